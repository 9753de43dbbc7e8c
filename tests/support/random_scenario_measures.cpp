#include "tests/support/random_scenario_parts.h"

#include <algorithm>

namespace corridor::test {

using namespace scenario;

void ScenarioMaker::add_holder(const std::string& place, const std::string& actor,
                               std::optional<Date> start) {
    Holder holder;
    holder.place = place;
    holder.actor = actor;
    holder.start = start;
    s.holders.push_back(holder);
}

Phase& ScenarioMaker::add_phase(Measure& measure, Date start) {
    Phase phase;
    phase.number = static_cast<int>(measure.phases.size()) + 1;
    phase.start = start;
    measure.phases.push_back(phase);
    return measure.phases.back();
}

void ScenarioMaker::add_actors() {
    s.actors = {{.id = "rebels", .kind = ActorKind::armed, .hostile_to_access = true},
                {.id = "state", .kind = ActorKind::authority, .hostile_to_access = false}};
    for (const std::string& town : towns)
        if (random.chance(30)) add_holder(town, random.chance(50) ? "rebels" : "state");
    if (!s.holders.empty() && random.chance(40))
        add_holder(s.holders.front().place, s.holders.front().actor == "state" ? "rebels" : "state",
                   s.time.start + static_cast<int>(random.whole(3, 25)));
    // Roads held on both ends by rebels are a danger to the places.
    if (!shape.on_people || !shape.danger) s.holders.clear();
}

Measure& ScenarioMaker::add_measure(const std::string& id, Date start) {
    Measure measure;
    measure.id = id;
    measure.actor = random.chance(80) ? "rebels" : "state";
    measure.credence = 1;
    add_phase(measure, start);
    if (random.chance(35)) measure.phases[0].end = start + static_cast<int>(random.whole(10, 30));
    s.measures.push_back(measure);
    return s.measures.back();
}

// Goods are stopped at the place, people let out a few at a time and some of them held.
void ScenarioMaker::add_siege() {
    Measure& siege = add_measure("siege", early_day());
    siege.places = {any(towns)};
    siege.goods = {"*"};
    if (!shape.on_people) {  // the same for goods alone: a ban on every road of the place
        for (const Road& road : s.roads)
            if (road.from == siege.places[0] || road.to == siege.places[0])
                siege.roads.push_back(road.id);
        siege.places.clear();
        siege.phases[0].effect.open = fixed(0);
        return;
    }
    siege.pattern = Pattern::siege;
    if (shape.partial && random.chance(50)) siege.leak = fixed(real(0, 0.7));
    if (shape.uncertain && siege.leak && random.chance(50))
        siege.leak = Value{.family = Family::uniform, .a = 0.1, .b = 0.4};
    Effect& effect = siege.phases[0].effect;
    effect.open = fixed(0);
    effect.pass = fixed(real(0, 0.5));
    effect.detain = fixed(random.chance(70) ? (1 - effect.pass.a) * real(0.1, 1) : 0);
    if (random.chance(30) && siege.phases[0].end) {
        Phase& second = add_phase(siege, *siege.phases[0].end + 1);
        second.effect = siege.phases[0].effect;
        second.effect.pass = fixed(second.effect.pass.a * 0.5);
    }
}

// Two, often on the way from one town to the port or camp.
void ScenarioMaker::add_checkpoints() {
    for (int i = 0; i < 2; ++i) {
        const Road road = any(s.roads);
        Measure& checks = add_measure("checks" + std::to_string(i), early_day());
        checks.roads = {road.id};
        checks.homes = {"*"};
        if (random.chance(25)) checks.homes = {any(towns)};
        if (random.chance(30)) checks.classes = {"screened"};
        if (random.chance(20)) {
            checks.direction = random.chance(50) ? Direction::into : Direction::out_of;
            checks.direction_place = random.chance(50) ? road.from : road.to;
        }
        if (random.chance(40)) checks.at_km = real(0, road.km);
        if (random.chance(30)) checks.release_to = ReleaseTo::onward;
        Effect& effect = checks.phases[0].effect;
        effect.pass = fixed(real(0.1, 0.95));
        effect.detain = fixed((1 - effect.pass.a) * real(0, 1));
        if (random.chance(30)) effect.delay_days = fixed(real(0, 2));
        if (shape.uncertain && random.chance(25)) {
            effect.pass = {.family = Family::triangular, .a = 0.1, .b = 0.3, .c = 0.6};
            effect.detain = fixed(0.3);
        }
    }
}

void ScenarioMaker::add_ultimatum() {
    Measure& order = add_measure("order", early_day());
    order.pattern = Pattern::ultimatum;
    order.places = {any(towns)};
    order.goods = {"*"};
    Phase& window = order.phases[0];
    window.end = *window.start + static_cast<int>(random.whole(2, 9));
    if (random.chance(60)) {
        Phase& siege = add_phase(order, *order.phases[0].end + 1);
        siege.effect.open = fixed(0);
        siege.effect.pass = fixed(0.1);
        siege.effect.detain = fixed(random.chance(50) ? 0.5 : 0);
    }
}

// A corridor through what is closed: for some loads, or for some people, on some days.
void ScenarioMaker::add_opening() {
    std::vector<std::string> closed;
    for (const Measure& measure : s.measures) closed.push_back(measure.id);
    if (closed.empty()) return;
    Measure& corridor =
        add_measure("corridor", s.time.start + static_cast<int>(random.whole(2, 9)));
    corridor.pattern = Pattern::corridor;
    corridor.actor = "state";
    corridor.exempts.measures = closed;
    if (random.chance(30)) corridor.exempts.measures = {any(closed)};
    const auto kind = random.whole(0, 5);
    if (kind == 1) corridor.exempts.goods = {any(s.goods).id};
    if (kind == 2) corridor.exempts.carriers = {"trader", "escorted"};
    if (kind >= 3 && shape.on_people) corridor.exempts.classes = {"other"};
    if (random.chance(25)) corridor.exempts.from = *corridor.phases[0].start + 2;
    if (random.chance(15)) corridor.roads = {any(s.roads).id};
}

void ScenarioMaker::add_truce() {
    const auto siege = std::find_if(s.measures.begin(), s.measures.end(),
                                    [](const Measure& m) { return m.id == "siege"; });
    if (siege == s.measures.end() || siege->phases.size() > 1) return;
    Phase& phase = siege->phases[0];
    phase.end = *phase.start + static_cast<int>(random.whole(5, 15));
    const Date start = *phase.end + 1;
    const std::string place = siege->places.empty() ? towns.front() : siege->places[0];
    Measure& truce = add_measure("truce", start);
    truce.pattern = Pattern::truce;
    truce.places = {place};
    truce.goods = {"*"};
    Phase& calm = truce.phases[0];
    calm.end = start + static_cast<int>(random.whole(2, 10));
    calm.resumes_measure = "siege";
    calm.condition = random.chance(50) ? "kept 0.5" : "holder " + place + " is state";
    if (!shape.uncertain) calm.condition = "holder " + place + " is state";
}

void ScenarioMaker::add_embargo() {
    Measure& ban = add_measure("embargo", any_day());
    for (const Road& road : s.roads)
        if (random.chance(50)) ban.roads.push_back(road.id);
    if (ban.roads.empty()) ban.roads = {s.roads.front().id};
    ban.goods = {random.chance(60) ? "fuel" : "*"};
    if (random.chance(30)) ban.carriers = {"trader"};
    ban.phases[0].effect.open = fixed(shape.partial && random.chance(40) ? real(0, 1) : 0);
}

void ScenarioMaker::add_ambush() {
    Measure& ambush = add_measure("ambush", any_day());
    ambush.roads = {any(s.roads).id};
    ambush.goods = {"*"};
    ambush.phases[0].effect.attack = fixed(real(0, 0.5));
    ambush.phases[0].effect.loss_if_hit = fixed(0.45);
    if (shape.uncertain && random.chance(50))
        ambush.phases[0].effect.loss_if_hit = {
            .family = Family::beta_range, .a = 0.45, .b = 0.2, .c = 0.8};
}

void ScenarioMaker::add_toll() {
    Measure& toll = add_measure("toll", any_day());
    toll.roads = {any(s.roads).id};
    toll.goods = {"*"};
    toll.actor = random.chance(50) ? "state" : "rebels";
    toll.phases[0].effect.fee = fixed(real(0, 600));
    if (shape.delays && random.chance(50)) toll.phases[0].effect.delay_days = fixed(real(0, 4));
}

void ScenarioMaker::add_raid() {
    Measure& raid = add_measure("raid", any_day());
    raid.places = {any(towns)};
    raid.homes = {"*"};
    raid.phases[0].effect.pass = fixed(0.9);
    raid.phases[0].effect.detain = fixed(real(0, 0.01));
}

void ScenarioMaker::add_measures() {
    if (random.chance(65)) add_siege();
    if (shape.on_people && random.chance(75)) add_checkpoints();
    if (shape.on_people && random.chance(55)) add_ultimatum();
    if (random.chance(40)) add_embargo();
    if (shape.losses && random.chance(30)) add_ambush();
    if (random.chance(35)) add_toll();
    if (shape.on_people && random.chance(20)) add_raid();
    if (shape.on_people && random.chance(35)) add_truce();
    if (random.chance(95)) add_opening();
    if (shape.uncertain)
        for (Measure& measure : s.measures)
            if (random.chance(25)) measure.credence = real(0.1, 1);
}

void ScenarioMaker::believe(Measure& measure) {
    measure.credence.reset();
    for (auto n = random.whole(1, 2); n > 0; --n) {
        Report report;
        report.id = "report-" + measure.id + "-" + std::to_string(n);
        report.event_date = s.time.start + static_cast<int>(random.whole(-5, 5));
        report.reported_date = report.event_date + static_cast<int>(random.whole(0, 3));
        report.claim = random.chance(85) ? ClaimKind::restricted : ClaimKind::denial;
        report.place = towns.front();
        report.source_id = "paper" + std::to_string(random.whole(0, 2));
        report.source_name = report.source_id;
        report.reliability = static_cast<char>('A' + random.whole(0, 5));
        report.credibility = static_cast<int>(random.whole(1, 6));
        measure.report_ids.push_back(report.id);
        s.reports.push_back(report);
    }
}

void ScenarioMaker::add_reports() {
    for (int i = 0; i < 3; ++i) {
        Source source;
        source.id = "paper" + std::to_string(i);
        source.name = "Paper";
        if (i == 2) source.cluster = "wire";
        s.sources.push_back(source);
    }
    for (Measure& measure : s.measures)
        if (random.chance(30)) believe(measure);
}

void ScenarioMaker::add_missions() {
    if (random.chance(50)) {
        Mission convoy;
        convoy.id = "convoy";
        convoy.origin = "port";
        convoy.good = any(s.goods).id;
        convoy.destinations = {any(towns)};
        const std::string second = any(towns);
        if (second != convoy.destinations[0]) convoy.destinations.push_back(second);
        convoy.trucks = static_cast<int>(random.whole(1, 30));
        convoy.quantity = (convoy.good == "medicine" ? 10 : 2000) * convoy.trucks;
        convoy.depart = any_day();
        if (random.chance(60)) convoy.every_days = static_cast<int>(random.whole(3, 14));
        if (random.chance(30)) convoy.carrier = "humanitarian";
        s.missions.push_back(convoy);
    }
    if (random.chance(25)) {
        Mission airlift;
        airlift.id = "airlift";
        airlift.kind = MissionKind::airlift;
        airlift.carrier = "air";
        airlift.origin = "port";
        airlift.good = "staple";
        airlift.destinations = {any(towns)};
        airlift.quantity = 8000;
        airlift.depart = any_day();
        airlift.every_days = 5;
        s.missions.push_back(airlift);
    }
}

}  // namespace corridor::test

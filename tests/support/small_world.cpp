#include "tests/support/small_world.h"

#include <algorithm>

namespace corridor::test {

using namespace corridor::scenario;

Effect effect(const model::EffectValues& values) {
    return {.open = fixed(values.open),
            .fee = fixed(values.fee),
            .delay_days = fixed(values.delay_days),
            .attack = fixed(values.attack),
            .loss_if_hit = fixed(values.loss_if_hit),
            .pass = fixed(values.pass),
            .detain = fixed(values.detain)};
}

namespace {

void add_good(Scenario& scenario, const char* id, const char* unit, const char* quantum,
              double kg_per_unit, double need) {
    Good good;
    good.id = id;
    good.unit = unit;
    good.quantum = quantum;
    good.mass_kg_per_unit = kg_per_unit;
    good.need_per_person_day = fixed(need);
    scenario.goods.push_back(good);
}

void sell(Scenario& scenario, std::string_view place, const char* good, double price) {
    Supply row;
    row.place = place;
    row.good = good;
    row.price = price;
    scenario.supply.push_back(row);
}

}  // namespace

Sketch::Sketch() {
    scenario.time = {.start = Date::from_ymd(2030, 1, 1),
                     .as_of = Date::from_ymd(2030, 1, 1),
                     .horizon_days = 180,
                     .deadline_days = 60};
    add_good(scenario, "staple", "kg", "g", 1, 0.555);
    add_good(scenario, "fuel", "l", "ml", 0.75, 0.17);
    add_good(scenario, "medicine", "kg", "mg", 1, 0.0011);
    scenario.actors = {{.id = "rebels", .kind = ActorKind::armed, .hostile_to_access = true},
                       {.id = "state", .kind = ActorKind::authority, .hostile_to_access = false}};
}

Place& Sketch::place(std::string_view id, Role role, std::int64_t population) {
    Place row;
    row.id = id;
    row.role = role;
    row.population = population;
    scenario.places.push_back(row);
    return scenario.places.back();
}

Place& Sketch::town(std::string_view id, std::int64_t population) {
    return place(id, Role::town, population);
}

Road& Sketch::road(std::string_view from, std::string_view to, double km) {
    Road row;
    row.id = std::string(from) + "-" + std::string(to);
    row.from = from;
    row.to = to;
    row.km = km;
    scenario.roads.push_back(row);
    return scenario.roads.back();
}

void Sketch::source(std::string_view id) {
    place(id, Role::source);
    sell(scenario, id, "staple", 200);
    sell(scenario, id, "fuel", 700);
    sell(scenario, id, "medicine", 50000);
}

Measure& Sketch::on_loads(std::string_view id, std::string_view road,
                          const model::EffectValues& values) {
    Measure row;
    row.id = id;
    row.actor = "rebels";
    if (!road.empty()) row.roads = {std::string(road)};
    row.goods = {"*"};
    row.phases.emplace_back();
    row.phases.back().effect = effect(values);
    scenario.measures.push_back(row);
    return scenario.measures.back();
}

Measure& Sketch::on_people(std::string_view id, std::string_view road,
                           const model::EffectValues& values) {
    Measure& row = on_loads(id, road, values);
    row.goods.clear();
    row.homes = {"*"};
    return row;
}

Measure& Sketch::siege(std::string_view id, std::string_view place, double leak) {
    Measure& row = on_loads(id, "", {.open = 0});
    row.pattern = Pattern::siege;
    row.places = {std::string(place)};
    if (leak >= 0) row.leak = fixed(leak);
    return row;
}

Mission& Sketch::convoy(std::string_view id, std::string_view from, std::string_view to,
                        int trucks) {
    Mission row;
    row.id = id;
    row.origin = from;
    row.destinations = {std::string(to)};
    row.good = "staple";
    row.trucks = trucks;
    row.quantity = trucks * 30000.0;
    row.depart = scenario.time.start;
    scenario.missions.push_back(row);
    return scenario.missions.back();
}

namespace {

template <class Row>
std::int32_t find(const std::vector<Row>& rows, std::string_view id) {
    const auto it =
        std::find_if(rows.begin(), rows.end(), [&](const Row& r) { return r.id == id; });
    return it == rows.end() ? -1 : static_cast<std::int32_t>(it - rows.begin());
}

model::EffectValues centre_of(const Effect& effect) {
    return {.open = centre(effect.open),
            .fee = centre(effect.fee),
            .delay_days = centre(effect.delay_days),
            .attack = centre(effect.attack),
            .loss_if_hit = centre(effect.loss_if_hit),
            .pass = centre(effect.pass),
            .detain = centre(effect.detain)};
}

model::Calendar as_written(const model::World& world) {
    model::Calendar calendar;
    const auto& measures = world.scenario->measures;
    for (std::size_t m = 0; m < measures.size(); ++m)
        for (std::size_t i = 0; i < measures[m].phases.size(); ++i) {
            const Phase& phase = measures[m].phases[i];
            calendar.spans.push_back(
                {.measure = static_cast<std::int32_t>(m),
                 .phase = static_cast<std::int32_t>(i),
                 .first_day = phase.start ? world.day_of(*phase.start) : 0,
                 .last_day = phase.end ? world.day_of(*phase.end) : model::k_never,
                 .window = measures[m].pattern == Pattern::ultimatum && i == 0,
                 .leak = measures[m].leak ? centre(*measures[m].leak) : 0,
                 .effect = centre_of(phase.effect)});
        }
    for (const Holder& holder : world.scenario->holders)
        calendar.holders.push_back({.place = find(world.scenario->places, holder.place),
                                    .actor = find(world.scenario->actors, holder.actor)});
    calendar.in_force.assign(measures.size(), 1);
    calendar.comply.assign(measures.size(), 0);
    calendar.comply_garrison.assign(measures.size(), 0);
    return calendar;
}

}  // namespace

SmallWorld::SmallWorld(const Sketch& sketch)
    : scenario_(std::make_unique<Scenario>(sketch.scenario)),
      world(model::compile(*scenario_)),
      reference(model::reference_trade(world)),
      calendar(as_written(world)) {}

std::int32_t SmallWorld::place(std::string_view id) const {
    return find(scenario_->places, id);
}

std::int32_t SmallWorld::good(std::string_view id) const {
    return find(scenario_->goods, id);
}

std::int32_t SmallWorld::measure(std::string_view id) const {
    return find(scenario_->measures, id);
}

std::int32_t SmallWorld::arc(std::string_view from, std::string_view to) const {
    const std::string there = std::string(from) + "-" + std::string(to);
    const std::string back = std::string(to) + "-" + std::string(from);
    const std::int32_t road = find(scenario_->roads, there);
    return road >= 0 ? 2 * road : 2 * find(scenario_->roads, back) + 1;
}

std::int32_t SmallWorld::signature(std::string_view home, std::string_view person_class) const {
    const auto c = std::find(world.classes.begin(), world.classes.end(), person_class);
    const auto group =
        place(home) * world.n_classes() + static_cast<std::int32_t>(c - world.classes.begin());
    return world.signature_of[static_cast<std::size_t>(group)];
}

std::size_t SmallWorld::cell(std::string_view place_id, std::string_view good_id) const {
    return static_cast<std::size_t>(place(place_id) * world.n_goods() + good(good_id));
}

model::ActiveMeasures SmallWorld::active(std::int32_t day) const {
    return model::active_on(world, calendar, day);
}

std::unique_ptr<model::Terms> SmallWorld::terms(std::int32_t day,
                                                std::span<const model::Ladder> ladders) const {
    return model::compose_terms(world, reference, parameters, calendar, active(day), ladders);
}

model::LoadTerms SmallWorld::load(std::string_view from, std::string_view to,
                                  std::string_view good_id, model::Carrier carrier,
                                  std::int32_t day) const {
    return model::compose_load(world, calendar, active(day), arc(from, to), carrier, good(good_id));
}

model::PeopleTerms SmallWorld::people(std::string_view from, std::string_view to,
                                      std::string_view home, std::string_view person_class) const {
    const auto all = terms();
    return all->people[static_cast<std::size_t>(signature(home, person_class))]
        ->arcs[static_cast<std::size_t>(arc(from, to))];
}

model::GoodsState SmallWorld::empty_goods() const {
    model::GoodsState state;
    const std::size_t n = world.places.size() * world.goods.size();
    state.stock.assign(n, 0);
    state.carry.assign(n, 0);
    state.blocked.assign(n, 0);
    for (auto* clock : {&state.clock_staple, &state.clock_water, &state.clock_care})
        clock->assign(world.places.size(), 0);
    state.transit = model::Transit(n);
    state.ledger.resize(world.goods.size());
    return state;
}

}  // namespace corridor::test

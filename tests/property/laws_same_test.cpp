// Laws Z1 to Z4', I2, I4, O1, O2: what must make no difference makes none.
#include <gtest/gtest.h>

#include <algorithm>

#include "corridor/assess/apply_option.h"
#include "tests/support/laws_hold.h"
#include "tests/support/mutants.h"
#include "tests/support/trade_cases.h"

namespace corridor::test {
namespace {

using scenario::Measure;
using scenario::Scenario;

// A measure on everything, in force from the first day on, that does nothing yet.
Measure idle_measure(const Scenario& scenario, const std::string& id) {
    Measure measure;
    measure.id = id;
    measure.actor = "state";
    for (const auto& road : scenario.roads) measure.roads.push_back(road.id);
    measure.goods = {"*"};
    measure.credence = 1;
    measure.phases.emplace_back();
    measure.phases[0].start = scenario.time.start;
    return measure;
}

void close_everything(Measure& measure) {
    measure.phases[0].effect.open = scenario::fixed(0);
    measure.phases[0].effect.pass = scenario::fixed(0.1);
    measure.phases[0].effect.detain = scenario::fixed(0.5);
}

// Without effect, over before the run, after its end, or believed by nobody.
void add_empty_measures(Scenario& s, std::uint64_t seed) {
    Measure loads = idle_measure(s, "nothing for loads");
    Measure people = idle_measure(s, "nothing for people");
    people.classes = {"screened"};
    if (seed % 2 == 0) people.homes = {s.places[1].id};
    Measure over = idle_measure(s, "over");
    over.classes = {"other"};
    close_everything(over);
    over.phases[0].start = s.time.start - 30;
    over.phases[0].end = s.time.start - 1;
    Measure later = over;
    later.id = "later";
    later.phases[0].start = s.time.end() + 1;
    later.phases[0].end.reset();
    Measure unbelieved = idle_measure(s, "unbelieved");
    close_everything(unbelieved);
    unbelieved.credence = 0;
    for (const Measure& measure : {loads, people, over, later, unbelieved})
        s.measures.push_back(measure);
}

std::string empty_measures_change_nothing(std::uint64_t seed, const Wrong& wrong) {
    Scenario scenario = random_scenario(seed);
    const Life plain = live(scenario, wrong);
    add_empty_measures(scenario, seed);
    return first_difference(plain, live(scenario, wrong));
}

std::string a_siege_without_effect_is_none(std::uint64_t seed, const Wrong& wrong) {
    Scenario scenario = random_scenario(seed);
    const Life plain = live(scenario, wrong);
    Measure siege = idle_measure(scenario, "siege in name");
    siege.roads.clear();
    siege.places = {scenario.places[1].id};
    siege.pattern = scenario::Pattern::siege;
    scenario.measures.push_back(siege);
    return first_difference(plain, live(scenario, wrong));
}

template <class Row>
void shuffle(std::vector<Row>& rows, CaseRandom& random) {
    for (std::size_t i = rows.size(); i > 1; --i)
        std::swap(
            rows[i - 1],
            rows[static_cast<std::size_t>(random.whole(0, static_cast<std::int64_t>(i) - 1))]);
}

void shuffle_all(Scenario& s, std::uint64_t seed) {
    CaseRandom random(seed + 1000);
    shuffle(s.places, random);
    shuffle(s.roads, random);
    shuffle(s.goods, random);
    shuffle(s.supply, random);
    shuffle(s.cover, random);
    shuffle(s.stocks, random);
    shuffle(s.groups, random);
    shuffle(s.actors, random);
    shuffle(s.holders, random);
    shuffle(s.measures, random);
    shuffle(s.missions, random);
    shuffle(s.reports, random);
    shuffle(s.sources, random);
    shuffle(s.markets, random);
    shuffle(s.kin, random);
}

std::string order_of_records_does_not_matter(std::uint64_t seed, const Wrong& wrong) {
    Scenario scenario = random_scenario(seed);
    const Life plain = live(scenario, wrong);
    shuffle_all(scenario, seed);
    return first_difference(plain, live(scenario, wrong));
}

void add_unneeded_good(Scenario& s) {
    scenario::Good good;
    good.id = "silk";
    s.goods.push_back(good);
    scenario::Supply row;
    row.place = "port";
    row.good = "silk";
    row.price = 1000;
    s.supply.push_back(row);
}

std::string embargo_on_what_nobody_needs(std::uint64_t seed, const Wrong& wrong) {
    Scenario scenario = random_scenario(seed);
    const Life without = live(scenario, wrong);
    add_unneeded_good(scenario);
    const Life plain = live(scenario, wrong);
    Measure embargo = idle_measure(scenario, "silk ban");
    embargo.goods = {"silk"};
    embargo.phases[0].effect.open = scenario::fixed(0);
    scenario.measures.push_back(embargo);
    // The label tells of any limit on any good, so it may differ.
    const Comparison how{.labels = false, .without_good = "silk", .renamed = {}};
    const std::string by_good = first_difference(without, plain, how);
    if (!by_good.empty()) return "the good itself: " + by_good;
    return first_difference(plain, live(scenario, wrong), how);
}

std::string saved_and_run_on(std::uint64_t seed, const Wrong& wrong) {
    const Scenario scenario = random_scenario(seed);
    const int n_days = scenario.time.end() - scenario.time.start;
    LifePlan plan;
    plan.save_on = static_cast<std::int32_t>(CaseRandom(seed + 7).whole(0, n_days - 1));
    return first_difference(live(scenario, wrong), live(scenario, wrong, plan));
}

void shift(std::optional<Date>& date, int days) {
    if (date) *date += days;
}

void shift_all(Scenario& s, int days) {
    s.time.start += days;
    s.time.as_of += days;
    for (auto& row : s.supply) shift(row.start, days), shift(row.end, days);
    for (auto& row : s.stocks) row.date += days;
    for (auto& row : s.holders) shift(row.start, days), shift(row.end, days);
    for (auto& row : s.missions) row.depart += days;
    for (auto& row : s.reports) row.event_date += days, shift(row.reported_date, days);
    for (Measure& measure : s.measures) {
        shift(measure.exempts.from, days), shift(measure.exempts.to, days);
        for (auto& phase : measure.phases)
            for (auto* date : {&phase.start, &phase.end, &phase.start_earliest, &phase.start_latest,
                               &phase.end_earliest, &phase.end_latest})
                shift(*date, days);
    }
}

std::string another_year_is_the_same(std::uint64_t seed, const Wrong& wrong) {
    Scenario scenario = random_scenario(seed, {.seasons = false});
    const Life plain = live(scenario, wrong);
    shift_all(scenario, 100 + static_cast<int>(seed));
    return first_difference(plain, live(scenario, wrong));
}

// An ultimatum nobody obeys and nothing comes of; a corridor that is never open.
std::string idle_ultimatum_and_corridor(std::uint64_t seed, const Wrong& wrong) {
    Scenario scenario = random_scenario(seed);
    for (const char* key : {"comply_village", "comply_garrison"})
        scenario.parameters.at(key) = scenario::fixed(0);
    std::erase_if(scenario.measures, [](const Measure& m) { return m.id == "order"; });
    for (Measure& m : scenario.measures) std::erase(m.exempts.measures, "order");
    std::erase_if(scenario.measures, [](const Measure& m) {
        return m.pattern == scenario::Pattern::corridor && m.exempts.measures.empty();
    });
    const Life plain = live(scenario, wrong);
    Measure order = idle_measure(scenario, "idle order");
    order.pattern = scenario::Pattern::ultimatum;
    order.roads.clear();
    order.places = {"town0"};
    order.phases[0].start = scenario.time.start + 3;
    order.phases[0].end = scenario.time.start + 8;
    Measure corridor = idle_measure(scenario, "idle corridor");
    corridor.pattern = scenario::Pattern::corridor;
    corridor.roads.clear();
    for (const Measure& m : scenario.measures) corridor.exempts.measures.push_back(m.id);
    corridor.exempts.from = scenario.time.start + 9;
    corridor.exempts.to = scenario.time.start + 8;
    scenario.measures.push_back(order);
    if (!corridor.exempts.measures.empty()) scenario.measures.push_back(corridor);
    return first_difference(plain, live(scenario, wrong));
}

// An option that begins after the deadline: the same members, nothing gained and nothing lost.
std::string doing_nothing_gains_nothing(std::uint64_t seed, const Wrong& wrong) {
    Scenario scenario = random_scenario(seed);
    if (scenario.measures.empty()) return {};
    scenario::Option option;
    option.id = "too late";
    option.kind = seed % 2 == 0 ? scenario::OptionKind::lift : scenario::OptionKind::ease;
    option.measure = scenario.measures.front().id;
    option.start = scenario.time.end() + 1;
    scenario.options = {option};
    const Life base = live(scenario);
    assess::OptionCase option_case = assess::make_case(scenario, scenario.options[0]);
    if (wrong.night) option_case.parts[0].first_day = 0;  // the option forgets its date
    const assess::OptionStage& stage = option_case.stages[0];
    const simulate::MemberInputs inputs = assess::apply(option_case, stage, base.inputs);
    simulate::MemberState state = base.days[static_cast<std::size_t>(base.world().as_of_day)];
    simulate::Simulator simulator(stage.engine);
    simulator.run(inputs, state, base.world().n_days - 1, {});
    Life with = base;
    with.days.back() = state;
    return first_difference(base, with);
}

// A convoy of an option brings what nobody eats: nobody else's luck changes, flying or not.
std::string convoys_draw_for_themselves(std::uint64_t seed, const Wrong& wrong) {
    Scenario scenario = random_scenario(seed);
    add_unneeded_good(scenario);
    const Comparison how{.labels = true, .without_good = "silk", .renamed = {}};
    const Life base = live(scenario, wrong);
    scenario::Mission convoy;
    convoy.id = "silk convoy";
    convoy.origin = "port";
    convoy.good = "silk";
    convoy.destinations = {"town0"};
    convoy.quantity = 1000;
    convoy.depart = scenario.time.start + 2;
    convoy.every_days = 3;
    scenario.missions.insert(scenario.missions.begin(), convoy);
    scenario::Option option;
    option.id = "send silk";
    option.kind = scenario::OptionKind::convoy;
    option.mission = convoy.id;
    option.start = scenario.time.as_of + 1;
    scenario.options = {option};
    LifePlan flying;
    flying.option_missions = {convoy.id};
    const std::string grounded = first_difference(base, live(scenario, wrong), how);
    if (!grounded.empty()) return "on the ground: " + grounded;
    Life with = live(scenario, wrong, flying);
    // What the convoy loses is its own.
    for (auto& state : with.days) state.tally.cargo_lost_deadline = 0;
    return first_difference(base, with, how);
}

TEST(Laws, Z1AMeasureWithoutEffectChangesNothing) {
    hold_law(empty_measures_change_nothing,
             {wrong::leaves_a_residue(), wrong::revives_the_expired()});
}

TEST(Laws, Z2TheOrderOfRecordsDoesNotMatter) {
    hold_law(order_of_records_does_not_matter, {wrong::keys_by_position()});
}

TEST(Laws, Z3AnEmbargoOnWhatNobodyNeedsChangesNothing) {
    hold_law(embargo_on_what_nobody_needs, {wrong::bans_every_good()});
}

TEST(Laws, Z4SavedLoadedAndRunOnIsTheSame) {
    hold_law(saved_and_run_on, {wrong::forgets_fractions(), wrong::forgets_what_is_on_the_way()});
}

TEST(Laws, Z4DatesShiftedShiftTheOutput) {
    hold_law(another_year_is_the_same, {wrong::knows_the_month()}, {.seasons = false});
}

TEST(Laws, I2ASiegeWithoutEffectIsNoSiege) {
    hold_law(a_siege_without_effect_is_none, {wrong::leaves_a_residue()});
}

TEST(Laws, I4AnIdleUltimatumAndCorridorAreNone) {
    hold_law(idle_ultimatum_and_corridor, {wrong::obeys_unasked()});
}

TEST(Laws, O1DoingNothingGainsNothing) {
    hold_law(doing_nothing_gains_nothing, {wrong::knows_the_month()});
}

TEST(Laws, O2AnOptionsConvoyDrawsForItself) {
    hold_law(convoys_draw_for_themselves, {wrong::counts_missions_in_keys()});
}

}  // namespace
}  // namespace corridor::test

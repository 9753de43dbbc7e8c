// Laws N1, K1, K2, K3, D1: what a day may never do, whatever the scenario.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "tests/support/laws_hold.h"
#include "tests/support/mutants.h"

namespace corridor::test {
namespace {

using result::Variable;

std::string on_day(std::size_t day, const std::string& what) {
    return "day " + std::to_string(day) + ": " + what;
}

// Guests would go home and raise the need there, and people would leave where pumps are broken.
ScenarioShape peaceful() {
    return {.measures = false,
            .capacities = false,
            .danger = false,
            .stocks = false,
            .missions = false,
            .spoilage = false,
            .guests = false,
            .damage = false};
}

std::string peace_is_a_fixed_point(std::uint64_t seed, const Wrong& wrong) {
    const Life life = live(random_scenario(seed, peaceful()), wrong);
    const model::World& world = life.world();
    for (std::int32_t p = 0; p < world.n_places(); ++p) {
        if (!world.places[static_cast<std::size_t>(p)].eats()) continue;
        for (std::size_t day = 0; day < life.layout.n_days(); ++day) {
            for (const auto& good : life.scenario->goods) {
                if (life.at(Variable::consumption_ratio, good.id, p, day) != 1.0F)
                    return on_day(day, good.id + " is rationed");
                if (life.at(Variable::price_index, good.id, p, day) != 1.0F)
                    return on_day(day, good.id + " is dear");
            }
            if (life.at(Variable::people_wanting, "", p, day) != 0)
                return on_day(day, "somebody wants to leave");
        }
    }
    return {};
}

std::string goods_are_conserved(std::uint64_t seed, const Wrong& wrong) {
    const Life life = live(random_scenario(seed), wrong);
    const auto n_goods = life.world().goods.size();
    for (std::size_t day = 0; day < life.days.size(); ++day) {
        const model::GoodsState& goods = life.days[day].goods;
        for (std::size_t g = 0; g < n_goods; ++g) {
            const model::Ledger& ledger = goods.ledger[g];
            std::int64_t there = ledger.eaten + ledger.lost + ledger.spoiled;
            for (std::size_t cell = g; cell < goods.stock.size(); cell += n_goods)
                there += goods.stock[cell] + goods.transit.total(cell);
            if (ledger.initial + ledger.produced + ledger.imported + ledger.adjusted != there)
                return on_day(day, life.scenario->goods[g].id + " does not add up");
        }
    }
    return {};
}

// People of each home and class, wherever they are.
std::map<std::int32_t, std::int64_t> census(const model::People& people) {
    std::map<std::int32_t, std::int64_t> n;
    for (const auto& place : people.at)
        for (const model::Cohort& cohort : place) n[cohort.group] += cohort.count;
    for (const model::Travellers& travellers : people.on_road)
        n[travellers.group] += travellers.count;
    for (const model::Held& held : people.held) n[held.group] += held.held + held.long_held;
    std::erase_if(n, [](const auto& entry) { return entry.second == 0; });
    return n;
}

std::string people_are_conserved(std::uint64_t seed, const Wrong& wrong) {
    const Life life = live(random_scenario(seed), wrong);
    const auto at_start = census(life.start.people);
    for (std::size_t day = 0; day < life.days.size(); ++day) {
        const model::People& people = life.days[day].people;
        if (people.left_region != 0 || people.died != 0) return on_day(day, "a sink was used");
        if (census(people) != at_start) return on_day(day, "the census changed");
    }
    return {};
}

std::string broken_bound(const simulate::MemberState& state) {
    const model::GoodsState& goods = state.goods;
    const auto negative = [](auto x) { return x < 0; };
    for (const auto* numbers : {&goods.stock, &goods.transit.slots, &goods.transit.total_})
        if (std::any_of(numbers->begin(), numbers->end(), negative)) return "a negative quantity";
    for (const auto* numbers :
         {&goods.carry, &goods.blocked, &goods.clock_staple, &goods.clock_water, &goods.clock_care})
        for (const double x : *numbers)
            if (!(x >= 0) || !std::isfinite(x)) return "a clock or fraction below nothing";
    for (const double carry : goods.carry)
        if (carry >= 1) return "a quantum owed was not eaten";
    for (const model::Ledger& l : goods.ledger)
        if (std::min({l.initial, l.produced, l.imported, l.eaten, l.lost, l.spoiled}) < 0)
            return "a negative ledger entry";
    for (const auto& place : state.people.at)
        for (const model::Cohort& cohort : place)
            if (cohort.count < 0 || cohort.want < 0 || cohort.want > cohort.count)
                return "more want to leave than are there";
    for (const auto& travellers : state.people.on_road)
        if (travellers.count <= 0) return "nobody on the road";
    for (const model::Held& held : state.people.held)
        if (held.held < 0 || held.long_held < 0) return "a negative number held";
    return {};
}

// Most that trade can bring in on any day: what the roads out of the selling places carry [kg].
double most_kg_a_day(const scenario::Scenario& scenario) {
    double kg = 0;
    std::map<std::string, bool> sells;
    for (const auto& row : scenario.supply) sells[row.place] = true;
    for (const auto& road : scenario.roads)
        for (const auto& end : {road.from, road.to})
            if (sells.contains(end))
                kg += road.cap_kg_day ? static_cast<double>(*road.cap_kg_day)
                                      : std::numeric_limits<double>::infinity();
    return kg;
}

double imported_kg(const Life& life, const simulate::MemberState& state) {
    double kg = 0;
    for (std::size_t g = 0; g < life.world().goods.size(); ++g)
        kg += static_cast<double>(state.goods.ledger[g].imported) *
              life.world().goods[g].kg_per_quantum;
    return kg;
}

std::string nothing_out_of_bounds(std::uint64_t seed, const Wrong& wrong) {
    ScenarioShape shape;
    shape.missions = false;
    scenario::Scenario scenario = random_scenario(seed, shape);
    for (auto& road : scenario.roads)  // so that the bound on what comes in always binds somewhere
        if (!road.cap_kg_day) road.cap_kg_day = 20'000;
    const Life life = live(scenario, wrong);
    const double most = most_kg_a_day(scenario);
    double before = 0;
    for (std::size_t day = 0; day < life.days.size(); ++day) {
        const std::string broken = broken_bound(life.days[day]);
        if (!broken.empty()) return on_day(day, broken);
        const double now = imported_kg(life, life.days[day]);
        // kg are sums of doubles; quanta are never more than whole.
        if (now - before > most * (1 + 1e-9) + 1e-6)
            return on_day(day, "more came than the roads carry");
        before = now;
    }
    for (const float ratio : life.values)
        if (!std::isfinite(ratio)) return "a number is not finite";
    return {};
}

std::string nobody_held_without_detention(std::uint64_t seed, const Wrong& wrong) {
    scenario::Scenario scenario = random_scenario(seed);
    for (auto& measure : scenario.measures)
        for (auto& phase : measure.phases) phase.effect.detain = scenario::fixed(0);
    const Life life = live(scenario, wrong);
    for (std::size_t day = 0; day < life.days.size(); ++day)
        if (life.days[day].people.detained() != 0) return on_day(day, "somebody is held");
    return {};
}

std::int64_t captured(const simulate::MemberState& state) {
    std::int64_t n = 0;
    for (const std::int64_t by_home : state.people.captured_by_home) n += by_home;
    return n;
}

// Release is certain: held tonight are exactly those captured today.
std::string released_the_day_after(std::uint64_t seed, const Wrong& wrong) {
    scenario::Scenario scenario = random_scenario(seed);
    scenario.parameters.at("release") = scenario::fixed(1);
    scenario.parameters.at("long_held") = scenario::fixed(0);
    const Life life = live(scenario, wrong);
    std::int64_t before = 0;
    for (std::size_t day = 0; day < life.days.size(); ++day) {
        const std::int64_t now = captured(life.days[day]);
        if (life.days[day].people.detained() != now - before) return on_day(day, "not released");
        before = now;
    }
    return {};
}

TEST(Laws, N1PeaceIsAFixedPoint) {
    hold_law(peace_is_a_fixed_point,
             {wrong::rations_on_an_ordinary_day(), wrong::restless_in_peace()}, peaceful());
}

TEST(Laws, K1GoodsAreConserved) {
    hold_law(goods_are_conserved, {wrong::loses_a_quantum()});
}

TEST(Laws, K2PeopleAreConservedByHomeAndClass) {
    hold_law(people_are_conserved, {wrong::loses_a_person(), wrong::swaps_homes()});
}

TEST(Laws, K3NothingNegativeAndNoRoadOverfull) {
    hold_law(nothing_out_of_bounds,
             {wrong::wants_more_than_are_there(), wrong::doubles_capacities()});
}

TEST(Laws, D1WithoutDetentionNobodyIsHeld) {
    hold_law(nobody_held_without_detention, {wrong::always_detains()});
}

TEST(Laws, D1ReleasedTheDayAfterCapture) {
    hold_law(released_the_day_after, {wrong::releases_late()});
}

}  // namespace
}  // namespace corridor::test

// The random scenarios are valid and exercise the rules that the laws are about.
#include <gtest/gtest.h>

#include "corridor/scenario/load.h"
#include "corridor/scenario/save.h"
#include "tests/support/laws_life.h"
#include "tests/support/random_scenario.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>

namespace corridor::test {
namespace {

constexpr std::uint64_t k_cases = 200;

// The same country, in which something no longer matters to the day's rules.
Life without(const scenario::Scenario& scenario, const std::function<void(model::World&)>& change) {
    LifePlan plan;
    plan.engine = [&](simulate::Engine& engine) { change(engine.world); };
    return live(scenario, {}, plan);
}

bool a_road_binds(const scenario::Scenario& scenario, const Life& life) {
    const auto capped = [](const scenario::Road& road) { return road.cap_kg_day.has_value(); };
    if (std::none_of(scenario.roads.begin(), scenario.roads.end(), capped)) return false;
    const Life free = without(scenario, [](model::World& world) {
        for (model::Arc& arc : world.arcs) arc.cap_kg = model::k_unlimited;
    });
    return !first_difference(life, free).empty();
}

bool an_exemption_matters(const scenario::Scenario& scenario, const Life& life) {
    const Life strict = without(scenario, [](model::World& world) {
        for (model::WorldMeasure& measure : world.measures) measure.exempted_by.clear();
    });
    return !first_difference(life, strict).empty();
}

bool runs_out(const Life& life) {
    const auto& spells = life.days.back().tally.spells;
    return std::any_of(spells.begin(), spells.end(), [](const simulate::Spell& spell) {
        return spell.first_runout >= 0 || spell.out_since_as_of >= 0;
    });
}

bool anyone_held(const Life& life) {
    return std::any_of(life.days.begin(), life.days.end(), [](const simulate::MemberState& state) {
        return state.people.detained() > 0;
    });
}

bool two_checkpoints(const Life& life) {
    return std::any_of(life.checkpoints.begin(), life.checkpoints.end(),
                       [](std::uint8_t n) { return n >= 2; });
}

bool takes_days(const Life& life) {
    const auto& lead = life.engine->reference.lead_days;
    for (std::size_t cell = 0; cell < lead.size(); ++cell)
        if (life.world().places[cell / life.world().goods.size()].eats() && lead[cell] > 1)
            return true;
    return false;
}

TEST(LawCases, ExerciseTheRules) {
    int binding = 0, run_out = 0, held = 0, windows = 0, exemptions = 0, checkpoints = 0, days = 0;
    for (std::uint64_t seed = 0; seed < k_cases; ++seed) {
        const scenario::Scenario scenario = random_scenario(seed);
        const Life life = live(scenario);
        binding += a_road_binds(scenario, life);
        run_out += runs_out(life);
        held += anyone_held(life);
        windows += std::any_of(life.window_open.begin(), life.window_open.end(),
                               [](std::uint8_t open) { return open != 0; });
        exemptions += an_exemption_matters(scenario, life);
        checkpoints += two_checkpoints(life);
        days += takes_days(life);
    }
    constexpr auto k_enough = static_cast<int>(k_cases * 3 / 10);
    const std::pair<const char*, int> counts[] = {
        {"a binding road capacity", binding}, {"a run-out", run_out},
        {"a detained person", held},          {"an ultimatum", windows},
        {"an exemption", exemptions},         {"two checkpoints on a path", checkpoints},
        {"a lead time above one day", days}};
    for (const auto& [what, n] : counts) {
        RecordProperty(what, n);
        EXPECT_GE(n, k_enough) << what;
    }
}

TEST(LawCases, AreValidAndCanBeKept) {
    for (std::uint64_t seed = 0; seed < k_cases; ++seed)
        ASSERT_EQ(problems_of(random_scenario(seed)), "") << "seed " << seed;
    const TemporaryFolder folder;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const scenario::Scenario scenario = random_scenario(seed);
        const auto kept = folder.path() / std::to_string(seed);
        scenario::save(scenario, kept);
        EXPECT_TRUE(scenario::same_data(scenario::load(kept), scenario)) << "seed " << seed;
    }
}

}  // namespace
}  // namespace corridor::test

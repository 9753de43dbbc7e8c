// A run that is put together from what was kept and what is lived on is the run lived at once.
#include "corridor/ensemble/branch.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <map>
#include <set>

#include "corridor/assess/compare.h"
#include "corridor/assess/suggest_options.h"
#include "corridor/assess/what_if.h"
#include "corridor/base/error.h"
#include "tests/support/random_scenario.h"

namespace corridor::test {
namespace {

using ensemble::Branch;
using ensemble::BranchOutput;
using ensemble::LifePlan;
using scenario::Scenario;

std::shared_ptr<const simulate::Engine> engine_of(const Scenario& scenario) {
    return std::make_shared<simulate::Engine>(simulate::make_engine(scenario));
}

ensemble::RunOutput run_at_once(const Scenario& scenario, int members) {
    return ensemble::run(scenario,
                         {.members = members, .seed = 7, .threads = 2, .option_members = 0});
}

//! What the measures in force suggest; only what begins before the horizon.
std::vector<scenario::Option> options_for(const Scenario& scenario) {
    std::vector<assess::Need> needs;
    for (const auto& place : scenario.places)
        if (place.role == scenario::Role::town)
            needs.push_back({.place = place.id,
                             .good = scenario.goods[0].id,
                             .person_days = 1,
                             .units_per_day = 0.5 * static_cast<double>(place.population)});
    auto out = assess::suggest_options(scenario, needs);
    std::erase_if(out, [&](const auto& option) { return option.start > scenario.time.end(); });
    // One of each kind.
    std::set<scenario::OptionKind> kinds;
    std::erase_if(out, [&](const auto& option) { return !kinds.insert(option.kind).second; });
    return out;
}

void expect_same(const ensemble::RunOutput& whole, const BranchOutput& branch, std::uint64_t seed) {
    EXPECT_EQ(whole.result, branch.result) << seed;
    ASSERT_EQ(whole.members.size(), branch.members.size());
    for (std::size_t m = 0; m < whole.members.size(); ++m) {
        EXPECT_EQ(whole.members[m].label, branch.members[m].label) << seed << ", " << m;
        EXPECT_EQ(whole.members[m].tally.harm, branch.members[m].tally.harm) << seed << ", " << m;
    }
}

// L1: lived from the morning of the as-of date, or of a later day, all is as lived at once.
TEST(Branch, L1LivedFromATrunkIsLivedAtOnce) {
    for (std::uint64_t seed = 0; seed < 8; ++seed) {
        const Scenario scenario = random_scenario(seed);
        const auto whole = run_at_once(scenario, 12);
        const LifePlan plan{.threads = 2};
        const auto trunk = ensemble::grow_trunk(engine_of(scenario), 7, 12, plan);
        expect_same(whole, Branch({}, plan).to_horizon(*trunk), seed);
        const auto later = ensemble::extend_trunk(*trunk, trunk->day + 5, plan);
        expect_same(whole, Branch({}, plan).to_horizon(*later), seed);
        Branch paused({}, plan);
        paused.to_deadline(*trunk);
        expect_same(whole, paused.to_horizon(*trunk), seed);
    }
}

// L2: more members than a block, grown from fewer, are the members lived at once.
TEST(Branch, L2GrowsOverABlock) {
    const Scenario scenario = random_scenario(3);
    const LifePlan plan{.threads = 2};
    const auto engine = engine_of(scenario);
    const auto few = ensemble::grow_trunk(engine, 7, 128, plan);
    const auto all = ensemble::grow_trunk(engine, 7, 150, plan, few.get());
    Branch branch({}, plan);
    EXPECT_EQ(branch.to_deadline(*few).result.manifest.members, 128);
    expect_same(run_at_once(scenario, 150), branch.to_horizon(*all), 3);
    const auto later = ensemble::extend_trunk(*all, all->day + 3, plan);
    EXPECT_EQ(Branch({}, plan).to_deadline(*few).result,
              Branch({}, plan).to_deadline(*later).result);
    // The first picture and what follows leave on a later morning.
    const auto few_later = ensemble::extend_trunk(*few, few->day + 3, plan);
    for (const auto& rest :
         {later, ensemble::extend_trunk(*all, all->day + 3, plan, few_later.get())}) {
        Branch mixed({}, plan);
        mixed.to_deadline(*few_later);
        expect_same(run_at_once(scenario, 150), mixed.to_horizon(*rest), 3);
    }
}

// L2b: series that are not asked for are not there, the others and the members are the same.
TEST(Branch, L2RecordsOnlyWhatIsAskedFor) {
    using enum result::Variable;
    for (std::uint64_t seed = 0; seed < 4; ++seed) {
        const Scenario scenario = random_scenario(seed);
        const LifePlan all{.threads = 2};
        const LifePlan some{.threads = 2,
                            .variables = {people_present, people_confined, people_trapped,
                                          days_of_cover, road_passable}};
        const auto lived = [&](const LifePlan& plan) {
            const auto trunk = ensemble::grow_trunk(engine_of(scenario), 7, 12, plan);
            return Branch({}, plan).to_horizon(*ensemble::extend_trunk(*trunk, trunk->day + 5, plan));
        };
        const auto whole = lived(all), part = lived(some);
        for (std::size_t m = 0; m < whole.members.size(); ++m)
            EXPECT_EQ(whole.members[m].tally.harm, part.members[m].tally.harm) << seed << ", " << m;
        ASSERT_LT(part.result.series.size(), whole.result.series.size());
        for (const auto& series : part.result.series) {
            EXPECT_NE(std::ranges::find(some.variables, series.variable), some.variables.end());
            const auto* same = whole.result.find(series.variable, series.good);
            ASSERT_NE(same, nullptr);
            EXPECT_EQ(series, *same);
        }
    }
}

// L3: the first picture holds the same days, number for number.
TEST(Branch, L3TheFirstPictureIsTheBeginningOfTheLast) {
    for (std::uint64_t seed = 0; seed < 4; ++seed) {
        const Scenario scenario = random_scenario(seed);
        const LifePlan plan{.threads = 2};
        const auto trunk = ensemble::grow_trunk(engine_of(scenario), 7, 10, plan);
        Branch branch({}, plan);
        const auto first = branch.to_deadline(*trunk).result,
                   last = branch.to_horizon(*trunk).result;
        ASSERT_EQ(first.lead_days.back(), scenario.time.deadline_days);
        for (std::size_t s = 0; s < first.series.size(); ++s)
            for (std::size_t cell = 0; cell < first.series[s].cells.size(); ++cell) {
                const std::size_t site = cell / first.n_days(), day = cell % first.n_days();
                ASSERT_EQ(first.series[s].cells[cell],
                          last.series[s].cells[site * last.n_days() + day]);
            }
        for (const auto& row : first.runouts) {
            const auto same = std::ranges::find_if(last.runouts, [&](const auto& other) {
                return other.place == row.place && other.good == row.good;
            });
            ASSERT_EQ(row.p_deadline, same->p_deadline);
            ASSERT_EQ(row.person_days_short_mean, same->person_days_short_mean);
        }
        EXPECT_EQ(first.detained, last.detained);
        EXPECT_EQ(first.flows, last.flows);
    }
}

// L4: nothing changed, nothing differs, to the last bit.
TEST(Branch, L4NothingIsNothing) {
    for (std::uint64_t seed = 0; seed < 4; ++seed) {
        const Scenario scenario = random_scenario(seed);
        const LifePlan plan{.threads = 2};
        const auto engine = engine_of(scenario);
        const auto trunk = ensemble::grow_trunk(engine, 7, 10, plan);
        const auto nothing =
            assess::make_case(scenario, std::span<const scenario::Option* const>());
        const auto base = Branch({}, plan).to_horizon(*trunk);
        const auto with = Branch(assess::course_of(nothing), plan).to_horizon(*trunk);
        const auto difference = assess::what_if(nothing, *engine, base, *engine, with);
        EXPECT_TRUE(difference.identical) << seed;
        EXPECT_EQ(difference.outcome.short_days_averted, result::Quantiles{}) << seed;
        EXPECT_EQ(difference.outcome.trapped, result::Quantiles{}) << seed;
        EXPECT_TRUE(difference.shifts.empty()) << seed;
    }
}

// L5: what an option averts here is what the comparison of options says, on the same members.
TEST(Branch, L5AnOptionIsTheOneCompared) {
    int n_compared = 0, n_moved = 0;
    for (std::uint64_t seed = 0; seed < 4; ++seed) {
        Scenario scenario = random_scenario(seed);
        scenario.options = options_for(scenario);
        const LifePlan plan{.threads = 2};
        const auto engine = engine_of(scenario);
        const auto trunk = ensemble::grow_trunk(engine, 7, 8, plan);
        const auto base = Branch({}, plan).to_horizon(*trunk);
        for (const auto& option : scenario.options) {
            const auto table = assess::compare(
                scenario,
                {.only = {option.id}, .n_screen = 8, .n_final = 8, .seed = 7, .threads = 2});
            const auto option_case = assess::make_case(scenario, option);
            const auto with = Branch(assess::course_of(option_case), plan).to_horizon(*trunk);
            const auto difference = assess::what_if(option_case, *engine, base, *engine, with);
            auto told = difference.outcome;
            ASSERT_EQ(difference.averted.size(), 8u);
            double sum = 0;
            for (const float averted : difference.averted) sum += double{averted};
            EXPECT_NEAR(sum / 8, told.short_days_averted.mean,
                        1e-4 * (1 + std::abs(told.short_days_averted.mean)));
            const auto& compared = table.options.at(0).outcome;
            told.rank = compared.rank;
            told.p_best = compared.p_best;
            EXPECT_EQ(told, compared) << seed << ", " << option.id;
            const auto later =
                ensemble::extend_trunk(*trunk, option.start - scenario.time.start, plan);
            const auto again = Branch(assess::course_of(option_case), plan).to_horizon(*later);
            EXPECT_EQ(again.result, with.result) << seed << ", " << option.id;
            ++n_compared;
            n_moved += told.short_days_averted != result::Quantiles{};
        }
    }
    EXPECT_GE(n_compared, 10);
    EXPECT_GE(n_moved, 5);
}

// L6: threads change no byte, and neither does a stop that is never given.
TEST(Branch, L6ThreadsDoNotMatter) {
    Scenario scenario = random_scenario(5);
    const auto options = options_for(scenario);
    ASSERT_FALSE(options.empty());
    const auto option_case = assess::make_case(scenario, options.front());
    const auto engine = engine_of(scenario);
    const std::atomic<bool> never{false};
    std::vector<BranchOutput> outputs;
    for (const int threads : {1, 4}) {
        const LifePlan plan{.threads = threads, .stop = threads == 4 ? &never : nullptr};
        const auto trunk = ensemble::grow_trunk(engine, 7, 20, plan);
        outputs.push_back(Branch(assess::course_of(option_case), plan).to_horizon(*trunk));
    }
    EXPECT_EQ(outputs[0].result, outputs[1].result);
    EXPECT_EQ(outputs[0].singles, outputs[1].singles);
}

//! Does any measure name another, as a truce or an opening does?
bool names_others(const std::vector<scenario::Measure>& measures) {
    return std::ranges::any_of(measures, [](const auto& measure) {
        return !measure.exempts.empty() ||
               std::ranges::any_of(measure.phases, [](const auto& phase) {
                   return !phase.resumes_measure.empty();
               });
    });
}

//! One change of a scenario; what is not possible in this one leaves it as it is.
void change(Scenario& scenario, int which) {
    auto& measures = scenario.measures;
    const Date later = scenario.time.as_of + 4;
    if (which == 0 && !measures.empty()) measures.back().phases.back().end = later;
    if (which == 1 && !measures.empty()) {
        measures.push_back(measures.front());
        measures.back().id = "announced";
        measures.back().phases.resize(1);
        measures.back().phases[0].start = later;
        measures.back().phases[0].end.reset();
    }
    if (which == 2 && !scenario.reports.empty()) scenario.reports[0].set_aside = true;
    if (which == 3)
        for (auto& mission : scenario.missions)
            if (mission.depart > scenario.time.as_of) mission.quantity *= 2;
    if (which == 4) scenario.time.deadline_days -= 2;
    if (which == 5) scenario.places.front().population += 1000;
    if (which == 6 && !measures.empty()) measures.front().credence = 0.5;
    if (which == 7 && !measures.empty() && !names_others(measures))
        measures.erase(measures.begin());
    if (which == 8 && !scenario.supply.empty()) scenario.supply.front().price *= 2;
}

// L8: members taken over from a scenario before it was changed are those of the changed one lived
// from its first day, whatever was changed; most changes of what is to come leave most of them.
TEST(Branch, L8WhatIsTakenOverIsAsLivedAnew) {
    constexpr std::size_t k_n = 10;
    const LifePlan plan{.threads = 2};
    std::map<int, std::size_t> n_taken;
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
        const Scenario base = random_scenario(seed);
        const auto trunk = ensemble::grow_trunk(engine_of(base), 7, k_n, plan);
        for (int which = 0; which < 9; ++which) {
            Scenario changed = base;
            change(changed, which);
            const auto grafted = ensemble::graft_trunk(*trunk, engine_of(changed), k_n, plan);
            for (std::size_t m = 0; m < k_n; ++m)
                n_taken[which] += grafted->members[m]->state == trunk->members[m]->state;
            const auto whole = run_at_once(changed, k_n);
            EXPECT_EQ(whole.result, Branch({}, plan).to_horizon(*grafted).result)
                << seed << ", " << which;
        }
    }
    for (const int which : {0, 1, 3, 4}) EXPECT_GE(n_taken[which], 30u) << which;
    EXPECT_EQ(n_taken[5], 0u);
    EXPECT_EQ(n_taken[8], 0u);
}

// L9: the same over a block, grown from the first picture.
TEST(Branch, L9TakesOverABlock) {
    const LifePlan plan{.threads = 2};
    const Scenario base = random_scenario(4);
    const auto few = ensemble::grow_trunk(engine_of(base), 7, 128, plan);
    const auto all = ensemble::grow_trunk(few->engine, 7, 140, plan, few.get());
    for (const int which : {0, 2, 5, 6}) {
        Scenario changed = base;
        change(changed, which);
        const auto engine = engine_of(changed);
        const auto first = ensemble::graft_trunk(*few, engine, 128, plan);
        const auto grafted = ensemble::graft_trunk(*all, engine, 140, plan, first.get());
        Branch branch({}, plan);
        const auto early = branch.to_deadline(*first).result;
        EXPECT_EQ(early, Branch({}, plan).to_deadline(*grafted).result) << which;
        expect_same(run_at_once(changed, 140), branch.to_horizon(*grafted), 4);
    }
}

// L7: a stop is heard on the next day of the member that is lived.
TEST(Branch, L7StopsAtOnce) {
    const Scenario scenario = random_scenario(2);
    std::atomic<bool> stop{false};
    int n_lived = 0;
    const LifePlan plan{.threads = 1, .stop = &stop, .progress = [&](double, std::string_view) {
                            ++n_lived;
                            stop = true;
                        }};
    try {
        ensemble::grow_trunk(engine_of(scenario), 7, 50, plan);
        FAIL() << "was not stopped";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind, ErrorKind::interrupted);
    }
    EXPECT_EQ(n_lived, 1);
}

}  // namespace
}  // namespace corridor::test

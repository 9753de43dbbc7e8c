#pragma once
//! \file People in the places of a Flee folder, run by run, over cohorts and one by one.

#include "corridor/report/flee_folder.h"
#include "corridor/simulate/member.h"
#include "tests/support/flee_case.h"
#include "tests/support/flee_reference.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace corridor::test {

//! [day of the days asked for * n_places + place][run]
using Samples = std::vector<std::vector<double>>;

//! Everybody there is: in places, on links, held, dead.
inline std::int64_t everybody(const model::People& people) {
    std::int64_t sum = people.travelling() + people.detained() + people.died;
    for (std::int32_t p = 0; p < static_cast<std::int32_t>(people.at.size()); ++p)
        sum += people.present(p);
    return sum;
}

//! Members 0, 1, ... of a seed; that nobody is lost or made is asserted on every day.
inline Samples by_cohorts(const scenario::Flee& flee, const std::vector<std::int32_t>& days,
                          int runs, std::uint32_t seed) {
    const std::size_t n = flee.locations.size();
    Samples out(n * days.size());
    const auto scenario = report::flee_scenario(flee, "case");
    const auto engine = simulate::make_engine(scenario);
    simulate::Simulator simulator(engine);
    const std::int32_t last = *std::ranges::max_element(days);
    for (int run = 0; run < runs; ++run) {
        const auto inputs = simulate::draw_inputs(engine, {seed, static_cast<std::uint32_t>(run)});
        auto state = simulate::initial_state(engine, inputs);
        simulator.run(inputs, state, last, {}, [&](const auto& now, const auto&, int day) {
            ASSERT_EQ(everybody(now.people), now.entered) << "day " << day;
            for (std::size_t d = 0; d < days.size(); ++d)
                if (days[d] == day)
                    for (std::size_t p = 0; p < n; ++p)
                        out[d * n + p].push_back(
                            static_cast<double>(now.people.present(static_cast<std::int32_t>(p))));
        });
    }
    return out;
}

//! Runs of the reference with seeds first_seed, first_seed + 1, ...
inline Samples one_by_one(const scenario::Flee& flee, const std::vector<std::int32_t>& days,
                          int runs, std::uint64_t first_seed) {
    const std::size_t n = flee.locations.size();
    Samples out(n * days.size());
    for (int run = 0; run < runs; ++run) {
        const auto all = run_flee_reference(flee, first_seed + static_cast<std::uint64_t>(run));
        for (std::size_t d = 0; d < days.size(); ++d)
            for (std::size_t p = 0; p < n; ++p)
                out[d * n + p].push_back(
                    static_cast<double>(all.days[static_cast<std::size_t>(days[d])].standing[p]));
    }
    return out;
}

inline std::pair<double, double> mean_and_variance(const std::vector<double>& x) {
    double mean = 0, sum = 0;
    for (const double v : x) mean += v / static_cast<double>(x.size());
    for (const double v : x) sum += (v - mean) * (v - mean);
    return {mean, sum / static_cast<double>(x.size() - 1)};
}

}  // namespace corridor::test

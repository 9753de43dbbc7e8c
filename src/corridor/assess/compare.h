#pragma once
//! \file Which option helps most, for whom, how sure, and what could go wrong (verb *compare*).

#include "corridor/result/option_table.h"
#include "corridor/scenario/scenario.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace corridor::assess {

struct ComparePlan {
    bool suggest = false;            //!< also the options that the measures in force suggest
    std::vector<std::string> only = {};  //!< ids of options; empty = all
    int n_screen = 128;              //!< members of the first look, and of bundles: a multiple of 128
    int n_final = 500;               //!< members of the best five and of doing nothing, >= n_screen
    std::uint32_t seed = 7;
    int threads = 0;                 //!< 0 = all cores
    std::function<void(double, std::string_view)> progress = {};
    const std::atomic<bool>* stop = nullptr;
};

/*!
 * Every option on the same members with the same draws (docs/model/options.md):
 *
 *     1  members 0 .. n_final - 1 live to the deadline without an option
 *     2  every option is lived by the first n_screen, from their state on its first day
 *     3  the five of greatest mean gain are lived by all
 *     4  two and three of those five together, by the first n_screen
 *     5  the order of the five is asked again: without each cluster of sources, with other harm,
 *        with other rationing
 *
 * \throws Error{usage} where there is no option, or `only` names none; Error{interrupted}
 */
result::OptionTable compare(const scenario::Scenario& scenario, const ComparePlan& plan);

}  // namespace corridor::assess

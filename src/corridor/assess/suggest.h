#pragma once
//! \file The options that a scenario's measures and needs suggest, with what each is made of.

#include "corridor/assess/outcome.h"
#include "corridor/assess/suggest_options.h"
#include "corridor/result/option_table.h"

#include <atomic>
#include <cstdint>

namespace corridor::assess {

struct SuggestPlan {
    int n_members = 128;  //!< members whose mean says where people are short
    std::uint32_t seed = 7;
    int threads = 0;      //!< 0 = all cores
    const std::atomic<bool>* stop = nullptr;
};

struct Suggestions {
    std::vector<scenario::Option> options;
    result::OptionTable table;  //!< a row for each, with its name and subject alone
};

//! Needs without any option, greatest first.
std::vector<Need> needs_of(const simulate::Engine& engine, const Outcomes& outcomes);

//! Manifest, places, and a row with name and subject alone for each option: what sentences need.
result::OptionTable option_names(const scenario::Scenario& scenario,
                                 const std::vector<scenario::Option>& options);

//! Lives the members to the deadline and suggests options. \throws Error{interrupted}
Suggestions suggest(const scenario::Scenario& scenario, const SuggestPlan& plan = {});

}  // namespace corridor::assess

#pragma once
//! \file Random countries in trouble: whole scenarios, valid by scenario::check, that exercise the
//! rules. A case is named by its seed.

#include "corridor/scenario/scenario.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace corridor::test {

//! What a random scenario may hold. A law that holds under a condition switches the rest off.
struct ScenarioShape {
    bool measures = true;
    bool on_people = true;   //!< sieges of people, checkpoints, ultimatums, raids
    bool capacities = true;  //!< of roads and sources
    bool losses = true;      //!< attacks on loads
    bool delays = true;      //!< measures that take time
    bool partial = true;     //!< roads that let part of the loads pass, leaks
    bool seasons = true;     //!< normal cover that changes over the year
    bool danger = true;      //!< of places, without a measure
    bool stocks = true;      //!< counted stocks
    bool missions = true;
    bool uncertain = true;  //!< distributions, ranges, reports, credences
    bool spoilage = true;
    bool hubs = true;    //!< towns that sell on
    bool guests = true;  //!< people who are not at home at the start
    bool damage = true;  //!< pumps that lift less than is needed
    std::int64_t longest_km = 900;
};

//! 3 to 9 places, 30 to 60 days.
scenario::Scenario random_scenario(std::uint64_t seed, const ScenarioShape& shape = {});

//! What check() finds wrong with it; empty if nothing.
std::string problems_of(const scenario::Scenario& scenario);

//! Writes the scenario of a failing case where a person can load it; returns the folder.
std::filesystem::path keep_case(const scenario::Scenario& scenario, const std::string& name);

}  // namespace corridor::test

#pragma once
//! \file A law of docs/model over many random scenarios, and the wrong engines it must catch.

#include "tests/support/laws_life.h"
#include "tests/support/random_scenario.h"

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string>

namespace corridor::test {

inline constexpr std::uint64_t k_law_cases = 200;

//! What is broken in the case of this seed, or nothing.
using Law = std::function<std::string(std::uint64_t seed, const Wrong& wrong)>;

/*!
 * The law holds in k_law_cases cases, and each wrong engine breaks it in one of the first 60.
 * \param shape  of the cases, so that a failing one can be kept as a scenario folder
 */
void hold_law(const Law& law, std::initializer_list<Wrong> wrong_ones,
              const ScenarioShape& shape = {});

}  // namespace corridor::test

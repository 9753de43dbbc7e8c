#include "tests/support/laws_hold.h"

#include <gtest/gtest.h>

namespace corridor::test {
namespace {

constexpr std::uint64_t k_mutant_cases = 60;

bool caught(const Law& law, const Wrong& wrong) {
    for (std::uint64_t seed = 0; seed < k_mutant_cases; ++seed)
        if (!law(seed, wrong).empty()) return true;
    return false;
}

}  // namespace

void hold_law(const Law& law, std::initializer_list<Wrong> wrong_ones, const ScenarioShape& shape) {
    const std::string test = testing::UnitTest::GetInstance()->current_test_info()->name();
    int n_broken = 0;
    for (std::uint64_t seed = 0; seed < k_law_cases && n_broken < 3; ++seed) {
        const std::string broken = law(seed, {});
        if (broken.empty()) continue;
        ++n_broken;
        const std::string name = test + '-' + std::to_string(seed);
        ADD_FAILURE() << "seed " << seed << ": " << broken << "\nscenario kept in "
                      << keep_case(random_scenario(seed, shape), name);
    }
    int n = 0;
    for (const Wrong& wrong : wrong_ones) {
        ++n;
        EXPECT_TRUE(caught(law, wrong)) << "wrong engine " << n << " went unnoticed";
    }
}

}  // namespace corridor::test

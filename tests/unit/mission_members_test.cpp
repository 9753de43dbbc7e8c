// A member does not know who ran before it: one simulator for many members gives what a fresh one
// gives to each. People learn a risk of arrest anew in every member.

#include "corridor/scenario/load.h"
#include "tests/unit/mission_case.h"

#include <gtest/gtest.h>

namespace corridor::mission {
namespace {

std::string digest_at_end(const simulate::Engine& engine, simulate::Simulator& simulator,
                          std::uint32_t member) {
    const auto inputs = simulate::draw_inputs(engine, StreamKey{7, member});
    auto state = simulate::initial_state(engine, inputs);
    simulator.run(inputs, state, engine.world.deadline_day, {});
    return simulate::digest_of(state);
}

class Members : public ::testing::TestWithParam<const char*> {};

TEST_P(Members, DoNotKnowWhoRanBefore) {
    const auto scenario =
        scenario::load(std::string(CORRIDOR_SOURCE_DIR) + "/examples/" + GetParam());
    const auto engine = simulate::make_engine(scenario);
    simulate::Simulator shared(engine);
    for (std::uint32_t member = 0; member < 6; ++member) {
        simulate::Simulator fresh(engine);
        EXPECT_EQ(digest_at_end(engine, shared, member), digest_at_end(engine, fresh, member))
            << "member " << member;
    }
}

INSTANTIATE_TEST_SUITE_P(Examples, Members,
                         ::testing::Values("03_siege_with_a_leak", "04_checkpoint_by_home_town",
                                           "05_ultimatum", "mali_2025"),
                         [](const auto& parameter) { return std::string(parameter.param); });

}  // namespace
}  // namespace corridor::mission

// What a sensitivity analysis of a scenario asks about.

#include "corridor/assess/sensitivity_case.h"
#include "corridor/base/error.h"
#include "tests/support/observed_rows.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace corridor::assess {
namespace {

std::string refusal(const std::string& output) {
    try {
        sensitivity(test::example("01_one_road"), {.outputs = {output}, .samples = 128});
    } catch (const Error& error) {
        EXPECT_EQ(error.kind, ErrorKind::usage);
        return error.what();
    }
    return "accepted";
}

bool says(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

TEST(SensitivityCase, RefusesAGoodThatAVariableDoesNotHave) {
    EXPECT_TRUE(says(refusal("people_present:staple"), "people_present has no good"));
    EXPECT_TRUE(says(refusal("share_out:water"), "share_out has no good"));
    EXPECT_TRUE(says(refusal("service_level:staple"), "`staple` is no service"));
    EXPECT_TRUE(says(refusal("consumption_ratio:water"), "`water` is a service"));
    EXPECT_TRUE(says(refusal("power_hours:staple"), "power_hours speaks of power alone"));
    EXPECT_TRUE(says(refusal("price_index"), "price_index needs a good or service"));
    EXPECT_TRUE(says(refusal("price_index"), "Write price_index:staple"));
    EXPECT_TRUE(says(refusal("price_index:gold"), "there is no good 'gold'"));
    EXPECT_EQ(refusal("power_hours"), "accepted");
    EXPECT_EQ(refusal("service_level:water"), "accepted");
}

bool asks_about(const scenario::Scenario& s, std::string_view key) {
    const auto table = sensitivity(s, {.outputs = {"share_out"}, .samples = 128});
    return std::ranges::any_of(table.inputs, [&](const auto& input) { return input.key == key; });
}

// No draw reaches what the scenario writes: its index would say 0 of what may well matter.
TEST(SensitivityCase, LeavesOutWhatTheScenarioWritesItself) {
    auto leaking = test::example("03_siege_with_a_leak");
    for (auto& measure : leaking.measures)
        if (measure.leak) {
            measure.leak.reset();
            measure.leak_word = scenario::LeakWord::hard;
        }
    EXPECT_TRUE(asks_about(leaking, "leak_hard"));
    EXPECT_FALSE(asks_about(leaking, "leak_leaky"));
    leaking.parameters.at("leak_hard") = scenario::fixed(0.2);
    EXPECT_FALSE(asks_about(leaking, "leak_hard"));

    auto expelled = test::example("05_ultimatum");
    EXPECT_TRUE(asks_about(expelled, "comply_village"));
    expelled.parameters.at("comply_village") = scenario::fixed(0.9);
    EXPECT_FALSE(asks_about(expelled, "comply_village"));
}

}  // namespace
}  // namespace corridor::assess

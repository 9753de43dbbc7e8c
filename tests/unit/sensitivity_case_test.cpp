// What a sensitivity analysis of a scenario asks about.

#include "corridor/assess/sensitivity_case.h"
#include "corridor/base/error.h"
#include "tests/support/observed_rows.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace corridor::assess

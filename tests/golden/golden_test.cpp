// Did any number move? Each small example is run and its tables are compared with the committed
// ones. CORRIDOR_UPDATE=1 writes them anew; WHY.md beside them says why they are right.

#include "corridor/assess/options.h"
#include "corridor/ensemble/run.h"
#include "corridor/scenario/load.h"
#include "tests/golden/tables.h"

#include <gtest/gtest.h>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace corridor::golden {
namespace {

namespace fs = std::filesystem;

const fs::path k_root = CORRIDOR_SOURCE_DIR;

std::string text_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

std::string run_case(const std::string& name) {
    const auto scenario = scenario::load(k_root / "examples" / name);
    ensemble::RunPlan plan;
    plan.members = 128;
    plan.seed = 1;
    auto output = ensemble::run(scenario, plan);
    output.result.options = assess::evaluate_options(scenario, output, assess::OptionPlan());
    return tables_of(output.result);
}

class Golden : public ::testing::TestWithParam<const char*> {};

TEST_P(Golden, TheTablesAreThoseThatWereAgreed) {
    const fs::path folder = k_root / "tests" / "golden" / GetParam();
    const std::string actual = run_case(GetParam());
    const char* update = std::getenv("CORRIDOR_UPDATE");
    if (update != nullptr && std::string(update) == "1") {
        fs::create_directories(folder);
        std::ofstream(folder / "expected.txt", std::ios::binary) << actual;
        GTEST_SKIP() << "written anew: " << GetParam() << "/expected.txt; say why in WHY.md";
    }
    EXPECT_TRUE(fs::exists(folder / "WHY.md")) << "a golden table needs a reason";
    const std::string difference = diff_of(text_of(folder / "expected.txt"), actual);
    EXPECT_TRUE(difference.empty())
        << difference << "If this is right: CORRIDOR_UPDATE=1, and say why in WHY.md";
}

INSTANTIATE_TEST_SUITE_P(Examples, Golden,
                         ::testing::Values("01_one_road", "02_two_towns_and_a_refuge",
                                           "03_siege_with_a_leak", "04_checkpoint_by_home_town",
                                           "05_ultimatum", "06_conditional_truce", "07_convoy"),
                         [](const auto& parameter) { return std::string(parameter.param); });

TEST(GoldenDiff, TellsEveryLineThatMovedAndOnlyThose) {
    EXPECT_EQ(diff_of("a\nb\nc\n", "a\nb\nc\n"), "");
    EXPECT_EQ(diff_of("a\nb\nc\n", "a\nx\nc\nd\n"), "   2 - b\n   2 + x\n   4 + d\n");
    EXPECT_EQ(diff_of("", "a"), "   1 + a");
}

}  // namespace
}  // namespace corridor::golden

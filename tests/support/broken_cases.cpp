#include "tests/support/broken_cases.h"

#include <regex>
#include <sstream>

namespace corridor::test {

void expect_told(const BrokenCase& broken) {
    BrokenScenario scenario;
    ASSERT_FALSE(scenario.error())
        << "the scenario is broken before it is broken: " << scenario.error()->what();
    broken.mutate(scenario);
    const auto error = scenario.error();
    ASSERT_TRUE(error) << broken.name << " loads";
    EXPECT_EQ(static_cast<int>(error->kind), static_cast<int>(broken.kind)) << error->what();
    std::istringstream lines(error->what());
    const std::regex position(R"(^[A-Za-z_.]+:\d+:\d+[: ].*)");
    bool told = false;
    for (std::string line; std::getline(lines, line);) {
        EXPECT_TRUE(broken.whole_file || std::regex_match(line, position)) << line;
        told |= line.starts_with(broken.where) && line.find(broken.text) != std::string::npos;
    }
    EXPECT_TRUE(told) << "expected at " << broken.where << " the text \"" << broken.text
                      << "\", told:\n"
                      << error->what();
}

std::string case_name(const testing::TestParamInfo<BrokenCase>& info) {
    return std::string(info.param.name);
}

std::function<void(BrokenScenario&)> swap(std::string file, std::string from, std::string to) {
    return [=](BrokenScenario& scenario) { scenario.replace(file, from, to); };
}

std::function<void(BrokenScenario&)> add(std::string file, std::string lines) {
    return [=](BrokenScenario& scenario) { scenario.append(file, lines); };
}

}  // namespace corridor::test

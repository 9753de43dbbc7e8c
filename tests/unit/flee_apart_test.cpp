// The rule of Flee can be taken out: nothing but the registry of rules knows its files.
#include <filesystem>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

namespace {

namespace fs = std::filesystem;

TEST(FleeRule, IsKnownToTheRegistryOfRulesAlone) {
    const fs::path root = fs::path(CORRIDOR_SOURCE_DIR);
    int of_the_rule = 0, registries = 0;
    for (const char* folder : {"src", "apps"})
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            const auto name = entry.path().filename().string();
            const auto extension = entry.path().extension();
            if (extension != ".h" && extension != ".cpp") continue;
            const bool is_rule =
                entry.path().parent_path().filename() == "model" && name.starts_with("flee_");
            of_the_rule += is_rule;
            if (is_rule) continue;
            std::ifstream file(entry.path());
            for (std::string line; std::getline(file, line);) {
                if (line.find("#include \"corridor/model/flee_") == std::string::npos) continue;
                EXPECT_EQ(name, "movement_rule.cpp") << entry.path() << ": " << line;
                ++registries;
            }
        }
    EXPECT_GE(of_the_rule, 10);
    EXPECT_EQ(registries, 3);
}

}  // namespace

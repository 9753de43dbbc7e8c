// The house rule, kept by a test: who may include whom, which library stands in which module, and
// what no file may name. The table is cmake/modules.cmake, as CMake wrote it to modules.tsv.

#include "corridor/base/text.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

const fs::path k_root = CORRIDOR_SOURCE_DIR;

struct Module {
    std::string name, kind, role;
    std::set<std::string> may_use, external;
};

std::set<std::string> words_of(std::string_view text) {
    std::istringstream stream{std::string(text)};
    std::set<std::string> words;
    for (std::string word; stream >> word;) words.insert(word);
    return words;
}

std::vector<Module> read_modules() {
    std::ifstream file(fs::path(CORRIDOR_BUILD_DIR) / "modules.tsv");
    std::vector<Module> modules;
    for (std::string line; std::getline(file, line);) {
        const auto cells = corridor::split(line, '\t');
        modules.push_back({.name = std::string(cells.at(0)),
                           .kind = std::string(cells.at(1)),
                           .role = std::string(cells.at(4)),
                           .may_use = words_of(cells.at(2)),
                           .external = words_of(cells.at(3))});
    }
    return modules;
}

std::string read_text(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// The module a file under .../corridor/ belongs to: the folder after it, or the facade.
std::string module_of(const fs::path& path) {
    const std::vector<fs::path> parts(path.begin(), path.end());
    auto at = parts.size() - 1;
    while (at > 0 && parts[at - 1] != "corridor") --at;
    return at + 1 == parts.size() ? "facade" : parts[at].string();
}

std::vector<std::string> includes_of(const std::string& source) {
    static const std::regex k_include(R"re((?:^|\n)\s*#\s*include\s*[<"]([^>"]+)[>"])re");
    std::vector<std::string> found;
    for (std::sregex_iterator it(source.begin(), source.end(), k_include), end; it != end; ++it)
        found.push_back((*it)[1]);
    return found;
}

// The external package a header belongs to; empty for the standard library and the system.
std::string package_of(const std::string& header) {
    static const std::map<std::string, std::string> k_packages{
        {"fmt/", "fmt"},       {"Random123/", "Random123"}, {"toml++/", "toml++"},
        {"nlohmann/", "json"}, {"netcdf", "netCDF"},        {"lemon/", "LEMON"},
        {"tbb/", "TBB"},       {"oneapi/", "TBB"},          {"boost/", "Boost"},
        {"CLI/", "CLI11"},     {"yaml-cpp/", "yaml-cpp"},   {"gtest/", "GoogleTest"},
        {"pybind11/", "pybind11"},
        {"httplib", "httplib"}, {"zlib.h", "zlib"}};
    for (const auto& [prefix, package] : k_packages)
        if (header.starts_with(prefix)) return package;
    return {};
}

std::vector<fs::path> library_files() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(k_root / "src/corridor")) {
        const auto extension = entry.path().extension();
        if (extension == ".h" || extension == ".cpp" || extension == ".inc")
            files.push_back(entry.path());
    }
    return files;
}

// Everything wrong with the includes of one file, one a line.
std::string breaches(const fs::path& path, const std::map<std::string, Module>& modules) {
    const auto own = module_of(path);
    const auto& module = modules.at(own);
    std::string found;
    for (const auto& header : includes_of(read_text(path))) {
        const bool ours = header.starts_with("corridor/");
        const auto used = ours ? module_of(fs::path(header)) : package_of(header);
        if (ours && used != own && !module.may_use.contains(used))
            found += path.string() + " includes " + header + ", which its module may not\n";
        if (!ours && !used.empty() && !module.external.contains(used))
            found +=
                path.string() + " includes " + header + ", a package its module does not name\n";
        if (!ours && !used.empty() && path.extension() != ".cpp")
            found += path.string() + " includes " + header + " outside a .cpp file\n";
    }
    return found;
}

TEST(modules, include_only_what_the_table_allows) {
    std::map<std::string, Module> modules;
    for (const auto& module : read_modules()) modules[module.name] = module;
    ASSERT_GE(modules.size(), 10u);
    const auto files = library_files();
    ASSERT_GT(files.size(), 50u);
    for (const auto& path : files) EXPECT_EQ("", breaches(path, modules));
}

TEST(modules, the_rule_itself_finds_a_breach) {
    std::map<std::string, Module> modules;
    for (const auto& module : read_modules()) modules[module.name] = module;
    const auto folder = fs::path(testing::TempDir()) / "breach" / "corridor" / "scenario";
    fs::create_directories(folder);
    const auto path = folder / "bad.h";
    std::ofstream(path)
        << "#pragma once\n#include \"corridor/view/text.h\"\n#include <fmt/core.h>\n"
           "# include <netcdf.h>\n#include \"corridor/base/date.h\"\n";
    const auto found = breaches(path, modules);
    EXPECT_NE(found.find("corridor/view/text.h, which"), std::string::npos);
    EXPECT_NE(found.find("fmt/core.h outside"), std::string::npos);
    EXPECT_NE(found.find("netcdf.h, a package"), std::string::npos);
    EXPECT_EQ(found.find("date.h"), std::string::npos);
    fs::remove_all(folder.parent_path().parent_path());
}

TEST(modules, every_header_guards_itself) {
    for (const auto& path : library_files()) {
        if (path.extension() != ".h") continue;
        EXPECT_NE(read_text(path).find("#pragma once"), std::string::npos) << path;
    }
}

TEST(modules, depend_in_one_direction) {
    std::set<std::string> known;
    for (const auto& module : read_modules()) {
        for (const auto& used : module.may_use)
            EXPECT_TRUE(known.contains(used))
                << module.name << " may use " << used << ", which stands below it in the table";
        known.insert(module.name);
    }
}

std::string table_text() {
    std::string table =
        "| module | kind | role in one line | may include | external (in .cpp only) |\n"
        "|---|---|---|---|---|\n";
    const auto list = [](const std::set<std::string>& words) {
        std::string text;
        for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
        return text.empty() ? std::string("–") : text;
    };
    for (const auto& module : read_modules())
        table += "| `" + module.name + "` | " + module.kind + " | " + module.role + " | " +
                 list(module.may_use) + " | " + list(module.external) + " |\n";
    return table;
}

// Set CORRIDOR_UPDATE=1 to write the table anew.
TEST(modules, architecture_page_shows_the_table) {
    const auto page = k_root / "ARCHITECTURE.md";
    const std::string begin = "<!-- module table: begin -->\n", end = "<!-- module table: end -->";
    auto text = read_text(page);
    const auto from = text.find(begin), to = text.find(end);
    ASSERT_NE(from, std::string::npos);
    ASSERT_NE(to, std::string::npos);
    if (std::getenv("CORRIDOR_UPDATE") != nullptr) {
        text.replace(from + begin.size(), to - from - begin.size(), table_text());
        std::ofstream(page, std::ios::binary) << text;
    } else {
        EXPECT_EQ(text.substr(from + begin.size(), to - from - begin.size()), table_text())
            << "run this test with CORRIDOR_UPDATE=1 to write the table";
    }
}

std::vector<std::string> tracked_files() {
    const auto command = "git -C '" + k_root.string() + "' ls-files 2>/dev/null";
    const auto close = [](FILE* pipe) { pclose(pipe); };
    const std::unique_ptr<FILE, decltype(close)> pipe(popen(command.c_str(), "r"), close);
    std::string all;
    std::array<char, 4096> buffer{};
    while (const auto n = std::fread(buffer.data(), 1, buffer.size(), pipe.get()))
        all.append(buffer.data(), n);
    std::vector<std::string> files;
    for (const auto line : corridor::split(all, '\n'))
        if (!line.empty()) files.emplace_back(line);
    return files;
}

TEST(repository, names_no_path_of_a_machine) {
    const auto files = tracked_files();
    if (files.empty()) GTEST_SKIP() << "not a git checkout";
    // Written in pieces, so that this file passes its own test.
    const std::vector<std::string> forbidden{
        std::string("/wo") + "rk/", std::string("/ho") + "me/", std::string("/ro") + "ot/",
        std::string("sha") + "red/data", std::string("sha") + "red/design"};
    for (const auto& name : files) {
        if (name == ".ci/run") continue;
        const auto text = read_text(k_root / name);
        for (const auto& word : forbidden)
            EXPECT_EQ(text.find(word), std::string::npos) << name << " names " << word;
    }
}

}  // namespace

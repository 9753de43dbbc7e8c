// docs/formats/results.md says what the files hold. CORRIDOR_UPDATE_DOCS=1 writes it anew.

#include "corridor/result/columns.h"
#include "corridor/result/output_file.h"
#include "corridor/result/store.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>

namespace corridor::result {
namespace {

//! Compares the generated part of a page, or writes it anew.
void expect_page(const char* name, const std::string& generated) {
    const std::filesystem::path page =
        std::filesystem::path(CORRIDOR_SOURCE_DIR) / "docs/formats" / name;
    const std::string text = read_file(page);
    const std::string start = "a test compares -->\n", end = "<!-- end of generated part -->";
    const auto from = text.find(start), to = text.find(end);
    ASSERT_NE(from, std::string::npos);
    ASSERT_NE(to, std::string::npos);
    const std::string wanted =
        text.substr(0, from + start.size()) + "\n" + generated + "\n" + text.substr(to);
    if (std::getenv("CORRIDOR_UPDATE_DOCS") != nullptr)
        write_file(page.parent_path(), page.filename().string(), wanted);
    else
        EXPECT_EQ(text, wanted) << "set CORRIDOR_UPDATE_DOCS=1 and run this test to renew the page";
}

TEST(Docs, NameEveryColumnAndVariable) {
    expect_page("results.md", codebook_markdown());
}

TEST(Docs, NameEveryColumnOfAComparison) {
    expect_page("comparison.md", comparison_markdown());
}

TEST(Docs, NameEveryColumnOfAPublicCopy) {
    expect_page("public.md", public_markdown());
}

TEST(Codebook, DescribesEveryColumnOnce) {
    const auto book = nlohmann::json::parse(codebook_json());
    std::size_t n_columns = book["lead_columns"].size();
    for (const auto& table : book["tables"]) n_columns += table["columns"].size();
    for (const auto& table : comparison_tables()) n_columns += columns_of(table.name).size();
    const auto open = nlohmann::json::parse(public_codebook_json());
    for (const auto& table : open["tables"]) n_columns += table["columns"].size();
    EXPECT_EQ(n_columns, columns().size());
    EXPECT_EQ(book["variables"].size(), k_variable_count);
    EXPECT_EQ(book["tables"].size(), tables().size());
    EXPECT_EQ(book["tables"][1]["columns"][0]["label"]["fr"], "Bien");
}

}  // namespace
}  // namespace corridor::result

// Laws of edits on every example: nothing changed is nothing written, and what is taken back leaves no
// trace.

#include "corridor/base/error.h"
#include "corridor/scenario/columns.h"
#include "corridor/scenario/edit.h"
#include "corridor/scenario/edit_table.h"
#include "corridor/scenario/row_writer.h"
#include "corridor/scenario/save.h"
#include "corridor/scenario/save_edits.h"
#include "corridor/scenario/tables_of.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <regex>

namespace corridor::scenario {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> examples() {
    std::vector<fs::path> found;
    for (const auto& entry :
         fs::recursive_directory_iterator(fs::path(CORRIDOR_SOURCE_DIR) / "examples"))
        if (entry.path().filename() == "scenario.toml") found.push_back(entry.path().parent_path());
    std::ranges::sort(found);
    return found;
}

// One cell of a loaded scenario: where it stands and what it holds.
struct Known {
    std::string table, row, column, value;
};

std::vector<Known> cells_of(const Scenario& scenario) {
    std::vector<Known> out;
    for_each_table(scenario, [&](std::string_view table, std::size_t n_rows, const auto& write_row) {
        for (std::size_t i = 0; i < n_rows; ++i) {
            RowWriter writer;
            write_row(i, writer);
            const ColumnRow& first = columns_of(table).front();
            std::string row = first.type == CellType::id ? writer.cells.front().second
                                                         : "#" + std::to_string(i);
            if (table == "phases") row = writer.cells[0].second + "/" + writer.cells[1].second;
            for (const auto& [column, value] : writer.cells)
                out.push_back({std::string(table), row, std::string(column), value});
        }
    });
    return out;
}

// What the file says in a cell, letter by letter.
std::string said(const FolderTexts& texts, const Edit& edit) {
    const std::string file(find_table(edit.table)->file);
    const TableText table(edit.table, file, texts.files.at(file));
    return table.cell(table.find(edit.row).value(), edit.cells[0].first);
}

Edit set(const Known& cell, std::string value) {
    return {.act = Edit::Act::set, .table = cell.table, .row = cell.row,
            .cells = {{cell.column, std::move(value)}}};
}

TEST(EditLaws, no_edit_changes_no_byte_and_no_number) {
    ASSERT_GE(examples().size(), 50u);
    for (const auto& folder : examples()) {
        const auto texts = read_folder_texts(folder);
        EXPECT_EQ(apply_edits(texts, {}).files, texts.files);
        const Scenario scenario = load_edited(texts, apply_edits(texts, {}));
        EXPECT_EQ(fingerprint(scenario), fingerprint(load(folder))) << folder;
    }
}

TEST(EditLaws, an_edit_and_its_inverse_leave_every_byte) {
    std::mt19937 random(5);
    std::size_t n_changed = 0;
    for (const auto& folder : examples()) {
        const auto texts = read_folder_texts(folder);
        const auto cells = cells_of(load(folder));
        std::vector<Edit> there, back;
        for (int k = 0; k < 40; ++k) {
            const Known& cell = cells[random() % cells.size()];
            there.push_back(set(cell, "odd, \"value\"\n" + std::to_string(k)));
        }
        FolderTexts changed;
        try {
            changed = apply_edits(texts, there);
        } catch (const Error&) {
            continue;  // a row that the as-of date dropped moves the numbers of rows
        }
        n_changed += changed.files != texts.files;
        for (const Edit& edit : there) {
            back.push_back(edit);
            back.back().cells[0].second = said(texts, edit);
        }
        std::vector<Edit> both = there;
        both.insert(both.end(), back.begin(), back.end());
        EXPECT_EQ(apply_edits(texts, both).files, texts.files) << folder;
    }
    EXPECT_GE(n_changed, 30u);
}

TEST(EditLaws, what_is_saved_reads_back_and_saving_again_writes_nothing) {
    std::mt19937 random(7);
    for (const auto& folder : examples()) {
        test::TemporaryFolder copy;
        const fs::path at = copy.path() / folder.filename();
        fs::copy(folder, at, fs::copy_options::recursive);
        if (fs::exists(folder.parent_path() / "posterior.csv"))
            fs::copy(folder.parent_path() / "posterior.csv", copy.path());
        const auto texts = read_folder_texts(at);
        const std::string days = std::to_string(1 + random() % 5);
        const std::vector<Edit> edits{
            {.act = Edit::Act::set, .table = "", .row = {}, .cells = {{"time.deadline_days", days}}}};
        const auto edited = apply_edits(texts, edits);
        const Scenario meant = load_edited(texts, edited);
        const std::string etag = save_texts(etag_of(texts), edited);
        EXPECT_EQ(std::to_string(load(at).time.deadline_days), days);
        EXPECT_TRUE(same_data(load(at), meant)) << folder;
        EXPECT_EQ(save_texts(etag, apply_edits(read_folder_texts(at), edits)), etag);
        auto now = read_folder_texts(at).files;
        now["scenario.toml"] = texts.files.at("scenario.toml");
        EXPECT_EQ(now, texts.files);
    }
}

TEST(EditLaws, every_error_of_a_wrong_cell_names_file_line_and_column) {
    std::mt19937 random(11);
    const std::regex place(R"(^[A-Za-z0-9_./-]+:[1-9][0-9]*:[1-9][0-9]*( .*)?$)");
    std::size_t n_errors = 0;
    for (const auto& folder : examples()) {
        const auto texts = read_folder_texts(folder);
        const auto cells = cells_of(load(folder));
        for (int k = 0; k < 12; ++k) {
            const Known& cell = cells[random() % cells.size()];
            try {
                load_edited(texts, apply_edits(texts, {set(cell, "2030-02-31")}));
            } catch (const ManyProblems& error) {
                for (const Problem& problem : error.all)
                    EXPECT_TRUE(std::regex_match(problem.where, place)) << problem.where;
                ++n_errors;
            } catch (const Error& error) {
                EXPECT_EQ(error.kind, ErrorKind::input) << error.what();
                EXPECT_TRUE(std::regex_match(error.where, place)) << error.where;
                ++n_errors;
            }
        }
    }
    EXPECT_GE(n_errors, 200u);
}

}  // namespace
}  // namespace corridor::scenario

#include "corridor/base/error.h"
#include "corridor/scenario/csv_reader.h"
#include "tests/support/broken_scenario.h"

#include <gtest/gtest.h>

namespace corridor::scenario {
namespace {

struct Read {
    std::vector<std::vector<std::string>> rows;  // the header first
    std::vector<Record> records;
    char delimiter = ' ';
};

Read read(std::string_view text) {
    test::BrokenScenario folder;
    folder.write("t.csv", text);
    CsvReader reader(folder.folder() / "t.csv", "t.csv");
    Read out{.rows = {}, .records = {reader.header()}, .delimiter = reader.delimiter()};
    for (Record record; reader.next(record);) out.records.push_back(record);
    for (const Record& record : out.records) {
        out.rows.emplace_back();
        for (const Cell& cell : record.cells) out.rows.back().push_back(cell.text);
    }
    return out;
}

using Rows = std::vector<std::vector<std::string>>;

std::string where_of(std::string_view text) {
    try {
        read(text);
    } catch (const Error& error) {
        return error.where;
    }
    return "no error";
}

TEST(Csv, reads_plain_cells_and_their_positions) {
    const Read table = read("a,b\n1,two\n3,\n");
    EXPECT_EQ(table.rows, (Rows{{"a", "b"}, {"1", "two"}, {"3", ""}}));
    EXPECT_EQ(table.records[1].line, 2);
    EXPECT_EQ(table.records[1].cells[1].column, 3);
    EXPECT_EQ(table.records[2].cells[1].line, 3);
}

TEST(Csv, counts_columns_in_characters_not_bytes) {
    const Read table = read("a,b\nSégou,x\n");
    EXPECT_EQ(table.records[1].cells[1].column, 7);
}

TEST(Csv, reads_the_same_table_with_any_line_end_and_byte_order_mark) {
    const Rows expected{{"a", "b"}, {"1", "2"}, {"3", "4"}};
    EXPECT_EQ(read("a,b\r\n1,2\r\n3,4\r\n").rows, expected);
    EXPECT_EQ(read("a,b\r1,2\r3,4").rows, expected);
    EXPECT_EQ(read("\xEF\xBB\xBF"
                   "a,b\n1,2\n3,4")
                  .rows,
              expected);
    EXPECT_EQ(read("\xEF\xBB\xBF\"a\",b\n1,2\n3,4").rows, expected);
}

TEST(Csv, keeps_quotes_delimiters_and_line_ends_inside_quoted_cells) {
    const Read table = read("a,b\n\"one, \"\"two\"\"\nthree\", x \n4,5\n");
    EXPECT_EQ(table.rows[1], (std::vector<std::string>{"one, \"two\"\nthree", "x"}));
    EXPECT_EQ(table.records[1].cells[1].line, 3);
    EXPECT_EQ(table.records[1].cells[1].column, 8);
    EXPECT_EQ(table.records[2].line, 4);
    EXPECT_EQ(read("a\n\"\"\"q\"\"\"\n").rows[1][0], "\"q\"");
    EXPECT_EQ(read("a,b\n\" x \", y \n").rows[1], (std::vector<std::string>{" x ", "y"}));
}

TEST(Csv, finds_the_delimiter_in_the_header) {
    EXPECT_EQ(read("a;b\n1,5;2\n").delimiter, ';');
    EXPECT_EQ(read("a\tb\n1\t2\n").delimiter, '\t');
    EXPECT_EQ(read("\"a;b;c\",d\n1,2\n").delimiter, ',');
    EXPECT_EQ(read("a;b\n1,5;2\n").rows[1][0], "1,5");
}

TEST(Csv, skips_tags_after_the_header_and_blank_rows) {
    const Read table = read("a,b\n#adm1,#affected\n\n,,\n1,2\n#3,4\n");
    EXPECT_EQ(table.rows, (Rows{{"a", "b"}, {"1", "2"}, {"#3", "4"}}));
}

TEST(Csv, names_the_line_and_column_of_what_it_cannot_read) {
    EXPECT_EQ(where_of("a,b\n1,x\"y\n"), "t.csv:2:4");
    EXPECT_EQ(where_of("a,b\n1,\"y\"z\n"), "t.csv:2:6");
    EXPECT_EQ(where_of("a,b\n1,\"open\n2,3\n"), "t.csv:2:1");
    EXPECT_EQ(where_of("a,b\nS\xE9gou,x\n"), "t.csv:2:2");
    EXPECT_EQ(where_of(std::string_view("a,b\nx\0y,2\n", 10)), "t.csv:2:2");
    EXPECT_EQ(where_of(""), "t.csv:1:1");
    EXPECT_EQ(where_of("a,b\n" + std::string(2 << 20, 'x')), "t.csv:2:1");
    EXPECT_EQ(where_of("a,b\n1,2\n"), "no error");
}

}  // namespace
}  // namespace corridor::scenario

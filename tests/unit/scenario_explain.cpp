#include "corridor/base/error.h"
#include "corridor/scenario/bind_events.h"
#include "corridor/scenario/columns.h"
#include "corridor/scenario/explain.h"
#include "corridor/scenario/row_writer.h"
#include "corridor/scenario/tables_of.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>

namespace corridor::scenario {
namespace {

std::string file_text(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// Compares a generated page with the one that is kept; CORRIDOR_UPDATE=1 writes it anew. What
// stands by hand behind the end of the generated part is kept.
void expect_fresh(const std::string& path, std::string page) {
    const std::string full = std::string(CORRIDOR_SOURCE_DIR) + '/' + path;
    if (page.ends_with(k_page_end)) {
        const std::string old = file_text(full);
        if (const auto end = old.find(k_page_end); end != std::string::npos)
            page += old.substr(end + k_page_end.size());
    }
    const char* update = std::getenv("CORRIDOR_UPDATE");
    if (update && std::string_view(update) == "1") {
        std::ofstream out(full, std::ios::binary);
        out << page;
        ASSERT_TRUE(out.good()) << full;
    }
    EXPECT_EQ(file_text(full), page) << path << " is stale: run the unit tests with CORRIDOR_UPDATE=1";
}

TEST(Pages, the_reference_of_parameters_is_fresh) {
    expect_fresh("docs/reference/parameters.md", parameters_page());
}

TEST(Pages, the_page_of_every_file_is_fresh) {
    for (const TableRow& table : table_rows())
        if (table.file.ends_with(".csv") || table.table == "scenario")
            expect_fresh("docs/formats/" + std::string(table.table) + ".md",
                         format_page(table.table));
}

TEST(Explain, tells_meaning_default_unit_range_and_source_of_a_parameter) {
    const std::string text = explain_parameter("water_need", "en");
    for (const char* part :
         {"water_need", "normal need of water", "15", "l per person and day", "1 to 200", "Sphere"})
        EXPECT_NE(text.find(part), std::string::npos) << part << " in " << text;
    EXPECT_NE(explain_parameter("water_need", "fr").find("besoin normal en eau"),
              std::string::npos);
}

TEST(Explain, suggests_the_nearest_parameter) {
    try {
        explain_parameter("watre_need", "en");
        FAIL() << "an unknown parameter was explained";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind, ErrorKind::usage);
        EXPECT_NE(error.hint.find("water_need"), std::string::npos);
    }
}

TEST(Explain, knows_columns_tables_and_keys_of_the_settings) {
    EXPECT_NE(explain("places.population", "en")->find("people living here"), std::string::npos);
    EXPECT_NE(explain("time.as_of", "en")->find("last day"), std::string::npos);
    EXPECT_NE(explain("danger", "fr")->find("danger de rester"), std::string::npos);
    EXPECT_NE(explain("roads", "en")->find("distance_km"), std::string::npos);
    EXPECT_NE(explain("kind", "en")->find("missions.kind"), std::string::npos);
    EXPECT_FALSE(explain("no_such_key", "en"));
    EXPECT_EQ(nearest_key("places.populaton"), "places.population");
}

TEST(Columns, are_declared_once_with_a_text_in_both_languages) {
    std::set<std::string> seen;
    for (const ColumnRow& row : column_rows()) {
        const std::string key = std::string(row.table) + '.' + std::string(row.column);
        EXPECT_TRUE(seen.insert(key).second) << key;
        EXPECT_FALSE(row.text.empty()) << key;
        EXPECT_FALSE(row.text_fr.empty()) << key;
        EXPECT_NE(find_table(row.table), nullptr) << key;
        EXPECT_LE(row.low, row.high) << key;
        EXPECT_EQ(find_column(row.table, row.column), &row) << key;
    }
    for (const TableRow& table : table_rows())
        EXPECT_FALSE(columns_of(table.table).empty()) << table.table;
}

template <class Row>
void expect_bound(std::string_view table) {
    RowWriter writer;
    const Row row{};
    bind_row(writer, row);
    const auto columns = columns_of(table);
    ASSERT_EQ(writer.cells.size(), columns.size()) << table;
    for (std::size_t i = 0; i < columns.size(); ++i)
        EXPECT_EQ(writer.cells[i].first, columns[i].column) << table;
}

TEST(Columns, every_declared_column_has_a_member_in_the_declared_order) {
    expect_bound<Place>("places");
    expect_bound<Road>("roads");
    expect_bound<Good>("goods");
    expect_bound<Supply>("supply");
    expect_bound<Cover>("cover");
    expect_bound<Stock>("stocks");
    expect_bound<Group>("groups");
    expect_bound<Actor>("actors");
    expect_bound<Holder>("holders");
    expect_bound<Measure>("measures");
    expect_bound<Mission>("missions");
    expect_bound<Report>("reports");
    expect_bound<Source>("sources");
    expect_bound<Option>("option");
    expect_bound<MarketLink>("markets");
    expect_bound<Kin>("kin");
    expect_bound<Observation>("observations");
    expect_bound<TimeFrame>("time");
    RowWriter writer;
    const std::string id;
    const Phase phase;
    bind_row(writer, PhaseRow<const std::string, const Phase>{id, phase});
    ASSERT_EQ(writer.cells.size(), columns_of("phases").size());
    for (std::size_t i = 0; i < writer.cells.size(); ++i)
        EXPECT_EQ(writer.cells[i].first, columns_of("phases")[i].column);
}

TEST(Parameters, have_defaults_in_their_range_and_a_source) {
    for (const ParameterRow& row : parameter_rows()) {
        const ValueRange range = value_range(row.default_value());
        EXPECT_EQ(value_problem(row.default_value()), "") << row.key;
        EXPECT_GE(range.low, row.low) << row.key;
        EXPECT_LE(range.high, row.high) << row.key;
        EXPECT_FALSE(row.source.empty()) << row.key;
        EXPECT_EQ(find_parameter(row.key), &row);
        EXPECT_EQ(ParameterValues{}.*row.member, row.a) << row.key;
    }
    Parameters parameters;
    parameters.at("alpha") = fixed(0.9);
    EXPECT_EQ(parameters.at("alpha"), fixed(0.9));
    EXPECT_NE(parameters, Parameters{});
}

}  // namespace
}  // namespace corridor::scenario

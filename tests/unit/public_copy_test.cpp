#include "corridor/assess/public_copy.h"

#include "corridor/assess/suppress.h"
#include "corridor/base/error.h"
#include "corridor/result/columns.h"
#include "corridor/view/public_files.h"
#include "tests/support/csv_table.h"
#include "tests/support/sample_result.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>
#include <map>
#include <set>

namespace corridor::assess {
namespace {

using result::PublicCopy;
using test::csv_records;
using test::Sample;
using test::sample_result;

using Records = std::vector<test::CsvRecord>;

Records areas_of(const PublicCopy& copy) {
    return csv_records(view::public_table(copy, "public_areas"));
}

// Rows of one variable on one day, by area; "" = everything.
std::map<std::string, test::CsvRecord> pick(const Records& rows, const std::string& variable,
                                            const std::string& day, const std::string& good = "") {
    std::map<std::string, test::CsvRecord> out;
    for (const auto& row : rows)
        if (row.at("variable") == variable && row.at("reference_period_end") == day &&
            row.at("good") == good)
            out[row.at("admin2_name")] = row;
    return out;
}

// The sample with a second village in the area of Dara and few people in two areas.
result::Result with_small_areas() {
    auto r = sample_result();
    r.places[3].admin2_name = r.places[0].admin2_name;  // Ouro lies in the area of Dara
    for (auto& series : r.series)
        if (series.variable == result::Variable::people_trapped)
            for (std::size_t day = 0; day < r.n_days(); ++day) {
                series.cells[1 * r.n_days() + day] = test::spread(7, 0.1);
                series.cells[2 * r.n_days() + day] = test::spread(640, 0.1);
            }
    return r;
}

TEST(PublicCopy, brings_places_together_and_rounds) {
    const auto r = with_small_areas();
    const auto rows = pick(areas_of(public_copy(r)), "people_present", "2030-03-16");
    ASSERT_EQ(rows.size(), 6u);  // five areas and everything
    const auto mean = [&](std::size_t place) {
        return static_cast<double>(
            r.at(result::Variable::people_present, "", place, 0).mean);
    };
    EXPECT_EQ(std::stod(rows.at("Dara cercle").at("value")), rounded_count(mean(0) + mean(3), 10));
    EXPECT_EQ(rows.at("Dara cercle").at("evidence"), "high");
    EXPECT_EQ(rows.at("").at("total"), "1");
    EXPECT_EQ(rows.at("Dara cercle").at("total"), "0");
    EXPECT_EQ(rows.at("").at("value"), std::to_string(static_cast<int>(rounded_count(
                                           mean(0) + mean(1) + mean(2) + mean(3) + mean(4) + mean(5), 10))));
}

TEST(PublicCopy, tells_only_months_apart_and_the_deadline) {
    std::set<std::string> days;
    for (const auto& row : areas_of(public_copy(sample_result())))
        days.insert(row.at("reference_period_end"));
    EXPECT_EQ(days, (std::set<std::string>{"2030-03-16", "2030-04-15", "2030-05-15", "2030-06-12",
                                           "2030-07-10", "2030-07-14"}))
        << "recorded days nearest to every thirtieth, and the horizon";
}

TEST(PublicCopy, withholds_small_counts_and_enough_others) {
    for (const int threshold : {5, 10, 50, 200}) {
        const auto rows = areas_of(public_copy(with_small_areas(), threshold));
        std::map<std::string, std::vector<const test::CsvRecord*>> groups;
        for (const auto& row : rows)
            if (row.at("unit") == "people" || row.at("unit") == "person-days")
                groups[row.at("variable") + row.at("good") + row.at("reference_period_end")].push_back(&row);
        EXPECT_GE(groups.size(), 15u);
        std::size_t n_blank_groups = 0;
        for (const auto& [name, group] : groups) {
            std::size_t n_blank = 0;
            bool total_stands = false;
            for (const auto* row : group) {
                const bool blank = row->at("value").empty();
                EXPECT_EQ(blank, row->at("suppressed") == "1") << name;
                const bool is_total = row->at("total") == "1";
                total_stands |= is_total && !blank;
                n_blank += !is_total && blank;
                EXPECT_TRUE(blank || std::stod(row->at("value")) >= std::max(threshold, 10)) << name;
            }
            EXPECT_FALSE(total_stands && n_blank == 1) << name;
            n_blank_groups += n_blank > 0;
        }
        EXPECT_GE(n_blank_groups, 3u);
    }
}

TEST(PublicCopy, tells_of_the_held_only_how_many_where_it_is_sensitive) {
    const auto count = [](result::Sensitivity sensitivity) {
        std::size_t n = 0;
        for (const auto& row : areas_of(public_copy(sample_result(Sample::fuel_at_dara, sensitivity))))
            n += row.at("variable") == "people_detained" && row.at("total") == "0";
        return n;
    };
    EXPECT_EQ(count(result::Sensitivity::high), 0u);
    EXPECT_GT(count(result::Sensitivity::low), 0u);
}

TEST(PublicCopy, tells_a_sensitive_flow_by_region_of_arrival) {
    for (const auto sensitivity : {result::Sensitivity::low, result::Sensitivity::severe}) {
        const auto copy = public_copy(sample_result(Sample::fuel_at_dara, sensitivity));
        const auto rows = csv_records(view::public_table(copy, "public_flows"));
        ASSERT_FALSE(rows.empty());
        for (const auto& row : rows) {
            if (row.at("total") == "1") continue;
            EXPECT_FALSE(row.at("destination_location_code").empty());
            EXPECT_EQ(row.at("destination_admin2_name").empty(),
                      sensitivity == result::Sensitivity::severe);
        }
    }
}

// Every cell of a file, one a line.
std::string read(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

TEST(PublicCopy, no_file_holds_what_must_not_leave) {
    for (const auto sensitivity : {result::Sensitivity::low, result::Sensitivity::high}) {
        auto r = sample_result(Sample::fuel_at_dara, sensitivity);
        r.manifest.warnings = {"measure siege-lela: secret-warning"};
        r.manifest.inputs = {{"secret-input.csv", "00"}};
        const test::TemporaryFolder folder;
        const auto names = view::write_public_copy(public_copy(r), folder.path(), view::Lang::fr);
        std::set<std::string> forbidden{"secret-warning", "secret-input", "http", "place_id", "lat", "lon"};
        for (const auto& place : r.places) forbidden.insert(place.id);
        for (const auto& road : r.roads) forbidden.insert(road.id);
        for (const auto& report : r.evidence) {
            forbidden.insert(report.report_id);
            forbidden.insert(report.source_name);
            forbidden.insert(report.cluster);
        }
        for (const auto& measure : r.measures) forbidden.insert(measure.id), forbidden.insert(measure.actor);
        for (const auto& option : r.options) {
            forbidden.insert(option.id);
            forbidden.insert(option.name);
            forbidden.insert(option.name_fr);
        }
        for (const auto& u : r.ultimatums) forbidden.insert(u.announced.to_iso());
        forbidden.erase("");
        ASSERT_GE(forbidden.size(), 20u);
        for (const std::string& name : names) {
            const std::string text = read(folder.path() / name);
            if (name.ends_with(".csv")) {
                std::set<std::string> cells;
                for (const auto& row : test::csv_cells(text)) cells.insert(row.begin(), row.end());
                for (const auto& word : forbidden) EXPECT_FALSE(cells.contains(word)) << name << ' ' << word;
            }
            for (const auto& word : forbidden) {
                const bool is_id = word.find('-') != std::string::npos && word.size() > 5;
                EXPECT_FALSE(is_id && text.find(word) != std::string::npos) << name << ' ' << word;
            }
            EXPECT_EQ(text.find("http"), std::string::npos) << name;
        }
    }
}

TEST(PublicCopy, every_file_carries_the_stamp) {
    const test::TemporaryFolder folder;
    const auto copy = public_copy(sample_result(), 25);
    const auto names = view::write_public_copy(copy, folder.path(), view::Lang::en);
    ASSERT_EQ(names.size(), 6u);
    const std::string stamp = view::public_stamp(copy, view::Lang::en);
    EXPECT_NE(stamp.find("25"), std::string::npos);
    for (const std::string& name : names) {
        const std::string text = read(folder.path() / name);
        EXPECT_NE(text.find(stamp), std::string::npos) << name;
        if (name.ends_with(".csv"))
            for (const auto& row : csv_records(text)) {
                ASSERT_FALSE(row.empty()) << name;
                EXPECT_EQ(row.at("stamp"), stamp);
                EXPECT_EQ(row.at("sensitivity"), "high");
            }
    }
    const auto manifest = nlohmann::json::parse(read(folder.path() / "manifest.json"));
    EXPECT_EQ(manifest["threshold"], 25);
    EXPECT_EQ(manifest["files"].size(), 5u);
    EXPECT_FALSE(manifest.contains("digest"));
}

TEST(PublicCopy, shares_lie_between_0_and_1_and_grow_with_time) {
    const auto rows = areas_of(public_copy(sample_result()));
    std::map<std::string, std::map<std::string, double>> by_cell;
    for (const auto& row : rows)
        if (row.at("variable").starts_with("share_out") && !row.at("value").empty())
            by_cell[row.at("admin2_name") + row.at("good")][row.at("variable")] = std::stod(row.at("value"));
    ASSERT_GE(by_cell.size(), 8u);
    for (const auto& [cell, shares] : by_cell) {
        EXPECT_LE(shares.at("share_out_now"), shares.at("share_out_30d")) << cell;
        EXPECT_LE(shares.at("share_out_30d"), shares.at("share_out_deadline")) << cell;
        EXPECT_LE(shares.at("share_out_deadline"), shares.at("share_out_horizon")) << cell;
        EXPECT_LE(shares.at("share_out_horizon"), 1) << cell;
    }
}

TEST(PublicCopy, refuses_a_threshold_that_protects_nobody) {
    EXPECT_THROW(public_copy(sample_result(), 4), Error);
    EXPECT_THROW(public_copy(sample_result(), 1001), Error);
}

}  // namespace
}  // namespace corridor::assess

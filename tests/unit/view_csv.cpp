#include "corridor/view/csv.h"

#include "corridor/base/error.h"
#include "corridor/result/columns.h"
#include "corridor/result/output_file.h"
#include "tests/support/csv_table.h"
#include "tests/support/sample_result.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <limits>

namespace corridor::view {
namespace {

using test::csv_records;
using test::sample_result;

TEST(Csv, EveryTableHasItsHeaderAndFullRows) {
    const auto r = sample_result();
    for (const result::Table& table : result::tables()) {
        const std::string text = table_text(r, table.name);
        EXPECT_TRUE(text.starts_with(header_of(table) + "\n")) << table.name;
        const auto records = csv_records(text);
        EXPECT_FALSE(records.empty()) << table.name;
        for (const auto& record : records) ASSERT_FALSE(record.empty()) << table.name;
        for (const auto& record : records) ASSERT_FALSE(record.at("sensitivity").empty());
    }
    EXPECT_THROW(table_text(r, "none"), Error);
}

TEST(Csv, LeadColumnsAreThoseOfTheFormat) {
    EXPECT_EQ(
        header_of(result::table_named("forecast")),
        "location_code,admin1_code,admin1_name,admin2_code,admin2_name,admin_level,place_id,"
        "place_name,lat,lon,reference_period_start,reference_period_end,lead_days,variable,"
        "good,unit,mean,q05,q10,q25,q50,q75,q90,q95,n_members,evidence,suppressed,sensitivity");
    EXPECT_EQ(header_of(result::table_named("access")),
              "date,place_id,p_open,p_restricted,p_hard_to_reach,p_cut_off,market_access,"
              "checkpoints_best_route,"
              "p_open_30d,p_restricted_30d,p_hard_to_reach_30d,p_cut_off_30d,"
              "p_open_90d,p_restricted_90d,p_hard_to_reach_90d,p_cut_off_90d,sensitivity");
}

TEST(Csv, ForecastHoldsEveryCellOnce) {
    const auto r = sample_result();
    const auto records = csv_records(table_text(r, "forecast"));
    std::size_t n_cells = 0;
    for (const auto& s : r.series) n_cells += s.cells.size();
    EXPECT_EQ(records.size(), n_cells);
    std::size_t n_found = 0;
    for (const auto& record : records) {
        if (record.at("variable") != "days_of_cover" || record.at("good") != "fuel" ||
            record.at("place_id") != "tembe" || record.at("lead_days") != "-28")
            continue;
        ++n_found;
        EXPECT_EQ(record.at("place_name"), "Tembe, upper");
        EXPECT_EQ(record.at("reference_period_start"), "2030-02-16");
        EXPECT_EQ(std::stof(record.at("q50")),
                  r.at(result::Variable::days_of_cover, "fuel", 2, -28).q50);
        EXPECT_EQ(record.at("unit"), "days");
        EXPECT_EQ(record.at("evidence"), "1");
    }
    EXPECT_EQ(n_found, 1U);
}

TEST(Csv, DatesThatDoNotExistAreEmpty) {
    const auto records = csv_records(table_text(sample_result(), "runout"));
    const auto& out = records.at(0);
    EXPECT_EQ(out.at("state"), "out");
    EXPECT_EQ(out.at("out_since"), "2030-03-03");
    for (const char* name : {"prob_runout_deadline", "prob_runout_30d", "prob_runout_90d",
                             "prob_runout_horizon", "runout_date_q50", "likelihood"})
        EXPECT_EQ(out.at(name), "") << name;
    const auto& later = records.at(3);
    EXPECT_EQ(later.at("runout_date_q10"), "2030-03-27");
    EXPECT_EQ(later.at("runout_date_q90"), "");
    EXPECT_EQ(later.at("likelihood"), "likely");
    EXPECT_EQ(later.at("prob_runout_deadline"), "0.66");
}

TEST(Csv, NumbersReadBackToTheSameBits) {
    auto r = sample_result();
    auto& q = r.flows[0].people;
    q.mean = 1.0F / 3.0F;
    q.q05 = 300000.0F;
    q.q10 = 1e-7F;
    q.q25 = -0.0F;
    q.q50 = std::numeric_limits<float>::quiet_NaN();
    q.q95 = 16777216.0F;
    const auto record = csv_records(table_text(r, "flows")).at(0);
    EXPECT_EQ(std::stof(record.at("mean")), q.mean);
    EXPECT_EQ(record.at("q05"), "300000");
    EXPECT_EQ(std::stof(record.at("q10")), q.q10);
    EXPECT_EQ(record.at("q25"), "0");
    EXPECT_EQ(record.at("q50"), "");
    EXPECT_EQ(record.at("q95"), "16777216");
}

TEST(Csv, AGapInAnIndicatorIsX) {
    const auto records = csv_records(table_text(sample_result(), "acaps"));
    ASSERT_EQ(records.size(), 2U);
    EXPECT_EQ(records[0].at("score"), "2");
    EXPECT_EQ(records[0].at("p_2"), "0.5");
    EXPECT_EQ(records[1].at("score"), "X");
    EXPECT_EQ(records[1].at("basis"), "none");
    EXPECT_EQ(records[1].at("p_0"), "");
}

TEST(Csv, QuotesWhatNeedsIt) {
    auto r = sample_result();
    r.options[0].name = "A \"good\", cheap\none";
    EXPECT_EQ(csv_records(table_text(r, "options")).at(0).at("option_name"), r.options[0].name);
}

TEST(Csv, FilesEqualTheTextsAndEachOther) {
    const test::TemporaryFolder folder;
    const auto r = sample_result();
    for (const FileJob& file : csv_files(r, folder.path())) {
        file.write();
        EXPECT_EQ(result::read_file(folder.path() / file.name),
                  table_text(r, file.name.substr(0, file.name.size() - 4)));
    }
}

}  // namespace
}  // namespace corridor::view

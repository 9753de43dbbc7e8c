#include <gtest/gtest.h>

#include <algorithm>

#include "corridor/view/spells.h"

namespace corridor::test {
namespace {

using result::Range;

result::SpellReport small_report() {
    result::SpellReport report;
    report.as_of = Date::from_ymd(2025, 10, 27);
    auto& part = report.spells;
    part.rows = 60, part.followed = 31, part.ended = 19, part.days = 8123, part.clusters = 17;
    part.quartile[0] = 78;
    part.survival = {{"reported", 40, 30, 3, 0.9, 0.7, 0.97}, {"law", 40, 0, 0, 0.88, 0.88, 0.88}};
    part.hazards = {{"", "", 0, {0.001, 0.004, 0.009}}};
    part.outlook = {{"",
                     60,
                     {0.7, 0.85, 0.9},
                     {0.5, 0.68, 0.8},
                     {0.4, 0.56, 0.7},
                     {0.2, 0.41, 0.6},
                     {9, 239, 2175}}};
    part.scores = {{"constant", 0, 31, 19, -4.1, {}},
                   {"bands", 0, 31, 19, -4.0, Range{-0.02, 0.084, 0.2}}};
    part.calibration = {{0.5, 0.64, 0.46, 0.83}};
    part.variants = {{"as_shipped", "", 31, 19, {0.5, 0.68, 0.8}, 239}};
    part.parameters = {{"siege_end_0", {0.001, 0.004, 0.009}, "x"},
                       {"siege_can_return", {0.47, 0.6, 0.72}, "x"}};
    result::OnsetPart onset;
    onset.towns = 48, onset.onsets = 17, onset.clusters = 9, onset.town_days = 98333;
    onset.base_30d = {0.0025, 0.004, 0.0062};
    onset.factors = {{"near", {0.15, 0.55, 2.1}, 0, 17, 4741, 93592}};
    onset.scores = {{"base_rate", 3255, 17, 0.0052, -0.0335, {}, {}},
                    {"factors", 3255, 17, 0.0051, -0.0294, Range{-0.016, 0.019, 0.056},
                     Range{0.001, 0.004, 0.009}}};
    onset.reliability = {{0, 0.005, 2818, 10, 0.0034}};
    report.onset = onset;
    return report;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

TEST(SpellViews, TheTextSaysTheNumbers) {
    const std::string en = view::spells_text(small_report(), view::Lang::en);
    for (const char* part :
         {"60 spells", "31", "19 ended", "by day 78", "half by day -", "68\u00a0%", "+0.084",
          "does not support", "siege_end_0 = {median = 0.004, p05 = 0.001, p95 = 0.009}",
          "siege_can_return = {mean = 0.6,"})
        EXPECT_TRUE(has(en, part)) << part << "\n" << en;
    const std::string fr = view::spells_text(small_report(), view::Lang::fr);
    EXPECT_TRUE(has(fr, "Combien de temps durent les sièges"));
    EXPECT_TRUE(has(fr, "n'appuient pas"));
}

TEST(SpellViews, ThePageSaysWhatTheRecordCannotTell) {
    auto report = small_report();
    const std::string page = view::spells_markdown(report);
    for (const char* part : {"What the record cannot tell", "31 of them were reported",
                             "0.40 % (0.25 to 0.62)", "the record does not support the signs",
                             "No town of the record was besieged", "spells.svg"})
        EXPECT_TRUE(has(page, part)) << part;
    EXPECT_FALSE(has(page, "| default before")) << "no row of the report speaks of it";
    report.spells.scores.push_back({"default", 0, 31, 19, -4.3, {}});
    EXPECT_TRUE(has(view::spells_markdown(report), "| default before"));
    report.onset->supported = true;
    report.onset->factors[0].events_with = 3;
    const std::string other = view::spells_markdown(report);
    EXPECT_TRUE(has(other, "Both scores beat the base rate"));
    EXPECT_FALSE(has(other, "No town of the record was besieged"));
    report.onset.reset();
    EXPECT_FALSE(has(view::spells_markdown(report), "Which town is next"));
}

TEST(SpellViews, EveryRowOfTheTableHasItsCells) {
    const std::string csv = view::spells_csv(small_report());
    std::size_t n_lines = 0;
    for (std::size_t at = 0; at < csv.size(); ++n_lines) {
        const auto end = csv.find('\n', at);
        EXPECT_EQ(std::count(csv.begin() + static_cast<std::ptrdiff_t>(at),
                             csv.begin() + static_cast<std::ptrdiff_t>(end), ','),
                  8);
        at = end + 1;
    }
    EXPECT_GT(n_lines, 20u);
    EXPECT_TRUE(has(csv, "outlook,on_90,,60,0.68,0.5,0.8,0,0\n"));
}

TEST(SpellViews, ThePictureHoldsACurveAndItsInterval) {
    const std::string svg = view::spells_svg(small_report());
    EXPECT_TRUE(svg.starts_with("<svg"));
    EXPECT_TRUE(svg.ends_with("</svg>\n"));
    std::size_t n_paths = 0;
    for (auto at = svg.find("<path"); at != std::string::npos; at = svg.find("<path", at + 1))
        ++n_paths;
    EXPECT_EQ(n_paths, 6u) << "axes, curve, two edges, law, those gathered later";
}

}  // namespace
}  // namespace corridor::test

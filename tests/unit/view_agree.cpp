// The first sentence, the table of the summary, CSV, NetCDF, JSON, GeoJSON and page say the same.

#include "corridor/result/netcdf.h"
#include "corridor/result/netcdf_file.h"
#include "corridor/view/csv.h"
#include "corridor/view/geojson.h"
#include "corridor/view/html.h"
#include "corridor/view/page.h"
#include "corridor/view/sentences.h"
#include "corridor/view/summary.h"
#include "corridor/view/words.h"
#include "tests/support/csv_table.h"
#include "tests/support/sample_result.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <set>

namespace corridor::view {
namespace {

using nlohmann::json;
using result::Result;
using test::CsvRecord;
using test::Sample;

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

json page_numbers(const std::string& page) {
    const std::string start = "id=\"corridor-numbers\">";
    const auto from = page.find(start) + start.size();
    return json::parse(page.substr(from, page.find("</script>", from) - from));
}

CsvRecord row_of(const Result& r, std::string_view table, const CsvRecord& wanted) {
    for (const CsvRecord& record : test::csv_records(table_text(r, table))) {
        bool same = true;
        for (const auto& [name, value] : wanted) same = same && record.at(name) == value;
        if (same) return record;
    }
    ADD_FAILURE() << "no such row in " << table;
    return {};
}

//! A text without the line breaks and indents of a terminal.
std::string unwrapped(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c != '\n' && c != ' ')
            out += c;
        else if (out.empty() || out.back() != ' ')
            out += ' ';
    }
    return out;
}

class Agree : public testing::TestWithParam<Sample> {};

TEST_P(Agree, OnTheFirstSentence) {
    const Result r = test::sample_result(GetParam());
    for (const Lang lang : {Lang::en, Lang::fr}) {
        const std::string sentence = headline_sentence(r, lang);
        EXPECT_TRUE(has(unwrapped(summary(r, {.lang = lang})), sentence)) << sentence;
        EXPECT_EQ(json::parse(summary_json(r, lang))["headline"]["sentence"], sentence);
        for (const bool internal : {false, true}) {
            const std::string page = report_page(r, {.lang = lang, .internal = internal});
            EXPECT_TRUE(has(page, html_escape(sentence))) << sentence;
            EXPECT_EQ(page_numbers(page)["headline"]["sentence"], sentence);
        }
        EXPECT_TRUE(has(sentence, text(lang, Text::modelled_note)));
    }
}

TEST_P(Agree, OnTheNumbersOfTheFirstSentence) {
    const Result r = test::sample_result(GetParam());
    const auto& h = r.headline;
    if (h.kind != result::HeadlineKind::forecast) {
        const std::string sentence = headline_sentence(r, Lang::en);
        EXPECT_TRUE(has(sentence, people_with_range(h.confined_all)));
        EXPECT_TRUE(has(sentence, people_with_range(h.trapped_all)));
        return;
    }
    const std::string id = r.places.at(*h.place).id;
    const auto runout = row_of(r, "runout", {{"place_id", id}, {"good", h.good}});
    const double p = std::stod(runout.at("prob_runout_deadline"));
    const std::string lead = std::to_string(r.manifest.deadline_days);
    const auto confined = row_of(
        r, "forecast", {{"place_id", id}, {"variable", "people_confined"}, {"lead_days", lead}});
    const auto trapped = row_of(
        r, "forecast", {{"place_id", id}, {"variable", "people_trapped"}, {"lead_days", lead}});
    const auto read = [](const CsvRecord& row) {
        return result::Quantiles{.q05 = std::stof(row.at("q05")),
                                 .q50 = std::stof(row.at("q50")),
                                 .q95 = std::stof(row.at("q95"))};
    };
    const std::string sentence = headline_sentence(r, Lang::en);
    EXPECT_TRUE(sentence.starts_with("In " + runout.at("place_name") + ", " + good_is(h.good)));
    EXPECT_TRUE(has(sentence, runout.at("likelihood") + " (" + percent(p) + ")")) << sentence;
    EXPECT_TRUE(has(sentence, people_with_range(read(confined)))) << sentence;
    EXPECT_TRUE(has(sentence, people_with_range(read(trapped)))) << sentence;
    const auto deadline = parse_date(runout.at("deadline"));
    EXPECT_TRUE(has(sentence, "by " + date_words(*deadline, Lang::en, 2030))) << sentence;
    const auto middle = parse_date(runout.at("runout_date_q50"));
    EXPECT_EQ(middle.has_value(), has(sentence, "middle estimate"));
    EXPECT_TRUE(!middle || has(sentence, date_words(*middle, Lang::en, 2030)));

    const json j = json::parse(summary_json(r));
    EXPECT_EQ(j["headline"]["place_id"], id);
    EXPECT_EQ(j["headline"]["probability"], p);
    EXPECT_EQ(j["headline"]["confined"]["q50"].get<float>(), std::stof(confined.at("q50")));

    const test::TemporaryFolder folder;
    write_summary_nc(r, folder.path());
    const auto file = result::NcFile::open(folder.path() / "summary.nc");
    const std::size_t cell = *h.place * r.n_days() + *r.day_index(r.manifest.deadline_days);
    EXPECT_EQ(file.get("people_confined_q50", r.places.size() * r.n_days())[cell],
              std::stof(confined.at("q50")));
}

TEST_P(Agree, OnTheTableOfPlaces) {
    const Result r = test::sample_result(GetParam());
    const std::string terminal = unwrapped(summary(r, {.width = 400}));
    const std::string page = report_page(r, {.internal = true});
    for (const auto& row : r.runouts) {
        const auto& place = r.places.at(row.place);
        if (place.evidence == 0) continue;
        if (row.state == result::SupplyState::out) {
            EXPECT_TRUE(has(terminal, good_name(row.good, Lang::en) + " since " +
                                          day_of(r, *row.out_since, Lang::en)));
            EXPECT_TRUE(has(page, "<td>" + day_of(r, *row.out_since, Lang::en) + "</td>"));
            continue;
        }
        const std::string dates = runout_dates(r, row, Lang::en);
        const std::string word(chance_word(*row.p_deadline, Lang::en));
        EXPECT_TRUE(has(terminal, unwrapped(good_name(row.good, Lang::en) + " " + word + " " +
                                            percent(*row.p_deadline) + " " + dates)))
            << place.name << " " << row.good;
        EXPECT_TRUE(has(page, "<td>" + html_escape(chance(*row.p_deadline, Lang::en)) +
                                  "</td><td>" + html_escape(dates) + "</td>"));
    }
}

TEST_P(Agree, OnAccessAndPlaces) {
    const Result r = test::sample_result(GetParam());
    const auto access = row_of(r, "access", {{"place_id", "lela"}, {"date", "2030-03-16"}});
    const std::string shown = percent(std::stod(access.at("p_cut_off")));
    EXPECT_TRUE(has(unwrapped(summary(r)), "Cut off (modelled): Léla " + shown));
    EXPECT_TRUE(has(report_page(r), "Léla: cut off (modelled), " + shown));
    const json places = json::parse(places_geojson(r));
    EXPECT_EQ(places["features"][1]["properties"]["access"], "cut_off");
    EXPECT_EQ(places["features"][1]["properties"]["p_cut_off"].get<float>(),
              std::stof(access.at("p_cut_off")));
}

INSTANTIATE_TEST_SUITE_P(Samples, Agree, testing::ValuesIn(test::k_samples));

TEST(Agree, OnSamplesThatDiffer) {
    std::set<std::string> places, goods, states;
    for (const Sample s : {Sample::fuel_at_dara, Sample::cereals_at_lela, Sample::water_at_tembe}) {
        const Result r = test::sample_result(s);
        places.insert(r.places[*r.headline.place].id);
        goods.insert(r.headline.good);
        for (const auto& row : r.runouts)
            if (row.place == r.headline.place && row.good == r.headline.good)
                states.insert(std::string(name_of(row.state)));
    }
    EXPECT_EQ(places.size(), 3U);
    EXPECT_EQ(goods.size(), 3U);
    EXPECT_EQ(states.size(), 2U);
}

}  // namespace
}  // namespace corridor::view

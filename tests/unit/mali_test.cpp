// The Mali example as data: distances, sources, dates, what may be set for a named place, names.

#include "corridor/base/hash.h"
#include "corridor/base/text.h"
#include "tests/support/csv_table.h"
#include "tests/unit/mission_case.h"

#include <gtest/gtest.h>
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <limits>
#include <map>
#include <set>
#include <sstream>

namespace corridor::mission {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

std::vector<test::CsvRecord> rows_of(const std::string& table) {
    return test::csv_records(text_of(fs::path(mali_folder()) / table));
}

//! Shortest way by land between two places [km]; infinite where there is none.
double land_km(std::string_view from, std::string_view to) {
    std::map<std::string, double, std::less<>> best{{std::string(from), 0.0}};
    for (bool shorter = true; shorter;) {  // Bellman-Ford: the example is small
        shorter = false;
        for (const auto& road : mali().roads) {
            if (road.mode != scenario::Mode::road && road.mode != scenario::Mode::track) continue;
            for (const auto& [a, b] :
                 {std::pair(road.from, road.to), std::pair(road.to, road.from)}) {
                const auto it = best.find(a);
                if (it == best.end()) continue;
                const double km = it->second + road.km;
                const auto there = best.try_emplace(b, km);
                if (!there.second && there.first->second <= km) continue;
                there.first->second = km;
                shorter = true;
            }
        }
    }
    const auto it = best.find(to);
    return it == best.end() ? std::numeric_limits<double>::infinity() : it->second;
}

TEST(MaliData, KnownDistancesHoldToFivePerCent) {
    const auto rows = rows_of("known_distances.csv");
    EXPECT_GE(rows.size(), 12U);
    for (const auto& row : rows) {
        const std::string &from = row.at("from"), &to = row.at("to"), &via = row.at("via");
        const double km = via.empty() ? land_km(from, to) : land_km(from, via) + land_km(via, to);
        const double known = std::stod(row.at("km"));
        EXPECT_NEAR(km, known, 0.05 * known) << from << " - " << to;
    }
}

TEST(MaliData, HasTheSizeAndTheRoutedLengthsItClaims) {
    const auto& scenario = mali();
    EXPECT_GE(scenario.places.size(), 60U);
    EXPECT_LE(scenario.places.size(), 80U);
    EXPECT_GE(scenario.roads.size(), 120U);
    const auto straight =
        std::ranges::count(scenario.roads, "assumption_length", &scenario::Road::source_id);
    EXPECT_LE(static_cast<double>(straight), 0.1 * static_cast<double>(scenario.roads.size()));
    const std::set<std::string> routed{"osm_routed", "natural_earth"};
    const auto n = std::ranges::count_if(
        scenario.roads, [&](const auto& road) { return routed.contains(road.source_id); });
    EXPECT_GE(static_cast<double>(n), 0.9 * static_cast<double>(scenario.roads.size()));
}

TEST(MaliData, EveryPlaceCanBeReachedByLand) {
    for (const auto& place : mali().places)
        EXPECT_LT(land_km("bamako", place.id), 5000) << place.id;
}

//! Publication day of every source.
std::map<std::string, Date> published() {
    std::map<std::string, Date> dates;
    for (const auto& source : mali().sources)
        if (source.date) dates[source.id] = *source.date;
    return dates;
}

TEST(MaliDates, NoSourceIsLaterThanTheAsOfDate) {
    for (const auto& source : mali().sources) {
        ASSERT_TRUE(source.date) << source.id;
        EXPECT_LE(*source.date, mali().time.as_of) << source.id;
    }
}

TEST(MaliDates, SourceMdTellsTheSameDates) {
    std::set<std::string> told;
    std::istringstream lines(text_of(fs::path(mali_folder()) / "SOURCE.md"));
    const auto dates = published();
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("| ") || line.starts_with("| id ")) continue;
        std::istringstream cells(line.substr(2));
        std::string id, date;
        std::getline(cells, id, '|');
        std::getline(cells, date, '|');
        id = std::string(trim(id)), date = std::string(trim(date));
        EXPECT_TRUE(told.insert(id).second) << id << " stands twice";
        ASSERT_TRUE(parse_date(date)) << line;
        EXPECT_LE(*parse_date(date), mali().time.as_of) << id;
        ASSERT_TRUE(dates.contains(id)) << id << " is in SOURCE.md only";
        EXPECT_EQ(*parse_date(date), dates.at(id)) << id;
    }
    for (const auto& [id, date] : dates) EXPECT_TRUE(told.contains(id)) << id << " is not told";
}

TEST(MaliDates, EveryRowThatSetsAValueWasPublishedByTheAsOfDate) {
    const Date as_of = mali().time.as_of;
    const auto dates = published();
    for (const auto& report : mali().reports) {
        EXPECT_LE(report.known_on(), as_of) << report.id;
        EXPECT_LE(report.event_date, as_of) << report.id;
        ASSERT_TRUE(dates.contains(report.source_id)) << report.id;
        EXPECT_LE(dates.at(report.source_id), as_of) << report.id;
    }
    for (const auto& stock : mali().stocks) EXPECT_LE(stock.date, as_of) << stock.place;
    for (const auto& row : rows_of("observations.csv")) {
        ASSERT_TRUE(parse_date(row.at("known_on"))) << row.at("observation_id");
        EXPECT_LE(*parse_date(row.at("known_on")), as_of) << row.at("observation_id");
        EXPECT_TRUE(dates.contains(row.at("source_id"))) << row.at("observation_id");
        EXPECT_EQ(row.at("use"), "input") << "what was known by then is not scored as a forecast";
    }
}

TEST(MaliDates, EveryMeasureStandsOnReports) {
    for (const auto& measure : mali().measures) {
        bool stands = !measure.report_ids.empty();
        for (const auto& phase : measure.phases) stands |= !phase.report_ids.empty();
        EXPECT_TRUE(stands) << measure.id;
    }
}

TEST(MaliSources, NothingIsSetForANamedPlaceWithoutASource) {
    const auto dates = published();
    const auto known = [&](const std::string& id) { return dates.contains(id); };
    for (const auto& row : mali().stocks) EXPECT_TRUE(known(row.source_id)) << row.place;
    for (const auto& row : mali().supply) EXPECT_TRUE(known(row.source_id)) << row.place;
    for (const auto& row : mali().places) EXPECT_TRUE(known(row.source_id)) << row.id;
    for (const auto& row : mali().roads) EXPECT_TRUE(known(row.source_id)) << row.id;
    for (const auto& row : mali().groups) {
        EXPECT_TRUE(known(row.source_id)) << row.place;
        EXPECT_TRUE(row.date) << row.place;
    }
    for (const auto& row : mali().cover) {
        EXPECT_TRUE(row.place.empty()) << "cover is set by place type: " << row.place;
        EXPECT_TRUE(known(row.source_id)) << row.place_type;
    }
}

//! What SOURCE.md says a source is used for, all rows.
bool source_md_names(std::string_view what) {
    return text_of(fs::path(mali_folder()) / "SOURCE.md").find(what) != std::string::npos;
}

TEST(MaliSources, PlacesOfOneTypeAreAlikeWhereNoRowSaysOtherwise) {
    std::map<std::string, std::map<double, int>> hours;
    for (const auto& place : mali().places)
        if (place.role != scenario::Role::refuge) ++hours[place.place_type][place.grid_hours];
    for (const auto& place : mali().places) {
        EXPECT_FALSE(place.beds || place.pump_l_day || place.unpumped_share) << place.id;
        EXPECT_EQ(place.danger, 0) << place.id;
        EXPECT_EQ(place.pump_damage, 0) << place.id;
        if (place.role != scenario::Role::town && place.role != scenario::Role::hub) continue;
        const auto& of_type = hours[place.place_type];
        const auto usual =
            std::ranges::max_element(of_type, {}, [](const auto& entry) { return entry.second; });
        EXPECT_TRUE(place.grid_hours == usual->first ||
                    source_md_names("normal hours of power at " + place.name))
            << place.id;
        const bool chief = place.admin2_name != "" &&
                           (lower_ascii(place.name).starts_with(lower_ascii(place.admin2_name)) ||
                            place.id == lower_ascii(place.admin2_name) ||
                            place.id == lower_ascii(place.admin1_name));
        EXPECT_TRUE(place.garrison == chief || source_md_names("garrison of " + place.name))
            << place.id;
    }
}

TEST(MaliSituation, DeclaresOptionsSensitivityAndTheMeasuresOfAuthorities) {
    const auto& scenario = mali();
    EXPECT_GE(scenario.options.size(), 5U);
    EXPECT_EQ(scenario.sensitivity, scenario::Sensitivity::high);
    EXPECT_EQ(scenario.time.as_of.to_iso(), "2025-10-27");
    std::set<std::string> authorities;
    for (const auto& actor : scenario.actors)
        if (actor.kind == scenario::ActorKind::authority) authorities.insert(actor.id);
    int held = 0;
    for (const auto& measure : scenario.measures) held += authorities.contains(measure.actor);
    EXPECT_GE(held, 3) << "jerry cans, curfew, escorts";
}

//! Words of the situation that must each have a place of the network.
TEST(MaliSituation, NamesThePlacesOfTheReport) {
    for (const char* id :
         {"kayes", "nioro",    "bamako", "sikasso",  "segou", "mopti",    "konna",   "douentza",
          "gao",   "intahaka", "menaka", "timbuktu", "lere",  "niafunke", "niono",   "diema",
          "nara",  "kita",     "diboli", "kadiana",  "gogui", "ansongo",  "fassala", "mbera"})
        EXPECT_NO_THROW(place_index(mali(), id)) << id;
}

// --- no personal name ------------------------------------------------------------------------

//! SHA-256 of the family name, and of the full name, of the man who speaks in the report the
//! project began with: lower case, one space. He risks his life; the project does not name him.
constexpr std::array k_speaker{"02a5abfd2892ea335add429d39151dfbeca4b74c3b4b452364ec384f053d62a7",
                               "e86fb3e7b0b106b2d62a5e930957519a6bc5c9e8eef85c3daceaa379ededd0b9"};

std::set<std::string> words_and_pairs(const std::string& text) {
    std::set<std::string> found;
    std::string word, before;
    for (const char c : text + " ") {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if (lower >= 'a' && lower <= 'z') {
            word += lower;
        } else if (!word.empty()) {
            found.insert(word);
            if (!before.empty()) found.insert(before + " " + word);
            before = std::exchange(word, {});
        }
    }
    return found;
}

TEST(MaliNames, TheManWhoSpeaksIsNamedNowhere) {
    const fs::path root = CORRIDOR_SOURCE_DIR;
    std::set<std::string> words;
    int n_files = 0;
    const auto read = [&](const fs::path& file) {
        ++n_files;
        words.merge(words_and_pairs(text_of(file)));
    };
    for (const char* folder : {"apps", "docs", "examples", "src", "tests", "tools"})
        for (const auto& entry : fs::recursive_directory_iterator(root / folder))
            if (entry.is_regular_file()) read(entry.path());
    for (const auto& entry : fs::directory_iterator(root))
        if (entry.is_regular_file()) read(entry.path());
    EXPECT_GT(n_files, 300);
    EXPECT_TRUE(words.contains("nioro")) << "the words are read";
    for (const std::string& word : words)
        EXPECT_EQ(std::ranges::count(k_speaker, sha256_hex(word)), 0) << "a file names him";
}

}  // namespace
}  // namespace corridor::mission

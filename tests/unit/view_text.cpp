#include "corridor/view/text.h"

#include "corridor/base/error.h"
#include "corridor/result/columns.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

namespace corridor::view {
namespace {

std::multiset<std::string> slots_of(std::string_view text) {
    std::multiset<std::string> slots;
    for (std::size_t from = text.find('{'); from != std::string_view::npos;) {
        const std::size_t to = text.find('}', from);
        slots.emplace(text.substr(from, to + 1 - from));
        from = text.find('{', to);
    }
    return slots;
}

//! A French sentence may name the good otherwise than an English one: these stand for one another.
std::set<std::string> names_of(const std::multiset<std::string>& slots) {
    std::set<std::string> names(slots.begin(), slots.end());
    if (names.erase("{good_is}") + names.erase("{runout}") > 0) names.insert("{the good}");
    return names;
}

TEST(Catalogue, HasBothLanguagesForEveryKey) {
    std::set<std::string_view> keys;
    for (const TextRow& row : text_rows()) {
        EXPECT_TRUE(keys.insert(row.key).second) << row.key << " twice";
        EXPECT_FALSE(row.en.empty()) << row.key;
        EXPECT_FALSE(row.fr.empty()) << row.key;
    }
    EXPECT_GT(keys.size(), 150U);
}

TEST(Catalogue, FillsTheSameSlotsInBothLanguages) {
    for (const TextRow& row : text_rows())
        EXPECT_EQ(names_of(slots_of(row.en)), names_of(slots_of(row.fr))) << row.key;
}

TEST(Catalogue, HoldsNoFrenchTextThatIsTheEnglishOne) {
    // Names that are the same word in both languages.
    const std::set<std::string_view> same{"claim_restricted"};
    for (const TextRow& row : text_rows()) {
        if (same.contains(row.key)) continue;
        EXPECT_NE(row.en, row.fr) << row.key;
    }
}

TEST(Catalogue, PutsNoBreakBlanksBeforeFrenchMarks) {
    for (const TextRow& row : text_rows()) {
        for (const char* mark : {" :", " ;", " ?", " !", " %"}) {
            EXPECT_EQ(row.fr.find(mark), std::string_view::npos) << row.key;
            EXPECT_EQ(row.en.find(mark), std::string_view::npos) << row.key;
        }
    }
}

TEST(Catalogue, FillsSlotsAndSaysWhichIsMissing) {
    EXPECT_EQ(fill(Lang::en, Text::days_many, {{"n", "3"}}), "3 days");
    EXPECT_EQ(fill(Lang::fr, Text::days_one, {{"n", "1"}}), "1 jour");
    EXPECT_THROW(fill(Lang::en, Text::days_many, {{"m", "3"}}), Error);
    EXPECT_EQ(text_by_key(Lang::fr, "good_fuel"), "carburant");
    EXPECT_FALSE(text_by_key(Lang::fr, "good_soap").has_value());
}

TEST(Columns, AreLabelledInBothLanguages) {
    // Signs and words that are the same in both.
    const std::set<std::string_view> same{"5 %", "10 %", "25 %", "75 %", "90 %", "95 %"};
    for (const result::Column& c : result::columns()) {
        EXPECT_FALSE(c.label_fr.empty() || c.text_en.empty() || c.text_fr.empty()) << c.name;
        EXPECT_NE(c.text_en, c.text_fr) << c.table << "." << c.name;
        if (same.contains(c.label_en)) continue;
        EXPECT_NE(c.label_en, c.label_fr) << c.table << "." << c.name;
    }
    for (const result::VariableRow& v : result::variable_rows())
        EXPECT_NE(v.label_en, v.label_fr) << v.name();
}

}  // namespace
}  // namespace corridor::view

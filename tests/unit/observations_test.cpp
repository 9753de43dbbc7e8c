// Observations as data: read, written back, kept out of the fingerprint.
#include "corridor/scenario/load.h"
#include "corridor/scenario/names.h"
#include "corridor/scenario/save.h"
#include "tests/support/broken_scenario.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace corridor::scenario {
namespace {

using test::BrokenScenario;

TEST(Observations, read_numbers_dates_and_labels) {
    const Scenario s = BrokenScenario().load();
    ASSERT_EQ(s.observations.size(), 6u);
    EXPECT_EQ(s.observations[0].use, ObservationUse::input);
    EXPECT_EQ(s.observations[1].best, 2.2);
    EXPECT_EQ(s.observations[1].last_day(), Date::from_ymd(2030, 4, 30));
    EXPECT_EQ(s.observations[2].to, "dioka");
    EXPECT_FALSE(s.observations[2].low);
    EXPECT_EQ(s.observations[3].low, Date::from_ymd(2030, 4, 2).days());
    EXPECT_FALSE(s.observations[3].best);
    EXPECT_EQ(s.observations[4].best, 3);
    EXPECT_EQ(s.observations[4].reliability, 'A');
    EXPECT_EQ(s.observations[5].published(), Date::from_ymd(2030, 5, 10)) << "last day + 3";
}

TEST(Observations, are_written_back_as_they_were) {
    const Scenario s = BrokenScenario().load();
    BrokenScenario other;
    save(s, other.folder() / "copy");
    const Scenario again = load(other.folder() / "copy");
    EXPECT_EQ(s.observations, again.observations);
    EXPECT_TRUE(same_data(s, again));
}

TEST(Observations, move_no_number_and_no_fingerprint) {
    Scenario s = BrokenScenario().load();
    const std::string before = fingerprint(s);
    s.observations[1].best = 99;
    s.observations.pop_back();
    EXPECT_EQ(fingerprint(s), before);
}

TEST(Observations, follow_the_as_of_date) {
    const BrokenScenario folder;
    const auto ids_at = [&](int day) {
        std::string ids;
        for (const auto& row :
             load(folder.folder(), {.as_of = Date::from_ymd(2030, 3, day), .allow_columns = {}})
                 .observations)
            ids += row.id;
        return ids;
    };
    EXPECT_EQ(ids_at(20), "o1o2o3o4o5o6");
    EXPECT_EQ(ids_at(17), "o2o3o4o5o6") << "o1 was published on 18 March";
}

TEST(Observations, have_one_row_a_variable_in_order) {
    const auto rows = observed_rows();
    ASSERT_EQ(rows.size(), Words<Observed>::all.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        EXPECT_EQ(static_cast<std::size_t>(rows[i].variable), i);
}

TEST(Observations, of_one_fact_twice_are_told) {
    BrokenScenario copy;
    copy.write("observations.csv",
               "observation_id,place_id,start,variable,best,use\n"
               "a,nioro,2030-05-01,label,open,score\nb,nioro,2030-05-01,label,cut_off,score\n");
    const Scenario s = copy.load();
    EXPECT_TRUE(std::ranges::any_of(s.warnings, [](const std::string& text) {
        return text.find("the same fact as `a`") != std::string::npos;
    }));
}

}  // namespace
}  // namespace corridor::scenario

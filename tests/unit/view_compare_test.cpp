// The advice says in words which way an option works.
#include "corridor/view/compare_text.h"

#include <gtest/gtest.h>

#include <string>

namespace corridor::view {
namespace {

//! One option that somebody must promise, with a mean and a range of person-days averted.
result::OptionTable table_of(float mean, float low, float high) {
    result::OptionTable table;
    table.manifest.as_of = Date::from_ymd(2025, 10, 27);
    table.manifest.deadline_days = 60;
    table.n_final = 500;
    table.base_short.mean = 1e6F;
    result::ComparedOption option;
    option.outcome.id = "open";
    option.outcome.name = option.outcome.name_fr = "Open the road";
    option.outcome.rank = 1;
    option.outcome.short_days_averted = {mean, low, low, low, mean, high, high, high};
    option.agreed_days = 54;
    option.per_agreed_day = static_cast<double>(mean) / 54;
    table.options.push_back(option);
    return table;
}

//! The advice with blanks of every kind as plain ones.
std::string plain_advice(const result::OptionTable& table) {
    std::string out = compare_summary(table, {.lang = Lang::en, .color = false, .width = 400});
    for (const std::string blank : {"\u00a0", "\u202f"})
        for (auto at = out.find(blank); at != std::string::npos; at = out.find(blank, at))
            out.replace(at, blank.size(), " ");
    return out;
}

TEST(CompareText, TellsWhatIsAvertedAndWhatIsAdded) {
    const auto gain = plain_advice(table_of(430000, -100000, 900000));
    EXPECT_NE(gain.find("averts on average 430 000 person-days short (−100 000 – 900 000), 43 % of all"),
              std::string::npos) << gain;
    EXPECT_NE(gain.find("54 days: 8 000 person-days averted per day"), std::string::npos) << gain;
    const auto loss = plain_advice(table_of(-430000, -900000, 100000));
    EXPECT_NE(loss.find("adds on average 430 000 person-days short (−100 000 – 900 000)"),
              std::string::npos) << loss;
    EXPECT_NE(loss.find("It takes a promise kept on 54 days."), std::string::npos) << loss;
    EXPECT_EQ(loss.find("averts on average"), std::string::npos) << loss;
    EXPECT_EQ(loss.find("averted per day"), std::string::npos) << loss;
}

}  // namespace
}  // namespace corridor::view

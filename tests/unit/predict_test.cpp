// What a run says about observations: equal to what the ensemble of the same members records.
#include "corridor/assess/predict.h"

#include "corridor/base/error.h"
#include "corridor/ensemble/run.h"
#include "corridor/scenario/names.h"
#include "tests/support/observed_rows.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

namespace corridor::assess {
namespace {

using scenario::Observation;
using scenario::Observed;
using test::example;
using test::row;

constexpr int k_members = 12;

//! Keeps every series of a run.
struct Keeper final : result::MemberSink {
    std::map<std::pair<std::size_t, std::size_t>, std::vector<float>> rows;
    void put(std::size_t series, std::size_t site, std::span<const float> values) override {
        rows[{series, site}] = {values.begin(), values.end()};
    }
};

std::size_t place_of(const scenario::Scenario& s, const std::string& id) {
    for (std::size_t p = 0; p < s.places.size(); ++p)
        if (s.places[p].id == id) return p;
    throw std::runtime_error("no such place");
}

class PredictSeries : public testing::Test {
  protected:
    PredictSeries() : s_(example("03_siege_with_a_leak")) {
        run_ = ensemble::run(s_, {.members = k_members,
                                  .seed = 5,
                                  .threads = 1,
                                  .option_members = 0,
                                  .daily = true,
                                  .spill_folder = {},
                                  .progress = {},
                                  .stop = nullptr,
                                  .sink = &kept_});
    }

    std::vector<Prediction> predicted(std::vector<Observation> rows) {
        s_.observations = std::move(rows);
        return predict(simulate::make_engine(s_), {.members = k_members, .seed = 5, .threads = 2});
    }

    //! Mean over days of one member, from the recorded series.
    double recorded(result::Variable variable, const std::string& good, const std::string& place,
                    Date from, Date to, std::size_t member) const {
        const auto& result = run_.result;
        std::size_t series = 0;
        while (result.series[series].variable != variable || result.series[series].good != good)
            ++series;
        const auto& values = kept_.rows.at({series, place_of(s_, place)});
        double sum = 0;
        for (Date day = from; day <= to; ++day)
            sum += static_cast<double>(
                values[member * result.n_days() + result.day_index(day - s_.time.as_of).value()]);
        return sum / (to - from + 1);
    }

    scenario::Scenario s_;
    Keeper kept_;
    ensemble::RunOutput run_;
};

TEST_F(PredictSeries, are_the_means_of_what_a_run_records) {
    const Date a = s_.time.as_of + 3, b = s_.time.as_of + 20;
    struct Case {
        Observed observed;
        result::Variable variable;
        std::string good;
        bool last_only = false;
    };
    using result::Variable;
    const std::vector<Case> cases{
        {Observed::price_index, Variable::price_index, "staple"},
        {Observed::people_present, Variable::people_present, ""},
        {Observed::people_detained, Variable::people_detained, ""},
        {Observed::people_captured, Variable::people_captured, "", true},
        {Observed::days_of_cover, Variable::days_of_cover, "fuel"},
        {Observed::stock, Variable::stock, "staple"},
        {Observed::consumption_ratio, Variable::consumption_ratio, "fuel"},
        {Observed::service_level, Variable::service_level, "water"},
        {Observed::power_hours, Variable::power_hours, ""}};
    std::vector<Observation> rows;
    for (const Case& c : cases) rows.push_back(row(c.observed, "bravo", a, b, c.good));
    const auto out = predicted(rows);
    ASSERT_EQ(out.size(), cases.size());
    for (std::size_t i = 0; i < cases.size(); ++i)
        for (std::size_t m = 0; m < k_members; ++m)
            EXPECT_NEAR(out[i].members[m],
                        recorded(cases[i].variable, cases[i].good, "bravo",
                                 cases[i].last_only ? b : a, b, m),
                        1e-4 * std::abs(out[i].members[m]) + 1e-9)
                << scenario::word(cases[i].observed) << " member " << m;
}

TEST_F(PredictSeries, count_who_left_from_day_to_day) {
    const Date first = s_.time.as_of + 1, last = s_.time.deadline();
    auto all = row(Observed::people_out, "bravo", first, last);
    auto to_camp = all, share = row(Observed::share_out, "bravo", first, last);
    to_camp.to = "echo";
    const auto out = predicted({all, to_camp, share});
    const auto bravo = static_cast<std::int32_t>(place_of(s_, "bravo"));
    const auto echo = static_cast<std::int32_t>(place_of(s_, "echo"));
    double somebody = 0;
    for (std::size_t m = 0; m < k_members; ++m) {
        double left = 0, left_for_camp = 0;
        for (const auto& flow : run_.members[m].tally.flows) {
            if (flow.from != bravo) continue;
            left += static_cast<double>(flow.people);
            if (flow.to == echo) left_for_camp += static_cast<double>(flow.people);
        }
        EXPECT_EQ(out[0].members[m], left);
        EXPECT_EQ(out[1].members[m], left_for_camp);
        const double before = recorded(result::Variable::people_present, "", "bravo", s_.time.as_of,
                                       s_.time.as_of, m);
        EXPECT_NEAR(out[2].members[m], left / before, 1e-6);
        somebody += left;
    }
    EXPECT_GT(somebody, 0);
}

TEST_F(PredictSeries, find_the_first_day_of_a_run_out) {
    const Date day = s_.time.as_of + 1;
    const auto out = predicted({row(Observed::runout_date, "charlie", day, day, "fuel")});
    const std::size_t n_goods = run_.result.goods.size();
    std::size_t fuel = 0;
    while (run_.result.goods[fuel] != "fuel") ++fuel;
    for (std::size_t m = 0; m < k_members; ++m) {
        const auto& spell = run_.members[m].tally.spells[place_of(s_, "charlie") * n_goods + fuel];
        const int first = spell.out_since_as_of >= 0 ? spell.out_since_as_of : spell.first_runout;
        if (first < 0)
            EXPECT_TRUE(std::isinf(out[0].members[m]));
        else
            EXPECT_EQ(out[0].members[m], (s_.time.start + first).days());
    }
}

TEST_F(PredictSeries, take_the_most_frequent_label) {
    const Date day = s_.time.as_of + 20;
    const auto out = predicted({row(Observed::label, "charlie", day, day)});
    const std::size_t slot = run_.result.day_index(20).value();
    for (std::size_t m = 0; m < k_members; ++m)
        EXPECT_EQ(out[0].members[m],
                  run_.members[m].label[place_of(s_, "charlie") * run_.result.n_days() + slot] & 3);
}

TEST(Predict, does_not_depend_on_threads_or_on_the_number_of_members) {
    auto s = example("05_ultimatum");
    s.observations = {
        row(Observed::people_out, "bravo", s.time.as_of, s.time.as_of + 10),
        row(Observed::price_index, "bravo", s.time.as_of, s.time.as_of + 5, "staple")};
    const auto few = predict(s, {.members = 3, .seed = 2, .threads = 1});
    const auto many = predict(s, {.members = 140, .seed = 2, .threads = 3});
    for (std::size_t i = 0; i < few.size(); ++i)
        for (std::size_t m = 0; m < 3; ++m) EXPECT_EQ(few[i].members[m], many[i].members[m]);
}

TEST(Predict, leaves_inputs_out_unless_asked) {
    auto s = example("05_ultimatum");
    s.observations = {row(Observed::people_present, "bravo", s.time.start, s.time.start)};
    s.observations[0].use = scenario::ObservationUse::input;
    EXPECT_TRUE(predict(s, {.members = 1}).empty());
    EXPECT_EQ(predict(s, {.members = 1, .with_inputs = true}).size(), 1u);
}

TEST(Predict, refuses_too_many_members_and_heeds_a_stop) {
    auto s = example("05_ultimatum");
    s.observations = {row(Observed::people_present, "bravo", s.time.as_of, s.time.as_of)};
    EXPECT_THROW(predict(s, {.members = 0}), Error);
    const std::atomic<bool> stop{true};
    try {
        predict(s, {.members = 4, .stop = &stop});
        FAIL() << "a stopped run went on";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind, ErrorKind::interrupted);
    }
}

}  // namespace
}  // namespace corridor::assess

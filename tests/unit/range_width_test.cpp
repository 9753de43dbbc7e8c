#include "corridor/model/range_width.h"

#include <gtest/gtest.h>

#include <cmath>

#include "corridor/simulate/member.h"
#include "tests/support/small_world.h"

namespace corridor::model {
namespace {

using test::Sketch;

void report_by(scenario::Scenario& scenario, const char* source, char reliability) {
    scenario::Report row;
    row.id = std::string("r") + source + reliability;
    row.source_id = source;
    row.reliability = reliability;
    scenario.reports.push_back(row);
}

TEST(RangeWidth, GoesByTheBestReliabilityOfTheSource) {
    Sketch sketch;
    auto& s = sketch.scenario;
    EXPECT_EQ(range_width(s, "census"), 1) << "reports nothing";
    EXPECT_EQ(range_width(s, ""), 1);
    report_by(s, "radio", 'D');
    EXPECT_EQ(range_width(s, "radio"), 2);
    report_by(s, "radio", 'B');
    EXPECT_EQ(range_width(s, "radio"), 1.25);
    report_by(s, "rumour", 'F');
    EXPECT_EQ(range_width(s, "rumour"), 3);
    report_by(s, "survey", 'A');
    EXPECT_EQ(range_width(s, "survey"), 1);
    EXPECT_EQ(range_width(s, "census"), 1);
}

TEST(RangeWidth, MovesBothEndsAwayFromTheMedian) {
    EXPECT_DOUBLE_EQ(widened(50, 100, 2), 25);
    EXPECT_DOUBLE_EQ(widened(200, 100, 2), 400);
    EXPECT_EQ(widened(50, 100, 1), 50);
    EXPECT_EQ(widened(0, 100, 2), 0);
}

//! Spread of the logarithm of what 200 members find in store on the day of the count.
double spread(char reliability) {
    Sketch sketch;
    sketch.source("port");
    sketch.town("a");
    sketch.road("port", "a");
    auto& s = sketch.scenario;
    s.time.as_of = s.time.start + 2;
    scenario::Stock count;
    count.place = "a";
    count.good = "staple";
    count.date = s.time.start + 1;
    count.days_of_cover = 10;
    count.low = 8;
    count.high = 12.5;
    count.source_id = "radio";
    s.stocks.push_back(count);
    report_by(s, "radio", reliability);
    const auto engine = simulate::make_engine(s);
    simulate::Simulator simulator(engine);
    double sum = 0, squares = 0;
    constexpr int k_members = 200;
    for (std::uint32_t m = 0; m < k_members; ++m) {
        const auto inputs = simulate::draw_inputs(engine, {7, m});
        auto state = simulate::initial_state(engine, inputs);
        simulator.run(inputs, state, 1, {});
        const double x = std::log(static_cast<double>(state.goods.stock[3]));
        sum += x;
        squares += x * x;
    }
    return std::sqrt(squares / k_members - sum * sum / k_members / k_members);
}

TEST(RangeWidth, ACountByAPoorSourceIsHeldMoreLoosely) {
    const double sure = spread('A'), poor = spread('D');
    EXPECT_GT(sure, 0.05);
    EXPECT_NEAR(poor / sure, 2, 0.4);
}

}  // namespace
}  // namespace corridor::model

#include "corridor/scenario/exemptions.h"
#include "corridor/scenario/value_text.h"

#include <gtest/gtest.h>

#include <limits>

namespace corridor::scenario {
namespace {

Value value(std::string_view text) {
    const ParsedValue parsed = parse_value(text);
    EXPECT_EQ(parsed.problem, "") << text;
    return parsed.value.value_or(fixed(-1));
}

TEST(ValueText, reads_every_family_and_writes_it_back) {
    for (const char* text : {"0.3", "logn(2.5;1.5;4.5)", "tri(0;0.02;0.05)", "norm(3;0.5)",
                             "unif(1;2)", "beta(0.88;0.8;0.95)", "cat(1:0.5;3:2)", "-7.25", "0"})
        EXPECT_EQ(value_text(value(text)), text);
    EXPECT_EQ(value(" tri( 0 ; 1 ; 2 ) "), value("tri(0;1;2)"));
    EXPECT_EQ(parse_value("unif(0,5;1,5)", ',').value, value("unif(0.5;1.5)"));
}

TEST(ValueText, writes_doubles_that_read_back_exactly) {
    for (const double x :
         {0.1, 1.0 / 3, 1e-300, 123456789.123456789, 4e15, std::numeric_limits<double>::max()})
        EXPECT_EQ(value(number_text(x)).a, x);
}

TEST(ValueText, refuses_points_out_of_order_and_words) {
    for (const char* text :
         {"", "x", "nan", "inf", "1e999", "tri(3;2;1)", "tri(1;2)", "logn(0;0;1)", "logn(2;3;4)",
          "norm(1;-1)", "unif(2;1)", "beta(0.5;0;0.9)", "cat(1)", "cat(1:0)", "cat(1:-1;2:3)",
          "gauss(0;1)", "tri(1;2;3", "tri(1;2;nan)"})
        EXPECT_NE(parse_value(text).problem, "") << text;
}

TEST(Value, draws_hit_the_points_they_were_made_of) {
    const double p05 = 0.05;
    EXPECT_NEAR(draw(value("logn(2.5;1.5;4.5)"), p05), 1.5, 1e-9);
    EXPECT_NEAR(draw(value("logn(2.5;1.5;4.5)"), 0.5), 2.5, 1e-9);
    EXPECT_NEAR(draw(value("logn(2.5;1.5;4.5)"), 0.95), 4.5, 1e-9);
    EXPECT_NEAR(draw(value("beta(0.88;0.8;0.95)"), p05), 0.8, 1e-6);
    EXPECT_DOUBLE_EQ(draw(value("unif(2;4)"), 0.25), 2.5);
    EXPECT_DOUBLE_EQ(draw(value("tri(0;1;2)"), 0.5), 1.0);
    EXPECT_NEAR(draw(value("norm(10;2)"), 0.975), 10 + 2 * 1.959963984540054, 1e-9);
    EXPECT_EQ(draw(fixed(7), 0.3), 7);
}

TEST(Value, categorical_draws_follow_the_weights_in_order_of_the_choices) {
    const Value coin = value("cat(5:3;1:1)");
    EXPECT_EQ(draw(coin, 0.24), 1);
    EXPECT_EQ(draw(coin, 0.26), 5);
    EXPECT_EQ(centre(coin), 5);
    EXPECT_EQ(draw(value("cat(1:1;9:0)"), 0.999999), 1);
}

TEST(Value, draws_are_monotone_and_may_be_kept_in_a_range) {
    for (const char* text : {"logn(2;1;9)", "tri(0;1;5)", "norm(0;1)", "unif(0;1)",
                             "beta(0.3;0.1;0.6)", "cat(3:1;1:2;2:5)"}) {
        double last = -std::numeric_limits<double>::infinity();
        for (int i = 1; i < 200; ++i) {
            const double x = draw(value(text), i / 200.0);
            EXPECT_GE(x, last) << text;
            last = x;
        }
    }
    EXPECT_EQ(draw(value("norm(0;1)"), 0.0001, 0, 1), 0);
    EXPECT_EQ(draw(value("norm(0;1)"), 0.9999, 0, 1), 1);
}

TEST(Value, centre_is_the_median_or_the_most_likely_value) {
    EXPECT_EQ(centre(value("tri(0;1;5)")), 1);
    EXPECT_EQ(centre(value("unif(1;4)")), 2.5);
    EXPECT_EQ(centre(value("logn(2;1;9)")), 2);
}

TEST(Exemptions, read_every_kind_and_write_it_back) {
    const auto parsed = parse_exemption(
        "siege|good:staple|carrier:trader|class:other|home:nioro|days:2030-03-01..2030-03-05");
    ASSERT_EQ(parsed.problem, "");
    EXPECT_EQ(parsed.exemption.measures, Ids{"siege"});
    EXPECT_EQ(parsed.exemption.goods, Ids{"staple"});
    EXPECT_EQ(parsed.exemption.homes, Ids{"nioro"});
    EXPECT_EQ(parsed.exemption.to, parse_date("2030-03-05"));
    const std::string text = exemption_text(parsed.exemption);
    EXPECT_EQ(parse_exemption(text).exemption, parsed.exemption);
    EXPECT_EQ(text.substr(0, 13), "measure:siege");
    EXPECT_EQ(parse_exemption("measure:*|days:2030-03-01..").exemption.to, std::nullopt);
}

TEST(Exemptions, refuse_what_they_cannot_mean) {
    for (const char* text : {"good:staple", "measure:a|days:2030-03-05..2030-03-01",
                             "measure:", "measure:a|days:2030-02-30..", "measure:a|days:..",
                             "measure:a|tax:b", "measure:a|days:2030-03-05"})
        EXPECT_NE(parse_exemption(text).problem, "") << text;
}

TEST(Conditions, have_three_forms) {
    using Kind = Condition::Kind;
    EXPECT_EQ(parse_condition("")->kind, Kind::none);
    EXPECT_EQ(parse_condition("kept 0.6")->chance, 0.6);
    const auto is = parse_condition("holder nioro is militia");
    EXPECT_EQ(is->kind, Kind::holder_is);
    EXPECT_EQ(is->place, "nioro");
    const auto is_not = parse_condition("holder nioro is not militia");
    EXPECT_EQ(is_not->kind, Kind::holder_is_not);
    EXPECT_EQ(is_not->actor, "militia");
    EXPECT_EQ(parse_condition("holder nioro is not")->actor, "not");
    for (const char* text : {"kept", "kept 1.2", "kept x", "holder nioro", "nioro is militia",
                             "holder nioro is militia now"})
        EXPECT_FALSE(parse_condition(text)) << text;
}

}  // namespace
}  // namespace corridor::scenario

// Laws of reports: R1, R2, R3, O2, and the order of rows. Each is a function that takes the way to
// believe as an argument, returns what is wrong, and is shown to notice a wrong way.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "corridor/model/strata.h"
#include "tests/support/reports_cases.h"
#include "tests/support/reports_mutants.h"

namespace corridor::test {
namespace {

using scenario::ClaimKind;
using scenario::Scenario;

constexpr double k_chances[] = {0.003, 0.02, 0.25, 0.5, 0.617, 0.98};

// R2: of n members a share of p believes, within a stratum, and what is left over where n is not a
// multiple of 128.
std::string shares(const StrataRule& rule) {
    for (const std::uint32_t n : {128u, 640u, 200u, 5u})
        for (const double p : k_chances) {
            std::uint32_t believers = 0;
            for (std::uint32_t member = 0; member < n; ++member)
                believers += model::in_force(p, rule({7, member}, "wire", n));
            const double allowed = 1.0 / 128 + (n % 128) / static_cast<double>(n);
            const double share = believers / static_cast<double>(n);
            if (std::abs(share - p) > allowed + 1e-12)
                return fmt::format("{} of {} members at chance {}", believers, n, p);
        }
    return {};
}

TEST(ReportsLaw, R2_SharesAreExact) {
    EXPECT_EQ(shares(right_strata), "");
    EXPECT_NE(shares(each_for_itself), "");
}

// R2: a member is the same however many there are.
std::string same_member(const StrataRule& rule) {
    for (std::uint32_t member = 0; member < 128; ++member)
        for (const std::uint32_t n : {256u, 300u, 1024u})
            if (rule({7, member}, "wire", 128) != rule({7, member}, "wire", n))
                return fmt::format("member {} differs among {}", member, n);
    return {};
}

TEST(ReportsLaw, R2_MembersDoNotDependOnTheirNumber) {
    EXPECT_EQ(same_member(right_strata), "");
    EXPECT_NE(same_member(over_all_members), "");
}

// What one wire says tells nothing about another. Of 128 members, how many believe both of two
// groups at chance one half is hypergeometric: mean 32, variance 8.06. Over 200 pairs the mean has
// deviation 0.2; six deviations: false alarm 2e-9.
std::string independent(const StrataRule& rule) {
    constexpr int k_pairs = 200;
    int both = 0;
    for (int pair = 0; pair < k_pairs; ++pair)
        for (std::uint32_t member = 0; member < 128; ++member)
            both += rule({7, member}, fmt::format("left{}", pair), 128) < 0.5 &&
                    rule({7, member}, fmt::format("right{}", pair), 128) < 0.5;
    const double mean = both / static_cast<double>(k_pairs);
    return std::abs(mean - 32) < 1.2 ? "" : fmt::format("{} of 128 believe both", mean);
}

TEST(ReportsLaw, GroupsAreIndependent) {
    EXPECT_EQ(independent(right_strata), "");
    EXPECT_NE(independent(by_member_number), "");
}

// R1: a copy within the origin cluster, whoever carries it, changes nothing; nor does the order.
std::string one_voice(const CredenceRule& rule) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        Scenario s = random_reports_case(seed);
        for (auto& measure : s.measures) measure.credence.reset();
        Scenario copied = s;
        for (std::size_t i = 0; i < s.reports.size(); ++i) {
            scenario::Report copy = s.reports[i];
            copy.id += "_copy";
            copied.reports.push_back(copy);
            for (auto& measure : copied.measures)
                if (std::erase(measure.report_ids, s.reports[i].id) > 0)
                    measure.report_ids.insert(measure.report_ids.end(), {s.reports[i].id, copy.id});
        }
        const Scenario other_order = shuffled(s, seed);
        for (std::size_t m = 0; m < s.measures.size(); ++m) {
            const double p = rule(s, s.measures[m]);
            if (rule(copied, copied.measures[m]) != p)
                return fmt::format("seed {}: {} and its copies", seed, s.measures[m].id);
            for (const auto& measure : other_order.measures)
                if (measure.id == s.measures[m].id && rule(other_order, measure) != p)
                    return fmt::format("seed {}: {} in another order", seed, measure.id);
        }
    }
    return {};
}

TEST(ReportsLaw, R1_CopiesAndOrderDoNotMatter) {
    EXPECT_EQ(one_voice(right_credence), "");
    EXPECT_NE(one_voice(counts_every_copy), "");
    EXPECT_NE(one_voice(first_of_list_speaks), "");
}

// R3: what is written as certain is certain.
std::string written(const CredenceRule& rule) {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        Scenario s = random_reports_case(seed);
        for (auto& measure : s.measures)
            for (const double p : {0.0, 1.0}) {
                measure.credence = p;
                if (rule(s, measure) != p) return fmt::format("seed {}: {}", seed, measure.id);
            }
    }
    return {};
}

TEST(ReportsLaw, R3_WrittenCertaintyStands) {
    EXPECT_EQ(written(right_credence), "");
    EXPECT_NE(written(clips_what_is_written), "");
}

// R3: credence 1 is the measure without reports, 0 the scenario without the measure.
TEST(ReportsLaw, R3_CertaintyIsPresenceOrAbsence) {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        Scenario s = random_reports_case(seed);
        auto& last = s.measures.back();  // nothing resumes the last one
        last.report_ids.clear();
        last.credence.reset();
        const StreamKey key{3, static_cast<std::uint32_t>(seed)};
        const auto present = facts_of(s, calendar_of(s, key));
        last.credence = 1;
        EXPECT_EQ(facts_of(s, calendar_of(s, key)), present) << "seed " << seed;
        last.credence = 0;
        const model::Calendar zero = calendar_of(s, key);
        Scenario without = s;
        without.measures.pop_back();
        const model::Calendar absent = calendar_of(without, key);
        EXPECT_EQ(zero.in_force.back(), 0);
        EXPECT_EQ(zero.change_days, absent.change_days) << "seed " << seed;
        for (const auto& measure : without.measures)
            EXPECT_EQ(facts_about(facts_of(s, zero), measure.id),
                      facts_about(facts_of(without, absent), measure.id))
                << "seed " << seed;
    }
}

// Rows in another order: the same calendar.
std::string any_order(const CalendarRule& rule) {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const Scenario s = random_reports_case(seed), other = shuffled(s, seed + 1000);
        const StreamKey key{11, static_cast<std::uint32_t>(seed % 300)};
        if (facts_of(s, rule(s, key)) != facts_of(other, rule(other, key)))
            return fmt::format("seed {}", seed);
    }
    return {};
}

TEST(ReportsLaw, OrderOfRowsDoesNotMatter) {
    EXPECT_EQ(any_order(right_calendar), "");
    EXPECT_NE(any_order(keyed_by_position), "");
}

// O2: a new measure, wherever it stands in the table, moves no draw of another.
std::string own_draws(const CalendarRule& rule) {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const Scenario s = random_reports_case(seed);
        Scenario more = s;
        add_measure(more, "newcomer", {{20, 50}, {70, -1}});
        std::rotate(more.measures.begin(), more.measures.end() - 1, more.measures.end());
        more.options.emplace_back();
        const StreamKey key{11, static_cast<std::uint32_t>(seed % 300)};
        const auto before = facts_of(s, rule(s, key));
        const auto after = facts_of(more, rule(more, key));
        for (const auto& measure : s.measures)
            if (facts_about(before, measure.id) != facts_about(after, measure.id))
                return fmt::format("seed {}: {}", seed, measure.id);
    }
    return {};
}

TEST(ReportsLaw, O2_AnotherMeasureMovesNoDraw) {
    EXPECT_EQ(own_draws(right_calendar), "");
    EXPECT_NE(own_draws(keyed_by_position), "");
}

}  // namespace
}  // namespace corridor::test

// What a reader of a public table can work out, found by trying every table there could be.

#include "corridor/assess/suppress.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <random>

namespace corridor::assess {
namespace {

using Table = std::vector<double>;
using Seen = std::vector<std::optional<double>>;  // cells, then the total

Seen published(const Table& counts, int threshold, std::string_view secret) {
    const Suppressed hidden = suppress(counts, threshold, secret);
    Seen seen;
    double total = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        total += counts[i];
        seen.push_back(hidden.cells[i] ? std::nullopt
                                       : std::optional(rounded_count(counts[i], threshold)));
    }
    seen.push_back(hidden.total ? std::nullopt : std::optional(rounded_count(total, threshold)));
    return seen;
}

struct Range {
    double low = 1e9, high = -1;
};

// Calls with every table of n whole counts below `end`.
template <class Call>
void for_each_table(std::size_t n, int end, Call call) {
    Table table(n, 0);
    for (;;) {
        call(table);
        std::size_t i = 0;
        while (i < n && ++table[i] == end) table[i++] = 0;
        if (i == n) return;
    }
}

// The reader knows the rules, not the secret. Whatever is seen, every blank may be anything from 0 to the
// threshold less 1: at least that wide is the range of what it may be.
void expect_nothing_given_back(std::size_t n, int end, int threshold) {
    std::map<Seen, std::vector<Range>> could_be;
    for_each_table(n, end, [&](const Table& table) {
        for (const char* secret : {"a", "b", "c", "d", "e", "f"}) {
            auto& ranges = could_be[published(table, threshold, secret)];
            ranges.resize(n);
            for (std::size_t i = 0; i < n; ++i) {
                ranges[i].low = std::min(ranges[i].low, table[i]);
                ranges[i].high = std::max(ranges[i].high, table[i]);
            }
        }
    });
    std::size_t n_blanks = 0;
    for (const auto& [seen, ranges] : could_be) {
        // Larger tables than those tried would widen these further.
        if (seen.back() && *seen.back() > end) continue;
        for (std::size_t i = 0; i < n; ++i) {
            if (seen[i]) continue;
            ++n_blanks;
            EXPECT_GE(ranges[i].high - ranges[i].low, threshold - 1) << "cell " << i;
        }
    }
    EXPECT_GT(n_blanks, 10u);
}

TEST(Suppress, gives_no_blank_back_to_a_reader_who_knows_the_rules) {
    expect_nothing_given_back(2, 60, 10);
    expect_nothing_given_back(3, 42, 10);
    expect_nothing_given_back(4, 22, 10);
}

// Rounded to tens, a threshold of 5 is kept too; one of 20 is rounded to twenties.
TEST(Suppress, keeps_other_thresholds_as_well) {
    expect_nothing_given_back(3, 42, 5);
    expect_nothing_given_back(3, 62, 20);
}

// An independent look at large tables: less than the total by what stands there are always two blanks or none.
TEST(Suppress, leaves_never_one_blank_beside_a_total) {
    std::mt19937 random(3);
    for (int k = 0; k < 20000; ++k) {
        const int threshold = 1 + static_cast<int>(random() % 40);
        Table counts(1 + random() % 12);
        for (double& count : counts)
            count = std::floor(std::pow(10.0, static_cast<double>(random() % 500) / 100.0)) *
                    (random() % 5 ? 1 : 0);
        const Suppressed hidden = suppress(counts, threshold, std::to_string(k));
        double blank = 0;
        std::size_t n_blank = 0;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            ASSERT_TRUE(counts[i] >= threshold || hidden.cells[i]);
            if (!hidden.cells[i]) continue;
            ++n_blank;
            blank += counts[i];
        }
        const double total = std::accumulate(counts.begin(), counts.end(), 0.0);
        ASSERT_EQ(hidden.total, total < threshold);
        if (hidden.total || n_blank == 0) continue;
        ASSERT_GE(n_blank, 2u);
        ASSERT_GE(blank, threshold);
    }
}

TEST(Suppress, rounds_by_size_and_never_finer_than_the_threshold) {
    EXPECT_EQ(rounded_count(14.9, 10), 10);
    EXPECT_EQ(rounded_count(994, 10), 990);
    EXPECT_EQ(rounded_count(1049, 10), 1000);
    EXPECT_EQ(rounded_count(9960, 10), 10000);
    EXPECT_EQ(rounded_count(123456, 10), 123000);
    EXPECT_EQ(rounded_count(-260, 10), -260);
    EXPECT_EQ(rounded_count(31, 20), 40);
    EXPECT_EQ(rounded_count(15, 15), 20);
    for (int threshold = 5; threshold <= 1000; ++threshold)
        EXPECT_GE(rounded_count(threshold, threshold), 10) << threshold;
}

}  // namespace
}  // namespace corridor::assess

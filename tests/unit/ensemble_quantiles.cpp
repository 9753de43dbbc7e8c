#include "corridor/ensemble/quantiles.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "tests/support/trade_cases.h"

namespace corridor::ensemble {
namespace {

//! The smallest value with at least a share q of the values at or below it, by sorting.
float by_sorting(std::vector<float> values, double q) {
    std::sort(values.begin(), values.end());
    const auto rank = static_cast<std::size_t>(std::ceil(q * static_cast<double>(values.size())));
    return values[std::max<std::size_t>(rank, 1) - 1];
}

float one_value(test::CaseRandom& random, int kind) {
    const auto share = static_cast<float>(random.whole(0, 1'000'000)) / 1e6F;
    switch (kind) {
        case 0: return share;
        case 1: return std::exp(20 * share - 10);                 // many sizes
        case 2: return random.chance(75) ? 1.0F : share;          // mostly the same
        case 3: return static_cast<float>(random.whole(-3, 3));   // few values, of both signs
        default: return random.chance(1) ? 1e30F : share - 0.5F;  // one far from the others
    }
}

TEST(Summarise, QuantilesAreThoseOfTheSortedValues) {
    test::CaseRandom random(7);
    SortBuffers buffers;
    for (const std::size_t n : {1UL, 2UL, 3UL, 7UL, 15UL, 16UL, 17UL, 100UL, 128UL, 1000UL, 5000UL})
        for (int kind = 0; kind < 5; ++kind)
            for (int round = 0; round < 20; ++round) {
                std::vector<float> values;
                double sum = 0;
                for (std::size_t i = 0; i < n; ++i) {
                    values.push_back(one_value(random, kind));
                    sum += static_cast<double>(values.back());
                }
                const auto before = values;
                const auto found = summarise(std::span(values), buffers);
                EXPECT_EQ(found.mean, static_cast<float>(sum / static_cast<double>(n)));
                const std::array expected{0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95};
                const std::array quantiles{found.q05, found.q10, found.q25, found.q50,
                                           found.q75, found.q90, found.q95};
                for (std::size_t q = 0; q < expected.size(); ++q)
                    ASSERT_EQ(quantiles[q], by_sorting(before, expected[q]))
                        << n << " values of kind " << kind;
            }
}

TEST(Summarise, DoublesAndFloatsAgree) {
    test::CaseRandom random(8);
    SortBuffers buffers;
    std::vector<float> floats;
    for (int i = 0; i < 777; ++i) floats.push_back(one_value(random, 1));
    std::vector<double> doubles(floats.begin(), floats.end());
    EXPECT_EQ(summarise(std::span(floats), buffers), summarise(std::span(doubles)));
}

TEST(Summarise, NothingIsNought) {
    SortBuffers buffers;
    EXPECT_EQ(summarise(std::span<float>(), buffers), result::Quantiles{});
}

}  // namespace
}  // namespace corridor::ensemble

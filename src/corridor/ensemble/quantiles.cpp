#include "corridor/ensemble/quantiles.h"

#include "corridor/base/error.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <vector>

namespace corridor::ensemble {

namespace {

std::size_t rank_of(double q, std::size_t n) {
    const auto rank = static_cast<std::size_t>(std::ceil(q * static_cast<double>(n)));
    return std::clamp<std::size_t>(rank, 1, n) - 1;
}

constexpr std::array<double, 7> k_levels{0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95};

// Puts the values of ranks[first .. end) in their places, given that [from, to) holds what belongs
// there: the middle rank parts the values, and each side is left with its own ranks.
template <class T>
void place_ranks(std::span<T> values, std::span<const std::size_t> ranks, std::size_t from,
                 std::size_t to) {
    if (ranks.empty() || to - from < 2) return;
    const std::size_t middle = ranks.size() / 2, rank = ranks[middle];
    const auto at = [&](std::size_t i) { return values.begin() + static_cast<std::ptrdiff_t>(i); };
    std::nth_element(at(from), at(rank), at(to));
    const auto lower = ranks.first(middle), upper = ranks.subspan(middle + 1);
    const auto n_lower = static_cast<std::size_t>(
        std::lower_bound(lower.begin(), lower.end(), rank) - lower.begin());
    const auto n_same = static_cast<std::size_t>(
        std::upper_bound(upper.begin(), upper.end(), rank) - upper.begin());
    place_ranks(values, lower.first(n_lower), from, rank);
    place_ranks(values, upper.subspan(n_same), rank + 1, to);
}

// Floats as whole numbers in the same order (IEEE 754 bits; -0 before 0).
std::uint32_t ordered_bits(float x) {
    const auto bits = std::bit_cast<std::uint32_t>(x);
    return bits >> 31 != 0 ? ~bits : bits | 0x80000000U;
}
float from_ordered_bits(std::uint32_t bits) {
    return std::bit_cast<float>(bits >> 31 != 0 ? bits & 0x7fffffffU : ~bits);
}

// Finds the values of some ranks, ascending, without sorting: values are thrown into about as many
// buckets as there are values, and only buckets that hold a rank are looked into.
class RankFinder {
  public:
    explicit RankFinder(SortBuffers& buffers) : keys_(buffers.keys), sorted_(buffers.spare) {
        const auto [least, most] = std::minmax_element(keys_.begin(), keys_.end());
        least_ = *least;
        const auto bits = static_cast<int>(std::bit_width(*most - least_));
        const auto wanted = std::min(k_most_bits, static_cast<int>(std::bit_width(keys_.size())) - 1);
        shift_ = std::max(0, bits - wanted);
        throw_in(static_cast<std::size_t>(bucket_of(*most)) + 1);
    }

    //! \pre asked in ascending order
    std::uint32_t value(std::size_t rank) {
        const std::uint32_t bucket = bucket_of(sorted_[rank]);
        // What was asked before stays where it is.
        const std::size_t from = std::max<std::size_t>(bucket == 0 ? 0 : end_[bucket - 1], settled_);
        const std::size_t to = end_[bucket];
        const auto at = [&](std::size_t i) {
            return sorted_.begin() + static_cast<std::ptrdiff_t>(i);
        };
        if (rank >= from && std::any_of(at(from), at(to),
                                        [&](std::uint32_t key) { return key != sorted_[rank]; }))
            std::nth_element(at(from), at(rank), at(to));
        settled_ = rank + 1;
        return sorted_[rank];
    }

  private:
    static constexpr int k_most_bits = 10;

    std::uint32_t bucket_of(std::uint32_t key) const { return (key - least_) >> shift_; }

    void throw_in(std::size_t n_buckets) {
        std::fill_n(end_.begin(), n_buckets + 1, 0U);
        for (const std::uint32_t key : keys_) ++end_[bucket_of(key) + 1];
        for (std::size_t i = 1; i <= n_buckets; ++i) end_[i] += end_[i - 1];
        sorted_.resize(keys_.size());
        for (const std::uint32_t key : keys_) sorted_[end_[bucket_of(key)]++] = key;
    }

    std::vector<std::uint32_t>& keys_;
    std::vector<std::uint32_t>& sorted_;  // bucket by bucket
    std::uint32_t least_ = 0;
    int shift_ = 0;
    std::size_t settled_ = 0;
    std::array<std::uint32_t, (1U << k_most_bits) + 2> end_;  // of each bucket
};

void place_ranks(std::span<float> values, std::span<const std::size_t> ranks,
                 SortBuffers& buffers) {
    constexpr std::size_t k_few = 16;
    if (values.size() < k_few) return place_ranks(values, ranks, 0, values.size());
    buffers.keys.clear();
    for (const float v : values) buffers.keys.push_back(ordered_bits(v));
    RankFinder finder(buffers);
    for (const std::size_t rank : ranks) values[rank] = from_ordered_bits(finder.value(rank));
}

void place_ranks(std::span<double> values, std::span<const std::size_t> ranks, SortBuffers&) {
    place_ranks(values, ranks, 0, values.size());
}

template <class T>
result::Quantiles summarise_of(std::span<T> values, SortBuffers& buffers) {
    if (values.empty()) return {};
    if (std::all_of(values.begin(), values.end(), [&](T v) { return v == values[0]; })) {
        const auto v = static_cast<float>(values[0]);
        return {v, v, v, v, v, v, v, v};
    }
    double sum = 0;
    for (const T value : values) sum += static_cast<double>(value);
    const auto mean = static_cast<float>(sum / static_cast<double>(values.size()));
    std::array<std::size_t, k_levels.size()> ranks;
    for (std::size_t i = 0; i < ranks.size(); ++i) ranks[i] = rank_of(k_levels[i], values.size());
    place_ranks(values, ranks, buffers);
    const auto at = [&](std::size_t level) { return static_cast<float>(values[ranks[level]]); };
    return {mean, at(0), at(1), at(2), at(3), at(4), at(5), at(6)};
}

}  // namespace

result::Quantiles summarise(std::span<float> values, SortBuffers& buffers) {
    return summarise_of(values, buffers);
}

result::Quantiles summarise(std::span<double> values) {
    SortBuffers none;
    return summarise_of(values, none);
}

double quantile_of(std::span<double> values, double q) {
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(rank_of(q, values.size()));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

double sample_quantile(std::span<const double> sorted, double q) {
    CORRIDOR_EXPECT(!sorted.empty(), "a quantile of nothing");
    return sorted[rank_of(q, sorted.size())];
}

double floor_quantile(std::span<const double> sorted, double q) {
    CORRIDOR_EXPECT(!sorted.empty(), "a quantile of nothing");
    return sorted[static_cast<std::size_t>(q * static_cast<double>(sorted.size() - 1))];
}

double linear_quantile(std::span<const double> sorted, double q) {
    if (sorted.empty()) return 0;
    const double at = q * static_cast<double>(sorted.size() - 1);
    const auto i = static_cast<std::size_t>(std::floor(at));
    if (i + 1 >= sorted.size()) return sorted.back();
    return sorted[i] + (at - static_cast<double>(i)) * (sorted[i + 1] - sorted[i]);
}

double sum_of(std::span<const double> values) {
    double sum = 0;
    for (const double value : values) sum += value;
    return sum;
}

double mean_of(std::span<const double> values) {
    return values.empty() ? 0 : sum_of(values) / static_cast<double>(values.size());
}

double effective_size(std::span<const double> weights) {
    double sum = 0, squares = 0;
    for (const double w : weights) {
        sum += w;
        squares += w * w;
    }
    return squares > 0 ? sum * sum / squares : 0;
}

}  // namespace corridor::ensemble

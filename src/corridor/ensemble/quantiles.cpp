#include "corridor/ensemble/quantiles.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace corridor::ensemble {

namespace {

std::size_t rank_of(double q, std::size_t n) {
    const auto rank = static_cast<std::size_t>(std::ceil(q * static_cast<double>(n)));
    return std::clamp<std::size_t>(rank, 1, n) - 1;
}

template <class T>
result::Quantiles summarise_of(std::span<T> values) {
    if (values.empty()) return {};
    double sum = 0;
    bool constant = true;
    for (const T value : values) {
        sum += static_cast<double>(value);
        constant = constant && value == values[0];
    }
    const auto mean = static_cast<float>(sum / static_cast<double>(values.size()));
    if (constant) {
        const auto v = static_cast<float>(values[0]);
        return {v, v, v, v, v, v, v, v};
    }
    constexpr std::array<double, 7> k_levels{0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95};
    std::array<float, 7> found{};
    auto from = values.begin();
    for (std::size_t i = 0; i < k_levels.size(); ++i) {
        const auto at = values.begin() + static_cast<std::ptrdiff_t>(rank_of(k_levels[i], values.size()));
        // Each level only has to look above the one before it.
        if (at >= from) std::nth_element(from, at, values.end());
        found[i] = static_cast<float>(*at);
        from = at + 1;
        if (i + 1 < k_levels.size() && rank_of(k_levels[i + 1], values.size()) ==
                                           static_cast<std::size_t>(at - values.begin()))
            from = at;
    }
    return {mean,     found[0], found[1], found[2], found[3], found[4], found[5], found[6]};
}

}  // namespace

result::Quantiles summarise(std::span<float> values) {
    return summarise_of(values);
}

result::Quantiles summarise(std::span<double> values) {
    return summarise_of(values);
}

double quantile_of(std::span<double> values, double q) {
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(rank_of(q, values.size()));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

}  // namespace corridor::ensemble

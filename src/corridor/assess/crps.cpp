#include "corridor/assess/crps.h"

#include "corridor/base/error.h"
#include "corridor/base/portable_math.h"
#include "corridor/base/quantile.h"

#include <algorithm>
#include <cmath>

namespace corridor::assess {
namespace {

std::vector<double> sorted_copy(std::span<const double> values) {
    std::vector<double> out(values.begin(), values.end());
    std::ranges::sort(out);
    return out;
}

}  // namespace

double pair_sum(std::span<const double> sorted) {
    double sum = 0;
    const auto n = static_cast<double>(sorted.size());
    for (std::size_t i = 0; i < sorted.size(); ++i)
        sum += sorted[i] * (2 * static_cast<double>(i) + 1 - n);
    return 2 * sum;
}

Spread with_error(std::span<const double> members, const NoisyValue& value, double low,
                  double high) {
    Spread out;
    out.copies = value.is_exact() ? 1 : k_error_nodes;
    out.z.reserve(members.size() * out.copies);
    for (const double member : members)
        for (std::size_t k = 0; k < out.copies; ++k) {
            double error = 0;
            if (out.copies > 1) {
                const double z = normal_quantile((static_cast<double>(k) + 0.5) /
                                                 static_cast<double>(out.copies));
                error = z / k_normal_95 * (z < 0 ? value.below : value.above);
            }
            out.z.push_back(std::clamp(member - error, low, high));
        }
    return out;
}

double fair_crps(const Spread& spread, double y) {
    const std::size_t n = spread.z.size();
    CORRIDOR_EXPECT(n > 0 && n % spread.copies == 0, "an ensemble is scored that is none");
    double apart = 0;
    for (const double z : spread.z) apart += std::abs(z - y);
    apart /= static_cast<double>(n);
    const std::size_t members = n / spread.copies;
    const auto per_member = static_cast<double>(spread.copies);
    double within = 0;  // pairs of one member: not independent
    for (std::size_t m = 0; m < members; ++m)
        within +=
            pair_sum(sorted_copy(std::span(spread.z).subspan(m * spread.copies, spread.copies)));
    if (members == 1) return apart - within / (2 * per_member * per_member);
    const double between = pair_sum(sorted_copy(spread.z)) - within;
    const auto m = static_cast<double>(members);
    return apart - between / (2 * per_member * per_member * m * (m - 1));
}

double rank_share(std::span<const double> sorted, double y) {
    const auto first = std::ranges::lower_bound(sorted, y) - sorted.begin();
    const auto last = std::ranges::upper_bound(sorted, y) - sorted.begin();
    return static_cast<double>(first + last) / (2 * static_cast<double>(sorted.size()));
}

double bin_log_score(std::span<const double> values, std::span<const double> edges, double y) {
    const auto bin = [&](double x) { return std::ranges::upper_bound(edges, x) - edges.begin(); };
    double n_bin = 0;
    for (const double x : values) n_bin += bin(x) == bin(y);
    const auto n_bins = static_cast<double>(edges.size() + 1);
    return -pm::log((n_bin + 0.5) / (static_cast<double>(values.size()) + n_bins / 2));
}

double survival_log_score(std::span<const double> values, double y) {
    double n_later = 0;
    for (const double x : values) n_later += x > y;
    return -pm::log((n_later + 0.5) / (static_cast<double>(values.size()) + 1));
}

}  // namespace corridor::assess

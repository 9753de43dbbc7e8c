#include "corridor/assess/displacement_errors.h"

#include "corridor/assess/crps.h"
#include "corridor/base/random.h"
#include "corridor/ensemble/quantiles.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace corridor::assess {

using ensemble::linear_quantile;
using ensemble::mean_of;

namespace {

constexpr std::uint32_t k_draws = 1000;
constexpr std::uint32_t k_seed = 1;

//! 5-95 % of what `draw` returns for draw 0 .. 999.
result::Interval of_draws(double value, const std::function<double(std::uint32_t)>& draw) {
    std::vector<double> values;
    for (std::uint32_t i = 0; i < k_draws; ++i) values.push_back(draw(i));
    std::sort(values.begin(), values.end());
    return {value, linear_quantile(values, 0.05), linear_quantile(values, 0.95)};
}

std::size_t index_below(std::size_t n, std::uint32_t draw, std::size_t number) {
    const double u = uniform({k_seed, draw}, number, 0, Purpose::quantity);
    return std::min(n - 1, static_cast<std::size_t>(u * static_cast<double>(n)));
}

//! Days of one draw of blocks.
std::vector<std::size_t> blocks_of(std::size_t n, std::size_t block, std::uint32_t draw) {
    std::vector<std::size_t> days;
    for (std::size_t b = 0; days.size() < n; ++b) {
        const std::size_t first = index_below(n, draw, b);
        for (std::size_t i = 0; i < block && days.size() < n; ++i)
            days.push_back((first + i) % n);
    }
    return days;
}

double skill_of(double error, double reference) {
    return reference > 0 ? 1 - error / reference : 0;
}

}  // namespace

double fair_crps(std::vector<double>& sample, double y) {
    std::sort(sample.begin(), sample.end());
    const auto n = static_cast<double>(sample.size());
    double apart = 0;
    for (const double x : sample) apart += std::abs(x - y);
    return apart / n - (n > 1 ? pair_sum(sample) / 2 / (n * (n - 1)) : 0);
}

double ErrorParts::of_day(std::size_t day) const {
    double sum = 0, total = 0;
    for (std::size_t c = 0; c < apart.size(); ++c) {
        sum += apart[c][day];
        total += registered[c][day];
    }
    return sum / std::max(1.0, total);
}

std::vector<double> ErrorParts::by_day() const {
    std::vector<double> out;
    for (std::size_t day = 0; day < n_days(); ++day) out.push_back(of_day(day));
    return out;
}

double ErrorParts::mean() const {
    return mean_of(by_day());
}

ErrorParts error_parts(const CampSeries& simulated, const CampSeries& registered, bool rescale) {
    ErrorParts out{simulated, registered};
    for (std::size_t day = 0; day < out.n_days(); ++day) {
        double sim = 0, data = 0;
        for (std::size_t c = 0; c < simulated.size(); ++c) {
            sim += simulated[c][day];
            data += registered[c][day];
        }
        const double factor = !rescale ? 1 : sim > 0 ? data / sim : 0;
        for (std::size_t c = 0; c < simulated.size(); ++c)
            out.apart[c][day] = std::abs(factor * simulated[c][day] - registered[c][day]);
    }
    return out;
}

result::Interval block_interval(std::span<const double> by_day, std::size_t block) {
    const std::size_t n = by_day.size();
    if (n == 0) return {};
    return of_draws(mean_of(by_day), [&](std::uint32_t draw) {
        double sum = 0;
        for (const std::size_t day : blocks_of(n, block, draw)) sum += by_day[day];
        return sum / static_cast<double>(n);
    });
}

result::Interval difference_interval(std::span<const double> a, std::span<const double> b,
                                     std::size_t block) {
    std::vector<double> difference(a.begin(), a.end());
    for (std::size_t day = 0; day < difference.size(); ++day) difference[day] -= b[day];
    return block_interval(difference, block);
}

result::Interval skill_interval(std::span<const double> a, std::span<const double> b,
                                std::size_t block) {
    const std::size_t n = a.size();
    if (n == 0) return {};
    return of_draws(skill_of(mean_of(a), mean_of(b)), [&](std::uint32_t draw) {
        double error = 0, reference = 0;
        for (const std::size_t day : blocks_of(n, block, draw))
            error += a[day], reference += b[day];
        return skill_of(error, reference);
    });
}

result::Interval camp_interval(const ErrorParts& parts) {
    const std::size_t n = parts.apart.size(), n_days = parts.n_days();
    if (n == 0 || n_days == 0) return {};
    return of_draws(parts.mean(), [&](std::uint32_t draw) {
        std::vector<std::size_t> camps;
        for (std::size_t c = 0; c < n; ++c) camps.push_back(index_below(n, draw, c));
        double mean = 0;
        for (std::size_t day = 0; day < n_days; ++day) {
            double sum = 0, total = 0;
            for (const std::size_t c : camps) {
                sum += parts.apart[c][day];
                total += parts.registered[c][day];
            }
            mean += sum / std::max(1.0, total);
        }
        return mean / static_cast<double>(n_days);
    });
}

}  // namespace corridor::assess

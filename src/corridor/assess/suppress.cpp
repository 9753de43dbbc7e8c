#include "corridor/assess/suppress.h"

#include "corridor/base/hash.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

namespace corridor::assess {

Suppressed suppress(std::span<const double> counts, int threshold, std::string_view secret) {
    Suppressed out{.cells = std::vector<bool>(counts.size(), false)};
    out.total = std::accumulate(counts.begin(), counts.end(), 0.0) < threshold;
    std::size_t n_blank = 0;
    double blank = 0;
    const auto hide = [&](std::size_t i) {
        out.cells[i] = true;
        ++n_blank;
        blank += counts[i];
    };
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] < threshold) hide(i);
    if (out.total || n_blank == 0) return out;
    std::vector<std::size_t> standing;
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (!out.cells[i]) standing.push_back(i);
    std::ranges::stable_sort(standing, {}, [&](std::size_t i) { return counts[i]; });
    while (!standing.empty() && (n_blank < 2 || blank < threshold)) {
        const auto draw = hash64(std::string(secret) + '/' + std::to_string(n_blank));
        const std::size_t taken = standing.size() > 1 ? draw % 2 : 0;
        hide(standing[taken]);
        standing.erase(standing.begin() + static_cast<std::ptrdiff_t>(taken));
    }
    return out;
}

double rounded_count(double count, int threshold) {
    const double size = std::abs(count);
    const double least = std::ceil(threshold / 10.0) * 10;
    const double step = std::max(least, size < 1000 ? 10.0 : size < 10'000 ? 100.0 : 1000.0);
    return std::round(count / step) * step;
}

}  // namespace corridor::assess

#include "corridor/model/spell_law.h"

#include "corridor/base/error.h"
#include "corridor/base/portable_math.h"

#include <algorithm>

namespace corridor::model {

std::size_t spell_band(double elapsed) {
    const auto after =
        std::upper_bound(k_spell_band_start.begin(), k_spell_band_start.end(), elapsed);
    return after == k_spell_band_start.begin()
               ? 0
               : static_cast<std::size_t>(after - k_spell_band_start.begin()) - 1;
}

double cumulative_hazard(const SpellLaw& law, double from, double to) {
    double sum = 0;
    for (std::size_t b = 0; b < k_spell_bands; ++b) {
        const double low = std::max(from, k_spell_band_start[b]);
        const double high = b + 1 < k_spell_bands ? std::min(to, k_spell_band_start[b + 1]) : to;
        if (high > low) sum += law.per_day[b] * (high - low);
    }
    return sum;
}

double still_on(const SpellLaw& law, double elapsed, double more) {
    return pm::exp(-cumulative_hazard(law, elapsed, elapsed + more));
}

double further_days(const SpellLaw& law, double elapsed, double u) {
    CORRIDOR_EXPECT(u > 0 && u < 1, "a draw lies between 0 and 1");
    double left = -pm::log1p(-u);  // hazard still to be lived through
    double day = std::max(0.0, elapsed);
    for (std::size_t b = spell_band(day); b + 1 < k_spell_bands; ++b) {
        const double in_band = law.per_day[b] * (k_spell_band_start[b + 1] - day);
        if (left <= in_band) return day + left / law.per_day[b] - elapsed;
        left -= in_band;
        day = k_spell_band_start[b + 1];
    }
    return day + left / law.per_day[k_spell_bands - 1] - elapsed;
}

}  // namespace corridor::model

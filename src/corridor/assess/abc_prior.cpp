#include "corridor/assess/abc_prior.h"

#include "corridor/base/portable_math.h"
#include "corridor/base/quantile.h"

#include <algorithm>

namespace corridor::assess {

double AbcPrior::to_x(double value) const {
    return logarithmic ? pm::log(value) : value;
}

double AbcPrior::to_value(double x) const {
    // The logarithm and back may step over the edge by a last bit.
    return std::clamp(logarithmic ? pm::exp(x) : x, low, high);
}

double AbcPrior::x_quantile(double u) const {
    const double a = x_low(), b = x_high();
    if (!likely) return a + u * (b - a);
    return triangular_quantile(a, std::clamp(to_x(*likely), a, b), b, u);
}

double AbcPrior::x_density(double x) const {
    const double a = x_low(), b = x_high();
    if (!(x >= a && x <= b)) return 0;
    if (!likely) return 1 / (b - a);
    const double peak = std::clamp(to_x(*likely), a, b);
    const double height = 2 / (b - a);
    if (x < peak) return height * (x - a) / (peak - a);
    return x > peak ? height * (b - x) / (b - peak) : height;
}

AbcPrior AbcPrior::widened(const AbcPrior& other, double least, double most) const {
    const double a = to_x(std::min(low, other.low)), b = to_x(std::max(high, other.high));
    const double middle = a + (b - a) / 2, width = b - a;
    AbcPrior wide{.logarithmic = logarithmic, .low = 0, .high = 0, .likely = {}};
    const auto value = [&](double x) { return logarithmic ? pm::exp(x) : x; };
    wide.low = std::max(value(middle - width), least);
    wide.high = std::min(value(middle + width), most);
    return wide;
}

double x_density(const AbcPriors& priors, std::span<const double> x) {
    double product = 1;
    for (std::size_t i = 0; i < priors.size(); ++i) product *= priors[i].x_density(x[i]);
    return product;
}

}  // namespace corridor::assess

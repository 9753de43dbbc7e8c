#include "corridor/base/quantile.h"

#include "corridor/base/error.h"
#include "corridor/base/portable_math.h"

namespace corridor {
namespace {

// c[0] + c[1] x + ... + c[7] x^7
double polynomial(const double (&c)[8], double x) {
    double sum = c[7];
    for (int i = 6; i >= 0; --i) sum = sum * x + c[i];
    return sum;
}

// Coefficients of AS 241, PPND16: |u - 1/2| <= 0.425, then the near and the far tail.
constexpr double k_centre_top[8] = {3.3871328727963666080e0, 1.3314166789178437745e2,
                                    1.9715909503065514427e3, 1.3731693765509461125e4,
                                    4.5921953931549871457e4, 6.7265770927008700853e4,
                                    3.3430575583588128105e4, 2.5090809287301226727e3};
constexpr double k_centre_bottom[8] = {1.0,
                                       4.2313330701600911252e1,
                                       6.8718700749205790830e2,
                                       5.3941960214247511077e3,
                                       2.1213794301586595867e4,
                                       3.9307895800092710610e4,
                                       2.8729085735721942674e4,
                                       5.2264952788528545610e3};
constexpr double k_near_top[8] = {1.42343711074968357734e0,  4.63033784615654529590e0,
                                  5.76949722146069140550e0,  3.64784832476320460504e0,
                                  1.27045825245236838258e0,  2.41780725177450611770e-1,
                                  2.27238449892691845833e-2, 7.74545014278341407640e-4};
constexpr double k_near_bottom[8] = {1.0,
                                     2.05319162663775882187e0,
                                     1.67638483018380384940e0,
                                     6.89767334985100004550e-1,
                                     1.48103976427480074590e-1,
                                     1.51986665636164571966e-2,
                                     5.47593808499534494600e-4,
                                     1.05075007164441684324e-9};
constexpr double k_far_top[8] = {6.65790464350110377720e0,  5.46378491116411436990e0,
                                 1.78482653991729133580e0,  2.96560571828504891230e-1,
                                 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                                 2.71155556874348757815e-5, 2.01033439929228813265e-7};
constexpr double k_far_bottom[8] = {1.0,
                                    5.99832206555887937690e-1,
                                    1.36929880922735805310e-1,
                                    1.48753612908506148525e-2,
                                    7.86869131145613259100e-4,
                                    1.84631831751005468180e-5,
                                    1.42151175831644588870e-7,
                                    2.04426310338993978564e-15};

// Size of the normal quantile where the smaller tail holds less than 0.075.
double tail_quantile(double tail) {
    const double r = pm::sqrt(-pm::log(tail));
    if (r <= 5) return polynomial(k_near_top, r - 1.6) / polynomial(k_near_bottom, r - 1.6);
    return polynomial(k_far_top, r - 5) / polynomial(k_far_bottom, r - 5);
}

}  // namespace

double normal_quantile(double u) {
    const double q = u - 0.5;
    if (q >= -0.425 && q <= 0.425) {
        const double r = 0.180625 - q * q;
        return q * polynomial(k_centre_top, r) / polynomial(k_centre_bottom, r);
    }
    return q < 0 ? -tail_quantile(u) : tail_quantile(1 - u);
}

double lognormal_quantile(double median, double p05, double p95, double u) {
    if (!(p05 > 0 && p05 <= median && median <= p95 && p95 < 1e300))
        throw Error(ErrorKind::input, "lognormal range",
                    "the 5 % point, median and 95 % point must be above 0 and in this order");
    const double z = normal_quantile(u) / k_normal_95;
    return z < 0 ? median * pm::pow(p05 / median, -z) : median * pm::pow(p95 / median, z);
}

double triangular_quantile(double low, double likely, double high, double u) {
    if (!(low <= likely && likely <= high && low > -1e300 && high < 1e300))
        throw Error(ErrorKind::input, "triangular range",
                    "lowest, likeliest and highest value must be in this order");
    const double width = high - low, rise = likely - low;
    if (width == 0) return low;
    // Below the peak F = (x - low)^2 / (width rise), above it 1 - F is the same from the other end.
    if (u * width <= rise) return low + pm::sqrt(u * width * rise);
    return high - pm::sqrt((1 - u) * width * (high - likely));
}

}  // namespace corridor

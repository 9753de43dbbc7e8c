#include "corridor/base/portable_math.h"

namespace corridor::pm {
namespace {

constexpr double k_half_pi = 0x1.921fb54442d18p+0;

//! x = r + quarter * pi/2 with |r| <= pi/4 (and a little more at the borders).
struct ReducedAngle {
    double r;
    int quarter;  //!< 0..3
};

ReducedAngle reduce_angle(double x) {
    // pi/2 in parts; the first two have 33 bits, so their products with k <= 2^17 are exact.
    constexpr double k_two_over_pi = 0x1.45f306dc9c883p-1;
    constexpr double k_part1 = 0x1.921fb54400000p+0;
    constexpr double k_part2 = 0x1.0b4611a600000p-34;
    constexpr double k_part3 = 0x1.3198a2e037073p-69;
    const int turns = static_cast<int>(x * k_two_over_pi + (x < 0 ? -0.5 : 0.5));
    const auto k = static_cast<double>(turns);
    return {((x - k * k_part1) - k * k_part2) - k * k_part3, turns & 3};
}

// Taylor series on |r| <= pi/4; the first term left out is below 1e-19.
double sin_reduced(double r) {
    const double z = r * r;
    double sum = 1.0 / (17 * 16);
    for (const double factor :
         {15.0 * 14, 13.0 * 12, 11.0 * 10, 9.0 * 8, 7.0 * 6, 5.0 * 4, 3.0 * 2})
        sum = (1 - z * sum) / factor;
    return r - r * z * sum;
}

double cos_reduced(double r) {
    const double z = r * r;
    double sum = 1.0 / (18 * 17);
    for (const double factor :
         {16.0 * 15, 14.0 * 13, 12.0 * 11, 10.0 * 9, 8.0 * 7, 6.0 * 5, 4.0 * 3})
        sum = (1 - z * sum) / factor;
    return 1 - z * (0.5 - z * sum * 0.5);
}

// Arc tangent of t in [0, 1]: atan t = atan(k/8) + atan r, r = (t - k/8) / (1 + t k/8), |r| <=
// 1/16.
double atan_unit(double t) {
    constexpr double k_atan_eighths[] = {0x0.0p+0,
                                         0x1.fd5ba9aac2f6ep-4,
                                         0x1.f5b75f92c80ddp-3,
                                         0x1.6f61941e4def1p-2,
                                         0x1.dac670561bb4fp-2,
                                         0x1.1e00babdefeb4p-1,
                                         0x1.4978fa3269ee1p-1,
                                         0x1.700a7c5784634p-1,
                                         0x1.921fb54442d18p-1};
    const int eighths = static_cast<int>(t * 8 + 0.5);
    const double node = eighths / 8.0;
    const double r = (t - node) / (1 + t * node);
    const double z = r * r;
    const double series =
        z * (1.0 / 3 - z * (1.0 / 5 - z * (1.0 / 7 - z * (1.0 / 9 - z * (1.0 / 11 - z / 13)))));
    return k_atan_eighths[eighths] + (r - r * series);
}

}  // namespace

double sin(double x) {
    const auto [r, quarter] = reduce_angle(x);
    const double magnitude = quarter % 2 == 0 ? sin_reduced(r) : cos_reduced(r);
    return quarter < 2 ? magnitude : -magnitude;
}

double cos(double x) {
    const auto [r, quarter] = reduce_angle(x);
    const double magnitude = quarter % 2 == 0 ? cos_reduced(r) : sin_reduced(r);
    return quarter == 0 || quarter == 3 ? magnitude : -magnitude;
}

double asin(double x) {
    if (x != x) return x;
    if (x >= 1) return k_half_pi;
    if (x <= -1) return -k_half_pi;
    const double size = x < 0 ? -x : x;
    const double angle = 2 * atan_unit(size / (1 + sqrt((1 - size) * (1 + size))));
    return x < 0 ? -angle : angle;
}

}  // namespace corridor::pm

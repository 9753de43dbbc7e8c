#pragma once
//! \file A number that may be uncertain: a fixed value or a distribution.

#include <cstdint>
#include <vector>

namespace corridor::scenario {

//! Families a value may be drawn from.
enum class Family : std::uint8_t {
    fixed,        //!< a
    lognormal,    //!< median a, 5 % point b, 95 % point c
    triangular,   //!< low a, likely b, high c
    normal,       //!< mean a, standard deviation b
    uniform,      //!< low a, high b
    beta_range,   //!< Beta on [0, 1] with mean a, 5 % point b, 95 % point c
    categorical,  //!< one of choices, with weights
};

/*!
 * A number or a distribution, as written by the person who made the scenario.
 * Written in a TOML table as `{median=, p05=, p95=}`, `{low=, likely=, high=}`, `{mean=, sd=}`,
 * `{low=, high=}`, `{mean=, p05=, p95=}`, `{choices=[], weights=[]}`, and in a CSV cell as
 * `logn(median;p05;p95)`, `tri(low;likely;high)`, `norm(mean;sd)`, `unif(low;high)`,
 * `beta(mean;p05;p95)`, `cat(choice:weight;...)`. Of a beta the points decide; the mean is shown.
 */
struct Value {
    Family family = Family::fixed;
    double a = 0;
    double b = 0;
    double c = 0;
    std::vector<double> choices{};  //!< categorical only
    std::vector<double> weights{};  //!< categorical only, same length, sum > 0

    bool is_fixed() const { return family == Family::fixed; }
    friend bool operator==(const Value&, const Value&) = default;
};

//! A value that is known.
inline Value fixed(double x) {
    return Value{.a = x};
}

//! The middle of a value: the fixed number, the median or the most likely value. Unit of the value.
double centre(const Value& value);

/*!
 * Draw by inversion: the u-quantile of the value.
 * \param u uniform in (0, 1)
 * Monotone in u, so two runs that share u are coupled as tightly as they can be.
 */
double draw(const Value& value, double u);

/*!
 * The same, kept within [low, high]: a distribution without end (lognormal, normal) may else leave
 * the range of its column or parameter.
 */
double draw(const Value& value, double u, double low, double high);

}  // namespace corridor::scenario

#pragma once
//! \file What is known of a parameter before calibration: a bounded density on a line or its logarithm.

#include <optional>
#include <span>
#include <vector>

namespace corridor::assess {

/*!
 * A bounded prior. `scale`: the density is flat, or a triangle with its peak at `likely`, over x = the
 * value, or over x = its natural logarithm.
 */
struct AbcPrior {
    bool logarithmic = false;      //!< x = ln(value); then low > 0
    double low = 0, high = 1;      //!< support, low < high, in the unit of the value
    std::optional<double> likely;  //!< peak, within the support; none = flat

    double to_x(double value) const;
    double to_value(double x) const;
    double x_low() const { return to_x(low); }
    double x_high() const { return to_x(high); }
    //! The u-quantile of x, u in (0, 1).
    double x_quantile(double u) const;
    //! Density of x; 0 outside the support.
    double x_density(double x) const;

    /*!
     * The union of both supports, twice as wide on the scale, flat, within [least, most]: what is left
     * of a prior when a case that it quotes must not speak.
     */
    AbcPrior widened(const AbcPrior& other, double least, double most) const;
};

//! Priors of all parameters, in one order everywhere.
using AbcPriors = std::vector<AbcPrior>;

//! Product of the densities of x.
double x_density(const AbcPriors& priors, std::span<const double> x);

}  // namespace corridor::assess

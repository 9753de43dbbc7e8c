#pragma once
//! \file Least value of a function of a few bounded numbers, the same on every machine: keyed random
//! points, then a simplex from the best of them.

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace corridor::assess {

//! One searched number: its range, on the scale of its logarithm or not, and where to pull it.
struct SearchAxis {
    double low = 0, high = 1, centre = 0.5;
    bool logarithmic = false;  //!< needs 0 < low
    //! Place in the range, 0..1, and back.
    double to_unit(double x) const;
    double from_unit(double u) const;
};

struct SearchPlan {
    int random_points = 200;
    int simplex_steps = 150;   //!< evaluations of the simplex
    double pull = 0.01;        //!< added: pull · mean squared distance from the centre, in units
    std::uint32_t seed = 1;
};

//! What a search looks at first, in the axes' own units: the centre, then random points, uniform in
//! the unit cube and keyed by (seed, number).
std::vector<std::vector<double>> first_points(std::span<const SearchAxis> axes,
                                              const SearchPlan& plan);

/*!
 * From the best of the first points Nelder and Mead (Computer Journal 7, 1965), coefficients 1, 2,
 * 1/2, 1/2, points clipped to the cube.
 * \param value  of a point, in the axes' own units; must not depend on anything else
 * \param known  values of the first points where searches share them; empty: asked for
 */
std::vector<double> minimise(std::span<const SearchAxis> axes, const SearchPlan& plan,
                             const std::function<double(std::span<const double>)>& value,
                             std::span<const double> known = {});

}  // namespace corridor::assess

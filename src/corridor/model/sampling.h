#pragma once
//! \file Uncertain inputs of one member, drawn once before day 0. Every draw is keyed by what it is
//! about, so adding an input never moves another (docs/model/reports.md).

#include "corridor/base/random.h"
#include "corridor/model/shapes.h"
#include "corridor/model/world.h"

#include <string_view>
#include <vector>

namespace corridor::model {

/*!
 * Every parameter of one member: a fixed one as written, an uncertain one drawn by inversion and
 * kept within the range of its declaration. The two compliances stand at their centres: they are
 * drawn for every ultimatum by itself (Calendar::comply), unless a posterior decides them.
 *
 * Where the scenario has a posterior, the member takes one of its rows: the one at share v of the
 * weight, v the member's stratified uniform (docs/model/calibration.md).
 */
scenario::ParameterValues draw_parameters(const scenario::Scenario& scenario, StreamKey key,
                                          const ShapeTable& shapes);

//! Row of the posterior that a member takes. \pre the scenario has one
std::size_t posterior_row(const scenario::Scenario& scenario, StreamKey key);

//! Every parameter at its centre (median, mean or most likely value): no draw.
scenario::ParameterValues central_parameters(const scenario::Scenario& scenario);

//! What one member takes a good to be.
struct GoodValues {
    double need_quanta_per_person_day = 0;  //!< n_g, >= 0
    double alpha = 0.5;                     //!< rationing exponent, 0..1
    double beta = 0.8;                      //!< price exponent, >= 0
};

//! By good, in the order of scenario.goods. beta = price_exponent, else alpha / elasticity.
std::vector<GoodValues> draw_goods(const scenario::Scenario& scenario,
                                   const scenario::ParameterValues& parameters, StreamKey key,
                                   const ShapeTable& shapes);

//! One uniform per curve of normal cover, which moves all points of the curve together.
std::vector<double> draw_cover(const World& world, StreamKey key);

/*!
 * Draw of one uncertain quantity; a fixed one costs nothing. `shapes`, here as above: those of the
 * scenario's ranges (World::shapes), so that no member searches for one; what is not in it is found
 * anew, to the same bits.
 * \param entity  hash64() of what the quantity belongs to
 */
double draw_quantity(const scenario::Value& value, StreamKey key, std::uint64_t entity,
                     const ShapeTable& shapes);

}  // namespace corridor::model

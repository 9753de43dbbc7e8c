#pragma once
//! \file One rolling forecast: from what was known on a day to people in camps some days later
//! (docs/model/displacement.md).

#include "corridor/assess/displacement_search.h"
#include "corridor/model/displaced.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace corridor::assess {

inline constexpr std::array k_horizons{7, 30, 90};  //!< days ahead
inline constexpr std::int32_t k_flow_days = 30;     //!< over which recent change is measured

//! What was known of a conflict on a day.
struct Known {
    std::vector<double> people;  //!< by camp: registered
    std::vector<double> flow;    //!< by camp: mean change a day over the last 30 days
    //! By fold: where the rule sends whoever is driven out today; shares, or all 0.
    std::vector<std::vector<double>> arrivals;
};

//! Few numbers, found on other conflicts. damping: share of a day's change left on the next.
struct RollingWeights {
    double growth = 0.5, growth_damping = 0.97;    //!< of recent arrivals that go on
    double decline = 0.3, decline_damping = 0.97;  //!< of recent departures that go on
    double rule = 0.01;   //!< weight of the rule beside recent arrivals, as a share of all people
    double stock = 0.3;   //!< share of newcomers who spread as people stand already
    double trust = 0.5;   //!< weight of this forecast beside persistence before any has come due
    double learning = 0.5;  //!< how fast errors of forecasts that have come due change that weight

    static RollingWeights from(std::span<const double> values);
    std::vector<std::pair<std::string, double>> named() const;
};

std::vector<SearchAxis> rolling_axes();

/*!
 * What was known at the end of a day: nothing of a later day is read.
 * \param geography  weights of every fold
 */
Known known_on(const scenario::Flee& flee, std::int32_t day,
               std::span<const model::DisplacedWeights> geography);

/*!
 * People by camp, `horizon` days ahead:
 *
 *     N + G·D(growth_damping)·[(1 - stock)·(g⁺ + κq)/(G + κ) + stock·N/ΣN]
 *       + decline·D(decline_damping)·g⁻,       not below 0
 *     G = sum of growth·g⁺ ,  κ = rule·ΣN / 30,  D(f) = f + f² + ... + f^horizon
 *
 * g the flow of a camp, q the arrivals by the rule.
 */
std::vector<double> forecast(const Known& known, const RollingWeights& weights, std::size_t fold,
                             int horizon);

inline constexpr std::int32_t k_days_between = 7;  //!< forecasts of one conflict

/*!
 * Forecasts of all days of one conflict, each mixed with persistence by how the two have done so
 * far: p·forecast + (1 - p)·N,
 *
 *     p = trust / (trust + (1 - trust)·e^(learning·n·(L / L0 - 1)))
 *
 * L and L0: sums of the relative errors of earlier forecasts and of persistence that have come due,
 * measured by what is known today, each week back counting 0.95 of the next; n: their number, counted
 * in the same way. Only days up to the one forecast from are read.
 * \param known  by day of forecast, 7 days apart
 */
std::vector<std::vector<double>> learning_forecasts(std::span<const Known> known,
                                                    const RollingWeights& weights,
                                                    std::size_t fold, int horizon);

//! sum |guess - truth| / sum truth; `shares`: after the guess is scaled to the total of the truth.
double relative_error(std::span<const double> guess, std::span<const double> truth, bool shares);

}  // namespace corridor::assess

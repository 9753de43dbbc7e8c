#pragma once
//! \file Scores of one value against many members. Plain numbers: no scenario, no run.

#include <cstddef>
#include <span>
#include <vector>

namespace corridor::assess {

/*!
 * A value as its source reports it, on the scale on which it is scored: y, and the 5 % and 95 %
 * points of (truth - y) as two half-widths. The error is a two-piece normal with median 0.
 */
struct NoisyValue {
    double y = 0;
    double below = 0, above = 0;  //!< y - 5 % point, 95 % point - y; >= 0
    bool is_exact() const { return below <= 0 && above <= 0; }
};

//! What the members say, with the error of the observation in it.
struct Spread {
    std::vector<double> z;  //!< member by member, `copies` values each
    std::size_t copies = 1;
};

/*!
 * What would have been reported in each member: member - error, the error taken at k_error_nodes
 * equally likely points of its distribution (no draws, so no noise of sampling), cut to [low,
 * high]. An exact value leaves the members as they are.
 */
Spread with_error(std::span<const double> members, const NoisyValue& value, double low,
                  double high);

inline constexpr std::size_t k_error_nodes = 32;

/*!
 * Continuous ranked probability score, fair to the number of members (Ferro 2014,
 * https://doi.org/10.1002/qj.2270): with m members x_i and the error e known,
 *
 *     mean_i E|x_i - e - y|  -  1 / (2 m (m-1)) sum_{i != j} E|x_i - e - x_j + e'|
 *
 * Its mean over ensembles does not depend on m, so runs of 16 and of 512 members compare. One
 * member alone stands for a forecast that is certain: the second term is that of the error. O(n log
 * n).
 *
 * \param spread  not empty
 * \return unit of the scale, >= 0 but for the noise of few members
 */
double fair_crps(const Spread& spread, double y);

//! Sum over all ordered pairs of |a - b|, from the sorted values.
double pair_sum(std::span<const double> sorted);

//! Share of a sorted sample below y, plus half of the share equal to it: uniform where the forecast
//! is right. 0..1
double rank_share(std::span<const double> sorted, double y);

/*!
 * Chance given to the bin in which y lies, as a penalty: -ln((n_bin + 1/2) / (n + bins/2)); edges
 * ascending, bin i is [edges[i-1], edges[i]), the first and last are open. Lower is better; the
 * half a member keeps it finite.
 */
double bin_log_score(std::span<const double> values, std::span<const double> edges, double y);

//! The same for an event that had not come by y: the chance of coming later. -ln((n_later + 1/2) /
//! (n + 1))
double survival_log_score(std::span<const double> values, double y);

}  // namespace corridor::assess

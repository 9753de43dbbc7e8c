#pragma once
//! \file Access indicators in the numbering of ACAPS, from the state of a place (docs/model/impediments.md).

#include "corridor/model/label.h"

#include <array>
#include <cstdint>
#include <vector>

namespace corridor::model {

//! Indicators that follow from the state of a member, in the order of the scores below.
inline constexpr std::array<int, 4> k_modelled_indicators{2, 4, 6, 7};
inline constexpr int k_physical_indicator = 9;
inline constexpr std::uint8_t k_worst_score = 3;

//! Scores 0 (none) to 3 (severe) of indicators 2, 4, 6 and 7. All thresholds: ASSUMPTION.
struct ImpedimentScores {
    std::uint8_t services = 0;     //!< 2, people's way to services and aid: X and X_min of the label
    std::uint8_t movement = 0;     //!< 4, movement of aid: E of the label
    std::uint8_t violence = 0;     //!< 6, against aid: hit_chances() of an aid carrier
    std::uint8_t hostilities = 0;  //!< 7, on the roads at large: hit_chances() of a trader
};

//! What the scores of one day read.
struct ImpedimentDay {
    const Terms& terms;
    const Calendar& calendar;
    const People& people;
    const LabelState& labels;
    std::int32_t day = 0;
};

/*!
 * By place; zero for a place that does not eat.
 *
 *     services      3 X < 0.25    2 X < 0.5 or X_min < 0.25    1 X_min < 0.95    0 else
 *     movement      3 E < 0.1     2 E < 0.5                    1 E < 1 or impeded today
 *     violence, hostilities       chance of a hit  3 >= 0.3    2 >= 0.1    1 >= 0.01
 *
 * \pre at least one day was labelled
 */
std::vector<ImpedimentScores> impediment_scores(const World& world, const ImpedimentDay& today);

//! Two bits for each score, the first lowest; and one of them back.
std::uint8_t packed(const ImpedimentScores& scores);
std::uint8_t unpacked(std::uint8_t scores, std::size_t indicator);

/*!
 * Indicator 9, physical constraints, by place: what the best way by land or river from a source
 * or another hub is like without any measure. 0 paved all the way, 1 unpaved roads too, 2 only
 * with a track, a foot path or a river, 3 no way by land or river.
 */
std::vector<std::uint8_t> physical_scores(const World& world);

}  // namespace corridor::model

#pragma once
//! \file The access label of every place, from permission and delivered aid (docs/model/access.md).

#include "corridor/model/cohorts.h"
#include "corridor/model/movement.h"
#include "corridor/model/terms.h"

#include <cstdint>
#include <span>
#include <vector>

namespace corridor::model {

//! Access states, in the order of the files: open, restricted, hard to reach, cut off.
enum AccessLabel : std::uint8_t { k_open, k_restricted, k_hard_to_reach, k_cut_off };

/*!
 * The last W_L days of the clauses of the label, and the label itself. Sums are integers (shares
 * in millionths), so that a window that slides never drifts.
 */
struct LabelState {
    std::int32_t n_days = 0;                  //!< days seen, up to the window
    std::int32_t next = 0;                    //!< slot of today in the rings
    std::vector<std::uint8_t> aid;            //!< [slot][place]
    std::vector<std::int32_t> survive;        //!< [slot][place * sig], millionths
    std::vector<std::uint8_t> enclosed;       //!< [slot][place * sig]
    std::vector<std::uint8_t> hungry;         //!< [slot][place]
    std::vector<std::int64_t> delivered, need;        //!< [slot][place]: staple by missions; daily need
    std::vector<std::int32_t> aid_sum, hungry_sum;    //!< by place
    std::vector<std::int64_t> survive_sum;            //!< by place * sig
    std::vector<std::int32_t> enclosed_sum;
    std::vector<std::int64_t> delivered_sum, need_sum;
    std::vector<std::uint8_t> label;          //!< by place
    std::vector<std::int32_t> better_days;    //!< by place: days in a row on which a better label held
};

LabelState start_labels(const World& world, std::int32_t window_days);

//! What one day adds; spans by place.
struct LabelDay {
    std::span<const double> staple_ratio;
    std::span<const std::int64_t> aid_delivered;  //!< staple brought by missions today [quanta]
    std::span<const std::int64_t> staple_need;    //!< quanta a day
};

/*!
 * Slide the window by one day and label every place:
 *
 *     cut_off        G >= 0.9 and E < 0.1 and X < 0.25
 *     hard_to_reach  else E < 0.5 or X < 0.5 or X_min < 0.25 or (Dl < 0.25 with need and E < 1)
 *     restricted     else something is limited on every route
 *     open           else
 *
 * A worse label takes effect at once, a better one after `patience` days in a row.
 */
void update_labels(const World& world, const Terms& terms, const SafeExit& exits,
                   const People& people, const LabelDay& day, std::int32_t patience,
                   LabelState& state);

}  // namespace corridor::model

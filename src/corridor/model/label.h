#pragma once
//! \file The access label of every place, from permission and delivered aid (docs/model/access.md).

#include "corridor/model/cohorts.h"
#include "corridor/model/movement.h"
#include "corridor/model/terms.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace corridor::model {

//! Access states, in the order of the files: open, restricted, hard to reach, cut off.
enum AccessLabel : std::uint8_t { k_open, k_restricted, k_hard_to_reach, k_cut_off };

//! Windows over which a label is judged besides the deciding one [days].
inline constexpr std::array<std::int32_t, 2> k_longer_windows{30, 90};
inline constexpr std::size_t k_n_windows = 1 + k_longer_windows.size();

/*!
 * The last days of the clauses of the label, and the label under each window. What is permitted
 * stays the same for weeks, so the days are kept as runs of equal days, and a window that slides
 * within one run changes nothing. Sums are integers (shares in millionths) and never drift.
 */
struct LabelState {
    //! Equal days in a row; a run lasts until the next one begins.
    struct Run {
        std::int32_t first_day = 0;           //!< counted as n_days
        std::vector<std::uint8_t> aid;        //!< by place
        std::vector<std::uint8_t> enclosed;   //!< [place * n_signatures + sig]
        std::vector<std::int32_t> survive;    //!< the same, millionths
    };
    //! Where the day that enters a window differs from the day that leaves it.
    struct Difference {
        std::int32_t entering = -1, leaving = -1;  //!< first days of the two runs
        std::vector<std::int32_t> cells, places;   //!< of the exits; of the exits or of aid
    };
    //! One window and what it says.
    struct Window {
        std::int32_t days = 14;
        std::vector<std::int32_t> aid_sum;        //!< by place
        std::vector<std::int32_t> enclosed_sum;   //!< [place * n_signatures + sig]
        std::vector<std::int32_t> survive_sum;
        std::vector<std::uint8_t> free;           //!< by place: aid and people pass on every day
        std::vector<std::uint8_t> label;          //!< by place
        std::vector<std::int32_t> better_days;    //!< by place: days in a row on which a better label held
        Difference difference;                    //!< worked out when asked for, not part of the state
    };
    //! Aid that came by mission.
    struct Delivery {
        std::int32_t day = 0, place = 0;
        std::int64_t quanta = 0;
    };
    std::int32_t n_days = 0;                  //!< days seen so far
    std::vector<Run> runs;                    //!< oldest first, back to the longest window
    std::vector<Window> windows;              //!< the first one decides
    std::vector<std::uint64_t> hungry;        //!< [place * 2 + word]: bit d of 128 = d days ago
    std::vector<std::int64_t> need;           //!< [day % longest window][place]: staple [quanta]
    std::vector<Delivery> deliveries;         //!< by day, back to the longest window

    //! The label that decides, by place.
    std::span<const std::uint8_t> label() const { return windows.front().label; }
};

//! \param window_days  W_L, the window that decides, 1..90
LabelState start_labels(const World& world, std::int32_t window_days);

//! The clauses of one place over a window, in the symbols of docs/model/labels.md.
struct AccessClauses {
    double aid = 1;         //!< E: share of days on which aid could come
    double enclosed = 0;    //!< G: of the home and class for which it is greatest
    double exit = 1;        //!< X: mean over those present
    double exit_least = 1;  //!< X_min: of the home and class that passes least
};

//! Over the window that decides. \pre at least one day was seen
AccessClauses access_clauses(const World& world, const People& people, const LabelState& state,
                             std::size_t place);

//! What one day adds; spans by place.
struct LabelDay {
    std::span<const double> staple_ratio;
    std::span<const std::int64_t> aid_delivered;  //!< staple brought by missions today [quanta]
    std::span<const std::int64_t> staple_need;    //!< quanta a day
};

/*!
 * Slide the windows by one day and label every place under each:
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

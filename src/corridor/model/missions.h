#pragma once
//! \file Convoys and airlifts: loads that somebody decides to send (docs/model/missions.md).

#include "corridor/base/random.h"
#include "corridor/model/goods_state.h"
#include "corridor/model/terms.h"

#include <cstdint>
#include <span>
#include <vector>

namespace corridor::model {

//! A mission compiled: ids resolved, quantity in quanta.
struct WorldMission {
    std::uint64_t key = 0;
    bool air = false;
    std::int32_t origin = 0, good = 0;
    std::vector<std::int32_t> destinations;
    std::vector<std::int32_t> path;  //!< arcs in order from the origin; empty = best
    Carrier carrier = k_escorted;
    std::int32_t trucks = 1;
    std::int64_t quanta = 0;
    std::int32_t depart_day = 0, every_days = 0;  //!< 0 = once
};

std::vector<WorldMission> compile_missions(const World& world);

//! What missions did on one day, by place.
struct MissionDay {
    std::vector<std::int64_t>
        sent;  //!< [place * n_goods + good]: quanta on their way for the place
    std::int32_t departed = 0, turned_back = 0, hit = 0;
};

/*!
 * Missions that depart today. One unit per convoy; per leg: turned back with chance 1 - o (the load
 * never arrives), else attacked with chance a, and then it loses Bin(trucks, x), x ~ Beta with mean
 * b (0.45 where b = 0) and concentration `convoy_concentration`; then its delay. Air: one leg, no
 * checkpoints. What is left enters the transit of the destination, due after the travel time;
 * several destinations split by need. `best` = the path of greatest product of o (1 - a), ties by
 * time, then arc key. No path: it does not depart (nothing imported). Bans on the destination itself
 * turn back with chance 1 - o, by air too. Allocates only on days on which a mission departs.
 *
 * \param need  n_g N by cell (place * n_goods + good) [quanta per day]
 * \param key   for the draws: by mission key, day, purpose, number of the leg
 * \param out   units, one per convoy and one per flight; `hit` counts units, not attacks
 */
void run_missions(const World& world, std::span<const WorldMission> missions,
                  const scenario::ParameterValues& parameters, const Calendar& calendar,
                  const ActiveMeasures& active, std::span<const double> need, StreamKey key,
                  GoodsState& state, MissionDay& out);

}  // namespace corridor::model

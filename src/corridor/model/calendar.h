#pragma once
//! \file What one member believes: which measures are in force, when each phase runs, with which
//! effect; who holds which place. A pure function of (scenario, seed, member), made before day 0,
//! so nothing about measures needs to be stored in a checkpoint.

#include "corridor/base/random.h"
#include "corridor/model/world.h"

#include <cstdint>
#include <span>
#include <vector>

namespace corridor::model {

//! A drawn effect vector. The identity is the default. See docs/model/access.md.
struct EffectValues {
    double open = 1, fee = 0, delay_days = 0, attack = 0, loss_if_hit = 0, pass = 1, detain = 0;
    friend bool operator==(const EffectValues&, const EffectValues&) = default;
};

//! One phase of one measure, as this member lives it.
struct PhaseSpan {
    std::int32_t measure = 0;
    std::int32_t phase = 0;                     //!< index into scenario measure.phases
    std::int32_t first_day = 0, last_day = -1;  //!< days since start, both included
    bool window = false;                        //!< the window of an ultimatum
    double leak = 0;  //!< share of need that gets into a besieged place, else 0
    EffectValues effect;
    friend bool operator==(const PhaseSpan&, const PhaseSpan&) = default;
};

//! Who holds a place from a day on.
struct HolderSpan {
    std::int32_t place = 0, actor = 0;  //!< actor -1 = nobody named
    std::int32_t first_day = 0, last_day = k_never;
    friend bool operator==(const HolderSpan&, const HolderSpan&) = default;
};

struct Calendar {
    std::vector<PhaseSpan> spans;  //!< by (measure, first_day); spans of a measure never overlap
    std::vector<HolderSpan> holders;
    std::vector<std::uint8_t> in_force;  //!< A[m] by measure: drawn once, before dates
    std::vector<double> comply;  //!< by measure: compliance draw of an ultimatum, else 0 (village,
                                 //!< garrison by place: see comply_garrison)
    std::vector<double> comply_garrison;
    std::vector<std::int32_t>
        change_days;  //!< sorted days on which some span, exemption or holder starts or has ended
};

/*!
 * Draw the calendar of one member (docs/model/reports.md).
 *
 * Draws are keyed by measure id (and phase number), never by position, so that adding a measure
 * or an option does not move any other draw. A[m] is stratified in blocks of 128 members:
 * v = (rank of the member in the block's keyed permutation + jitter) / 128, in force iff v <
 * credence. Measures of one credence group share the permutation. A phase with its own reports has
 * its own draw and is in force only if its measure is. Open-ended phases end by the spells of the
 * parameters. A phase that starts after the as-of date is carried out with chance `carry_out`.
 */
Calendar draw_calendar(const World& world, const scenario::ParameterValues& parameters,
                       StreamKey key);

class StrataTable;

//! The same calendar, faster: the strata of the member's block and its beliefs are read from a
//! table made once for 128 members. A table made without a cluster leaves that cluster's reports
//! out.
Calendar draw_calendar(const World& world, const scenario::ParameterValues& parameters,
                       StreamKey key, const StrataTable& strata);

}  // namespace corridor::model

#pragma once
//! \file Parts of draw_calendar(): dates, effects and spells of one measure; holders; what happens
//! when a truce runs out. All pure functions of scenario, key and what is believed.

#include "corridor/model/calendar.h"
#include "corridor/model/sampling.h"

#include <cstdint>
#include <span>
#include <vector>

namespace corridor::model {

//! Where a member's draws come from.
struct Draws {
    StreamKey key;
    const ShapeTable* shapes = nullptr;                      //!< never null
    const scenario::ParameterValues* parameters = nullptr;  //!< of this member; never null
};

//! Days, both included, on which an open-ended phase is in force.
struct OpenSpell {
    std::int32_t first_day = 0, last_day = 0;
};

/*!
 * What an open-ended phase still has before it (docs/model/spells.md): it goes on to
 * max(as_of, first_day) + further days, drawn from the hazard of siege_end_* given the days already
 * elapsed; then, with chance siege_can_return, it comes back after a calm drawn from siege_again,
 * and so on to the end of the run. A truce lasts as long as a calm and does not come back.
 * Where siege_spell_days (truce_spell_days) is set, that many further days instead, and no return.
 *
 * One draw for all measures of a written credence group, else one a measure: what one decision has
 * imposed ends together.
 *
 * \param began    first day of the regime that the phase belongs to, <= first_day
 * \param restart  0 for a phase of the calendar, 1 and up when the measure starts again after a truce
 * \param may_come_back  false where the calendar says what follows
 */
std::vector<OpenSpell> draw_open_spells(const World& world, std::int32_t measure,
                                        std::int32_t first_day, std::int32_t began,
                                        const Draws& draws, std::uint16_t restart,
                                        bool may_come_back);

//! Effect of one phase: each uncertain field drawn by itself and kept in its range; detain at most
//! 1 - pass.
EffectValues draw_effect(const scenario::Measure& measure, const scenario::Phase& phase,
                         const Draws& draws);

//! Share of the need that a siege lets in, drawn once per measure; 0 where none is given.
double draw_leak(const scenario::Measure& measure, const Draws& draws);

/*!
 * The spans of one measure that is in force, in order, never overlapping; may lie before the start
 * or after the end of the run.
 *
 * \param phase_in_force  own draw by phase; 1 for a phase without own reports
 */
std::vector<PhaseSpan> draw_spans(const World& world, std::int32_t measure,
                                  std::span<const std::uint8_t> phase_in_force, const Draws& draws);

//! Who holds what in this member: rows of holders.csv that are believed, later starts over earlier
//! ones, as spans that do not overlap; by (place id, first day).
std::vector<HolderSpan> draw_holders(const World& world,
                                     std::span<const std::uint8_t> row_in_force);

//! Actor that holds a place on a day, -1 = nobody named.
std::int32_t holder_on(std::span<const HolderSpan> holders, std::int32_t place, std::int32_t day);

/*!
 * Ends of truces in order of time: where the condition fails, the measure named starts again on the
 * next day with its last phase that is in force, open-ended, in place of what it still had to come.
 *
 * \param spans           of all measures; changed in place, stays sorted
 * \param phase_in_force  by measure, then phase
 */
void resume_after_truces(const World& world, std::span<const HolderSpan> holders,
                         std::span<const std::uint8_t> measure_in_force,
                         std::span<const std::vector<std::uint8_t>> phase_in_force,
                         const Draws& draws, std::vector<PhaseSpan>& spans);

}  // namespace corridor::model

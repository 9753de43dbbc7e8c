#pragma once
//! \file The state of one member at the end of a day: all that the next day needs, and the running
//! counts a summary of the member needs. It can be saved, loaded and copied.

#include "corridor/model/cohorts.h"
#include "corridor/model/goods_state.h"
#include "corridor/model/label.h"

#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

namespace corridor::simulate {

//! Run-out of one place and good or service (docs/model/consumption.md, Run out).
struct Spell {
    std::int32_t streak = 0;          //!< consecutive days below runout_ratio, up to today
    std::int32_t out_since_as_of = -1; //!< first day of the spell in which the place was out on the as-of date
    std::int32_t first_runout = -1;   //!< first day of the first run-out that begins after the as-of date
    float ratio_as_of = 1;            //!< share of the need that was met on the as-of date
    std::int64_t short_days = 0;      //!< person-days short, as_of + 1 .. deadline
};

//! People who left one place for another, counted from as_of + 1 to the deadline.
struct FlowCount {
    std::int32_t from = 0, to = 0;
    std::int64_t people = 0, in_window = 0;
};

struct Tally {
    std::vector<Spell> spells;                        //!< [place * (n_goods + services) + good]
    std::vector<FlowCount> flows;                     //!< sorted by (from, to)
    std::vector<FlowCount> early_flows;               //!< left in an ultimatum window, up to as_of; sorted
    std::vector<std::int32_t> first_capture_day;      //!< by home, -1 = none
    std::vector<std::int64_t> captured_first_week;    //!< by home, up to the as-of date
    std::vector<std::int64_t> captured_as_of, held_as_of;      //!< by home
    std::vector<std::int64_t> captured_deadline, held_deadline;
    std::vector<std::uint8_t> scores_as_of, scores_deadline;   //!< by place: model::packed()
    double harm = 0;                                  //!< L, as_of + 1 .. deadline
    std::int64_t trapped_deadline = 0, detained_deadline = 0, displaced = 0;
    double cargo_lost_as_of = 0, cargo_lost_deadline = 0;   //!< kg
};

struct MemberState {
    std::int32_t next_day = 0;                        //!< first day not yet simulated
    model::GoodsState goods;
    model::People people;
    model::LabelState labels;
    Tally tally;
    std::int64_t entered = 0;                         //!< people who entered the region (0)
};

//! Stable digest of a state; the prices at which the next solves of trade start are left out.
std::string digest_of(const MemberState& state);

//! Bytes of all that a state holds.
std::size_t size_of(const MemberState& state);

/*!
 * Write a state: file type, version, fingerprint of the scenario, member, checksum, then the values.
 */
void save_state(const MemberState& state, const std::string& fingerprint, std::uint32_t member,
                std::ostream& out);

//! \throws Error{input} when the type, version, fingerprint, member or checksum is not the expected one.
MemberState load_state(const std::string& fingerprint, std::uint32_t member, std::istream& in);

}  // namespace corridor::simulate

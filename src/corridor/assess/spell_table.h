#pragma once
//! \file The record of past sieges (docs/formats/spells.md): rows as written, and what of them was
//! known on a day.

#include "corridor/base/date.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace corridor::assess {

//! Days of uncertain dates: the best day, and the earliest and latest it can be.
struct DateRange {
    Date low, best, high;
};

//! One spell: a place under one unbroken siege, from its start to its end or last sighting.
struct SpellRow {
    std::string id, place, cluster, country, region, kind;
    DateRange start;
    std::optional<Date> seen_from;  //!< first report; none: gathered afterwards from other records
    std::optional<DateRange> end;   //!< none: no end is on record
    std::optional<Date> last_seen;  //!< last day on which it is reported to go on
    std::string how_ended;          //!< empty where it has no end
    std::optional<Date> quiet_until;  //!< after its end: no new siege of the place up to this day
    Date known_on;                    //!< published: that the siege exists
    std::optional<Date> end_known_on;
    std::string source, url;
    bool can_come_back() const;  //!< lifted, eased, relieved or bypassed; not captured or emptied
};

//! Words of the columns.
const std::vector<std::string_view>& spell_columns();
const std::vector<std::string_view>& spell_regions();
const std::vector<std::string_view>& spell_kinds();
const std::vector<std::string_view>& spell_endings();

/*!
 * Reads a table of spells.
 * \throws Error{input} every problem of the file at once, each with line and column; Error{io}
 */
std::vector<SpellRow> read_spells(const std::filesystem::path& file);

//! One siege under observation, in days since it began.
struct Follow {
    std::size_t row = 0;
    double entry = 0;  //!< day from which it is followed; what ended before was not seen
    double exit = 0;   //!< day of its end, or of the last sighting; > entry
    bool ended = false;
};

//! How a table is read on a day.
struct SpellView {
    Date as_of{1'000'000'000};  //!< only what was published by then
    //! Take spells gathered afterwards too. Such lists keep the long sieges, so a law for sieges
    //! that are just reported is not learnt from them.
    bool gathered = false;
    double entry_days = 30;         //!< their entry (ASSUMPTION: none is listed that lasted less)
    std::string without_cluster{};  //!< this cluster is left out
};

/*!
 * The sieges that can be learnt from: expulsions are left out (they end with the last inhabitant),
 * and so are spells without a day under observation. An end published later is not known: the
 * spell is then followed to the as-of date, or to its end if that is earlier.
 */
std::vector<Follow> follow_spells(const std::vector<SpellRow>& rows, const SpellView& view);

/*!
 * The calm after a siege that can come back, in days since it ended: `ended` = besieged again.
 * A calm without a next siege counts up to `quiet_until`; without that day it is left out.
 */
std::vector<Follow> follow_calms(const std::vector<SpellRow>& rows, const SpellView& view);

}  // namespace corridor::assess

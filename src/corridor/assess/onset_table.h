#pragma once
//! \file The record of towns that were, and were not, besieged (docs/formats/spells.md).

#include "corridor/assess/spell_table.h"
#include "corridor/model/onset_law.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace corridor::assess {

//! A town that is followed, or (at_risk false) a place that only counts as a neighbour.
struct TownRow {
    std::string id, name, country;
    bool garrison = false, at_risk = true;
    Date followed_from, followed_to;
};

//! A town threatened with a siege.
struct ThreatRow {
    std::size_t town = 0;
    Date announced, known_on;
    std::optional<Date> withdrawn;
    std::string cluster;
};

//! Towns, threats, distances by road, and the spells of the same places.
struct OnsetRecord {
    std::vector<TownRow> towns;
    std::vector<ThreatRow> threats;
    std::vector<double>
        km;  //!< [from * n + to], by the shortest road; infinity where there is none
    std::vector<SpellRow> spells;
    double distance(std::size_t a, std::size_t b) const { return km[a * towns.size() + b]; }
};

/*!
 * Reads towns.csv, town_links.csv and threats.csv of a folder; spells.csv is given.
 * \throws Error{input} every problem of a file at once; Error{io}
 */
OnsetRecord read_onsets(const std::filesystem::path& folder, std::vector<SpellRow> spells);

//! One day of one town that is not besieged.
struct TownDay {
    std::size_t town = 0;
    Date day;
    model::OnsetSigns signs;  //!< as known on the morning of the day
    bool onset = false;       //!< a siege begins on the next day
    std::string cluster{};    //!< of that siege
};

/*!
 * Every day of every town followed, while it is not besieged; `view` hides what was published later
 * or belongs to a cluster. A siege counts as a neighbour from its start (its end) on the day after
 * it was published, a threat from the day it was published; so a threat published after the siege
 * began tells nothing.
 */
std::vector<TownDay> town_days(const OnsetRecord& record, const SpellView& view);

}  // namespace corridor::assess

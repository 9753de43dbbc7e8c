#pragma once
//! \file Every table of a scenario in turn, for writing and the fingerprint.

#include "corridor/scenario/bind_events.h"

#include <string_view>

namespace corridor::scenario {

/*!
 * Calls visit(table, n_rows, write_row) for every CSV table, where write_row(i, visitor) binds the
 * visitor to row i.
 */
template <class Visit>
void for_each_table(const Scenario& s, Visit visit) {
    const auto plain = [&](std::string_view table, const auto& rows) {
        visit(table, rows.size(),
              [&](std::size_t i, auto& visitor) { bind_row(visitor, rows[i]); });
    };
    plain("places", s.places);
    plain("roads", s.roads);
    plain("goods", s.goods);
    plain("supply", s.supply);
    plain("cover", s.cover);
    plain("stocks", s.stocks);
    plain("groups", s.groups);
    plain("actors", s.actors);
    plain("holders", s.holders);
    plain("measures", s.measures);
    std::vector<PhaseRow<const std::string, const Phase>> phases;
    for (const Measure& measure : s.measures)
        for (const Phase& phase : measure.phases) phases.push_back({measure.id, phase});
    plain("phases", phases);
    plain("missions", s.missions);
    plain("reports", s.reports);
    plain("sources", s.sources);
    plain("markets", s.markets);
    plain("kin", s.kin);
    plain("observations", s.observations);
}

}  // namespace corridor::scenario

#pragma once
//! \file Small cases for the tests of scores: a besieged town, and rows of what was seen there.

#include "corridor/scenario/scenario.h"
#include "tests/support/small_world.h"

#include <string>

namespace corridor::test {

using scenario::Observation;
using scenario::Observed;

//! A town of 10,000 besieged for some days before the as-of date, with rows to be scored.
inline scenario::Scenario town(double leak = 0.25, int days_closed = 30) {
    Sketch sketch;
    sketch.source("port");
    sketch.town("a", 10'000);
    sketch.road("port", "a", 100);
    scenario::Scenario& s = sketch.scenario;
    s.time.start = s.time.as_of - 60;
    auto& siege = sketch.siege("ring", "a", leak);
    siege.phases[0].start = s.time.as_of - days_closed;
    siege.phases[0].end.reset();
    for (auto& actor : s.actors)
        if (actor.id == siege.actor) actor.hostile_to_access = true;
    s.cover = {{.place_type = {},
                .place = {},
                .good = "staple",
                .days = 20,
                .low = {},
                .high = {},
                .source_id = {}},
               {.place_type = {},
                .place = {},
                .good = "fuel",
                .days = 7,
                .low = {},
                .high = {},
                .source_id = {}}};
    return s;
}

inline Observation seen(const scenario::Scenario& s, Observed variable, int lead, double best,
                        const std::string& good = {}) {
    Observation row;
    row.id = "o";
    row.variable = variable;
    (row_of(variable).is_flow ? row.from : row.place) = "a";
    row.start = s.time.as_of + lead;
    row.good = good;
    row.best = best;
    row.reliability = 'A';
    return row;
}

inline Observation exact(Observation row) {
    row.low = row.high = row.best;
    return row;
}

}  // namespace corridor::test

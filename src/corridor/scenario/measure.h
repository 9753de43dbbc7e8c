#pragma once
//! \file Measures: whatever blocks, taxes, delays, loots, screens, detains or opens.

#include "corridor/base/date.h"
#include "corridor/scenario/value.h"
#include "corridor/scenario/words.h"

#include <optional>
#include <string>
#include <vector>

namespace corridor::scenario {

//! What a measure exempts: the named measures, for loads and people that match every other list.
struct Exemption {
    Ids measures, goods, carriers, classes, homes;
    std::optional<Date> from, to;
    bool empty() const;
    friend bool operator==(const Exemption&, const Exemption&) = default;
};

//! The effect vector of one phase (docs/model/access.md). The identity is the default.
struct Effect {
    Value open = fixed(1);         //!< o, 0..1: share of capacity that passes
    Value fee = fixed(0);          //!< f >= 0: money per kg of a load or per person
    Value delay_days = fixed(0);   //!< d >= 0
    Value attack = fixed(0);       //!< a, 0..1: chance that a load is hit
    Value loss_if_hit = fixed(0);  //!< b, 0..1
    Value pass = fixed(1);         //!< pi, 0..1
    Value detain = fixed(0);       //!< delta, 0..1 - pi
    friend bool operator==(const Effect&, const Effect&) = default;
};

struct Phase {
    int number = 1;
    std::optional<Date> start, end;                    //!< both days included; none = open
    std::optional<Date> start_earliest, start_latest;  //!< triangular around start
    std::optional<Date> end_earliest, end_latest;
    Effect effect;
    std::string condition;  //!< holder P is A | holder P is not A | kept p
    std::string resumes_measure;
    Ids report_ids;
    friend bool operator==(const Phase&, const Phase&) = default;
};

struct Measure {
    std::string id, actor;
    Pattern pattern = Pattern::single;
    Ids roads, places;
    Direction direction = Direction::both;
    std::string direction_place;  //!< for into: and out_of:
    std::optional<double> at_km;  //!< from the road's first end; default the middle
    Ids goods, classes, homes, carriers;
    Exemption exempts;
    std::optional<Value> leak;  //!< siege: share of the place's need that gets in
    std::optional<LeakWord> leak_word;  //!< in its stead: the parameter leak_sealed, _hard, _leaky
    ReleaseTo release_to = ReleaseTo::home;
    std::optional<double> credence;  //!< 0..1, bypasses the reports
    std::string credence_group;
    Ids report_ids;
    std::vector<Phase> phases;  //!< by number; at least one
    //! True where a share of the place's need gets in, by a number or by a word.
    bool leaks() const { return leak || leak_word; }
    friend bool operator==(const Measure&, const Measure&) = default;
};

}  // namespace corridor::scenario

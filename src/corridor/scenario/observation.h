#pragma once
//! \file What was seen: dated, sourced values that a run is scored against, or that were known on
//! the as-of date (docs/formats/observations.md). No rule of the model reads them.

#include "corridor/base/date.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace corridor::scenario {

//! What an observation measures.
enum class Observed : std::uint8_t {
    price_index,
    people_present,
    people_out,
    share_out,
    people_detained,
    people_captured,
    days_of_cover,
    consumption_ratio,
    service_level,
    power_hours,
    stock,
    runout_date,
    siege_end,
    label
};

//! input: known on the as-of date, feeds baselines only; score: learnt later, scored.
enum class ObservationUse : std::uint8_t { input, score };

//! How low, best and high of a variable are written.
enum class ObservedForm : std::uint8_t { number, date, label };

//! Which good a variable speaks of.
enum class ObservedGood : std::uint8_t { none, traded, service, any, power };

//! Declaration of one variable.
struct ObservedRow {
    Observed variable;
    ObservedForm form = ObservedForm::number;
    ObservedGood good = ObservedGood::none;
    bool is_flow = false;        //!< named by from_place_id (and to_place_id), not by place_id
    bool is_cumulative = false;  //!< the value of the last day, not the mean of the days
    std::string_view units;      //!< `|` list of accepted words; the first is the one written
    double low = 0, high = 0;    //!< allowed range of a number, both ends included
    std::string_view text, text_fr;
};

//! All variables, in the order of the enumerators.
std::span<const ObservedRow> observed_rows();

inline const ObservedRow& row_of(Observed variable) {
    return observed_rows()[static_cast<std::size_t>(variable)];
}

//! What is wrong with a cell, and what to write instead.
struct GoodProblem {
    std::string problem, hint;
};

//! Whether a variable speaks of this good or service; `good` empty = none is named.
std::optional<GoodProblem> problem_of_good(Observed variable, std::string_view good);

struct Observation {
    std::string id, place, from, to;  //!< place, or from (and to; empty = anywhere)
    Date start;                       //!< first day the value speaks of
    std::optional<Date> end;          //!< last; not given = start
    Observed variable = Observed::price_index;
    std::string good;
    //! 5 %, best and 95 %. Numbers in the unit of the variable; dates as days since 1970-01-01;
    //! labels 0 open, 1 restricted, 2 hard_to_reach, 3 cut_off.
    std::optional<double> low, best, high;
    std::string unit;              //!< empty = the first of ObservedRow::units
    std::optional<Date> known_on;  //!< not given: the last day + 3, as for reports
    std::string source_id;
    char reliability = 'F';  //!< A..F
    ObservationUse use = ObservationUse::score;
    friend bool operator==(const Observation&, const Observation&) = default;

    Date last_day() const { return end.value_or(start); }
    //! Day on which the value could be known; of a date, the day after which it was past.
    Date published() const { return known_on.value_or(last_day() + 3); }
};

}  // namespace corridor::scenario

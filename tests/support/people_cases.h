#pragma once
//! \file Random countries under random measures, for the laws of movement, and the wrong
//! implementations that those laws must catch.

#include "corridor/model/movement.h"
#include "tests/support/ascii_map.h"

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace corridor::test {

//! A country, what is in force in it day by day, and the member's draws.
struct PeopleCase {
    explicit PeopleCase(DrawnWorld country) : drawn(std::move(country)) {}

    DrawnWorld drawn;
    scenario::ParameterValues parameters;
    model::Calendar calendar;
    std::vector<model::Terms> terms;      //!< phases one after the other
    std::vector<std::int32_t> first_day;  //!< of each phase, ascending from 0
    FullDay results{drawn.world};
    model::People start;
    StreamKey key;
    std::int32_t n_days = 40;
};

//! What may be in force in a random case.
struct CaseOptions {
    bool danger = true, windows = true, checkpoints = true, raids = true;
    bool detention = true;  //!< else every checkpoint turns back only
};

PeopleCase random_case(std::uint32_t seed, const CaseOptions& options = {});

//! People and record at the end of each day; index 0 is the start.
struct PeopleTrace {
    std::vector<model::People> people;
    std::vector<model::PeopleDay> record;
};

//! One day of a case, as the engine does it or as some wrong implementation would.
struct PeopleStep {
    const PeopleCase& c;
    const model::Terms& terms;
    std::int32_t day;
    model::MovementWorkspace& workspace;
};
using Stepper =
    std::function<void(const PeopleStep& step, model::People& people, model::PeopleDay& record)>;

void right_step(const PeopleStep& step, model::People& people, model::PeopleDay& record);
PeopleTrace live(const PeopleCase& c, const Stepper& stepper = right_step);

//! Wrong implementations.
namespace wrong {
void loses_arrivals(const PeopleStep&, model::People&, model::PeopleDay&);         //!< against K2
void swaps_class(const PeopleStep&, model::People&, model::PeopleDay&);            //!< against K2
void wants_too_much(const PeopleStep&, model::People&, model::PeopleDay&);         //!< against K3
void always_detains(const PeopleStep&, model::People&, model::PeopleDay&);         //!< against D1
void releases_late(const PeopleStep&, model::People&, model::PeopleDay&);          //!< against D1
void redraws_when_stricter(const PeopleStep&, model::People&, model::PeopleDay&);  //!< against M7
void obeys_unasked(const PeopleStep&, model::People&, model::PeopleDay&);          //!< against I4
void restless(const PeopleStep&, model::People&, model::PeopleDay&);  //!< against peace
}  // namespace wrong

//! The laws. Each returns what is broken first, or nothing.
std::string broken_conservation(const PeopleCase& c, const PeopleTrace& trace);  //!< K2
std::string broken_bounds(const PeopleTrace& trace);                             //!< K3
std::string anyone_detained(const PeopleTrace& trace);                           //!< D1, detain = 0
std::string held_two_nights(const PeopleTrace& trace);                     //!< D1, release = 1
std::string first_difference(const PeopleTrace& a, const PeopleTrace& b);  //!< I4
std::string anyone_wants(const PeopleTrace& trace);                        //!< peace

//! Cumulative departures from a place, by day.
std::vector<std::int64_t> passed_from(const PeopleTrace& trace, std::int32_t place);

}  // namespace corridor::test

#pragma once
//! \file What one member comes to by the deadline, with or without an option.

#include "corridor/simulate/member.h"

#include <cstddef>
#include <vector>

namespace corridor::assess {

//! Counts from the day after the as-of date to the deadline.
struct Outcome {
    std::size_t n_goods = 0;               //!< goods and services a place
    std::vector<double> short_days = {};        //!< [place * n_goods + good] person-days short
    std::vector<double> short_days_place = {};  //!< by place: the traded goods together
    double total_short = 0;                //!< person-days short of traded goods, all places
    double harm = 0;                       //!< critical person-days (loss L)
    double trapped = 0, detained = 0;      //!< people, at the deadline
    double displaced = 0;                  //!< people away from home at the deadline
    double cargo_lost = 0;                 //!< kg
    friend bool operator==(const Outcome&, const Outcome&) = default;
};

using Outcomes = std::vector<Outcome>;

Outcome outcome_of(const simulate::Engine& engine, const simulate::Tally& tally);

}  // namespace corridor::assess

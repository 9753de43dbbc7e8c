#pragma once
//! \file One day of people under Corridor's own choice, over cohorts. Inside of the rule.

#include "corridor/model/flee_choice.h"
#include "corridor/model/flee_roads.h"
#include "corridor/model/movement_rule.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <vector>

namespace corridor::model::detail {

//! Of one member and thread; made anew where another member begins.
struct CorridorScratch final : MovementRule::Scratch {
    std::unique_ptr<DisplacedChoice> choice;
    StreamKey of;
    std::int32_t last_day = -1;
    std::vector<double> present, shares;
    std::vector<std::uint32_t> n_draws;
};

//! What the rule shares among members.
struct CorridorBook {
    explicit CorridorBook(const World& world);

    DisplacedBook displaced;
    FleeRoads roads;
    std::vector<std::int32_t> end_of;  //!< by place: which of the ends it is; -1 = none
};

//! Lives one day: arrivals, who is driven out, who sets out.
void live_corridor_day(const CorridorBook& book, const RuleDay& in, People& people,
                       PeopleDay& record, CorridorScratch& scratch);

}  // namespace corridor::model::detail

#include "corridor/assess/what_if.h"

#include "corridor/assess/option_outcomes.h"
#include "corridor/assess/option_runs.h"
#include "corridor/assess/outcome.h"
#include "corridor/base/error.h"

#include <algorithm>
#include <map>
#include <utility>

namespace corridor::assess {

ensemble::Course course_of(const OptionCase& option_case) {
    ensemble::Course course;
    if (option_case.parts.empty()) return course;
    for (const OptionStage& stage : option_case.stages)
        course.stages.push_back({.first_day = stage.first_day, .engine = &stage.engine});
    course.inputs = [&option_case](std::size_t stage, const simulate::MemberInputs& inputs) {
        return apply(option_case, option_case.stages[stage], inputs);
    };
    course.begin = [&option_case](std::size_t stage, simulate::MemberState& state) {
        const OptionStage& begun = option_case.stages[stage];
        put_stock(option_case, begun.first_day, begun.engine.world.n_goods(), state);
    };
    return course;
}

namespace {

Outcomes outcomes_of(const simulate::Engine& engine, const ensemble::BranchOutput& output) {
    Outcomes out;
    for (const auto& member : output.members) out.push_back(outcome_of(engine, member.tally));
    return out;
}

//! Index of each place of `base` among the places of `with`, or none.
std::vector<std::optional<std::size_t>> same_places(const result::Result& base,
                                                    const result::Result& with) {
    std::vector<std::optional<std::size_t>> out;
    for (const auto& place : base.places) {
        const auto it = std::ranges::find(with.places, place.id, &result::PlaceInfo::id);
        out.push_back(it == with.places.end()
                          ? std::nullopt
                          : std::optional(static_cast<std::size_t>(it - with.places.begin())));
    }
    return out;
}

//! Outcomes in the places of the base, where an edit moved, added or dropped a place.
void arrange(const result::Result& base, const result::Result& with, Outcomes& outcomes) {
    if (std::ranges::equal(base.places, with.places, {}, &result::PlaceInfo::id,
                           &result::PlaceInfo::id))
        return;
    const auto places = same_places(base, with);
    for (Outcome& outcome : outcomes) {
        std::vector<double> by_place;
        for (const auto place : places)
            by_place.push_back(place ? outcome.short_days_place[*place] : 0);
        outcome.short_days_place = std::move(by_place);
    }
}

std::vector<result::WhatIf::Shift> shifts_of(const result::Result& base,
                                             const result::Result& with) {
    std::map<std::pair<std::string, std::string>, std::optional<Date>> before;
    for (const auto& row : base.runouts)
        before[{base.places[row.place].id, row.good}] = row.date_q50;
    std::vector<result::WhatIf::Shift> out;
    for (const auto& row : with.runouts) {
        const auto it = before.find({with.places[row.place].id, row.good});
        if (it == before.end() || it->second == row.date_q50) continue;
        result::WhatIf::Shift& shift = out.emplace_back();
        shift.place_id = it->first.first;
        shift.good = row.good;
        if (it->second && row.date_q50) shift.days = *row.date_q50 - *it->second;
        shift.averted = it->second && !row.date_q50;
    }
    return out;
}

}  // namespace

result::WhatIf what_if(const OptionCase& option_case, const simulate::Engine& base_engine,
                       const ensemble::BranchOutput& base, const simulate::Engine& with_engine,
                       const ensemble::BranchOutput& with) {
    CORRIDOR_EXPECT(base.members.size() == with.members.size(), "members are compared in pairs");
    const Outcomes without = outcomes_of(base_engine, base);
    Outcomes changed = outcomes_of(with_engine, with);
    result::WhatIf out;
    out.identical =
        without == changed && result::digest_of(base.result) == result::digest_of(with.result);
    arrange(base.result, with.result, changed);
    for (std::size_t m = 0; m < without.size(); ++m)
        out.averted.push_back(static_cast<float>(without[m].total_short - changed[m].total_short));
    out.outcome = summarise_option(option_case, without, changed);
    out.shifts = shifts_of(base.result, with.result);
    return out;
}

}  // namespace corridor::assess

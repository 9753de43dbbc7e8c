#include "tests/support/people_cases.h"

#include <algorithm>
#include <bit>

namespace corridor::test::wrong {
namespace {

// A day under other parameters, measures or draws than the case says.
void step_with(const PeopleStep& step, const scenario::ParameterValues& parameters,
               const model::Calendar& calendar, const model::Terms& terms, StreamKey key,
               model::People& people, model::PeopleDay& record) {
    const model::World& world = step.c.drawn.world;
    model::arrive_people(world, people, step.day, record);
    model::move_people(world, parameters, calendar, terms, step.c.results.view(), key, step.day,
                       people, record, step.workspace);
}

model::Terms copy_people_terms(const model::Terms& terms) {
    model::Terms copy;
    copy.people = terms.people;
    copy.windows = terms.windows;
    copy.dangers = terms.dangers;
    copy.danger = terms.danger;
    copy.id = terms.id + 1000;
    return copy;
}

}  // namespace

void loses_arrivals(const PeopleStep& step, model::People& people, model::PeopleDay& record) {
    const auto due = std::find_if(people.on_road.begin(), people.on_road.end(),
                                  [&](const auto& t) { return t.due_day == step.day; });
    if (due != people.on_road.end()) people.on_road.erase(due);
    right_step(step, people, record);
}

void swaps_class(const PeopleStep& step, model::People& people, model::PeopleDay& record) {
    right_step(step, people, record);
    if (!people.on_road.empty()) people.on_road.back().group ^= 1;
}

void wants_too_much(const PeopleStep& step, model::People& people, model::PeopleDay& record) {
    right_step(step, people, record);
    for (auto& place : people.at)
        for (model::Cohort& cohort : place)
            if (cohort.want > 0)
                cohort.want += record.detained_today.front() > 0 ? cohort.count : 0;
}

void always_detains(const PeopleStep& step, model::People& people, model::PeopleDay& record) {
    model::Terms terms = copy_people_terms(step.terms);
    for (std::size_t s = 0; s < terms.people.size(); ++s)
        for (model::Checkpoint& checkpoint : change_people(terms, s).checkpoints)
            checkpoint.detain = std::min(1 - checkpoint.pass, checkpoint.detain + 0.1);
    step_with(step, step.c.parameters, step.c.calendar, terms, step.c.key, people, record);
}

void releases_late(const PeopleStep& step, model::People& people, model::PeopleDay& record) {
    scenario::ParameterValues parameters = step.c.parameters;
    parameters.release *= 0.5;
    step_with(step, parameters, step.c.calendar, step.terms, step.c.key, people, record);
}

void redraws_when_stricter(const PeopleStep& step, model::People& people,
                           model::PeopleDay& record) {
    StreamKey key = step.c.key;
    for (const auto& signature : step.terms.people)
        for (const model::Checkpoint& checkpoint : signature->checkpoints)
            key.seed +=
                static_cast<std::uint32_t>(std::bit_cast<std::uint64_t>(checkpoint.pass) >> 20);
    step_with(step, step.c.parameters, step.c.calendar, step.terms, key, people, record);
}

void obeys_unasked(const PeopleStep& step, model::People& people, model::PeopleDay& record) {
    model::Calendar calendar = step.c.calendar;
    for (double& comply : calendar.comply) comply = std::max(comply, 0.01);
    step_with(step, step.c.parameters, calendar, step.terms, step.c.key, people, record);
}

void restless(const PeopleStep& step, model::People& people, model::PeopleDay& record) {
    model::Terms terms = copy_people_terms(step.terms);
    for (double& danger : terms.danger) danger = std::max(danger, 0.2);
    step_with(step, step.c.parameters, step.c.calendar, terms, step.c.key, people, record);
}

}  // namespace corridor::test::wrong

#include "tests/support/people_cases.h"

#include "corridor/base/random.h"

#include <algorithm>
#include <map>
#include <string>

namespace corridor::test {
namespace {

std::size_t at(std::int32_t index) {
    return static_cast<std::size_t>(index);
}

// Uniform numbers of one case, one after the other.
struct Source {
    std::uint32_t seed;
    std::uint16_t n = 0;
    double real() { return uniform({seed, 99}, 0, 0, Purpose::quantity, n++); }
    bool chance(double p) { return real() < p; }
    std::int32_t below(std::int32_t end) {
        return std::min(end - 1, static_cast<std::int32_t>(real() * end));
    }
};

constexpr const char* k_maps[] = {"A--B--c\n|  |\nD--E", "A-B-C-D\n|   | |\ne   F-g",
                                  "A---b\n|\nC===D---E", "A--B\n|  |\nc--D\n|  |\nE--F"};

void add_random_checkpoints(PeopleCase& c, model::Terms& terms, std::int32_t known_since,
                            bool detention, Source& random) {
    const model::World& world = c.drawn.world;
    for (std::int32_t arc = 0; arc < world.n_arcs(); ++arc)
        for (std::int32_t s = 0; s < world.n_signatures; ++s) {
            if (!random.chance(0.4)) continue;
            const double pass = random.chance(0.2) ? 0 : random.real();
            const double detain = detention && random.chance(0.6) ? (1 - pass) * random.real() : 0;
            add_checkpoint(terms, s, arc,
                           {.measure = random.below(2),
                            .pass = pass,
                            .detain = detain,
                            .known_since = known_since});
            if (random.chance(0.3)) add_checkpoint(terms, s, arc, {.measure = 1, .pass = 0.9});
        }
}

void fill_terms(PeopleCase& c, model::Terms& terms, std::int32_t first_day,
                const CaseOptions& options, Source& random) {
    const model::World& world = c.drawn.world;
    for (std::int32_t place = 0; place < world.n_places(); ++place) {
        if (!world.places[at(place)].eats()) continue;
        if (options.danger && random.chance(0.5)) terms.danger[at(place)] = random.real();
        if (options.raids && random.chance(0.2))
            terms.dangers.push_back({.place = place, .measure = 1, .detain = 0.01 * random.real()});
        if (options.windows && random.chance(0.3))
            add_window(terms, 2, 1 + random.below(5), {place});
    }
    if (options.checkpoints) add_random_checkpoints(c, terms, first_day, options.detention, random);
}

void settle(PeopleCase& c, Source& random) {
    c.start = people_at_home(c.drawn.world);
    const model::World& world = c.drawn.world;
    for (int i = 0; i < 3; ++i) {
        const std::int32_t place = random.below(world.n_places());
        const std::int32_t group = random.below(world.n_groups());
        if (world.places[at(world.home_of(group))].eats())
            c.start.cohort(place, group).count += random.below(500);
    }
}

using ByGroup = std::map<std::int32_t, std::int64_t>;

ByGroup census(const model::People& people) {
    ByGroup n;
    for (const auto& place : people.at)
        for (const model::Cohort& cohort : place) n[cohort.group] += cohort.count;
    for (const model::Travellers& travellers : people.on_road)
        n[travellers.group] += travellers.count;
    for (const model::Held& held : people.held) n[held.group] += held.held + held.long_held;
    std::erase_if(n, [](const auto& entry) { return entry.second == 0; });
    return n;
}

std::string on_day(std::size_t day, const std::string& what) {
    return "day " + std::to_string(day) + ": " + what;
}

std::int64_t long_held(const model::People& people) {
    std::int64_t n = 0;
    for (const model::Held& held : people.held) n += held.long_held;
    return n;
}

bool same_cohorts(const model::People& a, const model::People& b) {
    const auto list = [](const model::People& people) {
        std::vector<std::array<std::int64_t, 4>> all;
        for (std::size_t place = 0; place < people.at.size(); ++place)
            for (const model::Cohort& c : people.at[place])
                if (c.count != 0)
                    all.push_back({static_cast<std::int64_t>(place), c.group, c.count, c.want});
        return all;
    };
    return list(a) == list(b) && census(a) == census(b);
}

}  // namespace

PeopleCase random_case(std::uint32_t seed, const CaseOptions& options) {
    Source random{seed};
    PeopleCase c(draw_world(k_maps[random.below(4)], {.km_per_mark = 5 + 40 * random.real(),
                                                      .population = 200 + random.below(9000)}));
    for (const char* id : {"checks", "raids", "order"}) c.drawn.add_measure(id);
    if (random.chance(0.5)) c.drawn.world.measures[0].release_to = scenario::ReleaseTo::onward;
    if (random.chance(0.5)) c.drawn.world.places.back().capacity = 1500;
    if (random.chance(0.5)) c.drawn.world.places[0].garrison = true;
    if (random.chance(0.5))
        c.drawn.world.markets[0] = {{.market = 0, .share = 0.5}, {.market = 1, .share = 0.5}};
    if (random.chance(0.3)) {
        c.drawn.world.kin.resize(at(c.drawn.world.n_places()) * at(c.drawn.world.n_places()));
        for (double& kin : c.drawn.world.kin) kin = random.chance(0.3) ? random.real() : 0;
    }
    c.parameters.destination_min_people = 0;
    c.parameters.leave_base = 0.02;
    c.parameters.trip = 0.02;
    c.parameters.household_size = 1 + random.below(7);
    c.calendar.comply = {0, 0, random.real()};
    c.calendar.comply_garrison = {0, 0, random.real()};
    c.key = {seed, 3};
    c.results = FullDay(c.drawn.world);
    for (double& ratio : c.results.deprivation) ratio = options.danger ? random.real() : 0;
    settle(c, random);
    c.first_day = {0, 5 + random.below(8), 16 + random.below(8)};
    for (std::size_t phase = 0; phase < 3; ++phase) {
        c.terms.push_back(quiet_terms(c.drawn.world, phase + 1));
        if (phase < 2) fill_terms(c, c.terms.back(), c.first_day[phase], options, random);
    }
    return c;
}

void right_step(const PeopleStep& step, model::People& people, model::PeopleDay& record) {
    const model::World& world = step.c.drawn.world;
    model::arrive_people(world, people, step.day, record);
    model::move_people(world, step.c.parameters, step.c.calendar, step.terms, step.c.results.view(),
                       step.c.key, step.day, people, record, step.workspace);
}

PeopleTrace live(const PeopleCase& c, const Stepper& stepper) {
    PeopleTrace trace;
    model::MovementWorkspace workspace(c.drawn.world);
    model::People people = c.start;
    model::PeopleDay record;
    trace.people.push_back(people);
    trace.record.push_back(record);
    for (std::int32_t day = 0; day < c.n_days; ++day) {
        std::size_t phase = c.first_day.size() - 1;
        while (c.first_day[phase] > day) --phase;
        stepper({c, c.terms[phase], day, workspace}, people, record);
        trace.people.push_back(people);
        trace.record.push_back(record);
    }
    return trace;
}

std::string broken_conservation(const PeopleCase& c, const PeopleTrace& trace) {
    const ByGroup start = census(c.start);
    for (std::size_t day = 0; day < trace.people.size(); ++day)
        if (census(trace.people[day]) != start)
            return on_day(day, "people of a home and class are not all there");
    return {};
}

std::string broken_bounds(const PeopleTrace& trace) {
    for (std::size_t day = 0; day < trace.people.size(); ++day) {
        for (const auto& place : trace.people[day].at)
            for (const model::Cohort& cohort : place)
                if (cohort.count < 0 || cohort.want < 0 || cohort.want > cohort.count)
                    return on_day(day, "not 0 <= W <= N");
        for (const model::Travellers& travellers : trace.people[day].on_road)
            if (travellers.count <= 0) return on_day(day, "nobody travels");
        for (const model::Held& held : trace.people[day].held)
            if (held.held < 0 || held.long_held < 0) return on_day(day, "fewer than nobody held");
    }
    return {};
}

std::string anyone_detained(const PeopleTrace& trace) {
    for (std::size_t day = 0; day < trace.people.size(); ++day)
        if (trace.people[day].detained() > 0) return on_day(day, "somebody is detained");
    return {};
}

std::string held_two_nights(const PeopleTrace& trace) {
    for (std::size_t day = 1; day < trace.people.size(); ++day) {
        std::int64_t today = 0;
        for (const std::int64_t n : trace.record[day].detained_today) today += n;
        if (trace.people[day].detained() != today || long_held(trace.people[day]) != 0)
            return on_day(day, "the held are not those of today");
    }
    return {};
}

std::string first_difference(const PeopleTrace& a, const PeopleTrace& b) {
    for (std::size_t day = 0; day < a.people.size(); ++day)
        if (!same_cohorts(a.people[day], b.people[day])) return on_day(day, "the runs differ");
    return {};
}

std::string anyone_wants(const PeopleTrace& trace) {
    for (std::size_t day = 0; day < trace.people.size(); ++day)
        for (std::size_t place = 0; place < trace.people[day].at.size(); ++place)
            if (trace.people[day].wanting(static_cast<std::int32_t>(place)) > 0)
                return on_day(day, "somebody wants to leave in peace");
    return {};
}

std::vector<std::int64_t> passed_from(const PeopleTrace& trace, std::int32_t place) {
    std::vector<std::int64_t> passed(1, 0);
    for (std::size_t day = 1; day < trace.record.size(); ++day) {
        passed.push_back(passed.back());
        for (const auto& departure : trace.record[day].departures)
            if (departure.from == place) passed.back() += departure.count;
    }
    return passed;
}

}  // namespace corridor::test

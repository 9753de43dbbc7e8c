#include "tests/support/people_cases.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <functional>
#include <string>

namespace corridor::test {
namespace {

constexpr std::uint32_t k_mutant_seeds = 60;

std::uint32_t any_seed() {
    return *rc::gen::inRange<std::uint32_t>(0, 1U << 30);
}

// Is a wrong implementation caught by at least one of the first cases?
bool caught(const std::function<std::string(std::uint32_t seed)>& law) {
    for (std::uint32_t seed = 0; seed < k_mutant_seeds; ++seed)
        if (!law(seed).empty()) return true;
    return false;
}

// Every law as a function of the case's seed and of who computes the day.
std::string conservation(std::uint32_t seed, const Stepper& stepper) {
    const PeopleCase c = random_case(seed);
    return broken_conservation(c, live(c, stepper));
}

std::string bounds(std::uint32_t seed, const Stepper& stepper) {
    return broken_bounds(live(random_case(seed), stepper));
}

std::string no_detention(std::uint32_t seed, const Stepper& stepper) {
    return anyone_detained(live(random_case(seed, {.raids = false, .detention = false}), stepper));
}

std::string release_next_day(std::uint32_t seed, const Stepper& stepper) {
    PeopleCase c = random_case(seed);
    c.parameters.release = 1;
    c.parameters.long_held = 0;
    return held_two_nights(live(c, stepper));
}

std::string idle_ultimatum(std::uint32_t seed, const Stepper& stepper) {
    PeopleCase with = random_case(seed);
    with.calendar.comply.assign(3, 0);
    with.calendar.comply_garrison.assign(3, 0);
    PeopleCase without = random_case(seed);
    for (model::Terms& terms : without.terms) terms.windows.clear();
    return first_difference(live(with, stepper), live(without, right_step));
}

std::string peace(std::uint32_t seed, const Stepper& stepper) {
    return anyone_wants(live(random_case(seed, {.danger = false, .windows = false}), stepper));
}

// One destination, one path, one checkpoint, everything frozen that M7 freezes.
PeopleCase one_way_out(std::uint32_t seed, bool stricter) {
    const auto draw = [&](std::uint16_t n) {
        return uniform({seed, 5}, 0, 0, Purpose::quantity, n);
    };
    PeopleCase c(draw_world("A--B--c--D", {.population = 1500}));
    for (const char* id : {"checks", "raids", "order"}) c.drawn.add_measure(id);
    c.results = FullDay(c.drawn.world);
    c.start = people_at_home(c.drawn.world);
    c.key = {seed, 1};
    c.calendar.comply = {0, 0, 0};
    c.calendar.comply_garrison = {0, 0, 0};
    auto& p = c.parameters;
    p.push_departures = p.trip = p.vehicle_share = p.release = p.arrest_deterrence = 0;
    p.household_size = 1;
    p.leave_base = 0.01;
    const double pass = draw(0);
    const double detained_of_rest = draw(1) < 0.3 ? 0 : draw(2);
    const double pass_stricter = pass * draw(3);
    const double rest_stricter = detained_of_rest + (1 - detained_of_rest) * draw(4) * 0.5;
    const double pi = stricter ? pass_stricter : pass;
    const double of_rest = stricter ? rest_stricter : detained_of_rest;
    c.terms.push_back(quiet_terms(c.drawn.world));
    for (const char letter : {'A', 'D'}) {
        const auto place = static_cast<std::size_t>(c.drawn.place(letter));
        c.terms[0].danger[place] = 0.6;
    }
    add_checkpoint(c.terms[0], -1, c.drawn.arc('A', 'B'),
                   {.measure = 0, .pass = pi, .detain = (1 - pi) * of_rest});
    c.first_day = {0};
    return c;
}

std::string stricter_lets_fewer_pass(std::uint32_t seed, const Stepper& stepper) {
    const PeopleCase mild = one_way_out(seed, false);
    const PeopleCase strict = one_way_out(seed, true);
    const PeopleTrace a = live(mild, stepper);
    const PeopleTrace b = live(strict, stepper);
    const auto passed = passed_from(a, mild.drawn.place('A'));
    const auto passed_strict = passed_from(b, mild.drawn.place('A'));
    for (std::size_t day = 0; day < passed.size(); ++day)
        if (passed_strict[day] > passed[day]) return "more passed a stricter checkpoint";
    if (passed_from(a, mild.drawn.place('D')) != passed_from(b, mild.drawn.place('D')))
        return "people of another town were drawn anew";
    return {};
}

void hold_law(const std::function<std::string(std::uint32_t, const Stepper&)>& law,
              std::initializer_list<Stepper> wrong_ones) {
    rc::check([&] {
        const std::string broken = law(any_seed(), right_step);
        RC_ASSERT(broken == "");
    });
    for (const Stepper& wrong_one : wrong_ones)
        EXPECT_TRUE(caught([&](std::uint32_t seed) { return law(seed, wrong_one); }))
            << "a wrong implementation went unnoticed";
}

TEST(PeopleLaws, K2EverybodyIsSomewhere) {
    hold_law(conservation, {wrong::loses_arrivals, wrong::swaps_class});
}

TEST(PeopleLaws, K3NothingNegativeAndNoMoreWantThanAreThere) {
    hold_law(bounds, {wrong::wants_too_much});
}

TEST(PeopleLaws, D1WithoutDetentionNobodyIsHeld) {
    hold_law(no_detention, {wrong::always_detains});
}

TEST(PeopleLaws, D1ReleasedTheDayAfter) {
    hold_law(release_next_day, {wrong::releases_late});
}

TEST(PeopleLaws, I4AnUltimatumNobodyObeysIsNoUltimatum) {
    hold_law(idle_ultimatum, {wrong::obeys_unasked});
}

TEST(PeopleLaws, M7AStricterCheckpointNeverLetsMorePass) {
    hold_law(stricter_lets_fewer_pass, {wrong::redraws_when_stricter});
}

TEST(PeopleLaws, N1InPeaceNobodyWantsToLeave) {
    hold_law(peace, {wrong::restless});
}

TEST(PeopleLaws, WhatIsRememberedChangesNothing) {
    rc::check([] {
        const PeopleCase c = random_case(any_seed());
        const Stepper forgetful = [](const PeopleStep& step, model::People& people,
                                     model::PeopleDay& record) {
            model::MovementWorkspace fresh(step.c.drawn.world);
            right_step({step.c, step.terms, step.day, fresh}, people, record);
        };
        const std::string difference = first_difference(live(c), live(c, forgetful));
        RC_ASSERT(difference == "");
    });
}

TEST(PeopleLaws, TheCasesExerciseTheRules) {
    int captures = 0, windows = 0, passers = 0, turned_back = 0, returns = 0;
    constexpr int k_cases = 200;
    for (std::uint32_t seed = 0; seed < k_cases; ++seed) {
        const PeopleCase c = random_case(seed);
        const PeopleTrace trace = live(c);
        bool held = false, obeyed = false, passed = false, wanting = false, home = false;
        for (std::size_t day = 1; day < trace.people.size(); ++day) {
            held |= trace.people[day].detained() > 0;
            for (const auto& departure : trace.record[day].departures) {
                obeyed |= departure.in_window;
                passed = true;
            }
            for (const auto& travellers : trace.people[day].on_road)
                home |= c.drawn.world.home_of(travellers.group) == travellers.place;
            for (std::int32_t place = 0; place < c.drawn.world.n_places(); ++place)
                wanting |= trace.people[day].wanting(place) > 0;
        }
        captures += held;
        windows += obeyed;
        passers += passed;
        turned_back += wanting;
        returns += home;
    }
    for (const int n : {captures, windows, passers, turned_back, returns})
        EXPECT_GE(n, k_cases * 3 / 10);
}

}  // namespace
}  // namespace corridor::test

#pragma once
//! \file People as counted cohorts: (place, home, class) -> how many, and of them how many want to
//! leave; people on the road; people detained. Plain state, conserved exactly.

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace corridor::model {

//! People of one group (home and class) in one place.
struct Cohort {
    std::int32_t group = 0;
    std::int64_t count = 0;    //!< N[j,k]
    std::int64_t want = 0;     //!< W[j,k]: of them, want to leave and have not; 0..count
    std::uint64_t memory = 0;  //!< what a rule of movement remembers of them; 0 under Corridor's own
};

//! Travellers who arrive on a day.
struct Travellers {
    std::int32_t due_day = 0, place = 0, group = 0;
    std::int32_t from = 0;     //!< where they set out; of a link, where it begins
    std::int64_t count = 0;
    // Of a rule of movement that follows people along a link day by day; due_day is then not known.
    std::int32_t link = -1;    //!< -1: they follow none and arrive on due_day
    double km = 0;             //!< behind them on the link
    std::uint64_t memory = 0;
};

//! People held, by where they were taken: arc >= 0 a checkpoint road, else the place ~arc.
struct Held {
    std::int32_t site = 0;     //!< arc, or ~place
    std::int32_t group = 0;
    std::int64_t held = 0;       //!< may be released
    std::int64_t long_held = 0;  //!< stays to the horizon
    std::uint8_t release_onward = 0;
    std::int32_t measure = 0;
};

//! All people of one member.
struct People {
    std::vector<std::vector<Cohort>> at;   //!< by place, sorted by group
    std::vector<Travellers> on_road;       //!< in order of departure
    std::vector<Held> held;                //!< sorted by (site, group, measure)
    std::vector<std::int64_t> captured_by_home;       //!< to date, by home place
    std::vector<std::int64_t> first_residents_gone;   //!< by place: first residents who have left (net), for b_N
    std::vector<std::int32_t> calm_days;   //!< by place: consecutive days on which people could come home
    std::vector<std::int64_t> still_home;  //!< by place: people of whom a rule takes who it drives out; else empty
    std::int64_t left_region = 0, died = 0;

    //! Cohort of a group in a place, made when absent.
    Cohort& cohort(std::int32_t place, std::int32_t group);
    std::int64_t present(std::int32_t place) const;
    std::int64_t wanting(std::int32_t place) const;
    std::int64_t travelling() const;
    std::int64_t detained() const;
};

//! What happened to people on one day, by place, for the record.
struct PeopleDay {
    std::vector<std::int64_t> leaving, arriving;           //!< by place (origin, destination)
    std::vector<std::int64_t> detained_today;              //!< by home
    //! Taken by a rule's checkpoints today; they are held at the end of the day.
    struct Capture { std::int32_t site = 0, group = 0, measure = 0; std::int64_t count = 0; };
    std::vector<Capture> captures;
    std::int64_t driven_out = 0;                           //!< people whom a rule of movement made today
    struct Departure { std::int32_t from = 0, to = 0; std::int64_t count = 0; bool in_window = false; };
    std::vector<Departure> departures;                     //!< who passed today (trips not included)
};

//! Who follows no link and is due by `day` arrives: count_in(place, cohort, n) adds n people.
template <class CountIn>
void arrive_due(People& people, std::int32_t day, PeopleDay& record, CountIn&& count_in) {
    std::erase_if(people.on_road, [&](const Travellers& t) {
        if (t.link >= 0 || t.due_day > day) return false;
        count_in(t.place, people.cohort(t.place, t.group), t.count);
        record.arriving[static_cast<std::size_t>(t.place)] += t.count;
        return true;
    });
}

//! The same under a rule of movement, which keeps no count of residents who are gone.
void arrive_due(People& people, std::int32_t day, PeopleDay& record);

}  // namespace corridor::model

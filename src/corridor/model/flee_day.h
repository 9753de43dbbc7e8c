#pragma once
//! \file One day of people under the rule of Flee. Inside of the rule.

#include "corridor/base/quantile.h"
#include "corridor/model/flee_course.h"
#include "corridor/model/flee_memory.h"
#include "corridor/model/flee_movers.h"
#include "corridor/model/flee_persons.h"
#include "corridor/model/flee_reach.h"
#include "corridor/model/flee_roads.h"
#include "corridor/model/flee_routes.h"
#include "corridor/model/movement_keys.h"
#include "corridor/model/movement_rule.h"

#include <cstdint>
#include <span>
#include <vector>

namespace corridor::model::detail {

//! What all members and days share.
struct FleeBook {
    explicit FleeBook(const World& world);

    const scenario::Flee& flee;
    FleeCourse course;
    FleePersons persons;  //!< kinds that weigh places differently
    FleeRoutes routes;
    FleeReach reach;  //!< distances of a day that nobody can tell apart
    FleeRoads roads;
    std::vector<std::uint64_t> link_key;
};

struct FleeScratch final : MovementRule::Scratch {
    std::vector<std::int64_t> standing;  //!< by place, now
    std::vector<double> weights;
    std::vector<std::int64_t> counts;
    std::vector<FleeMover> wave, next_wave, start, on_links, all;
    FleeQueue queue;                         //!< who has arrived and may go on
    std::vector<std::uint32_t> n_draws;      //!< by place: draws made today
    std::vector<std::int64_t> arriving;      //!< by place: who may arrive today
    std::vector<double> expected, shares;    //!< by place: who is expected to; shares of routes
    std::vector<std::int64_t> shares_start;  //!< by place: first of its shares, -1 = not made
    std::vector<FleeMover> expected_wave;
    // While cohorts decide in lots: how long each place's list was, and its counts, at first.
    std::vector<std::size_t> n_cohorts, first_count;
    std::vector<std::int64_t> at_first;
    bool counting = false;              //!< counts of cohorts that still decide must not grow
    std::vector<std::int32_t> table;    //!< of merge()
    std::vector<std::int32_t> touched;  //!< places whose cohorts are no longer sorted
    std::vector<double> spawn;
};

//! The part of n that belongs to one of several equal lots.
inline std::int64_t lot_of(std::int64_t n, int lot, int n_lots) {
    return n * (lot + 1) / n_lots - n * lot / n_lots;
}

/*!
 * Decides and moves, in the order of Flee: all who stand decide, then all who are under way travel
 * and may go on the same day. Everybody of a cohort acts at once, except while a camp is so full
 * that people who come later see what earlier ones did: then cohorts are cut into lots, so that no
 * lot changes the room of a camp by more than a tenth of its throttled range.
 */
class FleeDayOf {
  public:
    FleeDayOf(const FleeBook& book, const RuleDay& in, People& people, PeopleDay& record,
              FleeScratch& scratch);
    //! The same with draws of another day: of those who are there before the first.
    FleeDayOf(const FleeBook& book, const RuleDay& in, People& people, PeopleDay& record,
              FleeScratch& scratch, std::int32_t draws_of_day);
    void run();
    void start();

  private:
    // flee_spawn.cpp
    void spawn();
    void spawn_registered();
    void spawn_by_level(const scenario::FleeSpawnRate& rate, bool flood);
    std::int64_t poisson(std::int32_t place, double mean);
    std::int64_t heads(std::int32_t place) const;
    void add_people(std::int32_t place, std::int64_t n);
    void insert_people(std::int32_t place, std::int64_t n);

    // flee_day.cpp
    void turn_back_travellers();
    void go_home_or_back();
    static void count_at_home(std::int32_t& place, std::uint64_t& bits);
    bool stops_for_harvest(std::int32_t day) const;
    bool stops_for_harvest() const { return stops_for_harvest(in_.day); }
    void decide();
    void age_those_who_stay();
    void decide_cohorts(std::int32_t place, int lot, int n_lots);
    void settle();
    void absorb_in_sinks();

    // flee_lots.cpp
    double expected_to_leave(std::int32_t place) const;
    int n_lots_of_leaving() const;
    int n_lots_of_arriving();

    // flee_travel.cpp
    void travel();
    void travel_lot(int lot, int n_lots);
    bool gather(std::vector<FleeMover>& arrived);
    void meet(std::vector<FleeMover>& arrived);
    void go_on(const FleeMover& mover, bool may, std::vector<FleeMover>& out);

    // flee_moves.cpp
    double move_chance(std::int32_t place, const FleeMemory& memory, bool force) const;
    std::int64_t set_out(std::int32_t place, std::int32_t group, FleeMemory memory, double km_today,
                         std::int64_t n, std::vector<FleeMover>& out);
    std::int64_t follow(std::int32_t place, std::int32_t group, FleeMemory memory, double km_today,
                        std::int64_t n, std::vector<FleeMover>& out);
    std::int64_t enter_link(std::int32_t link, std::int32_t group, const FleeMemory& memory,
                            double km_today, std::int64_t n, std::vector<FleeMover>& out);
    void choose(std::int32_t place, std::span<const double> weights, std::int64_t n);
    std::span<const double> weights_at(std::int32_t place, std::uint32_t person);
    void prune(std::span<double> weights) const;
    double room(std::int32_t place) const;
    bool is_full(std::int32_t place) const;
    void advance(FleeMover mover, std::vector<FleeMover>& arrived);
    void walk_or_ride(const FleeMover& mover, std::vector<FleeMover>& arrived);
    void arrive(FleeMover mover, bool turned_back, std::vector<FleeMover>& arrived);
    void stand(const FleeMover& mover, std::int64_t n);

    // flee_expect.cpp
    void expect_arrivals();
    void expect_travel(const std::vector<FleeMover>& wave, std::vector<FleeMover>& arrived);
    void expect_onward(const FleeMover& mover, std::vector<FleeMover>& out);
    std::span<const double> shares_at(std::int32_t place, std::uint32_t person);

    double draw(std::int32_t place, Purpose purpose);
    std::int64_t binomial(std::int32_t place, Purpose purpose, std::int64_t n, double p);
    std::uint64_t aged(std::uint64_t memory, double km_today) const;
    const FleeSite& site(std::int32_t place) const {
        return (*today_.sites)[static_cast<std::size_t>(place)];
    }

    const FleeBook& book_;
    const scenario::FleeSettings& q_;
    const RuleDay& in_;
    std::int32_t draws_of_day_;
    const FleeDay& today_;
    const FleeChoices& choices_;
    People& people_;
    PeopleDay& record_;
    FleeScratch& scratch_;
};

}  // namespace corridor::model::detail

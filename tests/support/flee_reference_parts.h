#pragma once
//! \file Inside of flee_reference.h: the tables of registrations, and the world of one run.

#include "corridor/scenario/flee.h"
#include "tests/support/flee_reference.h"

#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace corridor::test::flee_detail {

//! Flee would end here with an error.
[[noreturn]] void crash(const std::string& why);

//! Linear between the entries of a list; the last entry itself cannot be reached.
double between_entries(const std::vector<double>& list, double x);

//! Division that rounds down, as Python's //.
std::int64_t floor_divide(std::int64_t number, std::int64_t by);

//! A registration: (day, people / hasten), in the order of the file.
using Table = std::vector<std::pair<int, double>>;

class Registrations {
  public:
    explicit Registrations(const scenario::Flee& flee);
    //! People registered under a name, whole; less those of day 0 when camps start empty.
    double field(std::string_view name, int day) const;
    //! New arrivals of a day. Day 0 remembers who was there.
    double inflow(int day);
    //! What day 0 remembered; 0 for a name without registration.
    double on_day0(std::string_view name) const;

  private:
    double inflow_of_day0();
    void correct(const scenario::FleeCorrection& correction);

    const scenario::FleeSettings& settings_;
    std::vector<std::pair<std::string, Table>> tables_;
    std::map<std::string, double, std::less<>> day0_;
};

struct Road {
    int from = 0, to = 0;
    double km = 0;
    std::optional<double> max_speed, walk_probability;
    bool closed = false;  //!< whoever is under way will be turned back at the end
};

//! A way found by the search for routes.
struct Route {
    std::vector<int> places;  //!< from the first hop to the end
    double weight = 0;
    double km = 0;
};

struct Place {
    const scenario::FleeLocation* row = nullptr;
    bool camp = false, idp_camp = false, town = false, marker = false, flood_zone = false;
    bool foreign = false;
    double conflict = -1;
    int time_of_conflict = -1;
    double move_chance = 1;
    double population = 0, capacity = -1;
    double score = 1;
    double spawn_weight = 0;
    std::int64_t people = 0;
    std::vector<int> roads;         //!< usable ones from here, in order
    std::vector<int> closed_roads;  //!< copies that wait for reopening
    std::map<int, Route> fixed;     //!< best route by destination
    std::vector<int> reached;       //!< destinations of fixed in the order in which they were found
};

struct Person {
    int home = 0, place = 0;
    int road = -1;  //!< -1: standing at place
    double km_on_road = 0, km_today = 0, recent = 0;
    int places_travelled = 1;
    std::vector<int> route;  //!< places still to come
    bool counted_at_home = false, deactivated = false;
    std::vector<std::pair<std::string, std::string>> attributes;

    bool travelling() const { return road >= 0; }
};

class Simulation {
  public:
    Simulation(const scenario::Flee& flee, std::uint64_t seed);
    FleeReferenceRun run();

  private:
    // Start: flee_reference.cpp
    void make_places();
    void make_roads();
    void read_agents();
    void insert_initial_people();
    FleeReferenceDay summary() const;

    // People: flee_reference_people.cpp
    void add_person(int place, bool draws_attributes, bool spawned);
    void draw_attributes(Person& person);
    void spawn();
    void spawn_by_data();
    void take_day0_off_capacities();
    void spawn_by_conflict();
    void spawn_by_flood();
    void refresh_spawn_weights();

    // What changes from day to day: flee_reference_places.cpp
    void set_type(Place& place, scenario::FleeType type, double conflict_intensity);
    void change_locations();
    void update_conflicts();
    void close_and_reopen();
    void switch_links(const scenario::FleeClosure& closure, bool close);
    void switch_camp(const scenario::FleeClosure& closure, bool close);
    void close_road(Place& place, int link);
    void reopen_road(Place& place, int link);
    int named_or_first(std::string_view name) const;
    double decay(const Place& place) const;
    double new_score(int place) const;
    int flood_level(int place, int day) const;
    double ipc(int place) const;
    bool forecasting() const;
    double flood_ahead(int place, bool with_todays_level) const;

    // Routes: flee_reference_routes.cpp
    double capacity_multiplier(const Place& place) const;
    double personal_score(const Person& person, int end) const;
    double hazard_score(const Person& person, double score) const;
    double flood_factor(int place) const;
    double flood_awareness(const Person& person) const;
    double route_weight(double score, double km, double room) const;
    void search(const Person& person, int from, int step, Route& path,
                std::vector<Route>& found) const;
    std::vector<Route> routes_of(const Person& person) const;
    void prune(std::vector<Route>& routes) const;
    std::vector<int> choose_route(const Person& person);
    void make_fixed_routes(int place);
    void search_fixed(int start, int from, int step, Route& path);
    void add_major_routes(int place);
    void add_major_route(int place, const std::vector<int>& way);
    std::vector<Route> fixed_routes_of(const Person& person) const;

    // Moving: flee_reference_move.cpp
    void evolve();
    bool stays_for_harvest(Person& person);
    double move_chance(const Person& person, bool force_town_move) const;
    void decide(Person& person, bool force_town_move);
    void travel(Person& person);
    void sink();

    double uniform() { return std::uniform_real_distribution<double>(0, 1)(random_); }
    Place& at(int place) { return places_[static_cast<std::size_t>(place)]; }
    const Place& at(int place) const { return places_[static_cast<std::size_t>(place)]; }
    Road& road(int index) { return roads_[static_cast<std::size_t>(index)]; }
    const Road& road(int index) const { return roads_[static_cast<std::size_t>(index)]; }

    const scenario::Flee& flee_;
    const scenario::FleeSettings& settings_;
    bool flood_mode_;
    std::mt19937_64 random_;
    Registrations registrations_;
    int day_ = 0;
    std::vector<Place> places_;
    std::vector<Road> roads_;
    std::vector<Person> people_;
    std::vector<std::int32_t> columns_;
    double raw_ = 0, debt_ = 0;
};

}  // namespace corridor::test::flee_detail

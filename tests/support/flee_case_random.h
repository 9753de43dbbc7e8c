#pragma once
//! \file Inside of random_flee_case: draws one scenario part by part. Rules whose words leave a
//! choice are kept apart: no closures of links beside pruning, fixed routes or negative awareness
//! (who finds no way ends the run), no marker between countries or beside fixed routes (who drops a
//! route on it finds no way), no second change of one location.

#include <cstdint>
#include <initializer_list>
#include <random>
#include <vector>

#include "corridor/scenario/flee.h"

namespace corridor::test {

class RandomFleeCase {
  public:
    explicit RandomFleeCase(std::uint64_t seed) : random_(seed * 2654435761U + 17) {}
    scenario::Flee make();

  private:
    using Flee = scenario::Flee;
    using FleeLocation = scenario::FleeLocation;
    using FleeRegistration = scenario::FleeRegistration;
    using FleeSettings = scenario::FleeSettings;
    using FleeType = scenario::FleeType;

    //! A conflict or flood zone for ever; location 0 may be hit by unknown names.
    static constexpr int k_source = 1;

    bool chance(double p) { return real(0, 1) < p; }
    double real(double low, double high) {
        return std::uniform_real_distribution<double>(low, high)(random_);
    }
    int whole(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }
    template <typename T>
    T pick(std::initializer_list<T> values) {
        return values.begin()[whole(0, static_cast<int>(values.size()) - 1)];
    }
    FleeSettings& settings() { return flee_.settings; }
    FleeLocation& place(int i) { return flee_.locations[static_cast<std::size_t>(i)]; }
    int n_places() const { return static_cast<int>(flee_.locations.size()); }
    //! A number of the files that this run divides.
    std::int64_t in_files(int people) {
        return std::int64_t{people} * flee_.divide_by + whole(0, flee_.divide_by - 1);
    }

    // The world: flee_case_random.cpp
    void choose_movement();
    void choose_routes();
    FleeType random_type();
    void choose_places();
    void choose_camp(FleeLocation& camp);
    double random_km();
    void add_link(int a, int b, double km, bool doubled);
    void choose_links();
    void choose_marker();
    bool touches_marker(int i) const;
    bool is_marker(int i);
    void choose_closures();
    void choose_changes();

    // What happens to people: flee_case_random_people.cpp
    void choose_spawning();
    std::vector<double> episodes(double loudest, bool starts_loud);
    void choose_conflicts();
    void choose_floods();
    void choose_flood_rules();
    std::vector<FleeRegistration::Entry> random_entries(int most, int first_day);
    void choose_registrations();
    void choose_food();
    void choose_attributes();
    void choose_major_route();

    Flee flee_;
    std::mt19937_64 random_;
    int people_ = 0;
    bool by_flood_ = false, by_conflict_ = false, pruning_ = false, links_close_ = true;
    std::vector<int> marker_ends_;
    int changed_ = -1;
};

}  // namespace corridor::test

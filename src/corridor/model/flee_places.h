#pragma once
//! \file Places and links of the rule of Flee as they change from day to day. Inside of the rule.

#include "corridor/model/flee_course.h"

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace corridor::model::detail {

//! Types, conflicts and links on the day they are asked for; moves on day by day.
class FleePlaces {
  public:
    explicit FleePlaces(const scenario::Flee& flee);

    struct Place {
        bool town = false, camp = false, idp_camp = false, marker = false, flood_zone = false,
             foreign = false;
        double conflict = -1;
        std::int32_t time_of_conflict = -1;
        double move_chance = 1;
        double capacity = -1;
    };

    //! location_changes.csv; true where a type changed.
    bool change_types(std::int32_t day);
    //! conflicts.csv; true where a conflict began or ended (spawn weights are then made anew).
    bool update_conflicts(std::int32_t day);
    //! closures.csv; fills the day's links that close and reopen.
    void close_and_reopen(std::int32_t day, FleeDay& out);

    std::vector<Place>& places() { return places_; }
    const std::vector<Place>& places() const { return places_; }
    FleeNetwork network() const;
    double decay(const Place& place, std::int32_t day) const;
    double ipc(std::size_t place, std::int32_t day) const;
    std::int32_t flood_level(std::size_t place, std::int32_t day) const;

  private:
    using Closure = scenario::FleeClosure;
    void set_type(Place& place, scenario::FleeType type, double conflict_intensity);
    void become_camp_if_nobody_leaves(Place& place);
    void begin_conflict(std::int32_t place, double value, std::int32_t day);
    void end_conflict(std::int32_t place);
    void act(const Closure& closure, bool close, FleeDay& out);
    void switch_camp(const Closure& closure, bool close);
    std::vector<std::int32_t> links_of(const Closure& closure) const;
    void close_link(std::int32_t link, FleeDay& out);
    void reopen_link(std::int32_t link, FleeDay& out);
    std::int32_t last_named(std::string_view name) const;

    const scenario::Flee& flee_;
    std::vector<Place> places_;
    std::unordered_map<std::string_view, std::int32_t> last_of_name_;
    std::vector<std::vector<std::int32_t>> open_from_;     //!< by place, in Flee's order
    std::vector<std::int32_t> n_closures_;                 //!< by link: closures that hold it
    std::vector<std::uint8_t> closed_;                     //!< by link
    std::vector<const std::vector<double>*> ipc_, flood_;  //!< by place; null = none
};

}  // namespace corridor::model::detail

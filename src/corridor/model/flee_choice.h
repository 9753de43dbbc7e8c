#pragma once
//! \file Where people go who are already displaced, by Corridor's own choice: ways to the camps,
//! what draws people there, who is driven out where. Inside of the rule.

#include "corridor/model/displaced.h"
#include "corridor/model/flee_course.h"

#include <cstdint>
#include <span>
#include <vector>

namespace corridor::model::detail {

//! Shortest ways to the camps over the links that are open.
struct CampWays {
    std::vector<double> km;          //!< [end * n_places + place]; infinity: no way
    std::vector<std::int32_t> link;  //!< the first link of it; -1: none
    std::vector<std::int32_t> days;  //!< whole days that it takes after the day of departure
};

//! What is the same under all weights.
class DisplacedBook {
  public:
    //! \throws Error{input} where registrations do not decide how many people are driven out
    explicit DisplacedBook(const scenario::Flee& flee);
    DisplacedBook(const DisplacedBook&) = delete;
    DisplacedBook& operator=(const DisplacedBook&) = delete;

    const FleeCourse& course() const { return course_; }
    const scenario::Flee& flee() const { return flee_; }
    std::size_t n_places() const { return flee_.locations.size(); }
    //! Places that are a camp on some day; the columns first, in their order.
    const std::vector<std::int32_t>& ends() const { return ends_; }
    //! Ways on a day are ways()[way_of(day)].
    const std::vector<CampWays>& ways() const { return ways_; }
    std::size_t way_of(std::int32_t day) const { return way_of_[static_cast<std::size_t>(day)]; }
    //! Days since the conflict of a place began; -1 where there is none.
    std::int32_t conflict_age(std::int32_t day, std::size_t place) const {
        return ages_[static_cast<std::size_t>(day)][place];
    }
    //! People a place can hold as known on a day; below 1: unknown.
    double capacity(std::int32_t day, std::size_t end) const {
        return (*course_.days()[static_cast<std::size_t>(day)]
                     .capacity)[static_cast<std::size_t>(ends_[end])];
    }
    bool is_open(std::int32_t day, std::size_t end) const {
        return (*course_.days()[static_cast<std::size_t>(day)]
                     .sites)[static_cast<std::size_t>(ends_[end])]
            .camp;
    }

  private:
    void list_ends();
    void find_ways();
    CampWays ways_over(const FleeNetwork& network) const;
    std::int32_t days_on_way(double km) const;
    void follow_conflicts();

    scenario::Flee flee_;
    FleeCourse course_;
    std::vector<std::int32_t> ends_;
    std::vector<CampWays> ways_;
    std::vector<std::size_t> way_of_;
    std::vector<std::vector<std::int32_t>> ages_;  //!< [day][place]
};

/*!
 * The choice under one set of weights, on one day after another:
 *
 *     P(end | from) ~ A_end / (km + near_km)^distance                 over open camps with a way
 *     ln A_end = size ln S_end + room ln max(0.001, 1 - present / (headroom capacity)) + effect
 *
 * Whoever leaves a camp goes to one with room (present < headroom capacity), else stays; the chance
 * of leaving is
 *
 *     onward + crowding max(0, present / (headroom capacity) - 1)
 *
 * S = capacity + new_size; a camp of unknown capacity has S = new_size and no limit.
 * Who is driven out comes from a place in conflict with weight
 *
 *     o = max(1, population)^origin_size · 2^(-days of conflict / origin_half_life)
 */
class DisplacedChoice {
  public:
    //! \param effects  by column; empty = none
    DisplacedChoice(const DisplacedBook& book, const DisplacedWeights& weights,
                    std::span<const double> effects);

    //! \param present  people in and on their way to every end, before anybody chooses
    void begin_day(std::int32_t day, std::span<const double> present);
    //! Who chooses: anybody driven out, or somebody who leaves a camp for one with room.
    enum class Who : std::uint8_t { newcomer, onward };
    //! Shares of the ends for people of a place, which itself is none; false where there is none.
    bool shares(std::size_t place, Who who, std::span<double> out) const;
    //! Chance that somebody in a camp leaves it today.
    double leaving(std::size_t end) const { return leaving_[end]; }
    //! Where people are driven out today: by place, sums to 1 unless all are 0.
    std::span<const double> origins() const { return origins_; }

  private:
    const std::vector<double>& near(std::size_t way);
    void weigh_ends(std::int32_t day, std::span<const double> present);
    void weigh_origins(std::int32_t day);

    const DisplacedBook& book_;
    DisplacedWeights w_;
    std::vector<double> effects_, head_weight_;
    std::vector<std::vector<double>> near_;  //!< by set of ways, made when asked for
    const std::vector<double>* near_today_ = nullptr;
    std::vector<double> pull_, origins_, leaving_;
    std::vector<std::uint8_t> has_room_;
};

}  // namespace corridor::model::detail

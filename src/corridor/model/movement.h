#pragma once
//! \file Want, can, try, outcome: one day of people (docs/model/people.md).

#include "corridor/base/random.h"
#include "corridor/model/cohorts.h"
#include "corridor/model/terms.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace corridor::model {

//! What movement reads of the day's other results; every span by place.
struct PlaceDay {
    std::span<const double> staple_ratio, water_ratio, fuel_ratio;  //!< r of today
    std::span<const double> deprivation;        //!< gamma_staple + gamma_water
    std::span<const std::uint8_t> label;        //!< yesterday's access state (result::AccessState order)
};

//! Ways out that are safe, by place and signature: what `confined` and X of the label read.
struct SafeExit {
    std::vector<float> survive;     //!< [place * n_signatures + sig]: greatest u to a safe place elsewhere
    std::vector<std::int32_t> survive_millionths;  //!< the same in millionths, rounded
    std::vector<float> risk;        //!< least q on such a path, all risk known
    std::vector<std::uint8_t> checkpoints;  //!< number of checkpoints on the path of greatest u
};

/*!
 * Paths and choices of people under one Terms; filled as they are asked for, kept with the Terms by
 * the thread that owns it.
 */
class RouteCache;

//! Per-thread scratch and caches of movement.
class MovementWorkspace {
  public:
    explicit MovementWorkspace(const World& world);
    ~MovementWorkspace();
    MovementWorkspace(MovementWorkspace&&) noexcept;
    MovementWorkspace& operator=(MovementWorkspace&&) noexcept;
    struct Impl;
    Impl& impl() { return *impl_; }

  private:
    std::unique_ptr<Impl> impl_;
};

//! Greatest u and least q to a safe place elsewhere: a refuge, a source, or a town that is labelled
//! open or restricted.
const SafeExit& safe_exit(const World& world, const Terms& terms,
                          std::span<const std::uint8_t> label, MovementWorkspace& workspace);

//! People arrive whose journey ends today. Part of step 1 of the day.
void arrive_people(const World& world, People& people, std::int32_t day, PeopleDay& record);

/*!
 * Step 7 and 8 of the day: trips, wish, tries, checkpoints, decay, danger in place, return, then
 * release and today's captures.
 */
void move_people(const World& world, const scenario::ParameterValues& parameters,
                 const Calendar& calendar, const Terms& terms, const PlaceDay& places,
                 StreamKey key, std::int32_t day, People& people, PeopleDay& record,
                 MovementWorkspace& workspace);

/*!
 * What of the day is the same under every rule of movement: raids, release, and the captures that the
 * rule left in `record` are held.
 */
void hold_and_release(const World& world, const scenario::ParameterValues& parameters,
                      const Calendar& calendar, const Terms& terms, const PlaceDay& places,
                      StreamKey key, std::int32_t day, People& people, PeopleDay& record,
                      MovementWorkspace& workspace);

//! confined(j): people without a safe way out today.
void count_confined(const World& world, const People& people, const SafeExit& exits,
                    std::span<std::int64_t> confined);

//! Market access acc_j of every place (docs/model/livelihoods.md).
void market_access(const World& world, const Terms& terms, const PlaceDay& places,
                   MovementWorkspace& workspace, std::span<double> access);

}  // namespace corridor::model

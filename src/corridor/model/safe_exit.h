#pragma once
//! \file Best chances of getting from everywhere to everywhere, for the safe ways out and the
//! access to markets. Inside of movement.

#include "corridor/model/movement.h"
#include "corridor/model/terms.h"
#include "corridor/model/world.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace corridor::model::detail {

inline constexpr double k_safe_survive = 0.25;  //!< below it a way out is none (also X of a label)
inline constexpr double k_safe_risk = 0.25;     //!< from it on a way out is too dangerous

/*!
 * Best chances between all places for one signature.
 *
 * Places joined by roads on which nobody is stopped in either direction are one *zone*; within a
 * zone u = 1. Between zones: Floyd-Warshall over the few roads that stop somebody.
 *
 *     survive  greatest u of a path; among equals the fewest checkpoints
 *     risk     q of the path with the least sum of the roads' q, over roads with u >= 0.25 (a road
 *              with less can be on no safe way out), all risk known; 1 where there is none
 */
struct Zones {
    struct Passage {
        double survive = 0;
        std::int32_t checkpoints = 0;
        double risk_sum = 0;      //!< infinite: no way
        double risk = 1;          //!< with survivors thinned out along the way
        double risk_survive = 0;  //!< u of that path
    };
    std::vector<std::int32_t> zone_of;  //!< by place
    std::int32_t n_gates = 0;           //!< zones 0..n_gates-1 have a road that stops somebody
    std::int32_t n_zones = 0;
    std::vector<Passage> passages;  //!< [from * n_gates + to], gate zones only

    Passage passage(std::int32_t from_zone, std::int32_t to_zone) const;
    double survive(std::int32_t from_place, std::int32_t to_place) const;
};

//! Zones of one signature; `terms` null: without measures.
Zones find_zones(const World& world, const SignatureTerms* terms);

//! Safe exits given which places are safe.
SafeExit find_safe_exits(const World& world,
                         std::span<const std::shared_ptr<const Zones>> zones_of_signature,
                         std::span<const std::uint8_t> safe);

//! What does not change while the terms of people last.
struct ExitCache {
    std::vector<std::shared_ptr<const SignatureTerms>> people;  //!< by signature
    std::vector<std::shared_ptr<const Zones>> zones;            //!< by signature
    struct Known {
        std::vector<std::uint8_t> safe;
        std::unique_ptr<SafeExit> exits;
    };
    std::vector<Known> known;          //!< the label sets seen lately, oldest first
    std::vector<double> market_roads;  //!< by place; empty = not made
};

//! The exit caches of the terms seen lately; beyond `k_most_terms` the one entered first goes.
class ExitCaches {
  public:
    explicit ExitCaches(const World& world);
    ExitCache& of(const Terms& terms);
    std::vector<std::uint8_t>& safe_now() { return safe_now_; }
    //! Weight of each signature among the first residents of each place, [place * n + signature].
    std::span<const double> resident_share() const { return resident_share_; }

    static constexpr std::size_t k_most_terms = 32;
    static constexpr std::size_t k_most_label_sets = 8;

  private:
    std::shared_ptr<const Zones> zones_of(std::size_t signature, const Terms& terms) const;

    const World* world_;
    std::shared_ptr<const Zones> quiet_;
    std::vector<double> resident_share_;
    std::vector<std::uint8_t> safe_now_;
    std::uint64_t current_id_ = 0;
    ExitCache* current_ = nullptr;
    std::vector<std::unique_ptr<ExitCache>> caches_;
};

}  // namespace corridor::model::detail

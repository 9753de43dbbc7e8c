#pragma once
//! \file Paths of people under one Terms, made when asked for and kept. Inside of movement.

#include "corridor/model/movement.h"
#include "corridor/model/routes_tree.h"

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace corridor::model {

//! Trips of one place and signature that may meet a checkpoint, as last worked out.
struct TripMemo {
    std::uint64_t version = 0;  //!< of the day's sizes of destinations
    std::int32_t day = -2;      //!< -1: as long as the terms last; -2: not worked out
    double share = 0;           //!< of all trips, those whose path meets a checkpoint
    bool exact = false;         //!< else `share` is an upper bound
    bool defiant = false;       //!< nowhere can be reached: trips go against sealed roads
};

/*!
 * Trees of least-cost journeys under one Terms and one set of route parameters.
 *
 * A signature that meets no measure at all uses the trees of the quiet network, which every Terms
 * shares. A tree is made anew each day only while some risk is still being learnt.
 */
class RouteCache {
  public:
    //! `terms` null: the quiet network itself. `quiet` outlives this cache.
    RouteCache(const World& world, const Terms* terms, const detail::RouteParameters& parameters,
               RouteCache* quiet);

    //! The terms may have moved in memory; they are the same by id.
    void use(const Terms* terms) { terms_ = terms; }
    std::uint64_t id() const { return id_; }
    const detail::RouteParameters& parameters() const { return parameters_; }
    std::size_t bytes() const { return bytes_; }

    //! Some signature meets a checkpoint somewhere.
    bool checkpoints() const { return checkpoints_; }
    //! No road differs from the quiet network for this signature.
    bool quiet(std::int32_t signature) const { return quiet_signature_[at(signature)] != 0; }
    bool learning(std::int32_t signature, std::int32_t day) const;
    const detail::RouteTree& tree(std::int32_t origin, std::int32_t signature,
                                  detail::Travel travel, std::int32_t day);
    //! Least-cost journeys without any measure, on foot.
    const detail::RouteTree& quiet_tree(std::int32_t origin);
    //! Arcs on which this signature meets something today.
    bool touched(std::int32_t signature, std::int32_t arc) const {
        return touched_[at(signature) * n_arcs_ + at(arc)] != 0;
    }
    TripMemo& trip_memo(std::int32_t place, std::int32_t signature) {
        return memos_[at(place) * n_signatures_ + at(signature)];
    }
    void drop_trees();

  private:
    static std::size_t at(std::int32_t index) { return static_cast<std::size_t>(index); }
    std::span<const detail::Step> steps(std::int32_t signature, detail::Travel travel,
                                        std::int32_t day, std::int32_t stamp);
    const SignatureTerms* signature_terms(std::int32_t signature) const;

    struct Steps {
        std::int32_t day = -2;
        std::vector<detail::Step> arcs;
    };
    const World* world_;
    const Terms* terms_;
    detail::RouteParameters parameters_;
    RouteCache* quiet_;
    std::uint64_t id_ = 0;
    std::size_t n_signatures_, n_arcs_;
    std::size_t bytes_ = 0;
    bool checkpoints_ = false;
    std::vector<std::uint8_t> quiet_signature_;
    std::vector<std::uint8_t> touched_;  // [signature * n_arcs + arc]
    std::vector<Steps> steps_;           // [signature * modes + mode]
    std::vector<std::unique_ptr<detail::RouteTree>>
        trees_;                    // [(signature*modes + mode)*places + p]
    std::vector<TripMemo> memos_;  // [place * n_signatures + signature]
    detail::TreeBuffers buffers_;
};

namespace detail {

/*!
 * The caches of the Terms seen lately. When the trees of all together pass `k_most_bytes`, or there
 * are more than `k_most_terms`, the Terms entered first goes.
 */
class RouteCaches {
  public:
    explicit RouteCaches(const World& world) : world_(&world) {}
    RouteCache& of(const Terms& terms, const RouteParameters& parameters);

    static constexpr std::size_t k_most_bytes = std::size_t{64} << 20;
    static constexpr std::size_t k_most_terms = 128;

  private:
    RouteCache& enter(const Terms& terms, const RouteParameters& parameters);
    RouteCache& quiet(const RouteParameters& parameters);
    void make_room();

    const World* world_;
    RouteCache* current_ = nullptr;
    std::vector<std::unique_ptr<RouteCache>> caches_;  // in order of entry
    std::unique_ptr<RouteCache> quiet_;
};

}  // namespace detail
}  // namespace corridor::model

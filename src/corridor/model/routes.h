#pragma once
//! \file Paths of people under one Terms, made when asked for and kept. Inside of movement.

#include "corridor/model/movement.h"
#include "corridor/model/routes_tree.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace corridor::model {

//! Trips of one place and signature that may meet a checkpoint, as last worked out.
struct TripMemo {
    static constexpr std::int32_t k_not_settled = -2;
    std::uint64_t version = 0;  //!< of the day's sizes of destinations
    bool known = false;         //!< `bound` has been worked out
    double bound = 0;           //!< upper bound of `share`, from the quiet network
    std::int32_t day = k_not_settled;  //!< day `share` is right for; -1 = as long as the terms last
    double share = 0;           //!< of all trips, those whose path meets a checkpoint
    bool defiant = false;       //!< nowhere can be reached: trips go against sealed roads
};

/*!
 * Trees of least-cost journeys of one signature, under its terms and one set of parameters.
 *
 * Measures can only make a road dearer. So a tree starts from that of the quiet network, and only
 * what lies behind a road that a measure touches is worked out anew; where nothing does, the quiet
 * tree itself is the answer. It is made again each day only while some risk is still being learnt.
 */
class SignatureRoutes {
  public:
    //! The quiet network: no measure anywhere.
    SignatureRoutes(const World& world, const detail::RouteParameters& parameters);
    //! `quiet` outlives this.
    SignatureRoutes(const World& world, std::shared_ptr<const SignatureTerms> terms,
                    SignatureRoutes& quiet);

    const SignatureTerms* terms() const { return terms_.get(); }
    const detail::RouteParameters& parameters() const { return parameters_; }
    std::size_t bytes() const { return bytes_; }
    //! Some road differs from the quiet network.
    bool touches() const { return !touched_arcs_.empty(); }
    //! Some risk is not yet fully known.
    bool learning(std::int32_t day) const {
        return terms_ != nullptr &&
               detail::still_learning(*terms_, day, parameters_.learning_days);
    }
    const detail::RouteTree& tree(std::int32_t origin, detail::Travel travel, std::int32_t day);
    //! The tree of a walk to one place: that of the quiet network where nothing is met on its way.
    const detail::RouteTree& tree_to(std::int32_t origin, std::int32_t place, std::int32_t day);
    TripMemo& trip_memo(std::int32_t place) { return memos_[at(place)]; }
    //! By place: the quiet walk there from `origin` meets a measure. Empty where none does.
    std::span<const std::uint8_t> met_from(std::int32_t origin);

  private:
    static std::size_t at(std::int32_t index) { return static_cast<std::size_t>(index); }
    //! The quiet network asks for walking where others defy.
    detail::Travel like_quiet(detail::Travel travel) const {
        return travel == detail::Travel::defiant ? detail::Travel::walk : travel;
    }
    const detail::RouteSteps& steps(detail::Travel travel, std::int32_t day, std::int32_t stamp);
    const detail::RouteTree& make(std::int32_t origin, detail::Travel travel, std::int32_t day,
                                  std::int32_t stamp);

    //! One tree: made here, or that of the quiet network, which is right for every day.
    struct Entry {
        std::unique_ptr<detail::RouteTree> own;
        const detail::RouteTree* shared = nullptr;
    };
    const World* world_;
    std::shared_ptr<const SignatureTerms> terms_;
    detail::RouteParameters parameters_;
    SignatureRoutes* quiet_ = nullptr;
    std::size_t bytes_ = 0;
    std::vector<std::uint8_t> touched_;  // by arc; empty for the quiet network
    std::vector<std::int32_t> touched_arcs_;
    std::array<detail::RouteSteps, detail::k_travel_modes> steps_;
    std::array<std::vector<Entry>, detail::k_travel_modes> trees_;  // by origin
    std::vector<TripMemo> memos_;                                   // by place
    struct Met {
        bool known = false;
        std::vector<std::uint8_t> there;
    };
    std::vector<Met> met_;                                          // by origin
    detail::TreeBuffers buffers_;
};

//! Routes of all signatures under one Terms.
class RouteCache {
  public:
    RouteCache() = default;
    RouteCache(std::uint64_t id, std::vector<std::shared_ptr<SignatureRoutes>> routes,
               std::shared_ptr<SignatureRoutes> quiet);

    std::uint64_t id() const { return id_; }
    //! Some signature meets a checkpoint somewhere.
    bool checkpoints() const { return checkpoints_; }
    bool learning(std::int32_t signature, std::int32_t day) const {
        return routes_[at(signature)]->learning(day);
    }
    const detail::RouteTree& tree(std::int32_t origin, std::int32_t signature,
                                  detail::Travel travel, std::int32_t day) {
        return routes_[at(signature)]->tree(origin, travel, day);
    }
    //! For one destination: cheaper where its path meets no measure.
    const detail::RouteTree& tree_to(std::int32_t origin, std::int32_t signature,
                                     std::int32_t place, std::int32_t day) {
        return routes_[at(signature)]->tree_to(origin, place, day);
    }
    //! Least-cost journeys without any measure, on foot.
    const detail::RouteTree& quiet_tree(std::int32_t origin) {
        return quiet_->tree(origin, detail::Travel::walk, 0);
    }
    std::span<const std::uint8_t> met_from(std::int32_t origin, std::int32_t signature) {
        return routes_[at(signature)]->met_from(origin);
    }
    TripMemo& trip_memo(std::int32_t place, std::int32_t signature) {
        return routes_[at(signature)]->trip_memo(place);
    }

  private:
    static std::size_t at(std::int32_t index) { return static_cast<std::size_t>(index); }
    std::uint64_t id_ = 0;
    bool checkpoints_ = false;
    std::vector<std::shared_ptr<SignatureRoutes>> routes_;  // by signature
    std::shared_ptr<SignatureRoutes> quiet_;
};

namespace detail {

/*!
 * The routes under the terms of people seen lately, the last `k_most_terms` of them. When the trees
 * of all together pass `k_most_bytes`, everything is forgotten.
 */
class RouteCaches {
  public:
    explicit RouteCaches(const World& world) : world_(&world) {}
    //! Lasts until the next call.
    RouteCache& of(const Terms& terms, const RouteParameters& parameters);
    std::size_t bytes() const;

    static constexpr std::size_t k_most_bytes = std::size_t{16} << 20;
    static constexpr std::size_t k_most_terms = 128;

  private:
    std::shared_ptr<SignatureRoutes> routes_of(
        const std::shared_ptr<const SignatureTerms>& terms);
    void forget(const RouteParameters& parameters);

    const World* world_;
    RouteCache current_;
    std::shared_ptr<SignatureRoutes> quiet_;
    std::vector<std::shared_ptr<SignatureRoutes>> known_;  // oldest first
};

}  // namespace detail
}  // namespace corridor::model

#pragma once
//! \file Least-cost journeys from one place to all others. Inside of movement.

#include "corridor/model/terms.h"
#include "corridor/model/world.h"
#include "corridor/scenario/parameters.h"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace corridor::model::detail {

inline constexpr double k_no_route = std::numeric_limits<double>::infinity();

//! What the cost of a journey depends on besides the terms.
struct RouteParameters {
    double travel_cost = 0;    //!< theta, per day
    double income = 1;         //!< money per day
    double deterrence = 0;     //!< b_det
    double learning_days = 1;  //!< kappa_r
    friend bool operator==(const RouteParameters&, const RouteParameters&) = default;
};

RouteParameters route_parameters(const scenario::ParameterValues& parameters);

//! How one travels and over which roads.
enum class Travel : std::uint8_t {
    walk,    //!< roads that let somebody through
    drive,   //!< the same, where a vehicle can go
    defiant  //!< on foot, also against checkpoints that let nobody through: -ln max(u, 0.01)
};
inline constexpr int k_travel_modes = 3;

/*!
 * Share of a risk that is known `days_known` days after it began: 1 - e^(-t/kappa).
 * 0 on the first day, when nobody knows; exactly 1 from 7 kappa on, so that paths settle.
 */
double risk_known(std::int32_t days_known, double learning_days);

//! True while the risk of some checkpoint of this signature is not yet fully known.
bool still_learning(const SignatureTerms& terms, std::int32_t day, double learning_days);

//! Risk of arrest on an arc as people know it today: sum of (survivors before)·detain·known.
double known_risk(const SignatureTerms& terms, std::int32_t arc, std::int32_t day,
                  double learning_days);

//! One arc as people of one signature and travel mode see it today.
struct Step {
    double cost = k_no_route;  //!< theta (days + fee/income) - ln u + b_det q; infinite: not usable
    double days = 0;
    double survive = 1;  //!< u
    double risk = 0;     //!< q as known today
};

//! The arcs as people of one signature and travel mode see them.
struct RouteSteps {
    std::int32_t day = -2;  //!< day they are right for; -1 = as long as the terms last
    bool all_cost = true;   //!< no usable arc is free
    std::vector<Step> arcs;
};

//! Journey from the tree's origin to one place.
struct RouteNode {
    double cost = k_no_route;
    double pull = 0;     //!< e^-(cost - the tree's nearest cost): weight in the choice
    double survive = 1;  //!< u of the path
    double risk = 0;     //!< q of the path as known today
    double days = 0;
    std::int32_t parent_arc = -1;
    std::int32_t n_checkpoints = 0;
    bool reached() const { return cost < k_no_route; }
};

//! All least-cost journeys from one place. Equal costs: the smaller arc index.
struct RouteTree {
    std::int32_t origin = -1;
    static constexpr std::int32_t k_not_made = -2;
    std::int32_t day = k_not_made;  //!< day it is right for; -1 = as long as the terms last
    double nearest = 0;        //!< least cost to another place
    bool checkpoints = false;  //!< some path meets a checkpoint
    std::vector<RouteNode> to;
    std::vector<std::int32_t> order;  //!< places reached, nearest first; trees of the quiet network only
    //! Running sum of the weights of the choice, kept while the sizes of the destinations last.
    mutable std::vector<double> below;
    mutable std::uint64_t below_version = 0;
    //! Greatest chance to get through to a destination, kept as long.
    mutable double best_survive = 1;
    mutable std::uint64_t best_version = 0;

    //! Arcs of the path to a place in order of travel, appended to nothing: `path` is overwritten.
    void path_to(const World& world, std::int32_t place, std::vector<std::int32_t>& path) const;
};

//! Steps of every arc where no measure stands.
void make_quiet_steps(const World& world, const RouteParameters& parameters, Travel travel,
                      RouteSteps& steps);

//! Works out the steps of the arcs that a measure touches; the others are left as they are.
void touch_steps(const World& world, const SignatureTerms& terms,
                 const RouteParameters& parameters, Travel travel, std::int32_t day,
                 std::span<const std::int32_t> touched_arcs, RouteSteps& steps);

//! Buffers of grow_tree.
struct TreeBuffers {
    struct Entry {
        double cost;
        std::int32_t node;
    };
    std::vector<Entry> heap;
    std::vector<std::uint8_t> settled, behind;
    std::vector<std::int32_t> open;  //!< places whose path is worked out anew
};

//! Dijkstra from `origin` over `steps`. `terms` null: the quiet network.
void grow_tree(const World& world, const SignatureTerms* terms, const RouteSteps& steps,
               std::int32_t origin, TreeBuffers& buffers, RouteTree& tree);

/*!
 * By place: the path of a quiet tree to it uses a touched arc; visit(place) for each such place,
 * nearest first.
 */
template <class Visit>
void find_behind(const World& world, std::span<const std::uint8_t> touched, const RouteTree& quiet,
                 std::vector<std::uint8_t>& behind, const Visit& visit) {
    behind.assign(world.places.size(), 0);
    for (const std::int32_t place : quiet.order) {
        const auto here = static_cast<std::size_t>(place);
        if (quiet.to[here].parent_arc < 0) continue;
        // What is met on the way to the place before it is met on the way there too.
        const auto arc = static_cast<std::size_t>(quiet.to[here].parent_arc);
        if (touched[arc] == 0 && behind[static_cast<std::size_t>(world.arcs[arc].from)] == 0) continue;
        behind[here] = 1;
        visit(place);
    }
}

//! True where some path of a quiet tree uses a touched arc.
bool meets_any(const RouteTree& quiet, std::span<const std::uint8_t> touched);

/*!
 * The tree that grow_tree() would make, from that of the quiet network: a path that no touched arc
 * is on stays the best, since measures only make roads dearer.
 * \param touched  by arc; \param quiet  tree of the same origin and travel
 */
void regrow_tree(const World& world, const SignatureTerms& terms, const RouteSteps& steps,
                 std::span<const std::uint8_t> touched, const RouteTree& quiet,
                 TreeBuffers& buffers, RouteTree& tree);

}  // namespace corridor::model::detail

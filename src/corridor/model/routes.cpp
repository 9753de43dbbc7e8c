#include "corridor/model/routes.h"

#include <algorithm>

namespace corridor::model {
namespace {

bool same_as_quiet(const PeopleTerms& people) {
    return people.survive >= 1 && people.risk <= 0 && people.fee <= 0 && people.delay_days <= 0 &&
           people.n_checkpoints == 0;
}

}  // namespace

SignatureRoutes::SignatureRoutes(const World& world, const detail::RouteParameters& parameters)
    : world_(&world), parameters_(parameters), memos_(world.places.size()) {}

SignatureRoutes::SignatureRoutes(const World& world, std::shared_ptr<const SignatureTerms> terms,
                                 SignatureRoutes& quiet)
    : world_(&world),
      terms_(std::move(terms)),
      parameters_(quiet.parameters()),
      quiet_(&quiet),
      touched_(world.arcs.size(), 0),
      memos_(world.places.size()) {
    for (std::size_t arc = 0; arc < touched_.size(); ++arc) {
        if (same_as_quiet(terms_->arcs[arc])) continue;
        touched_[arc] = 1;
        touched_arcs_.push_back(static_cast<std::int32_t>(arc));
    }
}

const detail::RouteSteps& SignatureRoutes::steps(detail::Travel travel, std::int32_t day,
                                                 std::int32_t stamp) {
    auto& steps = steps_[static_cast<std::size_t>(travel)];
    if (steps.day == stamp) return steps;
    if (quiet_ == nullptr) {
        detail::make_quiet_steps(*world_, parameters_, travel, steps);
    } else {
        if (steps.arcs.empty()) steps = quiet_->steps(like_quiet(travel), 0, -1);
        detail::touch_steps(*world_, *terms_, parameters_, travel, day, touched_arcs_, steps);
    }
    steps.day = stamp;
    return steps;
}

const detail::RouteTree& SignatureRoutes::tree(std::int32_t origin, detail::Travel travel,
                                               std::int32_t day) {
    if (quiet_ == nullptr) travel = like_quiet(travel);
    auto& trees = trees_[static_cast<std::size_t>(travel)];
    if (trees.empty()) trees.resize(world_->places.size());
    const Entry& entry = trees[at(origin)];
    if (entry.shared != nullptr) return *entry.shared;
    // A tree made when every risk was known is wrong for a member who still learns it, and back.
    const std::int32_t stamp = learning(day) ? day : -1;
    if (entry.own != nullptr && entry.own->day == stamp) return *entry.own;
    return make(origin, travel, day, stamp);
}

const detail::RouteTree& SignatureRoutes::tree_to(std::int32_t origin, std::int32_t place,
                                                  std::int32_t day) {
    if (quiet_ == nullptr) return tree(origin, detail::Travel::walk, day);
    const detail::RouteTree& base = quiet_->tree(origin, detail::Travel::walk, 0);
    for (std::int32_t there = place; there != origin;) {
        const std::int32_t arc = base.to[at(there)].parent_arc;
        if (arc < 0) return base;  // no way there, with or without measures
        if (touched_[at(arc)] != 0) return tree(origin, detail::Travel::walk, day);
        there = world_->arcs[at(arc)].from;
    }
    return base;
}

std::span<const std::uint8_t> SignatureRoutes::met_from(std::int32_t origin) {
    if (quiet_ == nullptr) return {};
    if (met_.empty()) met_.resize(world_->places.size());
    Met& met = met_[at(origin)];
    if (met.known) return met.there;
    met.known = true;
    const detail::RouteTree& base = quiet_->tree(origin, detail::Travel::walk, 0);
    bool any = false;
    detail::find_behind(*world_, touched_, base, met.there, [&](std::int32_t) { any = true; });
    if (!any) met.there = {};
    bytes_ += met.there.size();
    return met.there;
}

const detail::RouteTree& SignatureRoutes::make(std::int32_t origin, detail::Travel travel,
                                               std::int32_t day, std::int32_t stamp) {
    Entry& entry = trees_[static_cast<std::size_t>(travel)][at(origin)];
    if (quiet_ != nullptr) {
        const detail::RouteTree& base = quiet_->tree(origin, like_quiet(travel), 0);
        if (!detail::meets_any(base, touched_)) return *(entry.shared = &base);
        if (entry.own == nullptr) entry.own = std::make_unique<detail::RouteTree>();
        detail::regrow_tree(*world_, *terms_, steps(travel, day, stamp), touched_, base, buffers_,
                            *entry.own);
    } else {
        entry.own = std::make_unique<detail::RouteTree>();
        detail::grow_tree(*world_, nullptr, steps(travel, day, stamp), origin, buffers_,
                          *entry.own);
    }
    if (entry.own->day == detail::RouteTree::k_not_made)
        bytes_ += sizeof(detail::RouteTree) +
                  world_->places.size() * (sizeof(detail::RouteNode) + sizeof(double));
    entry.own->day = stamp;
    return *entry.own;
}

RouteCache::RouteCache(std::uint64_t id, std::vector<std::shared_ptr<SignatureRoutes>> routes,
                       std::shared_ptr<SignatureRoutes> quiet)
    : id_(id), routes_(std::move(routes)), quiet_(std::move(quiet)) {
    for (const auto& of_signature : routes_)
        checkpoints_ |= of_signature->terms() != nullptr && !of_signature->terms()->clear;
}

namespace detail {

RouteCache& RouteCaches::of(const Terms& terms, const RouteParameters& parameters) {
    const bool other = quiet_ == nullptr || !(quiet_->parameters() == parameters);
    if (!other && current_.id() == terms.id) return current_;
    if (other || bytes() > k_most_bytes) forget(parameters);
    std::vector<std::shared_ptr<SignatureRoutes>> routes;
    for (const auto& of_signature : terms.people) routes.push_back(routes_of(of_signature));
    current_ = RouteCache(terms.id, std::move(routes), quiet_);
    return current_;
}

std::size_t RouteCaches::bytes() const {
    std::size_t all = quiet_ == nullptr ? 0 : quiet_->bytes();
    for (const auto& routes : known_) all += routes->bytes();
    return all;
}

void RouteCaches::forget(const RouteParameters& parameters) {
    known_.clear();  // they look into the trees of the quiet network
    current_ = {};
    quiet_ = std::make_shared<SignatureRoutes>(*world_, parameters);
}

std::shared_ptr<SignatureRoutes> RouteCaches::routes_of(
    const std::shared_ptr<const SignatureTerms>& terms) {
    const auto found = std::find_if(known_.rbegin(), known_.rend(), [&](const auto& routes) {
        return routes->terms() == terms.get();
    });
    if (found != known_.rend()) return *found;
    if (known_.size() >= k_most_terms) known_.erase(known_.begin());
    known_.push_back(std::make_shared<SignatureRoutes>(*world_, terms, *quiet_));
    return known_.back();
}

}  // namespace detail
}  // namespace corridor::model

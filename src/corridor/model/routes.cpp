#include "corridor/model/routes.h"

#include <algorithm>

namespace corridor::model {
namespace {

bool same_as_quiet(const PeopleTerms& people) {
    return people.survive >= 1 && people.risk <= 0 && people.fee <= 0 && people.delay_days <= 0 &&
           people.n_checkpoints == 0;
}

}  // namespace

RouteCache::RouteCache(const World& world, const Terms* terms,
                       const detail::RouteParameters& parameters, RouteCache* quiet)
    : world_(&world),
      terms_(terms),
      parameters_(parameters),
      quiet_(quiet),
      id_(terms == nullptr ? 0 : terms->id),
      n_signatures_(terms == nullptr ? 1 : terms->people.size()),
      n_arcs_(world.arcs.size()),
      quiet_signature_(n_signatures_, 1) {
    if (terms == nullptr) return;
    touched_.assign(n_signatures_ * n_arcs_, 0);
    for (std::size_t s = 0; s < n_signatures_; ++s) {
        checkpoints_ |= !terms->people[s].clear;
        for (std::size_t arc = 0; arc < n_arcs_; ++arc) {
            if (same_as_quiet(terms->people[s].arcs[arc])) continue;
            touched_[s * n_arcs_ + arc] = 1;
            quiet_signature_[s] = 0;
        }
    }
    if (checkpoints_) memos_.resize(world.places.size() * n_signatures_);
}

const SignatureTerms* RouteCache::signature_terms(std::int32_t signature) const {
    return terms_ == nullptr ? nullptr : &terms_->people[at(signature)];
}

bool RouteCache::learning(std::int32_t signature, std::int32_t day) const {
    const SignatureTerms* terms = signature_terms(signature);
    return terms != nullptr && detail::still_learning(*terms, day, parameters_.learning_days);
}

std::span<const detail::Step> RouteCache::steps(std::int32_t signature, detail::Travel travel,
                                                std::int32_t day, std::int32_t stamp) {
    if (steps_.empty()) steps_.resize(n_signatures_ * detail::k_travel_modes);
    Steps& entry =
        steps_[at(signature) * detail::k_travel_modes + static_cast<std::size_t>(travel)];
    if (entry.day != stamp) {
        detail::make_steps(*world_, signature_terms(signature), parameters_, travel, day,
                           entry.arcs);
        entry.day = stamp;
    }
    return entry.arcs;
}

const detail::RouteTree& RouteCache::quiet_tree(std::int32_t origin) {
    RouteCache& cache = quiet_ == nullptr ? *this : *quiet_;
    return cache.tree(origin, 0, detail::Travel::walk, 0);
}

const detail::RouteTree& RouteCache::tree(std::int32_t origin, std::int32_t signature,
                                          detail::Travel travel, std::int32_t day) {
    if (quiet_ != nullptr && quiet(signature)) return quiet_->tree(origin, 0, travel, day);
    const std::size_t n_places = world_->places.size();
    if (trees_.empty()) trees_.resize(n_signatures_ * detail::k_travel_modes * n_places);
    const std::size_t mode =
        at(signature) * detail::k_travel_modes + static_cast<std::size_t>(travel);
    auto& entry = trees_[mode * n_places + at(origin)];
    // A tree made when every risk was known is wrong for a member who still learns it, and back.
    const std::int32_t right_for = learning(signature, day) ? day : -1;
    if (entry != nullptr && entry->day == right_for) return *entry;
    if (entry == nullptr) {
        entry = std::make_unique<detail::RouteTree>();
        bytes_ += sizeof(detail::RouteTree) + n_places * sizeof(detail::RouteNode);
    }
    const SignatureTerms* terms = signature_terms(signature);
    detail::grow_tree(*world_, terms, steps(signature, travel, day, right_for), origin, buffers_,
                      *entry);
    entry->day = right_for;
    return *entry;
}

void RouteCache::drop_trees() {
    trees_.clear();
    bytes_ = 0;
}

namespace detail {

RouteCache& RouteCaches::of(const Terms& terms, const RouteParameters& parameters) {
    if (current_ != nullptr && current_->id() == terms.id && current_->parameters() == parameters) {
        current_->use(&terms);
        if (current_->bytes() > k_most_bytes) current_->drop_trees();
        return *current_;
    }
    for (const auto& cache : caches_)
        if (cache->id() == terms.id && cache->parameters() == parameters) {
            current_ = cache.get();
            current_->use(&terms);
            return *current_;
        }
    return enter(terms, parameters);
}

RouteCache& RouteCaches::quiet(const RouteParameters& parameters) {
    if (quiet_ == nullptr) {
        quiet_ = std::make_unique<RouteCache>(*world_, nullptr, parameters, nullptr);
    } else if (!(quiet_->parameters() == parameters)) {
        caches_.clear();  // they look into the quiet network's trees
        current_ = nullptr;
        quiet_ = std::make_unique<RouteCache>(*world_, nullptr, parameters, nullptr);
    }
    return *quiet_;
}

RouteCache& RouteCaches::enter(const Terms& terms, const RouteParameters& parameters) {
    RouteCache& base = quiet(parameters);
    make_room();
    caches_.push_back(std::make_unique<RouteCache>(*world_, &terms, parameters, &base));
    current_ = caches_.back().get();
    return *current_;
}

void RouteCaches::make_room() {
    std::size_t bytes = quiet_->bytes();
    for (const auto& cache : caches_) bytes += cache->bytes();
    if (quiet_->bytes() > k_most_bytes / 2) quiet_->drop_trees();
    std::size_t n_gone = 0;
    while (n_gone < caches_.size() &&
           (caches_.size() - n_gone >= k_most_terms || bytes > k_most_bytes)) {
        bytes -= caches_[n_gone]->bytes();
        ++n_gone;
    }
    caches_.erase(caches_.begin(), caches_.begin() + static_cast<std::ptrdiff_t>(n_gone));
}

}  // namespace detail
}  // namespace corridor::model

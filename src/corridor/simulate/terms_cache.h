#pragma once
//! \file Terms of recent days, kept by one thread and found again by what decides them.

#include "corridor/model/terms_parts.h"

#include <cstdint>
#include <deque>
#include <memory>
#include <unordered_map>

namespace corridor::simulate {

class TermsCache {
  public:
    //! \param capacity  terms kept; the oldest made goes first
    TermsCache(std::size_t capacity, const model::World& world)
        : capacity_(capacity), parts_(world) {}

    //! The terms of the active measures, made if they are not kept. Valid until the next call.
    const model::Terms& get(const model::World& world, const model::Reference& reference,
                            const scenario::ParameterValues& parameters,
                            const model::Calendar& calendar, const model::ActiveMeasures& active,
                            std::span<const model::Ladder> ladders, std::uint64_t parameter_key) {
        const std::uint64_t key =
            model::terms_key(world, calendar, active) ^ parameter_key;
        const auto it = kept_.find(key);
        if (it != kept_.end()) {
            ++n_reused;
            return *it->second;
        }
        ++n_made;
        if (kept_.size() >= capacity_) {
            kept_.erase(order_.front());
            order_.pop_front();
        }
        auto terms = model::compose_terms(world, reference, parameters, calendar, active,
                                          ladders, &parts_);
        terms->id = ++next_id_;
        order_.push_back(key);
        return *kept_.emplace(key, std::move(terms)).first->second;
    }

    std::int64_t n_made = 0, n_reused = 0;

  private:
    std::size_t capacity_;
    model::TermsParts parts_;
    std::uint64_t next_id_ = 0;
    std::unordered_map<std::uint64_t, std::unique_ptr<model::Terms>> kept_;
    std::deque<std::uint64_t> order_;
};

}  // namespace corridor::simulate

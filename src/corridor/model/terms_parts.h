#pragma once
//! \file Parts of the terms of recent days, by what decides each: a ban on fuel leaves the terms of
//! staples and of people as they were.

#include "corridor/model/terms.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace corridor::model {

//! The parts of one kind made lately; the oldest goes first.
template <class Part>
class RecentParts {
  public:
    std::shared_ptr<const Part> find(std::uint64_t key) const {
        // The newest is the likeliest.
        for (std::size_t i = 0; i < kept_.size(); ++i) {
            const auto& [known, part] = kept_[(next_ + kept_.size() - 1 - i) % kept_.size()];
            if (known == key) return part;
        }
        return nullptr;
    }

    void keep(std::uint64_t key, std::shared_ptr<const Part> part) {
        if (kept_.size() < k_most) {
            kept_.emplace_back(key, std::move(part));
            next_ = kept_.size() % k_most;
            return;
        }
        kept_[next_] = {key, std::move(part)};
        next_ = (next_ + 1) % k_most;
    }

  private:
    static constexpr std::size_t k_most = 32;
    std::vector<std::pair<std::uint64_t, std::shared_ptr<const Part>>> kept_;
    std::size_t next_ = 0;
};

//! Clauses of access that do not look at fuel.
struct AccessPart {
    std::vector<double> hostile_share;
    std::vector<std::uint8_t> aid_reaches, unreachable;
};

//! One per thread.
class TermsParts {
  public:
    explicit TermsParts(const World& world)
        : goods(world.goods.size()), people(static_cast<std::size_t>(world.n_signatures)) {}

    std::vector<RecentParts<GoodTerms>> goods;        //!< by good
    std::vector<RecentParts<SignatureTerms>> people;  //!< by signature
    RecentParts<AccessPart> access;
};

}  // namespace corridor::model

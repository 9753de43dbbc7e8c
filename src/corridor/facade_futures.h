#pragma once
//! \file The futures of one scenario, lived once and kept, from which options branch; only for the
//! facade.

#include "corridor/corridor.h"
#include "corridor/ensemble/branch.h"
#include "corridor/facade_once.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <string_view>

namespace corridor {

//! Who waits: when to stop, and whom to tell how far it is.
struct Waiting {
    const std::atomic<bool>& stop;
    std::function<void(double, std::string_view)> progress = {};
};

/*!
 * A scenario and what its members come to without an option. Everything is made when first asked for,
 * by any thread, and kept.
 */
class Futures {
  public:
    /*!
     * \param variables  recorded; empty = all
     * \param unedited   of the scenario this one was edited from, made alike, or null
     */
    Futures(Loaded loaded, std::uint32_t seed, std::size_t members, int threads,
            std::span<const result::Variable> variables,
            std::shared_ptr<Futures> unedited = nullptr);

    const Loaded& loaded() const { return loaded_; }
    const simulate::Engine& engine() const { return *engine_; }
    std::size_t members() const { return members_; }
    //! How members are lived for somebody who waits.
    ensemble::LifePlan plan(const Waiting& waiting) const;

    using Trunk = std::shared_ptr<const ensemble::Trunk>;
    using Output = std::shared_ptr<const ensemble::BranchOutput>;

    //! The members of the first picture, and all of them, on the morning of the as-of date.
    Trunk first_trunk(const Waiting& waiting);
    Trunk trunk(const Waiting& waiting);
    /*!
     * The same on the morning of a later day, on which an option begins. The last day asked for is
     * kept.
     * \param day  days since start, from the as-of date to the deadline
     */
    Trunk first_trunk_on(std::int32_t day, const Waiting& waiting);
    Trunk trunk_on(std::int32_t day, const Waiting& waiting);
    //! Without an option: the first picture (to the deadline), then everything (to the horizon).
    Output first(const Waiting& waiting);
    Output whole(const Waiting& waiting);
    //! The same with the weight of each report.
    Output with_influence(const Waiting& waiting);

  private:
    struct Later {
        std::int32_t day = 0;
        Once<ensemble::Trunk> first, all;
    };
    std::shared_ptr<Later> later(std::int32_t day);
    //! The branch that first() lived to the deadline, once; else null.
    std::unique_ptr<ensemble::Branch> take_begun();

    Loaded loaded_;
    std::shared_ptr<const simulate::Engine> engine_;
    std::uint32_t seed_;
    std::size_t members_;
    int threads_;
    std::span<const result::Variable> variables_;
    std::shared_ptr<Futures> unedited_;  // whose past is taken over where it is the same
    Once<ensemble::Trunk> first_trunk_, trunk_;
    std::mutex mutex_;
    std::shared_ptr<Later> later_;
    std::unique_ptr<ensemble::Branch> begun_;  // lived to the deadline by first()
    Once<ensemble::BranchOutput> first_, whole_, with_influence_;
};

}  // namespace corridor

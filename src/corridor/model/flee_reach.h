#pragma once
//! \file Distances of a day that nobody can tell apart under the rule of Flee. Inside of the rule.

#include "corridor/model/flee_movers.h"
#include "corridor/scenario/flee.h"

#include <cstdint>
#include <vector>

namespace corridor::model::detail {

/*!
 * Whoever arrives in a place with k km behind them goes on today as long as k + L < V after each
 * further way of L km from there, V km being a day's distance. So k matters only by which of the
 * sums L of links that begin in the place are below V - k; everybody between two such sums is
 * alike.
 *
 * Holds where k is all that people remember of the day: everybody goes at one speed, links are
 * entered with a whole day's distance, recent travel is not kept; and where all lengths are whole
 * multiples of 1, 1/10 or 1/100 km. Where a sum of decimals could equal V, so that rounding
 * decides, k is left as it is.
 */
class FleeReach {
  public:
    explicit FleeReach(const scenario::Flee& flee);

    //! False: each distance is for itself.
    bool applies() const { return n_steps_ > 0; }
    //! Steps of a day: V in units of the grid.
    std::size_t n_steps() const { return n_steps_; }
    //! The step of the grid, and km_today for all who are alike. \pre applies(), km < V
    struct Class {
        std::size_t step = 0;
        double km = 0;
    };
    Class alike(std::int32_t place, double km) const;

  private:
    bool choose_grid(const scenario::Flee& flee);
    void sum_up(const scenario::Flee& flee);
    bool add_sums(std::size_t from, std::size_t to, std::size_t steps);
    bool has(std::size_t place, std::size_t sum) const;
    std::size_t largest_below(std::size_t place, std::size_t sum) const;

    double grid_ = 1;  //!< steps of a kilometre
    std::size_t n_steps_ = 0, n_words_ = 0;
    std::vector<std::uint64_t> sums_;  //!< [place][bit L]: a way of L steps begins here, 0 < L < V
};

//! People who have arrived, taken out by what they have behind them today, least first.
class FleeQueue {
  public:
    void reset(std::size_t n_steps);
    void push(std::size_t step, const FleeMover& mover);
    //! All of the least step, in the order in which they came; false: nobody is left.
    bool pop(std::vector<FleeMover>& out);

  private:
    std::vector<std::vector<FleeMover>> by_step_;
    std::vector<std::uint64_t> filled_;  //!< bit by step
    std::size_t word_ = 0;               //!< nobody is in words before it
};

}  // namespace corridor::model::detail

#pragma once

#include <cstdint>
#include <memory>
#include <vector>

namespace corridor::model {

/*!
 * Least-cost circulation by the network simplex method of LEMON, exact in 64-bit integers.
 *
 *     minimise sum cost·flow,   in = out at every node,   0 <= flow <= capacity
 *
 * The slow and independent way to solve a day's trade: fallback of solve_trade and its oracle in
 * tests. The header is C++17, because LEMON does not compile as C++20.
 */
class LemonSolver {
  public:
    LemonSolver();
    ~LemonSolver();
    LemonSolver(const LemonSolver&) = delete;
    LemonSolver& operator=(const LemonSolver&) = delete;

    //! Sets the graph, arc i from tails[i] to heads[i] (0 .. n_nodes-1). The same graph as last
    //! time costs a comparison only.
    void set_graph(std::int32_t n_nodes, const std::vector<std::int32_t>& tails,
                   const std::vector<std::int32_t>& heads);

    //! Solves for costs (|cost| < 2^60) and capacities (>= 0, int64 max = unlimited) by arc.
    //! Returns false if a cycle of negative cost has no capacity limit.
    bool solve(const std::vector<std::int64_t>& cost, const std::vector<std::int64_t>& capacity);

    std::int64_t flow(std::int32_t arc) const;
    //! Dual of a node: cost + potential(tail) - potential(head) >= 0 wherever flow < capacity.
    std::int64_t potential(std::int32_t node) const;

  private:
    struct Graph;
    std::unique_ptr<Graph> graph_;
    std::vector<std::int32_t> tails_;
    std::vector<std::int32_t> heads_;
};

}  // namespace corridor::model

#include "tests/support/clp_oracle.h"

#include <cmath>
#include <coin/ClpSimplex.hpp>
#include <stdexcept>
#include <utility>
#include <vector>

namespace corridor::test {

using namespace corridor::model;

namespace {

//! Columns of the program; rows are added as they are first named.
class Program {
  public:
    Program(int n_rows) : upper_(static_cast<std::size_t>(n_rows), 0.0), lower_(upper_) {}

    int add_limit(std::int64_t at_most) {
        lower_.push_back(-COIN_DBL_MAX);
        upper_.push_back(bound(at_most));
        return static_cast<int>(upper_.size()) - 1;
    }
    void add_column(std::int64_t cost, std::int64_t capacity,
                    const std::vector<std::pair<int, double>>& rows) {
        cost_.push_back(static_cast<double>(cost));
        capacity_.push_back(bound(capacity));
        starts_.push_back(static_cast<CoinBigIndex>(rows_.size()));
        for (const auto& [row, factor] : rows) {
            rows_.push_back(row);
            factors_.push_back(factor);
        }
    }
    double minimum() {
        starts_.push_back(static_cast<CoinBigIndex>(rows_.size()));
        const std::vector<double> zero(cost_.size(), 0.0);
        ClpSimplex clp;
        clp.setLogLevel(0);
        clp.loadProblem(static_cast<int>(cost_.size()), static_cast<int>(upper_.size()),
                        starts_.data(), rows_.data(), factors_.data(), zero.data(),
                        capacity_.data(), cost_.data(), lower_.data(), upper_.data());
        clp.dual();
        if (clp.status() != 0) throw std::runtime_error("Clp found no optimum");
        return clp.objectiveValue();
    }

  private:
    static double bound(std::int64_t capacity) {
        return capacity == k_unlimited ? COIN_DBL_MAX : static_cast<double>(capacity);
    }
    std::vector<double> cost_, capacity_, factors_, upper_, lower_;
    std::vector<int> rows_;
    std::vector<CoinBigIndex> starts_;
};

}  // namespace

std::int64_t clp_objective(const FlowNetwork& network, std::span<const FlowSink> sinks) {
    Program program(network.n_nodes);
    for (const FlowArc& arc : network.arcs) {
        program.add_column(arc.cost, arc.capacity, {{arc.from, -1.0}, {arc.to, 1.0}});
    }
    for (const FlowSource& source : network.sources) {
        program.add_column(source.price, source.capacity, {{source.node, 1.0}});
    }
    for (const FlowSink& sink : sinks) {
        const int entry = program.add_limit(sink.entry_capacity);
        for (const Tier& tier : sink.tiers) {
            program.add_column(-tier.value, tier.quantity, {{sink.node, -1.0}, {entry, 1.0}});
        }
    }
    return std::llround(program.minimum());
}

}  // namespace corridor::test

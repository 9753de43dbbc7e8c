#include "corridor/assess/cluster_weights.h"

#include "corridor/ensemble/quantiles.h"
#include "corridor/model/sampling.h"

#include <cmath>

namespace corridor::assess {

namespace {

constexpr double k_least_share = 0.2;    // of the members that an effective sample must keep
constexpr double k_least_arm = 10;       // members in force, and not in force
constexpr double k_same = 1e-12;

}  // namespace

ClusterWeights::ClusterWeights(const scenario::Scenario& scenario,
                               std::vector<std::span<const std::uint8_t>> in_force)
    : scenario_(scenario),
      in_force_(std::move(in_force)),
      parameters_(model::central_parameters(scenario)),
      units_(model::credence_units(scenario, parameters_)) {}

ClusterWeight ClusterWeights::without(std::string_view cluster) const {
    const auto units = model::credence_units(scenario_, parameters_, cluster);
    const auto n = static_cast<double>(in_force_.size());
    ClusterWeight out;
    out.weight.assign(in_force_.size(), 1);
    out.sample_size = n;
    for (std::size_t u = 0; u < units_.size(); ++u) {
        const double p = units[u].credence.probability;
        if (std::abs(p - units_[u].credence.probability) < k_same) continue;
        out.moves = true;
        // A phase's own draw is not among what members left behind.
        if (units_[u].phase >= 0 || !reweight(units_[u], p, out.weight)) {
            out.tells = false;
            out.sample_size = 0;
            return out;
        }
    }
    out.sample_size = ensemble::effective_size(out.weight);
    out.tells = out.sample_size >= k_least_share * n;
    return out;
}

bool ClusterWeights::reweight(const model::CredenceUnit& unit, double p,
                              std::vector<double>& weight) const {
    const auto m = static_cast<std::size_t>(unit.measure);
    double n_in_force = 0;
    for (const auto& member : in_force_) n_in_force += member[m];
    const auto n = static_cast<double>(weight.size());
    if (n_in_force < k_least_arm || n - n_in_force < k_least_arm) return false;
    const double share = n_in_force / n;
    for (std::size_t i = 0; i < weight.size(); ++i)
        weight[i] *= in_force_[i][m] != 0 ? p / share : (1 - p) / (1 - share);
    return true;
}

}  // namespace corridor::assess

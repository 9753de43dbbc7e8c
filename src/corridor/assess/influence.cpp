#include "corridor/assess/influence.h"

#include "corridor/model/credence.h"
#include "corridor/model/sampling.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

namespace corridor::assess {

namespace {

constexpr double k_least_share = 0.2;    // of the members that an effective sample must keep
constexpr double k_least_arm = 10;       // members in force, and not in force
constexpr double k_same = 1e-12;

struct Influence {
    std::optional<double> change, sample_size;
};

//! Members in which the headline place runs out of the headline good by the deadline.
std::vector<bool> headline_events(const ensemble::RunOutput& output) {
    const auto& result = output.result;
    const auto& world = output.engine->world;
    const auto good = std::find(result.goods.begin(), result.goods.end(), result.headline.good);
    const std::size_t spell = *result.headline.place * result.goods.size() +
                              static_cast<std::size_t>(good - result.goods.begin());
    std::vector<bool> events;
    for (const auto& member : output.members) {
        const simulate::Spell& s = member.tally.spells[spell];
        events.push_back(s.out_since_as_of >= 0 ||
                         (s.first_runout >= 0 && s.first_runout <= world.deadline_day));
    }
    return events;
}

class Reweighting {
  public:
    Reweighting(const scenario::Scenario& scenario, const ensemble::RunOutput& output)
        : scenario_(scenario),
          output_(output),
          parameters_(model::central_parameters(scenario)),
          units_(model::credence_units(scenario, parameters_)),
          events_(headline_events(output)) {
        double sum = 0;
        for (const bool event : events_) sum += event;
        chance_ = sum / static_cast<double>(events_.size());
    }

    Influence of(const std::string& cluster) const {
        const auto without = model::credence_units(scenario_, parameters_, cluster);
        std::vector<double> weight(events_.size(), 1);
        bool moved = false;
        for (std::size_t u = 0; u < units_.size(); ++u) {
            const double p = without[u].credence.probability;
            if (std::abs(p - units_[u].credence.probability) < k_same) continue;
            moved = true;
            // A phase's own draw is not among what members left behind.
            if (units_[u].phase >= 0 || !reweight(units_[u], p, weight)) return {};
        }
        if (!moved) return {.change = 0, .sample_size = static_cast<double>(events_.size())};
        return weighted_change(weight);
    }

  private:
    bool reweight(const model::CredenceUnit& unit, double p, std::vector<double>& weight) const {
        const auto m = static_cast<std::size_t>(unit.measure);
        double in_force = 0;
        for (const auto& member : output_.members) in_force += member.in_force[m];
        const auto n = static_cast<double>(weight.size());
        if (in_force < k_least_arm || n - in_force < k_least_arm) return false;
        const double share = in_force / n;
        for (std::size_t i = 0; i < weight.size(); ++i)
            weight[i] *= output_.members[i].in_force[m] != 0 ? p / share : (1 - p) / (1 - share);
        return true;
    }

    Influence weighted_change(const std::vector<double>& weight) const {
        double sum = 0, squares = 0, hits = 0;
        for (std::size_t i = 0; i < weight.size(); ++i) {
            sum += weight[i];
            squares += weight[i] * weight[i];
            if (events_[i]) hits += weight[i];
        }
        if (squares <= 0) return {};
        const double sample = sum * sum / squares;
        if (sample < k_least_share * static_cast<double>(weight.size()))
            return {.change = {}, .sample_size = sample};
        return {.change = hits / sum - chance_, .sample_size = sample};
    }

    const scenario::Scenario& scenario_;
    const ensemble::RunOutput& output_;
    scenario::ParameterValues parameters_;
    std::vector<model::CredenceUnit> units_;
    std::vector<bool> events_;
    double chance_ = 0;
};

}  // namespace

void fill_influence(const scenario::Scenario& scenario, ensemble::RunOutput& output) {
    if (!output.result.headline.place || output.result.evidence.empty()) return;
    const Reweighting reweighting(scenario, output);
    std::map<std::string, Influence> by_cluster;
    for (result::EvidenceRow& row : output.result.evidence) {
        auto it = by_cluster.find(row.cluster);
        if (it == by_cluster.end())
            it = by_cluster.emplace(row.cluster, reweighting.of(row.cluster)).first;
        row.influence = it->second.change;
        row.effective_sample_size = it->second.sample_size;
    }
}

}  // namespace corridor::assess

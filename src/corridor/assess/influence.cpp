#include "corridor/assess/influence.h"

#include "corridor/assess/cluster_weights.h"
#include "corridor/base/error.h"
#include "corridor/ensemble/parallel.h"
#include "corridor/model/credence.h"
#include "corridor/model/sampling.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <string>

namespace corridor::assess {

namespace {

struct Influence {
    std::optional<double> change, sample_size;
    bool rerun = false;
};

//! Does the headline place run out of the headline good by the deadline?
class HeadlineEvent {
  public:
    explicit HeadlineEvent(const ensemble::RunOutput& output)
        : deadline_(output.engine->world.deadline_day) {
        const auto& result = output.result;
        const auto good = std::find(result.goods.begin(), result.goods.end(), result.headline.good);
        spell_ = *result.headline.place * result.goods.size() +
                 static_cast<std::size_t>(good - result.goods.begin());
    }

    bool in(const simulate::Tally& tally) const {
        const simulate::Spell& s = tally.spells[spell_];
        return s.out_since_as_of >= 0 || (s.first_runout >= 0 && s.first_runout <= deadline_);
    }

  private:
    std::int32_t deadline_;
    std::size_t spell_ = 0;
};

//! Members in which the headline comes true.
std::vector<bool> headline_events(const ensemble::RunOutput& output) {
    const HeadlineEvent event(output);
    std::vector<bool> events;
    for (const auto& member : output.members) events.push_back(event.in(member.tally));
    return events;
}

std::vector<std::span<const std::uint8_t>> in_force(const ensemble::RunOutput& output) {
    std::vector<std::span<const std::uint8_t>> out;
    for (const auto& member : output.members) out.emplace_back(member.in_force);
    return out;
}

class Reweighting {
  public:
    Reweighting(const scenario::Scenario& scenario, const ensemble::RunOutput& output)
        : weights_(scenario, in_force(output)), events_(headline_events(output)) {
        double sum = 0;
        for (const bool event : events_) sum += event;
        chance_ = sum / static_cast<double>(events_.size());
    }

    Influence of(const std::string& cluster) const {
        const ClusterWeight found = weights_.without(cluster);
        if (!found.moves) return {.change = 0, .sample_size = found.sample_size, .rerun = false};
        if (found.sample_size <= 0) return {};
        if (!found.tells) return {.change = {}, .sample_size = found.sample_size, .rerun = false};
        double sum = 0, hits = 0;
        for (std::size_t i = 0; i < events_.size(); ++i) {
            sum += found.weight[i];
            if (events_[i]) hits += found.weight[i];
        }
        return {.change = hits / sum - chance_, .sample_size = found.sample_size, .rerun = false};
    }

  private:
    ClusterWeights weights_;
    std::vector<bool> events_;
    double chance_ = 0;
};

//! Stocks counted by a source of the cluster.
bool counts_stocks(const scenario::Scenario& scenario, const std::string& cluster) {
    return std::any_of(scenario.stocks.begin(), scenario.stocks.end(), [&](const auto& row) {
        return model::cluster_of_source(scenario, row.source_id) == cluster;
    });
}

//! The first members once more, without one cluster, on the same draws.
class Rerun {
  public:
    Rerun(const scenario::Scenario& scenario, const ensemble::RunOutput& output,
          const InfluencePlan& plan)
        : scenario_(scenario),
          output_(output),
          plan_(plan),
          event_(output),
          seed_(output.result.manifest.seed),
          strata_(scenario, seed_, 0),
          n_(std::min({output.members.size(), static_cast<std::size_t>(plan.rerun_members),
                       std::size_t{model::k_stratum_members}})) {}

    Influence of(const std::string& cluster) const {
        if (n_ == 0) return {};
        scenario::Scenario without = scenario_;
        const auto gone = std::erase_if(without.stocks, [&](const auto& row) {
            return model::cluster_of_source(scenario_, row.source_id) == cluster;
        });
        const simulate::Engine engine = simulate::make_engine(without);
        const model::StrataTable strata(scenario_, seed_, 0, cluster);
        std::vector<char> now(n_);
        std::vector<std::unique_ptr<simulate::Simulator>> workers(
            ensemble::worker_count(plan_.threads));
        ensemble::for_each_item(plan_.threads, n_, [&](std::size_t worker, std::size_t m) {
            if (plan_.stop != nullptr && plan_.stop->load())
                throw Error(ErrorKind::interrupted, "sources", "stopped", "Nothing was written");
            if (!workers[worker]) workers[worker] = std::make_unique<simulate::Simulator>(engine);
            now[m] = happens(engine, strata, gone > 0, static_cast<std::uint32_t>(m),
                             *workers[worker]);
        });
        double change = 0;
        for (std::size_t m = 0; m < n_; ++m)
            change += now[m] - event_.in(output_.members[m].tally);
        const auto n = static_cast<double>(n_);
        return {.change = change / n, .sample_size = n, .rerun = true};
    }

  private:
    bool happens(const simulate::Engine& engine, const model::StrataTable& strata,
                 bool other_stocks, std::uint32_t member, simulate::Simulator& simulator) const {
        const StreamKey key{seed_, member};
        const auto before = simulate::draw_inputs(engine, key, strata_);
        const auto inputs = simulate::draw_inputs(engine, key, strata);
        // Who believes the same lives the same.
        if (!other_stocks && inputs.calendar.spans == before.calendar.spans &&
            inputs.calendar.holders == before.calendar.holders)
            return event_.in(output_.members[member].tally);
        auto state = simulate::initial_state(engine, inputs);
        simulator.run(inputs, state, engine.world.deadline_day, {});
        return event_.in(state.tally);
    }

    const scenario::Scenario& scenario_;
    const ensemble::RunOutput& output_;
    const InfluencePlan& plan_;
    HeadlineEvent event_;
    std::uint32_t seed_;
    model::StrataTable strata_;  // of the first block, with every cluster
    std::size_t n_;
};

}  // namespace

void fill_influence(const scenario::Scenario& scenario, ensemble::RunOutput& output,
                    const InfluencePlan& plan) {
    auto& evidence = output.result.evidence;
    if (!output.result.headline.place || evidence.empty()) return;
    const Reweighting reweighting(scenario, output);
    const Rerun rerun(scenario, output, plan);
    std::map<std::string, Influence> by_cluster;
    std::size_t n_done = 0;
    for (result::EvidenceRow& row : evidence) {
        auto it = by_cluster.find(row.cluster);
        if (it == by_cluster.end()) {
            Influence found = reweighting.of(row.cluster);
            if (plan.rerun_members > 0 && (!found.change || counts_stocks(scenario, row.cluster)))
                found = rerun.of(row.cluster);
            it = by_cluster.emplace(row.cluster, found).first;
        }
        row.influence = it->second.change;
        row.effective_sample_size = it->second.sample_size;
        row.rerun = it->second.rerun;
        if (plan.progress)
            plan.progress(static_cast<double>(++n_done) / static_cast<double>(evidence.size()),
                          "sources");
    }
}

}  // namespace corridor::assess

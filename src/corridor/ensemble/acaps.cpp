#include "corridor/ensemble/acaps.h"

#include "corridor/model/credence.h"
#include "corridor/model/impediments.h"

#include <algorithm>
#include <set>
#include <string>

namespace corridor::ensemble {

namespace {

using result::Indicator;
using result::IndicatorBasis;

constexpr int k_recent_days = 180;  // ACAPS scores twice a year
constexpr int k_n_indicators = 9;
//! constraint_type of reports.csv (AMRF 1..9) -> indicator.
constexpr std::array<int, 9> k_indicator_of_constraint{1, 3, 4, 7, 6, 5, 8, 9, 2};

bool is_of_violence(int indicator) {
    return indicator == 6 || indicator == 7;
}

bool speaks_of_constraint(const scenario::Report& report, int indicator) {
    using Claim = scenario::ClaimKind;
    if (!report.constraint_type) return false;
    if (report.claim == Claim::denial || report.claim == Claim::opened ||
        report.claim == Claim::lifted)
        return false;
    const auto type = static_cast<std::size_t>(*report.constraint_type);
    return k_indicator_of_constraint[type - 1] == indicator;
}

bool is_about(const scenario::Scenario& scenario, const scenario::Report& report,
              const std::string& place) {
    if (report.place.empty() && report.road.empty()) return true;
    if (report.place == place) return true;
    return std::any_of(scenario.roads.begin(), scenario.roads.end(), [&](const auto& road) {
        return road.id == report.road && (road.from == place || road.to == place);
    });
}

std::size_t clusters_on(const scenario::Scenario& scenario, const std::string& place,
                        int indicator) {
    std::set<std::string> clusters;
    for (const auto& report : scenario.reports)
        if (!report.set_aside && scenario.time.as_of - report.event_date <= k_recent_days &&
            speaks_of_constraint(report, indicator) && is_about(scenario, report, place))
            clusters.insert(model::cluster_of(scenario, report));
    return clusters.size();
}

//! Least score that at least half of the members do not exceed.
int median_of(const std::array<float, 4>& p) {
    float sum = 0;
    for (std::size_t score = 0; score < p.size(); ++score)
        if ((sum += p[score]) >= 0.5F) return static_cast<int>(score);
    return model::k_worst_score;
}

class Indicators {
  public:
    Indicators(const simulate::Engine& engine, const std::vector<MemberSummary>& members)
        : world_(engine.world), members_(members), physical_(model::physical_scores(world_)) {}

    std::vector<Indicator> all() {
        for (std::size_t p = 0; p < world_.places.size(); ++p) {
            if (!world_.places[p].eats()) continue;
            for (int indicator = 1; indicator <= k_n_indicators; ++indicator) add(p, indicator);
        }
        return std::move(out_);
    }

  private:
    void add(std::size_t place, int indicator) {
        Indicator as_of;
        as_of.place = place, as_of.indicator = indicator;
        Indicator later = as_of;
        later.at_deadline = true;
        const auto* modelled = std::find(model::k_modelled_indicators.begin(),
                                         model::k_modelled_indicators.end(), indicator);
        if (modelled != model::k_modelled_indicators.end()) {
            const auto i = static_cast<std::size_t>(modelled - model::k_modelled_indicators.begin());
            over_members(&simulate::Tally::scores_as_of, i, as_of);
            over_members(&simulate::Tally::scores_deadline, i, later);
            if (is_of_violence(indicator)) {
                leave_zero_open(as_of), leave_zero_open(later);
                from_reports(as_of);
            }
        } else if (indicator == model::k_physical_indicator) {
            as_of.basis = later.basis = IndicatorBasis::roads;
            as_of.score = later.score = physical_[place];
        } else {
            from_reports(as_of);
        }
        out_.push_back(as_of), out_.push_back(later);
    }

    void over_members(std::vector<std::uint8_t> simulate::Tally::*scores, std::size_t i,
                      Indicator& out) const {
        std::array<int, 4> count{};
        for (const auto& member : members_)
            ++count[model::unpacked((member.tally.*scores)[out.place], i)];
        out.p.emplace();
        for (std::size_t s = 0; s < count.size(); ++s)
            (*out.p)[s] = static_cast<float>(count[s]) / static_cast<float>(members_.size());
        out.basis = IndicatorBasis::model;
        out.score = median_of(*out.p);
    }

    //! That no measure attacks anybody here does not show that nobody does.
    static void leave_zero_open(Indicator& out) {
        if (out.score != 0) return;
        out.score.reset(), out.p.reset();
        out.basis = IndicatorBasis::none;
    }

    void from_reports(Indicator& out) const {
        const auto& scenario = *world_.scenario;
        const std::size_t n = clusters_on(scenario, scenario.places[out.place].id, out.indicator);
        if (n == 0) return;
        const int score = n >= 4 ? 3 : n >= 2 ? 2 : 1;
        if (out.score && *out.score >= score) return;
        out.basis = IndicatorBasis::reports;
        out.score = score;
        out.p.reset();
    }

    const model::World& world_;
    const std::vector<MemberSummary>& members_;
    std::vector<std::uint8_t> physical_;
    std::vector<Indicator> out_;
};

}  // namespace

std::vector<Indicator> acaps_indicators(const simulate::Engine& engine,
                                        const std::vector<MemberSummary>& members) {
    return Indicators(engine, members).all();
}

}  // namespace corridor::ensemble

#include "corridor/ensemble/reduce.h"

#include "corridor/ensemble/acaps.h"
#include "corridor/ensemble/parallel.h"
#include "corridor/ensemble/quantiles.h"
#include "corridor/model/credence.h"
#include "corridor/model/sampling.h"

#include <algorithm>
#include <map>

namespace corridor::ensemble {

void reduce_row(const std::vector<float>& values, std::size_t n_days, result::Quantiles* cells) {
    // Days together, so that each line of memory is read once.
    constexpr std::size_t k_days = 16;
    const std::size_t n = values.size() / n_days;
    std::vector<float> columns(n * k_days);
    SortBuffers buffers;
    for (std::size_t first = 0; first < n_days; first += k_days) {
        const std::size_t n_here = std::min(k_days, n_days - first);
        for (std::size_t m = 0; m < n; ++m)
            for (std::size_t d = 0; d < n_here; ++d)
                columns[d * n + m] = values[m * n_days + first + d];
        for (std::size_t d = 0; d < n_here; ++d)
            cells[first + d] = summarise(std::span<float>(columns).subspan(d * n, n), buffers);
    }
}

namespace {

//! Labels and checkpoints of some cells in a row, over all members.
void reduce_cells(const std::vector<MemberSummary>& members, std::size_t first,
                  std::span<result::AccessCell> cells) {
    std::vector<double> checkpoints(members.size());
    // By cell and member, so that each line of a member's memory is read once.
    std::vector<std::uint8_t> label(cells.size() * members.size()), stops(label.size());
    for (std::size_t m = 0; m < members.size(); ++m)
        for (std::size_t i = 0; i < cells.size(); ++i) {
            label[i * members.size() + m] = members[m].label[first + i];
            stops[i * members.size() + m] = members[m].checkpoints[first + i];
        }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        std::array<std::array<int, 4>, model::k_n_windows> count{};
        for (std::size_t m = 0; m < members.size(); ++m) {
            for (std::size_t w = 0; w < count.size(); ++w)
                ++count[w][label[i * members.size() + m] >> (2 * w) & 3];
            checkpoints[m] = stops[i * members.size() + m];
        }
        const auto shares = [&](std::size_t window, std::array<float, 4>& p) {
            for (std::size_t state = 0; state < p.size(); ++state)
                p[state] =
                    static_cast<float>(count[window][state]) / static_cast<float>(members.size());
        };
        shares(0, cells[i].p), shares(1, cells[i].p_30d), shares(2, cells[i].p_90d);
        cells[i].checkpoints_best_route = static_cast<float>(quantile_of(checkpoints, 0.5));
    }
}

}  // namespace

void reduce_access(const simulate::Engine& engine, const simulate::Layout& layout,
                   const std::vector<MemberSummary>& members, result::Result& result,
                   int threads) {
    constexpr std::size_t k_cells = 64;
    const std::size_t n_cells = engine.world.places.size() * layout.n_days();
    const auto* market = result.find(result::Variable::market_access);
    result.access.resize(n_cells);
    for_each_item(threads, (n_cells + k_cells - 1) / k_cells, [&](std::size_t, std::size_t part) {
        const std::size_t first = part * k_cells;
        reduce_cells(members, first, std::span(result.access).subspan(first, std::min(k_cells, n_cells - first)));
    });
    // Not recorded where nobody's supply is followed: then every market counts as reached.
    if (market != nullptr)
        for (std::size_t cell = 0; cell < n_cells; ++cell)
            result.access[cell].market_access = market->cells[cell].mean;
}

namespace {

using Pair = std::pair<std::int32_t, std::int32_t>;

//! Flows of all members by origin and destination; a member without one has zero.
std::map<Pair, std::vector<double>> gather_flows(
    const std::vector<MemberSummary>& members,
    std::vector<simulate::FlowCount> simulate::Tally::*list,
    std::int64_t simulate::FlowCount::*count) {
    std::map<Pair, std::vector<double>> flows;
    for (std::size_t m = 0; m < members.size(); ++m)
        for (const auto& flow : members[m].tally.*list) {
            auto& values = flows[{flow.from, flow.to}];
            values.resize(members.size(), 0);
            values[m] += static_cast<double>(flow.*count);
        }
    return flows;
}

}  // namespace

void reduce_flows(const simulate::Engine&, const std::vector<MemberSummary>& members,
                  result::Result& result) {
    using simulate::FlowCount;
    using simulate::Tally;
    auto all = gather_flows(members, &Tally::flows, &FlowCount::people);
    const auto in_window = gather_flows(members, &Tally::flows, &FlowCount::in_window);
    for (auto& [pair, values] : all) {
        result::Flow flow{.origin = static_cast<std::size_t>(pair.first),
                          .destination = static_cast<std::size_t>(pair.second),
                          .people = summarise(values),
                          .ultimatum_share = {}};
        const double window = mean_of(in_window.at(pair));
        if (window > 0) flow.ultimatum_share = window / static_cast<double>(flow.people.mean);
        result.flows.push_back(flow);
    }
    std::stable_sort(result.flows.begin(), result.flows.end(), [](const auto& x, const auto& y) {
        return x.people.mean > y.people.mean;
    });
}

void reduce_detained(const simulate::Engine& engine, const std::vector<MemberSummary>& members,
                     result::Result& result) {
    using simulate::Tally;
    std::vector<double> values(members.size());
    for (std::size_t home = 0; home < engine.world.places.size(); ++home) {
        const auto over_members = [&](std::vector<std::int64_t> Tally::*counts) {
            for (std::size_t m = 0; m < members.size(); ++m)
                values[m] = static_cast<double>((members[m].tally.*counts)[home]);
            return summarise(values);
        };
        result::Detained row{.home = home,
                             .held_as_of = over_members(&Tally::held_as_of),
                             .captured_as_of = over_members(&Tally::captured_as_of),
                             .captured_first_week = over_members(&Tally::captured_first_week),
                             .held_deadline = over_members(&Tally::held_deadline),
                             .captured_deadline = over_members(&Tally::captured_deadline)};
        if (row.captured_deadline.mean > 0) result.detained.push_back(row);
    }
    std::stable_sort(result.detained.begin(), result.detained.end(),
                     [](const auto& x, const auto& y) {
                         return x.captured_as_of.mean > y.captured_as_of.mean;
                     });
}

namespace {

constexpr int k_recent_days = 30;  // an ultimatum that ended longer ago is history

std::vector<result::Ultimatum::Destination> destinations_from(
    std::int32_t place, const std::vector<MemberSummary>& members) {
    std::map<std::int32_t, double> people;
    double total = 0;
    for (const auto& member : members)
        for (const auto* list : {&member.tally.early_flows, &member.tally.flows})
            for (const auto& flow : *list)
                if (flow.from == place) {
                    people[flow.to] += static_cast<double>(flow.people);
                    total += static_cast<double>(flow.people);
                }
    std::vector<result::Ultimatum::Destination> out;
    for (const auto& [to, count] : people)
        out.push_back({.place = static_cast<std::size_t>(to), .share = count / total});
    std::stable_sort(out.begin(), out.end(),
                     [](const auto& x, const auto& y) { return x.share > y.share; });
    return out;
}

}  // namespace

void reduce_ultimatums(const simulate::Engine& engine, const std::vector<MemberSummary>& members,
                       result::Result& result) {
    const auto& scenario = *engine.world.scenario;
    for (std::size_t m = 0; m < scenario.measures.size(); ++m) {
        const auto& measure = scenario.measures[m];
        if (measure.pattern != scenario::Pattern::ultimatum) continue;
        const auto& window = measure.phases.front();
        const Date ends = window.end.value_or(scenario.time.end());
        if (scenario.time.as_of - ends > k_recent_days) continue;
        for (const std::int32_t place : engine.world.measures[m].places) {
            std::vector<double> early(members.size(), 0), all(members.size(), 0);
            for (std::size_t i = 0; i < members.size(); ++i) {
                const auto& tally = members[i].tally;
                for (const auto& flow : tally.early_flows)
                    if (flow.from == place) early[i] += static_cast<double>(flow.people);
                all[i] = early[i];
                for (const auto& flow : tally.flows)
                    if (flow.from == place) all[i] += static_cast<double>(flow.people);
            }
            result.ultimatums.push_back(
                {.measure_id = measure.id,
                 .place = static_cast<std::size_t>(place),
                 .announced = window.start.value_or(scenario.time.start),
                 .ends = ends,
                 .departures = summarise(all),
                 .departures_before_as_of = summarise(early),
                 .destinations = destinations_from(place, members)});
        }
    }
}

namespace {

std::string claim_name(scenario::ClaimKind claim) {
    constexpr const char* k_names[] = {
        "closed",     "restricted",     "opened",         "lifted", "ultimatum",  "detained",
        "released",   "holder_change",  "convoy_arrived", "convoy_blocked",       "attack",
        "checkpoint", "price",          "stock",          "shortage",             "power",
        "displacement", "denial"};
    return k_names[static_cast<std::size_t>(claim)];
}

//! The report's own word for its source, else the name in sources.csv, else its id.
std::string source_name(const scenario::Scenario& scenario, const scenario::Report& report) {
    if (!report.source_name.empty()) return report.source_name;
    for (const auto& source : scenario.sources)
        if (source.id == report.source_id && !source.name.empty()) return source.name;
    return report.source_id;
}

//! Weight of each report, and the measure on which it stands against others.
struct Weights {
    std::map<std::string, double> weight;
    std::map<std::string, std::string> conflict;
};

Weights weigh_reports(const scenario::Scenario& scenario,
                      const std::vector<model::CredenceUnit>& units) {
    Weights out;
    for (const auto& unit : units) {
        bool affirmed = false, denied = false;
        for (const auto& voice : unit.credence.voices) {
            affirmed = affirmed || voice.log_odds > 0;
            denied = denied || voice.log_odds < 0;
        }
        for (const auto& voice : unit.credence.voices) {
            double& weight = out.weight[voice.report_id];
            if (std::abs(voice.log_odds) > std::abs(weight)) weight = voice.log_odds;
            if (affirmed && denied)
                out.conflict[voice.report_id] =
                    scenario.measures[static_cast<std::size_t>(unit.measure)].id;
        }
    }
    return out;
}

}  // namespace

void describe_evidence(const simulate::Engine& engine, const std::vector<MemberSummary>& members,
                       result::Result& result) {
    const auto& scenario = *engine.world.scenario;
    const auto units = model::credence_units(scenario, model::central_parameters(scenario));
    const Weights weights = weigh_reports(scenario, units);
    for (const auto& report : scenario.reports) {
        result::EvidenceRow row;
        row.report_id = report.id;
        row.event_date = report.event_date;
        row.place_id = report.place;
        row.road_id = report.road;
        row.claim = claim_name(report.claim);
        row.cluster = model::cluster_of(scenario, report);
        row.source_name = source_name(scenario, report);
        row.sensitivity = std::string(result::name_of(
            static_cast<result::Sensitivity>(report.sensitivity.value_or(scenario.sensitivity))));
        row.value = report.value;
        row.unit = report.unit;
        if (const auto it = weights.weight.find(report.id); it != weights.weight.end())
            row.weight = it->second;
        if (const auto it = weights.conflict.find(report.id); it != weights.conflict.end())
            row.conflict_group = it->second;
        result.evidence.push_back(std::move(row));
    }
    constexpr const char* k_patterns[] = {"single", "siege", "ultimatum", "corridor", "truce"};
    for (std::size_t m = 0; m < scenario.measures.size(); ++m) {
        const auto& measure = scenario.measures[m];
        result::MeasureSummary row{.id = measure.id, .actor = measure.actor,
                                   .pattern = k_patterns[static_cast<std::size_t>(measure.pattern)]};
        for (const auto& unit : units)
            if (unit.measure == static_cast<std::int32_t>(m) && unit.phase < 0)
                row.credence = unit.credence.probability;
        std::size_t in_force = 0;
        for (const auto& member : members) in_force += member.in_force[m];
        row.in_force_as_of = static_cast<double>(in_force) / static_cast<double>(members.size());
        result.measures.push_back(std::move(row));
    }
}

void reduce_members(const simulate::Engine& engine, const simulate::Layout& layout,
                    const std::vector<MemberSummary>& members, result::Result& result,
                    int threads) {
    if (engine.follows_supply()) reduce_runouts(engine, members, result);
    if (engine.judges_access()) {
        reduce_access(engine, layout, members, result, threads);
        result.indicators = acaps_indicators(engine, members);
    }
    reduce_flows(engine, members, result);
    reduce_detained(engine, members, result);
    reduce_ultimatums(engine, members, result);
    describe_evidence(engine, members, result);
    reduce_onset(engine, result);
    choose_headline(engine, result);
    std::vector<double> confined, trapped;
    for (const auto& member : members) {
        confined.push_back(member.confined_as_of);
        trapped.push_back(member.trapped_as_of);
    }
    result.headline.confined_all = summarise(confined);
    result.headline.trapped_all = summarise(trapped);
}

}  // namespace corridor::ensemble

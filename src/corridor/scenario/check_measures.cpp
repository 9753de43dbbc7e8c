#include "corridor/scenario/check_parts.h"
#include "corridor/scenario/names.h"
#include "corridor/scenario/value_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace corridor::scenario {
namespace {

using RoadById = std::unordered_map<std::string_view, const Road*>;

RoadById index_roads(const Scenario& s) {
    RoadById index;
    for (const Road& road : s.roads) index.emplace(road.id, &road);
    return index;
}

void check_scope(const CheckContext& context, const Measure& m) {
    const auto bad = [&](std::string_view column, std::string_view text,
                         std::string_view hint = {}) {
        context.bad("measures", m.id, column, text, hint);
    };
    const bool besieges = m.pattern == Pattern::siege || m.pattern == Pattern::ultimatum;
    if (besieges && m.places.empty())
        bad("places", fmt::format("a {} names no place", word(m.pattern)));
    if (besieges && std::ranges::find(m.places, "*") != m.places.end())
        bad("places", fmt::format("a {} of all places is not possible", word(m.pattern)),
            "Name the places");
    if (m.pattern == Pattern::single && m.roads.empty() && m.places.empty())
        bad("roads", "the measure is on no road and in no place");
    if (m.pattern == Pattern::corridor && m.exempts.empty())
        bad("exempts", "a corridor takes nothing away from any measure",
            "Write measure:ID of what it opens");
    if (m.leaks() && !besieges) bad("leak", "only a siege leaks");
    if (std::ranges::find(m.exempts.measures, m.id) != m.exempts.measures.end())
        bad("exempts", "the measure exempts from itself");
}

// Roads of a measure and what is told about a point or a direction on them.
void check_position(const CheckContext& context, const Measure& m, const RoadById& roads) {
    for (const std::string& id : m.roads) {
        const auto road = roads.find(id);
        if (road == roads.end()) continue;
        const Road& r = *road->second;
        if (m.at_km && *m.at_km > r.km)
            context.bad("measures", m.id, "at_km",
                        fmt::format("{} km lies beyond the end of `{}` ({} km)",
                                    number_text(*m.at_km), id, number_text(r.km)));
        if (m.direction != Direction::both && r.from != m.direction_place &&
            r.to != m.direction_place)
            context.bad("measures", m.id, "direction",
                        fmt::format("`{}` is no end of the road `{}`", m.direction_place, id),
                        fmt::format("Its ends are {} and {}", r.from, r.to));
    }
    if (m.at_km && m.roads.empty())
        context.odd("measures", m.id, "at_km", "without roads the point has no effect");
}

void check_passage(const CheckContext& context, const Measure& m, const Phase& phase) {
    const double most = value_range(phase.effect.pass).high + value_range(phase.effect.detain).high;
    constexpr double k_rounding = 1e-9;
    // A phase that says nothing of pass lets everyone pass who is not held.
    const bool silent = phase.effect.pass == fixed(1) && phase.effect.detain != fixed(0);
    if (most > 1 + k_rounding)
        context.bad(
            "phases", phase_key(m.id, phase.number), silent ? "detain" : "pass",
            fmt::format("pass and detain add up to as much as {} (at most 1)", number_text(most)),
            silent ? "pass is 1 unless it is given; write it" : "");
}

}  // namespace

void check_measures(const CheckContext& context) {
    const RoadById roads = index_roads(context.scenario);
    for (const Measure& m : context.scenario.measures) {
        check_scope(context, m);
        check_position(context, m, roads);
        if (m.phases.empty())
            context.bad("measures", m.id, "measure_id",
                        fmt::format("`{}` has no phase in phases.csv", m.id));
        for (const Phase& phase : m.phases) {
            const bool acts_on_people = m.pattern != Pattern::corridor;
            if (acts_on_people) check_passage(context, m, phase);
        }
        if (m.report_ids.empty() && !m.credence)
            context.odd("measures", m.id, "credence",
                        "neither reports nor a credence: it is taken as certain");
    }
}

void check_cycles(const CheckContext& context) {
    const auto& measures = context.scenario.measures;
    std::unordered_map<std::string_view, std::size_t> index;
    for (std::size_t i = 0; i < measures.size(); ++i) index.emplace(measures[i].id, i);
    enum class Edge { exempts, resumes };
    const auto targets = [&](std::size_t i, Edge edge) {
        std::vector<std::size_t> out;
        const auto add = [&](std::string_view id) {
            const auto found = index.find(id);
            if (found != index.end() && found->second != i) out.push_back(found->second);
        };
        if (edge == Edge::exempts) {
            for (const std::string& id : measures[i].exempts.measures) {
                if (id != "*") add(id);
                if (id == "*")
                    for (const Measure& other : measures) add(other.id);
            }
        } else {
            for (const Phase& phase : measures[i].phases) add(phase.resumes_measure);
        }
        return out;
    };
    for (const Edge edge : {Edge::exempts, Edge::resumes}) {
        std::vector<int> state(measures.size(), 0);  // 0 new, 1 on the path, 2 done
        std::vector<std::pair<std::size_t, std::vector<std::size_t>>> path;
        for (std::size_t root = 0; root < measures.size(); ++root) {
            if (state[root] != 0) continue;
            path = {{root, targets(root, edge)}};
            state[root] = 1;
            while (!path.empty()) {
                auto& [node, rest] = path.back();
                if (rest.empty()) {
                    state[node] = 2;
                    path.pop_back();
                    continue;
                }
                const std::size_t next = rest.back();
                rest.pop_back();
                if (state[next] == 1) {
                    context.bad("measures", measures[node].id,
                                edge == Edge::exempts ? "exempts" : "measure_id",
                                fmt::format("`{}` and `{}` {} each other in a cycle",
                                            measures[node].id, measures[next].id,
                                            edge == Edge::exempts ? "exempt" : "resume"));
                } else if (state[next] == 0) {
                    state[next] = 1;
                    path.emplace_back(next, targets(next, edge));
                }
            }
        }
    }
}

}  // namespace corridor::scenario

// Which places may be next: signs read off the scenario, chances from the hazard of the record.

#include "corridor/ensemble/quantiles.h"
#include "corridor/ensemble/reduce.h"
#include "corridor/model/onset_law.h"
#include "corridor/model/sampling.h"
#include "corridor/model/strata.h"

#include <algorithm>
#include <limits>
#include <queue>
#include <span>

namespace corridor::ensemble {

namespace {

constexpr double k_far = std::numeric_limits<double>::infinity();

// Sieges by hostile actors, whether they are on or over.
bool is_hostile_siege(const model::World& world, std::size_t measure) {
    return world.measures[measure].hostile &&
           world.scenario->measures[measure].pattern == scenario::Pattern::siege;
}

// Share of the first members in which a siege of each place is on on the as-of date.
std::vector<double> share_besieged(const model::World& world, std::uint32_t seed,
                                   std::span<const scenario::ParameterValues> draws) {
    constexpr std::size_t k_members = 128;
    const std::size_t n = std::min(draws.size(), k_members);
    const model::StrataTable strata(*world.scenario, seed, 0);
    std::vector<double> share(world.places.size(), 0);
    for (std::size_t m = 0; m < n; ++m) {
        const auto calendar = model::draw_calendar(
            world, draws[m], {.seed = seed, .member = static_cast<std::uint32_t>(m)}, strata);
        std::vector<bool> on(share.size(), false);
        for (const model::PhaseSpan& span : calendar.spans) {
            const auto measure = static_cast<std::size_t>(span.measure);
            if (span.first_day > world.as_of_day || world.as_of_day > span.last_day ||
                !is_hostile_siege(world, measure))
                continue;
            for (const std::int32_t p : world.measures[measure].places)
                on[static_cast<std::size_t>(p)] = true;
        }
        for (std::size_t p = 0; p < on.size(); ++p)
            share[p] += on[p] ? 1.0 / static_cast<double>(n) : 0;
    }
    return share;
}

// Besieged on the as-of date in at least half of the members: by a siege of its own, or cut off or
// hard to reach as judged.
std::vector<bool> besieged_places(const model::World& world, const result::Result& result,
                                  std::span<const scenario::ParameterValues> draws) {
    const auto share = share_besieged(world, result.manifest.seed, draws);
    std::vector<bool> besieged(share.size(), false);
    for (std::size_t p = 0; p < share.size(); ++p) {
        if (!world.places[p].eats()) continue;
        const result::AccessCell* access = result::access_at(result, p, 0);
        besieged[p] = share[p] >= 0.5 || (access != nullptr && access->p[2] + access->p[3] >= 0.5F);
    }
    return besieged;
}

bool was_besieged(const model::World& world, const result::Result& result, std::size_t place) {
    for (std::size_t m = 0; m < result.measures.size(); ++m)
        if (is_hostile_siege(world, m) &&
            std::ranges::binary_search(world.measures[m].places,
                                       static_cast<std::int32_t>(place)) &&
            result.measures[m].credence >= 0.5 &&
            world.scenario->measures[m].phases.back().end &&
            *world.scenario->measures[m].phases.back().end < world.scenario->time.as_of)
            return true;
    return false;
}

// Day of the latest threat to a place, of those that still count.
std::optional<Date> threatened_on(const scenario::Scenario& scenario, const std::string& place) {
    std::optional<Date> latest;
    const auto note = [&](Date day) {
        const int age = scenario.time.as_of - day;
        if (age >= 0 && age < model::k_onset_threat_days && (!latest || day > *latest))
            latest = day;
    };
    for (const auto& report : scenario.reports)
        if (!report.set_aside && report.claim == scenario::ClaimKind::ultimatum &&
            report.place == place)
            note(report.event_date);
    for (const auto& measure : scenario.measures)
        if (measure.pattern == scenario::Pattern::ultimatum &&
            std::ranges::find(measure.places, place) != measure.places.end() &&
            measure.phases.front().start)
            note(*measure.phases.front().start);
    return latest;
}

// Nearest besieged place of every place, by road and track.
struct Nearest {
    std::vector<double> km;
    std::vector<std::size_t> place;
};

Nearest nearest_besieged(const scenario::Scenario& scenario, const result::Result& result,
                         const std::vector<bool>& besieged) {
    Nearest out{std::vector<double>(besieged.size(), k_far),
                std::vector<std::size_t>(besieged.size(), 0)};
    using Item = std::pair<double, std::pair<std::size_t, std::size_t>>;  // km, source, place
    std::priority_queue<Item, std::vector<Item>, std::greater<>> queue;
    for (std::size_t p = 0; p < besieged.size(); ++p)
        if (besieged[p]) queue.push({0, {p, p}});
    std::vector<bool> done(besieged.size(), false);
    while (!queue.empty()) {
        const auto [km, ends] = queue.top();
        const auto [source, place] = ends;
        queue.pop();
        if (done[place]) continue;
        done[place] = true;
        out.km[place] = km, out.place[place] = source;
        for (std::size_t r = 0; r < result.roads.size(); ++r) {
            const auto& road = result.roads[r];
            const auto mode = scenario.roads[r].mode;
            if (mode != scenario::Mode::road && mode != scenario::Mode::track) continue;
            if (road.from == place) queue.push({km + road.km, {source, road.to}});
            if (road.to == place) queue.push({km + road.km, {source, road.from}});
        }
    }
    return out;
}

// What the first members take the parameters to be.
std::vector<scenario::ParameterValues> draws_of_members(const model::World& world,
                                                        const result::Manifest& manifest) {
    constexpr int k_draws = 512;
    std::vector<scenario::ParameterValues> draws;
    for (int m = 0; m < std::min(manifest.members, k_draws); ++m)
        draws.push_back(model::draw_parameters(
            *world.scenario, {.seed = manifest.seed, .member = static_cast<std::uint32_t>(m)},
            world.shapes));
    return draws;
}

// Mean, 5 % and 95 % of a chance over the members' draws of the hazard.
template <class Chance>
void fill_chance(std::span<const scenario::ParameterValues> draws, Chance&& chance, double& mean,
                 double& low, double& high) {
    std::vector<double> values;
    for (const auto& draw : draws) values.push_back(chance(draw));
    mean = mean_of(values);
    std::sort(values.begin(), values.end());
    low = floor_quantile(values, 0.05), high = floor_quantile(values, 0.95);
}

}  // namespace

void reduce_onset(const simulate::Engine& engine, result::Result& result) {
    const model::World& world = engine.world;
    const scenario::Scenario& scenario = *world.scenario;
    const bool hostile = std::any_of(world.measures.begin(), world.measures.end(),
                                     [](const auto& measure) { return measure.hostile; });
    if (!hostile) return;
    const auto draws = draws_of_members(world, result.manifest);
    const std::vector<bool> besieged = besieged_places(world, result, draws);
    bool any = false;
    for (std::size_t p = 0; p < besieged.size(); ++p)
        any = any || besieged[p] ||
              (world.places[p].eats() && threatened_on(scenario, result.places[p].id));
    if (!any) return;
    const Nearest nearest = nearest_besieged(scenario, result, besieged);
    result::Onset onset;
    fill_chance(draws, model::onset_base_chance, onset.base, onset.base_low, onset.base_high);
    for (std::size_t p = 0; p < besieged.size(); ++p) {
        if (!world.places[p].eats() || besieged[p]) continue;
        result::AtRisk row{.place = p, .neighbour = {}, .threatened_on = {}};
        row.near = nearest.km[p] <= model::k_onset_near_km;
        if (row.near) row.neighbour = nearest.place[p], row.neighbour_km = nearest.km[p];
        row.threatened_on = threatened_on(scenario, result.places[p].id);
        row.threat = row.threatened_on.has_value();
        row.garrison = world.places[p].garrison;
        row.past = was_besieged(world, result, p);
        const model::OnsetSigns signs{row.near, row.threat, row.garrison, row.past};
        fill_chance(
            draws, [&](const auto& draw) { return model::onset_chance(draw, signs); }, row.chance,
            row.low, row.high);
        onset.places.push_back(row);
    }
    std::sort(onset.places.begin(), onset.places.end(), [&](const auto& a, const auto& b) {
        if (a.chance != b.chance) return a.chance > b.chance;
        return result.places[a.place].id < result.places[b.place].id;
    });
    result.onset = std::move(onset);
}

}  // namespace corridor::ensemble

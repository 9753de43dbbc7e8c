#include "corridor/base/hash.h"
#include "corridor/base/quantile.h"
#include "corridor/model/range_width.h"
#include "corridor/model/sampling.h"
#include "corridor/simulate/member.h"

#include <algorithm>
#include <cmath>

namespace corridor::simulate {

namespace {

std::size_t index(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

bool named_by_option(const scenario::Scenario& scenario, const std::string& mission) {
    return std::any_of(scenario.options.begin(), scenario.options.end(),
                       [&](const scenario::Option& option) { return option.mission == mission; });
}

std::vector<model::WorldMission> missions_that_fly(const model::World& world,
                                                   std::span<const std::string> wanted) {
    const auto all = model::compile_missions(world);
    std::vector<model::WorldMission> out;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string& id = world.scenario->missions[i].id;
        if (std::ranges::find(wanted, id) != wanted.end() || !named_by_option(*world.scenario, id))
            out.push_back(all[i]);
    }
    return out;
}

std::vector<Engine::Count> resolve_counts(const model::World& world) {
    std::vector<Engine::Count> counts;
    const auto& scenario = *world.scenario;
    for (const auto& row : scenario.stocks) {
        const auto place = std::find_if(scenario.places.begin(), scenario.places.end(),
                                        [&](const auto& p) { return p.id == row.place; });
        const auto good = std::find_if(scenario.goods.begin(), scenario.goods.end(),
                                       [&](const auto& g) { return g.id == row.good; });
        counts.push_back({.day = world.day_of(row.date),
                          .place = static_cast<std::int32_t>(place - scenario.places.begin()),
                          .good = static_cast<std::int32_t>(good - scenario.goods.begin()),
                          .row = &row,
                          .width = model::range_width(scenario, row.source_id)});
    }
    std::sort(counts.begin(), counts.end(), [&](const auto& x, const auto& y) {
        if (x.day != y.day) return x.day < y.day;
        if (x.place != y.place) return world.places[index(x.place)].key < world.places[index(y.place)].key;
        return x.good < y.good;
    });
    return counts;
}

/*!
 * Normal cover on each day: season values stand at mid-season and are joined by straight lines
 * around the year, because a step would be an order.
 */
std::vector<double> cover_by_day(const model::World& world, const model::CoverCurve& curve,
                                 double u) {
    constexpr double k_year = 365;
    std::vector<double> at, days;
    for (const auto& point : curve.points) {
        at.push_back(point.day_of_year);
        days.push_back(scenario::draw(point.days, u));
    }
    std::vector<double> out(index(world.n_days), days.front());
    if (days.size() == 1) return out;
    for (std::int32_t day = 0; day < world.n_days; ++day) {
        const double x = std::min(world.date_of(day).day_of_year() - 1.0, k_year - 1);
        const auto after = static_cast<std::size_t>(
            std::upper_bound(at.begin(), at.end(), x) - at.begin());
        const std::size_t next = after % at.size();
        const std::size_t last = (after + at.size() - 1) % at.size();
        double span = at[next] - at[last];
        double gone = x - at[last];
        if (span <= 0) span += k_year;
        if (gone < 0) gone += k_year;
        out[index(day)] = days[last] + (days[next] - days[last]) * gone / span;
    }
    return out;
}

//! Cohorts whose number is a range move together with their place: one draw a place.
std::vector<model::InitialCohort> draw_cohorts(const model::World& world, StreamKey key) {
    auto cohorts = world.cohorts;
    for (auto& cohort : cohorts) {
        if (cohort.low >= cohort.high || cohort.low <= 0) continue;
        const double u = uniform(key, world.places[index(cohort.place)].key, 0,
                                 Purpose::group_quantity);
        cohort.count = static_cast<std::int64_t>(std::llround(lognormal_quantile(
            static_cast<double>(cohort.count), static_cast<double>(cohort.low),
            static_cast<double>(cohort.high), u)));
    }
    return cohorts;
}

}  // namespace

Engine make_engine(const scenario::Scenario& scenario,
                   std::span<const std::string> option_missions) {
    Engine engine{.world = model::compile(scenario), .reference = {}, .missions = {}, .counts = {},
                  .power = {}, .rule = {}};
    engine.rule = model::make_movement_rule(engine.world);
    engine.reference = model::reference_trade(engine.world);
    engine.missions = missions_that_fly(engine.world, option_missions);
    engine.counts = resolve_counts(engine.world);
    const auto goods = model::draw_goods(scenario, model::central_parameters(scenario), {},
                                         engine.world.shapes);
    for (const auto& good : goods) engine.power.emplace_back(good.alpha);
    return engine;
}

Layout layout_of(const Engine& engine, bool daily) {
    return make_layout(engine.world, daily,
                       {.on_links = engine.rule != nullptr,
                        .access = engine.judges_access(),
                        .supply = engine.follows_supply()});
}

MemberInputs draw_inputs(const Engine& engine, StreamKey key) {
    return draw_inputs(engine, key,
                       model::StrataTable(*engine.world.scenario, key.seed,
                                          key.member / model::k_stratum_members));
}

MemberInputs draw_inputs(const Engine& engine, StreamKey key, const model::StrataTable& strata) {
    const model::World& world = engine.world;
    MemberInputs out;
    out.key = key;
    out.parameters = model::draw_parameters(*world.scenario, key, world.shapes);
    out.goods = model::draw_goods(*world.scenario, out.parameters, key, world.shapes);
    for (std::size_t g = 0; g < out.goods.size(); ++g) {
        const double alpha = out.goods[g].alpha;
        if (alpha == engine.power[g].exponent())
            out.power.push_back(engine.power[g]);
        else
            out.power.emplace_back(alpha);
        out.ladders.emplace_back(alpha, out.goods[g].beta, out.parameters.price_max);
    }
    out.calendar = model::draw_calendar(world, out.parameters, key, strata);
    const auto u = model::draw_cover(world, key);
    for (std::size_t c = 0; c < world.curves.size(); ++c) {
        out.cover.push_back(cover_by_day(world, world.curves[c], u[c]));
        if (const auto scale = world.curves[c].scale)
            for (double& days : out.cover[c]) days *= out.parameters.*scale;
        out.lowest_cover.push_back(*std::min_element(out.cover[c].begin(), out.cover[c].end()));
    }
    out.informal_cap = out.parameters.informal_cap;
    out.cohorts = draw_cohorts(world, key);
    return out;
}

}  // namespace corridor::simulate

// Run-outs over members, and which of them is the headline.

#include "corridor/ensemble/quantiles.h"
#include "corridor/ensemble/reduce.h"

#include <algorithm>
#include <limits>

namespace corridor::ensemble {

namespace {

constexpr std::int32_t k_no_day = std::numeric_limits<std::int32_t>::max();
constexpr int k_dots = 20;

using result::RunOut;
using result::SupplyState;

//! First day of each member's run-out: out on the as-of date counts as the first forecast day.
std::vector<std::int32_t> runout_days(const std::vector<MemberSummary>& members, std::size_t spell,
                                      std::int32_t as_of) {
    std::vector<std::int32_t> days;
    days.reserve(members.size());
    for (const auto& member : members) {
        const simulate::Spell& s = member.tally.spells[spell];
        days.push_back(s.out_since_as_of >= 0  ? as_of + 1
                       : s.first_runout >= 0 ? s.first_runout
                                             : k_no_day);
    }
    std::sort(days.begin(), days.end());
    return days;
}

double share_by(const std::vector<std::int32_t>& days, std::int32_t day) {
    const auto n = std::upper_bound(days.begin(), days.end(), day) - days.begin();
    return static_cast<double>(n) / static_cast<double>(days.size());
}

std::optional<Date> date_at(const model::World& world, const std::vector<std::int32_t>& days,
                            double q) {
    const auto rank = static_cast<std::size_t>(q * static_cast<double>(days.size()));
    const std::int32_t day = days[std::min(rank, days.size() - 1)];
    if (day == k_no_day) return std::nullopt;
    return world.date_of(day);
}

void fill_chances(const model::World& world, const std::vector<std::int32_t>& days, RunOut& out) {
    const std::int32_t as_of = world.as_of_day;
    out.p_deadline = share_by(days, world.deadline_day);
    out.p_30d = share_by(days, as_of + 30);
    out.p_90d = share_by(days, as_of + 90);
    out.p_horizon = share_by(days, world.n_days - 1);
    out.date_q10 = date_at(world, days, 0.1);
    out.date_q50 = date_at(world, days, 0.5);
    out.date_q90 = date_at(world, days, 0.9);
    for (int i = 0; i < k_dots; ++i)
        out.dots.push_back(date_at(world, days, (i + 0.5) / k_dots));
}

//! Median first day of the spell over the members that are out on the as-of date.
std::optional<Date> out_since(const model::World& world, const std::vector<MemberSummary>& members,
                              std::size_t spell) {
    std::vector<double> days;
    for (const auto& member : members)
        if (member.tally.spells[spell].out_since_as_of >= 0)
            days.push_back(member.tally.spells[spell].out_since_as_of);
    if (2 * days.size() < members.size() || days.empty()) return std::nullopt;
    return world.date_of(static_cast<std::int32_t>(quantile_of(days, 0.5)));
}

//! Median over the members of the share that is met on the as-of date.
double median_ratio(const std::vector<MemberSummary>& members, std::size_t spell) {
    std::vector<double> ratios;
    ratios.reserve(members.size());
    for (const auto& member : members)
        ratios.push_back(static_cast<double>(member.tally.spells[spell].ratio_as_of));
    return quantile_of(ratios, 0.5);
}

RunOut runout_of(const model::World& world, const std::vector<MemberSummary>& members,
                 std::size_t place, std::size_t good, const result::Result& result) {
    const std::size_t spell = place * result.goods.size() + good;
    RunOut out;
    out.place = place;
    out.good = result.goods[good];
    out.out_since = out_since(world, members, spell);
    if (out.out_since) {
        out.state = SupplyState::out;
    } else {
        if (median_ratio(members, spell) < result.manifest.short_ratio)
            out.state = SupplyState::is_short;
        fill_chances(world, runout_days(members, spell, world.as_of_day), out);
    }
    std::vector<double> short_days;
    double sum = 0;
    for (const auto& member : members) {
        short_days.push_back(static_cast<double>(member.tally.spells[spell].short_days));
        sum += short_days.back();
    }
    out.person_days_short_mean = sum / static_cast<double>(members.size());
    out.person_days_short_q05 = quantile_of(short_days, 0.05);
    out.person_days_short_q95 = quantile_of(short_days, 0.95);
    return out;
}

//! Out since first; then by the middle date, then by chance: soonest likely run-out first.
bool sooner(const RunOut& x, const RunOut& y) {
    if ((x.state == SupplyState::out) != (y.state == SupplyState::out))
        return x.state == SupplyState::out;
    if (x.state == SupplyState::out) {
        if (x.out_since != y.out_since) return *x.out_since < *y.out_since;
        return x.person_days_short_mean > y.person_days_short_mean;
    }
    if (x.date_q50.has_value() != y.date_q50.has_value()) return x.date_q50.has_value();
    if (x.date_q50 != y.date_q50) return *x.date_q50 < *y.date_q50;
    if (x.p_deadline != y.p_deadline) return *x.p_deadline > *y.p_deadline;
    if (x.p_horizon != y.p_horizon) return *x.p_horizon > *y.p_horizon;
    return x.person_days_short_mean > y.person_days_short_mean;
}

bool is_traded(const simulate::Engine& engine, const std::string& good) {
    const auto& goods = engine.world.scenario->goods;
    return std::any_of(goods.begin(), goods.end(), [&](const auto& g) { return g.id == good; });
}

}  // namespace

void reduce_runouts(const simulate::Engine& engine, const std::vector<MemberSummary>& members,
                    result::Result& result) {
    const model::World& world = engine.world;
    const std::size_t power = result.goods.size() - 1;
    for (std::size_t p = 0; p < world.places.size(); ++p) {
        if (!world.places[p].eats() || world.places[p].population <= 0) continue;
        for (std::size_t g = 0; g < result.goods.size(); ++g)
            if (g != power || world.places[p].grid_hours > 0)
                result.runouts.push_back(runout_of(world, members, p, g, result));
    }
    std::stable_sort(result.runouts.begin(), result.runouts.end(), sooner);
}

void choose_headline(const simulate::Engine& engine, result::Result& result) {
    result::Headline& out = result.headline;
    out.deadline = engine.world.scenario->time.deadline();
    const RunOut* best = nullptr;
    const RunOut* likeliest = nullptr;
    std::vector<bool> place_out(result.places.size(), false);
    for (const RunOut& row : result.runouts) {
        if (!is_traded(engine, row.good) || result.places[row.place].evidence == 0) continue;
        if (row.state == SupplyState::out) {
            place_out[row.place] = true;
            continue;
        }
        if (*row.p_horizon > 0 &&
            (best == nullptr || row.person_days_short_mean > best->person_days_short_mean))
            best = &row;
        if (likeliest == nullptr || *row.p_horizon > *likeliest->p_horizon) likeliest = &row;
    }
    out.already_out = static_cast<int>(std::count(place_out.begin(), place_out.end(), true));
    const bool quiet = likeliest == nullptr || *likeliest->p_horizon < 0.5;
    if (best == nullptr || (quiet && out.already_out == 0)) {
        out.kind = best == nullptr && out.already_out > 0 ? result::HeadlineKind::all_out
                                                          : result::HeadlineKind::quiet;
        best = likeliest;
    } else {
        out.kind = result::HeadlineKind::forecast;
    }
    if (best == nullptr) return;
    out.place = best->place;
    out.good = best->good;
    out.probability = *best->p_deadline;
    out.median_date = best->date_q50;
    const int lead = engine.world.deadline_day - engine.world.as_of_day;
    out.confined = result.at(result::Variable::people_confined, {}, best->place, lead);
    out.trapped = result.at(result::Variable::people_trapped, {}, best->place, lead);
}

}  // namespace corridor::ensemble

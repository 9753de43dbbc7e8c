#include "corridor/assess/skill_case.h"

#include "corridor/assess/siege_end.h"
#include "corridor/scenario/names.h"

#include <algorithm>
#include <array>
#include <limits>

namespace corridor::assess {
namespace {

using scenario::Observation;
using scenario::Observed;

constexpr double k_never = std::numeric_limits<double>::infinity();
constexpr double k_most_sealed = 0.1, k_most_hard = 0.5;  // leak, share of need

bool in_force(const scenario::Phase& phase, Date day) {
    return (!phase.start || *phase.start <= day) && (!phase.end || *phase.end >= day);
}

//! A measure that stops people only (open = 1, no leak) closes the place to no good.
bool narrows_loads(const scenario::Measure& measure, const scenario::Phase& phase) {
    return scenario::centre(phase.effect.open) < 1 || measure.leaks();
}

//! From the loosest to the tightest; of several measures the tightest names the place.
constexpr std::array k_regimes{"open", "partial", "fuel", "ultimatum", "leaky", "hard", "sealed"};

std::size_t tightness(std::string_view regime) {
    return static_cast<std::size_t>(std::ranges::find(k_regimes, regime) - k_regimes.begin());
}

bool is_fuel_alone(const scenario::Measure& m) {
    return m.goods.size() == 1 && m.goods[0] == "fuel";
}

std::string regime_of(const scenario::Measure& m, bool on_loads) {
    using enum scenario::Pattern;
    if (m.pattern == ultimatum) return "ultimatum";
    if (!on_loads) return "partial";
    if (m.pattern != siege) return is_fuel_alone(m) ? "fuel" : "partial";
    if (is_fuel_alone(m)) return "fuel";
    if (m.leak_word) return std::string(word(*m.leak_word));
    const double leak = m.leak ? scenario::centre(*m.leak) : 0;
    return leak <= k_most_sealed ? "sealed" : leak <= k_most_hard ? "hard" : "leaky";
}

void add_goods(const scenario::Scenario& s, const scenario::Measure& m, Closing& out) {
    const bool all = (m.goods.empty() && m.pattern != scenario::Pattern::single) ||
                     (m.goods.size() == 1 && m.goods[0] == "*");
    for (const auto& good : s.goods)
        if (all || std::ranges::find(m.goods, good.id) != m.goods.end()) out.goods[good.id] = true;
}

bool is_same_thing(const Observation& a, const Observation& b) {
    return a.variable == b.variable && a.place == b.place && a.from == b.from && a.to == b.to &&
           a.good == b.good;
}

}  // namespace

std::string target_of(const Observation& row) {
    const std::string variable(scenario::word(row.variable));
    if (row.good.empty() || row.variable == Observed::power_hours) return variable;
    const bool plain = row.good == "fuel" || row.good == "medicine" ||
                       row.variable == Observed::service_level ||
                       std::ranges::find(scenario::k_services, std::string_view(row.good)) !=
                           scenario::k_services.end();
    return variable + ' ' + (plain ? row.good : std::string("food"));
}

std::string event_by_name(std::string_view case_id) {
    const auto last = case_id.find_last_not_of("0123456789_");
    return std::string(last == std::string_view::npos ? case_id : case_id.substr(0, last + 1));
}

SkillCase::SkillCase(std::string id, const scenario::Scenario& scenario, std::string event)
    : id_(std::move(id)),
      event_(event.empty() ? event_by_name(id_) : std::move(event)),
      scenario_(&scenario),
      world_(model::compile(scenario)) {
    for (std::size_t p = 0; p < scenario.places.size(); ++p)
        closings_[scenario.places[p].id] = closing_of(static_cast<std::int32_t>(p));
}

const Closing& SkillCase::closing(const std::string& place) const {
    return closings_.at(place);
}

Closing SkillCase::closing_of(std::int32_t place) const {
    const auto here = hostile_measures_at(world_, place);
    const Date as_of = scenario_->time.as_of;
    Closing out;
    for (const bool later : {false, true}) {
        for (std::size_t m = 0; m < here.size(); ++m) {
            const scenario::Measure& measure = scenario_->measures[m];
            if (!here[m]) continue;
            for (const auto& phase : measure.phases) {
                const bool on_loads = narrows_loads(measure, phase);
                if (!on_loads && scenario::centre(phase.effect.pass) >= 1) continue;
                const bool counts =
                    later ? phase.start && *phase.start > as_of : in_force(phase, as_of);
                if (!counts) continue;
                const std::string regime = regime_of(measure, on_loads);
                if (tightness(regime) > tightness(out.regime)) out.regime = regime;
                if (on_loads) add_goods(*scenario_, measure, out);
                // A phase in force may continue an earlier one of the same measure.
                const Date since =
                    later ? *phase.start
                          : measure.phases.front().start.value_or(scenario_->time.start);
                if (!out.since || since < *out.since) out.since = since;
            }
        }
        if (out.since) break;
    }
    return out;
}

double SkillCase::normal_cover(const std::string& place, const std::string& good) const {
    std::string type;
    for (const auto& p : scenario_->places)
        if (p.id == place) type = p.place_type;
    const int month = scenario_->time.as_of.month();
    double best = 0;
    int rank = -1;
    for (const auto& row : scenario_->cover) {
        if (row.good != good) continue;
        const bool in_season = row.from_month <= row.to_month
                                   ? row.from_month <= month && month <= row.to_month
                                   : month >= row.from_month || month <= row.to_month;
        const int here = row.place == place                            ? 2
                         : row.place.empty() && row.place_type == type ? 1
                         : row.place.empty() && row.place_type.empty() ? 0
                                                                       : -1;
        if (!in_season || here <= rank) continue;
        rank = here;
        best = row.days;
    }
    return best;
}

double SkillCase::cover_on_as_of(const std::string& place, const std::string& good) const {
    const scenario::Stock* last = nullptr;
    for (const auto& row : scenario_->stocks)
        if (row.place == place && row.good == good && (last == nullptr || row.date > last->date))
            last = &row;
    const Date as_of = scenario_->time.as_of;
    const bool closed = closing(place).goods.contains(good);
    if (last == nullptr) {
        const auto since = closing(place).since;
        const double eaten = closed && since ? std::max(0, as_of - *since) : 0;
        return std::max(0.0, normal_cover(place, good) - eaten);
    }
    const double need = need_of(*scenario_, good);
    const double days =
        last->days_of_cover
            ? *last->days_of_cover
            : last->quantity.value_or(0) / std::max(1e-9, need * people_of(*scenario_, place));
    return std::max(0.0, days - (closed ? as_of - last->date : 0));
}

double SkillCase::daily_need(const Observation& row) const {
    return need_of(*scenario_, row.good) * people_of(*scenario_, row.place);
}

double SkillCase::peace(const Observation& row) const {
    switch (row.variable) {
        case Observed::price_index:
        case Observed::consumption_ratio:
        case Observed::service_level:
            return 1;
        case Observed::people_present:
            return people_of(*scenario_, row.place);
        case Observed::days_of_cover:
            return normal_cover(row.place, row.good);
        case Observed::stock:
            return normal_cover(row.place, row.good) * daily_need(row);
        case Observed::power_hours: {
            for (const auto& place : scenario_->places)
                if (place.id == row.place) return place.grid_hours;
            return 24;
        }
        case Observed::runout_date:
        case Observed::siege_end:
            return k_never;
        case Observed::people_out:
        case Observed::share_out:
        case Observed::people_detained:
        case Observed::people_captured:
        case Observed::label:
            return 0;
    }
    return 0;
}

double SkillCase::persistence(const Observation& row) const {
    const Observation* last = nullptr;
    for (const auto& known : scenario_->observations)
        if (known.use == scenario::ObservationUse::input && known.best &&
            is_same_thing(known, row) && (last == nullptr || known.last_day() > last->last_day()))
            last = &known;
    if (last == nullptr || row_of(row.variable).form == scenario::ObservedForm::date)
        return peace(row);
    const bool is_flow = row_of(row.variable).is_flow;
    if (!is_flow) return *last->best;
    // People go on leaving at the pace of the last count.
    const double pace = *last->best / (last->last_day() - last->start + 1);
    const double out = pace * (row.last_day() - row.start + 1);
    const double all = row.variable == Observed::share_out ? 1 : people_of(*scenario_, row.from);
    return std::min(out, all);
}

std::optional<double> SkillCase::stock_need(const Observation& row) const {
    const bool is_power = row.variable == Observed::power_hours || row.good == "power";
    const bool is_service = is_power || row.good == "water" || row.good == "care";
    switch (row.variable) {
        case Observed::runout_date:
        case Observed::days_of_cover:
        case Observed::stock:
        case Observed::consumption_ratio:
        case Observed::service_level:
        case Observed::power_hours:
            break;
        default:
            return std::nullopt;
    }
    const std::string good = is_service ? std::string("fuel") : row.good;  // services run on fuel
    const double cover = cover_on_as_of(row.place, good);
    const bool closed = closing(row.place).goods.contains(good);
    if (row.variable == Observed::runout_date)
        return closed ? static_cast<double>(scenario_->time.as_of.days()) + cover : k_never;
    double left = 0, served = 0;  // means over the days of the row
    const int n = row.last_day() - row.start + 1;
    for (int d = 0; d < n; ++d) {
        const int lead = row.start + d - scenario_->time.as_of;
        const double now = closed ? std::max(0.0, cover - std::max(0, lead)) : cover;
        left += now / n;
        served += (!closed || now > 0 ? 1.0 : 0.0) / n;
    }
    if (row.variable == Observed::days_of_cover) return left;
    if (row.variable == Observed::stock) return left * daily_need(row);
    return row.variable == Observed::power_hours ? served * peace(row) : served;
}

}  // namespace corridor::assess

#include "corridor/assess/suggest_options.h"

#include "corridor/scenario/names.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace corridor::assess {

using scenario::Ids;
using scenario::Measure;
using scenario::Option;
using scenario::OptionKind;
using scenario::Pattern;
using scenario::Phase;
using scenario::Scenario;

namespace {

constexpr int k_days_to_agree = 7;
constexpr int k_window_days = 10;
constexpr int k_corridor_days = 60;
constexpr std::size_t k_needs = 5;
constexpr double k_days_of_need = 14;
constexpr double k_truck_kg = 30000;        // Djibo before its siege: about 20 trucks a day (docs/model)
constexpr int k_most_trucks = 100;
constexpr int k_convoy_every_days = 30;
constexpr double k_airlift_kg_day = 24000;  // three rotations of a heavy helicopter

bool acts_after(const Phase& phase, Date as_of) {
    return !phase.end || *phase.end > as_of;
}

bool never(const scenario::Value& value, double nothing) {
    return value.is_fixed() && value.a == nothing;
}

bool restricts_loads(const Phase& phase) {
    return !never(phase.effect.open, 1) || !never(phase.effect.attack, 0) ||
           !never(phase.effect.delay_days, 0) || !never(phase.effect.fee, 0);
}

bool restricts_people(const Phase& phase) {
    return !never(phase.effect.pass, 1) || !never(phase.effect.detain, 0);
}

//! What a measure does from the day after the as-of date on.
struct Restriction {
    bool loads = false, people = false, fee = false;
};

Restriction restriction_of(const Measure& measure, Date as_of) {
    Restriction out;
    for (const Phase& phase : measure.phases) {
        if (!acts_after(phase, as_of)) continue;
        out.loads |= restricts_loads(phase);
        out.people |= restricts_people(phase);
        out.fee |= !never(phase.effect.fee, 0);
    }
    // An opening restricts nobody; a truce only lets another measure start again.
    if (measure.pattern == Pattern::corridor || measure.pattern == Pattern::truce) return {};
    return out;
}

class Suggestions {
  public:
    explicit Suggestions(const Scenario& scenario)
        : scenario_(scenario), start_(scenario.time.as_of + k_days_to_agree) {
        for (const Option& option : scenario.options) taken_.insert(option.id);
    }

    void of_measure(const Measure& measure) {
        const Restriction what = restriction_of(measure, scenario_.time.as_of);
        if (!what.loads && !what.people) return;
        add(OptionKind::lift, measure);
        Option* half = add(OptionKind::ease, measure);
        if (half != nullptr) half->share = 0.5;
        if (what.loads) of_goods(measure);
        if (what.people) of_people(measure);
        if (what.fee) add(OptionKind::fee_waiver, measure);
    }

    void of_need(const Need& need) {
        const auto& good = *std::ranges::find(scenario_.goods, need.good, &scenario::Good::id);
        const double kg_day = need.units_per_day * good.mass_kg_per_unit;
        if (kg_day <= 0) return;
        const double units = k_days_of_need * need.units_per_day;
        const int trucks = std::clamp(
            static_cast<int>(std::ceil(k_days_of_need * kg_day / k_truck_kg)), 1, k_most_trucks);
        if (Option* convoy = add(OptionKind::convoy, need)) {
            convoy->trucks = trucks;
            convoy->quantity =
                std::floor(std::min(units, trucks * k_truck_kg / good.mass_kg_per_unit));
            convoy->every_days = k_convoy_every_days;
        }
        if (Option* airlift = add(OptionKind::airlift, need)) {
            airlift->quantity =
                std::floor(std::min(kg_day, k_airlift_kg_day) / good.mass_kg_per_unit);
            airlift->every_days = 1;
        }
        if (!closed(need.place)) {
            if (Option* before = add(OptionKind::preposition, need))
                before->quantity = std::floor(units);
        }
    }

    void of_pumps(const scenario::Place& place) {
        if (place.pump_damage <= 0) return;
        Option option;
        option.id = "repair:" + place.id;
        option.kind = OptionKind::repair;
        option.place = place.id;
        option.start = start_;
        keep(std::move(option));
    }

    std::vector<Option> take() { return std::move(options_); }

  private:
    Option* keep(Option option) {
        if (!taken_.insert(option.id).second) return nullptr;
        options_.push_back(std::move(option));
        return &options_.back();
    }

    Option* add(OptionKind kind, const Measure& measure, const std::string& more = {}) {
        Option option;
        option.id = std::string(scenario::word(kind)) + ":" + measure.id + more;
        option.kind = kind;
        option.measure = measure.id;
        option.start = std::max(start_, first_day_of(measure));
        return keep(std::move(option));
    }

    Option* add(OptionKind kind, const Need& need) {
        Option option;
        option.id = std::string(scenario::word(kind)) + ":" + need.place + ":" + need.good;
        option.kind = kind;
        option.place = need.place;
        option.goods = {need.good};
        option.start = start_;
        const bool has_load = kind != OptionKind::preposition;
        if (has_load && !sold_elsewhere(need)) return nullptr;
        return keep(std::move(option));
    }

    void of_goods(const Measure& measure) {
        const Ids goods = goods_of(measure);
        if (goods.size() > 1)
            for (const std::string& good : goods)
                if (Option* one = add(OptionKind::lift, measure, ":" + good)) one->goods = {good};
        Ids relief;
        for (const char* good : {"staple", "medicine"})
            if (std::ranges::find(goods, good) != goods.end()) relief.emplace_back(good);
        if (relief.empty()) return;
        if (Option* corridor = add(OptionKind::corridor, measure)) {
            corridor->goods = relief;
            corridor->end = corridor->start + (k_corridor_days - 1);
        }
    }

    void of_people(const Measure& measure) {
        if (Option* window = add(OptionKind::evacuation_window, measure)) {
            window->classes = {"*"};
            window->end = window->start + (k_window_days - 1);
        }
    }

    //! Traded goods the measure speaks of; all where it does not say.
    Ids goods_of(const Measure& measure) const {
        Ids out;
        const bool all = measure.goods.empty() ||
                         std::ranges::find(measure.goods, "*") != measure.goods.end();
        for (const auto& good : scenario_.goods)
            if (all || std::ranges::find(measure.goods, good.id) != measure.goods.end())
                out.push_back(good.id);
        return out;
    }

    Date first_day_of(const Measure& measure) const {
        Date first = scenario_.time.end();
        for (const Phase& phase : measure.phases)
            if (acts_after(phase, scenario_.time.as_of))
                first = std::min(first, phase.start.value_or(start_));
        return first;
    }

    bool sold_elsewhere(const Need& need) const {
        return std::ranges::any_of(scenario_.supply, [&](const auto& row) {
            return row.good == need.good && row.place != need.place;
        });
    }

    //! A siege of the place is in force on the as-of date, as far as anybody says.
    bool closed(const std::string& place) const {
        return std::ranges::any_of(scenario_.measures, [&](const Measure& measure) {
            if (measure.pattern != Pattern::siege) return false;
            if (std::ranges::find(measure.places, place) == measure.places.end()) return false;
            return std::ranges::any_of(measure.phases, [&](const Phase& phase) {
                return acts_after(phase, scenario_.time.as_of) &&
                       phase.start.value_or(scenario_.time.as_of) <= scenario_.time.as_of;
            });
        });
    }

    const Scenario& scenario_;
    Date start_;
    std::set<std::string> taken_;
    std::vector<Option> options_;
};

}  // namespace

std::vector<Option> suggest_options(const Scenario& scenario, const std::vector<Need>& needs) {
    Suggestions suggestions(scenario);
    for (const Measure& measure : scenario.measures) suggestions.of_measure(measure);
    for (std::size_t i = 0; i < std::min(needs.size(), k_needs); ++i)
        suggestions.of_need(needs[i]);
    for (const scenario::Place& place : scenario.places) suggestions.of_pumps(place);
    return suggestions.take();
}

}  // namespace corridor::assess

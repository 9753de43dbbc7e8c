#include "corridor/assess/predict_rows.h"

#include "corridor/assess/siege_end.h"
#include "corridor/scenario/names.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace corridor::assess {
namespace {

using scenario::Observed;

std::int32_t index_of_place(const scenario::Scenario& s, std::string_view id) {
    for (std::size_t p = 0; p < s.places.size(); ++p)
        if (s.places[p].id == id) return static_cast<std::int32_t>(p);
    return -1;
}

std::int32_t index_of_good(const scenario::Scenario& s, std::string_view id) {
    for (std::size_t g = 0; g < s.goods.size(); ++g)
        if (s.goods[g].id == id) return static_cast<std::int32_t>(g);
    for (std::size_t i = 0; i < scenario::k_services.size(); ++i)
        if (scenario::k_services[i] == id) return static_cast<std::int32_t>(s.goods.size() + i);
    return -1;
}

WantedRow resolve(const model::World& world, std::size_t index) {
    const scenario::Scenario& s = *world.scenario;
    const scenario::Observation& row = s.observations[index];
    const bool is_flow = !row.from.empty();
    WantedRow out;
    out.observation = index;
    out.variable = row.variable;
    out.place = index_of_place(s, is_flow ? row.from : row.place);
    out.to = is_flow && !row.to.empty() ? index_of_place(s, row.to) : -1;
    out.good = row.variable == Observed::power_hours ? -1 : index_of_good(s, row.good);
    out.first_day = std::max(0, world.day_of(row.start));
    out.last_day = std::min(world.n_days - 1, world.day_of(row.last_day()));
    if (row.variable == Observed::siege_end) out.measures = hostile_measures_at(world, out.place);
    return out;
}

//! The series and days of `full` that the rows read, rows renumbered.
simulate::Layout narrow(const simulate::Layout& full, const std::vector<WantedRow>& rows) {
    simulate::Layout out;
    out.goods_and_services = full.goods_and_services;
    out.slot_of_day.assign(full.slot_of_day.size(), -1);
    std::set<std::int32_t> series, days;
    for (const WantedRow& row : rows) {
        const bool is_label = row.variable == Observed::label;
        const auto variable = series_of(row.variable);
        if (!variable && !is_label) continue;
        if (variable) series.insert(full.find(*variable, row.good));
        const bool last_only = row_of(row.variable).is_cumulative;
        for (std::int32_t d = last_only ? row.last_day : row.first_day; d <= row.last_day; ++d)
            days.insert(d);
    }
    for (const std::int32_t i : series) {
        if (i < 0) continue;  // this scenario has no such series
        out.series.push_back(full.series[static_cast<std::size_t>(i)]);
        out.series.back().row = out.n_rows;
        out.n_rows += static_cast<std::size_t>(out.series.back().n_sites);
    }
    for (const std::int32_t day : days) {
        out.slot_of_day[static_cast<std::size_t>(day)] =
            static_cast<std::int32_t>(out.record_days.size());
        out.record_days.push_back(day);
    }
    return out;
}

}  // namespace

std::optional<result::Variable> series_of(Observed variable) {
    using result::Variable;
    switch (variable) {
        case Observed::price_index:
            return Variable::price_index;
        case Observed::people_present:
            return Variable::people_present;
        case Observed::people_detained:
            return Variable::people_detained;
        case Observed::people_captured:
            return Variable::people_captured;
        case Observed::days_of_cover:
            return Variable::days_of_cover;
        case Observed::consumption_ratio:
            return Variable::consumption_ratio;
        case Observed::service_level:
            return Variable::service_level;
        case Observed::power_hours:
            return Variable::power_hours;
        case Observed::stock:
            return Variable::stock;
        case Observed::people_out:
        case Observed::share_out:
        case Observed::runout_date:
        case Observed::siege_end:
        case Observed::label:
            return std::nullopt;
    }
    return std::nullopt;
}

WantedRows::WantedRows(const simulate::Engine& engine, bool with_inputs, RowsRead which) {
    const model::World& world = engine.world;
    const auto& observations = world.scenario->observations;
    for (std::size_t i = 0; i < observations.size(); ++i) {
        if (observations[i].use == scenario::ObservationUse::input && !with_inputs) continue;
        const bool is_date = row_of(observations[i].variable).form == scenario::ObservedForm::date;
        if (which != RowsRead::all && is_date != (which == RowsRead::dates)) continue;
        WantedRow row = resolve(world, i);
        if (row.last_day < row.first_day) continue;  // an input of another time
        labels |= row.variable == Observed::label;
        flows |= row.is_flow();
        if (row.variable == Observed::runout_date)
            last_day = world.n_days - 1;
        else if (row.variable != Observed::siege_end)
            last_day = std::max(last_day, row.last_day);
        rows.push_back(std::move(row));
    }
    layout = narrow(simulate::layout_of(engine, true), rows);
}

}  // namespace corridor::assess

#include "corridor/assess/compare_parts.h"

#include "corridor/base/error.h"
#include "corridor/base/text.h"
#include "corridor/ensemble/quantiles.h"
#include "corridor/scenario/names.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace corridor::assess {

using scenario::Option;
using scenario::OptionKind;

namespace {

bool needs_agreement(OptionKind kind) {
    return kind != OptionKind::repair && kind != OptionKind::preposition;
}

//! Days to the deadline on which somebody must keep a promise: the window, or the days of departures.
int agreed_days_of(const simulate::Engine& engine, const OptionCase& option_case) {
    int sum = 0;
    for (const OptionPart& part : option_case.parts) {
        if (!needs_agreement(part.option->kind)) continue;
        const int last = std::min(part.last_day, engine.world.deadline_day);
        const int days = std::max(0, last - part.first_day + 1);
        const bool moves = part.option->kind == OptionKind::convoy ||
                           part.option->kind == OptionKind::airlift;
        const int every = part.option->every_days.value_or(0);
        if (!moves)
            sum += days;
        else if (days > 0)
            sum += every > 0 ? (days - 1) / every + 1 : 1;
    }
    return sum;
}

std::optional<double> per(double gain, double amount) {
    if (amount <= 0) return {};
    return gain / amount;
}

std::size_t place_index(const scenario::Scenario& scenario, const std::string& id) {
    return static_cast<std::size_t>(
        std::ranges::find(scenario.places, id, &scenario::Place::id) - scenario.places.begin());
}

void add_place(const scenario::Scenario& scenario, const std::string& id,
               std::vector<std::size_t>& out) {
    const std::size_t place = place_index(scenario, id);
    if (place < scenario.places.size() && std::ranges::find(out, place) == out.end())
        out.push_back(place);
}

void describe_measure(const scenario::Scenario& scenario, const Option& option,
                      result::OptionSubject& out) {
    const auto measure =
        std::ranges::find(scenario.measures, option.measure, &scenario::Measure::id);
    if (measure == scenario.measures.end()) return;
    for (const auto& id : measure->places) add_place(scenario, id, out.places);
    const bool all = measure->goods.empty() || measure->goods[0] == "*";
    if (option.kind == OptionKind::corridor && out.goods.empty() && !all)
        out.goods = measure->goods;
    out.people = option.kind == OptionKind::evacuation_window ||
                 (option.goods.empty() && (!measure->classes.empty() || !measure->homes.empty()));
}

}  // namespace

result::ComparedOption compared(const simulate::Engine& engine, const OptionCase& option_case,
                                std::span<const Outcome> base, std::span<const Outcome> with) {
    result::ComparedOption row;
    row.outcome = summarise_option(option_case, base, with);
    row.trucks = option_case.trucks();
    row.agreed_days = agreed_days_of(engine, option_case);
    const double gain = mean_gain(gains_of(base, with));
    row.per_tonne = per(gain, row.outcome.tonnes);
    row.per_truck = per(gain, row.trucks);
    row.per_agreed_day = per(gain, row.agreed_days);
    row.tonnes_in_vain = row.outcome.tonnes * row.outcome.p_in_vain;
    row.subject.kind = row.outcome.kind;
    return row;
}

result::OptionSubject subject_of(const scenario::Scenario& scenario, const Option& option) {
    result::OptionSubject out;
    out.kind = std::string(scenario::word(option.kind));
    out.measure = option.measure;
    out.goods = option.goods;
    out.start = option.start;
    out.end = option.end;
    out.every_days = option.every_days.value_or(0);
    describe_measure(scenario, option, out);
    if (!option.place.empty()) add_place(scenario, option.place, out.places);
    const auto mission =
        std::ranges::find(scenario.missions, option.mission, &scenario::Mission::id);
    if (!option.mission.empty() && mission != scenario.missions.end()) {
        out.goods = {mission->good};
        for (const auto& id : mission->destinations) add_place(scenario, id, out.places);
        out.every_days = mission->every_days.value_or(0);
    }
    const double quantity = option.mission.empty() ? option.quantity : mission->quantity;
    if (out.goods.size() == 1 && quantity > 0) {
        const auto good = std::ranges::find(scenario.goods, out.goods[0], &scenario::Good::id);
        if (good != scenario.goods.end())
            out.tonnes_each = quantity * good->mass_kg_per_unit / 1000;
    }
    return out;
}

std::vector<std::vector<std::size_t>> bundles_of(std::size_t n) {
    std::vector<std::vector<std::size_t>> out;
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = i + 1; j < n; ++j) out.push_back({i, j});
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = i + 1; j < n; ++j)
            for (std::size_t k = j + 1; k < n; ++k) out.push_back({i, j, k});
    return out;
}

void beyond_parts(std::span<const Outcome> base, std::span<const Outcomes> alone,
                  std::span<const Outcome> with, double zone, result::ComparedOption& row) {
    std::vector<double> beyond;
    for (std::size_t m = 0; m < with.size(); ++m) {
        double gain = base[m].total_short - with[m].total_short;
        for (const std::size_t part : row.parts)
            gain -= base[m].total_short - alone[part][m].total_short;
        beyond.push_back(gain);
    }
    const double mean = mean_gain(beyond);
    double squares = 0;
    for (const double b : beyond) squares += (b - mean) * (b - mean);
    const auto n = static_cast<double>(beyond.size());
    const double error = n > 1 ? std::sqrt(squares / (n - 1) / n) : 0;
    row.complement = mean - 2 * error > zone;
    row.overlap = mean + 2 * error < -zone;
    row.beyond_parts = ensemble::summarise(beyond);
}

void choose(const std::vector<std::string>& only, std::vector<Option>& options,
            std::size_t& n_declared) {
    if (only.empty()) return;
    std::vector<std::string_view> known;
    for (const Option& option : options) known.emplace_back(option.id);
    for (const std::string& id : only) {
        if (std::ranges::find(known, id) != known.end()) continue;
        const auto guess = nearest(id, known);
        throw Error(ErrorKind::usage, "--option", "there is no option `" + id + "`",
                    guess ? "Did you mean `" + *guess + "`?"
                          : "See the ids with --suggest, or in scenario.toml");
    }
    std::vector<Option> kept;
    std::size_t n = 0;
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (std::ranges::find(only, options[i].id) == only.end()) continue;
        n += i < n_declared;
        kept.push_back(std::move(options[i]));
    }
    options = std::move(kept);
    n_declared = n;
}

}  // namespace corridor::assess

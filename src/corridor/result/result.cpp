#include "corridor/result/result.h"

#include "corridor/base/error.h"

#include <algorithm>

namespace corridor::result {
namespace {

constexpr std::array<std::string_view, k_variable_count> k_variables{
    "people_present",  "people_wanting",  "people_confined", "people_trapped",
    "people_detained", "people_captured", "people_leaving",  "people_arriving",
    "days_of_cover",   "stock",           "price_index",     "consumption_ratio",
    "queue_ratio",     "service_level",   "power_hours",     "livelihood_days_lost",
    "market_access",   "road_passable",   "people_travelling"};
constexpr std::array<std::string_view, 4> k_access{"open", "restricted", "hard_to_reach",
                                                   "cut_off"};
constexpr std::array<std::string_view, 3> k_supply{"ok", "short", "out"};
constexpr std::array<std::string_view, 4> k_sensitivity{"low", "moderate", "high", "severe"};
constexpr std::array<std::string_view, 3> k_headline{"forecast", "all_out", "quiet"};
constexpr std::array<std::string_view, 4> k_basis{"none", "model", "roads", "reports"};
constexpr std::array<std::string_view, 4> k_road{"open", "restricted", "closed", "unknown"};

template <class Enum, std::size_t N>
std::optional<Enum> named(const std::array<std::string_view, N>& names, std::string_view name) {
    const auto it = std::find(names.begin(), names.end(), name);
    if (it == names.end()) return std::nullopt;
    return static_cast<Enum>(it - names.begin());
}

}  // namespace

std::string_view name_of(Variable v) {
    return k_variables[static_cast<std::size_t>(v)];
}
std::string_view name_of(AccessState s) {
    return k_access[static_cast<std::size_t>(s)];
}
std::string_view name_of(SupplyState s) {
    return k_supply[static_cast<std::size_t>(s)];
}
std::string_view name_of(Sensitivity s) {
    return k_sensitivity[static_cast<std::size_t>(s)];
}
std::string_view name_of(HeadlineKind k) {
    return k_headline[static_cast<std::size_t>(k)];
}
std::string_view name_of(IndicatorBasis b) {
    return k_basis[static_cast<std::size_t>(b)];
}
std::string_view name_of(RoadStatus s) {
    return k_road[static_cast<std::size_t>(s)];
}

std::optional<Variable> variable_named(std::string_view name) {
    return named<Variable>(k_variables, name);
}
std::optional<SupplyState> supply_state_named(std::string_view name) {
    return named<SupplyState>(k_supply, name);
}
std::optional<Sensitivity> sensitivity_named(std::string_view name) {
    return named<Sensitivity>(k_sensitivity, name);
}
std::optional<HeadlineKind> headline_kind_named(std::string_view name) {
    return named<HeadlineKind>(k_headline, name);
}

std::optional<IndicatorBasis> indicator_basis_named(std::string_view name) {
    return named<IndicatorBasis>(k_basis, name);
}

const Series* Result::find(Variable variable, std::string_view good) const {
    for (const Series& s : series)
        if (s.variable == variable && s.good == good) return &s;
    return nullptr;
}

std::optional<std::size_t> Result::day_index(int lead) const {
    const auto it = std::lower_bound(lead_days.begin(), lead_days.end(), lead);
    if (it == lead_days.end() || *it != lead) return std::nullopt;
    return static_cast<std::size_t>(it - lead_days.begin());
}

const Quantiles& Result::at(Variable variable, std::string_view good, std::size_t site,
                            int lead) const {
    const Series* s = find(variable, good);
    CORRIDOR_EXPECT(s != nullptr, "the result holds no series " + std::string(name_of(variable)) +
                                      " " + std::string(good));
    const auto day = day_index(lead);
    CORRIDOR_EXPECT(day.has_value(), "day " + std::to_string(lead) + " was not recorded");
    const std::size_t cell = site * n_days() + *day;
    CORRIDOR_EXPECT(cell < s->cells.size(),
                    "site " + std::to_string(site) + " is not in the series");
    return s->cells[cell];
}

RoadStatus road_status(const Result& result, std::size_t road, int lead) {
    const Series* s = result.find(Variable::road_passable);
    const auto day = result.day_index(lead);
    if (s == nullptr || !day) return RoadStatus::unknown;
    const float passable = s->cells.at(road * result.n_days() + *day).mean;
    if (passable >= 0.75F) return RoadStatus::open;
    if (passable >= 0.25F) return RoadStatus::restricted;
    return passable >= 0.0F ? RoadStatus::closed : RoadStatus::unknown;  // NaN: not known
}

const AccessCell* access_at(const Result& result, std::size_t place, int lead) {
    const auto day = result.day_index(lead);
    if (!day) return nullptr;
    const std::size_t cell = place * result.n_days() + *day;
    return cell < result.access.size() ? &result.access[cell] : nullptr;
}

}  // namespace corridor::result

#include "corridor/scenario/check_parts.h"
#include "corridor/scenario/value_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

namespace corridor::scenario {
namespace {

constexpr double k_max_quanta = 4611686018427387904.0;  // 2^62

using GoodById = std::unordered_map<std::string_view, const Good*>;

GoodById index_goods(const Scenario& s) {
    GoodById index;
    for (const Good& good : s.goods) index.emplace(good.id, &good);
    return index;
}

bool overlap(const Supply& a, const Supply& b) {
    const bool a_before_b = a.end && b.start && *a.end < *b.start;
    const bool b_before_a = b.end && a.start && *b.end < *a.start;
    return !a_before_b && !b_before_a;
}

void check_supply(const CheckContext& context) {
    const Scenario& s = context.scenario;
    std::unordered_map<std::string_view, Role> roles;
    for (const Place& place : s.places) roles.emplace(place.id, place.role);
    std::map<std::pair<std::string_view, std::string_view>, std::vector<std::size_t>> by_sale;
    for (std::size_t i = 0; i < s.supply.size(); ++i) {
        const Supply& row = s.supply[i];
        const std::string key = row_key(i);
        const auto role = roles.find(row.place);
        if (role != roles.end() && role->second == Role::refuge)
            context.bad("supply", key, "place_id",
                        fmt::format("`{}` is a refuge, so it sells nothing", row.place),
                        "Set its role to source, town or hub in places.csv");
        if (row.start && row.end && *row.end < *row.start)
            context.bad("supply", key, "end", "ends before it starts");
        auto& same = by_sale[{row.place, row.good}];
        if (std::ranges::any_of(same, [&](std::size_t j) { return overlap(row, s.supply[j]); }))
            context.bad("supply", key, "start",
                        fmt::format("`{}` sells `{}` twice on one day", row.place, row.good),
                        "Let one row end before the next one starts");
        same.push_back(i);
    }
}

void check_cover(const CheckContext& context) {
    const Scenario& s = context.scenario;
    for (std::size_t i = 0; i < s.cover.size(); ++i) {
        const Cover& row = s.cover[i];
        if ((row.low && *row.low > row.days) || (row.high && *row.high < row.days))
            context.bad("cover", row_key(i), "normal_cover_days",
                        "the cover lies outside low and high");
        if (row.low.has_value() != row.high.has_value())
            context.bad("cover", row_key(i), "low", "low and high stand together or not at all");
        if (!row.place.empty() && !row.place_type.empty())
            context.bad("cover", row_key(i), "place_type", "the row names a place and a place_type",
                        "Keep one of them");
    }
}

void check_stocks(const CheckContext& context, const GoodById& goods) {
    const Scenario& s = context.scenario;
    std::map<std::tuple<std::string_view, std::string_view, Date>, std::size_t> seen;
    for (std::size_t i = 0; i < s.stocks.size(); ++i) {
        const Stock& row = s.stocks[i];
        const std::string key = row_key(i);
        if (row.quantity.has_value() == row.days_of_cover.has_value())
            context.bad("stocks", key, "quantity",
                        "give either quantity or days_of_cover, and not both");
        const double figure = row.quantity ? *row.quantity : row.days_of_cover.value_or(0);
        if ((row.low && *row.low > figure) || (row.high && *row.high < figure))
            context.bad("stocks", key, "low", "the figure lies outside low and high");
        const auto good = goods.find(row.good);
        if (good != goods.end() && !row.unit.empty() && row.unit != good->second->unit)
            context.bad("stocks", key, "unit",
                        fmt::format("`{}` is counted in {}", row.good, good->second->unit));
        if (!seen.emplace(
                     std::tuple(std::string_view(row.place), std::string_view(row.good), row.date),
                     i)
                 .second)
            context.bad("stocks", key, "date", "place, good and date stand twice");
    }
}

bool fits(double units, const Good& good) {
    return units * static_cast<double>(good.quanta_per_unit()) < k_max_quanta;
}

// Everything of a good that the ledger could ever add up.
double most_units(const CheckContext& context, const Good& good, double n_people) {
    const Scenario& s = context.scenario;
    double days = (s.time.as_of - s.time.start) + s.time.horizon_days;
    days += good.rationing_days.value_or(0);
    for (const Cover& row : s.cover)
        if (row.good == good.id)
            days = std::max(days, 3 * std::max(row.days, row.high.value_or(0)));
    for (const Stock& row : s.stocks)
        if (row.good == good.id && row.days_of_cover) days += *row.days_of_cover;
    double units = 2 * days * n_people * value_range(good.need_per_person_day).high;
    for (const Stock& row : s.stocks)
        if (row.good == good.id) units += row.quantity.value_or(0);
    return units;
}

double all_people(const Scenario& s) {
    double n_people = 0;
    for (const Place& place : s.places)
        n_people +=
            static_cast<double>(std::max(place.population, place.population_high.value_or(0)));
    for (const Group& group : s.groups)
        n_people += static_cast<double>(std::max(group.count, group.high.value_or(0)));
    return n_people;
}

}  // namespace

void check_goods(const CheckContext& context) {
    const Scenario& s = context.scenario;
    if (s.goods.empty() && !s.flee) context.problems.add("goods.csv:1:1", "holds no good");
    for (const Good& good : s.goods) {
        const bool litre = good.quantum == "ml" || good.quantum == "l";
        if (litre != (good.unit == "l"))
            context.bad(
                "goods", good.id, "quantum",
                fmt::format("a good counted in {} has no quantum of {}", good.unit, good.quantum),
                good.unit == "l" ? "Use ml or l" : "Use g or mg");
        if (value_range(good.need_per_person_day).low <= 0)
            context.odd("goods", good.id, "need_per_person_day", "nobody needs it");
    }
    check_supply(context);
    check_cover(context);
    check_stocks(context, index_goods(s));
}

void check_quantities(const CheckContext& context) {
    const Scenario& s = context.scenario;
    const double n_people = all_people(s);
    constexpr std::string_view k_too_much =
        "could pass 2^62 quanta, the most that is counted exactly";
    for (const Good& good : s.goods) {
        if (!fits(most_units(context, good, n_people), good))
            context.bad("goods", good.id, "quantum", k_too_much,
                        "Use a larger quantum, fewer people or a shorter horizon");
        const double quanta_per_kg =
            static_cast<double>(good.quanta_per_unit()) / good.mass_kg_per_unit;
        for (const Road& road : s.roads)
            if (road.cap_kg_day &&
                static_cast<double>(*road.cap_kg_day) * quanta_per_kg >= k_max_quanta)
                context.bad("roads", road.id, "cap_kg_day",
                            fmt::format("{} kg of `{}` {}", *road.cap_kg_day, good.id, k_too_much),
                            "Leave it blank for unlimited");
    }
    const GoodById goods = index_goods(s);
    for (std::size_t i = 0; i < s.supply.size(); ++i) {
        const auto good = goods.find(s.supply[i].good);
        if (good != goods.end() && !fits(s.supply[i].capacity_per_day.value_or(0), *good->second))
            context.bad("supply", row_key(i), "capacity_per_day", k_too_much);
    }
    const double n_days = (s.time.as_of - s.time.start) + s.time.horizon_days;
    for (const Mission& mission : s.missions) {
        const auto good = goods.find(mission.good);
        const double n_loads =
            mission.every_days ? 1 + std::floor(n_days / *mission.every_days) : 1;
        if (good != goods.end() && !fits(mission.quantity * n_loads, *good->second))
            context.bad("missions", mission.id, "quantity", k_too_much);
    }
}

}  // namespace corridor::scenario

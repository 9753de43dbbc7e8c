#include "corridor/base/error.h"
#include "corridor/base/hash.h"
#include "corridor/model/compile_parts.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace corridor::model::detail {

namespace {

//! Medicine, fuel and staple first (docs/model/trade.md), then any other good in file order.
std::vector<std::int32_t> order_of_trade(const World& world) {
    std::vector<std::int32_t> order;
    for (const std::int32_t g : {world.medicine, world.fuel, world.staple})
        if (g >= 0) order.push_back(g);
    for (std::int32_t g = 0; g < world.n_goods(); ++g)
        if (std::find(order.begin(), order.end(), g) == order.end()) order.push_back(g);
    return order;
}

constexpr double k_thousandths = 1000;  // money is counted in 1/1000 of the currency

std::int64_t quanta_of(double units, std::int64_t quanta_per_unit) {
    return static_cast<std::int64_t>(std::floor(units * static_cast<double>(quanta_per_unit)));
}

}  // namespace

void compile_goods(World& world, const IndexOf& place_index) {
    const auto& scenario = *world.scenario;
    IndexOf good_index;
    for (const auto& good : scenario.goods) {
        good_index.emplace(good.id, world.n_goods());
        WorldGood out;
        out.key = hash64(good.id);
        out.quanta_per_unit = good.quanta_per_unit();
        out.kg_per_quantum = good.mass_kg_per_unit / static_cast<double>(out.quanta_per_unit);
        out.administered = good.price_mode == scenario::PriceMode::administered;
        out.spoilage = good.spoilage_per_day;
        out.rationing_days = good.rationing_days;
        world.goods.push_back(out);
    }
    const auto find = [&](const char* id) {
        const auto it = good_index.find(id);
        return it == good_index.end() ? -1 : it->second;
    };
    world.staple = find("staple");
    world.fuel = find("fuel");
    world.medicine = find("medicine");
    world.trade_order = order_of_trade(world);
    for (const auto& row : scenario.supply) {
        WorldSupply out;
        out.place = place_index.at(row.place);
        out.good = good_index.at(row.good);
        out.price = static_cast<std::int64_t>(std::llround(row.price * k_thousandths));
        const auto quanta = world.goods[static_cast<std::size_t>(out.good)].quanta_per_unit;
        if (row.capacity_per_day) out.capacity = quanta_of(*row.capacity_per_day, quanta);
        if (row.start) out.first_day = std::max(0, world.day_of(*row.start));
        if (row.end) out.last_day = world.day_of(*row.end);
        out.key = hash64("supply:" + row.place + ":" + row.good + ":" +
                         (row.start ? row.start->to_iso() : std::string()));
        world.supply.push_back(out);
    }
}

namespace {


//! Middle of a span of months as a day of a 365-day year; spans may wrap (11..2).
double middle_of_months(int from_month, int to_month) {
    constexpr double k_days_per_month = 365.0 / 12;
    int length = to_month - from_month + 1;
    if (length <= 0) length += 12;
    const double middle = (from_month - 1 + length / 2.0) * k_days_per_month;
    return middle >= 365 ? middle - 365 : middle;
}

scenario::Value cover_value(const scenario::Cover& row) {
    scenario::Value value = scenario::fixed(row.days);
    if (row.low && row.high && *row.low < *row.high) {
        value.family = scenario::Family::lognormal;
        value.b = *row.low;
        value.c = *row.high;
    }
    return value;
}

CoverCurve default_curve(const World& world, std::int32_t good) {
    const char* key = good == world.staple     ? "cover_staple"
                      : good == world.fuel     ? "cover_fuel"
                      : good == world.medicine ? "cover_medicine"
                                               : "cover_other";
    CoverCurve curve;
    curve.points.push_back({0, world.scenario->parameters.at(key)});
    curve.key = hash64(std::string("cover:default:") + key);
    return curve;
}

//! Rows of the most particular kind there is: by place, else by place type, else for all.
std::vector<const scenario::Cover*> cover_rows(const scenario::Scenario& scenario,
                                               const scenario::Place& place,
                                               const std::string& good) {
    for (int level = 0; level < 3; ++level) {
        std::vector<const scenario::Cover*> rows;
        for (const auto& row : scenario.cover) {
            if (row.good != good) continue;
            const bool by_place = !row.place.empty();
            const bool by_type = !by_place && !row.place_type.empty() && row.place_type != "*";
            if ((level == 0 && by_place && row.place == place.id) ||
                (level == 1 && by_type && row.place_type == place.place_type) ||
                (level == 2 && !by_place && !by_type))
                rows.push_back(&row);
        }
        if (!rows.empty()) return rows;
    }
    return {};
}

//! The parameter that scales the normal cover of a good; null where none does.
double scenario::ParameterValues::*cover_scale(const World& world, std::int32_t good) {
    using scenario::ParameterValues;
    return good == world.staple     ? &ParameterValues::cover_scale_staple
           : good == world.fuel     ? &ParameterValues::cover_scale_fuel
           : good == world.medicine ? &ParameterValues::cover_scale_medicine
                                    : nullptr;
}

//! True where somebody reported the normal cover of this very place.
bool reported_of_place(const std::vector<const scenario::Cover*>& rows) {
    return !rows.empty() && std::all_of(rows.begin(), rows.end(), [](const scenario::Cover* row) {
        return !row->place.empty() && !row->source_id.empty();
    });
}

CoverCurve curve_of_rows(const std::vector<const scenario::Cover*>& rows) {
    CoverCurve curve;
    for (const auto* row : rows)
        curve.points.push_back({middle_of_months(row->from_month, row->to_month), cover_value(*row)});
    std::sort(curve.points.begin(), curve.points.end(),
              [](const auto& x, const auto& y) { return x.day_of_year < y.day_of_year; });
    const auto& first = *rows.front();
    curve.key = hash64("cover:" + (first.place.empty() ? first.place_type : first.place) + ":" +
                       first.good);
    return curve;
}

}  // namespace

void compile_cover(World& world) {
    const auto& scenario = *world.scenario;
    std::map<std::uint64_t, std::int32_t> known;
    world.curve_of.assign(world.places.size() * world.goods.size(), -1);
    for (std::size_t p = 0; p < world.places.size(); ++p) {
        if (!world.places[p].eats()) continue;
        for (std::size_t g = 0; g < world.goods.size(); ++g) {
            const auto rows = cover_rows(scenario, scenario.places[p], scenario.goods[g].id);
            CoverCurve curve = rows.empty() ? default_curve(world, static_cast<std::int32_t>(g))
                                            : curve_of_rows(rows);
            if (!reported_of_place(rows))
                curve.scale = cover_scale(world, static_cast<std::int32_t>(g));
            const auto [it, fresh] =
                known.emplace(curve.key, static_cast<std::int32_t>(world.curves.size()));
            if (fresh) world.curves.push_back(std::move(curve));
            world.curve_of[p * world.goods.size() + g] = it->second;
        }
    }
}

}  // namespace corridor::model::detail

#include "corridor/model/sampling.h"

#include "corridor/base/hash.h"

#include <algorithm>
#include <string>

namespace corridor::model {
namespace {

template <class Read>
scenario::ParameterValues each_parameter(const scenario::Scenario& scenario, Read&& read) {
    scenario::ParameterValues result;
    const auto rows = scenario::parameter_rows();
    for (std::size_t i = 0; i < rows.size(); ++i)
        result.*(rows[i].member) =
            std::clamp(read(rows[i], scenario.parameters.values[i]), rows[i].low, rows[i].high);
    return result;
}

}  // namespace

ShapeTable::ShapeTable(const scenario::Scenario& scenario) {
    for (const scenario::Value& value : scenario.parameters.values) add(value);
    for (const scenario::Good& good : scenario.goods) {
        add(good.need_per_person_day);
        if (good.alpha) add(*good.alpha);
        if (good.price_exponent) add(*good.price_exponent);
    }
    for (const scenario::Measure& measure : scenario.measures) {
        if (measure.leak) add(*measure.leak);
        for (const scenario::Phase& phase : measure.phases) {
            const scenario::Effect& e = phase.effect;
            for (const auto* value :
                 {&e.open, &e.fee, &e.delay_days, &e.attack, &e.loss_if_hit, &e.pass, &e.detain})
                add(*value);
        }
    }
}

void ShapeTable::add(const scenario::Value& value) {
    if (value.family != scenario::Family::beta_range) return;
    const std::pair range{value.b, value.c};
    const auto place = std::lower_bound(
        shapes_.begin(), shapes_.end(), range,
        [](const auto& entry, const auto& wanted) { return entry.first < wanted; });
    if (place != shapes_.end() && place->first == range) return;
    shapes_.insert(place, {range, beta_shape_from_range(value.b, value.c)});
}

double ShapeTable::draw(const scenario::Value& value, double u) const {
    if (value.family == scenario::Family::beta_range) {
        const std::pair range{value.b, value.c};
        const auto place = std::lower_bound(
            shapes_.begin(), shapes_.end(), range,
            [](const auto& entry, const auto& wanted) { return entry.first < wanted; });
        if (place != shapes_.end() && place->first == range)
            return beta_quantile(place->second.a, place->second.b, u);
    }
    return scenario::draw(value, u);
}

double draw_quantity(const scenario::Value& value, StreamKey key, std::uint64_t entity,
                     const ShapeTable& shapes) {
    if (value.is_fixed()) return value.a;
    return shapes.draw(value, uniform(key, entity, 0, Purpose::quantity));
}

scenario::ParameterValues draw_parameters(const scenario::Scenario& scenario, StreamKey key,
                                          const ShapeTable& shapes) {
    return each_parameter(
        scenario, [&](const scenario::ParameterRow& row, const scenario::Value& value) {
            const bool by_ultimatum = row.key == "comply_village" || row.key == "comply_garrison";
            if (value.is_fixed() || by_ultimatum) return scenario::centre(value);
            return draw_quantity(value, key, hash64("parameter:" + std::string(row.key)), shapes);
        });
}

scenario::ParameterValues central_parameters(const scenario::Scenario& scenario) {
    return each_parameter(scenario,
                          [](const scenario::ParameterRow&, const scenario::Value& value) {
                              return scenario::centre(value);
                          });
}

std::vector<GoodValues> draw_goods(const scenario::Scenario& scenario,
                                   const scenario::ParameterValues& parameters, StreamKey key,
                                   const ShapeTable& shapes) {
    std::vector<GoodValues> result;
    result.reserve(scenario.goods.size());
    for (const scenario::Good& good : scenario.goods) {
        const auto drawn = [&](const scenario::Value& value, const char* field) {
            return draw_quantity(value, key, hash64("good:" + good.id + ":" + field), shapes);
        };
        GoodValues values;
        values.need_quanta_per_person_day = std::max(0.0, drawn(good.need_per_person_day, "need")) *
                                            static_cast<double>(good.quanta_per_unit());
        values.alpha =
            std::clamp(good.alpha ? drawn(*good.alpha, "alpha") : parameters.alpha, 0.0, 1.0);
        values.beta = good.price_exponent
                          ? std::max(0.0, drawn(*good.price_exponent, "price_exponent"))
                          : values.alpha / parameters.elasticity;
        result.push_back(values);
    }
    return result;
}

std::vector<double> draw_cover(const World& world, StreamKey key) {
    std::vector<double> result;
    result.reserve(world.curves.size());
    for (const CoverCurve& curve : world.curves)
        result.push_back(uniform(key, curve.key, 0, Purpose::quantity));
    return result;
}

}  // namespace corridor::model

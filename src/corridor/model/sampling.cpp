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

double draw_quantity(const scenario::Value& value, StreamKey key, std::uint64_t entity,
                     const ShapeTable& shapes) {
    if (value.is_fixed()) return value.a;
    return shapes.draw(value, uniform(key, entity, 0, Purpose::quantity));
}

scenario::ParameterValues draw_parameters(const scenario::Scenario& scenario, StreamKey key,
                                          const ShapeTable& shapes) {
    return each_parameter(
        scenario, [&](const scenario::ParameterRow& row, const scenario::Value& value) {
            if (value.is_fixed() || is_compliance(row.key)) return scenario::centre(value);
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

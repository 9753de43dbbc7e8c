#include "corridor/model/sampling.h"

#include "corridor/base/hash.h"
#include "corridor/model/strata.h"

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

// The member's row of the posterior: of any 128 members in a row, every 128th part of the weight is
// taken once. Hangs on seed and member only, so options and other numbers of members share it.
void take_posterior_row(const scenario::Scenario& scenario, StreamKey key,
                        scenario::ParameterValues& result) {
    const scenario::Posterior& posterior = *scenario.posterior;
    const auto values = posterior.row(posterior_row(scenario, key));
    for (std::size_t i = 0; i < posterior.keys.size(); ++i)
        if (scenario::posterior_moves(scenario, posterior.keys[i]))
            result.*(scenario::find_parameter(posterior.keys[i])->member) = values[i];
}

}  // namespace

std::size_t posterior_row(const scenario::Scenario& scenario, StreamKey key) {
    return scenario.posterior->row_at(stratified_uniform(key, "#posterior"));
}

double draw_quantity(const scenario::Value& value, StreamKey key, std::uint64_t entity,
                     const ShapeTable& shapes) {
    if (value.is_fixed()) return value.a;
    return shapes.draw(value, uniform(key, entity, 0, Purpose::quantity));
}

scenario::ParameterValues draw_parameters(const scenario::Scenario& scenario, StreamKey key,
                                          const ShapeTable& shapes) {
    scenario::ParameterValues result = each_parameter(
        scenario, [&](const scenario::ParameterRow& row, const scenario::Value& value) {
            if (value.is_fixed() || is_compliance(row.key)) return scenario::centre(value);
            return draw_quantity(value, key, hash64("parameter:" + std::string(row.key)), shapes);
        });
    if (scenario.posterior) take_posterior_row(scenario, key, result);
    return result;
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

#include "corridor/model/shapes.h"

#include <algorithm>

namespace corridor::model {

bool is_compliance(std::string_view parameter) {
    return parameter == "comply_village" || parameter == "comply_garrison";
}

ShapeTable::ShapeTable(const scenario::Scenario& scenario) {
    const bool ultimatum = std::any_of(
        scenario.measures.begin(), scenario.measures.end(),
        [](const scenario::Measure& m) { return m.pattern == scenario::Pattern::ultimatum; });
    const auto rows = scenario::parameter_rows();
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (ultimatum || !is_compliance(rows[i].key)) add(scenario.parameters.values[i]);
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

}  // namespace corridor::model

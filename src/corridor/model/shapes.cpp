#include "corridor/model/shapes.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <utility>

namespace corridor::model {

namespace {

//! beta_shape_from_range(), which searches, remembered: a scenario is compiled for each option.
BetaShape remembered_shape(double low, double high) {
    constexpr std::size_t k_most = 10000;
    static std::mutex mutex;
    static std::map<std::pair<double, double>, BetaShape> shapes;
    {
        const std::scoped_lock lock(mutex);
        if (const auto it = shapes.find({low, high}); it != shapes.end()) return it->second;
    }
    const BetaShape shape = beta_shape_from_range(low, high);
    const std::scoped_lock lock(mutex);
    if (shapes.size() < k_most) shapes.emplace(std::pair(low, high), shape);
    return shape;
}

}  // namespace

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
    shapes_.insert(place, {range, remembered_shape(value.b, value.c)});
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

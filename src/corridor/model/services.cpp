#include "corridor/model/services.h"

#include <algorithm>

namespace corridor::model {

ServiceNeed service_need(const WorldPlace& place, std::int64_t people,
                         const scenario::ParameterValues& parameters) {
    const auto n = static_cast<double>(people);
    return {.care = parameters.fuel_care * n,
            .water = parameters.fuel_pumping * parameters.water_need * n *
                     (1 - place.unpumped_share),
            .power = place.grid_hours > 0 ? parameters.fuel_power * n : 0};
}

ServiceLevel serve(const WorldPlace& place, std::int64_t people, const ServiceNeed& need,
                   double fuel_eaten_l, double fuel_need_l, double medicine_ratio,
                   const scenario::ParameterValues& parameters) {
    const auto n = static_cast<double>(people);
    ServiceLevel out{.care = 1, .water = 1, .power = 1, .power_hours = place.grid_hours};
    if (people <= 0) return out;
    const double for_care = std::min(fuel_eaten_l, need.care);
    const double for_water = std::min(fuel_eaten_l - for_care, need.water);
    out.care = medicine_ratio;
    if (need.care > 0) out.care = std::min(out.care, for_care / need.care);
    if (place.beds && parameters.beds_needed > 0)
        out.care = std::min(out.care, *place.beds / (parameters.beds_needed * n));

    const double wanted = parameters.water_need * n;
    double pumped = parameters.fuel_pumping > 0 ? for_water / parameters.fuel_pumping
                                                : wanted * (1 - place.unpumped_share);
    // With all its fuel the pump lifts what is needed, whatever the last bit of the division says.
    if (for_water >= need.water) pumped = wanted * (1 - place.unpumped_share);
    if (place.pump_l_day) pumped = std::min(pumped, *place.pump_l_day * (1 - place.pump_damage));
    else pumped *= 1 - place.pump_damage;
    out.water = pumped >= wanted * (1 - place.unpumped_share)
                    ? 1
                    : std::min(1.0, place.unpumped_share + pumped / wanted);

    const double other_need = fuel_need_l - need.care - need.water;
    if (need.power > 0 && other_need > 0)
        out.power = std::clamp((fuel_eaten_l - for_care - for_water) / other_need, 0.0, 1.0);
    out.power_hours = place.grid_hours * out.power;
    return out;
}

}  // namespace corridor::model

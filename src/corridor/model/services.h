#pragma once
//! \file Care, water and power, made from fuel and medicine (docs/model/services.md).

#include "corridor/model/world.h"

#include <cstdint>

namespace corridor::model {

//! Fuel that the services of one place need in a day [l].
struct ServiceNeed {
    double care = 0, water = 0, power = 0;
};

/*!
 *     q_care = phi_care N     q_water = phi_pump w* N (1 - unpumped)     q_power = phi_power N
 *
 * N people present; power only where grid_hours > 0.
 */
ServiceNeed service_need(const WorldPlace& place, std::int64_t people,
                         const scenario::ParameterValues& parameters);

//! Service levels, 0..1, and hours of power.
struct ServiceLevel {
    double care = 1, water = 1, power = 1, power_hours = 24;
};

/*!
 * The fuel eaten serves care, then water, then power and all other uses in equal proportion:
 *
 *     care  = min(1, F_care/q_care, r_medicine, beds / (beds_needed N))
 *     water = min(1, unpumped + min(P (1 - damage), F_water/phi) / (w* N))
 *     power = min(1, F_power/q_power),  hours = grid_hours * power
 *
 * \param fuel_eaten_l  litres of fuel eaten today; \param fuel_need_l  n_fuel N, all uses
 */
ServiceLevel serve(const WorldPlace& place, std::int64_t people, const ServiceNeed& need,
                   double fuel_eaten_l, double fuel_need_l, double medicine_ratio,
                   const scenario::ParameterValues& parameters);

}  // namespace corridor::model

#pragma once
//! \file Rationing, consumption, price and deprivation of one place and good (docs/model/consumption.md).

#include <cstdint>

namespace corridor::pm {
class PowerTable;
}

namespace corridor::model {

//! Inputs of consume(), for one place and good on one day.
struct Want {
    std::int64_t stock = 0;      //!< S after arrivals [quanta], >= 0
    double need = 0;             //!< n_g N [quanta per day], > 0
    double horizon = 1;          //!< H + theta_B B [days], > 0
    double carry = 0;            //!< c: part of a quantum owed from yesterday, 0..1
    std::int64_t claim = 0;      //!< least amount eaten if the stock has it: fuel of care and water
};

struct Eaten {
    std::int64_t quanta = 0;
    double carry = 0;
    double cover = 1;            //!< kappa, relative cover 0..1
    double ratio = 1;            //!< r: share of the need that is served, 0..1
};

/*!
 *     kappa = min(1, (S + K quanta) / (need * horizon))      r = kappa^alpha
 *     eaten = min(S, floor(need * r + c)),  c <- the fraction left
 *
 * The K quanta absorb rounding, so that peace is a fixed point. Where the stock cannot give r, the
 * ratio is what was eaten over the need. alpha: the exponent of `power`, 0..1.
 */
Eaten consume(const Want& want, const pm::PowerTable& power);

//! Price multiple m = min(ceiling, kappa^(-beta)); kappa in [0, 1], beta >= 0, ceiling >= 1.
double price_multiple(double cover, double beta, double ceiling);

//! Deprivation clock: tau' = tau (1 - recovery r) + (1 - r) [days].
double next_clock(double tau, double ratio, double recovery);

//! Harm rate gamma = (e^(a tau) - 1) / (e^(a tau*) - 1) with a tau* = curvature; 1 at tau = critical.
double harm_rate(double tau, double critical_days, double curvature);

}  // namespace corridor::model

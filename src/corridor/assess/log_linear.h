#pragma once
//! \file A log-linear hazard with few data: counts of events over time at risk, shrunk by normal
//! priors. Serves how long sieges last and which place is next.

#include <cstdint>
#include <vector>

namespace corridor::assess {

//! Time at risk under one set of features, and the events in it.
struct RiskCell {
    std::vector<double> features;  //!< x
    double days = 0;               //!< > 0
    double events = 0;             //!< >= 0
};

/*!
 * Prior of the coefficients: coefficient i is normal(mean_i, sd_i); besides, each pair in `links`
 * says that the two lie apart by a normal(0, sd) (neighbouring bands).
 */
struct HazardPrior {
    std::vector<double> mean, sd;
    struct Link {
        std::size_t a = 0, b = 0;
        double sd = 1;
    };
    std::vector<Link> links = {};
};

//! Most likely coefficients and their covariance (row by row).
struct HazardFit {
    std::vector<double> at;
    std::vector<double> covariance;
    //! log hazard of a feature vector, and its standard deviation.
    double log_rate(const std::vector<double>& features) const;
    double log_rate_sd(const std::vector<double>& features) const;
};

/*!
 * Penalised maximum likelihood of  events ~ Poisson(days * exp(x . beta)):
 *
 *     maximise  sum_c [events_c (x_c . beta) - days_c exp(x_c . beta)] + log prior(beta)
 *
 * by Newton's method; concave, so the maximum is the only one. The covariance is the inverse of
 * minus the second derivative there (Laplace's approximation).
 * \pre every cell has as many features as the prior has coefficients
 */
HazardFit fit_hazard(const std::vector<RiskCell>& cells, const HazardPrior& prior);

/*!
 * `n` draws of the coefficients from normal(at, covariance): draw k, coefficient by coefficient,
 * keyed by (seed, k), so that the same fit gives the same draws everywhere.
 */
std::vector<std::vector<double>> hazard_draws(const HazardFit& fit, std::size_t n,
                                              std::uint32_t seed);

}  // namespace corridor::assess

#pragma once
//! \file The scale on which each variable is scored, and the error of an observation on it
//! (docs/model/scores.md). All scales are free of units, so scores of different variables can be
//! added.

#include "corridor/assess/crps.h"
#include "corridor/scenario/scenario.h"

namespace corridor::assess {

/*!
 * Of one observation of one scenario:
 *
 *     price                     ln x
 *     people present, out       ln(x/N + 0.01)       N: people of the place at the start
 *     share out                 ln(x + 0.01)
 *     detained, captured        ln(10000 x/N + 1)
 *     days of cover, stock      ln(days + 1)         a stock in days of the need of N
 *     share of need, service    x
 *     hours of power            x / 24
 *     dates                     ln(1 + days after the as-of date), cut to 0 .. a year (or the
 *                               horizon, if longer), or, of a date that had not come by a day, to
 *                               0 .. that day
 *     labels                    0, 1, 2, 3
 */
class Scale {
  public:
    Scale(const scenario::Scenario& scenario, const scenario::Observation& observation);

    double of(double x) const;  //!< unit of the variable -> scale; +infinity is a date never seen
    double back(
        double s) const;  //!< scale -> unit of the variable; the cut end of a date: +infinity
    double low() const { return low_; }  //!< least and greatest value on the scale
    double high() const { return high_; }

    //! What was observed, with its error: low and high where given, else by reliability.
    NoisyValue observed() const;
    //! A date that had not come.
    bool censored() const { return censored_; }

  private:
    double error_low() const;
    double error_high() const;

    const scenario::Observation& row_;
    double people_ = 1, daily_need_ = 1;  //!< N; units of the good a day
    double as_of_ = 0;                    //!< days since 1970-01-01
    double cut_ = 0;                      //!< days after the as-of date
    double low_ = 0, high_ = 0;
    bool censored_ = false;
};

//! People of a place at the start, >= 1: its population, else those counted there.
double people_of(const scenario::Scenario& scenario, std::string_view place);

//! Units of a good that a person needs a day; 0 of a good that is not there.
double need_of(const scenario::Scenario& scenario, std::string_view good);

}  // namespace corridor::assess

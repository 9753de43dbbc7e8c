#pragma once
//! \file What members would weigh without the reports of one cluster of sources (docs/model/reports.md).

#include "corridor/model/credence.h"
#include "corridor/scenario/scenario.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace corridor::assess {

struct ClusterWeight {
    bool moves = false;          //!< the cluster changes the credence of a measure
    bool tells = true;           //!< false: too few members are left, or a phase has its own draw
    std::vector<double> weight;  //!< by member, all 1 where nothing moves
    double sample_size = 0;      //!< effective number of members (sum w)^2 / sum w^2
};

/*!
 *     w_i = product over measures m that the cluster speaks of:
 *           p_m(-c) / f_m  where m is in force in member i, else (1 - p_m(-c)) / (1 - f_m)
 *
 * with f_m the realised share of members in which m is in force and p_m(-c) its credence without the
 * cluster. Reweighting cannot tell where an arm holds fewer than ten members or the effective number
 * is below a fifth of the members.
 */
class ClusterWeights {
  public:
    //! \param in_force  by member: by measure, 1 where it is in force; outlives this
    ClusterWeights(const scenario::Scenario& scenario,
                   std::vector<std::span<const std::uint8_t>> in_force);

    ClusterWeight without(std::string_view cluster) const;

  private:
    bool reweight(const model::CredenceUnit& unit, double p, std::vector<double>& weight) const;

    const scenario::Scenario& scenario_;
    std::vector<std::span<const std::uint8_t>> in_force_;
    scenario::ParameterValues parameters_;
    std::vector<model::CredenceUnit> units_;
};

}  // namespace corridor::assess

#pragma once
//! \file Finding reports by id, and weighing those that are about one thing. Used by credence.cpp
//! and beliefs.cpp only.

#include "corridor/model/credence.h"

#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace corridor::model {

//! Reports of a scenario by id. Holds pointers into the scenario.
class ReportIndex {
  public:
    explicit ReportIndex(const scenario::Scenario& scenario);

    //! The reports of a list that are known by the as-of date. Ids nobody knows are passed over: a
    //! scenario set back to an earlier date has dropped them.
    std::vector<const scenario::Report*> known(const scenario::Ids& ids) const;

  private:
    const scenario::Scenario* scenario_;
    std::vector<std::pair<std::string_view, const scenario::Report*>> by_id_;
};

//! What is asked about: dates and subject of a measure, phase or holder row.
struct Question {
    std::optional<double> written;
    std::optional<Date> starts, ends;
    ClaimSubject subject;
    bool has_reports = false;  //!< reports are named, whether or not they are known yet
};

//! credence_of() for reports already looked up.
Credence weigh(const scenario::Scenario& scenario, const scenario::ParameterValues& parameters,
               std::span<const scenario::Report* const> reports, const Question& question,
               std::string_view without_cluster);

}  // namespace corridor::model

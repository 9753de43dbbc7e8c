#pragma once
//! \file What a scenario says, as the JSON that the browser page draws (docs/reference/http.md).

#include "corridor/result/option_table.h"
#include "corridor/scenario/scenario.h"

#include <string>
#include <string_view>
#include <vector>

namespace corridor::view {

//! What others worked out about a scenario.
struct ScenarioFacts {
    std::string etag;            //!< of the folder as it was read
    bool read_only = false;      //!< nothing may be saved
    std::string_view version;    //!< of the engine
    std::vector<double> credence;       //!< by measure, 0..1
    std::vector<std::string> clusters;  //!< by report
    result::OptionTable options;        //!< manifest, places, and a row for each option of the scenario
};

//! The object of GET /api/scenario. It names no path of this machine.
std::string scenario_json(const scenario::Scenario& scenario, const ScenarioFacts& facts);

//! The object of GET /api/suggested. \param table  a row with name and subject for each option
std::string suggested_json(const std::vector<scenario::Option>& options,
                           const result::OptionTable& table);

}  // namespace corridor::view

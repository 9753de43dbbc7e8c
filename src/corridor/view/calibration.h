#pragma once
//! \file A calibration as files and as a text a person reads.

#include "corridor/result/calibration.h"
#include "corridor/view/text.h"

#include <string>
#include <utility>
#include <vector>

namespace corridor::view {

//! What was learnt, parameter by parameter, what was not, and how far it can be trusted.
std::string calibration_text(const result::Calibration& calibration, Lang lang);

//! One row a generation and fold (docs/formats/calibration.md).
std::string calibration_csv(const result::Calibration& calibration);

//! One row an observation: how far off before and after, learnt without its case.
std::string calibration_targets_csv(const result::Calibration& calibration);

//! Everything, as one object.
std::string calibration_json(const result::Calibration& calibration);

//! Which fold learnt without each case (docs/formats/posterior.md).
std::string posterior_folds_csv(const result::Calibration& calibration);

//! Name and content of each file but the posterior.
std::vector<std::pair<std::string, std::string>> calibration_files(
    const result::Calibration& calibration, Lang lang);

}  // namespace corridor::view

#pragma once
//! \file Sensitivity indices as a table and as a text a person reads.

#include "corridor/result/sensitivity.h"
#include "corridor/view/text.h"

#include <string>

namespace corridor::view {

//! Of each output the inputs that matter, most first.
std::string sensitivity_text(const result::SensitivityTable& sensitivity, Lang lang);

//! One row an output and input (docs/formats/sensitivity.md).
std::string sensitivity_csv(const result::SensitivityTable& sensitivity);

//! Everything, as one object.
std::string sensitivity_json(const result::SensitivityTable& sensitivity);

}  // namespace corridor::view

#pragma once
//! \file Which inputs the results of a scenario hang on: plain data (docs/formats/sensitivity.md).

#include "corridor/result/interval.h"

#include <cstdint>
#include <string>
#include <vector>

namespace corridor::result {

struct SensitivityInput {
    std::string key, unit;
    double low = 0, high = 0;  //!< range over which it was varied
};

struct SensitivityOutput {
    std::string name;  //!< VARIABLE[:GOOD]@PLACE
    double mean = 0, deviation = 0;  //!< on the scale on which the variable is scored
    std::vector<Interval> first, total;  //!< shares of the variance, by input
    Interval chance;                     //!< share of what a sample draws by itself
};

struct SensitivityTable {
    std::string version, scenario, fingerprint;
    std::uint32_t seed = 0;
    int samples = 0;
    std::string from, to;  //!< ISO dates: the days the outputs speak of
    std::vector<SensitivityInput> inputs;
    std::vector<SensitivityOutput> outputs;
};

}  // namespace corridor::result

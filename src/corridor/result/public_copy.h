#pragma once
//! \file What of a result may leave the machine: areas in place of places, no small count, nothing that tells
//! a way out or the day of a convoy (docs/formats/public.md).

#include "corridor/base/date.h"
#include "corridor/result/result.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace corridor::result {

//! The second-level area of some places; where that is not known the first-level one, else the country.
struct Area {
    std::string location_code, admin1_code, admin1_name, admin2_code, admin2_name;
    int level = 0;     //!< 2, 1 or 0; 0 is also everything together
    int evidence = 0;  //!< stars of its best-known place, 0..3
    friend bool operator==(const Area&, const Area&) = default;
};

//! One number of one area.
struct AreaRow {
    std::size_t area = 0;
    Date from, to;              //!< days it speaks of, both included
    std::string variable, good, unit;
    std::optional<double> value;  //!< rounded; not set where it is withheld
    bool suppressed = false;
    friend bool operator==(const AreaRow&, const AreaRow&) = default;
};

//! People who go from one area to another until the deadline.
struct AreaFlow {
    std::size_t origin = 0, destination = 0;  //!< both `everything`: all of them
    std::optional<double> people;
    bool suppressed = false;
    friend bool operator==(const AreaFlow&, const AreaFlow&) = default;
};

//! What an option of one kind does, without its name, roads and dates.
struct PublicOption {
    int rank = 0;
    std::string kind;
    std::optional<std::size_t> area;  //!< where most is gained
    std::optional<double> averted_mean, averted_q05, averted_q95;  //!< person-days short
    std::optional<double> trapped, detained, displaced;  //!< change at the deadline [people]
    double p_better = 0, p_harm = 0, p_in_vain = 0;
    bool suppressed = false;
    friend bool operator==(const PublicOption&, const PublicOption&) = default;
};

struct PublicCopy {
    Manifest manifest;  //!< without inputs, warnings and digest
    int threshold = 10;
    std::vector<Area> areas;
    std::size_t everything = 0;  //!< index of the area that is all of them
    std::vector<AreaRow> rows;
    std::vector<AreaFlow> flows;
    std::vector<PublicOption> options;
};

}  // namespace corridor::result

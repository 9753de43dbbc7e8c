#pragma once
//! \file Options compared on paired members: what `corridor compare` finds.

#include "corridor/base/date.h"
#include "corridor/result/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace corridor::result {

//! What an option is made of, for sentences; empty where it does not apply.
struct OptionSubject {
    std::string kind;                 //!< lift, ease, ... (scenario); bundle; nothing
    std::string measure;              //!< id
    std::vector<std::size_t> places;  //!< those the measure closes, or where the load goes
    std::vector<std::string> goods;   //!< of the load or the exemption; empty = all
    bool people = false;              //!< it lets people pass
    double tonnes_each = 0;           //!< one departure
    int every_days = 0;               //!< 0 = once
    Date start;
    std::optional<Date> end;          //!< none = to the horizon
    friend bool operator==(const OptionSubject&, const OptionSubject&) = default;
};

//! One option, or a bundle of them, beside doing nothing.
struct ComparedOption {
    OptionOutcome outcome;            //!< rank 0 where it was not compared to the end
    OptionSubject subject;
    bool suggested = false;           //!< not a row of the scenario
    bool screened = false;            //!< left out after the first look; outcome is of that look
    std::vector<std::size_t> parts;   //!< of a bundle: indices into OptionTable::options
    int trucks = 0;                   //!< truck journeys to the deadline
    int agreed_days = 0;              //!< days to the deadline on which somebody must keep a promise
    std::optional<double> per_tonne, per_truck, per_agreed_day;  //!< mean person-days averted
    double tonnes_in_vain = 0;        //!< tonnes times the chance to be in vain
    //! Of a bundle: averted beyond the sum of its parts, by member, and whether that is clear of
    //! chance (mean more than two standard errors above the indifference zone or below minus it).
    std::optional<Quantiles> beyond_parts;
    bool complement = false, overlap = false;
    friend bool operator==(const ComparedOption&, const ComparedOption&) = default;
};

//! Does the order of the best options survive another view of the same question?
struct OrderCheck {
    enum class Kind : std::uint8_t { without_source, other_harm, other_rationing };
    Kind kind = Kind::without_source;
    std::string name;                 //!< cluster; staple | services | critical_days; alpha=0.2 | 1
    bool tells = true;                //!< false: too few members are left to say
    double sample_size = 0;           //!< effective number of members
    std::vector<std::size_t> order;   //!< of the compared, best first: indices into options
    bool same_best = true;            //!< the best is the same, or tied with it
    bool same_order = true;           //!< but for ties
    friend bool operator==(const OrderCheck&, const OrderCheck&) = default;
};

struct OptionTable {
    Manifest manifest;
    std::vector<PlaceInfo> places;
    std::vector<ComparedOption> options;  //!< compared to the end by rank, bundles, then screened
    std::vector<OrderCheck> checks;
    Quantiles base_short;             //!< person-days short without any option
    double zone = 0;                  //!< person-days: means closer than this are a tie
    int n_screen = 0, n_final = 0;
    double nothing_difference = 0;    //!< largest |Delta| of doing nothing over members: exactly 0
    friend bool operator==(const OptionTable&, const OptionTable&) = default;
};

}  // namespace corridor::result

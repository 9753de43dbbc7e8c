#pragma once
//! \file The scenario compiled for the day loop: ids become indices, patterns become plain rules,
//! quantities become quanta. Shared read-only by all members.

#include "corridor/base/date.h"
#include "corridor/model/shapes.h"
#include "corridor/model/flow_network.h"
#include "corridor/scenario/scenario.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

namespace corridor::model {

inline constexpr int k_ladder_tiers = 10;   //!< K of docs/model/trade.md
inline constexpr std::int32_t k_never = std::numeric_limits<std::int32_t>::max();

//! Carriers of loads, as bits; people walk through measures by signature, not by carrier.
enum Carrier : std::uint32_t {
    k_trader = 1, k_convoy = 2, k_escorted = 4, k_humanitarian = 8, k_air = 16,
    k_all_carriers = 31
};

struct WorldPlace {
    std::uint64_t key = 0;              //!< hash of the id: entity of its random draws
    scenario::Role role = scenario::Role::town;
    std::int64_t population = 0;        //!< at start
    std::optional<std::int64_t> capacity;
    bool garrison = false;
    double grid_hours = 24;
    std::optional<double> beds, pump_l_day;
    double unpumped_share = 0.5, pump_damage = 0, danger = 0;
    //! Sources and refuges do not eat from modelled stock and nobody there wishes to leave.
    bool eats() const { return role == scenario::Role::town || role == scenario::Role::hub; }
    //! Aid for other places sets out from here.
    bool starts_aid() const {
        return role == scenario::Role::source || role == scenario::Role::hub;
    }
};

//! A directed road: arc 2r is road r from its first end to its second, 2r+1 the way back.
struct Arc {
    std::int32_t from = 0, to = 0;
    std::int32_t minutes = 0;           //!< truck time, in minutes of travelling days of 1440
    double walk_days = 0;
    double vehicle_days = 0;            //!< < 0: no vehicle passes (track, foot, river)
    std::int64_t cap_kg = k_unlimited;  //!< per day and direction
    double freight_per_kg = 0;          //!< money per kg over the whole road
    std::uint64_t key = 0;              //!< hash of road id and direction
    bool land = true;                   //!< not by air
    bool people = true;                 //!< people may use it (not air)
};

struct WorldGood {
    std::uint64_t key = 0;
    std::int64_t quanta_per_unit = 1000;
    double kg_per_quantum = 0.001;
    bool administered = false;
    double spoilage = 0;
    std::optional<double> rationing_days;
};

struct WorldSupply {
    std::int32_t place = 0, good = 0;
    std::int64_t price = 0;             //!< thousandths of the currency per unit
    std::int64_t capacity = k_unlimited; //!< quanta per day
    std::int32_t first_day = 0, last_day = k_never;  //!< days since `start`
    std::uint64_t key = 0;
};

//! Season curve of normal cover for one place type and good: points at mid-season.
struct CoverCurve {
    struct Point { double day_of_year = 0; scenario::Value days; };
    std::vector<Point> points;
    std::uint64_t key = 0;              //!< one draw per member moves the whole curve
    //! Parameter that multiplies the curve; null where a source says the place's own cover.
    double scenario::ParameterValues::*scale = nullptr;
};

//! A measure on one arc or place, in the order it is met along the arc.
struct Stop {
    std::int32_t measure = 0;
    double at = 0;                      //!< km from the arc's own start
};

//! `measure` is suspended by `by` for loads and people that match.
struct ExemptionRule {
    std::int32_t by = 0;
    std::uint32_t goods = 0, carriers = 0;
    std::vector<std::uint8_t> signatures;   //!< by signature
    std::vector<std::uint8_t> arcs;         //!< by arc; empty = everywhere
    std::int32_t first_day = 0, last_day = k_never;
};

struct WorldMeasure {
    std::uint64_t key = 0;
    std::int32_t actor = 0;
    bool hostile = false;               //!< its actor is armed or any other with hostile_to_access
    scenario::Pattern pattern = scenario::Pattern::single;
    std::uint32_t goods = 0;            //!< bit per traded good; 0: not about goods
    std::uint32_t carriers = 0;
    bool on_people = false;
    std::vector<std::uint8_t> signatures;   //!< by signature: whom it concerns
    std::vector<std::int32_t> places;       //!< places it acts in (danger, ultimatum, leak)
    bool leaky = false;
    scenario::ReleaseTo release_to = scenario::ReleaseTo::home;
    std::vector<ExemptionRule> exempted_by;
};

struct MarketShare { std::int32_t market = 0; double share = 0; };

//! People of one home and class who are in one place at start.
struct InitialCohort {
    std::int32_t place = 0, group = 0;
    std::int64_t count = 0;
    std::int64_t low = 0, high = 0;     //!< equal to count where no range is given
};

/*!
 * The compiled scenario.
 * Groups: group = home * n_classes + class. Signatures: groups that no measure, exemption or
 * ultimatum tells apart share one, so that paths are computed once for all of them.
 */
struct World {
    const scenario::Scenario* scenario = nullptr;  //!< outlives the World
    std::int32_t n_days = 0;                       //!< start .. end, both included
    std::int32_t as_of_day = 0;                    //!< days since start
    std::int32_t deadline_day = 0;

    std::vector<WorldPlace> places;
    std::vector<std::int32_t> by_id;               //!< places in order of their ids
    std::vector<Arc> arcs;
    std::vector<std::int32_t> arcs_by_key;         //!< arcs in order of their road's key
    std::vector<std::int32_t> out_first;           //!< CSR: arcs leaving place p are
    std::vector<std::int32_t> out_arcs;            //!<   out_arcs[out_first[p] .. out_first[p+1])
    std::vector<WorldGood> goods;
    std::int32_t staple = -1, fuel = -1, medicine = -1;  //!< indices, -1 = not in this scenario
    std::vector<std::int32_t> trade_order;         //!< medicine, fuel, staple, others
    std::vector<WorldSupply> supply;
    std::vector<CoverCurve> curves;
    std::vector<std::int32_t> curve_of;            //!< [place * n_goods + good], -1 = none (not an eater)

    std::vector<std::string_view> classes;
    std::int32_t n_signatures = 1;
    std::vector<std::int32_t> signature_of;        //!< by group
    std::vector<InitialCohort> cohorts;            //!< by place, then group
    std::vector<WorldMeasure> measures;            //!< same index as scenario->measures
    std::vector<std::vector<Stop>> stops;          //!< by arc: measures on it, in path order, then id
    std::vector<std::vector<MarketShare>> markets; //!< by place, own market included
    std::vector<double> kin;                       //!< [home * n_places + place], empty = none
    ShapeTable shapes;                             //!< Beta distributions of the scenario's ranges

    std::int32_t n_places() const { return static_cast<std::int32_t>(places.size()); }
    std::int32_t n_arcs() const { return static_cast<std::int32_t>(arcs.size()); }
    std::int32_t n_goods() const { return static_cast<std::int32_t>(goods.size()); }
    std::int32_t n_classes() const { return static_cast<std::int32_t>(classes.size()); }
    std::int32_t n_groups() const { return n_places() * n_classes(); }
    std::int32_t home_of(std::int32_t group) const { return group / n_classes(); }
    std::int32_t class_of(std::int32_t group) const { return group % n_classes(); }
    std::int32_t day_of(Date date) const;          //!< days since start; may be negative
    Date date_of(std::int32_t day) const;
};

/*!
 * Compile a valid scenario.
 * \throws Error{limit} when quantities could pass 2^62 quanta or there are more than 32 goods.
 */
World compile(const scenario::Scenario& scenario);

}  // namespace corridor::model

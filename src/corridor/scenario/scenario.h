#pragma once
//! \file The scenario contract: what is simulated, as plain data. One struct a table of
//! docs/formats/, one member a column. Ids are the words of the files; `model::compile` resolves
//! them. A Scenario returned by load() is valid: every reference resolves, every value is in range.

#include "corridor/base/date.h"
#include "corridor/geo/point.h"
#include "corridor/scenario/flee.h"
#include "corridor/scenario/measure.h"
#include "corridor/scenario/observation.h"
#include "corridor/scenario/parameters.h"
#include "corridor/scenario/posterior.h"
#include "corridor/scenario/value.h"
#include "corridor/scenario/words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace corridor::scenario {

struct Place {
    std::string id, name, location_code, admin1_code, admin1_name, admin2_code, admin2_name;
    Point position;
    Role role = Role::town;
    std::string place_type = "town";  //!< village|town|city|camp|idp_site|crossing
    std::int64_t population = 0;      //!< people living here at `start`, 0..1e9
    std::optional<std::int64_t> population_low, population_high;  //!< 5 and 95 % points
    std::optional<Date> population_date;
    std::optional<std::int64_t> capacity;  //!< people a refuge can take
    bool garrison = false;
    double grid_hours = 24;                //!< normal hours of power a day, 0..24; 0 = no grid
    std::optional<double> beds;            //!< hospital beds; not given = enough
    std::optional<double> pump_l_day;      //!< water the pumps can lift [l/day]; not given = enough
    std::optional<double> unpumped_share;  //!< share of water from wells and gravity, 0..1
    double pump_damage = 0;                //!< share of pumping lost, 0..1
    double danger = 0;                     //!< V_scenario, 0..1
    std::string source_id;
    friend bool operator==(const Place&, const Place&) = default;
};

struct Road {
    std::string id, from, to;
    double km = 0;  //!< length [km], > 0
    Mode mode = Mode::road;
    bool paved = true;
    std::optional<double> speed_kmh;           //!< not given: parameter by surface
    std::optional<std::int64_t> cap_kg_day;    //!< not given = unlimited
    std::optional<double> cost_per_tonne_km;   //!< money; not given: parameter by surface
    std::optional<int> curntprac, isseasonal;  //!< WFP codes, kept and shown
    std::string status, holder, source_id;
    std::optional<Date> status_date;
    friend bool operator==(const Road&, const Road&) = default;
};

//! One traded good. The services care, water and power are made from these
//! (docs/model/services.md).
struct Good {
    std::string id;
    std::string unit = "kg";               //!< kg | l
    std::string quantum = "g";             //!< g | ml | mg | l: the smallest amount counted
    double mass_kg_per_unit = 1;           //!< > 0
    Value need_per_person_day = fixed(0);  //!< units per person and day, >= 0
    PriceMode price_mode = PriceMode::free;
    std::optional<double> rationing_days;  //!< H; not given = lowest normal cover of the run
    std::optional<Value> alpha;            //!< rationing exponent 0..1; not given: parameter
    std::optional<Value> price_exponent;   //!< beta; not given: alpha / elasticity
    double spoilage_per_day = 0;           //!< share of stock a day, 0..1
    std::string source_id;
    friend bool operator==(const Good&, const Good&) = default;
    //! Quanta in one unit: 1000 for g and ml, 1e6 for mg, 1 for l.
    std::int64_t quanta_per_unit() const;
};

struct Supply {
    std::string place, good;
    double price = 0;                        //!< money per unit at the source, >= 0
    std::optional<double> capacity_per_day;  //!< units per day; not given = unlimited
    std::optional<Date> start, end;
    std::string source_id;
    friend bool operator==(const Supply&, const Supply&) = default;
};

//! Normal days of cover by place type (or place) and season.
struct Cover {
    std::string place_type, place, good;  //!< place wins over place_type; both empty = all
    int from_month = 1, to_month = 12;    //!< may wrap (11..2)
    double days = 0;
    std::optional<double> low, high;  //!< 5 and 95 % points: lognormal over members
    std::string source_id;
    friend bool operator==(const Cover&, const Cover&) = default;
};

//! A dated stock observation: either a quantity (in unit) or days of cover.
struct Stock {
    std::string place, good;
    Date date;
    std::optional<double> quantity, days_of_cover, low, high;
    std::string unit, source_id;
    friend bool operator==(const Stock&, const Stock&) = default;
};

struct Group {
    std::string place, person_class, home;
    std::int64_t count = 0;
    std::optional<std::int64_t> low, high;
    std::optional<Date> date;
    std::string source_id;
    friend bool operator==(const Group&, const Group&) = default;
};

struct Actor {
    std::string id;
    ActorKind kind = ActorKind::armed;
    bool hostile_to_access = false;
    friend bool operator==(const Actor&, const Actor&) = default;
};

struct Holder {
    std::string place, actor;
    std::optional<Date> start, end;
    Ids report_ids;
    friend bool operator==(const Holder&, const Holder&) = default;
};

struct Mission {
    std::string id;
    MissionKind kind = MissionKind::convoy;
    std::string origin, good, carrier = "escorted";
    Ids destinations;  //!< several: the load splits by need
    Ids path;          //!< road ids in order; empty = best
    int trucks = 1;
    double quantity = 0;  //!< units of the good
    Date depart;
    std::optional<int> every_days;
    bool escort = true;
    friend bool operator==(const Mission&, const Mission&) = default;
};

struct Report {
    std::string id;
    Date event_date;
    int date_precision = 1;             //!< 1 day, 2 week, 3 month
    std::optional<Date> reported_date;  //!< not given: event_date + 3
    std::string place, road;
    std::optional<double> lat, lon;
    int geo_precision = 1;
    ClaimKind claim = ClaimKind::restricted;
    std::string value, unit;
    std::optional<int> constraint_type;  //!< AMRF 1..9
    std::string source_id, source_name;
    char reliability = 'F';  //!< A..F
    int credibility = 6;     //!< 1..6
    bool besieged = false;   //!< only where a named source says so
    bool set_aside = false;  //!< counts for nothing, but is kept and shown
    std::string url, licence, note;
    std::optional<Sensitivity> sensitivity;
    friend bool operator==(const Report&, const Report&) = default;
    //! Day on which the report could be known.
    Date known_on() const;
};

struct Source {
    std::string id, name, url, licence, cluster;  //!< cluster empty = the source is its own
    std::optional<Date> date;
    friend bool operator==(const Source&, const Source&) = default;
};

struct Option {
    std::string id, title, title_fr;
    OptionKind kind = OptionKind::lift;
    std::string measure, mission, place, origin;
    Ids goods, carriers, classes, homes, places, roads;
    double quantity = 0;  //!< units (convoy, airlift, preposition), l/day (repair)
    int trucks = 0;
    std::optional<int> every_days;
    double share = 1;  //!< ease: share of the restriction removed, 0..1
    Date start;
    std::optional<Date> end;
    friend bool operator==(const Option&, const Option&) = default;
};

struct MarketLink {
    std::string place, market;
    double share = 0;
    friend bool operator==(const MarketLink&, const MarketLink&) = default;
};

struct Kin {
    std::string home, place;
    double kin = 0;
    friend bool operator==(const Kin&, const Kin&) = default;
};

struct TimeFrame {
    Date start;              //!< first simulated day
    Date as_of;              //!< last day whose reports may be used
    int horizon_days = 180;  //!< counted from as_of
    int deadline_days = 60;  //!< common date of all chances, from as_of
    friend bool operator==(const TimeFrame&, const TimeFrame&) = default;
    Date end() const { return as_of + horizon_days; }
    Date deadline() const { return as_of + deadline_days; }
};

struct Scenario {
    int schema = 1;
    std::string name;  //!< folder name; used for result folders, not in the fingerprint
    std::string title, title_fr, lang = "en", currency = "FCFA";
    Sensitivity sensitivity = Sensitivity::high;
    TimeFrame time;
    int members = 1024;      //!< default of --members
    std::uint32_t seed = 7;  //!< default of --seed
    Parameters parameters;   //!< every parameter as a Value, defaults filled in
    std::optional<Posterior> posterior;  //!< calibrated draws of some of them, one row a member
    std::vector<Place> places;
    std::vector<Road> roads;
    std::vector<Good> goods;
    std::vector<Supply> supply;
    std::vector<Cover> cover;
    std::vector<Stock> stocks;
    std::vector<Group> groups;
    std::vector<Actor> actors;
    std::vector<Holder> holders;
    std::vector<Measure> measures;
    std::vector<Mission> missions;
    std::vector<Report> reports;
    std::vector<Source> sources;
    std::vector<Option> options;
    std::vector<MarketLink> markets;
    std::vector<Kin> kin;
    std::vector<Observation> observations;  //!< of a later day, or known; no rule reads them
    std::optional<Flee> flee;  //!< people already displaced move by the rule of Flee; else not set
    std::vector<std::string>
        warnings;  //!< what was kept or assumed, one a line; not in the fingerprint
};

//! True when two scenarios hold the same data (warnings and name aside).
bool same_data(const Scenario&, const Scenario&);

}  // namespace corridor::scenario

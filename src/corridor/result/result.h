#pragma once
//! \file The result contract: what came out of a run, as plain data. Writers (view, netcdf) print
//! these numbers and never compute one again.

#include "corridor/base/date.h"
#include "corridor/geo/point.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace corridor::result {

//! Everything a series can tell about a place (or, for road_passable, a road).
enum class Variable : std::uint8_t {
    people_present,
    people_wanting,
    people_confined,
    people_trapped,
    people_detained,
    people_captured,
    people_leaving,
    people_arriving,
    days_of_cover,
    stock,
    price_index,
    consumption_ratio,
    queue_ratio,
    service_level,
    power_hours,
    livelihood_days_lost,
    market_access,
    road_passable,
    people_travelling
};

enum class AccessState : std::uint8_t { open, restricted, hard_to_reach, cut_off };
enum class SupplyState : std::uint8_t { ok, is_short, out };
enum class Sensitivity : std::uint8_t { low, moderate, high, severe };  // as in scenario

//! Mean and quantiles over members of one number.
struct Quantiles {
    float mean = 0, q05 = 0, q10 = 0, q25 = 0, q50 = 0, q75 = 0, q90 = 0, q95 = 0;
    friend bool operator==(const Quantiles&, const Quantiles&) = default;
};

struct PlaceInfo {
    std::string id, name, location_code, admin1_code, admin1_name, admin2_code, admin2_name;
    Point position;
    std::string role;             //!< town | source | refuge | hub
    std::int64_t population = 0;  //!< at start
    int evidence = 0;             //!< stars 0..3: independent source clusters in the last 30 days
    bool besieged_reported = false;  //!< a named source says "besieged"
    friend bool operator==(const PlaceInfo&, const PlaceInfo&) = default;
};

struct RoadInfo {
    std::string id;
    std::size_t from = 0, to = 0;  //!< indices into places
    double km = 0;
    std::string mode;
    friend bool operator==(const RoadInfo&, const RoadInfo&) = default;
};

//! Quantiles of one variable (and good) at every site and recorded day: cells[site * n_days + day].
struct Series {
    Variable variable = Variable::people_present;
    std::string good;  //!< staple, fuel, ... or care, water, power; empty where none
    std::string unit;  //!< people | days | units | multiple | share | hours | person-days
    bool per_road = false;
    std::vector<Quantiles> cells;
    friend bool operator==(const Series&, const Series&) = default;
};

//! One place and good or service.
struct RunOut {
    std::size_t place = 0;
    std::string good;
    SupplyState state = SupplyState::ok;  //!< on the as-of date, in at least half of the members
    std::optional<Date> out_since;        //!< median first day of the spell, where state = out
    // Chances that a run-out begins after the as-of date and by then; not set where state = out.
    std::optional<double> p_deadline, p_30d, p_90d, p_horizon;
    std::optional<Date> date_q10, date_q50, date_q90;  //!< not set where that share never runs out
    std::vector<std::optional<Date>>
        dots;  //!< 20 quantiles (2.5 %, 7.5 %, ...) of the date; none = never
    double person_days_short_mean = 0;  //!< as_of+1 .. deadline
    double person_days_short_q05 = 0, person_days_short_q95 = 0;
    friend bool operator==(const RunOut&, const RunOut&) = default;
};

//! Access state of one place on one recorded day.
struct AccessCell {
    std::array<float, 4> p{};          //!< chance of each AccessState
    std::array<float, 4> p_30d{}, p_90d{};  //!< the same, judged over 30 and over 90 days
    float market_access = 1;           //!< mean
    float checkpoints_best_route = 0;  //!< median number on the best way out
    friend bool operator==(const AccessCell&, const AccessCell&) = default;
};

//! What an access indicator is read off.
enum class IndicatorBasis : std::uint8_t { none, model, roads, reports };

//! One of the nine access indicators of ACAPS for one place, on the as-of date or the deadline.
struct Indicator {
    std::size_t place = 0;
    int indicator = 1;                     //!< 1..9
    bool at_deadline = false;
    IndicatorBasis basis = IndicatorBasis::none;
    std::optional<int> score;              //!< 0..3; median over members; not set = X, a gap
    std::optional<std::array<float, 4>> p; //!< chance of each score, where the model gives them
    friend bool operator==(const Indicator&, const Indicator&) = default;
};

//! People who left one place for another from the day after the as-of date to the deadline.
struct Flow {
    std::size_t origin = 0, destination = 0;
    Quantiles people;
    std::optional<double> ultimatum_share;  //!< share that left during an ultimatum window
    friend bool operator==(const Flow&, const Flow&) = default;
};

//! People held, by home. Counts from the start of the run.
struct Detained {
    std::size_t home = 0;
    Quantiles held_as_of, captured_as_of, captured_first_week, held_deadline, captured_deadline;
    friend bool operator==(const Detained&, const Detained&) = default;
};

//! One ultimatum that runs at or after the as-of date (or ended in the last 30 days).
struct Ultimatum {
    std::string measure_id;
    std::size_t place = 0;
    Date announced, ends;
    Quantiles departures;  //!< people who left or leave in the window or after, to the deadline
    Quantiles departures_before_as_of;
    struct Destination {
        std::size_t place = 0;
        double share = 0;
        friend bool operator==(const Destination&, const Destination&) = default;
    };
    std::vector<Destination> destinations;  //!< by share, largest first
    friend bool operator==(const Ultimatum&, const Ultimatum&) = default;
};

//! One relief option against doing nothing, on the same members.
struct OptionOutcome {
    std::string id, name, name_fr, kind;
    int rank = 0;                            //!< 1 = best; equal ranks are ties
    Quantiles short_days_averted;            //!< person-days short averted to the deadline
    Quantiles harm_averted;                  //!< critical person-days averted (loss L)
    Quantiles trapped, detained, displaced;  //!< change at the deadline: option minus base
    Quantiles cargo_lost;                    //!< kg lost by option minus base
    double p_better = 0, p_harm = 0, p_best = 0, p_in_vain = 0;
    double tonnes = 0;  //!< goods the option brings
    struct PlaceEffect {
        std::size_t place = 0;
        double short_days_averted = 0;
        friend bool operator==(const PlaceEffect&, const PlaceEffect&) = default;
    };
    std::vector<PlaceEffect> gains, losses;  //!< mean, largest first, at most five each
    int n_members = 0;
    friend bool operator==(const OptionOutcome&, const OptionOutcome&) = default;
};

//! One report and what it weighs.
struct EvidenceRow {
    std::string report_id;
    Date event_date;
    std::string place_id, road_id, claim, cluster, source_name;
    double weight = 0;  //!< log-odds it adds to its measures (0 = not the strongest of its cluster)
    std::optional<double> influence;  //!< change of the headline chance when its cluster is removed
    std::optional<double> effective_sample_size;
    bool rerun = false;
    std::string conflict_group;  //!< measure on which reports disagree, or empty
    std::string sensitivity;
    std::string value, unit;
    friend bool operator==(const EvidenceRow&, const EvidenceRow&) = default;
};

struct MeasureSummary {
    std::string id, actor, pattern;
    double credence = 1;
    double in_force_as_of = 0;  //!< share of members
    friend bool operator==(const MeasureSummary&, const MeasureSummary&) = default;
};

enum class HeadlineKind : std::uint8_t {
    forecast,  //!< a place and good that may run out by the deadline
    all_out,   //!< every place with evidence that matters is already out
    quiet,     //!< nothing is more likely than not to run out within the horizon
};

//! The first sentence.
struct Headline {
    HeadlineKind kind = HeadlineKind::quiet;
    std::optional<std::size_t> place;
    std::string good;
    Date deadline;
    double probability = 0;  //!< of a run-out by the deadline, 0..1
    std::optional<Date> median_date;
    Quantiles confined, trapped;          //!< in that place on the deadline
    Quantiles confined_all, trapped_all;  //!< in all places on the as-of date
    int already_out = 0;                  //!< places with evidence that are out of some good
    friend bool operator==(const Headline&, const Headline&) = default;
};

//! One place that is not besieged, and the chance that a siege of it begins within 30 days.
struct AtRisk {
    std::size_t place = 0;
    double chance = 0, low = 0, high = 0;  //!< mean, 5 % and 95 % over the draws of the hazard
    // The signs it rests on.
    bool near = false, threat = false, garrison = false, past = false;
    std::optional<std::size_t> neighbour;  //!< besieged place nearest by road, where near
    double neighbour_km = 0;
    std::optional<Date> threatened_on;     //!< latest report of a threat, where threat
    friend bool operator==(const AtRisk&, const AtRisk&) = default;
};

//! Which places may be next, from the record of past cases: shown, not lived by the members.
struct Onset {
    double base = 0, base_low = 0, base_high = 0;  //!< any place, whatever is known of it
    std::vector<AtRisk> places;                    //!< by chance, largest first
    friend bool operator==(const Onset&, const Onset&) = default;
};

//! A forecast that needs no model, on the registered total of each day.
struct Baseline {
    std::string name;              //!< equal_split | capacity_split | shares_7_days_before | ..30..
    double error = 0;              //!< normal = rescaled, since the totals are those registered
    friend bool operator==(const Baseline&, const Baseline&) = default;
};

//! How a run whose people move by the rule of Flee agrees with what was registered.
struct Agreement {
    struct Camp {
        std::size_t place = 0;
        double registered = 0;     //!< on the last day
        Quantiles present;         //!< on the last day
        double crps = 0;           //!< mean over days [people]
        double coverage = 0;       //!< share of days inside 5-95 %
        friend bool operator==(const Camp&, const Camp&) = default;
    };
    std::vector<Camp> camps;
    Quantiles in_camps, people;    //!< on the last day: in all camps; everybody of the run
    Quantiles error_total, error_normal, error_rescaled;
    std::vector<Baseline> baselines;
    friend bool operator==(const Agreement&, const Agreement&) = default;
};

struct Manifest {
    std::string engine_version, fingerprint, title, title_fr, scenario_name, lang, currency;
    std::vector<std::pair<std::string, std::string>> inputs;  //!< file name, sha256
    std::uint32_t seed = 0;
    int members = 0;
    Date start, as_of;
    int horizon_days = 0, deadline_days = 0;
    Sensitivity sensitivity = Sensitivity::high;
    std::string digest;
    std::vector<std::string> warnings;
    int n_reports = 0;
    std::optional<Date> newest_report;
    double runout_ratio = 0.25, short_ratio = 0.8;
    double members_standard_error = 0;  //!< of a chance of one half
    friend bool operator==(const Manifest&, const Manifest&) = default;
};

struct Result {
    Manifest manifest;
    std::vector<PlaceInfo> places;
    std::vector<RoadInfo> roads;
    std::vector<std::string> goods;  //!< traded goods, then services
    std::vector<int> lead_days;  //!< recorded days, counted from as_of; negative = reconstruction
    std::vector<Series> series;
    std::vector<RunOut> runouts;     //!< every town and good, sorted as the table is shown
    std::vector<AccessCell> access;  //!< [place * n_days + day]
    std::vector<Indicator> indicators;  //!< by place, indicator, day
    std::vector<Flow> flows;
    std::vector<Detained> detained;
    std::vector<Ultimatum> ultimatums;
    std::vector<OptionOutcome> options;  //!< by rank
    std::vector<EvidenceRow> evidence;
    std::vector<MeasureSummary> measures;
    Headline headline;
    std::optional<Agreement> agreement;  //!< where people are compared with registrations
    std::optional<Onset> onset;  //!< where a hostile actor besieges or threatens a place

    std::size_t n_days() const { return lead_days.size(); }
    const Series* find(Variable variable, std::string_view good = {}) const;
    //! Index into lead_days of a lead, or nothing when that day was not recorded.
    std::optional<std::size_t> day_index(int lead) const;
    //! Quantiles of one cell; throws Error{internal} when the series or day does not exist.
    const Quantiles& at(Variable variable, std::string_view good, std::size_t site, int lead) const;
    friend bool operator==(const Result&, const Result&) = default;
};

inline constexpr std::size_t k_variable_count = 19;
inline constexpr std::array<AccessState, 4> k_access_states{
    AccessState::open, AccessState::restricted, AccessState::hard_to_reach, AccessState::cut_off};

//! The words of the files: "people_present", "hard_to_reach", "ok|short|out", "forecast", ...
std::string_view name_of(Variable);
std::string_view name_of(AccessState);
std::string_view name_of(SupplyState);
std::string_view name_of(Sensitivity);
std::string_view name_of(HeadlineKind);
std::string_view name_of(IndicatorBasis);

//! The value whose name_of() is `name`, or nothing.
std::optional<Variable> variable_named(std::string_view name);
std::optional<SupplyState> supply_state_named(std::string_view name);
std::optional<Sensitivity> sensitivity_named(std::string_view name);
std::optional<HeadlineKind> headline_kind_named(std::string_view name);
std::optional<IndicatorBasis> indicator_basis_named(std::string_view name);

//! State of a road on one day, as `road_status` in summary.nc and `status` in roads.geojson.
enum class RoadStatus : std::uint8_t { open, restricted, closed, unknown };
std::string_view name_of(RoadStatus);

/*!
 * Reads the state of a road off its mean `road_passable` over members: open from 3/4 on,
 * restricted from 1/4 on, closed below, unknown where the road or day was not recorded.
 * The two limits are an ASSUMPTION, as those of the access label.
 */
RoadStatus road_status(const Result& result, std::size_t road, int lead);

//! What is known of a place's access on a recorded day, or null.
const AccessCell* access_at(const Result& result, std::size_t place, int lead);

/*!
 * 128-bit digest of every number in the result and of the ids they belong to, in hexadecimal.
 * Titles, names, warnings, checksums of inputs and the engine version do not enter, so it decides
 * whether two runs gave the same answer. NaN equals NaN and -0.0 equals 0.0.
 */
std::string digest_of(const Result& result);

/*!
 * Receives the members' own numbers while the ensemble reduces them, so that a writer can keep the
 * first hundred without the whole run standing in memory.
 */
class MemberSink {
  public:
    virtual ~MemberSink() = default;
    //! values[member * n_days + day] of one series at one site, members in order from 0.
    virtual void put(std::size_t series, std::size_t site, std::span<const float> values) = 0;
};

}  // namespace corridor::result

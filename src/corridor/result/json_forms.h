#pragma once
//! \file How each struct of the contract stands in JSON. Only .cpp files of this module include it.

#include "corridor/base/error.h"
#include "corridor/result/result.h"

#include <nlohmann/json.hpp>

#include <limits>

namespace nlohmann {

template <>
struct adl_serializer<corridor::Date> {
    static void to_json(json& j, corridor::Date date) { j = date.to_iso(); }
    static void from_json(const json& j, corridor::Date& date) {
        const auto read = corridor::parse_date(j.get_ref<const std::string&>());
        if (!read)
            throw corridor::Error(corridor::ErrorKind::input, "result.json", "holds no such day");
        date = *read;
    }
};

template <class T>
struct adl_serializer<std::optional<T>> {
    static void to_json(json& j, const std::optional<T>& value) {
        if (value)
            j = *value;
        else
            j = nullptr;
    }
    static void from_json(const json& j, std::optional<T>& value) {
        if (j.is_null())
            value.reset();
        else
            value = j.get<T>();
    }
};

}  // namespace nlohmann

namespace corridor {

inline void to_json(nlohmann::json& j, const Point& p) {
    j = {p.lat, p.lon};
}
inline void from_json(const nlohmann::json& j, Point& p) {
    p = {.lat = j.at(0).get<double>(), .lon = j.at(1).get<double>()};
}

}  // namespace corridor

namespace corridor::result {

using Json = nlohmann::json;

//! An enum by its word.
template <class Enum>
void read_word(const Json& j, Enum& value, std::optional<Enum> (*named)(std::string_view)) {
    const auto found = named(j.get_ref<const std::string&>());
    if (!found) throw Error(ErrorKind::input, "result.json", "holds an unknown word: " + j.dump());
    value = *found;
}
inline void to_json(Json& j, Variable v) {
    j = name_of(v);
}
inline void to_json(Json& j, SupplyState v) {
    j = name_of(v);
}
inline void to_json(Json& j, Sensitivity v) {
    j = name_of(v);
}
inline void to_json(Json& j, HeadlineKind v) {
    j = name_of(v);
}
inline void from_json(const Json& j, Variable& v) {
    read_word(j, v, variable_named);
}
inline void from_json(const Json& j, SupplyState& v) {
    read_word(j, v, supply_state_named);
}
inline void from_json(const Json& j, Sensitivity& v) {
    read_word(j, v, sensitivity_named);
}
inline void from_json(const Json& j, HeadlineKind& v) {
    read_word(j, v, headline_kind_named);
}

//! Eight numbers: mean, q05, q10, q25, q50, q75, q90, q95; null = not a number.
inline void to_json(Json& j, const Quantiles& q) {
    j = {q.mean, q.q05, q.q10, q.q25, q.q50, q.q75, q.q90, q.q95};
}
inline void from_json(const Json& j, Quantiles& q) {
    std::size_t i = 0;
    for (float* x : {&q.mean, &q.q05, &q.q10, &q.q25, &q.q50, &q.q75, &q.q90, &q.q95}) {
        const Json& value = j.at(i++);
        *x = value.is_null() ? std::numeric_limits<float>::quiet_NaN() : value.get<float>();
    }
}

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(PlaceInfo, id, name, location_code, admin1_code, admin1_name,
                                   admin2_code, admin2_name, position, role, population, evidence,
                                   besieged_reported)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(RoadInfo, id, from, to, km, mode)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(RunOut, place, good, state, out_since, p_deadline, p_30d, p_90d,
                                   p_horizon, date_q10, date_q50, date_q90, dots,
                                   person_days_short_mean, person_days_short_q05,
                                   person_days_short_q95)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Flow, origin, destination, people, ultimatum_share)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Detained, home, held_as_of, captured_as_of, captured_first_week,
                                   held_deadline, captured_deadline)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Ultimatum::Destination, place, share)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Ultimatum, measure_id, place, announced, ends, departures,
                                   departures_before_as_of, destinations)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(OptionOutcome::PlaceEffect, place, short_days_averted)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(OptionOutcome, id, name, name_fr, kind, rank, short_days_averted,
                                   harm_averted, trapped, detained, displaced, cargo_lost, p_better,
                                   p_harm, p_best, p_in_vain, tonnes, gains, losses, n_members)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(EvidenceRow, report_id, event_date, place_id, road_id, claim,
                                   cluster, source_name, weight, influence, effective_sample_size,
                                   rerun, conflict_group, sensitivity, value, unit)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(MeasureSummary, id, actor, pattern, credence, in_force_as_of)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Headline, kind, place, good, deadline, probability, median_date,
                                   confined, trapped, confined_all, trapped_all, already_out)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Manifest, engine_version, fingerprint, title, title_fr,
                                   scenario_name, lang, currency, inputs, seed, members, start,
                                   as_of, horizon_days, deadline_days, sensitivity, digest,
                                   warnings, n_reports, newest_report, runout_ratio, short_ratio,
                                   members_standard_error)

}  // namespace corridor::result

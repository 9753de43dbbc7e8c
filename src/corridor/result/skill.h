#pragma once
//! \file The record of forecasts against what was observed, as plain data: one entry an
//! observation, and sums over them. What each number means: docs/model/scores.md.

#include "corridor/base/date.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace corridor::result {

//! Forecasts that need no model, against which a run is measured.
enum class Rival : std::uint8_t {
    persistence,         //!< the last value known, else the normal of peace: one number
    persistence_spread,  //!< the same with the errors it made in other events
    stock_need,          //!< stock divided by daily need
    curve,               //!< price by days since closing and regime, fitted to other events
    climatology,         //!< what was observed in other events
};
inline constexpr std::size_t k_n_rivals = 5;
inline constexpr std::array<const char*, k_n_rivals> k_rival_names{
    "persistence", "persistence_spread", "stock_need", "curve", "climatology"};

//! One number of each rival, where it says something of the variable.
using ByRival = std::array<std::optional<double>, k_n_rivals>;

//! How a value is scored.
enum class ScoreKind : std::uint8_t { number, date, label };

//! One observation and what the run said of it.
struct ScoredValue {
    std::string case_id, event, observation_id, place_id, to_place_id, variable, good, unit, regime;
    std::string target;  //!< group it is summed in: variable, with the good where it matters
    ScoreKind kind = ScoreKind::number;
    Date start, end;
    int lead_days = 0;                      //!< from the as-of date to `end`, or to the date itself
    bool censored = false;                  //!< a date that had not come
    std::optional<double> low, best, high;  //!< as observed; dates as days since 1970-01-01
    double q05 = 0, q25 = 0, q50 = 0, q75 = 0,
           q95 = 0;    //!< forecast with the error of the
                       //!< observation; +infinity: not within the run
    double score = 0;  //!< CRPS on the scale of the variable; of a label: Brier
    bool in50 = false, in90 = false;
    std::optional<double> width90;    //!< on the scale; not of censored dates and labels
    double error = 0;                 //!< median minus observed, on the scale
    double rank = 0;                  //!< share of the forecast below what was observed, 0..1
    std::optional<double> log_score;  //!< of dates
    std::array<double, 4> p_label{};  //!< of labels
    ByRival rival;                    //!< their score
    std::optional<double> width90_climatology, log_score_climatology;
    int n_members = 0;
};

//! A yes-or-no question made from a date: has it come by this day?
struct ScoredEvent {
    std::string case_id, observation_id;
    int by_days = 30;   //!< after the as-of date
    double chance = 0;  //!< share of members
    bool came = false;
    std::optional<double> climatology;  //!< share of other events in which it had
};

//! Sums over values: of all of them, of one target, lead, regime, or case. Labels count in their
//! target alone.
struct SkillRow {
    enum class Over : std::uint8_t { all, target, lead, regime, one_case };
    Over over = Over::all;
    std::string name;  //!< "all", the target, "31-90 days", the regime or the case
    std::size_t n = 0, n_cases = 0;
    double score = 0;  //!< mean
    std::optional<double> coverage50, coverage90, mean_width90, bias, log_score, brier;
    std::optional<double> width90_on_climatology, width90_climatology;  //!< on the same values
    std::optional<double> log_score_climatology;
    struct Against {
        std::size_t n = 0;                           //!< values the rival speaks of
        double score = 0, rival_score = 0;           //!< means over these
        double skill = 0;                            //!< 1 - score / rival_score
        std::optional<double> skill_q05, skill_q95;  //!< events drawn with replacement
        std::optional<double> median_case;  //!< median over cases with three values or more
    };
    std::array<std::optional<Against>, k_n_rivals> against;
};

//! One case and how it was run.
struct SkillCase {
    std::string id, event, title, regime, fingerprint;
    Date as_of;
    int horizon_days = 0, members = 0;
    std::size_t n_scored = 0, n_inputs = 0;
    int fold = -1;  //!< of the posterior it was run with; -1: its own parameters
};

//! "all", "target", "lead", "regime", "case".
std::string_view name_of(SkillRow::Over over);

struct Skill {
    std::string engine_version;
    std::uint32_t seed = 0;
    std::vector<SkillCase> cases;     //!< by id
    std::vector<ScoredValue> values;  //!< by case, then as in its table
    std::vector<ScoredEvent> events;
    std::vector<SkillRow> rows;  //!< numbers and dates of all; labels of all; targets; cases
    std::size_t n_training = 0;  //!< cases only the rivals learnt from
    std::optional<double> brier_events;  //!< mean over all events
    std::optional<double> brier_events_there,
        brier_events_climatology;  //!< where the other cases tell

    std::size_t n_cases_with(std::size_t at_least) const;  //!< scored values
    const SkillRow* find(SkillRow::Over over, const std::string& name) const;
};

//! Whether chances and quantiles mean what they say, as counts.
struct Reliability {
    struct Level {
        double level = 0;        //!< of the forecast's quantile, 0..1
        double share_below = 0;  //!< of the numbers and dates observed at or below it
    };
    struct Chance {
        double chance = 0;  //!< mean of the chances in this fifth
        double came = 0;    //!< share of them that came
        std::size_t n = 0;
    };
    std::size_t n = 0;            //!< numbers and dates behind the levels
    std::vector<Level> levels;    //!< 0.05 to 0.95; empty where n is 0
    std::vector<Chance> chances;  //!< fifths of the chance that hold a question
};

//! Labels do not count among the levels.
Reliability reliability(const Skill& skill);

//! Fewer values, or fewer cases with three or more of them, carry no verdict.
inline constexpr std::size_t k_least_values = 60, k_least_cases = 10, k_least_in_case = 3;

//! Enough values for a verdict.
bool may_judge(const Skill& skill);

}  // namespace corridor::result

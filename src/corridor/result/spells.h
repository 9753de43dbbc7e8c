#pragma once
//! \file What the record of past sieges says: how long they last, how often they come back, which
//! place is next; and how good these laws are. Plain data for writers.

#include "corridor/base/date.h"

#include <optional>
#include <string>
#include <vector>

namespace corridor::result {

//! A number with its 5 and 95 % points.
struct Range {
    double low = 0, middle = 0, high = 0;
    friend bool operator==(const Range&, const Range&) = default;
};

//! One step of a survival curve made without a model; its interval is 95 %.
struct SurvivalStep {
    std::string group;  //!< reported, gathered_later, a region; law = the fitted law, shipped
    double day = 0;
    int at_risk = 0, ends = 0;
    double survival = 1, low = 1, high = 1;
    friend bool operator==(const SurvivalStep&, const SurvivalStep&) = default;
};

//! Fitted chance a day that a siege ends.
struct HazardRow {
    std::string region, kind;  //!< empty: every siege, the law shipped
    double from_day = 0;
    Range per_day;
    friend bool operator==(const HazardRow&, const HazardRow&) = default;
};

//! A siege `elapsed` days old: chance that it is still on after `more` days, and its further days.
struct OutlookRow {
    std::string region;
    double elapsed = 0;
    Range on_30, on_90, on_180, on_365;
    Range further_days;  //!< of single sieges: 5 %, 50 %, 95 %
    friend bool operator==(const OutlookRow&, const OutlookRow&) = default;
};

//! Mean log score of a law on sieges it was not fitted to; higher is better.
struct SpellScoreRow {
    std::string law;      //!< constant | bands | region | early | earlier_default
    double from_day = 0;  //!< scored from this day since the start on, or from when first seen
    int n = 0, ended = 0;
    double log_score = 0;                //!< mean over sieges, natural logarithm, densities a day
    std::optional<Range> over_constant;  //!< mean difference, 5-95 % by bootstrap over clusters
    friend bool operator==(const SpellScoreRow&, const SpellScoreRow&) = default;
};

//! Where the ends fell in the laws of the held-out sieges: should be `expected`.
struct CalibrationRow {
    double expected = 0;
    double observed = 0, low = 0, high = 1;  //!< Kaplan and Meier's estimate, 95 % interval
    friend bool operator==(const CalibrationRow&, const CalibrationRow&) = default;
};

//! What the answer would be under another assumption.
struct SpellVariant {
    std::string assumption, value;
    int followed = 0, ended = 0;
    Range on_90;  //!< a siege of the region, 60 days old: chance that it is on 90 days later
    double median_days = 0;  //!< its middle further duration
    friend bool operator==(const SpellVariant&, const SpellVariant&) = default;
};

//! A parameter of the engine that the fit supplies; lognormal where low < high.
struct FittedParameter {
    std::string key;
    Range value;
    std::string basis;
    friend bool operator==(const FittedParameter&, const FittedParameter&) = default;
};

struct SpellPart {
    std::string
        region;  //!< of outlook and parameters; empty: every siege; "other": one without record
    int rows = 0, followed = 0, ended = 0, clusters = 0;
    double days = 0;
    std::optional<double> quartile[3];  //!< days, Kaplan and Meier, all
    std::vector<SurvivalStep> survival;
    std::vector<HazardRow> hazards;
    std::vector<OutlookRow> outlook;
    int calms = 0, calms_broken = 0;
    double calm_days = 0;
    Range again_per_day;
    double again_within_year = 0;  //!< chance of a siege that can come back, most likely hazard
    int can_come_back = 0, ends_seen = 0;
    std::vector<SpellScoreRow> scores;
    std::vector<CalibrationRow> calibration;
    std::vector<SpellVariant> variants;
    std::vector<FittedParameter> parameters;
    friend bool operator==(const SpellPart&, const SpellPart&) = default;
};

//! How much a feature multiplies the chance of an onset.
struct OnsetFactor {
    std::string feature;  //!< near | threat | garrison | past
    Range factor;
    int events_with = 0, events_without = 0;
    double town_days_with = 0, town_days_without = 0;
    friend bool operator==(const OnsetFactor&, const OnsetFactor&) = default;
};

//! Forecasts of one kind against what happened, windows of 30 days.
struct OnsetScoreRow {
    std::string law;  //!< base_rate | factors
    int windows = 0, onsets = 0;
    double brier = 0, log_score = 0;
    std::optional<Range> brier_skill, log_gain;  //!< over the base rate, bootstrap over clusters
    friend bool operator==(const OnsetScoreRow&, const OnsetScoreRow&) = default;
};

struct ReliabilityRow {
    double low = 0, high = 1;  //!< forecast chance from, to
    int windows = 0, onsets = 0;
    double mean_forecast = 0;
    friend bool operator==(const ReliabilityRow&, const ReliabilityRow&) = default;
};

struct OnsetPart {
    int towns = 0, onsets = 0, clusters = 0;
    double town_days = 0;
    Range base_30d;  //!< chance of an onset within 30 days, any town
    std::vector<OnsetFactor> factors;
    std::vector<OnsetScoreRow> scores;
    std::vector<ReliabilityRow> reliability;
    bool supported = false;  //!< the factors beat the base rate beyond doubt of the bootstrap
    std::vector<FittedParameter> parameters;
    friend bool operator==(const OnsetPart&, const OnsetPart&) = default;
};

struct SpellReport {
    std::optional<Date> as_of;  //!< nothing published later was used; none: everything
    std::string without_cluster;
    SpellPart spells;
    std::optional<OnsetPart> onset;  //!< where the record follows towns too
    friend bool operator==(const SpellReport&, const SpellReport&) = default;
};

}  // namespace corridor::result

#pragma once
//! \file What the browser draws: a run as one JSON object, and its series as arrays
//! (docs/reference/http.md). Prints the numbers of the result; computes none.

#include "corridor/result/result.h"
#include "corridor/result/singles.h"
#include "corridor/result/what_if.h"

#include <span>
#include <string>
#include <string_view>

namespace corridor::view {

//! All that a picture, a town and the page made of them tell; a run for them need record no more.
std::span<const result::Variable> shown_variables();

//! What stands beside the result in a picture.
struct Picture {
    std::string run_id;
    const result::Result* result = nullptr;
    const result::WhatIf* difference = nullptr;  //!< null: nothing was changed, no difference is told
};

//! The object `Picture`: `{"run_id": ..., "headline": {...}, ...}`, on one line.
std::string picture_json(const Picture& picture);

/*!
 * One series: `{"variable", "good", "unit", "sites", "lead_days", "quantiles", "data"}`; data: base64 of
 * little-endian singles [site][day][q05 .. q95].
 * \throws Error{usage} for a series the run has not
 */
std::string series_json(const result::Result& result, std::string_view variable,
                        std::string_view good);

/*!
 * Everything of one place: its series, and single futures of days of cover.
 * \throws Error{usage} for a place the run has not
 */
std::string town_json(const result::Result& result, const result::Singles& singles,
                      std::string_view place);

}  // namespace corridor::view

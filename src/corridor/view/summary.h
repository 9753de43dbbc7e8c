#pragma once
//! \file The answer as text: what `corridor run` and `corridor show` print.

#include "corridor/result/result.h"
#include "corridor/view/text.h"

#include <string>

namespace corridor::view {

struct SummaryOptions {
    Lang lang = Lang::en;
    bool color = false;
    int width = 96;            //!< columns, at least 40
    std::string next_command = {};  //!< the next useful command, printed last; empty = none
};

/*!
 * The terminal summary: the first sentence, what is out, what runs out when, who cannot leave, who
 * goes where, who is held, what would help, how sure, limits, stamp. Full detail, for the machine
 * it was made on. Every number is one of the result, rounded; none is computed here.
 */
std::string summary(const result::Result& result, const SummaryOptions& options = {});

/*!
 * The same as one JSON object for programs: {"schema": 1, "headline": {...}, "runouts": [...],
 * "access": [...], ...}, numbers unrounded, ids instead of names, plus the sentence in `lang`.
 */
std::string summary_json(const result::Result& result, Lang lang = Lang::en);

}  // namespace corridor::view

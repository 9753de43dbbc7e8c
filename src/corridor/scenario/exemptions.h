#pragma once
//! \file Small languages of single cells: exemptions and conditions.

#include "corridor/scenario/scenario.h"

#include <optional>
#include <string>
#include <string_view>

namespace corridor::scenario {

//! An exemption, or what is wrong with its text (then `problem` is not empty).
struct ParsedExemption {
    Exemption exemption;
    std::string problem;
};

/*!
 * Reads a `|` list of `measure:ID`, `good:G`, `carrier:C`, `class:C`, `home:PLACE`,
 * `days:YYYY-MM-DD..YYYY-MM-DD` (either end may be left out); a bare word is a measure, `*` all of
 * a kind. At least one measure must be named.
 */
ParsedExemption parse_exemption(std::string_view text);

//! Text that parse_exemption reads back exactly.
std::string exemption_text(const Exemption& exemption);

//! What a truce hangs on.
struct Condition {
    enum class Kind { none, holder_is, holder_is_not, kept } kind = Kind::none;
    std::string place, actor;  //!< of the holder forms
    double chance = 1;         //!< of `kept`, 0..1
    friend bool operator==(const Condition&, const Condition&) = default;
};

//! Reads `holder PLACE is ACTOR`, `holder PLACE is not ACTOR` or `kept CHANCE`; an empty text is
//! Kind::none; nothing if it is none of these.
std::optional<Condition> parse_condition(std::string_view text);

//! What is wrong with the text of a condition; empty if nothing.
std::string condition_problem(std::string_view text);

}  // namespace corridor::scenario

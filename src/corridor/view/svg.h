#pragma once
//! \file The four pictures of the report page, as static SVG with a title each.

#include "corridor/result/result.h"
#include "corridor/view/text.h"

#include <string>

namespace corridor::view {

//! Colour of an access state (Okabe and Ito's palette); the pictures add a pattern to each.
std::string_view state_color(result::AccessState state);

//! Patterns that every picture refers to; once a page, before them.
std::string svg_patterns();

/*!
 * Schematic map: places where they lie, by their likeliest access on the as-of date.
 * \param coarse  links without a state and without foot paths, rivers and air; else roads by state
 */
std::string svg_map(const result::Result& result, Lang lang, bool coarse);
//! What the colours and lines of the map mean.
std::string svg_legend(Lang lang, bool with_roads);

//! What the colours of the access strips mean.
std::string svg_legend_states(Lang lang);

//! 20 dots on a line of time; diamonds at the right for the futures that never run out.
std::string svg_dots(const result::Result& result, const result::RunOut& row, Lang lang);

//! Shares of the access states over time; empty where the place has none.
std::string svg_strip(const result::Result& result, std::size_t place, Lang lang);

//! Days of cover (or need served, of a service) with bands of futures; empty where there is none.
std::string svg_fan(const result::Result& result, std::size_t place, const std::string& good,
                    Lang lang);

}  // namespace corridor::view

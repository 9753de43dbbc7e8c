#pragma once
//! \file What a key means: parameters, columns of tables and keys of scenario.toml.

#include <optional>
#include <string>
#include <string_view>

namespace corridor::scenario {

/*!
 * Explains a parameter: meaning, default, unit, allowed range, source.
 * \param lang  "en" or "fr"
 * \throws Error{usage} for an unknown key, with the nearest known one
 */
std::string explain_parameter(std::string_view key, std::string_view lang);

/*!
 * Explains any key: a parameter (`alpha`), a column (`places.population`, or `population` for all
 * tables that have it), a key of scenario.toml (`time.as_of`), or a table (`places`).
 * \return nothing if there is no such key; nearest_key() then helps
 */
std::optional<std::string> explain(std::string_view key, std::string_view lang);

//! The known key that was probably meant.
std::optional<std::string> nearest_key(std::string_view key);

//! The page docs/reference/parameters.md, made from the parameter rows.
std::string parameters_page();

//! The page of docs/formats/ about one table (or "scenario" for scenario.toml), made from the
//! column rows.
std::string format_page(std::string_view table);

//! Ends the generated part of a page that goes on by hand.
inline constexpr std::string_view k_page_end = "<!-- end of the generated part -->\n";

}  // namespace corridor::scenario

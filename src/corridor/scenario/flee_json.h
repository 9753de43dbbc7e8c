#pragma once
//! \file flee.json: a Flee scenario as one text, so that a scenario folder holds all of it. The
//! format, key by key: docs/formats/flee_json.md.

#include "corridor/base/error.h"
#include "corridor/scenario/flee.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace corridor::scenario {

//! Name of the file in a scenario folder.
inline constexpr std::string_view k_flee_json = "flee.json";

/*!
 * The one text of a Flee scenario: equal data give equal texts. Every key is written, in the order
 * of the structs; a place, link, closure or registration takes one line. Doubles are written in
 * their shortest exact form.
 * \throws Error{input} a number is not finite or a text is not UTF-8; no reader makes such
 */
std::string flee_json(const Flee& flee);

/*!
 * Reads what flee_json() writes, and tells every problem at once: where the text is no JSON as
 * `file:line:column`, else as `file: /links/3/to`, a JSON pointer.
 *
 * What it returns is valid: indices are in range, series cover all days, numbers are finite and in
 * their range.
 * \param file_name  how messages call the file
 * \throws Error{input} whatever is wrong; Error{limit} above 1 GiB or 100 000 000 values
 */
Flee read_flee_json(std::string_view text, const std::string& file_name);

//! The same for a text that is read beside others: adds what is wrong to `problems`, and then
//! returns nothing.
std::optional<Flee> read_flee_json(std::string_view text, const std::string& file_name,
                                   Problems& problems);

//! The same for a file. \throws Error{io} it cannot be read
std::optional<Flee> read_flee_json_file(const std::filesystem::path& path, Problems& problems);

}  // namespace corridor::scenario

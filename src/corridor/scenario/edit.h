#pragma once
//! \file Changes of a scenario, made in the text of its files, so that one loader reads and checks them and
//! saving keeps every byte that was not changed.

#include "corridor/scenario/folder_texts.h"
#include "corridor/scenario/load.h"
#include "corridor/scenario/scenario.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace corridor::scenario {

/*!
 * One change. Values are texts as in a cell of a table (a list with `|`, a date, a distribution such as
 * `tri(1;2;3)`); an empty one clears the cell or removes the key.
 *
 *     set   table, row, one cell     a cell, or a key of an [[option]]; with no table a setting whose
 *                                    column is the dotted key: "time.deadline_days", "parameters.leak_hard"
 *     drop  table, row               the row; of a measure its phases too; a report is set aside, not removed
 *     add   table, cells             a row at the end
 *     put   table "option", cells    the option of that id in place of what stood there, else a new one
 *
 * `row` is the id; `MEASURE/NUMBER` in phases; `#0`, `#1`, ... in tables without ids. In table measures the
 * columns of phases are taken too: `start` is that of the first phase, `end` of the last, any other of the
 * one phase; a measure that is added with some of them gets a phase 1.
 */
struct Edit {
    enum class Act : std::uint8_t { set, drop, add, put } act = Act::set;
    std::string table;
    std::string row;
    std::vector<std::pair<std::string, std::string>> cells;  //!< column, text
    friend bool operator==(const Edit&, const Edit&) = default;
};

/*!
 * The files with the changes made. Nothing is judged but what an edit must find: the loader does the rest.
 * A file that ends as it began keeps all its bytes.
 * \throws Error{input} every edit that names what is not there, with file:line:column
 */
FolderTexts apply_edits(const FolderTexts& texts, const std::vector<Edit>& edits);

//! "measures.csv:4:1 siege-bravo", where a row stands; the first line where it does not.
std::string position_of(const FolderTexts& texts, std::string_view table, std::string_view row);

//! Reads a JSON array of edits (docs/reference/http.md). \throws Error{input} "edits:line:column"
std::vector<Edit> parse_edits(std::string_view json);

//! Reads a JSON array of options, rows of [[option]] or suggestions, as edits that put them; `:` in an id,
//! which no file may hold, becomes `-`. \throws as parse_edits()
std::vector<Edit> parse_options(std::string_view json);

//! What an edit made tighter, and where that stands.
struct Tightened {
    std::string table, row;
};

/*!
 * Measures (with their phases), holders, actors and roads of `after` that are new or may let less through
 * than in `before`; whatever is not certain to let more through counts. Openings count when they let less
 * through.
 */
std::vector<Tightened> tightened(const Scenario& before, const Scenario& after);

/*!
 * Loads the edited texts; `options.texts` is not used. Several measures may be lifted, eased or shortened together, but only one may be
 * made tighter, so that nobody searches among closures.
 * \throws Error{input} as load(); more than one thing made tighter
 */
Scenario load_edited(const FolderTexts& before, const FolderTexts& after,
                     const LoadOptions& options = {});

}  // namespace corridor::scenario

#pragma once
//! \file The report page: one file that needs no network and no script to tell the answer to someone
//! who was not there.

#include "corridor/result/result.h"
#include "corridor/view/text.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace corridor::view {

//! The bytes of a file of the built front end by its path ("/report/report.js"); empty: not there.
using FrontEnd = std::function<std::string(std::string_view path)>;

struct PageOptions {
    Lang lang = Lang::en;
    //! In full whatever the sensitivity, with INTERNAL on every printed page. Without it, a result
    //! of high or severe sensitivity is coarsened (see is_coarse()).
    bool internal = false;
    /*!
     * Given: the page carries the screens Situation and Town of the app with all they need, and they
     * take the place of messages, map and run-out table where scripts run. Not given: no script. A
     * page that would pass 2 MB goes without, and so does a result that tells of no supply.
     */
    FrontEnd front_end = {};
};

/*!
 * True where the page leaves out checkpoint positions, exit roads, convoy dates, class-wise chances
 * to pass and the state of single roads, gives destinations by first-level area, the detained as
 * "about 50", and names no source: sensitivity high or severe without `internal`.
 */
bool is_coarse(const result::Result& result, const PageOptions& options);

/*!
 * The page as HTML: stamp, key messages, map, what runs out when, who is trapped, options,
 * evidence, track record, method, limits, this run; and its numbers as embedded JSON
 * (`<script type="application/json" id="corridor-numbers">`), from which a script of the page reads
 * all it shows. At most 2 MB. Same result and options, same bytes.
 */
std::string report_page(const result::Result& result, const PageOptions& options = {});

//! Writes FOLDER/report.html. \throws Error{io}
void write_page(const result::Result& result, const std::filesystem::path& folder,
                const PageOptions& options = {});

}  // namespace corridor::view

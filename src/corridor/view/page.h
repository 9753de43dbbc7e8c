#pragma once
//! \file report.html: one file without network or script that tells the answer to someone who was
//! not there.

#include "corridor/result/result.h"
#include "corridor/view/text.h"

#include <filesystem>
#include <string>

namespace corridor::view {

struct PageOptions {
    Lang lang = Lang::en;
    //! In full whatever the sensitivity, with INTERNAL on every printed page. Without it, a result
    //! of high or severe sensitivity is coarsened (see is_coarse()).
    bool internal = false;
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
 * (`<script type="application/json" id="corridor-numbers">`). At most 2 MB. Same result and
 * options, same bytes.
 */
std::string report_page(const result::Result& result, const PageOptions& options = {});

//! Writes FOLDER/report.html. \throws Error{io}
void write_page(const result::Result& result, const std::filesystem::path& folder,
                const PageOptions& options = {});

}  // namespace corridor::view

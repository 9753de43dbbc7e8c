#pragma once
//! \file The output tables as CSV. Columns are those of result/columns.inc, in that order; numbers
//! are the shortest that read back to the same bits; a date that does not exist is an empty cell.

#include "corridor/result/result.h"
#include "corridor/view/file_job.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace corridor::view {

//! Takes the bytes of a table, piece by piece.
using Sink = std::function<void(std::string_view)>;

//! Writes one table ("forecast", "runout", ...) with its header. \throws Error{internal} for others
void write_table(const result::Result& result, std::string_view table, const Sink& sink);

//! The same as one text, for tests and small tables.
std::string table_text(const result::Result& result, std::string_view table);

//! Every table as FOLDER/<table>.csv. \param result  must outlive the files
std::vector<FileJob> csv_files(const result::Result& result, const std::filesystem::path& folder);

}  // namespace corridor::view

#pragma once
//! \file The body of each table, row by row; csv.h writes header and file.

#include "corridor/result/result.h"
#include "corridor/view/csv.h"

#include <string>

namespace corridor::view {

//! Bytes on their way to a sink, a megabyte at a time.
struct CsvBuffer {
    const Sink& sink;
    std::string bytes;
    void flush_if_large();
};

void write_forecast(const result::Result& result, CsvBuffer& out);
void write_runout(const result::Result& result, CsvBuffer& out);
void write_access_table(const result::Result& result, CsvBuffer& out);
void write_acaps(const result::Result& result, CsvBuffer& out);
void write_flows(const result::Result& result, CsvBuffer& out);
void write_detained_table(const result::Result& result, CsvBuffer& out);
void write_ultimatums(const result::Result& result, CsvBuffer& out);
void write_onset(const result::Result& result, CsvBuffer& out);
void write_options_table(const result::Result& result, CsvBuffer& out);
void write_evidence(const result::Result& result, CsvBuffer& out);
void write_measures(const result::Result& result, CsvBuffer& out);

}  // namespace corridor::view

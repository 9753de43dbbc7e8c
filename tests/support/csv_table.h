#pragma once
//! \file Reads a CSV text back, quotes and all, by the names of its columns.

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace corridor::test {

using CsvRecord = std::map<std::string, std::string>;

inline std::vector<std::vector<std::string>> csv_cells(std::string_view text) {
    std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
            rows.back().back() += text[++i];
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == ',') {
            rows.back().emplace_back();
        } else if (!quoted && c == '\n') {
            rows.emplace_back(1);
        } else {
            rows.back().back() += c;
        }
    }
    rows.pop_back();  // after the last line feed
    return rows;
}

//! Every record by column name; a row of another length than the header gives an empty record.
inline std::vector<CsvRecord> csv_records(std::string_view text) {
    const auto rows = csv_cells(text);
    std::vector<CsvRecord> records;
    for (std::size_t r = 1; r < rows.size(); ++r) {
        CsvRecord record;
        for (std::size_t c = 0; rows[r].size() == rows[0].size() && c < rows[r].size(); ++c)
            record[rows[0][c]] = rows[r][c];
        records.push_back(record);
    }
    return records;
}

}  // namespace corridor::test

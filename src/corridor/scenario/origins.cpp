#include "corridor/scenario/origins.h"

#include <fmt/format.h>

namespace corridor::scenario {

void Origins::add(std::string_view table, std::string_view key, std::string_view file, int line,
                  std::vector<std::pair<std::string, std::pair<int, int>>> cells) {
    Row row{.file = std::string(file), .line = line, .cells = {}};
    for (auto& [column, position] : cells) row.cells.emplace(std::move(column), position);
    rows_.try_emplace({std::string(table), std::string(key)}, std::move(row));
}

std::string Origins::where(std::string_view table, std::string_view key,
                           std::string_view column) const {
    const auto row = rows_.find({std::string(table), std::string(key)});
    if (row == rows_.end()) return fmt::format("{} {} {}", table, key, column);
    const auto cell = row->second.cells.find(column);
    if (cell == row->second.cells.end())
        return fmt::format("{}:{}:1 {}", row->second.file, row->second.line, column);
    return fmt::format("{}:{}:{} {}", row->second.file, cell->second.first, cell->second.second,
                       column);
}

std::string row_key(std::size_t index) {
    return fmt::format("#{}", index);
}

std::string phase_key(std::string_view measure, int number) {
    return fmt::format("{}/{}", measure, number);
}

}  // namespace corridor::scenario

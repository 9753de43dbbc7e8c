#pragma once
//! \file Where each value of a scenario was written, so that a check made after reading can name
//! the file, line and column.

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace corridor::scenario {

//! Remembers the position of every cell, by table, row and column. Empty for a scenario that was
//! made in memory: then the table and the key stand for the position.
class Origins {
  public:
    //! Remembers one row. The first row of a key wins.
    void add(std::string_view table, std::string_view key, std::string_view file, int line,
             std::vector<std::pair<std::string, std::pair<int, int>>> cells);

    //! "measures.csv:4:12 at_km"; the start of the row where it has no such cell; without the row
    //! "measures siege-bravo at_km".
    std::string where(std::string_view table, std::string_view key, std::string_view column) const;

  private:
    struct Row {
        std::string file;
        int line = 0;
        std::map<std::string, std::pair<int, int>, std::less<>> cells;
    };
    std::map<std::pair<std::string, std::string>, Row> rows_;
};

//! Key of a row that has no id: its index in the vector of the scenario.
std::string row_key(std::size_t index);

//! Key of a phase.
std::string phase_key(std::string_view measure, int number);

}  // namespace corridor::scenario

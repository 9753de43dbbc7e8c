#pragma once
//! \file One way to break a scenario and what must be said about it.

#include "tests/support/broken_scenario.h"

#include <gtest/gtest.h>

#include <functional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace corridor::test {

struct BrokenCase {
    std::string_view name;
    std::string_view where;  //!< start of the place, e.g. "places.csv:3:"
    std::string_view text;   //!< part of what must be told
    std::function<void(BrokenScenario&)> mutate;
    ErrorKind kind = ErrorKind::input;
    bool whole_file = false;  //!< the problem has no line: a missing file or a folder
};

inline std::ostream& operator<<(std::ostream& out, const BrokenCase& broken) {
    return out << broken.name;
}

//! Breaks a fresh scenario and expects the error, with file:line:column and the text in one line.
void expect_told(const BrokenCase& broken);

//! Name of a case in the output of the tests.
std::string case_name(const testing::TestParamInfo<BrokenCase>& info);

//! A mutation that replaces a text of a file.
std::function<void(BrokenScenario&)> swap(std::string file, std::string from, std::string to);
//! A mutation that adds lines to a file.
std::function<void(BrokenScenario&)> add(std::string file, std::string lines);

}  // namespace corridor::test

// Names of folders that hold a comma, a quote or bytes that are no UTF-8, in tables and in JSON.

#include "corridor/result/calibration.h"
#include "corridor/result/displacement.h"
#include "corridor/result/sensitivity.h"
#include "corridor/view/calibration.h"
#include "corridor/view/displacement.h"
#include "corridor/view/sensitivity.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace corridor::test {
namespace {

const std::string k_odd = "Mopti, \"north\"";
const std::string k_odd_cell = "\"Mopti, \"\"north\"\"\"";
const std::string k_latin1 = "S\xE9gou";

TEST(view_names, are_quoted_in_the_folds_of_a_posterior) {
    result::Calibration c;
    c.cases = {{.name = "plain", .fold = 1}, {.name = k_odd, .fold = 2}};
    EXPECT_EQ(view::posterior_folds_csv(c), "case,fold\nplain,1\n" + k_odd_cell + ",2\n");
}

TEST(view_names, are_quoted_in_the_tables_of_displacement) {
    result::DisplacementReport report;
    for (const auto& conflict : {std::string("plain"), k_odd}) {
        report.free_runs.emplace_back().conflict = conflict;
        report.free_runs.back().method = "flee3";
    }
    report.weights = {{.setting = "honest", .left_out = k_odd, .weights = {{"size", 0.5}}, .error = 0.25}};
    const auto table = view::displacement_csv(report);
    EXPECT_NE(table.find("\nfree_run,plain,as_given,0,flee3,error_rescaled,"), std::string::npos);
    EXPECT_NE(table.find("\nfree_run," + k_odd_cell + ",as_given,0,flee3,error_rescaled,"),
              std::string::npos);
    EXPECT_EQ(view::displacement_weights_csv(report),
              "setting,left_out,weight,value\nhonest," + k_odd_cell + ",size,0.5\nhonest," +
                  k_odd_cell + ",training_error,0.25\n");
}

TEST(view_names, that_are_no_utf8_still_give_json) {
    result::Calibration c;
    c.cases = {{.name = k_latin1, .fold = 1}};
    EXPECT_EQ(nlohmann::json::parse(view::calibration_json(c))["cases"][0]["name"], "S\uFFFDgou");
    result::SensitivityTable s;
    s.scenario = k_latin1;
    EXPECT_EQ(nlohmann::json::parse(view::sensitivity_json(s))["scenario"], "S\uFFFDgou");
}

}  // namespace
}  // namespace corridor::test

#include "corridor/assess/calibration_priors.h"

#include "corridor/base/error.h"
#include "corridor/base/text.h"
#include "corridor/scenario/parameters.h"

#include <algorithm>
#include <array>

namespace corridor::assess {
namespace {

constexpr AbcPrior flat(double low, double high) {
    return {.logarithmic = false, .low = low, .high = high, .likely = {}};
}
constexpr AbcPrior flat_log(double low, double high) {
    return {.logarithmic = true, .low = low, .high = high, .likely = {}};
}
constexpr AbcPrior peak(double low, double likely, double high) {
    return {.logarithmic = false, .low = low, .high = high, .likely = likely};
}
constexpr AbcPrior peak_log(double low, double likely, double high) {
    return {.logarithmic = true, .low = low, .high = high, .likely = likely};
}

const std::array k_rows{
    CalibrationPrior{"alpha", flat(0.2, 1), "", "ASSUMPTION: eats on at first, or rations at once"},
    CalibrationPrior{"elasticity", peak_log(0.25, 0.61, 1.2), "",
                     "Green et al. 2013, BMJ 346:f3703: cereals 0.61 in poor countries, 0.3-1.0 over "
                     "foods"},
    CalibrationPrior{"siege_stretch", flat(0, 10), "", "ASSUMPTION"},
    CalibrationPrior{"trader_response", flat(0.2, 1), "", "ASSUMPTION"},
    CalibrationPrior{"informal_cap", peak_log(1.2, 2.5, 6), "mali_2025|ml_fuel|kayes|nioro|timbuktu",
                     "fuel embargoes of the Sahel 2023-2025, press: median 2.5, 5-95 % 1.5-4.5"},
    CalibrationPrior{"leak_sealed", flat(0, 0.08), "", "ASSUMPTION: hardly anything"},
    CalibrationPrior{"leak_hard", flat(0.05, 0.5), "ghouta|madaya|dez_",
                     "ASSUMPTION about hard encirclements of Syria 2013-2018"},
    CalibrationPrior{"leak_leaky", flat(0.35, 0.95), "djibo|arbinda|timbuktu",
                     "ASSUMPTION about blockaded towns of the Sahel 2022-2025"},
    CalibrationPrior{"cover_scale_staple", peak_log(0.3, 1, 4), "",
                     "ASSUMPTION: 20 days of the staple, 6 to 80; up to three months of food in "
                     "blockaded areas (FEWS NET, November 2022)"},
    CalibrationPrior{"cover_scale_fuel", peak_log(0.4, 1, 2.5), "",
                     "Mali: national storage of three days to a week (press, 2022-2025)"},
    CalibrationPrior{"leave_base", flat_log(1e-4, 0.02), "", "ASSUMPTION"},
    CalibrationPrior{"leave_assault", flat_log(0.003, 0.6), "kobane|rafah",
                     "ASSUMPTION: half of a place under assault goes within two days to eight months"},
    CalibrationPrior{"push_danger", flat(0, 4), "", "ASSUMPTION"},
    CalibrationPrior{"push_deprivation", flat(0, 4), "", "ASSUMPTION"},
    CalibrationPrior{"push_departures", flat(0, 4), "", "ASSUMPTION"},
    CalibrationPrior{"road_danger", flat(0.1, 0.6), "", "ASSUMPTION"},
    CalibrationPrior{"retry", flat_log(0.03, 1), "", "ASSUMPTION"},
    CalibrationPrior{"retry_caution", flat(0, 2), "", "ASSUMPTION: 0 however hopeless, 2 hardly ever"},
    CalibrationPrior{"comply_village", peak(0.7, 0.88, 0.99), "madjoari",
                     "expulsion orders of the Sahel 2021-2025, press: 0.80-0.95"},
    CalibrationPrior{"comply_garrison", flat(0.1, 0.95), "", "ASSUMPTION"},
    CalibrationPrior{"arrest_deterrence", flat_log(2, 30), "", "ASSUMPTION"},
    CalibrationPrior{"trip", flat_log(0.0003, 0.01), "", "ASSUMPTION"},
    CalibrationPrior{"release", flat_log(0.01, 0.2), "fallujah",
                     "Fallujah 2016: 58 % released within five weeks is 0.025 a day"},
};

AbcPrior wide(const CalibrationPrior& row) {
    const scenario::ParameterRow* parameter = scenario::find_parameter(row.key);
    CORRIDOR_EXPECT(parameter != nullptr, row.key);
    // A logarithm needs a positive end; a hundredth of what the prior allows is as good as none.
    const double least =
        row.prior.logarithmic ? std::max(parameter->low, row.prior.low / 100) : parameter->low;
    return row.prior.widened(row.prior, least, parameter->high);
}

}  // namespace

std::span<const CalibrationPrior> calibration_priors() {
    return k_rows;
}

bool quotes_case(const CalibrationPrior& row, std::string_view case_name) {
    if (row.quotes.empty()) return false;
    const auto words = split(row.quotes, '|');
    return std::ranges::any_of(words, [&](std::string_view word) {
        return case_name.find(word) != std::string_view::npos;
    });
}

AbcPriors priors_without(std::span<const std::string_view> left_out) {
    AbcPriors out;
    for (const CalibrationPrior& row : calibration_priors()) {
        const bool quoted = std::ranges::any_of(
            left_out, [&](std::string_view name) { return quotes_case(row, name); });
        out.push_back(quoted ? wide(row) : row.prior);
    }
    return out;
}

}  // namespace corridor::assess

#include "corridor/model/range_width.h"

#include "corridor/base/portable_math.h"

#include <algorithm>

namespace corridor::model {

double range_width(const scenario::Scenario& scenario, std::string_view source_id) {
    char best = 0;
    for (const auto& report : scenario.reports)
        if (!source_id.empty() && !report.set_aside && report.source_id == source_id)
            best = best == 0 ? report.reliability : std::min(best, report.reliability);
    const auto value = [&](const char* key) { return centre(scenario.parameters.at(key)); };
    switch (best) {
        case 0:
        case 'A':
            return 1;
        case 'B':
            return value("range_b");
        case 'C':
            return value("range_c");
        case 'D':
            return value("range_d");
        default:
            return value("range_e");
    }
}

double widened(double point, double median, double width) {
    if (width == 1 || median <= 0 || point <= 0) return point;
    return median * pm::pow(point / median, width);
}

}  // namespace corridor::model

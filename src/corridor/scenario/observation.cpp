#include "corridor/scenario/observation.h"

#include "corridor/scenario/names.h"

#include <fmt/format.h>

#include <algorithm>

namespace corridor::scenario {
namespace {

constexpr ObservedRow k_observed[] = {
#define CORRIDOR_OBSERVED(name, form, good, is_flow, is_cumulative, units, low, high, text, fr) \
    {Observed::name,                                                                            \
     ObservedForm::form,                                                                        \
     ObservedGood::good,                                                                        \
     is_flow,                                                                                   \
     is_cumulative,                                                                             \
     units,                                                                                     \
     low,                                                                                       \
     high,                                                                                      \
     text,                                                                                      \
     fr},
#include "corridor/scenario/observed.inc"
#undef CORRIDOR_OBSERVED
};

}  // namespace

std::span<const ObservedRow> observed_rows() {
    return k_observed;
}

std::optional<GoodProblem> problem_of_good(Observed variable, std::string_view good) {
    using enum ObservedGood;
    const std::string_view name = word(variable);
    const bool is_service = std::ranges::find(k_services, good) != k_services.end();
    switch (row_of(variable).good) {
        case none:
            if (good.empty()) return {};
            return GoodProblem{fmt::format("{} has no good", name), "Leave it blank"};
        case power:
            if (good.empty() || good == "power") return {};
            return GoodProblem{fmt::format("{} speaks of power alone", name), "Leave it blank"};
        default:
            break;
    }
    if (good.empty()) return GoodProblem{fmt::format("{} needs a good or service", name), {}};
    if (row_of(variable).good == traded && is_service)
        return GoodProblem{fmt::format("`{}` is a service, {} needs a traded good", good, name),
                           "Of a service, service_level is seen"};
    if (row_of(variable).good == service && !is_service)
        return GoodProblem{fmt::format("`{}` is no service (care, water, power)", good), {}};
    return {};
}

}  // namespace corridor::scenario

#include "corridor/scenario/observation.h"

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

}  // namespace corridor::scenario

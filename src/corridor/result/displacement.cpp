#include "corridor/result/displacement.h"

namespace corridor::result {

std::string_view name_of(CapacitySetting setting) {
    switch (setting) {
        case CapacitySetting::as_given:
            return "as_given";
        case CapacitySetting::honest:
            return "honest";
        case CapacitySetting::first_day:
            break;
    }
    return "first_day";
}

}  // namespace corridor::result

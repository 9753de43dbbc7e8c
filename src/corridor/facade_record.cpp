#include "corridor/facade_record.h"

namespace corridor {

std::string_view record_json() {
    static constexpr std::string_view k_record =
#include "record.inc"
        ;
    return k_record;
}

}  // namespace corridor

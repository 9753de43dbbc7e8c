#include "corridor/corridor.h"

namespace corridor {

std::string_view version() {
    return
#include "version.inc"  // written by CMake: "RELEASE+HASH"
        ;
}

}  // namespace corridor

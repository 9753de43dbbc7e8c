#pragma once
//! \file A file of the result folder that is still to be written.

#include "corridor/base/tasks.h"

#include <string>

namespace corridor::view {

//! Files do not depend on each other: they may be written at the same time.
struct FileJob {
    std::string name;
    Task write;  //!< whole or not at all; throws Error{io}
};

}  // namespace corridor::view

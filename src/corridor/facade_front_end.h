#pragma once
//! \file The built front end inside the program, for pages that carry it.

#include "corridor/view/page.h"

namespace corridor {

//! Files of web/dist by their path.
view::FrontEnd built_front_end();

}  // namespace corridor

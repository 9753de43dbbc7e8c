#pragma once
//! \file The published track record, as it was when this program was built; only for the facade.

#include <string_view>

namespace corridor {

//! docs/track_record/record.json.
std::string_view record_json();

}  // namespace corridor

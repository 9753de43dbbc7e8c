#include "corridor/scenario/check.h"

namespace corridor::scenario {

void check(const Scenario&, const Origins&, Problems&, std::vector<std::string>&) {}

}  // namespace corridor::scenario

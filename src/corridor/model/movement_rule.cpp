#include "corridor/model/movement_rule.h"

#include "corridor/base/error.h"
#include "corridor/model/displaced.h"

// The rule of Flee is a part that may be taken out: without its files the rest still builds.
#if __has_include("corridor/model/flee_rule.h")
#include "corridor/model/flee_corridor_rule.h"
#include "corridor/model/flee_expected.h"
#include "corridor/model/flee_rule.h"
#define CORRIDOR_HAS_FLEE 1
#else
#define CORRIDOR_HAS_FLEE 0
#endif

namespace corridor::model {

#if !CORRIDOR_HAS_FLEE
namespace {
[[noreturn]] void refuse() {
    throw Error(ErrorKind::input, "scenario",
                "people move by the rule of Flee, which this build lacks",
                "Use a build that has src/corridor/model/flee_rule.h");
}
}  // namespace
#endif

std::unique_ptr<MovementRule> make_movement_rule(const World& world) {
    if (!world.scenario->flee) return nullptr;
#if CORRIDOR_HAS_FLEE
    if (world.scenario->flee->rule == scenario::FleeRule::corridor)
        return make_corridor_flee_rule(world);
    return make_flee_rule(world);
#else
    refuse();
#endif
}

std::unique_ptr<Displaced> make_displaced([[maybe_unused]] const scenario::Flee& flee) {
#if CORRIDOR_HAS_FLEE
    return make_expected_displaced(flee);
#else
    refuse();
#endif
}

}  // namespace corridor::model

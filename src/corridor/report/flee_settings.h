#pragma once
//! \file Parts of simsetting.yml that have a file of their own. Not for other modules.

#include "corridor/report/yaml_tree.h"

namespace corridor::report {

//! spawn_mode of a block, in any case; told when it is none.
void read_spawn_mode(YamlSection& section, scenario::FleeSpawnMode& out);
//! What makes floods drive people out instead of conflicts, in spawn_rules.
void read_flood_spawning(Reading& reading, YamlSection& rules);
//! How floods change moves and weights, in move_rules; after read_flood_spawning.
void read_flood_rules(Reading& reading, YamlSection& rules);

}  // namespace corridor::report

#pragma once
//! \file The enums and lists that the parts of the scenario contract share.

#include <cstdint>
#include <string>
#include <vector>

namespace corridor::scenario {

using Ids = std::vector<std::string>;  //!< a `|` list; {"*"} = all; empty = not given

enum class Sensitivity : std::uint8_t { low, moderate, high, severe };
enum class Role : std::uint8_t { town, source, refuge, hub };
enum class Mode : std::uint8_t { road, track, foot, river, air };
enum class PriceMode : std::uint8_t { free, administered };
enum class ActorKind : std::uint8_t { armed, authority, humanitarian, trader };
enum class Pattern : std::uint8_t { single, siege, ultimatum, corridor, truce };
enum class Direction : std::uint8_t { both, into, out_of };
enum class LeakWord : std::uint8_t { sealed, hard, leaky };  //!< parameters leak_*
enum class ReleaseTo : std::uint8_t { home, onward };
enum class MissionKind : std::uint8_t { convoy, airlift };
enum class OptionKind : std::uint8_t {
    lift,
    ease,
    corridor,
    convoy,
    airlift,
    repair,
    preposition,
    fee_waiver,
    evacuation_window
};
enum class ClaimKind : std::uint8_t {
    closed,
    restricted,
    opened,
    lifted,
    ultimatum,
    detained,
    released,
    holder_change,
    convoy_arrived,
    convoy_blocked,
    attack,
    checkpoint,
    price,
    stock,
    shortage,
    power,
    displacement,
    denial
};

}  // namespace corridor::scenario

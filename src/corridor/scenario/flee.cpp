#include "corridor/scenario/flee.h"

#include <algorithm>
#include <cctype>

namespace corridor::scenario {

namespace {

struct Quirk {
    std::string_view id, en, fr;
};

constexpr std::array<Quirk, k_n_flee_quirks> k_quirks{{
#define CORRIDOR_FLEE_QUIRK(id, en, fr) {#id, en, fr},
#include "corridor/scenario/flee_quirks.inc"
#undef CORRIDOR_FLEE_QUIRK
}};

constexpr std::array<std::string_view, 8> k_types{"idp_camp",       "camp",   "conflict_zone",
                                                  "forwarding_hub", "marker", "flood_zone",
                                                  "town",           "unknown"};

constexpr std::array<std::string_view, 6> k_kinds{
    "country", "location", "link", "camp", "idpcamp", "remove_forced_redirection"};

constexpr std::array<std::string_view, 3> k_modes{"constant", "poisson", "pop_ratio"};

constexpr std::array<std::string_view, 2> k_rules{"flee3", "corridor"};

}  // namespace

FleeFidelity FleeFidelity::flee3() {
    FleeFidelity all;
    all.keeps.fill(true);
    return all;
}

FleeFidelity FleeFidelity::corrected() {
    return {};
}

std::string_view name_of(FleeType type) {
    return k_types[static_cast<std::size_t>(type)];
}

std::string_view name_of(FleeQuirk quirk) {
    return k_quirks[static_cast<std::size_t>(quirk)].id;
}

std::string_view name_of(FleeClosure::Kind kind) {
    return k_kinds[static_cast<std::size_t>(kind)];
}

std::string_view name_of(FleeSpawnMode mode) {
    return k_modes[static_cast<std::size_t>(mode)];
}

std::string_view name_of(FleeRule rule) {
    return k_rules[static_cast<std::size_t>(rule)];
}

std::optional<FleeRule> flee_rule_named(std::string_view name) {
    for (std::size_t i = 0; i < k_rules.size(); ++i)
        if (k_rules[i] == name) return static_cast<FleeRule>(i);
    return {};
}

std::string_view meaning_of(FleeQuirk quirk, bool french) {
    const Quirk& row = k_quirks[static_cast<std::size_t>(quirk)];
    return french ? row.fr : row.en;
}

std::optional<FleeQuirk> flee_quirk_named(std::string_view name) {
    for (std::size_t i = 0; i < k_quirks.size(); ++i)
        if (k_quirks[i].id == name) return static_cast<FleeQuirk>(i);
    return {};
}

FleeType flee_type_of(std::string_view words) {
    std::string low(words);
    std::transform(low.begin(), low.end(), low.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto has = [&](std::string_view part) { return low.find(part) != std::string::npos; };
    if (has("camp")) return has("idp") ? FleeType::idp_camp : FleeType::camp;
    if (has("conflict")) return FleeType::conflict_zone;
    if (has("forward")) return FleeType::forwarding_hub;
    if (has("marker")) return FleeType::marker;
    if (has("flood_zone")) return FleeType::flood_zone;
    if (has("default") || has("town")) return FleeType::town;
    return FleeType::unknown;
}

}  // namespace corridor::scenario

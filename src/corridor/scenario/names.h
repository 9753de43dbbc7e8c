#pragma once
//! \file The words of the files for every enum of scenario.h, in the order of the enumerators.

#include "corridor/scenario/scenario.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace corridor::scenario {

//! The word of each enumerator of E; specialised for every enum of the contract.
template <class E>
struct Words;

#define CORRIDOR_WORDS(Enum, ...)                                                   \
    template <>                                                                     \
    struct Words<Enum> {                                                            \
        static constexpr auto all = std::to_array<std::string_view>({__VA_ARGS__}); \
    }

CORRIDOR_WORDS(Sensitivity, "low", "moderate", "high", "severe");
CORRIDOR_WORDS(Role, "town", "source", "refuge", "hub");
CORRIDOR_WORDS(Mode, "road", "track", "foot", "river", "air");
CORRIDOR_WORDS(PriceMode, "free", "administered");
CORRIDOR_WORDS(ActorKind, "armed", "authority", "humanitarian", "trader");
CORRIDOR_WORDS(Pattern, "single", "siege", "ultimatum", "corridor", "truce");
CORRIDOR_WORDS(Direction, "both", "into", "out_of");
CORRIDOR_WORDS(LeakWord, "sealed", "hard", "leaky");
CORRIDOR_WORDS(ReleaseTo, "home", "onward");
CORRIDOR_WORDS(MissionKind, "convoy", "airlift");
CORRIDOR_WORDS(OptionKind, "lift", "ease", "corridor", "convoy", "airlift", "repair", "preposition",
               "fee_waiver", "evacuation_window");
CORRIDOR_WORDS(ClaimKind, "closed", "restricted", "opened", "lifted", "ultimatum", "detained",
               "released", "holder_change", "convoy_arrived", "convoy_blocked", "attack",
               "checkpoint", "price", "stock", "shortage", "power", "displacement", "denial");
CORRIDOR_WORDS(Observed, "price_index", "people_present", "people_out", "share_out",
               "people_detained", "people_captured", "days_of_cover", "consumption_ratio",
               "service_level", "power_hours", "stock", "runout_date", "siege_end", "label");
CORRIDOR_WORDS(ObservationUse, "input", "score");
#undef CORRIDOR_WORDS

//! An enum of the contract.
template <class E>
concept Worded = requires {
    Words<E>::all;
};

//! The word a file uses for it.
template <Worded E>
constexpr std::string_view word(E value) {
    return Words<E>::all[static_cast<std::size_t>(value)];
}

//! The enumerator of a word, or nothing.
template <Worded E>
constexpr std::optional<E> from_word(std::string_view text) {
    for (std::size_t i = 0; i < Words<E>::all.size(); ++i)
        if (Words<E>::all[i] == text) return static_cast<E>(i);
    return std::nullopt;
}

//! Classes of people that exist without being declared.
inline constexpr auto k_default_classes = std::to_array<std::string_view>({"screened", "other"});

//! Access labels, from the best to the worst.
inline constexpr auto k_label_words = std::to_array<std::string_view>(
    {"open", "restricted", "hard_to_reach", "cut_off"});

//! Services made from fuel and medicine: they stand beside the goods where both are meant.
inline constexpr auto k_services = std::to_array<std::string_view>({"care", "water", "power"});

//! Carriers a measure may name.
inline constexpr auto k_carriers = std::to_array<std::string_view>(
    {"trader", "convoy", "escorted", "humanitarian", "air", "people"});

}  // namespace corridor::scenario

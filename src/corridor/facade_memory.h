#pragma once
//! \file Whether kept futures fit into the memory of this machine; only for the facade.

#include "corridor/ensemble/trunk.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace corridor {

//! Memory that programs may still take [bytes], from the text of /proc/meminfo; none where it does not say.
std::optional<std::uint64_t> free_memory(const std::string& meminfo);

//! Memory that `members` kept futures take [bytes], judged by those of a trunk: three times what their
//! states hold (a state on the as-of date, one on an option's first day, inputs and counts).
std::uint64_t memory_of(const ensemble::Trunk& some, std::size_t members);

/*!
 * Refuses more members than can be kept.
 * \param some  a few of them
 * \throws Error{limit} where they would take more than is free
 */
void require_memory(const ensemble::Trunk& some, std::size_t members);

}  // namespace corridor

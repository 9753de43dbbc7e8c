#pragma once
//! \file Base64 (RFC 4648, with padding), for arrays inside JSON.

#include <cstdint>
#include <span>
#include <string>

namespace corridor::view {

std::string base64(std::span<const std::uint8_t> bytes);
//! Little-endian IEEE 754 singles.
std::string base64(std::span<const float> values);

}  // namespace corridor::view

#include "corridor/base/hash.h"

#include <fmt/format.h>

#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

namespace corridor {
namespace {

// Finaliser of MurmurHash3 (public domain): each input bit flips each output bit half the time.
constexpr std::uint64_t finalise(std::uint64_t h) {
    h ^= h >> 33;
    h *= 0xff51afd7ed558ccd;
    h ^= h >> 33;
    h *= 0xc4ceb9fe1a85ec53;
    return h ^ (h >> 33);
}

// What kind of value a word of the digest stands for.
constexpr std::uint64_t k_tag_integer = 1;
constexpr std::uint64_t k_tag_real = 2;
constexpr std::uint64_t k_tag_text = 3;

// The same bits for values that compare equal, and one pattern for all NaN.
std::uint64_t canonical_bits(double value) {
    if (std::isnan(value)) value = std::numeric_limits<double>::quiet_NaN();
    if (value == 0) value = 0;  // -0.0 becomes 0.0
    return std::bit_cast<std::uint64_t>(value);
}

}  // namespace

std::uint64_t hash64(std::string_view text) {
    std::uint64_t h = 0xcbf29ce484222325;  // FNV offset basis, 64 bits
    for (const char c : text) {
        h ^= static_cast<unsigned char>(c);
        h *= 0x100000001b3;  // FNV prime, 64 bits
    }
    return finalise(h);
}

void Digest::mix(std::uint64_t word) {
    // Two lanes with different odd multipliers (fractional bits of the golden ratio and of sqrt 3),
    // each fed with the other, so that order matters in both.
    ++n_words_;
    low_ = std::rotl(low_ ^ finalise(word + n_words_), 29) * 0x9e3779b97f4a7c15 + high_;
    high_ = std::rotl(high_ + word, 37) * 0xbb67ae8584caa73b ^ low_;
}

Digest& Digest::add(std::int64_t value) {
    mix(k_tag_integer);
    mix(static_cast<std::uint64_t>(value));
    return *this;
}

Digest& Digest::add(double value) {
    mix(k_tag_real);
    mix(canonical_bits(value));
    return *this;
}

namespace {

//! Up to eight bytes as a number, the first lowest, whatever the machine.
std::uint64_t word_of(std::string_view bytes) {
    std::uint64_t word = 0;
    if constexpr (std::endian::native == std::endian::little) {
        std::memcpy(&word, bytes.data(), bytes.size());
    } else {
        for (std::size_t i = 0; i < bytes.size(); ++i)
            word |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    }
    return word;
}

}  // namespace

Digest& Digest::add(std::string_view text) {
    constexpr std::size_t k_word_bytes = 8;
    mix(k_tag_text);
    mix(text.size());
    for (; text.size() >= k_word_bytes; text.remove_prefix(k_word_bytes))
        mix(word_of(text.substr(0, k_word_bytes)));
    if (!text.empty()) mix(word_of(text));
    return *this;
}

std::string Digest::hex() const {
    const std::uint64_t first = finalise(low_ + n_words_);
    const std::uint64_t second = finalise(high_ ^ first);
    return fmt::format("{:016x}{:016x}", first, second);
}

}  // namespace corridor

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace corridor {

/*!
 * Stable 64-bit hash of a text, the same on every machine and in every version: FNV-1a over the
 * bytes, then the 64-bit finaliser of MurmurHash3, which spreads the last bytes over all bits.
 * Keys the random draws of an id, so it must never change. Not for secrets.
 */
std::uint64_t hash64(std::string_view text);

/*!
 * Streaming 128-bit digest of typed values: decides whether two results are equal.
 *
 * Canonical: -0.0 counts as 0.0 and every NaN as one NaN. Each value carries its type and strings
 * their length, so add("ab"), add("c") differs from add("a"), add("bc"). Guards against accident
 * (chance of an unseen change about 2^-64), not against malice: files are checked with Sha256.
 */
class Digest {
  public:
    Digest& add(std::int64_t value);
    Digest& add(double value);
    Digest& add(std::string_view text);
    Digest& add(int value) { return add(std::int64_t{value}); }
    Digest& add(bool value) { return add(std::int64_t{value ? 1 : 0}); }
    Digest& add(const char* text) { return add(std::string_view(text)); }
    Digest& add(const std::string& text) { return add(std::string_view(text)); }

    //! 32 lower-case hexadecimal digits of all values added so far; adding may go on.
    std::string hex() const;

  private:
    void mix(std::uint64_t word);

    std::uint64_t low_ = 0x243f6a8885a308d3;   // fractional bits of pi: no hidden choice
    std::uint64_t high_ = 0x13198a2e03707344;  // the next 64
    std::uint64_t n_words_ = 0;
};

/*!
 * SHA-256 of a stream of bytes (FIPS 180-4), for checksums of files.
 * Our own code, because none of the libraries the project may use provides it.
 */
class Sha256 {
  public:
    Sha256();
    Sha256& add(std::string_view bytes);

    //! 64 lower-case hexadecimal digits of all bytes added so far; adding may go on.
    std::string hex() const;

  private:
    static constexpr std::size_t k_block_bytes = 64;

    void compress(const unsigned char* block);

    std::array<std::uint32_t, 8> state_;
    std::array<unsigned char, k_block_bytes> block_{};  // the bytes not yet compressed
    std::uint64_t n_bytes_ = 0;
};

//! SHA-256 of `bytes` as 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace corridor

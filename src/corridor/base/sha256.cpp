// SHA-256 as FIPS 180-4 defines it (sections 4.1.2, 4.2.2, 5.1.1, 5.3.3, 6.2).

#include <fmt/format.h>

#include <algorithm>
#include <bit>

#include "corridor/base/hash.h"

namespace corridor {
namespace {

// First 32 fractional bits of the cube roots of the first 64 primes.
constexpr std::array<std::uint32_t, 64> k_round = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

// First 32 fractional bits of the square roots of the first 8 primes.
constexpr std::array<std::uint32_t, 8> k_initial = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                                    0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

std::uint32_t word_at(const unsigned char* bytes) {  // big-endian
    return std::uint32_t{bytes[0]} << 24 | std::uint32_t{bytes[1]} << 16 |
           std::uint32_t{bytes[2]} << 8 | std::uint32_t{bytes[3]};
}

// The 64 words that the rounds use, from the 16 of the block.
std::array<std::uint32_t, 64> message_schedule(const unsigned char* block) {
    std::array<std::uint32_t, 64> w{};
    for (std::size_t t = 0; t < 16; ++t) w[t] = word_at(block + 4 * t);
    for (std::size_t t = 16; t < 64; ++t) {
        const std::uint32_t x = w[t - 15], y = w[t - 2];
        const std::uint32_t s0 = std::rotr(x, 7) ^ std::rotr(x, 18) ^ (x >> 3);
        const std::uint32_t s1 = std::rotr(y, 17) ^ std::rotr(y, 19) ^ (y >> 10);
        w[t] = w[t - 16] + s0 + w[t - 7] + s1;
    }
    return w;
}

}  // namespace

Sha256::Sha256() : state_(k_initial) {}

void Sha256::compress(const unsigned char* block) {
    const auto w = message_schedule(block);
    auto [a, b, c, d, e, f, g, h] = state_;
    for (std::size_t t = 0; t < 64; ++t) {
        const std::uint32_t s1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
        const std::uint32_t choice = (e & f) ^ (~e & g);
        const std::uint32_t t1 = h + s1 + choice + k_round[t] + w[t];
        const std::uint32_t s0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
        const std::uint32_t majority = (a & b) ^ (a & c) ^ (b & c);
        h = g;
        g = f;
        f = e;
        e = d + t1;
        d = c;
        c = b;
        b = a;
        a = t1 + s0 + majority;
    }
    const std::array<std::uint32_t, 8> worked = {a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < worked.size(); ++i) state_[i] += worked[i];
}

Sha256& Sha256::add(std::string_view bytes) {
    while (!bytes.empty()) {
        const std::size_t filled = n_bytes_ % k_block_bytes;
        const std::size_t taken = std::min(k_block_bytes - filled, bytes.size());
        for (std::size_t i = 0; i < taken; ++i)
            block_[filled + i] = static_cast<unsigned char>(bytes[i]);
        n_bytes_ += taken;
        bytes.remove_prefix(taken);
        if (n_bytes_ % k_block_bytes == 0) compress(block_.data());
    }
    return *this;
}

std::string Sha256::hex() const {
    // Padding: a 1 bit, zeros up to 8 bytes before the end of a block, the length in bits.
    Sha256 padded = *this;
    padded.add("\x80");
    constexpr char k_zeros[k_block_bytes] = {};
    const std::size_t filled = padded.n_bytes_ % k_block_bytes;
    padded.add({k_zeros, (2 * k_block_bytes - 8 - filled) % k_block_bytes});
    std::string length;
    for (int shift = 56; shift >= 0; shift -= 8)
        length += static_cast<char>((n_bytes_ * 8) >> shift & 0xff);
    padded.add(length);

    std::string out;
    for (const std::uint32_t word : padded.state_) out += fmt::format("{:08x}", word);
    return out;
}

std::string sha256_hex(std::string_view bytes) {
    return Sha256().add(bytes).hex();
}

}  // namespace corridor

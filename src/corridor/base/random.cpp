#include "corridor/base/random.h"

#include <Random123/philox.h>

namespace corridor {
namespace {

using Words = std::array<std::uint64_t, 2>;

// One block of Philox4x32-10 as two words of 64 bits.
inline Words block(StreamKey key, std::uint64_t entity, std::int32_t day, Purpose purpose,
                   std::uint16_t draw) {
    const r123::Philox4x32::ctr_type counter = {
        {static_cast<std::uint32_t>(entity), static_cast<std::uint32_t>(entity >> 32),
         static_cast<std::uint32_t>(day),
         static_cast<std::uint32_t>(purpose) << 16 | std::uint32_t{draw}}};
    const r123::Philox4x32::key_type words_of_key = {{key.seed, key.member}};
    const auto out = r123::Philox4x32()(counter, words_of_key);
    return {std::uint64_t{out[0]} | std::uint64_t{out[1]} << 32,
            std::uint64_t{out[2]} | std::uint64_t{out[3]} << 32};
}

// (k + 1/2) / 2^52 with k the upper 52 bits: symmetric about 1/2, and every step exact.
inline double to_uniform(std::uint64_t bits) {
    return (static_cast<double>(static_cast<std::int64_t>(bits >> 12)) + 0.5) * 0x1p-52;
}

}  // namespace

std::uint64_t bits64(StreamKey key, std::uint64_t entity, std::int32_t day, Purpose purpose,
                     std::uint16_t draw) {
    return block(key, entity, day, purpose, draw)[0];
}

double uniform(StreamKey key, std::uint64_t entity, std::int32_t day, Purpose purpose,
               std::uint16_t draw) {
    return to_uniform(block(key, entity, day, purpose, draw)[0]);
}

std::array<double, 2> uniform2(StreamKey key, std::uint64_t entity, std::int32_t day,
                               Purpose purpose, std::uint16_t draw) {
    const Words words = block(key, entity, day, purpose, draw);
    return {to_uniform(words[0]), to_uniform(words[1])};
}

}  // namespace corridor

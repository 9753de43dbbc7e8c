#pragma once

#include <array>
#include <cstdint>

namespace corridor {

/*!
 * What a random number decides. Part of its key, so two purposes never share a draw.
 * Values are never reused: a purpose that is retired keeps its number.
 */
enum class Purpose : std::uint16_t {
    measure_in_force = 1,
    measure_jitter = 2,
    phase_date = 3,
    quantity = 4,
    comply = 5,
    condition = 6,
    price_cap = 7,
    trip = 10,
    want = 11,
    retry = 12,
    deter = 13,
    destination = 14,
    checkpoint_pass = 15,
    checkpoint_detain = 16,
    release = 17,
    long_held = 18,
    place_danger = 19,
    return_home = 20,
    decay = 21,
    shipment_loss = 30,
    convoy_turned = 31,
    convoy_attacked = 32,
    convoy_loss = 33,
    vehicle = 34,
    onward = 35,
    carry_out = 36,
    spell = 37,
    household_rest = 38,
    group_quantity = 39,
    flee_spawn = 40,
    flee_leave = 41,
    flee_route = 42,
    flee_walk = 43,
    flee_checkpoint = 44,
    flee_count = 45,
    flee_class = 46,
    flee_sink = 47,
    calibrate_draw = 60,
    sensitivity_shift = 61,
    sensitivity_bootstrap = 62,
    resample_case = 80,
    record_draw = 70,
    record_resample = 71,
    displaced_pull = 90,
};

//! Which run and which member of its ensemble a draw belongs to.
struct StreamKey {
    std::uint32_t seed = 0;
    std::uint32_t member = 0;
};

/*!
 * 64 random bits, a pure function of the arguments: nothing is stored, so a draw does not depend
 * on threads, on the order of evaluation, or on what else is simulated.
 *
 * Philox4x32-10 (Salmon et al., SC'11; Random123) with
 *
 *     key     = {seed, member}
 *     counter = {entity low word, entity high word, day, purpose << 16 | draw}
 *
 * and the first two output words, low word first.
 *
 * \param entity   hash64() of the stable id of whom or what the draw is about
 * \param day      day of the simulation, any value; 0 for draws made once
 * \param draw     number of the draw, for more than one with the same purpose
 */
std::uint64_t bits64(StreamKey key, std::uint64_t entity, std::int32_t day, Purpose purpose,
                     std::uint16_t draw = 0);

/*!
 * A uniform number in (0, 1), never 0 or 1: an odd multiple of 2^-53, from the upper 52 bits of
 * bits64(). 1 - u is exact and again such a number, which keeps both tails alike.
 */
double uniform(StreamKey key, std::uint64_t entity, std::int32_t day, Purpose purpose,
               std::uint16_t draw = 0);

//! Two independent uniforms from one block, at the price of one; the first equals uniform().
std::array<double, 2> uniform2(StreamKey key, std::uint64_t entity, std::int32_t day,
                               Purpose purpose, std::uint16_t draw = 0);

}  // namespace corridor

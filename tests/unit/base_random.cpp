#include "corridor/base/random.h"

#include <gtest/gtest.h>

#include <set>

namespace corridor {
namespace {

// One of the known answers published with Random123 for philox4x32, 10 rounds.
struct KnownAnswer {
    std::array<std::uint32_t, 4> counter;
    std::array<std::uint32_t, 2> key;
    std::array<std::uint32_t, 4> output;
};

constexpr KnownAnswer k_known_answers[] = {
    {{0, 0, 0, 0}, {0, 0}, {0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}},
    {{0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff},
     {0xffffffff, 0xffffffff},
     {0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}},
    {{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344},
     {0xa4093822, 0x299f31d0},
     {0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}},
};

std::uint64_t join(std::uint32_t low, std::uint32_t high) {
    return std::uint64_t{low} | std::uint64_t{high} << 32;
}

TEST(Random, gives_the_published_answers_of_philox) {
    for (const auto& [counter, key, output] : k_known_answers) {
        const StreamKey stream{.seed = key[0], .member = key[1]};
        const std::uint64_t entity = join(counter[0], counter[1]);
        const auto day = static_cast<std::int32_t>(counter[2]);
        const auto purpose = static_cast<Purpose>(counter[3] >> 16);
        const auto draw = static_cast<std::uint16_t>(counter[3] & 0xffff);
        EXPECT_EQ(bits64(stream, entity, day, purpose, draw), join(output[0], output[1]));
        const auto [first, second] = uniform2(stream, entity, day, purpose, draw);
        const auto expected = [](std::uint64_t bits) {
            return (static_cast<double>(bits >> 12) + 0.5) / 4503599627370496.0;
        };
        EXPECT_EQ(first, expected(join(output[0], output[1])));
        EXPECT_EQ(second, expected(join(output[2], output[3])));
        EXPECT_EQ(uniform(stream, entity, day, purpose, draw), first);
    }
}

TEST(Random, every_part_of_the_key_counts) {
    const StreamKey stream{.seed = 7, .member = 3};
    const std::set<std::uint64_t> all = {
        bits64(stream, 5, 9, Purpose::want, 0),
        bits64({.seed = 8, .member = 3}, 5, 9, Purpose::want, 0),
        bits64({.seed = 7, .member = 4}, 5, 9, Purpose::want, 0),
        bits64(stream, 6, 9, Purpose::want, 0),
        bits64(stream, 5 + (std::uint64_t{1} << 32), 9, Purpose::want, 0),
        bits64(stream, 5, 10, Purpose::want, 0),
        bits64(stream, 5, -9, Purpose::want, 0),
        bits64(stream, 5, 9, Purpose::retry, 0),
        bits64(stream, 5, 9, Purpose::want, 1),
    };
    EXPECT_EQ(all.size(), 9u);
    EXPECT_EQ(bits64(stream, 5, 9, Purpose::want), bits64(stream, 5, 9, Purpose::want, 0));
}

TEST(Random, uniform_is_inside_and_symmetric) {
    for (std::uint64_t entity = 0; entity < 100'000; ++entity) {
        const double u = uniform({.seed = 1, .member = 0}, entity, 0, Purpose::trip);
        ASSERT_GT(u, 0);
        ASSERT_LT(u, 1);
        ASSERT_EQ(1 - (1 - u), u) << "1 - u must be exact";
    }
}

// Values of published purposes: changing one would change the draws of every scenario.
TEST(Random, purposes_keep_their_numbers) {
    EXPECT_EQ(static_cast<int>(Purpose::measure_in_force), 1);
    EXPECT_EQ(static_cast<int>(Purpose::price_cap), 7);
    EXPECT_EQ(static_cast<int>(Purpose::trip), 10);
    EXPECT_EQ(static_cast<int>(Purpose::decay), 21);
    EXPECT_EQ(static_cast<int>(Purpose::shipment_loss), 30);
    EXPECT_EQ(static_cast<int>(Purpose::group_quantity), 39);
}

}  // namespace
}  // namespace corridor

#include "corridor/base/hash.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <set>
#include <string>

namespace corridor {
namespace {

// Worked out apart, from the definition. If one of these changes, every random draw changes.
TEST(Hash64, is_what_it_always_was) {
    EXPECT_EQ(hash64(""), 0xefd01f60ba992926u);
    EXPECT_EQ(hash64("a"), 0x82a2a958a9bece5bu);
    EXPECT_EQ(hash64("bamako"), 0x838ab1dac06f6eceu);
    EXPECT_EQ(hash64("Ménaka"), 0x0c550bac504b0a83u);
}

TEST(Hash64, numbered_names_do_not_collide_even_in_half_the_bits) {
    std::set<std::uint64_t> whole;
    std::set<std::uint32_t> upper;
    for (int i = 0; i < 2000; ++i) {
        const std::uint64_t hash = hash64("road_" + std::to_string(i));
        whole.insert(hash);
        upper.insert(static_cast<std::uint32_t>(hash >> 32));
    }
    EXPECT_EQ(whole.size(), 2000u);
    EXPECT_GE(upper.size(), 1999u);  // 2000 random words of 32 bits: 0.0005 pairs expected
}

TEST(Digest, is_what_it_always_was) {
    EXPECT_EQ(Digest().add(42).add(0.5).add("Gao").hex(), "907b5fb8ea9ea184f57070e39f20997d");
}

TEST(Digest, canonical_zero_and_nan) {
    EXPECT_EQ(Digest().add(-0.0).hex(), Digest().add(0.0).hex());
    const double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(Digest().add(-nan).hex(), Digest().add(nan).hex());
    EXPECT_NE(Digest().add(nan).hex(), Digest().add(0.0).hex());
}

TEST(Digest, tells_apart_type_order_length_and_the_last_bit) {
    const std::set<std::string> all = {
        Digest().hex(),
        Digest().add(0).hex(),
        Digest().add(0).add(0).hex(),
        Digest().add(0.0).hex(),
        Digest().add("").hex(),
        Digest().add(1).add(2).hex(),
        Digest().add(2).add(1).hex(),
        Digest().add("ab").add("c").hex(),
        Digest().add("a").add("bc").hex(),
        Digest().add("abc").hex(),
        Digest().add(std::string_view("abc\0", 4)).hex(),
        Digest().add("12345678").hex(),
        Digest().add("123456789").hex(),
        Digest().add(1.0).hex(),
        Digest().add(1.0 + 0x1p-52).hex(),
        Digest().add(true).hex(),
    };
    // add(true) is add(1), which stands in the list only as part of a pair.
    EXPECT_EQ(all.size(), 16u);
    EXPECT_EQ(Digest().add(true).hex(), Digest().add(1).hex());
}

TEST(Digest, may_go_on_after_hex) {
    Digest digest;
    digest.add(1);
    const std::string first = digest.hex();
    EXPECT_EQ(digest.hex(), first);
    EXPECT_EQ(digest.add(2).hex(), Digest().add(1).add(2).hex());
}

// Examples published with FIPS 180-4, and the empty message.
TEST(Sha256, gives_the_published_examples) {
    EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256_hex("abc"),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(sha256_hex(std::string(1'000'000, 'a')),
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, does_not_depend_on_how_the_bytes_arrive) {
    std::string bytes;
    for (int i = 0; i < 300; ++i) bytes += static_cast<char>(i * 7);
    for (std::size_t step : {1u, 3u, 55u, 56u, 63u, 64u, 65u, 128u}) {
        for (std::size_t length : {55u, 56u, 63u, 64u, 65u, 119u, 120u, 300u}) {
            Sha256 sha;
            for (std::size_t at = 0; at < length; at += step)
                sha.add(std::string_view(bytes).substr(at, std::min(step, length - at)));
            EXPECT_EQ(sha.hex(), sha256_hex(std::string_view(bytes).substr(0, length)))
                << step << ' ' << length;
        }
    }
}

}  // namespace
}  // namespace corridor

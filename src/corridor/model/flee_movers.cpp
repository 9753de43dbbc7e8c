// People on the move within a day who are alike are counted together.

#include "corridor/model/flee_movers.h"

#include <bit>

namespace corridor::model::detail {

namespace {

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

//! Same people as far as the rule can tell.
bool alike(const FleeMover& a, const FleeMover& b) {
    return a.link == b.link && a.place == b.place && a.group == b.group && a.memory == b.memory &&
           a.km_on_link == b.km_on_link && a.km_today == b.km_today && a.speed == b.speed;
}

std::uint64_t hash_of(const FleeMover& m) {
    const auto ends = static_cast<std::uint64_t>(static_cast<std::uint32_t>(m.link)) << 32 |
                      static_cast<std::uint32_t>(m.place);
    std::uint64_t x = ends * 0x9e3779b97f4a7c15ULL + std::bit_cast<std::uint64_t>(m.km_today);
    x = (x ^ (x >> 29)) * 0xff51afd7ed558ccdULL + std::bit_cast<std::uint64_t>(m.km_on_link);
    x = (x ^ (x >> 32)) * 0xc4ceb9fe1a85ec53ULL + m.memory + static_cast<std::uint64_t>(m.group);
    x *= 0x9e3779b97f4a7c15ULL;
    return x ^ (x >> 31);
}

}  // namespace

/*!
 * Found again by a hash of what tells them apart; they stay in the order in which they came, which
 * does not depend on addresses or threads.
 */
void merge(std::vector<FleeMover>& movers, std::vector<std::int32_t>& table) {
    if (movers.size() < 2) return;
    const std::size_t size = std::bit_ceil(2 * movers.size());
    table.assign(size, -1);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < movers.size(); ++i) {
        std::size_t slot = hash_of(movers[i]) & (size - 1);
        while (table[slot] >= 0 && !alike(movers[at(table[slot])], movers[i]))
            slot = (slot + 1) & (size - 1);
        if (table[slot] >= 0) {
            movers[at(table[slot])].count += movers[i].count;
        } else {
            table[slot] = static_cast<std::int32_t>(kept);
            movers[kept++] = movers[i];
        }
    }
    movers.resize(kept);
}

}  // namespace corridor::model::detail

#include "corridor/model/strata.h"

#include "corridor/base/error.h"
#include "corridor/base/hash.h"
#include "corridor/model/sampling.h"

#include <algorithm>
#include <numeric>

namespace corridor::model {
namespace {

using Words = std::array<std::uint64_t, k_stratum_members>;

// The key of a block stands where a member's would: words of a block belong to no member.
Words words_of_block(std::uint32_t seed, std::uint32_t block, std::uint64_t entity) {
    Words words;
    for (std::uint32_t i = 0; i < k_stratum_members; ++i)
        words[i] = bits64({seed, block}, entity, 0, Purpose::measure_in_force,
                          static_cast<std::uint16_t>(i));
    return words;
}

double value_at(int rank, StreamKey key, std::uint64_t entity) {
    return (rank + uniform(key, entity, 0, Purpose::measure_jitter)) / k_stratum_members;
}

template <class Uniform>
std::vector<std::uint8_t> draw_with(std::span<const CredenceUnit> units, Uniform&& v) {
    std::vector<std::uint8_t> result;
    result.reserve(units.size());
    for (const CredenceUnit& unit : units) {
        const double p = unit.credence.probability;
        // Certain things need no draw; each draw has its own key, so leaving one out moves none.
        result.push_back(p >= 1 || (p > 0 && in_force(p, v(unit.group))) ? 1 : 0);
    }
    return result;
}

}  // namespace

double stratified_uniform(StreamKey key, std::string_view group) {
    const std::uint64_t entity = hash64(group);
    const Words words = words_of_block(key.seed, key.member / k_stratum_members, entity);
    const std::size_t self = key.member % k_stratum_members;
    int rank = 0;
    for (std::size_t i = 0; i < words.size(); ++i)
        rank += words[i] < words[self] || (words[i] == words[self] && i < self);
    return value_at(rank, key, entity);
}

StrataTable::StrataTable(const scenario::Scenario& scenario, std::uint32_t seed,
                         std::uint32_t block, std::string_view without_cluster)
    : seed_(seed),
      block_(block),
      without_cluster_(without_cluster),
      varies_(beliefs_vary(scenario)),
      beliefs_(beliefs_of(scenario, central_parameters(scenario), without_cluster)) {
    for (const auto* units : {&beliefs_.measures, &beliefs_.holders})
        for (const CredenceUnit& unit : *units) groups_.push_back(unit.group);
    std::sort(groups_.begin(), groups_.end());
    groups_.erase(std::unique(groups_.begin(), groups_.end()), groups_.end());
    ranks_.resize(groups_.size());
    std::array<std::uint8_t, k_stratum_members> order;
    for (std::size_t g = 0; g < groups_.size(); ++g) {
        const Words words = words_of_block(seed, block, hash64(groups_[g]));
        std::iota(order.begin(), order.end(), std::uint8_t{0});
        std::sort(order.begin(), order.end(), [&](std::uint8_t a, std::uint8_t b) {
            return words[a] != words[b] ? words[a] < words[b] : a < b;
        });
        for (std::size_t rank = 0; rank < order.size(); ++rank)
            ranks_[g][order[rank]] = static_cast<std::uint8_t>(rank);
    }
}

double StrataTable::stratified_uniform(StreamKey key, std::string_view group) const {
    CORRIDOR_EXPECT(key.seed == seed_ && key.member / k_stratum_members == block_,
                    "a table of strata serves the members of its own block");
    const auto place = std::lower_bound(groups_.begin(), groups_.end(), group);
    CORRIDOR_EXPECT(place != groups_.end() && *place == group,
                    "a table of strata is made from the scenario it serves");
    const auto g = static_cast<std::size_t>(place - groups_.begin());
    return value_at(ranks_[g][key.member % k_stratum_members], key, hash64(group));
}

Beliefs StrataTable::beliefs(const scenario::Scenario& scenario,
                             const scenario::ParameterValues& parameters) const {
    return varies_ ? beliefs_of(scenario, parameters, without_cluster_) : beliefs_;
}

std::vector<std::uint8_t> draw_units(std::span<const CredenceUnit> units, StreamKey key) {
    return draw_with(units,
                     [&](const std::string& group) { return stratified_uniform(key, group); });
}

std::vector<std::uint8_t> draw_units(std::span<const CredenceUnit> units, StreamKey key,
                                     const StrataTable& strata) {
    return draw_with(
        units, [&](const std::string& group) { return strata.stratified_uniform(key, group); });
}

}  // namespace corridor::model

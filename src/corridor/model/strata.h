#pragma once
//! \file Stratified draws over members: of any 128 members in a row, the share that believes a
//! measure is as close to its credence as whole numbers allow (docs/model/reports.md).

#include "corridor/base/random.h"
#include "corridor/model/credence.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace corridor::model {

inline constexpr std::uint32_t k_stratum_members = 128;

/*!
 *     v = (rank + jitter) / 128
 *
 * rank: place of the member among the 128 of its block when each has a keyed 64-bit word (ties by
 * index); jitter: keyed uniform of the member. Depends on seed, group and member only, so a member
 * is the same however many there are. Costs 128 keyed words (below 10 microseconds).
 *
 * \param group  credence group; members that share it share the permutation and the jitter
 * \return (0, 1]
 */
double stratified_uniform(StreamKey key, std::string_view group);

//! A thing of credence p is in force iff v < p; 0 is never and 1 always, whatever v.
constexpr bool in_force(double credence, double v) {
    return credence >= 1 || v < credence;
}

/*!
 * The strata of one block of 128 members, and the beliefs all its members share: made once a block,
 * read by all its members. Outlives nothing: it copies what it needs.
 */
class StrataTable {
  public:
    //! \param block  member / 128
    //! \param without_cluster  leave this cluster's reports out (influence of a source); the
    //!                         permutations stay those of the full set of reports
    StrataTable(const scenario::Scenario& scenario, std::uint32_t seed, std::uint32_t block,
                std::string_view without_cluster = {});

    //! As the free function; throws Error{internal} for a member of another seed or block.
    double stratified_uniform(StreamKey key, std::string_view group) const;

    //! Beliefs under these parameters: the shared ones unless a weight of reports is uncertain.
    Beliefs beliefs(const scenario::Scenario& scenario,
                    const scenario::ParameterValues& parameters) const;

    //! The shared beliefs, or nothing where they differ by member.
    const Beliefs* shared() const { return varies_ ? nullptr : &beliefs_; }

  private:
    using Ranks = std::array<std::uint8_t, k_stratum_members>;

    std::uint32_t seed_ = 0, block_ = 0;
    std::string without_cluster_;
    bool varies_ = false;
    Beliefs beliefs_;
    std::vector<std::string> groups_;  // sorted
    std::vector<Ranks> ranks_;         // by group, then member of the block
};

//! Own draw of each unit in one member, by unit: 1 in force. A phase still needs its measure.
std::vector<std::uint8_t> draw_units(std::span<const CredenceUnit> units, StreamKey key);
//! The same, from a table.
std::vector<std::uint8_t> draw_units(std::span<const CredenceUnit> units, StreamKey key,
                                     const StrataTable& strata);

}  // namespace corridor::model

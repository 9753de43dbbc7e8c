#pragma once
//! \file Building blocks of compose_terms(); used by terms.cpp, entries.cpp, access.cpp and the
//! missions only.

#include "corridor/model/goods_network.h"
#include "corridor/model/terms.h"

#include <cstdint>
#include <span>
#include <vector>

namespace corridor::model::detail {

//! The span of each measure that is active today, by measure; null = not active.
using ActiveByMeasure = std::vector<const PhaseSpan*>;

ActiveByMeasure active_by_measure(const World& world, const Calendar& calendar,
                                  const ActiveMeasures& active);

//! Digest of what decides the terms of traders of one good: phases in force with their effects,
//! exemptions, sources that sell, the parameters of the cost of a road, and what hubs ask.
std::uint64_t good_key(const World& world, const scenario::ParameterValues& parameters,
                       const Calendar& calendar, const ActiveMeasures& active,
                       const Ladder* ladder, std::int32_t good);

//! Digest of what decides the terms of people of one signature.
std::uint64_t signature_key(const World& world, const Calendar& calendar,
                            const ActiveMeasures& active, std::int32_t signature);

//! Digest of what decides whether aid passes and who stands in its way: the parts of `terms` that it
//! reads, humanitarian loads of staple and medicine, and holders.
std::uint64_t access_key(const World& world, const Calendar& calendar,
                         const ActiveMeasures& active, const Terms& terms);

//! True when some active exemption frees this load of a measure on this arc.
bool load_exempt(const World& world, const ActiveByMeasure& spans, std::int32_t day,
                 std::int32_t measure, std::int32_t arc, Carrier carrier, std::int32_t good);

//! True when some active exemption frees people of this signature of a measure on this arc.
//! arc < 0: in a place.
bool people_exempt(const World& world, const ActiveByMeasure& spans, std::int32_t day,
                   std::int32_t measure, std::int32_t arc, std::int32_t signature);

/*!
 *     o = prod o_m    f = sum f_m    d = sum d_m    1-a = prod (1-a_m)
 *     b = sum a_m b_m / sum a_m      lambda = 1 - prod (1 - a_m b_m)
 *
 * over the measures whose scope matches, leaving out `skip` (-1: none).
 */
LoadTerms compose_load(const World& world, const ActiveByMeasure& spans, std::int32_t day,
                       std::int32_t arc, Carrier carrier, std::int32_t good,
                       const std::vector<std::uint8_t>* skip = nullptr);

//! By place: product of o over the measures that name the place itself (not those that besiege it),
//! the share of loads bound for it that may enter.
std::vector<double> entries_open(const World& world, const ActiveByMeasure& spans,
                                 std::int32_t day, Carrier carrier, std::int32_t good);

//! The same for one place.
double entry_open(const World& world, const ActiveByMeasure& spans, std::int32_t day,
                  std::int32_t place, Carrier carrier, std::int32_t good);

//! Leaks of the sieges in force for traders of one good: one entry per place (several sieges: the
//! tightest), with the roads into the place as they are without the sieges.
std::vector<LeakEntry> leaks_of(const World& world, const ActiveByMeasure& spans, std::int32_t day,
                                std::int32_t good);

//! Fill in terms.entry_share: limits on deliveries that end in a place, from bans and leaks.
void limit_entries(const World& world, const ActiveByMeasure& spans, std::int32_t day,
                   std::int32_t good, std::span<const LeakEntry> leaks, GoodTerms& terms);

//! Clauses of the access label that depend on terms alone (docs/model/access.md); a ban on fuel leaves
//! all but `impeded` as it was, so they are taken over where nothing they read has changed.
void compose_access(const World& world, const Calendar& calendar, const ActiveByMeasure& spans,
                    const ActiveMeasures& active, TermsParts& parts, Terms& terms);

}  // namespace corridor::model::detail

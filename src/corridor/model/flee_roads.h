#pragma once
//! \file What the rules over a folder of Flee share of the world: whose home is kept, and the
//! checkpoints on a link. Inside of the rules.

#include "corridor/model/checkpoint.h"
#include "corridor/model/movement_rule.h"

#include <cstdint>
#include <vector>

namespace corridor::model::detail {

class FleeRoads {
  public:
    FleeRoads(const scenario::Flee& flee, const World& world);

    //! Group of somebody who comes from a place; one for all where no measure may ask for homes.
    std::int32_t group_of(std::int32_t place, const World& world) const;
    //! Arc of the world that a link runs along; links side by side share the first; -1 = none.
    std::int32_t arc_of(std::int32_t link) const { return arcs_[static_cast<std::size_t>(link)]; }

    /*!
     * n people of a group meet the checkpoints of a link in their order, on the day of `in`. Who is
     * detained is noted as captured.
     * \param entity  its value keys the draws of one checkpoint; asked before each
     */
    template <class Entity>
    Fate meet(const RuleDay& in, std::int32_t link, std::int32_t group, std::int64_t n,
              PeopleDay& record, Entity&& entity) const {
        Fate all{.passed = n};
        const std::int32_t arc = arc_of(link);
        if (in.terms == nullptr || arc < 0) return all;
        const auto at = [](std::int32_t i) { return static_cast<std::size_t>(i); };
        const SignatureTerms& terms = *in.terms->people[at(in.world.signature_of[at(group)])];
        const PeopleTerms& road = terms.arcs[at(arc)];
        for (std::int32_t i = 0; i < road.n_checkpoints && all.passed > 0; ++i) {
            const Checkpoint& checkpoint = terms.checkpoints[at(road.first_checkpoint + i)];
            const std::uint64_t key =
                mix_keys(entity(), in.world.measures[at(checkpoint.measure)].key);
            const Fate fate = meet_checkpoint({in.key, in.day, key, 0}, all.passed, checkpoint.pass,
                                              checkpoint.detain);
            if (fate.detained > 0)
                record.captures.push_back({arc, group, checkpoint.measure, fate.detained});
            all = {fate.passed, all.detained + fate.detained, all.back + fate.back};
        }
        return all;
    }

  private:
    std::vector<std::int32_t> arcs_;  //!< by link
    bool keeps_home_ = false;         //!< homes are told apart: a measure may ask for them
};

}  // namespace corridor::model::detail

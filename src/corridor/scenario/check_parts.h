#pragma once
//! \file The themes of check(); not for other modules.

#include "corridor/base/hash.h"
#include "corridor/scenario/check.h"

#include <functional>
#include <span>
#include <string_view>
#include <utility>

namespace corridor::scenario {

//! A scenario under check and where the findings go.
struct CheckContext {
    const Scenario& scenario;
    const Origins& origins;
    Problems& problems;
    std::vector<std::string>& warnings;

    void bad(std::string_view table, std::string_view key, std::string_view column,
             std::string_view problem, std::string_view hint = {}) const {
        const std::string where = origins.where(table, key, column);
        // A cell that could not be read has its default, which may fit nothing: tell it once.
        for (const Problem& told : problems.all())
            if (told.where == where) return;
        problems.add(where, problem, hint);
    }
    void odd(std::string_view table, std::string_view key, std::string_view column,
             std::string_view text) const {
        warnings.push_back(origins.where(table, key, column) + ": " + std::string(text));
    }
};

void check_time(const CheckContext& context);        //!< dates, horizon, members
void check_ids(const CheckContext& context);         //!< unique, no two with one hash
void check_places(const CheckContext& context);      //!< roles, ranges, groups, markets
void check_roads(const CheckContext& context);       //!< self-loops, towns cut from the network
void check_goods(const CheckContext& context);       //!< supply, cover, stocks
void check_quantities(const CheckContext& context);  //!< nothing passes 2^62 quanta
void check_measures(const CheckContext& context);    //!< scope, credence, passage
void check_phases(const CheckContext& context);      //!< order and overlap, conditions
void check_cycles(const CheckContext& context);      //!< exemptions and resumptions
void check_options(const CheckContext& context);     //!< each kind has what it needs
void check_missions(const CheckContext& context);    //!< missions, holders, reports
void check_observations(const CheckContext& context);  //!< what was seen, of what, known when
void check_flee(const CheckContext& context);        //!< flee.json against places and dates

/*!
 * The first pair of different ids with one hash, or two empty texts.
 * \param hash  hash64, or another in tests: a clash of 64 bits cannot be written down
 */
std::pair<std::string_view, std::string_view> find_hash_clash(
    std::span<const std::string_view> ids,
    const std::function<std::uint64_t(std::string_view)>& hash);

}  // namespace corridor::scenario

#pragma once
//! \file Which places the summary and the page list, in which order. Picks rows, makes no number.

#include "corridor/result/result.h"

#include <vector>

namespace corridor::view {

//! A place with its rows of Result::runouts.
struct PlaceRows {
    std::size_t place = 0;
    int rank = 0;      //!< 1 = soonest; a tie has the rank of the first of its equals
    bool tie = false;  //!< another place has this rank
    std::vector<const result::RunOut*> rows;
};

//! Places with evidence that are out of a good on the as-of date, in the order of the result.
std::vector<PlaceRows> already_out(const result::Result& result);

/*!
 * Places with evidence that may run out within the horizon (a chance of 1 % or more), in the order
 * of the result, each at its first row. Ties: same middle date and same whole percent.
 */
std::vector<PlaceRows> may_run_out(const result::Result& result);

/*!
 * What fits on a screen: of each place the first `max_per_place` rows, of the places the first
 * whose rows then make at most `max_rows`; at least one place where there is any.
 */
std::vector<PlaceRows> first_rows(const std::vector<PlaceRows>& places, std::size_t max_rows = 15,
                                  std::size_t max_per_place = 3);

std::size_t n_rows(const std::vector<PlaceRows>& places);

//! Places without evidence (0 stars) that have a row in Result::runouts.
std::vector<std::size_t> without_evidence(const result::Result& result);

//! Places with evidence whose likeliest state on the as-of date is `state`, surest first.
std::vector<std::size_t> places_in_state(const result::Result& result, result::AccessState state);

//! Likeliest state of a cell; equal chances go to the worse state.
result::AccessState likeliest(const result::AccessCell& cell);

//! The last recorded lead that is not after `lead`; the first recorded one where all are later.
int recorded_lead(const result::Result& result, int lead);

//! Cell of a people or other series on the last recorded day up to `lead`, or null.
const result::Quantiles* cell_of(const result::Result& result, result::Variable variable,
                                 std::size_t place, int lead, std::string_view good = {});

//! The largest movements by median, at most `most`, without those of nobody.
std::vector<const result::Flow*> largest_flows(const result::Result& result, std::size_t most);

//! One report per source cluster, by how far its absence would move the first sentence (1 % up).
std::vector<const result::EvidenceRow*> strongest_evidence(const result::Result& result,
                                                           std::size_t most);

//! Ids of the measures on which reports disagree, each once.
std::vector<std::string> disputed_measures(const result::Result& result);

}  // namespace corridor::view

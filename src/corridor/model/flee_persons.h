#pragma once
//! \file Kinds of people who weigh places differently under the rule of Flee. Inside of the rule.

#include "corridor/model/flee_routes.h"

#include <vector>

namespace corridor::model::detail {

//! Kinds that the settings tell apart, and their shares among those who come from each location.
struct FleePersons {
    std::vector<FleePerson> kinds;           //!< at least one
    std::vector<std::vector<double>> share;  //!< [location][kind]; empty where there is one kind
};

/*!
 * Who is careful: children (age < 19), the elderly (age > 59) and women square the score of a place
 * where the settings say so; boys above 14 who take risks, where children avoid them, count every
 * place as 1. Awareness of floods comes from its own demographic. Attributes are drawn
 * independently with the weights of the location's column, so kinds have the product of their
 * shares.
 *
 * \throws Error{limit} above 32 kinds
 */
FleePersons list_persons(const scenario::Flee& flee);

}  // namespace corridor::model::detail

#pragma once
//! \file Small scenarios in Flee's format: drawn in one line, or at random.

#include "corridor/scenario/flee.h"
#include "tests/support/flee_reference.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace corridor::test {

/*!
 * Chains of places and links, separated by ';' or a new line; a place is made where it is named
 * first, with the marks that follow its name there:
 *
 *     A* -100- B -250- C^500; B =50= D:200@Land
 *
 *     *1000  conflict zone and its population (1000), with a conflict of 1 on every day
 *     :200   town and its population; a name alone is a town of nobody
 *     ^500   camp and its capacity (0: no limit)       ^^500  camp for displaced people at home
 *     #      marker      >  forwarding hub      ~200  flood zone      ?  unknown type
 *     @Land  country; "Home" if not given
 *     -100-  link of 100 km, both ways                 =100=  the same with redirection 1: twice
 *
 * Registrations: "total" and every camp, nobody on any day. Conflicts cover `days` days.
 */
scenario::Flee flee_case(std::string_view map, int days = 10);

//! Index of a location.
std::int32_t place_of(const scenario::Flee& flee, std::string_view name);
scenario::FleeLocation& location(scenario::Flee& flee, std::string_view name);

//! People displaced by the grand total on a day >= 1; call in the order of days.
void arrive(scenario::Flee& flee, int day, std::int64_t people);
//! Replaces the only file of a registration; adds the registration if there is none.
void registered(scenario::Flee& flee, std::string_view name,
                std::vector<scenario::FleeRegistration::Entry> entries);

//! People standing at a place after a day.
std::int64_t standing(const FleeReferenceRun& run, const scenario::Flee& flee,
                      std::string_view name, int day);

//! A small scenario that is valid in Flee: 5 to 9 locations (and a marker), 20 to 60 days. Over
//! seeds every rule is switched on in some. Where the words of Flee's behaviour leave a choice,
//! the case avoids it.
scenario::Flee random_flee_case(std::uint64_t seed);

//! Names of the rules a scenario uses, for coverage and for messages.
std::vector<std::string> flee_rules_in(const scenario::Flee& flee);

}  // namespace corridor::test

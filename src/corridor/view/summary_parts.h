#pragma once
//! \file Parts of the terminal summary, one question each.

#include "corridor/result/result.h"
#include "corridor/view/terminal.h"
#include "corridor/view/text.h"

namespace corridor::view {

//! "fuel since 12 October".
std::string out_since(const result::Result& result, const result::RunOut& row, Lang lang);

//! Names the places that are left out because nothing is known of them.
void write_without_evidence(Terminal& out, const result::Result& result, Lang lang);
//! Who is cut off or hard to reach, with the chance.
void write_access(Terminal& out, const result::Result& result, Lang lang);
//! Ultimatums and the largest movements.
void write_leaving(Terminal& out, const result::Result& result, Lang lang);
//! Who is held, by home.
void write_detained(Terminal& out, const result::Result& result, Lang lang);
//! The three best options, with what they change and the chance of harm.
void write_options(Terminal& out, const result::Result& result, Lang lang);
//! Which place may be next, with the signs it rests on; result.onset must be set.
void write_onset_part(Terminal& out, const result::Result& result, Lang lang);
//! First sentence of a run whose people move by the rule of Flee; result.agreement must be set.
std::string camps_sentence(const result::Result& result, Lang lang);
//! Who is in which camp, and how that agrees with what was registered; result.agreement must be set.
void write_camps(Terminal& out, const result::Result& result, Lang lang);
//! Members, reports, strongest evidence, stars.
void write_certainty(Terminal& out, const result::Result& result, Lang lang);

}  // namespace corridor::view

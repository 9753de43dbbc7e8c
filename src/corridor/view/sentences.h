#pragma once
//! \file Sentences that the terminal summary, summary_json and the page share, word for word.

#include "corridor/result/result.h"
#include "corridor/view/text.h"

#include <string>
#include <vector>

namespace corridor::view {

//! The first sentence: place, good, date, likelihood with its number, people who could not leave.
std::string headline_sentence(const result::Result& result, Lang lang);

//! Its first half, about the run-out, and its second, about people who could not leave, as sentences.
std::string headline_short(const result::Result& result, Lang lang);
std::string headline_confined(const result::Result& result, Lang lang);

//! Title of the scenario in the language, the other language's where there is only that.
std::string title_of(const result::Manifest& manifest, Lang lang);
std::string option_name(const result::OptionOutcome& option, Lang lang);

//! Date without the year where it is that of the as-of date.
std::string day_of(const result::Result& result, Date date, Lang lang);
std::string short_day_of(const result::Result& result, Date date, Lang lang);
Date deadline_of(const result::Manifest& manifest);

//! "14 Nov (2 Nov–20 Dec)"; says so where that share of the futures never runs out.
std::string runout_dates(const result::Result& result, const result::RunOut& row, Lang lang);

//! One sentence per ultimatum. `coarse`: destinations by first-level area.
std::string ultimatum_sentence(const result::Result& result, const result::Ultimatum& ultimatum,
                               Lang lang, bool coarse);

//! Captured so far, in the first week, held now and on the deadline, of one home.
std::string detained_sentence(const result::Result& result, const result::Detained& detained,
                              Lang lang);

//! Members, reports and the age of the newest: one sentence each.
std::vector<std::string> certainty_sentences(const result::Result& result, Lang lang);

//! Rank, name, what it averts, chance to help, to harm, to be in vain.
std::string option_sentence(const result::Result& result, const result::OptionOutcome& option,
                            const std::string& name, Lang lang);
//! Change of the people trapped, held and displaced; who loses by it, where anyone does.
std::string option_change(const result::Result& result, const result::OptionOutcome& option,
                          Lang lang);

//! The option with the greatest chance of harm, where that is 5 % or more and it is not in `shown`.
const result::OptionOutcome* most_harmful(const result::Result& result, std::size_t shown);

//! "3 days", "1 day".
std::string days_text(int n, Lang lang);

}  // namespace corridor::view

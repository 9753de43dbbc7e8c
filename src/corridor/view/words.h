#pragma once
//! \file Numbers, dates and chances as a person reads them. Every face uses these and no other.

#include "corridor/base/date.h"
#include "corridor/result/result.h"
#include "corridor/view/text.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace corridor::view {

inline constexpr std::string_view k_nbsp = "\u00a0";  //!< the one blank inside a number, no-break

//! A chance (0..1) in whole percent, 0..100, half up. The word is taken from this, never before it.
int whole_percent(double chance);

//! "72 %"; what rounds to 100 or 0 is "> 99 %" or "< 1 %".
std::string percent(double chance);

/*!
 * Word of the fixed scale for a chance: its whole percent lies in [99, 100] "virtually certain",
 * [90, 99) "very likely", [66, 90) "likely", [33, 66) "about as likely as not", [10, 33)
 * "unlikely", [1, 10) "very unlikely", [0, 1) "exceptionally unlikely".
 * Source: likelihood scale of the IPCC's Fourth Assessment Report, each number one word.
 */
std::string_view chance_word(double chance, Lang lang);
//! The same, agreeing with *rupture* in French ("quasi certaine").
std::string_view chance_word_of_runout(double chance, Lang lang);
//! "likely (72 %)", of a run-out.
std::string chance(double chance, Lang lang);

//! A count to two significant digits, half up, digits in groups of three: "41 000". Sign "−".
std::string people(double n);
//! "41 000 (23 000–58 000)": median with 5 and 95 %.
std::string people_with_range(const result::Quantiles& q);
//! "23 000–58 000"; one number where both ends print alike.
std::string people_range(double low, double high);
//! As people(), but from a million on "1.2 M" or "1,2 M".
std::string amount(double x, Lang lang);
//! A change: "+350", "−1 200", "0".
std::string change(double n);
std::string change_with_range(const result::Quantiles& q);
std::string amount_range(double low, double high, Lang lang);

//! A number with at most `decimals` decimals, "." or "," by language, digits grouped.
std::string number(double x, int decimals, Lang lang);

//! "14 March" or "14 mars"; with the year where it is not `year_known`.
std::string date_words(Date date, Lang lang, std::optional<int> year_known = std::nullopt);
//! "14 Mar" or "14 mars"; with the year where it is not `year_known`.
std::string date_short(Date date, Lang lang, std::optional<int> year_known = std::nullopt);

//! "***", "**", "*", or "–" for no evidence.
std::string_view stars(int evidence);

//! Name of a good or service: "fuel", "carburant"; an unknown one by its id.
std::string good_name(std::string_view good, Lang lang);
//! A good with its verb in English: "cereals are", "fuel is".
std::string good_is(std::string_view good);
//! "run-out of fuel", "rupture de stock de carburant".
std::string runout_of(std::string_view good, Lang lang);

std::string_view state_word(result::AccessState state, Lang lang);
std::string_view sensitivity_word(result::Sensitivity sensitivity, Lang lang);

//! " (tie)" behind a rank that another has too; else nothing.
std::string tie_mark(bool tie, Lang lang);

//! ":" with what stands around it in the language.
std::string_view colon(Lang lang);

//! Columns a text takes on a terminal: code points, all of width one in our two languages.
std::size_t text_width(std::string_view text);
//! First letter in upper case, the accented Latin ones of our texts included.
std::string capital(std::string_view text);
//! "A, B and C" or "A, B et C".
std::string list_of(const std::vector<std::string>& parts, Lang lang);

}  // namespace corridor::view

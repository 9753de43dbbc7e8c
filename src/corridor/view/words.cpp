#include "corridor/view/words.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace corridor::view {
namespace {

struct ChanceStep {
    int from_percent;
    Text word, word_of_runout;
};
constexpr std::array<ChanceStep, 7> k_scale{{
    {99, Text::chance_99, Text::chance_99_runout},
    {90, Text::chance_90, Text::chance_90},
    {66, Text::chance_66, Text::chance_66},
    {33, Text::chance_33, Text::chance_33},
    {10, Text::chance_10, Text::chance_10},
    {1, Text::chance_1, Text::chance_1},
    {0, Text::chance_0, Text::chance_0},
}};

const ChanceStep& step_of(double chance) {
    const int p = whole_percent(chance);
    for (const ChanceStep& step : k_scale)
        if (p >= step.from_percent) return step;
    return k_scale.back();
}

std::string grouped(std::int64_t n) {
    const std::string digits = std::to_string(n);
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) out += k_nbsp;
        out += digits[i];
    }
    return out;
}

//! n >= 0 to two significant digits, half up.
std::int64_t two_digits(double n) {
    auto rounded = static_cast<std::int64_t>(std::floor(n + 0.5));
    std::int64_t unit = 1;
    while (rounded / unit >= 100) unit *= 10;
    return (rounded + unit / 2) / unit * unit;
}

constexpr std::string_view k_minus = "\u2212";
constexpr std::string_view k_dash = "\u2013";

//! "a–b"; with blanks round the dash where a minus sign stands before the first number.
std::string range_text(const std::string& a, const std::string& b, bool has_sign) {
    if (a == b) return a;
    std::string out = a;
    if (has_sign) out += k_nbsp;
    out += k_dash;
    if (has_sign) out += k_nbsp;
    return out + b;
}

constexpr std::array<Text, 12> k_months{
    Text::month_1, Text::month_2, Text::month_3, Text::month_4,  Text::month_5,  Text::month_6,
    Text::month_7, Text::month_8, Text::month_9, Text::month_10, Text::month_11, Text::month_12};
constexpr std::array<Text, 12> k_short_months{
    Text::short_month_1, Text::short_month_2,  Text::short_month_3,  Text::short_month_4,
    Text::short_month_5, Text::short_month_6,  Text::short_month_7,  Text::short_month_8,
    Text::short_month_9, Text::short_month_10, Text::short_month_11, Text::short_month_12};

std::string date_with(Date date, Lang lang, std::optional<int> year_known,
                      const std::array<Text, 12>& months) {
    const int day = date.day();
    std::string out = lang == Lang::fr && day == 1 ? std::string("1er") : std::to_string(day);
    out += k_nbsp;
    out += text(lang, months[static_cast<std::size_t>(date.month() - 1)]);
    if (year_known != date.year()) (out += k_nbsp) += std::to_string(date.year());
    return out;
}

}  // namespace

int whole_percent(double chance) {
    if (!(chance > 0)) return 0;  // NaN too
    return chance >= 1 ? 100 : static_cast<int>(std::floor(chance * 100 + 0.5));
}

std::string percent(double chance) {
    const int p = whole_percent(chance);
    std::string out;
    if (p == 0) (out += "<") += k_nbsp;
    if (p == 100) (out += ">") += k_nbsp;
    out += std::to_string(p == 0 ? 1 : p == 100 ? 99 : p);
    (out += k_nbsp) += '%';
    return out;
}

std::string_view chance_word(double chance, Lang lang) {
    return text(lang, step_of(chance).word);
}

std::string_view chance_word_of_runout(double chance, Lang lang) {
    return text(lang, step_of(chance).word_of_runout);
}

std::string chance(double chance, Lang lang) {
    return std::string(chance_word_of_runout(chance, lang)) + " (" + percent(chance) + ")";
}

std::string people(double n) {
    if (std::isnan(n)) return std::string(k_dash);
    const std::int64_t rounded = two_digits(std::fabs(n));
    return (n < 0 && rounded > 0 ? std::string(k_minus) : std::string()) + grouped(rounded);
}

std::string people_range(double low, double high) {
    return range_text(people(low), people(high), low < 0);
}

std::string people_with_range(const result::Quantiles& q) {
    return people(static_cast<double>(q.q50)) + " (" +
           people_range(static_cast<double>(q.q05), static_cast<double>(q.q95)) + ")";
}

std::string change(double n) {
    const std::string size = people(n);
    return n > 0 && size != "0" ? "+" + size : size;
}

std::string change_with_range(const result::Quantiles& q) {
    return change(static_cast<double>(q.q50)) + " (" +
           range_text(change(static_cast<double>(q.q05)), change(static_cast<double>(q.q95)),
                      true) +
           ")";
}

std::string amount(double x, Lang lang) {
    const double size = static_cast<double>(two_digits(std::fabs(x)));
    if (!(size >= 1e6)) return people(x);
    const double millions = size / 1e6;
    return (x < 0 ? std::string(k_minus) : std::string()) +
           number(millions, millions < 10 ? 1 : 0, lang) + std::string(k_nbsp) + "M";
}

std::string amount_range(double low, double high, Lang lang) {
    return range_text(amount(low, lang), amount(high, lang), low < 0);
}

std::string number(double x, int decimals, Lang lang) {
    if (std::isnan(x)) return std::string(k_dash);
    double scale = 1;
    for (int i = 0; i < decimals; ++i) scale *= 10;
    const auto scaled = static_cast<std::int64_t>(std::floor(std::fabs(x) * scale + 0.5));
    const auto whole = static_cast<std::int64_t>(scale);
    std::string out =
        (x < 0 && scaled > 0 ? std::string(k_minus) : std::string()) + grouped(scaled / whole);
    const std::int64_t rest = scaled % whole;
    if (rest == 0) return out;
    std::string tail = std::to_string(rest);
    tail.insert(0, static_cast<std::size_t>(decimals) - tail.size(), '0');
    while (tail.back() == '0') tail.pop_back();
    return out + (lang == Lang::fr ? ',' : '.') + tail;
}

std::string date_words(Date date, Lang lang, std::optional<int> year_known) {
    return date_with(date, lang, year_known, k_months);
}

std::string date_short(Date date, Lang lang, std::optional<int> year_known) {
    return date_with(date, lang, year_known, k_short_months);
}

std::string_view stars(int evidence) {
    constexpr std::array<std::string_view, 4> k_stars{"\u2013", "*", "**", "***"};
    return k_stars[static_cast<std::size_t>(evidence < 0 ? 0 : evidence > 3 ? 3 : evidence)];
}

std::string good_name(std::string_view good, Lang lang) {
    return std::string(text_by_key(lang, "good_" + std::string(good)).value_or(good));
}

std::string good_is(std::string_view good) {
    return good_name(good, Lang::en) + (good == "staple" || good == "medicine" ? " are" : " is");
}

std::string runout_of(std::string_view good, Lang lang) {
    const auto known = text_by_key(lang, "runout_" + std::string(good));
    return known ? std::string(*known) : fill(lang, Text::runout_other, {{"good", good}});
}

std::string_view state_word(result::AccessState state, Lang lang) {
    constexpr std::array<Text, 4> k_words{Text::access_open, Text::access_restricted,
                                          Text::access_hard_to_reach, Text::access_cut_off};
    return text(lang, k_words[static_cast<std::size_t>(state)]);
}

std::string_view sensitivity_word(result::Sensitivity sensitivity, Lang lang) {
    constexpr std::array<Text, 4> k_words{Text::sensitivity_low, Text::sensitivity_moderate,
                                          Text::sensitivity_high, Text::sensitivity_severe};
    return text(lang, k_words[static_cast<std::size_t>(sensitivity)]);
}

std::string tie_mark(bool tie, Lang lang) {
    return tie ? " (" + std::string(text(lang, Text::tie)) + ")" : std::string();
}

std::string_view colon(Lang lang) {
    return lang == Lang::fr ? "\u00a0: " : ": ";
}

std::size_t text_width(std::string_view bytes) {
    std::size_t n = 0;
    for (const char c : bytes)
        if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++n;
    return n;
}

std::string capital(std::string_view bytes) {
    std::string out(bytes);
    if (out.empty()) return out;
    if (out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
    // U+00E0..U+00FE in UTF-8 is C3 A0..BE; the capitals stand 0x20 lower.
    const auto second = out.size() > 1 ? static_cast<unsigned char>(out[1]) : 0U;
    if (static_cast<unsigned char>(out[0]) == 0xC3U && second >= 0xA0U && second != 0xB7U)
        out[1] = static_cast<char>(second - 0x20U);
    return out;
}

std::string list_of(const std::vector<std::string>& parts, Lang lang) {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) out += i + 1 == parts.size() ? std::string(text(lang, Text::list_and)) : ", ";
        out += parts[i];
    }
    return out;
}

}  // namespace corridor::view

#include "corridor/base/text.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <system_error>

namespace corridor {
namespace {

constexpr std::string_view k_blanks = " \t\r\n\v\f";

// Reads the whole of `text` with std::from_chars, or nothing.
template <class Number>
std::optional<Number> read_all(std::string_view text) {
    Number value{};
    const char* const end = text.data() + text.size();
    const auto [stop, problem] = std::from_chars(text.data(), end, value);
    if (problem != std::errc{} || stop != end) return std::nullopt;
    return value;
}

// Edit distance in which a swap of neighbours counts once (optimal string alignment).
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t substituted = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, substituted});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before.swap(last);
        last.swap(row);
    }
    return last[b.size()];
}

// What the first byte of a UTF-8 sequence promises.
struct Utf8Lead {
    std::size_t n_more = 0;    // continuation bytes that must follow
    unsigned char low = 0x80;  // range of the first of them
    unsigned char high = 0xBF;
    bool valid = true;
};

// Table 3-7 of the Unicode Standard, version 15.
Utf8Lead utf8_lead(unsigned char byte) {
    if (byte < 0x80) return {.n_more = 0};
    if (byte >= 0xC2 && byte <= 0xDF) return {.n_more = 1};
    if (byte == 0xE0) return {.n_more = 2, .low = 0xA0};
    if (byte == 0xED) return {.n_more = 2, .high = 0x9F};
    if (byte >= 0xE1 && byte <= 0xEF) return {.n_more = 2};
    if (byte == 0xF0) return {.n_more = 3, .low = 0x90};
    if (byte >= 0xF1 && byte <= 0xF3) return {.n_more = 3};
    if (byte == 0xF4) return {.n_more = 3, .high = 0x8F};
    return {.valid = false};
}

}  // namespace

std::string_view trim(std::string_view text) {
    const auto first = text.find_first_not_of(k_blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(k_blanks) - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const auto at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos) return parts;
        text.remove_prefix(at + 1);
    }
}

std::optional<double> parse_number(std::string_view cell, char decimal) {
    cell = trim(cell);
    // from_chars would read "inf" and "nan"; any letter but the exponent's gives them away.
    const auto allowed = [decimal](char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == 'e' || c == 'E' ||
               c == decimal;
    };
    if (cell.empty() || !std::all_of(cell.begin(), cell.end(), allowed)) return std::nullopt;
    if (decimal == '.') return read_all<double>(cell);
    std::string with_point(cell);
    std::replace(with_point.begin(), with_point.end(), decimal, '.');
    return read_all<double>(with_point);
}

std::optional<std::int64_t> parse_integer(std::string_view cell) {
    return read_all<std::int64_t>(trim(cell));
}

std::optional<std::string> nearest(std::string_view word,
                                   std::span<const std::string_view> candidates) {
    const std::string wanted = lower_ascii(word);
    std::optional<std::string> best;
    std::size_t best_distance = 0;
    for (const std::string_view candidate : candidates) {
        const std::size_t longer = std::max(wanted.size(), candidate.size());
        const std::size_t allowed = std::max<std::size_t>(1, longer / 3);
        const std::size_t distance = edit_distance(wanted, lower_ascii(candidate));
        if (distance > allowed || distance >= std::min(wanted.size(), candidate.size())) continue;
        if (best && distance >= best_distance) continue;
        best = std::string(candidate);
        best_distance = distance;
    }
    return best;
}

bool is_valid_utf8(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const Utf8Lead lead = utf8_lead(static_cast<unsigned char>(text[at]));
        if (!lead.valid || text.size() - at <= lead.n_more) return false;
        for (std::size_t i = 1; i <= lead.n_more; ++i) {
            const auto byte = static_cast<unsigned char>(text[at + i]);
            const bool first = i == 1;
            if (byte < (first ? lead.low : 0x80) || byte > (first ? lead.high : 0xBF)) return false;
        }
        at += lead.n_more + 1;
    }
    return true;
}

std::string lower_ascii(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

}  // namespace corridor

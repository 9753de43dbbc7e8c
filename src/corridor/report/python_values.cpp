#include "corridor/report/python_values.h"

#include "corridor/base/text.h"

#include <charconv>
#include <cmath>
#include <vector>

namespace corridor::report {
namespace {

constexpr std::string_view k_hard_space = "\xC2\xA0";

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

// Without the underscores between digits that Python allows; nothing where one stands elsewhere.
std::optional<std::string> without_underscores(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '_') {
            plain.push_back(text[i]);
            continue;
        }
        const bool inside = i > 0 && i + 1 < text.size();
        if (!inside || !is_digit(text[i - 1]) || !is_digit(text[i + 1])) return {};
    }
    return plain;
}

// The digits behind an optional plus sign; nothing where a second sign follows.
std::optional<std::string> prepare(std::string_view text) {
    auto plain = without_underscores(strip(text));
    if (!plain || !plain->starts_with('+')) return plain;
    plain->erase(0, 1);
    if (plain->starts_with('-') || plain->starts_with('+')) return {};
    return plain;
}

}  // namespace

std::string_view strip(std::string_view text) {
    const auto blank = [](char letter) {
        const auto byte = static_cast<unsigned char>(letter);
        return byte == ' ' || (byte >= 9 && byte <= 13) || (byte >= 28 && byte <= 31);
    };
    for (bool more = true; more;) {
        more = false;
        while (!text.empty() && blank(text.front())) text.remove_prefix(1);
        while (!text.empty() && blank(text.back())) text.remove_suffix(1);
        if (text.starts_with(k_hard_space)) text.remove_prefix(2), more = true;
        if (text.ends_with(k_hard_space)) text.remove_suffix(2), more = true;
    }
    return text;
}

std::string show(std::string_view text) {
    constexpr std::size_t k_shown = 60;
    const bool cut = text.size() > k_shown;
    if (cut) {
        text = text.substr(0, k_shown);
        while (!text.empty() && !is_valid_utf8(text)) text.remove_suffix(1);
    }
    std::string shown = "`";
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        shown.push_back(byte < ' ' || byte == 127 ? '?' : letter);
    }
    return shown + (cut ? "...`" : "`");
}

NumberRead<std::int64_t> read_whole(std::string_view text) {
    if (strip(text).empty()) return {.value = 0, .fault = NumberFault::empty};
    const auto plain = prepare(text);
    if (!plain || plain->empty()) return {.value = 0, .fault = NumberFault::not_a_number};
    std::int64_t value = 0;
    const char* end = plain->data() + plain->size();
    const auto [at, failure] = std::from_chars(plain->data(), end, value);
    if (at != end) return {.value = 0, .fault = NumberFault::not_a_number};
    if (failure == std::errc::result_out_of_range)
        return {.value = 0, .fault = NumberFault::too_large};
    if (failure != std::errc()) return {.value = 0, .fault = NumberFault::not_a_number};
    return {.value = value};
}

NumberRead<double> read_number(std::string_view text) {
    if (strip(text).empty()) return {.value = 0, .fault = NumberFault::empty};
    const auto plain = prepare(text);
    if (!plain || plain->empty()) return {.value = 0, .fault = NumberFault::not_a_number};
    double value = 0;
    const char* end = plain->data() + plain->size();
    const auto [at, failure] = std::from_chars(plain->data(), end, value);
    if (at != end) return {.value = 0, .fault = NumberFault::not_a_number};
    if (failure == std::errc::result_out_of_range) {
        const bool is_tiny = plain->find("e-") != std::string::npos ||
                             plain->find("E-") != std::string::npos;
        if (is_tiny) return {.value = 0.0};
        return {.value = 0, .fault = NumberFault::not_finite};
    }
    if (failure != std::errc()) return {.value = 0, .fault = NumberFault::not_a_number};
    if (!std::isfinite(value)) return {.value = 0, .fault = NumberFault::not_finite};
    return {.value = value};
}

std::optional<Date> read_date(std::string_view text) {
    const auto parts = split(strip(text), '-');
    if (parts.size() != 3 || parts[0].size() != 4) return {};
    int numbers[3] = {};
    for (std::size_t i = 0; i < 3; ++i) {
        if (parts[i].empty() || (i > 0 && parts[i].size() > 2)) return {};
        for (const char letter : parts[i]) {
            if (!is_digit(letter)) return {};
            numbers[i] = numbers[i] * 10 + (letter - '0');
        }
    }
    return Date::try_from_ymd(numbers[0], numbers[1], numbers[2]);
}

}  // namespace corridor::report

#include "corridor/scenario/written.h"

#include "corridor/scenario/row_writer.h"
#include "corridor/scenario/value_text.h"

#include <fmt/format.h>

namespace corridor::scenario {
namespace {

std::string list_of_numbers(const std::vector<double>& numbers) {
    std::string out;
    for (const double x : numbers)
        out += fmt::format("{}{}", out.empty() ? "" : ", ", number_text(x));
    return '[' + out + ']';
}

}  // namespace

std::string quoted_cell(const std::string& text, std::string_view delimiters) {
    const bool plain = text.find_first_of("\"\r\n") == std::string::npos &&
                       text.find_first_of(delimiters) == std::string::npos &&
                       (text.empty() || (text.front() > ' ' && text.back() > ' '));
    if (plain && !text.starts_with('#')) return text;
    std::string out = "\"";
    for (const char letter : text)
        out += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return out + '"';
}

std::string quoted_toml(std::string_view text) {
    std::string out = "\"";
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (letter == '"' || letter == '\\')
            out += std::string("\\") + letter;
        else if (byte < ' ' || byte == 127)
            out += fmt::format("\\u{:04X}", byte);
        else
            out += letter;
    }
    return out + '"';
}

std::string toml_value(const Value& v) {
    const auto points = [&](std::string_view a, std::string_view b, std::string_view c) {
        std::string out =
            fmt::format("{{ {} = {}, {} = {}", a, number_text(v.a), b, number_text(v.b));
        if (!c.empty()) out += fmt::format(", {} = {}", c, number_text(v.c));
        return out + " }";
    };
    switch (v.family) {
        case Family::fixed:
            return number_text(v.a);
        case Family::lognormal:
            return points("median", "p05", "p95");
        case Family::triangular:
            return points("low", "likely", "high");
        case Family::normal:
            return points("mean", "sd", "");
        case Family::uniform:
            return points("low", "high", "");
        case Family::beta_range:
            return points("mean", "p05", "p95");
        case Family::categorical:
            return fmt::format("{{ choices = {}, weights = {} }}", list_of_numbers(v.choices),
                               list_of_numbers(v.weights));
    }
    return {};
}


std::string list_text(const Ids& ids) {
    std::string text;
    for (const std::string& id : ids) text += (text.empty() ? "" : "|") + id;
    return text;
}

}  // namespace corridor::scenario

#include "french_errors.h"

#include "corridor/base/error.h"
#include "corridor/base/text.h"

#include <array>
#include <optional>
#include <vector>

namespace corridor::app {
namespace {

struct Row {
    std::string_view en, fr;
};

constexpr std::array k_rows{
#define CORRIDOR_ERROR(en, fr) Row{en, fr},
#include "french_errors.inc"
#undef CORRIDOR_ERROR
};

constexpr std::string_view k_gap = "{}";

// What stands in the gaps of the pattern, where the text fits it.
std::optional<std::vector<std::string_view>> match(std::string_view pattern,
                                                   std::string_view text) {
    std::vector<std::string_view> found;
    for (;;) {
        const auto gap = pattern.find(k_gap);
        if (gap == std::string_view::npos)
            return pattern == text ? std::optional(found) : std::nullopt;
        if (!text.starts_with(pattern.substr(0, gap))) return std::nullopt;
        pattern.remove_prefix(gap + k_gap.size());
        text.remove_prefix(gap);
        const auto literal = pattern.substr(0, pattern.find(k_gap));
        const bool is_last = literal.size() == pattern.size();
        const auto end = is_last ? (text.ends_with(literal) ? text.size() - literal.size()
                                                            : std::string_view::npos)
                                 : text.find(literal);
        if (end == std::string_view::npos) return std::nullopt;
        found.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
}

std::optional<std::string> translated(std::string_view text) {
    for (const Row& row : k_rows) {
        const auto found = match(row.en, text);
        if (!found) continue;
        std::string out;
        std::string_view rest = row.fr;
        for (const auto value : *found) {
            const auto gap = rest.find(k_gap);
            out += rest.substr(0, gap);
            out += translated(value).value_or(std::string(value));
            rest.remove_prefix(gap + k_gap.size());
        }
        return out + std::string(rest);
    }
    return std::nullopt;
}

std::string_view without_stop(std::string_view text) {
    return text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
}

std::string sentence(std::string text) {
    const bool ended = text.ends_with('.') || text.ends_with('?') || text.ends_with('!');
    return ended || text.empty() ? text : text + ".";
}

// "problem. hint." in French: cut where both halves are known, else whole (a name may hold ". "),
// else cut where the first half is known.
std::optional<std::string> body_in_french(std::string_view body) {
    std::optional<std::string> half;
    for (auto at = body.find(". "); at != std::string_view::npos; at = body.find(". ", at + 1)) {
        const auto problem = translated(body.substr(0, at));
        if (!problem) continue;
        const auto rest = without_stop(body.substr(at + 2));
        const auto hint = translated(rest);
        const auto both = sentence(*problem) + " " + sentence(hint.value_or(std::string(rest)));
        if (hint) return both;
        if (!half) half = both;
    }
    if (const auto whole = translated(without_stop(body))) return sentence(*whole);
    return half;
}

// Where the place of a line ends; it may hold a pointer too: "flee.json: /links/3/to: problem."
std::size_t end_of_where(std::string_view line) {
    const auto at = line.find(": ");
    if (at == std::string_view::npos || !line.substr(at + 2).starts_with('/')) return at;
    return line.find(": ", at + 2);
}

}  // namespace

std::string in_french(std::string_view text) {
    return translated(text).value_or(std::string(text));
}

std::string line_in_french(std::string_view line) {
    const auto at = end_of_where(line);
    const bool has_where = at != std::string_view::npos;
    const auto where = std::string(line.substr(0, has_where ? at : 0)) + "\u00a0: ";
    // The place first: a pattern that begins with a gap would take it for a part of the problem.
    if (has_where)
        if (const auto body = body_in_french(line.substr(at + 2))) return where + *body;
    if (const auto whole = translated(without_stop(line))) return sentence(*whole);
    return has_where ? where + std::string(line.substr(at + 2)) : std::string(line);
}

std::string error_in_french(const std::exception& error) {
    const auto* ours = dynamic_cast<const Error*>(&error);
    if (ours == nullptr) return error.what();
    if (ours->problem.find('\n') == std::string::npos) {
        std::string out = ours->where.empty() ? "" : ours->where + "\u00a0: ";
        out += sentence(in_french(ours->problem));
        if (!ours->hint.empty()) out += " " + sentence(in_french(ours->hint));
        return out;
    }
    std::string out;
    for (const auto line : split(ours->problem, '\n'))
        out += (out.empty() ? "" : "\n") + line_in_french(line);
    return out;
}

}  // namespace corridor::app

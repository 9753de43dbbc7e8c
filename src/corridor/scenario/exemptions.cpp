#include "corridor/scenario/exemptions.h"

#include "corridor/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace corridor::scenario {
namespace {

std::string read_days(std::string_view text, Exemption& out) {
    const auto dots = text.find("..");
    if (dots == std::string_view::npos)
        return fmt::format("`{}` is not a span of days FROM..TO", text);
    const std::string_view from = trim(text.substr(0, dots));
    const std::string_view to = trim(text.substr(dots + 2));
    if (from.empty() && to.empty()) return "a span of days has neither end";
    if (out.from || out.to) return "two spans of days in one exemption";
    out.from = parse_date(from);
    out.to = parse_date(to);
    if ((!from.empty() && !out.from) || (!to.empty() && !out.to))
        return fmt::format("`{}` holds a date that does not exist", text);
    if (out.from && out.to && *out.to < *out.from)
        return fmt::format("the days of `{}` end before they begin", text);
    return {};
}

Ids* list_of(std::string_view kind, Exemption& out) {
    if (kind == "measure") return &out.measures;
    if (kind == "good") return &out.goods;
    if (kind == "carrier") return &out.carriers;
    if (kind == "class") return &out.classes;
    if (kind == "home") return &out.homes;
    return nullptr;
}

void append(std::string& text, std::string_view kind, const Ids& ids) {
    for (const std::string& id : ids)
        text += fmt::format("{}{}:{}", text.empty() ? "" : "|", kind, id);
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (const std::string_view part : split(text, ' '))
        if (!trim(part).empty()) words.push_back(trim(part));
    return words;
}

}  // namespace

ParsedExemption parse_exemption(std::string_view text) {
    ParsedExemption parsed;
    for (const std::string_view raw : split(text, '|')) {
        const std::string_view part = trim(raw);
        const auto colon = part.find(':');
        const std::string_view kind =
            colon == std::string_view::npos ? "measure" : trim(part.substr(0, colon));
        const std::string_view id =
            colon == std::string_view::npos ? part : trim(part.substr(colon + 1));
        if (kind == "days") {
            parsed.problem = read_days(id, parsed.exemption);
        } else if (Ids* list = list_of(kind, parsed.exemption); !list) {
            parsed.problem = fmt::format(
                "`{}` is no kind of exemption (one of measure, good, carrier, class, home, days)",
                kind);
        } else if (id.empty()) {
            parsed.problem = "an exemption is empty";
        } else if (std::ranges::find(*list, id) == list->end()) {
            list->emplace_back(id);
        }
        if (!parsed.problem.empty()) return parsed;
    }
    if (parsed.exemption.measures.empty())
        parsed.problem =
            "names no measure that it takes away from (measure:ID, or measure:* for all)";
    return parsed;
}

std::string exemption_text(const Exemption& e) {
    std::string text;
    append(text, "measure", e.measures);
    append(text, "good", e.goods);
    append(text, "carrier", e.carriers);
    append(text, "class", e.classes);
    append(text, "home", e.homes);
    if (e.from || e.to)
        text += fmt::format("{}days:{}..{}", text.empty() ? "" : "|",
                            e.from ? e.from->to_iso() : "", e.to ? e.to->to_iso() : "");
    return text;
}

std::optional<Condition> parse_condition(std::string_view text) {
    const auto words = words_of(text);
    if (words.empty()) return Condition{};
    if (words.size() == 2 && words[0] == "kept") {
        const auto chance = parse_number(words[1]);
        if (!chance || *chance < 0 || *chance > 1) return std::nullopt;
        return Condition{
            .kind = Condition::Kind::kept, .place = {}, .actor = {}, .chance = *chance};
    }
    if (words.size() < 4 || words[0] != "holder" || words[2] != "is") return std::nullopt;
    const bool negated = words[3] == "not" && words.size() == 5;
    if (words.size() != (negated ? 5u : 4u)) return std::nullopt;
    return Condition{.kind = negated ? Condition::Kind::holder_is_not : Condition::Kind::holder_is,
                     .place = std::string(words[1]),
                     .actor = std::string(words.back())};
}

std::string condition_problem(std::string_view text) {
    if (parse_condition(text)) return {};
    return fmt::format("`{}` is not a condition", text);
}

}  // namespace corridor::scenario

#include "corridor/scenario/value_text.h"

#include "corridor/base/quantile.h"
#include "corridor/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace corridor::scenario {
namespace {

struct FamilyWord {
    std::string_view word;
    Family family;
    std::size_t n_points;
    std::string_view form;
};

constexpr FamilyWord k_families[] = {
    {"logn", Family::lognormal, 3, "logn(median;p05;p95)"},
    {"tri", Family::triangular, 3, "tri(low;likely;high)"},
    {"norm", Family::normal, 2, "norm(mean;sd)"},
    {"unif", Family::uniform, 2, "unif(low;high)"},
    {"beta", Family::beta_range, 3, "beta(mean;p05;p95)"},
    {"cat", Family::categorical, 0, "cat(choice:weight;...)"},
};

ParsedValue wrong(std::string problem) {
    return {.value = std::nullopt, .problem = std::move(problem)};
}

std::string not_a_number(std::string_view text) {
    return fmt::format("`{}` is not a finite number", text);
}

ParsedValue parse_categorical(std::string_view inner, char decimal) {
    Value value{.family = Family::categorical, .choices = {}, .weights = {}};
    for (const std::string_view part : split(inner, ';')) {
        const auto pair = split(part, ':');
        const auto choice = parse_number(pair[0], decimal);
        const auto weight = pair.size() == 2 ? parse_number(pair[1], decimal) : std::nullopt;
        if (!choice || !weight)
            return wrong(fmt::format("`{}` is not a choice and its weight", part));
        value.choices.push_back(*choice);
        value.weights.push_back(*weight);
    }
    return {.value = std::move(value), .problem = {}};
}

ParsedValue parse_points(const FamilyWord& family, std::string_view inner, char decimal) {
    const auto parts = split(inner, ';');
    if (parts.size() != family.n_points)
        return wrong(fmt::format("{} points where {} stand in {}", parts.size(), family.n_points,
                                 family.form));
    std::array<double, 3> points{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto point = parse_number(parts[i], decimal);
        if (!point) return wrong(not_a_number(parts[i]));
        points[i] = *point;
    }
    return {.value = Value{.family = family.family,
                           .a = points[0],
                           .b = points[1],
                           .c = points[2],
                           .choices = {},
                           .weights = {}},
            .problem = {}};
}

}  // namespace

std::string number_text(double x) {
    if (x == 0) return "0";  // no "-0"
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), x).ptr;
    return {digits.data(), end};
}

ParsedValue parse_value(std::string_view text, char decimal) {
    const std::string_view cell = trim(text);
    const auto open = cell.find('(');
    if (open == std::string_view::npos) {
        const auto number = parse_number(cell, decimal);
        if (!number) return wrong(not_a_number(cell));
        return {.value = fixed(*number), .problem = {}};
    }
    const std::string_view name = trim(cell.substr(0, open));
    const auto* family = std::ranges::find(k_families, name, &FamilyWord::word);
    if (family == std::end(k_families))
        return wrong(fmt::format(
            "`{}` is no distribution; allowed: logn, tri, norm, unif, beta, cat", name));
    if (!cell.ends_with(')')) return wrong(fmt::format("`{}` does not end in )", cell));
    const std::string_view inner = cell.substr(open + 1, cell.size() - open - 2);
    ParsedValue parsed = family->family == Family::categorical
                             ? parse_categorical(inner, decimal)
                             : parse_points(*family, inner, decimal);
    if (parsed.value) parsed.problem = value_problem(*parsed.value);
    if (!parsed.problem.empty()) parsed.value.reset();
    return parsed;
}

std::string value_text(const Value& value) {
    const auto family = std::ranges::find(k_families, value.family, &FamilyWord::family);
    if (family == std::end(k_families)) return number_text(value.a);
    std::string inner;
    if (value.family == Family::categorical) {
        for (std::size_t i = 0; i < value.choices.size(); ++i)
            inner += fmt::format("{}{}:{}", i ? ";" : "", number_text(value.choices[i]),
                                 number_text(value.weights[i]));
    } else {
        inner = number_text(value.a) + ';' + number_text(value.b);
        if (family->n_points == 3) inner += ';' + number_text(value.c);
    }
    return fmt::format("{}({})", family->word, inner);
}

std::string value_problem(const Value& v) {
    const auto finite = [](double x) { return std::isfinite(x); };
    if (!finite(v.a) || !finite(v.b) || !finite(v.c) || !std::ranges::all_of(v.choices, finite) ||
        !std::ranges::all_of(v.weights, finite))
        return "a point is not a finite number";
    switch (v.family) {
        case Family::fixed:
            return {};
        case Family::lognormal:
            return v.b > 0 && v.b <= v.a && v.a <= v.c
                       ? ""
                       : "a lognormal needs 0 < p05 <= median <= p95";
        case Family::triangular:
            return v.a <= v.b && v.b <= v.c ? "" : "a triangular needs low <= likely <= high";
        case Family::normal:
            return v.b >= 0 ? "" : "a normal needs sd >= 0";
        case Family::uniform:
            return v.a <= v.b ? "" : "a uniform needs low <= high";
        case Family::beta_range:
            return 0 < v.b && v.b < v.a && v.a < v.c && v.c < 1
                       ? ""
                       : "a beta needs 0 < p05 < mean < p95 < 1";
        case Family::categorical: {
            double total = 0;
            for (const double weight : v.weights) {
                if (weight < 0) return "a weight is negative";
                total += weight;
            }
            if (v.choices.empty() || v.choices.size() != v.weights.size())
                return "choices and weights must be lists of one length, not empty";
            return total > 0 && finite(total) ? "" : "the weights must add up to more than 0";
        }
    }
    return "unknown family";
}

ValueRange value_range(const Value& v) {
    switch (v.family) {
        case Family::fixed:
            return {v.a, v.a};
        case Family::lognormal:
            return {v.b, v.c};
        case Family::triangular:
            return {v.a, v.c};
        case Family::normal:
            return {v.a - k_normal_95 * v.b, v.a + k_normal_95 * v.b};
        case Family::uniform:
            return {v.a, v.b};
        case Family::beta_range:
            return {v.b, v.c};
        case Family::categorical: {
            const auto [low, high] = std::ranges::minmax(v.choices);
            return {low, high};
        }
    }
    return {};
}

}  // namespace corridor::scenario

#include "corridor/view/skill.h"
#include "corridor/view/skill_parts.h"
#include "corridor/view/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>

namespace corridor::view {
namespace {

using result::Skill;
using result::SkillRow;

constexpr Lang k_lang = Lang::en;

std::string signed_of(double x) {
    return signed_number(x, k_lang);
}

std::string against_cell(const std::optional<SkillRow::Against>& against) {
    if (!against) return "–";
    return skill_with_range(*against, k_lang) + fmt::format(", n {}", against->n);
}

std::string table_head(std::string_view what) {
    std::string out = fmt::format(
        "| {} | n | cases | 50 % | 90 % | width ÷ climatology's | bias | score |", what);
    std::string rule = "|---|---|---|---|---|---|---|---|";
    for (const char* name : result::k_rival_names) {
        out += fmt::format(" {} |", name);
        rule += "---|";
    }
    return out + '\n' + rule + '\n';
}

void rows(std::string& out, const Skill& skill, SkillRow::Over over) {
    for (const SkillRow& row : skill.rows) {
        if (row.over != over) continue;
        out +=
            fmt::format("| {} | {} | {} | {} | {} | {} | {} | {:.3f} |",
                        over == SkillRow::Over::all ? "**all numbers and dates**" : row.name, row.n,
                        row.n_cases, share_or_dash(row.coverage50), share_or_dash(row.coverage90),
                        width_ratio(row, k_lang), row.bias ? signed_of(*row.bias) : "–", row.score);
        for (const auto& against : row.against) out += ' ' + against_cell(against) + " |";
        out += '\n';
    }
}

constexpr std::size_t k_tells = 10;  // fewer values of a target tell nothing

//! What is not good enough, or cannot be told, in plain words.
std::string plain_words(const Skill& skill) {
    std::string out;
    const auto say = [&](const std::string& text) { out += "- " + text + '\n'; };
    if (!result::may_judge(skill))
        say(fmt::format(
            "**Too few values for a verdict**: {} scored values (at least {} are needed), "
            "{} cases with {} or more (at least {}).",
            skill.values.size(), result::k_least_values,
            skill.n_cases_with(result::k_least_in_case), result::k_least_in_case,
            result::k_least_cases));
    const SkillRow* all = row_of_all(skill);
    if (all == nullptr) return out;
    constexpr double k_cover_low = 0.8, k_cover_high = 0.97;
    if (all->coverage90 && (*all->coverage90 < k_cover_low || *all->coverage90 > k_cover_high))
        say(fmt::format(
            "**Coverage is off**: 90 % intervals hold {} of the observations; 80 to 97 % was "
            "the aim.",
            share_or_dash(all->coverage90)));
    if (all->width90_on_climatology && all->width90_climatology &&
        *all->width90_on_climatology >= *all->width90_climatology)
        say("**Intervals are not narrower than climatology's** on average.");
    for (std::size_t r = 0; r < result::k_n_rivals; ++r) {
        const auto& against = all->against[r];
        const std::string name = result::k_rival_names[r];
        if (against && against->skill <= 0)
            say(fmt::format("**No skill over all against `{}`** ({}).", name,
                            signed_of(against->skill)));
        if (against && against->median_case && *against->median_case <= 0)
            say(fmt::format("**No skill in the median case against `{}`** ({}).", name,
                            signed_of(*against->median_case)));
        for (const SkillRow& row : skill.rows)
            if (row.over == SkillRow::Over::target && row.n >= k_tells && row.against[r] &&
                row.against[r]->skill <= 0)
                say(fmt::format("no skill for {} against `{}` ({}, n {})", row.name, name,
                                signed_of(row.against[r]->skill), row.against[r]->n));
    }
    std::string few;
    for (const SkillRow& row : skill.rows)
        if (row.over == SkillRow::Over::target && row.n < k_tells)
            few += fmt::format("{}{} (n {})", few.empty() ? "" : ", ", row.name, row.n);
    if (!few.empty())
        say(fmt::format("too few values (under {}) to say anything of: {}", k_tells, few));
    return out.empty() ? "- Nothing to add: every sum shows skill.\n" : out;
}

std::string median_table(const SkillRow& all) {
    std::string out =
        "| against | skill over all (5–95 % over events) | in the median case | n "
        "|\n|---|---|---|---|\n";
    for (std::size_t r = 0; r < result::k_n_rivals; ++r) {
        const auto& against = all.against[r];
        if (!against) continue;
        out +=
            fmt::format("| {} | {} | {} | {} |\n", result::k_rival_names[r],
                        against_cell(against).substr(0, against_cell(against).find(", n")),
                        against->median_case ? signed_of(*against->median_case) : "–", against->n);
    }
    return out;
}

std::string case_table(const Skill& skill) {
    std::string out =
        "| case | event | as of | regime | members | fold | values | of them scored as a label | "
        "inputs |\n"
        "|---|---|---|---|---|---|---|---|---|\n";
    for (const auto& c : skill.cases) {
        std::size_t labels = 0;
        for (const auto& v : skill.values)
            labels += v.case_id == c.id && v.kind == result::ScoreKind::label;
        out +=
            fmt::format("| {} | {} | {} | {} | {} | {} | {} | {} | {} |\n", c.id, c.event,
                        c.as_of.to_iso(), c.regime, c.members,
                        c.fold < 0 ? "–" : std::to_string(c.fold), c.n_scored, labels, c.n_inputs);
    }
    return out;
}

//! A value in its unit; a date as a day.
std::string plain_value(const result::ScoredValue& v, const std::optional<double>& x) {
    if (!x) return "–";
    if (std::isinf(*x)) return "not by the end";
    if (v.kind == result::ScoreKind::date)
        return Date(static_cast<std::int32_t>(std::lround(*x))).to_iso();
    return number(*x, *x < 10 ? 2 : 0, k_lang);
}

//! Where the run was furthest from the truth.
std::string miss_table(const Skill& skill) {
    std::vector<const result::ScoredValue*> values;
    for (const auto& v : skill.values)
        if (v.kind != result::ScoreKind::label) values.push_back(&v);
    std::ranges::stable_sort(values, std::greater<>(),
                             [](const result::ScoredValue* v) { return v->score; });
    values.resize(std::min<std::size_t>(values.size(), 10));
    std::string out =
        "| largest misses: case | what | until | observed | forecast: median (5–95 %) | score |\n"
        "|---|---|---|---|---|---|\n";
    for (const auto* v : values)
        out += fmt::format("| {} | {} {} | {} | {} | {} ({} – {}) | {:.2f} |\n", v->case_id,
                           v->place_id, v->target, v->end.to_iso(),
                           v->censored ? "not by " + plain_value(*v, v->low)
                                       : plain_value(*v, v->best ? v->best : v->high),
                           plain_value(*v, v->q50), plain_value(*v, v->q05),
                           plain_value(*v, v->q95), v->score);
    return out;
}

}  // namespace

std::string skill_markdown(const Skill& skill, const std::string& figure) {
    std::string out = skill_sentence(skill, k_lang) + "\n\n";
    out += "What falls short, or cannot be told:\n\n" + plain_words(skill) + '\n';
    if (const SkillRow* all = row_of_all(skill)) out += median_table(*all) + '\n';
    out += table_head("target");
    rows(out, skill, SkillRow::Over::target);
    rows(out, skill, SkillRow::Over::all);
    out += '\n' + table_head("days after the as-of date (numbers and dates)");
    rows(out, skill, SkillRow::Over::lead);
    out += '\n' + table_head("how the place is closed (numbers and dates)");
    rows(out, skill, SkillRow::Over::regime);
    out += '\n' + table_head("case (numbers and dates)");
    rows(out, skill, SkillRow::Over::one_case);
    if (skill.brier_events)
        out += fmt::format(
            "\nYes-or-no questions (has it run out, has the siege ended, by 30, 60, 90 "
            "days): {} questions, Brier {:.3f}{}.\n",
            skill.events.size(), *skill.brier_events,
            skill.brier_events_climatology
                ? fmt::format("; where the other cases give a frequency {:.3f}, that "
                              "frequency {:.3f}",
                              skill.brier_events_there.value_or(0), *skill.brier_events_climatology)
                : std::string());
    if (!figure.empty())
        out += fmt::format("\n![Reliability: quantiles and chances]({})\n", figure);
    out += '\n' + miss_table(skill);
    return out + '\n' + case_table(skill);
}

}  // namespace corridor::view

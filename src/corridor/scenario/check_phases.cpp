#include "corridor/base/text.h"
#include "corridor/scenario/check_parts.h"
#include "corridor/scenario/exemptions.h"

#include <fmt/format.h>

#include <algorithm>

namespace corridor::scenario {
namespace {

struct PhaseCheck {
    const CheckContext& context;
    const Measure& measure;

    void bad(const Phase& phase, std::string_view column, std::string_view text,
             std::string_view hint = {}) const {
        context.bad("phases", phase_key(measure.id, phase.number), column, text, hint);
    }
};

// Earliest <= likely <= latest, and the two ends stand beside a likely day.
void check_span(const PhaseCheck& check, const Phase& phase, std::string_view what,
                const std::optional<Date>& earliest, const std::optional<Date>& likely,
                const std::optional<Date>& latest) {
    if (earliest && latest && *latest < *earliest)
        check.bad(phase, fmt::format("{}_latest", what),
                  fmt::format("the latest {} is before the earliest", what));
    else if (likely && ((earliest && *likely < *earliest) || (latest && *likely > *latest)))
        check.bad(phase, what,
                  fmt::format("the {} lies outside {}_earliest and {}_latest", what, what, what));
    if ((earliest || latest) && !likely)
        check.bad(phase, what,
                  fmt::format("{}_earliest or {}_latest without {}", what, what, what));
}

void check_days(const PhaseCheck& check, const Phase& phase) {
    check_span(check, phase, "start", phase.start_earliest, phase.start, phase.start_latest);
    check_span(check, phase, "end", phase.end_earliest, phase.end, phase.end_latest);
    if (phase.start && phase.end && *phase.end < *phase.start)
        check.bad(phase, "end",
                  fmt::format("the phase ends on {}, before it starts on {}", phase.end->to_iso(),
                              phase.start->to_iso()));
}

void check_sequence(const PhaseCheck& check) {
    const auto& phases = check.measure.phases;
    for (std::size_t i = 0; i < phases.size(); ++i) {
        if (phases[i].number != static_cast<int>(i) + 1) {
            check.bad(phases[i], "phase",
                      fmt::format("phases count 1, 2, 3, ...; expected {}", i + 1));
            return;
        }
        if (i == 0) continue;
        const Phase& before = phases[i - 1];
        if (!phases[i].start)
            check.bad(phases[i], "start", "only the first phase may have no start");
        else if (before.end && *phases[i].start <= *before.end)
            check.bad(
                phases[i], "start",
                fmt::format("overlaps the phase before it, which ends on {}", before.end->to_iso()),
                fmt::format("Start on {}", (*before.end + 1).to_iso()));
        else if (before.start && *phases[i].start <= *before.start)
            check.bad(phases[i], "start", "starts before the phase before it");
        else if (before.end && *phases[i].start != *before.end + 1)
            check.context.odd("phases", phase_key(check.measure.id, phases[i].number), "start",
                              "days without a phase lie before it");
    }
}

template <class Rows>
void check_word(const PhaseCheck& check, const Phase& phase, std::string_view id, const Rows& rows,
                std::string_view table) {
    std::vector<std::string_view> known;
    for (const auto& row : rows) known.push_back(row.id);
    if (std::ranges::find(known, id) != known.end()) return;
    const auto guess = nearest(id, known);
    check.bad(phase, "condition", fmt::format("`{}` is not in {}", id, table),
              guess ? fmt::format("Did you mean `{}`?", *guess) : "");
}

void check_condition(const PhaseCheck& check, const Phase& phase) {
    const auto condition = parse_condition(phase.condition);
    if (!condition) {
        check.bad(phase, "condition", condition_problem(phase.condition));
        return;
    }
    using Kind = Condition::Kind;
    if (condition->kind == Kind::holder_is || condition->kind == Kind::holder_is_not) {
        check_word(check, phase, condition->place, check.context.scenario.places, "places");
        check_word(check, phase, condition->actor, check.context.scenario.actors, "actors");
    }
    if (condition->kind != Kind::none && phase.resumes_measure.empty())
        check.bad(phase, "resumes_measure_id", "a condition without a measure that starts again");
    if (condition->kind == Kind::none && !phase.resumes_measure.empty())
        check.bad(phase, "condition", "a measure that starts again without a condition");
    if (!phase.resumes_measure.empty() && !phase.end)
        check.bad(phase, "end", "a condition is read on the last day, and there is none");
    if (phase.resumes_measure == check.measure.id)
        check.bad(phase, "resumes_measure_id", "the measure resumes itself");
}

void check_window(const PhaseCheck& check) {
    if (check.measure.pattern != Pattern::ultimatum || check.measure.phases.empty()) return;
    const Phase& window = check.measure.phases.front();
    if (!window.start || !window.end)
        check.bad(window, window.start ? "end" : "start",
                  "the window of an ultimatum needs a start and an end");
}

}  // namespace

void check_phases(const CheckContext& context) {
    for (const Measure& measure : context.scenario.measures) {
        const PhaseCheck check{context, measure};
        check_sequence(check);
        check_window(check);
        for (const Phase& phase : measure.phases) {
            check_days(check, phase);
            check_condition(check, phase);
        }
    }
}

}  // namespace corridor::scenario

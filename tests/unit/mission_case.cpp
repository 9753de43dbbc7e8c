#include "tests/unit/mission_case.h"

#include "corridor/assess/options.h"
#include "corridor/base/error.h"
#include "corridor/ensemble/run.h"
#include "corridor/scenario/load.h"

#include <gtest/gtest.h>
#include <algorithm>

namespace corridor::mission {

namespace {

using scenario::Measure;
using scenario::Scenario;

constexpr std::uint32_t k_seed = 7;

template <typename List>
std::size_t index_of(const List& list, std::string_view id) {
    const auto it = std::ranges::find_if(list, [&](const auto& row) { return row.id == id; });
    if (it == list.end()) throw Error(ErrorKind::internal, id, "not in the example");
    return static_cast<std::size_t>(it - list.begin());
}

//! What one measure does in one member: whether, when and how much.
std::string drawn(const Scenario& scenario, const model::Calendar& calendar, std::size_t measure) {
    std::string text = calendar.in_force[measure] != 0 ? "in force" : "not in force";
    for (const model::PhaseSpan& span : calendar.spans) {
        if (static_cast<std::size_t>(span.measure) != measure) continue;
        const model::EffectValues& e = span.effect;
        text += "; phase " + std::to_string(span.phase) + ":";
        for (const double value :
             {double(span.first_day), double(span.last_day), e.open, e.fee, e.delay_days, e.attack,
              e.loss_if_hit, e.pass, e.detain, span.leak, calendar.comply[measure]})
            text += " " + std::to_string(value);
    }
    return scenario.measures[measure].id + " " + text;
}

}  // namespace

std::string mali_folder() {
    return std::string(CORRIDOR_SOURCE_DIR) + "/examples/mali_2025";
}

const Scenario& mali() {
    static const Scenario scenario = [] {
        Scenario loaded = scenario::load(mali_folder());
        loaded.time.horizon_days = loaded.time.deadline_days;
        return loaded;
    }();
    return scenario;
}

Scenario without_if(const Scenario& from, const std::function<bool(const Measure&)>& gone) {
    Scenario left = from;
    std::vector<std::string> names;
    for (const Measure& measure : from.measures)
        if (gone(measure)) names.push_back(measure.id);
    const auto is_gone = [&](const std::string& id) { return std::ranges::count(names, id) > 0; };
    std::erase_if(left.measures, gone);
    std::erase_if(left.options, [&](const auto& option) { return is_gone(option.measure); });
    for (Measure& measure : left.measures) {
        std::erase_if(measure.exempts.measures, is_gone);
        for (auto& phase : measure.phases) {
            if (!is_gone(phase.resumes_measure)) continue;
            phase.resumes_measure.clear();
            phase.condition.clear();
        }
    }
    return left;
}

Scenario without(std::initializer_list<std::string_view> measure_ids) {
    for (const std::string_view id : measure_ids) measure_index(mali(), id);
    return without_if(mali(), [&](const Measure& measure) {
        return std::ranges::count(measure_ids, std::string_view(measure.id)) > 0;
    });
}

Scenario without_reports(std::initializer_list<std::string_view> report_ids) {
    Scenario left = mali();
    const auto is_gone = [&](std::string_view id) {
        return std::ranges::count(report_ids, id) > 0;
    };
    for (const std::string_view id : report_ids) index_of(left.reports, id);
    std::erase_if(left.reports, [&](const auto& report) { return is_gone(report.id); });
    for (Measure& measure : left.measures) {
        std::erase_if(measure.report_ids, is_gone);
        for (auto& phase : measure.phases) std::erase_if(phase.report_ids, is_gone);
    }
    for (auto& holder : left.holders) std::erase_if(holder.report_ids, is_gone);
    return left;
}

result::Result run(const Scenario& scenario, int members) {
    ensemble::RunPlan plan;
    plan.members = members;
    plan.seed = k_seed;
    plan.option_members = 0;
    return ensemble::run(scenario, plan).result;
}

result::Result run_with_options(const Scenario& scenario, int members) {
    ensemble::RunPlan plan;
    plan.members = members;
    plan.seed = k_seed;
    plan.option_members = members;
    auto output = ensemble::run(scenario, plan);
    output.result.options = assess::evaluate_options(scenario, output, assess::OptionPlan());
    return output.result;
}

std::size_t place_index(const Scenario& scenario, std::string_view id) {
    return index_of(scenario.places, id);
}

std::size_t measure_index(const Scenario& scenario, std::string_view id) {
    return index_of(scenario.measures, id);
}

const result::Quantiles& cell(const result::Result& result, result::Variable variable,
                              std::string_view good, std::string_view place, int lead) {
    return result.at(variable, good, index_of(result.places, place), lead);
}

double closed(const result::Result& result, std::string_view place, int lead) {
    const auto* cell = result::access_at(result, index_of(result.places, place), lead);
    return cell == nullptr ? -1 : static_cast<double>(cell->p[2]) + static_cast<double>(cell->p[3]);
}

result::Detained detained(const result::Result& result, std::string_view home) {
    const std::size_t place = index_of(result.places, home);
    for (const auto& row : result.detained)
        if (row.home == place) return row;
    return {.home = place,
            .held_as_of = {},
            .captured_as_of = {},
            .captured_first_week = {},
            .held_deadline = {},
            .captured_deadline = {}};
}

const result::RunOut& runout(const result::Result& result, std::string_view place,
                             std::string_view good) {
    const std::size_t index = index_of(result.places, place);
    const auto it = std::ranges::find_if(
        result.runouts, [&](const auto& row) { return row.place == index && row.good == good; });
    if (it == result.runouts.end()) throw Error(ErrorKind::internal, place, "no run-out row");
    return *it;
}

void expect_same_draws(const Scenario& a, const Scenario& b, std::string_view except, int members) {
    const auto engine_a = simulate::make_engine(a), engine_b = simulate::make_engine(b);
    for (int i = 0; i < members; ++i) {
        const StreamKey key{k_seed, static_cast<std::uint32_t>(i)};
        const auto inputs_a = simulate::draw_inputs(engine_a, key);
        const auto inputs_b = simulate::draw_inputs(engine_b, key);
        for (std::size_t m = 0; m < a.measures.size(); ++m) {
            const auto other = std::ranges::find(b.measures, a.measures[m].id, &Measure::id);
            if (other == b.measures.end() || other->id == except) continue;
            const auto n = static_cast<std::size_t>(other - b.measures.begin());
            EXPECT_EQ(drawn(a, inputs_a.calendar, m), drawn(b, inputs_b.calendar, n))
                << "member " << i;
        }
        EXPECT_EQ(inputs_a.cover, inputs_b.cover) << "member " << i;
        EXPECT_EQ(inputs_a.informal_cap, inputs_b.informal_cap) << "member " << i;
    }
}

Member::Member(const Scenario& scenario, std::uint32_t number)
    : engine(simulate::make_engine(scenario)),
      inputs(simulate::draw_inputs(engine, StreamKey{k_seed, number})),
      state(simulate::initial_state(engine, inputs)) {}

void Member::live(const simulate::Simulator::DayHook& hook) {
    simulate::Simulator simulator(engine);
    simulator.run(inputs, state, engine.world.as_of_day, {}, hook);
}

}  // namespace corridor::mission

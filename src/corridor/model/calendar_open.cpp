// How long an open-ended phase goes on, and whether it comes back.

#include "corridor/base/error.h"
#include "corridor/base/hash.h"
#include "corridor/base/portable_math.h"
#include "corridor/model/calendar_spans.h"
#include "corridor/model/spell_law.h"

#include <algorithm>
#include <cmath>

namespace corridor::model {
namespace {

constexpr double k_longest_spell = 1'000'000;
constexpr std::size_t k_most_returns = 60;  // a run has at most ten years
constexpr std::uint16_t k_per_restart = 256, k_per_return = 4;
enum OpenDraw : std::uint16_t { k_end = 0, k_can_return = 1, k_calm = 2 };

// What one decision has imposed ends together.
std::uint64_t entity_of(const scenario::Measure& measure) {
    return hash64(measure.credence_group.empty() ? measure.id : measure.credence_group);
}

SpellLaw law_of(const scenario::ParameterValues& q) {
    return {{q.siege_end_0, q.siege_end_30, q.siege_end_120, q.siege_end_365, q.siege_end_730}};
}

std::int32_t whole_days(double days) {
    return static_cast<std::int32_t>(std::clamp(std::floor(days + 0.5), 1.0, k_longest_spell));
}

// Draws of one open-ended phase.
class OpenPhase {
  public:
    OpenPhase(const scenario::Measure& measure, const Draws& draws, std::uint16_t restart)
        : draws_(draws), entity_(entity_of(measure)), first_draw_(restart) {
        CORRIDOR_EXPECT(draws.parameters, "a calendar is drawn with its parameters");
    }

    std::int32_t further(double elapsed, std::size_t time) const {
        return whole_days(further_days(law_of(*draws_.parameters), elapsed, u(time, k_end)));
    }
    bool can_return(std::size_t time) const {
        return u(time, k_can_return) < draws_.parameters->siege_can_return;
    }
    std::int32_t calm(std::size_t time) const {
        return whole_days(-pm::log1p(-u(time, k_calm)) / draws_.parameters->siege_again);
    }
    double written(const scenario::Value& spell) const {
        return spell.is_fixed() ? spell.a : draws_.shapes->draw(spell, u(0, k_end));
    }

  private:
    double u(std::size_t time, OpenDraw what) const {
        return uniform(
            draws_.key, entity_, 0, Purpose::spell,
            static_cast<std::uint16_t>(first_draw_ * k_per_restart + time * k_per_return + what));
    }
    const Draws& draws_;
    std::uint64_t entity_;
    std::uint16_t first_draw_;
};

}  // namespace

std::vector<OpenSpell> draw_open_spells(const World& world, std::int32_t measure,
                                        std::int32_t first_day, std::int32_t began,
                                        const Draws& draws, std::uint16_t restart,
                                        bool may_come_back) {
    const scenario::Scenario& scenario = *world.scenario;
    const scenario::Measure& about = scenario.measures[static_cast<std::size_t>(measure)];
    const OpenPhase phase(about, draws, restart);
    const bool truce = about.pattern == scenario::Pattern::truce;
    const std::int32_t base = std::max(world.as_of_day, first_day);
    const scenario::Value& written =
        scenario.parameters.at(truce ? "truce_spell_days" : "siege_spell_days");
    if (!written.is_fixed() || written.a > 0)
        return {{first_day, base + whole_days(phase.written(written))}};
    if (truce) return {{first_day, base + phase.calm(0)}};

    std::vector<OpenSpell> out{{first_day, base + phase.further(base - began, 0)}};
    for (std::size_t time = 0; may_come_back && time < k_most_returns; ++time) {
        if (out.back().last_day >= world.n_days || !phase.can_return(time)) break;
        const std::int32_t again = out.back().last_day + 1 + phase.calm(time);
        if (again >= world.n_days) break;
        out.push_back({again, again - 1 + phase.further(0, time + 1)});
    }
    return out;
}

}  // namespace corridor::model

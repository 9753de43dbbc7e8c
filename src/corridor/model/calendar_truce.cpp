#include "corridor/base/error.h"
#include "corridor/base/hash.h"
#include "corridor/model/calendar_spans.h"
#include "corridor/scenario/exemptions.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>

namespace corridor::model {
namespace {

template <class Rows>
std::int32_t index_of(const Rows& rows, std::string_view id) {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].id == id) return static_cast<std::int32_t>(i);
    return -1;
}

// True where the condition of a truce is met on the day it ends.
bool condition_met(const World& world, std::span<const HolderSpan> holders,
                   const scenario::Measure& truce, const scenario::Phase& phase, std::int32_t day,
                   const Draws& draws) {
    using Kind = scenario::Condition::Kind;
    const auto condition = scenario::parse_condition(phase.condition);
    CORRIDOR_EXPECT(condition, "conditions were checked when the scenario was read");
    if (condition->kind == Kind::none) return true;
    if (condition->kind == Kind::kept)
        return uniform(draws.key, hash64(truce.id), phase.number, Purpose::condition) <
               condition->chance;
    const std::int32_t place = index_of(world.scenario->places, condition->place);
    const std::int32_t actor = index_of(world.scenario->actors, condition->actor);
    CORRIDOR_EXPECT(place >= 0 && actor >= 0, "a condition names a known place and actor");
    return (holder_on(holders, place, day) == actor) == (condition->kind == Kind::holder_is);
}

// Where a truce ends: by day, then by id, so that the order of the files does not matter.
struct End {
    std::int32_t day = 0;
    std::string_view id;
    std::int32_t measure = 0, phase = 0;
    auto order() const { return std::tie(day, id, phase); }
    bool operator<(const End& other) const { return order() < other.order(); }
};

class Resumption {
  public:
    Resumption(const World& world, std::span<const HolderSpan> holders,
               std::span<const std::uint8_t> measure_in_force,
               std::span<const std::vector<std::uint8_t>> phase_in_force,
               const Draws& draws, std::vector<PhaseSpan>& spans)
        : world_(world),
          holders_(holders),
          measure_in_force_(measure_in_force),
          phase_in_force_(phase_in_force),
          draws_(draws),
          spans_(spans),
          n_restarts_(world.scenario->measures.size()) {
        for (const PhaseSpan& span : spans_) note_end(span);
    }

    void run() {
        while (!ends_.empty()) {
            const End end = *ends_.begin();
            ends_.erase(ends_.begin());
            if (still_ends(end)) handle(end);
        }
    }

  private:
    const scenario::Measure& measure(std::int32_t index) const {
        return world_.scenario->measures[static_cast<std::size_t>(index)];
    }

    void note_end(const PhaseSpan& span) {
        const scenario::Measure& about = measure(span.measure);
        const auto& phase = about.phases[static_cast<std::size_t>(span.phase)];
        if (!phase.condition.empty() && !phase.resumes_measure.empty() &&
            span.last_day < world_.n_days - 1)
            ends_.insert({span.last_day, about.id, span.measure, span.phase});
    }

    // A truce that was itself replaced meanwhile no longer ends on that day.
    bool still_ends(const End& end) const {
        return std::any_of(spans_.begin(), spans_.end(), [&](const PhaseSpan& span) {
            return span.measure == end.measure && span.phase == end.phase &&
                   span.last_day == end.day;
        });
    }

    void handle(const End& end) {
        const scenario::Measure& truce = measure(end.measure);
        const auto& phase = truce.phases[static_cast<std::size_t>(end.phase)];
        if (condition_met(world_, holders_, truce, phase, end.day, draws_)) return;
        const std::int32_t resumed = index_of(world_.scenario->measures, phase.resumes_measure);
        CORRIDOR_EXPECT(resumed >= 0, "a truce names a known measure");
        if (measure_in_force_[static_cast<std::size_t>(resumed)]) restart(resumed, end.day + 1);
    }

    void restart(std::int32_t resumed, std::int32_t first_day) {
        const auto index = static_cast<std::size_t>(resumed);
        const std::vector<std::uint8_t>& believed = phase_in_force_[index];
        const auto last_believed = std::find(believed.rbegin(), believed.rend(), std::uint8_t{1});
        if (last_believed == believed.rend()) return;
        const auto phase = static_cast<std::int32_t>(believed.rend() - last_believed - 1);
        const scenario::Measure& about = measure(resumed);
        PhaseSpan span{
            .measure = resumed,
            .phase = phase,
            .window = false,
            .leak = draw_leak(about, draws_),
            .effect = draw_effect(about, about.phases[static_cast<std::size_t>(phase)], draws_)};
        auto lived = draw_open_spells(world_, resumed, first_day, first_day, draws_,
                                      ++n_restarts_[index], true);
        // A broken truce does not shorten what was to come anyway.
        if (const std::int32_t last = cut(resumed, first_day); last > lived.front().last_day)
            lived = {{first_day, last}};
        for (const OpenSpell& spell : lived) {
            span.first_day = spell.first_day;
            span.last_day = spell.last_day;
            insert(span);
        }
    }

    void insert(const PhaseSpan& span) {
        const auto place = std::upper_bound(
            spans_.begin(), spans_.end(), span, [](const PhaseSpan& a, const PhaseSpan& b) {
                return std::tie(a.measure, a.first_day) < std::tie(b.measure, b.first_day);
            });
        spans_.insert(place, span);
        note_end(span);
    }

    // Takes away what a measure had from a day on; returns the last day it would have had.
    std::int32_t cut(std::int32_t resumed, std::int32_t from) {
        std::int32_t last = from;
        for (PhaseSpan& span : spans_) {
            if (span.measure != resumed || span.last_day < from) continue;
            last = std::max(last, span.last_day);
            span.last_day = from - 1;
        }
        std::erase_if(spans_, [](const PhaseSpan& span) { return span.last_day < span.first_day; });
        return last;
    }

    const World& world_;
    std::span<const HolderSpan> holders_;
    std::span<const std::uint8_t> measure_in_force_;
    std::span<const std::vector<std::uint8_t>> phase_in_force_;
    const Draws& draws_;
    std::vector<PhaseSpan>& spans_;
    std::vector<std::uint16_t> n_restarts_;
    std::set<End> ends_;
};

}  // namespace

void resume_after_truces(const World& world, std::span<const HolderSpan> holders,
                         std::span<const std::uint8_t> measure_in_force,
                         std::span<const std::vector<std::uint8_t>> phase_in_force,
                         const Draws& draws, std::vector<PhaseSpan>& spans) {
    Resumption(world, holders, measure_in_force, phase_in_force, draws, spans).run();
}

}  // namespace corridor::model

#include "corridor/scenario/edit.h"
#include "corridor/scenario/load.h"
#include "corridor/scenario/origins.h"

#include "corridor/base/error.h"
#include "corridor/scenario/value_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>

namespace corridor::scenario {
namespace {

enum class Way { up, down };  // in which a number may go without letting less through

bool eases(const Value& before, const Value& after, Way way) {
    if (before == after) return true;
    const ValueRange a = value_range(before), b = value_range(after);
    const double x = centre(before), y = centre(after);
    return way == Way::up ? b.low >= a.low && b.high >= a.high && y >= x
                          : b.low <= a.low && b.high <= a.high && y <= x;
}

bool eases(const Effect& a, const Effect& b) {
    return eases(a.open, b.open, Way::up) && eases(a.fee, b.fee, Way::down) &&
           eases(a.delay_days, b.delay_days, Way::down) && eases(a.attack, b.attack, Way::down) &&
           eases(a.loss_if_hit, b.loss_if_hit, Way::down) && eases(a.pass, b.pass, Way::up) &&
           eases(a.detain, b.detain, Way::down);
}

constexpr std::int32_t k_never = std::numeric_limits<std::int32_t>::max();

std::int32_t day(std::optional<Date> date, std::int32_t blank) {
    return date ? date->days() : blank;
}

// Every date of the start may move later, every one of the end earlier.
bool shortens(const Phase& a, const Phase& b) {
    const auto start = [](const Phase& p, const std::optional<Date>& date) {
        return day(date ? date : p.start, -k_never);
    };
    const auto end = [](const Phase& p, const std::optional<Date>& date) {
        return day(date ? date : p.end, k_never);
    };
    return start(b, b.start) >= start(a, a.start) && end(b, b.end) <= end(a, a.end) &&
           start(b, b.start_earliest) >= start(a, a.start_earliest) &&
           start(b, b.start_latest) >= start(a, a.start_latest) &&
           end(b, b.end_earliest) <= end(a, a.end_earliest) &&
           end(b, b.end_latest) <= end(a, a.end_latest);
}

bool eases(const Phase& a, const Phase& b) {
    return shortens(a, b) && eases(a.effect, b.effect) && a.condition == b.condition &&
           a.resumes_measure == b.resumes_measure && a.report_ids == b.report_ids;
}

bool within(const Ids& inner, const Ids& outer) {
    if (outer == Ids{"*"} || inner == outer) return true;
    if (inner.empty() || inner == Ids{"*"}) return false;
    return std::ranges::all_of(inner, [&](const std::string& id) {
        return std::ranges::find(outer, id) != outer.end();
    });
}

bool opens(const Measure& measure) {
    return measure.pattern == Pattern::corridor || measure.pattern == Pattern::truce ||
           !measure.exempts.empty();
}

bool same_but_phases(Measure a, const Measure& b) {
    a.phases = b.phases;
    return a == b;
}

bool eases_leak(const Measure& a, const Measure& b) {
    if (a.leak == b.leak && a.leak_word == b.leak_word) return true;
    if (a.leak_word || b.leak_word) return false;  // a word is a parameter that may be drawn
    return b.leak && eases(a.leak.value_or(fixed(0)), *b.leak, Way::up);
}

bool eases_phases(const Measure& a, const Measure& b) {
    return std::ranges::all_of(b.phases, [&](const Phase& phase) {
        const auto was = std::ranges::find(a.phases, phase.number, &Phase::number);
        return was != a.phases.end() && eases(*was, phase);
    });
}

// True where the changed measure lets through at least what it did.
bool eases(const Measure& a, const Measure& b) {
    if (a == b) return true;
    if (opens(a) || opens(b))
        return same_but_phases(a, b) && a.phases.size() == b.phases.size() &&
               std::ranges::equal(a.phases, b.phases, [](const Phase& was, const Phase& now) {
                   Phase swapped = was;
                   swapped.effect = now.effect;
                   return was.effect == now.effect && shortens(now, swapped) &&
                          was.condition == now.condition;
               });
    Measure narrowed = a;
    narrowed.roads = b.roads, narrowed.places = b.places, narrowed.goods = b.goods;
    narrowed.classes = b.classes, narrowed.homes = b.homes, narrowed.carriers = b.carriers;
    narrowed.credence = b.credence, narrowed.leak = b.leak, narrowed.leak_word = b.leak_word;
    const bool no_more_sure =
        a.credence == b.credence || (b.credence && *b.credence <= a.credence.value_or(0));
    return same_but_phases(narrowed, b) && no_more_sure && within(b.roads, a.roads) &&
           within(b.places, a.places) && within(b.goods, a.goods) &&
           within(b.classes, a.classes) && within(b.homes, a.homes) &&
           within(b.carriers, a.carriers) && eases_leak(a, b) && eases_phases(a, b);
}

bool eases(const Road& a, const Road& b) {
    Road improved = a;
    improved.km = b.km, improved.speed_kmh = b.speed_kmh, improved.cap_kg_day = b.cap_kg_day;
    constexpr std::int64_t k_unlimited = std::numeric_limits<std::int64_t>::max();
    const bool faster = a.speed_kmh == b.speed_kmh || (a.speed_kmh && b.speed_kmh && *b.speed_kmh >= *a.speed_kmh);
    return improved == b && b.km <= a.km && faster &&
           b.cap_kg_day.value_or(k_unlimited) >= a.cap_kg_day.value_or(k_unlimited);
}

template <class Row>
const Row* find(const std::vector<Row>& rows, const std::string& id) {
    const auto found = std::ranges::find(rows, id, &Row::id);
    return found == rows.end() ? nullptr : &*found;
}

void compare_measures(const Scenario& before, const Scenario& after, std::vector<Tightened>& out) {
    for (const Measure& now : after.measures) {
        const Measure* was = find(before.measures, now.id);
        if (was ? !eases(*was, now) : !opens(now)) out.push_back({"measures", now.id});
    }
    for (const Measure& was : before.measures)
        if (opens(was) && !find(after.measures, was.id)) out.push_back({"measures", was.id});
}

}  // namespace

std::vector<Tightened> tightened(const Scenario& before, const Scenario& after) {
    std::vector<Tightened> out;
    compare_measures(before, after, out);
    for (const Road& was : before.roads) {
        const Road* now = find(after.roads, was.id);
        if (!now || !eases(was, *now)) out.push_back({"roads", was.id});
    }
    for (const Actor& now : after.actors) {
        const Actor* was = find(before.actors, now.id);
        if (was && *was != now && now.hostile_to_access) out.push_back({"actors", now.id});
    }
    for (std::size_t i = 0; i < after.holders.size(); ++i)
        if (std::ranges::find(before.holders, after.holders[i]) == before.holders.end())
            out.push_back({"holders", row_key(i)});
    return out;
}

Scenario load_edited(const FolderTexts& before, const FolderTexts& after,
                     const LoadOptions& options) {
    LoadOptions from = options;
    from.texts = &after;
    Scenario edited = load(after.folder / after.settings, from);
    if (before.files == after.files) return edited;
    from.texts = &before;
    const auto tighter = tightened(load(before.folder / before.settings, from), edited);
    if (tighter.size() < 2) return edited;
    Problems problems;
    for (const Tightened& one : tighter)
        problems.add(position_of(after, one.table, one.row),
                     fmt::format("`{}` would let less through; only one thing may be made tighter at a time",
                                 one.row),
                     "Corridor compares what opens and supplies; take one closure back");
    problems.throw_if_any();
    return edited;
}

}  // namespace corridor::scenario

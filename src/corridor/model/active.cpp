#include "corridor/model/compose.h"
#include "corridor/model/terms.h"

#include <algorithm>
#include <bit>

namespace corridor::model {

ActiveMeasures active_on(const World& world, const Calendar& calendar, std::int32_t day) {
    ActiveMeasures active;
    active.day = day;
    for (std::size_t s = 0; s < calendar.spans.size(); ++s)
        if (calendar.spans[s].first_day <= day && day <= calendar.spans[s].last_day)
            active.spans.push_back(static_cast<std::int32_t>(s));
    active.holder.assign(world.places.size(), -1);
    for (const HolderSpan& span : calendar.holders)
        if (span.first_day <= day && day <= span.last_day)
            active.holder[static_cast<std::size_t>(span.place)] = span.actor;
    active.supply.resize(world.supply.size());
    for (std::size_t s = 0; s < world.supply.size(); ++s)
        active.supply[s] = world.supply[s].first_day <= day && day <= world.supply[s].last_day;
    return active;
}

bool exemption_active(const ExemptionRule& rule, const Calendar& calendar,
                      const ActiveMeasures& active) {
    if (active.day < rule.first_day || active.day > rule.last_day) return false;
    return std::any_of(active.spans.begin(), active.spans.end(), [&](std::int32_t s) {
        return calendar.spans[static_cast<std::size_t>(s)].measure == rule.by;
    });
}

namespace {

//! Order-sensitive 64-bit mixing; two different lists collide with chance 2^-64.
class Mixer {
  public:
    void add(std::uint64_t word) {
        state_ ^= word + 0x9e3779b97f4a7c15ULL + (state_ << 6) + (state_ >> 2);
        state_ *= 0xff51afd7ed558ccdULL;
        state_ ^= state_ >> 33;
    }
    void add(double value) { add(std::bit_cast<std::uint64_t>(value)); }
    std::uint64_t value() const { return state_; }

  private:
    std::uint64_t state_ = 0x452821e638d01377ULL;
};

void add_span(Mixer& mixer, const World& world, const Calendar& calendar,
              const ActiveMeasures& active, const PhaseSpan& span) {
    mixer.add(static_cast<std::uint64_t>(span.measure) << 32 |
              static_cast<std::uint32_t>(span.phase));
    const EffectValues& e = span.effect;
    for (const double x :
         {e.open, e.fee, e.delay_days, e.attack, e.loss_if_hit, e.pass, e.detain, span.leak})
        mixer.add(x);
    if (span.window) mixer.add(static_cast<std::uint64_t>(span.last_day - span.first_day));
    for (const ExemptionRule& rule : world.measures[static_cast<std::size_t>(span.measure)].exempted_by)
        mixer.add(static_cast<std::uint64_t>(exemption_active(rule, calendar, active)));
}

}  // namespace

std::uint64_t terms_key(const World& world, const Calendar& calendar, const ActiveMeasures& active) {
    Mixer mixer;
    for (const std::int32_t s : active.spans)
        add_span(mixer, world, calendar, active, calendar.spans[static_cast<std::size_t>(s)]);
    // When people first met the risk of arrest decides how much of it they know.
    for (const PhaseSpan& span : calendar.spans)
        if (span.effect.detain > 0 && span.first_day <= active.day) {
            mixer.add(static_cast<std::uint64_t>(span.measure));
            mixer.add(static_cast<std::uint64_t>(span.first_day));
        }
    for (const std::int32_t holder : active.holder)
        mixer.add(static_cast<std::uint64_t>(holder + 1));
    for (const std::uint8_t sells : active.supply) mixer.add(static_cast<std::uint64_t>(sells));
    return mixer.value();
}

namespace detail {
namespace {

//! True for a phase in which a measure changes nothing for loads: it stands, and lets all pass.
bool leaves_loads(const WorldMeasure& measure, const PhaseSpan& span) {
    const EffectValues& e = span.effect;
    return !measure.leaky && e.open >= 1 && e.fee <= 0 && e.delay_days <= 0 && e.attack <= 0;
}

//! The same for people; they pay where no goods are named.
bool leaves_people(const WorldMeasure& measure, const PhaseSpan& span) {
    const EffectValues& e = span.effect;
    return e.pass >= 1 && e.detain <= 0 && e.delay_days <= 0 && (e.fee <= 0 || measure.goods != 0);
}

}  // namespace

std::uint64_t good_key(const World& world, const scenario::ParameterValues& parameters,
                       const Calendar& calendar, const ActiveMeasures& active,
                       const Ladder* ladder, std::int32_t good) {
    Mixer mixer;
    const bool any_hub = std::any_of(world.places.begin(), world.places.end(), [](const auto& p) {
        return p.role == scenario::Role::hub;
    });
    if (ladder != nullptr && any_hub)
        for (const double premium : ladder->premium) mixer.add(premium);
    mixer.add(parameters.risk_premium);
    mixer.add(parameters.time_cost);
    for (const std::int32_t s : active.spans) {
        const PhaseSpan& span = calendar.spans[static_cast<std::size_t>(s)];
        const WorldMeasure& measure = world.measures[static_cast<std::size_t>(span.measure)];
        if ((measure.goods & (1u << good)) == 0 || (measure.carriers & k_trader) == 0 ||
            leaves_loads(measure, span))
            continue;
        mixer.add(static_cast<std::uint64_t>(span.measure) << 1 | span.window);
        const EffectValues& e = span.effect;
        for (const double x :
             {e.open, e.fee, e.delay_days, e.attack, e.loss_if_hit, span.leak})
            mixer.add(x);
        for (const ExemptionRule& rule : measure.exempted_by)
            if ((rule.goods & (1u << good)) != 0 && (rule.carriers & k_trader) != 0)
                mixer.add(static_cast<std::uint64_t>(exemption_active(rule, calendar, active)));
    }
    for (std::size_t s = 0; s < world.supply.size(); ++s)
        if (world.supply[s].good == good) mixer.add(static_cast<std::uint64_t>(active.supply[s]));
    return mixer.value();
}

std::uint64_t signature_key(const World& world, const Calendar& calendar,
                            const ActiveMeasures& active, std::int32_t signature) {
    const auto concerns = [&](const WorldMeasure& measure) {
        return measure.on_people && measure.signatures[static_cast<std::size_t>(signature)] != 0;
    };
    Mixer mixer;
    for (const std::int32_t s : active.spans) {
        const PhaseSpan& span = calendar.spans[static_cast<std::size_t>(s)];
        const WorldMeasure& measure = world.measures[static_cast<std::size_t>(span.measure)];
        if (!concerns(measure) || leaves_people(measure, span)) continue;
        mixer.add(static_cast<std::uint64_t>(span.measure));
        const EffectValues& e = span.effect;
        for (const double x : {e.fee, e.delay_days, e.pass, e.detain}) mixer.add(x);
        for (const ExemptionRule& rule : measure.exempted_by)
            if (rule.signatures[static_cast<std::size_t>(signature)] != 0)
                mixer.add(static_cast<std::uint64_t>(exemption_active(rule, calendar, active)));
    }
    // When people first met the risk of arrest decides how much of it they know.
    for (const PhaseSpan& span : calendar.spans)
        if (span.effect.detain > 0 && span.first_day <= active.day &&
            concerns(world.measures[static_cast<std::size_t>(span.measure)])) {
            mixer.add(static_cast<std::uint64_t>(span.measure));
            mixer.add(static_cast<std::uint64_t>(span.first_day));
        }
    return mixer.value();
}

std::uint64_t access_key(const World& world, const Calendar& calendar,
                         const ActiveMeasures& active, const Terms& terms) {
    std::uint32_t goods = 0;
    Mixer mixer;
    for (const std::int32_t good : {world.staple, world.medicine})
        if (good >= 0) {
            goods |= 1u << good;
            mixer.add(terms.goods[static_cast<std::size_t>(good)]->key);
        }
    for (const auto& people : terms.people) mixer.add(people->key);
    for (const std::int32_t holder : active.holder)
        mixer.add(static_cast<std::uint64_t>(holder + 1));
    for (const std::int32_t s : active.spans) {
        const PhaseSpan& span = calendar.spans[static_cast<std::size_t>(s)];
        const WorldMeasure& measure = world.measures[static_cast<std::size_t>(span.measure)];
        // Hostile to a home: whoever may hold or turn back its people.
        const bool hostile = measure.hostile && measure.on_people;
        const bool on_aid = (measure.goods & goods) != 0 && (measure.carriers & k_humanitarian) != 0;
        if (!hostile && !on_aid) continue;
        mixer.add(static_cast<std::uint64_t>(span.measure));
        for (const double x : {span.effect.open, span.effect.attack, span.effect.pass,
                               span.effect.detain})
            mixer.add(x);
        for (const ExemptionRule& rule : measure.exempted_by)
            mixer.add(static_cast<std::uint64_t>(exemption_active(rule, calendar, active)));
    }
    return mixer.value();
}

}  // namespace detail
}  // namespace corridor::model

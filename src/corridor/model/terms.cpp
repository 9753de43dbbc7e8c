#include "corridor/model/terms.h"

#include "corridor/model/compose.h"
#include "corridor/model/goods_network.h"
#include "corridor/model/terms_parts.h"

#include <algorithm>
#include <optional>

namespace corridor::model {

namespace detail {

ActiveByMeasure active_by_measure(const World& world, const Calendar& calendar,
                                  const ActiveMeasures& active) {
    ActiveByMeasure spans(world.measures.size(), nullptr);
    for (const std::int32_t s : active.spans) {
        const PhaseSpan& span = calendar.spans[static_cast<std::size_t>(s)];
        spans[static_cast<std::size_t>(span.measure)] = &span;
    }
    return spans;
}

namespace {

bool rule_active(const ExemptionRule& rule, const ActiveByMeasure& spans, std::int32_t day,
                 std::int32_t arc) {
    if (spans[static_cast<std::size_t>(rule.by)] == nullptr) return false;
    if (day < rule.first_day || day > rule.last_day) return false;
    return rule.arcs.empty() || (arc >= 0 && rule.arcs[static_cast<std::size_t>(arc)] != 0);
}

}  // namespace

bool load_exempt(const World& world, const ActiveByMeasure& spans, std::int32_t day,
                 std::int32_t measure, std::int32_t arc, Carrier carrier, std::int32_t good) {
    const auto& rules = world.measures[static_cast<std::size_t>(measure)].exempted_by;
    return std::any_of(rules.begin(), rules.end(), [&](const ExemptionRule& rule) {
        return (rule.goods & (1u << good)) != 0 && (rule.carriers & carrier) != 0 &&
               rule_active(rule, spans, day, arc);
    });
}

bool people_exempt(const World& world, const ActiveByMeasure& spans, std::int32_t day,
                   std::int32_t measure, std::int32_t arc, std::int32_t signature) {
    const auto& rules = world.measures[static_cast<std::size_t>(measure)].exempted_by;
    return std::any_of(rules.begin(), rules.end(), [&](const ExemptionRule& rule) {
        return rule.signatures[static_cast<std::size_t>(signature)] != 0 &&
               rule_active(rule, spans, day, arc);
    });
}

LoadTerms compose_load(const World& world, const ActiveByMeasure& spans, std::int32_t day,
                       std::int32_t arc, Carrier carrier, std::int32_t good,
                       const std::vector<std::uint8_t>* skip) {
    LoadTerms out;
    double not_attacked = 1, kept = 1, attack_sum = 0, weighted_loss = 0;
    for (const Stop& stop : world.stops[static_cast<std::size_t>(arc)]) {
        const PhaseSpan* span = spans[static_cast<std::size_t>(stop.measure)];
        if (span == nullptr || (skip != nullptr && (*skip)[static_cast<std::size_t>(stop.measure)]))
            continue;
        const WorldMeasure& measure = world.measures[static_cast<std::size_t>(stop.measure)];
        if ((measure.goods & (1u << good)) == 0 || (measure.carriers & carrier) == 0) continue;
        if (load_exempt(world, spans, day, stop.measure, arc, carrier, good)) continue;
        const EffectValues& e = span->effect;
        out.open *= e.open;
        out.fee_per_kg += e.fee;
        out.delay_days += e.delay_days;
        not_attacked *= 1 - e.attack;
        kept *= 1 - e.attack * e.loss_if_hit;
        attack_sum += e.attack;
        weighted_loss += e.attack * e.loss_if_hit;
    }
    out.attack = 1 - not_attacked;
    out.loss = 1 - kept;
    out.loss_if_hit = attack_sum > 0 ? weighted_loss / attack_sum : 0;
    return out;
}

namespace {

//! First day on which the actor of a checkpoint detains this signature on this road.
std::int32_t known_since(const World& world, const Calendar& calendar, std::int32_t arc,
                         std::int32_t actor, std::int32_t signature, std::int32_t today) {
    std::int32_t first = today;
    for (const std::int32_t side : {arc & ~1, arc | 1})
        for (const Stop& stop : world.stops[static_cast<std::size_t>(side)]) {
            const WorldMeasure& measure = world.measures[static_cast<std::size_t>(stop.measure)];
            if (measure.actor != actor || !measure.on_people ||
                measure.signatures[static_cast<std::size_t>(signature)] == 0)
                continue;
            for (const PhaseSpan& span : calendar.spans)
                if (span.measure == stop.measure && span.effect.detain > 0)
                    first = std::min(first, span.first_day);
        }
    return first;
}

//! Every stop of people of one signature on one arc, in path order.
PeopleTerms compose_people(const World& world, const Calendar& calendar,
                           const ActiveByMeasure& spans, std::int32_t day, std::int32_t arc,
                           std::int32_t signature, SignatureTerms& terms) {
    PeopleTerms out;
    out.first_checkpoint = static_cast<std::int32_t>(terms.checkpoints.size());
    for (const Stop& stop : world.stops[static_cast<std::size_t>(arc)]) {
        const PhaseSpan* span = spans[static_cast<std::size_t>(stop.measure)];
        const WorldMeasure& measure = world.measures[static_cast<std::size_t>(stop.measure)];
        if (span == nullptr || !measure.on_people ||
            measure.signatures[static_cast<std::size_t>(signature)] == 0 ||
            people_exempt(world, spans, day, stop.measure, arc, signature))
            continue;
        const EffectValues& e = span->effect;
        out.delay_days += e.delay_days;
        if (measure.goods == 0) out.fee += e.fee;
        if (e.pass >= 1 && e.detain <= 0) continue;
        Checkpoint checkpoint{.measure = stop.measure, .pass = e.pass, .detain = e.detain,
                              .known_since = day};
        if (e.detain > 0) {
            checkpoint.known_since =
                known_since(world, calendar, arc, measure.actor, signature, day);
            terms.latest_known_since =
                std::max(terms.latest_known_since, checkpoint.known_since);
        }
        out.risk += out.survive * e.detain;
        out.survive *= e.pass;
        ++out.n_checkpoints;
        terms.checkpoints.push_back(checkpoint);
    }
    return out;
}

std::shared_ptr<SignatureTerms> compose_signature(const World& world, const Calendar& calendar,
                                                  const ActiveByMeasure& spans, std::int32_t day,
                                                  std::int32_t signature) {
    auto out = std::make_shared<SignatureTerms>();
    out->arcs.resize(world.arcs.size());
    for (std::int32_t a = 0; a < world.n_arcs(); ++a)
        if (!world.stops[static_cast<std::size_t>(a)].empty())
            out->arcs[static_cast<std::size_t>(a)] =
                compose_people(world, calendar, spans, day, a, signature, *out);
    out->clear = out->checkpoints.empty();
    return out;
}

std::shared_ptr<GoodTerms> compose_good(const World& world, const Reference& reference,
                                        const scenario::ParameterValues& parameters,
                                        const ActiveByMeasure& spans,
                                        const ActiveMeasures& active, const Ladder* ladder,
                                        std::int32_t good) {
    auto out = std::make_shared<GoodTerms>();
    out->arcs.resize(world.arcs.size());
    for (std::int32_t a = 0; a < world.n_arcs(); ++a)
        if (!world.stops[static_cast<std::size_t>(a)].empty())
            out->arcs[static_cast<std::size_t>(a)] =
                compose_load(world, spans, active.day, a, k_trader, good);
    const auto leaks = leaks_of(world, spans, active.day, good);
    limit_entries(world, spans, active.day, good, leaks, *out);
    build_goods_network(world, &reference, parameters, good,
                        reference.source_price[static_cast<std::size_t>(good)], leaks,
                        active.supply, ladder, *out);
    return out;
}

void compose_goods(const World& world, const Reference& reference,
                   const scenario::ParameterValues& parameters, const Calendar& calendar,
                   const ActiveByMeasure& spans, const ActiveMeasures& active,
                   std::span<const Ladder> ladders, TermsParts& parts, Terms& terms) {
    for (std::int32_t g = 0; g < world.n_goods(); ++g) {
        const Ladder* ladder =
            ladders.empty() ? nullptr : &ladders[static_cast<std::size_t>(g)];
        auto& recent = parts.goods[static_cast<std::size_t>(g)];
        const std::uint64_t key = good_key(world, parameters, calendar, active, ladder, g);
        auto part = recent.find(key);
        if (!part) {
            const auto made = compose_good(world, reference, parameters, spans, active, ladder, g);
            made->key = key;
            recent.keep(key, part = made);
        }
        terms.goods.push_back(std::move(part));
    }
}

void compose_signatures(const World& world, const Calendar& calendar, const ActiveByMeasure& spans,
                        const ActiveMeasures& active, TermsParts& parts, Terms& terms) {
    for (std::int32_t s = 0; s < world.n_signatures; ++s) {
        auto& recent = parts.people[static_cast<std::size_t>(s)];
        const std::uint64_t key = signature_key(world, calendar, active, s);
        std::shared_ptr<const SignatureTerms> part = recent.find(key);
        if (!part) {
            const auto made = compose_signature(world, calendar, spans, active.day, s);
            made->key = key;
            part = made;
            // Signatures that meet the same today are one: so are their paths.
            for (const auto& other : terms.people)
                if (*other == *part) part = other;
            recent.keep(key, part);
        }
        terms.people.push_back(std::move(part));
    }
}

void compose_windows(const World& world, const ActiveByMeasure& spans, Terms& terms) {
    terms.ultimatum_here.assign(world.places.size(), 0);
    for (std::size_t m = 0; m < world.measures.size(); ++m) {
        const PhaseSpan* span = spans[m];
        if (span == nullptr || !span->window) continue;
        const auto& places = world.measures[m].places;
        terms.windows.push_back({.measure = static_cast<std::int32_t>(m),
                                 .days = std::max(1, span->last_day - span->first_day + 1),
                                 .places = places});
        for (const std::int32_t p : places) terms.ultimatum_here[static_cast<std::size_t>(p)] = 1;
    }
}

void compose_dangers(const World& world, const ActiveByMeasure& spans, Terms& terms) {
    for (std::size_t m = 0; m < world.measures.size(); ++m) {
        const WorldMeasure& measure = world.measures[m];
        const bool in_place = measure.pattern != scenario::Pattern::siege &&
                              measure.pattern != scenario::Pattern::ultimatum;
        if (spans[m] == nullptr || !in_place || !measure.on_people || spans[m]->effect.detain <= 0)
            continue;
        for (const std::int32_t p : measure.places)
            terms.dangers.push_back({.place = p, .measure = static_cast<std::int32_t>(m),
                                     .detain = spans[m]->effect.detain});
    }
    std::sort(terms.dangers.begin(), terms.dangers.end(), [&](const auto& x, const auto& y) {
        if (x.place != y.place) return x.place < y.place;
        return world.measures[static_cast<std::size_t>(x.measure)].key <
               world.measures[static_cast<std::size_t>(y.measure)].key;
    });
}

}  // namespace
}  // namespace detail

LoadTerms compose_load(const World& world, const Calendar& calendar, const ActiveMeasures& active,
                       std::int32_t arc, Carrier carrier, std::int32_t good) {
    return detail::compose_load(world, detail::active_by_measure(world, calendar, active),
                                active.day, arc, carrier, good);
}

std::unique_ptr<Terms> compose_terms(const World& world, const Reference& reference,
                                     const scenario::ParameterValues& parameters,
                                     const Calendar& calendar, const ActiveMeasures& active,
                                     std::span<const Ladder> ladders, TermsParts* parts) {
    std::optional<TermsParts> own;
    TermsParts& known = parts != nullptr ? *parts : own.emplace(world);
    auto terms = std::make_unique<Terms>();
    const auto spans = detail::active_by_measure(world, calendar, active);
    detail::compose_goods(world, reference, parameters, calendar, spans, active, ladders, known,
                          *terms);
    detail::compose_signatures(world, calendar, spans, active, known, *terms);
    detail::compose_windows(world, spans, *terms);
    detail::compose_dangers(world, spans, *terms);
    detail::compose_access(world, calendar, spans, active, known, *terms);
    // Danger of the place itself and of the roads that lead to it (docs/model/people.md).
    terms->danger.resize(world.places.size());
    for (std::size_t p = 0; p < world.places.size(); ++p)
        terms->danger[p] = world.places[p].eats()
                               ? 1 - (1 - world.places[p].danger) *
                                         (1 - parameters.road_danger * terms->hostile_share[p])
                               : 0;
    return terms;
}

}  // namespace corridor::model

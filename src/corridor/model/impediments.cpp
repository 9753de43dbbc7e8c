#include "corridor/model/impediments.h"

#include "corridor/model/hit_chance.h"

namespace corridor::model {

namespace {

std::size_t index(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

std::uint8_t score_of_exits(const AccessClauses& is) {
    if (is.exit < 0.25) return 3;
    if (is.exit < 0.5 || is.exit_least < 0.25) return 2;
    return is.exit_least < 0.95 ? 1 : 0;
}

std::uint8_t score_of_aid(const AccessClauses& is, bool impeded) {
    if (is.aid < 0.1) return 3;
    if (is.aid < 0.5) return 2;
    return is.aid < 1 || impeded ? 1 : 0;
}

std::uint8_t score_of_hit(double chance) {
    if (chance >= 0.3) return 3;
    if (chance >= 0.1) return 2;
    return chance >= 0.01 ? 1 : 0;
}

std::uint8_t score_of_road(const scenario::Road& road) {
    if (road.mode != scenario::Mode::road) return 2;
    return road.paved ? 0 : 1;
}

//! Places joined to `place` by land roads of at most this score, `place` among them.
bool served_by(const World& world, std::int32_t place, std::uint8_t worst) {
    std::vector<std::uint8_t> seen(world.places.size(), 0);
    std::vector<std::int32_t> queue{place};
    seen[index(place)] = 1;
    for (std::size_t head = 0; head < queue.size(); ++head)
        for (auto i = world.out_first[index(queue[head])];
             i < world.out_first[index(queue[head]) + 1]; ++i) {
            const std::int32_t a = world.out_arcs[index(i)];
            const Arc& arc = world.arcs[index(a)];
            if (!arc.land || seen[index(arc.to)] != 0) continue;
            if (score_of_road(world.scenario->roads[index(a / 2)]) > worst) continue;
            if (world.places[index(arc.to)].starts_aid()) return true;
            seen[index(arc.to)] = 1;
            queue.push_back(arc.to);
        }
    return false;
}

}  // namespace

std::vector<ImpedimentScores> impediment_scores(const World& world, const ImpedimentDay& today) {
    const ActiveMeasures active = active_on(world, today.calendar, today.day);
    const auto aid_hit = hit_chances(world, today.calendar, active, k_humanitarian);
    const auto trade_hit = hit_chances(world, today.calendar, active, k_trader);
    std::vector<ImpedimentScores> scores(world.places.size());
    for (std::size_t p = 0; p < scores.size(); ++p) {
        if (!world.places[p].eats()) continue;
        const AccessClauses is = access_clauses(world, today.people, today.labels, p);
        scores[p] = {.services = score_of_exits(is),
                     .movement = score_of_aid(is, today.terms.impeded[p] != 0),
                     .violence = score_of_hit(aid_hit[p]),
                     .hostilities = score_of_hit(trade_hit[p])};
    }
    return scores;
}

std::uint8_t packed(const ImpedimentScores& scores) {
    return static_cast<std::uint8_t>(scores.services | scores.movement << 2 |
                                     scores.violence << 4 | scores.hostilities << 6);
}

std::uint8_t unpacked(std::uint8_t scores, std::size_t indicator) {
    return scores >> (2 * indicator) & 3;
}

std::vector<std::uint8_t> physical_scores(const World& world) {
    std::vector<std::uint8_t> scores(world.places.size(), 0);
    for (std::int32_t p = 0; p < world.n_places(); ++p) {
        if (!world.places[index(p)].eats()) continue;
        std::uint8_t& score = scores[index(p)];
        while (score < k_worst_score && !served_by(world, p, score)) ++score;
    }
    return scores;
}

}  // namespace corridor::model

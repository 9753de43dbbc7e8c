// Clauses of the access label that follow from the measures in force alone: permission, not
// traffic, so that a town nobody tries to leave is labelled too.

#include "corridor/model/compose.h"
#include "corridor/model/terms_parts.h"

#include <algorithm>
#include <vector>

namespace corridor::model::detail {

namespace {

constexpr double k_closed = 0.1;        // o or pass below this closes a road
constexpr double k_aid_passes = 0.5;    // product of o, and of 1 - a, on the way of aid
constexpr double k_screened_at = 0.5;   // pass below this makes a road dangerous to a home

std::size_t index(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

bool is_outside(const WorldPlace& place) {
    return place.role == scenario::Role::source || place.role == scenario::Role::refuge;
}

//! What a humanitarian carrier with staple and medicine meets on one arc.
struct AidTerms {
    double open = 1, safe = 1;
};

std::vector<AidTerms> aid_terms(const World& world, const ActiveByMeasure& spans, std::int32_t day) {
    std::vector<AidTerms> out(world.arcs.size());
    for (std::int32_t a = 0; a < world.n_arcs(); ++a) {
        if (world.stops[index(a)].empty()) continue;
        for (const std::int32_t good : {world.staple, world.medicine}) {
            if (good < 0) continue;
            const LoadTerms load = compose_load(world, spans, day, a, k_humanitarian, good);
            out[index(a)].open = std::min(out[index(a)].open, load.open);
            out[index(a)].safe = std::min(out[index(a)].safe, 1 - load.attack);
        }
    }
    return out;
}

//! By place: product of o of the bans on the place itself, for aid.
std::vector<double> aid_entries(const World& world, const ActiveByMeasure& spans,
                                std::int32_t day) {
    std::vector<double> open(world.places.size(), 1);
    for (const std::int32_t good : {world.staple, world.medicine}) {
        if (good < 0) continue;
        const auto of_good = entries_open(world, spans, day, k_humanitarian, good);
        for (std::size_t p = 0; p < open.size(); ++p) open[p] = std::min(open[p], of_good[p]);
    }
    return open;
}

/*!
 * Can aid come from a source or another hub, by land or river, on one path with product of o and
 * product of 1 - a both at least one half? Searched backwards from the place; a label is dropped
 * when another at the same node is at least as good in both products.
 */
class AidSearch {
  public:
    AidSearch(const World& world, const std::vector<AidTerms>& arcs)
        : world_(world), arcs_(arcs), latest_(world.places.size(), k_none) {}

    //! \param entry  product of o of the bans on the place itself
    bool reaches(std::int32_t place, double entry) {
        if (entry < k_aid_passes) return false;
        for (const Label& label : queue_) latest_[index(label.node)] = k_none;
        queue_.assign(1, {place, entry, 1, k_none});
        for (std::size_t head = 0; head < queue_.size(); ++head) {
            const Label label = queue_[head];
            if (label.node != place && world_.places[index(label.node)].starts_aid()) return true;
            for (auto i = world_.out_first[index(label.node)];
                 i < world_.out_first[index(label.node) + 1]; ++i) {
                const std::int32_t back = world_.out_arcs[index(i)];  // node -> next
                extend(label, back ^ 1, world_.arcs[index(back)].to);  // goods: next -> node
            }
        }
        return false;
    }

  private:
    static constexpr std::int32_t k_none = -1;
    struct Label {
        std::int32_t node;
        double open, safe;
        std::int32_t older;  //!< position in the queue of the label before it at this node
    };

    void extend(const Label& label, std::int32_t arc, std::int32_t next) {
        if (!world_.arcs[index(arc)].land) return;
        const Label longer{next, label.open * arcs_[index(arc)].open,
                           label.safe * arcs_[index(arc)].safe, latest_[index(next)]};
        if (longer.open < k_aid_passes || longer.safe < k_aid_passes) return;
        for (std::int32_t i = longer.older; i != k_none; i = queue_[index(i)].older)
            if (queue_[index(i)].open >= longer.open && queue_[index(i)].safe >= longer.safe) return;
        latest_[index(next)] = static_cast<std::int32_t>(queue_.size());
        queue_.push_back(longer);
    }

    const World& world_;
    const std::vector<AidTerms>& arcs_;
    std::vector<Label> queue_;            // in order of finding; those of a node are linked
    std::vector<std::int32_t> latest_;    // by node: its last label
};

//! Places that aid reaches from a source or hub elsewhere by roads on which nothing stops it: most
//! of them, so the search is left for the others.
std::vector<std::uint8_t> reached_freely(const World& world, const std::vector<AidTerms>& arcs) {
    std::vector<std::uint8_t> reached(world.places.size(), 0);
    std::vector<std::int32_t> queue;
    for (std::int32_t p = 0; p < world.n_places(); ++p)
        if (world.places[index(p)].starts_aid()) queue.push_back(p);
    for (std::size_t head = 0; head < queue.size(); ++head) {
        const std::int32_t node = queue[head];
        for (auto i = world.out_first[index(node)]; i < world.out_first[index(node) + 1]; ++i) {
            const std::int32_t a = world.out_arcs[index(i)];
            const std::int32_t to = world.arcs[index(a)].to;
            const AidTerms& terms = arcs[index(a)];
            if (!world.arcs[index(a)].land || terms.open < 1 || terms.safe < 1) continue;
            // A hub is served from elsewhere only: it is left to the search.
            if (world.places[index(to)].starts_aid() || reached[index(to)] != 0) continue;
            reached[index(to)] = 1;
            queue.push_back(to);
        }
    }
    return reached;
}

/*!
 * Places from which no land route leads to a source or refuge without crossing a road for which
 * `blocked(out_arc, in_arc)` holds; out_arc leads away from the place.
 */
template <class Blocked>
std::vector<std::uint8_t> enclosed(const World& world, Blocked&& blocked) {
    std::vector<std::uint8_t> inside(world.places.size(), 1);
    std::vector<std::int32_t> queue;
    for (std::int32_t p = 0; p < world.n_places(); ++p)
        if (is_outside(world.places[index(p)])) {
            inside[index(p)] = 0;
            queue.push_back(p);
        }
    for (std::size_t head = 0; head < queue.size(); ++head) {
        const std::int32_t node = queue[head];
        for (auto i = world.out_first[index(node)]; i < world.out_first[index(node) + 1]; ++i) {
            const std::int32_t in_arc = world.out_arcs[index(i)];
            const Arc& arc = world.arcs[index(in_arc)];
            if (!arc.land || inside[index(arc.to)] == 0 || blocked(in_arc ^ 1, in_arc)) continue;
            inside[index(arc.to)] = 0;
            queue.push_back(arc.to);
        }
    }
    return inside;
}

//! Arcs that are closed to staple and medicine.
std::vector<std::uint8_t> closed_to_goods(const World& world, const Terms& terms) {
    std::vector<std::uint8_t> closed(world.arcs.size(), 0);
    if (world.staple < 0 && world.medicine < 0) return closed;
    for (std::size_t a = 0; a < closed.size(); ++a) {
        if (world.stops[a].empty()) continue;
        closed[a] = 1;
        for (const std::int32_t good : {world.staple, world.medicine})
            if (good >= 0 && terms.goods[index(good)]->arcs[a].open >= k_closed) closed[a] = 0;
    }
    return closed;
}

void compose_unreachable(const World& world, Terms& terms) {
    const auto n_signatures = index(world.n_signatures);
    terms.unreachable.assign(world.places.size() * n_signatures, 0);
    const auto closed = closed_to_goods(world, terms);
    std::vector<std::uint8_t> inside;
    for (std::size_t s = 0; s < n_signatures; ++s) {
        const auto& people = terms.people[s]->arcs;
        if (s == 0 || terms.people[s] != terms.people[s - 1])
            inside = enclosed(world, [&](std::int32_t out_arc, std::int32_t in_arc) {
                return closed[index(in_arc)] != 0 || people[index(out_arc)].survive < k_closed;
            });
        for (std::size_t p = 0; p < world.places.size(); ++p)
            terms.unreachable[p * n_signatures + s] = inside[p];
    }
}

bool arc_impeded(const Terms& terms, std::int32_t arc) {
    const auto load = [&](const auto& good) {
        const LoadTerms& t = good->arcs[index(arc)];
        return t.open < 1 || t.fee_per_kg > 0 || t.delay_days >= 1;
    };
    const auto people = [&](const auto& signature) {
        const PeopleTerms& t = signature->arcs[index(arc)];
        return t.survive < 1 || t.fee > 0 || t.delay_days >= 1;
    };
    return std::any_of(terms.goods.begin(), terms.goods.end(), load) ||
           std::any_of(terms.people.begin(), terms.people.end(), people);
}

void compose_impeded(const World& world, Terms& terms) {
    std::vector<std::uint8_t> arc(world.arcs.size(), 0);
    for (std::int32_t a = 0; a < world.n_arcs(); ++a)
        arc[index(a)] = !world.stops[index(a)].empty() && arc_impeded(terms, a);
    terms.impeded = enclosed(world, [&](std::int32_t out_arc, std::int32_t in_arc) {
        return arc[index(out_arc)] != 0 || arc[index(in_arc)] != 0;
    });
    for (const auto& good : terms.goods)
        for (std::size_t p = 0; p < world.places.size(); ++p)
            if (good->entry_share[p] >= 0 && good->entry_share[p] < 1) terms.impeded[p] = 1;
}

//! True when today a hostile actor's measure on this arc holds or turns back people of this place.
bool hostile_to_home(const World& world, const ActiveByMeasure& spans, std::int32_t arc,
                     std::int32_t place) {
    for (const Stop& stop : world.stops[index(arc)]) {
        const PhaseSpan* span = spans[index(stop.measure)];
        const WorldMeasure& measure = world.measures[index(stop.measure)];
        if (span == nullptr || !measure.hostile || !measure.on_people) continue;
        if (span->effect.detain <= 0 && span->effect.pass >= k_screened_at) continue;
        for (std::int32_t c = 0; c < world.n_classes(); ++c) {
            const auto signature = world.signature_of[index(place * world.n_classes() + c)];
            if (measure.signatures[index(signature)] != 0) return true;
        }
    }
    return false;
}

bool held_by_hostile(const World& world, const ActiveMeasures& active, std::int32_t place) {
    const std::int32_t holder = active.holder[index(place)];
    return holder >= 0 && world.scenario->actors[index(holder)].hostile_to_access;
}

void compose_hostile_share(const World& world, const ActiveByMeasure& spans,
                           const ActiveMeasures& active, Terms& terms) {
    terms.hostile_share.assign(world.places.size(), 0);
    for (std::int32_t p = 0; p < world.n_places(); ++p) {
        if (!world.places[index(p)].eats()) continue;
        int roads = 0, hostile = 0;
        for (auto i = world.out_first[index(p)]; i < world.out_first[index(p) + 1]; ++i) {
            const std::int32_t out_arc = world.out_arcs[index(i)];
            if (!world.arcs[index(out_arc)].land) continue;
            ++roads;
            hostile += hostile_to_home(world, spans, out_arc, p) ||
                       hostile_to_home(world, spans, out_arc ^ 1, p) ||
                       (held_by_hostile(world, active, p) &&
                        held_by_hostile(world, active, world.arcs[index(out_arc)].to));
        }
        if (roads > 0) terms.hostile_share[index(p)] = static_cast<double>(hostile) / roads;
    }
}


void compose_aid(const World& world, const ActiveByMeasure& spans, std::int32_t day,
                 Terms& terms) {
    const auto aid = aid_terms(world, spans, day);
    const auto entry = aid_entries(world, spans, day);
    const auto freely = reached_freely(world, aid);
    AidSearch search(world, aid);
    terms.aid_reaches.assign(world.places.size(), 1);
    for (std::int32_t p = 0; p < world.n_places(); ++p)
        if (world.places[index(p)].eats())
            terms.aid_reaches[index(p)] =
                entry[index(p)] >= k_aid_passes &&
                (freely[index(p)] != 0 || search.reaches(p, entry[index(p)]));
}

}  // namespace

void compose_access(const World& world, const Calendar& calendar, const ActiveByMeasure& spans,
                    const ActiveMeasures& active, TermsParts& parts, Terms& terms) {
    const std::uint64_t key = access_key(world, calendar, active, terms);
    if (const auto known = parts.access.find(key)) {
        terms.hostile_share = known->hostile_share;
        terms.aid_reaches = known->aid_reaches;
        terms.unreachable = known->unreachable;
    } else {
        compose_aid(world, spans, active.day, terms);
        compose_unreachable(world, terms);
        compose_hostile_share(world, spans, active, terms);
        parts.access.keep(key, std::make_shared<const AccessPart>(AccessPart{
                                   terms.hostile_share, terms.aid_reaches, terms.unreachable}));
    }
    compose_impeded(world, terms);
}

}  // namespace corridor::model::detail

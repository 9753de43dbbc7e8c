// One day of people under Corridor's own choice, over cohorts.

#include "corridor/model/flee_corridor_day.h"

#include "corridor/base/quantile.h"
#include "corridor/model/movement_keys.h"

#include <utility>

namespace corridor::model::detail {
namespace {

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

double effect_of(const World& world, std::int32_t end, double spread, StreamKey key) {
    if (spread <= 0) return 0;
    return spread * normal_quantile(uniform(key, world.places[at(end)].key, 0,
                                            Purpose::displaced_pull));
}

//! One day: arrivals, who is driven out, who sets out.
class CorridorDay {
  public:
    CorridorDay(const CorridorBook& book, const RuleDay& in, People& people, PeopleDay& record,
                CorridorScratch& scratch)
        : book_(book), in_(in), people_(people), record_(record), scratch_(scratch) {}

    void run() {
        prepare();
        arrive_due(people_, in_.day, record_);
        count_present();
        scratch_.choice->begin_day(in_.day, scratch_.present);
        drive_out();
        set_out();
    }

  private:
    void prepare() {
        const auto& ends = book_.displaced.ends();
        scratch_.n_draws.assign(people_.at.size(), 0);
        const bool same = scratch_.choice && scratch_.of.member == in_.key.member &&
                          scratch_.of.seed == in_.key.seed && scratch_.last_day + 1 == in_.day;
        scratch_.last_day = in_.day;
        if (same) return;
        const auto weights = DisplacedWeights::of(
            in_.parameters != nullptr ? *in_.parameters : scenario::ParameterValues{});
        std::vector<double> effects;
        for (const std::int32_t end : ends)
            effects.push_back(effect_of(in_.world, end, weights.spread, in_.key));
        scratch_.choice = std::make_unique<DisplacedChoice>(book_.displaced, weights, effects);
        scratch_.of = in_.key;
        scratch_.present.assign(ends.size(), 0);
        scratch_.shares.assign(ends.size(), 0);
    }

    std::int64_t binomial(std::int32_t place, Purpose purpose, std::int64_t n, double p) {
        const std::uint32_t i = scratch_.n_draws[at(place)]++;
        const Dice dice{in_.key, in_.day, mix_keys(in_.world.places[at(place)].key, i >> 16),
                        static_cast<std::uint16_t>(i)};
        return dice.people(purpose, n, p);
    }

    void count_present() {
        const auto& ends = book_.displaced.ends();
        for (std::size_t e = 0; e < ends.size(); ++e)
            scratch_.present[e] = static_cast<double>(people_.present(ends[e]));
        for (const Travellers& t : people_.on_road)
            if (const std::int32_t e = book_.end_of[at(t.place)]; e >= 0)
                scratch_.present[at(e)] += static_cast<double>(t.count);
    }

    //! n people by the weights of the places in conflict; the last of them takes who is left.
    void drive_out() {
        std::int64_t n = book_.displaced.course().days()[at(in_.day)].inflow;
        const auto origins = scratch_.choice->origins();
        double left = 0;
        std::int32_t last = -1;
        for (std::size_t p = 0; p < origins.size(); ++p)
            if (origins[p] > 0) left += origins[p], last = static_cast<std::int32_t>(p);
        if (last < 0) return;
        for (std::int32_t p = 0; p <= last && n > 0; ++p) {
            if (origins[at(p)] <= 0) continue;
            const double share = std::min(1.0, origins[at(p)] / left);
            const std::int64_t here = p == last ? n : binomial(p, Purpose::flee_spawn, n, share);
            left -= origins[at(p)];
            n -= here;
            if (here == 0) continue;
            people_.cohort(p, book_.roads.group_of(p, in_.world)).count += here;
            record_.driven_out += here;
        }
    }

    //! Everybody outside camps; in camps whoever moves on. Nobody decides twice on one day.
    void set_out() {
        struct Leaving {
            std::int32_t place;
            DisplacedChoice::Who who;
            Cohort some;
        };
        std::vector<Leaving> leaving;
        for (std::int32_t p = 0; p < static_cast<std::int32_t>(people_.at.size()); ++p)
            for (const Cohort& cohort : people_.at[at(p)]) {
                if (cohort.count == 0) continue;
                Leaving one{p, DisplacedChoice::Who::newcomer, cohort};
                if (const std::int32_t e = book_.end_of[at(p)]; e >= 0) {
                    one.who = DisplacedChoice::Who::onward;
                    one.some.count = binomial(p, Purpose::flee_leave, cohort.count,
                                              scratch_.choice->leaving(at(e)));
                }
                if (one.some.count > 0) leaving.push_back(one);
            }
        for (const Leaving& one : leaving) send(one.place, one.who, one.some);
    }

    void send(std::int32_t from, DisplacedChoice::Who who, const Cohort& cohort) {
        auto& shares = scratch_.shares;
        if (!scratch_.choice->shares(at(from), who, shares)) return;
        std::int64_t n = cohort.count;
        std::size_t last = 0;
        for (std::size_t e = 0; e < shares.size(); ++e)
            if (shares[e] > 0) last = e;
        double left = 1;
        for (std::size_t e = 0; e <= last && n > 0; ++e) {
            if (shares[e] <= 0) continue;
            const double share = std::min(1.0, shares[e] / left);
            const std::int64_t here = e == last ? n : binomial(from, Purpose::flee_route, n, share);
            left -= shares[e];
            n -= here;
            if (here > 0) travel(from, e, cohort.group, here);
        }
    }

    //! The checkpoints of all roads of the way are met on the day of departure.
    void travel(std::int32_t from, std::size_t end, std::int32_t group, std::int64_t n) {
        const auto& ways = book_.displaced.ways()[book_.displaced.way_of(in_.day)];
        const std::size_t n_places = book_.displaced.n_places();
        const std::uint64_t of_way = mix_keys(in_.world.places[at(from)].key, end);
        std::int64_t passed = n, detained = 0;
        if (in_.terms != nullptr)
            for (std::int32_t p = from; p != book_.displaced.ends()[end] && passed > 0;) {
                const std::int32_t link = ways.link[end * n_places + at(p)];
                const Fate fate = book_.roads.meet(in_, link, group, passed, record_, [&] {
                    return mix_keys(mix_keys(of_way, at(group)),
                                    in_.world.arcs[at(book_.roads.arc_of(link))].key);
                });
                passed = fate.passed;
                detained += fate.detained;
                p = book_.displaced.flee().links[at(link)].to;
            }
        people_.cohort(from, group).count -= passed + detained;
        record_.leaving[at(from)] += passed;
        if (passed == 0) return;
        const std::int32_t to = book_.displaced.ends()[end];
        record_.departures.push_back({.from = from, .to = to, .count = passed});
        const std::int32_t days = ways.days[end * n_places + at(from)];
        if (days == 0) {
            people_.cohort(to, group).count += passed;
            record_.arriving[at(to)] += passed;
            return;
        }
        people_.on_road.push_back({.due_day = in_.day + days,
                                   .place = to,
                                   .group = group,
                                   .from = from,
                                   .count = passed});
    }

    const CorridorBook& book_;
    const RuleDay& in_;
    People& people_;
    PeopleDay& record_;
    CorridorScratch& scratch_;
};

}  // namespace

CorridorBook::CorridorBook(const World& world)
    : displaced(*world.scenario->flee),
      roads(displaced.flee(), world),
      end_of(displaced.n_places(), -1) {
    for (std::size_t e = 0; e < displaced.ends().size(); ++e)
        end_of[at(displaced.ends()[e])] = static_cast<std::int32_t>(e);
}

void live_corridor_day(const CorridorBook& book, const RuleDay& in, People& people,
                       PeopleDay& record, CorridorScratch& scratch) {
    CorridorDay(book, in, people, record, scratch).run();
}

}  // namespace corridor::model::detail

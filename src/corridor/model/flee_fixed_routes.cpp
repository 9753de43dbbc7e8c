// Routes that are worked out once a day and place, not when people decide (fixed_routes).

#include "corridor/base/portable_math.h"
#include "corridor/model/flee_routes.h"

#include <algorithm>
#include <map>

namespace corridor::model::detail {

using scenario::FleeQuirk;

namespace {

constexpr double k_major_route_gain = 4;  // a major route counts a quarter of its distance

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

//! The best route to one end, from a place.
struct Best {
    std::vector<std::int32_t> hops;  //!< places after the start
    double weight = 0, km = 0;
};
using Table = std::map<std::int32_t, Best>;  // by end

/*!
 * Tables of all places on one day. Flee makes a place's table when it scores that place, so places
 * further down the file still count with the score of the day before.
 */
class Tables {
  public:
    Tables(const scenario::Flee& flee, const FleeDay& day, const FleeDay* before)
        : flee_(flee),
          q_(flee.settings),
          day_(day),
          before_(before),
          tables_(flee.locations.size()) {}

    const std::vector<Table>& make() {
        for (now_ = 0; at(now_) < tables_.size(); ++now_) {
            if ((*day_.sites)[at(now_)].marker) continue;
            path_.clear();
            search(now_, 1, 0);
            add_major_routes();
        }
        return tables_;
    }

  private:
    double score(std::int32_t place) const {
        const bool late =
            place > now_ && flee_.fidelity[FleeQuirk::fixed_route_scores_of_yesterday];
        const double scored = !late                ? (*day_.sites)[at(place)].score
                              : before_ != nullptr ? (*before_->sites)[at(place)].score
                                                   : 1;
        return scored * (*day_.sites)[at(place)].flood_factor;
    }

    double weight(std::int32_t end, double km) const {
        return pm::pow(
            (q_.weight_softening + score(end)) / pm::pow(q_.softening + km, q_.distance_power),
            q_.weight_power);
    }

    void search(std::int32_t from, std::int32_t step, double km) {
        Table& table = tables_[at(now_)];
        for (const std::int32_t link : day_.network->from(from)) {
            const std::int32_t to = flee_.links[at(link)].to;
            if (to == now_ || std::find(path_.begin(), path_.end(), to) != path_.end()) continue;
            const double so_far = km + flee_.links[at(link)].km;
            path_.push_back(to);
            if (!(*day_.sites)[at(to)].marker) {
                const double w = weight(to, so_far);
                const auto known = table.find(to);
                if (w > (known == table.end() ? 0 : known->second.weight))
                    table[to] = {.hops = path_, .weight = w, .km = so_far};
            }
            if (q_.awareness_level > step) search(to, step + 1, so_far);
            path_.pop_back();
        }
    }

    //! Long ways that were given, from here and from every place within reach, to ends out of
    //! reach.
    void add_major_routes() {
        if (flee_.major_routes.empty()) return;
        const Table within_reach = tables_[at(now_)];
        std::vector<std::int32_t> hubs{now_};
        for (const auto& [end, best] : within_reach) hubs.push_back(end);
        for (const std::int32_t hub : hubs)
            for (const auto& row : flee_.major_routes)
                for (const bool forwards : {true, false}) {
                    std::vector<std::int32_t> way = row;
                    if (!forwards) std::reverse(way.begin(), way.end());
                    if (way.size() < 2 || way.front() != hub || way.back() == now_ ||
                        within_reach.contains(way.back()))
                        continue;
                    std::vector<std::int32_t> hops;
                    if (hub != now_) hops = within_reach.at(hub).hops;
                    hops.insert(hops.end(), way.begin() + 1, way.end());
                    add_major_route(std::move(hops));
                }
    }

    void add_major_route(std::vector<std::int32_t> hops) {
        double km = 0;
        std::int32_t before_end = now_, here = now_;
        for (const std::int32_t next : hops) {
            const std::int32_t link = day_.network->link_between(here, next);
            if (link < 0) return;  // closed today: nobody takes it
            km += flee_.links[at(link)].km;
            before_end = here;
            here = next;
        }
        const double w = weight(hops.back(), km) *
                         pm::pow(k_major_route_gain, q_.distance_power * q_.weight_power);
        const bool as_flee = flee_.fidelity[FleeQuirk::fixed_route_loses_its_first_hop];
        // Flee compares with what the place before the end knows, and drops the first hop.
        const Table& compared = tables_[at(as_flee ? before_end : now_)];
        const auto known = compared.find(hops.back());
        if (w <= (known == compared.end() ? 0 : known->second.weight)) return;
        if (as_flee && hops.size() > 1) hops.erase(hops.begin());
        const std::int32_t end = hops.back();
        tables_[at(now_)][end] = {.hops = std::move(hops), .weight = w, .km = km};
    }

    const scenario::Flee& flee_;
    const scenario::FleeSettings& q_;
    const FleeDay& day_;
    const FleeDay* before_;
    std::int32_t now_ = 0;
    std::vector<std::int32_t> path_;
    std::vector<Table> tables_;
};

}  // namespace

void FleeRoutes::fix_routes(const FleeDay& day, const FleeDay* before, FleeChoices& out) {
    Tables tables(course_.flee(), day, before);
    auto candidates = std::make_shared<FleeCandidates>();
    auto weights = std::make_shared<FleeWeights>();
    candidates->first.push_back(0);
    std::int32_t place = 0;
    for (const Table& table : tables.make()) {
        for (const auto& [end, best] : table) {
            candidates->all.push_back({.link = day.network->link_between(place, best.hops.front()),
                                       .rest = intern(std::span(best.hops).subspan(1)),
                                       .end = end,
                                       .km = best.km});
            weights->push_back(best.weight);
        }
        ++place;
        candidates->first.push_back(static_cast<std::int32_t>(candidates->all.size()));
    }
    out.candidates = std::move(candidates);
    out.fixed = std::move(weights);
}

}  // namespace corridor::model::detail

#include "corridor/model/missions.h"

#include "corridor/base/hash.h"
#include "corridor/base/quantile.h"
#include "corridor/model/compile_parts.h"
#include "corridor/model/missions_route.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace corridor::model {

namespace {

constexpr double k_loss_if_hit = 0.45;  // casebook: convoys that are hit lose 40-50 %
constexpr std::int64_t k_minutes_per_day = 1440;

std::size_t index(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

Carrier carrier_of(const scenario::Mission& mission) {
    if (mission.kind == scenario::MissionKind::airlift) return k_air;
    constexpr std::pair<std::string_view, Carrier> k_names[] = {{"trader", k_trader},
                                                                {"convoy", k_convoy},
                                                                {"escorted", k_escorted},
                                                                {"humanitarian", k_humanitarian},
                                                                {"air", k_air}};
    for (const auto& [name, carrier] : k_names)
        if (name == mission.carrier && (carrier != k_escorted || mission.escort)) return carrier;
    return k_convoy;  // "escorted" without an escort
}

std::vector<std::int32_t> path_of(const World& world, const scenario::Mission& mission,
                                  std::int32_t origin, const detail::IndexOf& road_index) {
    std::vector<std::int32_t> path;
    std::int32_t at = origin;
    for (const auto& id : mission.path) {
        const std::int32_t forward = 2 * road_index.at(id);
        const std::int32_t arc = world.arcs[index(forward)].from == at ? forward : forward + 1;
        at = world.arcs[index(arc)].to;
        path.push_back(arc);
    }
    return path;
}

bool departs(const WorldMission& mission, std::int32_t day) {
    if (day < mission.depart_day) return false;
    if (mission.every_days > 0) return (day - mission.depart_day) % mission.every_days == 0;
    return day == mission.depart_day;
}

//! floor(quanta * part / whole) without overflow; 0 <= part <= whole, whole > 0.
std::int64_t share(std::int64_t quanta, std::int64_t part, std::int64_t whole) {
    return quanta / whole * part + quanta % whole * part / whole;
}

//! One convoy or flight on its way.
struct Unit {
    std::int64_t quanta = 0, trucks = 1, minutes = 0;
    bool hit = false;
};

//! What every step of one day's missions reads and writes.
class MissionRun {
  public:
    MissionRun(const World& world, const scenario::ParameterValues& parameters,
               const detail::MissionRoads& roads, std::span<const double> need, StreamKey key,
               GoodsState& state, MissionDay& out)
        : world_(world),
          parameters_(parameters),
          roads_(roads),
          need_(need),
          key_(key),
          state_(state),
          out_(out) {}

    void send(const WorldMission& mission) {
        if (mission.air) {
            auto stops = detail::flights(roads_, mission, parameters_.driving_hours);
            fly(mission, stops);
        } else {
            drive(mission, detail::convoy_tour(roads_, mission));
        }
    }

  private:
    //! One unit that unloads at each stop its share of what is left.
    void drive(const WorldMission& mission, const std::vector<detail::MissionStop>& stops) {
        if (stops.empty()) return;
        Unit unit{.quanta = mission.quanta, .trucks = mission.trucks};
        ++out_.departed;
        for (std::size_t i = 0; i < stops.size() && unit.quanta > 0; ++i) {
            if (!travel(mission, stops[i], unit)) {
                ++out_.turned_back;
                break;
            }
            const std::int64_t unloaded =
                by_need(unit.quanta, mission.good, std::span(stops).subspan(i));
            unit.quanta -= unloaded;
            deliver(mission, stops[i].place, unloaded, unit.minutes);
        }
        out_.hit += unit.hit;
    }

    //! A unit of its own to each destination.
    void fly(const WorldMission& mission, const std::vector<detail::MissionStop>& stops) {
        std::int64_t quanta = mission.quanta, trucks = mission.trucks;
        for (std::size_t i = 0; i < stops.size(); ++i) {
            const auto rest = std::span(stops).subspan(i);
            Unit unit{.quanta = by_need(quanta, mission.good, rest),
                      .trucks = std::max<std::int64_t>(1, by_need(trucks, mission.good, rest))};
            quanta -= unit.quanta;
            trucks = std::max<std::int64_t>(0, trucks - unit.trucks);
            if (unit.quanta == 0) continue;
            ++out_.departed;
            if (travel(mission, stops[i], unit))
                deliver(mission, stops[i].place, unit.quanta, unit.minutes);
            else
                ++out_.turned_back;
            out_.hit += unit.hit;
        }
    }

    //! The first stop's part of a load shared by need; equal parts where nobody needs any.
    std::int64_t by_need(std::int64_t load, std::int32_t good,
                         std::span<const detail::MissionStop> stops) const {
        if (stops.size() == 1) return load;
        double all = 0;
        for (const auto& stop : stops) all += need_of(stop.place, good);
        const double part = all > 0 ? need_of(stops.front().place, good) / all
                                    : 1 / static_cast<double>(stops.size());
        return std::min(load, static_cast<std::int64_t>(static_cast<double>(load) * part));
    }

    double need_of(std::int32_t place, std::int32_t good) const {
        return need_[index(place * world_.n_goods() + good)];
    }

    //! False when the unit is turned back on the way to this stop.
    bool travel(const WorldMission& mission, const detail::MissionStop& stop, Unit& unit) {
        for (const auto& leg : stop.legs) {
            if (unit.quanta == 0) break;  // nothing left to turn back or to lose
            if (draw(mission, Purpose::convoy_turned, leg) < 1 - leg.terms.open) return false;
            if (leg.terms.attack > 0 &&
                draw(mission, Purpose::convoy_attacked, leg) < leg.terms.attack)
                lose(mission, leg, unit);
            unit.minutes += detail::leg_minutes(leg);
        }
        return true;
    }

    double draw(const WorldMission& mission, Purpose purpose, const detail::MissionLeg& leg) const {
        return uniform(key_, mission.key, roads_.day, purpose, leg.draw);
    }

    void lose(const WorldMission& mission, const detail::MissionLeg& leg, Unit& unit) {
        unit.hit = true;
        if (unit.trucks == 0) return;
        const auto u = uniform2(key_, mission.key, roads_.day, Purpose::convoy_loss, leg.draw);
        const std::int64_t burnt =
            binomial_quantile(unit.trucks, share_lost(leg.terms.loss_if_hit, u[0]), u[1]);
        const std::int64_t lost = share(unit.quanta, burnt, unit.trucks);
        unit.quanta -= lost;
        unit.trucks -= burnt;
        Ledger& ledger = state_.ledger[index(mission.good)];
        ledger.imported += lost;
        ledger.lost += lost;
        state_.cargo_lost_kg +=
            static_cast<double>(lost) * world_.goods[index(mission.good)].kg_per_quantum;
    }

    double share_lost(double loss_if_hit, double u) const {
        constexpr double k_least_shape = 1.1e-3;  // of a Beta that beta_quantile() accepts
        const double concentration = parameters_.convoy_concentration;
        const double mean = loss_if_hit > 0 ? loss_if_hit : k_loss_if_hit;
        const double least = k_least_shape / concentration;
        const BetaShape beta =
            beta_shape_from_mean(std::clamp(mean, least, 1 - least), concentration);
        return beta_quantile(beta.a, beta.b, u);
    }

    void deliver(const WorldMission& mission, std::int32_t place, std::int64_t quanta,
                 std::int64_t minutes) {
        if (quanta == 0) return;
        const auto cell = index(place * world_.n_goods() + mission.good);
        const auto days = static_cast<std::int32_t>(
            std::max<std::int64_t>(1, (minutes + k_minutes_per_day - 1) / k_minutes_per_day));
        state_.ledger[index(mission.good)].imported += quanta;
        state_.transit.add(roads_.day, roads_.day + days, cell, quanta);
        out_.sent[cell] += quanta;
    }

    const World& world_;
    const scenario::ParameterValues& parameters_;
    const detail::MissionRoads& roads_;
    std::span<const double> need_;
    StreamKey key_;
    GoodsState& state_;
    MissionDay& out_;
};

}  // namespace

std::vector<WorldMission> compile_missions(const World& world) {
    const auto place_index = detail::index_by_id(world.scenario->places);
    const auto road_index = detail::index_by_id(world.scenario->roads);
    const auto good_index = detail::index_by_id(world.scenario->goods);
    std::vector<WorldMission> out;
    for (const auto& mission : world.scenario->missions) {
        WorldMission row;
        row.key = hash64(mission.id);
        row.air = mission.kind == scenario::MissionKind::airlift;
        row.origin = place_index.at(mission.origin);
        row.good = good_index.at(mission.good);
        for (const auto& id : mission.destinations) row.destinations.push_back(place_index.at(id));
        row.path = path_of(world, mission, row.origin, road_index);
        row.carrier = carrier_of(mission);
        row.trucks = mission.trucks;
        row.quanta = static_cast<std::int64_t>(std::floor(
            mission.quantity * static_cast<double>(world.goods[index(row.good)].quanta_per_unit)));
        row.depart_day = world.day_of(mission.depart);
        row.every_days = mission.every_days.value_or(0);
        out.push_back(std::move(row));
    }
    return out;
}

void run_missions(const World& world, std::span<const WorldMission> missions,
                  const scenario::ParameterValues& parameters, const Calendar& calendar,
                  const ActiveMeasures& active, std::span<const double> need, StreamKey key,
                  GoodsState& state, MissionDay& out) {
    out.sent.assign(world.places.size() * world.goods.size(), 0);
    out.departed = out.turned_back = out.hit = 0;
    const auto today = [&](const WorldMission& mission) {
        return mission.quanta > 0 && departs(mission, active.day);
    };
    if (std::none_of(missions.begin(), missions.end(), today)) return;
    const detail::MissionRoads roads{world, detail::active_by_measure(world, calendar, active),
                                     active.day};
    MissionRun run(world, parameters, roads, need, key, state, out);
    for (const WorldMission& mission : missions)
        if (today(mission)) run.send(mission);
}

}  // namespace corridor::model

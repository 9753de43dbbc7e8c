#include "corridor/model/trips.h"

#include "corridor/base/portable_math.h"
#include "corridor/model/checkpoint.h"
#include "corridor/model/movement_destination.h"

#include <algorithm>

namespace corridor::model::detail {
namespace {

constexpr double k_negligible_trips = 1e-6;  // expected a day
constexpr int k_trip_cost = 3;               // times the cost of a journey for good

std::size_t at(std::int32_t index) {
    return static_cast<std::size_t>(index);
}

// Where trips of one cohort go; scratch.weights runs along.
std::span<const std::int32_t> weigh_trips(MovementDay& today, const RouteTree& tree,
                                          std::int32_t group, double& total) {
    if (!today.scratch.has_market[at(tree.origin)]) {
        total = weigh_destinations(today, tree, group, k_trip_cost, 1);
        return today.scratch.all_places;
    }
    const auto& links = today.world.markets[at(tree.origin)];
    today.scratch.markets.clear();
    today.scratch.weights.clear();
    total = 0;
    for (const MarketShare& link : links) {
        const bool goes = link.market != tree.origin && tree.to[at(link.market)].reached();
        today.scratch.markets.push_back(link.market);
        today.scratch.weights.push_back(goes ? link.share : 0);
        total += today.scratch.weights.back();
    }
    return today.scratch.markets;
}

// Upper bound of the share from the quiet network: a path that meets nothing today is still the
// best, one that does can only have become dearer.
double bound_share(MovementDay& today, std::int32_t place, std::int32_t group) {
    const auto meets = today.routes.met_from(place, today.signature(group));
    if (meets.empty()) return 0;
    double total = 0;
    const auto places = weigh_trips(today, today.routes.quiet_tree(place), group, total);
    double touched = 0;
    double sure = 0;
    for (std::size_t i = 0; i < places.size(); ++i)
        (meets[at(places[i])] != 0 ? touched : sure) += today.scratch.weights[i];
    if (touched <= 0) return 0;
    return sure > 0 ? std::min(1.0, touched / sure) : 1;
}

const RouteTree& trip_tree(MovementDay& today, std::int32_t place, std::int32_t group,
                           bool defiant) {
    return today.routes.tree(place, today.signature(group),
                             defiant ? Travel::defiant : Travel::walk, today.day);
}

// Share of the trips whose path meets a checkpoint; leaves the weights of only those behind.
double exact_share(MovementDay& today, const RouteTree& tree, std::int32_t group,
                   std::span<const std::int32_t>& places, double& meeting) {
    double total = 0;
    places = weigh_trips(today, tree, group, total);
    meeting = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        double& weight = today.scratch.weights[i];
        if (tree.to[at(places[i])].n_checkpoints == 0) weight = 0;
        meeting += weight;
    }
    return total > 0 ? meeting / total : 0;
}

// Works the memo out exactly; trips defy sealed roads where nowhere can be reached otherwise.
void settle_memo(MovementDay& today, std::int32_t place, std::int32_t group, TripMemo& memo) {
    const std::int32_t right_for =
        today.routes.learning(today.signature(group), today.day) ? today.day : -1;
    if (memo.day == right_for) return;
    std::span<const std::int32_t> places;
    double meeting = 0;
    double total = 0;
    memo.defiant = false;
    weigh_trips(today, trip_tree(today, place, group, false), group, total);
    memo.defiant = total <= 0;
    memo.share =
        exact_share(today, trip_tree(today, place, group, memo.defiant), group, places, meeting);
    memo.day = right_for;
}

// The memo with a bound that is right for today's destinations; `exact` may be of another day.
TripMemo& fresh_memo(MovementDay& today, std::int32_t place, std::int32_t group) {
    TripMemo& memo = today.routes.trip_memo(place, today.signature(group));
    const bool to_market = today.scratch.has_market[at(place)] != 0;
    const std::uint64_t version = to_market ? 0 : destinations_today(today).version;
    const bool own_kin = !today.world.kin.empty() && !to_market;
    if (memo.version == version && memo.known && !own_kin) return memo;
    memo.version = version;
    memo.known = true;
    memo.bound = bound_share(today, place, group);
    memo.day = TripMemo::k_not_settled;
    return memo;
}

void travel_and_return(MovementDay& today, const RouteTree& tree, Cohort& cohort,
                       const Party& party, std::uint64_t entity) {
    const RouteNode& node = tree.to[at(party.to)];
    const std::uint64_t key = mix_keys(entity, today.world.places[at(party.to)].key);
    const std::int64_t tries =
        node.risk > 0 ? today.dice(key, Journey::trip)
                            .households(Purpose::deter, party.count,
                                        pm::exp(-today.parameters.arrest_deterrence * node.risk),
                                        today.household)
                      : party.count;
    const Fate fate = travel(today, tree, party.to, cohort.group, key, tries, Journey::trip);
    if (fate.detained == 0) return;
    change_count(today.world, today.people, tree.origin, cohort, -fate.detained);
    cohort.want = std::min(cohort.want, cohort.count);
}

}  // namespace

void make_trips(MovementDay& today, std::int32_t place, Cohort& cohort) {
    TripMemo& memo = fresh_memo(today, place, cohort.group);
    const double chance = today.parameters.trip;
    const double trips = chance * static_cast<double>(cohort.count);
    if (trips * memo.bound < k_negligible_trips) return;
    // On most days the bound tells already that nobody of a small cohort meets a checkpoint.
    const std::uint64_t entity = today.entity(place, cohort.group);
    const Dice dice = today.dice(entity, Journey::trip);
    const double u = uniform(dice.key, entity, today.day, Purpose::trip, dice.draw);
    if (surely_none(cohort.count, chance * memo.bound, u)) return;
    settle_memo(today, place, cohort.group, memo);
    if (trips * memo.share < k_negligible_trips) return;
    const std::int64_t n = dice.people_at(u, cohort.count, chance * memo.share);
    if (n == 0) return;
    const RouteTree& tree = trip_tree(today, place, cohort.group, memo.defiant);
    std::span<const std::int32_t> places;
    double meeting = 0;
    exact_share(today, tree, cohort.group, places, meeting);
    split_parties(today, places, sum_weights(today), n, 1, entity, Journey::trip);
    for (const Party& party : today.scratch.parties)
        travel_and_return(today, tree, cohort, party, entity);
}

}  // namespace corridor::model::detail

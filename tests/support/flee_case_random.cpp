// Small random scenarios in Flee's format: places, links, closures.
#include "tests/support/flee_case_random.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "tests/support/flee_case.h"

namespace corridor::test {

using scenario::Flee;
using scenario::FleeClosure;
using scenario::FleeLocation;
using scenario::FleeSettings;
using scenario::FleeType;

namespace {

constexpr std::array k_names{"Arba", "Bena", "Cora", "Dira", "Elva",
                             "Fora", "Gura", "Hola", "Ivra"};
constexpr std::array k_countries{"Home", "Land", "Sea"};

}  // namespace

Flee random_flee_case(std::uint64_t seed) {
    return RandomFleeCase(seed).make();
}

Flee RandomFleeCase::make() {
    flee_.start = Date::from_ymd(2012, 3, 20);
    flee_.days = whole(20, 60);
    flee_.divide_by = pick({1, 1, 1, 3, 7});
    const double mode = real(0, 1);
    by_flood_ = mode < 0.18;
    by_conflict_ = mode > 0.78;
    people_ = whole(50, 1900);
    choose_movement();
    choose_routes();
    choose_places();
    choose_links();
    choose_marker();
    choose_closures();
    choose_changes();
    choose_spawning();
    if (by_flood_)
        choose_floods();
    else
        choose_conflicts();
    choose_registrations();
    choose_food();
    choose_attributes();
    return flee_;
}

void RandomFleeCase::choose_movement() {
    FleeSettings& s = settings();
    s.max_move_speed = pick({100.0, 200.0, 200.0, 360.0});
    s.max_walk_speed = pick({20.0, 35.0, 60.0});
    s.foreign_weight = pick({1.0, 1.0, 2.0, 0.5});
    s.camp_weight = pick({1.0, 2.0, 5.0});
    s.conflict_weight = pick({0.25, 0.316227766017, 0.8});
    s.conflict_movechance = pick({1.0, 1.0, 0.6});
    s.camp_movechance = pick({0.001, 0.001, 0.01, 0.0});
    s.idpcamp_movechance = pick({0.1, 0.3});
    s.default_movechance = pick({0.3, 0.3, 0.3, 0.7, 1.0, 0.05});
    if (chance(0.05)) s.default_movechance = 0.004;
    s.capacity_buffer = pick({0.9, 0.9, 0.75, 0.5});
    s.capacity_scaling = pick({1.0, 1.0, 1.0, 0.5, 2.0});
    s.avoid_short_stints = chance(0.25);
    s.start_on_foot = chance(0.25);
    s.softening = pick({10.0, 10.0, 0.0, 50.0});
    s.weight_softening = chance(0.15) ? 0.5 : 0;
    s.weight_power = pick({1.0, 1.0, 1.0, 2.0, 0.5});
    s.distance_power = pick({1.0, 1.0, 1.0, 2.0, 0.5});
    s.stay_close_to_home = chance(0.12);
    s.home_distance_power = pick({0.5, 1.0});
    s.use_pop_for_loc_weight = chance(0.12);
    s.pop_power_for_loc_weight = pick({0.1, 0.3});
    if (chance(0.12)) s.movechance_pop_scale_factor = pick({0.05, 0.2});
    s.use_economic_pull = chance(0.12);
    if (chance(0.08)) s.harvest_months = {4};
}

// Rules that decide how far people look, and with them whether links may close.
void RandomFleeCase::choose_routes() {
    FleeSettings& s = settings();
    s.awareness_level = pick({1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 5, 0, -1, -1});
    links_close_ = s.awareness_level >= 0;
    if (chance(0.12)) s.pruning_threshold = pick({1.5, 3.0, 10.0});
    pruning_ = s.pruning_threshold > 1;
    if (!by_flood_ && s.awareness_level > 0 && chance(0.12)) {
        s.fixed_routes = true;
        s.pruning_threshold = 1;
        pruning_ = false;
    }
    if (pruning_ || s.fixed_routes) links_close_ = false;
}

FleeType RandomFleeCase::random_type() {
    const double u = real(0, 1);
    if (u < 0.1) return FleeType::forwarding_hub;
    if (u < 0.13) return FleeType::unknown;
    if (u < 0.3) return by_flood_ ? FleeType::flood_zone : FleeType::conflict_zone;
    if (u < 0.45) return FleeType::camp;
    return FleeType::town;
}

void RandomFleeCase::choose_places() {
    const int n = whole(5, 9);
    for (int i = 0; i < n; ++i) {
        FleeLocation next;
        next.name = k_names.at(static_cast<std::size_t>(i));
        next.country = i == 0 || chance(0.5) ? "Home" : k_countries.at(chance(0.7) ? 1 : 2);
        next.x = real(0, 5);
        next.y = real(10, 15);
        next.type = random_type();
        if (i == 0 && next.type != FleeType::camp) next.type = FleeType::town;
        if (i == k_source) next.type = by_flood_ ? FleeType::flood_zone : FleeType::conflict_zone;
        if (i == 2) next.type = FleeType::camp;
        if (i == 3) next.type = chance(0.4) ? FleeType::idp_camp : FleeType::camp;
        next.number = in_files(whole(0, 300));
        if (i == k_source) next.number = in_files(4000);
        if (next.type == FleeType::camp || next.type == FleeType::idp_camp) choose_camp(next);
        if (next.type == FleeType::conflict_zone && i != k_source && chance(0.4))
            next.conflict_date = whole(1, flee_.days - 1);
        if (next.type == FleeType::conflict_zone) next.conflict_intensity = pick({1.0, 1.0, 0.5});
        next.trade_volume = settings().use_economic_pull ? real(0, 2) : 0;
        next.hdi = settings().use_economic_pull ? real(0, 1) : 0;
        flee_.locations.push_back(next);
    }
}

void RandomFleeCase::choose_camp(FleeLocation& camp) {
    camp.number = chance(0.3) ? in_files(0) : in_files(whole(1, people_));
    if (chance(0.2)) camp.initial_idps = whole(1, 40);
    if (chance(0.12)) camp.capacity_per_day = pick({1.0, 2.5});
}

double RandomFleeCase::random_km() {
    return chance(0.15) ? settings().max_move_speed : std::floor(real(10, 500));
}

void RandomFleeCase::add_link(int a, int b, double km, bool doubled) {
    scenario::FleeLink link;
    link.km = km;
    if (chance(0.08)) link.max_move_speed = pick({50.0, 80.0, 500.0});
    if (chance(0.08)) link.walk_probability = real(0, 1);
    for (int pair = 0; pair < (doubled ? 2 : 1); ++pair) {
        link.doubled = pair > 0;
        link.from = a, link.to = b;
        flee_.links.push_back(link);
        link.from = b, link.to = a;
        flee_.links.push_back(link);
    }
}

void RandomFleeCase::choose_links() {
    for (int i = 1; i < n_places(); ++i)
        add_link(i, whole(0, i - 1), random_km(), !pruning_ && chance(0.1));
    for (int extra = whole(0, 4); extra > 0; --extra) {
        const int a = whole(0, n_places() - 1), b = whole(0, n_places() - 1);
        const bool parallel = std::any_of(flee_.links.begin(), flee_.links.end(),
                                          [&](auto& l) { return l.from == a && l.to == b; });
        if (a != b && !(parallel && pruning_)) add_link(a, b, random_km(), false);
    }
}

// A way round between two places of one country, which keep their other links.
void RandomFleeCase::choose_marker() {
    if (settings().awareness_level < 1 || settings().fixed_routes || !chance(0.35)) return;
    for (int attempt = 0; attempt < 20; ++attempt) {
        const int a = whole(0, n_places() - 1), b = whole(0, n_places() - 1);
        if (a == b || place(a).country != place(b).country) continue;
        FleeLocation marker;
        marker.name = "Mark";
        marker.country = place(a).country;
        marker.type = FleeType::marker;
        marker.x = real(0, 5), marker.y = real(10, 15);
        flee_.locations.push_back(marker);
        marker_ends_ = {a, b};
        add_link(a, n_places() - 1, random_km(), false);
        add_link(n_places() - 1, b, random_km(), false);
        return;
    }
}

bool RandomFleeCase::touches_marker(int i) const {
    return std::find(marker_ends_.begin(), marker_ends_.end(), i) != marker_ends_.end();
}

bool RandomFleeCase::is_marker(int i) {
    return place(i).type == FleeType::marker;
}

void RandomFleeCase::choose_closures() {
    for (int n = chance(0.6) ? whole(1, 4) : 0; n > 0; --n) {
        FleeClosure closure;
        closure.start = whole(0, flee_.days - 1);
        closure.end = closure.start + (chance(0.1) ? 0 : whole(1, 25));
        const int a = whole(0, n_places() - 1), b = whole(0, n_places() - 1);
        closure.first = place(a).name, closure.second = place(b).name;
        closure.kind = static_cast<FleeClosure::Kind>(whole(0, 5));
        using Kind = FleeClosure::Kind;
        if (closure.kind == Kind::country) {
            if (!links_close_) continue;
            const int first = whole(0, 2);
            closure.first = k_countries.at(static_cast<std::size_t>(first));
            closure.second = k_countries.at(static_cast<std::size_t>((first + 1) % 3));
        }
        if (closure.kind == Kind::location && (!links_close_ || is_marker(a) || touches_marker(a)))
            continue;
        if (closure.kind == Kind::camp || closure.kind == Kind::idp_camp) {
            if (a == k_source || is_marker(a)) continue;
            if (chance(0.15)) closure.first = "Nowhere";  // acts on location 0
        }
        flee_.closures.push_back(closure);
    }
}

void RandomFleeCase::choose_changes() {
    if (!chance(0.15) || settings().default_movechance < 0.005) return;
    settings().default_conflict_intensity = pick({1, 2});
    const int i = whole(2, n_places() - 1);
    if (is_marker(i) || place(i).type == FleeType::conflict_zone) return;
    changed_ = i;
    const FleeType type = by_flood_ ? pick({FleeType::town, FleeType::camp, FleeType::idp_camp})
                                    : pick({FleeType::town, FleeType::camp, FleeType::idp_camp,
                                            FleeType::conflict_zone, FleeType::forwarding_hub});
    flee_.changes.push_back({place(i).name, type, whole(0, flee_.days - 1)});
}

}  // namespace corridor::test

#include "tests/support/random_scenario.h"

#include "corridor/scenario/check.h"
#include "corridor/scenario/save.h"
#include "tests/support/random_scenario_parts.h"

#include <algorithm>

namespace corridor::test {

using namespace scenario;

void ScenarioMaker::add_time() {
    const Date start = Date::from_ymd(2030, 1, 1) + static_cast<int>(random.whole(0, 364));
    s.time = {.start = start, .as_of = start + static_cast<int>(random.whole(8, 16))};
    s.time.horizon_days = static_cast<int>(random.whole(22, 40));
    s.time.deadline_days = s.time.horizon_days - static_cast<int>(random.whole(0, 5));
    s.title = "random case";
    s.members = 128;
}

void ScenarioMaker::add_parameters() {
    const auto set = [&](const char* key, double value) { s.parameters.at(key) = fixed(value); };
    set("alpha", real(0.1, 0.9));
    set("trip", real(0.0005, 0.005));
    set("leave_base", real(0.001, 0.02));
    set("trader_response", real(0.3, 1));
    set("arrest_deterrence", real(0, 8));
    set("household_size", static_cast<double>(random.whole(1, 8)));
    if (random.chance(30)) set("siege_stretch", real(0, 6));
    set("label_window", static_cast<double>(random.whole(5, 14)));
    if (!shape.uncertain) {
        for (const ParameterRow& row : parameter_rows()) {
            Value& value = s.parameters.at(row.key);
            value = fixed(centre(value));
        }
    } else if (random.chance(50)) {
        s.parameters.at("elasticity") = {
            .family = Family::lognormal, .a = 0.61, .b = 0.5, .c = 0.8};
        s.parameters.at("release") = {.family = Family::uniform, .a = 0.01, .b = 0.2};
    }
}

void ScenarioMaker::add_goods() {
    const auto add = [&](const char* id, const char* unit, const char* quantum, double kg,
                         double need) -> Good& {
        Good good;
        good.id = id;
        good.unit = unit;
        good.quantum = quantum;
        good.mass_kg_per_unit = kg;
        good.need_per_person_day = fixed(need);
        s.goods.push_back(good);
        return s.goods.back();
    };
    add("staple", "kg", "g", 1, 0.555).spoilage_per_day =
        shape.spoilage && random.chance(30) ? real(0, 0.02) : 0;
    Good& fuel = add("fuel", "l", "ml", 0.75, 0.17);
    if (shape.uncertain && random.chance(40))
        fuel.need_per_person_day = {.family = Family::uniform, .a = 0.12, .b = 0.28};
    fuel.price_mode = random.chance(50) ? PriceMode::administered : PriceMode::free;
    add("medicine", "kg", "mg", 1, 0.0011);
}

Place& ScenarioMaker::add_place(const std::string& id, Role role, std::int64_t population) {
    Place place;
    place.id = id;
    place.name = "The " + id;
    place.role = role;
    place.population = population;
    place.position = {real(10, 15), real(-5, 0)};
    s.places.push_back(place);
    return s.places.back();
}

void ScenarioMaker::add_places() {
    add_place("port", Role::source, 0);
    const auto n_towns = random.whole(1, 6);
    for (std::int64_t i = 0; i < n_towns; ++i) {
        Place& town = add_place("town" + std::to_string(i), Role::town, random.whole(1500, 40000));
        if (shape.hubs && random.chance(15)) town.role = Role::hub;
        town.garrison = random.chance(25);
        town.grid_hours = random.chance(70) ? 24 : 0;
        if (random.chance(40)) town.unpumped_share = real(0, 0.9);
        if (shape.damage && random.chance(20)) town.pump_damage = real(0, 0.5);
        if (random.chance(20)) town.beds = real(0, 40);
        if (shape.danger && random.chance(30)) town.danger = real(0, 0.6);
        if (shape.uncertain && random.chance(20)) {
            town.population_low = town.population * 9 / 10;
            town.population_high = town.population * 12 / 10;
        }
        towns.push_back(town.id);
    }
    Place& camp = add_place("camp", Role::refuge, random.chance(50) ? random.whole(0, 3000) : 0);
    if (random.chance(50)) camp.capacity = random.whole(1000, 60000);
    if (random.chance(30)) add_place("border", Role::source, 0);
}

Road& ScenarioMaker::add_road(const std::string& from, const std::string& to) {
    Road road;
    road.id = from + "-" + to;
    for (const Road& other : s.roads)
        if (other.id == road.id) road.id += "-" + std::to_string(s.roads.size());
    road.from = from;
    road.to = to;
    road.km = static_cast<double>(
        random.whole(std::min<std::int64_t>(20, shape.longest_km / 2), shape.longest_km));
    road.paved = random.chance(75);
    const auto kind = random.whole(0, 99);
    road.mode = kind < 80   ? Mode::road
                : kind < 90 ? Mode::track
                : kind < 96 ? Mode::river
                            : Mode::foot;
    if (shape.longest_km < 100) road.mode = Mode::road;
    s.roads.push_back(road);
    return s.roads.back();
}

// A tree, mostly a chain from the port on, so that paths have several roads; then a few more.
void ScenarioMaker::add_roads() {
    for (std::size_t i = 1; i < s.places.size(); ++i) {
        const auto n = static_cast<std::int64_t>(i);
        const auto back = random.chance(60) ? n - 1 : random.whole(0, n - 1);
        add_road(s.places[static_cast<std::size_t>(back)].id, s.places[i].id);
    }
    for (auto n_more = random.whole(0, 2); n_more > 0; --n_more) {
        const std::string& from = any(s.places).id;
        const std::string& to = any(s.places).id;
        if (from != to) add_road(from, to);
    }
    if (!shape.capacities) return;
    double kg_day = 0;
    for (const Place& place : s.places) kg_day += 0.7 * static_cast<double>(place.population);
    for (Road& road : s.roads)
        if (random.chance(45)) road.cap_kg_day = static_cast<std::int64_t>(kg_day * real(0.1, 1.3));
}

void ScenarioMaker::add_supply() {
    double people = 0;
    for (const Place& place : s.places) people += static_cast<double>(place.population);
    const auto sell = [&](const char* place, const Good& good, double price) -> Supply& {
        Supply row;
        row.place = place;
        row.good = good.id;
        row.price = price;
        if (shape.capacities && random.chance(20))
            row.capacity_per_day = people * centre(good.need_per_person_day) * real(0.6, 2.5);
        s.supply.push_back(row);
        return s.supply.back();
    };
    const double prices[] = {200, 700, 50000};
    for (std::size_t g = 0; g < s.goods.size(); ++g) {
        sell("port", s.goods[g], prices[g]);
        if (s.places.back().id != "border" || random.chance(30)) continue;
        Supply& dear = sell("border", s.goods[g], prices[g] * real(1, 1.5));
        if (shape.capacities && random.chance(30)) dear.start = any_day();
    }
}

void ScenarioMaker::add_cover() {
    const auto add = [&](const char* good, int from, int to, double days) {
        Cover row;
        row.good = good;
        row.from_month = from;
        row.to_month = to;
        row.days = days;
        if (shape.uncertain && random.chance(25)) {
            row.low = days * 0.7;
            row.high = days * 1.4;
        }
        s.cover.push_back(row);
    };
    const double staple = real(5, 20);
    if (shape.seasons && random.chance(40)) {
        add("staple", 1, 6, staple);
        add("staple", 7, 12, staple * real(1, 2));
    } else {
        add("staple", 1, 12, staple);
    }
    add("fuel", 1, 12, real(3, 8));
    add("medicine", 1, 12, real(6, 30));
}

void ScenarioMaker::add_stocks() {
    if (!shape.stocks) return;
    for (auto n = random.whole(0, 2); n > 0; --n) {
        Stock row;
        row.place = any(towns);
        row.good = any(s.goods).id;
        row.date = s.time.start + static_cast<int>(random.whole(0, s.time.as_of - s.time.start));
        row.days_of_cover = real(0, 10);
        if (shape.uncertain && random.chance(40)) {
            row.low = *row.days_of_cover * 0.5;
            row.high = *row.days_of_cover * 2;
        }
        const auto same = [&](const Stock& other) {
            return other.place == row.place && other.good == row.good && other.date == row.date;
        };
        if (std::none_of(s.stocks.begin(), s.stocks.end(), same)) s.stocks.push_back(row);
    }
}

void ScenarioMaker::add_group(const std::string& place, const std::string& person_class,
                              const std::string& home, std::int64_t count) {
    Group group;
    group.place = place;
    group.person_class = person_class;
    group.home = home;
    group.count = count;
    s.groups.push_back(group);
}

void ScenarioMaker::add_people() {
    if (!random.chance(50)) return;
    const std::string home = any(towns), host = any(towns);
    if (shape.guests && home != host) {
        add_group(host, "other", home, random.whole(10, 2000));
    }
    if (random.chance(40)) {
        const std::string town = any(towns);
        const std::int64_t all =
            std::find_if(s.places.begin(), s.places.end(), [&](const Place& p) {
                return p.id == town;
            })->population;
        for (const char* name : {"elders", "other", "screened"})
            add_group(town, name, town, all / 3);
    }
    if (random.chance(40))
        s.kin.push_back({.home = any(towns), .place = "camp", .kin = real(0, 1)});
    if (random.chance(40))
        s.markets.push_back({.place = any(towns), .market = any(towns), .share = real(0, 1)});
}

Scenario random_scenario(std::uint64_t seed, const ScenarioShape& shape) {
    ScenarioMaker maker(seed, shape);
    maker.add_time();
    maker.add_parameters();
    maker.add_goods();
    maker.add_places();
    maker.add_roads();
    maker.add_supply();
    maker.add_cover();
    maker.add_stocks();
    maker.add_people();
    maker.add_actors();
    if (shape.measures) maker.add_measures();
    if (shape.uncertain) maker.add_reports();
    if (shape.missions) maker.add_missions();
    return std::move(maker.s);
}

std::string problems_of(const Scenario& scenario) {
    Problems problems;
    std::vector<std::string> warnings;
    check(scenario, {}, problems, warnings);
    std::string text;
    for (const Problem& problem : problems.all()) text += problem.to_string() + '\n';
    return text;
}

std::filesystem::path keep_case(const Scenario& scenario, const std::string& name) {
    const auto folder = std::filesystem::temp_directory_path() / ("corridor-case-" + name);
    std::filesystem::remove_all(folder);
    save(scenario, folder);
    return folder;
}

}  // namespace corridor::test

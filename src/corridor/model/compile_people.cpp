#include "corridor/base/hash.h"
#include "corridor/model/compile_parts.h"
#include "corridor/model/range_width.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace corridor::model::detail {

void compile_classes(World& world) {
    world.classes = {"screened", "other"};
    std::vector<std::string_view> more;
    for (const auto& row : world.scenario->groups)
        if (!row.person_class.empty() && row.person_class != "screened" &&
            row.person_class != "other")
            more.push_back(row.person_class);
    std::sort(more.begin(), more.end());
    more.erase(std::unique(more.begin(), more.end()), more.end());
    world.classes.insert(world.classes.end(), more.begin(), more.end());
}

namespace {

//! Lists that tell people apart: each measure's, exemption's and option's homes and classes. Options
//! count, so that a scenario and the same with an option number its people alike.
struct PeopleLists {
    std::vector<const scenario::Ids*> homes, classes;
};

PeopleLists people_lists(const scenario::Scenario& scenario) {
    PeopleLists lists;
    for (const auto& measure : scenario.measures) {
        lists.homes.push_back(&measure.homes);
        lists.classes.push_back(&measure.classes);
        lists.homes.push_back(&measure.exempts.homes);
        lists.classes.push_back(&measure.exempts.classes);
    }
    for (const auto& option : scenario.options) {
        lists.homes.push_back(&option.homes);
        lists.classes.push_back(&option.classes);
    }
    return lists;
}

//! Number words by which lists they match; words with the same pattern share a number.
std::vector<std::int32_t> number_patterns(const std::vector<std::string_view>& words,
                                          const std::vector<const scenario::Ids*>& lists) {
    std::map<std::vector<bool>, std::int32_t> known;
    std::vector<std::int32_t> number;
    for (const auto& word : words) {
        std::vector<bool> pattern;
        for (const auto* list : lists) pattern.push_back(matches(*list, word));
        number.push_back(
            known.emplace(pattern, static_cast<std::int32_t>(known.size())).first->second);
    }
    return number;
}

}  // namespace

void compile_signatures(World& world) {
    const auto lists = people_lists(*world.scenario);
    std::vector<std::string_view> homes;
    for (const auto& place : world.scenario->places) homes.push_back(place.id);
    const auto home_number = number_patterns(homes, lists.homes);
    const auto class_number = number_patterns(world.classes, lists.classes);
    const std::int32_t n_class_patterns =
        1 + *std::max_element(class_number.begin(), class_number.end());
    std::int32_t highest = 0;
    for (std::size_t h = 0; h < homes.size(); ++h)
        for (std::size_t c = 0; c < world.classes.size(); ++c) {
            const auto signature = home_number[h] * n_class_patterns + class_number[c];
            world.signature_of.push_back(signature);
            highest = std::max(highest, signature);
        }
    world.n_signatures = highest + 1;
}

namespace {

using CountByGroup = std::map<std::int32_t, InitialCohort>;

//! A bound of a counted range, further off the less its source is trusted; at least one person.
std::int64_t widened_count(std::int64_t bound, std::int64_t count, double width) {
    const double far = widened(static_cast<double>(bound), static_cast<double>(count), width);
    return bound <= 0 ? bound : std::max<std::int64_t>(1, std::llround(far));
}

//! Residents where groups.csv is silent: everyone at home, the default share in class screened.
void add_default_residents(const World& world, std::size_t place, CountByGroup& cohorts) {
    const auto& row = world.scenario->places[place];
    const double share = centre(world.scenario->parameters.at("screened_share"));
    const auto split = [&](std::int64_t people) {
        const auto screened = static_cast<std::int64_t>(
            std::llround(static_cast<double>(people) * share));
        return std::pair{screened, people - screened};
    };
    const auto [screened, other] = split(row.population);
    const double width = range_width(*world.scenario, row.source_id);
    const auto low =
        split(widened_count(row.population_low.value_or(row.population), row.population, width));
    const auto high =
        split(widened_count(row.population_high.value_or(row.population), row.population, width));
    const auto p = static_cast<std::int32_t>(place);
    const std::int32_t first = p * world.n_classes();
    if (screened > 0) cohorts[first] = {p, first, screened, low.first, high.first};
    if (other > 0) cohorts[first + 1] = {p, first + 1, other, low.second, high.second};
}

}  // namespace

void compile_cohorts(World& world, const IndexOf& place_index) {
    std::vector<CountByGroup> at(world.places.size());
    std::vector<bool> residents_given(world.places.size(), false);
    for (const auto& row : world.scenario->groups) {
        const std::int32_t p = place_index.at(row.place);
        const std::int32_t h = row.home.empty() ? p : place_index.at(row.home);
        const auto c = std::find(world.classes.begin(), world.classes.end(),
                                 row.person_class.empty() ? "other" : row.person_class);
        const auto group =
            h * world.n_classes() + static_cast<std::int32_t>(c - world.classes.begin());
        auto& cohort = at[static_cast<std::size_t>(p)][group];
        cohort.place = p;
        cohort.group = group;
        cohort.count += row.count;
        const double width = range_width(*world.scenario, row.source_id);
        cohort.low += widened_count(row.low.value_or(row.count), row.count, width);
        cohort.high += widened_count(row.high.value_or(row.count), row.count, width);
        if (h == p) residents_given[static_cast<std::size_t>(p)] = true;
    }
    for (std::size_t p = 0; p < world.places.size(); ++p) {
        if (world.places[p].role == scenario::Role::source) continue;
        if (!residents_given[p]) add_default_residents(world, p, at[p]);
        for (const auto& [group, cohort] : at[p]) world.cohorts.push_back(cohort);
    }
}

void compile_markets(World& world, const IndexOf& place_index) {
    world.markets.resize(world.places.size());
    for (const auto& row : world.scenario->markets)
        world.markets[static_cast<std::size_t>(place_index.at(row.place))].push_back(
            {place_index.at(row.market), row.share});
    const double radius = centre(world.scenario->parameters.at("market_radius"));
    const bool has_hub = std::any_of(world.places.begin(), world.places.end(), [](const auto& place) {
        return place.role == scenario::Role::hub;
    });
    for (std::size_t p = 0; p < world.places.size(); ++p) {
        auto& markets = world.markets[p];
        if (!world.places[p].eats()) continue;
        const auto self = static_cast<std::int32_t>(p);
        if (markets.empty()) {
            // A search from every place, only where there is a hub to find.
            const auto km = has_hub ? road_km_from(world, self) : std::vector<double>();
            for (std::size_t hub = 0; has_hub && hub < world.places.size(); ++hub)
                if (hub != p && world.places[hub].role == scenario::Role::hub && km[hub] <= radius)
                    markets.push_back({static_cast<std::int32_t>(hub), 1 / km[hub]});
            double total = 0;
            for (const auto& link : markets) total += link.share;
            for (auto& link : markets) link.share *= 0.5 / total;
            markets.push_back({self, markets.empty() ? 1.0 : 0.5});
        }
        // In an order of their own, so that the order of the file's rows cannot matter.
        std::sort(markets.begin(), markets.end(), [&](const auto& x, const auto& y) {
            return world.places[static_cast<std::size_t>(x.market)].key <
                   world.places[static_cast<std::size_t>(y.market)].key;
        });
        double total = 0;
        for (const auto& link : markets) total += link.share;
        if (total > 0)
            for (auto& link : markets) link.share /= total;
    }
}

void compile_kin(World& world, const IndexOf& place_index) {
    if (world.scenario->kin.empty()) return;
    const std::size_t n = world.places.size();
    world.kin.assign(n * n, 0);
    for (const auto& row : world.scenario->kin)
        world.kin[static_cast<std::size_t>(place_index.at(row.home)) * n +
                  static_cast<std::size_t>(place_index.at(row.place))] = row.kin;
}

}  // namespace corridor::model::detail

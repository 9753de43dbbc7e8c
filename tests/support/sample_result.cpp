#include "tests/support/sample_result.h"

#include "tests/support/sample_parts.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace corridor::test {

using namespace corridor::result;
using namespace parts;

Quantiles spread(double median, double relative_spread) {
    const auto at = [&](double z) {
        return static_cast<float>(median + std::fabs(median) * relative_spread * z);
    };
    return {.mean = at(0.04),
            .q05 = at(-1),
            .q10 = at(-0.78),
            .q25 = at(-0.41),
            .q50 = at(0),
            .q75 = at(0.41),
            .q90 = at(0.78),
            .q95 = at(1)};
}

namespace {

PlaceInfo place(const char* id, const char* name, const char* country, const char* region,
                Point position, const char* role, std::int64_t population, int evidence) {
    return {.id = id,
            .name = name,
            .location_code = country,
            .admin1_code = std::string(country) + "01",
            .admin1_name = region,
            .admin2_code = std::string(country) + "0101",
            .admin2_name = std::string(name) + " cercle",
            .position = position,
            .role = role,
            .population = population,
            .evidence = evidence,
            .besieged_reported = false};
}

void add_sites(Result& r) {
    r.places = {place("dara", "Dara", "AAA", "Centre", {14.50, -4.20}, "town", 124000, 3),
                place("lela", "Léla", "AAA", "West", {15.90, -4.90}, "town", 61000, 2),
                place("tembe", "Tembe, upper", "AAA", "Centre", {14.10, -3.10}, "town", 17500, 1),
                place("ouro", "Ouro", "AAA", "Centre", {15.10, -3.40}, "town", 5200, 0),
                place("nord", "Nord", "AAA", "North", {13.10, -5.60}, "source", 800000, 3),
                place("fassa", "Fassa", "BBB", "East Border", {16.40, -6.10}, "refuge", 20000, 1)};
    r.places[lela].besieged_reported = true;
    r.roads = {{.id = "nord-dara", .from = nord, .to = dara, .km = 260, .mode = "road"},
               {.id = "dara-tembe", .from = dara, .to = tembe, .km = 120, .mode = "road"},
               {.id = "dara-lela", .from = dara, .to = lela, .km = 190, .mode = "track"},
               {.id = "dara-ouro", .from = dara, .to = ouro, .km = 110, .mode = "track"},
               {.id = "lela-fassa", .from = lela, .to = fassa, .km = 140, .mode = "foot"},
               {.id = "nord-lela", .from = nord, .to = lela, .km = 330, .mode = "river"}};
    r.goods = {"staple", "fuel", "medicine", "water", "care", "power"};
    for (int lead = -28; lead <= 60; ++lead) r.lead_days.push_back(lead);
    for (int lead = 67; lead <= 120; lead += 7) r.lead_days.push_back(lead);
}

//! What a series is worth at a site on a day: made up, smooth, different everywhere.
double value_of(Variable v, std::size_t good, std::size_t site, int lead) {
    constexpr double k_people[n_sites] = {124000, 61000, 17500, 5200, 800000, 20000};
    constexpr double k_confined[n_sites] = {0.33, 0.9, 0.12, 1, 0, 0};
    const double people = k_people[site], ahead = std::max(lead, 0);
    switch (v) {
        case Variable::people_present:
            return people * (1 - 0.001 * ahead * (site == lela ? 4 : 1));
        case Variable::people_wanting:
            return people * 0.1;
        case Variable::people_confined:
            return people * k_confined[site];
        case Variable::people_trapped:
            return people * k_confined[site] * 0.3;
        case Variable::people_detained:
            return site == lela ? 38 : 0;
        case Variable::people_captured:
            return site == lela ? 48 : 0;
        case Variable::people_leaving:
            return people * 0.001;
        case Variable::people_arriving:
            return people * 0.0005;
        case Variable::people_travelling:
            return people * 0.0002;
        case Variable::days_of_cover:
            return std::max(0.0,
                            10 + 12 * static_cast<double>(good) - 0.5 * (lead + 28) * (site < 4));
        case Variable::stock:
            return people * 0.4 * (1 + static_cast<double>(good));
        case Variable::price_index:
            return 1 + 0.01 * (lead + 28);
        case Variable::consumption_ratio:
        case Variable::service_level:
            return std::max(0.0, 1 - 0.008 * (lead + 28) * (site < 4));
        case Variable::queue_ratio:
            return 0.1;
        case Variable::power_hours:
            return 8;
        case Variable::livelihood_days_lost:
            return people * 0.02;
        case Variable::market_access:
            return site == lela ? 0.1 : 0.9;
        case Variable::road_passable:
            break;
    }
    constexpr double k_passable[n_sites] = {1, 0.9, 0.1, 0.5, 0.02, 1};
    return k_passable[site];
}

void add_series(Result& r) {
    const auto add = [&r](Variable v, const std::string& good, std::size_t g, const char* unit) {
        Series s{.variable = v,
                 .good = good,
                 .unit = unit,
                 .per_road = v == Variable::road_passable,
                 .cells = {}};
        for (std::size_t site = 0; site < n_sites; ++site)
            for (const int lead : r.lead_days)
                s.cells.push_back(spread(value_of(v, g, site, lead), lead < 0 ? 0.1 : 0.42));
        r.series.push_back(std::move(s));
    };
    for (const Variable v :
         {Variable::people_present, Variable::people_wanting, Variable::people_confined,
          Variable::people_trapped, Variable::people_detained, Variable::people_captured,
          Variable::people_leaving, Variable::people_arriving})
        add(v, "", 0, "people");
    for (std::size_t g = 0; g < 3; ++g) {
        add(Variable::days_of_cover, r.goods[g], g, "days");
        add(Variable::stock, r.goods[g], g, g == 1 ? "l" : "kg");
        add(Variable::price_index, r.goods[g], g, "multiple");
    }
    for (std::size_t g = 0; g < 6; ++g) add(Variable::consumption_ratio, r.goods[g], g, "share");
    add(Variable::power_hours, "", 0, "hours");
    add(Variable::livelihood_days_lost, "", 0, "person-days");
    add(Variable::market_access, "", 0, "share");
    add(Variable::road_passable, "", 0, "share");
}

void add_access(Result& r) {
    constexpr std::array<std::array<float, 4>, n_sites> k_p{{{0.1F, 0.7F, 0.2F, 0},
                                                             {0, 0.05F, 0.10F, 0.85F},
                                                             {0.05F, 0.2F, 0.75F, 0},
                                                             {0, 0, 0, 1},
                                                             {1, 0, 0, 0},
                                                             {1, 0, 0, 0}}};
    for (std::size_t site = 0; site < n_sites; ++site)
        for (const int lead : r.lead_days) {
            AccessCell cell{.p = k_p[site], .market_access = 0.5F, .checkpoints_best_route = 2};
            if (lead < -14 && site != nord) cell.p = {0.2F, 0.8F, 0, 0};
            r.access.push_back(cell);
        }
}

RunOut row(std::size_t site, const char* good, double p, std::optional<int> q10,
           std::optional<int> q50, std::optional<int> q90, double short_days) {
    RunOut out;
    out.place = site, out.good = good;
    out.p_deadline = p;
    out.p_30d = p / 2;
    out.p_90d = out.p_horizon = std::min(1.0, p * 1.1);
    const auto date = [](std::optional<int> lead) {
        return lead ? std::optional<Date>(k_as_of + *lead) : std::nullopt;
    };
    out.date_q10 = date(q10), out.date_q50 = date(q50), out.date_q90 = date(q90);
    const auto n_dots = static_cast<int>(std::floor(*out.p_horizon * 20 + 0.5));
    for (int i = 0; i < 20; ++i)
        out.dots.push_back(i < n_dots ? date(q10.value_or(30) - 4 + 3 * i) : std::nullopt);
    out.person_days_short_mean = short_days;
    out.person_days_short_q05 = short_days * 0.4, out.person_days_short_q95 = short_days * 1.9;
    return out;
}

RunOut already(std::size_t site, const char* good, int days_ago) {
    RunOut out;
    out.place = site, out.good = good;
    out.state = SupplyState::out, out.out_since = k_as_of - days_ago;
    out.person_days_short_mean = 300000;
    return out;
}

void add_runouts(Result& r, Sample sample) {
    const auto none = std::nullopt;
    switch (sample) {
        case Sample::fuel_at_dara:
            r.runouts = {already(lela, "fuel", 13),
                         already(lela, "power", 11),
                         row(dara, "fuel", 0.724, 9, 29, 88, 2.4e6),
                         row(dara, "power", 0.66, 11, 29, none, 1.1e6),
                         row(tembe, "fuel", 0.724, 12, 29, none, 4.0e5),
                         row(tembe, "staple", 0.33, 40, none, none, 9.0e4),
                         row(lela, "staple", 0.08, none, none, none, 5.0e4)};
            break;
        case Sample::cereals_at_lela:
            r.runouts = {row(tembe, "fuel", 0.55, 8, 51, none, 3.0e4),
                         row(lela, "staple", 0.41, 14, none, none, 9.0e5),
                         row(dara, "fuel", 0.095, none, none, none, 1.0e4)};
            r.runouts[1].state = SupplyState::is_short;
            break;
        case Sample::water_at_tembe:
            r.runouts = {row(tembe, "water", 0.9961, 2, 5, 9, 8.0e5),
                         row(dara, "medicine", 0.5, 20, 60, none, 2.0e5)};
            break;
        case Sample::all_out:
            r.runouts = {already(dara, "fuel", 3), already(lela, "fuel", 20),
                         already(tembe, "fuel", 0)};
            break;
        case Sample::quiet:
            r.runouts = {row(dara, "fuel", 0.12, 100, none, none, 4.0e3)};
            break;
    }
    r.runouts.push_back(row(ouro, "fuel", 0.97, 1, 2, 3, 9.0e6));
}

void set_headline(Result& r, Sample sample) {
    Headline& h = r.headline;
    h.deadline = k_as_of + 60;
    h.already_out =
        static_cast<int>(std::count_if(r.runouts.begin(), r.runouts.end(), [](const RunOut& o) {
            return o.state == SupplyState::out;
        }));
    h.confined_all = spread(98000, 0.3), h.trapped_all = spread(29000, 0.35);
    if (sample == Sample::all_out) {
        h.kind = HeadlineKind::all_out;
        return;
    }
    h.kind = sample == Sample::quiet ? HeadlineKind::quiet : HeadlineKind::forecast;
    const std::size_t first = sample == Sample::fuel_at_dara      ? 2
                              : sample == Sample::cereals_at_lela ? 1
                                                                  : 0;
    const RunOut& o = r.runouts[first];
    h.place = o.place, h.good = o.good, h.probability = *o.p_deadline, h.median_date = o.date_q50;
    h.confined = r.at(Variable::people_confined, "", o.place, 60);
    h.trapped = r.at(Variable::people_trapped, "", o.place, 60);
}

}  // namespace

Result sample_result(Sample sample, Sensitivity sensitivity) {
    Result r;
    r.manifest = {.engine_version = "0.1.0",
                  .fingerprint = "0123456789abcdef0123456789abcdef",
                  .title = "Valley of the four towns",
                  .title_fr = "Vallée des quatre villes",
                  .scenario_name = "valley",
                  .lang = "en",
                  .currency = "FCFA",
                  .inputs = {{"places.csv", "ab12"}, {"scenario.toml", "cd34"}},
                  .seed = 7,
                  .members = 1024,
                  .start = k_as_of - 28,
                  .as_of = k_as_of,
                  .horizon_days = 120,
                  .deadline_days = 60,
                  .sensitivity = sensitivity,
                  .digest = "",
                  .warnings = {"stocks.csv: Ouro has no stock row; seasonal cover used."},
                  .n_reports = 4,
                  .newest_report = k_as_of - 3,
                  .runout_ratio = 0.25,
                  .short_ratio = 0.8,
                  .members_standard_error = 0.015625};
    add_sites(r);
    add_series(r);
    add_access(r);
    add_runouts(r, sample);
    set_headline(r, sample);
    add_people(r);
    add_options(r);
    add_evidence(r);
    r.manifest.digest = digest_of(r);
    return r;
}

}  // namespace corridor::test

// Laws M1, M2, M2', M2'', M6, I1, I3, I5: where more is never worse, and where size does not
// matter.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "corridor/model/consumption.h"
#include "tests/support/laws_hold.h"
#include "tests/support/mutants.h"
#include "tests/support/small_world.h"
#include "tests/support/trade_cases.h"

namespace corridor::test {
namespace {

using scenario::Measure;
using scenario::Scenario;

// Days of need served to date; nobody moves here, so a day of need is always the same.
double eaten_to(const Life& life, std::int32_t place, std::size_t good, std::size_t last_day) {
    double eaten = 0;
    const std::string& id = life.scenario->goods[good].id;
    for (std::size_t day = 0; day <= last_day; ++day)
        eaten += life.at(result::Variable::consumption_ratio, id, place, day);
    return eaten;
}

// Every day recorded: there is no reconstruction.
void record_every_day(Scenario& s) {
    s.time.horizon_days += s.time.as_of - s.time.start;
    s.time.as_of = s.time.start;
}

// Goods only, short roads without capacities: M2's conditions.
ScenarioShape open_market() {
    return {.on_people = false,
            .capacities = false,
            .losses = false,
            .delays = false,
            .partial = false,
            .danger = false,
            .stocks = false,
            .missions = false,
            .uncertain = false,
            .spoilage = false,
            .hubs = false,
            .guests = false,
            .damage = false,
            .longest_km = 50};
}

// In days of need; a day of need of the smallest town is more than ten thousand quanta.
constexpr double k_one_quantum = 1e-4;

std::string opening_never_hurts(std::uint64_t seed, const Wrong& wrong) {
    Scenario closed = random_scenario(seed, open_market());
    closed.parameters.at("siege_stretch") = scenario::fixed(0);
    closed.parameters.at("leave_base") = scenario::fixed(0);
    record_every_day(closed);
    if (closed.measures.empty()) return {};
    Scenario open = closed;
    const std::string lifted = open.measures[seed % open.measures.size()].id;
    std::erase_if(open.measures, [&](const Measure& m) {
        return m.id == lifted || m.pattern == scenario::Pattern::corridor;
    });
    std::erase_if(closed.measures,
                  [](const Measure& m) { return m.pattern == scenario::Pattern::corridor; });
    const Life a = live(closed, wrong), b = live(open, wrong);
    for (std::int32_t p = 0; p < a.world().n_places(); ++p) {
        if (!a.world().places[static_cast<std::size_t>(p)].eats()) continue;
        for (std::size_t g = 0; g < a.world().goods.size(); ++g)
            for (std::size_t day = 0; day < a.days.size(); day += 3)
                if (eaten_to(b, p, g, day) < eaten_to(a, p, g, day) - k_one_quantum)
                    return closed.places[static_cast<std::size_t>(p)].id + " ate less by day " +
                           std::to_string(day);
    }
    return {};
}

// One town, one road whose capacity changes from day to day; `more` raises it on each of them.
Scenario one_town(std::uint64_t seed, bool more, double km) {
    CaseRandom random(CaseRandom(seed).bits());
    const auto real = [&] { return static_cast<double>(random.whole(0, 1000)) / 1000; };
    Sketch sketch;
    sketch.scenario.goods.resize(1);
    sketch.source("s");
    sketch.scenario.supply.resize(1);
    sketch.town("t", 5000);
    sketch.road("s", "t", km).cap_kg_day = 4000;
    Scenario s = sketch.scenario;
    s.time.as_of = s.time.start + 1;
    s.time.horizon_days = 45;
    s.time.deadline_days = 45;
    s.parameters.at("alpha") = scenario::fixed(real());
    s.parameters.at("trader_response") = scenario::fixed(0.1 + 0.9 * real());
    s.parameters.at("cover_staple") = scenario::fixed(2 + 10 * real());
    Measure ban;
    ban.id = "ban";
    ban.actor = "rebels";
    ban.roads = {"s-t"};
    ban.goods = {"*"};
    ban.credence = 1;
    for (int day = 0; day < 40; day += 5) {
        scenario::Phase phase;
        phase.number = day / 5 + 1;
        phase.start = s.time.start + day;
        phase.end = s.time.start + day + 4;
        const double open = random.chance(40) ? 0 : real();
        const double raised = open + (1 - open) * real() * (random.chance(50) ? 1 : 0);
        phase.effect.open = scenario::fixed(more ? raised : open);
        ban.phases.push_back(phase);
    }
    s.measures = {ban};
    s.parameters.at("carry_out") = scenario::fixed(1);
    return s;
}

std::string more_capacity(std::uint64_t seed, const Wrong& wrong, double km, bool clock) {
    const Life a = live(one_town(seed, false, km), wrong);
    const Life b = live(one_town(seed, true, km), wrong);
    for (std::size_t day = 0; day < a.days.size(); ++day) {
        const model::GoodsState& less = a.days[day].goods;
        const model::GoodsState& more = b.days[day].goods;
        if (more.ledger[0].eaten < less.ledger[0].eaten - 1)
            return "day " + std::to_string(day) + ": less was eaten to date";
        if (clock && more.clock_staple[1] > less.clock_staple[1] + k_one_quantum)
            return "day " + std::to_string(day) + ": a longer deprivation";
    }
    return {};
}

std::string more_capacity_never_less_eaten(std::uint64_t seed, const Wrong& wrong) {
    return more_capacity(seed, wrong, 300 + 400 * static_cast<double>(seed % 7), false);
}

std::string more_capacity_never_longer_deprived(std::uint64_t seed, const Wrong& wrong) {
    return more_capacity(seed, wrong, 300, true);
}

// Everyone has more than the run can take, so a ban on goods is not felt.
std::string plenty_is_not_besieged(std::uint64_t seed, const Wrong& wrong) {
    ScenarioShape shape = open_market();
    shape.capacities = shape.losses = shape.delays = shape.partial = true;
    shape.longest_km = 900;
    Scenario scenario = random_scenario(seed, shape);
    const double stretch = centre(scenario.parameters.at("siege_stretch"));
    const double n_days = scenario.time.end() - scenario.time.start + 1;
    for (const auto& place : scenario.places)
        for (const auto& good : scenario.goods) {
            scenario::Stock stock;
            stock.place = place.id;
            stock.good = good.id;
            stock.date = scenario.time.start;
            stock.days_of_cover = n_days * (1 + stretch) + 60;
            scenario.stocks.push_back(stock);
        }
    Scenario peace = scenario;
    peace.measures.clear();
    peace.reports.clear();
    const Life a = live(scenario, wrong), b = live(peace, wrong);
    for (std::size_t day = 0; day < a.days.size(); ++day) {
        const auto& x = a.days[day].goods;
        const auto& y = b.days[day].goods;
        for (std::size_t g = 0; g < x.ledger.size(); ++g)
            if (x.ledger[g].eaten != y.ledger[g].eaten) return "not the same eaten";
        if (x.clock_staple != y.clock_staple || x.clock_water != y.clock_water ||
            x.clock_care != y.clock_care)
            return "not the same clocks";
    }
    return {};
}

// People and every quantity three times as large.
std::string size_does_not_matter(std::uint64_t seed, const Wrong& wrong) {
    constexpr int k_times = 3;
    ScenarioShape shape = open_market();
    shape.capacities = shape.partial = shape.delays = shape.stocks = true;
    shape.longest_km = 900;
    Scenario small = random_scenario(seed, shape);
    small.parameters.at("leave_base") = scenario::fixed(0);  // nobody draws lots to leave
    Scenario large = small;
    for (auto& place : large.places) {
        place.population *= k_times;
        if (place.beds) *place.beds *= k_times;
        if (place.capacity) *place.capacity *= k_times;
    }
    for (auto& group : large.groups) group.count *= k_times;
    for (auto& road : large.roads)
        if (road.cap_kg_day) *road.cap_kg_day *= k_times;
    for (auto& row : large.supply)
        if (row.capacity_per_day) *row.capacity_per_day *= k_times;
    const Life a = live(small, wrong), b = live(large, wrong);
    for (const char* good : {"staple", "fuel", "medicine"})
        for (std::int32_t p = 0; p < a.world().n_places(); ++p)
            for (std::size_t day = 0; day < a.layout.n_days(); ++day) {
                const auto variable = result::Variable::consumption_ratio;
                const double x = a.at(variable, good, p, day), y = b.at(variable, good, p, day);
                if (std::abs(x - y) > 1e-4) return std::string(good) + " is served differently";
            }
    return {};
}

// A town without road or stock, added to any country.
std::string the_unreachable_starve(std::uint64_t seed, const Wrong& wrong) {
    Scenario scenario = random_scenario(seed);
    scenario::Place place;
    place.id = "island";
    place.population = 5000;
    scenario.places.push_back(place);
    for (const auto& good : scenario.goods) {
        scenario::Stock none;
        none.place = "island";
        none.good = good.id;
        none.date = scenario.time.start;
        none.quantity = 0;
        scenario.stocks.push_back(none);
    }
    const Life life = live(scenario, wrong);
    const auto island = static_cast<std::int32_t>(scenario.places.size()) - 1;
    for (std::size_t slot = 0; slot < life.layout.n_days(); ++slot) {
        if (life.layout.record_days[slot] > 0)
            for (const auto& good : scenario.goods) {
                if (life.at(result::Variable::consumption_ratio, good.id, island, slot) != 0)
                    return good.id + " is eaten";
                const double ceiling = good.price_mode == scenario::PriceMode::administered
                                           ? std::min(100.0, life.inputs.informal_cap)
                                           : 100;
                if (life.at(result::Variable::price_index, good.id, island, slot) !=
                    static_cast<float>(ceiling))
                    return good.id + " is below its ceiling";
            }
        const double window = life.inputs.parameters.label_window;
        const auto label =
            life.label[static_cast<std::size_t>(island) * life.layout.n_days() + slot];
        if (life.layout.record_days[slot] + 1 >= window && (label & 3) != 3) return "not cut off";
    }
    return {};
}

using Clock = double (*)(double tau, double ratio, double recovery);

// Served better on some days and worse on none: the clock and its harm are never larger.
std::string served_better(std::uint64_t seed, Clock next) {
    CaseRandom random(CaseRandom(seed).bits());
    const auto real = [&] { return static_cast<double>(random.whole(0, 1000)) / 1000; };
    const double recovery = real(), critical = 1 + 40 * real(), curvature = 0.1 + 5 * real();
    double worse = 0, better = 0;
    for (int day = 0; day < 60; ++day) {
        const double ratio = real();
        worse = next(worse, ratio, recovery);
        better = next(better, random.chance(50) ? ratio : ratio + (1 - ratio) * real(), recovery);
        if (better > worse) return "the clock rose";
        if (model::harm_rate(better, critical, curvature) >
            model::harm_rate(worse, critical, curvature))
            return "the harm rose";
    }
    return {};
}

TEST(Laws, M2OpeningNeverHurtsWhereNothingBinds) {
    hold_law(opening_never_hurts, {wrong::wastes_when_open()}, open_market());
}

TEST(Laws, M2MoreCapacityToOneTownIsNeverLessEaten) {
    hold_law(more_capacity_never_less_eaten, {wrong::throws_away_plenty()});
}

TEST(Laws, M2MoreCapacityIsNeverLongerDeprivedWhereGoodsComeNextDay) {
    hold_law(more_capacity_never_longer_deprived, {wrong::throws_away_plenty()});
}

TEST(Laws, M6BetterServedIsNeverMoreDeprived) {
    for (std::uint64_t seed = 0; seed < 10 * k_law_cases; ++seed)
        ASSERT_EQ(served_better(seed, model::next_clock), "") << "seed " << seed;
    const Clock forgives_the_worst = [](double tau, double ratio, double recovery) {
        return ratio < 0.1 ? tau * 0.5 : model::next_clock(tau, ratio, recovery);
    };
    bool caught = false;
    for (std::uint64_t seed = 0; seed < 60; ++seed)
        caught |= !served_better(seed, forgives_the_worst).empty();
    EXPECT_TRUE(caught);
}

TEST(Laws, I1WhoHasPlentyDoesNotFeelABanOnGoods) {
    hold_law(plenty_is_not_besieged, {wrong::rations_at_rumours()});
}

TEST(Laws, I3SizeDoesNotMatter) {
    hold_law(size_does_not_matter, {wrong::takes_a_fixed_share()});
}

TEST(Laws, I5TheUnreachableHaveNothingAndAreCutOff) {
    hold_law(the_unreachable_starve, {wrong::feeds_the_cut_off()});
}

}  // namespace
}  // namespace corridor::test

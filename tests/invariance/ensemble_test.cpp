// The answer does not depend on threads, on how many members are run, on the order of records or on
// what places are called.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "corridor/ensemble/run.h"
#include "tests/support/laws_life.h"
#include "tests/support/random_scenario.h"
#include "tests/support/trade_cases.h"

namespace corridor::test {
namespace {

using ensemble::RunOutput;
using scenario::Scenario;

// Keeps the members' own series.
class Keeper : public result::MemberSink {
  public:
    void put(std::size_t series, std::size_t site, std::span<const float> values) override {
        rows[{series, site}].assign(values.begin(), values.end());
    }
    std::map<std::pair<std::size_t, std::size_t>, std::vector<float>> rows;
};

RunOutput run(const Scenario& scenario, int members, int threads = 2,
              result::MemberSink* sink = nullptr) {
    ensemble::RunPlan plan;
    plan.members = members;
    plan.threads = threads;
    plan.option_members = 0;
    plan.sink = sink;
    return ensemble::run(scenario, plan);
}

TEST(Invariance, Z5ThreadsDoNotMatter) {
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
        const Scenario scenario = random_scenario(seed);
        Keeper one_keeper, four_keeper;
        const RunOutput one = run(scenario, 60, 1, &one_keeper);
        for (const int threads : {2, 4}) {
            const RunOutput other =
                run(scenario, 60, threads, threads == 4 ? &four_keeper : nullptr);
            EXPECT_EQ(digest_of(one.result), digest_of(other.result)) << seed << ", " << threads;
            EXPECT_EQ(one.result, other.result) << seed << ", " << threads;
        }
        EXPECT_EQ(one_keeper.rows, four_keeper.rows);
    }
}

void expect_same_members(const RunOutput& a, const Keeper& kept_a, const RunOutput& b,
                         const Keeper& kept_b) {
    const std::size_t n = std::min(a.members.size(), b.members.size());
    for (std::size_t m = 0; m < n; ++m) {
        const ensemble::MemberSummary &x = a.members[m], &y = b.members[m];
        ASSERT_EQ(x.label, y.label) << m;
        ASSERT_EQ(x.checkpoints, y.checkpoints) << m;
        ASSERT_EQ(x.in_force, y.in_force) << m;
        ASSERT_EQ(x.tally.harm, y.tally.harm) << m;
        ASSERT_EQ(x.tally.trapped_deadline, y.tally.trapped_deadline) << m;
        ASSERT_EQ(x.tally.captured_deadline, y.tally.captured_deadline) << m;
        ASSERT_EQ(x.confined_as_of, y.confined_as_of) << m;
        ASSERT_EQ(x.trapped_as_of, y.trapped_as_of) << m;
    }
    ASSERT_EQ(kept_a.rows.size(), kept_b.rows.size());
    const auto n_values = static_cast<std::ptrdiff_t>(n * a.result.n_days());
    for (const auto& [row, values] : kept_a.rows)
        ASSERT_TRUE(
            std::equal(values.begin(), values.begin() + n_values, kept_b.rows.at(row).begin()))
            << "series " << row.first << ", site " << row.second;
}

TEST(Invariance, AMemberIsTheSameWhateverTheirNumber) {
    for (std::uint64_t seed = 10; seed < 13; ++seed) {
        const Scenario scenario = random_scenario(seed);
        Keeper all_keeper;
        const RunOutput all = run(scenario, 256, 2, &all_keeper);
        for (const int members : {1, 100, 128, 130}) {
            Keeper keeper;
            const RunOutput some = run(scenario, members, 2, &keeper);
            expect_same_members(some, keeper, all, all_keeper);
        }
    }
}

// Every table of a result, by the names its rows are about.
class Tables {
  public:
    explicit Tables(const result::Result& result) : result_(result) {
        for (const auto& series : result.series) add_series(series);
        for (const auto& row : result.runouts) add_runout(row);
        for (std::size_t p = 0; p < result.places.size(); ++p) add_access(p);
        for (const auto& flow : result.flows)
            add("flow/" + place(flow.origin) + '/' + place(flow.destination), flow.people);
        for (const auto& row : result.detained) {
            add("held/" + place(row.home), row.held_as_of);
            add("captured/" + place(row.home), row.captured_deadline);
        }
        for (const auto& row : result.ultimatums)
            add("ultimatum/" + row.measure_id + '/' + place(row.place), row.departures);
        for (const auto& row : result.evidence) rows["evidence/" + row.report_id] = {row.weight};
        for (const auto& row : result.measures)
            rows["measure/" + row.id] = {row.credence, row.in_force_as_of};
        add_headline();
    }

    std::map<std::string, std::vector<double>> rows;

  private:
    std::string place(std::size_t p) const { return result_.places[p].id; }
    void add(const std::string& name, const result::Quantiles& q) {
        rows[name] = {q.mean, q.q05, q.q10, q.q25, q.q50, q.q75, q.q90, q.q95};
    }

    void add_series(const result::Series& series) {
        const std::size_t n = series.cells.size() / result_.n_days();
        for (std::size_t site = 0; site < n; ++site)
            for (std::size_t day = 0; day < result_.n_days(); ++day)
                add(std::string(name_of(series.variable)) + '/' + series.good + '/' +
                        (series.per_road ? result_.roads[site].id : place(site)) + '/' +
                        std::to_string(day),
                    series.cells[site * result_.n_days() + day]);
    }

    void add_runout(const result::RunOut& row) {
        rows["runout/" + place(row.place) + '/' + row.good] = {
            static_cast<double>(row.state), row.p_deadline.value_or(-1), row.p_horizon.value_or(-1),
            row.person_days_short_mean, row.date_q50 ? row.date_q50->days() : -1.0};
    }

    void add_access(std::size_t p) {
        for (std::size_t day = 0; day < result_.n_days(); ++day) {
            const auto& cell = result_.access[p * result_.n_days() + day];
            rows["access/" + place(p) + '/' + std::to_string(day)] = {
                cell.p[0], cell.p[1],          cell.p[2],
                cell.p[3], cell.market_access, cell.checkpoints_best_route};
        }
    }

    void add_headline() {
        const result::Headline& head = result_.headline;
        add("headline/" + (head.place ? place(*head.place) : "") + '/' + head.good, head.confined);
        rows["headline"] = {static_cast<double>(head.kind), head.probability,
                            static_cast<double>(head.already_out)};
        add("headline all", head.confined_all);
    }

    const result::Result& result_;
};

template <class Row>
void shuffle(std::vector<Row>& rows, CaseRandom& random) {
    for (std::size_t i = rows.size(); i > 1; --i)
        std::swap(
            rows[i - 1],
            rows[static_cast<std::size_t>(random.whole(0, static_cast<std::int64_t>(i) - 1))]);
}

TEST(Invariance, Z2PermutedRecordsLeaveAllTablesEqual) {
    for (std::uint64_t seed = 20; seed < 28; ++seed) {
        Scenario scenario = random_scenario(seed);
        const RunOutput plain = run(scenario, 40);
        CaseRandom random(CaseRandom(seed).bits());
        const auto shuffle_each = [&](auto&... tables) { (shuffle(tables, random), ...); };
        shuffle_each(scenario.places, scenario.roads, scenario.goods, scenario.supply,
                     scenario.cover, scenario.stocks, scenario.groups, scenario.actors,
                     scenario.holders, scenario.measures, scenario.missions, scenario.reports,
                     scenario.sources, scenario.markets, scenario.kin);
        const RunOutput other = run(scenario, 40);
        const Tables a(plain.result), b(other.result);
        ASSERT_EQ(a.rows.size(), b.rows.size()) << "seed " << seed;
        for (const auto& [name, numbers] : a.rows) {
            ASSERT_TRUE(b.rows.contains(name)) << "seed " << seed << ": " << name;
            ASSERT_EQ(numbers, b.rows.at(name)) << "seed " << seed << ": " << name;
        }
    }
}

TEST(Invariance, WhatPlacesAreCalledDoesNotMatter) {
    for (std::uint64_t seed = 30; seed < 34; ++seed) {
        Scenario scenario = random_scenario(seed);
        const RunOutput plain = run(scenario, 40);
        scenario.title = "another";
        for (std::size_t i = 0; i < scenario.places.size(); ++i)
            scenario.places[i].name = "P" + std::to_string(scenario.places.size() - i);
        EXPECT_EQ(digest_of(plain.result), digest_of(run(scenario, 40).result)) << "seed " << seed;
    }
}

void rename(std::string& id, const std::map<std::string, std::string>& names) {
    const auto it = names.find(id);
    if (it != names.end()) id = it->second;
}

void rename_places(Scenario& s, const std::map<std::string, std::string>& names) {
    const auto each = [&](auto& ids) {
        for (auto& id : ids) rename(id, names);
    };
    for (auto& row : s.places) rename(row.id, names);
    for (auto& row : s.roads) rename(row.from, names), rename(row.to, names);
    for (auto& row : s.supply) rename(row.place, names);
    for (auto& row : s.cover) rename(row.place, names);
    for (auto& row : s.stocks) rename(row.place, names);
    for (auto& row : s.groups) rename(row.place, names), rename(row.home, names);
    for (auto& row : s.holders) rename(row.place, names);
    for (auto& row : s.markets) rename(row.place, names), rename(row.market, names);
    for (auto& row : s.kin) rename(row.home, names), rename(row.place, names);
    for (auto& row : s.reports) rename(row.place, names);
    for (auto& row : s.measures) {
        each(row.places), each(row.homes), each(row.exempts.homes);
        rename(row.direction_place, names);
    }
}

// Ids key the draws; where nothing is drawn, codes instead of names change nothing at all.
TEST(Invariance, CodesForIdsChangeNothingWhereNothingIsDrawn) {
    ScenarioShape shape;
    shape.on_people = shape.capacities = shape.losses = shape.partial = shape.danger = false;
    shape.missions = shape.uncertain = shape.guests = shape.damage = false;
    std::map<std::string, std::string> names{{"port", "Z"}, {"camp", "Y"}, {"border", "B"}};
    for (int i = 0; i < 6; ++i) names["town" + std::to_string(i)] = "X" + std::to_string(9 - i);
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        Scenario scenario = random_scenario(seed, shape);
        scenario.parameters.at("leave_base") = scenario::fixed(0);
        const Life plain = live(scenario);
        rename_places(scenario, names);
        const Comparison how{.labels = true, .without_good = "", .renamed = names};
        ASSERT_EQ(first_difference(plain, live(scenario), how), "") << "seed " << seed;
    }
}

}  // namespace
}  // namespace corridor::test

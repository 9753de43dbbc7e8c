#pragma once
//! \file Inside of random_scenario(): one part of the scenario after the other.

#include "tests/support/random_scenario.h"
#include "tests/support/trade_cases.h"

#include <optional>
#include <string>
#include <vector>

namespace corridor::test {

class ScenarioMaker {
  public:
    ScenarioMaker(std::uint64_t seed, const ScenarioShape& wanted)
        : random(CaseRandom(seed).bits()), shape(wanted) {}

    void add_time();
    void add_parameters();
    void add_goods();
    void add_places();
    void add_roads();
    void add_supply();
    void add_cover();
    void add_stocks();
    void add_people();
    void add_actors();
    void add_measures();
    void add_reports();
    void add_missions();

    scenario::Scenario s;

  private:
    double real(double low, double high) {
        return low + (high - low) * static_cast<double>(random.whole(0, 1'000'000)) / 1e6;
    }
    template <class Row>
    const Row& any(const std::vector<Row>& rows) {
        return rows[static_cast<std::size_t>(
            random.whole(0, static_cast<std::int64_t>(rows.size()) - 1))];
    }
    Date any_day() {
        return s.time.start + static_cast<int>(random.whole(0, s.time.end() - s.time.start - 5));
    }
    //! A day on which an ultimatum or siege may begin and still matter.
    Date early_day() { return s.time.start + static_cast<int>(random.whole(0, 14)); }

    scenario::Place& add_place(const std::string& id, scenario::Role role, std::int64_t population);
    scenario::Road& add_road(const std::string& from, const std::string& to);
    void add_group(const std::string& place, const std::string& person_class,
                   const std::string& home, std::int64_t count);
    void add_holder(const std::string& place, const std::string& actor,
                    std::optional<Date> start = {});
    scenario::Phase& add_phase(scenario::Measure& measure, Date start);
    scenario::Measure& add_measure(const std::string& id, Date start);
    void add_siege();
    void add_checkpoints();
    void add_ultimatum();
    void add_opening();
    void add_truce();
    void add_embargo();
    void add_ambush();
    void add_toll();
    void add_raid();
    void believe(scenario::Measure& measure);

    CaseRandom random;
    ScenarioShape shape;
    std::vector<std::string> towns;
};

}  // namespace corridor::test

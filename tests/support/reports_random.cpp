#include "tests/support/reports_cases.h"
#include "tests/support/trade_cases.h"

#include <fmt/format.h>

#include <algorithm>

namespace corridor::test {
namespace {

using namespace corridor::scenario;

constexpr ClaimKind k_claims[] = {ClaimKind::closed,  ClaimKind::closed,   ClaimKind::restricted,
                                  ClaimKind::lifted,  ClaimKind::denial,   ClaimKind::opened,
                                  ClaimKind::attack,  ClaimKind::detained, ClaimKind::ultimatum,
                                  ClaimKind::shortage};
constexpr Pattern k_patterns[] = {Pattern::single,   Pattern::siege, Pattern::ultimatum,
                                  Pattern::corridor, Pattern::truce, Pattern::truce};

class Maker {
  public:
    explicit Maker(std::uint64_t seed) : random_(seed), s_(bare_scenario()) {}

    Scenario make() {
        const auto n_sources = random_.whole(2, 5);
        for (std::int64_t i = 0; i < n_sources; ++i)
            if (random_.chance(60))
                join_cluster(s_, source(i), fmt::format("wire{}", random_.whole(0, 1)));
        const auto n_reports = random_.whole(3, 12);
        for (std::int64_t i = 0; i < n_reports; ++i) make_report(i, n_sources);
        const auto n_measures = random_.whole(2, 6);
        for (std::int64_t i = 0; i < n_measures; ++i) make_measure(i);
        for (const char* place : {"a", "b"})
            if (random_.chance(70)) make_holders(place);
        return std::move(s_);
    }

  private:
    static std::string source(std::int64_t i) { return fmt::format("source{}", i); }

    void make_report(std::int64_t number, std::int64_t n_sources) {
        Report& report =
            add_report(s_, fmt::format("r{:02}", number), source(random_.whole(0, n_sources - 1)),
                       k_claims[random_.whole(0, 9)], static_cast<char>('A' + random_.whole(0, 5)),
                       static_cast<int>(random_.whole(0, k_as_of)));
        if (random_.chance(10)) report.source_id = random_.chance(50) ? "rebels" : "army";
        report.credibility = static_cast<int>(random_.whole(1, 6));
        if (random_.chance(30)) report.reported_date.reset();
    }

    Ids some_reports(int percent) {
        Ids ids;
        for (const Report& report : s_.reports)
            if (random_.chance(percent)) ids.push_back(report.id);
        return ids;
    }

    void make_measure(std::int64_t number) {
        std::vector<Days> days;
        auto start = static_cast<int>(random_.whole(0, 80));
        const auto n_phases = random_.whole(1, 3);
        for (std::int64_t i = 0; i < n_phases; ++i) {
            const auto end = start + static_cast<int>(random_.whole(5, 40));
            days.push_back({random_.chance(85) ? start : -1, random_.chance(60) ? end : -1});
            start = end + 1;
        }
        Measure& m = add_measure(s_, fmt::format("m{}", number), days);
        m.pattern = k_patterns[random_.whole(0, 5)];
        m.places = {random_.chance(50) ? "a" : "b"};
        m.report_ids = some_reports(35);
        if (random_.chance(15)) m.credence = 0.1 * static_cast<double>(random_.whole(0, 10));
        if (random_.chance(20)) m.credence_group = "together";
        if (random_.chance(40)) m.leak = Value{Family::triangular, 0, 0.1, 0.3, {}, {}};
        for (Phase& phase : m.phases) make_phase(m, phase);
    }

    void make_phase(const Measure& m, Phase& phase) {
        if (random_.chance(50)) phase.effect.pass = Value{Family::uniform, 0, 1, 0, {}, {}};
        if (random_.chance(50)) phase.effect.detain = Value{Family::triangular, 0, 0.5, 1, {}, {}};
        if (phase.start && random_.chance(40)) phase.start_earliest = *phase.start - 6;
        if (phase.start && random_.chance(40)) phase.start_latest = *phase.start + 4;
        if (phase.end && random_.chance(40)) phase.end_latest = *phase.end + 8;
        if (phase.number > 1 && random_.chance(40)) phase.report_ids = some_reports(25);
        if (m.pattern != Pattern::truce || s_.measures.size() < 2) return;
        constexpr const char* conditions[] = {"kept 0.5", "holder a is rebels",
                                              "holder a is not rebels"};
        phase.condition = conditions[random_.whole(0, 2)];
        // Only measures made earlier, so that no truce waits for itself.
        const auto last = static_cast<std::int64_t>(s_.measures.size()) - 2;
        phase.resumes_measure = s_.measures[static_cast<std::size_t>(random_.whole(0, last))].id;
    }

    void make_holders(const char* place) {
        const auto change = static_cast<int>(random_.whole(5, 120));
        s_.holders.push_back({place, "army", {}, {}, {}});
        s_.holders.push_back({place, "rebels", day(change), {}, some_reports(20)});
    }

    CaseRandom random_;
    Scenario s_;
};

template <class Row>
void shuffle(std::vector<Row>& rows, CaseRandom& random) {
    for (std::size_t i = rows.size(); i > 1; --i)
        std::swap(
            rows[i - 1],
            rows[static_cast<std::size_t>(random.whole(0, static_cast<std::int64_t>(i) - 1))]);
}

}  // namespace

Scenario random_reports_case(std::uint64_t seed) {
    return Maker(seed).make();
}

Scenario shuffled(Scenario scenario, std::uint64_t seed) {
    CaseRandom random(seed);
    shuffle(scenario.places, random);
    shuffle(scenario.roads, random);
    shuffle(scenario.actors, random);
    shuffle(scenario.holders, random);
    shuffle(scenario.measures, random);
    shuffle(scenario.reports, random);
    shuffle(scenario.sources, random);
    for (Measure& measure : scenario.measures) {
        shuffle(measure.report_ids, random);
        for (Phase& phase : measure.phases) shuffle(phase.report_ids, random);
    }
    return scenario;
}

}  // namespace corridor::test

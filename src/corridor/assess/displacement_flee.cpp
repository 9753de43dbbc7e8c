// Members of Flee's rule on a folder, day by day, without goods and measures.

#include "corridor/assess/displacement_work.h"
#include "corridor/model/movement_rule.h"

namespace corridor::assess {

namespace {

void begin(model::PeopleDay& record, std::size_t n_places) {
    record = {};
    record.leaving.assign(n_places, 0);
    record.arriving.assign(n_places, 0);
    record.detained_today.assign(n_places, 0);
}

}  // namespace

std::vector<CampSeries> flee_members(const scenario::Scenario& given, const scenario::Flee& flee,
                                     int members, std::uint32_t seed,
                                     const DisplacementProgress& watch) {
    scenario::Scenario scenario = given;
    scenario.flee = flee;
    scenario.flee->rule = scenario::FleeRule::flee3;
    const model::World world = model::compile(scenario);
    const auto rule = model::make_movement_rule(world);
    const auto scratch = rule->make_scratch();
    std::vector<CampSeries> out;
    for (int m = 0; m < members; ++m) {
        const StreamKey key{seed, static_cast<std::uint32_t>(m)};
        model::People people;
        model::PeopleDay record;
        begin(record, world.places.size());
        people.at.resize(world.places.size());
        rule->start(world, key, people, record);
        CampSeries series(rule->series().places.size());
        for (std::int32_t day = 0; day < world.n_days; ++day) {
            watch.throw_if_stopped();
            begin(record, world.places.size());
            rule->move({.world = world, .terms = nullptr, .key = key, .day = day}, people, record,
                       *scratch);
            for (std::size_t c = 0; c < series.size(); ++c)
                series[c].push_back(
                    static_cast<double>(people.present(rule->series().places[c])));
        }
        out.push_back(std::move(series));
    }
    return out;
}

}  // namespace corridor::assess

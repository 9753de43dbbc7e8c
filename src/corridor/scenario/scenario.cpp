#include "corridor/scenario/scenario.h"

namespace corridor::scenario {

std::int64_t Good::quanta_per_unit() const {
    if (quantum == "mg") return 1'000'000;
    return quantum == "l" ? 1 : 1000;
}

bool Exemption::empty() const {
    return *this == Exemption{};
}

Date Report::known_on() const {
    constexpr int k_days_until_published = 3;
    return reported_date ? *reported_date : event_date + k_days_until_published;
}

bool same_data(const Scenario& a, const Scenario& b) {
    return a.schema == b.schema && a.title == b.title && a.title_fr == b.title_fr &&
           a.lang == b.lang && a.currency == b.currency && a.sensitivity == b.sensitivity &&
           a.time == b.time && a.members == b.members && a.seed == b.seed &&
           a.parameters == b.parameters && a.posterior == b.posterior && a.places == b.places && a.roads == b.roads &&
           a.goods == b.goods && a.supply == b.supply && a.cover == b.cover &&
           a.stocks == b.stocks && a.groups == b.groups && a.actors == b.actors &&
           a.holders == b.holders && a.measures == b.measures && a.missions == b.missions &&
           a.reports == b.reports && a.sources == b.sources && a.options == b.options &&
           a.markets == b.markets && a.kin == b.kin && a.observations == b.observations &&
           a.flee == b.flee;
}

}  // namespace corridor::scenario

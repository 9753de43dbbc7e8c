#include "corridor/model/cohorts.h"

#include <algorithm>

namespace corridor::model {

Cohort& People::cohort(std::int32_t place, std::int32_t group) {
    std::vector<Cohort>& here = at[static_cast<std::size_t>(place)];
    const auto found = std::lower_bound(
        here.begin(), here.end(), group,
        [](const Cohort& cohort, std::int32_t wanted) { return cohort.group < wanted; });
    // Of a group, those of whom nothing is remembered stand first.
    if (found != here.end() && found->group == group && found->memory == 0) return *found;
    return *here.insert(found, Cohort{.group = group});
}

std::int64_t People::present(std::int32_t place) const {
    std::int64_t n = 0;
    for (const Cohort& cohort : at[static_cast<std::size_t>(place)]) n += cohort.count;
    return n;
}

std::int64_t People::wanting(std::int32_t place) const {
    std::int64_t n = 0;
    for (const Cohort& cohort : at[static_cast<std::size_t>(place)]) n += cohort.want;
    return n;
}

std::int64_t People::travelling() const {
    std::int64_t n = 0;
    for (const Travellers& travellers : on_road) n += travellers.count;
    return n;
}

std::int64_t People::detained() const {
    std::int64_t n = 0;
    for (const Held& site : held) n += site.held + site.long_held;
    return n;
}

void arrive_due(People& people, std::int32_t day, PeopleDay& record) {
    arrive_due(people, day, record,
               [](std::int32_t, Cohort& cohort, std::int64_t n) { cohort.count += n; });
}

}  // namespace corridor::model

#include "corridor/assess/displacement_known.h"

#include <algorithm>
#include <map>

namespace corridor::assess {

using scenario::Flee;
using scenario::FleeRegistration;
using result::CapacitySetting;

namespace {

bool is_camp(scenario::FleeType type) {
    return type == scenario::FleeType::camp || type == scenario::FleeType::idp_camp;
}

void forget_after(FleeRegistration& registration, std::int32_t day) {
    for (auto& file : registration.files) {
        const bool had_some = !file.empty();
        std::erase_if(file, [&](const auto& entry) { return entry.day > day; });
        if (file.empty() && had_some) file.push_back({.day = day, .people = 0});
    }
}

//! Sum over the files of a camp of the last entry dated on a day or before.
std::int64_t counted_by(const FleeRegistration& registration, std::int32_t day) {
    std::int64_t people = 0;
    for (const auto& file : registration.files) {
        std::int64_t last = 0;
        std::int32_t of = 0;
        bool any = false;
        for (const auto& entry : file)
            if (entry.day <= day && (!any || entry.day >= of)) {
                last = entry.people, of = entry.day, any = true;
            }
        people += last;
    }
    return people;
}

const FleeRegistration* registration_of(const Flee& flee, const std::string& name) {
    for (const auto& registration : flee.registrations)
        if (registration.name == name) return &registration;
    return nullptr;
}

}  // namespace

Flee known_at(const Flee& flee, std::int32_t day) {
    Flee out = flee;
    out.days = day + 1;
    for (auto& registration : out.registrations) forget_after(registration, day);
    std::erase_if(out.corrections, [&](const auto& correction) { return correction.day > day; });
    for (auto* list : {&out.conflicts, &out.floods, &out.ipc, &out.capacities})
        for (auto& series : *list)
            series.by_day.resize(std::min(series.by_day.size(), static_cast<std::size_t>(day) + 1));
    std::erase_if(out.changes, [&](const auto& change) { return change.day > day; });
    for (auto& closure : out.closures) closure.end = closure.end > day ? day + 1 : closure.end;
    std::erase_if(out.closures, [&](const auto& closure) { return closure.start > day; });
    return out;
}

Flee as_published(const Flee& flee) {
    Flee out = flee;
    out.corrections.clear();
    return out;
}

std::vector<scenario::FleeSeries> known_capacities(const Flee& flee, std::int32_t last) {
    std::vector<scenario::FleeSeries> out;
    for (std::size_t place = 0; place < flee.locations.size(); ++place) {
        const auto* registration = registration_of(flee, flee.locations[place].name);
        if (!is_camp(flee.locations[place].type) || registration == nullptr) continue;
        scenario::FleeSeries series{.location = static_cast<std::int32_t>(place), .by_day = {}};
        std::int64_t most = counted_by(*registration, 0);
        for (std::int32_t day = 0; day < flee.days; ++day) {
            if (day > 0 && day - 1 <= last)
                most = std::max(most, counted_by(*registration, day - 1));
            series.by_day.push_back(static_cast<double>(std::max<std::int64_t>(most, 0)));
        }
        out.push_back(std::move(series));
    }
    return out;
}

Flee variant_of(const Flee& flee, CapacitySetting setting) {
    Flee out = flee;
    if (setting == CapacitySetting::as_given) return out;
    out.capacities =
        known_capacities(flee, setting == CapacitySetting::first_day ? 0 : flee.days);
    return out;
}

}  // namespace corridor::assess

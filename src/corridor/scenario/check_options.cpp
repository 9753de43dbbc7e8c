#include "corridor/scenario/check_parts.h"
#include "corridor/scenario/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace corridor::scenario {
namespace {

bool opens_measure(OptionKind kind) {
    return kind == OptionKind::lift || kind == OptionKind::ease || kind == OptionKind::corridor ||
           kind == OptionKind::fee_waiver || kind == OptionKind::evacuation_window;
}

bool carries_goods(OptionKind kind) {
    return kind == OptionKind::convoy || kind == OptionKind::airlift ||
           kind == OptionKind::preposition;
}

void check_option(const CheckContext& context, const Option& option) {
    const auto bad = [&](std::string_view column, std::string_view text,
                         std::string_view hint = {}) {
        context.bad("option", option.id, column, text, hint);
    };
    const std::string_view kind = word(option.kind);
    if (opens_measure(option.kind)) {
        if (option.measure.empty()) bad("measure", fmt::format("{} names no measure", kind));
    } else if (!option.measure.empty()) {
        bad("measure", fmt::format("{} does not act on a measure", kind),
            "An option opens a measure or brings something, not both");
    }
    const bool may_have_mission =
        option.kind == OptionKind::convoy || option.kind == OptionKind::airlift;
    if (!option.mission.empty() && !may_have_mission)
        bad("mission", fmt::format("{} has no mission", kind));
    if (carries_goods(option.kind) && option.mission.empty()) {
        if (option.place.empty()) bad("place", fmt::format("{} names no place", kind));
        if (option.goods.size() != 1 || option.goods.front() == "*")
            bad("goods", fmt::format("{} carries one good", kind), "Write good = \"fuel\"");
        if (option.quantity <= 0) bad("quantity", fmt::format("{} carries nothing", kind));
    }
    if (option.kind == OptionKind::repair && option.place.empty())
        bad("place", "repair names no place");
    if (option.kind == OptionKind::ease && option.share <= 0)
        bad("share", "eases nothing (above 0, at most 1)");
    if (option.start <= context.scenario.time.as_of)
        bad("start",
            fmt::format("{} is not after the as-of date {}", option.start.to_iso(),
                        context.scenario.time.as_of.to_iso()),
            "An option acts in the forecast only");
    if (option.end && *option.end < option.start) bad("end", "ends before it starts");
}

void check_holders(const CheckContext& context) {
    const Scenario& s = context.scenario;
    std::map<std::string_view, std::vector<std::size_t>> by_place;
    for (std::size_t i = 0; i < s.holders.size(); ++i) {
        const Holder& row = s.holders[i];
        if (row.start && row.end && *row.end < *row.start)
            context.bad("holders", row_key(i), "end", "ends before it starts");
        for (const std::size_t j : by_place[row.place]) {
            const Holder& other = s.holders[j];
            if (other.start == row.start)
                context.bad("holders", row_key(i), "start",
                            fmt::format("two actors hold `{}` from one day on", row.place));
        }
        by_place[row.place].push_back(i);
    }
}

// The roads lead from the origin over every destination.
void check_path(const CheckContext& context, const Mission& mission,
                const std::map<std::string_view, const Road*>& roads) {
    if (mission.path.empty() || mission.path.front() == "*") return;
    std::string_view at = mission.origin;
    std::vector<std::string_view> passed;
    for (const std::string& id : mission.path) {
        const auto road = roads.find(id);
        if (road == roads.end()) return;  // told as a dangling reference
        const bool forwards = road->second->from == at;
        if (!forwards && road->second->to != at) {
            context.bad("missions", mission.id, "path",
                        fmt::format("the road `{}` does not begin at `{}`", id, at));
            return;
        }
        at = forwards ? road->second->to : road->second->from;
        passed.push_back(at);
    }
    for (const std::string& destination : mission.destinations)
        if (std::ranges::find(passed, destination) == passed.end())
            context.bad("missions", mission.id, "path",
                        fmt::format("the path does not lead to `{}`", destination));
}

void check_reports(const CheckContext& context) {
    for (const Report& report : context.scenario.reports) {
        if (report.lat.has_value() != report.lon.has_value())
            context.bad("reports", report.id, report.lat ? "lon" : "lat",
                        "lat and lon stand together or not at all");
        if (report.reported_date && *report.reported_date < report.event_date &&
            report.claim != ClaimKind::ultimatum)
            context.odd("reports", report.id, "reported_date",
                        "published before the event: an announcement");
    }
}

}  // namespace

void check_options(const CheckContext& context) {
    for (const Option& option : context.scenario.options) check_option(context, option);
}

void check_missions(const CheckContext& context) {
    std::map<std::string_view, const Road*> roads;
    for (const Road& road : context.scenario.roads) roads.emplace(road.id, &road);
    for (const Mission& mission : context.scenario.missions) {
        const auto bad = [&](std::string_view column, std::string_view text) {
            context.bad("missions", mission.id, column, text);
        };
        if (std::ranges::find(mission.destinations, "*") != mission.destinations.end())
            bad("destination", "a mission to all places is not possible");
        if (std::ranges::find(mission.destinations, mission.origin) != mission.destinations.end())
            bad("destination", fmt::format("`{}` is also the origin", mission.origin));
        if (std::ranges::find(mission.path, "*") != mission.path.end())
            bad("path", "a path is a list of roads in order, or best");
        check_path(context, mission, roads);
        if (mission.quantity <= 0) bad("quantity", "the mission carries nothing");
    }
    check_holders(context);
    check_reports(context);
}

}  // namespace corridor::scenario

#include "corridor/scenario/check.h"

#include "corridor/scenario/check_parts.h"

#include <fmt/format.h>

#include <unordered_map>

namespace corridor::scenario {
namespace {

constexpr int k_member_block = 128;  // members are stratified in blocks (docs/model/reports.md)

template <class Rows>
void collect(const CheckContext& context, std::string_view table, std::string_view column,
             const Rows& rows, std::vector<std::string_view>& all) {
    std::unordered_map<std::string_view, int> seen;
    for (const auto& row : rows) {
        all.push_back(row.id);
        // A file names a repeated id while it is read; this is for scenarios made in memory.
        const bool repeated = ++seen[row.id] == 2;
        const std::string where = context.origins.where(table, row.id, column);
        if (repeated && where.find(':') == std::string::npos)
            context.problems.add(where, fmt::format("`{}` stands twice", row.id));
    }
}

}  // namespace

void check_flee(const CheckContext& context) {
    const Scenario& s = context.scenario;
    if (!s.flee) return;
    if (s.places.size() != s.flee->locations.size())
        context.problems.add(
            "places.csv",
            fmt::format("holds {} places, flee.json {} locations", s.places.size(),
                        s.flee->locations.size()),
            "Each row of places.csv is the location of the same number, in the same order");
    if (s.time.start != s.flee->start)
        context.bad("time", "", "start",
                    fmt::format("{} is not the start of flee.json, {}", s.time.start.to_iso(),
                                s.flee->start.to_iso()));
    const int n_days = s.time.end() - s.time.start + 1;
    if (n_days > s.flee->days)
        context.bad("time", "", "horizon_days",
                    fmt::format("the run has {} days, flee.json covers {}", n_days, s.flee->days),
                    "Shorten horizon_days");
}

std::pair<std::string_view, std::string_view> find_hash_clash(
    std::span<const std::string_view> ids,
    const std::function<std::uint64_t(std::string_view)>& hash) {
    std::unordered_map<std::uint64_t, std::string_view> seen;
    for (const std::string_view id : ids) {
        const auto [first, is_new] = seen.emplace(hash(id), id);
        if (!is_new && first->second != id) return {first->second, id};
    }
    return {};
}

void check_ids(const CheckContext& context) {
    const Scenario& s = context.scenario;
    std::vector<std::string_view> all;
    collect(context, "places", "place_id", s.places, all);
    collect(context, "roads", "road_id", s.roads, all);
    collect(context, "goods", "good", s.goods, all);
    collect(context, "actors", "actor_id", s.actors, all);
    collect(context, "measures", "measure_id", s.measures, all);
    collect(context, "missions", "mission_id", s.missions, all);
    collect(context, "reports", "report_id", s.reports, all);
    collect(context, "sources", "source_id", s.sources, all);
    collect(context, "option", "id", s.options, all);
    const auto [first, second] =
        find_hash_clash(all, [](std::string_view id) { return hash64(id); });
    if (!second.empty())
        context.problems.add("scenario",
                             fmt::format("the ids `{}` and `{}` have one hash and would "
                                         "share their random draws",
                                         first, second),
                             "Rename one of them");
}

void check_time(const CheckContext& context) {
    const TimeFrame& time = context.scenario.time;
    // Under the rule of Flee nothing is reconstructed: the forecast may begin with the first day.
    const bool from_day_0 = context.scenario.flee && time.as_of == time.start;
    if (time.as_of <= time.start && !from_day_0)
        context.bad(
            "time", "", "as_of",
            fmt::format("{} is not after the start {}", time.as_of.to_iso(), time.start.to_iso()),
            "At least one day is reconstructed before the forecast");
    if (time.as_of - time.start > 3650)
        context.bad("time", "", "start", "more than ten years before as_of");
    if (time.deadline_days > time.horizon_days)
        context.bad("time", "", "deadline_days",
                    fmt::format("{} days lie beyond the horizon of {} days", time.deadline_days,
                                time.horizon_days));
    const int members = context.scenario.members;
    const int rest = members % k_member_block;
    if (rest != 0)
        context.bad("ensemble", "", "members",
                    fmt::format("{} is not a multiple of {} (members are drawn in blocks)", members,
                                k_member_block),
                    fmt::format("{} would do", members - rest + k_member_block));
}

void check(const Scenario& scenario, const Origins& origins, Problems& problems,
           std::vector<std::string>& warnings) {
    const CheckContext context{scenario, origins, problems, warnings};
    check_time(context);
    check_ids(context);
    check_places(context);
    check_roads(context);
    check_goods(context);
    check_quantities(context);
    check_measures(context);
    check_phases(context);
    check_cycles(context);
    check_options(context);
    check_missions(context);
    check_observations(context);
    check_flee(context);
}

}  // namespace corridor::scenario

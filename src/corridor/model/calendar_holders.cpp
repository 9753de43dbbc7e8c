#include "corridor/model/calendar_spans.h"

#include <algorithm>
#include <limits>
#include <string_view>
#include <tuple>

namespace corridor::model {
namespace {

constexpr std::int32_t k_from_always = std::numeric_limits<std::int32_t>::min() / 2;

template <class Rows>
std::int32_t index_of(const Rows& rows, std::string_view id) {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].id == id) return static_cast<std::int32_t>(i);
    return -1;
}

struct Row {
    std::string_view place, actor;
    HolderSpan span;
};

std::vector<Row> believed_rows(const World& world, std::span<const std::uint8_t> row_in_force) {
    const scenario::Scenario& scenario = *world.scenario;
    std::vector<Row> rows;
    for (std::size_t i = 0; i < scenario.holders.size(); ++i) {
        const scenario::Holder& holder = scenario.holders[i];
        if (!row_in_force[i]) continue;
        const HolderSpan span{
            .place = index_of(scenario.places, holder.place),
            .actor = index_of(scenario.actors, holder.actor),
            .first_day = holder.start ? *holder.start - scenario.time.start : k_from_always,
            .last_day = holder.end ? *holder.end - scenario.time.start : k_never};
        if (span.place >= 0 && span.first_day <= span.last_day)
            rows.push_back({holder.place, holder.actor, span});
    }
    // Later starts come last; nothing depends on the order of the file.
    std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
        return std::tie(a.place, a.span.first_day, a.actor, a.span.last_day) <
               std::tie(b.place, b.span.first_day, b.actor, b.span.last_day);
    });
    return rows;
}

// One place's rows, earlier to later, as spans in which the last row that covers a day wins.
void resolve(std::span<const Row> rows, std::vector<HolderSpan>& out) {
    std::vector<std::int32_t> edges;
    for (const Row& row : rows) {
        edges.push_back(row.span.first_day);
        if (row.span.last_day != k_never) edges.push_back(row.span.last_day + 1);
    }
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    bool joins = false;
    for (std::size_t e = 0; e < edges.size(); ++e) {
        const std::int32_t first = edges[e];
        const std::int32_t last = e + 1 < edges.size() ? edges[e + 1] - 1 : k_never;
        const auto winner = std::find_if(rows.rbegin(), rows.rend(), [&](const Row& row) {
            return row.span.first_day <= first && first <= row.span.last_day;
        });
        if (winner == rows.rend()) {
            joins = false;
            continue;
        }
        if (joins && out.back().actor == winner->span.actor)
            out.back().last_day = last;
        else
            out.push_back({.place = winner->span.place,
                           .actor = winner->span.actor,
                           .first_day = first,
                           .last_day = last});
        joins = true;
    }
}

}  // namespace

std::vector<HolderSpan> draw_holders(const World& world,
                                     std::span<const std::uint8_t> row_in_force) {
    const std::vector<Row> rows = believed_rows(world, row_in_force);
    std::vector<HolderSpan> result;
    for (std::size_t first = 0; first < rows.size();) {
        std::size_t last = first;
        while (last < rows.size() && rows[last].place == rows[first].place) ++last;
        resolve(std::span(rows).subspan(first, last - first), result);
        first = last;
    }
    return result;
}

std::int32_t holder_on(std::span<const HolderSpan> holders, std::int32_t place, std::int32_t day) {
    std::int32_t actor = -1;
    for (const HolderSpan& span : holders)
        if (span.place == place && span.first_day <= day && day <= span.last_day)
            actor = span.actor;
    return actor;
}

}  // namespace corridor::model

#include "corridor/assess/onset_table.h"

#include "corridor/assess/record_reader.h"
#include "corridor/base/error.h"

#include <algorithm>
#include <limits>
#include <set>

namespace corridor::assess {
namespace {

constexpr std::string_view k_town_columns[] = {"town_id", "name",          "country",
                                               "lat",     "lon",           "garrison",
                                               "at_risk", "followed_from", "followed_to"};
constexpr std::string_view k_link_columns[] = {"from_town_id", "to_town_id", "km", "basis"};
constexpr std::string_view k_threat_columns[] = {"town_id", "announced", "known_on", "withdrawn",
                                                 "cluster", "source",    "url"};

Date needed_date(RecordReader& in, std::string_view column) {
    const auto day = in.date(column);
    if (!day && in.text(column).empty()) in.problem(column, "is empty");
    return day.value_or(Date{});
}

std::vector<TownRow> read_towns(const std::filesystem::path& file) {
    RecordReader in(file, k_town_columns);
    std::vector<TownRow> towns;
    std::set<std::string> ids;
    while (in.next()) {
        towns.push_back({.id = in.needed("town_id"),
                         .name = in.needed("name"),
                         .country = in.needed("country"),
                         .garrison = in.flag("garrison"),
                         .at_risk = in.flag("at_risk"),
                         .followed_from = needed_date(in, "followed_from"),
                         .followed_to = needed_date(in, "followed_to")});
        if (!ids.insert(towns.back().id).second) in.problem("town_id", "stands twice");
        if (towns.back().followed_to < towns.back().followed_from)
            in.problem("followed_to", "is before followed_from");
    }
    in.finish();
    return towns;
}

std::size_t town_of(RecordReader& in, std::string_view column, const std::vector<TownRow>& towns) {
    const std::string id = in.needed(column);
    const auto found = std::ranges::find(towns, id, &TownRow::id);
    if (found == towns.end()) {
        in.problem(column, "`" + id + "` is no town of towns.csv");
        return 0;
    }
    return static_cast<std::size_t>(found - towns.begin());
}

// Shortest ways between all towns (Floyd and Warshall).
std::vector<double> read_distances(const std::filesystem::path& file,
                                   const std::vector<TownRow>& towns) {
    RecordReader in(file, k_link_columns);
    const std::size_t n = towns.size();
    std::vector<double> km(n * n, std::numeric_limits<double>::infinity());
    for (std::size_t i = 0; i < n; ++i) km[i * n + i] = 0;
    while (in.next()) {
        const std::size_t a = town_of(in, "from_town_id", towns);
        const std::size_t b = town_of(in, "to_town_id", towns);
        const auto length = in.number("km", 0, 20'000);
        if (!length) {
            in.problem("km", "is empty");
            continue;
        }
        km[a * n + b] = km[b * n + a] = std::min(km[a * n + b], *length);
    }
    in.finish();
    for (std::size_t k = 0; k < n; ++k)
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < n; ++j)
                km[i * n + j] = std::min(km[i * n + j], km[i * n + k] + km[k * n + j]);
    return km;
}

std::vector<ThreatRow> read_threats(const std::filesystem::path& file,
                                    const std::vector<TownRow>& towns) {
    RecordReader in(file, k_threat_columns);
    std::vector<ThreatRow> threats;
    while (in.next()) {
        threats.push_back({.town = town_of(in, "town_id", towns),
                           .announced = needed_date(in, "announced"),
                           .known_on = needed_date(in, "known_on"),
                           .withdrawn = in.date("withdrawn"),
                           .cluster = in.needed("cluster")});
        if (threats.back().known_on < threats.back().announced)
            in.problem("known_on", "is before the threat was made");
    }
    in.finish();
    return threats;
}

// One siege of a place of the record; what the view hides is not there. Where no end is on record
// nobody knows how the town fared after the last sighting: it is at risk no more, and no neighbour.
struct Besieged {
    std::size_t town = 0;
    Date from, to;              // both included, as it was
    Date known_from, known_to;  // as a reader of the press knew it
    std::string cluster;
};

std::vector<Besieged> sieges_of(const OnsetRecord& record, const SpellView& view) {
    std::vector<Besieged> out;
    for (const SpellRow& row : record.spells) {
        const auto town = std::ranges::find(record.towns, row.place, &TownRow::id);
        if (town == record.towns.end() || row.kind == "expulsion" || row.known_on > view.as_of ||
            (!view.without_cluster.empty() && row.cluster == view.without_cluster))
            continue;
        const bool ended = row.end && *row.end_known_on <= view.as_of;
        const Date last = ended ? row.end->best - 1 : Date{1'000'000'000};
        const Date heard_of = ended     ? std::max(last, *row.end_known_on)
                              : row.end ? view.as_of
                                        : *row.last_seen;
        out.push_back({.town = static_cast<std::size_t>(town - record.towns.begin()),
                       .from = row.start.best,
                       .to = last,
                       .known_from = std::max(row.start.best, row.known_on),
                       .known_to = heard_of,
                       .cluster = row.cluster});
    }
    return out;
}

model::OnsetSigns signs_on(const OnsetRecord& record, const std::vector<Besieged>& sieges,
                           const SpellView& view, std::size_t town, Date day) {
    model::OnsetSigns signs{.garrison = record.towns[town].garrison};
    for (const Besieged& siege : sieges) {
        if (siege.town == town) {
            signs.past = signs.past || siege.to < day;
        } else if (siege.known_from < day && day <= siege.known_to) {
            signs.near = signs.near || record.distance(town, siege.town) <= model::k_onset_near_km;
        }
    }
    for (const ThreatRow& threat : record.threats)
        if (threat.town == town && threat.known_on <= day && threat.known_on <= view.as_of &&
            threat.cluster != view.without_cluster &&
            day - threat.known_on < model::k_onset_threat_days &&
            (!threat.withdrawn || day < *threat.withdrawn))
            signs.threat = true;
    return signs;
}

}  // namespace

OnsetRecord read_onsets(const std::filesystem::path& folder, std::vector<SpellRow> spells) {
    OnsetRecord record;
    record.towns = read_towns(folder / "towns.csv");
    record.km = read_distances(folder / "town_links.csv", record.towns);
    record.threats = read_threats(folder / "threats.csv", record.towns);
    record.spells = std::move(spells);
    return record;
}

std::vector<TownDay> town_days(const OnsetRecord& record, const SpellView& view) {
    const auto sieges = sieges_of(record, view);
    std::vector<TownDay> out;
    for (std::size_t t = 0; t < record.towns.size(); ++t) {
        const TownRow& town = record.towns[t];
        if (!town.at_risk) continue;
        const Date last = std::min(town.followed_to, view.as_of);
        for (Date day = town.followed_from; day < last; ++day) {
            const auto on = [&](Date when) {
                return std::ranges::find_if(sieges, [&](const Besieged& siege) {
                    return siege.town == t && siege.from <= when && when <= siege.to;
                });
            };
            if (on(day) != sieges.end()) continue;
            TownDay row{.town = t, .day = day, .signs = signs_on(record, sieges, view, t, day)};
            if (const auto next = on(day + 1); next != sieges.end()) {
                row.onset = true;
                row.cluster = next->cluster;
            }
            out.push_back(std::move(row));
        }
    }
    return out;
}

}  // namespace corridor::assess

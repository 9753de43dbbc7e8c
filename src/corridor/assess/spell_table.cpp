#include "corridor/assess/spell_table.h"

#include "corridor/assess/record_reader.h"

#include <algorithm>
#include <set>

namespace corridor::assess {
namespace {

// Best day with its range; a range that is not given is the day itself.
std::optional<DateRange> read_range(RecordReader& in, const std::string& column) {
    const auto best = in.date(column);
    const auto low = in.date(column + "_low"), high = in.date(column + "_high");
    if (!best) {
        if (low || high) in.problem(column, "is empty although a range is given");
        return {};
    }
    const DateRange range{low.value_or(*best), *best, high.value_or(*best)};
    if (range.low > range.best || range.best > range.high)
        in.problem(column, "does not lie in its range");
    return range;
}

void check(RecordReader& in, const SpellRow& row) {
    if (row.end && row.end->best < row.start.best) in.problem("end", "is before the start");
    if (row.end && row.how_ended.empty())
        in.problem("how_ended", "is empty although it has an end");
    if (!row.end && !row.how_ended.empty()) in.problem("end", "is empty although it ended");
    if (row.end && !row.end_known_on) in.problem("end_known_on", "is empty although it has an end");
    if (!row.end && !row.last_seen)
        in.problem("last_seen", "is empty", "Without an end, say when it was last reported");
    if (row.last_seen && *row.last_seen < row.start.best)
        in.problem("last_seen", "is before the start");
    if (row.quiet_until && (!row.end || *row.quiet_until < row.end->best))
        in.problem("quiet_until", "is not after an end");
}

SpellRow read_row(RecordReader& in) {
    SpellRow row;
    row.id = in.needed("spell_id");
    row.place = in.needed("place");
    row.cluster = in.needed("cluster");
    row.country = in.needed("country");
    row.region = in.word("region", spell_regions());
    row.kind = in.word("kind", spell_kinds());
    if (const auto start = read_range(in, "start"))
        row.start = *start;
    else if (in.text("start").empty())
        in.problem("start", "is empty");
    row.seen_from = in.date("seen_from");
    row.end = read_range(in, "end");
    row.last_seen = in.date("last_seen");
    row.how_ended = in.text("how_ended");
    if (!row.how_ended.empty()) in.word("how_ended", spell_endings());
    row.quiet_until = in.date("quiet_until");
    if (const auto known = in.date("known_on"))
        row.known_on = *known;
    else if (in.text("known_on").empty())
        in.problem("known_on", "is empty");
    row.end_known_on = in.date("end_known_on");
    row.source = in.needed("source");
    row.url = in.text("url");
    check(in, row);
    return row;
}

// Spells of the same place, earliest first.
std::vector<std::size_t> spells_of(const std::vector<SpellRow>& rows, const std::string& place) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].place == place && rows[i].kind != "expulsion") out.push_back(i);
    std::ranges::sort(out, {}, [&](std::size_t i) { return rows[i].start.best; });
    return out;
}

bool is_hidden(const SpellRow& row, const SpellView& view) {
    return row.known_on > view.as_of || row.kind == "expulsion" ||
           (!view.without_cluster.empty() && row.cluster == view.without_cluster);
}

bool end_is_known(const SpellRow& row, const SpellView& view) {
    return row.end && *row.end_known_on <= view.as_of;
}

}  // namespace

bool SpellRow::can_come_back() const {
    return how_ended == "lifted" || how_ended == "eased" || how_ended == "relieved" ||
           how_ended == "bypassed";
}

const std::vector<std::string_view>& spell_columns() {
    static const std::vector<std::string_view> k_columns{
        "spell_id",  "place",       "cluster",   "country",      "region", "kind",     "start_low",
        "start",     "start_high",  "seen_from", "end_low",      "end",    "end_high", "last_seen",
        "how_ended", "quiet_until", "known_on",  "end_known_on", "source", "url"};
    return k_columns;
}

const std::vector<std::string_view>& spell_regions() {
    static const std::vector<std::string_view> k_words{"sahel", "east_africa", "middle_east",
                                                       "europe_caucasus", "other"};
    return k_words;
}

const std::vector<std::string_view>& spell_kinds() {
    static const std::vector<std::string_view> k_words{"full", "goods", "expulsion"};
    return k_words;
}

const std::vector<std::string_view>& spell_endings() {
    static const std::vector<std::string_view> k_words{
        "lifted", "eased", "relieved", "bypassed", "captured", "evacuated", "emptied", "peace"};
    return k_words;
}

std::vector<SpellRow> read_spells(const std::filesystem::path& file) {
    RecordReader in(file, spell_columns());
    std::vector<SpellRow> rows;
    std::set<std::string> ids;
    while (in.next()) {
        rows.push_back(read_row(in));
        if (!ids.insert(rows.back().id).second) in.problem("spell_id", "stands twice");
    }
    in.finish();
    return rows;
}

std::vector<Follow> follow_spells(const std::vector<SpellRow>& rows, const SpellView& view) {
    std::vector<Follow> out;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const SpellRow& row = rows[i];
        if (is_hidden(row, view) || (!row.seen_from && !view.gathered)) continue;
        const bool ended = end_is_known(row, view);
        const Date last = row.end ? row.end->best : *row.last_seen;
        const Date exit = ended ? last : std::min(last, view.as_of);
        Follow follow{
            .row = i,
            .entry = row.seen_from ? std::max(0, *row.seen_from - row.start.best) : view.entry_days,
            .exit = static_cast<double>(exit - row.start.best),
            .ended = ended};
        if (follow.exit > follow.entry) out.push_back(follow);
    }
    return out;
}

std::vector<Follow> follow_calms(const std::vector<SpellRow>& rows, const SpellView& view) {
    std::vector<Follow> out;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const SpellRow& row = rows[i];
        if (is_hidden(row, view) || !end_is_known(row, view) || !row.can_come_back()) continue;
        const auto all = spells_of(rows, row.place);
        const auto next = std::ranges::find_if(
            all, [&](std::size_t j) { return rows[j].start.best > row.end->best; });
        const bool again = next != all.end() && rows[*next].known_on <= view.as_of;
        if (!again && !row.quiet_until) continue;
        const Date last = again ? rows[*next].start.best : std::min(*row.quiet_until, view.as_of);
        const Follow follow{.row = i,
                            .entry = 0,
                            .exit = static_cast<double>(last - row.end->best),
                            .ended = again};
        if (follow.exit > 0) out.push_back(follow);
    }
    return out;
}

}  // namespace corridor::assess

// The part of the track record on durations and onsets, in Markdown.

#include "corridor/view/spells.h"

#include <algorithm>

#include <fmt/format.h>

namespace corridor::view {

namespace {

using result::OnsetPart;
using result::Range;
using result::SpellPart;

std::string range(const Range& r, int decimals) {
    return fmt::format("{:.{}f} ({:.{}f} to {:.{}f})", r.middle, decimals, r.low, decimals, r.high,
                       decimals);
}

std::string share(const Range& r) {
    return fmt::format("{:.0f} % ({:.0f} to {:.0f})", 100 * r.middle, 100 * r.low, 100 * r.high);
}

std::string day(const std::optional<double>& x) {
    return x ? fmt::format("{:.0f}", *x) : "not reached";
}

std::string_view law_name(const std::string& law) {
    if (law == "constant") return "constant hazard (exponential)";
    if (law == "bands") return "hazard by time elapsed: **shipped**";
    if (law == "region") return "by time elapsed, region and kind";
    if (law == "early") return "the same, and a region's first 120 days apart";
    return "default before: lognormal, median 84 days left, whatever has passed";
}

std::string head(const result::SpellReport& report) {
    std::string out =
        "<!-- Made by `corridor spells`; do not edit. -->\n\n## How long sieges last, and which "
        "place "
        "is next\n\n";
    out += report.as_of
               ? fmt::format("Only what was published by {} is used.", report.as_of->to_iso())
               : std::string("Every row of the record is used.");
    if (!report.without_cluster.empty())
        out += fmt::format(" The cluster `{}` is left out.", report.without_cluster);
    return out + " Ranges in brackets are 5 to 95 %, where nothing else is said.\n\n";
}

std::string lengths(const SpellPart& part) {
    std::string out = "### Durations\n\n![Share of sieges still on](spells.svg)\n\n";
    out += fmt::format(
        "{} spells stand in the record. {} of them were reported while they were on and were "
        "followed "
        "for {:.0f} days; {} of these ended. They come from {} decisions (clusters). A spell "
        "counts "
        "from the day it was first reported, so that its earlier days, which it had to survive to "
        "be "
        "reported, do not count. Without a model (Kaplan and Meier) a quarter is over by day {}, "
        "half "
        "by day {}, three quarters by day {}.\n\n",
        part.rows, part.followed, part.days, part.ended, part.clusters, day(part.quartile[0]),
        day(part.quartile[1]), day(part.quartile[2]));
    out += "| days since the siege began | chance a day that it ends |\n|---|---|\n";
    for (const auto& row : part.hazards)
        if (row.kind.empty())
            out += fmt::format("| from {:.0f} | {} |\n", row.from_day, range(row.per_day, 5));
    out +=
        "\n| a siege this old (days) | still on 30 days later | 90 | 180 | 365 | days left, single "
        "sieges |\n|---|---|---|---|---|---|\n";
    for (const auto& row : part.outlook)
        out += fmt::format("| {:.0f} | {} | {} | {} | {} | {} |\n", row.elapsed, share(row.on_30),
                           share(row.on_90), share(row.on_180), share(row.on_365),
                           range(row.further_days, 0));
    return out + "\n";
}

std::string calms(const SpellPart& part) {
    return fmt::format(
        "**Easing is not an end.** {} of {} ends on record can be undone (the siege was lifted, "
        "eased, "
        "relieved or bypassed; the place was not captured, emptied or evacuated). {} such calms "
        "were "
        "followed for {:.0f} days; {} were broken: {} a day. So {:.0f} % of the sieges that can "
        "come "
        "back do so within a year. Most calms are on record *because* they were broken: the figure "
        "is "
        "an upper guess.\n\n",
        part.can_come_back, part.ends_seen, part.calms, part.calm_days, part.calms_broken,
        range(part.again_per_day, 5), 100 * part.again_within_year);
}

// The gain of a law over a constant hazard, scored from the first report on.
std::optional<Range> gain_of(const SpellPart& part, std::string_view law) {
    for (const auto& row : part.scores)
        if (row.law == law && row.from_day == 0) return row.over_constant;
    return {};
}

// What the scores say, in a sentence.
std::string verdict(const SpellPart& part) {
    const auto shipped = gain_of(part, "bands"), before = gain_of(part, "earlier_default");
    if (!shipped || !before) return {};
    return fmt::format(
        "\nThe law shipped gains {:.2f} a siege over a constant hazard ({}) and {:.2f} over the "
        "default "
        "before.\n",
        shipped->middle, shipped->low > 0 ? "beyond the bootstrap's doubt" : "not beyond doubt",
        shipped->middle - before->middle);
}

std::string scores(const SpellPart& part) {
    std::string out =
        "#### How good\n\nMean log score a siege, each by a law fitted without the sieges of its "
        "cluster "
        "(natural logarithm, densities a day, sieges still on by the chance to be; higher is "
        "better). "
        "Gain: over a constant hazard, 5 to 95 % by bootstrap over clusters.\n\n"
        "| law | scored from day | sieges (ended) | log score | gain |\n|---|---|---|---|---|\n";
    for (const auto& row : part.scores)
        out += fmt::format("| {} | {:.0f} | {} ({}) | {:.3f} | {} |\n", law_name(row.law),
                           row.from_day, row.n, row.ended, row.log_score,
                           row.over_constant ? range(*row.over_constant, 3) : "");
    out += verdict(part);
    out +=
        "\nWhere the ends fell in the held-out laws (shipped form); a right law gives equal "
        "columns. "
        "Sieges still on enter as lower bounds.\n\n| should have ended | did (95 % interval) |\n"
        "|---|---|\n";
    for (const auto& row : part.calibration)
        out += fmt::format("| {:.0f} % | {:.0f} % ({:.0f} to {:.0f}) |\n", 100 * row.expected,
                           100 * row.observed, 100 * row.low, 100 * row.high);
    return out + "\n";
}

std::string variants(const SpellPart& part) {
    std::string out =
        "Under other assumptions, for a siege 60 days old:\n\n| assumption | sieges (ended) | "
        "still on "
        "90 days later | middle of the days left |\n|---|---|---|---|\n";
    for (const auto& row : part.variants) {
        std::string name = row.assumption + (row.value.empty() ? "" : " " + row.value);
        std::ranges::replace(name, '_', ' ');
        out += fmt::format("| {} | {} ({}) | {} | {:.0f} |\n", name, row.followed, row.ended,
                           share(row.on_90), row.median_days);
    }
    return out + "\n";
}

constexpr std::string_view k_cannot_tell =
    "**What the record cannot tell.** Sieges are on record because somebody wrote about them; "
    "short and "
    "small ones are missing, and most rows come from a few press searches, not from a census. "
    "Lists made "
    "afterwards keep the long sieges: learnt with them, sieges seem to last much longer (table "
    "above); "
    "the law shipped uses only those that were reported while they were on. The days of a start or "
    "end "
    "are often known to the month. Many sieges of one region share one war, so there are fewer "
    "independent cases than rows. Region and kind (a ban on goods against a full siege) do not "
    "improve "
    "the score beyond doubt; the law shipped uses neither. After two years there are only a "
    "handful of "
    "ends. How a siege ends (relief, accord, capture) is counted but not forecast.\n\n";

std::string onset_factors(const OnsetPart& part) {
    std::string out = fmt::format(
        "### Which town is next\n\n{} Malian towns, followed over {:.0f} town-days while they were "
        "not "
        "besieged; {} sieges began, by {} decisions. Chance that one begins within 30 days at a "
        "town, "
        "whatever is known of it: **{:.2f} % ({:.2f} to {:.2f})**.\n\n| sign | chance times | "
        "onsets and "
        "town-days with it | without |\n|---|---|---|---|\n",
        part.towns, part.town_days, part.onsets, part.clusters, 100 * part.base_30d.middle,
        100 * part.base_30d.low, 100 * part.base_30d.high);
    for (const auto& row : part.factors)
        out += fmt::format("| {} | {} | {} in {:.0f} | {} in {:.0f} |\n", row.feature,
                           range(row.factor, 2), row.events_with, row.town_days_with,
                           row.events_without, row.town_days_without);
    return out + "\n";
}

std::string onset_scores(const OnsetPart& part) {
    std::string out =
        "Windows of 30 days; the onsets of a cluster are forecast by a fit without it, the other "
        "windows "
        "by the fit of all. Bootstrap over clusters and towns.\n\n| forecast | windows (onsets) | "
        "Brier "
        "score | skill | log score | gain a window |\n|---|---|---|---|---|---|\n";
    for (const auto& row : part.scores)
        out += fmt::format("| {} | {} ({}) | {:.5f} | {} | {:.5f} | {} |\n",
                           row.law == "factors" ? "with the signs" : "base rate", row.windows,
                           row.onsets, row.brier, row.brier_skill ? range(*row.brier_skill, 3) : "",
                           row.log_score, row.log_gain ? range(*row.log_gain, 4) : "");
    out +=
        "\n| forecast chance | windows | onsets | mean forecast | seen |\n|---|---|---|---|---|\n";
    for (const auto& row : part.reliability)
        if (row.windows > 0)
            out += fmt::format("| {:.1f} to {:.1f} % | {} | {} | {:.2f} % | {:.2f} % |\n",
                               100 * row.low, 100 * row.high, row.windows, row.onsets,
                               100 * row.mean_forecast, 100.0 * row.onsets / row.windows);
    return out + "\n";
}

// A sign that no onset of the record had.
std::string never_seen(const OnsetPart& part) {
    for (const auto& row : part.factors)
        if (row.feature == "near" && row.events_with == 0)
            return "No town of the record was besieged while a neighbour within 150 km by road was "
                   "known to be: nearness, as measured here, says nothing for it. ";
    return {};
}

std::string onset(const OnsetPart& part) {
    const std::string verdict =
        part.supported ? "Both scores beat the base rate beyond the bootstrap's doubt.\n\n"
                       : "**Not both scores beat the base rate beyond the bootstrap's doubt, so "
                         "the record does not "
                         "support the signs as a forecast: the base rate with its interval is what "
                         "it can give.** "
                         "The chances with signs are shown with their own, wide intervals.\n\n";
    return onset_factors(part) + onset_scores(part) + verdict +
           "Threats enter the record mostly when they come true, so their factor is an upper "
           "guess. " +
           never_seen(part) +
           "A town counts as not besieged unless a "
           "source says otherwise: unreported sieges would count as calm. None of this enters the "
           "simulation.\n\n";
}

std::string parameters(const result::SpellReport& report) {
    return "### Parameters\n\nThe defaults of the engine are those of the record as of 2025-10-27, "
           "for "
           "every region; `corridor explain siege_end_30` tells more.\n\n```toml\n" +
           spells_toml(report) + "```\n";
}

}  // namespace

std::string spells_markdown(const result::SpellReport& report) {
    std::string out = head(report) + lengths(report.spells) + calms(report.spells) +
                      scores(report.spells) + variants(report.spells) + std::string(k_cannot_tell);
    if (report.onset) out += onset(*report.onset);
    return out + parameters(report);
}

}  // namespace corridor::view

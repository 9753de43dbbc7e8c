#include "tests/golden/tables.h"

#include <fmt/format.h>
#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <vector>

namespace corridor::golden {

namespace {

using result::Quantiles;
using result::Result;
using result::Variable;

using Text = fmt::memory_buffer;

template <typename... Values>
void line(Text& text, fmt::format_string<Values...> format, Values&&... values) {
    fmt::format_to(std::back_inserter(text), format, std::forward<Values>(values)...);
    text.push_back('\n');
}

std::string day(const std::optional<Date>& date) {
    return date ? date->to_iso() : "-";
}

std::string chance(const std::optional<double>& p) {
    return p ? fmt::format("{:.3f}", *p) : "-";
}

//! Median and 5 to 95 % of a count.
std::string count(const Quantiles& q) {
    return fmt::format("{:.0f} ({:.0f}-{:.0f})", q.q50, q.q05, q.q95);
}

std::string span(const Quantiles& q) {
    return fmt::format("{:.2f} ({:.2f}-{:.2f})", q.q50, q.q05, q.q95);
}

int deadline_lead(const Result& result) {
    return result.manifest.deadline_days;
}

void headline(const Result& result, Text& text) {
    const auto& head = result.headline;
    line(text, "headline: {} {} {}, chance {:.3f} by {}, middle date {}", name_of(head.kind),
         head.place ? result.places[*head.place].id : "-", head.good, head.probability,
         head.deadline.to_iso(), day(head.median_date));
    line(text, "  there on the deadline: confined {}, trapped {}", count(head.confined),
         count(head.trapped));
    line(text, "  everywhere on the as-of date: confined {}, trapped {}; places already out: {}\n",
         count(head.confined_all), count(head.trapped_all), head.already_out);
}

void runouts(const Result& result, Text& text) {
    line(text,
         "run-outs (chance by the deadline and the horizon; dates of 10, 50, 90 % of members)");
    line(text, "{:<12}{:<10}{:<7}{:<12}{:>9}{:>9}  {:<12}{:<12}{:<12}{:>14}", "place", "good",
         "state", "since", "deadline", "horizon", "10 %", "50 %", "90 %", "short p-days");
    for (const auto& row : result.runouts) {
        line(text, "{:<12}{:<10}{:<7}{:<12}{:>9}{:>9}  {:<12}{:<12}{:<12}{:>14.0f}",
             result.places[row.place].id, row.good, name_of(row.state), day(row.out_since),
             chance(row.p_deadline), chance(row.p_horizon), day(row.date_q10), day(row.date_q50),
             day(row.date_q90), row.person_days_short_mean);
    }
    text.push_back('\n');
}

bool eats(const result::PlaceInfo& place) {
    return place.role == "town" || place.role == "hub";
}

//! Median and spread of a series at the leads a reader asks for.
void series(const Result& result, Variable variable, const std::string& good, Text& text) {
    if (result.find(variable, good) == nullptr) return;
    for (std::size_t place = 0; place < result.places.size(); ++place) {
        if (!eats(result.places[place])) continue;
        std::string cells;
        for (const int lead : {0, 7, 14, 30, deadline_lead(result)})
            if (result.day_index(lead))
                cells += fmt::format("{:>21}", span(result.at(variable, good, place, lead)));
        line(text, "{:<12}{:<19}{:<9}{}", result.places[place].id, name_of(variable), good, cells);
    }
}

void goods(const Result& result, Text& text) {
    line(text,
         "goods and services: median (5-95 %) on as-of day +0, +7, +14, +30 and the deadline");
    for (const std::string& good : result.goods) {
        series(result, Variable::days_of_cover, good, text);
        series(result, Variable::consumption_ratio, good, text);
        series(result, Variable::price_index, good, text);
        series(result, Variable::service_level, good, text);
    }
    text.push_back('\n');
}

void access(const Result& result, Text& text) {
    line(text, "access: chance of each state; market access; checkpoints on the best way out");
    line(text, "{:<12}{:>5}{:>9}{:>12}{:>15}{:>9}{:>9}{:>7}", "place", "day", "open", "restricted",
         "hard_to_reach", "cut_off", "market", "posts");
    for (std::size_t place = 0; place < result.places.size(); ++place) {
        if (!eats(result.places[place])) continue;
        for (const int lead : {0, deadline_lead(result)}) {
            const auto* cell = result::access_at(result, place, lead);
            if (cell == nullptr) continue;
            line(text, "{:<12}{:>5}{:>9.3f}{:>12.3f}{:>15.3f}{:>9.3f}{:>9.3f}{:>7.1f}",
                 result.places[place].id, fmt::format("+{}", lead), cell->p[0], cell->p[1],
                 cell->p[2], cell->p[3], cell->market_access, cell->checkpoints_best_route);
        }
    }
    text.push_back('\n');
}

void people(const Result& result, Text& text) {
    line(text, "people: median (5-95 %)");
    line(text, "{:<12}{:>5}{:>24}{:>24}{:>24}{:>24}", "place", "day", "present", "wanting",
         "confined", "trapped");
    const auto cell = [&](Variable variable, std::size_t place, int lead) {
        return result.find(variable) == nullptr ? std::string("-")
                                                : count(result.at(variable, {}, place, lead));
    };
    for (std::size_t place = 0; place < result.places.size(); ++place) {
        if (result.places[place].role == "source") continue;
        for (const int lead : {0, deadline_lead(result)})
            line(text, "{:<12}{:>5}{:>24}{:>24}{:>24}{:>24}", result.places[place].id,
                 fmt::format("+{}", lead), cell(Variable::people_present, place, lead),
                 cell(Variable::people_wanting, place, lead),
                 cell(Variable::people_confined, place, lead),
                 cell(Variable::people_trapped, place, lead));
    }
    text.push_back('\n');
}

void detained(const Result& result, Text& text) {
    line(text, "detained by home: captures to date, of them in the first week, held now");
    for (const auto& row : result.detained)
        line(text,
             "{:<12}as-of: captured {}, first week {}, held {}; deadline: captured {}, held {}",
             result.places[row.home].id, count(row.captured_as_of), count(row.captured_first_week),
             count(row.held_as_of), count(row.captured_deadline), count(row.held_deadline));
    line(text, "\nflows from the day after the as-of date to the deadline");
    for (const auto& flow : result.flows)
        line(text, "{:<12}-> {:<12}{:>24}  in a window: {}", result.places[flow.origin].id,
             result.places[flow.destination].id, count(flow.people), chance(flow.ultimatum_share));
    for (const auto& row : result.ultimatums) {
        line(text, "ultimatum {} at {}, {} to {}: departures {}, of them up to the as-of date {}",
             row.measure_id, result.places[row.place].id, row.announced.to_iso(), row.ends.to_iso(),
             count(row.departures), count(row.departures_before_as_of));
        for (const auto& to : row.destinations)
            line(text, "  to {:<12}{:.3f}", result.places[to.place].id, to.share);
    }
    text.push_back('\n');
}

void measures(const Result& result, Text& text) {
    line(text, "measures: credence and share of members in which they are in force");
    for (const auto& row : result.measures)
        line(text, "{:<20}{:<12}{:>7.3f}{:>7.3f}", row.id, row.pattern, row.credence,
             row.in_force_as_of);
    text.push_back('\n');
}

void options(const Result& result, Text& text) {
    if (result.options.empty()) return;
    line(text, "options against doing nothing, on the same members: mean (5-95 %)");
    for (const auto& row : result.options) {
        line(text, "{}. {:<18} person-days short averted {:.0f} ({:.0f}-{:.0f})", row.rank, row.id,
             row.short_days_averted.mean, row.short_days_averted.q05, row.short_days_averted.q95);
        line(text,
             "   better {:.3f}, harm {:.3f}, best {:.3f}, in vain {:.3f}; {:.1f} t; "
             "trapped {:+.1f}, detained {:+.1f}, displaced {:+.1f}, cargo lost {:+.1f} kg",
             row.p_better, row.p_harm, row.p_best, row.p_in_vain, row.tonnes, row.trapped.mean,
             row.detained.mean, row.displaced.mean, row.cargo_lost.mean);
    }
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1);
        lines.push_back(text.substr(0, end + 1));
        text.remove_prefix(end + 1);
    }
    return lines;
}

}  // namespace

std::string tables_of(const Result& result) {
    Text text;
    line(text, "{}, as of {}, {} members, seed {}\n", result.manifest.scenario_name,
         result.manifest.as_of.to_iso(), result.manifest.members, result.manifest.seed);
    headline(result, text);
    runouts(result, text);
    goods(result, text);
    access(result, text);
    people(result, text);
    detained(result, text);
    measures(result, text);
    options(result, text);
    return fmt::to_string(text);
}

std::string diff_of(const std::string& expected, const std::string& actual) {
    const auto a = lines_of(expected), b = lines_of(actual);
    // common[i][j]: lines that a[i..] and b[j..] share in order.
    std::vector<std::vector<int>> common(a.size() + 1, std::vector<int>(b.size() + 1, 0));
    for (std::size_t i = a.size(); i-- > 0;)
        for (std::size_t j = b.size(); j-- > 0;)
            common[i][j] = a[i] == b[j] ? common[i + 1][j + 1] + 1
                                        : std::max(common[i + 1][j], common[i][j + 1]);
    std::string text;
    std::size_t i = 0, j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && a[i] == b[j]) {
            ++i, ++j;
        } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
            text += fmt::format("{:>4} - {}", i + 1, a[i]);
            ++i;
        } else {
            text += fmt::format("{:>4} + {}", j + 1, b[j]);
            ++j;
        }
    }
    return text;
}

}  // namespace corridor::golden

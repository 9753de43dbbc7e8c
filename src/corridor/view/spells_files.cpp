#include "corridor/result/output_file.h"
#include "corridor/view/csv_row.h"
#include "corridor/view/spells.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace corridor::view {

namespace {

using result::Range;
using result::SpellPart;

// One row of the long table.
struct Rows {
    std::string bytes = "part,name,group,x,value,low,high,n,events\n";
    void add(std::string_view part, std::string_view name, std::string_view group, double x,
             const Range& value, double n = 0, double events = 0) {
        CsvRow row(bytes);
        row.text(part).text(name).text(group).number(x).number(value.middle).number(value.low);
        row.number(value.high).number(n).number(events).end();
    }
};

Range alone(double x) {
    return {x, x, x};
}

void add_spells(const SpellPart& part, Rows& out) {
    for (const auto& s : part.survival)
        out.add("survival", "kaplan_meier", s.group, s.day, {s.low, s.survival, s.high}, s.at_risk,
                s.ends);
    for (const auto& h : part.hazards)
        out.add("hazard", h.kind.empty() ? "shipped" : h.kind, h.region, h.from_day, h.per_day);
    for (const auto& o : part.outlook) {
        out.add("outlook", "on_30", o.region, o.elapsed, o.on_30);
        out.add("outlook", "on_90", o.region, o.elapsed, o.on_90);
        out.add("outlook", "on_180", o.region, o.elapsed, o.on_180);
        out.add("outlook", "on_365", o.region, o.elapsed, o.on_365);
        out.add("outlook", "further_days", o.region, o.elapsed, o.further_days);
    }
    for (const auto& s : part.scores) {
        out.add("score", s.law, "log_score", s.from_day, alone(s.log_score), s.n, s.ended);
        if (s.over_constant)
            out.add("score", s.law, "over_constant", s.from_day, *s.over_constant, s.n, s.ended);
    }
    for (const auto& c : part.calibration)
        out.add("calibration", "ended", "", c.expected, {c.low, c.observed, c.high});
    for (const auto& v : part.variants) {
        out.add("variant", v.assumption, v.value, 60, v.on_90, v.followed, v.ended);
        out.add("variant_median", v.assumption, v.value, 60, alone(v.median_days), v.followed,
                v.ended);
    }
    for (const auto& p : part.parameters) out.add("parameter", p.key, p.basis, 0, p.value);
}

void add_onset(const result::OnsetPart& part, Rows& out) {
    out.add("onset", "base_30d", "", 30, part.base_30d, part.town_days, part.onsets);
    for (const auto& f : part.factors) {
        out.add("onset_factor", f.feature, "with", 0, f.factor, f.town_days_with, f.events_with);
        out.add("onset_factor", f.feature, "without", 0, alone(1), f.town_days_without,
                f.events_without);
    }
    for (const auto& s : part.scores) {
        out.add("onset_score", s.law, "brier", 30, alone(s.brier), s.windows, s.onsets);
        out.add("onset_score", s.law, "log_score", 30, alone(s.log_score), s.windows, s.onsets);
        if (s.brier_skill)
            out.add("onset_score", s.law, "brier_skill", 30, *s.brier_skill, s.windows, s.onsets);
        if (s.log_gain)
            out.add("onset_score", s.law, "log_gain", 30, *s.log_gain, s.windows, s.onsets);
    }
    for (const auto& r : part.reliability)
        out.add("onset_reliability", "forecast", "", r.mean_forecast,
                {r.low, r.windows > 0 ? static_cast<double>(r.onsets) / r.windows : 0, r.high},
                r.windows, r.onsets);
    for (const auto& p : part.parameters) out.add("parameter", p.key, p.basis, 0, p.value);
}

// --- the picture --------------------------------------------------------------------------------

constexpr double k_width = 640, k_height = 360, k_left = 50, k_top = 20, k_days = 1500;
constexpr double k_plot_width = k_width - k_left - 20, k_plot_height = k_height - k_top - 50;

double x_of(double day) {
    return k_left + k_plot_width * std::min(day, k_days) / k_days;
}
double y_of(double survival) {
    return k_top + k_plot_height * (1 - survival);
}

// A staircase through the steps of one group; `of` picks the height of a step.
template <class Height>
std::string stairs(const SpellPart& part, std::string_view group, Height&& of) {
    std::string path = fmt::format("M{:.1f} {:.1f}", x_of(0), y_of(1));
    double last = 1;
    for (const auto& step : part.survival) {
        if (step.group != group || step.day > k_days) continue;
        path += fmt::format(" L{:.1f} {:.1f} L{:.1f} {:.1f}", x_of(step.day), y_of(last),
                            x_of(step.day), y_of(of(step)));
        last = of(step);
    }
    return path + fmt::format(" L{:.1f} {:.1f}", x_of(k_days), y_of(last));
}

std::string axes() {
    std::string out =
        fmt::format("<path d=\"M{0} {1} V{2} H{3}\" fill=\"none\" stroke=\"#333\"/>\n", k_left,
                    k_top, k_top + k_plot_height, k_left + k_plot_width);
    for (const int day : {0, 365, 730, 1095, 1460})
        out += fmt::format(
            "<text x=\"{:.1f}\" y=\"{}\" font-size=\"12\" text-anchor=\"middle\">{}</text>\n",
            x_of(day), k_height - 32, day);
    for (const int share : {0, 25, 50, 75, 100})
        out += fmt::format(
            "<text x=\"{}\" y=\"{:.1f}\" font-size=\"12\" text-anchor=\"end\">{} %</text>\n",
            k_left - 6, y_of(share / 100.0) + 4, share);
    return out + fmt::format(
                     "<text x=\"{}\" y=\"{}\" font-size=\"12\" text-anchor=\"middle\">days "
                     "since the siege began</text>\n",
                     k_left + k_plot_width / 2, k_height - 12);
}

}  // namespace

std::string spells_csv(const result::SpellReport& report) {
    Rows out;
    add_spells(report.spells, out);
    if (report.onset) add_onset(*report.onset, out);
    return out.bytes;
}

std::string spells_svg(const result::SpellReport& report) {
    const SpellPart& part = report.spells;
    std::string out = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" role=\"img\" "
        "font-family=\"sans-serif\">\n<title>Share of sieges still on, by days since they "
        "began</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n",
        k_width, k_height);
    out += axes();
    const auto line = [&](const std::string& path, std::string_view style) {
        out += "<path d=\"" + path + "\" fill=\"none\" " + std::string(style) + "/>\n";
    };
    line(stairs(part, "gathered_later", [](const auto& s) { return s.survival; }),
         "stroke=\"#8A8A8A\" stroke-dasharray=\"2 3\"");
    line(stairs(part, "reported", [](const auto& s) { return s.low; }),
         "stroke=\"#0072B2\" stroke-dasharray=\"5 4\"");
    line(stairs(part, "reported", [](const auto& s) { return s.high; }),
         "stroke=\"#0072B2\" stroke-dasharray=\"5 4\"");
    line(stairs(part, "reported", [](const auto& s) { return s.survival; }),
         "stroke=\"#0072B2\" stroke-width=\"2\"");
    line(stairs(part, "law", [](const auto& s) { return s.survival; }),
         "stroke=\"#D55E00\" stroke-width=\"2\"");
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> k_key{
        {{"#0072B2", "reported while on (Kaplan-Meier)"},
         {"#0072B2", "dashed: its 95 % interval"},
         {"#D55E00", "fitted law (medians)"},
         {"#8A8A8A", "dotted: gathered afterwards"}}};
    for (std::size_t i = 0; i < k_key.size(); ++i)
        out += fmt::format("<text x=\"{}\" y=\"{}\" font-size=\"12\" fill=\"{}\">{}</text>\n",
                           k_width - 250, k_top + 14 + 16 * static_cast<double>(i), k_key[i].first,
                           k_key[i].second);
    return out + "</svg>\n";
}

const std::vector<std::string>& spells_files() {
    static const std::vector<std::string> k_files{"spells.md", "spells.svg", "spells_results.csv"};
    return k_files;
}

void write_spells(const result::SpellReport& report, const std::filesystem::path& folder) {
    result::write_file(folder, "spells.md", spells_markdown(report));
    result::write_file(folder, "spells.svg", spells_svg(report));
    result::write_file(folder, "spells_results.csv", spells_csv(report));
}

}  // namespace corridor::view

#include "corridor/view/groups.h"
#include "corridor/view/html.h"
#include "corridor/view/sentences.h"
#include "corridor/view/svg.h"
#include "corridor/view/svg_time.h"
#include "corridor/view/words.h"

#include <algorithm>
#include <array>

namespace corridor::view {

using result::Quantiles;
using result::Result;
using result::Variable;

namespace {

constexpr double k_width = 360, k_left = 38, k_right = 352, k_top = 12, k_bottom = 150;

struct Frame {
    const Result& result;
    const Quantiles* cells;  //!< of the place, one a recorded day
    TimeAxis axis;
    double top_value;

    double y(float value) const {
        const double share = std::clamp(static_cast<double>(value) / top_value, 0.0, 1.0);
        return k_bottom - (k_bottom - k_top) * share;
    }
    std::string point(std::size_t day, float value) const {
        return svg_number(axis.x(result.manifest.as_of + result.lead_days[day])) + " " +
               svg_number(y(value));
    }
};

//! Area between two quantiles over all recorded days.
std::string band(const Frame& f, float Quantiles::*low, float Quantiles::*high,
                 std::string_view color) {
    std::string path;
    const std::size_t n = f.result.n_days();
    for (std::size_t d = 0; d < n; ++d) path += (d == 0 ? "M" : "L") + f.point(d, f.cells[d].*high);
    for (std::size_t d = n; d-- > 0;) path += "L" + f.point(d, f.cells[d].*low);
    return "<path d=\"" + path + "z\" fill=\"" + std::string(color) + "\"/>";
}

//! The median from one lead to another.
std::string median(const Frame& f, int from, int to, bool solid) {
    std::string path;
    for (std::size_t d = 0; d < f.result.n_days(); ++d) {
        const int lead = f.result.lead_days[d];
        if (lead >= from && lead <= to)
            path += (path.empty() ? "M" : "L") + f.point(d, f.cells[d].q50);
    }
    return "<path d=\"" + path + "\" fill=\"none\" stroke=\"#08306B\" stroke-width=\"" +
           (solid ? "1.8\"" : "1.4\" stroke-dasharray=\"4 3\"") + "/>";
}

//! A round number, at least `x`, whose half is short too.
double round_top(double x) {
    double step = 1e-3;
    while (true) {
        for (const double factor : {1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0})
            if (step * factor >= x) return step * factor;
        step *= 10;
    }
}

std::string value_ticks(const Frame& f, double shown_as, Lang lang) {
    std::string out;
    for (const double share : {0.0, 0.5, 1.0}) {
        const std::string y = svg_number(k_bottom - (k_bottom - k_top) * share);
        out += "<line x1=\"" + svg_number(k_left) + "\" x2=\"" + svg_number(k_right) + "\" y1=\"" +
               y + "\" y2=\"" + y + "\" class=\"tick\"/><text text-anchor=\"end\" x=\"" +
               svg_number(k_left - 4) + "\" y=\"" +
               svg_number(k_bottom - (k_bottom - k_top) * share + 4) + "\">" +
               number(f.top_value * share * shown_as, 1, lang) + "</text>";
    }
    return out;
}

//! Names of the bands, each with its colour, below the axis: they never hide a line.
std::string key(Lang lang) {
    constexpr std::array<std::pair<std::string_view, Text>, 2> k_items{
        {{"#C6DBEF", Text::fan_eight}, {"#6BAED6", Text::fan_half}}};
    std::string out;
    double x = 4;
    for (const auto& [color, words] : k_items) {
        out += "<rect x=\"" + svg_number(x) + "\" y=\"169\" width=\"12\" height=\"9\" fill=\"" +
               std::string(color) + "\"/><text x=\"" + svg_number(x + 16) + "\" y=\"177.5\">" +
               html_escape(text(lang, words)) + "</text>";
        x += 26 + 5.4 * static_cast<double>(text_width(text(lang, words)));
    }
    return out + "<line x1=\"" + svg_number(x) + "\" x2=\"" + svg_number(x + 14) +
           "\" y1=\"173.5\" y2=\"173.5\" stroke=\"#08306B\" stroke-dasharray=\"4 3\"/><text x=\"" +
           svg_number(x + 18) + "\" y=\"177.5\">" + html_escape(text(lang, Text::fan_median)) +
           "</text>";
}

}  // namespace

std::string svg_fan(const Result& result, std::size_t place, const std::string& good, Lang lang) {
    const result::Series* cover = result.find(Variable::days_of_cover, good);
    const result::Series* series = cover ? cover : result.find(Variable::consumption_ratio, good);
    if (series == nullptr || result.lead_days.empty()) return {};
    const Date as_of = result.manifest.as_of;
    const Quantiles* cells = &series->cells.at(place * result.n_days());
    float most = cover ? 1.0F : 0.99F;
    for (std::size_t d = 0; d < result.n_days(); ++d) most = std::max(most, cells[d].q90);
    const Frame f{result, cells,
                  TimeAxis{as_of + result.lead_days.front(), as_of + result.lead_days.back(),
                           k_left, k_right},
                  round_top(static_cast<double>(most))};
    const std::string title =
        fill(lang, cover ? Text::fan_cover : Text::fan_served,
             {{"place", result.places.at(place).name}, {"good", good_name(good, lang)}});
    std::string out = "<figure class=\"fan\">" + element("figcaption", title) +
                      "<svg role=\"img\" viewBox=\"0 0 " + svg_number(k_width) + " 182\">" +
                      element("title", title);
    out += value_ticks(f, cover ? 1 : 100, lang);
    out += band(f, &Quantiles::q10, &Quantiles::q90, "#C6DBEF");
    out += band(f, &Quantiles::q25, &Quantiles::q75, "#6BAED6");
    out += median(f, result.lead_days.front(), 0, true);
    out += median(f, 0, result.lead_days.back(), false);
    out += day_line(f.axis, as_of, k_top, k_bottom, true);
    out += day_line(f.axis, deadline_of(result.manifest), k_top, k_bottom, false);
    out += month_ticks(f.axis, k_bottom, k_bottom + 3, lang);
    return out + key(lang) + "</svg></figure>\n";
}

}  // namespace corridor::view

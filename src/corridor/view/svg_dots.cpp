#include "corridor/view/html.h"
#include "corridor/view/sentences.h"
#include "corridor/view/svg.h"
#include "corridor/view/svg_time.h"
#include "corridor/view/words.h"

#include <algorithm>
#include <map>

namespace corridor::view {

using result::Result;

namespace {

constexpr double k_width = 290, k_axis_right = 244, k_base = 40, k_height = 56;

std::string diamond(double x, double y) {
    return "<path d=\"M" + svg_number(x) + " " + svg_number(y - 3) +
           "l3 3l-3 3l-3-3z\" "
           "fill=\"none\" stroke=\"#1A1A1A\"/>";
}

std::string title_text(const Result& result, const result::RunOut& row, Lang lang) {
    const Date deadline = deadline_of(result.manifest);
    const auto before = std::count_if(row.dots.begin(), row.dots.end(),
                                      [&](const auto& d) { return d && *d <= deadline; });
    const auto never = std::count(row.dots.begin(), row.dots.end(), std::nullopt);
    return capital(fill(lang, Text::dots_title,
                        {{"good", good_name(row.good, lang)},
                         {"place", result.places.at(row.place).name},
                         {"before", std::to_string(before)},
                         {"date", day_of(result, deadline, lang)},
                         {"never", std::to_string(never)},
                         {"days", std::to_string(result.manifest.horizon_days)}}));
}

}  // namespace

std::string svg_dots(const Result& result, const result::RunOut& row, Lang lang) {
    const result::Manifest& m = result.manifest;
    const TimeAxis axis{m.as_of, m.as_of + m.horizon_days, 6, k_axis_right};
    constexpr double k_bin = 8;
    std::map<int, int> in_bin;
    for (const auto& dot : row.dots)
        if (dot) ++in_bin[static_cast<int>((axis.x(*dot) - axis.left) / k_bin)];
    int tallest = 1;
    for (const auto& [bin, n] : in_bin) tallest = std::max(tallest, n);
    const double step = std::min(k_bin, (k_base - 4) / tallest);

    std::string out = "<svg class=\"dots\" role=\"img\" viewBox=\"0 0 " + svg_number(k_width) +
                      " " + svg_number(k_height) + "\">" +
                      element("title", title_text(result, row, lang));
    out += "<line x1=\"6\" x2=\"" + svg_number(k_axis_right) + "\" y1=\"" + svg_number(k_base) +
           "\" y2=\"" + svg_number(k_base) + "\" stroke=\"#767676\"/>";
    out += month_ticks(axis, k_base, k_base + 3, lang);
    out += day_line(axis, deadline_of(m), 2, k_base, false);
    for (const auto& [bin, n] : in_bin)
        for (int i = 0; i < n; ++i)
            out += "<circle cx=\"" + svg_number(axis.left + (bin + 0.5) * k_bin) + "\" cy=\"" +
                   svg_number(k_base - step * (i + 0.5)) + "\" r=\"" +
                   svg_number(std::max(1.2, std::min(3.4, step * 0.45))) + "\" fill=\"#1F4E79\"/>";
    const auto never = std::count(row.dots.begin(), row.dots.end(), std::nullopt);
    for (int i = 0; i < never; ++i)
        out += diamond(k_axis_right + 10 + 9 * (i / 5), k_base - 4 - 8 * (i % 5));
    return out + "</svg>";
}

}  // namespace corridor::view

#include "corridor/view/svg_time.h"

#include "corridor/view/html.h"
#include "corridor/view/svg.h"
#include "corridor/view/words.h"

#include <algorithm>

namespace corridor::view {

double TimeAxis::x(Date day) const {
    const int length = std::max(1, last - first);
    return left + (right - left) * (day - first) / length;
}

std::string month_ticks(const TimeAxis& axis, double top, double bottom, Lang lang) {
    const int n_months = (axis.last - axis.first) / 30 + 1;
    const int room = std::max(1, static_cast<int>((axis.right - axis.left) / 42));
    const int every = (n_months + room - 1) / room;
    std::string out;
    int seen = 0;
    for (Date day = axis.first; day <= axis.last; ++day) {
        if (day.day() != 1) continue;
        const std::string x = svg_number(axis.x(day));
        out += "<line x1=\"" + x + "\" x2=\"" + x + "\" y1=\"" + svg_number(top) + "\" y2=\"" +
               svg_number(bottom) + "\" class=\"tick\"/>";
        if (seen++ % std::max(1, every) != 0 || axis.x(day) > axis.right - 24) continue;
        const std::string words = date_short(day, lang, day.year());
        const std::size_t blank = words.find(k_nbsp);  // the month alone
        out += "<text x=\"" + svg_number(axis.x(day) + 2) + "\" y=\"" + svg_number(bottom + 11) +
               "\">" + html_escape(words.substr(blank + k_nbsp.size())) + "</text>";
    }
    return out;
}

std::string day_line(const TimeAxis& axis, Date day, double top, double bottom, bool solid) {
    const std::string x = svg_number(axis.x(day));
    return "<line x1=\"" + x + "\" x2=\"" + x + "\" y1=\"" + svg_number(top) + "\" y2=\"" +
           svg_number(bottom) + "\" stroke=\"#1A1A1A\"" +
           (solid ? "" : " stroke-dasharray=\"3 2\"") + "/>";
}

std::string_view state_color(result::AccessState state) {
    switch (state) {
        case result::AccessState::open:
            return "#0072B2";
        case result::AccessState::restricted:
            return "#E69F00";
        case result::AccessState::hard_to_reach:
            return "#D55E00";
        case result::AccessState::cut_off:
            break;
    }
    return "#000000";
}

std::string svg_patterns() {
    constexpr std::string_view k_marks[] = {
        "", "<path d=\"M0 6L6 0\" stroke=\"#fff\" stroke-width=\"1\"/>",
        "<circle cx=\"3\" cy=\"3\" r=\"1.2\" fill=\"#fff\"/>",
        "<path d=\"M0 0L6 6M0 6L6 0\" stroke=\"#fff\" stroke-width=\"0.8\"/>"};
    std::string out = "<svg width=\"0\" height=\"0\" aria-hidden=\"true\" class=\"defs\"><defs>";
    for (const result::AccessState state : result::k_access_states)
        out += "<pattern id=\"state-" + std::string(name_of(state)) +
               "\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><rect width=\"6\" "
               "height=\"6\" fill=\"" +
               std::string(state_color(state)) + "\"/>" +
               std::string(k_marks[static_cast<std::size_t>(state)]) + "</pattern>";
    return out + "</defs></svg>\n";
}

}  // namespace corridor::view

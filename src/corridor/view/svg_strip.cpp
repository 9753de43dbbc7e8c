#include "corridor/view/groups.h"
#include "corridor/view/html.h"
#include "corridor/view/sentences.h"
#include "corridor/view/svg.h"
#include "corridor/view/svg_time.h"
#include "corridor/view/words.h"

#include <array>
#include <cmath>

namespace corridor::view {

using result::AccessState;
using result::Result;

namespace {

constexpr double k_width = 640, k_top = 2, k_bar = 22, k_height = 40;

//! Shares in steps of 2 %, so that days that look alike make one bar.
std::array<int, 4> steps_of(const result::AccessCell& cell) {
    std::array<int, 4> steps{};
    for (std::size_t s = 0; s < steps.size(); ++s)
        steps[s] = static_cast<int>(std::floor(cell.p[s] * 50.0F + 0.5F));
    return steps;
}

std::string bars(const std::array<int, 4>& steps, double x0, double x1) {
    std::string out;
    double y = k_top;
    const double total = std::max(1, steps[0] + steps[1] + steps[2] + steps[3]);
    for (std::size_t s = 4; s-- > 0;) {  // the worst on top
        if (steps[s] == 0) continue;
        const double height = k_bar * steps[s] / total;
        out += "<rect x=\"" + svg_number(x0) + "\" y=\"" + svg_number(y) + "\" width=\"" +
               svg_number(x1 - x0) + "\" height=\"" + svg_number(height) + "\" fill=\"url(#state-" +
               std::string(name_of(result::k_access_states[s])) + ")\"/>";
        y += height;
    }
    return out;
}

std::string title_text(const Result& result, std::size_t place, Lang lang) {
    const result::AccessCell* cell = access_at(result, place, recorded_lead(result, 0));
    const AccessState state = likeliest(*cell);
    const Date as_of = result.manifest.as_of;
    return fill(
        lang, Text::strip_title,
        {{"place", result.places.at(place).name},
         {"from", day_of(result, as_of + result.lead_days.front(), lang)},
         {"to", day_of(result, as_of + result.lead_days.back(), lang)},
         {"as_of", day_of(result, as_of, lang)},
         {"state", state_word(state, lang)},
         {"percent", percent(static_cast<double>(cell->p[static_cast<std::size_t>(state)]))}});
}

}  // namespace

std::string svg_strip(const Result& result, std::size_t place, Lang lang) {
    if (access_at(result, place, recorded_lead(result, 0)) == nullptr) return {};
    const Date as_of = result.manifest.as_of;
    const TimeAxis axis{as_of + result.lead_days.front(), as_of + result.lead_days.back() + 1, 0,
                        k_width};
    std::string out = "<svg class=\"strip\" role=\"img\" viewBox=\"0 0 " + svg_number(k_width) +
                      " " + svg_number(k_height) + "\">" +
                      element("title", title_text(result, place, lang));
    const std::size_t n_days = result.n_days();
    for (std::size_t day = 0; day < n_days;) {
        const auto steps = steps_of(result.access[place * n_days + day]);
        std::size_t end = day + 1;
        while (end < n_days && steps_of(result.access[place * n_days + end]) == steps) ++end;
        const Date until = end < n_days ? as_of + result.lead_days[end] : axis.last;
        out += bars(steps, axis.x(as_of + result.lead_days[day]), axis.x(until));
        day = end;
    }
    out += month_ticks(axis, k_top + k_bar, k_top + k_bar + 3, lang);
    out += day_line(axis, as_of + 1, 0, k_top + k_bar + 4, true);
    return out + "</svg>";
}

}  // namespace corridor::view

#include "corridor/view/html.h"
#include "corridor/view/skill.h"
#include "corridor/view/words.h"

#include <algorithm>

namespace corridor::view {
namespace {

constexpr double k_side = 200, k_top = 36, k_gap = 70, k_left = 44;

//! One square panel with its axes and the diagonal.
class Panel {
  public:
    explicit Panel(double left) : left_(left) {}

    double x(double share) const { return left_ + share * k_side; }
    double y(double share) const { return k_top + (1 - share) * k_side; }

    std::string frame(std::string_view title, std::string_view across, std::string_view up) const {
        std::string out = text(left_, k_top - 12, "start", title, true);
        out += "<rect x=\"" + svg_number(left_) + "\" y=\"" + svg_number(k_top) + "\" width=\"" +
               svg_number(k_side) + "\" height=\"" + svg_number(k_side) +
               "\" fill=\"none\" stroke=\"#767676\"/>";
        out += line(0, 0, 1, 1, "#767676", "4 3");
        for (const double share : {0.0, 0.5, 1.0}) {
            const std::string label = std::to_string(static_cast<int>(share * 100)) + " %";
            out += text(x(share), k_top + k_side + 14, "middle", label, false);
            out += text(left_ - 4, y(share) + 4, "end", label, false);
        }
        out += text(x(0.5), k_top + k_side + 30, "middle", across, false);
        return out + text(left_ + 4, k_top + 14, "start", up, false);
    }

    std::string line(double x0, double y0, double x1, double y1, std::string_view color,
                     std::string_view dash) const {
        return "<line x1=\"" + svg_number(x(x0)) + "\" y1=\"" + svg_number(y(y0)) + "\" x2=\"" +
               svg_number(x(x1)) + "\" y2=\"" + svg_number(y(y1)) + "\" stroke=\"" +
               std::string(color) + "\"" +
               (dash.empty() ? std::string() : " stroke-dasharray=\"" + std::string(dash) + "\"") +
               "/>";
    }

    std::string dot(double at, double share, double radius) const {
        return "<circle cx=\"" + svg_number(x(at)) + "\" cy=\"" + svg_number(y(share)) + "\" r=\"" +
               svg_number(radius) + "\" fill=\"#1F4E79\"/>";
    }

    static std::string text(double at_x, double at_y, std::string_view anchor,
                            std::string_view words, bool bold) {
        return "<text x=\"" + svg_number(at_x) + "\" y=\"" + svg_number(at_y) +
               "\" text-anchor=\"" + std::string(anchor) + "\" font-size=\"11\"" +
               (bold ? " font-weight=\"bold\"" : "") + ">" + html_escape(words) + "</text>";
    }

  private:
    double left_;
};

//! Share of numbers and dates whose rank in the forecast is at most each level.
std::string quantile_panel(const result::Reliability& seen, Lang lang) {
    const Panel panel(k_left);
    std::string out =
        panel.frame(text(lang, Text::reliability_quantiles), text(lang, Text::reliability_level),
                    text(lang, Text::reliability_below));
    double last_x = 0, last_y = 0;
    for (const auto& [level, below] : seen.levels) {
        out += panel.line(last_x, last_y, level, below, "#1F4E79", "");
        out += panel.dot(level, below, 3);
        last_x = level;
        last_y = below;
    }
    return out;
}

//! Chances in five bins and how often the thing came; the dot grows with the number.
std::string event_panel(const result::Reliability& seen, Lang lang) {
    const Panel panel(k_left + k_side + k_gap);
    std::string out =
        panel.frame(text(lang, Text::reliability_events), text(lang, Text::reliability_chance),
                    text(lang, Text::reliability_came));
    for (const auto& [chance, came, n] : seen.chances) {
        out += panel.dot(chance, came, std::min(9.0, 2 + static_cast<double>(n) / 4));
        out +=
            Panel::text(panel.x(chance) + 8, panel.y(came) - 6, "start", std::to_string(n), false);
    }
    return out;
}

}  // namespace

std::string svg_reliability(const result::Skill& skill, Lang lang) {
    const double width = k_left + 2 * k_side + k_gap + 30, height = k_top + k_side + 44;
    std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 " +
                      svg_number(width) + " " + svg_number(height) +
                      "\" font-family=\"sans-serif\">";
    out += element("title", fill(lang, Text::reliability_title,
                                 {{"n", std::to_string(skill.values.size())},
                                  {"cases", std::to_string(skill.cases.size())}}));
    out += "<rect width=\"100%\" height=\"100%\" fill=\"#FFFFFF\"/>";
    const result::Reliability seen = result::reliability(skill);
    return out + quantile_panel(seen, lang) + event_panel(seen, lang) + "</svg>\n";
}

}  // namespace corridor::view

#include "corridor/view/groups.h"
#include "corridor/view/html.h"
#include "corridor/view/svg.h"
#include "corridor/view/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace corridor::view {

using result::AccessState;
using result::Result;
using result::RoadStatus;

namespace {

constexpr double k_width = 760, k_margin = 44, k_min_height = 260, k_max_height = 560;
constexpr std::string_view k_grey = "#8A8A8A";

//! Degrees to picture, with the same scale along both axes at the middle latitude.
class Projection {
  public:
    explicit Projection(const std::vector<result::PlaceInfo>& places) {
        for (const auto& p : places) {
            west_ = std::min(west_, p.position.lon), east_ = std::max(east_, p.position.lon);
            south_ = std::min(south_, p.position.lat), north_ = std::max(north_, p.position.lat);
        }
        if (places.empty()) west_ = east_ = south_ = north_ = 0;
        // The parabola stands in for cos(latitude): a picture needs no more.
        const double middle = (south_ + north_) / 2 / 90;
        narrow_ = std::max(0.2, 1 - middle * middle);
        const double across = std::max(0.1, (east_ - west_) * narrow_);
        const double up = std::max(0.1, north_ - south_);
        scale_ = std::min((k_width - 2 * k_margin) / across, (k_max_height - 2 * k_margin) / up);
        height_ = std::max(k_min_height, up * scale_ + 2 * k_margin);
        left_ = (k_width - across * scale_) / 2;
        top_ = (height_ - up * scale_) / 2;
    }
    double x(Point p) const { return left_ + (p.lon - west_) * narrow_ * scale_; }
    double y(Point p) const { return top_ + (north_ - p.lat) * scale_; }
    double height() const { return height_; }

  private:
    double west_ = 180, east_ = -180, south_ = 90, north_ = -90;
    double narrow_ = 1, scale_ = 1, height_ = k_min_height, left_ = 0, top_ = 0;
};

struct Box {
    double x, y, width, height;
    bool touches(const Box& other) const {
        return x < other.x + other.width && other.x < x + width && y < other.y + other.height &&
               other.y < y + height;
    }
};

double radius_of(const result::PlaceInfo& place) {
    const double people = std::max(0.0, static_cast<double>(place.population));
    return std::clamp(3.5 + std::sqrt(people) / 90, 3.5, 13.0);
}

std::string road_line(const Projection& at, const result::PlaceInfo& from,
                      const result::PlaceInfo& to, std::string_view style) {
    return "<line x1=\"" + svg_number(at.x(from.position)) + "\" y1=\"" +
           svg_number(at.y(from.position)) + "\" x2=\"" + svg_number(at.x(to.position)) +
           "\" y2=\"" + svg_number(at.y(to.position)) + "\" " + std::string(style) + "/>";
}

constexpr std::array<std::string_view, 4> k_road_styles{
    "stroke=\"#0072B2\" stroke-width=\"2\"",
    "stroke=\"#E69F00\" stroke-width=\"2.5\" stroke-dasharray=\"7 4\"",
    "stroke=\"#D55E00\" stroke-width=\"2.5\"",
    "stroke=\"#8A8A8A\" stroke-width=\"2\" stroke-dasharray=\"1.5 4\" stroke-linecap=\"round\""};
constexpr std::array<Text, 4> k_road_words{Text::road_open, Text::road_restricted,
                                           Text::road_closed, Text::road_unknown};

std::string cross(double x, double y) {
    const auto stroke = [&](double dx, double dy) {
        return "<line x1=\"" + svg_number(x - dx) + "\" y1=\"" + svg_number(y - dy) + "\" x2=\"" +
               svg_number(x + dx) + "\" y2=\"" + svg_number(y + dy) +
               "\" stroke=\"#D55E00\" stroke-width=\"2\"/>";
    };
    return stroke(5, 5) + stroke(5, -5);
}

std::string roads_full(const Result& result, const Projection& at, Lang lang) {
    std::string out;
    for (std::size_t i = 0; i < result.roads.size(); ++i) {
        const auto& from = result.places.at(result.roads[i].from);
        const auto& to = result.places.at(result.roads[i].to);
        const RoadStatus status = road_status(result, i, recorded_lead(result, 0));
        const auto s = static_cast<std::size_t>(status);
        out += "<g>" + element("title", fill(lang, Text::map_road,
                                             {{"from", from.name},
                                              {"to", to.name},
                                              {"state", text(lang, k_road_words[s])}}));
        out += road_line(at, from, to, k_road_styles[s]);
        if (status == RoadStatus::closed)
            out += cross((at.x(from.position) + at.x(to.position)) / 2,
                         (at.y(from.position) + at.y(to.position)) / 2);
        out += "</g>\n";
    }
    return out;
}

std::string roads_coarse(const Result& result, const Projection& at) {
    std::string out;
    for (const auto& road : result.roads)
        if (road.mode == "road" || road.mode == "track")
            out += road_line(at, result.places.at(road.from), result.places.at(road.to),
                             "stroke=\"#BBBBBB\" stroke-width=\"1.5\"") +
                   "\n";
    return out;
}

std::string place_mark(const Result& result, std::size_t i, const Projection& at, Lang lang) {
    const auto& place = result.places[i];
    const auto* cell = access_at(result, i, recorded_lead(result, 0));
    const bool known = cell != nullptr && place.evidence > 0;
    const AccessState state = cell ? likeliest(*cell) : AccessState::open;
    const std::string title =
        known ? fill(lang, Text::map_place,
                     {{"place", place.name},
                      {"state", state_word(state, lang)},
                      {"percent",
                       percent(static_cast<double>(cell->p[static_cast<std::size_t>(state)]))}})
              : fill(lang, Text::map_unknown_place, {{"place", place.name}});
    const std::string paint =
        known ? "url(#state-" + std::string(name_of(state)) + ")" : std::string(k_grey);
    return "<g>" + element("title", title) + "<circle cx=\"" + svg_number(at.x(place.position)) +
           "\" cy=\"" + svg_number(at.y(place.position)) + "\" r=\"" +
           svg_number(radius_of(place)) + "\" fill=\"" + paint +
           "\" stroke=\"#1A1A1A\" stroke-width=\"1\"/></g>\n";
}

//! Names where there is room, the largest places first; the others are told by their title.
std::string labels(const Result& result, const Projection& at) {
    std::vector<std::size_t> order(result.places.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return result.places[a].population > result.places[b].population;
    });
    std::vector<Box> taken;
    for (const auto& p : result.places) {
        const double r = radius_of(p);
        taken.push_back({at.x(p.position) - r, at.y(p.position) - r, 2 * r, 2 * r});
    }
    std::string out;
    for (const std::size_t i : order) {
        const auto& place = result.places[i];
        const double r = radius_of(place) + 4, x = at.x(place.position), y = at.y(place.position);
        const double width = 6.6 * static_cast<double>(text_width(place.name)), height = 13;
        for (const Box& box : {Box{x + r, y - height / 2, width, height},
                               Box{x - r - width, y - height / 2, width, height},
                               Box{x - width / 2, y - r - height, width, height},
                               Box{x - width / 2, y + r, width, height}}) {
            const bool inside = box.x >= 0 && box.x + box.width <= k_width && box.y >= 0 &&
                                box.y + box.height <= at.height();
            const bool free = std::none_of(taken.begin(), taken.end(),
                                           [&](const Box& other) { return box.touches(other); });
            if (!inside || !free) continue;
            taken.push_back(box);
            out += "<text x=\"" + svg_number(box.x) + "\" y=\"" + svg_number(box.y + 10.5) +
                   "\" class=\"name\">" + html_escape(place.name) + "</text>\n";
            break;
        }
    }
    return out;
}

}  // namespace

std::string svg_map(const Result& result, Lang lang, bool coarse) {
    const Projection at(result.places);
    const std::string date = date_words(result.manifest.as_of, lang);
    std::string out = "<svg class=\"map\" role=\"img\" viewBox=\"0 0 " + svg_number(k_width) + " " +
                      svg_number(at.height()) + "\">" +
                      element("title", fill(lang, Text::map_caption, {{"date", date}}));
    out += coarse ? roads_coarse(result, at) : roads_full(result, at, lang);
    for (std::size_t i = 0; i < result.places.size(); ++i) out += place_mark(result, i, at, lang);
    return out + labels(result, at) + "</svg>\n";
}

std::string svg_legend_states(Lang lang) {
    std::string out = "<ul class=\"legend\">";
    for (const AccessState state : result::k_access_states)
        out +=
            "<li><svg width=\"34\" height=\"18\" aria-hidden=\"true\"><rect y=\"3\" width=\"30\" "
            "height=\"13\" fill=\"url(#state-" +
            std::string(name_of(state)) + ")\"/></svg> " + html_escape(state_word(state, lang)) +
            "</li>";
    return out + "</ul>\n";
}

std::string svg_legend(Lang lang, bool with_roads) {
    const auto item = [](const std::string& mark, std::string_view words) {
        return "<li><svg width=\"34\" height=\"18\" aria-hidden=\"true\">" + mark + "</svg> " +
               html_escape(words) + "</li>";
    };
    std::string out = "<ul class=\"legend\">";
    for (const AccessState state : result::k_access_states)
        out += item("<circle cx=\"17\" cy=\"9\" r=\"7\" stroke=\"#1A1A1A\" fill=\"url(#state-" +
                        std::string(name_of(state)) + ")\"/>",
                    state_word(state, lang));
    out += item("<circle cx=\"17\" cy=\"9\" r=\"7\" stroke=\"#1A1A1A\" fill=\"#8A8A8A\"/>",
                text(lang, Text::map_no_evidence));
    for (std::size_t s = 0; with_roads && s < k_road_styles.size(); ++s)
        out += item("<line x1=\"1\" y1=\"9\" x2=\"33\" y2=\"9\" " + std::string(k_road_styles[s]) +
                        "/>" + (s == 2 ? cross(17, 9) : ""),
                    text(lang, k_road_words[s]));
    if (!with_roads)
        out += item(
            "<line x1=\"1\" y1=\"9\" x2=\"33\" y2=\"9\" stroke=\"#BBBBBB\" "
            "stroke-width=\"1.5\"/>",
            text(lang, Text::road_link));
    return out + "</ul>\n";
}

}  // namespace corridor::view

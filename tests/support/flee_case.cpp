#include "tests/support/flee_case.h"

#include <algorithm>
#include <cctype>
#include <stdexcept>

namespace corridor::test {

using scenario::Flee;
using scenario::FleeLink;
using scenario::FleeLocation;
using scenario::FleeRegistration;
using scenario::FleeType;

namespace {

//! Reads one map from left to right.
class Drawing {
  public:
    explicit Drawing(std::string_view map) : map_(map) {}

    Flee read() {
        std::int32_t last = -1;
        std::optional<FleeLink> link;
        while (skip_blanks()) {
            if (map_[at_] == ';' || map_[at_] == '\n') {
                ++at_;
                last = -1;
            } else if (map_[at_] == '-' || map_[at_] == '=') {
                link = read_link();
            } else {
                const std::int32_t here = read_place();
                if (link && last >= 0) join(*link, last, here);
                link.reset();
                last = here;
            }
        }
        return flee_;
    }

  private:
    bool skip_blanks() {
        while (at_ < map_.size() && map_[at_] == ' ') ++at_;
        return at_ < map_.size();
    }

    template <typename Accept>
    std::string take(Accept accept) {
        std::string taken;
        while (at_ < map_.size() && accept(map_[at_])) taken += map_[at_++];
        return taken;
    }

    static bool in_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }
    static bool in_number(char c) {
        return std::isdigit(static_cast<unsigned char>(c)) || c == '.';
    }

    FleeLink read_link() {
        const char mark = map_[at_];
        const auto is_mark = [&](char c) { return c == mark; };
        FleeLink link;
        take(is_mark);
        link.km = std::stod(take(in_number));
        take(is_mark);
        link.doubled = mark == '=';
        return link;
    }

    void join(FleeLink link, std::int32_t from, std::int32_t to) {
        const int pairs = link.doubled ? 2 : 1;
        for (int pair = 0; pair < pairs; ++pair) {
            link.doubled = pair > 0;
            link.from = from, link.to = to;
            flee_.links.push_back(link);
            link.from = to, link.to = from;
            flee_.links.push_back(link);
        }
    }

    std::int32_t read_place() {
        const std::string name = take(in_name);
        if (name.empty()) throw std::invalid_argument("no place in the map: " + std::string(map_));
        const auto known = std::find_if(flee_.locations.begin(), flee_.locations.end(),
                                        [&](const auto& place) { return place.name == name; });
        if (known != flee_.locations.end())
            return static_cast<std::int32_t>(known - flee_.locations.begin());
        FleeLocation place;
        place.name = name;
        place.country = "Home";
        read_marks(place);
        flee_.locations.push_back(place);
        return static_cast<std::int32_t>(flee_.locations.size()) - 1;
    }

    void read_marks(FleeLocation& place) {
        while (at_ < map_.size() && std::string_view("*:^#>~?@").find(map_[at_]) != map_.npos) {
            const char mark = map_[at_++];
            if (mark == '@') {
                place.country = take(in_name);
                continue;
            }
            const bool again = place.type == FleeType::camp;
            if (mark == '*') place.type = FleeType::conflict_zone, place.number = 1000;
            if (mark == '^') place.type = again ? FleeType::idp_camp : FleeType::camp;
            if (mark == '#') place.type = FleeType::marker;
            if (mark == '>') place.type = FleeType::forwarding_hub;
            if (mark == '~') place.type = FleeType::flood_zone;
            if (mark == '?') place.type = FleeType::unknown;
            if (const std::string number = take(in_number); !number.empty())
                place.number = std::stoll(number);
        }
    }

    std::string_view map_;
    std::size_t at_ = 0;
    Flee flee_;
};

}  // namespace

Flee flee_case(std::string_view map, int days) {
    Flee flee = Drawing(map).read();
    flee.start = Date::from_ymd(2012, 3, 1);
    flee.days = days;
    registered(flee, "total", {{0, 0}});
    for (std::size_t i = 0; i < flee.locations.size(); ++i) {
        const FleeLocation& place = flee.locations[i];
        if (place.type == FleeType::camp || place.type == FleeType::idp_camp)
            registered(flee, place.name, {{0, 0}});
        if (place.type == FleeType::conflict_zone)
            flee.conflicts.push_back({static_cast<std::int32_t>(i),
                                      std::vector<double>(static_cast<std::size_t>(days), 1.0)});
    }
    return flee;
}

std::int32_t place_of(const Flee& flee, std::string_view name) {
    for (std::size_t i = 0; i < flee.locations.size(); ++i)
        if (flee.locations[i].name == name) return static_cast<std::int32_t>(i);
    throw std::invalid_argument("no location " + std::string(name));
}

FleeLocation& location(Flee& flee, std::string_view name) {
    return flee.locations[static_cast<std::size_t>(place_of(flee, name))];
}

void arrive(Flee& flee, int day, std::int64_t people) {
    flee.settings.sum_from_camps = false;
    auto& total = flee.registrations.front().files.front();
    const std::int64_t before = total.back().people;
    if (total.back().day < day - 1) total.push_back({day - 1, before});
    total.push_back({day, before + people});
}

void registered(Flee& flee, std::string_view name, std::vector<FleeRegistration::Entry> entries) {
    for (FleeRegistration& registration : flee.registrations)
        if (registration.name == name) {
            registration.files = {std::move(entries)};
            return;
        }
    flee.registrations.push_back({std::string(name), {std::move(entries)}});
}

std::int64_t standing(const FleeReferenceRun& run, const Flee& flee, std::string_view name,
                      int day) {
    return run.days.at(static_cast<std::size_t>(day))
        .standing.at(static_cast<std::size_t>(place_of(flee, name)));
}

}  // namespace corridor::test

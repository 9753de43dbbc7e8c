#include "tests/support/ascii_map.h"

#include "corridor/base/error.h"
#include "corridor/base/hash.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace corridor::test {
namespace {

std::size_t at(std::int32_t index) {
    return static_cast<std::size_t>(index);
}

std::vector<std::string> lines_of(std::string_view map) {
    std::vector<std::string> lines(1);
    for (const char c : map) {
        if (c == '\n')
            lines.emplace_back();
        else
            lines.back() += c;
    }
    return lines;
}

char mark_at(const std::vector<std::string>& lines, std::size_t row, std::size_t column) {
    return row < lines.size() && column < lines[row].size() ? lines[row][column] : ' ';
}

bool is_place(char mark) {
    return std::isalpha(static_cast<unsigned char>(mark)) != 0;
}

struct Line {
    char from, to, mark;
    int length;
};

// Follows a line to the right or downwards from a letter.
void follow(const std::vector<std::string>& lines, std::size_t row, std::size_t column, bool down,
            std::vector<Line>& found) {
    const char from = lines[row][column];
    const auto look = [&](std::size_t step) {
        return down ? mark_at(lines, row + step, column) : mark_at(lines, row, column + step);
    };
    const char mark = look(1);
    if (down ? mark != '|' : mark != '-' && mark != '=') return;
    std::size_t step = 1;
    while (look(step) == mark) ++step;
    CORRIDOR_EXPECT(is_place(look(step)), "a line of the drawing ends in nothing");
    found.push_back({from, look(step), mark, static_cast<int>(step) - 1});
}

std::vector<Line> find_lines(const std::vector<std::string>& lines) {
    std::vector<Line> found;
    for (std::size_t row = 0; row < lines.size(); ++row)
        for (std::size_t column = 0; column < lines[row].size(); ++column) {
            if (!is_place(lines[row][column])) continue;
            follow(lines, row, column, false, found);
            follow(lines, row, column, true, found);
        }
    return found;
}

void add_road(DrawnWorld& drawn, const Line& line, const MapOptions& options) {
    const double km = options.km_per_mark * line.length;
    const std::string id = {line.from, '_', line.to};
    for (const bool back : {false, true}) {
        model::Arc arc;
        arc.from = drawn.place(back ? line.to : line.from);
        arc.to = drawn.place(back ? line.from : line.to);
        arc.minutes = static_cast<std::int32_t>(km / 50 / 10 * 1440);
        arc.walk_days = km / options.walk_km_per_day;
        arc.vehicle_days = line.mark == '=' ? -1 : km / options.vehicle_km_per_day;
        arc.key = hash64(id + (back ? "<" : ">"));
        drawn.world.arcs.push_back(arc);
    }
}

void index_arcs(model::World& world) {
    world.out_first.assign(world.places.size() + 1, 0);
    for (std::int32_t place = 0; place < world.n_places(); ++place) {
        world.out_first[at(place)] = static_cast<std::int32_t>(world.out_arcs.size());
        for (std::int32_t arc = 0; arc < world.n_arcs(); ++arc)
            if (world.arcs[at(arc)].from == place) world.out_arcs.push_back(arc);
    }
    world.out_first.back() = static_cast<std::int32_t>(world.out_arcs.size());
    world.stops.resize(world.arcs.size());
}

void settle_people(model::World& world, const MapOptions& options) {
    world.classes = options.classes;
    world.n_signatures = options.signature_by_home ? world.n_groups() : world.n_classes();
    for (std::int32_t group = 0; group < world.n_groups(); ++group)
        world.signature_of.push_back(options.signature_by_home ? group : world.class_of(group));
    for (std::int32_t place = 0; place < world.n_places(); ++place) {
        if (!world.places[at(place)].eats()) continue;
        for (std::int32_t c = 0; c < world.n_classes(); ++c) {
            const auto count = static_cast<std::int64_t>(static_cast<double>(options.population) *
                                                         options.class_share[at(c)]);
            world.cohorts.push_back({.place = place,
                                     .group = place * world.n_classes() + c,
                                     .count = count,
                                     .low = count,
                                     .high = count});
        }
    }
}

}  // namespace

std::int32_t DrawnWorld::place(char letter) const {
    const auto found = letters.find(letter);
    CORRIDOR_EXPECT(found != std::string::npos, "no such letter in the drawing");
    return static_cast<std::int32_t>(found);
}

std::int32_t DrawnWorld::arc(char from, char to) const {
    for (std::int32_t i = 0; i < world.n_arcs(); ++i)
        if (world.arcs[at(i)].from == place(from) && world.arcs[at(i)].to == place(to)) return i;
    CORRIDOR_EXPECT(false, "no road between these letters");
}

std::int32_t DrawnWorld::group(char home, std::int32_t class_index) const {
    return place(home) * world.n_classes() + class_index;
}

std::int32_t DrawnWorld::add_measure(std::string_view id) {
    model::WorldMeasure measure;
    measure.key = hash64(id);
    measure.on_people = true;
    measure.signatures.assign(at(world.n_signatures), 1);
    world.measures.push_back(measure);
    return static_cast<std::int32_t>(world.measures.size()) - 1;
}

DrawnWorld draw_world(std::string_view map, const MapOptions& options) {
    DrawnWorld drawn;
    const std::vector<std::string> lines = lines_of(map);
    for (const std::string& line : lines)
        for (const char c : line)
            if (is_place(c)) drawn.letters += c;
    std::sort(drawn.letters.begin(), drawn.letters.end(), [](char a, char b) {
        return std::pair(std::toupper(a), a) < std::pair(std::toupper(b), b);
    });
    for (const char letter : drawn.letters) {
        model::WorldPlace place;
        place.key = hash64(std::string(1, letter));
        const bool refuge = std::islower(static_cast<unsigned char>(letter)) != 0;
        place.role = refuge ? scenario::Role::refuge : scenario::Role::town;
        place.population = refuge ? 0 : options.population;
        drawn.world.places.push_back(place);
    }
    for (const Line& line : find_lines(lines)) add_road(drawn, line, options);
    index_arcs(drawn.world);
    settle_people(drawn.world, options);
    drawn.world.markets.resize(drawn.world.places.size());
    return drawn;
}

model::People people_at_home(const model::World& world) {
    model::People people;
    people.at.resize(world.places.size());
    people.captured_by_home.resize(world.places.size());
    people.first_residents_gone.resize(world.places.size());
    people.calm_days.resize(world.places.size());
    for (const model::InitialCohort& cohort : world.cohorts)
        people.cohort(cohort.place, cohort.group).count += cohort.count;
    return people;
}

model::Terms quiet_terms(const model::World& world, std::uint64_t id) {
    model::Terms terms;
    terms.id = id;
    for (std::int32_t s = 0; s < world.n_signatures; ++s) {
        auto people = std::make_shared<model::SignatureTerms>();
        people->arcs.resize(world.arcs.size());
        terms.people.push_back(std::move(people));
    }
    terms.hostile_share.assign(world.places.size(), 0);
    terms.danger.assign(world.places.size(), 0);
    terms.ultimatum_here.assign(world.places.size(), 0);
    terms.aid_reaches.assign(world.places.size(), 1);
    terms.unreachable.assign(world.places.size() * at(world.n_signatures), 0);
    terms.impeded.assign(world.places.size(), 0);
    return terms;
}

model::SignatureTerms& change_people(model::Terms& terms, std::size_t signature) {
    auto changed = std::make_shared<model::SignatureTerms>(*terms.people[signature]);
    terms.people[signature] = changed;
    return *changed;
}

void add_checkpoint(model::Terms& terms, std::int32_t signature, std::int32_t arc,
                    const model::Checkpoint& checkpoint) {
    for (std::size_t s = 0; s < terms.people.size(); ++s) {
        if (signature >= 0 && at(signature) != s) continue;
        model::SignatureTerms& people = change_people(terms, s);
        model::PeopleTerms& here = people.arcs[at(arc)];
        const auto end = people.checkpoints.begin() + here.first_checkpoint + here.n_checkpoints;
        if (here.n_checkpoints == 0) {
            here.first_checkpoint = static_cast<std::int32_t>(people.checkpoints.size());
            people.checkpoints.push_back(checkpoint);
        } else {
            people.checkpoints.insert(end, checkpoint);
            for (model::PeopleTerms& other : people.arcs)
                if (other.first_checkpoint > here.first_checkpoint) ++other.first_checkpoint;
        }
        ++here.n_checkpoints;
        here.risk += here.survive * checkpoint.detain;
        here.survive *= checkpoint.pass;
        people.clear = false;
        if (checkpoint.detain > 0)
            people.latest_known_since = std::max(people.latest_known_since, checkpoint.known_since);
    }
}

void add_window(model::Terms& terms, std::int32_t measure, std::int32_t days,
                std::vector<std::int32_t> places) {
    for (const std::int32_t place : places) terms.ultimatum_here[at(place)] = 1;
    terms.windows.push_back({.measure = measure, .days = days, .places = std::move(places)});
}

FullDay::FullDay(const model::World& world)
    : staple(world.places.size(), 1.0),
      water(world.places.size(), 1.0),
      fuel(world.places.size(), 1.0),
      deprivation(world.places.size(), 0.0),
      label(world.places.size(), 0) {}

model::PlaceDay FullDay::view() const {
    return {.staple_ratio = staple,
            .water_ratio = water,
            .fuel_ratio = fuel,
            .deprivation = deprivation,
            .label = label};
}

}  // namespace corridor::test

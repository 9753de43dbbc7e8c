#include "corridor/model/flee_routes.h"

#include "corridor/base/error.h"
#include "corridor/base/portable_math.h"
#include "corridor/geo/point.h"
#include "corridor/model/flee_memory.h"

#include <algorithm>
#include <string>

namespace corridor::model::detail {

using scenario::FleeQuirk;

namespace {

constexpr std::size_t k_most_routes = std::size_t{1} << 24;  // bits of FleeMemory::route
constexpr std::size_t k_most_candidates = std::size_t{1} << 26;
constexpr double k_flee_globe = 6371 / 6371.0088;  // its radius over that of great_circle_km()

std::size_t index(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

[[noreturn]] void too_many() {
    throw Error(ErrorKind::limit, "awareness_level", "people see more routes than can be held",
                "Lower awareness_level");
}

double power(double x, double a) {
    return a == 1 ? x : pm::pow(x, a);
}

}  // namespace

FleeRoutes::FleeRoutes(const FleeCourse& course, const std::vector<FleePerson>& people)
    : course_(course) {
    const FleeDay* before = nullptr;
    for (const FleeDay& day : course.days()) {
        FleeChoices today;
        const bool same_network = before != nullptr && before->network == day.network;
        const bool fixed = course.flee().settings.fixed_routes;
        if (fixed)
            fix_routes(day, before, today);
        else
            today.candidates = same_network ? days_.back().candidates : find(day);
        const bool same = !fixed && same_network && before->sites == day.sites &&
                          before->forecasting == day.forecasting;
        if (same)
            today.weights = days_.back().weights;
        else
            for (const FleePerson& person : people)
                today.weights.push_back(
                    std::make_shared<const FleeWeights>(weigh(today, day, person)));
        if (same_network && before->capacity == day.capacity && before->sites == day.sites)
            today.limited = days_.back().limited;
        else
            today.limited =
                std::make_shared<const std::vector<std::uint8_t>>(limited(*today.candidates, day));
        days_.push_back(std::move(today));
        before = &day;
    }
}

std::vector<std::uint8_t> FleeRoutes::limited(const FleeCandidates& candidates,
                                              const FleeDay& day) const {
    const auto& q = course_.flee().settings;
    std::vector<std::uint8_t> out(candidates.first.size() - 1,
                                  q.pruning_threshold >= k_least_pruning ? 1 : 0);
    for (std::size_t p = 0; p < out.size(); ++p)
        for (const FleeCandidate& candidate : candidates.of(static_cast<std::int32_t>(p)))
            if ((*day.capacity)[index(candidate.end)] >= 0) out[p] = 1;
    return out;
}

std::shared_ptr<const FleeCandidates> FleeRoutes::find(const FleeDay& day) {
    auto out = std::make_shared<FleeCandidates>();
    out->first.push_back(0);
    const auto n = static_cast<std::int32_t>(course_.flee().locations.size());
    for (std::int32_t place = 0; place < n; ++place) {
        path_.assign(1, place);
        // 0: nobody ever moves.
        if (course_.flee().settings.awareness_level != 0) search(day, place, 1, 0, out->all);
        if (out->all.size() > k_most_candidates) too_many();
        out->first.push_back(static_cast<std::int32_t>(out->all.size()));
    }
    return out;
}

void FleeRoutes::search(const FleeDay& day, std::int32_t from, std::int32_t step, double km,
                        std::vector<FleeCandidate>& found) {
    const auto& links = course_.flee().links;
    const FleeNetwork& network = *day.network;
    for (const std::int32_t link : network.from(from)) {
        const std::int32_t to = links[index(link)].to;
        // The start itself may be a neighbour of itself; further on no place is met twice.
        if (path_.size() > 1 && std::find(path_.begin(), path_.end(), to) != path_.end()) continue;
        const double so_far = km + links[index(link)].km;
        path_.push_back(to);
        std::int32_t here = step;
        if ((*day.sites)[index(to)].marker) {
            --here;
        } else {
            // Of links side by side the first is taken, whichever was chosen.
            const std::int32_t taken = network.link_between(path_.front(), path_[1]);
            found.push_back({.link = taken,
                             .rest = intern(std::span(path_).subspan(2)),
                             .end = to,
                             .km = so_far});
            if (found.size() > k_most_candidates) too_many();
        }
        if (course_.flee().settings.awareness_level > here)
            search(day, to, here + 1, so_far, found);
        path_.pop_back();
    }
}

std::uint32_t FleeRoutes::intern(std::span<const std::int32_t> places) {
    std::uint32_t rest = 0;
    for (std::size_t i = places.size(); i-- > 0;) {
        const auto [it, is_new] =
            known_.emplace(std::pair(places[i], rest), static_cast<std::uint32_t>(routes_.size()));
        if (is_new) {
            routes_.push_back({.next = places[i],
                               .rest = rest,
                               .end = rest == 0 ? places[i] : routes_[rest].end});
            if (routes_.size() >= k_most_routes) too_many();
        }
        rest = it->second;
    }
    return rest;
}

//! 1 / max(1, d)^power with d as the crow flies on Flee's own globe.
double FleeRoutes::home_factor(std::int32_t from, std::int32_t to) const {
    const auto& a = course_.flee().locations[index(from)];
    const auto& b = course_.flee().locations[index(to)];
    const bool swapped = course_.flee().fidelity[FleeQuirk::coordinates_swapped];
    const auto point = [&](const scenario::FleeLocation& place) {
        return swapped ? Point{.lat = place.y, .lon = place.x}
                       : Point{.lat = place.x, .lon = place.y};
    };
    const double km = great_circle_km(point(a), point(b)) * k_flee_globe;
    return 1 / pm::pow(std::max(1.0, km), course_.flee().settings.home_distance_power);
}

//! A: the score of the end of a route in the eyes of a kind of person.
double FleeRoutes::score_of(std::int32_t end, const FleeDay& day, const FleePerson& person,
                            std::span<const std::int64_t> population) const {
    const auto& q = course_.flee().settings;
    const FleeSite& site = (*day.sites)[index(end)];
    double s = site.score;
    if (person.score == FleePerson::Score::squared) s *= s;
    if (person.score == FleePerson::Score::one) s = 1;
    s *= site.end_factor * (day.forecasting ? person.awareness : 1);
    if (q.use_pop_for_loc_weight && !site.camp)
        s *= pm::pow(std::max(1.0, static_cast<double>(population[index(end)])),
                     q.pop_power_for_loc_weight);
    return s;
}

void FleeRoutes::weigh_place(std::int32_t place, const FleeDay& day, const FleeChoices& choices,
                             const FleePerson& person, std::span<const std::int64_t> population,
                             std::span<double> out) const {
    const auto& q = course_.flee().settings;
    const auto candidates = choices.candidates->of(place);
    const auto first = index(choices.candidates->first[index(place)]);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        double a = score_of(candidates[i].end, day, person, population);
        if (q.stay_close_to_home) a *= home_factor(place, candidates[i].end);
        if (choices.fixed) {
            const bool twice = course_.flee().fidelity[FleeQuirk::fixed_route_scores_of_yesterday];
            out[i] = (*choices.fixed)[first + i] * (twice ? std::max(a, 0.0) : 1);
            continue;
        }
        const double w =
            (q.weight_softening + a) / power(q.softening + candidates[i].km, q.distance_power);
        out[i] = power(std::max(w, 0.0), q.weight_power);
    }
}

FleeWeights FleeRoutes::weigh(const FleeChoices& choices, const FleeDay& day,
                              const FleePerson& person) const {
    FleeWeights out(choices.candidates->all.size());
    const auto n = static_cast<std::int32_t>(course_.flee().locations.size());
    for (std::int32_t p = 0; p < n; ++p)
        weigh_place(p, day, choices, person, course_.population(),
                    std::span(out).subspan(index(choices.candidates->first[index(p)]),
                                           choices.candidates->of(p).size()));
    return out;
}

}  // namespace corridor::model::detail

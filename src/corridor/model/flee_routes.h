#pragma once
//! \file Routes people see from a place, and what each is worth before it fills up. Inside of the
//! rule.

#include "corridor/model/flee_course.h"

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <tuple>
#include <vector>

namespace corridor::model::detail {

//! A way still to go: places one after another, kept as first hop and rest. Route 0 is the empty
//! one.
struct FleeRoute {
    std::int32_t next = -1;  //!< place of the first hop
    std::uint32_t rest = 0;  //!< route from there on
    std::int32_t end = -1;   //!< last place
};

//! One candidate of people who stand in a place.
struct FleeCandidate {
    std::int32_t link = -1;  //!< taken first; -1: whoever chooses it finds no link and stays
    std::uint32_t rest = 0;  //!< route after that link
    std::int32_t end = -1;
    double km = 0;  //!< over all links of the route
};

/*!
 * Candidates of every place under one set of open links: every simple path of up to
 * `awareness_level` steps; a marker ends none and costs no step.
 */
struct FleeCandidates {
    std::vector<std::int32_t> first;  //!< candidates of place p: first[p] .. first[p + 1]
    std::vector<FleeCandidate> all;
    std::span<const FleeCandidate> of(std::int32_t place) const {
        const auto p = static_cast<std::size_t>(place);
        return std::span(all).subspan(static_cast<std::size_t>(first[p]),
                                      static_cast<std::size_t>(first[p + 1] - first[p]));
    }
};

/*!
 * Weights of all candidates on one day, for one kind of person:
 *
 *     w = [ (weight_softening + A) / (softening + d)^distance_power · C(end) ]^weight_power
 *
 * without C, which depends on who stands there (FleeChoice adds it).
 */
using FleeWeights = std::vector<double>;

//! A pruning threshold below prunes nothing.
inline constexpr double k_least_pruning = 1.001;

//! What people choose from on one day.
struct FleeChoices {
    std::shared_ptr<const FleeCandidates> candidates;
    //! With fixed routes: w of each candidate, which the score then multiplies once more; else
    //! empty.
    std::shared_ptr<const FleeWeights> fixed;
    std::vector<std::shared_ptr<const FleeWeights>> weights;  //!< by kind of person
    //! By place: weights may differ from those, since an end of a route can fill up or routes are
    //! pruned.
    std::shared_ptr<const std::vector<std::uint8_t>> limited;
};

//! Kinds of people who weigh places differently (hazards, awareness of floods).
struct FleePerson {
    enum class Score : std::uint8_t { plain, squared, one };
    Score score = Score::plain;  //!< what becomes of S at the end of a route
    double awareness = 1;        //!< of floods, while they are forecast
    friend bool operator==(const FleePerson&, const FleePerson&) = default;
};

//! Finds the candidates and weights of all days, and keeps the routes they name.
class FleeRoutes {
  public:
    //! \throws Error{limit} above 2^24 routes
    FleeRoutes(const FleeCourse& course, const std::vector<FleePerson>& people);

    const std::vector<FleeChoices>& days() const { return days_; }
    const FleeRoute& route(std::uint32_t id) const { return routes_[id]; }
    //! Weights of the routes from one place with other populations than those of the start.
    void weigh_place(std::int32_t place, const FleeDay& day, const FleeChoices& choices,
                     const FleePerson& person, std::span<const std::int64_t> population,
                     std::span<double> out) const;

  private:
    std::shared_ptr<const FleeCandidates> find(const FleeDay& day);
    void search(const FleeDay& day, std::int32_t from, std::int32_t step, double km,
                std::vector<FleeCandidate>& found);
    std::uint32_t intern(std::span<const std::int32_t> places);
    FleeWeights weigh(const FleeChoices& choices, const FleeDay& day,
                      const FleePerson& person) const;
    double score_of(std::int32_t end, const FleeDay& day, const FleePerson& person,
                    std::span<const std::int64_t> population) const;
    // flee_fixed_routes.cpp
    void fix_routes(const FleeDay& day, const FleeDay* before, FleeChoices& out);
    std::vector<std::uint8_t> limited(const FleeCandidates& candidates, const FleeDay& day) const;
    double home_factor(std::int32_t from, std::int32_t to) const;

    const FleeCourse& course_;
    std::vector<FleeRoute> routes_{FleeRoute{}};
    std::map<std::pair<std::int32_t, std::uint32_t>, std::uint32_t> known_;
    std::vector<std::int32_t> path_;  //!< of the search: start, then hops
    std::vector<FleeChoices> days_;
};

}  // namespace corridor::model::detail

#include "corridor/model/flee_choice.h"

#include "corridor/base/error.h"
#include "corridor/base/portable_math.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <queue>
#include <utility>

namespace corridor::model {

DisplacedWeights DisplacedWeights::of(const scenario::ParameterValues& q) {
    return {.distance = q.displaced_distance,
            .near_km = q.displaced_near_km,
            .size = q.displaced_size,
            .new_size = q.displaced_new_size,
            .room = q.displaced_room,
            .headroom = q.displaced_headroom,
            .onward = q.displaced_onward,
            .crowding = q.displaced_crowding,
            .origin_size = q.displaced_origin_size,
            .origin_half_life = q.displaced_origin_half_life,
            .spread = q.displaced_spread};
}

namespace detail {
namespace {

constexpr double k_no_way = std::numeric_limits<double>::infinity();
constexpr double k_least_room = 0.001;
constexpr std::int32_t k_longest_way_days = 365;

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

//! The choice reads a folder as it was meant.
scenario::Flee as_meant(scenario::Flee flee) {
    if (driver_of(flee.settings) != FleeDriver::registrations)
        throw Error(ErrorKind::input, "simsetting.yml",
                    "conflict or flood decides how many people are driven out; Corridor's own "
                    "choice needs registrations",
                    "Use the rule flee3");
    flee.fidelity = scenario::FleeFidelity::corrected();
    return flee;
}

}  // namespace

DisplacedBook::DisplacedBook(const scenario::Flee& flee) : flee_(as_meant(flee)), course_(flee_) {
    list_ends();
    find_ways();
    follow_conflicts();
}

std::int32_t DisplacedBook::days_on_way(double km) const {
    const double days = std::floor(km / std::max(1e-9, flee_.settings.max_move_speed));
    return static_cast<std::int32_t>(std::min(days, double{k_longest_way_days}));
}

void DisplacedBook::list_ends() {
    std::vector<std::uint8_t> listed(n_places(), 0);
    for (const std::int32_t column : course_.columns()) {
        ends_.push_back(column);
        listed[at(column)] = 1;
    }
    const std::vector<FleeSite>* before = nullptr;
    for (const auto& day : course_.days()) {
        if (day.sites.get() == before) continue;
        before = day.sites.get();
        for (std::size_t p = 0; p < n_places(); ++p)
            if ((*before)[p].camp && listed[p] == 0) {
                ends_.push_back(static_cast<std::int32_t>(p));
                listed[p] = 1;
            }
    }
}

void DisplacedBook::find_ways() {
    const FleeNetwork* before = nullptr;
    for (const auto& day : course_.days()) {
        if (day.network.get() != before) ways_.push_back(ways_over(*day.network));
        before = day.network.get();
        way_of_.push_back(ways_.size() - 1);
    }
}

//! Dijkstra from every camp, against the direction of the links; ties go to the lower place.
CampWays DisplacedBook::ways_over(const FleeNetwork& network) const {
    const std::size_t n = n_places();
    std::vector<std::vector<std::int32_t>> into(n);
    for (const std::int32_t link : network.links) into[at(flee_.links[at(link)].to)].push_back(link);
    CampWays out{std::vector<double>(ends_.size() * n, k_no_way),
                 std::vector<std::int32_t>(ends_.size() * n, -1),
                 {}};
    using Entry = std::pair<double, std::int32_t>;
    for (std::size_t e = 0; e < ends_.size(); ++e) {
        double* km = &out.km[e * n];
        std::int32_t* first = &out.link[e * n];
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
        km[ends_[e]] = 0;
        queue.emplace(0, ends_[e]);
        while (!queue.empty()) {
            const auto [length, place] = queue.top();
            queue.pop();
            if (length > km[place]) continue;
            for (const std::int32_t link : into[at(place)]) {
                const auto& row = flee_.links[at(link)];
                if (length + row.km >= km[row.from]) continue;
                km[row.from] = length + row.km;
                first[row.from] = link;
                queue.emplace(km[row.from], row.from);
            }
        }
    }
    for (const double km : out.km) out.days.push_back(days_on_way(km));
    return out;
}

void DisplacedBook::follow_conflicts() {
    std::vector<std::int32_t> age(n_places(), -1);
    for (const auto& day : course_.days()) {
        for (std::size_t p = 0; p < age.size(); ++p)
            age[p] = (*day.sites)[p].level > 0 ? age[p] + 1 : -1;
        ages_.push_back(age);
    }
}

DisplacedChoice::DisplacedChoice(const DisplacedBook& book, const DisplacedWeights& weights,
                                 std::span<const double> effects)
    : book_(book),
      w_(weights),
      effects_(book.ends().size(), 0),
      near_(book.ways().size()),
      pull_(book.ends().size()),
      origins_(book.n_places()),
      leaving_(book.ends().size()),
      has_room_(book.ends().size()) {
    std::copy_n(effects.begin(), std::min(effects.size(), effects_.size()), effects_.begin());
    for (const std::int64_t heads : book.course().population())
        head_weight_.push_back(
            pm::pow(static_cast<double>(std::max<std::int64_t>(1, heads)), w_.origin_size));
}

const std::vector<double>& DisplacedChoice::near(std::size_t way) {
    auto& out = near_[way];
    if (!out.empty()) return out;
    for (const double km : book_.ways()[way].km)
        out.push_back(km < k_no_way ? pm::pow(std::max(1.0, km + w_.near_km), -w_.distance) : 0);
    return out;
}

void DisplacedChoice::begin_day(std::int32_t day, std::span<const double> present) {
    near_today_ = &near(book_.way_of(day));
    weigh_ends(day, present);
    weigh_origins(day);
}

void DisplacedChoice::weigh_ends(std::int32_t day, std::span<const double> present) {
    for (std::size_t e = 0; e < pull_.size(); ++e) {
        pull_[e] = 0;
        const double capacity = book_.capacity(day, e);
        const double fill =
            capacity >= 1 ? present[e] / std::max(1.0, w_.headroom * capacity) : 0;
        has_room_[e] = fill < 1 ? 1 : 0;
        leaving_[e] = std::min(1.0, w_.onward + w_.crowding * std::max(0.0, fill - 1));
        if (!book_.is_open(day, e)) continue;
        double log_pull = effects_[e];
        log_pull += w_.size * pm::log(std::max(1.0, std::max(0.0, capacity) + w_.new_size));
        if (w_.room > 0) log_pull += w_.room * pm::log(std::max(k_least_room, 1 - fill));
        pull_[e] = pm::exp(log_pull);
    }
}

void DisplacedChoice::weigh_origins(std::int32_t day) {
    double total = 0;
    for (std::size_t p = 0; p < origins_.size(); ++p) {
        const std::int32_t age = book_.conflict_age(day, p);
        constexpr double k_log2 = 0.6931471805599453;
        origins_[p] =
            age < 0 ? 0 : head_weight_[p] * pm::exp(-k_log2 * age / std::max(1.0, w_.origin_half_life));
        total += origins_[p];
    }
    if (total > 0)
        for (double& weight : origins_) weight /= total;
}

bool DisplacedChoice::shares(std::size_t place, Who who, std::span<double> out) const {
    const std::size_t n = book_.n_places();
    double total = 0;
    for (std::size_t e = 0; e < pull_.size(); ++e) {
        const bool may = at(book_.ends()[e]) != place && (who == Who::newcomer || has_room_[e] != 0);
        out[e] = may ? pull_[e] * (*near_today_)[e * n + place] : 0;
        total += out[e];
    }
    if (!(total > 0)) return false;
    for (double& share : out) share /= total;
    return true;
}

}  // namespace detail
}  // namespace corridor::model

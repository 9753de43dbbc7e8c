#include "corridor/model/flee_reach.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace corridor::model::detail {

using scenario::FleeQuirk;

namespace {

constexpr std::size_t k_word = 64;
constexpr std::size_t k_most_words = std::size_t{1} << 22;  // 32 MiB of sums
constexpr double k_most_steps = 1 << 17;  // of a day; FleeQueue holds a list for each
constexpr double k_whole = 1e-6;          // of a step: decimals are not whole in binary

std::size_t at(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

//! Distance of a day is all that the rest of the day depends on.
bool distance_decides(const scenario::Flee& flee) {
    const auto& q = flee.settings;
    const bool one_speed = std::none_of(flee.links.begin(), flee.links.end(), [](const auto& link) {
        return link.max_move_speed || (link.walk_probability && *link.walk_probability > 0);
    });
    return one_speed && !q.start_on_foot && !q.avoid_short_stints &&
           flee.fidelity[FleeQuirk::full_speed_on_each_hop];
}

bool is_whole(double km, double grid) {
    const double steps = km * grid;
    return std::abs(steps - std::nearbyint(steps)) <= (grid > 1 ? k_whole : 0);
}

}  // namespace

FleeReach::FleeReach(const scenario::Flee& flee) {
    if (!distance_decides(flee) || !choose_grid(flee)) return;
    n_words_ = n_steps_ / k_word + 1;
    if (n_words_ > k_most_words / std::max<std::size_t>(1, flee.locations.size())) {
        n_steps_ = 0;
        return;
    }
    sum_up(flee);
}

//! The coarsest grid on which everything lies; none for links of no length or too many steps.
bool FleeReach::choose_grid(const scenario::Flee& flee) {
    constexpr double k_longest_day = 10000;  // km
    const double speed = flee.settings.max_move_speed;
    if (!(speed > 0 && speed < k_longest_day)) return false;
    for (const double grid : {1.0, 10.0, 100.0}) {
        const bool fits = is_whole(speed, grid) &&
                          std::all_of(flee.links.begin(), flee.links.end(), [&](const auto& link) {
                              return link.km * grid >= 1 - k_whole && is_whole(link.km, grid);
                          });
        if (!fits) continue;
        const double steps = std::nearbyint(speed * grid);
        if (steps > k_most_steps) return false;
        grid_ = grid;
        n_steps_ = static_cast<std::size_t>(steps);
        return true;
    }
    return false;
}

//! Sums of ever more links, until nothing is added.
void FleeReach::sum_up(const scenario::Flee& flee) {
    sums_.assign(flee.locations.size() * n_words_, 0);
    bool changed = true;
    while (changed) {
        changed = false;
        for (const auto& link : flee.links) {
            const double steps = std::nearbyint(link.km * grid_);
            if (steps >= static_cast<double>(n_steps_)) continue;
            changed =
                add_sums(at(link.from), at(link.to), static_cast<std::size_t>(steps)) || changed;
        }
    }
}

//! Adds ways that begin with a link of so many steps; true where one is new.
bool FleeReach::add_sums(std::size_t from, std::size_t to, std::size_t steps) {
    const std::size_t words = steps / k_word, bits = steps % k_word;
    const std::uint64_t* further = &sums_[to * n_words_];
    std::uint64_t* sums = &sums_[from * n_words_];
    bool changed = false;
    const auto add = [&](std::size_t word, std::uint64_t more) {
        changed = changed || (more & ~sums[word]) != 0;
        sums[word] |= more;
    };
    // From the last word, so that a link that leads back to its start reads what was there before.
    for (std::size_t w = n_words_; w-- > words;) {
        std::uint64_t more = further[w - words] << bits;
        if (bits > 0 && w > words) more |= further[w - words - 1] >> (k_word - bits);
        if (w == words) more |= std::uint64_t{1} << bits;
        add(w, more);
    }
    return changed;
}

bool FleeReach::has(std::size_t place, std::size_t sum) const {
    return (sums_[place * n_words_ + sum / k_word] >> (sum % k_word) & 1) != 0;
}

//! The largest sum below; 0 where there is none.
std::size_t FleeReach::largest_below(std::size_t place, std::size_t sum) const {
    const std::uint64_t* sums = &sums_[place * n_words_];
    std::size_t w = sum / k_word;
    std::uint64_t word = sums[w] & ((std::uint64_t{1} << (sum % k_word)) - 1);
    while (word == 0 && w > 0) word = sums[--w];
    return word == 0 ? 0
                     : w * k_word + k_word - 1 - static_cast<std::size_t>(std::countl_zero(word));
}

FleeReach::Class FleeReach::alike(std::int32_t place, double km) const {
    const auto step = static_cast<std::size_t>(std::nearbyint(km * grid_));
    if (step >= n_steps_) return {step, km};
    const std::size_t left = n_steps_ - step;
    // Decimals are not whole in binary: where a sum may equal the day, each goes by its own bits.
    if (grid_ > 1 && has(at(place), left)) return {step, km};
    const std::size_t last = n_steps_ - largest_below(at(place), left) - 1;
    return {last, static_cast<double>(last) / grid_};
}

void FleeQueue::reset(std::size_t n_steps) {
    for (std::vector<FleeMover> left; pop(left);) {
    }  // of a day that was not finished
    by_step_.resize(n_steps + 1);
    filled_.assign(n_steps / k_word + 1, 0);
    word_ = 0;
}

void FleeQueue::push(std::size_t step, const FleeMover& mover) {
    by_step_[step].push_back(mover);
    filled_[step / k_word] |= std::uint64_t{1} << (step % k_word);
    word_ = std::min(word_, step / k_word);
}

bool FleeQueue::pop(std::vector<FleeMover>& out) {
    while (word_ < filled_.size() && filled_[word_] == 0) ++word_;
    if (word_ == filled_.size()) return false;
    const auto bit = static_cast<std::size_t>(std::countr_zero(filled_[word_]));
    filled_[word_] &= filled_[word_] - 1;
    auto& here = by_step_[word_ * k_word + bit];
    out.assign(here.begin(), here.end());
    here.clear();
    return true;
}

}  // namespace corridor::model::detail

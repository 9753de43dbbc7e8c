#include "corridor/model/label.h"

#include <algorithm>

namespace corridor::model {

namespace {

constexpr std::int32_t k_million = 1000000;
constexpr std::int32_t k_hungry_days = 7;   // days with r_staple < 0.8 that make a need of aid
constexpr double k_hungry_ratio = 0.8;
constexpr double k_share_that_counts = 0.1; // groups below a tenth of those present do not decide
constexpr std::int32_t k_bits = 64;

using Run = LabelState::Run;
using Window = LabelState::Window;

std::size_t index(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

//! Means over the window, weighted over the groups that count.
AccessClauses clauses_of(const World& world, const People& people, const Window& window,
                         double days, std::size_t p) {
    const auto& cohorts = people.at[p];
    std::int64_t present = 0;
    for (const Cohort& cohort : cohorts) present += cohort.count;
    AccessClauses out;
    out.aid = window.aid_sum[p] / days;
    double weight = 0, sum = 0;
    const auto look_at = [&](std::int32_t group) {
        const auto cell = p * index(world.n_signatures) + index(world.signature_of[index(group)]);
        const double x = window.survive_sum[cell] / (days * k_million);
        out.exit_least = std::min(out.exit_least, x);
        out.enclosed = std::max(out.enclosed, window.enclosed_sum[cell] / days);
        return x;
    };
    for (const Cohort& cohort : cohorts) {
        const auto count = static_cast<double>(cohort.count);
        if (present == 0 || count < k_share_that_counts * static_cast<double>(present)) continue;
        sum += count * look_at(cohort.group);
        weight += count;
    }
    if (weight > 0) {
        out.exit = sum / weight;
        return out;
    }
    // Nobody there: judged by the place's own people, as if they were home.
    for (std::int32_t c = 0; c < world.n_classes(); ++c)
        look_at(static_cast<std::int32_t>(p) * world.n_classes() + c);
    out.exit = out.exit_least;
    return out;
}

// Days of the window on which the place was hungry; a window has at most 90 days.
std::int32_t hungry_days(const LabelState& state, std::size_t p, std::int32_t days) {
    const auto count = [&](std::size_t word, std::int32_t bits) {
        if (bits <= 0) return 0;
        const std::uint64_t mask =
            bits >= k_bits ? ~std::uint64_t{0} : (std::uint64_t{1} << bits) - 1;
        return __builtin_popcountll(state.hungry[2 * p + word] & mask);
    };
    return count(0, days) + count(1, days - k_bits);
}

//! Less than a quarter of the window's need was delivered.
bool unserved(const LabelState& state, std::size_t p, std::int32_t days) {
    const std::size_t n = state.hungry.size() / 2;
    const auto longest = static_cast<std::int32_t>(state.need.size() / n);
    double need = 0, delivered = 0;
    for (std::int32_t day = state.n_days - days; day < state.n_days; ++day)
        need += static_cast<double>(state.need[index(day % longest) * n + p]);
    for (const auto& delivery : state.deliveries)
        if (index(delivery.place) == p && delivery.day >= state.n_days - days)
            delivered += static_cast<double>(delivery.quanta);
    return delivered < 0.25 * need;
}

AccessLabel classify(const World& world, const Terms& terms, const People& people,
                     const LabelState& state, const Window& window, std::size_t p) {
    const AccessLabel passable = terms.impeded[p] != 0 ? k_restricted : k_open;
    if (window.free[p] != 0) return passable;
    const std::int32_t n_days = std::min(window.days, state.n_days);
    const double days = n_days;
    const AccessClauses is = clauses_of(world, people, window, days, p);
    if (is.enclosed >= 0.9 && is.aid < 0.1 && is.exit < 0.25) return k_cut_off;
    if (is.aid < 0.5 || is.exit < 0.5 || is.exit_least < 0.25) return k_hard_to_reach;
    const bool in_need = hungry_days(state, p, n_days) >= k_hungry_days;
    if (in_need && is.aid < 1 && unserved(state, p, n_days)) return k_hard_to_reach;
    return passable;
}

bool same_days(const Run& run, const Terms& terms, const SafeExit& exits) {
    return run.aid == terms.aid_reaches && run.enclosed == terms.unreachable &&
           run.survive == exits.survive_millionths;
}

//! The run that holds a day.
const Run& run_of(const LabelState& state, std::int32_t day) {
    auto run = state.runs.rbegin();
    while (run->first_day > day) ++run;
    return *run;
}

template <class Part>
void add_part(std::vector<std::int32_t>& sum, const std::vector<Part>& part) {
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += static_cast<std::int32_t>(part[i]);
}

// Free: aid comes and everybody passes, on every day of the window. Then hunger is no matter of
// access, and the label depends on today's roads alone.
void mark_free(const World& world, std::int32_t n_days, std::size_t p, Window& window) {
    const std::size_t n = index(world.n_signatures);
    const auto first = window.survive_sum.begin() + static_cast<std::ptrdiff_t>(p * n);
    window.free[p] = window.aid_sum[p] == n_days &&
                     std::all_of(first, first + static_cast<std::ptrdiff_t>(n),
                                 [&](std::int32_t sum) { return sum == n_days * k_million; });
}

void find_difference(const World& world, const Run& today, const Run& gone, Window& window) {
    auto& difference = window.difference;
    difference = {.entering = today.first_day, .leaving = gone.first_day, .cells = {},
                  .places = {}};
    const std::size_t n = index(world.n_signatures);
    for (std::size_t p = 0; p < today.aid.size(); ++p) {
        bool differs = today.aid[p] != gone.aid[p];
        for (std::size_t c = p * n; c < (p + 1) * n; ++c) {
            if (today.survive[c] == gone.survive[c] && today.enclosed[c] == gone.enclosed[c])
                continue;
            difference.cells.push_back(static_cast<std::int32_t>(c));
            differs = true;
        }
        if (differs) difference.places.push_back(static_cast<std::int32_t>(p));
    }
}

//! As long as the window is not full, a day enters and none leaves.
void grow(const World& world, const Run& today, std::int32_t n_days, bool new_run,
          Window& window) {
    add_part(window.aid_sum, today.aid);
    add_part(window.enclosed_sum, today.enclosed);
    add_part(window.survive_sum, today.survive);
    if (!new_run) return;
    for (std::size_t p = 0; p < window.free.size(); ++p) mark_free(world, n_days, p, window);
}

void slide(const World& world, LabelState& state, bool new_run, Window& window) {
    const Run& today = state.runs.back();
    const std::int32_t leaving = state.n_days - 1 - window.days;
    if (leaving < 0) return grow(world, today, state.n_days, new_run, window);
    const Run& gone = run_of(state, leaving);
    if (&gone == &today) return;
    const auto& difference = window.difference;
    if (difference.entering != today.first_day || difference.leaving != gone.first_day)
        find_difference(world, today, gone, window);
    for (const std::int32_t c : difference.cells) {
        const std::size_t cell = index(c);
        window.survive_sum[cell] += today.survive[cell] - gone.survive[cell];
        window.enclosed_sum[cell] += today.enclosed[cell] - gone.enclosed[cell];
    }
    for (const std::int32_t p : difference.places) {
        window.aid_sum[index(p)] += today.aid[index(p)] - gone.aid[index(p)];
        mark_free(world, window.days, index(p), window);
    }
}

void relabel(const World& world, const Terms& terms, const People& people, std::int32_t patience,
             const LabelState& state, Window& window) {
    for (std::size_t p = 0; p < world.places.size(); ++p) {
        if (!world.places[p].eats()) continue;
        const AccessLabel today = classify(world, terms, people, state, window, p);
        std::uint8_t& label = window.label[p];
        if (today == label) {
            window.better_days[p] = 0;
            continue;
        }
        window.better_days[p] = today < label ? window.better_days[p] + 1 : 0;
        if (today > label || window.better_days[p] >= patience) {
            label = today;
            window.better_days[p] = 0;
        }
    }
}

std::int32_t longest_of(const LabelState& state) {
    std::int32_t longest = 0;
    for (const Window& window : state.windows) longest = std::max(longest, window.days);
    return longest;
}

void note_day(const World& world, const LabelDay& day, LabelState& state) {
    const std::size_t n = world.places.size();
    const std::int32_t longest = longest_of(state), today = state.n_days - 1;
    std::int64_t* need = &state.need[index(today % longest) * n];
    for (std::size_t p = 0; p < n; ++p) {
        const bool hungry = world.places[p].eats() && day.staple_ratio[p] < k_hungry_ratio;
        std::uint64_t& now = state.hungry[2 * p];
        std::uint64_t& before = state.hungry[2 * p + 1];
        before = before << 1 | now >> (k_bits - 1);
        now = now << 1 | static_cast<std::uint64_t>(hungry);
        need[p] = day.staple_need[p];
        if (day.aid_delivered[p] > 0)
            state.deliveries.push_back({today, static_cast<std::int32_t>(p), day.aid_delivered[p]});
    }
    std::erase_if(state.deliveries,
                  [&](const auto& delivery) { return delivery.day <= today - longest; });
}

}  // namespace

LabelState start_labels(const World& world, std::int32_t window_days) {
    const std::size_t n = world.places.size(), cells = n * index(world.n_signatures);
    LabelState state;
    state.windows.resize(k_n_windows);
    for (std::size_t w = 0; w < k_n_windows; ++w) {
        Window& window = state.windows[w];
        window.days = w == 0 ? window_days : k_longer_windows[w - 1];
        window.aid_sum.assign(n, 0);
        window.enclosed_sum.assign(cells, 0);
        window.survive_sum.assign(cells, 0);
        window.free.assign(n, 0);
        window.label.assign(n, k_open);
        window.better_days.assign(n, 0);
    }
    state.hungry.assign(2 * n, 0);
    state.need.assign(index(longest_of(state)) * n, 0);
    return state;
}

AccessClauses access_clauses(const World& world, const People& people, const LabelState& state,
                             std::size_t place) {
    const Window& window = state.windows.front();
    return clauses_of(world, people, window, std::min(window.days, state.n_days), place);
}

void update_labels(const World& world, const Terms& terms, const SafeExit& exits,
                   const People& people, const LabelDay& day, std::int32_t patience,
                   LabelState& state) {
    if (world.places.empty()) return;
    const std::int32_t today = state.n_days++;
    note_day(world, day, state);
    const bool new_run = state.runs.empty() || !same_days(state.runs.back(), terms, exits);
    if (new_run)
        state.runs.push_back({.first_day = today, .aid = terms.aid_reaches,
                              .enclosed = terms.unreachable, .survive = exits.survive_millionths});
    for (Window& window : state.windows) {
        slide(world, state, new_run, window);
        relabel(world, terms, people, patience, state, window);
    }
    // The day that leaves the longest window tomorrow must still be known.
    const std::int32_t oldest = state.n_days - longest_of(state);
    while (state.runs.size() > 1 && state.runs[1].first_day <= oldest)
        state.runs.erase(state.runs.begin());
}

}  // namespace corridor::model

#include "corridor/model/label.h"

#include <algorithm>

namespace corridor::model {

namespace {

constexpr double k_million = 1e6;
constexpr std::int32_t k_hungry_days = 7;   // days with r_staple < 0.8 that make a need of aid
constexpr double k_hungry_ratio = 0.8;
constexpr double k_share_that_counts = 0.1; // groups below a tenth of those present do not decide

std::size_t index(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

template <class T, class S>
void slide(std::vector<T>& ring, std::size_t at, T value, S& sum) {
    sum += static_cast<S>(value) - static_cast<S>(ring[at]);
    ring[at] = value;
}

//! Means over the window of one place, weighted over the groups that count.
struct Exits {
    double mean = 1, least = 1, enclosed = 0;
};

Exits exits_of(const World& world, const People& people, const LabelState& state, std::size_t p) {
    const double days = state.n_days;
    const auto& cohorts = people.at[p];
    std::int64_t present = 0;
    for (const Cohort& cohort : cohorts) present += cohort.count;
    Exits out;
    double weight = 0, sum = 0;
    for (const Cohort& cohort : cohorts) {
        const auto count = static_cast<double>(cohort.count);
        if (present == 0 || count < k_share_that_counts * static_cast<double>(present)) continue;
        const auto cell = p * index(world.n_signatures) + index(world.signature_of[index(cohort.group)]);
        const double x = static_cast<double>(state.survive_sum[cell]) / (days * k_million);
        sum += count * x;
        weight += count;
        out.least = std::min(out.least, x);
        out.enclosed = std::max(out.enclosed, state.enclosed_sum[cell] / days);
    }
    if (weight > 0) {
        out.mean = sum / weight;
        return out;
    }
    // Nobody there: judged by the place's own people, as if they were home.
    for (std::int32_t c = 0; c < world.n_classes(); ++c) {
        const auto group = static_cast<std::int32_t>(p) * world.n_classes() + c;
        const auto cell = p * index(world.n_signatures) + index(world.signature_of[index(group)]);
        out.least = std::min(out.least,
                             static_cast<double>(state.survive_sum[cell]) / (days * k_million));
        out.enclosed = std::max(out.enclosed, state.enclosed_sum[cell] / days);
    }
    out.mean = out.least;
    return out;
}

AccessLabel classify(const World& world, const Terms& terms, const People& people,
                     const LabelState& state, std::size_t p) {
    const double days = state.n_days;
    const double aid = state.aid_sum[p] / days;
    const Exits exits = exits_of(world, people, state, p);
    if (exits.enclosed >= 0.9 && aid < 0.1 && exits.mean < 0.25) return k_cut_off;
    const bool in_need = state.hungry_sum[p] >= k_hungry_days;
    const bool unserved = in_need && aid < 1 &&
                          static_cast<double>(state.delivered_sum[p]) <
                              0.25 * static_cast<double>(state.need_sum[p]);
    if (aid < 0.5 || exits.mean < 0.5 || exits.least < 0.25 || unserved) return k_hard_to_reach;
    return terms.impeded[p] != 0 ? k_restricted : k_open;
}

}  // namespace

LabelState start_labels(const World& world, std::int32_t window_days) {
    LabelState state;
    const std::size_t n = world.places.size(), ns = n * index(world.n_signatures);
    const std::size_t slots = index(window_days);
    state.aid.assign(slots * n, 0);
    state.survive.assign(slots * ns, 0);
    state.enclosed.assign(slots * ns, 0);
    state.hungry.assign(slots * n, 0);
    state.delivered.assign(slots * n, 0);
    state.need.assign(slots * n, 0);
    state.aid_sum.assign(n, 0);
    state.hungry_sum.assign(n, 0);
    state.survive_sum.assign(ns, 0);
    state.enclosed_sum.assign(ns, 0);
    state.delivered_sum.assign(n, 0);
    state.need_sum.assign(n, 0);
    state.label.assign(n, k_open);
    state.better_days.assign(n, 0);
    return state;
}

void update_labels(const World& world, const Terms& terms, const SafeExit& exits,
                   const People& people, const LabelDay& day, std::int32_t patience,
                   LabelState& state) {
    const std::size_t n = world.places.size(), ns = n * index(world.n_signatures);
    const auto slots = static_cast<std::int32_t>(state.aid.size() / std::max<std::size_t>(1, n));
    const std::size_t slot = index(state.next);
    state.n_days = std::min(state.n_days + 1, slots);
    state.next = (state.next + 1) % slots;
    for (std::size_t p = 0; p < n; ++p) {
        slide(state.aid, slot * n + p, terms.aid_reaches[p], state.aid_sum[p]);
        const bool hungry = world.places[p].eats() && day.staple_ratio[p] < k_hungry_ratio;
        slide(state.hungry, slot * n + p, static_cast<std::uint8_t>(hungry), state.hungry_sum[p]);
        slide(state.delivered, slot * n + p, day.aid_delivered[p], state.delivered_sum[p]);
        slide(state.need, slot * n + p, day.staple_need[p], state.need_sum[p]);
    }
    for (std::size_t c = 0; c < ns; ++c) {
        const auto millionths = static_cast<std::int32_t>(
            static_cast<double>(exits.survive[c]) * k_million + 0.5);
        slide(state.survive, slot * ns + c, millionths, state.survive_sum[c]);
        slide(state.enclosed, slot * ns + c, terms.unreachable[c], state.enclosed_sum[c]);
    }
    for (std::size_t p = 0; p < n; ++p) {
        if (!world.places[p].eats()) continue;
        const AccessLabel today = classify(world, terms, people, state, p);
        std::uint8_t& label = state.label[p];
        state.better_days[p] = today < label ? state.better_days[p] + 1 : 0;
        if (today > label || (today < label && state.better_days[p] >= patience)) {
            label = today;
            state.better_days[p] = 0;
        }
    }
}

}  // namespace corridor::model

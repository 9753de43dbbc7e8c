#include "corridor/scenario/value.h"

#include "corridor/base/error.h"
#include "corridor/base/quantile.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace corridor::scenario {
namespace {

double draw_categorical(const Value& value, double u) {
    // In the order of the choices, so that the draw is monotone in u.
    std::vector<std::size_t> order(value.choices.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return value.choices[i]; });
    const double total = std::accumulate(value.weights.begin(), value.weights.end(), 0.0);
    double seen = 0;
    double last = value.choices.at(order.front());
    for (const std::size_t i : order) {
        if (value.weights[i] <= 0) continue;
        last = value.choices[i];
        seen += value.weights[i];
        if (u * total < seen) break;
    }
    return last;
}

}  // namespace

double centre(const Value& value) {
    switch (value.family) {
        case Family::triangular:
            return value.b;
        case Family::uniform:
            return value.a + (value.b - value.a) / 2;
        case Family::categorical:
            return draw_categorical(value, 0.5);
        case Family::fixed:
        case Family::lognormal:
        case Family::normal:
        case Family::beta_range:
            return value.a;
    }
    return value.a;
}

double draw(const Value& value, double u) {
    switch (value.family) {
        case Family::fixed:
            return value.a;
        case Family::lognormal:
            return lognormal_quantile(value.a, value.b, value.c, u);
        case Family::triangular:
            return triangular_quantile(value.a, value.b, value.c, u);
        case Family::normal:
            return value.a + value.b * normal_quantile(u);
        case Family::uniform:
            return value.a + u * (value.b - value.a);
        case Family::beta_range:
            return beta_from_range(value.b, value.c, u);
        case Family::categorical:
            return draw_categorical(value, u);
    }
    CORRIDOR_EXPECT(false, "a family of distributions that nothing draws from");
    return 0;
}

double draw(const Value& value, double u, double low, double high) {
    return std::clamp(draw(value, u), low, high);
}

}  // namespace corridor::scenario

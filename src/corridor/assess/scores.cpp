#include "corridor/assess/scores.h"

#include "corridor/ensemble/quantiles.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace corridor::assess {

using result::Comparison;

namespace {

double registered_total(const Comparison& in, std::size_t day) {
    double sum = 0;
    for (const auto& column : in.registered) sum += column[day];
    return sum;
}

result::FleeError error_of(const Comparison& in, std::size_t member) {
    result::FleeError out;
    for (std::size_t day = 0; day < in.n_days; ++day) {
        double apart = 0, rescaled = 0, simulated = 0;
        const double data = registered_total(in, day);
        for (std::size_t c = 0; c < in.places.size(); ++c)
            simulated += static_cast<double>(in.at(c, member, day));
        const double factor = simulated > 0 ? data / simulated : 0;
        for (std::size_t c = 0; c < in.places.size(); ++c) {
            const auto sim = static_cast<double>(in.at(c, member, day));
            apart += std::abs(sim - in.registered[c][day]);
            rescaled += std::abs(sim * factor - in.registered[c][day]);
        }
        if (in.raw[day] > 0) out.total += apart / in.raw[day];
        out.normal += apart / std::max(1.0, data);
        out.rescaled += rescaled / std::max(1.0, data);
    }
    const auto n = static_cast<double>(in.n_days);
    return {.total = out.total / n, .normal = out.normal / n, .rescaled = out.rescaled / n};
}

//! CRPS of a sorted sample: (1/n) sum |x_i - y| - (1/n^2) sum_i (2i - n - 1) x_i, i from 1.
double crps(const std::vector<double>& sorted, double y) {
    const auto n = static_cast<double>(sorted.size());
    double apart = 0, spread = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        apart += std::abs(sorted[i] - y);
        spread += (2 * static_cast<double>(i) + 1 - n) * sorted[i];
    }
    return apart / n - spread / (n * n);
}

result::CampScore camp_score(const Comparison& in, std::size_t column) {
    result::CampScore out{.column = column};
    std::vector<double> members(in.n_members);
    for (std::size_t day = 0; day < in.n_days; ++day) {
        for (std::size_t m = 0; m < in.n_members; ++m)
            members[m] = static_cast<double>(in.at(column, m, day));
        std::sort(members.begin(), members.end());
        const double y = in.registered[column][day];
        out.crps += crps(members, y);
        const auto quantile = [&](double share) { return ensemble::quantile_of(members, share); };
        out.median_error += std::abs(quantile(0.5) - y);
        out.coverage += quantile(0.05) <= y && y <= quantile(0.95) ? 1 : 0;
    }
    const auto n = static_cast<double>(in.n_days);
    out.crps /= n, out.median_error /= n, out.coverage /= n;
    return out;
}

//! Error of a split of the registered total; share(column, day), shares of a day sum to 1.
double baseline(const Comparison& in,
                const std::function<double(std::size_t, std::size_t)>& share) {
    double error = 0;
    for (std::size_t day = 0; day < in.n_days; ++day) {
        const double total = registered_total(in, day);
        double apart = 0;
        for (std::size_t c = 0; c < in.places.size(); ++c)
            apart += std::abs(total * share(c, day) - in.registered[c][day]);
        error += apart / std::max(1.0, total);
    }
    return error / static_cast<double>(in.n_days);
}

double share_of_day(const Comparison& in, std::size_t column, std::size_t day) {
    const double total = registered_total(in, day);
    return total > 0 ? in.registered[column][day] / total
                     : 1 / static_cast<double>(in.places.size());
}

std::vector<result::Baseline> baselines(const Comparison& in) {
    std::vector<result::Baseline> out;
    const auto n = static_cast<double>(in.places.size());
    out.push_back({"equal_split", baseline(in, [&](auto, auto) { return 1 / n; })});
    double room = 0;
    bool all_given = true;
    for (const double capacity : in.capacity) {
        room += capacity;
        all_given &= capacity >= 1;
    }
    if (all_given)
        out.push_back({"capacity_split",
                       baseline(in, [&](std::size_t c, auto) { return in.capacity[c] / room; })});
    for (const std::size_t lag : {7U, 30U})
        out.push_back({"shares_" + std::to_string(lag) + "_days_before",
                       baseline(in, [&](std::size_t c, std::size_t day) {
                           return share_of_day(in, c, day > lag ? day - lag : 0);
                       })});
    return out;
}

}  // namespace

result::Agreement agreement(const Comparison& in, const result::Scores& scores) {
    result::Agreement out;
    const std::size_t last = in.n_days - 1;
    std::vector<double> in_camps(in.n_members, 0), people(in.n_members), values(in.n_members);
    for (const auto& camp : scores.camps) {
        for (std::size_t m = 0; m < in.n_members; ++m) {
            values[m] = static_cast<double>(in.at(camp.column, m, last));
            in_camps[m] += values[m];
        }
        out.camps.push_back({.place = in.places[camp.column],
                             .registered = in.registered[camp.column][last],
                             .present = ensemble::summarise(values),
                             .crps = camp.crps,
                             .coverage = camp.coverage});
    }
    for (std::size_t m = 0; m < in.n_members; ++m) people[m] = in.total[m * in.n_days + last];
    out.in_camps = ensemble::summarise(in_camps);
    out.people = ensemble::summarise(people);
    const auto errors = [&](double result::FleeError::*which) {
        for (std::size_t m = 0; m < in.n_members; ++m) values[m] = scores.members[m].*which;
        return ensemble::summarise(values);
    };
    out.error_total = errors(&result::FleeError::total);
    out.error_normal = errors(&result::FleeError::normal);
    out.error_rescaled = errors(&result::FleeError::rescaled);
    out.baselines = scores.baselines;
    return out;
}

result::Scores score(const Comparison& comparison) {
    result::Scores out;
    if (comparison.places.empty() || comparison.n_days == 0) return out;
    for (std::size_t m = 0; m < comparison.n_members; ++m)
        out.members.push_back(error_of(comparison, m));
    for (std::size_t c = 0; c < comparison.places.size(); ++c)
        out.camps.push_back(camp_score(comparison, c));
    out.baselines = baselines(comparison);
    return out;
}

}  // namespace corridor::assess

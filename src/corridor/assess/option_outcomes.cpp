#include "corridor/assess/option_outcomes.h"

#include "corridor/ensemble/quantiles.h"
#include "corridor/scenario/names.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace corridor::assess {

namespace {

constexpr std::size_t k_place_effects = 5;

result::Quantiles differences(std::span<const Outcome> x, std::span<const Outcome> y,
                              double Outcome::*field) {
    std::vector<double> values;
    for (std::size_t m = 0; m < x.size(); ++m) values.push_back(x[m].*field - y[m].*field);
    return ensemble::summarise(values);
}

using PlaceEffects = std::vector<result::OptionOutcome::PlaceEffect>;

PlaceEffects largest(PlaceEffects effects) {
    std::stable_sort(effects.begin(), effects.end(), [](const auto& x, const auto& y) {
        return std::abs(x.short_days_averted) > std::abs(y.short_days_averted);
    });
    effects.resize(std::min(effects.size(), k_place_effects));
    return effects;
}

void fill_places(std::span<const Outcome> base, std::span<const Outcome> with,
                 result::OptionOutcome& out) {
    PlaceEffects gains, losses;
    for (std::size_t p = 0; p < base.front().short_days_place.size(); ++p) {
        double sum = 0;
        for (std::size_t m = 0; m < base.size(); ++m)
            sum += base[m].short_days_place[p] - with[m].short_days_place[p];
        const double mean = sum / static_cast<double>(base.size());
        if (mean > 0) gains.push_back({.place = p, .short_days_averted = mean});
        if (mean < 0) losses.push_back({.place = p, .short_days_averted = mean});
    }
    out.gains = largest(std::move(gains));
    out.losses = largest(std::move(losses));
}

void fill_chances(std::span<const Outcome> base, std::span<const Outcome> with,
                  result::OptionOutcome& out) {
    int better = 0, worse = 0;
    for (std::size_t m = 0; m < base.size(); ++m) {
        better += with[m].total_short < base[m].total_short;
        worse += with[m].total_short > base[m].total_short;
    }
    const auto n = static_cast<double>(base.size());
    out.p_better = better / n;
    out.p_harm = worse / n;
    out.p_in_vain = 1 - out.p_better;
}

void append(std::string& text, const std::string& more) {
    if (!text.empty()) text += " + ";
    text += more;
}

//! One option's names; of a bundle, joined by " + ".
void name_option(const OptionCase& option_case, result::OptionOutcome& out) {
    for (const OptionPart& part : option_case.parts) {
        const scenario::Option& option = *part.option;
        append(out.id, option.id);
        append(out.name, option.title.empty() ? option.id : option.title);
        append(out.name_fr, !option.title_fr.empty() ? option.title_fr
                            : option.title.empty()   ? option.id
                                                     : option.title);
    }
    out.kind = option_case.parts.size() == 1
                   ? std::string(scenario::word(option_case.parts[0].option->kind))
                   : "bundle";
}

// Upper 5 % points of the largest of k - 1 standard normals whose correlations are one half
// (Bechhofer 1954, table I), k = 2 .. 10.
constexpr std::array<double, 9> k_largest_of = {1.645, 1.916, 2.062, 2.160, 2.234,
                                                2.292, 2.340, 2.381, 2.417};

}  // namespace

result::OptionOutcome summarise_option(const OptionCase& option_case, std::span<const Outcome> base,
                                       std::span<const Outcome> with) {
    result::OptionOutcome out;
    name_option(option_case, out);
    out.short_days_averted = differences(base, with, &Outcome::total_short);
    out.harm_averted = differences(base, with, &Outcome::harm);
    out.trapped = differences(with, base, &Outcome::trapped);
    out.detained = differences(with, base, &Outcome::detained);
    out.displaced = differences(with, base, &Outcome::displaced);
    out.cargo_lost = differences(with, base, &Outcome::cargo_lost);
    out.tonnes = option_case.tonnes();
    out.n_members = static_cast<int>(base.size());
    fill_chances(base, with, out);
    fill_places(base, with, out);
    return out;
}

void fill_best(std::span<const Outcomes> with, std::span<const Outcome> base,
               std::span<result::OptionOutcome> out) {
    for (auto& option : out) option.p_best = 0;
    std::vector<std::size_t> best;
    for (std::size_t m = 0; m < base.size(); ++m) {
        best.clear();
        double least = base[m].total_short;
        for (std::size_t o = 0; o < with.size(); ++o) {
            const double total = with[o][m].total_short;
            if (total < least) best.clear();
            if (total < least || (total == least && !best.empty())) best.push_back(o);
            least = std::min(least, total);
        }
        for (const std::size_t o : best)
            out[o].p_best += 1.0 / static_cast<double>(best.size() * base.size());
    }
}

double mean_gain(std::span<const double> gains) {
    double sum = 0;
    for (const double gain : gains) sum += gain;
    return sum / static_cast<double>(gains.size());
}

double least_that_matters(std::span<const Outcome> base) {
    constexpr double k_share = 0.001;
    double sum = 0;
    for (const Outcome& outcome : base) sum += outcome.total_short;
    return std::max(1.0, k_share * sum / static_cast<double>(base.size()));
}

double indifference_zone(std::span<const std::vector<double>> gains, double least) {
    const std::size_t k = gains.size(), n = gains[0].size();
    if (k < 2 || n < 2) return least;
    std::vector<double> of_option, of_member(n, 0);
    for (const auto& row : gains) {
        of_option.push_back(mean_gain(row));
        for (std::size_t m = 0; m < n; ++m) of_member[m] += row[m] / static_cast<double>(k);
    }
    const double all = mean_gain(of_option);
    double squares = 0;
    for (std::size_t i = 0; i < k; ++i)
        for (std::size_t m = 0; m < n; ++m) {
            const double left = gains[i][m] - of_option[i] - of_member[m] + all;
            squares += left * left;
        }
    const double variance = squares / static_cast<double>((k - 1) * (n - 1));
    const double g = k_largest_of[std::min(k, k_largest_of.size() + 1) - 2];
    return std::max(least, g * std::sqrt(2 * variance / static_cast<double>(n)));
}

std::vector<int> ranks(std::span<const double> descending_means, double zone) {
    std::vector<int> out;
    std::size_t opened = 0;
    for (std::size_t i = 0; i < descending_means.size(); ++i) {
        if (i > 0 && descending_means[opened] - descending_means[i] > zone) opened = i;
        out.push_back(static_cast<int>(opened) + 1);
    }
    return out;
}

std::vector<double> gains_of(std::span<const Outcome> base, std::span<const Outcome> with) {
    std::vector<double> out;
    for (std::size_t m = 0; m < base.size(); ++m)
        out.push_back(base[m].total_short - with[m].total_short);
    return out;
}

}  // namespace corridor::assess

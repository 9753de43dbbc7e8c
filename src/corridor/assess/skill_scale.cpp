#include "corridor/assess/skill_scale.h"

#include "corridor/assess/predict.h"
#include "corridor/base/error.h"
#include "corridor/base/portable_math.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace corridor::assess {
namespace {

using scenario::Observed;

constexpr double k_one_percent = 0.01;
constexpr double k_per = 10000;
constexpr double k_hours = 24;
constexpr double k_never = std::numeric_limits<double>::infinity();

//! Errors where a source gives no range, by reliability A..F. ASSUMPTION; counts of people in the
//! record disagree by a factor of about two, those of vehicles by one and a half.
constexpr std::array k_factor{1.1, 1.2, 1.5, 2.0, 2.0, 1.5};  // 5 to 95 %: x / factor .. x * factor
constexpr std::array k_share{0.02, 0.05, 0.1, 0.2, 0.2, 0.1};  // x - share .. x + share
constexpr std::array k_days{1.0, 2.0, 4.0, 7.0, 7.0, 4.0};     // days before and after

std::size_t grade(char reliability) {
    return static_cast<std::size_t>(std::clamp(reliability - 'A', 0, 5));
}

bool is_date(Observed variable) {
    return row_of(variable).form == scenario::ObservedForm::date;
}

bool is_share(Observed variable) {
    return variable == Observed::consumption_ratio || variable == Observed::service_level ||
           variable == Observed::power_hours;
}

}  // namespace

double need_of(const scenario::Scenario& s, std::string_view good) {
    for (const auto& g : s.goods)
        if (g.id == good) return scenario::centre(g.need_per_person_day);
    return 0;
}

double people_of(const scenario::Scenario& s, std::string_view place) {
    double people = 0;
    for (const auto& p : s.places)
        if (p.id == place) people = static_cast<double>(p.population);
    if (people > 0) return people;
    for (const auto& group : s.groups)
        if (group.place == place) people += static_cast<double>(group.count);
    return std::max(1.0, people);
}

Scale::Scale(const scenario::Scenario& s, const scenario::Observation& row) : row_(row) {
    people_ = people_of(s, row.from.empty() ? row.place : row.from);
    daily_need_ = need_of(s, row.good) * people_;
    as_of_ = static_cast<double>(s.time.as_of.days());
    cut_ = std::max(s.time.horizon_days, k_least_days_of_dates);
    censored_ = is_date(row.variable) && !row.best && row.low && !row.high;
    if (censored_) cut_ = std::clamp(*row.low - as_of_, 0.0, cut_);
    const bool log_price = row.variable == Observed::price_index;
    low_ = is_date(row.variable) ? 0 : log_price ? pm::log(0.01) : of(0);
    high_ = is_date(row.variable)    ? pm::log1p(cut_)
            : is_share(row.variable) ? 1
                                     : of(std::min(row_of(row.variable).high, 1e12));
}

double Scale::of(double x) const {
    switch (row_.variable) {
        case Observed::price_index:
            return pm::log(std::max(x, 0.01));
        case Observed::people_present:
        case Observed::people_out:
            return pm::log(x / people_ + k_one_percent);
        case Observed::share_out:
            return pm::log(x + k_one_percent);
        case Observed::people_detained:
        case Observed::people_captured:
            return pm::log1p(k_per * x / people_);
        case Observed::days_of_cover:
            return pm::log1p(x);
        case Observed::stock:
            return pm::log1p(daily_need_ > 0 ? x / daily_need_ : 0);
        case Observed::consumption_ratio:
        case Observed::service_level:
            return x;
        case Observed::power_hours:
            return x / k_hours;
        case Observed::runout_date:
        case Observed::siege_end:
            return pm::log1p(std::clamp(x - as_of_, 0.0, cut_));
        case Observed::label:
            return x;
    }
    return x;
}

double Scale::back(double s) const {
    switch (row_.variable) {
        case Observed::price_index:
            return pm::exp(s);
        case Observed::people_present:
        case Observed::people_out:
            return std::max(0.0, (pm::exp(s) - k_one_percent) * people_);
        case Observed::share_out:
            return std::clamp(pm::exp(s) - k_one_percent, 0.0, 1.0);
        case Observed::people_detained:
        case Observed::people_captured:
            return pm::expm1(s) * people_ / k_per;
        case Observed::days_of_cover:
            return pm::expm1(s);
        case Observed::stock:
            return pm::expm1(s) * daily_need_;
        case Observed::consumption_ratio:
        case Observed::service_level:
            return s;
        case Observed::power_hours:
            return s * k_hours;
        case Observed::runout_date:
        case Observed::siege_end:
            return s >= high_ ? k_never : as_of_ + pm::expm1(s);
        case Observed::label:
            return s;
    }
    return s;
}

double Scale::error_low() const {
    if (row_.low) return *row_.low;
    const std::size_t g = grade(row_.reliability);
    if (is_date(row_.variable)) return *row_.best - k_days[g];
    if (!is_share(row_.variable)) return *row_.best / k_factor[g];
    const double unit = row_.variable == Observed::power_hours ? k_hours : 1;
    return std::max(0.0, *row_.best - k_share[g] * unit);
}

double Scale::error_high() const {
    if (row_.high) return *row_.high;
    const std::size_t g = grade(row_.reliability);
    if (is_date(row_.variable)) return *row_.best + k_days[g];
    if (!is_share(row_.variable)) return *row_.best * k_factor[g];
    const double unit = row_.variable == Observed::power_hours ? k_hours : 1;
    return std::min(unit, *row_.best + k_share[g] * unit);
}

NoisyValue Scale::observed() const {
    if (censored_) return {.y = high_};
    if (row_.variable == Observed::label) return {.y = *row_.best};
    if (!row_.best) {  // between low and high
        const double a = of(*row_.low), b = of(*row_.high);
        return {.y = (a + b) / 2, .below = (b - a) / 2, .above = (b - a) / 2};
    }
    const double y = of(*row_.best);
    return {.y = y,
            .below = std::max(0.0, y - of(error_low())),
            .above = std::max(0.0, of(error_high()) - y)};
}

}  // namespace corridor::assess

#include "corridor/assess/skill_rivals.h"

#include "corridor/base/portable_math.h"
#include "corridor/base/quantile.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace corridor::assess {
namespace {

using scenario::Observation;
using scenario::ObservedForm;

constexpr std::size_t k_least_lessons = 3;  // fewer say nothing of a spread
constexpr std::size_t k_least_for_slope = 5;
constexpr std::size_t k_nodes = 64;  // of a continuous distribution
constexpr double k_one_age = 0.1;    // variance of ln days below which all lessons are of one age

double days_closed(const SkillCase& c, const Observation& row) {
    const auto since = c.closing(place_of(row)).since;
    if (!since) return 0;
    const double middle = ((row.start - *since) + (row.last_day() - *since)) / 2.0;
    return std::max(1.0, middle + 1);
}

Lesson lesson_of(const SkillCase& c, const Observation& row) {
    const Scale scale(c.scenario(), row);
    Lesson out{.from = &c, .target = target_of(row), .regime = c.closing(place_of(row)).regime};
    out.form = row_of(row.variable).form;
    out.censored = scale.censored();
    out.y = scale.observed().y;
    out.days_closed = days_closed(c, row);
    if (out.form != ObservedForm::label)
        out.surprise = out.y - std::clamp(scale.of(c.persistence(row)), scale.low(), scale.high());
    if (out.form == ObservedForm::date)
        out.days_to_date = (row.best ? *row.best : row.low.value_or(0)) -
                           static_cast<double>(c.scenario().time.as_of.days());
    return out;
}

//! Enough lessons, from two events or more.
bool enough(const std::vector<const Lesson*>& lessons) {
    std::set<std::string_view> events;
    for (const Lesson* lesson : lessons) events.insert(lesson->from->event());
    return lessons.size() >= k_least_lessons && events.size() >= 2;
}

Arrivals arrivals_of(const std::vector<const Lesson*>& lessons) {
    std::vector<std::pair<double, bool>> times;
    for (const Lesson* lesson : lessons) times.emplace_back(lesson->days_to_date, lesson->censored);
    return Arrivals(std::move(times));
}

//! A certain value, with the error of the observation.
Spread certain(double value, const Scale& scale) {
    const double at = std::clamp(value, scale.low(), scale.high());
    return with_error(std::vector{at}, scale.observed(), scale.low(), scale.high());
}

}  // namespace

Arrivals::Arrivals(std::vector<std::pair<double, bool>> times) {
    // At one time, those that came stand before those that were given up.
    std::ranges::sort(times);
    double surviving = 1;
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (times[i].second) continue;
        surviving *= 1 - 1 / static_cast<double>(times.size() - i);
        steps_.emplace_back(times[i].first, 1 - surviving);
    }
}

double Arrivals::by(double days) const {
    double share = 0;
    for (const auto& [time, came] : steps_)
        if (time <= days) share = came;
    return share;
}

double Arrivals::quantile(double u) const {
    for (const auto& [time, came] : steps_)
        if (u <= came) return time;
    return std::numeric_limits<double>::infinity();
}

std::vector<Lesson> lessons_of(const SkillCase& c) {
    std::vector<Lesson> out;
    for (const Observation& row : c.scenario().observations) {
        const bool is_price = row.variable == scenario::Observed::price_index;
        if (row.use == scenario::ObservationUse::score || is_price)
            out.push_back(lesson_of(c, row));
    }
    return out;
}

double PriceCurve::at(double days) const {
    return a + b * pm::log(std::max(1.0, days));
}

PriceCurve fit_price(std::span<const Lesson* const> lessons) {
    PriceCurve out;
    out.n = lessons.size();
    if (lessons.empty()) return out;
    const auto n = static_cast<double>(lessons.size());
    double mean_t = 0, mean_y = 0, tt = 0, ty = 0;
    const auto age = [](const Lesson& l) { return pm::log(std::max(1.0, l.days_closed)); };
    for (const Lesson* l : lessons) mean_t += age(*l) / n, mean_y += l->y / n;
    for (const Lesson* l : lessons) {
        tt += (age(*l) - mean_t) * (age(*l) - mean_t);
        ty += (age(*l) - mean_t) * (l->y - mean_y);
    }
    const bool slope = lessons.size() >= k_least_for_slope && tt > k_one_age * n;
    out.b = slope ? ty / tt : 0;
    out.a = mean_y - out.b * mean_t;
    double rest = 0;
    for (const Lesson* l : lessons)
        rest += (l->y - out.at(l->days_closed)) * (l->y - out.at(l->days_closed));
    const double freedom = std::max(1.0, n - (slope ? 2 : 1));
    out.spread = pm::sqrt(rest / freedom * (1 + 1 / n));
    return out;
}

std::vector<const Lesson*> Rivals::others(const SkillCase& c, const std::string& target) const {
    std::vector<const Lesson*> out;
    for (const Lesson& lesson : lessons_)
        if (lesson.from->event() != c.event() && lesson.target == target) out.push_back(&lesson);
    return out;
}

std::optional<Spread> Rivals::climatology(const SkillCase& c, const Observation& row,
                                          const Scale& scale) const {
    const auto others = this->others(c, target_of(row));
    if (!enough(others)) return std::nullopt;
    Spread out;
    if (row_of(row.variable).form == ObservedForm::date) {
        const auto as_of = static_cast<double>(c.scenario().time.as_of.days());
        const auto arrivals = arrivals_of(others);
        for (std::size_t k = 0; k < k_nodes; ++k)
            out.z.push_back(
                scale.of(as_of + arrivals.quantile((static_cast<double>(k) + 0.5) / k_nodes)));
        return out;
    }
    for (const Lesson* lesson : others)
        out.z.push_back(std::clamp(lesson->y, scale.low(), scale.high()));
    return out;
}

std::optional<Spread> Rivals::with_surprises(const SkillCase& c, const Observation& row,
                                             const Scale& scale) const {
    const auto others = this->others(c, target_of(row));
    if (!enough(others)) return std::nullopt;
    const double said = std::clamp(scale.of(c.persistence(row)), scale.low(), scale.high());
    Spread out;
    for (const Lesson* lesson : others)
        out.z.push_back(std::clamp(said + lesson->surprise, scale.low(), scale.high()));
    return out;
}

std::optional<Spread> Rivals::curve(const SkillCase& c, const Observation& row,
                                    const Scale& scale) const {
    if (row.variable != scenario::Observed::price_index) return std::nullopt;
    auto others = this->others(c, target_of(row));
    std::erase_if(others, [](const Lesson* lesson) { return lesson->days_closed <= 0; });
    auto alike = others;
    const std::string& regime = c.closing(row.place).regime;
    std::erase_if(alike, [&](const Lesson* lesson) { return lesson->regime != regime; });
    if (!enough(alike)) alike = others;
    if (!enough(alike)) return std::nullopt;
    const PriceCurve fitted = fit_price(alike);
    Spread out;
    for (std::size_t k = 0; k < k_nodes; ++k) {
        const double z = normal_quantile((static_cast<double>(k) + 0.5) / k_nodes);
        out.z.push_back(std::clamp(fitted.at(days_closed(c, row)) + z * fitted.spread, scale.low(),
                                   scale.high()));
    }
    return out;
}

std::optional<Spread> Rivals::of(result::Rival rival, const SkillCase& c, const Observation& row,
                                 const Scale& scale) const {
    switch (rival) {
        case result::Rival::persistence:
            return certain(scale.of(c.persistence(row)), scale);
        case result::Rival::persistence_spread:
            return with_surprises(c, row, scale);
        case result::Rival::stock_need: {
            const auto value = c.stock_need(row);
            return value ? std::optional(certain(scale.of(*value), scale)) : std::nullopt;
        }
        case result::Rival::curve:
            return curve(c, row, scale);
        case result::Rival::climatology:
            return climatology(c, row, scale);
    }
    return std::nullopt;
}

std::optional<std::vector<double>> Rivals::label(result::Rival rival, const SkillCase& c,
                                                 const Observation& row) const {
    std::vector<double> chance(4, 0.0);
    if (rival == result::Rival::persistence) {
        chance[static_cast<std::size_t>(c.persistence(row))] = 1;
        return chance;
    }
    if (rival != result::Rival::climatology) return std::nullopt;
    const auto others = this->others(c, target_of(row));
    if (!enough(others)) return std::nullopt;
    for (const Lesson* lesson : others)
        chance[static_cast<std::size_t>(lesson->y)] += 1.0 / static_cast<double>(others.size());
    return chance;
}

std::optional<double> Rivals::came_by(const SkillCase& c, const std::string& target,
                                      int days) const {
    const auto others = this->others(c, target);
    if (!enough(others)) return std::nullopt;
    return arrivals_of(others).by(days);
}

}  // namespace corridor::assess

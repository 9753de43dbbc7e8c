#include "corridor/model/flee_course.h"

#include "corridor/base/error.h"
#include "corridor/base/portable_math.h"
#include "corridor/model/flee_places.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace corridor::model::detail {

using scenario::FleeQuirk;

namespace {

std::size_t index(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

//! The new value, or the old one where nothing changed, so that equal days share memory.
template <class T>
std::shared_ptr<const std::vector<T>> shared(std::vector<T> now,
                                             const std::shared_ptr<const std::vector<T>>& before) {
    if (before && *before == now) return before;
    return std::make_shared<const std::vector<T>>(std::move(now));
}

}  // namespace

double between_entries(std::span<const double> list, double x, std::string_view what) {
    const double low = std::floor(x);
    if (!(x >= 0) || low + 1 >= static_cast<double>(list.size()))
        throw Error(ErrorKind::input, what,
                    "a flood level of " + std::to_string(x) + " lies outside the list of " +
                        std::to_string(list.size()) + " values",
                    "Give one value more than the greatest level needs");
    const auto i = static_cast<std::size_t>(low);
    return list[i] + (list[i + 1] - list[i]) * (x - low);
}

//! Lives the days of a scenario without people.
class FleeCourse::Builder {
  public:
    Builder(const scenario::Flee& flee, FleeCourse& out)
        : flee_(flee),
          q_(flee.settings),
          driver_(driver_of(flee.settings)),
          out_(out),
          places_(flee),
          weights_(n()) {}

    void build() {
        list_populations();
        list_columns();
        for (const auto& place : places_.places()) capacity_.push_back(place.capacity);
        count_first_people();
        if (is_data_driven() && q_.insert_day0) take_day0_off_capacity();
        know_capacities(0);
        refresh_weights(0);
        for (std::int32_t day = 0; day < flee_.days; ++day) live(day);
        if (owed_ > 0)
            out_.warnings_.push_back(std::to_string(owed_) +
                                     " people could not be driven out of any place: no conflict");
    }

  private:
    std::size_t n() const { return flee_.locations.size(); }
    bool is_flood_driven() const { return driver_ == FleeDriver::flood; }
    bool is_data_driven() const { return driver_ == FleeDriver::registrations; }

    void list_populations() {
        for (std::size_t i = 0; i < n(); ++i) {
            const auto& row = flee_.locations[i];
            const bool camp =
                row.type == scenario::FleeType::camp || row.type == scenario::FleeType::idp_camp;
            out_.population_.push_back(camp ? 0 : row.number / flee_.divide_by);
        }
    }

    void list_columns() {
        for (std::size_t i = 0; i < n(); ++i)
            if (places_.places()[i].camp || is_flood_driven())
                out_.columns_.push_back(static_cast<std::int32_t>(i));
        out_.idp_.resize(out_.columns_.size());
    }

    std::int64_t registered(std::size_t place, std::int32_t day) const {
        const auto row = out_.register_.find(flee_.locations[place].name);
        // Before the first day nothing is taken off.
        return row < 0 ? 0 : out_.register_.value(index(row), day);
    }

    void count_first_people() {
        for (const std::int32_t column : out_.columns_) {
            std::int64_t people = 0;
            if (!q_.empty_camps_on_day0) {
                if (q_.insert_day0) people += registered(index(column), 0);
                people += flee_.locations[index(column)].initial_idps;
            }
            out_.first_people_.push_back(std::max<std::int64_t>(people, 0));
        }
    }

    //! People of day 0 leave that much less room, though they stand in the camp too.
    void take_day0_off_capacity() {
        if (!flee_.fidelity[FleeQuirk::day0_taken_off_capacity]) return;
        for (std::size_t i = 0; i < n(); ++i) {
            const auto row = out_.register_.find(flee_.locations[i].name);
            if (capacity_[i] > 0 && row >= 0)
                capacity_[i] -= static_cast<double>(out_.register_.day0(index(row)));
        }
    }

    //! Capacities that are given day by day.
    void know_capacities(std::int32_t day) {
        for (const auto& series : flee_.capacities)
            capacity_[index(series.location)] = series.by_day[index(day)] / flee_.divide_by;
    }

    void live(std::int32_t day) {
        FleeDay today;
        const bool new_types = places_.change_types(day);
        const bool changed = !is_flood_driven() && places_.update_conflicts(day);
        if (changed || !flee_.fidelity[FleeQuirk::decay_one_day_late]) refresh_weights(day);
        std::vector<FleeSite> sites(n());
        for (std::size_t i = 0; i < n(); ++i) {
            sites[i].spawn_per_head = weights_[i];
            sites[i].level = is_flood_driven() ? places_.flood_level(i, day)
                                               : std::max(0.0, places_.places()[i].conflict);
        }
        today.inflow = is_data_driven() ? inflow_of(day) : 0;
        places_.close_and_reopen(day, today);
        refresh_weights(day);
        today.forecasting = is_forecasting(day);
        for (std::size_t i = 0; i < n(); ++i) describe(i, day, sites[i]);
        today.sites = shared(std::move(sites), before_.sites);
        // Before anybody decides.
        for (std::size_t i = 0; i < n(); ++i)
            if (flee_.locations[i].capacity_per_day > 0)
                capacity_[i] += flee_.locations[i].capacity_per_day;
        know_capacities(day);
        today.capacity = shared(capacity_, before_.capacity);
        today.network = before_.network;
        if (!today.network || new_types || !today.closed_today.empty() ||
            !today.reopened_today.empty())
            today.network = std::make_shared<const FleeNetwork>(places_.network());
        today.harvest = is_harvest(day);
        for (std::size_t c = 0; c < out_.columns_.size(); ++c)
            out_.idp_[c].push_back(places_.places()[index(out_.columns_[c])].idp_camp ? 1 : 0);
        before_ = today;
        out_.days_.push_back(std::move(today));
    }

    //! Who cannot be driven out because no place is in conflict waits for a day on which one is.
    std::int64_t inflow_of(std::int32_t day) {
        const std::int64_t people = out_.register_.inflow()[index(day)].people + owed_;
        double total = 0;
        for (std::size_t i = 0; i < n(); ++i)
            total += weights_[i] * static_cast<double>(out_.population_[i]);
        owed_ = total > 0 ? 0 : people;
        return people - owed_;
    }

    //! Weight of being driven out, a head of population.
    void refresh_weights(std::int32_t day) {
        for (std::size_t i = 0; i < n(); ++i) {
            const auto& place = places_.places()[i];
            const bool in_conflict = place.conflict > 0;
            double weight = in_conflict ? place.conflict * places_.decay(place, day) : 0;
            if (q_.starvation_driven_spawning && day > 0 &&
                (in_conflict || !q_.conflict_zone_spawning_only))
                weight += places_.ipc(i, day) / 100;
            weights_[i] = weight;
        }
    }

    void describe(std::size_t i, std::int32_t day, FleeSite& site) const {
        const auto& place = places_.places()[i];
        site.town = place.town;
        site.camp = place.camp;
        site.idp_camp = place.idp_camp;
        site.marker = place.marker;
        site.foreign = place.foreign;
        site.score = score(i, day);
        site.move_chance = place.move_chance;
        if (q_.flee_when_starving) site.ipc = places_.ipc(i, day) / 100;
        if (is_flood_driven() && q_.flood_rules) describe_flood(i, day, site);
    }

    double score(std::size_t i, std::int32_t day) const {
        const auto& place = places_.places()[i];
        const auto& row = flee_.locations[i];
        double score = 1;
        if (place.foreign) {
            if (q_.use_economic_pull) score = 1 + row.trade_volume + row.hdi * row.hdi;
            score *= q_.foreign_weight;
        } else if (q_.avoid_food_deprived_locations && day > 0) {
            const double hunger = places_.ipc(i, day) / 100;
            score *= 1 - hunger * hunger;
        }
        if (place.camp) score *= q_.camp_weight;
        if (place.conflict > 0)
            score *= pm::pow(q_.conflict_weight, places_.decay(place, day) * place.conflict);
        return score;
    }

    // --- floods --------------------------------------------------------------------------------

    bool is_forecasting(std::int32_t day) const {
        return is_flood_driven() && q_.flood_rules && q_.flood_rules->forecaster &&
               q_.flood_rules->forecaster->timescale > 1 &&
               day <= q_.flood_rules->forecaster->end_time;
    }

    void describe_flood(std::size_t i, std::int32_t day, FleeSite& site) const {
        const auto& rules = *q_.flood_rules;
        const std::int32_t level = places_.flood_level(i, day);
        const bool twice = flee_.fidelity[FleeQuirk::flood_zones_weighed_twice];
        const auto weight = [&] {
            return between_entries(rules.location_weights, level, "flood_loc_weights");
        };
        if (places_.places()[i].flood_zone) {
            if (is_forecasting(day) && flee_.fidelity[FleeQuirk::forecast_by_absolute_day])
                site.score = 0;
            else if (twice || level == 0)
                site.score *= weight();
        }
        if (level > 0) {
            site.flood_chance = between_entries(rules.move_chances, level, "flood_movechances");
            site.flood_factor = weight();
            site.end_factor *= site.flood_factor;
        }
        if (!is_forecasting(day)) return;
        const double timescale = rules.forecaster->timescale;
        const double ahead = flood_ahead(i, day, false);
        const bool as_flee = flee_.fidelity[FleeQuirk::forecast_by_absolute_day];
        site.forecast = as_flee || ahead > 0 ? ahead / timescale : 1;
        const double end = flood_ahead(i, day, as_flee);
        site.end_factor *= as_flee || end > 0 ? end * end / timescale : 1;
    }

    //! Sum over the days ahead on which a flood is forecast.
    double flood_ahead(std::size_t i, std::int32_t day, bool with_level_of_today) const {
        const auto& rules = *q_.flood_rules;
        const auto& forecaster = *rules.forecaster;
        double sum = 0;
        for (std::int32_t lead = 1; lead <= forecaster.timescale; ++lead) {
            const std::int32_t ahead = std::min(day + lead, forecaster.end_time);
            const std::int32_t level = places_.flood_level(i, ahead);
            const bool as_flee = flee_.fidelity[FleeQuirk::forecast_by_absolute_day];
            const auto at = index(as_flee ? ahead : lead);
            if (level > 0 && at < forecaster.weights.size())
                sum += between_entries(rules.location_weights,
                                       with_level_of_today ? places_.flood_level(i, day) : level,
                                       "flood_loc_weights") *
                       forecaster.weights[at];
            if (ahead == forecaster.end_time) break;
        }
        return sum;
    }

    bool is_harvest(std::int32_t day) const {
        const int month = (flee_.start + day).month();
        return std::find(q_.harvest_months.begin(), q_.harvest_months.end(), month) !=
               q_.harvest_months.end();
    }

    const scenario::Flee& flee_;
    const scenario::FleeSettings& q_;
    FleeDriver driver_;
    FleeCourse& out_;
    FleePlaces places_;
    std::vector<double> weights_, capacity_;
    std::int64_t owed_ = 0;
    FleeDay before_;
};

FleeCourse::FleeCourse(const scenario::Flee& flee) : flee_(flee), register_(flee) {
    Builder(flee, *this).build();
}

RuleSeries FleeCourse::series() const {
    RuleSeries out;
    out.places = columns_;
    out.idp_camp = idp_;
    const bool by_data = driver_of(flee_.settings) == FleeDriver::registrations;
    for (const std::int32_t column : columns_) {
        auto& data = out.data.emplace_back();
        const auto row = register_.find(flee_.locations[index(column)].name);
        for (std::int32_t day = 0; day < flee_.days; ++day)
            data.push_back(row < 0 ? 0 : static_cast<double>(register_.field(index(row), day)));
    }
    for (const auto& inflow : register_.inflow()) {
        out.raw.push_back(by_data ? static_cast<double>(inflow.raw) : 0);
        out.debt.push_back(by_data ? static_cast<double>(inflow.debt) : 0);
    }
    return out;
}

}  // namespace corridor::model::detail

#include "corridor/assess/public_copy.h"

#include "corridor/assess/public_areas.h"
#include "corridor/assess/suppress.h"
#include "corridor/base/error.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>

namespace corridor::assess {
namespace {

using result::AreaRow;
using result::PublicCopy;
using result::Result;
using result::Sensitivity;
using result::Variable;

constexpr int k_step_days = 30;
constexpr int k_least_threshold = 5;  // below it a count would be rounded to 0
constexpr int k_greatest_threshold = 1000;

constexpr std::array k_counts{Variable::people_present, Variable::people_wanting,
                              Variable::people_confined, Variable::people_trapped};
constexpr std::array k_ratios{Variable::days_of_cover, Variable::price_index,
                              Variable::consumption_ratio, Variable::service_level,
                              Variable::power_hours, Variable::market_access};

// Two digits: what a mean over futures can bear.
double two_digits(double x) {
    if (x == 0 || !std::isfinite(x)) return 0;
    double step = 0.01;
    while (step * 100 <= std::abs(x)) step *= 10;
    while (step * 10 > std::abs(x) && step > 1e-6) step /= 10;
    const double inverse = std::round(1 / step);
    return step >= 1 ? std::round(x / step) * step : std::round(x * inverse) / inverse;
}

double share(double p) {
    return std::round(p * 100) / 100;
}

class Exporter {
  public:
    Exporter(const Result& result, int threshold)
        : result_(result), threshold_(threshold), areas_(result) {}

    PublicCopy go() {
        out_.manifest = result_.manifest;
        out_.manifest.inputs.clear();
        out_.manifest.warnings.clear();
        out_.manifest.digest.clear();
        out_.threshold = threshold_;
        out_.everything = areas_.everything();
        for (const int lead : leads()) add_day(lead);
        add_shortages();
        add_flows();
        add_options();
        out_.areas = std::move(areas_).all();
        return std::move(out_);
    }

  private:
    bool is_sensitive() const { return result_.manifest.sensitivity >= Sensitivity::high; }

    // The recorded days nearest to those that are told.
    std::vector<int> leads() const {
        std::vector<int> wanted{0, result_.manifest.deadline_days};
        for (int lead = k_step_days; lead <= result_.manifest.horizon_days; lead += k_step_days)
            wanted.push_back(lead);
        std::vector<int> found;
        for (const int lead : wanted) {
            const auto nearest = std::ranges::min_element(
                result_.lead_days, {}, [&](int day) { return std::abs(day - lead); });
            if (nearest != result_.lead_days.end() && *nearest >= 0) found.push_back(*nearest);
        }
        std::ranges::sort(found);
        found.erase(std::ranges::unique(found).begin(), found.end());
        return found;
    }

    double mean(const result::Series& series, std::size_t place, int lead) const {
        const auto day = result_.day_index(lead);
        return day ? static_cast<double>(series.cells.at(place * result_.n_days() + *day).mean) : 0;
    }

    // The digest of a result is not published.
    std::string secret_of(const AreaRow& row) const {
        return result_.manifest.digest + '/' + row.variable + '/' + row.good + '/' + row.to.to_iso();
    }

    // Counts by area with their total, small ones withheld.
    void add_counts(const AreaRow& like, const std::vector<double>& counts) {
        const Suppressed hidden = suppress(counts, threshold_, secret_of(like));
        double total = 0;
        const auto add = [&](std::size_t area, double count, bool hide) {
            AreaRow row = like;
            row.area = area;
            row.suppressed = hide;
            if (!hide) row.value = rounded_count(count, threshold_);
            out_.rows.push_back(std::move(row));
        };
        for (std::size_t a = 0; a < counts.size(); ++a) {
            add(a, counts[a], hidden.cells[a]);
            total += counts[a];
        }
        add(out_.everything, total, hidden.total);
    }

    std::vector<double> by_area(const result::Series& series, int lead) const {
        std::vector<double> sums(out_.everything, 0);
        for (std::size_t p = 0; p < result_.places.size(); ++p)
            sums[areas_.of(p)] += std::max(0.0, mean(series, p, lead));
        return sums;
    }

    // Places that count for an average, and how much: the people there on that day.
    std::vector<double> weights(int lead) const {
        std::vector<double> out(result_.places.size(), 0);
        if (const auto* present = result_.find(Variable::people_present))
            for (std::size_t p = 0; p < out.size(); ++p)
                out[p] = std::max(0.0, mean(*present, p, lead));
        return out;
    }

    template <class Number>
    void add_averages(const AreaRow& like, const std::vector<double>& weight, Number number,
                      double (*round)(double)) {
        std::vector<double> sums(out_.everything, 0), people(out_.everything, 0);
        std::vector<bool> told(out_.everything, false);
        for (std::size_t p = 0; p < result_.places.size(); ++p) {
            const std::optional<double> x = number(p);
            if (!x || !std::isfinite(*x)) continue;
            sums[areas_.of(p)] += weight[p] * *x;
            people[areas_.of(p)] += weight[p];
            told[areas_.of(p)] = true;
        }
        for (std::size_t a = 0; a < sums.size(); ++a) {
            if (!told[a]) continue;
            AreaRow row = like;
            row.area = a;
            row.suppressed = people[a] < threshold_;
            if (!row.suppressed) row.value = round(sums[a] / people[a]);
            out_.rows.push_back(std::move(row));
        }
    }

    AreaRow row_of(int from, int to, std::string_view variable, std::string_view good,
                   std::string_view unit) const {
        const Date as_of = result_.manifest.as_of;
        return {.from = as_of + from,
                .to = as_of + to,
                .variable = std::string(variable),
                .good = std::string(good),
                .unit = std::string(unit),
                .value = {}};
    }

    void add_day(int lead) {
        for (const Variable variable : k_counts)
            if (const auto* series = result_.find(variable))
                add_counts(row_of(lead, lead, name_of(variable), "", "people"),
                           by_area(*series, lead));
        add_detained(lead);
        const auto weight = weights(lead);
        for (const result::Series& series : result_.series) {
            if (series.per_road || std::ranges::find(k_ratios, series.variable) == k_ratios.end())
                continue;
            add_averages(
                row_of(lead, lead, name_of(series.variable), series.good, series.unit), weight,
                [&](std::size_t p) { return std::optional(mean(series, p, lead)); }, two_digits);
        }
        add_access(lead, weight);
    }

    // Of a sensitive scenario only how many are held in all, as on its page.
    void add_detained(int lead) {
        const auto* series = result_.find(Variable::people_detained);
        if (!series || (lead != 0 && lead != result_.manifest.deadline_days)) return;
        const auto counts = by_area(*series, lead);
        const AreaRow like = row_of(lead, lead, name_of(Variable::people_detained), "", "people");
        if (!is_sensitive()) return add_counts(like, counts);
        double total = 0;
        for (const double count : counts) total += count;
        AreaRow row = like;
        row.area = out_.everything;
        row.suppressed = total < threshold_;
        if (!row.suppressed) row.value = rounded_count(total, threshold_);
        out_.rows.push_back(std::move(row));
    }

    void add_access(int lead, const std::vector<double>& weight) {
        for (std::size_t k = 0; k < result::k_access_states.size(); ++k)
            add_averages(
                row_of(lead, lead, "p_" + std::string(name_of(result::k_access_states[k])), "",
                       "share"),
                weight,
                [&](std::size_t p) -> std::optional<double> {
                    const auto* cell = result::access_at(result_, p, lead);
                    if (!cell) return std::nullopt;
                    return static_cast<double>(cell->p[k]);
                },
                share);
    }

    void add_shortages() {
        const auto weight = weights(0);
        for (const std::string& good : result_.goods) {
            std::vector<const result::RunOut*> rows(result_.places.size(), nullptr);
            for (const result::RunOut& row : result_.runouts)
                if (row.good == good) rows.at(row.place) = &row;
            const int deadline = result_.manifest.deadline_days;
            const auto by = [&](int to, std::string_view name, auto chance) {
                add_averages(
                    row_of(0, to, name, good, "share"), weight,
                    [&](std::size_t p) -> std::optional<double> {
                        if (!rows[p]) return std::nullopt;
                        if (rows[p]->state == result::SupplyState::out) return 1.0;
                        return chance(*rows[p]).value_or(0);
                    },
                    share);
            };
            by(0, "share_out_now", [](const auto&) { return std::optional(0.0); });
            by(30, "share_out_30d", [](const auto& row) { return row.p_30d; });
            by(deadline, "share_out_deadline", [](const auto& row) { return row.p_deadline; });
            by(result_.manifest.horizon_days, "share_out_horizon",
               [](const auto& row) { return row.p_horizon; });
            std::vector<double> short_days(out_.everything, 0);
            for (std::size_t p = 0; p < rows.size(); ++p)
                if (rows[p]) short_days[areas_.of(p)] += rows[p]->person_days_short_mean;
            add_counts(row_of(1, deadline, "person_days_short", good, "person-days"), short_days);
        }
    }

    // A sensitive scenario tells only in which region people arrive.
    std::size_t destination_of(std::size_t place) {
        return is_sensitive() ? areas_.region_of(place) : areas_.of(place);
    }

    void add_flows() {
        std::map<std::pair<std::size_t, std::size_t>, double> people;
        for (const result::Flow& flow : result_.flows)
            people[{areas_.of(flow.origin), destination_of(flow.destination)}] +=
                static_cast<double>(flow.people.mean);
        std::vector<double> counts;
        double total = 0;
        for (const auto& [ends, count] : people) {
            counts.push_back(count);
            total += count;
        }
        const Suppressed hidden = suppress(counts, threshold_, result_.manifest.digest + "/flows");
        std::size_t i = 0;
        const auto add = [&](std::size_t origin, std::size_t destination, double count, bool hide) {
            out_.flows.push_back({origin, destination,
                                  hide ? std::nullopt : std::optional(rounded_count(count, threshold_)), hide});
        };
        for (const auto& [ends, count] : people) {
            add(ends.first, ends.second, count, hidden.cells[i]);
            ++i;
        }
        if (!people.empty()) add(out_.everything, out_.everything, total, hidden.total);
    }

    void add_options() {
        for (const result::OptionOutcome& o : result_.options) {
            result::PublicOption row;
            row.rank = o.rank;
            row.kind = o.kind;
            if (!o.gains.empty()) row.area = areas_.of(o.gains.front().place);
            const auto count = [&](float x) -> std::optional<double> {
                if (std::abs(x) >= static_cast<float>(threshold_))
                    return rounded_count(static_cast<double>(x), threshold_);
                row.suppressed = true;
                return std::nullopt;
            };
            row.averted_mean = count(o.short_days_averted.mean);
            row.averted_q05 = count(o.short_days_averted.q05);
            row.averted_q95 = count(o.short_days_averted.q95);
            row.trapped = count(o.trapped.mean);
            row.detained = count(o.detained.mean);
            row.displaced = count(o.displaced.mean);
            row.p_better = share(o.p_better);
            row.p_harm = share(o.p_harm);
            row.p_in_vain = share(o.p_in_vain);
            out_.options.push_back(std::move(row));
        }
    }

    const Result& result_;
    int threshold_;
    PublicCopy out_;
    PublicAreas areas_;
};

}  // namespace

result::PublicCopy public_copy(const Result& result, int threshold) {
    if (threshold < k_least_threshold || threshold > k_greatest_threshold)
        throw Error(ErrorKind::usage, "--threshold", "must be 5 to 1000",
                    "10 is what HDX and UNHCR withhold");
    return Exporter(result, threshold).go();
}

}  // namespace corridor::assess

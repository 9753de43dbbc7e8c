#include "corridor/simulate/layout.h"

#include <algorithm>

namespace corridor::simulate {

using result::Variable;

namespace {

constexpr std::int32_t k_daily_until = 60;  // days after the as-of date
constexpr std::int32_t k_week = 7;

bool is_recorded(std::int32_t lead, std::int32_t deadline, std::int32_t last_lead, bool daily) {
    if (lead < 0) return lead % k_week == 0;
    return daily || lead <= k_daily_until || (lead - k_daily_until) % k_week == 0 ||
           lead == deadline || lead == last_lead;
}

class LayoutBuilder {
  public:
    LayoutBuilder(const model::World& world, LayoutScope scope) : world_(world), scope_(scope) {}

    Layout build(bool daily) {
        add_days(daily);
        add_people();
        if (scope_.supply) add_supply();
        if (scope_.access) add(Variable::road_passable, -1, "share", world_.n_arcs() / 2);
        return std::move(out_);
    }

  private:
    void add_days(bool daily) {
        out_.slot_of_day.assign(static_cast<std::size_t>(world_.n_days), -1);
        const std::int32_t last_lead = world_.n_days - 1 - world_.as_of_day;
        for (std::int32_t day = 0; day < world_.n_days; ++day) {
            if (!is_recorded(day - world_.as_of_day, world_.deadline_day - world_.as_of_day,
                             last_lead, daily))
                continue;
            out_.slot_of_day[static_cast<std::size_t>(day)] =
                static_cast<std::int32_t>(out_.record_days.size());
            out_.record_days.push_back(day);
        }
    }

    void add(Variable variable, std::int32_t good, const std::string& unit,
             std::int32_t n_sites = -1) {
        SeriesSpec spec{.variable = variable, .good = good, .unit = unit,
                        .n_sites = n_sites < 0 ? world_.n_places() : n_sites,
                        .row = out_.n_rows};
        out_.n_rows += static_cast<std::size_t>(spec.n_sites);
        out_.series.push_back(std::move(spec));
    }

    void add_people() {
        add(Variable::people_present, -1, "people");
        if (scope_.on_links) add(Variable::people_travelling, -1, "people");
        if (!scope_.on_links) add(Variable::people_wanting, -1, "people");
        if (scope_.access) add(Variable::people_confined, -1, "people");
        if (!scope_.on_links) add(Variable::people_trapped, -1, "people");
        if (scope_.access)
            for (const Variable variable : {Variable::people_detained, Variable::people_captured})
                add(variable, -1, "people");
        // Long runs of many places by a rule alone tell where people are, day by day, and who moved
        // from where to where in all: four series would take half of their time to write.
        if (scope_.on_links && !scope_.access) return;
        for (const Variable variable : {Variable::people_leaving, Variable::people_arriving})
            add(variable, -1, "people");
    }

    void add_supply() {
        for (const auto& good : world_.scenario->goods) out_.goods_and_services.push_back(good.id);
        for (const char* service : {"care", "water", "power"})
            out_.goods_and_services.emplace_back(service);
        add_goods();
        add_services();
        add(Variable::market_access, -1, "share");
        add(Variable::livelihood_days_lost, -1, "person-days");
    }

    void add_goods() {
        for (std::int32_t g = 0; g < world_.n_goods(); ++g) {
            add(Variable::days_of_cover, g, "days");
            add(Variable::stock, g, world_.scenario->goods[static_cast<std::size_t>(g)].unit);
            add(Variable::price_index, g, "multiple");
            add(Variable::consumption_ratio, g, "share");
            if (world_.goods[static_cast<std::size_t>(g)].administered)
                add(Variable::queue_ratio, g, "share");
        }
    }

    void add_services() {
        for (std::int32_t s = 0; s < k_n_services; ++s)
            add(Variable::service_level, world_.n_goods() + s, "share");
        add(Variable::power_hours, -1, "hours");
    }

    const model::World& world_;
    LayoutScope scope_;
    Layout out_;
};

}  // namespace

std::int32_t Layout::find(Variable variable, std::int32_t good) const {
    for (std::size_t i = 0; i < series.size(); ++i)
        if (series[i].variable == variable && series[i].good == good)
            return static_cast<std::int32_t>(i);
    return -1;
}

Layout make_layout(const model::World& world, bool daily, LayoutScope scope) {
    return LayoutBuilder(world, scope).build(daily);
}

void keep_series(Layout& layout, std::span<const Variable> variables) {
    std::erase_if(layout.series, [&](const SeriesSpec& spec) {
        return std::ranges::find(variables, spec.variable) == variables.end();
    });
    layout.n_rows = 0;
    for (SeriesSpec& spec : layout.series) {
        spec.row = layout.n_rows;
        layout.n_rows += static_cast<std::size_t>(spec.n_sites);
    }
}

}  // namespace corridor::simulate

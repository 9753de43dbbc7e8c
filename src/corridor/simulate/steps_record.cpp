// What a day leaves in the record of its member.

#include "corridor/model/consumption.h"
#include "corridor/simulate/day_loop.h"

#include <algorithm>

namespace corridor::simulate {

using result::Variable;

namespace {

std::size_t index(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

//! Writes one day of one member; `put` finds its place in the record.
class DayWriter {
  public:
    DayWriter(const MemberDay& in, const MemberState& state, const Today& today)
        : in_(in), state_(state), today_(today) {}

    //! \param rows  of one day, all series
    void write(const Layout& layout, std::span<float> rows) {
        for (const SeriesSpec& spec : layout.series) {
            here_ = rows.subspan(spec.row, index(spec.n_sites));
            write_series(spec);
        }
    }

  private:
    template <class Get>
    void put(const SeriesSpec& spec, Get&& get) {
        for (std::int32_t site = 0; site < spec.n_sites; ++site)
            here_[index(site)] = static_cast<float>(get(site));
    }

    std::size_t cell(std::int32_t place, std::int32_t good) const {
        return index(place * in_.engine.world.n_goods() + good);
    }

    void write_series(const SeriesSpec& spec) {
        if (spec.good >= 0)
            write_good(spec);
        else
            write_place(spec);
    }

    void write_place(const SeriesSpec& spec) {
        const auto& people = state_.people;
        switch (spec.variable) {
            case Variable::people_present:
                return put(spec, [&](std::int32_t p) { return people.present(p); });
            case Variable::people_wanting:
            case Variable::people_trapped:
                return put(spec, [&](std::int32_t p) { return people.wanting(p); });
            case Variable::people_confined:
                return put(spec, [&](std::int32_t p) { return today_.confined[index(p)]; });
            case Variable::people_detained: return put_detained();
            case Variable::people_captured:
                return put(spec, [&](std::int32_t p) { return people.captured_by_home[index(p)]; });
            case Variable::people_leaving:
                return put(spec, [&](std::int32_t p) { return today_.moved.leaving[index(p)]; });
            case Variable::people_arriving:
                return put(spec, [&](std::int32_t p) { return today_.moved.arriving[index(p)]; });
            case Variable::people_travelling: return put_travelling();
            case Variable::power_hours:
                return put(spec, [&](std::int32_t p) { return today_.service[index(p)].power_hours; });
            case Variable::market_access:
                return put(spec, [&](std::int32_t p) { return today_.market[index(p)]; });
            case Variable::livelihood_days_lost:
                return put(spec, [&](std::int32_t p) {
                    return in_.inputs.parameters.work_share *
                           static_cast<double>(today_.people[index(p)]) * (1 - today_.market[index(p)]);
                });
            case Variable::road_passable: return put_roads(spec);
            default: return;
        }
    }

    void put_detained() {
        std::fill(here_.begin(), here_.end(), 0.0F);
        for (const auto& held : state_.people.held)
            here_[index(in_.engine.world.home_of(held.group))] +=
                static_cast<float>(held.held + held.long_held);
    }

    //! By where they set out.
    void put_travelling() {
        std::fill(here_.begin(), here_.end(), 0.0F);
        for (const auto& travellers : state_.people.on_road)
            here_[index(travellers.from)] += static_cast<float>(travellers.count);
    }

    //! Share of an ordinary load of the staple (or the first good) that may pass, the worse way.
    void put_roads(const SeriesSpec& spec) {
        const auto& world = in_.engine.world;
        if (world.goods.empty()) return put(spec, [](std::int32_t) { return 1.0; });
        const auto& terms = in_.terms.goods[index(std::max(0, world.staple))]->arcs;
        put(spec, [&](std::int32_t r) {
            return std::min(terms[index(2 * r)].open, terms[index(2 * r + 1)].open);
        });
    }

    void write_good(const SeriesSpec& spec) {
        const std::int32_t g = spec.good;
        switch (spec.variable) {
            case Variable::days_of_cover:
                return put(spec, [&](std::int32_t p) {
                    const double need = today_.need[cell(p, g)];
                    return need > 0 ? static_cast<double>(today_.stock_seen[cell(p, g)]) / need : 0;
                });
            case Variable::stock:
                return put(spec, [&](std::int32_t p) {
                    return static_cast<double>(today_.stock_seen[cell(p, g)]) /
                           static_cast<double>(in_.engine.world.goods[index(g)].quanta_per_unit);
                });
            case Variable::price_index:
                return put(spec, [&](std::int32_t p) { return price_index(p, g); });
            case Variable::consumption_ratio:
                return put(spec, [&](std::int32_t p) { return today_.ratio[cell(p, g)]; });
            case Variable::queue_ratio:
                return put(spec, [&](std::int32_t p) { return 1 - today_.ratio[cell(p, g)]; });
            case Variable::service_level:
                return put(spec, [&](std::int32_t p) {
                    const auto& service = today_.service[index(p)];
                    const std::int32_t which = g - in_.engine.world.n_goods();
                    return which == 0 ? service.care : which == 1 ? service.water : service.power;
                });
            default: return;
        }
    }

    /*!
     * Free price: max(m p0_j, cheapest landed cost today) / p0_j. Administered: the informal
     * multiple, capped by the member's draw.
     */
    double price_index(std::int32_t place, std::int32_t good) const {
        const auto& world = in_.engine.world;
        if (today_.need[cell(place, good)] <= 0) return 1;
        const bool administered = world.goods[index(good)].administered;
        const auto& q = in_.inputs.parameters;
        const double multiple =
            model::price_multiple(today_.cover[cell(place, good)],
                                  in_.inputs.goods[index(good)].beta,
                                  administered ? std::min(q.price_max, in_.inputs.informal_cap)
                                               : q.price_max);
        if (administered) return multiple;
        const auto& terms = *in_.terms.goods[index(good)];
        const std::int32_t node = terms.sink_node[index(place)];
        const auto normal = in_.engine.reference.price[cell(place, good)];
        if (!terms.forest->reached(node) || normal <= 0) return multiple;
        const double landed = static_cast<double>(model::money_of(terms.forest->distance(node)));
        return std::max(multiple, std::min(q.price_max, landed / static_cast<double>(normal)));
    }

    const MemberDay& in_;
    const MemberState& state_;
    const Today& today_;
    std::span<float> here_;  // of the series that is written
};

//! The labels under all windows, two bits each.
std::uint8_t packed_labels(const model::LabelState& labels, std::size_t place) {
    unsigned packed = 0;
    for (std::size_t w = 0; w < labels.windows.size(); ++w)
        packed |= static_cast<unsigned>(labels.windows[w].label[place]) << (2 * w);
    return static_cast<std::uint8_t>(packed);
}

void write_labels(const MemberState& state, const model::SafeExit& exits, const model::World& world,
                  const Record& record, std::size_t slot) {
    const std::size_t n_days = record.layout->n_days();
    for (std::int32_t p = 0; p < world.n_places(); ++p) {
        const auto at = index(p) * n_days + slot;
        record.label[at] = packed_labels(state.labels, index(p));
        // The best route of the place's own people of class other, the larger class.
        const auto group = p * world.n_classes() + std::min(1, world.n_classes() - 1);
        const auto signature = world.signature_of[index(group)];
        record.checkpoints[at] = exits.checkpoints[index(p * world.n_signatures + signature)];
    }
}

}  // namespace

void step_record(const MemberDay& in, const MemberState& state, const model::SafeExit& exits,
                 Workshop& shop, const Record& record) {
    if (record.layout == nullptr) return;
    const std::int32_t slot = record.layout->slot_of_day[index(in.day)];
    if (slot < 0) return;
    Today& today = shop.today;
    const model::World& world = in.engine.world;
    const auto is_kept = [&](Variable v) { return record.layout->find(v) >= 0; };
    const bool markets = is_kept(Variable::market_access) || is_kept(Variable::livelihood_days_lost);
    if (in.engine.judges_access() && is_kept(Variable::people_confined))
        model::count_confined(world, state.people, exits, today.confined);
    if (in.engine.follows_supply() && markets) model::market_access(world, in.terms,
                         {.staple_ratio = today.staple_ratio,
                          .water_ratio = today.water_ratio,
                          .fuel_ratio = today.fuel_ratio,
                          .deprivation = today.deprivation,
                          .label = state.labels.label()},
                         shop.movement, today.market);
    const std::size_t n_rows = record.layout->n_rows;
    if (!record.values.empty())
        DayWriter(in, state, today)
            .write(*record.layout, record.values.subspan(index(slot) * n_rows, n_rows));
    if (!record.label.empty() && in.engine.judges_access()) write_labels(state, exits, world, record, index(slot));
}

}  // namespace corridor::simulate

#include "tests/support/laws_life.h"

#include <algorithm>
#include <bit>
#include <sstream>

namespace corridor::test {
namespace {

std::size_t at_index(std::int32_t i) {
    return static_cast<std::size_t>(i);
}

void save_and_load(const Wrong& wrong, std::uint32_t member, simulate::MemberState& state) {
    std::stringstream file;
    simulate::save_state(state, "fingerprint", member, file);
    state = simulate::load_state("fingerprint", member, file);
    if (wrong.loaded) wrong.loaded(state);
}

}  // namespace

float Life::at(result::Variable variable, const std::string& good, std::int32_t site,
               std::size_t record_day) const {
    for (const auto& spec : layout.series) {
        const bool same_good =
            spec.good < 0 ? good.empty() : layout.goods_and_services[at_index(spec.good)] == good;
        if (spec.variable == variable && same_good)
            return values.at(record_day * layout.n_rows + spec.row + at_index(site));
    }
    throw std::out_of_range("no such series: " + good);
}

Life live(const scenario::Scenario& scenario, const Wrong& wrong, const LifePlan& plan) {
    Life life;
    life.scenario = std::make_shared<scenario::Scenario>(scenario);
    auto engine = std::make_shared<simulate::Engine>(
        simulate::make_engine(*life.scenario, plan.option_missions));
    if (plan.engine) plan.engine(*engine);
    if (wrong.engine) wrong.engine(*engine);
    life.engine = engine;
    life.inputs = simulate::draw_inputs(*engine, plan.key);
    if (plan.inputs) plan.inputs(*engine, life.inputs);
    if (wrong.inputs) wrong.inputs(*engine, life.inputs);
    life.layout = simulate::make_layout(engine->world, true);
    life.values.assign(life.layout.n_values(), 0);
    const std::size_t cells = engine->world.places.size() * life.layout.n_days();
    life.label.assign(cells, 0);
    life.checkpoints.assign(cells, 0);
    const simulate::Record record{&life.layout, life.values, life.label, life.checkpoints};

    auto simulator = std::make_unique<simulate::Simulator>(*engine);
    simulate::MemberState state = simulate::initial_state(*engine, life.inputs);
    life.start = state;
    for (std::int32_t day = 0; day < engine->world.n_days; ++day) {
        simulator->run(life.inputs, state, day, record,
                       [&](const simulate::MemberState&, const model::Terms& terms, std::int32_t) {
                           life.window_open.push_back(!terms.windows.empty());
                       });
        if (wrong.night) wrong.night(*engine, state, day);
        life.days.push_back(state);
        if (day == plan.save_on) {
            save_and_load(wrong, plan.key.member, state);
            simulator = std::make_unique<simulate::Simulator>(*engine);
        }
    }
    return life;
}

namespace {

// Every number of a day under the name of what it is about.
using Facts = std::map<std::string, std::int64_t>;

class Teller {
  public:
    Teller(const Life& life, const Comparison& how, bool first)
        : life_(life), world_(life.world()), how_(how), first_(first) {}

    Facts of_day(std::size_t day) {
        facts_.clear();
        const simulate::MemberState& state = life_.days[day];
        for (std::int32_t p = 0; p < world_.n_places(); ++p) tell_place(state, p);
        for (const auto& t : state.people.on_road)
            add("road/" + std::to_string(t.due_day) + '/' + place(t.place) + '/' + group(t.group),
                t.count);
        tell_held(state);
        for (std::int32_t g = 0; g < world_.n_goods(); ++g) tell_ledger(state, g);
        return facts_;
    }

    Facts of_end() {
        facts_.clear();
        const simulate::Tally& tally = life_.days.back().tally;
        const std::int32_t n_all = world_.n_goods() + simulate::k_n_services;
        for (std::int32_t p = 0; p < world_.n_places(); ++p) {
            for (std::int32_t g = 0; g < n_all; ++g) {
                const std::string& good = life_.layout.goods_and_services[at_index(g)];
                if (good == how_.without_good) continue;
                const auto& spell = tally.spells[at_index(p * n_all + g)];
                const std::string at = place(p) + '/' + good;
                add("out since/" + at, spell.out_since_as_of);
                add("first out/" + at, spell.first_runout);
                add("short/" + at, spell.short_days);
            }
            add("captured/" + place(p), tally.captured_deadline[at_index(p)]);
            add("held/" + place(p), tally.held_deadline[at_index(p)]);
        }
        for (const auto& flow : tally.flows)
            add("flow/" + place(flow.from) + '/' + place(flow.to), flow.people);
        add("trapped", tally.trapped_deadline);
        add("displaced", tally.displaced);
        return facts_;
    }

    Facts of_record() {
        facts_.clear();
        for (const auto& spec : life_.layout.series) {
            const std::string good =
                spec.good < 0 ? "" : life_.layout.goods_and_services[at_index(spec.good)];
            if (!good.empty() && good == how_.without_good) continue;
            const bool per_road = spec.variable == result::Variable::road_passable;
            for (std::int32_t site = 0; site < spec.n_sites; ++site)
                for (std::size_t day = 0; day < life_.layout.n_days(); ++day)
                    add(std::string(name_of(spec.variable)) + '/' + good + '/' +
                            (per_road ? road(site) : place(site)) + '/' + std::to_string(day),
                        std::bit_cast<std::int32_t>(
                            life_.values[day * life_.layout.n_rows + spec.row + at_index(site)]));
        }
        return facts_;
    }

  private:
    void add(const std::string& name, std::int64_t value) {
        if (value != 0) facts_[name] += value;
    }
    void add_bits(const std::string& name, double value) {
        facts_[name] = std::bit_cast<std::int64_t>(value);
    }
    std::string name(const std::string& id) const {
        if (!first_) return id;
        const auto it = how_.renamed.find(id);
        return it == how_.renamed.end() ? id : it->second;
    }
    std::string place(std::int32_t p) const { return name(life_.scenario->places[at_index(p)].id); }
    std::string road(std::int32_t r) const { return name(life_.scenario->roads[at_index(r)].id); }
    std::string group(std::int32_t g) const {
        return place(world_.home_of(g)) + ':' +
               std::string(world_.classes[at_index(world_.class_of(g))]);
    }

    void tell_place(const simulate::MemberState& state, std::int32_t p) {
        const model::GoodsState& goods = state.goods;
        for (std::int32_t g = 0; g < world_.n_goods(); ++g) {
            const std::string& good = life_.scenario->goods[at_index(g)].id;
            if (good == how_.without_good) continue;
            const std::size_t cell = at_index(p * world_.n_goods() + g);
            const std::string at = place(p) + '/' + good;
            add("stock/" + at, goods.stock[cell]);
            add("transit/" + at, goods.transit.total(cell));
            add_bits("carry/" + at, goods.carry[cell]);
            add_bits("blocked/" + at, goods.blocked[cell]);
        }
        add_bits("clock staple/" + place(p), goods.clock_staple[at_index(p)]);
        add_bits("clock water/" + place(p), goods.clock_water[at_index(p)]);
        add_bits("clock care/" + place(p), goods.clock_care[at_index(p)]);
        for (const model::Cohort& cohort : state.people.at[at_index(p)]) {
            add("people/" + place(p) + '/' + group(cohort.group), cohort.count);
            add("want/" + place(p) + '/' + group(cohort.group), cohort.want);
        }
        add("captured/" + place(p), state.people.captured_by_home[at_index(p)]);
        if (how_.labels) add("label/" + place(p), state.labels.label()[at_index(p)]);
    }

    void tell_held(const simulate::MemberState& state) {
        for (const model::Held& held : state.people.held) {
            const std::string site = held.site < 0
                                         ? place(~held.site)
                                         : road(held.site / 2) + (held.site % 2 == 0 ? '>' : '<');
            const std::string at = site + '/' + group(held.group) + '/' +
                                   life_.scenario->measures[at_index(held.measure)].id;
            add("held/" + at, held.held);
            add("long held/" + at, held.long_held);
        }
    }

    void tell_ledger(const simulate::MemberState& state, std::int32_t g) {
        const std::string& good = life_.scenario->goods[at_index(g)].id;
        if (good == how_.without_good) return;
        const model::Ledger& ledger = state.goods.ledger[at_index(g)];
        add("imported/" + good, ledger.imported);
        add("eaten/" + good, ledger.eaten);
        add("lost/" + good, ledger.lost);
        add("spoiled/" + good, ledger.spoiled);
        add("adjusted/" + good, ledger.adjusted);
    }

    const Life& life_;
    const model::World& world_;
    const Comparison& how_;
    bool first_;
    Facts facts_;
};

std::string difference(const Facts& a, const Facts& b) {
    const auto tell = [](const std::string& name, std::int64_t x, std::int64_t y) {
        return name + ": " + std::to_string(x) + " and " + std::to_string(y);
    };
    for (const auto& [name, value] : a) {
        const auto it = b.find(name);
        const std::int64_t other = it == b.end() ? 0 : it->second;
        if (value != other) return tell(name, value, other);
    }
    for (const auto& [name, value] : b)
        if (value != 0 && !a.contains(name)) return tell(name, 0, value);
    return {};
}

template <class Row>
bool same_ids(const std::vector<Row>& a, const std::vector<Row>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Row& x, const Row& y) { return x.id == y.id; });
}

// The same things in the same order: then equal states have equal digests.
bool same_order(const Life& a, const Life& b) {
    return same_ids(a.scenario->places, b.scenario->places) &&
           same_ids(a.scenario->roads, b.scenario->roads) &&
           same_ids(a.scenario->goods, b.scenario->goods) &&
           same_ids(a.scenario->measures, b.scenario->measures) &&
           a.world().classes == b.world().classes;
}

}  // namespace

std::string first_difference(const Life& a, const Life& b, const Comparison& how) {
    if (a.days.size() != b.days.size()) return "not the same number of days";
    Teller tell_a(a, how, true), tell_b(b, how, false);
    const bool quick = same_order(a, b) && how.renamed.empty();
    for (std::size_t day = 0; day < a.days.size(); ++day) {
        if (quick && digest_of(a.days[day]) == digest_of(b.days[day])) continue;
        const std::string found = difference(tell_a.of_day(day), tell_b.of_day(day));
        if (!found.empty()) return "day " + std::to_string(day) + ": " + found;
    }
    const std::string at_end = difference(tell_a.of_end(), tell_b.of_end());
    if (!at_end.empty()) return "at the end: " + at_end;
    if (quick && a.values == b.values) return {};
    const std::string recorded = difference(tell_a.of_record(), tell_b.of_record());
    return recorded.empty() ? "" : "record: " + recorded;
}

}  // namespace corridor::test

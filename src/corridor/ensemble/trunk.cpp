#include "corridor/ensemble/trunk.h"

#include "corridor/base/error.h"
#include "corridor/ensemble/life.h"
#include "corridor/ensemble/parallel.h"
#include "corridor/ensemble/reduce.h"
#include "corridor/ensemble/store.h"

#include <algorithm>

namespace corridor::ensemble {

namespace {

constexpr std::size_t k_most_members = 100000;

//! A trunk under way: members are added in blocks, then what was recorded is reduced.
class Growth {
  public:
    //! \param from  first day that is recorded anew; earlier days are those of `older`
    Growth(Trunk& out, std::int32_t from, std::size_t n, const LifePlan& plan)
        : out_(out),
          plan_(plan),
          days_(days_between(out.layout, from, out.day)),
          store_(out.layout.n_rows, n, days_.n_days(), plan.spill_folder),
          n_(n) {
        out_.n_past = n_days_before(out.layout, out.day);
    }

    const simulate::Layout& days() const { return days_; }

    //! Calls live(worker, member, record) for members first .. last - 1.
    template <class Live>
    void add(std::size_t first, std::size_t last, const Live& live) {
        std::vector<std::vector<float>> records(std::min(k_first_members, last - first));
        Steps steps(plan_, last - first, "past");
        for (std::size_t block = first; block < last; block += records.size()) {
            const std::size_t n = std::min(records.size(), last - block);
            for_each_item(plan_.threads, n, [&](std::size_t worker, std::size_t i) {
                records[i].resize(days_.n_values());
                live(worker, block + i, records[i]);
                steps.done();
            });
            put(block, {records.data(), n});
        }
    }

    //! Records of members that are there already.
    void put(std::size_t first, std::span<std::vector<float>> records) {
        for (std::size_t i = 0; i < records.size() && first + i < k_first_members; ++i)
            fresh_.push_back(records[i]);
        store_.put(first, records);
    }

    //! Quantiles of the new days, behind those of the older ones.
    void finish(const Trunk* older) {
        const std::size_t n_rows = out_.layout.n_rows, n_new = days_.n_days();
        const std::size_t n_old = out_.n_past - n_new;
        out_.records = n_old > 0 ? older->records : std::vector<std::vector<float>>(fresh_.size());
        for (std::size_t m = 0; m < fresh_.size(); ++m)
            out_.records[m].insert(out_.records[m].end(), fresh_[m].begin(), fresh_[m].end());
        out_.cells.resize(n_rows * out_.n_past);
        out_.first_cells.resize(n_rows * out_.n_past);
        if (n_old > 0) {
            copy_days(older->cells, n_old, n_rows, out_.n_past, out_.cells);
            copy_days(older->first_cells, n_old, n_rows, out_.n_past, out_.first_cells);
        }
        reduce_store(store_, n_rows, n_new, plan_, [&](std::size_t row) {
            return &out_.cells[row * out_.n_past + n_old];
        });
        if (n_ <= k_first_members)
            out_.first_cells = out_.cells;
        else
            reduce_records(fresh_, n_rows, n_new, plan_, [&](std::size_t row) {
                return &out_.first_cells[row * out_.n_past + n_old];
            });
    }

  private:
    static void copy_days(const std::vector<result::Quantiles>& from, std::size_t n_from,
                          std::size_t n_rows, std::size_t n_to,
                          std::vector<result::Quantiles>& to) {
        for (std::size_t row = 0; row < n_rows; ++row)
            std::copy_n(&from[row * n_from], n_from, &to[row * n_to]);
    }

    Trunk& out_;
    const LifePlan& plan_;
    simulate::Layout days_;
    SeriesStore store_;
    std::size_t n_;
    std::vector<std::vector<float>> fresh_;  // of the first members
};

//! Labels of the days already lived, then those of the new days.
std::vector<std::uint8_t> joined(const std::vector<std::uint8_t>& older, std::size_t n_old,
                                 const std::vector<std::uint8_t>& newer, std::size_t n_new,
                                 std::size_t n_places) {
    std::vector<std::uint8_t> out;
    if (older.empty() && newer.empty()) return out;
    out.reserve(n_places * (n_old + n_new));
    for (std::size_t p = 0; p < n_places; ++p) {
        const auto add = [&](const std::vector<std::uint8_t>& from, std::size_t n) {
            out.insert(out.end(), from.begin() + static_cast<std::ptrdiff_t>(p * n),
                       from.begin() + static_cast<std::ptrdiff_t>((p + 1) * n));
        };
        if (n_old > 0) add(older, n_old);
        if (n_new > 0) add(newer, n_new);
    }
    return out;
}

simulate::Layout layout_of(const simulate::Engine& engine) {
    return simulate::make_layout(engine.world, engine.rule != nullptr, 0,
                                 {.on_links = engine.rule != nullptr,
                                  .access = engine.judges_access(),
                                  .supply = engine.follows_supply()});
}

}  // namespace

std::shared_ptr<const Trunk> grow_trunk(std::shared_ptr<const simulate::Engine> engine,
                                        std::uint32_t seed, std::size_t n, const LifePlan& plan,
                                        const Trunk* older) {
    if (n < 1 || n > k_most_members)
        throw Error(ErrorKind::limit, "members", std::to_string(n) + " (must be 1 to 100000)",
                    "1024 members give chances to about 3 %");
    auto out = std::make_shared<Trunk>();
    out->engine = engine;
    out->seed = seed;
    out->day = engine->world.as_of_day;
    out->layout = layout_of(*engine);
    Growth growth(*out, 0, n, plan);
    std::size_t first = 0;
    if (older != nullptr && older->engine == engine && older->seed == seed &&
        older->day == out->day) {
        first = std::min({n, older->records.size(), k_first_members});
        auto records = older->records;
        out->members.assign(older->members.begin(),
                            older->members.begin() + static_cast<std::ptrdiff_t>(first));
        growth.put(0, {records.data(), first});
    }
    out->members.resize(n);
    const auto strata = all_strata(*engine, seed, n);
    Simulators simulators(plan.threads);
    growth.add(first, n, [&](std::size_t worker, std::size_t m, std::vector<float>& record) {
        auto member = std::make_shared<TrunkMember>();
        member->inputs = simulate::draw_inputs(*engine, {seed, static_cast<std::uint32_t>(m)},
                                               *strata[m / model::k_stratum_members]);
        auto state = simulate::initial_state(*engine, member->inputs);
        live_recorded(simulators.of(worker, *engine), member->inputs, state, out->day - 1,
                      {growth.days(), record, member->label, member->checkpoints}, plan);
        member->state = std::make_shared<simulate::MemberState>(std::move(state));
        out->members[m] = std::move(member);
    });
    growth.finish(nullptr);
    return out;
}

std::shared_ptr<const Trunk> extend_trunk(const Trunk& trunk, std::int32_t day,
                                          const LifePlan& plan) {
    auto out = std::make_shared<Trunk>();
    out->engine = trunk.engine;
    out->seed = trunk.seed;
    out->day = day;
    out->layout = trunk.layout;
    const std::size_t n_places = trunk.engine->world.places.size();
    Growth growth(*out, trunk.day, trunk.members.size(), plan);
    out->members.resize(trunk.members.size());
    Simulators simulators(plan.threads);
    growth.add(0, trunk.members.size(), [&](std::size_t worker, std::size_t m,
                                            std::vector<float>& record) {
        const TrunkMember& before = *trunk.members[m];
        auto member = std::make_shared<TrunkMember>();
        member->inputs = before.inputs;
        auto state = *before.state;
        std::vector<std::uint8_t> label, checkpoints;
        live_recorded(simulators.of(worker, *trunk.engine), member->inputs, state, day - 1,
                      {growth.days(), record, label, checkpoints}, plan);
        member->state = std::make_shared<simulate::MemberState>(std::move(state));
        const std::size_t n_new = growth.days().n_days();
        member->label = joined(before.label, trunk.n_past, label, n_new, n_places);
        member->checkpoints = joined(before.checkpoints, trunk.n_past, checkpoints, n_new, n_places);
        member->confined_as_of = before.confined_as_of +
            people_as_of(growth.days(), trunk.engine->world, result::Variable::people_confined, record);
        member->trapped_as_of = before.trapped_as_of +
            people_as_of(growth.days(), trunk.engine->world, result::Variable::people_trapped, record);
        out->members[m] = std::move(member);
    });
    growth.finish(&trunk);
    return out;
}

}  // namespace corridor::ensemble

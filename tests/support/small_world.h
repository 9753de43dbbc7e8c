#pragma once
//! \file Small countries for tests of the rules, written down place by place: a scenario built in
//! memory, compiled, with a calendar in which every phase runs as written (nothing is drawn).

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corridor/model/goods_state.h"
#include "corridor/model/reference.h"
#include "corridor/model/terms.h"
#include "corridor/model/world.h"
#include "corridor/scenario/scenario.h"

namespace corridor::test {

//! Effect of fixed numbers; the identity is the default.
scenario::Effect effect(const model::EffectValues& values);

//! Adds rows with sensible defaults; each returns the row to be changed further. A row stays where
//! it is until the next one of its table is added.
struct Sketch {
    scenario::Scenario scenario;

    //! Three goods (staple, fuel, medicine), an armed and an authority actor, start on 2030-01-01.
    Sketch();
    scenario::Place& town(std::string_view id, std::int64_t population = 10000);
    scenario::Place& place(std::string_view id, scenario::Role role, std::int64_t population = 0);
    //! Road "a-b", 250 km on asphalt: half a travelling day.
    scenario::Road& road(std::string_view from, std::string_view to, double km = 250);
    //! Sells all three goods without limit: staple 200, fuel 700, medicine 50,000 a unit.
    void source(std::string_view id);
    //! In force from the first day on; concerns loads of all goods.
    scenario::Measure& on_loads(std::string_view id, std::string_view road,
                                const model::EffectValues& values);
    //! Concerns people of all homes and classes.
    scenario::Measure& on_people(std::string_view id, std::string_view road,
                                 const model::EffectValues& values);
    //! A siege of goods (o = 0), with a leak unless it is negative.
    scenario::Measure& siege(std::string_view id, std::string_view place, double leak = -1);
    //! Trucks laden with the staple, 30 t each.
    scenario::Mission& convoy(std::string_view id, std::string_view from, std::string_view to,
                              int trucks = 20);
};

//! The sketch, compiled.
class SmallWorld {
  public:
    explicit SmallWorld(const Sketch& sketch);

    const scenario::Scenario& scenario() const { return *scenario_; }
    std::int32_t place(std::string_view id) const;
    std::int32_t good(std::string_view id) const;
    std::int32_t measure(std::string_view id) const;
    //! The arc of road "a-b" (or "b-a") that leads from a to b.
    std::int32_t arc(std::string_view from, std::string_view to) const;
    std::int32_t signature(std::string_view home, std::string_view person_class) const;
    std::size_t cell(std::string_view place_id, std::string_view good_id) const;

    model::ActiveMeasures active(std::int32_t day = 0) const;
    //! `ladders`: by good, at which hubs sell on; none: they do not.
    std::unique_ptr<model::Terms> terms(std::int32_t day = 0,
                                        std::span<const model::Ladder> ladders = {}) const;
    model::LoadTerms load(std::string_view from, std::string_view to, std::string_view good_id,
                          model::Carrier carrier = model::k_trader, std::int32_t day = 0) const;
    model::PeopleTerms people(std::string_view from, std::string_view to,
                              std::string_view home = "a",
                              std::string_view person_class = "other") const;
    //! Empty stocks, nothing on the road.
    model::GoodsState empty_goods() const;

  private:
    std::unique_ptr<scenario::Scenario> scenario_;

  public:
    model::World world;
    model::Reference reference;
    model::Calendar calendar;
    scenario::ParameterValues parameters;
};

}  // namespace corridor::test

#pragma once
//! \file One member of a scenario lived day by day with everything kept, as the engine does it or
//! as some wrong engine would; and the comparison of two such lives by names.

#include "corridor/simulate/member.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace corridor::test {

//! Where a wrong implementation may reach in. Empty: the engine as it is.
struct Wrong {
    std::function<void(simulate::Engine&)> engine;
    std::function<void(const simulate::Engine&, simulate::MemberInputs&)> inputs;
    //! Between a day and the next.
    std::function<void(const simulate::Engine&, simulate::MemberState&, std::int32_t day)> night;
    //! After a saved state was loaded.
    std::function<void(simulate::MemberState&)> loaded;
};

struct LifePlan {
    StreamKey key{7, 0};
    std::int32_t save_on = -1;   //!< save, load and run on after this day; -1 = never
    std::vector<std::string> option_missions;  //!< named by an option, leaving here
    //! A change of what the rules read after compiling: measures off, capacities lifted.
    std::function<void(simulate::Engine&)> engine;
    std::function<void(const simulate::Engine&, simulate::MemberInputs&)> inputs;
};

struct Life {
    std::shared_ptr<const scenario::Scenario> scenario;
    std::shared_ptr<const simulate::Engine> engine;
    simulate::MemberInputs inputs;
    simulate::MemberState start;
    std::vector<simulate::MemberState> days;  //!< at the end of each day
    std::vector<std::uint8_t> window_open;    //!< by day: some ultimatum runs
    simulate::Layout layout;
    std::vector<float> values;
    std::vector<std::uint8_t> label, checkpoints;

    const model::World& world() const { return engine->world; }
    //! One recorded number; `good` empty where the series has none.
    float at(result::Variable variable, const std::string& good, std::int32_t site,
             std::size_t record_day) const;
};

Life live(const scenario::Scenario& scenario, const Wrong& wrong = {}, const LifePlan& plan = {});

//! What two lives are compared by.
struct Comparison {
    bool labels = true;
    std::string without_good;                    //!< a good left out
    std::map<std::string, std::string> renamed;  //!< id in the first -> id in the second
};

//! The first number that differs between two lives, found by the names it belongs to; empty if
//! none. People, goods, labels and records of every day, and the running counts; not the inside of
//! label windows, whose size depends on how many kinds of people measures tell apart.
std::string first_difference(const Life& a, const Life& b, const Comparison& how = {});

}  // namespace corridor::test

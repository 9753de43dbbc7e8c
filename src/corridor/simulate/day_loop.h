#pragma once
//! \file The steps of one day over one member's state; used by member.cpp only.

#include "corridor/model/movement.h"
#include "corridor/model/services.h"
#include "corridor/simulate/member.h"
#include "corridor/simulate/terms_cache.h"

#include <cstdint>
#include <vector>

namespace corridor::simulate {

//! Numbers of today that later steps and the record read; by place, or by cell (place * n_goods + good).
struct Today {
    std::vector<std::int64_t> people;        //!< by place, at consumption
    std::vector<double> need;                //!< by cell [quanta/day]
    std::vector<std::int64_t> stock_seen;    //!< by cell: stock after arrivals, before eating
    std::vector<double> ratio, cover;        //!< by cell: r and kappa
    std::vector<model::ServiceNeed> service_need;
    std::vector<model::ServiceLevel> service;
    std::vector<double> staple_ratio, water_ratio, fuel_ratio, deprivation;   //!< by place
    std::vector<std::int64_t> staple_need, staple_aid;                        //!< by place, for labels
    std::vector<std::int64_t> arrivals, confined;
    std::vector<double> market;
    std::vector<model::TownWant> wants;
    std::vector<model::TradeDay> trade;          //!< by good
    model::MissionDay missions;
    model::PeopleDay moved;
};

//! What is the same on every day of one member, by cell (place * n_goods + good).
struct MemberPlan {
    MemberPlan(const Engine& engine, const MemberInputs& inputs);
    struct Cell {
        double horizon = 1;                      //!< H, days of cover below which a place rations
        const double* normal_cover = nullptr;    //!< by day; null where nobody eats
    };
    std::vector<Cell> cells;
    std::vector<double> need;                    //!< by good: quanta per person-day
};

//! Buffers and caches of one thread.
struct Workshop {
    explicit Workshop(const Engine& engine);
    const Engine& engine;
    TermsCache cache;
    model::MovementWorkspace movement;
    model::TradeScratch trade;
    Today today;
    std::unique_ptr<model::MovementRule::Scratch> rule;  //!< of another rule of movement, if any
};

//! One member on one day: what every step reads.
struct MemberDay {
    const Engine& engine;
    const MemberInputs& inputs;
    const MemberPlan& plan;
    const model::ActiveMeasures& active;
    const model::Terms& terms;
    std::int32_t day;
};

void step_arrivals(const MemberDay& in, MemberState& state, Today& today);
void step_spoilage(const MemberDay& in, MemberState& state);
void step_consumption(const MemberDay& in, MemberState& state, Today& today);
void step_clocks(const MemberDay& in, MemberState& state, Today& today);
void step_trade(const MemberDay& in, MemberState& state, Workshop& shop);
void step_people(const MemberDay& in, MemberState& state, Workshop& shop);
//! Labels; returns the safe exits of the day.
const model::SafeExit& step_labels(const MemberDay& in, MemberState& state, Workshop& shop);
void step_tally(const MemberDay& in, MemberState& state, const Today& today);
void step_record(const MemberDay& in, const MemberState& state, const model::SafeExit& exits,
                 Workshop& shop, const Record& record);

}  // namespace corridor::simulate

#pragma once
//! \file Stocks, goods in transit and the ledger of one member, in quanta.

#include "corridor/model/trade_solver.h"

#include <cstdint>
#include <vector>

namespace corridor::model {

//! Conservation, per good: initial + produced + imported + adjusted = stock + transit + eaten + lost + spoiled.
struct Ledger {
    std::int64_t initial = 0, produced = 0, imported = 0, adjusted = 0;
    std::int64_t eaten = 0, lost = 0, spoiled = 0;
};

/*!
 * Goods in transit by due day: a ring of dense day rows, so that a shipment is one addition.
 * cell = place * n_goods + good.
 */
class Transit {
  public:
    Transit() = default;
    explicit Transit(std::size_t n_cells);
    //! Add a load due `day` (> today, the last day given to take_due).
    void add(std::int32_t today, std::int32_t day, std::size_t cell, std::int64_t quanta) {
        if (day - today >= n_slots) grow(today, day - today);
        row(day)[cell] += quanta;
        total_[cell] += quanta;
    }
    //! Loads due today, by cell; the row is emptied into `out` (added).
    void take_due(std::int32_t today, std::vector<std::int64_t>& out);
    //! In transit to a cell, all days.
    std::int64_t total(std::size_t cell) const { return total_[cell]; }

    std::size_t n_cells = 0;
    std::int32_t n_slots = 0;                //!< ring length in days, a power of two
    std::vector<std::int64_t> slots;         //!< [slot * n_cells + cell]
    std::vector<std::int64_t> total_;        //!< by cell

  private:
    //! Loads due on a day, by cell. \pre day >= 0
    std::int64_t* row(std::int32_t day) {
        return &slots[static_cast<std::size_t>(day & (n_slots - 1)) * n_cells];
    }
    void grow(std::int32_t today, std::int32_t days_ahead);
};

struct GoodsState {
    std::vector<std::int64_t> stock;         //!< S by cell
    std::vector<double> carry;               //!< c by cell
    std::vector<double> blocked;             //!< B by cell [days]
    std::vector<double> clock_staple, clock_water, clock_care;  //!< tau by place [days]
    Transit transit;
    std::vector<Ledger> ledger;              //!< by good
    std::vector<TradeMemory> trade;          //!< by good: where the next solve starts
    double cargo_lost_kg = 0;                //!< to date, trade and missions
};

}  // namespace corridor::model

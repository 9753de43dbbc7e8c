#include "corridor/model/goods_state.h"

#include <algorithm>

namespace corridor::model {

namespace {
constexpr std::int32_t k_first_slots = 32;
}

Transit::Transit(std::size_t cells)
    : n_cells(cells),
      n_slots(k_first_slots),
      slots(cells * static_cast<std::size_t>(k_first_slots), 0),
      total_(cells, 0) {}

void Transit::add(std::int32_t today, std::int32_t day, std::size_t cell, std::int64_t quanta) {
    if (day - today >= n_slots) grow(today, day - today);
    slots[static_cast<std::size_t>(day % n_slots) * n_cells + cell] += quanta;
    total_[cell] += quanta;
}

void Transit::take_due(std::int32_t today, std::vector<std::int64_t>& out) {
    std::int64_t* row = &slots[static_cast<std::size_t>(today % n_slots) * n_cells];
    for (std::size_t c = 0; c < n_cells; ++c) {
        out[c] += row[c];
        total_[c] -= row[c];
        row[c] = 0;
    }
}

void Transit::grow(std::int32_t today, std::int32_t days_ahead) {
    const std::int32_t longer = std::max(2 * n_slots, days_ahead + 1);
    std::vector<std::int64_t> wider(static_cast<std::size_t>(longer) * n_cells, 0);
    // Days today .. today + n_slots - 1 are what the old ring can hold.
    for (std::int32_t day = today; day < today + n_slots; ++day) {
        const auto* from = &slots[static_cast<std::size_t>(day % n_slots) * n_cells];
        std::copy(from, from + n_cells, &wider[static_cast<std::size_t>(day % longer) * n_cells]);
    }
    slots = std::move(wider);
    n_slots = longer;
}

}  // namespace corridor::model

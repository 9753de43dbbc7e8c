#include "corridor/model/goods_state.h"

#include <algorithm>
#include <bit>

namespace corridor::model {

namespace {
constexpr std::int32_t k_first_slots = 32;
}

Transit::Transit(std::size_t cells)
    : n_cells(cells),
      n_slots(k_first_slots),
      slots(cells * static_cast<std::size_t>(k_first_slots), 0),
      total_(cells, 0) {}

void Transit::take_due(std::int32_t today, std::vector<std::int64_t>& out) {
    std::int64_t* due = row(today);
    for (std::size_t c = 0; c < n_cells; ++c) {
        out[c] += due[c];
        total_[c] -= due[c];
        due[c] = 0;
    }
}

void Transit::grow(std::int32_t today, std::int32_t days_ahead) {
    const auto needed = static_cast<std::uint32_t>(days_ahead + 1);
    const auto longer = static_cast<std::int32_t>(std::bit_ceil(needed));
    std::vector<std::int64_t> wider(static_cast<std::size_t>(longer) * n_cells, 0);
    // Days today .. today + n_slots - 1 are what the old ring can hold.
    for (std::int32_t day = today; day < today + n_slots; ++day) {
        const auto* from = row(day);
        const auto slot = static_cast<std::size_t>(day & (longer - 1));
        std::copy(from, from + n_cells, &wider[slot * n_cells]);
    }
    slots = std::move(wider);
    n_slots = longer;
}

}  // namespace corridor::model

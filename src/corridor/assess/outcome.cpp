#include "corridor/assess/outcome.h"

namespace corridor::assess {

Outcome outcome_of(const simulate::Engine& engine, const simulate::Tally& tally) {
    const auto n_traded = static_cast<std::size_t>(engine.world.n_goods());
    Outcome out;
    out.n_goods = n_traded + static_cast<std::size_t>(simulate::k_n_services);
    for (std::size_t p = 0; p < engine.world.places.size(); ++p) {
        double of_place = 0;
        for (std::size_t g = 0; g < out.n_goods; ++g) {
            const auto days = static_cast<double>(tally.spells[p * out.n_goods + g].short_days);
            out.short_days.push_back(days);
            if (g < n_traded) of_place += days;
        }
        out.short_days_place.push_back(of_place);
        out.total_short += of_place;
    }
    out.harm = tally.harm;
    out.trapped = static_cast<double>(tally.trapped_deadline);
    out.detained = static_cast<double>(tally.detained_deadline);
    out.displaced = static_cast<double>(tally.displaced);
    out.cargo_lost = tally.cargo_lost_deadline - tally.cargo_lost_as_of;
    return out;
}

}  // namespace corridor::assess

#include "corridor/model/consumption.h"

#include "corridor/base/portable_math.h"
#include "corridor/model/world.h"

#include <algorithm>

namespace corridor::model {

Eaten consume(const Want& want, const pm::PowerTable& power) {
    Eaten out;
    const double full = want.need * want.horizon;
    const double seen = static_cast<double>(want.stock) + k_ladder_tiers;
    const bool plenty = seen >= full;
    out.cover = plenty ? 1.0 : seen / full;
    const double ration = plenty ? 1.0 : power(out.cover);
    const double owed = want.need * ration + want.carry;
    const auto wanted = static_cast<std::int64_t>(owed);  // owed >= 0
    if (plenty && want.stock > 0 && want.stock >= wanted && want.claim <= wanted) {
        out.quanta = wanted;
        out.carry = owed - static_cast<double>(wanted);
        return out;
    }
    out.quanta = std::min(want.stock, wanted);
    out.carry = want.stock >= wanted ? owed - static_cast<double>(wanted) : 0;
    out.ratio = want.stock >= wanted ? ration : static_cast<double>(out.quanta) / want.need;
    if (want.stock <= 0) {
        // The K quanta that absorb rounding feed nobody and hold no price down.
        out.cover = 0;
        out.carry = 0;
        out.ratio = 0;
    }
    const std::int64_t claimed = std::min(want.claim, want.stock);
    if (claimed > out.quanta) {
        out.quanta = claimed;
        out.carry = 0;
        out.ratio = std::min(1.0, static_cast<double>(claimed) / want.need);
    }
    return out;
}

double price_multiple(double cover, double beta, double ceiling) {
    if (cover >= 1 || beta <= 0) return 1;
    if (cover <= 0) return ceiling;
    return std::min(ceiling, pm::exp(-beta * pm::log(cover)));
}

double next_clock(double tau, double ratio, double recovery) {
    return tau * (1 - recovery * ratio) + (1 - ratio);
}

double harm_rate(double tau, double critical_days, double curvature) {
    if (tau <= 0) return 0;
    return pm::expm1(curvature * tau / critical_days) / pm::expm1(curvature);
}

}  // namespace corridor::model

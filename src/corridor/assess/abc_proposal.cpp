#include "corridor/assess/abc_proposal.h"

#include "corridor/base/error.h"
#include "corridor/base/random.h"

#include <algorithm>

namespace corridor::assess {
namespace {

constexpr std::int32_t k_most_tries = 1'000'000;
constexpr double k_floor_share = 1e-4;  // of the variance of a flat prior, added to the kernels

AbcPriors widest_of(const std::vector<AbcPriors>& priors) {
    AbcPriors out = priors.front();
    for (AbcPrior& prior : out) prior.likely.reset();
    for (const AbcPriors& of_fold : priors)
        for (std::size_t a = 0; a < out.size(); ++a) {
            CORRIDOR_EXPECT(of_fold[a].logarithmic == out[a].logarithmic,
                            "the folds see a parameter on one scale");
            out[a].low = std::min(out[a].low, of_fold[a].low);
            out[a].high = std::max(out[a].high, of_fold[a].high);
        }
    return out;
}

}  // namespace

AbcProposal::AbcProposal(const std::vector<AbcPriors>& priors, std::uint32_t seed)
    : priors_(priors), widest_(widest_of(priors)), seed_(seed), generations_(1) {
    for (const AbcPrior& prior : widest_) {
        const double width = prior.x_high() - prior.x_low();
        floor_.push_back(k_floor_share * width * width / 12);
    }
}

bool AbcProposal::inside(std::span<const double> x) const {
    for (std::size_t a = 0; a < x.size(); ++a)
        if (!(x[a] >= widest_[a].x_low() && x[a] <= widest_[a].x_high())) return false;
    return true;
}

// u[0] chooses the fold, and with what is left of it the particle.
void AbcProposal::propose(std::span<const double> u, std::span<double> x) const {
    const auto n_folds = static_cast<double>(priors_.size());
    const auto fold =
        std::min(static_cast<std::size_t>(u[0] * n_folds), priors_.size() - 1);
    if (generations_.back().kernels.empty()) {
        for (std::size_t a = 0; a < x.size(); ++a) x[a] = priors_[fold][a].x_quantile(u[a + 1]);
        return;
    }
    std::vector<double> rest(u.begin(), u.end());
    rest[0] = u[0] * n_folds - static_cast<double>(fold);
    generations_.back().kernels[fold].draw(rest, x);
}

std::vector<double> AbcProposal::draw(std::size_t particle) {
    Generation& now = generations_.back();
    const StreamKey key{seed_, static_cast<std::uint32_t>(generations_.size() - 1)};
    std::vector<double> x(widest_.size()), u(widest_.size() + 1);
    for (std::int32_t attempt = 0; attempt < k_most_tries; ++attempt) {
        for (std::size_t a = 0; a < u.size(); ++a)
            u[a] = uniform(key, particle, attempt, Purpose::calibrate_draw,
                           static_cast<std::uint16_t>(a));
        propose(u, x);
        ++now.n_drawn;
        if (!inside(x)) continue;
        ++now.n_inside;
        return x;
    }
    throw Error(ErrorKind::limit, "calibrate",
                "the population lies outside the range of the parameters");
}

void AbcProposal::close_generation(std::size_t n) {
    generations_.back().n_kept = static_cast<double>(n);
}

void AbcProposal::next(const std::vector<AbcCloud>& clouds) {
    Generation fresh;
    for (const AbcCloud& cloud : clouds) fresh.kernels.emplace_back(cloud, floor_);
    generations_.push_back(std::move(fresh));
}

double AbcProposal::density_of(const Generation& generation, std::span<const double> x) const {
    double sum = 0;
    if (generation.kernels.empty()) {
        for (const AbcPriors& priors : priors_) sum += x_density(priors, x);
        return sum / static_cast<double>(priors_.size());
    }
    for (const AbcKernel& kernel : generation.kernels) sum += kernel.density(x);
    const double mass = generation.n_inside / generation.n_drawn;
    return sum / static_cast<double>(generation.kernels.size()) / mass;
}

std::vector<double> AbcProposal::densities(std::span<const double> points) {
    const std::size_t n_dims = widest_.size();
    double n_kept = 0;
    for (const Generation& generation : generations_) n_kept += generation.n_kept;
    std::vector<double> out(points.size() / n_dims, 0);
    for (Generation& generation : generations_) {
        if (generation.n_kept == 0) continue;
        const double share = generation.n_kept / n_kept;
        for (std::size_t i = generation.density.size(); i < out.size(); ++i)
            generation.density.push_back(density_of(generation, points.subspan(i * n_dims, n_dims)));
        for (std::size_t i = 0; i < out.size(); ++i) out[i] += share * generation.density[i];
    }
    return out;
}

}  // namespace corridor::assess

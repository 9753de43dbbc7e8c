#include "corridor/assess/abc_kernel.h"

#include "corridor/assess/linear_algebra.h"
#include "corridor/base/error.h"
#include "corridor/base/portable_math.h"
#include "corridor/base/quantile.h"

#include <algorithm>
#include <numeric>

namespace corridor::assess {
namespace {

constexpr double k_inverse_root_two_pi = 0.39894228040143268;

// Twice the weighted covariance, plus the floor on the diagonal; n*n, row by row.
std::vector<double> twice_covariance(const AbcCloud& cloud, std::span<const double> weights,
                                     std::span<const double> floor) {
    const std::size_t n = cloud.n_dims;
    std::vector<double> mean(n, 0), out(n * n, 0);
    for (std::size_t j = 0; j < cloud.size(); ++j)
        for (std::size_t a = 0; a < n; ++a) mean[a] += weights[j] * cloud.point(j)[a];
    for (std::size_t j = 0; j < cloud.size(); ++j)
        for (std::size_t a = 0; a < n; ++a)
            for (std::size_t b = 0; b <= a; ++b)
                out[a * n + b] += 2 * weights[j] * (cloud.point(j)[a] - mean[a]) *
                                  (cloud.point(j)[b] - mean[b]);
    for (std::size_t a = 0; a < n; ++a) out[a * n + a] += floor[a];
    return out;
}

}  // namespace

AbcKernel::AbcKernel(const AbcCloud& cloud, std::span<const double> floor)
    : n_dims_(cloud.n_dims), weights_(cloud.weights), points_(cloud.points) {
    const double total = std::accumulate(weights_.begin(), weights_.end(), 0.0);
    CORRIDOR_EXPECT(total > 0, "a cloud to propose from holds at least one particle");
    for (double& w : weights_) w /= total;
    share_.resize(weights_.size());
    std::partial_sum(weights_.begin(), weights_.end(), share_.begin());
    lower_ = cholesky(twice_covariance(cloud, weights_, floor), n_dims_);
    for (std::size_t a = 0; a < n_dims_; ++a) peak_ *= k_inverse_root_two_pi / lower_[a * n_dims_ + a];
    whitened_.resize(points_.size());
    for (std::size_t j = 0; j < weights_.size(); ++j)
        solve_lower(lower_, cloud.point(j), std::span(whitened_).subspan(j * n_dims_, n_dims_));
}

double AbcKernel::density(std::span<const double> x) const {
    std::vector<double> y(n_dims_);
    solve_lower(lower_, x, y);
    double sum = 0;
    for (std::size_t j = 0; j < weights_.size(); ++j) {
        double squares = 0;
        for (std::size_t a = 0; a < n_dims_; ++a) {
            const double d = y[a] - whitened_[j * n_dims_ + a];
            squares += d * d;
        }
        sum += weights_[j] * pm::exp(-squares / 2);
    }
    return sum * peak_;
}

void AbcKernel::draw(std::span<const double> u, std::span<double> x) const {
    const auto place = std::lower_bound(share_.begin(), share_.end(), u[0]);
    const auto j = std::min(static_cast<std::size_t>(place - share_.begin()), share_.size() - 1);
    std::vector<double> z(n_dims_);
    for (std::size_t a = 0; a < n_dims_; ++a) z[a] = normal_quantile(u[a + 1]);
    for (std::size_t a = 0; a < n_dims_; ++a) {
        x[a] = points_[j * n_dims_ + a];
        for (std::size_t b = 0; b <= a; ++b) x[a] += lower_[a * n_dims_ + b] * z[b];
    }
}

}  // namespace corridor::assess

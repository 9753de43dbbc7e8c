#include "corridor/assess/linear_algebra.h"

#include "corridor/base/error.h"
#include "corridor/base/portable_math.h"

namespace corridor::assess {

double dot(std::span<const double> a, std::span<const double> b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
    return sum;
}

std::vector<double> cholesky(std::span<const double> matrix, std::size_t n) {
    std::vector<double> lower(n * n, 0.0);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j <= i; ++j) {
            double sum = matrix[i * n + j];
            for (std::size_t k = 0; k < j; ++k) sum -= lower[i * n + k] * lower[j * n + k];
            if (i == j) {
                CORRIDOR_EXPECT(sum > 0, "a covariance or curvature is positive definite");
                lower[i * n + i] = pm::sqrt(sum);
            } else {
                lower[i * n + j] = sum / lower[j * n + j];
            }
        }
    return lower;
}

void solve_lower(std::span<const double> lower, std::span<const double> x, std::span<double> y) {
    const std::size_t n = x.size();
    for (std::size_t i = 0; i < n; ++i) {
        double sum = x[i];
        for (std::size_t k = 0; k < i; ++k) sum -= lower[i * n + k] * y[k];
        y[i] = sum / lower[i * n + i];
    }
}

std::vector<double> solve_cholesky(std::span<const double> lower, std::span<const double> b) {
    const std::size_t n = b.size();
    std::vector<double> x(n);
    solve_lower(lower, b, x);
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t k = i + 1; k < n; ++k) x[i] -= lower[k * n + i] * x[k];
        x[i] /= lower[i * n + i];
    }
    return x;
}

}  // namespace corridor::assess

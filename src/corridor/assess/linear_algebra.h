#pragma once
//! \file Small dense matrices, row by row, always summed in the same order.

#include <cstddef>
#include <span>
#include <vector>

namespace corridor::assess {

//! Sum of a_i b_i. \pre as many of both
double dot(std::span<const double> a, std::span<const double> b);

//! Lower triangle L with L L' = matrix; only its lower half is read. \pre positive definite, n by n
std::vector<double> cholesky(std::span<const double> matrix, std::size_t n);

//! y = L^-1 x. \pre all of size n, L n by n
void solve_lower(std::span<const double> lower, std::span<const double> x, std::span<double> y);

//! x with L L' x = b.
std::vector<double> solve_cholesky(std::span<const double> lower, std::span<const double> b);

}  // namespace corridor::assess

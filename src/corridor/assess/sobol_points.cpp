#include "corridor/assess/sobol_points.h"

#include "corridor/base/error.h"
#include "corridor/base/random.h"

#include <array>
#include <bit>
#include <string>

namespace corridor::assess {
namespace {

constexpr std::size_t k_most_dims = 100;
constexpr int k_most_degree = 9;

//! First numbers of dimensions 2, 3, ... by Joe & Kuo (2008); zeros fill up.
constexpr std::array<std::array<std::uint32_t, 7>, 20> k_first{{{1},
                                                                {1, 3},
                                                                {1, 3, 1},
                                                                {1, 1, 1},
                                                                {1, 1, 3, 3},
                                                                {1, 3, 5, 13},
                                                                {1, 1, 5, 5, 17},
                                                                {1, 1, 5, 5, 5},
                                                                {1, 1, 7, 11, 19},
                                                                {1, 1, 5, 1, 1},
                                                                {1, 1, 1, 3, 11},
                                                                {1, 3, 5, 5, 31},
                                                                {1, 3, 3, 9, 7, 49},
                                                                {1, 1, 1, 15, 21, 21},
                                                                {1, 3, 1, 13, 27, 49},
                                                                {1, 1, 1, 15, 7, 5},
                                                                {1, 3, 1, 15, 13, 25},
                                                                {1, 1, 5, 5, 19, 61},
                                                                {1, 3, 7, 11, 23, 15, 103},
                                                                {1, 3, 7, 13, 13, 15, 69}}};

//! Product of polynomials over the two-element field, modulo p of the given degree; bits are coefficients.
std::uint32_t product(std::uint32_t a, std::uint32_t b, std::uint32_t p, int degree) {
    std::uint32_t out = 0;
    for (; b != 0; b >>= 1) {
        if (b & 1) out ^= a;
        a <<= 1;
        if ((a >> degree) & 1) a ^= p;
    }
    return out;
}

//! True where x generates the whole field: its order is 2^degree - 1.
bool is_primitive(std::uint32_t p, int degree) {
    const std::uint32_t order = (std::uint32_t{1} << degree) - 1;
    std::uint32_t power = 1;
    for (std::uint32_t n = 1; n <= order; ++n) {
        power = product(power, 2, p, degree);
        if (degree == 1) power = 1;
        if (power == 1) return n == order;
    }
    return false;
}

struct Polynomial {
    std::uint32_t bits;
    int degree;
};

//! The first n primitive polynomials, by degree and then by their bits.
std::vector<Polynomial> primitive_polynomials(std::size_t n) {
    std::vector<Polynomial> out;
    for (int degree = 1; degree <= k_most_degree && out.size() < n; ++degree)
        for (std::uint32_t bits = (std::uint32_t{1} << degree) + 1;
             bits < (std::uint32_t{2} << degree) && out.size() < n; bits += 2)
            if (is_primitive(bits, degree)) out.push_back({bits, degree});
    return out;
}

//! Odd m_k < 2^k, k = 1 .. degree, of one dimension (counted from 0, >= 1).
std::vector<std::uint32_t> first_numbers(std::size_t dim, int degree) {
    std::vector<std::uint32_t> out;
    for (int k = 0; k < degree; ++k) {
        if (dim <= k_first.size()) {
            out.push_back(k_first[dim - 1][static_cast<std::size_t>(k)]);
            continue;
        }
        const std::uint64_t word = bits64({0, 0}, dim, k, Purpose::sensitivity_shift, 1);
        out.push_back(static_cast<std::uint32_t>(word >> 40) % (std::uint32_t{1} << k) * 2 + 1);
    }
    return out;
}

}  // namespace

SobolPoints::SobolPoints(std::size_t n_dims, std::uint32_t seed) {
    if (n_dims < 1 || n_dims > k_most_dims)
        throw Error(ErrorKind::limit, "Sobol points",
                    std::to_string(n_dims) + " dimensions (must be 1 to 100)");
    directions_.resize(n_dims * k_bits);
    for (std::size_t k = 0; k < k_bits; ++k) directions_[k] = std::uint32_t{1} << (31 - k);
    const auto polynomials = primitive_polynomials(n_dims - 1);
    for (std::size_t d = 1; d < n_dims; ++d) {
        const auto [bits, degree] = polynomials[d - 1];
        const auto s = static_cast<std::size_t>(degree);
        std::vector<std::uint32_t> m = first_numbers(d, degree);
        for (std::size_t k = s; k < k_bits; ++k) {
            std::uint32_t next = m[k - s] ^ (m[k - s] << s);
            for (std::size_t i = 1; i < s; ++i)
                if ((bits >> (s - i)) & 1) next ^= m[k - i] << i;
            m.push_back(next);
        }
        for (std::size_t k = 0; k < k_bits; ++k) directions_[d * k_bits + k] = m[k] << (31 - k);
    }
    for (std::size_t d = 0; d < n_dims; ++d)
        shift_.push_back(
            static_cast<std::uint32_t>(bits64({seed, 0}, d, 0, Purpose::sensitivity_shift) >> 32));
}

std::vector<double> SobolPoints::point(std::uint32_t i) const {
    constexpr double k_scale = 1.0 / 4294967296.0;
    std::vector<double> out;
    const std::uint32_t gray = i ^ (i >> 1);
    for (std::size_t d = 0; d < n_dims(); ++d) {
        std::uint32_t bits = shift_[d];
        for (std::uint32_t rest = gray; rest != 0; rest &= rest - 1)
            bits ^= directions_[d * k_bits + static_cast<std::size_t>(std::countr_zero(rest))];
        out.push_back((static_cast<double>(bits) + 0.5) * k_scale);
    }
    return out;
}

}  // namespace corridor::assess

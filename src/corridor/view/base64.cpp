#include "corridor/view/base64.h"

#include <bit>
#include <vector>

namespace corridor::view {

std::string base64(std::span<const std::uint8_t> bytes) {
    constexpr char k_digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t n = bytes.size() - i;
        const std::uint32_t word = std::uint32_t{bytes[i]} << 16 |
                                   (n > 1 ? std::uint32_t{bytes[i + 1]} << 8 : 0) |
                                   (n > 2 ? std::uint32_t{bytes[i + 2]} : 0);
        out += k_digits[word >> 18];
        out += k_digits[word >> 12 & 63];
        out += n > 1 ? k_digits[word >> 6 & 63] : '=';
        out += n > 2 ? k_digits[word & 63] : '=';
    }
    return out;
}

std::string base64(std::span<const float> values) {
    std::vector<std::uint8_t> bytes;
    bytes.reserve(values.size() * sizeof(float));
    for (const float value : values) {
        const auto bits = std::bit_cast<std::uint32_t>(value);
        for (int shift = 0; shift < 32; shift += 8)
            bytes.push_back(static_cast<std::uint8_t>(bits >> shift));
    }
    return base64(std::span<const std::uint8_t>(bytes));
}

}  // namespace corridor::view

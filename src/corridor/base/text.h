#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace corridor {

//! Line and column, in characters from 1, while walking through UTF-8 text byte by byte.
struct TextWalk {
    int line = 1, column = 1;
    void step(char byte) {
        if (byte == '\n') {
            ++line;
            column = 1;
        } else if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80) {
            ++column;
        }
    }
};

//! Bytes of a UTF-8 character by its first byte; 1 for anything that cannot start one.
constexpr std::size_t character_bytes(char first) {
    const auto byte = static_cast<unsigned char>(first);
    return byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
}

//! `text` without the blanks (space, tab, CR, LF, vertical tab, form feed) at either end.
std::string_view trim(std::string_view text);

//! The parts of `text` between separators; always at least one part, parts may be empty.
std::vector<std::string_view> split(std::string_view text, char separator);

/*!
 * The number that a whole cell holds, after trimming; independent of the locale.
 * Nothing if the cell is empty, is not a finite decimal number (nan, inf, hexadecimal, a leading
 * plus and grouping of digits are refused), is too large for a double, or has text after it.
 *
 * \param decimal  decimal mark, '.' or ','; the other one is then refused
 */
std::optional<double> parse_number(std::string_view cell, char decimal = '.');

//! The whole number that a whole cell holds, after trimming; nothing if it is not one.
std::optional<std::int64_t> parse_integer(std::string_view cell);

/*!
 * The candidate that `word` was probably meant to be, for "did you mean ...?".
 *
 * Distance: insertions, deletions, substitutions and swaps of neighbours (optimal string
 * alignment), letter case ignored. Offered only if the distance is at most a third of the longer
 * word (at least 1) and something of the word is left. Equal distance: the earlier candidate.
 */
std::optional<std::string> nearest(std::string_view word,
                                   std::span<const std::string_view> candidates);

//! True if `text` is well-formed UTF-8: no overlong form, surrogate, or value above U+10FFFF.
bool is_valid_utf8(std::string_view text);

//! `text` with A..Z made a..z; all other bytes stay.
std::string lower_ascii(std::string_view text);

}  // namespace corridor

#include "corridor/view/csv_row.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <type_traits>

namespace corridor::view {
namespace {

//! Whole numbers that the type holds exactly have the same digits either way; most counts are.
template <class Number>
bool is_small_whole(Number x) {
    constexpr auto k_exact =
        static_cast<Number>(std::int64_t{1} << std::numeric_limits<Number>::digits);
    return x > -k_exact && x < k_exact && static_cast<Number>(static_cast<std::int64_t>(x)) == x;
}

template <class Number>
void append(std::string& out, Number x) {
    std::array<char, 64> buffer;  // 1e15 with 6 + 17 decimals at most
    char* const first = buffer.data();
    char* const last = first + buffer.size();
    char* end = nullptr;
    if constexpr (std::is_floating_point_v<Number>) {
        if (is_small_whole(x)) return append(out, static_cast<std::int64_t>(x));
        // "300000" and not "3e+05" for the sizes that people and goods have.
        const Number size = x < 0 ? -x : x;
        const bool plain = size == 0 || (size >= Number{1e-6F} && size < Number{1e15F});
        end = plain ? std::to_chars(first, last, x, std::chars_format::fixed).ptr
                    : std::to_chars(first, last, x).ptr;
    } else {
        end = std::to_chars(first, last, x).ptr;
    }
    out.append(first, static_cast<std::size_t>(end - first));
}

template <class Number>
void append_number(std::string& out, Number x) {
    if (!std::isnan(x)) append(out, x == 0 ? Number{0} : x);  // no "-0"
}

}  // namespace

std::string csv_cell(std::string_view text) {
    if (text.find_first_of(",\"\n\r") == std::string_view::npos) return std::string(text);
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

void CsvRow::comma() {
    if (!first_) out_ += ',';
    first_ = false;
}

CsvRow& CsvRow::text(std::string_view text) {
    comma();
    out_ += csv_cell(text);
    return *this;
}

CsvRow& CsvRow::ready(std::string_view cells) {
    comma();
    out_ += cells;
    return *this;
}

CsvRow& CsvRow::number(float x) {
    comma();
    append_number(out_, x);
    return *this;
}

CsvRow& CsvRow::number(double x) {
    comma();
    append_number(out_, x);
    return *this;
}

CsvRow& CsvRow::integer(std::int64_t n) {
    comma();
    append(out_, n);
    return *this;
}

CsvRow& CsvRow::date(Date date) {
    return ready(date.to_iso());
}

CsvRow& CsvRow::quantiles(const result::Quantiles& q) {
    const std::array values{q.mean, q.q05, q.q10, q.q25, q.q50, q.q75, q.q90, q.q95};
    std::size_t before = 0, size = 0;  // of the digits written last
    for (std::size_t i = 0; i < values.size(); ++i) {
        comma();
        // Where members agree the digits are made once.
        if (i > 0 && values[i] == values[i - 1]) {
            out_.append(out_, before, size);
            continue;
        }
        before = out_.size();
        append_number(out_, values[i]);
        size = out_.size() - before;
    }
    return *this;
}

void CsvRow::end() {
    out_ += '\n';
}

std::string lead_cells(const result::PlaceInfo& place, std::string_view start,
                       std::string_view end) {
    std::string out;
    const bool has_admin1 = !place.admin1_code.empty() || !place.admin1_name.empty();
    const bool has_admin2 = !place.admin2_code.empty() || !place.admin2_name.empty();
    CsvRow(out)
        .text(place.location_code)
        .text(place.admin1_code)
        .text(place.admin1_name)
        .text(place.admin2_code)
        .text(place.admin2_name)
        .integer(has_admin2   ? 2
                 : has_admin1 ? 1
                              : 0)
        .text(place.id)
        .text(place.name)
        .number(place.position.lat)
        .number(place.position.lon)
        .ready(start)
        .ready(end);
    return out;
}

}  // namespace corridor::view

#pragma once
//! \file Writes the members of a struct as cells; the mirror of RowReader.

#include "corridor/scenario/exemptions.h"
#include "corridor/scenario/names.h"
#include "corridor/scenario/value_text.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace corridor::scenario {

//! `|` list of ids.
std::string list_text(const Ids& ids);

inline std::string cell_text(const std::string& text) {
    return text;
}
inline std::string cell_text(const Ids& ids) {
    return list_text(ids);
}
inline std::string cell_text(double x) {
    return number_text(x);
}
inline std::string cell_text(std::int64_t x) {
    return std::to_string(x);
}
inline std::string cell_text(std::uint32_t x) {
    return std::to_string(x);
}
inline std::string cell_text(int x) {
    return std::to_string(x);
}
inline std::string cell_text(bool x) {
    return x ? "1" : "0";
}
inline std::string cell_text(Date date) {
    return date.to_iso();
}
inline std::string cell_text(const Value& value) {
    return value_text(value);
}
inline std::string cell_text(const Exemption& exemption) {
    return exemption_text(exemption);
}
template <Worded E>
std::string cell_text(E value) {
    return std::string(word(value));
}
template <class T>
std::string cell_text(const std::optional<T>& value) {
    return value ? cell_text(*value) : std::string();
}

//! Visitor of bind_row(): collects the column and the text of every cell.
class RowWriter {
  public:
    template <class T>
    void operator()(std::string_view column, const T& value) {
        cells.emplace_back(column, cell_text(value));
    }
    void two_words(std::string_view column, bool value, std::string_view no, std::string_view yes) {
        cells.emplace_back(column, std::string(value ? yes : no));
    }
    void direction(std::string_view column, Direction value, const std::string& place) {
        const std::string kind(word(value));
        cells.emplace_back(column, value == Direction::both ? kind : kind + ':' + place);
    }
    void list_or(std::string_view column, const Ids& ids, std::string_view word_for_empty) {
        cells.emplace_back(column, ids.empty() ? std::string(word_for_empty) : list_text(ids));
    }
    template <Worded E>
    void value_or_word(std::string_view column, const std::optional<Value>& value,
                       const std::optional<E>& word) {
        cells.emplace_back(column, word ? cell_text(word) : cell_text(value));
    }
    void letter(std::string_view column, char value) {
        cells.emplace_back(column, std::string(1, value));
    }

    void observed(std::string_view column, Observed variable, const std::optional<double>& x) {
        std::string text;
        if (x && row_of(variable).form == ObservedForm::date)
            text = Date(static_cast<std::int32_t>(*x)).to_iso();
        else if (x && row_of(variable).form == ObservedForm::label)
            text = k_label_words[static_cast<std::size_t>(*x)];
        else if (x)
            text = number_text(*x);
        cells.emplace_back(column, std::move(text));
    }

    std::vector<std::pair<std::string_view, std::string>> cells;
};

}  // namespace corridor::scenario

#pragma once
//! \file The sentences a person reads, in English and French, from catalog/text.inc.

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace corridor::view {

enum class Lang : std::uint8_t { en, fr };

//! "en" or "fr". \throws Error{usage} for another language
Lang lang_named(std::string_view name);
std::string_view name_of(Lang lang);

//! Every text, by key; a key that is missing does not compile.
enum class Text : std::uint16_t {
#define CORRIDOR_TEXT(key, en, fr) key,
#include "corridor/view/catalog/text.inc"
#undef CORRIDOR_TEXT
};

//! One row of the catalogue, for tests and for the web front end.
struct TextRow {
    std::string_view key, en, fr;
};
std::span<const TextRow> text_rows();

std::string_view text(Lang lang, Text key);

//! The text whose key is `key`, for names that come from the data (goods, claims), or nothing.
std::optional<std::string_view> text_by_key(Lang lang, std::string_view key);

//! One value for a `{name}` in a text.
using Slot = std::pair<std::string_view, std::string_view>;

//! A text with its `{name}` places filled. \throws Error{internal} where a place is left unfilled
std::string fill(Lang lang, Text key, std::initializer_list<Slot> slots);

}  // namespace corridor::view

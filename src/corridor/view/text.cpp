#include "corridor/view/text.h"

#include "corridor/base/error.h"

#include <array>

namespace corridor::view {
namespace {

constexpr std::array k_rows{
#define CORRIDOR_TEXT(key, en, fr) TextRow{#key, en, fr},
#include "corridor/view/catalog/text.inc"
#undef CORRIDOR_TEXT
};

}  // namespace

Lang lang_named(std::string_view name) {
    if (name == "en") return Lang::en;
    if (name == "fr") return Lang::fr;
    throw Error(ErrorKind::usage, "--lang", "there is no language '" + std::string(name) + "'",
                "use en or fr");
}

std::string_view name_of(Lang lang) {
    return lang == Lang::en ? "en" : "fr";
}

std::span<const TextRow> text_rows() {
    return k_rows;
}

std::string_view text(Lang lang, Text key) {
    const TextRow& row = k_rows[static_cast<std::size_t>(key)];
    return lang == Lang::en ? row.en : row.fr;
}

std::optional<std::string_view> text_by_key(Lang lang, std::string_view key) {
    for (const TextRow& row : k_rows)
        if (row.key == key) return lang == Lang::en ? row.en : row.fr;
    return std::nullopt;
}

std::string fill(Lang lang, Text key, std::initializer_list<Slot> slots) {
    const std::string_view pattern = text(lang, key);
    std::string out;
    for (std::size_t i = 0; i < pattern.size();) {
        if (pattern[i] != '{') {
            out += pattern[i++];
            continue;
        }
        const std::size_t end = pattern.find('}', i);
        const std::string_view name = pattern.substr(i + 1, end - i - 1);
        const Slot* found = nullptr;
        for (const Slot& slot : slots)
            if (slot.first == name) found = &slot;
        CORRIDOR_EXPECT(found != nullptr, "no value for {" + std::string(name) + "} in a text");
        out += found->second;
        i = end + 1;
    }
    return out;
}

}  // namespace corridor::view

#pragma once
//! \file What the command line says, in English and French, from messages.inc.

#include "corridor/view/text.h"

#include <cstdint>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace corridor::app {

using view::Lang;

enum class Message : std::uint16_t {
#define CORRIDOR_MESSAGE(key, en, fr) key,
#include "messages.inc"
#undef CORRIDOR_MESSAGE
};

std::string_view message(Lang lang, Message key);

//! The message with its `{}` filled in order.
template <class... Values>
std::string say(Lang lang, Message key, const Values&... values) {
    return fmt::vformat(message(lang, key), fmt::make_format_args(values...));
}

}  // namespace corridor::app

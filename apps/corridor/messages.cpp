#include "messages.h"

#include <array>

namespace corridor::app {
namespace {

struct Row {
    std::string_view en, fr;
};

constexpr std::array k_rows{
#define CORRIDOR_MESSAGE(key, en, fr) Row{en, fr},
#include "messages.inc"
#undef CORRIDOR_MESSAGE
};

}  // namespace

std::string_view message(Lang lang, Message key) {
    const Row& row = k_rows[static_cast<std::size_t>(key)];
    return lang == Lang::fr ? row.fr : row.en;
}

}  // namespace corridor::app

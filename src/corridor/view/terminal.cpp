#include "corridor/view/terminal.h"

#include "corridor/view/words.h"

#include <algorithm>

namespace corridor::view {

Terminal::Terminal(int width, bool color)
    : width_(static_cast<std::size_t>(std::max(width, 40))), color_(color) {}

void Terminal::line(std::string_view text, Ink ink) {
    const std::string_view start = !color_            ? ""
                                   : ink == Ink::bold ? "\033[1m"
                                   : ink == Ink::dim  ? "\033[2m"
                                   : ink == Ink::warn ? "\033[33m"
                                                      : "";
    out_ += start;
    out_ += text;
    if (!start.empty()) out_ += "\033[0m";
    out_ += '\n';
}

void Terminal::paragraph(std::string_view text, Ink ink, int indent, int hang) {
    std::string current(static_cast<std::size_t>(indent), ' ');
    std::size_t width = current.size();
    bool fresh = true;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string_view word = text.substr(at, end - at);
        if (!fresh && width + 1 + text_width(word) > width_) {
            line(current, ink);
            current.assign(static_cast<std::size_t>(hang), ' ');
            width = current.size();
            fresh = true;
        }
        if (!fresh) current += ' ';
        current += word;
        width += text_width(word) + (fresh ? 0 : 1);
        fresh = false;
        at = end + 1;
    }
    line(current, ink);
}

void Terminal::heading(std::string_view text) {
    blank();
    line(text, Ink::bold);
}

void Terminal::blank() {
    out_ += '\n';
}

std::string Terminal::padded(std::string_view text, std::size_t columns) {
    std::string out(text);
    const std::size_t width = text_width(text);
    if (width < columns) out.append(columns - width, ' ');
    return out;
}

}  // namespace corridor::view

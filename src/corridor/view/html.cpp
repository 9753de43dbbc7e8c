#include "corridor/view/html.h"

#include <cmath>

namespace corridor::view {

std::string html_escape(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string element(std::string_view name, std::string_view text) {
    const std::string_view tag = name.substr(0, name.find(' '));
    std::string out = "<";
    ((((out += name) += '>') += html_escape(text)) += "</") += tag;
    return out + ">\n";
}

std::string svg_number(double x) {
    if (!std::isfinite(x)) return "0";
    const auto tenths = static_cast<long long>(std::floor(x * 10 + 0.5));
    std::string out = tenths < 0 ? "-" : "";
    const long long size = tenths < 0 ? -tenths : tenths;
    out += std::to_string(size / 10);
    if (size % 10 != 0) (out += '.') += std::to_string(size % 10);
    return out;
}

HtmlTable::HtmlTable(std::string_view caption, const std::vector<std::string>& headers) {
    // Wide tables scroll on a small screen; the region is reachable by keyboard.
    out_ = "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"" +
           html_escape(caption) + "\"><table>" + element("caption", caption) + "<thead><tr>";
    for (const std::string& header : headers) out_ += element("th scope=\"col\"", header);
    out_ += "</tr></thead><tbody>\n";
}

void HtmlTable::row(const std::vector<std::string>& cells) {
    out_ += "<tr>";
    for (std::size_t i = 0; i < cells.size(); ++i)
        out_ += i == 0 ? "<th scope=\"row\">" + cells[i] + "</th>" : "<td>" + cells[i] + "</td>";
    out_ += "</tr>\n";
}

}  // namespace corridor::view

#pragma once
//! \file Building blocks of the report page: escaped text, tables, numbers for SVG.

#include <string>
#include <string_view>
#include <vector>

namespace corridor::view {

//! Text made safe inside elements and quoted attributes.
std::string html_escape(std::string_view text);

//! "<p>text</p>", the text escaped; `name` may carry attributes: "p class=\"note\"".
std::string element(std::string_view name, std::string_view text);

//! A coordinate with one decimal, "12.5"; "0" for what is not finite.
std::string svg_number(double x);

//! A table with a caption, header cells with scope, and cells that are HTML already.
class HtmlTable {
  public:
    HtmlTable(std::string_view caption, const std::vector<std::string>& headers);
    //! The first cell becomes the header of its row. Cells are HTML.
    void row(const std::vector<std::string>& cells);
    std::string take() { return out_ + "</tbody></table></div>\n"; }

  private:
    std::string out_;
};

}  // namespace corridor::view

#pragma once
//! \file Text for a terminal: wrapped lines, indents, and colour only where it is asked for.

#include "corridor/view/text.h"

#include <string>
#include <string_view>

namespace corridor::view {

//! Colours of the summary; never the only carrier of a meaning.
enum class Ink { plain, bold, dim, warn };

//! How a summary is printed.
struct TerminalStyle {
    Lang lang = Lang::en;
    bool color = false;
    int width = 80;  //!< columns, at least 40
};

//! Collects the lines of a summary.
class Terminal {
  public:
    //! \param width columns, at least 40
    Terminal(int width, bool color);

    //! A paragraph, wrapped at blanks (never at a no-break blank); later lines stand at `hang`.
    void paragraph(std::string_view text, Ink ink = Ink::plain, int indent = 0, int hang = 0);
    void heading(std::string_view text);
    void blank();
    std::string take() { return std::move(out_); }

    //! `text` filled with blanks on the right to `columns`.
    static std::string padded(std::string_view text, std::size_t columns);

  private:
    void line(std::string_view text, Ink ink);

    std::size_t width_;
    bool color_;
    std::string out_;
};

}  // namespace corridor::view

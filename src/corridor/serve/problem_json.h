#pragma once
//! \file Errors as HTTP says them.

#include "corridor/base/error.h"

#include <functional>
#include <string>
#include <string_view>

namespace corridor::serve {

//! "en" or "fr"; the languages there are.
enum class Language { en, fr };

//! Says an error, or one text of it, in another language than English.
struct Translation {
    std::function<std::string(const Error&)> error;          //!< the whole message
    std::function<std::string(std::string_view)> text;       //!< a problem or a hint
};

//! The first of our languages that a client prefers (header Accept-Language); English where it says none.
Language language_of(std::string_view accept_language);

//! The HTTP status of a kind of error.
int status_of(ErrorKind kind);
//! "input", "usage", ...
std::string_view name_of(ErrorKind kind);

//! {"kind","problems":[{"where","problem","hint"}],"text"}. \param french  null = in English
std::string problem_json(std::string_view kind, const Error& error, const Translation* french);

}  // namespace corridor::serve

#include "corridor/serve/problem_json.h"

#include "corridor/base/text.h"

#include <nlohmann/json.hpp>

namespace corridor::serve {

Language language_of(std::string_view accept_language) {
    for (const auto part : split(accept_language, ',')) {
        const auto tag = lower_ascii(trim(part)).substr(0, 2);
        if (tag == "fr") return Language::fr;
        if (tag == "en") return Language::en;
    }
    return Language::en;
}

int status_of(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::usage: return 400;
        case ErrorKind::input: return 422;
        case ErrorKind::limit: return 413;
        case ErrorKind::interrupted: return 499;
        case ErrorKind::io:
        case ErrorKind::internal: break;
    }
    return 500;
}

std::string_view name_of(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::usage: return "usage";
        case ErrorKind::input: return "input";
        case ErrorKind::limit: return "limit";
        case ErrorKind::interrupted: return "interrupted";
        case ErrorKind::io: return "io";
        case ErrorKind::internal: break;
    }
    return "internal";
}

std::string problem_json(std::string_view kind, const Error& error, const Translation* french) {
    const auto said = [&](const std::string& text) { return french ? french->text(text) : text; };
    auto problems = nlohmann::ordered_json::array();
    const auto add = [&](const std::string& where, const std::string& problem,
                         const std::string& hint) {
        problems.push_back({{"where", where}, {"problem", said(problem)}, {"hint", said(hint)}});
    };
    if (const auto* several = dynamic_cast<const ManyProblems*>(&error))
        for (const Problem& one : several->all) add(one.where, one.problem, one.hint);
    else
        add(error.where, error.problem, error.hint);
    const nlohmann::ordered_json out{
        {"kind", kind},
        {"problems", problems},
        {"text", french ? french->error(error) : std::string(error.what())}};
    return out.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace corridor::serve

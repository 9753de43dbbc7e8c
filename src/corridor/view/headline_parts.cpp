// The two halves of the first sentence.

#include "corridor/view/sentences.h"
#include "corridor/view/words.h"

namespace corridor::view {

namespace {

//! What stands between the halves in every first sentence of the catalogue.
std::string_view divider(Lang lang) {
    return lang == Lang::fr ? "\u00a0; " : "; ";
}

}  // namespace

std::string headline_short(const result::Result& result, Lang lang) {
    const std::string all = headline_sentence(result, lang);
    const auto at = all.find(divider(lang));
    return at == std::string::npos ? all : all.substr(0, at) + ".";
}

std::string headline_confined(const result::Result& result, Lang lang) {
    const std::string all = headline_sentence(result, lang);
    const auto at = all.find(divider(lang));
    return at == std::string::npos ? "" : capital(all.substr(at + divider(lang).size()));
}

}  // namespace corridor::view

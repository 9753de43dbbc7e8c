#pragma once
//! \file The one table of verbs and flags: parser, help and completion are made from it.

#include "messages.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace corridor::app {

//! What a shell may offer after a flag or in place of an argument.
enum class Offer { nothing, folder, file, words };

struct Flag {
    std::string_view name;        //!< "--members"
    std::string_view short_name;  //!< "-o", or empty
    std::string_view value;       //!< "N", or empty for a switch
    Message help;
    Offer offer = Offer::nothing;
    std::string_view words = {};  //!< "en fr", where offer = words
    bool repeats = false;         //!< may be given several times
};

struct Verb {
    std::string_view name;
    Message help;
    std::string_view argument;  //!< "SCENARIO"
    Message argument_help;
    Offer offer;
    std::string_view words;  //!< where offer = words
    std::span<const Flag> flags;
    std::string_view examples[2];
    std::string_view kinds = {};  //!< words that must stand before the argument, one of them
    bool several = false;         //!< the argument may be given several times
};

std::span<const Verb> verbs();
std::span<const Flag> common_flags();
const Verb* find_verb(std::string_view name);

//! The flags of a verb, then those of every verb.
std::vector<Flag> all_flags(const Verb& verb);

//! Help of one verb, or of the program where there is none.
std::string help_text(const Verb* verb, Lang lang);

//! The script that makes a shell complete verbs, flags and words.
//! \throws Error{usage} for another shell than bash, zsh or fish
std::string completion_script(std::string_view shell, Lang lang);

}  // namespace corridor::app

#include "arguments.h"

#include "corridor/base/error.h"
#include "corridor/base/text.h"

#include <algorithm>

#include <CLI/CLI.hpp>

namespace corridor::app {
namespace {

// --lang and --json are looked for by hand first: a complaint about anything else heeds them.
void read_manner(int argc, char** argv, Manner& manner) {
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--json") manner.json = true;
        if (word == "--quiet" || word == "-q") manner.quiet = true;
        if (word == "--no-color") manner.no_color = true;
        std::string_view lang;
        if (word == "--lang" && i + 1 < argc) lang = argv[i + 1];
        if (word.starts_with("--lang=")) lang = word.substr(7);
        if (lang != "en" && lang != "fr") continue;
        manner.lang = view::lang_named(lang);
        manner.lang_given = true;
    }
}

std::string names_for_parser(const Flag& flag) {
    std::string names(flag.name);
    if (!flag.short_name.empty()) names = std::string(flag.short_name) + "," + names;
    // What researchers who use Flee call members.
    if (flag.name == "--members") names += ",--replicas";
    return names;
}

// The flag a message of the parser speaks of, such as "--seed: 1 required ...".
std::string flag_named_in(const std::string& text) {
    const auto begin = text.find("--");
    if (begin == std::string::npos) return {};
    return text.substr(begin, text.find_first_of(":= ", begin) - begin);
}

}  // namespace

Arguments::Arguments(int argc, char** argv, Manner& manner) : manner_(manner) {
    read_manner(argc, argv, manner);
    read(argc, argv);
    refuse_twice();
    if (const auto lang = text("--lang"); !lang.empty() && lang != "en" && lang != "fr")
        throw Error(ErrorKind::usage, "--lang", say(manner.lang, Message::not_a_language, lang),
                    message(manner.lang, Message::language_hint));
}

void Arguments::read(int argc, char** argv) {
    CLI::App app;
    app.set_help_flag();
    app.require_subcommand(0, 1);
    app.allow_extras();
    const auto add = [this](CLI::App& to, const Flag& flag) {
        const std::string name(flag.name);
        if (flag.value.empty())
            to.add_flag(names_for_parser(flag), switches_[name]);
        else
            to.add_option(names_for_parser(flag), values_[name])
                ->expected(1)
                ->allow_extra_args(false)
                ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    };
    for (const Flag& flag : common_flags()) add(app, flag);
    app.add_flag("--version", switches_["--version"]);
    for (const Verb& row : verbs()) {
        auto* sub = app.add_subcommand(std::string(row.name));
        sub->allow_extras();
        if (!row.kinds.empty()) sub->add_option("KIND", kind);
        if (row.several)
            sub->add_option("FOLDERS", arguments);
        else
            sub->add_option(std::string(row.argument), argument);
        for (const Flag& flag : all_flags(row)) add(*sub, flag);
    }
    const Lang lang = manner_.lang;
    try {
        app.parse(argc, argv);
    } catch (const CLI::ArgumentMismatch& e) {
        const auto flag = flag_named_in(e.what());
        const auto found = values_.find(flag);
        throw Error(
            ErrorKind::usage, flag,
            message(lang, found == values_.end() ? Message::takes_no_value : Message::needs_value));
    } catch (const CLI::ParseError& e) {
        throw Error(ErrorKind::usage, flag_named_in(e.what()),
                    message(lang, Message::takes_no_value));
    }
    if (const auto given = app.get_subcommands(); !given.empty())
        verb = find_verb(given.front()->get_name());
    refuse_unknown(app.remaining(true));
}

void Arguments::refuse_unknown(const std::vector<std::string>& rest) const {
    if (rest.empty()) return;
    const Lang lang = manner_.lang;
    // The first flag, else the first word: what follows an unknown flag is probably its value.
    std::string word = rest.front();
    for (auto it = rest.rbegin(); it != rest.rend(); ++it)
        if (it->starts_with("-")) word = *it;
    word = word.substr(0, word.find('='));
    std::vector<std::string_view> known;
    const bool is_flag = word.starts_with("-");
    if (is_flag) {
        for (const Flag& flag : verb ? all_flags(*verb) : std::vector<Flag>{})
            known.push_back(flag.name);
        if (verb == nullptr)
            for (const Flag& flag : common_flags()) known.push_back(flag.name);
        if (verb == nullptr) known.push_back("--version");
    } else if (verb == nullptr) {
        for (const Verb& row : verbs()) known.push_back(row.name);
    }
    const auto near = nearest(word, known);
    const auto command = verb ? "corridor " + std::string(verb->name) : std::string("corridor");
    const auto hint =
        near ? say(lang, Message::did_you_mean, *near) : say(lang, Message::see_help, command);
    const auto problem = is_flag           ? Message::no_flag
                         : verb == nullptr ? Message::no_verb
                                           : Message::too_many;
    throw Error(ErrorKind::usage, command, say(lang, problem, word), hint);
}

void Arguments::refuse_twice() const {
    const auto flags = verb ? all_flags(*verb) : std::vector<Flag>{};
    const auto may_repeat = [&flags](const std::string& name) {
        return std::ranges::any_of(
            flags, [&name](const Flag& flag) { return flag.name == name && flag.repeats; });
    };
    for (const auto& [name, values] : values_)
        if (values.size() > 1 && !may_repeat(name))
            throw Error(ErrorKind::usage, name, message(manner_.lang, Message::given_twice));
}

bool Arguments::has(std::string_view flag) const {
    const auto found = switches_.find(flag);
    return found != switches_.end() && found->second > 0;
}

std::vector<std::string> Arguments::all(std::string_view flag) const {
    const auto found = values_.find(flag);
    return found == values_.end() ? std::vector<std::string>{} : found->second;
}

std::string Arguments::text(std::string_view flag) const {
    const auto values = all(flag);
    return values.empty() ? std::string() : values.front();
}

std::optional<std::int64_t> Arguments::whole(std::string_view flag, std::int64_t low,
                                             std::int64_t high) const {
    if (all(flag).empty()) return std::nullopt;
    const auto n = parse_integer(text(flag));
    if (n && *n >= low && *n <= high) return n;
    throw Error(ErrorKind::usage, flag,
                say(manner_.lang, Message::not_whole, text(flag), low, high));
}

std::optional<Date> Arguments::date(std::string_view flag) const {
    if (all(flag).empty()) return std::nullopt;
    if (const auto day = parse_date(text(flag))) return day;
    throw Error(ErrorKind::usage, flag, say(manner_.lang, Message::not_a_date, text(flag)),
                message(manner_.lang, Message::date_hint));
}

}  // namespace corridor::app

#include "corridor/base/error.h"
#include "verbs.h"

namespace corridor::app {
namespace {

std::string verb_names() {
    std::string names;
    for (const Verb& verb : verbs()) names += (names.empty() ? "" : " ") + std::string(verb.name);
    return names;
}

std::string flag_names(const Verb& verb) {
    std::string names;
    for (const Flag& flag : all_flags(verb)) {
        names += (names.empty() ? "" : " ") + std::string(flag.name);
        if (!flag.short_name.empty()) names += " " + std::string(flag.short_name);
    }
    return names;
}

std::string bash_offer(Offer offer, std::string_view words) {
    switch (offer) {
        case Offer::folder:
            return "compgen -d -- \"$word\"";
        case Offer::file:
            return "compgen -f -- \"$word\"";
        case Offer::words:
            return "compgen -W '" + std::string(words) + "' -- \"$word\"";
        case Offer::nothing:
            break;
    }
    return ":";
}

std::string bash_script() {
    std::string out =
        "# bash completion of corridor\n_corridor() {\n"
        "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
        "  local verb=${COMP_WORDS[1]}\n  COMPREPLY=()\n"
        "  if ((COMP_CWORD == 1)); then\n    mapfile -t COMPREPLY < <(compgen -W '" +
        verb_names() + " --help --version' -- \"$word\")\n    return\n  fi\n  case $verb in\n";
    for (const Verb& verb : verbs()) {
        out += "    " + std::string(verb.name) + ")\n      case $before in\n";
        for (const Flag& flag : all_flags(verb)) {
            if (flag.value.empty()) continue;
            const auto names = flag.short_name.empty()
                                   ? std::string(flag.name)
                                   : std::string(flag.name) + "|" + std::string(flag.short_name);
            out += "        " + names + ") mapfile -t COMPREPLY < <(" +
                   bash_offer(flag.offer, flag.words) + "); return ;;\n";
        }
        out +=
            "      esac\n      if [[ $word == -* ]]; then\n"
            "        mapfile -t COMPREPLY < <(compgen -W '" +
            flag_names(verb) + "' -- \"$word\")\n      else\n        mapfile -t COMPREPLY < <(" +
            bash_offer(verb.offer, verb.words) + ")\n      fi ;;\n";
    }
    return out + "  esac\n}\ncomplete -o filenames -F _corridor corridor\n";
}

// In single quotes, for zsh and fish.
std::string quoted(std::string_view text) {
    std::string out = "'";
    for (const char c : text)
        if (c == '\'')
            out += "'\\''";
        else
            out += c;
    return out + "'";
}

std::string zsh_action(Offer offer, std::string_view words) {
    switch (offer) {
        case Offer::folder:
            return "_files -/";
        case Offer::file:
            return "_files";
        case Offer::words:
            return "(" + std::string(words) + ")";
        case Offer::nothing:
            break;
    }
    return " ";
}

// A text in an _arguments specification: brackets and colons mean something there.
std::string zsh_text(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

std::string zsh_script(Lang lang) {
    std::string out = "#compdef corridor\n_corridor() {\n  local -a verbs=(\n";
    for (const Verb& verb : verbs())
        out += "    " +
               quoted(std::string(verb.name) + ":" + std::string(message(lang, verb.help))) + "\n";
    out +=
        "  )\n  if ((CURRENT == 2)); then\n    _describe verb verbs\n    return\n  fi\n"
        "  local verb=$words[2]\n  shift words\n  ((CURRENT--))\n  case $verb in\n";
    for (const Verb& verb : verbs()) {
        out += "    " + std::string(verb.name) + ") _arguments";
        for (const Flag& flag : all_flags(verb)) {
            const auto text = "[" + zsh_text(message(lang, flag.help)) + "]" +
                              (flag.value.empty() ? ""
                                                  : ":" + std::string(flag.value) + ":" +
                                                        zsh_action(flag.offer, flag.words));
            out +=
                " \\\n      " + quoted((flag.repeats ? "*" : "") + std::string(flag.name) + text);
            if (!flag.short_name.empty())
                out += " \\\n      " + quoted(std::string(flag.short_name) + text);
        }
        out +=
            " \\\n      " +
            quoted((verb.several ? "*:" : "1:") + std::string(verb.argument) + ":" + zsh_action(verb.offer, verb.words)) +
            " ;;\n";
    }
    return out + "  esac\n}\n_corridor \"$@\"\n";
}

std::string fish_offer(Offer offer, std::string_view words) {
    switch (offer) {
        case Offer::folder:
            return " -x -a '(__fish_complete_directories)'";
        case Offer::file:
            return " -r -F";
        case Offer::words:
            return " -x -a " + quoted(words);
        case Offer::nothing:
            break;
    }
    return " -x";
}

std::string fish_script(Lang lang) {
    std::string out = "# fish completion of corridor\ncomplete -c corridor -f\n";
    for (const Verb& verb : verbs())
        out += "complete -c corridor -n __fish_use_subcommand -a " + std::string(verb.name) +
               " -d " + quoted(message(lang, verb.help)) + "\n";
    for (const Verb& verb : verbs()) {
        const auto here =
            "complete -c corridor -n '__fish_seen_subcommand_from " + std::string(verb.name) + "'";
        if (verb.offer != Offer::nothing) out += here + fish_offer(verb.offer, verb.words) + "\n";
        for (const Flag& flag : all_flags(verb)) {
            out += here + " -l " + std::string(flag.name.substr(2));
            if (!flag.short_name.empty()) out += " -s " + std::string(flag.short_name.substr(1));
            if (!flag.value.empty()) out += fish_offer(flag.offer, flag.words);
            out += " -d " + quoted(message(lang, flag.help)) + "\n";
        }
    }
    return out;
}

}  // namespace

std::string completion_script(std::string_view shell, Lang lang) {
    if (shell == "bash") return bash_script();
    if (shell == "zsh") return zsh_script(lang);
    if (shell == "fish") return fish_script(lang);
    throw Error(ErrorKind::usage, shell, message(lang, Message::which_shell),
                message(lang, Message::which_shell_hint));
}

}  // namespace corridor::app

#include "verbs.h"

#include <array>

namespace corridor::app {
namespace {

using M = Message;

constexpr Flag k_as_of{"--as-of", "", "DATE", M::help_as_of};
constexpr Flag k_members{"--members", "", "N", M::help_members};
constexpr Flag k_seed{"--seed", "", "N", M::help_seed};
constexpr Flag k_threads{"--threads", "", "N", M::help_threads};
constexpr Flag k_output{"--output", "-o", "FOLDER", M::help_output, Offer::folder};
constexpr Flag k_days{"--days", "", "N", M::help_days};
constexpr Flag k_force{"--force", "", "", M::help_force};
constexpr Flag k_internal{"--internal", "", "", M::help_internal};
constexpr Flag k_allow_column{"--allow-column", "", "NAME", M::help_allow_column,
                              Offer::nothing,   {}, true};

constexpr Flag k_hasten{"--hasten", "", "N", M::help_hasten};
constexpr Flag k_fidelity{"--fidelity", "", "WORD", M::help_fidelity, Offer::words,
                          "flee3 corrected"};
constexpr Flag k_keep_quirk{"--keep-quirk", "", "NAME", M::help_keep_quirk, Offer::nothing, {}, true};
constexpr Flag k_correct_quirk{"--correct-quirk", "",           "NAME", M::help_correct_quirk,
                               Offer::nothing,    {},           true};

constexpr Flag k_rule{"--rule", "", "WORD", M::help_rule, Offer::words, "flee3 corridor"};

constexpr std::array k_common{
    Flag{"--lang", "", "LANG", M::help_lang, Offer::words, "en fr"},
    Flag{"--json", "", "", M::help_json},
    Flag{"--quiet", "-q", "", M::help_quiet},
    Flag{"--no-color", "", "", M::help_no_color},
    Flag{"--help", "-h", "", M::help_help},
};

constexpr std::array k_check{k_as_of, k_days,     k_allow_column, k_hasten,
                             k_rule,  k_fidelity, k_keep_quirk,   k_correct_quirk};

constexpr std::array k_import{
    Flag{"--output", "-o", "FOLDER", M::help_import_output, Offer::folder},
    k_days, k_hasten, k_rule, k_fidelity, k_keep_quirk, k_correct_quirk};

constexpr std::array k_run{
    k_members,
    k_seed,
    k_threads,
    k_days,
    k_as_of,
    k_output,
    k_force,
    Flag{"--daily", "", "", M::help_daily},
    Flag{"--write-members", "", "N", M::help_write_members},
    k_internal,
    k_allow_column,
    k_hasten,
    k_rule,
    k_fidelity,
    k_keep_quirk,
    k_correct_quirk,
    Flag{"--flee-out", "", "WORD", M::help_flee_out, Offer::words, "first median all"},
};

constexpr std::array k_score{
    k_members,
    k_seed,
    k_threads,
    Flag{"--posterior", "", "FILE", M::help_posterior, Offer::file},
    Flag{"--training", "", "FOLDER", M::help_training, Offer::folder},
    Flag{"--output", "-o", "FOLDER", M::help_score_output, Offer::folder},
    k_force,
    k_allow_column,
};

constexpr std::array k_calibrate{
    Flag{"--output", "-o", "FOLDER", M::help_calibrate_output, Offer::folder},
    Flag{"--population", "", "N", M::help_population},
    Flag{"--folds", "", "N", M::help_folds},
    Flag{"--members-per-particle", "", "N", M::help_particle_members},
    Flag{"--generations", "", "N", M::help_generations},
    Flag{"--simulations", "", "N", M::help_simulations},
    Flag{"--rows", "", "N", M::help_rows},
    Flag{"--published-by", "", "DATE", M::help_published_by},
    k_seed,
    k_threads,
    Flag{"--force", "", "", M::help_calibrate_force},
    k_allow_column,
};

constexpr std::array k_sensitivity{
    Flag{"--variable", "", "RESULT", M::help_variable, Offer::nothing, {}, true},
    Flag{"--samples", "", "N", M::help_samples},
    Flag{"--csv", "", "FILE", M::help_csv, Offer::file},
    k_force,
    k_seed,
    k_threads,
    k_days,
    k_as_of,
    k_allow_column,
};

constexpr std::array k_compare{
    Flag{"--suggest", "", "", M::help_suggest},
    Flag{"--option", "", "ID", M::help_option, Offer::nothing, {}, true},
    Flag{"--members", "", "N", M::help_compare_members},
    k_seed,
    k_threads,
    k_days,
    k_as_of,
    k_output,
    k_force,
    k_allow_column,
};

constexpr std::array k_spells{
    k_as_of,
    Flag{"--region", "", "WORD", M::help_region, Offer::words,
         "sahel east_africa middle_east europe_caucasus other"},
    Flag{"--without", "", "CLUSTER", M::help_without},
    Flag{"--output", "-o", "FOLDER", M::help_spells_output, Offer::folder},
    k_force,
};

constexpr std::array k_displacement{
    Flag{"--output", "-o", "FOLDER", M::help_displacement_output, Offer::folder},
    k_force,
    Flag{"--members", "", "N", M::help_displacement_members},
    k_seed,
    k_threads,
};

constexpr std::array k_serve{
    Flag{"--port", "", "N", M::help_port},
    Flag{"--host", "", "ADDRESS", M::help_host},
    Flag{"--read-only", "", "", M::help_read_only},
    Flag{"--no-open", "", "", M::help_no_open},
    Flag{"--all-series", "", "", M::help_all_series},
    k_members,
    k_seed,
    k_threads,
    k_allow_column,
};

constexpr std::array k_show{
    Flag{"--html", "", "FILE", M::help_html, Offer::file},
    k_internal,
    k_force,
};

constexpr std::array k_export{
    Flag{"--public", "", "", M::help_public},
    Flag{"--threshold", "", "N", M::help_threshold},
    Flag{"--output", "-o", "FOLDER", M::help_export_output, Offer::folder},
    k_force,
};

constexpr std::array k_verbs{
    Verb{"check",
         M::help_check,
         "SCENARIO",
         M::help_scenario,
         Offer::folder,
         {},
         k_check,
         {"corridor check examples/mali_2025",
          "corridor check examples/mali_2025 --as-of 2025-10-01"}},
    Verb{"run",
         M::help_run,
         "SCENARIO",
         M::help_scenario,
         Offer::folder,
         {},
         k_run,
         {"corridor run examples/mali_2025",
          "corridor run examples/mali_2025 --members 512 --seed 7 -o mali"}},
    Verb{"compare",
         M::help_compare,
         "SCENARIO",
         M::help_scenario,
         Offer::folder,
         {},
         k_compare,
         {"corridor compare examples/mali_2025 --suggest",
          "corridor compare examples/mali_2025 --option convoy-mopti --option window-lere"}},
    Verb{"serve",
         M::help_serve,
         "FOLDER",
         M::help_serve_folder,
         Offer::folder,
         {},
         k_serve,
         {"corridor serve examples/mali_2025",
          "corridor serve examples/mali_2025 --read-only --port 0"}},
    Verb{"calibrate",
         M::help_calibrate,
         "FOLDER...",
         M::help_cases,
         Offer::folder,
         {},
         k_calibrate,
         {"corridor calibrate examples/casebook -o learnt",
          "corridor calibrate examples/casebook -o learnt --population 1000 --published-by 2025-10-27"},
         {},
         true},
    Verb{"sensitivity",
         M::help_sensitivity,
         "SCENARIO",
         M::help_scenario,
         Offer::folder,
         {},
         k_sensitivity,
         {"corridor sensitivity examples/mali_2025",
          "corridor sensitivity examples/mali_2025 --variable price_index:fuel@bamako --csv fuel.csv"}},
    Verb{"import",
         M::help_import,
         "FOLDER",
         M::help_flee_folder,
         Offer::folder,
         {},
         k_import,
         {"corridor import flee conflict_input/mali -o mali",
          "corridor import flee conflict_input/mali -o mali --fidelity corrected"},
         "flee"},
    Verb{"score",
         M::help_score,
         "FOLDER...",
         M::help_cases,
         Offer::folder,
         {},
         k_score,
         {"corridor score examples/casebook",
          "corridor score my_cases --training examples/casebook --members 256 -o my_scores"},
         {},
         true},
    Verb{"spells",
         M::help_spells,
         "FOLDER",
         M::help_record,
         Offer::folder,
         {},
         k_spells,
         {"corridor spells examples/casebook",
          "corridor spells examples/casebook --as-of 2025-10-27 -o record"}},
    Verb{"displacement",
         M::help_displacement,
         "FOLDER...",
         M::help_flee_folder,
         Offer::folder,
         {},
         k_displacement,
         {"corridor displacement conflict_input/mali conflict_input/burundi conflict_input/car",
          "corridor displacement conflict_input/* --members 128 -o displacement"},
         {},
         true},
    Verb{"show",
         M::help_show,
         "RESULT",
         M::help_result,
         Offer::folder,
         {},
         k_show,
         {"corridor show mali", "corridor show mali --internal --html mali.html"}},
    Verb{"export",
         M::help_export,
         "RESULT",
         M::help_result,
         Offer::folder,
         {},
         k_export,
         {"corridor export mali --public",
          "corridor export mali --public --threshold 20 -o to_share"}},
    Verb{"explain",
         M::help_explain,
         "KEY",
         M::help_key,
         Offer::nothing,
         {},
         {},
         {"corridor explain runout_ratio", "corridor explain places.population"}},
    Verb{"completion",
         M::help_completion,
         "SHELL",
         M::help_shell,
         Offer::words,
         "bash zsh fish",
         {},
         {"corridor completion bash > ~/.local/share/bash-completion/completions/corridor",
          "corridor completion fish > ~/.config/fish/completions/corridor.fish"}},
};

}  // namespace

std::span<const Verb> verbs() {
    return k_verbs;
}

std::span<const Flag> common_flags() {
    return k_common;
}

const Verb* find_verb(std::string_view name) {
    for (const Verb& verb : k_verbs)
        if (verb.name == name) return &verb;
    return nullptr;
}

std::vector<Flag> all_flags(const Verb& verb) {
    std::vector<Flag> flags(verb.flags.begin(), verb.flags.end());
    flags.insert(flags.end(), k_common.begin(), k_common.end());
    return flags;
}

}  // namespace corridor::app

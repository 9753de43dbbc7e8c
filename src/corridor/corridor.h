#pragma once
//! \file The verbs of Corridor as functions: the one door for the command line and other faces.
//! Nothing here prints, exits, or replaces a file unasked.

#include "corridor/base/date.h"
#include "corridor/result/comparison.h"
#include "corridor/result/option_table.h"
#include "corridor/result/displacement.h"
#include "corridor/result/result.h"
#include "corridor/result/skill.h"
#include "corridor/result/spells.h"
#include "corridor/scenario/edit.h"
#include "corridor/scenario/folder_texts.h"
#include "corridor/scenario/save_edits.h"
#include "corridor/scenario/scenario.h"
#include "corridor/view/flee_out.h"
#include "corridor/view/text.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace corridor {

//! "RELEASE+HASH"; the hash is over the source files of the library.
std::string_view version();

//! Which scenario, and what the person who reads it may change.
struct Input {
    std::filesystem::path folder;            //!< the folder, or its scenario.toml
    std::optional<Date> as_of;               //!< moves the as-of date; later reports are dropped
    std::optional<int> horizon_days;         //!< 1..3650 days after the as-of date
    std::vector<std::string> allow_columns;  //!< personal-looking columns that may stand
    //! Of a folder of Flee only; there horizon_days is the number of days from its first.
    struct FleeInput {
        int divide_by = 1;                   //!< people are divided by this, as Flee's hasten does
        bool own_rule = false;               //!< people move by Corridor's own choice
        bool corrected = false;              //!< do what was meant instead of what Flee 3 does
        std::vector<std::string> keep, correct;  //!< single quirks kept, or corrected, against that
        bool operator==(const FleeInput&) const = default;
    } flee = {};
};

//! A valid scenario and what identifies it.
struct Loaded {
    scenario::Scenario scenario;
    std::string fingerprint;  //!< SHA-256 over everything that can move a number
    std::vector<std::pair<std::string, std::string>> inputs;  //!< file name, SHA-256, by name
};

/*!
 * Reads a scenario and compiles it once, so that nothing about it can fail later (verb *check*).
 * \throws Error{input} every problem of its files at once; Error{limit} too large; Error{io}
 */
Loaded load(const Input& input);

/*!
 * The same with changes, made in the text of the files and read by the same loader.
 * \param texts  of the folder of `input`, as read_folder_texts() gave them; without them it is read now
 * \throws Error{input} also where an edit names what is not there, or where more than one measure would be
 *         made tighter; Error{usage} a folder of Flee has no edits
 */
Loaded load(const Input& input, const std::vector<scenario::Edit>& edits);
Loaded load(const Input& input, const scenario::FolderTexts& texts,
            const std::vector<scenario::Edit>& edits);

/*!
 * Saves changes into their folder: only files that change, and in them only the bytes that change.
 * \param etag  of the folder the changes were made for
 * \return the etag of the folder as it now is
 * \throws scenario::ChangedMeanwhile where it is another one by now; as load(); Error{io}. Then nothing
 *         was written
 */
std::string save_edits(const Input& input, const std::string& etag,
                       const std::vector<scenario::Edit>& edits);

/*!
 * What the scenario says, as the JSON that the browser page draws (docs/reference/http.md).
 * \param etag  scenario::etag_of() the texts it was read from
 */
std::string scenario_json(const Loaded& loaded, const std::string& etag, bool read_only);

//! The options that its measures and needs suggest, as JSON; lives 128 members to the deadline.
//! \param threads  0 = all cores \throws Error{interrupted}
std::string suggested_json(const Loaded& loaded, int threads = 0,
                           const std::atomic<bool>* stop = nullptr);

/*!
 * Writes a scenario as a folder of Corridor, whatever it was read from (verb *import*).
 * \throws Error{usage} where the folder holds a scenario already; Error{io}
 */
void save(const Loaded& loaded, const std::filesystem::path& folder);

//! What is written and where.
struct Outputs {
    std::filesystem::path folder;      //!< empty: default_folder()
    bool replace = false;              //!< replace another result that stands there
    int write_members = 100;           //!< members in ensemble.nc; 0 = no such file
    bool internal = false;             //!< the page in full, each sheet stamped INTERNAL
    view::Lang lang = view::Lang::en;  //!< of the page
    view::FleeOut flee_out = view::FleeOut::first_member;  //!< of a run by the rule of Flee: out.csv
};

//! How a run is made. Only members, seed and daily can change what is in the tables.
struct RunRequest {
    std::optional<int> members;         //!< 1..100000; not given: the scenario's
    std::optional<std::uint32_t> seed;  //!< not given: the scenario's
    int threads = 0;                    //!< 0 = all cores
    bool daily = false;                 //!< every forecast day, not weekly after day 60
    Outputs outputs;
    //! Share done, 0..1, and the name of the stage; called from one thread at a time.
    std::function<void(double, std::string_view)> progress;
    const std::atomic<bool>* stop = nullptr;  //!< set from outside: Error{interrupted}
};

struct RunOutcome {
    result::Result result;
    std::filesystem::path folder;
    bool reused = false;  //!< an equal finished run stood there, was verified and read back
};

/*!
 * Runs a scenario and writes the result folder (verb *run*).
 *
 * The folder appears whole or not at all: it is written under a hidden name beside its place and
 * renamed at the end; an error or a stop removes it. Where an equal, intact run stands already it
 * is read back instead.
 * \throws Error{usage} where something else stands there and `replace` is not set, or where what
 *         stands there is no result; Error{interrupted}, Error{limit}, Error{io}
 */
RunOutcome run(const Loaded& loaded, const RunRequest& request);

//! Which options are compared, and how.
struct CompareRequest {
    bool suggest = false;               //!< also those that the measures in force suggest
    std::vector<std::string> only;      //!< ids of options; empty = all
    int members = 500;                  //!< 1..100000 of the best five; the first look takes 128
    std::optional<std::uint32_t> seed;  //!< not given: the scenario's
    int threads = 0;                    //!< 0 = all cores
    std::filesystem::path folder;       //!< empty: results/SCENARIO-ASOF-FINGERPRINT8-sSEED-compare
    bool replace = false;               //!< replace another comparison that stands there
    view::Lang lang = view::Lang::en;   //!< of the names of options
    std::function<void(double, std::string_view)> progress;  //!< as in RunRequest
    const std::atomic<bool>* stop = nullptr;
};

struct CompareOutcome {
    result::OptionTable table;
    std::filesystem::path folder;
};

/*!
 * Compares options on the same members and writes compared.csv, order.csv and compare.json (verb
 * *compare*). An option only ends, shortens or exempts a measure, or adds supply or transport.
 * \throws Error{usage} where there is no option or something else stands in the folder;
 *         Error{interrupted}, Error{io}
 */
CompareOutcome compare(const Loaded& loaded, const CompareRequest& request);

//! results/SCENARIO-ASOF-FINGERPRINT8-sSEED-mMEMBERS, relative to the current folder. run() appends
//! -vVERSION where the result of another version stands there.
std::filesystem::path default_folder(const Loaded& loaded, const RunRequest& request);

/*!
 * Reads a finished result folder (verb *show*).
 * \throws Error{io}, Error{input} where it is not one
 */
result::Result show(const std::filesystem::path& folder);

/*!
 * Writes the report page of a result to one file.
 * \param replace  a file of that name may be replaced
 * \throws Error{usage} where a file stands there and `replace` is not set; Error{io}
 */
void write_page(const result::Result& result, const std::filesystem::path& file, view::Lang lang,
                bool internal, bool replace);

//! How a public copy is made.
struct ExportRequest {
    std::filesystem::path folder;      //!< empty: RESULT-public beside the result
    int threshold = 10;                //!< counts below it are withheld, 5..1000
    bool replace = false;              //!< replace another public copy that stands there
    view::Lang lang = view::Lang::en;  //!< of README.md
};

/*!
 * Writes the public copy of a result folder (verb *export --public*): areas in place of places, no small
 * count, no report, road, convoy or way out (docs/formats/public.md). The folder appears whole or not at all.
 * \return the folder
 * \throws Error{usage} for a wrong threshold, or where something else stands there; Error{input}, Error{io}
 */
std::filesystem::path export_public(const std::filesystem::path& result, const ExportRequest& request);

//! How cases are scored.
struct ScoreRequest {
    std::optional<int> members;         //!< 1..100000; not given: each scenario's
    std::optional<std::uint32_t> seed;  //!< not given: each scenario's
    int threads = 0;                    //!< 0 = all cores
    std::filesystem::path posterior;    //!< calibrated draws; of each case the fold that left it out
    std::filesystem::path training;     //!< cases the baselines learn from besides those scored
    std::vector<std::string> allow_columns;
    std::filesystem::path folder;       //!< empty: results/scores
    bool replace = false;               //!< replace scores that stand there
    view::Lang lang = view::Lang::en;   //!< of the picture and the sentence
    std::function<void(double, std::string_view)> progress;
    const std::atomic<bool>* stop = nullptr;  //!< set from outside: Error{interrupted}
};

struct ScoreOutcome {
    result::Skill skill;
    std::filesystem::path folder;
};

/*!
 * Runs every case and scores what was observed later (verb *score*), beside baselines that learn from
 * the other cases. Writes scores.csv, scored.csv, events.csv, reliability.svg, track_record.md and manifest.json;
 * the folder appears whole or not at all.
 * \param folders  each a case (a scenario with observations.csv) or a folder of cases
 * \throws Error{input} the problems of all cases at once; Error{usage}, Error{interrupted}, Error{io}
 */
ScoreOutcome score(const std::vector<std::filesystem::path>& folders, const ScoreRequest& request);

//! What of the record of past sieges is to be used.
struct SpellRequest {
    std::filesystem::path folder;  //!< holds spells.csv, and for onsets towns.csv, town_links.csv, threats.csv
    std::optional<Date> as_of;     //!< only what was published by then
    std::string region = {};       //!< effects of this region; empty: the law shipped
    std::string without = {};      //!< a cluster that is left out, as in a hindcast of it
};

/*!
 * How long sieges last, how often they come back and which town is next, by the record, with scores
 * on sieges left out of the fit (verb *spells*).
 * \throws Error{input} every problem of a table at once; Error{usage} for an unknown region or
 *         cluster; Error{io}
 */
result::SpellReport spells(const SpellRequest& request);

/*!
 * Writes spells.md (English), spells.svg and spells_results.csv.
 * \throws Error{usage} where one stands there and `replace` is not set; Error{io}
 */
std::vector<std::string> write_spells(const result::SpellReport& report,
                                      const std::filesystem::path& folder, bool replace);

//! Which folders of Flee are compared, and how.
struct DisplacementRequest {
    std::vector<std::filesystem::path> folders;  //!< two or more; each is left out in turn
    std::filesystem::path output;       //!< empty: results/displacement
    bool replace = false;               //!< replace what an earlier comparison wrote there
    std::optional<int> members;         //!< of Corridor's rule, 2..10000
    std::optional<std::uint32_t> seed;
    int threads = 0;                    //!< 0 = all cores
    std::function<void(double, std::string_view)> progress;
    const std::atomic<bool>* stop = nullptr;  //!< set from outside: Error{interrupted}
};

struct DisplacementOutcome {
    result::DisplacementReport report;
    std::filesystem::path folder;
};

/*!
 * Compares Corridor's choice of people already displaced with Flee's rule and with forecasts that
 * need no model, on folders of Flee (verb *displacement*). Writes displacement.csv,
 * displacement_weights.csv and displacement.md; the folder appears whole or not at all.
 * \throws Error{usage} for fewer than two folders, or where something stands in the output folder
 *         and `replace` is not set; Error{input}, Error{io}, Error{interrupted}
 */
DisplacementOutcome compare_displacement(const DisplacementRequest& request);

/*!
 * What a parameter, column, table or key of scenario.toml means (verb *explain*).
 * \throws Error{usage} for an unknown key, with the nearest known one
 */
std::string explain(std::string_view key, view::Lang lang);

}  // namespace corridor

#include "corridor/assess/onset_report.h"
#include "corridor/assess/spell_report.h"
#include "corridor/base/error.h"
#include "corridor/base/text.h"
#include "corridor/corridor.h"
#include "corridor/facade_folder.h"
#include "corridor/view/spells.h"

#include <algorithm>

namespace corridor {
namespace {

namespace fs = std::filesystem;

// A region of the record, or none.
void check_region(const std::string& region) {
    const auto& words = assess::spell_regions();
    if (region.empty() || std::ranges::find(words, std::string_view(region)) != words.end()) return;
    const auto guess = nearest(region, words);
    throw Error(ErrorKind::usage, "--region", "`" + region + "` is no region of the record",
                guess ? "Did you mean `" + *guess + "`?"
                      : "One of: sahel, east_africa, middle_east, europe_caucasus, other");
}

void check_cluster(const std::string& cluster, const std::vector<assess::SpellRow>& rows) {
    if (cluster.empty() ||
        std::ranges::find(rows, cluster, &assess::SpellRow::cluster) != rows.end())
        return;
    std::vector<std::string_view> names;
    for (const auto& row : rows) names.push_back(row.cluster);
    const auto guess = nearest(cluster, names);
    throw Error(ErrorKind::usage, "--without", "`" + cluster + "` is no cluster of the record",
                guess ? "Did you mean `" + *guess + "`?" : "See the column cluster of spells.csv");
}

}  // namespace

result::SpellReport spells(const SpellRequest& request) {
    check_region(request.region);
    const auto rows = assess::read_spells(request.folder / "spells.csv");
    check_cluster(request.without, rows);
    assess::SpellView view;
    if (request.as_of) view.as_of = *request.as_of;
    view.without_cluster = request.without;
    if (assess::follow_spells(rows, view).empty())
        throw Error(ErrorKind::input, (request.folder / "spells.csv").string(),
                    "holds no siege that was reported while it was on, by that date",
                    "Use a later --as-of, or add rows with seen_from");
    result::SpellReport report;
    report.as_of = request.as_of;
    report.without_cluster = request.without;
    report.spells = assess::report_spells(rows, view, request.region);
    if (fs::exists(request.folder / "towns.csv"))
        report.onset = assess::report_onsets(assess::read_onsets(request.folder, rows), view);
    return report;
}

std::vector<std::string> write_spells(const result::SpellReport& report, const fs::path& folder,
                                      bool replace) {
    for (const auto& name : view::spells_files()) refuse_existing(folder / name, replace);
    view::write_spells(report, folder);
    return view::spells_files();
}

}  // namespace corridor

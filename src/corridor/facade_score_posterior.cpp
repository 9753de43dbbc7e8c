#include "corridor/base/error.h"
#include "corridor/base/text.h"
#include "corridor/facade_score.h"
#include "corridor/scenario/csv_reader.h"
#include "corridor/scenario/posterior.h"
#include "corridor/scenario/save.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace corridor {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view k_folds = "posterior_folds.csv";

//! The second of two columns by the first.
struct Row {
    std::string value;
    int line = 0;
};
std::map<std::string, Row> read_pairs(const fs::path& file, std::string_view second) {
    std::map<std::string, Row> out;
    if (!fs::exists(file)) return out;
    Problems problems;
    scenario::CsvReader csv(file, file.string());
    const auto& header = csv.header().cells;
    const auto column = [&](std::string_view name) {
        const auto found = std::ranges::find(header, name, &scenario::Cell::text);
        if (found == header.end())
            problems.add(fmt::format("{}:1:1 {}", file.string(), name), "the column is missing");
        return static_cast<std::size_t>(found - header.begin());
    };
    const std::size_t key = column("case"), value = column(second);
    problems.throw_if_any();
    scenario::Record record;
    while (csv.next(record)) {
        if (record.cells.size() != header.size()) {
            problems.add(fmt::format("{}:{}:1", file.string(), record.line),
                         fmt::format("the row has {} cells, the header {}", record.cells.size(),
                                     header.size()));
            continue;
        }
        const scenario::Cell& name = record.cells[key];
        const auto [row, is_new] =
            out.try_emplace(name.text, Row{record.cells[value].text, record.line});
        if (!is_new)
            problems.add(fmt::format("{}:{}:{} case", file.string(), name.line, name.column),
                         fmt::format("`{}` stands twice (first on line {})", name.text,
                                     row->second.line));
    }
    problems.throw_if_any();
    return out;
}

//! Which fold left each case out.
std::map<std::string, int> read_folds(const fs::path& file) {
    std::map<std::string, int> out;
    Problems problems;
    for (const auto& [name, row] : read_pairs(file, "fold")) {
        const auto fold = parse_integer(row.value);
        if (!fold || *fold < 0 || *fold > 1000)
            problems.add(fmt::format("{}:{}:1 fold", file.string(), row.line),
                         "is no number of a fold");
        else
            out[name] = static_cast<int>(*fold);
    }
    problems.throw_if_any();
    return out;
}

}  // namespace

std::vector<std::string> events_of(const std::vector<fs::path>& folders) {
    std::vector<std::string> out;
    std::map<fs::path, std::map<std::string, Row>> known;
    for (const auto& folder : folders) {
        const auto whole = fs::weakly_canonical(folder);
        const auto file = whole.parent_path() / "events.csv";
        if (!known.contains(file)) known[file] = read_pairs(file, "event");
        const auto found = known[file].find(whole.filename().string());
        out.push_back(found == known[file].end() ? std::string() : found->second.value);
    }
    return out;
}

namespace {

//! Draws and folds of one posterior file.
struct Folded {
    scenario::PosteriorFolds draws;
    std::map<std::string, int> fold_of;

    explicit Folded(const fs::path& file)
        : draws(scenario::read_posterior(file, file.string())),
          fold_of(read_folds(file.parent_path() / k_folds)) {}
};

}  // namespace

std::vector<int> use_posterior(std::vector<Loaded>& cases, const std::vector<fs::path>& folders,
                               const fs::path& file) {
    std::vector<int> out(cases.size(), -1);
    std::map<fs::path, Folded> known;  // by one name for each file, whichever way it was named
    Problems problems;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        auto& s = cases[i].scenario;
        if (file.empty() && !s.posterior) continue;
        const fs::path own = file.empty() ? folders[i] / s.posterior->file : file;
        const fs::path one_name = fs::weakly_canonical(own.parent_path()) / own.filename();
        const Folded& folded = known.try_emplace(one_name, own).first->second;
        const auto named = folded.fold_of.find(s.name);
        out[i] = named == folded.fold_of.end() ? 0 : named->second;
        const auto fold = folded.draws.find(out[i]);
        if (fold == folded.draws.end()) {
            problems.add(own.string(),
                         fmt::format("holds no fold {}, which `{}` needs", out[i], s.name));
            continue;
        }
        scenario::set_posterior(s, fold->second);
        cases[i].fingerprint = scenario::fingerprint(s);
    }
    problems.throw_if_any();
    return out;
}

}  // namespace corridor

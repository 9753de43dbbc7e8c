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

//! Which fold left each case out.
std::map<std::string, int> read_folds(const fs::path& file) {
    std::map<std::string, int> out;
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
    const std::size_t at_case = column("case"), at_fold = column("fold");
    problems.throw_if_any();
    scenario::Record record;
    while (csv.next(record)) {
        const bool even = record.cells.size() == header.size();
        const auto fold = even ? parse_integer(record.cells[at_fold].text) : std::nullopt;
        if (!fold || *fold < 0 || *fold > 1000)
            problems.add(fmt::format("{}:{}:1 fold", file.string(), record.line),
                         "is no number of a fold");
        else
            out[record.cells[at_case].text] = static_cast<int>(*fold);
    }
    problems.throw_if_any();
    return out;
}

}  // namespace

std::vector<int> use_posterior(std::vector<Loaded>& cases, const fs::path& file) {
    std::vector<int> out(cases.size(), -1);
    if (file.empty()) return out;
    const auto draws = scenario::read_posterior(file, file.string());
    const auto folds = read_folds(file.parent_path() / k_folds);
    Problems problems;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        auto& s = cases[i].scenario;
        const auto named = folds.find(s.name);
        out[i] = named == folds.end() ? 0 : named->second;
        const auto fold = draws.find(out[i]);
        if (fold == draws.end()) {
            problems.add(file.string(), fmt::format("holds no fold {}, which `{}` needs", out[i], s.name));
            continue;
        }
        scenario::set_posterior(s, fold->second);
        cases[i].fingerprint = scenario::fingerprint(s);
    }
    problems.throw_if_any();
    return out;
}

}  // namespace corridor

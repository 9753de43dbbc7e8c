#include "corridor/scenario/posterior.h"

#include "corridor/base/error.h"
#include "corridor/base/text.h"
#include "corridor/scenario/csv_reader.h"
#include "corridor/scenario/scenario.h"
#include "corridor/scenario/value_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>

namespace corridor::scenario {
namespace {

constexpr std::size_t k_max_rows = 100'000;
constexpr int k_max_fold = 1000;

// Read once for all members: from the centre of the value, or before members are made.
constexpr auto k_taken_once = std::to_array<std::string_view>(
    {"runout_ratio",   "short_ratio",      "unpumped_share",   "speed_paved",
     "speed_unpaved",  "driving_hours",    "freight_paved",    "freight_unpaved",
     "screened_share", "market_radius",    "siege_spell_days", "truce_spell_days",
     "prior_active",   "report_half_life", "ratio_a",          "ratio_b",
     "ratio_c",        "ratio_d",          "range_b",          "range_c",
     "range_d",        "range_e",          "cover_staple",     "cover_fuel",
     "cover_medicine", "cover_other"});

std::vector<std::string_view> known_columns() {
    std::vector<std::string_view> known{"fold", "weight"};
    for (const ParameterRow& row : parameter_rows())
        if (drawn_by_member(row.key)) known.push_back(row.key);
    return known;
}

// One file: the header says what each cell is, the rows fill the folds.
class Reader {
  public:
    Reader(const std::filesystem::path& path, const std::string& name) : csv_(path, name) {}

    PosteriorFolds read() {
        read_header();
        problems_.throw_if_any();
        Record record;
        while (csv_.next(record)) {
            if (++n_rows_ > k_max_rows)
                throw Error(ErrorKind::limit, csv_.name(),
                            fmt::format("more than {} rows", k_max_rows));
            read_row(record);
        }
        if (n_rows_ == 0) problems_.add(csv_.name(), "holds no draw");
        problems_.throw_if_any();
        return std::move(folds_);
    }

  private:
    std::string where(int line, int column, std::string_view name) const {
        return fmt::format("{}:{}:{} {}", csv_.name(), line, column, name);
    }

    void read_header() {
        std::vector<std::string> seen;
        for (const Cell& cell : csv_.header().cells) {
            const std::string at = where(cell.line, cell.column, cell.text);
            if (std::ranges::find(seen, cell.text) != seen.end())
                problems_.add(at, "the column stands twice");
            seen.push_back(cell.text);
            if (cell.text == "fold" || cell.text == "weight") {
                rows_.push_back(nullptr);
                continue;
            }
            rows_.push_back(find_parameter(cell.text));
            if (rows_.back() == nullptr) {
                const auto guess = nearest(cell.text, known_columns());
                problems_.add(at, "is not a known parameter",
                              guess ? fmt::format("Did you mean `{}`?", *guess)
                                    : "docs/reference/parameters.md lists them");
            } else if (!drawn_by_member(cell.text)) {
                problems_.add(at, "is the same for all members, so a posterior cannot move it",
                              "Write it in [parameters]");
            } else {
                keys_.push_back(cell.text);
            }
        }
        for (const std::string_view needed : {"fold", "weight"})
            if (std::ranges::find(seen, needed) == seen.end())
                problems_.add(where(1, 1, needed), "the column is missing");
        if (keys_.empty() && problems_.empty()) problems_.add(csv_.name(), "names no parameter");
    }

    std::optional<double> number(const Cell& cell, double low, double high, bool open) {
        const auto& name = csv_.header().cells[static_cast<std::size_t>(&cell - first_)].text;
        const std::string at = where(cell.line, cell.column, name);
        const auto value = parse_number(cell.text, csv_.decimal());
        if (!value)
            problems_.add(at, fmt::format("`{}` is not a finite number", cell.text));
        else if (*value < low || *value > high || (open && *value == low))
            problems_.add(at, fmt::format("{} is out of range (allowed {} to {})", cell.text,
                                          number_text(low), number_text(high)));
        else
            return value;
        return {};
    }

    void read_row(const Record& record) {
        if (record.cells.size() != rows_.size()) {
            problems_.add(fmt::format("{}:{}", csv_.name(), record.line),
                          fmt::format("the row has {} cells, the header {}", record.cells.size(),
                                      rows_.size()));
            return;
        }
        first_ = record.cells.data();
        int fold = 0;
        double weight = 0;
        std::vector<double> values;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const Cell& cell = record.cells[i];
            const std::string& name = csv_.header().cells[i].text;
            if (name == "fold")
                fold = read_fold(cell);
            else if (name == "weight")
                weight = number(cell, 0, 1e12, true).value_or(1);
            else
                values.push_back(number(cell, rows_[i]->low, rows_[i]->high, false).value_or(0));
        }
        Posterior& out = folds_[fold];
        out.keys = keys_;
        out.file = csv_.name();
        out.weights.push_back(weight);
        out.values.insert(out.values.end(), values.begin(), values.end());
    }

    int read_fold(const Cell& cell) {
        const auto fold = parse_integer(cell.text);
        if (fold && *fold >= 0 && *fold <= k_max_fold) return static_cast<int>(*fold);
        problems_.add(where(cell.line, cell.column, "fold"),
                      fmt::format("`{}` is no fold (0 to {})", cell.text, k_max_fold));
        return 0;
    }

    CsvReader csv_;
    std::vector<const ParameterRow*> rows_;  // by cell; null = fold or weight
    std::vector<std::string> keys_;
    const Cell* first_ = nullptr;
    std::size_t n_rows_ = 0;
    PosteriorFolds folds_;
    Problems problems_;
};

}  // namespace

int Posterior::column(std::string_view key) const {
    const auto place = std::ranges::find(keys, key);
    return place == keys.end() ? -1 : static_cast<int>(place - keys.begin());
}

std::size_t Posterior::row_at(double u) const {
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    double seen = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        seen += weights[i];
        if (u * total <= seen) return i;
    }
    return weights.size() - 1;
}

PosteriorFolds read_posterior(const std::filesystem::path& path, const std::string& name) {
    return Reader(path, name).read();
}

PosteriorFolds columns_of(const PosteriorFolds& folds, std::span<const std::string> keys) {
    PosteriorFolds out;
    for (const auto& [fold, all] : folds) {
        Posterior& some = out[fold];
        some.file = all.file;
        some.keys.assign(keys.begin(), keys.end());
        some.weights = all.weights;
        for (std::size_t row = 0; row < all.n_rows(); ++row)
            for (const std::string& key : keys)
                some.values.push_back(all.row(row)[static_cast<std::size_t>(all.column(key))]);
    }
    return out;
}

std::string posterior_text(const PosteriorFolds& folds) {
    if (folds.empty()) return {};
    std::string out = "fold,weight";
    for (const std::string& key : folds.begin()->second.keys) out += ',' + key;
    out += '\n';
    for (const auto& [fold, posterior] : folds)
        for (std::size_t i = 0; i < posterior.n_rows(); ++i) {
            out += fmt::format("{},{}", fold, number_text(posterior.weights[i]));
            for (const double value : posterior.row(i)) out += ',' + number_text(value);
            out += '\n';
        }
    return out;
}

bool drawn_by_member(std::string_view key) {
    return std::ranges::find(k_taken_once, key) == k_taken_once.end();
}

bool is_left_open(const Scenario& scenario, std::string_view key) {
    const ParameterRow& row = *find_parameter(key);
    const auto i = static_cast<std::size_t>(&row - parameter_rows().data());
    return scenario.parameters.values[i] == row.default_value();
}

bool posterior_moves(const Scenario& scenario, std::string_view key) {
    return scenario.posterior && scenario.posterior->column(key) >= 0 &&
           is_left_open(scenario, key);
}

void set_posterior(Scenario& scenario, Posterior posterior) {
    scenario.posterior = std::move(posterior);
    for (const std::string& key : scenario.posterior->keys)
        if (!posterior_moves(scenario, key))
            scenario.warnings.push_back(
                fmt::format("{}: the scenario writes this parameter itself, so {} does not move it",
                            key, scenario.posterior->file));
}

}  // namespace corridor::scenario

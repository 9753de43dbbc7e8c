#include "corridor/base/text.h"
#include "corridor/scenario/bind_events.h"
#include "corridor/scenario/load_parts.h"
#include "corridor/scenario/personal.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_map>

namespace corridor::scenario {
namespace {

constexpr std::size_t k_max_rows = 1'000'000;
constexpr std::size_t k_max_problems = 1000;  // more in one file help nobody

struct PhaseRecord {
    std::string measure;
    Phase phase;
};

template <class V, Binds<PhaseRecord> T>
void bind_row(V& v, T& x) {
    PhaseRow<decltype(x.measure), decltype(x.phase)> row{x.measure, x.phase};
    bind_row(v, row);
}

// Reads tables into vectors, one after the other.
class TableLoader {
  public:
    TableLoader(const DataFiles& files, const LoadOptions& options, LoadState& state)
        : files_(files), options_(options), state_(state) {}

    // `key(row)` is the id of a row; an empty text = the row has none. False: there is no file.
    template <class Row, class Key>
    bool read(std::string_view table, std::vector<Row>& out, Key key) {
        if (!open(table)) return false;
        try {
            CsvReader csv = files_.texts != nullptr ? CsvReader(files_.text(file_), file_)
                                                    : CsvReader(files_.folder / file_, file_);
            if (read_header(csv))
                read_rows(csv, out, key);
            else
                state_.incomplete.emplace(table);
        } catch (const Error& error) {
            if (error.kind != ErrorKind::input) throw;
            state_.problems.add(error.where, error.problem, error.hint);
            state_.incomplete.emplace(table);
        }
        return true;
    }

  private:
    bool open(std::string_view table) {
        table_ = find_table(table);
        const auto named = files_.named.find(table);
        const bool is_named = named != files_.named.end();
        file_ = is_named ? named->second : std::string(table_->file);
        if (files_.has(file_)) return true;
        const bool may_lack = files_.has_flee && table == "supply";
        if ((table_->required && !may_lack) || is_named) {
            state_.incomplete.emplace(table);
            state_.problems.add(file_, "there is no such file",
                                fmt::format("It must hold: {}", table_->text));
        }
        return false;
    }

    bool read_header(const CsvReader& csv) {
        columns_.clear();
        bool usable = true;
        for (const Cell& cell : csv.header().cells) {
            const auto where = fmt::format("{}:{}:{}", file_, cell.line, cell.column);
            if (cell.text.empty()) {
                state_.problems.add(where, "a column has no name");
                usable = false;
            } else if (std::ranges::find(columns_, cell.text) != columns_.end()) {
                state_.problems.add(where + ' ' + cell.text, "the column stands twice");
                usable = false;
            } else if (!find_column(table_->table, cell.text)) {
                judge_unknown(where, cell.text);
            }
            columns_.push_back(cell.text);
        }
        return require_columns(csv) && usable;
    }

    void judge_unknown(const std::string& where, const std::string& column) {
        const bool allowed =
            std::ranges::find(options_.allow_columns, column) != options_.allow_columns.end();
        if (looks_personal(column) && !allowed) {
            state_.problems.add(
                fmt::format("{} {}", where, column),
                "the column looks as if it held personal data (a scenario counts people, it never "
                "tells who they are)",
                fmt::format("Remove it, or allow it with --allow-column {}", column));
            return;
        }
        std::vector<std::string_view> known;
        for (const ColumnRow& row : columns_of(table_->table)) known.push_back(row.column);
        const auto guess = nearest(column, known);
        state_.warnings.push_back(
            fmt::format("{} {}: unknown column, not used{}", where, column,
                        guess ? fmt::format(". Did you mean `{}`?", *guess) : std::string()));
    }

    bool require_columns(const CsvReader& csv) {
        bool all = true;
        for (const ColumnRow& row : columns_of(table_->table)) {
            if (!row.required || std::ranges::find(columns_, row.column) != columns_.end())
                continue;
            const bool one = columns_.size() == 1;
            state_.problems.add(fmt::format("{}:{}:1 {}", file_, csv.header().line, row.column),
                                "the column is missing",
                                one ? "Columns are separated by , or ; or a tab" : "");
            all = false;
        }
        return all;
    }

    template <class Row, class Key>
    void read_rows(CsvReader& csv, std::vector<Row>& out, Key key) {
        std::unordered_map<std::string, int> seen;  // id -> line
        Record record;
        const std::size_t n_before = state_.problems.all().size();
        while (csv.next(record)) {
            if (out.size() >= k_max_rows)
                throw Error(ErrorKind::limit, fmt::format("{}:{}:1", file_, record.line),
                            fmt::format("more than {} rows", k_max_rows));
            if (state_.problems.all().size() - n_before >= k_max_problems) {
                state_.problems.add(fmt::format("{}:{}:1", file_, record.line),
                                    "too many problems, the rest of the file was not read");
                state_.incomplete.emplace(table_->table);
                break;
            }
            if (!is_even(record)) continue;
            RowReader reader({.table = table_->table,
                              .file = file_,
                              .columns = &columns_,
                              .record = &record,
                              .decimal = csv.decimal()},
                             state_);
            Row row;
            bind_row(reader, row);
            const std::string id = key(row);
            if (!id.empty()) {
                const auto [first, is_new] = seen.emplace(id, record.line);
                if (!is_new)
                    reader.problem(
                        columns_of(table_->table).front().column,
                        fmt::format("`{}` stands twice (first on line {})", id, first->second));
            }
            reader.remember(id.empty() ? row_key(out.size()) : id);
            out.push_back(std::move(row));
        }
    }

    bool is_even(const Record& record) {
        const std::size_t n = record.cells.size();
        if (n == columns_.size()) return true;
        state_.incomplete.emplace(table_->table);
        const Cell& last = record.cells[std::min(n, columns_.size() + 1) - 1];
        state_.problems.add(fmt::format("{}:{}:{}", file_, last.line, last.column),
                            fmt::format("the row has {} cells, the header {}", n, columns_.size()),
                            n > columns_.size() ? "Put a cell that holds the delimiter in quotes"
                                                : "Leave a cell empty, but keep its delimiter");
        return false;
    }

    const DataFiles& files_;
    const LoadOptions& options_;
    LoadState& state_;
    const TableRow* table_ = nullptr;
    std::string file_;
    std::vector<std::string> columns_;
};

Good default_good(std::string id, double need) {
    Good good;
    good.id = std::move(id);
    good.need_per_person_day = fixed(need);
    return good;
}

std::vector<Good> default_goods() {
    Good fuel = default_good("fuel", 0.17);
    fuel.unit = "l";
    fuel.quantum = "ml";
    fuel.mass_kg_per_unit = 0.83;
    fuel.price_mode = PriceMode::administered;
    Good medicine = default_good("medicine", 0.0011);
    medicine.quantum = "mg";
    return {default_good("staple", 0.555), fuel, medicine};
}

void attach_phases(std::vector<PhaseRecord> rows, std::vector<Measure>& measures) {
    std::unordered_map<std::string, Measure*> by_id;
    for (Measure& measure : measures) by_id.emplace(measure.id, &measure);
    for (PhaseRecord& row : rows)
        if (const auto found = by_id.find(row.measure); found != by_id.end())
            found->second->phases.push_back(std::move(row.phase));
    for (Measure& measure : measures) std::ranges::stable_sort(measure.phases, {}, &Phase::number);
}

}  // namespace

void read_tables(const DataFiles& files, const LoadOptions& options, Scenario& out,
                 LoadState& state) {
    TableLoader tables(files, options, state);
    const auto id = [](const auto& row) { return row.id; };
    const auto none = [](const auto&) { return std::string(); };
    tables.read("places", out.places, id);
    tables.read("roads", out.roads, id);
    // Under the rule of Flee nothing need be traded.
    if (!tables.read("goods", out.goods, id) && !files.has_flee) {
        out.goods = default_goods();
        state.warnings.push_back(
            "goods.csv is absent: staple 0.555 kg, fuel 0.17 l (administered) and medicine "
            "0.0011 kg per person and day are assumed");
    }
    tables.read("supply", out.supply, none);
    tables.read("cover", out.cover, none);
    tables.read("stocks", out.stocks, none);
    tables.read("groups", out.groups, none);
    for (Group& group : out.groups)
        if (group.home.empty()) group.home = group.place;
    tables.read("actors", out.actors, id);
    tables.read("holders", out.holders, none);
    tables.read("measures", out.measures, id);
    std::vector<PhaseRecord> phases;
    tables.read("phases", phases, [](const PhaseRecord& row) {
        return row.measure.empty() ? std::string() : phase_key(row.measure, row.phase.number);
    });
    attach_phases(std::move(phases), out.measures);
    tables.read("missions", out.missions, id);
    tables.read("reports", out.reports, id);
    tables.read("sources", out.sources, id);
    tables.read("markets", out.markets, none);
    tables.read("kin", out.kin, none);
    tables.read("observations", out.observations, id);
}

}  // namespace corridor::scenario

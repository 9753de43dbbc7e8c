#include "corridor/scenario/csv_reader.h"

#include "corridor/base/error.h"
#include "corridor/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace corridor::scenario {
namespace {

constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";

bool is_blank(const Record& record) {
    return std::ranges::all_of(record.cells, [](const Cell& cell) { return cell.text.empty(); });
}

FileNeed table_need(const std::string& name) {
    return {.name = name,
            .missing_hint = {},
            .max_bytes = k_max_file_bytes,
            .too_large = "is larger than 1 GiB",
            .too_large_hint = "Split the table or drop what no column needs"};
}

}  // namespace

CsvReader::CsvReader(const std::filesystem::path& path, std::string name)
    : name_(std::move(name)), file_(path, table_need(name_)) {
    read_header();
}

CsvReader::CsvReader(std::string_view text, std::string name)
    : name_(std::move(name)), file_(text, name_) {
    read_header();
}

void CsvReader::read_header() {
    do {
        if (!read_raw())
            throw Error(ErrorKind::input, fmt::format("{}:1:1", name_), "the file is empty",
                        "The first line must name the columns");
        if (raw_line_ == 1 && raw_.starts_with(k_byte_order_mark)) {
            raw_.erase(0, k_byte_order_mark.size());
            begin_byte_ = k_byte_order_mark.size();
        }
        delimiter_ = detect_delimiter();
        detected_ = true;
        split(header_);
    } while (is_blank(header_));
}

bool CsvReader::next(Record& out) {
    while (read_raw()) {
        split(out);
        if (is_blank(out)) continue;
        if (after_header_ && out.cells.front().text.starts_with('#')) continue;
        after_header_ = false;
        return true;
    }
    return false;
}

void CsvReader::guard(std::size_t n_bytes) const {
    if (n_bytes > k_max_record_bytes)
        throw Error(ErrorKind::limit, fmt::format("{}:{}:1", name_, raw_line_),
                    "the line is longer than 1 MiB", "Is a closing quote or a line end missing?");
}

// Reads up to the line end that closes the record: one that stands outside quotes.
bool CsvReader::read_raw() {
    raw_.clear();
    raw_line_ = next_line_;
    begin_byte_ = file_.n_taken();
    if (file_.peek() < 0) return false;
    bool quoted = false;
    bool cell_start = true;
    for (int byte = file_.get(); byte >= 0; byte = file_.get()) {
        if (byte == '\r') {
            if (file_.peek() == '\n') file_.get();
            byte = '\n';
        }
        if (byte == '\n') {
            ++next_line_;
            if (!quoted) break;
        }
        const char letter = static_cast<char>(byte);
        if (letter == '"') {
            const bool reopens = !quoted && !raw_.empty() && raw_.back() == '"' && !cell_start;
            if (quoted || cell_start || reopens) quoted = !quoted;
        }
        const bool delimits =
            detected_ ? letter == delimiter_ : letter == ',' || letter == ';' || letter == '\t';
        cell_start =
            !quoted && (delimits || (cell_start && (letter == ' ' || letter == '\xEF' ||
                                                    letter == '\xBB' || letter == '\xBF')));
        raw_.push_back(letter);
        guard(raw_.size());
    }
    check_bytes();
    if (quoted)
        fail(raw_line_, 1, "a quoted cell that starts here or later never ends",
             "Close it with \"; write a quote inside a quoted cell as \"\"");
    return true;
}

void CsvReader::check_bytes() const {
    if (raw_.find('\0') == std::string::npos && is_valid_utf8(raw_)) return;
    TextWalk walk{.line = raw_line_};
    for (std::size_t i = 0; i < raw_.size();) {
        const std::size_t n = character_bytes(raw_[i]);
        if (raw_[i] == '\0')
            fail(walk.line, walk.column, "a NUL byte", "Save the table as plain UTF-8 text");
        if (!is_valid_utf8(std::string_view(raw_).substr(i, n)))
            fail(walk.line, walk.column,
                 fmt::format("not UTF-8 (byte 0x{:02X}, number {} of the record)",
                             static_cast<unsigned char>(raw_[i]), i + 1),
                 "Save the table as UTF-8; Latin-1 and Windows-1252 are not read");
        walk.step(raw_[i]);
        i += n;
    }
}

char CsvReader::detect_delimiter() const {
    std::array<std::size_t, 3> counts{};
    constexpr std::string_view k_delimiters = ",;\t";
    bool quoted = false;
    for (const char letter : raw_) {
        if (letter == '"') quoted = !quoted;
        const auto which = k_delimiters.find(letter);
        if (!quoted && which != std::string_view::npos) ++counts[which];
    }
    return k_delimiters[static_cast<std::size_t>(std::ranges::max_element(counts) -
                                                 counts.begin())];
}

// Splits raw_ into cells. The state is: in an unquoted cell, in a quoted one, or after its end.
void CsvReader::split(Record& out) const {
    enum class In { plain, quoted, after } state = In::plain;
    TextWalk walk{.line = raw_line_};
    out.line = raw_line_;
    out.cells.assign(1, Cell{.text = {}, .line = walk.line, .column = 1});
    bool was_quoted = false;
    const auto close = [&] {
        if (!was_quoted) out.cells.back().text = trim(out.cells.back().text);
        was_quoted = false;
    };
    for (std::size_t i = 0; i < raw_.size(); ++i) {
        const char letter = raw_[i];
        std::string& text = out.cells.back().text;
        if (state == In::quoted) {
            if (letter != '"') {
                text.push_back(letter);
            } else if (i + 1 < raw_.size() && raw_[i + 1] == '"') {
                text.push_back('"');
                walk.step(raw_[i++]);
            } else {
                state = In::after;
            }
        } else if (letter == delimiter_) {
            close();
            state = In::plain;
            walk.step(letter);
            out.cells.push_back(Cell{.text = {}, .line = walk.line, .column = walk.column});
            continue;
        } else if (letter == '"') {
            if (state == In::after || !trim(text).empty())
                fail(walk.line, walk.column, "a quote inside an unquoted cell",
                     "Quote the whole cell and double the quote inside: \"\"");
            text.clear();
            was_quoted = true;
            state = In::quoted;
        } else if (state == In::plain) {
            text.push_back(letter);
        } else if (letter != ' ' && letter != '\t') {
            fail(walk.line, walk.column, "text after the end of a quoted cell");
        }
        walk.step(letter);
    }
    close();
}

void CsvReader::fail(int line, int column, std::string_view problem, std::string_view hint) const {
    throw Error(ErrorKind::input, fmt::format("{}:{}:{}", name_, line, column), problem, hint);
}

}  // namespace corridor::scenario

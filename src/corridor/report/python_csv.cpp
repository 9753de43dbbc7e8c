#include "corridor/report/python_csv.h"

#include "corridor/base/error.h"
#include "corridor/base/text.h"

#include <fmt/format.h>

namespace corridor::report {
namespace {

constexpr std::uintmax_t k_max_file_bytes = std::uintmax_t{1} << 30;
constexpr std::size_t k_max_record_bytes = std::size_t{1} << 20;
constexpr std::size_t k_max_records = 1'000'000;

// The cells of a record, filled byte by byte.
class Cells {
  public:
    Cells(CsvRow& row, int line) : row_(row), walk_{.line = line} {
        row_.line = line;
        row_.cells.clear();
    }
    bool quoted() const { return state_ == State::quoted; }
    // Where the quoted cell that is open starts.
    const CsvCell& last() const { return row_.cells.back(); }

    void take(char byte) {
        if (row_.cells.empty()) open();
        switch (state_) {
            case State::start:
            case State::plain: take_plain(byte); break;
            case State::quoted:
                if (byte == '"') state_ = State::quote_in_quoted;
                else row_.cells.back().text.push_back(byte);
                break;
            case State::quote_in_quoted:
                if (byte == '"') {
                    row_.cells.back().text.push_back(byte);
                    state_ = State::quoted;
                } else {
                    take_plain(byte);  // text after the closing quote belongs to the cell
                }
                break;
        }
        walk_.step(byte);
        if (opens_next_) open();
    }

  private:
    enum class State { start, plain, quoted, quote_in_quoted } state_ = State::start;

    void open() {
        row_.cells.push_back({.text = {}, .line = walk_.line, .column = walk_.column});
        state_ = State::start;
        opens_next_ = false;
    }
    void take_plain(char byte) {
        if (byte == ',') {
            opens_next_ = true;
        } else if (byte == '"' && state_ == State::start) {
            state_ = State::quoted;
        } else {
            row_.cells.back().text.push_back(byte);
            state_ = State::plain;
        }
    }

    CsvRow& row_;
    TextWalk walk_;
    bool opens_next_ = false;
};

}  // namespace

std::string file_label(const std::filesystem::path& path) {
    const auto folder = path.parent_path().filename();
    return (folder.empty() ? path.filename() : folder / path.filename()).generic_string();
}

void check_text(std::string_view text, const std::string& name, int first_line) {
    if (text.find('\0') == std::string_view::npos && is_valid_utf8(text)) return;
    TextWalk walk{.line = first_line};
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t n = character_bytes(text[i]);
        const auto where = fmt::format("{}:{}:{}", name, walk.line, walk.column);
        if (text[i] == '\0')
            throw Error(ErrorKind::input, where, "a NUL byte", "Save the file as plain UTF-8 text");
        if (!is_valid_utf8(text.substr(i, n)))
            throw Error(ErrorKind::input, where,
                        fmt::format("not UTF-8 (byte 0x{:02X})",
                                    static_cast<unsigned char>(text[i])),
                        "Save the file as UTF-8; Latin-1 and Windows-1252 are not read");
        walk.step(text[i]);
        i += n;
    }
}

FileNeed need_of(const std::string& name, std::string_view holds, std::uintmax_t max_bytes) {
    return {.name = name,
            .missing_hint = holds.empty() ? "" : fmt::format("It must hold: {}", holds),
            .max_bytes = max_bytes,
            .too_large = fmt::format("is larger than {} KiB", max_bytes / 1024),
            .too_large_hint = "Drop what is not needed"};
}

PythonCsv::PythonCsv(const std::filesystem::path& path, std::string name, std::string_view holds)
    : name_(std::move(name)), file_(path, need_of(name_, holds, k_max_file_bytes)) {
    had_mark_ = file_.skip_byte_order_mark();
}

bool PythonCsv::next(CsvRow& out) {
    if (file_.peek() < 0) return false;
    raw_.clear();
    const int line = next_line_;
    if (++n_records_ > k_max_records)
        throw Error(ErrorKind::limit, fmt::format("{}:{}:1", name_, line),
                    "the table has more than 1000000 rows");
    Cells cells(out, line);
    for (int byte = file_.get(); byte >= 0; byte = file_.get()) {
        if (byte == '\r') {
            if (file_.peek() == '\n') file_.get();
            byte = '\n';
        }
        if (byte == '\n') {
            ++next_line_;
            if (!cells.quoted()) break;
        }
        raw_.push_back(static_cast<char>(byte));
        if (raw_.size() > k_max_record_bytes)
            throw Error(ErrorKind::limit, fmt::format("{}:{}:1", name_, line),
                        "the line is longer than 1 MiB",
                        "Is a closing quote or a line end missing?");
        cells.take(static_cast<char>(byte));
    }
    check_bytes(line);
    if (cells.quoted())
        throw Error(ErrorKind::input,
                    fmt::format("{}:{}:{}", name_, cells.last().line, cells.last().column),
                    "a quoted cell that starts here never ends",
                    "Close it with \"; write a quote inside a quoted cell as \"\"");
    return true;
}

void PythonCsv::check_bytes(int line) const { check_text(raw_, name_, line); }

}  // namespace corridor::report

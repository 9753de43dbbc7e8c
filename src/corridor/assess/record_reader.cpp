#include "corridor/assess/record_reader.h"

#include "corridor/base/text.h"

#include <algorithm>

namespace corridor::assess {
namespace {

std::string at(const std::string& file, int line, int column) {
    return file + ":" + std::to_string(line) + ":" + std::to_string(column);
}

std::string list_of(std::span<const std::string_view> words) {
    std::string out;
    for (const auto word : words) out += (out.empty() ? "" : ", ") + std::string(word);
    return out;
}

}  // namespace

RecordReader::RecordReader(const std::filesystem::path& file,
                           std::span<const std::string_view> columns)
    : csv_(file, file.filename().string()) {
    for (const scenario::Cell& name : csv_.header().cells) {
        columns_.push_back(name.text);
        if (std::ranges::find(columns, std::string_view(name.text)) != columns.end()) continue;
        const auto guess = nearest(name.text, columns);
        problems_.add(
            at(csv_.name(), name.line, name.column) + " " + name.text,
            "is not a column of this table",
            guess ? "Did you mean `" + *guess + "`?" : "Its columns: " + list_of(columns));
    }
    for (const auto name : columns)
        if (std::ranges::find(columns_, name) == columns_.end())
            problems_.add(csv_.name() + ":1:1 " + std::string(name), "the column is missing");
    problems_.throw_if_any();
}

bool RecordReader::next() {
    return csv_.next(record_);
}

const scenario::Cell* RecordReader::cell(std::string_view column) const {
    const auto position =
        static_cast<std::size_t>(std::ranges::find(columns_, column) - columns_.begin());
    return position < record_.cells.size() ? &record_.cells[position] : nullptr;
}

void RecordReader::problem(std::string_view column, std::string_view text, std::string_view hint) {
    const scenario::Cell* here = cell(column);
    problems_.add(at(csv_.name(), here ? here->line : record_.line, here ? here->column : 1) + " " +
                      std::string(column),
                  text, hint);
}

std::string RecordReader::text(std::string_view column) {
    const scenario::Cell* here = cell(column);
    return here ? here->text : std::string();
}

std::string RecordReader::needed(std::string_view column) {
    std::string out = text(column);
    if (out.empty()) problem(column, "is empty");
    return out;
}

std::optional<Date> RecordReader::date(std::string_view column) {
    const std::string written = text(column);
    if (written.empty()) return {};
    const auto day = parse_date(written);
    if (!day) problem(column, "`" + written + "` is not a date", "Write it as YYYY-MM-DD");
    return day;
}

std::optional<double> RecordReader::number(std::string_view column, double low, double high) {
    const std::string written = text(column);
    if (written.empty()) return {};
    const auto value = parse_number(written, csv_.decimal());
    if (!value || *value < low || *value > high) {
        problem(column, "`" + written + "` is not a number in its range");
        return {};
    }
    return value;
}

bool RecordReader::flag(std::string_view column) {
    const std::string written = text(column);
    if (written != "0" && written != "1") problem(column, "`" + written + "` is neither 0 nor 1");
    return written == "1";
}

std::string RecordReader::word(std::string_view column, std::span<const std::string_view> words) {
    std::string written = text(column);
    if (std::ranges::find(words, std::string_view(written)) == words.end())
        problem(column, "`" + written + "` is not one of its words", "One of: " + list_of(words));
    return written;
}

}  // namespace corridor::assess

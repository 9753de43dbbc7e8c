#include "corridor/base/text.h"
#include "corridor/report/yaml_tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace corridor::report {
namespace {

using Kind = YamlNode::Kind;

// The flag that a plain word is in YAML 1.1.
std::optional<bool> flag_word(const YamlNode& node) {
    if (node.kind != Kind::plain) return {};
    constexpr std::array k_words{"yes", "no", "true", "false", "on", "off"};
    for (std::size_t i = 0; i < k_words.size(); ++i) {
        const std::string low = k_words[i];
        std::string title = low, upper = low;
        title[0] = static_cast<char>(title[0] - 'a' + 'A');
        for (char& letter : upper) letter = static_cast<char>(letter - 'a' + 'A');
        if (node.text == low || node.text == title || node.text == upper) return i % 2 == 0;
    }
    return {};
}

// A whole number as YAML 1.1 writes it: decimal, octal with a leading 0, hexadecimal or binary.
std::optional<std::int64_t> based_whole(std::string_view text) {
    std::string digits;
    bool minus = false;
    if (text.starts_with('-') || text.starts_with('+')) {
        minus = text.front() == '-';
        text.remove_prefix(1);
    }
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
                 [](char letter) { return letter != '_'; });
    int base = 8;
    std::size_t skip = 1;
    if (digits.starts_with("0x")) base = 16, skip = 2;
    else if (digits.starts_with("0b")) base = 2, skip = 2;
    if (digits.size() <= skip || digits[0] != '0') return {};
    std::int64_t value = 0;
    const char* end = digits.data() + digits.size();
    const auto [at, failure] = std::from_chars(digits.data() + skip, end, value, base);
    if (at != end || failure != std::errc()) return {};
    return minus ? -value : value;
}

bool is_scalar(const YamlNode& node) {
    return node.kind == Kind::plain || node.kind == Kind::quoted;
}

std::string_view shape(const YamlNode& node) {
    switch (node.kind) {
        case Kind::null: return "nothing";
        case Kind::list: return "a list";
        case Kind::map: return "a section";
        default: return "a value";
    }
}

}  // namespace

YamlSection::YamlSection(Reading& reading, const std::string& file, const YamlNode& map,
                         std::string path)
    : reading_(reading), file_(file), map_(&map), path_(std::move(path)) {}

std::string YamlSection::where(const YamlNode& node, std::string_view key) const {
    std::string keys = path_ + std::string(key);
    if (keys.ends_with('.')) keys.pop_back();
    return fmt::format("{}:{}:{} {}", file_, node.line, node.column, keys);
}

void YamlSection::bad(const YamlNode& node, std::string_view key, std::string_view problem,
                      std::string_view hint) {
    reading_.problems.add(where(node, key), problem, hint);
}

void YamlSection::warn(const YamlNode& node, std::string_view key, std::string_view text) {
    reading_.warn(where(node, key), text);
}

const YamlNode* YamlSection::find(std::string_view key) {
    const bool is_new = asked_.emplace(key).second;
    const YamlNode* found = nullptr;
    for (std::size_t i = 0; i < map_->keys.size() && i < map_->items.size(); ++i) {
        if (!is_scalar(map_->keys[i]) || map_->keys[i].text != key) continue;
        if (found && is_new) warn(map_->keys[i], key, "stands twice; the last one counts");
        found = &map_->items[i];
    }
    return found;
}

void YamlSection::ignore(std::initializer_list<std::string_view> keys) {
    for (const std::string_view key : keys) asked_.emplace(key);
}

void YamlSection::flag(std::string_view key, bool& out) {
    const YamlNode* value = find(key);
    if (!value) return;
    if (const auto word = flag_word(*value)) {
        out = *word;
    } else if (value->kind == Kind::null) {
        warn(*value, key, "is empty, which counts as no");
        out = false;
    } else if (!is_scalar(*value)) {
        bad(*value, key, fmt::format("is {}, not True or False", shape(*value)));
    } else if (const auto number = read_number(value->text);
               value->kind == Kind::plain && number.fault == NumberFault::none) {
        out = number.value != 0;
    } else {
        out = !value->text.empty();
        warn(*value, key, fmt::format("{} is a text, and every text counts as {}",
                                      show(value->text), out ? "yes" : "no, if empty"));
    }
}

std::optional<double> YamlSection::number_of(const YamlNode& value, std::string_view key,
                                             double low, double high) {
    if (const auto word = flag_word(value)) {
        warn(value, key, fmt::format("{} counts as {}", value.text, *word ? 1 : 0));
        return *word ? 1.0 : 0.0;
    }
    if (!is_scalar(value)) {
        bad(value, key, fmt::format("is {}, not a number", shape(value)));
        return {};
    }
    auto read = read_number(value.text);
    if (const auto based = based_whole(value.text); based && value.kind == Kind::plain)
        read = {.value = static_cast<double>(*based)};
    if (read.fault == NumberFault::none && read.value >= low && read.value <= high)
        return read.value;
    const std::string low_text = lower_ascii(value.text);
    const bool is_endless = read.fault == NumberFault::not_finite || low_text == ".inf" ||
                            low_text == "-.inf" || low_text == ".nan";
    bad(value, key,
        read.fault == NumberFault::none
            ? fmt::format("{} is out of range (allowed {} to {})", show(value.text), low, high)
            : fmt::format("{} is not a {}number", show(value.text),
                          is_endless ? "finite " : ""));
    return {};
}

std::optional<int> YamlSection::whole_of(const YamlNode& value, std::string_view key, int low,
                                         int high) {
    const auto number = number_of(value, key, low, high);
    if (!number) return {};
    const double whole = std::trunc(*number);
    // int("1.5") stops Flee; int(1.5) is 1.
    const bool is_text = value.kind == Kind::quoted ||
                         value.text.find('.') == std::string::npos;
    const bool is_whole_text = read_whole(value.text).fault == NumberFault::none ||
                               based_whole(value.text) || flag_word(value);
    if (is_text && !is_whole_text) {
        bad(value, key, fmt::format("{} is not a whole number", show(value.text)));
        return {};
    }
    if (whole != *number)
        warn(value, key, fmt::format("{} is cut to {}", show(value.text), static_cast<int>(whole)));
    return static_cast<int>(whole);
}

void YamlSection::number(std::string_view key, double& out, double low, double high) {
    if (const YamlNode* value = find(key)) out = number_of(*value, key, low, high).value_or(out);
}

void YamlSection::whole(std::string_view key, int& out, int low, int high) {
    if (const YamlNode* value = find(key)) out = whole_of(*value, key, low, high).value_or(out);
}

void YamlSection::numbers(std::string_view key, std::vector<double>& out, double low, double high) {
    const YamlNode* value = find(key);
    if (!value || value->kind == Kind::null) return;
    if (value->kind != Kind::list) {
        bad(*value, key, fmt::format("is {}, not a list", shape(*value)), "Write [1.0, 0.5]");
        return;
    }
    std::vector<double> read;
    for (const YamlNode& item : value->items)
        read.push_back(number_of(item, key, low, high).value_or(low));
    out = std::move(read);
}

std::optional<YamlSection> YamlSection::section(std::string_view key, bool may_be_empty) {
    const YamlNode* value = find(key);
    if (!value) return {};
    if (value->kind == Kind::map)
        return YamlSection(reading_, file_, *value, path_ + std::string(key) + ".");
    if (value->kind == Kind::null && may_be_empty)
        warn(*value, key, "is empty: the defaults hold");
    else
        bad(*value, key, fmt::format("is {}, not a section with keys", shape(*value)),
            "Indent its keys below it");
    return {};
}

void YamlSection::finish() {
    constexpr int k_max_told = 50;
    int n_told = 0;
    const std::vector<std::string_view> known(asked_.begin(), asked_.end());
    for (const YamlNode& key : map_->keys) {
        if (is_scalar(key) && asked_.contains(key.text)) continue;
        if (key.text == "<<") {
            bad(key, "<<", "merging of sections is not read", "Write the keys out");
            continue;
        }
        if (++n_told > k_max_told) continue;
        const std::string shown = is_scalar(key) ? key.text : std::string(shape(key));
        const std::string guess = did_you_mean(shown, known);
        warn(key, show(shown), fmt::format("is not known and has no effect{}{}",
                                             guess.empty() ? "" : ". ", guess));
    }
    if (n_told > k_max_told)
        warn(*map_, "", fmt::format("{} more keys are not known", n_told - k_max_told));
}

}  // namespace corridor::report

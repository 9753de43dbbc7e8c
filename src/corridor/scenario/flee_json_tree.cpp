// The text of flee.json as a tree: what is no JSON, and where.
#include "corridor/base/text.h"
#include "corridor/scenario/flee_json_parts.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace corridor::scenario {
namespace {

using Json = nlohmann::json;

constexpr std::size_t k_max_depth = 32;
constexpr std::size_t k_max_values = 100'000'000;
constexpr std::size_t k_max_shown = 200;

struct TextPosition {
    int line = 1, column = 1;  // in characters
};

TextPosition position_of(std::string_view text, std::size_t offset) {
    TextPosition at;
    for (const char letter : text.substr(0, offset)) {
        if (letter == '\n') {
            ++at.line;
            at.column = 1;
        } else if ((static_cast<unsigned char>(letter) & 0xC0) != 0x80) {
            ++at.column;
        }
    }
    return at;
}

// Offset of the first byte that is not UTF-8.
std::size_t first_wrong_byte(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const std::size_t n = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        if (!is_valid_utf8(text.substr(i, n))) return i;
        i += n;
    }
    return text.size();
}

// What the parser says, without its own name and position.
std::string plain_message(std::string_view text) {
    if (const auto end = text.find("] "); end != std::string_view::npos) text.remove_prefix(end + 2);
    if (text.starts_with("parse error"))
        if (const auto end = text.find(": "); end != std::string_view::npos)
            text.remove_prefix(end + 2);
    return shown_json_text(text);
}

// Takes the events of the parser and grows the tree.
class TreeBuilder final : public nlohmann::json_sax<Json> {
  public:
    TreeBuilder(std::string_view text, JsonProblems& problems) : text_(text), problems_(problems) {}

    JsonNode take() { return std::move(root_); }

    bool null() override { return add({}); }
    bool boolean(bool flag) override { return add({flag}); }
    bool number_integer(Json::number_integer_t number) override {
        return add({std::int64_t{number}});
    }
    bool number_unsigned(Json::number_unsigned_t number) override {
        if (number > static_cast<std::uint64_t>(INT64_MAX))
            return add({static_cast<double>(number)});
        return add({static_cast<std::int64_t>(number)});
    }
    bool number_float(Json::number_float_t number, const std::string&) override {
        return add({number});
    }
    bool string(std::string& text) override { return add({std::move(text)}); }
    bool binary(Json::binary_t&) override { return false; }  // JSON texts hold none

    bool start_object(std::size_t) override { return open({JsonNode::Object{}}); }
    bool key(std::string& text) override {
        std::get<JsonNode::Object>(open_.back()->value).push_back({std::move(text), {}});
        return true;
    }
    bool end_object() override {
        tell_repeated(std::get<JsonNode::Object>(open_.back()->value));
        open_.pop_back();
        return true;
    }
    bool start_array(std::size_t) override { return open({JsonNode::List{}}); }
    bool end_array() override {
        open_.pop_back();
        return true;
    }

    bool parse_error(std::size_t n_read, const std::string&,
                     const nlohmann::detail::exception& failure) override {
        const auto at = position_of(text_, n_read > 0 ? n_read - 1 : 0);
        problems_.add_at(at.line, at.column, plain_message(failure.what()),
                         "flee.json follows JSON (RFC 8259)");
        return false;
    }

  private:
    // The place for the next value. Only the innermost list or object grows, so the pointers to
    // those around it stay good.
    JsonNode& slot() {
        if (open_.empty()) return root_;
        if (auto* list = std::get_if<JsonNode::List>(&open_.back()->value))
            return list->emplace_back();
        return std::get<JsonNode::Object>(open_.back()->value).back().node;
    }

    bool add(JsonNode node) {
        if (++n_values_ > k_max_values)
            throw Error(ErrorKind::limit, problems_.file(),
                        fmt::format("more than {} values", k_max_values));
        slot() = std::move(node);
        return true;
    }

    bool open(JsonNode node) {
        if (open_.size() == k_max_depth) {
            problems_.add(path(open_.size()),
                          fmt::format("is nested more than {} levels deep", k_max_depth));
            return false;
        }
        JsonNode& at = slot();
        ++n_values_;
        at = std::move(node);
        open_.push_back(&at);
        return true;
    }

    // Pointer to the value at hand in the innermost of `n` open lists and objects.
    std::string path(std::size_t n) const {
        std::string out;
        for (std::size_t i = 0; i < n; ++i) {
            if (const auto* list = std::get_if<JsonNode::List>(&open_[i]->value))
                out += fmt::format("/{}", list->empty() ? 0 : list->size() - 1);
            else
                out += '/' + pointer_step(std::get<JsonNode::Object>(open_[i]->value).back().key);
        }
        return out;
    }

    void tell_repeated(const JsonNode::Object& members) {
        if (members.size() < 2) return;
        std::vector<std::string_view> keys;
        for (const JsonMember& member : members) keys.push_back(member.key);
        std::ranges::sort(keys);
        for (std::size_t i = 1; i < keys.size(); ++i)
            if (keys[i] == keys[i - 1] && (i < 2 || keys[i] != keys[i - 2]))
                problems_.add(path(open_.size() - 1) + '/' + pointer_step(keys[i]),
                              "stands twice", "Keep one of them");
    }

    std::string_view text_;
    JsonProblems& problems_;
    JsonNode root_;
    std::vector<JsonNode*> open_;
    std::size_t n_values_ = 0;
};

// What the parser would not tell: bytes that are no text, and a NUL, which it takes for the end.
bool is_text(std::string_view text, JsonProblems& problems) {
    const bool is_utf8 = is_valid_utf8(text);
    const std::size_t nul = text.find('\0');
    if (is_utf8 && nul == std::string_view::npos) return true;
    const auto at = position_of(text, is_utf8 ? nul : first_wrong_byte(text));
    problems.add_at(at.line, at.column, is_utf8 ? "a NUL byte" : "not UTF-8",
                    is_utf8 ? "Save the file as plain UTF-8 text"
                            : "Save the file as UTF-8; Latin-1 and Windows-1252 are not read");
    return false;
}

}  // namespace

std::string shown_json_text(std::string_view text) {
    std::string out(text.substr(0, k_max_shown));
    while (!is_valid_utf8(out)) out.pop_back();  // a cut may go through a character
    for (char& letter : out)
        if (static_cast<unsigned char>(letter) < ' ' || letter == 127) letter = '?';
    return text.size() > k_max_shown ? out + "..." : out;
}

std::string pointer_step(std::string_view key) {
    std::string out;
    for (const char letter : shown_json_text(key))
        out += letter == '~'   ? std::string("~0")
               : letter == '/' ? std::string("~1")
                               : std::string(1, letter);
    return out;
}

std::string JsonPath::text() const {
    const std::string before = above ? above->text() : std::string();
    if (is_item) return before + fmt::format("/{}", index);
    return above ? before + '/' + pointer_step(key) : before;
}

bool JsonProblems::takes_one_more() {
    if (is_full()) return false;
    if (++n_ == k_most) out_.add(file_, "too many problems, the others are not told");
    return !is_full();
}

void JsonProblems::add(const std::string& pointer, std::string_view problem,
                       std::string_view hint) {
    if (takes_one_more()) out_.add(pointer.empty() ? file_ : file_ + ": " + pointer, problem, hint);
}

void JsonProblems::add_at(int line, int column, std::string_view problem, std::string_view hint) {
    if (takes_one_more()) out_.add(fmt::format("{}:{}:{}", file_, line, column), problem, hint);
}

JsonNode read_json_tree(std::string_view text, JsonProblems& problems) {
    if (!is_text(text, problems)) return {};
    TreeBuilder builder(text, problems);
    Json::sax_parse(text.begin(), text.end(), &builder);
    return builder.take();
}

}  // namespace corridor::scenario

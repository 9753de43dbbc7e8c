// The tree of flee.json as a Flee scenario: types, ranges, unknown and missing keys.
#include "corridor/base/text.h"
#include "corridor/scenario/csv_reader.h"
#include "corridor/scenario/flee_json.h"
#include "corridor/scenario/flee_json_bind.h"
#include "corridor/scenario/flee_json_parts.h"
#include "corridor/scenario/value_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <new>

namespace corridor::scenario {
namespace {

std::string_view kind_of(const JsonNode& node) {
    constexpr std::array<std::string_view, 7> k_kinds{
        "null", "true or false", "a whole number", "a number", "text", "a list", "an object"};
    return k_kinds[node.value.index()];
}

// How many words an enum has.
constexpr std::size_t n_words(FleeType) { return 8; }
constexpr std::size_t n_words(FleeClosure::Kind) { return 6; }
constexpr std::size_t n_words(FleeSpawnMode) { return 3; }
constexpr std::size_t n_words(FleeRule) { return 2; }
constexpr std::size_t n_words(FleeQuirk) { return k_n_flee_quirks; }

template <class E>
std::vector<std::string_view> words_of() {
    std::vector<std::string_view> words;
    for (std::size_t i = 0; i < n_words(E{}); ++i) words.push_back(name_of(static_cast<E>(i)));
    return words;
}

// "Did you mean `X`?", or all there is. Long words are not compared: it would take for ever.
std::string hint_for(std::string_view word, const std::vector<std::string_view>& known) {
    constexpr std::size_t k_longest = 100;
    if (word.size() <= k_longest)
        if (const auto guess = nearest(word, known))
            return fmt::format("Did you mean `{}`?", *guess);
    std::string all = "Known:";
    for (const auto& name : known) all += (all.back() == ':' ? " " : ", ") + std::string(name);
    return all;
}

// Reads the values of a tree into the members they are for.
class JsonReader {
  public:
    explicit JsonReader(JsonProblems& problems) : problems_(problems) {}

    void read(const JsonNode& node, const JsonPath& path, std::string& out, FleeRange) {
        if (const auto* text = std::get_if<std::string>(&node.value))
            out = *text;
        else
            wrong_type(node, path, "text");
    }
    void read(const JsonNode& node, const JsonPath& path, bool& out, FleeRange) {
        if (const auto* flag = std::get_if<bool>(&node.value))
            out = *flag;
        else
            wrong_type(node, path, "true or false");
    }
    void read(const JsonNode& node, const JsonPath& path, double& out, FleeRange range) {
        const auto* number = std::get_if<double>(&node.value);
        const auto* whole = std::get_if<std::int64_t>(&node.value);
        if (!number && !whole) return wrong_type(node, path, "a number");
        const double value = number ? *number : static_cast<double>(*whole);
        if (is_in(value, range, path)) out = value;
    }
    template <std::integral T>
    void read(const JsonNode& node, const JsonPath& path, T& out, FleeRange range) {
        const auto* number = std::get_if<std::int64_t>(&node.value);
        if (!number) return wrong_type(node, path, "a whole number");
        if (is_in(static_cast<double>(*number), range, path)) out = static_cast<T>(*number);
    }
    void read(const JsonNode& node, const JsonPath& path, Date& out, FleeRange) {
        const auto* text = std::get_if<std::string>(&node.value);
        if (!text) return wrong_type(node, path, "a date YYYY-MM-DD");
        const auto date = parse_date(*text);
        if (date && date->to_iso() == *text)
            out = *date;
        else
            problems_.add(path.text(),
                          fmt::format("`{}` is no date YYYY-MM-DD", shown_json_text(*text)));
    }
    template <class E>
        requires std::is_enum_v<E>
    void read(const JsonNode& node, const JsonPath& path, E& out, FleeRange) {
        const auto* text = std::get_if<std::string>(&node.value);
        if (!text) return wrong_type(node, path, "text");
        const auto words = words_of<E>();
        const auto found = std::ranges::find(words, *text);
        if (found == words.end())
            return problems_.add(path.text(),
                                 fmt::format("`{}` is not allowed", shown_json_text(*text)),
                                 hint_for(*text, words));
        out = static_cast<E>(found - words.begin());
    }
    template <class T>
    void read(const JsonNode& node, const JsonPath& path, std::optional<T>& out, FleeRange range) {
        if (std::holds_alternative<std::monostate>(node.value)) return out.reset();
        read(node, path, out.emplace(), range);
    }
    template <class T>
    void read(const JsonNode& node, const JsonPath& path, std::vector<T>& out, FleeRange range) {
        const auto* list = std::get_if<JsonNode::List>(&node.value);
        if (!list) return wrong_type(node, path, "a list");
        out.clear();
        for (std::size_t i = 0; i < list->size() && !problems_.is_full(); ++i)
            read((*list)[i], item(path, i), out.emplace_back(), range);
    }
    void read(const JsonNode& node, const JsonPath& path, std::pair<std::string, std::string>& out,
              FleeRange range) {
        const auto* list = std::get_if<JsonNode::List>(&node.value);
        if (!list || list->size() != 2)
            return problems_.add(path.text(), "is no pair of a name and a value",
                                 "Write [\"name\", \"value\"]");
        read((*list)[0], item(path, 0), out.first, range);
        read((*list)[1], item(path, 1), out.second, range);
    }
    void read(const JsonNode& node, const JsonPath& path, FleeFidelity& out, FleeRange);
    template <class T>
    void read(const JsonNode& node, const JsonPath& path, T& out, FleeRange);

    void wrong_type(const JsonNode& node, const JsonPath& path, std::string_view expected) {
        problems_.add(path.text(), fmt::format("is {}, a wrong type", kind_of(node)),
                      fmt::format("Expected: {}", expected));
    }
    JsonProblems& problems() { return problems_; }

  private:
    static JsonPath item(const JsonPath& path, std::size_t index) {
        return {.above = &path, .key = {}, .index = index, .is_item = true};
    }
    bool is_in(double value, FleeRange range, const JsonPath& path) {
        if (value >= range.low && value <= range.high) return true;
        problems_.add(path.text(), fmt::format("{} is out of range (allowed {} to {})",
                                               number_text(value), number_text(range.low),
                                               number_text(range.high)));
        return false;
    }

    JsonProblems& problems_;
};

// Visitor of bind_json(): finds the value of each key of one object.
class ObjectReader {
  public:
    ObjectReader(JsonReader& reader, const JsonNode::Object& members, const JsonPath& path)
        : reader_(reader), members_(members), path_(path) {}

    template <class T>
    void operator()(std::string_view key, T& out, FleeRange range = {}) {
        known_.push_back(key);
        const JsonPath at{.above = &path_, .key = key, .index = 0, .is_item = false};
        const auto found = std::ranges::find(members_, key, &JsonMember::key);
        if (found == members_.end()) return reader_.problems().add(at.text(), "is missing");
        ++n_found_;
        reader_.read(found->node, at, out, range);
    }

    // Tells the keys that nothing was read from.
    void finish() {
        if (n_found_ == members_.size()) return;
        for (const JsonMember& member : members_)
            if (std::ranges::find(known_, member.key) == known_.end())
                reader_.problems().add(path_.text() + '/' + pointer_step(member.key),
                                       "is not a known key", hint_for(member.key, known_));
    }

  private:
    JsonReader& reader_;
    const JsonNode::Object& members_;
    const JsonPath& path_;
    std::vector<std::string_view> known_;
    std::size_t n_found_ = 0;
};

template <class T>
void JsonReader::read(const JsonNode& node, const JsonPath& path, T& out, FleeRange) {
    const auto* members = std::get_if<JsonNode::Object>(&node.value);
    if (!members) return wrong_type(node, path, "an object {...}");
    ObjectReader object(*this, *members, path);
    if constexpr (std::same_as<T, Flee>) {
        int schema = k_flee_schema;
        object("schema", schema, FleeRange{k_flee_schema, k_flee_schema});
    }
    bind_json(object, out);
    object.finish();
}

void JsonReader::read(const JsonNode& node, const JsonPath& path, FleeFidelity& out, FleeRange) {
    const auto* members = std::get_if<JsonNode::Object>(&node.value);
    if (!members) return wrong_type(node, path, "an object {...}");
    ObjectReader object(*this, *members, path);
    std::vector<FleeQuirk> kept;
    object("keeps", kept);
    object.finish();
    out = FleeFidelity::corrected();
    for (const FleeQuirk quirk : kept) {
        if (out[quirk])
            problems_.add(path.text() + "/keeps",
                          fmt::format("`{}` stands twice", name_of(quirk)));
        out[quirk] = true;
    }
}

Flee read_tree(std::string_view text, JsonProblems& problems) {
    Flee flee;
    try {
        const JsonNode root = read_json_tree(text, problems);
        if (!problems.none()) return flee;
        JsonReader(problems).read(root, JsonPath{}, flee, {});
        if (!flee.locations.empty())
            check_flee_json(flee, problems);
        else if (problems.none())
            problems.add("/locations", "holds no location");
    } catch (const std::bad_alloc&) {
        throw Error(ErrorKind::limit, problems.file(), "does not fit into memory");
    }
    return flee;
}

void check_size(std::uintmax_t n_bytes, const std::string& file_name) {
    if (n_bytes > k_max_file_bytes)
        throw Error(ErrorKind::limit, file_name, "is larger than 1 GiB",
                    "Shorten the run or leave out columns without conflict");
}

}  // namespace

std::optional<Flee> read_flee_json(std::string_view text, const std::string& file_name,
                                   Problems& out) {
    check_size(text.size(), file_name);
    JsonProblems problems(file_name, out);
    if (text.empty()) {
        problems.add_at(1, 1, "the file is empty");
        return {};
    }
    Flee flee = read_tree(text, problems);
    if (!problems.none()) return {};
    return flee;
}

Flee read_flee_json(std::string_view text, const std::string& file_name) {
    Problems problems;
    auto flee = read_flee_json(text, file_name, problems);
    problems.throw_if_any();
    CORRIDOR_EXPECT(flee.has_value(), "what is wrong with flee.json is told");
    return *std::move(flee);
}

std::optional<Flee> read_flee_json_file(const std::filesystem::path& path, Problems& problems) {
    const std::string name = path.filename().string();
    std::error_code failure;
    if (!std::filesystem::is_regular_file(path, failure)) {
        problems.add(name, "is not an ordinary file");
        return {};
    }
    check_size(std::filesystem::file_size(path, failure), name);
    std::ifstream file(path, std::ios::binary);
    if (!file) throw Error(ErrorKind::io, name, "cannot be opened (no permission?)");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    if (file.bad()) throw Error(ErrorKind::io, name, "cannot be read to its end");
    return read_flee_json(text, name, problems);
}

}  // namespace corridor::scenario

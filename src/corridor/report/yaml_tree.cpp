#include "corridor/report/yaml_tree.h"

#include "corridor/base/text.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <fstream>
#include <map>
#include <sstream>

namespace corridor::report {
namespace {

constexpr std::uintmax_t k_max_bytes = 256 * 1024;
constexpr std::size_t k_max_nodes = 50'000;
constexpr std::size_t k_max_depth = 64;
const std::string k_core_tag = "tag:yaml.org,2002:";

std::size_t n_nodes(const YamlNode& node) {
    std::size_t n = 1;
    for (const YamlNode& key : node.keys) n += n_nodes(key);
    for (const YamlNode& item : node.items) n += n_nodes(item);
    return n;
}

// Builds the tree from the events of the parser, so that no alias is ever followed in a circle.
class TreeBuilder : public YAML::EventHandler {
  public:
    explicit TreeBuilder(std::string name) : name_(std::move(name)) {}

    YamlNode take() { return std::move(root_); }

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        add(node_at(mark, YamlNode::Kind::null), anchor);
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        // The parser says "?" of a plain scalar and "!" of a quoted one.
        const bool is_text = tag == "!" || tag == k_core_tag + "str";
        if (!is_text) check_tag(mark, tag, {"int", "float", "bool", "null"});
        YamlNode node = node_at(mark, is_text ? YamlNode::Kind::quoted : YamlNode::Kind::plain);
        node.text = value;
        add(std::move(node), anchor);
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        const auto found = anchors_.find(anchor);
        if (found == anchors_.end())
            fail(mark, "the alias stands inside what it names", "Write the value out");
        count(mark, n_nodes(found->second));
        YamlNode copy = found->second;
        copy.line = mark.line + 1;
        copy.column = mark.column + 1;
        attach(std::move(copy));
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        check_tag(mark, tag, {"seq"});
        open(mark, anchor, YamlNode::Kind::list);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        check_tag(mark, tag, {"map"});
        open(mark, anchor, YamlNode::Kind::map);
    }
    void OnMapEnd() override { close(); }

  private:
    struct Open {
        YamlNode node;
        YAML::anchor_t anchor;
    };

    [[noreturn]] void fail(const YAML::Mark& mark, std::string_view problem,
                           std::string_view hint) const {
        throw Error(ErrorKind::input,
                    fmt::format("{}:{}:{}", name_, mark.line + 1, mark.column + 1), problem, hint);
    }
    void count(const YAML::Mark& mark, std::size_t n) {
        n_ += n;
        if (n_ > k_max_nodes)
            throw Error(ErrorKind::limit, fmt::format("{}:{}", name_, mark.line + 1),
                        fmt::format("more than {} values", k_max_nodes));
    }
    YamlNode node_at(const YAML::Mark& mark, YamlNode::Kind kind) {
        count(mark, 1);
        YamlNode node;
        node.kind = kind;
        node.line = mark.line + 1;
        node.column = mark.column + 1;
        return node;
    }
    // Tags of other types would make a program object in some readers; Flee's stops at them.
    void check_tag(const YAML::Mark& mark, const std::string& tag,
                   std::initializer_list<const char*> allowed) const {
        if (tag.empty() || tag == "?" || tag == "!") return;
        for (const char* one : allowed)
            if (tag == k_core_tag + one) return;
        fail(mark, fmt::format("the tag {} is not read", show(tag)), "Write the value alone");
    }
    void open(const YAML::Mark& mark, YAML::anchor_t anchor, YamlNode::Kind kind) {
        if (open_.size() >= k_max_depth)
            fail(mark, fmt::format("nested deeper than {} levels", k_max_depth), "");
        open_.push_back({node_at(mark, kind), anchor});
    }
    void close() {
        Open done = std::move(open_.back());
        open_.pop_back();
        add(std::move(done.node), done.anchor);
    }
    void add(YamlNode node, YAML::anchor_t anchor) {
        if (anchor != YAML::NullAnchor) {
            // Anchors inside anchors would hold the same nodes again and again.
            n_ += n_nodes(node);
            if (n_ > k_max_nodes)
                throw Error(ErrorKind::limit, fmt::format("{}:{}", name_, node.line),
                            fmt::format("more than {} values", k_max_nodes));
            anchors_[anchor] = node;
        }
        attach(std::move(node));
    }
    void attach(YamlNode node) {
        if (open_.empty()) {
            root_ = std::move(node);
            return;
        }
        YamlNode& parent = open_.back().node;
        const bool is_key =
            parent.kind == YamlNode::Kind::map && parent.keys.size() == parent.items.size();
        (is_key ? parent.keys : parent.items).push_back(std::move(node));
    }

    std::string name_;
    YamlNode root_;
    std::vector<Open> open_;
    std::map<YAML::anchor_t, YamlNode> anchors_;
    std::size_t n_ = 0;
};

std::string text_of(const std::filesystem::path& path, const std::string& name) {
    check_openable(path, need_of(name, {}, k_max_bytes));
    std::ifstream file(path, std::ios::binary);
    if (!file) throw Error(ErrorKind::io, name, "cannot be opened (no permission?)");
    std::string text(std::istreambuf_iterator<char>(file), {});
    if (file.bad()) throw Error(ErrorKind::io, name, "cannot be read to its end");
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    check_text(text, name, 1);
    return text;
}

}  // namespace

YamlNode read_yaml(const std::filesystem::path& path, const std::string& name) {
    std::istringstream stream(text_of(path, name));
    TreeBuilder builder(name);
    try {
        YAML::Parser parser(stream);
        if (!parser.HandleNextDocument(builder)) return {};
        YamlNode root = builder.take();
        TreeBuilder second(name);
        if (parser.HandleNextDocument(second))
            throw Error(ErrorKind::input, name, "holds more than one document",
                        "Remove what stands after the line ---");
        return root;
    } catch (const YAML::Exception& problem) {
        const std::string where =
            problem.mark.line < 0
                ? name
                : fmt::format("{}:{}:{}", name, problem.mark.line + 1, problem.mark.column + 1);
        throw Error(ErrorKind::input, where, fmt::format("is not YAML ({})", problem.msg),
                    "Indent with blanks, and write `key: value`");
    }
}

}  // namespace corridor::report

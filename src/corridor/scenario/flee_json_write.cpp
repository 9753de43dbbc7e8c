#include "corridor/base/text.h"
#include "corridor/scenario/flee_json.h"
#include "corridor/scenario/flee_json_bind.h"
#include "corridor/scenario/flee_json_parts.h"
#include "corridor/scenario/value_text.h"

#include <fmt/format.h>

#include <cmath>

namespace corridor::scenario {
namespace {

std::string quoted(const std::string& text) {
    if (!is_valid_utf8(text))
        throw Error(ErrorKind::input, k_flee_json, "a text to be written is not UTF-8");
    std::string out = "\"";
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (letter == '"' || letter == '\\')
            out += std::string("\\") + letter;
        else if (letter == '\n')
            out += "\\n";
        else if (byte < ' ' || byte == 127)
            out += fmt::format("\\u{:04x}", byte);
        else
            out += letter;
    }
    return out + '"';
}

// Visitor of bind_json(). The whole, its lists and its sections put each member on a line of its
// own; what stands deeper goes on one line, so that a changed link is one changed line.
class JsonWriter {
  public:
    void whole(const Flee& flee) {
        open('{');
        (*this)("schema", k_flee_schema);
        bind_json(*this, flee);
        close('}');
        out_ += '\n';
    }

    template <class T>
    void operator()(std::string_view key, const T& value, FleeRange = {}) {
        next();
        out_ += fmt::format("\"{}\": ", key);
        write(value);
    }

    std::string take() { return std::move(out_); }

  private:
    static constexpr int k_tall_depth = 2;

    void open(char bracket) {
        out_ += bracket;
        ++depth_;
        is_first_ = true;
    }

    void next() {
        if (!is_first_) out_ += ',';
        if (depth_ <= k_tall_depth)
            out_ += '\n' + std::string(static_cast<std::size_t>(2 * depth_), ' ');
        else if (!is_first_)
            out_ += ' ';
        is_first_ = false;
    }

    void close(char bracket) {
        --depth_;
        if (!is_first_ && depth_ < k_tall_depth)
            out_ += '\n' + std::string(static_cast<std::size_t>(2 * depth_), ' ');
        is_first_ = false;
        out_ += bracket;
    }

    void write(const std::string& text) { out_ += quoted(text); }
    void write(std::string_view word) { out_ += quoted(std::string(word)); }
    void write(bool flag) { out_ += flag ? "true" : "false"; }
    void write(Date date) { out_ += quoted(date.to_iso()); }
    void write(double number) {
        if (!std::isfinite(number))
            throw Error(ErrorKind::input, k_flee_json, "a number to be written is not finite");
        out_ += number_text(number);
    }
    template <std::integral T>
    void write(const T& number) {
        out_ += std::to_string(number);
    }
    template <class T>
        requires std::is_enum_v<T>
    void write(const T& value) {
        write(name_of(value));
    }
    template <class T>
    void write(const std::optional<T>& value) {
        if (value)
            write(*value);
        else
            out_ += "null";
    }
    template <class T>
    void write(const std::vector<T>& items) {
        open('[');
        for (const T& item : items) {
            next();
            write(item);
        }
        close(']');
    }
    void write(const std::pair<std::string, std::string>& both) {
        write(std::vector<std::string>{both.first, both.second});
    }
    void write(const FleeFidelity& fidelity) {
        std::vector<std::string> kept;
        for (std::size_t i = 0; i < k_n_flee_quirks; ++i)
            if (fidelity.keeps[i]) kept.emplace_back(name_of(static_cast<FleeQuirk>(i)));
        open('{');
        (*this)("keeps", kept);
        close('}');
    }
    template <class T>
    void write(const T& record) {
        open('{');
        bind_json(*this, record);
        close('}');
    }

    std::string out_;
    int depth_ = 0;
    bool is_first_ = true;
};

}  // namespace

std::string flee_json(const Flee& flee) {
    JsonWriter writer;
    writer.whole(flee);
    return writer.take();
}

}  // namespace corridor::scenario

#pragma once
//! \file The steps of reading flee.json; not for other modules.

#include "corridor/base/error.h"
#include "corridor/scenario/flee.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace corridor::scenario {

//! Version of the format.
inline constexpr int k_flee_schema = 2;

struct JsonMember;

//! A value of a JSON text. A whole number beyond 64 bits is held as a double.
struct JsonNode {
    using List = std::vector<JsonNode>;
    using Object = std::vector<JsonMember>;  //!< in the order of the text
    std::variant<std::monostate, bool, std::int64_t, double, std::string, List, Object> value;
};

struct JsonMember {
    std::string key;
    JsonNode node;
};

//! A place in a JSON text: steps from the whole to a value. Lives on the stack of the reader.
struct JsonPath {
    const JsonPath* above = nullptr;
    std::string_view key;   //!< of an object; empty for an item of a list
    std::size_t index = 0;  //!< of a list
    bool is_item = false;
    //! JSON pointer (RFC 6901): "/links/3/to"; empty for the whole.
    std::string text() const;
};

//! One step of a JSON pointer, its special letters escaped; cut where it is too long to read.
std::string pointer_step(std::string_view key);

//! A text from outside as it can stand in a message: cut short, without control characters.
std::string shown_json_text(std::string_view text);

//! Where problems of flee.json go; more than a thousand help nobody.
class JsonProblems {
  public:
    JsonProblems(std::string file, Problems& out) : file_(std::move(file)), out_(out) {}
    //! \param pointer  place of the problem, as JsonPath::text()
    void add(const std::string& pointer, std::string_view problem, std::string_view hint = {});
    //! A problem of the text itself.
    void add_at(int line, int column, std::string_view problem, std::string_view hint = {});
    bool none() const { return n_ == 0; }
    bool is_full() const { return n_ >= k_most; }
    const std::string& file() const { return file_; }

  private:
    static constexpr std::size_t k_most = 1000;
    bool takes_one_more();

    std::string file_;
    Problems& out_;
    std::size_t n_ = 0;
};

//! The tree of a text. Keys that stand twice, and what is no JSON, are problems.
JsonNode read_json_tree(std::string_view text, JsonProblems& problems);

//! What must hold between the parts of a Flee scenario, so that a run never stops in the middle.
void check_flee_json(const Flee& flee, JsonProblems& problems);

}  // namespace corridor::scenario

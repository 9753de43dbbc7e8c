#include "corridor/result/columns.h"
#include "corridor/result/store.h"

#include <nlohmann/json.hpp>

namespace corridor::result {
namespace {

using Ordered = nlohmann::ordered_json;

Ordered columns_json(std::string_view table) {
    Ordered rows = Ordered::array();
    for (const Column& c : columns_of(table))
        rows.push_back({{"name", c.name},
                        {"type", c.type},
                        {"unit", c.unit},
                        {"label", {{"en", c.label_en}, {"fr", c.label_fr}}},
                        {"definition", {{"en", c.text_en}, {"fr", c.text_fr}}}});
    return rows;
}

void add_rows(std::string& out, std::string_view table) {
    out += "| column | type | unit | meaning |\n|---|---|---|---|\n";
    for (const Column& c : columns_of(table)) {
        ((((out += "| `") += c.name) += "` | ") += c.type) += " | ";
        (((out += c.unit) += " | ") += c.text_en) += " |\n";
    }
}

std::string markdown_of(std::span<const Table> tables) {
    std::string out;
    for (const Table& table : tables) {
        if (!out.empty()) out += "\n";
        ((out += "### ") += table.name) += ".csv\n\n";
        (out += table.text_en) += "\n\n";
        add_rows(out, table.name);
    }
    return out;
}

Ordered table_json(const Table& table) {
    return {{"file", std::string(table.name) + ".csv"},
            {"row", {{"en", table.text_en}, {"fr", table.text_fr}}},
            {"has_lead_columns", table.has_lead_columns},
            {"columns", columns_json(table.name)}};
}

}  // namespace

std::string comparison_markdown() {
    return markdown_of(comparison_tables());
}

std::string public_markdown() {
    return markdown_of(public_tables());
}

std::string public_codebook_json() {
    Ordered book{{"schema", 1}, {"public", true}};
    for (const Table& table : public_tables()) book["tables"].push_back(table_json(table));
    return book.dump(2) + "\n";
}

std::string codebook_markdown() {
    std::string out = "### Lead columns\n\n";
    add_rows(out, "lead");
    for (const Table& table : tables()) {
        ((out += "\n### ") += table.name) += ".csv\n\n";
        (out += table.text_en) +=
            table.has_lead_columns ? " Begins with the lead columns.\n\n" : "\n\n";
        add_rows(out, table.name);
    }
    out += "\n### Variables\n\n| variable | unit | meaning |\n|---|---|---|\n";
    for (const VariableRow& v : variable_rows()) {
        (((out += "| `") += v.name()) += "` | ") += v.unit;
        ((out += " | ") += v.text_en) += " |\n";
    }
    return out;
}

std::string codebook_json() {
    Ordered book{{"schema", 1}, {"lead_columns", columns_json("lead")}};
    for (const Table& table : tables()) book["tables"].push_back(table_json(table));
    for (const VariableRow& v : variable_rows())
        book["variables"].push_back({{"name", v.name()},
                                     {"unit", v.unit},
                                     {"label", {{"en", v.label_en}, {"fr", v.label_fr}}},
                                     {"definition", {{"en", v.text_en}, {"fr", v.text_fr}}}});
    return book.dump(2) + "\n";
}

}  // namespace corridor::result

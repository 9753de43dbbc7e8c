#include "corridor/view/public_files.h"

#include "corridor/base/error.h"
#include "corridor/base/hash.h"
#include "corridor/result/columns.h"
#include "corridor/result/output_file.h"
#include "corridor/result/store.h"
#include "corridor/view/csv_row.h"
#include "corridor/view/words.h"

#include <nlohmann/json.hpp>

#include <array>

namespace corridor::view {
namespace {

using result::Area;
using result::PublicCopy;

constexpr std::array<std::string_view, 4> k_evidence{"none", "low", "medium", "high"};

void area_cells(CsvRow& row, const Area& area) {
    row.text(area.admin1_code).text(area.admin1_name).text(area.admin2_code).text(area.admin2_name);
}

// The cells with which every row ends.
void end_row(CsvRow& row, const PublicCopy& copy, bool suppressed) {
    row.integer(suppressed ? 1 : 0)
        .text(name_of(copy.manifest.sensitivity))
        .text(public_stamp(copy, Lang::en))
        .end();
}

void write_areas(const PublicCopy& copy, std::string& out) {
    for (const result::AreaRow& r : copy.rows) {
        const Area& area = copy.areas.at(r.area);
        CsvRow row(out);
        row.text(area.location_code);
        area_cells(row, area);
        row.integer(area.level).integer(r.area == copy.everything ? 1 : 0).date(r.from).date(r.to);
        row.text(r.variable).text(r.good).text(r.unit).maybe(r.value);
        row.text(k_evidence.at(static_cast<std::size_t>(area.evidence)));
        end_row(row, copy, r.suppressed);
    }
}

void write_flows(const PublicCopy& copy, std::string& out) {
    const result::Manifest& m = copy.manifest;
    for (const result::AreaFlow& f : copy.flows) {
        CsvRow row(out);
        for (const std::size_t end : {f.origin, f.destination}) {
            row.text(copy.areas.at(end).location_code);
            area_cells(row, copy.areas.at(end));
        }
        row.integer(f.origin == copy.everything ? 1 : 0).date(m.as_of + 1).date(m.as_of + m.deadline_days).maybe(f.people);
        end_row(row, copy, f.suppressed);
    }
}

void write_options(const PublicCopy& copy, std::string& out) {
    for (const result::PublicOption& o : copy.options) {
        CsvRow row(out);
        row.integer(o.rank).text(o.kind);
        area_cells(row, o.area ? copy.areas.at(*o.area) : Area{});
        row.maybe(o.averted_mean).maybe(o.averted_q05).maybe(o.averted_q95);
        row.maybe(o.trapped).maybe(o.detained).maybe(o.displaced);
        row.number(o.p_better).number(o.p_harm).number(o.p_in_vain);
        end_row(row, copy, o.suppressed);
    }
}

std::string readme(const PublicCopy& copy, Lang lang) {
    const result::Manifest& m = copy.manifest;
    const std::string& title = lang == Lang::fr && !m.title_fr.empty() ? m.title_fr : m.title;
    const std::string n = std::to_string(copy.threshold);
    std::string out = "# " + title + "\n\n**" + public_stamp(copy, lang) + "**\n\n";
    out += fill(lang, Text::public_made,
                {{"as_of", date_words(m.as_of, lang)},
                 {"deadline", date_words(m.as_of + m.deadline_days, lang)},
                 {"members", std::to_string(m.members)},
                 {"sensitivity", sensitivity_word(m.sensitivity, lang)}});
    out += "\n\n";
    out += fill(lang, Text::public_areas, {});
    out += "\n\n";
    out += fill(lang, Text::public_counts, {{"threshold", n}});
    out += "\n\n";
    out += fill(lang, Text::public_withheld, {});
    out += "\n\n";
    out += fill(lang, Text::public_modelled, {});
    return out + "\n";
}

std::string manifest_text(const PublicCopy& copy,
                          const std::vector<std::pair<std::string, std::string>>& files) {
    const result::Manifest& m = copy.manifest;
    nlohmann::ordered_json out{{"schema", 1},
                               {"public", true},
                               {"stamp",
                                {{"en", public_stamp(copy, Lang::en)},
                                 {"fr", public_stamp(copy, Lang::fr)}}},
                               {"threshold", copy.threshold},
                               {"title", {{"en", m.title}, {"fr", m.title_fr}}},
                               {"as_of", m.as_of.to_iso()},
                               {"deadline", (m.as_of + m.deadline_days).to_iso()},
                               {"horizon_days", m.horizon_days},
                               {"members", m.members},
                               {"sensitivity", name_of(m.sensitivity)},
                               {"engine_version", m.engine_version},
                               {"fingerprint", m.fingerprint}};
    for (const auto& [name, bytes] : files) out["files"][name] = sha256_hex(bytes);
    return out.dump(2) + "\n";
}

}  // namespace

std::string public_stamp(const PublicCopy& copy, Lang lang) {
    return fill(lang, Text::public_stamp, {{"threshold", std::to_string(copy.threshold)}});
}

std::string public_table(const PublicCopy& copy, std::string_view table) {
    std::string out = header_of(result::table_named(table)) + '\n';
    if (table == "public_areas")
        write_areas(copy, out);
    else if (table == "public_flows")
        write_flows(copy, out);
    else if (table == "public_options")
        write_options(copy, out);
    else
        CORRIDOR_EXPECT(false, "no writer for the table " + std::string(table));
    return out;
}

std::vector<std::string> write_public_copy(const PublicCopy& copy,
                                           const std::filesystem::path& folder, Lang lang) {
    std::vector<std::pair<std::string, std::string>> files;
    for (const result::Table& table : result::public_tables()) {
        std::string text = public_table(copy, table.name);
        const bool has_rows = text.size() > header_of(table).size() + 1;
        if (has_rows) files.emplace_back(std::string(table.name) + ".csv", std::move(text));
    }
    auto book = nlohmann::ordered_json::parse(result::public_codebook_json());
    book["stamp"] = public_stamp(copy, Lang::en);
    files.emplace_back("codebook.json", book.dump(2) + "\n");
    files.emplace_back("README.md", readme(copy, lang));
    std::vector<std::string> names;
    for (const auto& [name, bytes] : files) {
        result::write_file(folder, name, bytes);
        names.push_back(name);
    }
    result::write_file(folder, "manifest.json", manifest_text(copy, files));
    names.emplace_back("manifest.json");
    return names;
}

}  // namespace corridor::view

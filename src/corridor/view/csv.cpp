#include "corridor/view/csv.h"

#include "corridor/base/error.h"
#include "corridor/result/columns.h"
#include "corridor/result/output_file.h"
#include "corridor/view/csv_row.h"
#include "corridor/view/csv_tables.h"

namespace corridor::view {
namespace {

struct Writer {
    std::string_view table;
    void (*write)(const result::Result&, CsvBuffer&);
};
constexpr Writer k_writers[] = {
    {"forecast", write_forecast},       {"runout", write_runout},
    {"access", write_access_table},     {"acaps", write_acaps},
    {"flows", write_flows},             {"detained", write_detained_table},
    {"ultimatums", write_ultimatums},   {"onset", write_onset},
    {"options", write_options_table},
    {"evidence", write_evidence},       {"measures", write_measures}};

}  // namespace

void CsvBuffer::flush_if_large() {
    constexpr std::size_t k_piece_bytes = std::size_t{1} << 20;
    if (bytes.size() < k_piece_bytes) return;
    sink(bytes);
    bytes.clear();
}

void write_table(const result::Result& result, std::string_view table, const Sink& sink) {
    for (const Writer& writer : k_writers) {
        if (writer.table != table) continue;
        CsvBuffer buffer{sink, {}};
        buffer.bytes = header_of(result::table_named(table)) + '\n';
        writer.write(result, buffer);
        sink(buffer.bytes);
        return;
    }
    CORRIDOR_EXPECT(false, "no writer for the table " + std::string(table));
}

std::string table_text(const result::Result& result, std::string_view table) {
    std::string out;
    write_table(result, table, [&out](std::string_view piece) { out += piece; });
    return out;
}

std::vector<FileJob> csv_files(const result::Result& result, const std::filesystem::path& folder) {
    std::vector<FileJob> files;
    for (const result::Table& table : result::tables()) {
        const std::string name = std::string(table.name) + ".csv";
        files.push_back({name, [&result, folder, name, table = table.name] {
                             result::OutputFile file(folder, name);
                             write_table(result, table,
                                         [&file](std::string_view piece) { file.write(piece); });
                             file.commit();
                         }});
    }
    return files;
}

}  // namespace corridor::view

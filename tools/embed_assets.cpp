// Build step: packs the files of a folder for src/corridor/web/assets.cpp.
//   embed_assets FOLDER BYTES TABLE
// BYTES: each file as gzip, one after the other, in the order of their names.
// TABLE: CORRIDOR_ASSET(path, offset, gzip bytes, plain bytes, checksum) a file.

#include <zlib.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(file), {}};
}

// The same bytes for the same input: the header of gzip carries neither a time nor a name.
std::string gzip(std::string plain) {
    constexpr int k_gzip_window = 15 + 16, k_memory = 9;
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, k_gzip_window, k_memory,
                     Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("zlib cannot start");
    std::string packed(deflateBound(&stream, static_cast<uLong>(plain.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(plain.data());
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    const int end = deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    if (end != Z_STREAM_END) throw std::runtime_error("zlib cannot finish");
    return packed;
}

void pack(const fs::path& folder, const fs::path& bytes_path, const fs::path& table_path) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::ofstream bytes(bytes_path, std::ios::binary), table(table_path, std::ios::binary);
    std::size_t offset = 0;
    for (const auto& file : files) {
        const auto plain = read(file);
        const auto packed = gzip(plain);
        const auto checksum = crc32(0, reinterpret_cast<const Bytef*>(plain.data()),
                                    static_cast<uInt>(plain.size()));
        bytes << packed;
        table << "CORRIDOR_ASSET(\"/" << fs::relative(file, folder).generic_string() << "\", "
              << offset << ", " << packed.size() << ", " << plain.size() << ", " << checksum
              << "u)\n";
        offset += packed.size();
    }
    if (!bytes.flush() || !table.flush()) throw std::runtime_error("cannot write the packed files");
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) return 2;
    try {
        pack(argv[1], argv[2], argv[3]);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "embed_assets: %s\n", error.what());
        return 4;
    }
    return 0;
}

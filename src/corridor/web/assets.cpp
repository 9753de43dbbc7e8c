#include "corridor/web/assets.h"

#include "corridor/base/error.h"

#include <zlib.h>

#include <algorithm>
#include <array>

// The packed files, put here by the assembler: web/dist may be megabytes, which a compiler is slow to
// read as text. CORRIDOR_WEB_BYTES is the file that tools/embed_assets.cpp wrote.
asm(".section .rodata\n"
    ".global corridor_web_bytes\n"
    "corridor_web_bytes:\n"
    ".incbin \"" CORRIDOR_WEB_BYTES
    "\"\n"
    ".byte 0\n"
    ".previous\n");
extern "C" const char corridor_web_bytes[];

namespace corridor::web {
namespace {

constexpr std::string_view type_of(std::string_view path) {
    struct Row {
        std::string_view ending, type;
    };
    constexpr std::array k_types{Row{".html", "text/html; charset=utf-8"},
                                 Row{".js", "text/javascript; charset=utf-8"},
                                 Row{".css", "text/css; charset=utf-8"},
                                 Row{".json", "application/json"},
                                 Row{".svg", "image/svg+xml"},
                                 Row{".txt", "text/plain; charset=utf-8"},
                                 Row{".png", "image/png"},
                                 Row{".ico", "image/x-icon"},
                                 Row{".webmanifest", "application/manifest+json"}};
    for (const Row& row : k_types)
        if (path.ends_with(row.ending)) return row.type;
    return "application/octet-stream";
}

Asset asset(std::string_view path, std::size_t offset, std::size_t n_bytes, std::size_t n_plain,
            std::uint32_t checksum) {
    // Vite writes the hash of a file into the names of what it puts in assets/, and of nothing else.
    return {.path = path,
            .type = type_of(path),
            .gzip = {corridor_web_bytes + offset, n_bytes},
            .plain_bytes = n_plain,
            .checksum = checksum,
            .named_by_content = path.starts_with("/assets/")};
}

}  // namespace

std::span<const Asset> assets() {
    static const std::array k_assets{
#define CORRIDOR_ASSET(path, offset, n_bytes, n_plain, checksum) \
    asset(path, offset, n_bytes, n_plain, checksum),
#include "web_assets.inc"
#undef CORRIDOR_ASSET
    };
    return k_assets;
}

const Asset* find_asset(std::string_view path) {
    const auto all = assets();
    const auto at = std::find_if(all.begin(), all.end(),
                                 [&](const Asset& one) { return one.path == path; });
    return at == all.end() ? nullptr : &*at;
}

std::string plain(const Asset& asset) {
    constexpr int k_gzip_window = 15 + 16;
    std::string out(asset.plain_bytes, '\0');
    std::string packed(asset.gzip);
    z_stream stream{};
    stream.next_in = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const bool started = inflateInit2(&stream, k_gzip_window) == Z_OK;
    const int end = started ? inflate(&stream, Z_FINISH) : Z_MEM_ERROR;
    if (started) inflateEnd(&stream);
    // An empty file leaves no room for zlib to see the end.
    CORRIDOR_EXPECT(end == Z_STREAM_END || out.empty(), "an embedded file cannot be unpacked");
    return out;
}

}  // namespace corridor::web

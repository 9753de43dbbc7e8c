#include "corridor/serve/gzip.h"

#include "corridor/base/error.h"

#include <zlib.h>

#include <array>

namespace corridor::serve {

struct Gzip::State {
    z_stream stream{};
};

Gzip::Gzip() : state_(std::make_unique<State>()) {
    // Fast rather than small: the way to the reader is short.
    constexpr int k_level = 4, k_gzip_window = 15 + 16, k_memory = 8;
    const int begun = deflateInit2(&state_->stream, k_level, Z_DEFLATED, k_gzip_window, k_memory,
                                   Z_DEFAULT_STRATEGY);
    if (begun != Z_OK) throw Error(ErrorKind::limit, "", "there is not enough memory");
}

Gzip::~Gzip() {
    deflateEnd(&state_->stream);
}

std::string Gzip::pack(std::string_view plain, int flush) {
    auto& stream = state_->stream;
    std::string in(plain), out;
    std::array<Bytef, 16384> room;
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    do {
        stream.next_out = room.data();
        stream.avail_out = static_cast<uInt>(room.size());
        deflate(&stream, flush);
        out.append(reinterpret_cast<const char*>(room.data()), room.size() - stream.avail_out);
    } while (stream.avail_out == 0);
    return out;
}

std::string Gzip::add(std::string_view plain) {
    return pack(plain, Z_SYNC_FLUSH);
}

std::string Gzip::finish() {
    return pack({}, Z_FINISH);
}

std::string gzip(std::string_view plain) {
    Gzip packer;
    std::string out = packer.add(plain);
    out += packer.finish();  // a statement of its own: operands may be worked out in any order
    return out;
}

}  // namespace corridor::serve

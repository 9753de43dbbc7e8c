#include "corridor/base/byte_source.h"

#include "corridor/base/error.h"

#include <string_view>

namespace corridor {

void check_openable(const std::filesystem::path& path, const FileNeed& need) {
    std::error_code failure;
    const auto status = std::filesystem::status(path, failure);
    if (!std::filesystem::exists(status))
        throw Error(ErrorKind::input, need.name, "there is no such file", need.missing_hint);
    if (std::filesystem::is_directory(status))
        throw Error(ErrorKind::input, need.name, "is a folder, not a file");
    if (!std::filesystem::is_regular_file(status))
        throw Error(ErrorKind::input, need.name, "is not an ordinary file");
    const auto n_bytes = std::filesystem::file_size(path, failure);
    if (!failure && n_bytes > need.max_bytes)
        throw Error(ErrorKind::limit, need.name, need.too_large, need.too_large_hint);
}

ByteSource::ByteSource(const std::filesystem::path& path, const FileNeed& need) : name_(need.name) {
    check_openable(path, need);
    file_.open(path, std::ios::binary);
    if (!file_) throw Error(ErrorKind::io, name_, "cannot be opened (no permission?)");
}

ByteSource::ByteSource(std::string_view text, std::string name)
    : name_(std::move(name)), text_(text), in_memory_(true), filled_(text.size()) {}

int ByteSource::peek() {
    if (position_ == filled_) {
        if (in_memory_ || !file_) return -1;
        n_before_ += position_;
        file_.read(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
        filled_ = static_cast<std::size_t>(file_.gcount());
        position_ = 0;
        if (file_.bad()) throw Error(ErrorKind::io, name_, "cannot be read to its end");
        if (filled_ == 0) return -1;
    }
    return static_cast<unsigned char>(bytes()[position_]);
}

int ByteSource::get() {
    const int byte = peek();
    if (byte >= 0) ++position_;
    return byte;
}

bool ByteSource::skip_byte_order_mark() {
    peek();
    const std::string_view rest(bytes() + position_, filled_ - position_);
    if (!rest.starts_with("\xEF\xBB\xBF")) return false;
    position_ += 3;
    return true;
}

}  // namespace corridor

#pragma once
//! \file A file, or a text in its place, read byte by byte for the readers of tables.

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace corridor {

//! What a file may be, and how messages call it.
struct FileNeed {
    std::string name;          //!< e.g. "places.csv"
    std::string missing_hint;  //!< may be empty
    std::uintmax_t max_bytes = 0;
    std::string too_large;  //!< e.g. "is larger than 1 GiB"
    std::string too_large_hint;
};

/*!
 * What is wrong with a file before it is opened.
 * \throws Error{input} missing, a folder, not an ordinary file; Error{limit} above max_bytes
 */
void check_openable(const std::filesystem::path& path, const FileNeed& need);

class ByteSource {
  public:
    //! \throws as check_openable(); Error{io} where it cannot be opened
    ByteSource(const std::filesystem::path& path, const FileNeed& need);
    //! Reads a text in place of a file; the text must outlive the source.
    ByteSource(std::string_view text, std::string name);
    //! The next byte, 0..255, which stays to be got; -1 at the end. \throws Error{io}
    int peek();
    //! The same, taken.
    int get();
    //! Takes a byte order mark where the file begins with one; true if it did.
    bool skip_byte_order_mark();
    //! Number of bytes taken so far.
    std::size_t n_taken() const { return n_before_ + position_; }

  private:
    const char* bytes() const { return in_memory_ ? text_.data() : buffer_.data(); }

    std::string name_;
    std::string_view text_;
    bool in_memory_ = false;
    std::ifstream file_;
    std::array<char, 65536> buffer_{};
    std::size_t position_ = 0, filled_ = 0;
    std::size_t n_before_ = 0;  // taken before what the buffer holds
};

}  // namespace corridor

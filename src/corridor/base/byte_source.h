#pragma once
//! \file A file read byte by byte through a buffer, for the readers of tables.

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

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
    //! The next byte, 0..255, which stays to be got; -1 at the end. \throws Error{io}
    int peek();
    //! The same, taken.
    int get();
    //! Takes a byte order mark where the file begins with one; true if it did.
    bool skip_byte_order_mark();

  private:
    std::string name_;
    std::ifstream file_;
    std::array<char, 65536> buffer_{};
    std::size_t position_ = 0, filled_ = 0;
};

}  // namespace corridor

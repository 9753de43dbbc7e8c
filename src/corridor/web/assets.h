#pragma once
//! \file The built front end (web/dist) as it stands inside the program.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace corridor::web {

//! One file of web/dist.
struct Asset {
    std::string_view path;   //!< "/assets/main-Bx1.js"
    std::string_view type;   //!< MIME type, with its charset where it is text
    std::string_view gzip;   //!< the bytes, packed
    std::size_t plain_bytes = 0;
    std::uint32_t checksum = 0;  //!< CRC-32 of the plain bytes
    bool named_by_content = false;  //!< its name holds a hash of its bytes: it never changes
};

//! All files, in the order of their paths.
std::span<const Asset> assets();

//! The file of this path; null where there is none.
const Asset* find_asset(std::string_view path);

//! The plain bytes of a file.
std::string plain(const Asset& asset);

}  // namespace corridor::web

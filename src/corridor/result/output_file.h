#pragma once
//! \file Files that appear whole or not at all.

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace corridor::result {

/*!
 * One file of a result folder, written under a hidden temporary name beside its place and renamed
 * on commit(). Dropped without commit() (an error, an interrupt) it leaves nothing behind.
 */
class OutputFile {
  public:
    //! Makes the folder where it is missing. \throws Error{io}
    OutputFile(const std::filesystem::path& folder, std::string_view name);
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    //! Appends bytes. \throws Error{io} where the disk refuses them
    void write(std::string_view bytes);
    //! Puts the file in its place, over an older one of that name. \throws Error{io}
    void commit();
    //! The same, with its bytes and its name on the disk. \throws Error{io}
    void commit_durably();

    //! Where the bytes stand until commit(), for libraries that write by path; call commit() after.
    const std::filesystem::path& temporary_path() const { return temporary_; }

  private:
    void close();
    void put_in_place();

    std::filesystem::path target_;
    std::filesystem::path temporary_;
    std::ofstream stream_;
    bool committed_ = false;
};

//! Writes a whole file at once. \throws Error{io}
void write_file(const std::filesystem::path& folder, std::string_view name, std::string_view bytes);

/*!
 * The same, and on the disk before it returns: after a kill or a power cut the file is there whole, or is
 * not there. \throws Error{io}
 */
void write_file_durably(const std::filesystem::path& folder, std::string_view name,
                        std::string_view bytes);

//! All bytes of a file. \throws Error{io} where it cannot be read
std::string read_file(const std::filesystem::path& path);

}  // namespace corridor::result

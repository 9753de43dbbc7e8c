#pragma once
//! \file The few netCDF calls that we need, with errors as Error{io}. No netCDF name leaks out.

#include <cstddef>
#include <filesystem>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace corridor::result {

enum class NcType { text, flag, integer, real, real64 };

/*!
 * A netCDF file that is being written or read.
 *
 * Written as "64-bit offset" classic format: every reader knows it, a file is a pure function of
 * what is put into it, and a header of hundreds of variables costs nothing. Limits: a variable
 * holds less than 4 GiB.
 */
class NcFile {
  public:
    static NcFile create(const std::filesystem::path& path);
    static NcFile open(const std::filesystem::path& path);
    NcFile(NcFile&& other) noexcept;
    NcFile& operator=(NcFile&&) = delete;
    ~NcFile();

    int dimension(std::string_view name, std::size_t length);
    int variable(std::string_view name, NcType type, std::initializer_list<int> dimensions);
    int variable(std::string_view name, NcType type, std::span<const int> dimensions);
    //! On a variable, or on the file with k_global.
    void attribute(int variable, std::string_view name, std::string_view text);
    void attribute(int variable, std::string_view name, double value);
    void attribute(int variable, std::string_view name, std::span<const signed char> flags);
    //! A float variable whose gaps are NaN.
    int real_variable(std::string_view name, std::span<const int> dimensions,
                      std::string_view long_name, std::string_view units);
    void end_definitions();

    void put(int variable, std::span<const float> values);
    void put(int variable, std::span<const double> values);
    void put(int variable, std::span<const signed char> values);
    //! Texts of one length, filled with zero bytes.
    void put(int variable, const std::vector<std::string>& texts);
    //! The hyperslab that starts at `start` and counts `count`.
    void put(int variable, std::span<const std::size_t> start, std::span<const std::size_t> count,
             std::span<const float> values);
    //! Rounded to whole numbers; NaN becomes the fill value.
    void put_integers(int variable, std::span<const std::size_t> start,
                      std::span<const std::size_t> count, std::span<const float> values);

    //! All values of a variable. \throws Error{io} where it is missing or of another size
    std::vector<float> get(std::string_view name, std::size_t expected) const;

    //! Flushes and closes; errors of the disk show here. \throws Error{io}
    void close();

    static constexpr int k_global = -1;
    static constexpr int k_integer_gap = -2147483647;

  private:
    NcFile(int id, std::string path) : id_(id), path_(std::move(path)) {}
    void check(int status) const;

    int id_ = -1;
    std::string path_;
};

//! Length of the longest text, at least 1: the size of a text dimension.
std::size_t text_length(const std::vector<std::string>& texts);

}  // namespace corridor::result

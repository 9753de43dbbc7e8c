#include "corridor/result/netcdf_file.h"

#include "corridor/base/error.h"

#include <netcdf.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace corridor::result {
namespace {

static_assert(NcFile::k_global == NC_GLOBAL);
static_assert(NcFile::k_integer_gap == NC_FILL_INT);

constexpr std::array<nc_type, 5> k_types{NC_CHAR, NC_BYTE, NC_INT, NC_FLOAT, NC_DOUBLE};

}  // namespace

std::size_t text_length(const std::vector<std::string>& texts) {
    std::size_t longest = 1;
    for (const std::string& text : texts) longest = std::max(longest, text.size());
    return longest;
}

NcFile NcFile::create(const std::filesystem::path& path) {
    NcFile file(-1, path.string());
    file.check(nc_create(path.c_str(), NC_CLOBBER | NC_64BIT_OFFSET, &file.id_));
    int old_mode = 0;
    file.check(nc_set_fill(file.id_, NC_NOFILL, &old_mode));  // we write every value
    return file;
}

NcFile NcFile::open(const std::filesystem::path& path) {
    NcFile file(-1, path.string());
    file.check(nc_open(path.c_str(), NC_NOWRITE, &file.id_));
    return file;
}

NcFile::NcFile(NcFile&& other) noexcept
    : id_(std::exchange(other.id_, -1)), path_(std::move(other.path_)) {}

NcFile::~NcFile() {
    if (id_ >= 0) nc_close(id_);
}

void NcFile::check(int status) const {
    if (status == NC_NOERR) return;
    throw Error(ErrorKind::io, path_, nc_strerror(status), "check the disk, or run again");
}

int NcFile::dimension(std::string_view name, std::size_t length) {
    int id = 0;
    check(nc_def_dim(id_, std::string(name).c_str(), length, &id));
    return id;
}

int NcFile::variable(std::string_view name, NcType type, std::span<const int> dimensions) {
    int id = 0;
    check(nc_def_var(id_, std::string(name).c_str(), k_types[static_cast<std::size_t>(type)],
                     static_cast<int>(dimensions.size()), dimensions.data(), &id));
    return id;
}

int NcFile::variable(std::string_view name, NcType type, std::initializer_list<int> dimensions) {
    return variable(name, type, std::span(dimensions.begin(), dimensions.size()));
}

void NcFile::attribute(int variable, std::string_view name, std::string_view text) {
    check(nc_put_att_text(id_, variable, std::string(name).c_str(), text.size(), text.data()));
}

void NcFile::attribute(int variable, std::string_view name, double value) {
    check(nc_put_att_double(id_, variable, std::string(name).c_str(), NC_DOUBLE, 1, &value));
}

void NcFile::attribute(int variable, std::string_view name, std::span<const signed char> flags) {
    check(nc_put_att_schar(id_, variable, std::string(name).c_str(), NC_BYTE, flags.size(),
                           flags.data()));
}

int NcFile::real_variable(std::string_view name, std::span<const int> dimensions,
                          std::string_view long_name, std::string_view units) {
    const int id = variable(name, NcType::real, dimensions);
    attribute(id, "long_name", long_name);
    attribute(id, "units", units);
    constexpr float k_gap = std::numeric_limits<float>::quiet_NaN();
    check(nc_put_att_float(id_, id, "_FillValue", NC_FLOAT, 1, &k_gap));
    return id;
}

void NcFile::end_definitions() {
    check(nc_enddef(id_));
}

void NcFile::put(int variable, std::span<const float> values) {
    check(nc_put_var_float(id_, variable, values.data()));
}

void NcFile::put(int variable, std::span<const double> values) {
    check(nc_put_var_double(id_, variable, values.data()));
}

void NcFile::put(int variable, std::span<const signed char> values) {
    check(nc_put_var_schar(id_, variable, values.data()));
}

void NcFile::put(int variable, const std::vector<std::string>& texts) {
    const std::size_t length = text_length(texts);
    std::string bytes;
    for (const std::string& text : texts) (bytes += text).append(length - text.size(), '\0');
    check(nc_put_var_text(id_, variable, bytes.data()));
}

void NcFile::put(int variable, std::span<const std::size_t> start,
                 std::span<const std::size_t> count, std::span<const float> values) {
    check(nc_put_vara_float(id_, variable, start.data(), count.data(), values.data()));
}

void NcFile::put_integers(int variable, std::span<const std::size_t> start,
                          std::span<const std::size_t> count, std::span<const float> values) {
    std::vector<int> whole(values.size());
    std::transform(values.begin(), values.end(), whole.begin(), [](float x) {
        return std::isnan(x) ? k_integer_gap : static_cast<int>(std::floor(x + 0.5F));
    });
    check(nc_put_vara_int(id_, variable, start.data(), count.data(), whole.data()));
}

std::vector<float> NcFile::get(std::string_view name, std::size_t expected) const {
    int id = 0;
    check(nc_inq_varid(id_, std::string(name).c_str(), &id));
    int n_dimensions = 0;
    std::array<int, NC_MAX_VAR_DIMS> dimensions{};
    check(nc_inq_var(id_, id, nullptr, nullptr, &n_dimensions, dimensions.data(), nullptr));
    std::size_t size = 1;
    for (int i = 0; i < n_dimensions; ++i) {
        std::size_t length = 0;
        check(nc_inq_dimlen(id_, dimensions[static_cast<std::size_t>(i)], &length));
        size *= length;
    }
    if (size != expected)
        throw Error(ErrorKind::io, path_, std::string(name) + " is not of the expected size",
                    "the folder is damaged: run again with --force");
    std::vector<float> values(size);
    check(nc_get_var_float(id_, id, values.data()));
    return values;
}

void NcFile::close() {
    check(nc_close(std::exchange(id_, -1)));
}

}  // namespace corridor::result

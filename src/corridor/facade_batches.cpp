#include "corridor/facade_batches.h"

#include "corridor/base/error.h"
#include "corridor/base/hash.h"
#include "corridor/result/output_file.h"

#include <fmt/format.h>

#include <cstring>
#include <system_error>

namespace corridor {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t k_checksum_bytes = 64;

std::string name_of(std::uint32_t batch) {
    return fmt::format("batch-{:06}", batch);
}

std::string first_line(const std::string& key, const std::string& digest, std::size_t count) {
    return fmt::format("corridor batch 1 {} {} {}\n", key, digest, count);
}

}  // namespace

BatchStore::BatchStore(const fs::path& folder, std::string key, bool replace)
    : folder_(folder / "state"), key_(std::move(key)) {
    std::error_code ignored;
    const fs::path owner = folder_ / "key";
    const bool ours = fs::exists(owner) && result::read_file(owner) == key_ + "\n";
    if (fs::exists(folder_) && !ours) {
        const bool empty = fs::is_directory(folder_) && fs::is_empty(folder_);
        if (!replace && !empty)
            throw Error(ErrorKind::usage, folder.string(),
                        "holds the state of another calibration (other cases, numbers or version)",
                        "Use --force to begin anew, or -o to write elsewhere");
        if (fs::exists(owner) || empty) fs::remove_all(folder_, ignored);
    }
    result::write_file_durably(folder_, "key", key_ + "\n");
}

std::optional<std::vector<double>> BatchStore::recall(std::uint32_t batch,
                                                      const std::string& digest) {
    const fs::path path = folder_ / name_of(batch);
    if (!fs::exists(path)) return {};
    const std::string bytes = result::read_file(path);
    const std::size_t line = bytes.find('\n');
    if (line == std::string::npos || bytes.size() < line + 1 + k_checksum_bytes) return {};
    const std::size_t n_bytes = bytes.size() - line - 1 - k_checksum_bytes;
    const std::string_view body(bytes.data() + line + 1, n_bytes);
    if (n_bytes % sizeof(double) != 0 || sha256_hex(body) != bytes.substr(line + 1 + n_bytes) ||
        bytes.substr(0, line + 1) != first_line(key_, digest, n_bytes / sizeof(double)))
        return {};
    std::vector<double> numbers(n_bytes / sizeof(double));
    std::memcpy(numbers.data(), body.data(), n_bytes);
    ++n_recalled_;
    return numbers;
}

void BatchStore::keep(std::uint32_t batch, const std::string& digest,
                      std::span<const double> numbers) const {
    std::string body(numbers.size() * sizeof(double), '\0');
    std::memcpy(body.data(), numbers.data(), body.size());
    result::write_file_durably(folder_, name_of(batch),
                               first_line(key_, digest, numbers.size()) + body + sha256_hex(body));
}

void BatchStore::remove() const {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

}  // namespace corridor

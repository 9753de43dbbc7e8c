#include "corridor/facade_batches.h"

#include "corridor/base/error.h"
#include "corridor/base/hash.h"
#include "corridor/result/output_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <system_error>

namespace corridor {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t k_checksum_bytes = 64;
constexpr const char* k_key = "key";
constexpr const char* k_half_a_key = ".key.partial";  // of a store killed as it began

std::string name_of(std::uint32_t batch) {
    return fmt::format("batch-{:06}", batch);
}

// A file that a store writes into its folder, or was writing when it was killed.
bool is_ours(const std::string& name) {
    return name == k_key || name == k_half_a_key || name.starts_with("batch-") ||
           name.starts_with(".batch-");
}

// True where a person's files may stand: something without the key that every store writes first.
bool is_foreign(const fs::path& folder) {
    if (!fs::exists(folder) || fs::exists(folder / k_key)) return false;
    if (!fs::is_directory(folder)) return true;
    return std::ranges::any_of(fs::directory_iterator(folder), [](const auto& entry) {
        return entry.path().filename() != k_half_a_key;
    });
}

// Removes what a store wrote, and its folder where nothing else stands in it.
void remove_ours(const fs::path& folder) {
    std::vector<fs::path> files;
    bool all = true;
    for (const auto& entry : fs::directory_iterator(folder))
        if (is_ours(entry.path().filename().string()))
            files.push_back(entry.path());
        else
            all = false;
    // The key last: what is left after a kill is still known as ours.
    std::ranges::partition(files, [](const fs::path& file) { return file.filename() != k_key; });
    if (all) files.push_back(folder);
    for (const fs::path& file : files) {
        std::error_code failed;
        fs::remove(file, failed);
        if (failed)
            throw Error(ErrorKind::io, file.string(),
                        fmt::format("cannot be removed ({})", failed.message()));
    }
}

std::string first_line(const std::string& key, const std::string& digest, std::size_t count) {
    return fmt::format("corridor batch 1 {} {} {}\n", key, digest, count);
}

}  // namespace

BatchStore::BatchStore(const fs::path& folder, std::string key, bool replace)
    : folder_(folder / "state"), key_(std::move(key)) {
    if (is_foreign(folder_))
        throw Error(ErrorKind::usage, folder_.string(),
                    "is not replaced, not even with --force: it is not the state of a calibration",
                    "Use -o to write elsewhere");
    const fs::path owner = folder_ / k_key;
    if (fs::exists(owner) && result::read_file(owner) != key_ + "\n") {
        if (!replace)
            throw Error(ErrorKind::usage, folder.string(),
                        "holds the state of another calibration (other cases, numbers or version)",
                        "Use --force to begin anew, or -o to write elsewhere");
        remove_ours(folder_);
    }
    result::write_file_durably(folder_, k_key, key_ + "\n");
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
    remove_ours(folder_);
}

}  // namespace corridor

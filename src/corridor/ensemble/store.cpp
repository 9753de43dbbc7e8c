#include "corridor/ensemble/store.h"

#include "corridor/base/error.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <string>

#include <fcntl.h>
#include <unistd.h>

namespace corridor::ensemble {

namespace {

constexpr std::size_t k_keep_in_memory = std::size_t{64} << 20;  // bytes

[[noreturn]] void fail_io(const char* what) {
    throw Error(ErrorKind::io, "temporary file of the run", what,
                "Free some disk space, write elsewhere with -o, or run fewer members");
}

void write_all(int file, const char* data, std::size_t n, std::size_t at) {
    while (n > 0) {
        const ssize_t done = pwrite(file, data, n, static_cast<off_t>(at));
        if (done < 0 && errno == EINTR) continue;
        if (done <= 0) fail_io("cannot be written");
        data += done;
        n -= static_cast<std::size_t>(done);
        at += static_cast<std::size_t>(done);
    }
}

void read_all(int file, char* data, std::size_t n, std::size_t at) {
    while (n > 0) {
        const ssize_t done = pread(file, data, n, static_cast<off_t>(at));
        if (done < 0 && errno == EINTR) continue;
        if (done <= 0) fail_io("cannot be read back");
        data += done;
        n -= static_cast<std::size_t>(done);
        at += static_cast<std::size_t>(done);
    }
}

}  // namespace

SeriesStore::SeriesStore(std::size_t n_rows, std::size_t n_members, std::size_t n_days,
                         const std::filesystem::path& folder)
    : n_rows_(n_rows), n_members_(n_members), n_days_(n_days) {
    if (folder.empty() || n_rows * n_members * n_days * sizeof(float) <= k_keep_in_memory) {
        memory_.resize(n_rows * n_members * n_days);
        return;
    }
    std::string name = (folder / "members.XXXXXX").string();
    file_ = mkstemp(name.data());
    if (file_ < 0) fail_io("cannot be made");
    // Without a name it cannot be left behind, however the run ends.
    unlink(name.c_str());
}

SeriesStore::~SeriesStore() {
    if (file_ >= 0) close(file_);
}

void SeriesStore::put(std::size_t first, std::span<const std::vector<float>> records) {
    std::vector<float> strip(records.size() * n_days_);
    for (std::size_t row = 0; row < n_rows_; ++row) {
        const std::size_t at = (row * n_members_ + first) * n_days_;
        float* to = file_ < 0 ? &memory_[at] : strip.data();
        for (const auto& record : records) {
            std::copy_n(&record[row * n_days_], n_days_, to);
            to += n_days_;
        }
        if (file_ >= 0)
            write_all(file_, reinterpret_cast<const char*>(strip.data()),
                      strip.size() * sizeof(float), at * sizeof(float));
    }
}

void SeriesStore::get(std::size_t row, std::vector<float>& values) const {
    const std::size_t n = n_members_ * n_days_;
    values.resize(n);
    if (file_ < 0)
        std::copy_n(&memory_[row * n], n, values.begin());
    else
        read_all(file_, reinterpret_cast<char*>(values.data()), n * sizeof(float),
                 row * n * sizeof(float));
}

}  // namespace corridor::ensemble

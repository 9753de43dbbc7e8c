#include "corridor/ensemble/store.h"

#include "corridor/base/error.h"
#include "corridor/ensemble/parallel.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <string>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace corridor::ensemble {

namespace {

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

// Rows first .. first + rows.size() - 1 of some members' records, turned round: a line of memory of a
// record holds one day of a tile of rows.
void turn(std::span<const std::vector<float>> records, std::size_t n_rows, std::size_t n_days,
          std::size_t first, std::span<float* const> rows) {
    for (std::size_t m = 0; m < records.size(); ++m)
        for (std::size_t day = 0; day < n_days; ++day) {
            const float* from = &records[m][day * n_rows + first];
            for (std::size_t i = 0; i < rows.size(); ++i) rows[i][m * n_days + day] = from[i];
        }
}

}  // namespace

void gather_rows(std::span<const std::vector<float>> records, std::size_t n_rows, std::size_t n_days,
                 std::size_t first, std::span<std::vector<float>> rows) {
    std::vector<float*> to;
    for (auto& row : rows) to.push_back(row.data());
    turn(records, n_rows, n_days, first, to);
}

SeriesStore::SeriesStore(std::size_t n_rows, std::size_t n_members, std::size_t n_days,
                         const std::filesystem::path& folder, std::size_t in_memory)
    : n_rows_(n_rows), n_members_(n_members), n_days_(n_days) {
    if (folder.empty() || n_rows * n_members * n_days * sizeof(float) <= in_memory) {
        memory_.resize(n_members);
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

void SeriesStore::put(std::size_t first, std::span<std::vector<float>> records, int threads) {
    if (file_ < 0) {
        for (std::size_t m = 0; m < records.size(); ++m)
            memory_[first + m] = std::exchange(records[m], {});
        return;
    }
    const std::size_t strip = records.size() * n_days_;
    std::vector<std::vector<float>> buffers(worker_count(threads));
    for_each_item(threads, (n_rows_ + k_tile - 1) / k_tile, [&](std::size_t worker, std::size_t tile) {
        std::vector<float>& strips = buffers[worker];
        strips.resize(strip * k_tile);
        const std::size_t from = tile * k_tile, n = std::min(k_tile, n_rows_ - from);
        std::array<float*, k_tile> rows{};
        for (std::size_t i = 0; i < n; ++i) rows[i] = &strips[i * strip];
        turn(records, n_rows_, n_days_, from, std::span(rows).first(n));
        for (std::size_t i = 0; i < n; ++i)
            write_all(file_, reinterpret_cast<const char*>(rows[i]), strip * sizeof(float),
                      ((from + i) * n_members_ + first) * n_days_ * sizeof(float));
    });
}

void SeriesStore::get(std::size_t first, std::span<std::vector<float>> rows) const {
    const std::size_t n = n_members_ * n_days_;
    std::vector<float*> to;
    for (auto& row : rows) {
        row.resize(n);
        to.push_back(row.data());
    }
    if (file_ < 0) return turn(memory_, n_rows_, n_days_, first, to);
    for (std::size_t i = 0; i < rows.size(); ++i)
        read_all(file_, reinterpret_cast<char*>(to[i]), n * sizeof(float),
                 (first + i) * n * sizeof(float));
}

}  // namespace corridor::ensemble

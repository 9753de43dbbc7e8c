#pragma once
//! \file The members' series while a run is under way: in memory when small, else in one temporary
//! file as [series][site][member][day], so that memory does not grow with members.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace corridor::ensemble {

/*!
 * Rows first .. first + rows.size() - 1 of some members' records, turned round, so that a line of
 * memory of a record is read once: rows[i][m * n_days + day] of records[m][day * n_rows + first + i].
 * \pre rows hold records.size() * n_days values
 */
void gather_rows(std::span<const std::vector<float>> records, std::size_t n_rows, std::size_t n_days,
                 std::size_t first, std::span<std::vector<float>> rows);

class SeriesStore {
  public:
    static constexpr std::size_t k_keep_in_memory = std::size_t{64} << 20;  //!< bytes

    /*!
     * \param n_rows     series x sites
     * \param n_members  members of the whole run
     * \param n_days     recorded days
     * \param folder     where the file may stand; empty = always in memory
     * \param in_memory  bytes up to which no file is made
     */
    SeriesStore(std::size_t n_rows, std::size_t n_members, std::size_t n_days,
                const std::filesystem::path& folder, std::size_t in_memory = k_keep_in_memory);
    ~SeriesStore();
    SeriesStore(const SeriesStore&) = delete;
    SeriesStore& operator=(const SeriesStore&) = delete;

    /*!
     * Take the records of members first .. first + records.size() - 1; a record holds
     * values[day * n_rows + row]. In memory it is taken over and an empty one is left; else it is
     * left as it was. \throws Error{io} when the disk is full.
     * \param threads  that turn and write rows; 0 = all cores
     */
    void put(std::size_t first, std::span<std::vector<float>> records, int threads = 1);

    //! Rows that are fetched together at the least cost.
    static constexpr std::size_t k_tile = 16;
    //! rows[i][member * n_days + day] of row first + i. Safe from several threads after the last put.
    void get(std::size_t first, std::span<std::vector<float>> rows) const;

  private:
    std::size_t n_rows_, n_members_, n_days_;
    std::vector<std::vector<float>> memory_;  // by member; empty when in a file
    int file_ = -1;
};

}  // namespace corridor::ensemble

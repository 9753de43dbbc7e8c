#pragma once
//! \file What a long calculation has done so far, batch by batch, so that a kill costs one batch; only for
//! the facade.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace corridor {

/*!
 * FOLDER/state/batch-N, one file a batch: a line `corridor batch 1 KEY DIGEST COUNT`, the numbers as eight
 * bytes each, and their SHA-256. A file appears whole or not at all; one that is damaged, or of other
 * particles, is not recalled but made again.
 */
class BatchStore {
  public:
    /*!
     * \param key      what the numbers hang on
     * \param replace  forget the state of another calculation
     * \throws Error{usage} where the state of another calculation stands there and `replace` is not
     *         set, or where FOLDER/state is not ours: it holds something, and no file `key`
     */
    BatchStore(const std::filesystem::path& folder, std::string key, bool replace);

    std::optional<std::vector<double>> recall(std::uint32_t batch, const std::string& digest);
    //! Returns once it is on the disk. \throws Error{io}
    void keep(std::uint32_t batch, const std::string& digest, std::span<const double> numbers) const;
    int n_recalled() const { return n_recalled_; }
    //! The calculation is finished: removes what it kept, and no other file. \throws Error{io}
    void remove() const;

  private:
    std::filesystem::path folder_;
    std::string key_;
    int n_recalled_ = 0;
};

}  // namespace corridor

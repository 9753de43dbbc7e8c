#pragma once
//! \file summary.nc and ensemble.nc (CF-1.11, ACDD-1.3): same bytes for the same result, always.

#include "corridor/result/result.h"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>

namespace corridor::result {

/*!
 * Writes FOLDER/summary.nc: a discrete sampling geometry (timeSeries) with one variable per
 * quantity and quantile, `days_of_cover_staple_q50(place, time)`, chances of each access state and
 * the state of each road.
 * \throws Error{io}
 */
void write_summary_nc(const Result& result, const std::filesystem::path& folder);

/*!
 * Fills the cells of `result.series` and `result.access` from FOLDER/summary.nc, bit by bit as
 * they were written. Places, roads, lead_days and the series' names must stand already.
 * \throws Error{io} where the file is missing, damaged or of another run
 */
void read_summary_nc(const std::filesystem::path& folder, Result& result);

//! Name of a series in the files: "days_of_cover_staple"; other letters than A-Z, 0-9 become "_".
std::string series_name(const Series& series);

/*!
 * Keeps the first members of an ensemble and writes them, with the quantiles, as ensemble.nc.
 *
 * What put() brings goes to one unnamed temporary file in the folder, so memory does not grow
 * with members, places or days; the system removes that file whatever happens to the process.
 */
class EnsembleFile final : public MemberSink {
  public:
    /*!
     * \param n_keep     members to write, at most n_members; 0 = write no file
     * \param n_members  members that put() brings
     * \throws Error{io}
     */
    EnsembleFile(const std::filesystem::path& folder, int n_keep, int n_members);
    ~EnsembleFile() override;

    //! Each (series, site) at most once, in any order; not from two threads at a time.
    void put(std::size_t series, std::size_t site, std::span<const float> values) override;

    //! Writes FOLDER/ensemble.nc: `days_of_cover(good, realization, place, time)` and
    //! `days_of_cover_quantiles(good, quantile, place, time)`. A series or site never put is
    //! written as gaps. \throws Error{io}
    void finish(const Result& result);

  private:
    struct Block {
        std::size_t series, site, first;  //!< `first`: position in the temporary file [floats]
    };
    struct Closer {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    //! [member][site][day] of one series; NaN where nothing was put.
    std::vector<float> members_of(std::size_t series, std::size_t n_sites) const;

    std::filesystem::path folder_;
    std::size_t n_keep_, n_members_;
    std::size_t n_days_ = 0, n_stored_ = 0;
    std::unique_ptr<std::FILE, Closer> store_;
    std::vector<Block> blocks_;
};

}  // namespace corridor::result

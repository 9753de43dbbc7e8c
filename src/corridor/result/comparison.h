#pragma once
//! \file A run beside what was registered: columns of places, day by day, for every member; and how
//! well the two agree.

#include "corridor/base/date.h"
#include "corridor/result/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace corridor::result {

//! What was registered, and what the members say, of the places that are compared.
struct Comparison {
    Date start;
    std::size_t n_days = 0, n_members = 0;
    std::vector<std::size_t> places;              //!< columns: indices into Result::places
    std::vector<std::string> names;               //!< of the columns, as the source writes them
    std::vector<std::vector<double>> registered;  //!< [column][day] people
    std::vector<double> capacity;                 //!< by column, at the start; below 1: none given
    std::vector<double> raw, debt;                //!< by day: running inflow, and what is owed
    std::vector<std::vector<std::uint8_t>> idp_camp;  //!< [column][day]
    bool with_idp_totals = false;                     //!< out.csv has a column more
    bool dated_a_day_late = true;                     //!< its dates are those of the day after
    std::vector<std::vector<float>> simulated;        //!< [column][member * n_days + day] people
    std::vector<double> total;  //!< [member * n_days + day] all people of the run

    float at(std::size_t column, std::size_t member, std::size_t day) const {
        return simulated[column][member * n_days + day];
    }
};

/*!
 * Flee's errors of one member, each a mean over days:
 *
 *     total     sum |sim - data| / raw count            (0 where the count is 0)
 *     normal    sum |sim - data| / max(1, sum data)
 *     rescaled  the same after every sim is multiplied by sum data / sum sim
 */
struct FleeError {
    double total = 0, normal = 0, rescaled = 0;
};

//! One camp over all days: CRPS and error of the median [people], share of days inside 5-95 %.
struct CampScore {
    std::size_t column = 0;
    double crps = 0, median_error = 0, coverage = 0;
};

struct Scores {
    std::vector<FleeError> members;
    std::vector<CampScore> camps;
    std::vector<Baseline> baselines;
};

//! Collects a comparison's members while the ensemble reduces them. Another sink may listen too.
class ComparisonSink final : public MemberSink {
  public:
    /*!
     * \param counts    by series of the run: its people count in the total
     * \param compared  by series: it is people present, from which columns are read
     */
    ComparisonSink(Comparison& comparison, std::vector<bool> counts, std::vector<bool> compared,
                   MemberSink* also);
    void put(std::size_t series, std::size_t site, std::span<const float> values) override;

  private:
    Comparison& out_;
    std::vector<bool> counts_, compared_;
    MemberSink* also_;
};

}  // namespace corridor::result

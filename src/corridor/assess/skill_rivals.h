#pragma once
//! \file What the rivals forecast: each as a sample on the scale of the observation. Whatever they
//! learn, they learn from cases of other events than the one that is scored.

#include "corridor/assess/crps.h"
#include "corridor/assess/skill_case.h"
#include "corridor/result/skill.h"

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace corridor::assess {

//! One observation of a case, as others learn from it. Places are compared on the scale, free of
//! units.
struct Lesson {
    const SkillCase* from = nullptr;
    std::string target, regime;
    scenario::ObservedForm form = scenario::ObservedForm::number;
    double y = 0;  //!< on the scale; a date on the scale of its horizon
    bool censored = false;
    double surprise = 0;      //!< y minus what persistence said, on the scale
    double days_closed = 0;   //!< from the closing to the middle of its days; 0 where not closed
    double days_to_date = 0;  //!< dates: days after the as-of date, or of censoring
};

//! All lessons of a case: its scored rows, and of prices the known ones too.
std::vector<Lesson> lessons_of(const SkillCase& c);

/*!
 * ln price = a + b ln(days closed), least squares over the lessons, and the spread about it.
 * Fewer than five lessons, or all of one age: b = 0.
 */
struct PriceCurve {
    double a = 0, b = 0, spread = 0;
    std::size_t n = 0;
    double at(double days_closed) const;
};
PriceCurve fit_price(std::span<const Lesson* const> lessons);

//! When something comes, from cases in some of which it had not come when the record ended: the
//! estimate of Kaplan and Meier (1958, https://doi.org/10.1080/01621459.1958.10501452).
class Arrivals {
  public:
    //! \param times  days, and whether the record ended then without it
    explicit Arrivals(std::vector<std::pair<double, bool>> times);
    double by(double days) const;     //!< share that has come by then
    double quantile(double u) const;  //!< days; +infinity beyond what the record tells. u in (0, 1)

  private:
    std::vector<std::pair<double, double>> steps_;  //!< day, share come by its end
};

//! Forecasts of one rival for one row, or nothing where it has none.
class Rivals {
  public:
    //! \param all  lessons of every case; those of the scored case and of its event are left out
    //! when asked
    explicit Rivals(std::vector<Lesson> all) : lessons_(std::move(all)) {}

    std::optional<Spread> of(result::Rival rival, const SkillCase& c,
                             const scenario::Observation& row, const Scale& scale) const;

    //! Labels: chances of the four, of persistence and climatology.
    std::optional<std::vector<double>> label(result::Rival rival, const SkillCase& c,
                                             const scenario::Observation& row) const;

    //! Share of the other events' dates of this target that come by so many days; nothing where
    //! there are too few.
    std::optional<double> came_by(const SkillCase& c, const std::string& target, int days) const;

  private:
    std::vector<const Lesson*> others(const SkillCase& c, const std::string& target) const;
    std::optional<Spread> climatology(const SkillCase& c, const scenario::Observation& row,
                                      const Scale& scale) const;
    std::optional<Spread> with_surprises(const SkillCase& c, const scenario::Observation& row,
                                         const Scale& scale) const;
    std::optional<Spread> curve(const SkillCase& c, const scenario::Observation& row,
                                const Scale& scale) const;

    std::vector<Lesson> lessons_;
};

}  // namespace corridor::assess

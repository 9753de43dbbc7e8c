#include "corridor/base/text.h"
#include "corridor/scenario/check_parts.h"
#include "corridor/scenario/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace corridor::scenario {
namespace {

// The checks of one row.
class RowCheck {
  public:
    RowCheck(const CheckContext& context, const Observation& row)
        : context_(context), row_(row), kind_(row_of(row.variable)) {}

    void go() const {
        check_place();
        check_good();
        check_unit();
        check_values();
        check_days();
        check_known();
    }

  private:
    void bad(std::string_view column, std::string_view text, std::string_view hint = {}) const {
        context_.bad("observations", row_.id, column, text, hint);
    }
    std::string_view name() const { return word(row_.variable); }

    void check_place() const {
        if (!kind_.is_flow) {
            if (row_.place.empty())
                bad("place_id", fmt::format("{} is seen in a place, and none is named", name()));
            if (!row_.from.empty() || !row_.to.empty())
                bad(row_.from.empty() ? "to_place_id" : "from_place_id",
                    fmt::format("{} is seen in a place, not on the way", name()),
                    "Only people_out and share_out have from_place_id and to_place_id");
            return;
        }
        if (row_.from.empty())
            bad("from_place_id", fmt::format("{} needs the place people left", name()));
        if (!row_.place.empty())
            bad("place_id", fmt::format("{} is named by from_place_id, not by place_id", name()));
        if (!row_.from.empty() && row_.from == row_.to)
            bad("to_place_id", "people leave for the place they are in");
    }

    void check_good() const {
        if (const auto told = problem_of_good(row_.variable, row_.good))
            bad("good", told->problem, told->hint);
    }

    void check_unit() const {
        if (row_.unit.empty()) return;
        const auto units = split(kind_.units, '|');
        if (std::ranges::find(units, std::string_view(row_.unit)) == units.end()) {
            std::string known;
            for (const auto unit : units)
                known += fmt::format("{}{}", known.empty() ? "" : ", ", unit);
            return bad("unit", fmt::format("`{}` is no unit of {} ({})", row_.unit, name(), known));
        }
        if (row_.variable != Observed::stock) return;
        for (const Good& good : context_.scenario.goods)
            if (good.id == row_.good && good.unit != row_.unit)
                bad("unit", fmt::format("`{}` is counted in {}", row_.good, good.unit));
    }

    void check_values() const {
        const bool is_date = kind_.form == ObservedForm::date;
        if (kind_.form == ObservedForm::label && (row_.low || row_.high))
            bad(row_.low ? "low" : "high", "a label has no range", "Leave low and high blank");
        if (!row_.best && !(is_date && row_.low))
            bad("best", is_date ? "a date has a best, or a low where it had not come by then"
                                : "there is no value");
        if (row_.low && row_.best && *row_.low > *row_.best)
            bad("low", "low is above best (low <= best <= high)");
        if (row_.best && row_.high && *row_.best > *row_.high)
            bad("high", "high is below best (low <= best <= high)");
        if (row_.low && row_.high && !row_.best && *row_.low > *row_.high)
            bad("high", "high is below low");
    }

    void check_days() const {
        const TimeFrame& time = context_.scenario.time;
        if (row_.end && *row_.end < row_.start) bad("end", "ends before it starts");
        if (row_.use == ObservationUse::input) return;
        if (row_.start < time.start)
            bad("start",
                fmt::format("{} is before the first simulated day {}", row_.start.to_iso(),
                            time.start.to_iso()),
                "Let the run start earlier");
        if (row_.last_day() > time.end())
            bad(row_.end ? "end" : "start",
                fmt::format("{} lies beyond the last forecast day {}", row_.last_day().to_iso(),
                            time.end().to_iso()),
                "Lengthen horizon_days");
        const auto latest = row_.best ? row_.best : row_.high ? row_.high : row_.low;
        if (kind_.form == ObservedForm::date && latest && *latest > time.end().days())
            bad(row_.best ? "best" : "low",
                fmt::format("the date lies beyond the last forecast day {}", time.end().to_iso()),
                "Lengthen horizon_days, or write as low that it had not come by the last day");
    }

    void check_known() const {
        const Date as_of = context_.scenario.time.as_of;
        const std::string_view column = row_.known_on ? "known_on" : "start";
        if (row_.use == ObservationUse::input && row_.published() > as_of)
            bad(column,
                fmt::format("an input known on {}, after the as-of date {}",
                            row_.published().to_iso(), as_of.to_iso()),
                "What is learnt later is use=score");
        if (row_.use == ObservationUse::score && row_.published() <= as_of)
            bad(column,
                fmt::format("known on {}, by the as-of date {}, so it is no forecast",
                            row_.published().to_iso(), as_of.to_iso()),
                "What was known by then is use=input");
    }

    const CheckContext& context_;
    const Observation& row_;
    const ObservedRow& kind_;
};

}  // namespace

void check_observations(const CheckContext& context) {
    using Fact = std::tuple<Observed, std::string_view, std::string_view, std::string_view,
                            std::string_view, Date, Date>;
    std::map<Fact, std::string_view> seen;
    for (const Observation& row : context.scenario.observations) {
        // Of a variable that could not be read nothing else can be judged.
        const std::string variable = context.origins.where("observations", row.id, "variable");
        if (std::ranges::any_of(context.problems.all(),
                                [&](const Problem& told) { return told.where == variable; }))
            continue;
        RowCheck(context, row).go();
        if (row.use == ObservationUse::input) continue;
        const auto [first, is_new] = seen.emplace(
            Fact{row.variable, row.place, row.from, row.to, row.good, row.start, row.last_day()},
            row.id);
        if (!is_new)
            context.odd("observations", row.id, "observation_id",
                        fmt::format("the same fact as `{}`: it is scored twice", first->second));
    }
}

}  // namespace corridor::scenario

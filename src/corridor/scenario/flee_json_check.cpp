// What must hold between the parts of a flee.json, so that a run never stops in the middle.
#include "corridor/scenario/flee_json_parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace corridor::scenario {
namespace {

class FleeCheck {
  public:
    FleeCheck(const Flee& flee, JsonProblems& problems) : flee_(flee), problems_(problems) {}

    void check() {
        check_locations();
        check_links();
        check_series("conflicts", flee_.conflicts);
        check_series("floods", flee_.floods);
        check_series("ipc", flee_.ipc);
        check_series("capacities", flee_.capacities);
        check_shares_of_hunger();
        check_registrations();
        check_people();
        check_routes();
        check_weights();
    }

  private:
    template <class... Parts>
    void bad(std::string_view problem, std::string_view hint,
             fmt::format_string<Parts&...> pointer, Parts... parts) {
        problems_.add(fmt::format(pointer, parts...), problem, hint);
    }

    // True when an index leads to a location.
    bool leads(std::int32_t index) const {
        return index >= 0 && static_cast<std::size_t>(index) < flee_.locations.size();
    }
    std::string leads_nowhere(std::int64_t index, std::size_t n, std::string_view what) const {
        return fmt::format("{} leads to no {} (there are {}, counted from 0)", index, what, n);
    }
    std::string no_location(std::int32_t index) const {
        return leads_nowhere(index, flee_.locations.size(), "location");
    }

    void check_locations() {
        for (std::size_t i = 0; i < flee_.locations.size(); ++i) {
            const FleeLocation& place = flee_.locations[i];
            const bool is_camp = place.type == FleeType::camp || place.type == FleeType::idp_camp;
            if (place.name.empty()) bad("is empty", "", "/locations/{}/name", i);
            if (!is_camp && place.number < 0)
                bad(fmt::format("{} is a negative population", place.number), "",
                    "/locations/{}/number", i);
        }
    }

    void check_links() {
        for (std::size_t i = 0; i < flee_.links.size(); ++i) {
            const FleeLink& link = flee_.links[i];
            if (!leads(link.from)) bad(no_location(link.from), "", "/links/{}/from", i);
            if (!leads(link.to)) bad(no_location(link.to), "", "/links/{}/to", i);
        }
    }

    void check_series(std::string_view list, const std::vector<FleeSeries>& all) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            const FleeSeries& series = all[i];
            if (!leads(series.location))
                bad(no_location(series.location), "", "/{}/{}/location", list, i);
            if (static_cast<std::int64_t>(series.by_day.size()) < flee_.days)
                bad(fmt::format("holds {} days, the run has {}", series.by_day.size(), flee_.days),
                    "One value a day, from day 0", "/{}/{}/by_day", list, i);
        }
    }

    void check_shares_of_hunger() {
        for (std::size_t i = 0; i < flee_.ipc.size(); ++i) {
            const auto& days = flee_.ipc[i].by_day;
            const auto wrong = std::ranges::find_if(
                days, [](double share) { return share < 0 || share > 100; });
            if (wrong != days.end())
                bad(fmt::format("{} is out of range (allowed 0 to 100)", *wrong), "",
                    "/ipc/{}/by_day/{}", i, wrong - days.begin());
        }
    }

    void check_registrations() {
        const auto& all = flee_.registrations;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].files.empty())
                bad("holds no file", "At least one list of entries", "/registrations/{}/files", i);
            for (std::size_t f = 0; f < all[i].files.size(); ++f)
                if (all[i].files[f].empty())
                    bad("holds no entry", "", "/registrations/{}/files/{}", i, f);
        }
        for (std::size_t i = 0; i < flee_.corrections.size(); ++i)
            if (const auto index = flee_.corrections[i].registration; index >= all.size())
                bad(leads_nowhere(static_cast<std::int64_t>(index), all.size(), "registration"), "",
                    "/corrections/{}/registration", i);
        if (!flee_.settings.sum_from_camps &&
            std::ranges::find(all, "total", &FleeRegistration::name) == all.end())
            bad("holds none called total, which sum_from_camps false needs", "", "/registrations");
    }

    void check_people() {
        for (std::size_t i = 0; i < flee_.demographics.size(); ++i) {
            const FleeDemographic& table = flee_.demographics[i];
            for (std::size_t c = 0; c < table.columns.size(); ++c)
                if (table.columns[c].weights.size() != table.values.size())
                    bad(fmt::format("holds {} weights for {} values",
                                    table.columns[c].weights.size(), table.values.size()),
                        "One weight a value", "/demographics/{}/columns/{}/weights", i, c);
        }
        for (std::size_t i = 0; i < flee_.agents.size(); ++i)
            if (!leads(flee_.agents[i].location))
                bad(no_location(flee_.agents[i].location), "", "/agents/{}/location", i);
    }

    void check_routes() {
        for (std::size_t i = 0; i < flee_.major_routes.size(); ++i) {
            const auto& route = flee_.major_routes[i];
            if (route.size() < 2) bad("a route needs two locations", "", "/major_routes/{}", i);
            for (std::size_t k = 0; k < route.size(); ++k)
                if (!leads(route[k])) bad(no_location(route[k]), "", "/major_routes/{}/{}", i, k);
        }
    }

    // Weights that would divide by zero.
    void check_weights() {
        const FleeSettings& settings = flee_.settings;
        const bool has_no_length =
            std::ranges::any_of(flee_.links, [](const FleeLink& link) { return link.km == 0; });
        if (has_no_length && settings.softening == 0 && settings.distance_power != 0)
            bad("is 0, and a link of 0 km would divide by it", "Give the link a length",
                "/settings/softening");
        const bool has_empty = std::ranges::any_of(
            flee_.locations, [](const FleeLocation& place) { return place.number <= 0; });
        if (settings.movechance_pop_scale_factor < 0 && has_empty)
            bad("is negative, and a location whose number is 0 would divide by it", "",
                "/settings/movechance_pop_scale_factor");
    }

    const Flee& flee_;
    JsonProblems& problems_;
};

}  // namespace

void check_flee_json(const Flee& flee, JsonProblems& problems) {
    FleeCheck(flee, problems).check();
}

}  // namespace corridor::scenario

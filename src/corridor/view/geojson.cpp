#include "corridor/view/geojson.h"

#include <algorithm>

#include "corridor/result/output_file.h"
#include "corridor/result/store.h"
#include "corridor/view/csv_row.h"
#include "corridor/view/csv_tables.h"
#include "corridor/view/groups.h"

#include <nlohmann/json.hpp>

#include <array>

namespace corridor::view {

using result::Result;
using result::Variable;

namespace {

void append_quoted(std::string& out, std::string_view text) {
    // Nearly all of it is plain; the library looks at every letter several times.
    const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
        return c >= ' ' && c <= '~' && c != '"' && c != '\\';
    });
    if (plain)
        ((out += '"') += text) += '"';
    else
        out += nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

//! A flat JSON object, member by member; numbers with the same digits as in the tables.
class Properties {
  public:
    Properties& text(std::string_view name, std::string_view value) {
        std::string written;
        append_quoted(written, value);
        return raw(name, written);
    }
    template <class Number>
    Properties& number(std::string_view name, Number x) {
        std::string digits;
        if constexpr (std::is_integral_v<Number>)
            CsvRow(digits).integer(static_cast<std::int64_t>(x));
        else
            CsvRow(digits).number(x);
        return raw(name, digits.empty() ? "null" : digits);
    }
    template <class T>
    Properties& maybe(std::string_view name, const std::optional<T>& value) {
        if (!value) return raw(name, "null");
        if constexpr (std::is_same_v<T, Date>)
            return text(name, value->to_iso());
        else
            return number(name, *value);
    }
    std::string all() const { return out_ + "}"; }

  private:
    Properties& raw(std::string_view name, std::string_view value) {
        if (out_.size() > 1) out_ += ',';
        append_quoted(out_, name);
        (out_ += ':') += value;
        return *this;
    }
    std::string out_ = "{";
};

std::string coordinates(Point p) {
    std::string out;
    CsvRow(out).number(p.lon).number(p.lat);
    return "[" + out + "]";
}

//! A FeatureCollection on its way to a sink, a megabyte at a time.
class Collection {
  public:
    Collection(const Result& result, const Sink& sink) : out_{sink, {}} {
        out_.bytes = "{\"type\":\"FeatureCollection\",\n\"corridor\":" +
                     result::manifest_json(result.manifest, -1) + ",\n\"features\":[";
    }
    void add(std::string_view type, std::string_view where, const Properties& properties) {
        out_.bytes += first_ ? "\n" : ",\n";
        first_ = false;
        ((out_.bytes += "{\"type\":\"Feature\",\"geometry\":{\"type\":\"") += type) +=
            "\",\"coordinates\":";
        ((out_.bytes += where) += "},\"properties\":") += properties.all();
        out_.bytes += '}';
        out_.flush_if_large();
    }
    void end() {
        out_.bytes += "\n]}\n";
        out_.sink(out_.bytes);
    }

  private:
    CsvBuffer out_;
    bool first_ = true;
};

template <class Write>
std::string as_text(Write write, const Result& result) {
    std::string out;
    write(result, [&out](std::string_view piece) { out += piece; });
    return out;
}

//! What is the same on every day.
Properties place_properties(const result::PlaceInfo& place) {
    const bool has_admin1 = !place.admin1_code.empty() || !place.admin1_name.empty();
    const bool has_admin2 = !place.admin2_code.empty() || !place.admin2_name.empty();
    Properties p;
    p.text("location_code", place.location_code)
        .text("admin1_code", place.admin1_code)
        .text("admin1_name", place.admin1_name)
        .text("admin2_code", place.admin2_code)
        .text("admin2_name", place.admin2_name)
        .number("admin_level", has_admin2   ? 2
                               : has_admin1 ? 1
                                            : 0)
        .text("place_id", place.id)
        .text("place_name", place.name);
    return p;
}

Properties lead_properties(Properties of_place, Date day) {
    const std::string iso = day.to_iso();
    of_place.text("reference_period_start", iso).text("reference_period_end", iso);
    return of_place;
}

//! People and access of a place on a recorded day.
void add_day(Properties& p, const Result& result, std::size_t place, int lead) {
    for (const Variable v :
         {Variable::people_present, Variable::people_confined, Variable::people_trapped}) {
        const auto* q = cell_of(result, v, place, lead);
        if (q == nullptr) continue;
        const std::string name(name_of(v));
        p.number(name + "_q05", q->q05).number(name + "_q50", q->q50).number(name + "_q95", q->q95);
    }
    for (const std::string& good : result.goods) {
        const auto* q = cell_of(result, Variable::days_of_cover, place, lead, good);
        if (q != nullptr) p.number("days_of_cover_" + good + "_q50", q->q50);
    }
    const auto* cell = access_at(result, place, lead);
    if (cell == nullptr) return;
    for (const auto state : result::k_access_states)
        p.number("p_" + std::string(name_of(state)), cell->p[static_cast<std::size_t>(state)]);
    p.text("access", name_of(likeliest(*cell)));
}

void add_runout(Properties& p, const Result& result, std::size_t place) {
    for (const result::RunOut& row : result.runouts) {
        if (row.place != place) continue;
        p.text("first_good", row.good)
            .text("first_state", name_of(row.state))
            .maybe("out_since", row.out_since)
            .maybe("prob_runout_deadline", row.p_deadline)
            .maybe("runout_date_q50", row.date_q50);
        return;  // rows are sorted as the table is shown: the first is the soonest
    }
}

// A map moves by days at first, then by weeks, however finely a long run was recorded.
constexpr int k_daily_until = 60;
constexpr int k_week = 7;

}  // namespace

namespace {

void write_places(const Result& result, const Sink& sink) {
    Collection out(result, sink);
    const int today = recorded_lead(result, 0);
    for (std::size_t i = 0; i < result.places.size(); ++i) {
        const result::PlaceInfo& place = result.places[i];
        Properties p = lead_properties(place_properties(place), result.manifest.as_of + today);
        p.text("role", place.role).number("population", place.population);
        p.number("evidence", place.evidence);
        add_day(p, result, i, today);
        add_runout(p, result, i);
        p.text("sensitivity", name_of(result.manifest.sensitivity));
        out.add("Point", coordinates(place.position), p);
    }
    out.end();
}

void write_roads(const Result& result, const Sink& sink) {
    Collection out(result, sink);
    const int today = recorded_lead(result, 0);
    for (std::size_t i = 0; i < result.roads.size(); ++i) {
        const result::RoadInfo& road = result.roads[i];
        const auto& from = result.places.at(road.from);
        const auto& to = result.places.at(road.to);
        Properties p;
        p.text("road_id", road.id)
            .text("from_place_id", from.id)
            .text("to_place_id", to.id)
            .text("mode", road.mode)
            .number("distance_km", road.km)
            .text("status", name_of(road_status(result, i, today)));
        if (const auto* q = cell_of(result, Variable::road_passable, i, today))
            p.number("road_passable_mean", q->mean);
        p.text("reference_period_start", result.manifest.as_of.to_iso());
        p.text("reference_period_end", result.manifest.as_of.to_iso());
        p.text("sensitivity", name_of(result.manifest.sensitivity));
        out.add("LineString",
                "[" + coordinates(from.position) + "," + coordinates(to.position) + "]", p);
    }
    out.end();
}

}  // namespace

void write_places_daily_geojson(const Result& result, const Sink& sink) {
    Collection out(result, sink);
    for (std::size_t i = 0; i < result.places.size(); ++i) {
        const Properties of_place = place_properties(result.places[i]);
        const std::string where = coordinates(result.places[i].position);
        for (const int lead : result.lead_days) {
            const bool shown = lead <= k_daily_until || (lead - k_daily_until) % k_week == 0 ||
                               lead == result.lead_days.back() ||
                               lead == result.manifest.deadline_days;
            if (lead < 0 || !shown) continue;
            Properties p = lead_properties(of_place, result.manifest.as_of + lead);
            p.number("lead_days", lead).number("evidence", result.places[i].evidence);
            add_day(p, result, i, lead);
            p.text("sensitivity", name_of(result.manifest.sensitivity));
            out.add("Point", where, p);
        }
    }
    out.end();
}

std::string places_geojson(const Result& result) {
    return as_text(write_places, result);
}

std::string roads_geojson(const Result& result) {
    return as_text(write_roads, result);
}

std::string places_daily_geojson(const Result& result) {
    return as_text(write_places_daily_geojson, result);
}

std::vector<FileJob> geojson_files(const Result& result, const std::filesystem::path& folder) {
    const auto file = [&](const char* name, void (*write)(const Result&, const Sink&)) {
        return FileJob{name, [&result, folder, name, write] {
                           result::OutputFile out(folder, name);
                           write(result, [&out](std::string_view piece) { out.write(piece); });
                           out.commit();
                       }};
    };
    return {file("places.geojson", write_places), file("roads.geojson", write_roads),
            file("places_daily.geojson", write_places_daily_geojson)};
}

}  // namespace corridor::view

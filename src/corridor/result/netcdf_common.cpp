#include "corridor/result/netcdf_common.h"

#include "corridor/result/columns.h"
#include "corridor/result/netcdf.h"

#include <array>
#include <limits>

namespace corridor::result {
namespace {

constexpr std::array<QuantileRow, k_quantile_count + 1> k_quantiles{{
    {"q05", 0.05, &Quantiles::q05},
    {"q10", 0.10, &Quantiles::q10},
    {"q25", 0.25, &Quantiles::q25},
    {"q50", 0.50, &Quantiles::q50},
    {"q75", 0.75, &Quantiles::q75},
    {"q90", 0.90, &Quantiles::q90},
    {"q95", 0.95, &Quantiles::q95},
    {"mean", std::numeric_limits<double>::quiet_NaN(), &Quantiles::mean},
}};

//! Variables of the axes, in the order in which define_axes defines them.
enum AxisVariable : int { place_id, place_name, lat, lon, time_days, reference_time, road_id };

std::vector<std::string> ids_of(const auto& sites) {
    std::vector<std::string> ids;
    for (const auto& site : sites) ids.push_back(site.id);
    return ids;
}

std::vector<std::string> names_of(const Result& result) {
    std::vector<std::string> names;
    for (const PlaceInfo& place : result.places) names.push_back(place.name);
    return names;
}

void define_global(NcFile& file, const Result& result, std::string_view summary) {
    const Manifest& m = result.manifest;
    const auto set = [&file](std::string_view name, std::string_view text) {
        file.attribute(NcFile::k_global, name, text);
    };
    set("Conventions", "CF-1.11, ACDD-1.3");
    set("title", m.title);
    set("summary", summary);
    set("institution", "not stated");
    set("source", "Corridor " + m.engine_version);
    set("references", "docs/formats/results.md of Corridor " + m.engine_version);
    set("license", "As the sources of the scenario allow; see its SOURCE.md");
    set("date_created", m.as_of.to_iso());
    set("sensitivity", name_of(m.sensitivity));
    set("scenario_sha256", m.fingerprint);
    set("digest", m.digest);
}

}  // namespace

std::span<const QuantileRow, k_quantile_count + 1> quantile_rows() {
    return k_quantiles;
}

std::string series_name(const Series& series) {
    std::string name(name_of(series.variable));
    if (series.good.empty()) return name;
    name += '_';
    for (const char c : series.good) {
        const bool plain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        name += plain ? c : '_';
    }
    return name;
}

std::string cf_units(const Series& series) {
    if (series.unit == "days") return "days";
    if (series.unit == "hours") return "hours";
    if (series.unit == "kg") return "kg";
    if (series.unit == "l") return "liter";
    return "1";
}

std::vector<float> column_of(const Series& series, float Quantiles::*member) {
    std::vector<float> column;
    column.reserve(series.cells.size());
    for (const Quantiles& q : series.cells) column.push_back(q.*member);
    return column;
}

NcAxes define_axes(NcFile& file, const Result& result, std::string_view summary) {
    const std::string since = "days since " + result.manifest.as_of.to_iso() + " 00:00:00";
    define_global(file, result, summary);
    NcAxes axes;
    axes.place = file.dimension("place", result.places.size());
    axes.time = file.dimension("time", result.n_days());
    const int id_length = file.dimension("strlen", text_length(ids_of(result.places)));
    const int name_length = file.dimension("name_strlen", text_length(names_of(result)));

    int v = file.variable("place_id", NcType::text, {axes.place, id_length});
    file.attribute(v, "long_name", "place identifier");
    v = file.variable("place_name", NcType::text, {axes.place, name_length});
    file.attribute(v, "long_name", "place name");
    for (const bool north : {true, false}) {
        v = file.variable(north ? "lat" : "lon", NcType::real, {axes.place});
        file.attribute(v, "standard_name", north ? "latitude" : "longitude");
        file.attribute(v, "units", north ? "degrees_north" : "degrees_east");
    }
    v = file.variable("time", NcType::real64, {axes.time});
    file.attribute(v, "standard_name", "time");
    file.attribute(v, "units", since);
    file.attribute(v, "calendar", "standard");
    file.attribute(v, "axis", "T");
    v = file.variable("forecast_reference_time", NcType::real64, std::span<const int>{});
    file.attribute(v, "standard_name", "forecast_reference_time");
    file.attribute(v, "units", since);
    file.attribute(v, "calendar", "standard");
    if (result.roads.empty()) return axes;
    axes.road = file.dimension("road", result.roads.size());
    const int road_length = file.dimension("road_strlen", text_length(ids_of(result.roads)));
    v = file.variable("road_id", NcType::text, {axes.road, road_length});
    file.attribute(v, "long_name", "road identifier");
    return axes;
}

void put_axes(NcFile& file, const Result& result) {
    file.put(place_id, ids_of(result.places));
    file.put(place_name, names_of(result));
    std::vector<float> lats, lons;
    for (const PlaceInfo& place : result.places) {
        lats.push_back(static_cast<float>(place.position.lat));
        lons.push_back(static_cast<float>(place.position.lon));
    }
    file.put(lat, lats);
    file.put(lon, lons);
    file.put(time_days, std::vector<double>(result.lead_days.begin(), result.lead_days.end()));
    file.put(reference_time, std::vector<double>{0.0});
    if (!result.roads.empty()) file.put(road_id, ids_of(result.roads));
}

}  // namespace corridor::result

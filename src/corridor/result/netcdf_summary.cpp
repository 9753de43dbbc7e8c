#include "corridor/result/columns.h"
#include "corridor/result/netcdf.h"
#include "corridor/result/netcdf_common.h"
#include "corridor/result/output_file.h"

#include <array>

namespace corridor::result {
namespace {

//! In the order of the columns of access.csv, date and place left out.
constexpr std::array<std::string_view, 14> k_access_names{
    "access_p_open", "access_p_restricted", "access_p_hard_to_reach", "access_p_cut_off",
    "access_market_access", "access_checkpoints_best_route",
    "access_p_open_30d", "access_p_restricted_30d", "access_p_hard_to_reach_30d",
    "access_p_cut_off_30d",
    "access_p_open_90d", "access_p_restricted_90d", "access_p_hard_to_reach_90d",
    "access_p_cut_off_90d"};
constexpr std::size_t k_access_columns = k_access_names.size();

float& access_value(AccessCell& cell, std::size_t column) {
    if (column < 4) return cell.p[column];
    if (column == 4) return cell.market_access;
    if (column == 5) return cell.checkpoints_best_route;
    return column < 10 ? cell.p_30d[column - 6] : cell.p_90d[column - 10];
}

std::string long_name(const Series& series, std::string_view quantile) {
    std::string name(row_of(series.variable).label_en);
    if (!series.good.empty()) name += ", " + series.good;
    name +=
        quantile == "mean" ? ", mean over members" : ", " + std::string(quantile) + " over members";
    return name;
}

struct Variables {
    std::vector<int> series;  //!< eight a series, as quantile_rows()
    std::array<int, k_access_columns> access{};
    int road_status = 0;
};

Variables define(NcFile& file, const Result& result) {
    const NcAxes axes = define_axes(
        file, result,
        "Quantiles over the members of an ensemble, per place and day: what runs out, who cannot "
        "leave, who leaves.");
    file.attribute(NcFile::k_global, "featureType", "timeSeries");
    file.attribute(0, "cf_role", "timeseries_id");
    const std::array place_dims{axes.place, axes.time};
    const std::array road_dims{axes.road, axes.time};
    Variables variables;
    for (const Series& series : result.series) {
        for (const QuantileRow& q : quantile_rows()) {
            const int id = file.real_variable(series_name(series) + "_" + std::string(q.name),
                                              series.per_road ? road_dims : place_dims,
                                              long_name(series, q.name), cf_units(series));
            file.attribute(id, "coordinates", series.per_road ? "road_id" : "lat lon place_id");
            variables.series.push_back(id);
        }
    }
    for (std::size_t i = 0; i < k_access_columns && !result.access.empty(); ++i) {
        variables.access[i] = file.real_variable(k_access_names[i], place_dims,
                                                 columns_of("access")[i + 2].label_en, "1");
        file.attribute(variables.access[i], "coordinates", "lat lon place_id");
    }
    if (!result.roads.empty()) {
        variables.road_status = file.variable("road_status", NcType::flag, {axes.road, axes.time});
        constexpr std::array<signed char, 4> k_flags{0, 1, 2, 3};
        file.attribute(variables.road_status, "standard_name", "status_flag");
        file.attribute(variables.road_status, "long_name", "state of the road");
        file.attribute(variables.road_status, "flag_values", k_flags);
        file.attribute(variables.road_status, "flag_meanings", "open restricted closed unknown");
        file.attribute(variables.road_status, "coordinates", "road_id");
    }
    file.end_definitions();
    return variables;
}

void put_access(NcFile& file, const Result& result, const Variables& variables) {
    std::vector<AccessCell> cells = result.access;
    std::vector<float> column(cells.size());
    for (std::size_t i = 0; i < k_access_columns && !cells.empty(); ++i) {
        for (std::size_t c = 0; c < cells.size(); ++c) column[c] = access_value(cells[c], i);
        file.put(variables.access[i], column);
    }
}

void put_roads(NcFile& file, const Result& result, const Variables& variables) {
    if (result.roads.empty()) return;
    std::vector<signed char> status;
    for (std::size_t road = 0; road < result.roads.size(); ++road)
        for (const int lead : result.lead_days)
            status.push_back(static_cast<signed char>(road_status(result, road, lead)));
    file.put(variables.road_status, status);
}

}  // namespace

void write_summary_nc(const Result& result, const std::filesystem::path& folder) {
    OutputFile place(folder, "summary.nc");
    NcFile file = NcFile::create(place.temporary_path());
    const Variables variables = define(file, result);
    put_axes(file, result);
    std::size_t next = 0;
    for (const Series& series : result.series)
        for (const QuantileRow& q : quantile_rows())
            file.put(variables.series[next++], column_of(series, q.member));
    put_access(file, result, variables);
    put_roads(file, result, variables);
    file.close();
    place.commit();
}

void read_summary_nc(const std::filesystem::path& folder, Result& result) {
    const NcFile file = NcFile::open(folder / "summary.nc");
    for (Series& series : result.series) {
        const std::size_t n_sites = series.per_road ? result.roads.size() : result.places.size();
        series.cells.assign(n_sites * result.n_days(), {});
        for (const QuantileRow& q : quantile_rows()) {
            const auto column =
                file.get(series_name(series) + "_" + std::string(q.name), series.cells.size());
            for (std::size_t c = 0; c < column.size(); ++c) series.cells[c].*q.member = column[c];
        }
    }
    for (std::size_t i = 0; i < k_access_columns && !result.access.empty(); ++i) {
        const auto column = file.get(k_access_names[i], result.access.size());
        for (std::size_t c = 0; c < column.size(); ++c)
            access_value(result.access[c], i) = column[c];
    }
}

}  // namespace corridor::result

#pragma once
//! \file Places and roads as GeoJSON (RFC 7946): the columns of the tables as flat properties.

#include "corridor/result/result.h"
#include "corridor/view/csv.h"
#include "corridor/view/file_job.h"

#include <filesystem>
#include <string>
#include <vector>

namespace corridor::view {

//! One point a place: people, access and the soonest run-out, on the as-of date.
std::string places_geojson(const result::Result& result);
//! One line a road: its state on the as-of date.
std::string roads_geojson(const result::Result& result);
//! One point a place and recorded day from the as-of date on, for a player of time.
void write_places_daily_geojson(const result::Result& result, const Sink& sink);
std::string places_daily_geojson(const result::Result& result);

//! places.geojson, roads.geojson and places_daily.geojson. \param result  must outlive the files
std::vector<FileJob> geojson_files(const result::Result& result,
                                   const std::filesystem::path& folder);

}  // namespace corridor::view

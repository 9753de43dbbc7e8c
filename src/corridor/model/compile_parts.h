#pragma once
//! \file Steps of compile(), one a table family. Used by world.cpp only.

#include "corridor/model/world.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace corridor::model::detail {

using IndexOf = std::unordered_map<std::string_view, std::int32_t>;

//! Index by id. Ids are unique in a valid scenario.
template <class Row>
IndexOf index_by_id(const std::vector<Row>& rows) {
    IndexOf index;
    for (std::size_t i = 0; i < rows.size(); ++i)
        index.emplace(rows[i].id, static_cast<std::int32_t>(i));
    return index;
}

//! True when a `|` list matches a word: `*`, the word itself, or an empty list (the default: all).
bool matches(const scenario::Ids& list, std::string_view word);

void compile_places(World& world);
void compile_roads(World& world, const IndexOf& place_index);
void compile_goods(World& world, const IndexOf& place_index);
void compile_cover(World& world);
void compile_classes(World& world);
void compile_signatures(World& world);
void compile_cohorts(World& world, const IndexOf& place_index);
void compile_markets(World& world, const IndexOf& place_index);
void compile_kin(World& world, const IndexOf& place_index);
void compile_measures(World& world, const IndexOf& place_index);

//! Shortest road distance [km] from one place to all, by land and river; infinity where none.
std::vector<double> road_km_from(const World& world, std::int32_t place);

}  // namespace corridor::model::detail

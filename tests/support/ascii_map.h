#pragma once
//! \file Small maps drawn in ASCII: letters are places, lines are roads. Builds the compiled World
//! and the Terms of a day by hand, without reading a scenario.
//!
//!     A--B      '-' and '|' are roads, '=' a track that no vehicle can use;
//!     |  |      each character of a line is `km_per_mark` long.
//!     C==D      A small letter is a refuge, a capital a town.

#include "corridor/model/cohorts.h"
#include "corridor/model/movement.h"
#include "corridor/model/terms.h"
#include "corridor/model/world.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace corridor::test {

struct MapOptions {
    double km_per_mark = 10;
    double walk_km_per_day = 35, vehicle_km_per_day = 200;
    std::int64_t population = 10000;  //!< of every town
    std::vector<std::string_view> classes = {"screened", "other"};
    std::vector<double> class_share = {0.25, 0.75};
    bool signature_by_home = false;  //!< else one signature a class
};

//! A World drawn in ASCII. Place 0 is the letter nearest to A, and so on.
struct DrawnWorld {
    model::World world;
    std::string letters;  //!< by place

    std::int32_t place(char letter) const;
    //! The arc of the road that joins two letters.
    std::int32_t arc(char from, char to) const;
    std::int32_t group(char home, std::int32_t class_index) const;
    //! Adds a measure that concerns every signature; returns its index.
    std::int32_t add_measure(std::string_view id);
};

DrawnWorld draw_world(std::string_view map, const MapOptions& options = {});

//! Everyone at home, as the world's cohorts say.
model::People people_at_home(const model::World& world);

//! Terms of a day without measures.
model::Terms quiet_terms(const model::World& world, std::uint64_t id = 1);

//! The terms of one signature, for a change by hand.
model::SignatureTerms& change_people(model::Terms& terms, std::size_t signature);

//! A checkpoint on one arc for one signature (-1: all). Composes u and q of the arc anew.
void add_checkpoint(model::Terms& terms, std::int32_t signature, std::int32_t arc,
                    const model::Checkpoint& checkpoint);

//! Opens an ultimatum window at some places.
void add_window(model::Terms& terms, std::int32_t measure, std::int32_t days,
                std::vector<std::int32_t> places);

//! The day's results that movement reads: everything served, nobody deprived, all labels open.
struct FullDay {
    explicit FullDay(const model::World& world);
    std::vector<double> staple, water, fuel, deprivation;
    std::vector<std::uint8_t> label;
    model::PlaceDay view() const;
};

}  // namespace corridor::test

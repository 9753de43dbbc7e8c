#pragma once
//! \file The areas of which a public copy tells, in the place of towns.

#include "corridor/result/public_copy.h"
#include "corridor/result/result.h"

#include <cstddef>
#include <vector>

namespace corridor::assess {

//! The places of a result by the finest area that their codes or names give, and everything together.
class PublicAreas {
  public:
    explicit PublicAreas(const result::Result& result);

    //! Index of the area of a place.
    std::size_t of(std::size_t place) const { return of_place_[place]; }
    //! Index of all areas together; those before it hold the places.
    std::size_t everything() const { return everything_; }
    //! Index of the region of a place, added when it is not there yet.
    std::size_t region_of(std::size_t place);
    std::vector<result::Area> all() && { return std::move(areas_); }

  private:
    std::vector<result::Area> areas_;
    std::vector<std::size_t> of_place_;
    std::size_t everything_ = 0;
};

}  // namespace corridor::assess

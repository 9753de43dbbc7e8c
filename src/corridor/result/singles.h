#pragma once
//! \file Single futures of a few members, for the eye: a fan is easily taken for something fixed.

#include <cstddef>
#include <string>
#include <vector>

namespace corridor::result {

struct Singles {
    std::size_t n_members = 0;       //!< the first ones
    std::vector<std::string> goods;  //!< traded goods
    //! [good * n_places + place][member * n_days + recorded day]: days of cover
    std::vector<std::vector<float>> cover;
    friend bool operator==(const Singles&, const Singles&) = default;
};

}  // namespace corridor::result

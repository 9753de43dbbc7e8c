#pragma once
//! \file Packing of answers.

#include <memory>
#include <string>
#include <string_view>

namespace corridor::serve {

//! Packs a text piece by piece; what was added can be unpacked at once by who receives it.
class Gzip {
  public:
    Gzip();
    ~Gzip();
    Gzip(const Gzip&) = delete;
    Gzip& operator=(const Gzip&) = delete;

    std::string add(std::string_view plain);
    std::string finish();

  private:
    struct State;
    std::string pack(std::string_view plain, int flush);
    std::unique_ptr<State> state_;
};

//! A whole text as gzip.
std::string gzip(std::string_view plain);

}  // namespace corridor::serve

#include "corridor/facade_front_end.h"

#include "corridor/web/assets.h"

namespace corridor {

view::FrontEnd built_front_end() {
    return [](std::string_view path) {
        const web::Asset* asset = web::find_asset(path);
        return asset == nullptr ? std::string() : web::plain(*asset);
    };
}

}  // namespace corridor

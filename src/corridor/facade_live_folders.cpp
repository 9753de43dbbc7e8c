#include "corridor/facade_live_folders.h"

#include "corridor/base/error.h"
#include "corridor/scenario/toml_tree.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace corridor {
namespace {

namespace fs = std::filesystem;

constexpr int k_levels = 2;
constexpr std::size_t k_most = 200;

OfferedFolder offer(const fs::path& folder) {
    OfferedFolder out{.path = folder.lexically_normal().string(), .title = {}, .title_fr = {}};
    try {
        const auto root = scenario::read_toml(folder / "scenario.toml", "scenario.toml");
        const auto text = [&](const char* key) {
            const auto* node = root.find(key);
            return node != nullptr && node->kind == scenario::TomlNode::Kind::text ? node->text : "";
        };
        out.title = text("title");
        out.title_fr = text("title_fr");
    } catch (const Error&) {
        // Offered all the same: opening it tells what is wrong.
    }
    return out;
}

}  // namespace

std::vector<OfferedFolder> folders_below(const fs::path& folder) {
    std::vector<OfferedFolder> out;
    std::error_code failure;
    const auto options = fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator it(folder, options, failure), end; !failure && it != end;
         it.increment(failure)) {
        const bool hidden = it->path().filename().string().starts_with(".");
        if (!it->is_directory(failure) || hidden) {
            if (hidden) it.disable_recursion_pending();
            continue;
        }
        if (it.depth() + 1 >= k_levels) it.disable_recursion_pending();
        if (fs::exists(it->path() / "scenario.toml", failure) && out.size() < k_most)
            out.push_back(offer(it->path()));
    }
    std::ranges::sort(out, {}, &OfferedFolder::path);
    return out;
}

std::string folders_json(const std::vector<OfferedFolder>& folders, bool may_type) {
    using Json = nlohmann::ordered_json;
    Json rows = Json::array();
    for (const auto& folder : folders) {
        const std::string& title = folder.title.empty() ? folder.title_fr : folder.title;
        rows.push_back({{"path", folder.path},
                        {"name", fs::path(folder.path).filename().string()},
                        {"title", {{"en", title},
                                   {"fr", folder.title_fr.empty() ? title : folder.title_fr}}}});
    }
    return Json{{"folders", rows}, {"may_type", may_type}}.dump(-1, ' ', false,
                                                                Json::error_handler_t::replace);
}

}  // namespace corridor

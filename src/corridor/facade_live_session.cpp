#include "corridor/facade_live_session.h"

#include "corridor/base/error.h"
#include "corridor/ensemble/run.h"
#include "corridor/view/picture_json.h"

#include <algorithm>

namespace corridor {

namespace {

const std::string& id_of(const scenario::Edit& put) {
    static const std::string k_none;
    for (const auto& [column, text] : put.cells)
        if (column == "id") return text;
    return put.row.empty() ? k_none : put.row;
}

}  // namespace

LiveSession::LiveSession(const std::filesystem::path& folder, const LiveRequest& request)
    : request_(request),
      input_{.folder = folder, .as_of = {}, .horizon_days = {},
             .allow_columns = request.allow_columns} {
    const bool is_file = !std::filesystem::is_directory(folder);
    if (is_file || std::filesystem::exists(folder / "scenario.toml")) {
        texts_ = scenario::read_folder_texts(folder);
        etag_ = scenario::etag_of(*texts_);
        loaded_ = corridor::load(input_, *texts_, {});
    } else {
        loaded_ = corridor::load(input_);
    }
    base_ = make(loaded_, {});
}

LiveSession::FuturesPtr LiveSession::make(const Loaded& loaded, std::optional<int> members,
                                          FuturesPtr unedited) const {
    const int n = members.value_or(request_.members.value_or(loaded.scenario.members));
    ensemble::require_members(n, "members");
    return std::make_shared<Futures>(loaded, request_.seed.value_or(loaded.scenario.seed),
                                     static_cast<std::size_t>(n), request_.threads,
                                     request_.all_series ? std::span<const result::Variable>{}
                                                         : view::shown_variables(),
                                     std::move(unedited));
}

Loaded LiveSession::load_with(const std::vector<scenario::Edit>& edits) const {
    if (!texts_)
        throw Error(ErrorKind::usage, "edits", "a folder of Flee cannot be changed here",
                    "corridor import writes it as a scenario");
    return corridor::load(input_, *texts_, edits);
}

LiveSession::FuturesPtr LiveSession::base(std::optional<int> members) {
    const std::scoped_lock lock(mutex_);
    // Who names no number gets that of the folder, whatever another client asked for before.
    const int n = members.value_or(request_.members.value_or(loaded_.scenario.members));
    if (static_cast<std::size_t>(std::max(n, 0)) != base_->members()) base_ = make(loaded_, n);
    return base_;
}

LiveSession::FuturesPtr LiveSession::edited(const std::vector<scenario::Edit>& edits,
                                            std::optional<int> members) {
    if (edits.empty()) return base(members);
    const auto as_it_stands = base(members);
    {
        const std::scoped_lock lock(mutex_);
        if (edited_ && last_edits_ == edits && edited_->members() == as_it_stands->members())
            return edited_;
    }
    Loaded changed = load_with(edits);
    changed.scenario.seed = loaded_.scenario.seed;
    auto made = make(changed, static_cast<int>(as_it_stands->members()), as_it_stands);
    const std::scoped_lock lock(mutex_);
    last_edits_ = edits;
    edited_ = made;
    return made;
}

std::vector<scenario::Option> LiveSession::options(
    const std::vector<scenario::Edit>& edits, const std::vector<scenario::Edit>& options) const {
    std::vector<scenario::Edit> all = edits;
    all.insert(all.end(), options.begin(), options.end());
    const Loaded with = load_with(all);
    std::vector<scenario::Option> out;
    for (const auto& put : options) {
        const auto it = std::ranges::find(with.scenario.options, id_of(put), &scenario::Option::id);
        CORRIDOR_EXPECT(it != with.scenario.options.end(), "an option that was put is there");
        out.push_back(*it);
    }
    return out;
}

}  // namespace corridor

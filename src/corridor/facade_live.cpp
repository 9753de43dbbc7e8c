#include "corridor/live.h"

#include "corridor/assess/compare.h"
#include "corridor/base/error.h"
#include "corridor/corridor.h"
#include "corridor/facade_front_end.h"
#include "corridor/facade_live_pictures.h"
#include "corridor/facade_live_request.h"
#include "corridor/facade_live_session.h"
#include "corridor/facade_manifest.h"
#include "corridor/facade_record.h"
#include "corridor/facade_live_folders.h"
#include "corridor/view/compare_text.h"
#include "corridor/view/page.h"
#include "corridor/view/picture_json.h"

#include <algorithm>
#include <mutex>

#include <nlohmann/json.hpp>

namespace corridor {
namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

//! The comparison with names and advice in both languages, as one line.
std::string comparison_line(const result::OptionTable& table, view::Lang lang) {
    const auto both = [](const auto& text_in_lang) -> Json {
        return {{"en", text_in_lang(view::Lang::en)}, {"fr", text_in_lang(view::Lang::fr)}};
    };
    Json names = Json::object();
    for (const auto& option : table.options)
        names[option.outcome.id] =
            both([&](view::Lang in) { return view::compared_name(table, option, in); });
    return dump({{"type", "comparison"},
                 {"comparison", Json::parse(view::compare_json(table, lang))},
                 {"names", names},
                 {"advice", both([&](view::Lang in) {
                      return view::compare_summary(table, {.lang = in, .color = false});
                  })}});
}

view::PageOptions page_options(const LiveBody& wanted) {
    return {.lang = wanted.lang, .internal = wanted.internal, .front_end = built_front_end()};
}

class LiveService final : public serve::Service {
  public:
    explicit LiveService(LiveRequest request)
        : request_(std::move(request)), offered_(folders_below(request_.offered_below)) {
        if (!request_.folder.empty())
            session_ = std::make_shared<LiveSession>(request_.folder, request_);
    }

    std::string scenario() override {
        const auto session = open_session();
        return scenario_json(session->loaded(), session->etag(), request_.read_only);
    }

    std::string suggested() override {
        const auto session = open_session();
        return suggested_json(session->loaded(), request_.threads);
    }

    std::string folders() override { return folders_json(offered_, !request_.read_only); }

    std::string open(std::string_view body) override {
        const std::string wanted = text_in(body, "folder");
        const bool is_offered = std::ranges::find(offered_, wanted, &OfferedFolder::path) != offered_.end();
        if (!is_offered && request_.read_only)
            throw Error(ErrorKind::usage, wanted, "is not one of the folders offered");
        auto session = std::make_shared<LiveSession>(wanted, request_);
        const std::scoped_lock lock(mutex_);
        session_ = session;
        return scenario_json(session->loaded(), session->etag(), request_.read_only);
    }

    void run(std::string_view body, const serve::Emit& emit,
             const std::atomic<bool>& stop) override {
        send_pictures(question(read_live_body(body)), runs_, emit, stop);
    }

    void compare(std::string_view body, const serve::Emit& emit,
                 const std::atomic<bool>& stop) override {
        const LiveBody wanted = read_live_body(body);
        const auto futures = open_session()->edited(wanted.edits, {});
        const auto& loaded = futures->loaded();
        auto table = assess::compare(
            loaded.scenario, {.suggest = wanted.suggest,
                              .seed = request_.seed.value_or(loaded.scenario.seed),
                              .threads = request_.threads,
                              .progress = progress_lines(emit, 0, 1),
                              .stop = &stop});
        sign(table.manifest, loaded);
        emit(comparison_line(table, wanted.lang));
    }

    std::string series(std::string_view run, std::string_view variable,
                       std::string_view good) override {
        return view::series_json(runs_.get(run)->result, variable, good);
    }

    std::string town(std::string_view run, std::string_view place) override {
        const auto kept = runs_.get(run);
        return view::town_json(kept->result, kept->singles, place);
    }

    std::string save(std::string_view body) override {
        const LiveBody wanted = read_live_body(body);
        const auto session = open_session();
        auto edits = wanted.edits;
        edits.insert(edits.end(), wanted.options.begin(), wanted.options.end());
        try {
            const std::string etag = save_edits(session->input(), text_in(body, "etag"), edits);
            auto saved = std::make_shared<LiveSession>(session->input().folder, request_);
            const std::scoped_lock lock(mutex_);
            if (session_ == session) session_ = std::move(saved);
            return dump({{"etag", etag}});
        } catch (const scenario::ChangedMeanwhile& changed) {
            throw serve::Conflict(changed.known, changed.found);
        }
    }

    std::string report(std::string_view body, const std::atomic<bool>& stop) override {
        const LiveBody wanted = read_live_body(body);
        auto told = answer(question(wanted), stop);
        // Over fewer series it would not be the digest that `corridor run` prints of the same forecast.
        if (!request_.all_series) told.manifest.digest.clear();
        return view::report_page(told, page_options(wanted));
    }

    std::string record() override { return std::string(record_json()); }

  private:
    std::shared_ptr<LiveSession> open_session() const {
        const std::scoped_lock lock(mutex_);
        if (!session_)
            throw Error(ErrorKind::usage, "scenario", "no scenario is open", "Choose one first");
        return session_;
    }

    LiveQuestion question(const LiveBody& wanted) const {
        const auto session = open_session();
        LiveQuestion out{.base = session->base(wanted.members),
                         .with = session->edited(wanted.edits, wanted.members),
                         .options = {}};
        if (!wanted.options.empty()) out.options = session->options(wanted.edits, wanted.options);
        return out;
    }

    LiveRequest request_;
    std::vector<OfferedFolder> offered_;
    mutable std::mutex mutex_;
    std::shared_ptr<LiveSession> session_;
    LiveRuns runs_;
};

}  // namespace

std::unique_ptr<serve::Service> make_live_service(const LiveRequest& request) {
    return std::make_unique<LiveService>(request);
}

}  // namespace corridor

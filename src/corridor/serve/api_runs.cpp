// Answers that live futures: they take their turn among the runs and end with their client.

#include "corridor/serve/api.h"
#include "corridor/serve/api_parts.h"
#include "corridor/serve/gzip.h"

#include <fmt/format.h>

#include <memory>
#include <utility>

namespace corridor::serve {

using namespace detail;

Reply Api::report(const Request& request) {
    std::atomic<bool> stop{false};
    RunQueue::Turn turn(queue_, "", stop);
    if (!turn.granted()) return busy(request);
    const GoneWatch::Guard guard(watch_, request.socket, stop);
    if (!turn.wait([](std::size_t) {}))
        throw Error(ErrorKind::interrupted, "", "the run was stopped before it began");
    auto reply = json(request, service_.report(request.body, stop));
    reply.type = "text/html; charset=utf-8";
    reply.headers.emplace_back("Content-Disposition", "attachment; filename=\"corridor.html\"");
    return reply;
}

Reply Api::busy(const Request& request) const {
    auto reply = failed(request,
                        Error(ErrorKind::limit, "", "as many runs wait as may wait",
                              "Try again in a moment"),
                        503, "busy");
    reply.headers.emplace_back("Retry-After", "1");
    return reply;
}

std::string Api::error_line(Language language, const Error& error) const {
    return "{\"type\":\"error\",\"error\":" +
           problem_json(name_of(error.kind), error, translation(language)) + "}";
}

namespace {

constexpr std::size_t k_tab_bytes = 64;

// What one run holds from its request to its last line.
struct RunOfClient {
    std::atomic<bool> stop{false};
    std::optional<RunQueue::Turn> turn;
    bool packed = false;
    Language language = Language::en;
    std::string body;
    bool compares = false;
};

// Lines to one client, packed where it takes that.
class Lines {
  public:
    Lines(const Write& write, bool packed, std::atomic<bool>& stop)
        : write_(write), packed_(packed), stop_(stop) {}

    void put(std::string_view line) {
        const auto whole = std::string(line) + "\n";
        if (!write_(packed_ ? packer_.add(whole) : whole)) {
            stop_.store(true);
            throw Error(ErrorKind::interrupted, "", "the client is gone");
        }
    }
    void finish() {
        if (packed_) write_(packer_.finish());
    }

  private:
    const Write& write_;
    const bool packed_;
    std::atomic<bool>& stop_;
    Gzip packer_;
};

}  // namespace

Reply Api::streamed(const Request& request) {
    const auto run = std::make_shared<RunOfClient>();
    run->turn.emplace(queue_, request.header("X-Corridor-Tab").substr(0, k_tab_bytes), run->stop);
    if (!run->turn->granted()) return busy(request);
    run->packed = takes_gzip(request);
    run->language = language_of(request.header("Accept-Language"));
    run->body = request.body;
    run->compares = request.path == "/api/compare";
    Reply reply;
    reply.route = named(request);
    reply.type = "application/x-ndjson";
    reply.headers = {{"Cache-Control", "no-store"}};
    if (run->packed) reply.headers.emplace_back("Content-Encoding", "gzip");
    reply.stream = [this, run, socket = request.socket](const Write& write) {
        const GoneWatch::Guard guard(watch_, socket, run->stop);
        Lines lines(write, run->packed, run->stop);
        const auto work = [&] {
            const bool may_run = run->turn->wait([&](std::size_t position) {
                lines.put(fmt::format("{{\"type\":\"queued\",\"position\":{}}}", position));
            });
            if (!may_run)
                throw Error(ErrorKind::interrupted, "", "the run was stopped before it began");
            const auto emit = [&](std::string_view line) { lines.put(line); };
            run->compares ? service_.compare(run->body, emit, run->stop)
                          : service_.run(run->body, emit, run->stop);
        };
        const auto tell = [&](const Error& error) { lines.put(error_line(run->language, error)); };
        try {
            caught(work, tell);
            lines.finish();
        } catch (const std::exception&) {
            // The client is gone: there is nobody to tell.
        }
        run->turn.reset();
    };
    return with_headers(std::move(reply));
}

}  // namespace corridor::serve

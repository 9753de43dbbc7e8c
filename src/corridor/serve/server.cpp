#include "corridor/serve/server.h"

#include "corridor/serve/api.h"

#include <fmt/format.h>

#include <mutex>
#include <optional>
#include <utility>

namespace corridor::serve {
namespace {

// Files and signs of life that came as they should fill a log with nothing.
bool is_worth_a_line(const Request& request, const Reply& reply) {
    const bool is_work = request.path.starts_with("/api/") && request.path != "/api/health";
    return reply.status >= 400 || is_work;
}

}  // namespace

struct Server::Parts {
    Settings settings;
    std::string token = new_token();
    std::mutex log_mutex;
    std::optional<Api> api;
    std::optional<HttpServer> http;

    void log(const Request& request, const Reply& reply, double seconds) {
        if (!settings.log || !is_worth_a_line(request, reply)) return;
        const std::lock_guard lock(log_mutex);
        settings.log(fmt::format("{} {} {:.0f} ms", reply.route, reply.status, 1000 * seconds));
    }
};

Server::Server(Service& service, Settings settings) : parts_(std::make_unique<Parts>()) {
    auto& parts = *parts_;
    parts.settings = std::move(settings);
    const auto& set = parts.settings;
    parts.api.emplace(service,
                      Gate{.host = set.host,
                           .port = set.port,
                           .token = parts.token,
                           .body_bytes = set.limits.body_bytes,
                           .read_only = set.read_only},
                      set.version, set.french, set.n_running, set.n_queued);
    auto& api = *parts.api;
    parts.http.emplace(
        set.host, set.port, set.limits,
        HttpHandlers{.check = [&api](const Request& request) { return api.check(request); },
                     .answer = [&api](const Request& request) { return api.answer(request); },
                     .refuse = [&api](int status) { return api.refuse(status); },
                     .log = [&parts](const Request& request, const Reply& reply,
                                     double seconds) { parts.log(request, reply, seconds); }});
    api.set_port(parts.http->port());
}

Server::~Server() {
    parts_->api->stop_all();
    parts_->http.reset();
}

int Server::port() const {
    return parts_->http->port();
}

const std::string& Server::token() const {
    return parts_->token;
}

std::string Server::address() const {
    const auto& host = parts_->settings.host;
    const bool is_ipv6 = host.find(':') != std::string::npos;
    return fmt::format("http://{}:{}/?token={}", is_ipv6 ? "[" + host + "]" : host, port(),
                       parts_->token);
}

}  // namespace corridor::serve

#include "corridor/serve/api.h"

#include "corridor/base/text.h"
#include "corridor/serve/api_parts.h"
#include "corridor/serve/gzip.h"
#include "corridor/web/assets.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace corridor::serve {
namespace {

constexpr std::string_view k_policy =
    "default-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
constexpr std::size_t k_worth_packing = 1024;  // bytes

struct Route {
    std::string_view method, path;
    bool streams = false;
};
constexpr std::array k_routes{
    Route{"GET", "/api/health"},  Route{"GET", "/api/scenario"},      Route{"GET", "/api/suggested"},
    Route{"GET", "/api/folders"}, Route{"POST", "/api/open"},         Route{"POST", "/api/run", true},
    Route{"GET", "/api/series"},  Route{"POST", "/api/compare", true}, Route{"GET", "/api/town"},
    Route{"POST", "/api/save"},   Route{"POST", "/api/report"},       Route{"GET", "/api/record"}};

const Route* find_route(std::string_view path) {
    for (const Route& route : k_routes)
        if (route.path == path) return &route;
    return nullptr;
}

std::string error_object(std::string_view problem, std::string_view more) {
    return fmt::format("{{\"error\":{}{}}}", problem, more);
}

}  // namespace

namespace detail {

std::string named(const Request& request) {
    std::string out = request.method == "GET" || request.method == "POST" ? request.method : "-";
    const bool is_known = find_route(request.path) || web::find_asset(request.path) ||
                          request.path == "/";
    return out + " " + (is_known ? request.path : "?");
}

Reply with_headers(Reply reply) {
    reply.headers.emplace_back("Content-Security-Policy", k_policy);
    reply.headers.emplace_back("Referrer-Policy", "no-referrer");
    reply.headers.emplace_back("X-Content-Type-Options", "nosniff");
    reply.headers.emplace_back("Cross-Origin-Resource-Policy", "same-origin");
    return reply;
}

bool takes_gzip(const Request& request) {
    for (const auto part : split(request.header("Accept-Encoding"), ','))
        if (trim(split(part, ';').front()) == "gzip" && part.find("q=0") == std::string_view::npos)
            return true;
    return false;
}

}  // namespace detail

using namespace detail;

Api::Api(Service& service, Gate gate, std::string version, Translation french,
         std::size_t n_running, std::size_t n_queued)
    : service_(service),
      gate_(std::move(gate)),
      version_(std::move(version)),
      french_(std::move(french)),
      queue_(n_running, n_queued) {}

const Translation* Api::translation(Language language) const {
    return language == Language::fr ? &french_ : nullptr;
}

Reply Api::failed(const Request& request, const Error& error, int status, std::string_view kind,
                  std::string_view more) const {
    const auto language = language_of(request.header("Accept-Language"));
    Reply reply;
    reply.status = status;
    reply.route = named(request);
    reply.body = error_object(problem_json(kind, error, translation(language)), more);
    reply.headers.emplace_back("Cache-Control", "no-store");
    if (status == 405) reply.headers.emplace_back("Allow", "GET, POST");
    return with_headers(std::move(reply));
}

std::optional<Reply> Api::check(const Request& request) const {
    auto refusal = gate_.refusal(request);
    const Route* route = find_route(request.path);
    if (!refusal) {
        if (route != nullptr && route->method != request.method)
            refusal = Refusal{405, "usage", "this address is asked in another way", ""};
        else if (route == nullptr && (request.method == "POST" || request.path.starts_with("/api/")))
            refusal = Refusal{404, "usage", "there is no such address", ""};
    }
    if (!refusal) return {};
    return failed(request, Error(ErrorKind::usage, "", refusal->problem, refusal->hint),
                  refusal->status, refusal->kind);
}

Reply Api::refuse(int status) const {
    const auto why = [&]() -> std::pair<std::string_view, std::string_view> {
        switch (status) {
            case 408: return {"limit", "the request came too slowly"};
            case 413: return {"limit", "the body is larger than 4 MiB"};
            case 431: return {"limit", "the header is larger than 8 KiB"};
            case 503: return {"busy", "the server is busy"};
            default: return {"usage", "this is not a request"};
        }
    }();
    Reply reply = failed({}, Error(ErrorKind::usage, "", why.second), status, why.first);
    if (status == 503) reply.headers.emplace_back("Retry-After", "1");
    reply.ends_connection = true;
    return reply;
}

Reply Api::page(const Request& request) const {
    Reply reply;
    reply.route = named(request);
    if (request.path == "/" && same_secret(request.parameter("token"), gate_.token)) {
        // The token goes into a cookie and out of the address bar and the history.
        reply.status = 303;
        reply.headers = {{"Location", "/"},
                         {"Cache-Control", "no-store"},
                         {"Set-Cookie", gate_.cookie_name() + "=" + gate_.token +
                                            "; Path=/; HttpOnly; SameSite=Strict"}};
        return with_headers(std::move(reply));
    }
    const auto* asset = web::find_asset(request.path == "/" ? "/index.html" : request.path);
    if (asset == nullptr)
        return failed(request, Error(ErrorKind::usage, "", "there is no such page"), 404, "usage");
    const auto tag = fmt::format("\"{:08x}\"", asset->checksum);
    reply.type = asset->type;
    reply.headers = {{"Cache-Control", asset->named_by_content
                                           ? "public, max-age=31536000, immutable"
                                           : "no-cache"},
                     {"ETag", tag},
                     {"Vary", "Accept-Encoding"}};
    if (request.header("If-None-Match") == tag) {
        reply.status = 304;
    } else if (takes_gzip(request)) {
        reply.kept_body = asset->gzip;
        reply.headers.emplace_back("Content-Encoding", "gzip");
    } else {
        reply.body = web::plain(*asset);
    }
    return with_headers(std::move(reply));
}

Reply Api::json(const Request& request, std::string body) const {
    Reply reply;
    reply.route = named(request);
    reply.headers = {{"Cache-Control", "no-store"}};
    if (body.size() >= k_worth_packing && takes_gzip(request)) {
        reply.headers.emplace_back("Content-Encoding", "gzip");
        body = gzip(body);
    }
    reply.body = std::move(body);
    return with_headers(std::move(reply));
}

Reply Api::answer(const Request& request) {
    const Route* route = find_route(request.path);
    if (route == nullptr) return page(request);
    Reply reply;
    try {
        caught([&] { reply = route->streams ? streamed(request) : answer_api(request); },
               [&](const Error& error) {
                   reply = failed(request, error, status_of(error.kind), name_of(error.kind));
               });
    } catch (...) {
        reply = failed(request, Error(ErrorKind::internal, "", "an unknown exception"), 500,
                       "internal");
    }
    return reply;
}

Reply Api::answer_api(const Request& request) {
    const auto& path = request.path;
    if (path == "/api/health")
        return json(request, fmt::format("{{\"ok\":true,\"version\":\"{}\"}}", version_));
    if (path == "/api/scenario") return json(request, service_.scenario());
    if (path == "/api/suggested") return json(request, service_.suggested());
    if (path == "/api/folders") return json(request, service_.folders());
    if (path == "/api/open") return json(request, service_.open(request.body));
    if (path == "/api/record") return json(request, service_.record());
    if (path == "/api/series")
        return json(request, service_.series(request.parameter("run"), request.parameter("variable"),
                                             request.parameter("good")));
    if (path == "/api/town")
        return json(request, service_.town(request.parameter("run"), request.parameter("place")));
    if (path == "/api/save") try {
            return json(request, service_.save(request.body));
        } catch (const Conflict& conflict) {
            return failed(request, conflict, 409, "conflict",
                          fmt::format(",\"etag_of_client\":\"{}\",\"etag_of_folder\":\"{}\"",
                                      conflict.etag_of_client, conflict.etag_of_folder));
        }
    return report(request);
}

}  // namespace corridor::serve

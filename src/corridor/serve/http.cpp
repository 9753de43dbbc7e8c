#include "corridor/serve/http.h"

#include "corridor/base/error.h"
#include "corridor/base/text.h"
#include "corridor/serve/workers.h"

#include <httplib.h>

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

namespace corridor::serve {
namespace {

using Clock = std::chrono::steady_clock;

std::string_view reason_of(int status) {
    switch (status) {
        case 400: return "Bad Request";
        case 408: return "Request Timeout";
        case 431: return "Request Header Fields Too Large";
        case 503: return "Service Unavailable";
        default: return "Error";
    }
}

// An answer without a request to frame it for.
std::string framed(const Reply& reply) {
    std::string out = "HTTP/1.1 " + std::to_string(reply.status) + " ";
    out.append(reason_of(reply.status)).append("\r\nConnection: close\r\nContent-Type: ");
    out.append(reply.type).append("\r\nContent-Length: ");
    out.append(std::to_string(reply.body.size())).append("\r\n");
    for (const auto& [name, value] : reply.headers) out.append(name + ": " + value + "\r\n");
    return out + "\r\n" + reply.body;
}

// A connection as httplib sees it.
class WireStream : public httplib::Stream {
  public:
    explicit WireStream(Wire& wire) : wire_(wire) {}
    bool is_readable() const override { return true; }
    bool is_writable() const override { return !wire_.client_gone(); }
    ssize_t read(char* to, size_t size) override { return wire_.read(to, size); }
    ssize_t write(const char* from, size_t size) override { return wire_.write({from, size}); }
    // No address of a client is ever looked at, so none can be kept.
    void get_remote_ip_and_port(std::string&, int&) const override {}
    void get_local_ip_and_port(std::string&, int&) const override {}
    socket_t socket() const override { return wire_.descriptor(); }

  private:
    Wire& wire_;
};

Request request_of(const httplib::Request& from) {
    return {.method = from.method,
            .path = from.path,
            .body = from.body,
            .headers = {from.headers.begin(), from.headers.end()},
            .parameters = {from.params.begin(), from.params.end()},
            .socket = -1};
}

}  // namespace

std::string_view Request::header(std::string_view name) const {
    for (const auto& [key, value] : headers)
        if (lower_ascii(key) == lower_ascii(name)) return value;
    return {};
}

std::size_t Request::n_headers(std::string_view name) const {
    return static_cast<std::size_t>(std::count_if(
        headers.begin(), headers.end(),
        [&](const auto& one) { return lower_ascii(one.first) == lower_ascii(name); }));
}

std::string_view Request::parameter(std::string_view name) const {
    for (const auto& [key, value] : parameters)
        if (key == name) return value;
    return {};
}

// What one connection remembers of the request that is being answered.
struct Exchange {
    int socket = -1;
    Clock::time_point began;
    Request request;
    std::shared_ptr<Reply> reply;
};

class HttpServer::Engine : private httplib::Server {
  public:
    Engine(const std::string& host, int port, const HttpLimits& limits, HttpHandlers handlers);
    ~Engine() override;
    int port() const { return port_; }

  private:
    // What httplib hands its connections to.
    class Queue : public httplib::TaskQueue {
      public:
        explicit Queue(Workers& workers) : workers_(workers) {}
        void enqueue(std::function<void()> job) override {
            workers_.add([job = std::move(job)](bool refuse) {
                refusing_ = refuse;
                job();
            });
        }
        void shutdown() override { workers_.finish(); }

      private:
        Workers& workers_;
    };

    void set_up();
    bool process_and_close_socket(socket_t socket) override;
    void talk_with(Wire& wire);
    bool exchange_on(Wire& wire);
    void refuse(Wire& wire, int status);
    void put(Reply reply, httplib::Response& response);
    void logged();

    static thread_local bool refusing_;
    static thread_local Exchange exchange_;

    const HttpLimits limits_;
    const HttpHandlers handlers_;
    Workers workers_;
    std::atomic<bool> stopping_{false};
    int port_ = -1;
    std::thread listener_;
};

thread_local bool HttpServer::Engine::refusing_ = false;
thread_local Exchange HttpServer::Engine::exchange_;

HttpServer::Engine::Engine(const std::string& host, int port, const HttpLimits& limits,
                           HttpHandlers handlers)
    : limits_(limits), handlers_(std::move(handlers)), workers_(limits.n_threads, limits.n_waiting) {
    set_up();
    port_ = port == 0 ? bind_to_any_port(host) : (bind_to_port(host, port) ? port : -1);
    if (port_ < 0)
        throw corridor::Error(ErrorKind::io, host + ":" + std::to_string(port),
                              "the address cannot be listened on (is another program there?)",
                              "Choose another --port, or 0 for any free one");
    // The library lets 5 connections wait to be accepted; a browser opens more at once.
    ::listen(svr_sock_.load(), static_cast<int>(limits_.n_waiting));
    listener_ = std::thread([this] { listen_after_bind(); });
    while (!is_running()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

HttpServer::Engine::~Engine() {
    stopping_.store(true);
    stop();
    listener_.join();
}

void HttpServer::Engine::set_up() {
    new_task_queue = [this] { return new Queue(workers_); };
    set_payload_max_length(limits_.body_bytes);
    set_tcp_nodelay(true);
    // Without SO_REUSEPORT, which httplib sets: two servers never share a port.
    set_socket_options([](socket_t socket) {
        const int yes = 1;
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    set_pre_routing_handler([this](const httplib::Request& from, httplib::Response& response) {
        exchange_.request = request_of(from);
        exchange_.request.socket = exchange_.socket;
        auto refusal = handlers_.check(exchange_.request);
        if (!refusal) return HandlerResponse::Unhandled;
        // Its body has not been read: what comes next on the connection is no request.
        refusal->ends_connection = true;
        put(std::move(*refusal), response);
        return HandlerResponse::Handled;
    });
    const auto answer = [this](const httplib::Request& from, httplib::Response& response) {
        exchange_.request.body = from.body;
        put(handlers_.answer(exchange_.request), response);
        exchange_.request.body.clear();
    };
    Get(R"([\s\S]*)", answer);
    Post(R"([\s\S]*)", answer);
    set_error_handler(HandlerWithResponse([this](const auto&, httplib::Response& response) {
        if (!exchange_.reply) put(handlers_.refuse(response.status), response);
        return HandlerResponse::Handled;
    }));
}

void HttpServer::Engine::put(Reply reply, httplib::Response& response) {
    const auto kept = std::make_shared<Reply>(std::move(reply));
    exchange_.reply = kept;
    response.status = kept->status;
    for (const auto& [name, value] : kept->headers) response.set_header(name, value);
    if (kept->stream) {
        response.set_chunked_content_provider(
            kept->type, [kept](std::size_t, httplib::DataSink& sink) {
                kept->stream([&sink](std::string_view bytes) {
                    return sink.is_writable() && sink.write(bytes.data(), bytes.size());
                });
                sink.done();
                return true;
            });
        return;
    }
    const std::string_view bytes = kept->kept_body.empty() ? kept->body : kept->kept_body;
    if (bytes.empty()) return;
    // A provider of known length, because httplib would pack a body a second time.
    response.set_content_provider(
        bytes.size(), kept->type,
        [kept, bytes](std::size_t from, std::size_t n, httplib::DataSink& sink) {
            return sink.write(bytes.data() + from, n);
        });
}

bool HttpServer::Engine::process_and_close_socket(socket_t socket) {
    Wire wire(socket, limits_.patience, stopping_);
    talk_with(wire);
    ::shutdown(socket, SHUT_RDWR);
    ::close(socket);
    return true;
}

void HttpServer::Engine::talk_with(Wire& wire) {
    if (refusing_) return refuse(wire, 503);
    // An idle connection makes room as soon as another one waits for a thread; one that has asked
    // nothing yet has some time to begin.
    constexpr int k_looks_at_first = 5;
    int n_looks = k_looks_at_first;
    const auto may_wait = [&] { return --n_looks > 0 || workers_.n_waiting() == 0; };
    for (;;) {
        switch (wire.await_head(limits_.head_bytes, may_wait)) {
            case HeadState::closed: return;
            case HeadState::slow: return refuse(wire, 408);
            case HeadState::too_large: return refuse(wire, 431);
            case HeadState::complete: break;
        }
        if (!exchange_on(wire)) return;
        n_looks = 0;
    }
}

// Answers one request; false where the connection is to end.
bool HttpServer::Engine::exchange_on(Wire& wire) {
    exchange_ = {.socket = wire.descriptor(), .began = Clock::now(), .request = {}, .reply = {}};
    WireStream stream(wire);
    bool closed = false;
    const bool answered = process_request(stream, stopping_.load(), closed, [](httplib::Request& one) {
        one.ranges.clear();  // files are small: they are sent whole
    });
    const bool ends = !answered || closed || stopping_.load() || !exchange_.reply ||
                      exchange_.reply->ends_connection;
    logged();
    if (exchange_.reply && ends) wire.finish();
    exchange_ = {};
    return !ends;
}

void HttpServer::Engine::refuse(Wire& wire, int status) {
    exchange_ = {.socket = wire.descriptor(), .began = Clock::now(), .request = {}, .reply = {}};
    exchange_.reply = std::make_shared<Reply>(handlers_.refuse(status));
    wire.write(framed(*exchange_.reply));
    logged();
    wire.finish();
    exchange_ = {};
}

void HttpServer::Engine::logged() {
    if (!exchange_.reply) return;
    const std::chrono::duration<double> seconds = Clock::now() - exchange_.began;
    handlers_.log(exchange_.request, *exchange_.reply, seconds.count());
}

HttpServer::HttpServer(const std::string& host, int port, const HttpLimits& limits,
                       HttpHandlers handlers)
    : engine_(std::make_unique<Engine>(host, port, limits, std::move(handlers))) {}

HttpServer::~HttpServer() = default;

int HttpServer::port() const {
    return engine_->port();
}

}  // namespace corridor::serve

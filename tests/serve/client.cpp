#include "client.h"

#include "corridor/base/text.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>
#include <zlib.h>

#include <array>
#include <chrono>
#include <stdexcept>
#include <thread>

namespace corridor::test {
namespace {

serve::Settings settings_with(std::mutex& log_mutex, std::vector<std::string>& log,
                              const std::function<void(serve::Settings&)>& change) {
    serve::Settings settings;
    settings.port = 0;
    settings.version = "test";
    settings.french = {.error = [](const Error& error) { return "FR " + std::string(error.what()); },
                       .text = [](std::string_view text) { return "FR " + std::string(text); }};
    settings.log = [&](const std::string& line) {
        const std::lock_guard lock(log_mutex);
        log.push_back(line);
    };
    if (change) change(settings);
    return settings;
}

}  // namespace

Connection::Connection(int port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    // A server that does not answer fails the test instead of holding it.
    const timeval patience{.tv_sec = 30, .tv_usec = 0};
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error("no connection");
}

Connection::~Connection() {
    ::close(socket_);
}

bool Connection::send(std::string_view bytes) const {
    while (!bytes.empty()) {
        const auto n = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (n <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
}

std::string Connection::until(std::string_view text) {
    std::array<char, 65536> room;
    while (got_.find(text) == std::string::npos || text.empty()) {
        const auto n = ::recv(socket_, room.data(), room.size(), 0);
        if (n <= 0) break;
        got_.append(room.data(), static_cast<std::size_t>(n));
    }
    return got_;
}

std::string Connection::rest() {
    return until("");
}

TestServer::TestServer(const std::function<void(serve::Settings&)>& change)
    : server(service, settings_with(log_mutex, log, change)) {}

std::vector<std::string> TestServer::log_lines() {
    const std::lock_guard lock(log_mutex);
    return log;
}

std::string TestServer::get(std::string_view path, std::string_view more) const {
    return "GET " + std::string(path) + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port()) +
           "\r\nX-Corridor-Token: " + server.token() + "\r\nConnection: close\r\n" +
           std::string(more) + "\r\n";
}

std::string TestServer::post(std::string_view path, std::string_view body,
                             std::string_view more) const {
    return "POST " + std::string(path) + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port()) +
           "\r\nX-Corridor-Token: " + server.token() +
           "\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: " +
           std::to_string(body.size()) + "\r\n" + std::string(more) + "\r\n" + std::string(body);
}

std::string TestServer::answer(std::string_view bytes) const {
    Connection connection(port());
    connection.send(bytes);
    return connection.rest();
}

int status_of(std::string_view answer) {
    if (!answer.starts_with("HTTP/1.1 ")) return -1;
    return static_cast<int>(parse_integer(answer.substr(9, 3)).value_or(-1));
}

std::string header_of(const std::string& answer, std::string_view name) {
    const auto head = std::string_view(answer).substr(0, answer.find("\r\n\r\n"));
    for (const auto line : split(head, '\n')) {
        const auto colon = line.find(':');
        if (colon != std::string_view::npos &&
            lower_ascii(line.substr(0, colon)) == lower_ascii(name))
            return std::string(trim(line.substr(colon + 1)));
    }
    return {};
}

std::string unpacked(std::string packed) {
    std::string out(1 << 20, '\0');
    z_stream stream{};
    inflateInit2(&stream, 15 + 16);
    stream.next_in = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    inflate(&stream, Z_SYNC_FLUSH);
    out.resize(stream.total_out);
    inflateEnd(&stream);
    return out;
}

bool soon(const std::function<bool()>& condition, double seconds) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
    while (!condition()) {
        if (std::chrono::steady_clock::now() > until) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return true;
}

}  // namespace corridor::test

#include "corridor/serve/gate.h"

#include "corridor/base/error.h"
#include "corridor/base/text.h"

#include <sys/random.h>

#include <array>

namespace corridor::serve {
namespace {

constexpr std::size_t k_token_bytes = 16;
constexpr std::size_t k_path_bytes = 512;

// The name of a Host header, without its port; brackets of an IPv6 address stay.
std::string_view without_port(std::string_view host) {
    const auto colon = host.rfind(':');
    const auto bracket = host.rfind(']');
    if (colon == std::string_view::npos) return host;
    if (bracket != std::string_view::npos && colon < bracket) return host;
    const auto port = host.substr(colon + 1);
    return parse_integer(port) ? host.substr(0, colon) : host;
}

bool is_address(std::string_view host) {
    return !host.empty() && (host.front() == '[' ||
                             host.find_first_not_of("0123456789.") == std::string_view::npos);
}

// What a body may be: of a stated length, plain JSON.
std::optional<Refusal> body_refusal(const Request& request, std::size_t max_bytes) {
    const auto length = parse_integer(request.header("Content-Length"));
    const bool is_post = request.method == "POST";
    if (request.n_headers("Transfer-Encoding") > 0 || request.n_headers("Content-Length") > 1 ||
        (is_post && !length))
        return Refusal{411, "usage", "the length of the body is not stated", "Send Content-Length"};
    if (!is_post && length.value_or(0) != 0)
        return Refusal{400, "usage", "a GET has no body", ""};
    if (length.value_or(0) < 0) return Refusal{400, "usage", "the length is negative", ""};
    if (static_cast<std::size_t>(length.value_or(0)) > max_bytes)
        return Refusal{413, "limit", "the body is larger than 4 MiB", ""};
    if (!is_post) return {};
    const auto type = lower_ascii(trim(split(request.header("Content-Type"), ';').front()));
    if (type != "application/json" || request.n_headers("Content-Encoding") > 0)
        return Refusal{415, "usage", "the body is not plain JSON",
                       "Send Content-Type: application/json"};
    return {};
}

}  // namespace

std::string new_token() {
    std::array<unsigned char, k_token_bytes> bytes{};
    if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
        throw Error(ErrorKind::io, "", "the machine gives no random bytes");
    std::string text;
    for (const auto byte : bytes) {
        constexpr std::string_view k_digits = "0123456789abcdef";
        text += k_digits[byte >> 4];
        text += k_digits[byte & 15];
    }
    return text;
}

bool same_secret(std::string_view given, std::string_view secret) {
    unsigned different = given.size() == secret.size() ? 0 : 1;
    for (std::size_t i = 0; i < secret.size(); ++i) {
        const char other = i < given.size() ? given[i] : '\0';
        different |= static_cast<unsigned>(static_cast<unsigned char>(secret[i] ^ other));
    }
    return different == 0;
}

std::string Gate::cookie_name() const {
    return "corridor_token_" + std::to_string(port);
}

bool Gate::has_token(const Request& request) const {
    if (same_secret(request.header("X-Corridor-Token"), token)) return true;
    for (const auto part : split(request.header("Cookie"), ';')) {
        const auto cookie = trim(part);
        const auto equals = cookie.find('=');
        if (equals != std::string_view::npos && cookie.substr(0, equals) == cookie_name() &&
            same_secret(cookie.substr(equals + 1), token))
            return true;
    }
    return false;
}

bool Gate::knows_host(std::string_view given) const {
    const auto name = lower_ascii(without_port(given));
    if (name == "127.0.0.1" || name == "localhost" || name == "[::1]") return true;
    if (name == host || name == "[" + host + "]") return true;
    // A page of elsewhere can bend a name to us, but not an address.
    return (host == "0.0.0.0" || host == "::") && is_address(name);
}

std::optional<Refusal> Gate::refusal(const Request& request) const {
    if (request.n_headers("Host") != 1 || !knows_host(request.header("Host")))
        return Refusal{403, "refused", "this is not a name of this server",
                       "Use the address that 'corridor serve' printed"};
    const auto origin = request.header("Origin");
    if (!origin.empty() && origin != "http://" + std::string(request.header("Host")))
        return Refusal{403, "refused", "pages of elsewhere may not ask", ""};
    if (request.method != "GET" && request.method != "POST")
        return Refusal{405, "usage", "only GET and POST are answered", ""};
    if (request.path.size() > k_path_bytes)
        return Refusal{404, "usage", "there is no such page", ""};
    const bool is_api = request.path.starts_with("/api/") && request.path != "/api/health";
    if (is_api && !has_token(request))
        return Refusal{403, "refused", "the token is missing or of another start of the server",
                       "Use the address that 'corridor serve' printed"};
    if (const auto body = body_refusal(request, body_bytes)) return body;
    if (read_only && request.path == "/api/save")
        return Refusal{403, "refused", "the server was started to read only", ""};
    return {};
}

}  // namespace corridor::serve

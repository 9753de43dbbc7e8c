#pragma once
//! \file A request and its answer as plain data, and the loop that reads and writes them.

#include "corridor/serve/wire.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace corridor::serve {

//! What a client asks. Names of headers are in any letter case.
struct Request {
    std::string method;  //!< "GET"
    std::string path;    //!< percent signs decoded, without the query
    std::string body;    //!< empty while the request is only checked
    std::vector<std::pair<std::string, std::string>> headers;
    std::vector<std::pair<std::string, std::string>> parameters;  //!< of the query, decoded
    int socket = -1;     //!< of the client, to be watched only

    //! The first header of this name; empty where there is none.
    std::string_view header(std::string_view name) const;
    std::size_t n_headers(std::string_view name) const;
    std::string_view parameter(std::string_view name) const;
};

//! Writes a piece of an answer; false once the client is gone.
using Write = std::function<bool(std::string_view bytes)>;

//! What is answered.
struct Reply {
    int status = 200;
    std::string type = "application/json";
    std::string body;
    std::string_view kept_body;  //!< in place of `body`: bytes that outlive the reply
    std::vector<std::pair<std::string, std::string>> headers;
    //! In place of a body: called once, writes pieces as they come.
    std::function<void(const Write& write)> stream;
    std::string route;           //!< for the log; holds nothing the client chose
    bool ends_connection = false;
};

//! Bounds of the server.
struct HttpLimits {
    std::size_t n_threads = 32;       //!< connections answered at once
    std::size_t n_waiting = 128;      //!< connections that wait for a thread; more are refused (503)
    std::size_t head_bytes = 8192;
    std::size_t body_bytes = 4 << 20;
    Patience patience;
};

//! What the server does with requests; both are called from several threads at once.
struct HttpHandlers {
    //! Looks at a request before its body is read. \return a refusal, or nothing
    std::function<std::optional<Reply>(const Request&)> check;
    std::function<Reply(const Request&)> answer;
    //! The answer to what never became a request: 400, 408, 413, 431, 503.
    std::function<Reply(int status)> refuse;
    //! After each answer; `seconds` from the end of the header to the end of the answer.
    std::function<void(const Request&, const Reply&, double seconds)> log;
};

//! A listening server. Requests are parsed and answers framed by cpp-httplib.
class HttpServer {
  public:
    /*!
     * Binds at once; connections are answered from then on.
     * \param host  address of an interface of this machine; \param port  0 = any free one
     * \throws Error{io} where the port is taken or the address is not ours
     */
    HttpServer(const std::string& host, int port, const HttpLimits& limits, HttpHandlers handlers);
    //! Takes no more connections, waits for the answers that are being written.
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    int port() const;

  private:
    class Engine;
    std::unique_ptr<Engine> engine_;
};

}  // namespace corridor::serve

#pragma once
//! \file A client that sends exactly the bytes it is told, for tests of the server.

#include "corridor/serve/server.h"
#include "fake_service.h"

#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace corridor::test {

//! One connection; closed when it goes.
class Connection {
  public:
    explicit Connection(int port);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    //! False where the server has closed.
    bool send(std::string_view bytes) const;
    //! What has come, once it holds `text`; all that came where the server closes before.
    std::string until(std::string_view text);
    //! Everything until the server closes.
    std::string rest();

  private:
    int socket_;
    std::string got_;
};

//! A server over a fake service, with short patience.
struct TestServer {
    FakeService service;
    std::mutex log_mutex;
    std::vector<std::string> log;
    serve::Server server;

    explicit TestServer(const std::function<void(serve::Settings&)>& change = {});
    int port() const { return server.port(); }
    std::vector<std::string> log_lines();

    //! "GET /path HTTP/1.1" with Host, token and Connection: close, then `more` header lines.
    std::string get(std::string_view path, std::string_view more = {}) const;
    //! A POST of JSON with its length.
    std::string post(std::string_view path, std::string_view body, std::string_view more = {}) const;
    //! The whole answer to bytes.
    std::string answer(std::string_view bytes) const;
};

int status_of(std::string_view answer);
//! The value of a header of an answer; empty where there is none.
std::string header_of(const std::string& answer, std::string_view name);

//! What can be unpacked of gzip bytes, at most 1 MiB; of a stream that goes on, what has come.
std::string unpacked(std::string packed);

//! True once `condition` holds; false after `seconds`.
bool soon(const std::function<bool()>& condition, double seconds = 10);

}  // namespace corridor::test

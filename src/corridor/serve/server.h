#pragma once
//! \file `corridor serve` without its terminal: a web application on one port of this machine.

#include "corridor/serve/http.h"
#include "corridor/serve/problem_json.h"
#include "corridor/serve/service.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>

namespace corridor::serve {

//! How the server is set up.
struct Settings {
    std::string host = "127.0.0.1";
    int port = 8640;  //!< 0 = any free one
    bool read_only = false;
    std::string version;
    Translation french;           //!< of errors
    std::size_t n_running = 2;    //!< runs at once
    std::size_t n_queued = 16;    //!< runs that wait; more are refused (503)
    HttpLimits limits;
    //! One line a request, "GET /api/scenario 200 12 ms": no address, query or name of a client.
    //! Called from several threads, one at a time.
    std::function<void(const std::string& line)> log;
};

//! Serves from its construction to its destruction; the latter stops all runs within moments.
class Server {
  public:
    //! \param service  outlives the server \throws Error{io} where the address cannot be listened on
    Server(Service& service, Settings settings);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    int port() const;
    //! 32 hexadecimal digits, new for every server.
    const std::string& token() const;
    //! "http://127.0.0.1:8640/?token=..."
    std::string address() const;

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace corridor::serve

#pragma once
//! \file Requests to the service: which address means what, and how an answer is sent.

#include "corridor/serve/gate.h"
#include "corridor/serve/gone_watch.h"
#include "corridor/serve/http.h"
#include "corridor/serve/problem_json.h"
#include "corridor/serve/run_queue.h"
#include "corridor/serve/service.h"

#include <optional>
#include <string>

namespace corridor::serve {

//! Answers requests from the embedded pages and from a Service.
class Api {
  public:
    /*!
     * \param service  outlives the Api
     * \param french   says errors in French
     */
    Api(Service& service, Gate gate, std::string version, Translation french,
        std::size_t n_running, std::size_t n_queued);

    //! The port, once it is known.
    void set_port(int port) { gate_.port = port; }
    //! A refusal before the body is read. Thread-safe, as all that follow.
    std::optional<Reply> check(const Request& request) const;
    Reply answer(const Request& request);
    //! The answer to what never became a request.
    Reply refuse(int status) const;
    //! Stops every run, those to come too.
    void stop_all() { watch_.stop_all(); }

  private:
    Reply page(const Request& request) const;
    Reply json(const Request& request, std::string body) const;
    Reply failed(const Request& request, const Error& error, int status, std::string_view kind,
                 std::string_view more = {}) const;
    Reply answer_api(const Request& request);
    Reply streamed(const Request& request);
    Reply report(const Request& request);
    Reply busy(const Request& request) const;
    std::string error_line(Language language, const Error& error) const;
    const Translation* translation(Language language) const;

    Service& service_;
    Gate gate_;
    const std::string version_;
    const Translation french_;
    RunQueue queue_;
    GoneWatch watch_;
};

}  // namespace corridor::serve

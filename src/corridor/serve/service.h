#pragma once
//! \file What the server asks of the engine. Bodies and answers are JSON, as docs/reference/http.md says.

#include "corridor/base/error.h"

#include <atomic>
#include <functional>
#include <string>
#include <string_view>

namespace corridor::serve {

//! Takes one JSON object without a newline. \throws Error{interrupted} once the client is gone
using Emit = std::function<void(std::string_view line)>;

//! The scenario folder changed between the reading of a client and its saving: answered with 409.
class Conflict : public Error {
  public:
    //! \param client  etag the client had read; \param folder  etag the folder has now
    Conflict(std::string_view client, std::string_view folder)
        : Error(ErrorKind::input, "", "the scenario folder was changed meanwhile",
                "Load it again, or save the changes under another name"),
          etag_of_client(client),
          etag_of_folder(folder) {}

    const std::string etag_of_client;
    const std::string etag_of_folder;
};

/*!
 * The engine behind the server.
 *
 * All members are called from several threads at once. They throw corridor::Error (input: with all
 * its problems); `save` is never called where the server is read-only.
 */
class Service {
  public:
    virtual ~Service() = default;

    virtual std::string scenario() = 0;   //!< GET /api/scenario
    virtual std::string suggested() = 0;  //!< GET /api/suggested
    virtual std::string folders() = 0;    //!< GET /api/folders
    virtual std::string open(std::string_view body) = 0;  //!< POST /api/open

    /*!
     * POST /api/run: emits its lines as they come, the last one final.
     * \param stop  set from outside at any time; it returns, or throws Error{interrupted}, within 0.2 s
     */
    virtual void run(std::string_view body, const Emit& emit, const std::atomic<bool>& stop) = 0;
    //! POST /api/compare, as run().
    virtual void compare(std::string_view body, const Emit& emit, const std::atomic<bool>& stop) = 0;

    //! GET /api/series. \throws Error{usage} where the run is not kept (any more) or there is no such variable
    virtual std::string series(std::string_view run, std::string_view variable,
                               std::string_view good) = 0;
    //! GET /api/town. \throws Error{usage} where the run is not kept (any more) or there is no such place
    virtual std::string town(std::string_view run, std::string_view place) = 0;
    virtual std::string save(std::string_view body) = 0;    //!< POST /api/save. \throws Conflict
    //! POST /api/report: text/html. \param stop  as of run()
    virtual std::string report(std::string_view body, const std::atomic<bool>& stop) = 0;
    virtual std::string record() = 0;                       //!< GET /api/record
};

}  // namespace corridor::serve

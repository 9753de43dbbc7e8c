#pragma once
//! \file What the answers of Api have in common. Inside of the api_*.cpp files.

#include "corridor/base/error.h"
#include "corridor/serve/http.h"

#include <exception>
#include <functional>
#include <new>
#include <string>

namespace corridor::serve::detail {

//! What stands in the log of a request: nothing that the client chose.
std::string named(const Request& request);

//! The headers that every answer carries.
Reply with_headers(Reply reply);

bool takes_gzip(const Request& request);

//! Does `work`; tells `failed` of every exception as an Error.
template <class Work>
void caught(const Work& work, const std::function<void(const Error&)>& failed) {
    try {
        work();
    } catch (const Error& error) {
        failed(error);
    } catch (const std::bad_alloc&) {
        failed(Error(ErrorKind::limit, "", "there is not enough memory", "Use fewer members"));
    } catch (const std::exception& error) {
        failed(Error(ErrorKind::internal, "", error.what()));
    }
}

}  // namespace corridor::serve::detail

#pragma once
//! \file Who may ask what: the checks on a request before anything is done for it.

#include "corridor/serve/http.h"

#include <optional>
#include <string>
#include <string_view>

namespace corridor::serve {

//! Why a request is not answered.
struct Refusal {
    int status = 403;
    std::string_view kind = "refused";
    std::string_view problem, hint;
};

//! What the checks know of this server.
struct Gate {
    std::string host;   //!< address listened on
    int port = 0;
    std::string token;  //!< 32 hexadecimal digits
    std::size_t body_bytes = 0;
    bool read_only = false;

    //! In the order a client would want to know; nothing = the request may pass.
    std::optional<Refusal> refusal(const Request& request) const;
    //! True where the request carries the token in a header or a cookie.
    bool has_token(const Request& request) const;
    //! "corridor_token_8640": cookies do not tell ports apart.
    std::string cookie_name() const;

  private:
    bool knows_host(std::string_view host) const;
};

//! 32 hexadecimal digits nobody can guess.
std::string new_token();

//! Equal, in a time that does not depend on where they differ.
bool same_secret(std::string_view given, std::string_view secret);

}  // namespace corridor::serve

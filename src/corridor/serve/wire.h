#pragma once
//! \file One connection to a client: reading and writing with limits of time, POSIX sockets only.

#include <atomic>
#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace corridor::serve {

//! How long a client may take.
struct Patience {
    std::chrono::milliseconds idle{5000};    //!< between two requests on one connection
    std::chrono::milliseconds head{5000};    //!< from the first byte of a request to the end of its header
    std::chrono::milliseconds body{20000};   //!< for all of its body
    std::chrono::milliseconds write{10000};  //!< until a piece of an answer is taken
};

//! What came of waiting for the header of a request.
enum class HeadState { complete, closed, slow, too_large };

//! The bytes of one connection. The socket belongs to whoever made it. One thread at a time.
class Wire {
  public:
    //! \param socket  connected stream socket; \param stopping  once set, nothing more is read
    Wire(int socket, const Patience& patience, const std::atomic<bool>& stopping);

    /*!
     * Waits until a whole header has come; it is kept for read().
     * \param max_bytes  of the header
     * \param may_wait   asked ten times a second while nothing has come: false = closed
     */
    template <class MayWait>
    HeadState await_head(std::size_t max_bytes, const MayWait& may_wait) {
        while (pending() == 0)
            if (const auto state = await_first(); state != First::nothing_yet) {
                if (state == First::closed) return HeadState::closed;
            } else if (!may_wait()) {
                return HeadState::closed;
            }
        return finish_head(max_bytes);
    }

    //! The next bytes, at most `size`; 0 = closed, -1 = failed or too slow.
    std::ptrdiff_t read(char* to, std::size_t size);
    //! Writes all of it. \return its size, or -1 where the client is gone or does not take it
    std::ptrdiff_t write(std::string_view bytes);
    //! True once the client has closed its side, or the connection is broken.
    bool client_gone() const;
    //! Shuts down our side and reads what the client still sends, so that it sees our answer.
    void finish();

    int descriptor() const { return socket_; }

  private:
    using Clock = std::chrono::steady_clock;
    enum class First { arrived, nothing_yet, closed };

    First await_first();
    HeadState finish_head(std::size_t max_bytes);
    std::ptrdiff_t receive(Clock::time_point until);

    std::size_t pending() const { return buffer_.size() - at_; }

    const int socket_;
    const Patience patience_;
    const std::atomic<bool>& stopping_;
    std::string buffer_;   // received
    std::size_t at_ = 0;   // what stands before it has been read
    Clock::time_point idle_since_ = Clock::now();
    Clock::time_point body_until_{};
};

}  // namespace corridor::serve

#pragma once
//! \file Notices clients that close their connection while we compute for them.

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace corridor::serve {

//! One thread that looks at the connections of all running requests twenty times a second.
class GoneWatch {
  public:
    GoneWatch();
    ~GoneWatch();
    GoneWatch(const GoneWatch&) = delete;
    GoneWatch& operator=(const GoneWatch&) = delete;

    //! While it stands, `stop` is set as soon as the client at the other end is gone.
    class Guard {
      public:
        Guard(GoneWatch& watch, int socket, std::atomic<bool>& stop);
        ~Guard();
        Guard(const Guard&) = delete;
        Guard& operator=(const Guard&) = delete;

      private:
        GoneWatch& watch_;
        std::atomic<bool>& stop_;
    };

    //! From now on every request is stopped, those to come too.
    void stop_all();

  private:
    struct Watched {
        int socket;
        std::atomic<bool>* stop;
    };

    void look();

    std::mutex mutex_;
    std::vector<Watched> watched_;
    bool stop_all_ = false;
    std::atomic<bool> ending_{false};
    std::thread thread_;
};

}  // namespace corridor::serve

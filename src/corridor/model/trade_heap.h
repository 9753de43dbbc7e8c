#pragma once

#include <cstdint>
#include <vector>

namespace corridor::model::detail {

//! Binary min-heap of search events; equal keys pop by `order`.
class TradeHeap {
  public:
    struct Event {
        std::int64_t key;
        std::int32_t order;     //!< decides between equal keys
        std::int32_t residual;  //!< what the event is; read by the search only
    };

    void reserve(std::size_t n) { events_.reserve(n); }
    void clear() { events_.clear(); }
    bool empty() const { return events_.empty(); }
    const Event& top() const { return events_.front(); }

    void push(Event event) {
        std::size_t hole = events_.size();
        events_.push_back(event);
        while (hole > 0) {
            const std::size_t above = (hole - 1) / 2;
            if (!before(event, events_[above])) break;
            events_[hole] = events_[above];
            hole = above;
        }
        events_[hole] = event;
    }

    Event pop() {
        const Event first = events_.front();
        const Event last = events_.back();
        events_.pop_back();
        const std::size_t n = events_.size();
        if (n == 0) return first;
        std::size_t hole = 0;
        for (std::size_t child = 1; child < n; child = 2 * hole + 1) {
            if (child + 1 < n && before(events_[child + 1], events_[child])) ++child;
            if (!before(events_[child], last)) break;
            events_[hole] = events_[child];
            hole = child;
        }
        events_[hole] = last;
        return first;
    }

  private:
    static bool before(const Event& a, const Event& b) {
        return a.key < b.key || (a.key == b.key && a.order < b.order);
    }
    std::vector<Event> events_;
};

}  // namespace corridor::model::detail

#include "corridor/result/comparison.h"

namespace corridor::result {

ComparisonSink::ComparisonSink(Comparison& comparison, std::vector<bool> counts,
                               std::vector<bool> compared, MemberSink* also)
    : out_(comparison), counts_(std::move(counts)), compared_(std::move(compared)), also_(also) {
    out_.simulated.resize(out_.places.size());
    out_.total.assign(out_.n_members * out_.n_days, 0);
}

void ComparisonSink::put(std::size_t series, std::size_t site, std::span<const float> values) {
    if (also_ != nullptr) also_->put(series, site, values);
    if (counts_[series])
        for (std::size_t i = 0; i < values.size(); ++i)
            out_.total[i] += static_cast<double>(values[i]);
    if (!compared_[series]) return;
    for (std::size_t c = 0; c < out_.places.size(); ++c)
        if (out_.places[c] == site) out_.simulated[c].assign(values.begin(), values.end());
}

}  // namespace corridor::result

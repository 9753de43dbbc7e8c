#pragma once
//! \file A trunk under way: members are added in blocks, then what was recorded is reduced.

#include "corridor/ensemble/life.h"
#include "corridor/ensemble/parallel.h"
#include "corridor/ensemble/trunk.h"

#include <algorithm>
#include <memory>
#include <span>
#include <vector>

namespace corridor::ensemble {

class Growth {
  public:
    //! \param from  first day that is recorded anew; earlier days are those of `older`
    Growth(Trunk& out, std::int32_t from, std::size_t n, const LifePlan& plan)
        : out_(out),
          plan_(plan),
          days_(days_between(out.layout, from, out.day)),
          store_(std::make_shared<SeriesStore>(out.layout.n_rows, n, days_.n_days(),
                                               plan.spill_folder, plan.keep_in_memory)),
          n_(n) {
        out_.n_past = n_days_before(out.layout, out.day);
    }

    const simulate::Layout& days() const { return days_; }

    //! Calls live(worker, member, record) for members first .. last - 1.
    template <class Live>
    void add(std::size_t first, std::size_t last, const Live& live) {
        std::vector<std::vector<float>> records(std::min(k_first_members, last - first));
        Steps steps(plan_.progress, last - first, "past");
        for (std::size_t block = first; block < last; block += records.size()) {
            const std::size_t n = std::min(records.size(), last - block);
            for_each_item(plan_.threads, n, [&](std::size_t worker, std::size_t i) {
                records[i].resize(days_.n_values());
                live(worker, block + i, records[i]);
                steps.done();
            });
            put(block, {records.data(), n});
        }
    }

    //! Records of members that are there already.
    void put(std::size_t first, std::span<std::vector<float>> records) {
        for (std::size_t i = 0; i < records.size() && first + i < k_first_members; ++i)
            fresh_.push_back(records[i]);
        store_->put(first, records, plan_.threads);
    }

    //! Quantiles of the new days, behind those of the older ones.
    void finish(const Trunk* older) {
        if (older == nullptr) out_.past = store_;
        const std::size_t n_rows = out_.layout.n_rows, n_new = days_.n_days();
        const std::size_t n_old = out_.n_past - n_new;
        out_.records = n_old > 0 ? older->records : std::vector<std::vector<float>>(fresh_.size());
        for (std::size_t m = 0; m < fresh_.size(); ++m)
            out_.records[m].insert(out_.records[m].end(), fresh_[m].begin(), fresh_[m].end());
        out_.cells.resize(n_rows * out_.n_past);
        out_.first_cells.resize(n_rows * out_.n_past);
        if (n_old > 0) {
            copy_days(older->cells, n_old, n_rows, out_.n_past, out_.cells);
            copy_days(older->first_cells, n_old, n_rows, out_.n_past, out_.first_cells);
        }
        reduce_store(*store_, n_rows, n_new, plan_, [&](std::size_t row) {
            return &out_.cells[row * out_.n_past + n_old];
        });
        if (n_ <= k_first_members)
            out_.first_cells = out_.cells;
        else
            reduce_records(fresh_, n_rows, n_new, plan_, [&](std::size_t row) {
                return &out_.first_cells[row * out_.n_past + n_old];
            });
    }

  private:
    static void copy_days(const std::vector<result::Quantiles>& from, std::size_t n_from,
                          std::size_t n_rows, std::size_t n_to,
                          std::vector<result::Quantiles>& to) {
        for (std::size_t row = 0; row < n_rows; ++row)
            std::copy_n(&from[row * n_from], n_from, &to[row * n_to]);
    }

    Trunk& out_;
    const LifePlan& plan_;
    simulate::Layout days_;
    std::shared_ptr<SeriesStore> store_;
    std::size_t n_;
    std::vector<std::vector<float>> fresh_;  // of the first members
};

}  // namespace corridor::ensemble

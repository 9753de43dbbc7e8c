#include "corridor/base/error.h"
#include "corridor/result/columns.h"
#include "corridor/result/netcdf.h"
#include "corridor/result/netcdf_common.h"
#include "corridor/result/output_file.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>
#include <map>

namespace corridor::result {
namespace {

//! A file without a name, in the folder: it vanishes with the process.
std::FILE* unnamed_file(const std::filesystem::path& folder) {
    std::error_code ignored;  // what is wrong shows below
    std::filesystem::create_directories(folder, ignored);
    std::string name = (folder / ".members-XXXXXX").string();
    const int descriptor = mkstemp(name.data());
    if (descriptor >= 0) unlink(name.c_str());
    std::FILE* file = descriptor >= 0 ? fdopen(descriptor, "w+b") : nullptr;
    if (file == nullptr)
        throw Error(ErrorKind::io, folder.string(), "cannot make a temporary file here",
                    "choose another folder with -o");
    return file;
}

bool counts_people(Variable v) {
    return name_of(v).starts_with("people_");
}

//! The goods for which a variable has a series, in the order of the result.
std::vector<std::string> goods_of(const Result& result, Variable variable) {
    std::vector<std::string> goods;
    for (const Series& s : result.series)
        if (s.variable == variable && !s.good.empty()) goods.push_back(s.good);
    return goods;
}

//! Result::goods names the traded goods first.
bool is_traded(const Result& result, const std::vector<std::string>& goods) {
    return goods.size() < result.goods.size() &&
           std::equal(goods.begin(), goods.end(), result.goods.begin());
}

//! The netCDF variable of one Variable: its members and its quantiles.
struct Pair {
    int members = 0, quantiles = 0;
    std::vector<std::string> goods;
};

//! Defines ensemble.nc and remembers where everything stands.
class Layout {
  public:
    Layout(NcFile& file, const Result& result, std::size_t n_members)
        : file_(file),
          common_(define_axes(file, result,
                              "Single members of an ensemble, with the "
                              "quantiles over all of them.")) {
        realization_ = file.dimension("realization", n_members);
        quantile_ = file.dimension("quantile", k_quantile_count);
        realization_variable_ = file.variable("realization", NcType::integer, {realization_});
        file.attribute(realization_variable_, "standard_name", "realization");
        file.attribute(realization_variable_, "units", "1");
        quantile_variable_ = file.variable("quantile", NcType::real64, {quantile_});
        file.attribute(quantile_variable_, "long_name", "quantile over all members");
        file.attribute(quantile_variable_, "units", "1");
        good_dimension("good", result.goods);
        for (const Series& series : result.series)
            if (!pairs_.contains(series.variable)) define(result, series);
        file.end_definitions();
    }

    const Pair& pair(Variable variable) const { return pairs_.at(variable); }

    void put_coordinates(std::size_t n_members) {
        std::vector<float> members(n_members);
        for (std::size_t i = 0; i < n_members; ++i) members[i] = static_cast<float>(i);
        const std::array<std::size_t, 1> start{0}, count{n_members};
        file_.put_integers(realization_variable_, start, count, members);
        std::vector<double> levels;
        for (const QuantileRow& q : quantile_rows().first(k_quantile_count))
            levels.push_back(q.level);
        file_.put(quantile_variable_, levels);
        for (const auto& [goods, dimension] : good_dimensions_)
            if (!goods.empty()) file_.put(dimension.second, goods);
    }

  private:
    //! A dimension of goods with its names; one list of goods has one dimension.
    int good_dimension(std::string_view name, const std::vector<std::string>& goods) {
        const auto known = good_dimensions_.find(goods);
        if (known != good_dimensions_.end() || goods.empty())
            return goods.empty() ? -1 : known->second.first;
        const std::string stem(name);
        const int id = file_.dimension(stem, goods.size());
        const int length = file_.dimension(stem + "_strlen", text_length(goods));
        const int names = file_.variable(stem + "_name", NcType::text, {id, length});
        file_.attribute(names, "long_name", "good or service");
        good_dimensions_[goods] = {id, names};
        return id;
    }

    void define(const Result& result, const Series& series) {
        Pair pair{.members = 0, .quantiles = 0, .goods = goods_of(result, series.variable)};
        std::vector<int> dims;
        const std::string name(name_of(series.variable));
        if (!pair.goods.empty())
            dims.push_back(good_dimension(
                is_traded(result, pair.goods) ? "traded_good" : name + "_good", pair.goods));
        dims.insert(dims.end(),
                    {realization_, series.per_road ? common_.road : common_.place, common_.time});
        const VariableRow& row = row_of(series.variable);
        // Stocks are counted in the unit of each good, which one variable for all cannot name.
        const std::string units = series.variable == Variable::stock ? "1" : cf_units(series);
        if (counts_people(series.variable)) {
            pair.members = file_.variable(name, NcType::integer, dims);
            file_.attribute(pair.members, "long_name", row.label_en);
            file_.attribute(pair.members, "units", units);
        } else {
            pair.members = file_.real_variable(name, dims, row.label_en, units);
        }
        dims[pair.goods.empty() ? 0 : 1] = quantile_;
        pair.quantiles = file_.real_variable(name + "_quantiles", dims, row.label_en, units);
        for (const int id : {pair.members, pair.quantiles})
            file_.attribute(id, "coordinates", series.per_road ? "road_id" : "lat lon place_id");
        pairs_.emplace(series.variable, std::move(pair));
    }

    NcFile& file_;
    NcAxes common_;
    int realization_ = 0, quantile_ = 0, realization_variable_ = 0, quantile_variable_ = 0;
    std::map<std::vector<std::string>, std::pair<int, int>> good_dimensions_;
    std::map<Variable, Pair> pairs_;
};

//! Start and count of one series inside the variable of its Pair.
struct Slab {
    std::vector<std::size_t> start, count;
    Slab(const Pair& pair, const Series& series, std::array<std::size_t, 3> shape) {
        if (!pair.goods.empty()) {
            const auto it = std::find(pair.goods.begin(), pair.goods.end(), series.good);
            start.push_back(static_cast<std::size_t>(it - pair.goods.begin()));
            count.push_back(1);
        }
        start.insert(start.end(), 3, 0);
        count.insert(count.end(), shape.begin(), shape.end());
    }
};

void put_quantiles(NcFile& file, const Pair& pair, const Series& series, std::size_t n_sites,
                   std::size_t n_days) {
    std::vector<float> all;
    for (const QuantileRow& q : quantile_rows().first(k_quantile_count)) {
        const auto column = column_of(series, q.member);
        all.insert(all.end(), column.begin(), column.end());
    }
    const Slab slab(pair, series, {k_quantile_count, n_sites, n_days});
    file.put(pair.quantiles, slab.start, slab.count, all);
}

}  // namespace

EnsembleFile::EnsembleFile(const std::filesystem::path& folder, int n_keep, int n_members)
    : folder_(folder),
      n_keep_(static_cast<std::size_t>(std::clamp(n_keep, 0, n_members))),
      n_members_(static_cast<std::size_t>(n_members)) {
    if (n_keep_ > 0) store_.reset(unnamed_file(folder));
}

EnsembleFile::~EnsembleFile() = default;

void EnsembleFile::put(std::size_t series, std::size_t site, std::span<const float> values) {
    if (n_keep_ == 0) return;
    CORRIDOR_EXPECT(values.size() % n_members_ == 0, "every member brings the same days");
    n_days_ = values.size() / n_members_;
    const std::size_t n = n_keep_ * n_days_;
    blocks_.push_back({series, site, n_stored_});
    if (std::fwrite(values.data(), sizeof(float), n, store_.get()) != n)
        throw Error(ErrorKind::io, folder_.string(), "cannot write all of it (disk full?)",
                    "free some space, or keep fewer members with --write-members");
    n_stored_ += n;
}

std::vector<float> EnsembleFile::members_of(std::size_t series, std::size_t n_sites) const {
    constexpr float k_gap = std::numeric_limits<float>::quiet_NaN();
    std::vector<float> all(n_keep_ * n_sites * n_days_, k_gap);
    std::vector<float> block(n_keep_ * n_days_);
    for (const Block& b : blocks_) {
        if (b.series != series || b.site >= n_sites) continue;
        const auto at = static_cast<off_t>(b.first * sizeof(float));
        if (fseeko(store_.get(), at, SEEK_SET) != 0 ||
            std::fread(block.data(), sizeof(float), block.size(), store_.get()) != block.size())
            throw Error(ErrorKind::io, folder_.string(), "cannot read back the members");
        for (std::size_t member = 0; member < n_keep_; ++member)
            std::copy_n(
                block.begin() + static_cast<std::ptrdiff_t>(member * n_days_), n_days_,
                all.begin() + static_cast<std::ptrdiff_t>((member * n_sites + b.site) * n_days_));
    }
    return all;
}

void EnsembleFile::finish(const Result& result) {
    if (n_keep_ == 0) return;
    CORRIDOR_EXPECT(n_days_ == 0 || n_days_ == result.n_days(), "members and result share days");
    n_days_ = result.n_days();
    OutputFile place(folder_, "ensemble.nc");
    NcFile file = NcFile::create(place.temporary_path());
    Layout layout(file, result, n_keep_);
    put_axes(file, result);
    layout.put_coordinates(n_keep_);
    for (std::size_t s = 0; s < result.series.size(); ++s) {
        const Series& series = result.series[s];
        const Pair& pair = layout.pair(series.variable);
        const std::size_t n_sites = series.per_road ? result.roads.size() : result.places.size();
        const Slab slab(pair, series, {n_keep_, n_sites, n_days_});
        const auto members = members_of(s, n_sites);
        if (counts_people(series.variable))
            file.put_integers(pair.members, slab.start, slab.count, members);
        else
            file.put(pair.members, slab.start, slab.count, members);
        put_quantiles(file, pair, series, n_sites, n_days_);
    }
    file.close();
    place.commit();
    store_.reset();
}

}  // namespace corridor::result

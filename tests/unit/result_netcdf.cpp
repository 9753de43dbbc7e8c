#include "corridor/base/error.h"
#include "corridor/result/netcdf.h"
#include "corridor/result/netcdf_common.h"
#include "corridor/result/output_file.h"
#include "tests/support/sample_result.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <netcdf.h>

#include <array>
#include <cmath>

namespace corridor::result {
namespace {

namespace fs = std::filesystem;
using test::sample_result;

//! A file read with the plain library, as a stranger would.
class Reader {
  public:
    explicit Reader(const fs::path& path) { EXPECT_EQ(nc_open(path.c_str(), NC_NOWRITE, &id_), 0); }
    ~Reader() { nc_close(id_); }
    std::string text(const char* variable, const char* name) const {
        const int v = variable ? this->variable(variable) : NC_GLOBAL;
        std::size_t length = 0;
        if (nc_inq_attlen(id_, v, name, &length) != 0) return "(none)";
        std::string value(length, ' ');
        EXPECT_EQ(nc_get_att_text(id_, v, name, value.data()), 0);
        return value;
    }
    int variable(const char* name) const {
        int v = -1;
        EXPECT_EQ(nc_inq_varid(id_, name, &v), 0) << name;
        return v;
    }
    std::vector<std::string> dimensions(const char* name) const {
        int n = 0;
        std::array<int, NC_MAX_VAR_DIMS> ids{};
        nc_inq_var(id_, variable(name), nullptr, nullptr, &n, ids.data(), nullptr);
        std::vector<std::string> names;
        for (int i = 0; i < n; ++i) {
            std::array<char, NC_MAX_NAME + 1> dimension{};
            nc_inq_dimname(id_, ids[static_cast<std::size_t>(i)], dimension.data());
            names.emplace_back(dimension.data());
        }
        return names;
    }
    float value(const char* name, std::vector<std::size_t> at) const {
        float x = 0;
        EXPECT_EQ(nc_get_var1_float(id_, variable(name), at.data(), &x), 0) << name;
        return x;
    }
    nc_type type(const char* name) const {
        nc_type t = 0;
        nc_inq_vartype(id_, variable(name), &t);
        return t;
    }
    std::size_t length(const char* dimension) const {
        int d = 0;
        std::size_t n = 0;
        EXPECT_EQ(nc_inq_dimid(id_, dimension, &d), 0) << dimension;
        nc_inq_dimlen(id_, d, &n);
        return n;
    }

  private:
    int id_ = 0;
};

TEST(SummaryNc, HoldsWhatTheResultHoldsUnderItsNames) {
    const test::TemporaryFolder folder;
    const Result r = sample_result();
    write_summary_nc(r, folder.path());
    const Reader file(folder.path() / "summary.nc");
    const auto day = *r.day_index(60);
    EXPECT_EQ(file.value("people_trapped_q50", {1, day}),
              r.at(Variable::people_trapped, "", 1, 60).q50);
    EXPECT_EQ(file.value("days_of_cover_fuel_q05", {0, 5}),
              r.find(Variable::days_of_cover, "fuel")->cells[5].q05);
    EXPECT_EQ(file.value("people_present_mean", {2, day}),
              r.at(Variable::people_present, "", 2, 60).mean);
    EXPECT_EQ(file.value("access_p_cut_off", {1, day}), access_at(r, 1, 60)->p[3]);
    EXPECT_EQ(file.value("time", {day}), 60.0F);
    EXPECT_EQ(file.value("road_status", {2, day}), 2.0F);
    EXPECT_EQ(file.value("road_passable_mean", {2, day}),
              r.at(Variable::road_passable, "", 2, 60).mean);
    EXPECT_EQ(file.dimensions("people_trapped_q50"), (std::vector<std::string>{"place", "time"}));
    EXPECT_EQ(file.dimensions("road_status"), (std::vector<std::string>{"road", "time"}));
}

TEST(SummaryNc, DescribesItselfWithoutAClock) {
    const test::TemporaryFolder folder;
    write_summary_nc(sample_result(), folder.path());
    const Reader file(folder.path() / "summary.nc");
    EXPECT_EQ(file.text(nullptr, "featureType"), "timeSeries");
    EXPECT_EQ(file.text(nullptr, "Conventions"), "CF-1.11, ACDD-1.3");
    EXPECT_EQ(file.text(nullptr, "date_created"), "2030-03-16");
    EXPECT_EQ(file.text(nullptr, "sensitivity"), "high");
    EXPECT_EQ(file.text(nullptr, "history"), "(none)");
    EXPECT_EQ(file.text("place_id", "cf_role"), "timeseries_id");
    EXPECT_EQ(file.text("time", "units"), "days since 2030-03-16 00:00:00");
    EXPECT_EQ(file.text("road_status", "flag_meanings"), "open restricted closed unknown");
    EXPECT_EQ(file.text("people_trapped_q50", "units"), "1");
    EXPECT_EQ(file.text("people_trapped_q50", "coordinates"), "lat lon place_id");
    EXPECT_EQ(file.text("days_of_cover_fuel_q50", "units"), "days");
    EXPECT_EQ(file.text("forecast_reference_time", "standard_name"), "forecast_reference_time");
}

TEST(EnsembleNc, KeepsTheFirstMembersOfEverySite) {
    const test::TemporaryFolder folder;
    const Result r = sample_result();
    constexpr int k_members = 12, k_keep = 5;
    const auto value = [](std::size_t s, std::size_t site, std::size_t member, std::size_t day) {
        return static_cast<float>(1000 * s + 100 * site + 10 * member + day % 10);
    };
    EnsembleFile file(folder.path(), k_keep, k_members);
    EXPECT_TRUE(fs::is_empty(folder.path())) << "the temporary file has no name";
    for (std::size_t s = 0; s < r.series.size(); ++s) {
        for (std::size_t site = 6; site-- > 0;) {  // any order
            if (s == 0 && site == 3) continue;     // one that is never put
            std::vector<float> values;
            for (std::size_t member = 0; member < k_members; ++member)
                for (std::size_t day = 0; day < r.n_days(); ++day)
                    values.push_back(value(s, site, member, day));
            file.put(s, site, values);
        }
    }
    file.finish(r);
    const Reader read(folder.path() / "ensemble.nc");
    EXPECT_EQ(read.text(nullptr, "featureType"), "(none)");
    EXPECT_EQ(read.length("realization"), 5U);
    EXPECT_EQ(read.length("quantile"), 7U);
    EXPECT_EQ(read.value("people_present", {4, 2, 7}), value(0, 2, 4, 7));
    EXPECT_EQ(read.value("people_present", {4, 3, 7}), static_cast<float>(NcFile::k_integer_gap));
    EXPECT_EQ(read.type("people_present"), NC_INT);
    EXPECT_EQ(read.type("days_of_cover"), NC_FLOAT);
    EXPECT_EQ(read.dimensions("days_of_cover"),
              (std::vector<std::string>{"traded_good", "realization", "place", "time"}));
    EXPECT_EQ(read.dimensions("consumption_ratio"),
              (std::vector<std::string>{"good", "realization", "place", "time"}));
    const auto fuel =
        static_cast<std::size_t>(r.find(Variable::days_of_cover, "fuel") - r.series.data());
    EXPECT_EQ(read.value("days_of_cover", {1, 4, 5, 9}), value(fuel, 5, 4, 9));
    EXPECT_EQ(read.value("days_of_cover_quantiles", {1, 3, 0, 9}), r.series[fuel].cells[9].q50);
    EXPECT_EQ(read.value("realization", {4}), 4.0F);
    EXPECT_EQ(read.text("realization", "standard_name"), "realization");
}

TEST(EnsembleNc, IsLeftOutWhereNoMemberIsAskedFor) {
    const test::TemporaryFolder folder;
    EnsembleFile file(folder.path(), 0, 8);
    file.put(0, 0, std::vector<float>(8 * 97));
    file.finish(sample_result());
    EXPECT_TRUE(fs::is_empty(folder.path()));
    EXPECT_THROW(EnsembleFile("/proc/nowhere", 5, 8), Error);
}

}  // namespace
}  // namespace corridor::result

// The rule of Flee against Flee itself: for every shared scenario, 400 members of ours against the
// replicas that Flee made. Skipped where CORRIDOR_DATA is unset.
#include "corridor/ensemble/run.h"
#include "corridor/report/flee_folder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <random>
#include <sstream>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <boost/math/distributions/fisher_f.hpp>

namespace corridor::test {
namespace {

namespace fs = std::filesystem;

struct Folder {
    const char* name;
    int hasten;
};
void PrintTo(const Folder& folder, std::ostream* out) {
    *out << folder.name;
}

//! out.csv of one replica: columns by name.
using Table = std::map<std::string, std::vector<double>>;

std::string unpacked(const fs::path& file) {
    const std::string command = "gzip -dc '" + file.string() + "'";
    std::string text;
    FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) return text;
    char buffer[65536];
    for (std::size_t n = 0; (n = fread(buffer, 1, sizeof buffer, pipe)) > 0;)
        text.append(buffer, n);
    pclose(pipe);
    return text;
}

std::vector<std::string> split(const std::string& line) {
    std::vector<std::string> out;
    std::stringstream in(line);
    for (std::string part; std::getline(in, part, ',');) out.push_back(part);
    return out;
}

Table read_replica(const fs::path& file) {
    std::stringstream in(unpacked(file));
    std::vector<std::string> header;
    Table table;
    for (std::string line; std::getline(in, line);) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        const auto cells = split(line);
        if (header.empty()) {
            if (line.starts_with("Day,Date,")) header = cells;
            continue;
        }
        if (cells.size() != header.size()) continue;
        for (std::size_t c = 0; c < cells.size(); ++c)
            if (header[c] != "Date") table[header[c]].push_back(std::atof(cells[c].c_str()));
    }
    return table;
}

double mean(const std::vector<double>& x) {
    double sum = 0;
    for (const double v : x) sum += v;
    return sum / static_cast<double>(x.size());
}

double variance(const std::vector<double>& x) {
    const double m = mean(x);
    double sum = 0;
    for (const double v : x) sum += (v - m) * (v - m);
    return sum / static_cast<double>(x.size() - 1);
}

//! Variances of n members, drawn many times from all, sorted.
std::vector<double> variances_of(std::vector<double> members, std::size_t n) {
    constexpr int k_draws = 20'000;
    std::mt19937 random(7);
    std::vector<double> out;
    for (int draw = 0; draw < k_draws; ++draw) {
        for (std::size_t i = 0; i < n; ++i)
            std::swap(members[i], members[i + random() % (members.size() - i)]);
        out.push_back(variance({members.begin(), members.begin() + static_cast<std::ptrdiff_t>(n)}));
    }
    std::sort(out.begin(), out.end());
    return out;
}

class FleeAgreement : public testing::TestWithParam<Folder> {
  protected:
    void SetUp() override {
        const char* set = std::getenv("CORRIDOR_DATA");
        const std::string data = set != nullptr ? set : CORRIDOR_DATA_DEFAULT;
        if (data.empty())
            GTEST_SKIP() << "CORRIDOR_DATA is not set: no replicas of Flee to compare with";
        folder_ = fs::path(data) / "flee" / GetParam().name;
        ASSERT_TRUE(fs::is_directory(folder_)) << folder_;
        for (const auto& entry : fs::directory_iterator(folder_ / "reference"))
            if (entry.path().extension() == ".gz") replicas_.push_back(read_replica(entry.path()));
        ASSERT_GE(replicas_.size(), 5U);
        run();
    }

    void run() {
        auto read = report::read_flee(*report::find_flee_folder(folder_));
        read.flee.divide_by = GetParam().hasten;
        const auto scenario = report::flee_scenario(std::move(read.flee), GetParam().name);
        ensemble::RunPlan plan;
        plan.members = 400;
        plan.option_members = 0;
        std::optional<result::Comparison> comparison;
        ensemble::run(scenario, plan, comparison);
        ASSERT_TRUE(comparison.has_value());
        ours_ = std::move(*comparison);
    }

    std::vector<double> theirs(const std::string& column, std::size_t day) const {
        std::vector<double> out;
        for (const Table& replica : replicas_) out.push_back(replica.at(column).at(day));
        return out;
    }

    std::vector<double> members(std::size_t column, std::size_t day) const {
        std::vector<double> out;
        for (std::size_t m = 0; m < ours_.n_members; ++m)
            out.push_back(static_cast<double>(ours_.at(column, m, day)));
        return out;
    }

    //! Ten days, evenly over the run, the last one included.
    std::vector<std::size_t> days() const {
        std::vector<std::size_t> out;
        for (std::size_t k = 1; k <= 10; ++k) out.push_back(k * ours_.n_days / 10 - 1);
        return out;
    }

    void expect_equal_where_nothing_is_drawn() const;
    void expect_as_many_on_average() const;
    void expect_as_much_variance() const;
    void expect_even_ranks() const;

    fs::path folder_;
    std::vector<Table> replicas_;
    result::Comparison ours_;
};

void FleeAgreement::expect_equal_where_nothing_is_drawn() const {
    const Table& flee = replicas_.front();
    ASSERT_EQ(flee.at("Day").size(), ours_.n_days);
    for (std::size_t c = 0; c < ours_.names.size(); ++c)
        EXPECT_EQ(flee.at(ours_.names[c] + " data"), ours_.registered[c]) << ours_.names[c];
    for (std::size_t day = 0; day < ours_.n_days; ++day) {
        ASSERT_EQ(flee.at("total refugees (simulation)")[day], ours_.total[day]) << "day " << day;
        if (ours_.raw[day] <= 0) continue;
        ASSERT_EQ(flee.at("raw UNHCR refugee count")[day], ours_.raw[day]) << "day " << day;
        ASSERT_EQ(flee.at("refugee_debt")[day], ours_.debt[day]) << "day " << day;
    }
}

void FleeAgreement::expect_as_many_on_average() const {
    int cells = 0, apart = 0;
    std::string list;
    for (std::size_t c = 0; c < ours_.names.size(); ++c)
        for (const std::size_t day : days()) {
            const auto a = theirs(ours_.names[c] + " sim", day), b = members(c, day);
            const double sd = std::sqrt(variance(b));
            const double limit = sd < 0.5 ? 1
                                          : 4 * sd *
                                                std::sqrt(1 / static_cast<double>(a.size()) +
                                                          1 / static_cast<double>(b.size()));
            ++cells;
            if (std::abs(mean(a) - mean(b)) <= limit) continue;
            ++apart;
            list += fmt::format("{} day {}: Flee {:.1f}, ours {:.1f} (sd {:.1f})\n", ours_.names[c],
                                day, mean(a), mean(b), sd);
        }
    std::printf("%s: %d of %d cells beyond four standard errors\n", GetParam().name, apart, cells);
    EXPECT_LE(apart, cells / 100) << "of " << cells << " cells:\n" << list;
}

/*!
 * Variances. Their ratio is printed where it lies outside the middle 99.9 % of F, but F is for
 * normal variables: close to a full camp most members are alike and a few are far off, so that
 * eight of them show far too little as often as far too much. What decides is the middle 99.9 % of
 * the variances of as many of our members as Flee has replicas.
 */
void FleeAgreement::expect_as_much_variance() const {
    int cells = 0, apart = 0, outside_f = 0;
    std::string list;
    const boost::math::fisher_f f(static_cast<double>(replicas_.size() - 1),
                                  static_cast<double>(ours_.n_members - 1));
    const double low = quantile(f, 0.0005), high = quantile(f, 0.9995);
    for (std::size_t c = 0; c < ours_.names.size(); ++c)
        for (const std::size_t day : days()) {
            const auto a = theirs(ours_.names[c] + " sim", day), b = members(c, day);
            if (variance(b) < 0.25) continue;
            ++cells;
            const double v = variance(a), ratio = v / variance(b);
            if (ratio < low || ratio > high) {
                ++outside_f;
                std::printf("outside F: %s day %zu: variance of Flee %.1f, of ours %.1f\n",
                            ours_.names[c].c_str(), day, v, variance(b));
            }
            const auto drawn = variances_of(b, a.size());
            const std::size_t tail = drawn.size() / 2000;
            if (v >= drawn[tail] && v <= drawn[drawn.size() - 1 - tail]) continue;
            ++apart;
            list += fmt::format("{} day {}: variance of Flee {:.1f}, of ours {:.1f}\n",
                                ours_.names[c], day, v, variance(b));
        }
    std::printf("%s: %d of %d variance ratios outside F\n", GetParam().name, outside_f, cells);
    EXPECT_LE(apart, std::max(1, cells / 100)) << "of " << cells << " cells:\n" << list;
}

//! Ranks of Flee's replicas among ours are spread evenly (chi^2 over ten classes, all cells, 1e-4).
//! Cells of one camp hang together, so each replica gives one rank a camp, on a day of its own.
void FleeAgreement::expect_even_ranks() const {
    std::array<double, 10> count{};
    double n = 0;
    for (std::size_t c = 0; c < ours_.names.size(); ++c)
        for (std::size_t r = 0; r < replicas_.size(); ++r) {
            const std::size_t day = days()[(r + c) % 10];
            const auto b = members(c, day);
            if (variance(b) < 4) continue;
            const double x = replicas_[r].at(ours_.names[c] + " sim").at(day);
            double below = 0, equal = 0;
            for (const double v : b) below += v < x, equal += v == x;
            const double rank = (below + equal / 2) / static_cast<double>(b.size());
            ++count[std::min<std::size_t>(9, static_cast<std::size_t>(rank * 10))];
            ++n;
        }
    double chi2 = 0;
    for (const double k : count) chi2 += (k - n / 10) * (k - n / 10) / (n / 10);
    EXPECT_LT(chi2, 33.72) << "of " << n << " ranks";  // 1e-4 with nine degrees of freedom
}

// One test a folder: its 400 members are lived once.
TEST_P(FleeAgreement, HoldsAgainstReplicasOfFlee) {
    expect_equal_where_nothing_is_drawn();
    if (HasFatalFailure()) return;
    expect_as_many_on_average();
    expect_as_much_variance();
    expect_even_ranks();
}

INSTANTIATE_TEST_SUITE_P(Shared, FleeAgreement,
                         testing::Values(Folder{"mali2012", 10}, Folder{"burundi", 25},
                                         Folder{"car", 100}, Folder{"ssudan", 70},
                                         Folder{"mali2022_2024", 36}),
                         [](const auto& row) { return std::string(row.param.name); });

}  // namespace
}  // namespace corridor::test

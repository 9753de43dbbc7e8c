// Flee folders with noise in one file: either an Error of ours or data that a run can rely on.

#include "tests/support/flee_micro.h"
#include "tests/support/flee_sane.h"

#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <cstdint>

namespace corridor {
namespace {

using test::FleeMicro;

// Numbers that are the same on every machine.
class Noise {
  public:
    explicit Noise(std::uint64_t seed) : state_(seed) {}
    std::uint64_t bits() {
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    std::size_t below(std::size_t n) { return n == 0 ? 0 : bits() % n; }

  private:
    std::uint64_t state_;
};

constexpr std::array<std::string_view, 40> k_tokens{
    ",",       "\"",      "\n",    "\r",     "#",       "-1",    "0",    "1e308", "nan",
    "inf",     "1e999",   "&a ",   "*a",     "[",       "]",     "{",    "}",     ": ",
    "- ",      "!!int ",  "---\n", "True",   "'",       "\t",    "Alda", "Dune",  "camp",
    "conflict", "2020-03-02", "99999999999999999999",   "\xC3\xA9", "\xE9", "0x7f", "1_0", "|\n",
    ">\n",     "? ",      "\xEF\xBB\xBF",    "~",       "..",};

std::string mutate(std::string text, Noise& noise) {
    for (std::size_t n = 1 + noise.below(4); n > 0; --n) {
        const std::size_t at = noise.below(text.size() + 1);
        const std::size_t length = noise.below(text.size() - at + 1);
        switch (noise.below(6)) {
            case 0:
                if (at < text.size())
                    text[at] = static_cast<char>(text[at] ^ (1 << noise.below(8)));
                break;
            case 1: text.erase(at, length); break;
            case 2: text.erase(at, 1); break;
            case 3: text.insert(noise.below(text.size() + 1), text.substr(at, length)); break;
            case 4: text.insert(at, k_tokens[noise.below(k_tokens.size())]); break;
            default:
                if (at < text.size()) text[at] = static_cast<char>(noise.below(256));
                break;
        }
        if (text.size() > 20'000) text.resize(20'000);
    }
    return text;
}

using Files = std::map<std::string, std::string>;

// Everything that can be switched on with conflicts.
Files rich_files() {
    Files files = test::flee_micro_files();
    files["simsetting.yml"] =
        "spawn_rules: &s\n  read_from_agents_csv_file: True\n  conflict_spawn_decay: [1, .5]\n"
        "  conflict_driven_spawning: {spawn_mode: pop_ratio, displaced_per_conflict_day: 0.1}\n"
        "move_rules:\n  fixed_routes: True\n  WomenAvoidHazards: \"yes\"\n"
        "  ChildrenAvoidHazards: True\n  flee_when_starving: True\n  harvest_months: [6, 7]\n"
        "again: *s\n";
    files["input_csv/locations.csv"] =
        "#name,region,country,lat,lon,type,date,pop,initial_idps,hdi\n"
        "Alda,North,Ardia,10.5,20.25,conflict_zone,0,1000,3,0.5\n"
        "Brek,North,Ardia,10.75,20.5,town,,500\nCorm,South,Ardia,10.25,20.75,conflict,2,800\n"
        "Dune,East,Belland,11,21,camp,,300\nEsk,West,Belland,11.5,21.5,idp_camp,,0\n";
    files["input_csv/routes.csv"] =
        "#a,b,km,f,max_move_speed,walk_probability\nAlda,Brek,40,,100,0.5\nBrek,Dune,60,1\n"
        "Corm,Brek,30.5,2\nBrek,Esk,80,0\n";
    files["input_csv/agents.csv"] = "location,age,gender\nAlda,30,female\nDune,4,male\n";
    files["input_csv/major_routes.csv"] = "Alda,Brek,Dune,\nCorm,Brek,Esk\n";
    files["input_csv/region_attributes_IPC.csv"] =
        "#Day,North,South,East,West\n-1,0,10,0,0\n3,40,10,0,0\n9,50,40,0,0\n";
    files["input_csv/demographics_age.csv"] = "age,Default\n10,1\n70,2.5\n";
    files["location_changes.csv"] = "#name,type,day\nBrek,conflict_zone,3\n";
    return files;
}

Files flood_files() {
    Files files = test::flee_micro_files();
    files.erase("input_csv/conflicts.csv");
    files["simsetting.yml"] =
        "spawn_rules:\n  take_from_population: True\n  conflict_zone_spawning_only: False\n"
        "  flood_zone_spawning_only: True\n"
        "  flood_driven_spawn_mode: {displaced_per_flood_day: [0, 0.1, 0.2, 0.5]}\n"
        "move_rules:\n  flood_rules:\n    flood_movechances: [0, 0.5, 0.9, 1]\n"
        "    flood_loc_weights: [1, 0.5, 0.2, 0.1]\n    flood_forecaster: True\n"
        "    flood_forecaster_timescale: 2\n    flood_forecaster_end_time: 6\n"
        "    flood_forecaster_weights: [1, 1, 1, 0.5, 0.5, 0.5, 0.1]\n"
        "    flood_awareness_weights: [0.0, 1.0]\n";
    files["input_csv/flood_level.csv"] =
        "#Day,Alda,Brek\n0,0,0\n1,1,0\n2,2.9,1\n3,1,1\n4,0,0\n5,0,0\n6,0,1\n";
    files["input_csv/demographics_floodawareness.csv"] = "floodawareness,Default\n0.0,1\n1.0,3\n";
    files["source_data/data_layout.csv"] =
        "total,refugees.csv\nDune,dune.csv\nEsk,esk.csv\nAlda,esk.csv\nBrek,esk.csv\n"
        "Corm,esk.csv\n";
    return files;
}

struct Tally {
    int n_read = 0, n_told = 0;
};

void read_once(const FleeMicro& micro, const std::string& what, Tally& tally) {
    try {
        const auto read = micro.read();
        EXPECT_EQ(test::flee_fault(read.flee), "") << what;
        EXPECT_EQ(test::flee_scenario_fault(report::flee_scenario(read.flee, "noise")), "") << what;
        ++tally.n_read;
    } catch (const Error& error) {
        EXPECT_NE(error.kind, ErrorKind::internal) << error.what() << " of " << what;
        EXPECT_FALSE(error.problem.empty()) << what;
        ++tally.n_told;
    }
}

void hold_against_noise(const Files& files, std::uint64_t seed) {
    using Clock = std::chrono::steady_clock;
    constexpr auto k_patience = std::chrono::milliseconds(1200);  // sanitisers are slow
    FleeMicro micro;
    for (const auto& [file, text] : test::flee_micro_files()) micro.remove(file);
    for (const auto& [file, text] : files) micro.write(file, text);
    Tally tally;
    read_once(micro, "the files as they are", tally);
    ASSERT_EQ(tally.n_read, 1);
    Noise noise(seed);
    const auto start = Clock::now();
    for (int i = 0; i < 1000 && Clock::now() - start < k_patience; ++i) {
        auto file = files.begin();
        std::advance(file, static_cast<std::ptrdiff_t>(noise.below(files.size())));
        const std::string text = mutate(file->second, noise);
        micro.write(file->first, text);
        read_once(micro, file->first + ":\n" + text, tally);
        micro.write(file->first, file->second);
        if (testing::Test::HasFailure()) return;
    }
    EXPECT_GT(tally.n_read, 5);
    EXPECT_GT(tally.n_told, 5);
}

TEST(FleeNoise, PlainFolderHolds) { hold_against_noise(test::flee_micro_files(), 1); }

TEST(FleeNoise, RichFolderHolds) { hold_against_noise(rich_files(), 2); }

TEST(FleeNoise, FloodedFolderHolds) { hold_against_noise(flood_files(), 3); }

}  // namespace
}  // namespace corridor

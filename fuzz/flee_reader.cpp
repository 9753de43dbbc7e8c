// Feeds the reader of Flee folders with noise. An input is one text of parts, each begun by a line
// `=== path in the folder`; whatever it holds, only corridor::Error may be thrown, and what is read
// must be fit for a run. Commands, one line each, from the top of the repository:
//
// With clang (fuzzing; run with: ./fuzz_flee -max_len=20000 fuzz/corpus/flee):
// clang++ -std=c++20 -O1 -g -fsanitize=fuzzer,address,undefined -ffp-contract=off -Isrc -I. fuzz/flee_reader.cpp src/corridor/{base,geo,scenario,report}/*.cpp -lfmt -lyaml-cpp -o fuzz_flee
//
// With g++ (replays files and 100 changes of each; run with: ./fuzz_flee 100 fuzz/corpus/flee/*.txt):
// g++ -std=c++20 -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -Wno-maybe-uninitialized -ffp-contract=off -DCORRIDOR_FUZZ_REPLAY -Isrc -I. fuzz/flee_reader.cpp src/corridor/{base,geo,scenario,report}/*.cpp -lfmt -lyaml-cpp -o fuzz_flee

#include "corridor/base/error.h"
#include "corridor/report/flee_folder.h"
#include "tests/support/flee_sane.h"
#include "tests/support/temporary_folder.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace {

namespace fs = std::filesystem;

constexpr std::string_view k_marker = "=== ";

// Only plain names, one or two deep: an input must not write outside the folder.
bool is_harmless(std::string_view name) {
    if (name.empty() || name.size() > 80 || name.starts_with('/') || name.ends_with('/'))
        return false;
    for (const char letter : name) {
        const bool is_word = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                             (letter >= '0' && letter <= '9');
        if (!is_word && letter != '_' && letter != '.' && letter != '/') return false;
    }
    return name.find("..") == std::string_view::npos;
}

void write_part(const fs::path& folder, std::string_view part) {
    const auto line_end = part.find('\n');
    const std::string_view name = part.substr(0, line_end);
    if (line_end == std::string_view::npos || !is_harmless(name)) return;
    std::error_code ignored;
    const fs::path path = folder / std::string(name);
    fs::create_directories(path.parent_path(), ignored);
    std::ofstream(path, std::ios::binary) << part.substr(line_end + 1);
}

void write_parts(const fs::path& folder, std::string_view text) {
    const std::string separator = "\n" + std::string(k_marker);
    if (text.starts_with(k_marker)) text.remove_prefix(k_marker.size());
    for (auto next = text.find(separator); next != std::string_view::npos;
         next = text.find(separator)) {
        write_part(folder, text.substr(0, next + 1));
        text.remove_prefix(next + separator.size());
    }
    write_part(folder, text);
}

void demand(const std::string& fault) {
    if (fault.empty()) return;
    std::fprintf(stderr, "let pass: %s\n", fault.c_str());
    std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const corridor::test::TemporaryFolder folder;
    write_parts(folder.path(), {reinterpret_cast<const char*>(data), size});
    try {
        const auto files = corridor::report::find_flee_folder(folder.path());
        if (!files) return 0;
        const auto read = corridor::report::read_flee(*files);
        demand(corridor::test::flee_fault(read.flee));
        demand(corridor::test::flee_scenario_fault(
            corridor::report::flee_scenario(read.flee, "fuzz")));
    } catch (const corridor::Error& error) {
        if (error.kind == corridor::ErrorKind::internal) demand(error.what());
    }
    return 0;
}

#ifdef CORRIDOR_FUZZ_REPLAY
namespace {

std::uint64_t next_bits(std::uint64_t& state) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state;
}

// One change: a byte, a cut or a doubled span.
std::string changed(std::string text, std::uint64_t& state) {
    if (text.empty()) return text;
    const std::size_t at = next_bits(state) % text.size();
    const std::size_t length = next_bits(state) % (text.size() - at);
    switch (next_bits(state) % 4) {
        case 0: text[at] = static_cast<char>(next_bits(state)); break;
        case 1: text.erase(at, length % 40); break;
        case 2: text.insert(at, text.substr(at, length % 200)); break;
        default: text[at] = static_cast<char>(text[at] ^ (1 << next_bits(state) % 8)); break;
    }
    return text;
}

void feed(const std::string& text) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}

}  // namespace

int main(int argc, char** argv) {
    const int n_changes = argc > 1 ? std::atoi(argv[1]) : 0;
    for (int i = 2; i < argc; ++i) {
        std::ifstream file(argv[i], std::ios::binary);
        const std::string seed(std::istreambuf_iterator<char>(file), {});
        feed(seed);
        std::uint64_t state = 0x9E3779B97F4A7C15ULL + static_cast<std::uint64_t>(i);
        for (int n = 0; n < n_changes; ++n) feed(changed(changed(seed, state), state));
    }
    std::printf("%d inputs\n", argc < 3 ? 0 : (argc - 2) * (1 + n_changes));
    return 0;
}
#endif

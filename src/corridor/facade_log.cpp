#include "corridor/facade_log.h"

#include "corridor/base/error.h"
#include "corridor/result/output_file.h"

#include <sys/resource.h>
#include <thread>

#include <fmt/format.h>

namespace corridor {
namespace {

constexpr std::string_view k_file = "run.log.json";

// One line, so that outputs_match() can look for it as it is.
std::string outputs_line(const RunRequest& request) {
    const auto& outputs = request.outputs;
    return fmt::format(
        R"("outputs": {{"lang": "{}", "internal": {}, "daily": {}, "write_members": {}}})",
        view::name_of(outputs.lang), outputs.internal, request.daily, outputs.write_members);
}

// "2025-10-27T08:15:30Z"
std::string utc_text(std::chrono::system_clock::time_point time) {
    const auto seconds =
        std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count();
    const Date day(static_cast<std::int32_t>(seconds / 86400));
    const auto second_of_day = seconds % 86400;
    return fmt::format("{}T{:02}:{:02}:{:02}Z", day.to_iso(), second_of_day / 3600,
                       second_of_day / 60 % 60, second_of_day % 60);
}

}  // namespace

RunLog::RunLog(const RunRequest& request)
    : request_(request), began_(std::chrono::system_clock::now()), last_(Clock::now()) {}

void RunLog::stage(std::string name) {
    const auto now = Clock::now();
    stages_.emplace_back(std::move(name), std::chrono::duration<double>(now - last_).count());
    last_ = now;
}

void RunLog::write(const std::filesystem::path& folder) const {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::string stages;
    for (const auto& [name, seconds] : stages_)
        stages += fmt::format("{}\"{}\": {:.3f}", stages.empty() ? "" : ", ", name, seconds);
    result::write_file(
        folder, k_file,
        fmt::format("{{\n  \"schema\": 1,\n  \"began\": \"{}\",\n  \"seconds\": {{{}}},\n"
                    "  \"peak_memory_mib\": {},\n  \"threads_asked\": {},\n  \"cores\": {},\n"
                    "  {}\n}}\n",
                    utc_text(began_), stages, usage.ru_maxrss / 1024, request_.threads,
                    std::thread::hardware_concurrency(), outputs_line(request_)));
}

bool outputs_match(const std::filesystem::path& folder, const RunRequest& request) {
    const auto path = folder / k_file;
    return std::filesystem::exists(path) &&
           result::read_file(path).find(outputs_line(request)) != std::string::npos;
}

}  // namespace corridor

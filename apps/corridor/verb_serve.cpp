#include "corridor/base/error.h"
#include "corridor/live.h"
#include "corridor/serve/server.h"
#include "french_errors.h"
#include "run_verb.h"

#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <thread>

extern char** environ;

namespace corridor::app {
namespace {

LiveRequest request_of(const Arguments& arguments) {
    LiveRequest request;
    request.folder = arguments.argument;
    if (const auto n = arguments.whole("--members", 1, 100000))
        request.members = static_cast<int>(*n);
    request.seed = seed_of(arguments);
    request.threads = threads_of(arguments);
    request.all_series = arguments.has("--all-series");
    request.read_only = arguments.has("--read-only");
    request.allow_columns = arguments.all("--allow-column");
    return request;
}

serve::Settings settings_of(const Arguments& arguments, const Manner& manner) {
    serve::Settings settings;
    settings.port = static_cast<int>(arguments.whole("--port", 0, 65535).value_or(settings.port));
    if (const auto host = arguments.text("--host"); !host.empty()) settings.host = host;
    settings.read_only = arguments.has("--read-only");
    settings.version = version();
    settings.french = {.error = [](const Error& error) { return error_in_french(error); },
                       .text = [](std::string_view text) { return in_french(text); }};
    if (!manner.quiet)
        settings.log = [&manner](const std::string& line) {
            const std::time_t now = std::time(nullptr);
            std::tm parts{};
            localtime_r(&now, &parts);
            std::array<char, 16> clock{};
            std::strftime(clock.data(), clock.size(), "%H:%M:%S", &parts);
            Console(manner).talk(std::string(clock.data()) + " " + line);
        };
    return settings;
}

// Asks the desktop to show an address; nothing where there is no desktop.
void open_browser(const std::string& address) {
    if (std::getenv("DISPLAY") == nullptr && std::getenv("WAYLAND_DISPLAY") == nullptr) return;
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        posix_spawn_file_actions_addopen(&files, stream, "/dev/null", O_RDWR, 0);
    std::string program = "xdg-open", argument = address;
    char* const words[]{program.data(), argument.data(), nullptr};
    pid_t child = 0;
    posix_spawnp(&child, program.c_str(), &files, nullptr, words, environ);
    posix_spawn_file_actions_destroy(&files);
}

bool is_loopback(const std::string& host) {
    return host.starts_with("127.") || host == "localhost" || host == "::1";
}

}  // namespace

void run_serve(const Arguments& arguments, Manner& manner, const Console& console) {
    settings_of(arguments, manner);  // a wrong flag is told before a file is read
    const auto request = request_of(arguments);
    if (!arguments.argument.empty()) {
        const auto loaded = load_scenario(arguments, manner);
        console.talk(what_was_read(loaded, manner.lang));
        show_warnings(loaded, arguments.argument, manner, console);
    }
    const auto service = make_live_service(request);
    const GracefulStop stop;
    {
        const serve::Server server(*service, settings_of(arguments, manner));
        const auto host = arguments.text("--host");
        if (!host.empty() && !is_loopback(host))
            console.warn(say(manner.lang, Message::serving_widely, host));
        console.result(server.address() + "\n");
        console.talk(message(manner.lang, Message::serving));
        if (!arguments.has("--no-open")) open_browser(server.address());
        constexpr std::chrono::milliseconds k_step{50};
        while (!stop.flag()->load()) std::this_thread::sleep_for(k_step);
    }
    console.talk(message(manner.lang, Message::served));
}

}  // namespace corridor::app

#include "corridor/base/error.h"
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

// A service that knows the scenario only, until the engine answers edits.
class ThinService : public serve::Service {
  public:
    explicit ThinService(const Loaded& loaded) : loaded_(loaded) {}
    std::string scenario() override {
        return "{\"schema\":1,\"name\":\"" + loaded_.scenario.name + "\"}";
    }
    std::string suggested() override { return missing(); }
    std::string folders() override { return missing(); }
    std::string open(std::string_view) override { return missing(); }
    void run(std::string_view, const serve::Emit&, const std::atomic<bool>&) override { missing(); }
    void compare(std::string_view, const serve::Emit&, const std::atomic<bool>&) override {
        missing();
    }
    std::string series(std::string_view, std::string_view, std::string_view) override {
        return missing();
    }
    std::string town(std::string_view, std::string_view) override { return missing(); }
    std::string save(std::string_view) override { return missing(); }
    std::string report(std::string_view) override { return missing(); }
    std::string record() override { return missing(); }

  private:
    [[noreturn]] static std::string missing() {
        throw Error(ErrorKind::usage, "", "this is not built yet");
    }
    const Loaded& loaded_;
};

serve::Settings settings_of(const Arguments& arguments, const Manner& manner) {
    serve::Settings settings;
    settings.port = static_cast<int>(arguments.whole("--port", 0, 65535).value_or(settings.port));
    if (arguments.has("--host")) settings.host = arguments.text("--host");
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
    const auto loaded = load_scenario(arguments, manner);
    console.talk(what_was_read(loaded, manner.lang));
    show_warnings(loaded, arguments.argument, manner, console);
    ThinService service(loaded);
    const GracefulStop stop;
    {
        const serve::Server server(service, settings_of(arguments, manner));
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

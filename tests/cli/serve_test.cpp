// `corridor serve` as a program: its address, its first answers, its end.

#include "tests/cli/session.h"

#include "corridor/base/text.h"

#include <gtest/gtest.h>

#include <sys/wait.h>
#include <unistd.h>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <string>
#include <thread>

namespace corridor::test {
namespace {

namespace fs = std::filesystem;

const std::string k_examples = CORRIDOR_SOURCE_DIR "/examples/";

// A server of the real program; ended when it goes.
class Served {
  public:
    explicit Served(const std::string& arguments, const fs::path& folder) {
        int ends[2];
        if (pipe(ends) != 0) return;
        child_ = fork();
        if (child_ == 0) {
            dup2(ends[1], STDOUT_FILENO);
            close(ends[0]);
            close(ends[1]);
            if (chdir(folder.c_str()) != 0) _exit(126);
            const std::string command = "exec '" CORRIDOR_BINARY "' serve " + arguments +
                                        " --port 0 --no-open 2>log";
            execl("/bin/sh", "sh", "-c", command.c_str(), static_cast<char*>(nullptr));
            _exit(127);
        }
        close(ends[1]);
        FILE* out = fdopen(ends[0], "r");
        char line[512] = "";
        if (std::fgets(line, sizeof line, out) != nullptr) address = std::string(trim(line));
        std::fclose(out);
    }
    ~Served() {
        if (child_ > 0) end(SIGKILL);
    }
    Served(const Served&) = delete;
    Served& operator=(const Served&) = delete;

    // The exit code after a signal; -1 where it had to be killed.
    int end(int signal) {
        kill(child_, signal);
        int status = 0;
        const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (waitpid(child_, &status, WNOHANG) == 0) {
            if (std::chrono::steady_clock::now() > until) kill(child_, SIGKILL);
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        child_ = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    pid_t process() const { return child_; }
    std::string token() const { return address.substr(address.find("token=") + 6); }
    // A shell command that asks; `rest` is a path and what else the tool is to be told.
    std::string ask(const std::string& rest) const {
        const auto base = address.substr(0, address.find("/?"));
        return "python3 ask.py '" + base + "' '" + token() + "' " + rest;
    }

    std::string address;

  private:
    pid_t child_ = -1;
};

// A client with nothing but the standard library of Python: prints the status, then the body.
constexpr const char* k_client = R"(import sys, urllib.request, urllib.error
base, token, path = sys.argv[1:4]
body = sys.argv[4].encode() if len(sys.argv) > 4 else None
headers = {"X-Corridor-Token": token, "Content-Type": "application/json"}
ask = urllib.request.build_opener(urllib.request.ProxyHandler({}))
try:
    answer = ask.open(urllib.request.Request(base + path, body, headers))
except urllib.error.HTTPError as error:
    answer = error
print(answer.status, flush=True)
for line in answer:
    print(line.decode(), end="", flush=True)
)";

fs::path folder_with_client(const std::string& name) {
    const auto folder = fresh_folder(name);
    FILE* file = std::fopen((folder / "ask.py").c_str(), "w");
    std::fputs(k_client, file);
    std::fclose(file);
    return folder;
}

// A client that goes on while the test does something else.
class Client {
  public:
    Client(const std::string& command, const fs::path& folder)
        : pipe_(popen(("cd '" + folder.string() + "' && exec " + command).c_str(), "r")) {}
    ~Client() { pclose(pipe_); }
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    // The next line with its end; empty after the last.
    std::string line() const {
        std::string out;
        for (int c; (c = std::fgetc(pipe_)) != EOF;) {
            out += static_cast<char>(c);
            if (c == '\n') break;
        }
        return out;
    }
    std::string rest() const {
        std::string out;
        for (int c; (c = std::fgetc(pipe_)) != EOF;) out += static_cast<char>(c);
        return out;
    }

  private:
    FILE* pipe_;
};

std::string asked(const Served& served, const std::string& rest, const fs::path& folder) {
    return Client(served.ask(rest), folder).rest();
}

TEST(serve, prints_one_address_answers_with_the_scenario_and_ends_on_ctrl_c) {
    const auto folder = folder_with_client("serve");
    Served served("'" + k_examples + "01_one_road'", folder);
    ASSERT_TRUE(served.address.starts_with("http://127.0.0.1:")) << read_text(folder / "log");
    const auto health = asked(served, "/api/health", folder);
    EXPECT_TRUE(health.starts_with("200\n{\"ok\":true")) << health;
    const auto run = asked(served, "/api/run '{}'", folder);
    ASSERT_TRUE(run.starts_with("200\n")) << run;
    EXPECT_NE(run.find("\"final\":true"), std::string::npos) << run.substr(0, 500);
    EXPECT_TRUE(asked(served, "/", folder).starts_with("200\n<!doctype html>"));
    EXPECT_EQ(0, served.end(SIGINT));
    const auto log = read_text(folder / "log");
    EXPECT_NE(log.find("POST /api/run 200"), std::string::npos) << log;
    EXPECT_EQ(log.find("127.0.0.1"), std::string::npos) << log;
    EXPECT_EQ(log.find(served.token()), std::string::npos) << log;
    fs::remove_all(folder);
}

TEST(serve, listens_on_the_address_it_is_told_and_warns_where_others_can_reach_it) {
    const auto folder = folder_with_client("serve-host");
    Served served("'" + k_examples + "01_one_road' --host 0.0.0.0", folder);
    EXPECT_TRUE(served.address.starts_with("http://0.0.0.0:")) << served.address;
    EXPECT_TRUE(asked(served, "/api/health", folder).starts_with("200\n"));
    EXPECT_EQ(0, served.end(SIGINT));
    EXPECT_NE(read_text(folder / "log").find("0.0.0.0 is not this machine alone"),
              std::string::npos);
    fs::remove_all(folder);
}

TEST(serve, ends_in_the_middle_of_a_run_and_leaves_no_file) {
    const auto folder = folder_with_client("serve-run");
    Served served("'" + k_examples + "03_siege_with_a_leak' --members 60000", folder);
    ASSERT_FALSE(served.address.empty()) << read_text(folder / "log");
    {
        const Client client(served.ask("/api/run '{}'"), folder);
        EXPECT_EQ("200\n", client.line());
        EXPECT_TRUE(client.line().starts_with("{\"type\":"));
        EXPECT_EQ(0, served.end(SIGTERM));
        const auto rest = client.rest();
        EXPECT_NE(rest.find("\"kind\":\"interrupted\""), std::string::npos) << rest;
        EXPECT_EQ(rest.find("\"final\":true"), std::string::npos);
    }
    std::size_t n_files = 0;
    for ([[maybe_unused]] const auto& entry : fs::directory_iterator(folder)) ++n_files;
    EXPECT_EQ(2u, n_files) << "ask.py and log";
    fs::remove_all(folder);
}

TEST(serve, fifty_reloads_during_runs_leave_no_work_thread_or_file_behind) {
    const auto folder = folder_with_client("serve-reload");
    const Served served("'" + k_examples + "03_siege_with_a_leak' --members 60000", folder);
    ASSERT_FALSE(served.address.empty()) << read_text(folder / "log");
    // Not by run_command, which cuts the network.
    const Client client("python3 '" CORRIDOR_SOURCE_DIR "/tests/cli/reload.py' '" + served.address +
                            "' " + std::to_string(served.process()),
                        folder);
    EXPECT_EQ("idle: True\nthreads: True\nfiles: True\n", client.rest());
    fs::remove_all(folder);
}

TEST(serve, says_what_is_wrong_with_a_port_or_a_folder_before_it_serves) {
    const auto folder = fresh_folder("serve-wrong");
    const auto port = run_command("corridor serve --port 70000", folder);
    EXPECT_EQ(2, port.exit_code);
    EXPECT_NE(port.err.find("--port"), std::string::npos);
    EXPECT_EQ(3, run_command("corridor serve nowhere --port 0 --no-open", folder).exit_code);
    const auto address =
        run_command("corridor serve \"$EXAMPLES/01_one_road\" --no-open --host 256.0.0.1", folder);
    EXPECT_EQ(4, address.exit_code) << address.err;
    EXPECT_EQ("", address.out);
    fs::remove_all(folder);
}

}  // namespace
}  // namespace corridor::test

// What a client may cost: bodies, headers, slowness, numbers of clients.

#include "client.h"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <thread>

namespace {

using namespace corridor;
using namespace corridor::test;

constexpr std::size_t k_mebibyte = 1 << 20;

void be_impatient(serve::Settings& settings) {
    settings.limits.patience = {.idle = std::chrono::milliseconds(200),
                                .head = std::chrono::milliseconds(300),
                                .body = std::chrono::milliseconds(300),
                                .write = std::chrono::milliseconds(300)};
}

std::size_t entries(const char* folder) {
    namespace fs = std::filesystem;
    std::size_t n = 0;
    for ([[maybe_unused]] const auto& entry : fs::directory_iterator(folder)) ++n;
    return n;
}

std::string post_head(const TestServer& server, std::string_view lines) {
    return "POST /api/run HTTP/1.1\r\nHost: localhost\r\nX-Corridor-Token: " + server.server.token() +
           "\r\nConnection: close\r\n" + std::string(lines) + "\r\n";
}

TEST(serve_limits, a_body_of_4_MiB_passes_and_one_byte_more_does_not) {
    const TestServer server;
    const std::string most(4 * k_mebibyte, ' ');
    EXPECT_EQ(200, status_of(server.answer(server.post("/api/run", most))));
    EXPECT_EQ(413, status_of(server.answer(server.post("/api/run", most + " "))));
    EXPECT_EQ(1, server.service.n_run.load());
}

TEST(serve_limits, a_large_body_is_refused_before_it_is_read) {
    const TestServer server;
    Connection connection(server.port());
    connection.send(post_head(server, "Content-Type: application/json\r\n"
                                      "Content-Length: 1000000000000\r\n"));
    EXPECT_EQ(413, status_of(connection.rest()));
}

TEST(serve_limits, a_body_is_plain_json_of_a_stated_length) {
    const TestServer server;
    const std::string json = "Content-Type: application/json\r\n";
    const auto status = [&](const std::string& lines) {
        return status_of(server.answer(post_head(server, lines)));
    };
    EXPECT_EQ(411, status(json));
    EXPECT_EQ(411, status(json + "Transfer-Encoding: chunked\r\n"));
    EXPECT_EQ(411, status(json + "Content-Length: 2\r\nContent-Length: 3\r\n"));
    EXPECT_EQ(411, status(json + "Content-Length: two\r\n"));
    EXPECT_EQ(400, status(json + "Content-Length: -1\r\n"));
    EXPECT_EQ(415, status("Content-Length: 2\r\n"));
    EXPECT_EQ(415, status("Content-Type: text/plain\r\nContent-Length: 2\r\n"));
    EXPECT_EQ(415, status("Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 2\r\n"));
    EXPECT_EQ(415, status(json + "Content-Encoding: gzip\r\nContent-Length: 2\r\n"));
    EXPECT_EQ(400, status_of(server.answer(server.get("/api/scenario", "Content-Length: 2\r\n"))));
    EXPECT_EQ(0, server.service.n_run.load());
    auto with_charset = server.post("/api/run", "{}");
    with_charset.replace(with_charset.find("/json"), 5, "/json; charset=utf-8");
    EXPECT_EQ(200, status_of(server.answer(with_charset)));
}

TEST(serve_limits, what_follows_a_refused_body_is_no_request) {
    const TestServer server;
    const auto inner = server.get("/api/scenario");
    Connection connection(server.port());
    connection.send("POST /api/run HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    "Content-Length: " +
                    std::to_string(inner.size()) + "\r\n\r\n" + inner);
    const auto all = connection.rest();
    EXPECT_EQ(403, status_of(all));
    EXPECT_EQ(all.find("fake"), std::string::npos);
}

TEST(serve_limits, a_slow_header_is_told_so_and_closed) {
    const TestServer server(be_impatient);
    Connection connection(server.port());
    connection.send("GET / HTTP/1.1\r\nHost: localhost\r\n");
    // A byte now and then does not help: the whole header has one allowance.
    while (connection.send("a")) std::this_thread::sleep_for(std::chrono::milliseconds(20));
    EXPECT_EQ(408, status_of(connection.rest()));
    EXPECT_EQ(200, status_of(server.answer(server.get("/"))));
}

TEST(serve_limits, a_connection_that_says_nothing_is_closed) {
    const TestServer server(be_impatient);
    Connection connection(server.port());
    EXPECT_EQ("", connection.rest());
}

TEST(serve_limits, a_slow_body_runs_nothing) {
    const TestServer server(be_impatient);
    Connection connection(server.port());
    connection.send(post_head(server, "Content-Type: application/json\r\nContent-Length: 100\r\n") +
                    "{");
    EXPECT_NE(200, status_of(connection.rest()));
    EXPECT_EQ(0, server.service.n_run.load());
}

TEST(serve_limits, a_header_of_more_than_8_KiB_is_refused) {
    const TestServer server;
    EXPECT_EQ(431, status_of(server.answer(
                       server.get("/", "X-Long: " + std::string(9000, 'a') + "\r\n"))));
    std::string many;
    for (int i = 0; i < 1000; ++i) many += "X-" + std::to_string(i) + ": 1\r\n";
    EXPECT_EQ(431, status_of(server.answer(server.get("/", many))));
}

TEST(serve_limits, what_is_no_request_gets_400_and_harms_nothing) {
    const TestServer server;
    using namespace std::string_literals;
    for (const std::string& bytes :
         {"\r\n\r\n"s, "GET\r\n\r\n"s, "GET / HTTP/9.9\r\n\r\n"s, "GET  /  HTTP/1.1\r\n\r\n"s,
          "\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03\r\n\r\n"s,
          "GET / HTTP/1.1\r\nHost\0\r\n\r\n"s}) {
        const auto status = status_of(server.answer(bytes));
        EXPECT_TRUE(status == 400 || status == 403) << bytes << status;
    }
    EXPECT_EQ(200, status_of(server.answer(server.get("/"))));
}

TEST(serve_limits, a_hundred_clients_at_once_get_an_answer_or_a_clear_503) {
    const TestServer server;
    constexpr int k_clients = 100;
    std::vector<std::string> answers(k_clients);
    std::vector<std::thread> clients;
    for (int i = 0; i < k_clients; ++i)
        clients.emplace_back([&, i] {
            const auto at = static_cast<std::size_t>(i);
            answers[at] = server.answer(i % 2 == 0 ? server.get("/api/scenario")
                                                   : server.post("/api/run", "{}"));
        });
    for (auto& client : clients) client.join();
    int n_answered = 0;
    for (const auto& answer : answers) {
        const int status = status_of(answer);
        ASSERT_TRUE(status == 200 || status == 503) << answer;
        EXPECT_EQ(status == 503 ? "1" : "", header_of(answer, "Retry-After"));
        if (status == 200) ++n_answered;
    }
    EXPECT_GE(n_answered, k_clients / 2) << "reading the scenario waits, it is not refused";
}

TEST(serve_limits, a_hundred_idle_clients_keep_nobody_out) {
    const TestServer server;
    std::vector<std::unique_ptr<Connection>> idle;
    for (int i = 0; i < 100; ++i) idle.push_back(std::make_unique<Connection>(server.port()));
    EXPECT_EQ(200, status_of(server.answer(server.get("/api/scenario"))));
}

TEST(serve_limits, more_connections_than_may_wait_are_refused_in_words) {
    const TestServer server([](serve::Settings& settings) {
        settings.limits.n_threads = 1;
        settings.limits.n_waiting = 1;
    });
    Connection running(server.port());
    running.send(server.post("/api/run", "hold"));
    ASSERT_TRUE(soon([&] { return server.service.n_running.load() == 1; }));
    Connection waiting(server.port());
    waiting.send(server.get("/api/scenario"));
    const auto refused = server.answer(server.get("/api/scenario"));
    EXPECT_EQ(503, status_of(refused));
    EXPECT_EQ("1", header_of(refused, "Retry-After"));
    EXPECT_NE(refused.find("\"kind\":\"busy\""), std::string::npos);
}

TEST(serve_limits, fifty_reloads_leave_no_thread_run_or_file_behind) {
    const TestServer server;
    server.answer(server.get("/"));  // whatever is made at the first use is there
    const auto n_threads = entries("/proc/self/task");
    const auto n_files = entries("/proc/self/fd");
    for (int i = 0; i < 50; ++i) {
        Connection page(server.port());
        page.send(server.get("/"));
        EXPECT_EQ(200, status_of(page.until("\r\n\r\n")));
        Connection run(server.port());
        run.send(server.post("/api/run", i % 2 == 0 ? "hold" : "silent", "X-Corridor-Tab: one\r\n"));
        EXPECT_EQ(200, status_of(run.until("progress")));
    }
    EXPECT_TRUE(soon([&] { return server.service.n_running.load() == 0; }));
    EXPECT_TRUE(soon([&] { return entries("/proc/self/fd") <= n_files; }))
        << entries("/proc/self/fd") << " files, before " << n_files;
    EXPECT_EQ(n_threads, entries("/proc/self/task"));
    EXPECT_EQ(server.service.n_run.load(), server.service.n_stopped.load());
    EXPECT_EQ(200, status_of(server.answer(server.post("/api/run", "{}"))));
}

}  // namespace

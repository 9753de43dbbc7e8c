// Runs over HTTP: lines as they come, clients that go, the queue, the end of the server.

#include "client.h"

#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace {

using namespace corridor;
using namespace corridor::test;

std::size_t count(std::string_view text, std::string_view word) {
    std::size_t n = 0;
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) ++n;
    return n;
}

TEST(serve_runs, lines_come_while_the_run_goes_on) {
    TestServer server;
    Connection client(server.port());
    client.send(server.post("/api/run", "hold"));
    const auto first = client.until("0.5");
    EXPECT_EQ("application/x-ndjson", header_of(first, "Content-Type"));
    EXPECT_NE(first.find("\"share\":0.5"), std::string::npos);
    EXPECT_EQ(1, server.service.n_running.load());
    server.service.may_end.store(true);
    EXPECT_NE(client.rest().find("\"final\":true"), std::string::npos);
}

// The pieces of a chunked body that have come whole.
std::string joined(std::string_view answer) {
    answer.remove_prefix(answer.find("\r\n\r\n") + 4);
    std::string out;
    for (;;) {
        const auto line = answer.find("\r\n");
        if (line == std::string_view::npos) return out;
        const auto size = std::stoul(std::string(answer.substr(0, line)), nullptr, 16);
        if (size == 0 || answer.size() < line + 2 + size + 2) return out;
        out += answer.substr(line + 2, size);
        answer.remove_prefix(line + 2 + size + 2);
    }
}

TEST(serve_runs, packed_lines_can_be_read_before_the_run_ends) {
    TestServer server;
    Connection client(server.port());
    client.send(server.post("/api/run", "silent", "Accept-Encoding: gzip\r\n"));
    ASSERT_TRUE(soon([&] { return server.service.n_running.load() == 1; }));
    std::string head = client.until("\r\n\r\n");
    EXPECT_EQ("gzip", header_of(head, "Content-Encoding"));
    ASSERT_TRUE(soon([&] {
        return !joined(head = client.until(std::string_view("\0\0\xff\xff", 4))).empty();
    }));
    EXPECT_EQ("{\"type\":\"progress\",\"share\":0}\n", unpacked(joined(head)));
    server.service.may_end.store(true);
    const auto all = unpacked(joined(client.rest()));
    EXPECT_EQ(2u, count(all, "\n"));
    EXPECT_NE(all.find("\"final\":true"), std::string::npos);
}

TEST(serve_runs, a_closed_tab_frees_the_run_even_if_it_says_nothing) {
    for (const std::string body : {"hold", "silent"}) {
        const TestServer server;
        {
            Connection client(server.port());
            client.send(server.post("/api/run", body));
            client.until("progress");
            EXPECT_EQ(1, server.service.n_running.load());
        }
        constexpr double k_seconds = 2;  // as promised for a tab that was killed
        EXPECT_TRUE(soon([&] { return server.service.n_running.load() == 0; }, k_seconds)) << body;
        EXPECT_EQ(1, server.service.n_stopped.load()) << body;
    }
}

TEST(serve_runs, a_new_run_of_a_tab_stops_the_former_one_and_no_other) {
    TestServer server;
    Connection other(server.port()), former(server.port()), newer(server.port());
    other.send(server.post("/api/run", "silent", "X-Corridor-Tab: other\r\n"));
    other.until("progress");
    former.send(server.post("/api/run", "silent", "X-Corridor-Tab: mine\r\n"));
    former.until("progress");
    newer.send(server.post("/api/run", "silent", "X-Corridor-Tab: mine\r\n"));
    EXPECT_NE(former.rest().find("\"kind\":\"interrupted\""), std::string::npos);
    newer.until("progress");
    EXPECT_EQ(2, server.service.n_running.load());
    EXPECT_EQ(1, server.service.n_stopped.load());
}

TEST(serve_runs, two_run_sixteen_wait_and_the_next_is_told_to_come_again) {
    TestServer server;
    std::vector<std::unique_ptr<Connection>> clients;
    const auto add = [&] {
        clients.push_back(std::make_unique<Connection>(server.port()));
        clients.back()->send(server.post("/api/run", "silent"));
        return clients.back()->until("}\n");
    };
    EXPECT_EQ(0u, count(add(), "queued"));
    EXPECT_EQ(0u, count(add(), "queued"));
    for (int position = 1; position <= 16; ++position)
        EXPECT_NE(add().find("{\"type\":\"queued\",\"position\":" + std::to_string(position) + "}"),
                  std::string::npos);
    const auto refused = server.answer(server.post("/api/run", "{}"));
    EXPECT_EQ(503, status_of(refused));
    EXPECT_EQ("1", header_of(refused, "Retry-After"));
    EXPECT_EQ(200, status_of(server.answer(server.get("/api/scenario")))) << "reading goes on";
    EXPECT_EQ(2, server.service.n_running.load());
    server.service.may_end.store(true);
    for (auto& client : clients)
        EXPECT_NE(client->rest().find("\"final\":true"), std::string::npos);
    EXPECT_EQ(18, server.service.n_run.load());
}

TEST(serve_runs, who_waits_and_goes_never_runs) {
    TestServer server;
    Connection first(server.port()), second(server.port());
    for (auto* one : {&first, &second}) {
        one->send(server.post("/api/run", "silent"));
        one->until("progress");
    }
    {
        Connection waiting(server.port());
        waiting.send(server.post("/api/run", "silent"));
        waiting.until("queued");
    }
    Connection next(server.port());
    next.send(server.post("/api/run", "silent"));
    EXPECT_TRUE(soon([&] {
        return next.until("\"position\":1}").find("\"position\":1}") != std::string::npos;
    }));
    server.service.may_end.store(true);
    EXPECT_NE(next.rest().find("\"final\":true"), std::string::npos);
    EXPECT_EQ(3, server.service.n_run.load());
}

TEST(serve_runs, the_end_of_the_server_stops_runs_and_tells_their_clients) {
    FakeService service;
    serve::Settings settings;
    settings.port = 0;
    std::optional<serve::Server> server(std::in_place, service, settings);
    const auto port = server->port();
    const auto post = [&](std::string_view body) {
        return "POST /api/run HTTP/1.1\r\nHost: localhost\r\nX-Corridor-Token: " + server->token() +
               "\r\nContent-Type: application/json\r\nContent-Length: " +
               std::to_string(body.size()) + "\r\n\r\n" + std::string(body);
    };
    Connection idle(port), silent(port), holding(port), queued(port);
    // Who has sent half a request is not waited for.
    Connection half_head(port), half_body(port);
    half_head.send("GET / HTTP/1.1\r\nHost: localhost\r\n");
    half_body.send(post("{}").substr(0, post("{}").size() - 1));
    for (auto* one : {&silent, &holding, &queued}) {
        one->send(post(one == &holding ? "hold" : "silent"));
        one->until(one == &queued ? "queued" : "progress");
    }
    const auto began = std::chrono::steady_clock::now();
    server.reset();
    EXPECT_LT(std::chrono::steady_clock::now() - began, settings.limits.patience.head);
    EXPECT_EQ(0, service.n_running.load());
    for (auto* one : {&silent, &holding, &queued})
        EXPECT_NE(one->rest().find("\"kind\":\"interrupted\""), std::string::npos);
    EXPECT_EQ("", idle.rest());
    EXPECT_THROW(Connection{port}, std::exception);
}

TEST(serve_runs, a_report_takes_its_turn_and_ends_with_its_client) {
    TestServer server;
    {
        Connection client(server.port());
        client.send(server.post("/api/report", "silent"));
        ASSERT_TRUE(soon([&] { return server.service.n_running.load() == 1; }));
    }
    EXPECT_TRUE(soon([&] { return server.service.n_running.load() == 0; }));
    EXPECT_EQ(1, server.service.n_stopped.load());
    std::vector<std::unique_ptr<Connection>> clients;
    for (int i = 0; i < 18; ++i) {
        clients.push_back(std::make_unique<Connection>(server.port()));
        clients.back()->send(server.post("/api/report", "silent"));
    }
    ASSERT_TRUE(soon([&] { return server.service.n_running.load() == 2; }));
    EXPECT_TRUE(soon([&] { return status_of(server.answer(server.post("/api/run", "{}"))) == 503; }));
    server.service.may_end.store(true);
    for (auto& client : clients) EXPECT_EQ(200, status_of(client->rest()));
}

TEST(serve_runs, a_port_is_never_shared) {
    const TestServer server;
    FakeService service;
    serve::Settings settings;
    settings.port = server.port();
    try {
        const serve::Server second(service, settings);
        FAIL() << "two servers on one port";
    } catch (const Error& error) {
        EXPECT_EQ(ErrorKind::io, error.kind);
        EXPECT_NE(error.hint.find("--port"), std::string::npos);
    }
}

}  // namespace

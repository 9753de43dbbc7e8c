// Who may ask: foreign names, missing tokens, pages of elsewhere, paths that lead out.

#include "client.h"

#include <gtest/gtest.h>

#include <set>

namespace {

using namespace corridor;
using namespace corridor::test;

std::string with_host(const TestServer& server, std::string_view path, std::string_view host_line) {
    return "GET " + std::string(path) + " HTTP/1.1\r\n" + std::string(host_line) +
           "X-Corridor-Token: " + server.server.token() + "\r\nConnection: close\r\n\r\n";
}

TEST(serve_gate, a_foreign_host_is_refused_everywhere) {
    const TestServer server;
    for (const std::string path : {"/", "/api/scenario", "/api/health"}) {
        for (const std::string host :
             {"evil.example", "evil.example:8640", "127.0.0.1.evil.example", "localhost.evil.example",
              "127.0.0.2", "", "[::2]", "127.0.0.1@evil.example"})
            EXPECT_EQ(403, status_of(server.answer(
                               with_host(server, path, "Host: " + host + "\r\n"))))
                << path << " " << host;
        EXPECT_EQ(403, status_of(server.answer(with_host(server, path, "")))) << path;
        EXPECT_EQ(403, status_of(server.answer(with_host(
                           server, path, "Host: 127.0.0.1\r\nHost: evil.example\r\n"))));
        for (const std::string host : {"127.0.0.1", "localhost", "localhost:1234", "LOCALHOST"})
            EXPECT_EQ(200, status_of(server.answer(
                               with_host(server, path, "Host: " + host + "\r\n"))))
                << path << " " << host;
    }
}

TEST(serve_gate, without_the_token_the_api_is_closed) {
    const TestServer server;
    const auto ask = [&](std::string_view path, std::string_view line) {
        return status_of(server.answer("GET " + std::string(path) +
                                       " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" +
                                       std::string(line) + "\r\n"));
    };
    const auto& token = server.server.token();
    const auto cookie = "corridor_token_" + std::to_string(server.port());
    ASSERT_EQ(32u, token.size());
    for (const std::string path : {"/api/scenario", "/api/suggested", "/api/folders", "/api/record",
                                   "/api/series?run=r1", "/api/town", "/api/nothing"}) {
        EXPECT_EQ(403, ask(path, "")) << path;
        EXPECT_EQ(403, ask(path, "X-Corridor-Token: \r\n")) << path;
    }
    EXPECT_EQ(403, ask("/api/scenario", "X-Corridor-Token: " + token.substr(1) + "0\r\n"));
    EXPECT_EQ(403, ask("/api/scenario", "X-Corridor-Token: " + token + "0\r\n"));
    EXPECT_EQ(403, ask("/api/scenario?token=" + token, ""));
    EXPECT_EQ(403, ask("/api/scenario", "Cookie: " + cookie + "=" + token + "0\r\n"));
    EXPECT_EQ(403, ask("/api/scenario", "Cookie: corridor_token_1=" + token + "\r\n"));
    EXPECT_EQ(200, ask("/api/scenario", "X-Corridor-Token: " + token + "\r\n"));
    EXPECT_EQ(200, ask("/api/scenario", "Cookie: a=b; " + cookie + "=" + token + "\r\n"));
    EXPECT_EQ(200, ask("/api/health", "")) << "shows that the engine lives, and nothing else";
}

TEST(serve_gate, every_start_has_another_token) {
    std::set<std::string> tokens;
    for (int i = 0; i < 5; ++i) tokens.insert(TestServer().server.token());
    EXPECT_EQ(5u, tokens.size());
}

TEST(serve_gate, the_printed_address_sets_a_cookie_that_no_page_can_read) {
    const TestServer server;
    const auto good = server.answer(server.get("/?token=" + server.server.token()));
    EXPECT_EQ(303, status_of(good));
    EXPECT_EQ("/", header_of(good, "Location"));
    const auto cookie = header_of(good, "Set-Cookie");
    EXPECT_NE(cookie.find("HttpOnly"), std::string::npos) << cookie;
    EXPECT_NE(cookie.find("SameSite=Strict"), std::string::npos) << cookie;
    const auto asked = server.answer("GET /api/scenario HTTP/1.1\r\nHost: localhost\r\nCookie: " +
                                     cookie.substr(0, cookie.find(';')) +
                                     "\r\nConnection: close\r\n\r\n");
    EXPECT_EQ(200, status_of(asked));
    const auto wrong = server.answer(server.get("/?token=0123456789abcdef0123456789abcdef"));
    EXPECT_EQ("", header_of(wrong, "Set-Cookie"));
}

TEST(serve_gate, pages_of_elsewhere_may_not_ask) {
    const TestServer server;
    const auto own = "http://127.0.0.1:" + std::to_string(server.port());
    EXPECT_EQ(403, status_of(server.answer(server.get("/api/scenario", "Origin: null\r\n"))));
    EXPECT_EQ(403, status_of(server.answer(
                       server.get("/api/scenario", "Origin: http://evil.example\r\n"))));
    EXPECT_EQ(200, status_of(server.answer(server.get("/api/scenario", "Origin: " + own + "\r\n"))));
}

TEST(serve_gate, no_path_leads_out_of_the_program) {
    const TestServer server;
    for (const std::string path :
         {"/../../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/assets/..%2f..%2fetc%2fpasswd",
          "//etc/passwd", "/etc/passwd", "/assets/%00", "/index.html%00.js", "/.git/config",
          "/assets/", "/a%0d%0aSet-Cookie:%20x=1", "/%ff%fe", "/assets/../index.html/.."}) {
        const auto answer = server.answer(server.get(path));
        EXPECT_EQ(404, status_of(answer)) << path;
        EXPECT_EQ(answer.find("root:"), std::string::npos) << path;
        EXPECT_EQ("", header_of(answer, "Set-Cookie")) << path;
    }
    EXPECT_EQ(404, status_of(server.answer(server.get("/" + std::string(4000, 'a')))));
    EXPECT_EQ(404, status_of(server.answer(server.get("/api/nothing"))));
    EXPECT_EQ(404, status_of(server.answer(server.post("/api/nothing", "{}"))));
}

TEST(serve_gate, only_get_and_post_each_where_it_belongs) {
    const TestServer server;
    for (const std::string method : {"PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE"}) {
        auto request = server.get("/api/scenario");
        request.replace(0, 3, method);
        const auto status = status_of(server.answer(request));
        EXPECT_TRUE(status == 405 || (method == "TRACE" && status == 400)) << method << status;
    }
    EXPECT_EQ(405, status_of(server.answer(server.get("/api/run"))));
    EXPECT_EQ(405, status_of(server.answer(server.post("/api/scenario", "{}"))));
}

TEST(serve_gate, nothing_is_saved_where_the_server_only_reads) {
    const TestServer server([](serve::Settings& settings) { settings.read_only = true; });
    EXPECT_EQ(403, status_of(server.answer(server.post("/api/save", "{}"))));
    EXPECT_EQ(0, server.service.n_saved.load());
    EXPECT_EQ(200, status_of(server.answer(server.get("/api/scenario"))));
}

TEST(serve_gate, every_answer_carries_the_rules_for_the_browser) {
    const TestServer server;
    for (const auto& bytes : {server.get("/"), server.get("/api/scenario"), server.get("/nothing"),
                              server.post("/api/run", "{}"), server.get("/api/record")}) {
        const auto answer = server.answer(bytes);
        EXPECT_NE(header_of(answer, "Content-Security-Policy").find("default-src 'self'"),
                  std::string::npos);
        EXPECT_EQ("no-referrer", header_of(answer, "Referrer-Policy"));
        EXPECT_EQ("nosniff", header_of(answer, "X-Content-Type-Options"));
        EXPECT_EQ("", header_of(answer, "Access-Control-Allow-Origin"));
    }
    EXPECT_EQ("no-store", header_of(server.answer(server.get("/api/scenario")), "Cache-Control"));
}

}  // namespace

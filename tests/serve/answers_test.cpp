// What is answered: the service's words, the embedded pages, errors in two languages, the log.

#include "client.h"

#include "corridor/web/assets.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace {

using namespace corridor;
using namespace corridor::test;

std::string body_of(const std::string& answer) {
    return answer.substr(answer.find("\r\n\r\n") + 4);
}

TEST(serve_answers, every_address_reaches_its_part_of_the_service) {
    const TestServer server;
    const auto got = [&](std::string_view path) { return body_of(server.answer(server.get(path))); };
    const auto posted = [&](std::string_view path) {
        return server.answer(server.post(path, "{\"folder\":\"x\"}"));
    };
    EXPECT_EQ("{\"ok\":true,\"version\":\"test\"}", got("/api/health"));
    EXPECT_EQ(server.server.port(), server.port());
    EXPECT_EQ("{\"name\":\"fake\"}", got("/api/scenario"));
    EXPECT_EQ("{\"options\":[]}", got("/api/suggested"));
    EXPECT_EQ("{\"folders\":[]}", got("/api/folders"));
    EXPECT_EQ("{\"variable\":\"days of\",\"good\":\"a&b\"}",
              got("/api/series?run=r1&variable=days%20of&good=a%26b"));
    EXPECT_EQ("{\"place_id\":\"djibo\"}", got("/api/town?run=r1&place=djibo"));
    EXPECT_EQ("{\"folder\":\"x\"}", body_of(posted("/api/open")));
    EXPECT_EQ("{\"etag\":\"cc\"}", body_of(posted("/api/save")));
    EXPECT_NE(posted("/api/compare").find("\"final\":true"), std::string::npos);
    const auto report = posted("/api/report");
    EXPECT_EQ("text/html; charset=utf-8", header_of(report, "Content-Type"));
    EXPECT_NE(header_of(report, "Content-Disposition").find("attachment"), std::string::npos);
    EXPECT_EQ("<!doctype html><p>report", body_of(report));
}

// "## GET /api/town" of the reference page.
TEST(serve_answers, every_address_of_the_reference_page_is_there) {
    const TestServer server;
    std::ifstream page(CORRIDOR_SOURCE_DIR "/docs/reference/http.md");
    int n = 0;
    for (std::string line; std::getline(page, line);) {
        const bool is_get = line.starts_with("## GET /api/");
        if (!is_get && !line.starts_with("## POST /api/")) continue;
        const auto path = line.substr(line.find('/'));
        const auto status =
            status_of(server.answer(is_get ? server.get(path) : server.post(path, "{}")));
        EXPECT_TRUE(status != -1 && status != 404 && status != 405) << line << " " << status;
        ++n;
    }
    EXPECT_EQ(12, n);
}

TEST(serve_answers, several_requests_share_a_connection) {
    const TestServer server;
    auto request = server.get("/api/scenario");
    request.erase(request.find("Connection: close\r\n"), 19);
    Connection client(server.port());
    client.send(request + request);
    client.send(server.get("/api/health"));
    const auto all = client.rest();
    std::size_t n = 0;
    for (auto at = all.find("HTTP/1.1 200"); at != std::string::npos;
         at = all.find("HTTP/1.1 200", at + 1))
        ++n;
    EXPECT_EQ(3u, n);
}

TEST(serve_answers, every_file_of_the_front_end_is_handed_out_packed_and_plain) {
    const TestServer server;
    ASSERT_NE(nullptr, web::find_asset("/index.html"));
    for (const auto& asset : web::assets()) {
        const auto plain = server.answer(server.get(asset.path));
        EXPECT_EQ(200, status_of(plain)) << asset.path;
        EXPECT_EQ(asset.type, header_of(plain, "Content-Type")) << asset.path;
        EXPECT_TRUE(body_of(plain) == web::plain(asset)) << asset.path;
        EXPECT_EQ(asset.plain_bytes, body_of(plain).size());
        const auto packed = server.answer(server.get(asset.path, "Accept-Encoding: br, gzip\r\n"));
        EXPECT_EQ("gzip", header_of(packed, "Content-Encoding")) << asset.path;
        EXPECT_TRUE(body_of(packed) == asset.gzip) << asset.path;
        EXPECT_TRUE(unpacked(body_of(packed)) == body_of(plain)) << asset.path;
        EXPECT_EQ(asset.named_by_content,
                  header_of(packed, "Cache-Control").find("immutable") != std::string::npos);
        const auto known = server.answer(
            server.get(asset.path, "If-None-Match: " + header_of(packed, "ETag") + "\r\n"));
        EXPECT_EQ(304, status_of(known)) << asset.path;
        EXPECT_EQ("", body_of(known)) << asset.path;
    }
    EXPECT_EQ(body_of(server.answer(server.get("/index.html"))),
              body_of(server.answer(server.get("/"))));
}

TEST(serve_answers, a_long_answer_is_packed_where_the_client_takes_it) {
    const TestServer server;
    const auto path = "/api/town?run=long&place=a";
    const auto plain = server.answer(server.get(path));
    EXPECT_EQ("", header_of(plain, "Content-Encoding"));
    EXPECT_GT(body_of(plain).size(), 300000u);
    const auto packed = server.answer(server.get(path, "Accept-Encoding: gzip, deflate, br\r\n"));
    EXPECT_EQ("gzip", header_of(packed, "Content-Encoding"));
    EXPECT_LT(body_of(packed).size(), 10000u);
    EXPECT_EQ(body_of(plain), unpacked(body_of(packed)));
    const auto refused = server.answer(server.get(path, "Accept-Encoding: gzip;q=0\r\n"));
    EXPECT_EQ("", header_of(refused, "Content-Encoding"));
}

TEST(serve_answers, errors_carry_all_problems_and_the_status_of_their_kind) {
    const TestServer server;
    const auto missing = server.answer(server.get("/api/series?run=r0"));
    EXPECT_EQ(400, status_of(missing));
    EXPECT_EQ(500, status_of(server.answer(server.get("/api/record"))));
    const auto error = nlohmann::json::parse(body_of(missing)).at("error");
    EXPECT_EQ("usage", error.at("kind"));
    EXPECT_EQ("run", error.at("problems").at(0).at("where"));
    EXPECT_EQ("run: this run is not kept.", error.at("text"));

    const auto failed = server.answer(server.post("/api/run", "fail"));
    EXPECT_EQ(200, status_of(failed)) << "the error is a line of the answer";
    const auto from = failed.find("{\"type\":\"error\"");
    ASSERT_NE(from, std::string::npos);
    const auto line =
        nlohmann::json::parse(failed.substr(from, failed.find('\n', from) - from)).at("error");
    ASSERT_EQ(2u, line.at("problems").size());
    EXPECT_EQ("measures.csv:3:5", line.at("problems").at(0).at("where"));
    EXPECT_EQ("Expected: a date", line.at("problems").at(0).at("hint"));
    EXPECT_EQ("the file is empty", line.at("problems").at(1).at("problem"));
}

TEST(serve_answers, errors_speak_the_language_of_the_browser) {
    const TestServer server;
    const auto text = [&](std::string_view languages) {
        const auto answer = server.answer(server.get(
            "/api/series?run=r0", "Accept-Language: " + std::string(languages) + "\r\n"));
        return nlohmann::json::parse(body_of(answer)).at("error").at("text").get<std::string>();
    };
    EXPECT_EQ("FR run: this run is not kept.", text("fr-FR,fr;q=0.9,en;q=0.8"));
    EXPECT_EQ("run: this run is not kept.", text("en,fr;q=0.5"));
    EXPECT_EQ("FR run: this run is not kept.", text("de, fr"));
    EXPECT_EQ("run: this run is not kept.", text("ar"));
}

TEST(serve_answers, a_folder_that_changed_meanwhile_is_a_conflict_with_both_etags) {
    const TestServer server;
    const auto answer = server.answer(server.post("/api/save", "stale"));
    EXPECT_EQ(409, status_of(answer));
    const auto body = nlohmann::json::parse(body_of(answer));
    EXPECT_EQ("conflict", body.at("error").at("kind"));
    EXPECT_EQ("aa", body.at("etag_of_client"));
    EXPECT_EQ("bb", body.at("etag_of_folder"));
    EXPECT_EQ(0, server.service.n_saved.load());
}

TEST(serve_answers, the_log_tells_of_work_and_refusals_and_of_no_person) {
    TestServer server;
    server.answer(server.get("/"));
    server.answer(server.get("/api/health"));
    server.answer(server.get("/api/town?run=r1&place=secret", "User-Agent: secret\r\n"));
    server.answer(server.post("/api/run", "{\"secret\":1}"));
    server.answer(server.get("/secret/%0a%1b[31m"));
    server.answer("GET /api/secret HTTP/1.1\r\nHost: secret.example\r\n\r\n");
    server.answer("DELETE / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    server.answer("SECRET / HTTP/1.1\r\nHost: secret.example\r\n\r\n");
    server.answer(server.get("/", "X-Secret: " + std::string(9000, 's') + "\r\n"));
    ASSERT_TRUE(soon([&] { return server.log_lines().size() == 7; })) << server.log_lines().size();
    const auto log = server.log_lines();
    const std::vector<std::string> expected{"GET /api/town 200", "POST /api/run 200", "GET ? 404",
                                            "GET ? 403", "- / 405", "- ? 400", "- ? 431"};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_TRUE(log[i].starts_with(expected[i])) << log[i];
        EXPECT_EQ(log[i].find("ecret"), std::string::npos) << log[i];
        EXPECT_EQ(log[i].find("127.0.0.1"), std::string::npos) << log[i];
        EXPECT_EQ(log[i].find('\x1b'), std::string::npos) << log[i];
    }
}

}  // namespace

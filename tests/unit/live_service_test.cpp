// The engine behind the server, asked as a browser asks it.
#include "corridor/live.h"

#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include <nlohmann/json.hpp>

#include "corridor/base/error.h"

namespace corridor {
namespace {

using Json = nlohmann::json;

class LiveServiceTest : public ::testing::Test {
  protected:
    LiveServiceTest() {
        service = make_live_service({.folder = std::filesystem::path(CORRIDOR_SOURCE_DIR) /
                                               "examples/03_siege_with_a_leak",
                                     .members = 140,
                                     .threads = 2});
    }

    //! Pictures of a run, in order.
    std::vector<Json> pictures(const std::string& body) { return pictures(*service, body); }
    std::vector<Json> pictures(serve::Service& from, const std::string& body) {
        std::vector<Json> out;
        double share = 0;
        from.run(body, [&](std::string_view line) {
            EXPECT_EQ(line.find('\n'), std::string_view::npos);
            const Json json = Json::parse(line);
            if (json["type"] == "picture") out.push_back(json);
            else if (json["type"] == "progress") {
                EXPECT_GE(json["share"].get<double>(), share);
                share = json["share"].get<double>();
            }
        }, stop);
        return out;
    }

    std::unique_ptr<serve::Service> service;
    std::atomic<bool> stop{false};
};

TEST_F(LiveServiceTest, AnEmptyRequestDiffersByNothing) {
    const auto all = pictures("{}");
    ASSERT_EQ(all.size(), 3u);
    EXPECT_FALSE(all[0]["final"]);
    EXPECT_EQ(all[0]["members"], 128);
    EXPECT_TRUE(all[2]["final"]);
    EXPECT_EQ(all[2]["members"], 140);
    for (const Json& line : all) {
        const Json& difference = line["picture"]["difference"];
        EXPECT_TRUE(difference["identical"]);
        for (const char* key : {"short_days_averted", "trapped", "detained", "displaced", "cargo_lost"})
            for (const auto& [name, value] : difference[key].items())
                EXPECT_EQ(value, 0.0) << key << " " << name;
        EXPECT_TRUE(difference["places"].empty());
        EXPECT_TRUE(difference["runout_days"].empty());
    }
    // Asked again it is the same answer, from what was kept.
    const auto again = pictures(R"({"edits":[],"options":[]})");
    EXPECT_EQ(again.back()["picture"]["digest"], all.back()["picture"]["digest"]);
    EXPECT_EQ(again.back()["picture"]["headline"], all.back()["picture"]["headline"]);
}

TEST_F(LiveServiceTest, AnswersOfARunFitTogether) {
    const Json picture = pictures("{}").back()["picture"];
    const std::string run = picture["run_id"];
    const std::size_t n_days = picture["lead_days"].size();
    const Json series = Json::parse(service->series(run, "people_present", ""));
    const std::size_t n_places = picture["people"].size();
    EXPECT_EQ(series["data"].get<std::string>().size(), (n_places * n_days * 7 * 4 + 2) / 3 * 4);
    const std::string place = picture["people"][0]["place_id"];
    const Json town = Json::parse(service->town(run, place));
    EXPECT_EQ(town["place_id"], place);
    ASSERT_FALSE(town["members"].empty());
    EXPECT_EQ(town["members"][0]["data"].get<std::string>().size(), (20 * n_days * 4 + 2) / 3 * 4);
    EXPECT_EQ(picture["access"]["p"].get<std::string>().size(), (n_places * n_days * 4 + 2) / 3 * 4);
    EXPECT_THROW(service->series("r99", "stock", "staple"), Error);
    EXPECT_THROW(service->series(run, "stock", "gold"), Error);
    EXPECT_THROW(service->town(run, "atlantis"), Error);
}

// What the screens and the page show is the same whether or not the other series are recorded.
TEST_F(LiveServiceTest, RecordsWhatIsShownOrEverything) {
    const auto all = make_live_service({.folder = std::filesystem::path(CORRIDOR_SOURCE_DIR) /
                                                  "examples/03_siege_with_a_leak",
                                        .members = 140,
                                        .threads = 2,
                                        .all_series = true});
    for (const std::string body :
         {R"({})", R"({"edits":[{"table":"measures","row":"siege-bravo","column":"credence","value":"0.5"}]})",
          R"({"options":[{"id":"x","kind":"airlift","place":"bravo","origin":"alpha","good":"staple","quantity":2000,"start":"2030-04-20"}]})"}) {
        SCOPED_TRACE(body);
        Json few = pictures(body).back()["picture"], whole = pictures(*all, body).back()["picture"];
        const std::string run_few = few["run_id"], run_whole = whole["run_id"];
        EXPECT_NE(few["digest"], whole["digest"]);
        for (const char* key : {"digest", "run_id"}) few.erase(key), whole.erase(key);
        EXPECT_EQ(few, whole);
        EXPECT_EQ(service->series(run_few, "days_of_cover", "staple"),
                  all->series(run_whole, "days_of_cover", "staple"));
        EXPECT_THROW(service->series(run_few, "price_index", "staple"), Error);
        EXPECT_NO_THROW(all->series(run_whole, "price_index", "staple"));
    }
}

// Clients share what is kept; none changes what another gets, nor does one that gives up.
TEST_F(LiveServiceTest, AnswersSeveralClientsAtOnce) {
    const std::array<std::string, 3> bodies{
        R"({})", R"({"edits":[{"table":"measures","row":"siege-bravo","column":"credence","value":"0.5"}]})",
        R"({"options":[{"id":"x","kind":"airlift","place":"bravo","origin":"alpha","good":"staple","quantity":2000,"start":"2030-04-20"}]})"};
    std::array<std::string, 3> together;
    std::atomic<bool> gives_up{false};
    {
        std::vector<std::jthread> clients;
        for (std::size_t i = 0; i < bodies.size(); ++i)
            clients.emplace_back([&, i] { together[i] = pictures(bodies[i]).back()["picture"]["digest"]; });
        clients.emplace_back([&] {
            try {
                service->run(bodies[2], [&](std::string_view) { gives_up = true; }, gives_up);
            } catch (const Error& error) {
                EXPECT_EQ(error.kind, ErrorKind::interrupted);
            }
        });
    }
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        const auto alone = make_live_service({.folder = std::filesystem::path(CORRIDOR_SOURCE_DIR) /
                                                        "examples/03_siege_with_a_leak",
                                              .members = 140,
                                              .threads = 2});
        EXPECT_EQ(pictures(*alone, bodies[i]).back()["picture"]["digest"], together[i]) << bodies[i];
    }
}

TEST_F(LiveServiceTest, SaysWhatIsWrongWithARequest) {
    const auto error_of = [&](const std::string& body) {
        try {
            pictures(body);
        } catch (const Error& error) {
            return std::string(error.what());
        }
        return std::string();
    };
    EXPECT_NE(error_of("[").find("JSON"), std::string::npos);
    const auto both = error_of(R"({"members":"many","edits":3})");
    EXPECT_NE(both.find("members"), std::string::npos);
    EXPECT_NE(both.find("edits"), std::string::npos);
    EXPECT_NE(error_of(R"({"options":[{"id":"x","kind":"lift","start":"2024-06-01"}]})"), "");
    EXPECT_NE(error_of(R"({"edits":[{"table":"places","row":"nowhere","column":"population","value":"3"}]})"), "");
    EXPECT_NE(error_of(R"({"members":0})"), "");
}

TEST_F(LiveServiceTest, AnEditThatIsTakenBackLeavesNothing) {
    const Json before = pictures("{}").back()["picture"];
    const Json scenario = Json::parse(service->scenario());
    const std::string place = scenario["places"][0]["id"];
    const std::string measure = scenario["measures"][0]["id"];
    const auto edit = [&](const std::string& table, const std::string& row,
                          const std::string& column, const std::string& value) {
        return R"({"edits":[{"table":")" + table + R"(","row":")" + row + R"(","column":")" + column +
               R"(","value":")" + value + R"("}]})";
    };
    const auto changed = pictures(edit("measures", measure, "credence", "0.5"));
    ASSERT_EQ(changed.size(), 2u);
    EXPECT_TRUE(changed[1]["final"]);
    EXPECT_FALSE(changed[1]["picture"]["difference"]["identical"]);
    EXPECT_NE(changed[1]["picture"]["digest"], before["digest"]);
    // Words alone change no number.
    const auto renamed = pictures(edit("places", place, "place_name", "Elsewhere"));
    EXPECT_TRUE(renamed[1]["picture"]["difference"]["identical"]);
    EXPECT_EQ(renamed[1]["picture"]["difference"]["short_days_averted"]["mean"], 0.0);
    EXPECT_EQ(pictures("{}").back()["picture"]["digest"], before["digest"]);
}

TEST(LiveFolders, OpensWhatIsOffered) {
    const auto examples = std::filesystem::path(CORRIDOR_SOURCE_DIR) / "examples";
    const auto service = make_live_service({.offered_below = examples, .read_only = true});
    EXPECT_THROW(service->scenario(), Error);
    const Json folders = Json::parse(service->folders());
    EXPECT_FALSE(folders["may_type"]);
    std::string path;
    for (const Json& row : folders["folders"])
        if (row["name"] == "01_one_road") path = row["path"];
    ASSERT_FALSE(path.empty());
    EXPECT_GE(folders["folders"].size(), 20u);
    service->open(Json{{"folder", path}}.dump());
    EXPECT_EQ(Json::parse(service->scenario())["name"], "01_one_road");
    EXPECT_THROW(service->open(R"({"folder":"/"})"), Error);
    EXPECT_TRUE(Json::parse(service->record()).is_object());
}

TEST_F(LiveServiceTest, StopsWhenTheBrowserIsGone) {
    const auto gone = [](std::string_view) {
        throw Error(ErrorKind::interrupted, "client", "is gone");
    };
    EXPECT_THROW(service->run("{}", gone, stop), Error);
    stop = true;
    EXPECT_THROW(service->run("{}", [](std::string_view) {}, stop), Error);
    stop = false;
    EXPECT_EQ(pictures("{}").size(), 3u);
}

}  // namespace
}  // namespace corridor

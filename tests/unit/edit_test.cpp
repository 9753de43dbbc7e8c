#include "corridor/base/error.h"
#include "corridor/scenario/edit.h"
#include "corridor/scenario/names.h"
#include "corridor/scenario/save.h"
#include "corridor/scenario/save_edits.h"
#include "tests/support/broken_scenario.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace corridor::scenario {
namespace {

using test::BrokenScenario;
using Act = Edit::Act;

Edit set(std::string table, std::string row, std::string column, std::string value) {
    return {.act = Act::set, .table = std::move(table), .row = std::move(row),
            .cells = {{std::move(column), std::move(value)}}};
}
Edit setting(std::string key, std::string value) {
    return set("", "", std::move(key), std::move(value));
}
Edit drop(std::string table, std::string row) {
    return {.act = Act::drop, .table = std::move(table), .row = std::move(row), .cells = {}};
}

LoadOptions reading(const FolderTexts& texts) {
    LoadOptions options;
    options.texts = &texts;
    return options;
}

// The files after the edits, by name.
FolderTexts edited(const BrokenScenario& folder, const std::vector<Edit>& edits) {
    return apply_edits(read_folder_texts(folder.folder()), edits);
}

// The loaded scenario after the edits.
Scenario loaded(const BrokenScenario& folder, const std::vector<Edit>& edits) {
    const auto texts = read_folder_texts(folder.folder());
    return load_edited(texts, apply_edits(texts, edits));
}

std::optional<Error> error_of(const BrokenScenario& folder, const std::vector<Edit>& edits) {
    try {
        loaded(folder, edits);
    } catch (const Error& error) {
        return error;
    }
    return std::nullopt;
}

const Measure& measure(const Scenario& s, const std::string& id) {
    return *std::ranges::find(s.measures, id, &Measure::id);
}

// Lines of `b` that `a` does not have.
std::vector<std::string> changed_lines(const std::string& a, const std::string& b) {
    const auto lines = [](const std::string& text) {
        std::vector<std::string> out(1);
        for (const char letter : text)
            if (letter == '\n')
                out.emplace_back();
            else
                out.back() += letter;
        return out;
    };
    const auto before = lines(a), after = lines(b);
    std::vector<std::string> out;
    for (const std::string& line : after)
        if (std::ranges::find(before, line) == before.end()) out.push_back(line);
    return out;
}

TEST(Edit, texts_load_as_the_files_do) {
    const BrokenScenario folder;
    const auto texts = read_folder_texts(folder.folder());
    const Scenario from_texts = load(folder.folder(), reading(texts));
    EXPECT_TRUE(same_data(folder.load(), from_texts));
    EXPECT_EQ(fingerprint(folder.load()), fingerprint(from_texts));
    EXPECT_EQ(folder.load().warnings, from_texts.warnings);
}

TEST(Edit, changes_one_cell_and_no_other_byte) {
    BrokenScenario folder;
    folder.write("phases.csv", folder.read("phases.csv") + "\r\n");
    folder.replace("missions.csv", "200000,", " \"200000\" ,");
    const auto before = read_folder_texts(folder.folder());
    const auto after = edited(folder, {set("missions", "convoy-1", "quantity", "150000")});
    EXPECT_EQ(changed_lines(before.files.at("missions.csv"), after.files.at("missions.csv")),
              std::vector<std::string>{
                  "convoy-1,convoy,harbour,dioka,r1|r2,escorted,10,staple, \"150000\" ,2030-03-12,,1"});
    for (const auto& [name, text] : before.files) {
        if (name == "missions.csv") continue;
        EXPECT_EQ(after.files.at(name), text) << name;
    }
    EXPECT_EQ(loaded(folder, {set("missions", "convoy-1", "quantity", "150000")}).missions[0].quantity,
              150000);
}

TEST(Edit, dates_of_a_measure_are_those_of_its_phases) {
    const BrokenScenario folder;
    const Scenario s = loaded(folder, {set("measures", "siege", "end", "2030-05-01"),
                                       set("measures", "check", "end", "2030-03-30")});
    EXPECT_EQ(measure(s, "siege").phases[0].end, Date::from_ymd(2030, 4, 10));
    EXPECT_EQ(measure(s, "siege").phases[1].end, Date::from_ymd(2030, 5, 1));
    EXPECT_EQ(measure(s, "check").phases[0].end, Date::from_ymd(2030, 3, 30));
    const Scenario open = loaded(folder, {set("phases", "siege/1", "open", "0.25")});
    EXPECT_EQ(measure(open, "siege").phases[0].effect.open, fixed(0.25));
    const auto unclear = error_of(folder, {set("measures", "siege", "open", "0.25")});
    ASSERT_TRUE(unclear);
    EXPECT_NE(unclear->hint.find("siege/1"), std::string::npos);
}

TEST(Edit, adds_and_drops_rows_with_what_hangs_on_them) {
    const BrokenScenario folder;
    const Edit convoy{.act = Act::add, .table = "missions", .row = {},
                      .cells = {{"mission_id", "convoy-2"}, {"kind", "convoy"},
                                {"origin", "harbour"}, {"destination", "nioro"},
                                {"carrier", "escorted"}, {"trucks", "4"}, {"good", "fuel"},
                                {"quantity", "1000.5"}, {"depart", "2030-03-25"}}};
    const Scenario more = loaded(folder, {convoy});
    ASSERT_EQ(more.missions.size(), 2u);
    EXPECT_EQ(more.missions[1].quantity, 1000.5);
    EXPECT_EQ(more.missions[1].trucks, 4);
    const Scenario fewer = loaded(folder, {drop("measures", "check"), drop("measures", "window")});
    EXPECT_EQ(fewer.measures.size(), 2u);
    const auto texts = edited(folder, {drop("measures", "check"), drop("measures", "window")});
    EXPECT_EQ(texts.files.at("phases.csv").find("check"), std::string::npos);
    const Edit closure{.act = Act::add, .table = "measures", .row = {},
                       .cells = {{"measure_id", "m9"}, {"actor_id", "militia"}, {"pattern", "single"},
                                 {"roads", "r3"}, {"direction", "both"}, {"goods", "*"},
                                 {"carriers", "*"}, {"start", "2030-03-22"}, {"open", "0"}}};
    const Scenario closed = loaded(folder, {closure});
    ASSERT_EQ(measure(closed, "m9").phases.size(), 1u);
    EXPECT_EQ(measure(closed, "m9").phases[0].start, Date::from_ymd(2030, 3, 22));
    // The same as two rows.
    Edit bare = closure, phase{.act = Act::add, .table = "phases", .row = {}, .cells = {}};
    bare.cells.resize(7);
    phase.cells = {{"measure_id", "m9"}, {"phase", "1"}, {"start", "2030-03-22"}, {"open", "0"}};
    EXPECT_EQ(loaded(folder, {bare, phase}).measures, closed.measures);
}

TEST(Edit, a_dropped_report_is_set_aside_and_kept) {
    const BrokenScenario folder;
    const Scenario s = loaded(folder, {drop("reports", "p1")});
    ASSERT_EQ(s.reports.size(), 2u);
    EXPECT_TRUE(s.reports[0].set_aside);
    EXPECT_FALSE(s.reports[1].set_aside);
    EXPECT_NE(fingerprint(s), fingerprint(folder.load()));
    const auto back = edited(folder, {drop("reports", "p1"), set("reports", "p1", "set_aside", "")});
    EXPECT_EQ(back.files, read_folder_texts(folder.folder()).files);
    const auto heard = edited(folder, {set("reports", "p1", "set_aside", "0")});
    EXPECT_EQ(heard.files, read_folder_texts(folder.folder()).files);
}

TEST(Edit, a_column_that_the_file_lacks_is_added_at_its_end) {
    const BrokenScenario folder;
    const auto after = edited(folder, {set("sources", "elders", "licence", "a, b")});
    EXPECT_EQ(after.files.at("sources.csv"),
              "source_id,name,date,cluster,licence\n"
              "radio,Radio Harbour,2030-03-06,radio,\n"
              "elders,Elders of Nioro,2030-03-19,elders,\"a, b\"\n");
}

TEST(Edit, a_table_without_file_is_made) {
    const BrokenScenario folder;
    const Edit kin{.act = Act::add, .table = "kin", .row = {},
                   .cells = {{"home_place_id", "nioro"}, {"place_id", "dioka"}, {"kin", "0.3"}}};
    EXPECT_EQ(loaded(folder, {kin}).kin.size(), 1u);
    EXPECT_FALSE(edited(folder, {kin, drop("kin", "#0")}).files.contains("kin.csv"));
}

TEST(Edit, tables_of_spreadsheets_keep_their_form) {
    BrokenScenario folder;
    folder.write("supply.csv",
                 "\xEF\xBB\xBFplace_id;good;price;capacity_per_day\r\n"
                 "harbour;staple;400,5;\r\n"
                 "harbour;fuel;725;50000");
    const auto after = edited(folder, {set("supply", "#0", "price", "401.25"),
                                       {.act = Act::add, .table = "supply", .row = {},
                                        .cells = {{"place_id", "camp"}, {"good", "staple"}, {"price", "1.5"}}}});
    EXPECT_EQ(after.files.at("supply.csv"),
              "\xEF\xBB\xBFplace_id;good;price;capacity_per_day\r\n"
              "harbour;staple;401,25;\r\n"
              "harbour;fuel;725;50000\r\n"
              "camp;staple;1,5;\r\n");
    const auto same = edited(folder, {set("supply", "#0", "price", "400.50")});
    EXPECT_EQ(same.files, read_folder_texts(folder.folder()).files);
}

TEST(Edit, quoted_cells_with_line_ends_keep_their_neighbours) {
    BrokenScenario folder;
    folder.replace("reports.csv", "low,All roads", "low,\"All\r\n\"\"roads\"\", é\"");
    const auto before = read_folder_texts(folder.folder());
    const auto after = edited(folder, {set("reports", "p1", "source_reliability", "C"),
                                       set("reports", "p2", "note", "")});
    std::string expected = before.files.at("reports.csv");
    expected.replace(expected.find(",B,2"), 4, ",C,2");
    expected.replace(expected.find("\"Men pass, for two days\""), 24, "\"\"");
    EXPECT_EQ(after.files.at("reports.csv"), expected);
}

TEST(Edit, settings_keep_comments_and_order) {
    BrokenScenario folder;
    folder.replace("scenario.toml", "deadline_days = 30", "deadline_days = 30   # one month");
    const auto after = edited(folder, {setting("time.deadline_days", "45"),
                                       setting("parameters.alpha", "tri(0.5;0.6;0.7)"),
                                       setting("parameters.elasticity", "0.4"),
                                       setting("title_fr", "Deux \"villes\""),
                                       setting("currency", "")});
    EXPECT_EQ(changed_lines(folder.read("scenario.toml"), after.files.at("scenario.toml")).size(), 4u);
    const std::string& text = after.files.at("scenario.toml");
    EXPECT_NE(text.find("deadline_days = 45   # one month\n"), std::string::npos);
    EXPECT_NE(text.find("alpha = { low = 0.5, likely = 0.6, high = 0.7 }\n"), std::string::npos);
    EXPECT_NE(text.find("p95 = 0.01 }\nelasticity = 0.4\n"), std::string::npos);
    EXPECT_NE(text.find("title_fr = \"Deux \\\"villes\\\"\"\n"), std::string::npos);
    EXPECT_EQ(text.find("currency"), std::string::npos);
}

TEST(Edit, options_are_put_changed_and_dropped) {
    const BrokenScenario folder;
    const Edit airlift{.act = Act::put, .table = "option", .row = {},
                       .cells = {{"id", "fly"}, {"kind", "airlift"}, {"place", "nioro"},
                                 {"origin", "harbour"}, {"goods", "fuel"}, {"quantity", "500"},
                                 {"start", "2030-03-25"}}};
    const Scenario two = loaded(folder, {airlift, set("option", "lift-it", "start", "2030-03-28")});
    ASSERT_EQ(two.options.size(), 2u);
    EXPECT_EQ(two.options[0].start, Date::from_ymd(2030, 3, 28));
    EXPECT_EQ(two.options[1].goods, Ids{"fuel"});
    Edit replaced = airlift;
    replaced.cells = {{"id", "lift-it"}, {"kind", "ease"}, {"measure", "siege"}, {"share", "0.5"},
                      {"start", "2030-03-25"}, {"goods", "staple|fuel"}};
    const Scenario one = loaded(folder, {replaced});
    ASSERT_EQ(one.options.size(), 1u);
    EXPECT_EQ(one.options[0].kind, OptionKind::ease);
    EXPECT_EQ(one.options[0].goods, (Ids{"staple", "fuel"}));
    EXPECT_TRUE(loaded(folder, {drop("option", "lift-it")}).options.empty());
    EXPECT_EQ(edited(folder, {airlift, drop("option", "fly")}).files,
              read_folder_texts(folder.folder()).files);
}

TEST(Edit, what_is_not_there_is_told_all_at_once_with_its_place) {
    const BrokenScenario folder;
    try {
        edited(folder, {set("measurs", "siege", "end", "2030-05-01"),
                        set("measures", "sieg", "credence", "1"),
                        set("missions", "convoy-1", "quantiti", "1"),
                        setting("time.dead", "60"), setting("data.places", "x"),
                        drop("option", "lift")});
        FAIL();
    } catch (const ManyProblems& error) {
        ASSERT_EQ(error.all.size(), 5u) << error.what();
        EXPECT_EQ(error.all[0].where, "scenario.toml:1:1 measurs");
        EXPECT_EQ(error.all[1].where, "measures.csv:1:1 sieg");
        EXPECT_EQ(error.all[1].hint, "Did you mean `siege`?");
        EXPECT_EQ(error.all[2].where, "missions.csv:1:1 quantiti");
        EXPECT_EQ(error.all[3].where, "scenario.toml:1:1 data.places");
        EXPECT_EQ(error.all[4].where, "scenario.toml:1:1 lift");
    }
}

TEST(Edit, wrong_values_are_told_by_the_loader_at_their_place) {
    const BrokenScenario folder;
    const auto date = error_of(folder, {set("phases", "check/1", "start", "2030-02-31")});
    ASSERT_TRUE(date);
    EXPECT_EQ(date->where, "phases.csv:4:9 start");
    const auto days = error_of(folder, {setting("time.deadline_days", "soon")});
    ASSERT_TRUE(days);
    EXPECT_EQ(days->where, "scenario.toml:11:17 deadline_days");
    const auto unknown = error_of(folder, {setting("time.dead", "60")});
    ASSERT_TRUE(unknown);
    EXPECT_EQ(unknown->where, "scenario.toml:12:1 dead");
}

TEST(Edit, only_one_closure_may_be_made_tighter) {
    const BrokenScenario folder;
    const Edit longer = set("phases", "siege/1", "start_earliest", "2030-03-01");
    const Edit surer = set("measures", "check", "credence", "1");
    EXPECT_FALSE(error_of(folder, {longer}));
    EXPECT_FALSE(error_of(folder, {surer}));
    const auto both = error_of(folder, {longer, surer});
    ASSERT_TRUE(both);
    EXPECT_EQ(both->kind, ErrorKind::input);
    EXPECT_NE(both->problem.find("measures.csv:2:1 siege"), std::string::npos) << both->problem;
    // Any number may be eased beside it.
    EXPECT_FALSE(error_of(folder, {longer, set("phases", "check/1", "pass", "0.15"),
                                   set("phases", "siege/2", "open", "0.75"),
                                   set("measures", "window", "credence", "1")}));
}

struct Judged {
    Edit edit;
    bool tighter;
};

TEST(Edit, tells_easing_from_tightening) {
    const BrokenScenario folder;
    const std::vector<Judged> cases{
        {set("phases", "siege/1", "open", "0.1"), false},
        {set("phases", "siege/2", "open", "0.4"), true},
        {set("phases", "siege/1", "fee", "900"), true},
        {set("phases", "siege/1", "fee", "tri(600;700;800)"), false},
        {set("phases", "siege/1", "start_earliest", "2030-03-01"), true},
        {set("phases", "siege/1", "end", "2030-04-09"), false},
        {set("phases", "siege/2", "end", "2030-06-01"), false},
        {set("phases", "check/1", "detain", "0.9"), true},
        {set("phases", "check/1", "pass", "0.05"), true},
        {set("measures", "check", "credence", "0.5"), false},
        {set("measures", "check", "credence", ""), true},
        {set("measures", "siege", "leak", "tri(0;0.04;0.06)"), false},
        {set("measures", "siege", "leak", "0"), true},
        {set("measures", "check", "classes", "screened|other"), true},
        {set("measures", "check", "homes", "*"), true},
        {set("phases", "window/1", "end", "2030-03-24"), true},
        {set("phases", "window/1", "end", "2030-04-24"), false},
        {drop("measures", "window"), true},
        {drop("missions", "convoy-1"), false},
        {set("roads", "r2", "cap_kg_day", "90000"), true},
        {set("roads", "r2", "cap_kg_day", ""), false},
        {set("actors", "army", "hostile_to_access", "1"), true},
        {set("holders", "#0", "actor_id", "militia"), true},
        {set("reports", "p1", "set_aside", "1"), false},
    };
    const Scenario before = folder.load();
    for (const Judged& one : cases) {
        const auto texts = edited(folder, {one.edit});
        const Scenario after = load(folder.folder(), reading(texts));
        EXPECT_EQ(tightened(before, after).size(), one.tighter ? 1u : 0u)
            << one.edit.table << ' ' << one.edit.row << ' '
            << (one.edit.cells.empty() ? "drop" : one.edit.cells[0].first + "=" + one.edit.cells[0].second);
    }
}

TEST(Edit, is_read_from_json) {
    const auto edits = parse_edits(
        R"([{"table":"measures","row":"siege","column":"end","value":"2030-05-01"},
            {"table":"reports","row":"p1","drop":true},
            {"table":"missions","add":{"mission_id":"c1","quantity":12.5,"path":["r1","r2"],"escort":true,"every_days":null}},
            {"setting":"time.deadline_days","value":60}])");
    ASSERT_EQ(edits.size(), 4u);
    EXPECT_EQ(edits[0], set("measures", "siege", "end", "2030-05-01"));
    EXPECT_EQ(edits[1], drop("reports", "p1"));
    EXPECT_EQ(edits[2].cells, (std::vector<std::pair<std::string, std::string>>{
                                  {"mission_id", "c1"}, {"quantity", "12.5"}, {"path", "r1|r2"}, {"escort", "1"}}));
    EXPECT_EQ(edits[3], setting("time.deadline_days", "60"));
    const auto options = parse_options(
        R"([{"id":"a","kind":"lift","name":{"en":"A","fr":"B"},"goods":["fuel"],"share":0.5}])");
    EXPECT_EQ(options.at(0).cells, (std::vector<std::pair<std::string, std::string>>{
                                       {"id", "a"}, {"kind", "lift"}, {"title", "A"}, {"title_fr", "B"}, {"goods", "fuel"}, {"share", "0.5"}}));
    for (const char* wrong : {"{", "{}", "[1]", "[{}]", R"([{"table":"measures"}])",
                              R"([{"table":"m","row":"a","column":"b","value":{}}])",
                              R"([{"table":"m","row":"a","drop":false}])",
                              R"([{"setting":"a.b","value":1,"rank":2}])"}) {
        try {
            parse_edits(wrong);
            ADD_FAILURE() << wrong;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind, ErrorKind::input);
            EXPECT_EQ(error.where.rfind("edits:", 0), 0u) << error.where;
        }
    }
}

TEST(SaveEdits, writes_only_what_changed_and_refuses_what_moved) {
    BrokenScenario folder;
    const auto texts = read_folder_texts(folder.folder());
    const auto untouched = std::filesystem::last_write_time(folder.folder() / "places.csv");
    const auto after = apply_edits(texts, {set("missions", "convoy-1", "quantity", "150000"),
                                           setting("time.deadline_days", "45")});
    const std::string etag = save_texts(etag_of(texts), after);
    EXPECT_EQ(etag, etag_of(read_folder_texts(folder.folder())));
    EXPECT_EQ(read_folder_texts(folder.folder()).files, after.files);
    EXPECT_EQ(std::filesystem::last_write_time(folder.folder() / "places.csv"), untouched);
    EXPECT_EQ(folder.load().time.deadline_days, 45);
    for (const auto& entry : std::filesystem::directory_iterator(folder.folder()))
        EXPECT_NE(entry.path().filename().string().front(), '.') << entry.path();
    try {
        save_texts(etag_of(texts), texts);
        FAIL();
    } catch (const ChangedMeanwhile& error) {
        EXPECT_EQ(error.known, etag_of(texts));
        EXPECT_EQ(error.found, etag);
    }
    EXPECT_EQ(read_folder_texts(folder.folder()).files, after.files);
}

TEST(SaveEdits, a_save_cut_short_between_two_files_is_read_whole_and_finished) {
    BrokenScenario folder;
    const auto texts = read_folder_texts(folder.folder());
    const auto after = apply_edits(texts, {set("missions", "convoy-1", "quantity", "150000"),
                                           setting("time.deadline_days", "45")});
    // As it stands after a kill: one file in place, the other not yet.
    folder.write("missions.csv", after.files.at("missions.csv"));
    folder.write(".scenario.toml.new-1", after.files.at("scenario.toml"));
    folder.write(".corridor-save", "missions.csv\n.missions.csv.new-1\nscenario.toml\n.scenario.toml.new-1\n");
    EXPECT_EQ(folder.load().time.deadline_days, 45);
    EXPECT_EQ(folder.load().missions[0].quantity, 150000);
    const auto now = read_folder_texts(folder.folder());
    EXPECT_EQ(now.files, after.files);
    const auto more = apply_edits(now, {setting("time.deadline_days", "50")});
    save_texts(etag_of(now), more);
    EXPECT_EQ(read_folder_texts(folder.folder()).files, more.files);
    for (const auto& entry : std::filesystem::directory_iterator(folder.folder()))
        EXPECT_NE(entry.path().filename().string().front(), '.') << entry.path();
}

TEST(SaveEdits, leaves_all_as_it_was_where_one_file_cannot_be_written) {
    BrokenScenario folder;
    const auto texts = read_folder_texts(folder.folder());
    auto after = apply_edits(texts, {set("missions", "convoy-1", "quantity", "150000")});
    // Its name is that of a folder, so it cannot be put in place.
    std::filesystem::create_directory(folder.folder() / "zones.csv");
    after.files["zones.csv"] = "a\n";
    EXPECT_THROW(save_texts(etag_of(texts), after), Error);
    std::filesystem::remove(folder.folder() / "zones.csv");
    EXPECT_EQ(read_folder_texts(folder.folder()).files, texts.files);
    for (const auto& entry : std::filesystem::directory_iterator(folder.folder()))
        EXPECT_NE(entry.path().filename().string().front(), '.') << entry.path();
}

}  // namespace
}  // namespace corridor::scenario

#include "corridor/view/page.h"

#include "corridor/base/error.h"
#include "corridor/result/output_file.h"
#include "corridor/result/store.h"
#include "corridor/view/folder.h"
#include "corridor/view/html.h"
#include "tests/support/sample_result.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <atomic>
#include <vector>

namespace corridor::view {
namespace {

using result::Sensitivity;
using test::Sample;
using test::sample_result;

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::size_t n_of(const std::string& text, const std::string& part) {
    std::size_t n = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
    return n;
}

//! Every opening tag that begins so, whole.
std::vector<std::string> tags_of(const std::string& page, const std::string& start) {
    std::vector<std::string> tags;
    for (auto at = page.find(start); at != std::string::npos; at = page.find(start, at + 1))
        tags.push_back(page.substr(at, page.find('>', at) + 1 - at));
    return tags;
}

TEST(Page, LeavesOutWhatWouldEndangerPeople) {
    for (const Sensitivity level : {Sensitivity::high, Sensitivity::severe}) {
        for (const Lang lang : {Lang::en, Lang::fr}) {
            const std::string page =
                report_page(sample_result(Sample::fuel_at_dara, level), {.lang = lang});
            for (const char* secret :
                 {"Radio of the river", "Morning", "nord-dara", "lela-fassa", "Escorted convoy",
                  "Convoi escort", "20 March", "20 mars", "checkpoint", "r1\"", "dara-ban",
                  "lela-ultimatum", "stroke=\"#D55E00\"", "stroke=\"#E69F00\"", "captured"})
                EXPECT_FALSE(has(page, secret)) << secret;
            EXPECT_TRUE(has(page, lang == Lang::en ? "About 50 people" : "Environ 50 personnes"));
            EXPECT_TRUE(has(page, "East Border")) << "destinations by region";
            EXPECT_FALSE(has(page, "to Fassa"));
        }
    }
}

TEST(Page, TellsAllWhereItMay) {
    const std::string internal = report_page(sample_result(), {.lang = Lang::en, .internal = true});
    const std::string low = report_page(sample_result(Sample::fuel_at_dara, Sensitivity::low));
    for (const std::string& page : {internal, low})
        for (const char* detail : {"Radio of the river", "Escorted convoy", "stroke=\"#D55E00\"",
                                   "Fassa", "captured up to"})
            EXPECT_TRUE(has(page, detail)) << detail;
    EXPECT_TRUE(has(internal, "INTERNAL"));
    EXPECT_FALSE(has(low, "INTERNAL"));
}

TEST(Page, CarriesItsStampAtBothEnds) {
    const std::string page = report_page(sample_result(), {.lang = Lang::fr, .internal = true});
    EXPECT_TRUE(has(page, "<div class=\"stamp top\">INTERNE"));
    EXPECT_TRUE(has(page, "<div class=\"stamp bottom\" aria-hidden=\"true\">INTERNE"));
    const std::string coarse = report_page(sample_result());
    EXPECT_TRUE(has(coarse, "<div class=\"stamp top\">Sensitivity: HIGH"));
}

TEST(Page, NeedsNothingFromOutside) {
    for (const Sample sample : test::k_samples) {
        const std::string page =
            report_page(sample_result(sample), {.lang = Lang::en, .internal = true});
        EXPECT_LT(page.size(), 2'000'000U);
        for (const char* outside :
             {"http:", "https:", "src=", "@import", "<link", "url(//", "onclick"})
            EXPECT_FALSE(has(page, outside)) << outside;
        EXPECT_FALSE(has(page, "nan")) << "not a number in a picture";
    }
}

TEST(Page, IsReadableAloud) {
    const std::string page = report_page(sample_result(), {.lang = Lang::fr});
    EXPECT_TRUE(has(page, "<html lang=\"fr\">"));
    EXPECT_TRUE(has(page, "<main>"));
    EXPECT_TRUE(has(page, "<th scope=\"col\">"));
    EXPECT_TRUE(has(page, "<th scope=\"row\">"));
    for (const std::string& tag : tags_of(page, "<svg")) {
        EXPECT_TRUE(has(tag, "role=\"img\"") || has(tag, "aria-hidden")) << tag;
    }
    std::size_t n_pictures = 0;
    for (const std::string& tag : tags_of(page, "<svg")) n_pictures += has(tag, "role=\"img\"");
    EXPECT_EQ(n_pictures, n_of(page, "><title>") - n_of(page, "<g><title>"));
}

TEST(Page, BalancesItsTags) {
    const std::string page = report_page(sample_result(), {.lang = Lang::en, .internal = true});
    for (const char* name : {"section", "table", "tr", "td", "th", "svg", "g", "p", "ul", "li",
                             "div", "figure", "dl", "main", "header", "script"}) {
        const std::string tag = "<" + std::string(name);
        EXPECT_EQ(n_of(page, tag + ">") + n_of(page, tag + " "),
                  n_of(page, "</" + tag.substr(1) + ">"))
            << name;
    }
}

TEST(Page, EscapesWhatScenariosSay) {
    auto r = sample_result(Sample::fuel_at_dara, Sensitivity::low);
    r.places[0].name = "<script>alert('x')</script>";
    r.manifest.title = "A & B </script>";
    const std::string page = report_page(r);
    EXPECT_FALSE(has(page, "<script>alert"));
    EXPECT_FALSE(has(page, "B </script>"));
    EXPECT_TRUE(has(page, "A &amp; B &lt;/script&gt;"));
    EXPECT_EQ(html_escape("a<b>\"c\"&'d'"), "a&lt;b&gt;&quot;c&quot;&amp;&#39;d&#39;");
    EXPECT_EQ(svg_number(12.25), "12.3");
    EXPECT_EQ(svg_number(-0.04), "0");
    EXPECT_EQ(svg_number(-3.5), "-3.5");
}

TEST(Page, IsSilentAboutPlacesWithoutEvidence) {
    const std::string page = report_page(sample_result(), {.lang = Lang::en, .internal = true});
    EXPECT_FALSE(has(page, "Ouro –")) << "no row of its own";
    EXPECT_TRUE(has(page, "Not enough evidence (–), so not in the list: Ouro."));
    EXPECT_FALSE(has(page, "\"place_id\":\"ouro\"")) << "nor in the embedded numbers";
}

TEST(Folder, HoldsEverythingAndTheManifestLast) {
    const test::TemporaryFolder folder, again;
    const auto r = sample_result();
    const auto names = write_folder(r, folder.path(), {.lang = Lang::fr});
    EXPECT_EQ(names.back(), "manifest.json");
    EXPECT_TRUE(result::verify_folder(folder.path()));
    write_folder(r, again.path(), {.lang = Lang::fr});
    for (const std::string& name : names)
        EXPECT_EQ(result::read_file(folder.path() / name), result::read_file(again.path() / name))
            << name;
    EXPECT_THROW(write_folder(r, folder.path(), {.other_files = {"ensemble.nc"}}), Error);
}

TEST(Folder, HoldsTheSameBytesHoweverManyThreadsWriteIt) {
    const test::TemporaryFolder folder, again;
    const auto r = sample_result();
    const auto names = write_folder(r, folder.path(), {.threads = 1});
    EXPECT_EQ(write_folder(r, again.path(), {.threads = 4}), names);
    for (const std::string& name : names)
        EXPECT_EQ(result::read_file(folder.path() / name), result::read_file(again.path() / name))
            << name;
}

TEST(Folder, IsNotFinishedWhenStoppedOrWhenAFileCannotBeWritten) {
    const test::TemporaryFolder stopped, blocked;
    const std::atomic<bool> stop{true};
    const auto write = [](const std::filesystem::path& folder, const std::atomic<bool>* flag) {
        try {
            write_folder(sample_result(), folder, {.threads = 2, .stop = flag});
            return ErrorKind::internal;
        } catch (const Error& error) {
            return error.kind;
        }
    };
    EXPECT_EQ(write(stopped.path(), &stop), ErrorKind::interrupted);
    EXPECT_FALSE(std::filesystem::exists(stopped.path() / "manifest.json"));
    std::filesystem::create_directory(blocked.path() / "report.html");
    EXPECT_EQ(write(blocked.path(), nullptr), ErrorKind::io);
    EXPECT_FALSE(std::filesystem::exists(blocked.path() / "manifest.json"));
}

}  // namespace
}  // namespace corridor::view

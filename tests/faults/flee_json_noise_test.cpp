// Noise in flee.json: whatever the text, it is read or refused as an input.
#include "corridor/scenario/flee_json.h"
#include "tests/support/broken_flee.h"

#include <gtest/gtest.h>

#include <random>

namespace corridor::test {
namespace {

// Reads a text; true if it was refused. Anything but Error{input} or Error{limit} fails the test.
bool is_refused(const std::string& text) {
    try {
        const scenario::Flee flee = scenario::read_flee_json(text, "flee.json");
        // What was read can be written, and then is what it was.
        EXPECT_TRUE(scenario::read_flee_json(scenario::flee_json(flee), "flee.json") == flee);
        return false;
    } catch (const Error& error) {
        EXPECT_TRUE(error.kind == ErrorKind::input || error.kind == ErrorKind::limit)
            << error.what();
        return true;
    }
}

TEST(FleeJsonNoise, every_cut_is_refused) {
    const std::string whole = scenario::flee_json(full_flee());
    // The line break after the last brace may be missing.
    for (std::size_t n = 0; n + 1 < whole.size(); n += n < 200 ? 1 : 7)
        EXPECT_TRUE(is_refused(whole.substr(0, n))) << n;
}

TEST(FleeJsonNoise, a_changed_byte_does_no_harm) {
    const std::string whole = scenario::flee_json(full_flee());
    std::mt19937 random(20'160'531);
    for (std::size_t at = 0; at < whole.size(); at += 1 + random() % 6) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ static_cast<char>(1U << (random() % 8)));
        is_refused(changed);
    }
}

// Pieces of the text and of what JSON is made of, put anywhere.
TEST(FleeJsonNoise, pieces_out_of_place_do_no_harm) {
    const std::string whole = scenario::flee_json(full_flee());
    const std::vector<std::string> pieces{
        "{",   "}",    "[",      "]",    ",",    ":",     "\"",    "null", "-1",  "1e308", "1e-400",
        "0.5", "true", "\\u00",  "[[]]", "{}",   "\xFF",  "\xC3",  "-",    "/*",  "99999999999999999999",
        "2147483648",  "\n",     "NaN",  "{\"a\":", "\"\\ud800\"", "-9223372036854775808"};
    std::mt19937 random(7);
    for (int i = 0; i < 1500; ++i) {
        std::string changed = whole;
        for (auto n = 1 + random() % 3; n > 0; --n) {
            const std::size_t at = random() % changed.size();
            const std::size_t length = std::min<std::size_t>(random() % 12, changed.size() - at);
            changed.replace(at, length, pieces[random() % pieces.size()]);
        }
        is_refused(changed);
    }
}

// A number of the sample replaced by another: the text stays JSON, so its meaning is at stake.
TEST(FleeJsonNoise, other_numbers_do_no_harm) {
    const std::string whole = scenario::flee_json(full_flee());
    const std::vector<std::string> numbers{"-1", "0", "1", "2", "3", "1000000000", "1e9", "-0.0",
                                           "1e300", "null", "\"\"", "[]", "{}"};
    std::mt19937 random(11);
    int n_kept = 0;
    for (std::size_t at = whole.find_first_of("0123456789"); at != std::string::npos;) {
        const std::size_t end = whole.find_first_not_of("0123456789.e-", at);
        const std::string& other = numbers[random() % numbers.size()];
        n_kept += is_refused(whole.substr(0, at) + other + whole.substr(end)) ? 0 : 1;
        at = whole.find_first_of("0123456789", end);
    }
    EXPECT_GT(n_kept, 10) << "no changed text was read: the test looks at nothing";
}

}  // namespace
}  // namespace corridor::test

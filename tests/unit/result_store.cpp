#include "corridor/base/error.h"
#include "corridor/result/output_file.h"
#include "corridor/result/store.h"
#include "tests/support/sample_result.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <limits>

namespace corridor::result {
namespace {

namespace fs = std::filesystem;
using test::Sample;
using test::sample_result;

TEST(Store, GivesBackAnEqualResult) {
    for (const Sample sample : test::k_samples) {
        const test::TemporaryFolder folder;
        const Result written = sample_result(sample);
        write_result(written, folder.path());
        const Result read = read_result(folder.path());
        EXPECT_EQ(read, written);
        EXPECT_EQ(digest_of(read), written.manifest.digest);
    }
}

TEST(Store, KeepsGapsAndAwkwardNumbers) {
    const test::TemporaryFolder folder;
    Result written = sample_result();
    written.series[0].cells[3].q50 = std::numeric_limits<float>::quiet_NaN();
    written.series[1].cells[0].mean = 1.0F / 3.0F;
    written.runouts[2].p_deadline = 1.0 / 3.0;
    written.places[0].name = "Quote \" comma, line\nbreak <b> Ségou";
    write_result(written, folder.path());
    const Result read = read_result(folder.path());
    EXPECT_EQ(digest_of(read), digest_of(written));
    EXPECT_EQ(read.places, written.places);
    EXPECT_EQ(read.runouts, written.runouts);
}

TEST(Store, WritesTheSameBytesEachTime) {
    const test::TemporaryFolder one, other;
    const Result r = sample_result();
    for (const std::string& name : write_result(r, one.path())) {
        write_result(r, other.path());
        EXPECT_EQ(read_file(one.path() / name), read_file(other.path() / name)) << name;
    }
    for (const auto& entry : fs::directory_iterator(one.path()))
        EXPECT_NE(entry.path().filename().string().front(), '.') << "left behind";
}

TEST(Store, RefusesDamagedFolders) {
    const test::TemporaryFolder folder;
    EXPECT_THROW(read_result(folder.path()), Error);
    write_result(sample_result(), folder.path());
    const std::string good = read_file(folder.path() / "result.json");
    for (const std::string& bad :
         {std::string("{"), std::string("[]"), std::string("{\"schema\": 2}"),
          good.substr(0, good.size() / 2)}) {
        write_file(folder.path(), "result.json", bad);
        EXPECT_THROW(read_result(folder.path()), Error) << bad.substr(0, 20);
    }
    std::string lost = good;
    const std::string home = "\"home\": 1";
    ASSERT_NE(lost.find(home), std::string::npos);
    lost.replace(lost.find(home), home.size(), "\"home\": 99");
    write_file(folder.path(), "result.json", lost);
    EXPECT_THROW(read_result(folder.path()), Error);
    write_file(folder.path(), "result.json", good);
    EXPECT_NO_THROW(read_result(folder.path()));
    write_file(folder.path(), "summary.nc", "CDF\2 not any more");
    EXPECT_THROW(read_result(folder.path()), Error);
}

TEST(Store, VerifiesOnlyFinishedAndUnchangedFolders) {
    const test::TemporaryFolder folder;
    const Result r = sample_result();
    const auto files = write_result(r, folder.path());
    EXPECT_FALSE(verify_folder(folder.path())) << "no manifest yet";
    write_manifest(r.manifest, folder.path(), files);
    EXPECT_TRUE(verify_folder(folder.path()));
    EXPECT_EQ(read_manifest(folder.path()), r.manifest);
    write_file(folder.path(), "codebook.json", "{}");
    EXPECT_FALSE(verify_folder(folder.path())) << "a file changed its size";
    write_result(r, folder.path());
    EXPECT_TRUE(verify_folder(folder.path()));
    std::string changed = read_file(folder.path() / "codebook.json");
    changed[changed.size() / 2] ^= 1;
    write_file(folder.path(), "codebook.json", changed);
    EXPECT_FALSE(verify_folder(folder.path())) << "one bit of a file changed";
    write_result(r, folder.path());
    Manifest other = r.manifest;
    other.digest[0] = other.digest[0] == '0' ? '1' : '0';
    write_manifest(other, folder.path(), files);
    EXPECT_FALSE(verify_folder(folder.path())) << "the digest is another";
    EXPECT_THROW(write_manifest(r.manifest, folder.path(), {"gone.csv"}), Error);
}

TEST(OutputFile, LeavesNothingBehindUnlessCommitted) {
    const test::TemporaryFolder folder;
    {
        OutputFile file(folder.path(), "a.txt");
        file.write("half");
    }
    EXPECT_TRUE(fs::is_empty(folder.path()));
    write_file(folder.path(), "a.txt", "old");
    {
        OutputFile file(folder.path(), "a.txt");
        file.write("new");
    }
    EXPECT_EQ(read_file(folder.path() / "a.txt"), "old");
    EXPECT_THROW(OutputFile(folder.path() / "a.txt", "b"), Error) << "a file is no folder";
}

}  // namespace
}  // namespace corridor::result

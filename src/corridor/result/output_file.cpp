#include "corridor/result/output_file.h"

#include "corridor/base/error.h"

#include <fcntl.h>
#include <unistd.h>

#include <iterator>
#include <system_error>

namespace corridor::result {

namespace fs = std::filesystem;

namespace {

// Waits until the disk has what the system still holds of a file or folder.
void sync(const fs::path& path, int flags) {
    const fs::path here = path.empty() ? fs::path(".") : path;
    const int handle = ::open(here.c_str(), flags | O_CLOEXEC);
    const bool done = handle >= 0 && ::fsync(handle) == 0;
    if (handle >= 0) ::close(handle);
    if (!done) throw Error(ErrorKind::io, here.string(), "cannot be brought to the disk");
}

}  // namespace

OutputFile::OutputFile(const fs::path& folder, std::string_view name)
    : target_(folder / fs::path(name)),
      temporary_(folder / fs::path("." + std::string(name) + ".partial")) {
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (failed)
        throw Error(ErrorKind::io, folder.string(),
                    "cannot make the folder (" + failed.message() + ")", "choose another with -o");
    stream_.open(temporary_, std::ios::binary | std::ios::trunc);
    if (!stream_)
        throw Error(ErrorKind::io, target_.string(), "cannot write here",
                    "check the rights of the folder or choose another with -o");
}

OutputFile::~OutputFile() {
    if (committed_) return;
    stream_.close();
    std::error_code ignored;
    fs::remove(temporary_, ignored);
}

void OutputFile::write(std::string_view bytes) {
    stream_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!stream_)
        throw Error(ErrorKind::io, target_.string(), "cannot write all of it (disk full?)",
                    "free some space and run again");
}

void OutputFile::commit() {
    close();
    put_in_place();
}

void OutputFile::commit_durably() {
    close();
    sync(temporary_, O_RDONLY);
    put_in_place();
    sync(target_.parent_path(), O_RDONLY | O_DIRECTORY);
}

void OutputFile::close() {
    stream_.close();
    if (!stream_)
        throw Error(ErrorKind::io, target_.string(), "cannot write all of it (disk full?)",
                    "free some space and run again");
}

void OutputFile::put_in_place() {
    std::error_code failed;
    fs::rename(temporary_, target_, failed);
    if (failed)
        throw Error(ErrorKind::io, target_.string(),
                    "cannot be put in place (" + failed.message() + ")");
    committed_ = true;
}

void write_file(const fs::path& folder, std::string_view name, std::string_view bytes) {
    OutputFile file(folder, name);
    file.write(bytes);
    file.commit();
}

void write_file_durably(const fs::path& folder, std::string_view name, std::string_view bytes) {
    OutputFile file(folder, name);
    file.write(bytes);
    file.commit_durably();
}

std::string read_file(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) throw Error(ErrorKind::io, path.string(), "cannot be read");
    std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (stream.bad()) throw Error(ErrorKind::io, path.string(), "cannot be read to its end");
    return bytes;
}

}  // namespace corridor::result

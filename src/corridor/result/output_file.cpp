#include "corridor/result/output_file.h"

#include "corridor/base/error.h"

#include <iterator>
#include <system_error>

namespace corridor::result {

namespace fs = std::filesystem;

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
    stream_.close();
    if (!stream_)
        throw Error(ErrorKind::io, target_.string(), "cannot write all of it (disk full?)",
                    "free some space and run again");
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

std::string read_file(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) throw Error(ErrorKind::io, path.string(), "cannot be read");
    std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (stream.bad()) throw Error(ErrorKind::io, path.string(), "cannot be read to its end");
    return bytes;
}

}  // namespace corridor::result

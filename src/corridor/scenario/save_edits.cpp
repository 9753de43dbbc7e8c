#include "corridor/scenario/save_edits.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <optional>
#include <utility>
#include <vector>

namespace corridor::scenario {
namespace {

namespace fs = std::filesystem;

// Holds the folder against another save for as long as it lives.
class FolderLock {
  public:
    explicit FolderLock(const fs::path& folder)
        : handle_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
        if (handle_ < 0)
            throw Error(ErrorKind::io, folder.filename().string(), "the folder cannot be opened");
        while (::flock(handle_, LOCK_EX) != 0 && errno == EINTR) {
        }
    }
    ~FolderLock() { ::close(handle_); }
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

    void sync() const { ::fsync(handle_); }

  private:
    int handle_;
};

bool write_all(int handle, const std::string& bytes) {
    for (std::size_t done = 0; done < bytes.size();) {
        const auto n = ::write(handle, bytes.data() + done, bytes.size() - done);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        done += static_cast<std::size_t>(n);
    }
    return true;
}

// One file: written beside its place, then swapped in; until keep() it can be swapped back.
class Replacement {
  public:
    Replacement(const fs::path& folder, const std::string& name, const std::string& bytes)
        : name_(name),
          // A link stays a link: what it leads to is replaced.
          place_(fs::exists(folder / name) ? fs::canonical(folder / name) : folder / name),
          fresh_(beside("new")),
          old_(beside("old")) {
        struct stat was {};
        const bool there = ::stat(place_.c_str(), &was) == 0;
        if (there && !S_ISREG(was.st_mode)) fail();
        const int handle = ::open(fresh_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
        if (handle < 0) fail();
        const bool written = (!there || ::fchmod(handle, was.st_mode & 07777) == 0) &&
                             write_all(handle, bytes) && ::fsync(handle) == 0;
        if (::close(handle) != 0 || !written) {
            ::unlink(fresh_.c_str());
            fail();
        }
    }
    ~Replacement() {
        ::unlink(fresh_.c_str());
        if (swapped_ && had_old_) ::rename(old_.c_str(), place_.c_str());
        if (swapped_ && !had_old_) ::unlink(place_.c_str());
        ::unlink(old_.c_str());
    }
    Replacement(Replacement&& other) noexcept
        : name_(std::move(other.name_)),
          place_(std::move(other.place_)),
          fresh_(std::exchange(other.fresh_, {})),
          old_(std::exchange(other.old_, {})),
          swapped_(std::exchange(other.swapped_, false)),
          had_old_(other.had_old_) {}
    Replacement& operator=(Replacement&&) = delete;

    void swap() {
        ::unlink(old_.c_str());
        had_old_ = ::link(place_.c_str(), old_.c_str()) == 0;
        if (!had_old_ && errno != ENOENT) {  // a file system that knows no second name of a file
            if (::rename(place_.c_str(), old_.c_str()) != 0) fail();
            had_old_ = swapped_ = true;
        }
        if (::rename(fresh_.c_str(), place_.c_str()) != 0) fail();
        swapped_ = true;
    }
    void keep() { swapped_ = false; }

  private:
    fs::path beside(const std::string& what) const {
        return place_.parent_path() / ("." + place_.filename().string() + "." + what + "-" +
                                       std::to_string(::getpid()));
    }
    [[noreturn]] void fail() const {
        throw Error(ErrorKind::io, name_, "cannot be written (no permission, or no room?)",
                    "Nothing was saved");
    }

    std::string name_;
    fs::path place_, fresh_, old_;
    bool swapped_ = false, had_old_ = false;
};

}  // namespace

ChangedMeanwhile::ChangedMeanwhile(std::string known_etag, std::string found_etag)
    : Error(ErrorKind::usage, "scenario", "was changed by somebody else since it was read",
            "Nothing was saved. Read it again and make the changes anew"),
      known(std::move(known_etag)),
      found(std::move(found_etag)) {}

std::string save_texts(const std::string& etag, const FolderTexts& edited) {
    const FolderLock lock(edited.folder);
    const FolderTexts now = read_folder_texts(edited.folder / edited.settings);
    if (const std::string found = etag_of(now); found != etag) throw ChangedMeanwhile(etag, found);
    std::vector<Replacement> files;
    for (const auto& [name, bytes] : edited.files) {
        const auto was = now.files.find(name);
        if (was == now.files.end() || was->second != bytes)
            files.emplace_back(edited.folder, name, bytes);
    }
    for (Replacement& file : files) file.swap();
    lock.sync();
    for (Replacement& file : files) file.keep();
    return etag_of(edited);
}

}  // namespace corridor::scenario

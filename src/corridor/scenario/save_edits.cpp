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
          place_(fs::exists(folder / name) ? fs::canonical(folder / name)
                                           : fs::canonical(folder) / name),
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

    const std::string& name() const { return name_; }
    const fs::path& fresh() const { return fresh_; }

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

// Says which files are about to be replaced, so that a save cut short between two of them is none: readers
// take the new texts, and the next save puts them in place.
class Note {
  public:
    Note(const fs::path& folder, const std::vector<Replacement>& files)
        : path_(folder / SaveNote::k_name), needed_(files.size() > 1) {
        if (!needed_) return;
        std::string text;
        for (const Replacement& file : files)
            text += file.name() + '\n' +
                    fs::relative(file.fresh(), fs::canonical(folder)).string() + '\n';
        const fs::path draft = path_.string() + "-" + std::to_string(::getpid());
        const int handle = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
        const bool written = handle >= 0 && write_all(handle, text) && ::fsync(handle) == 0;
        if (handle >= 0) ::close(handle);
        if (!written || ::rename(draft.c_str(), path_.c_str()) != 0) {
            ::unlink(draft.c_str());
            throw Error(ErrorKind::io, path_.filename().string(),
                        "cannot be written (no permission, or no room?)", "Nothing was saved");
        }
    }
    ~Note() {
        if (needed_) ::unlink(path_.c_str());
    }
    Note(const Note&) = delete;
    Note& operator=(const Note&) = delete;

  private:
    fs::path path_;
    bool needed_;
};

// Carries out a save that was cut short.
void finish_save(const fs::path& folder) {
    const auto note = read_save_note(folder);
    if (!note) return;
    for (const auto& [name, fresh] : note->files) {
        const fs::path place = fs::exists(folder / name) ? fs::canonical(folder / name) : folder / name;
        if (fs::exists(folder / fresh) && ::rename((folder / fresh).c_str(), place.c_str()) != 0)
            throw Error(ErrorKind::io, name, "cannot be written (no permission, or no room?)",
                        "A save that was cut short could not be finished");
    }
    ::unlink((folder / SaveNote::k_name).c_str());
}

}  // namespace

ChangedMeanwhile::ChangedMeanwhile(std::string known_etag, std::string found_etag)
    : Error(ErrorKind::usage, "scenario", "was changed by somebody else since it was read",
            "Nothing was saved. Read it again and make the changes anew"),
      known(std::move(known_etag)),
      found(std::move(found_etag)) {}

std::string save_texts(const std::string& etag, const FolderTexts& edited) {
    const FolderLock lock(edited.folder);
    finish_save(edited.folder);
    const FolderTexts now = read_folder_texts(edited.folder / edited.settings);
    if (const std::string found = etag_of(now); found != etag) throw ChangedMeanwhile(etag, found);
    std::vector<Replacement> files;
    for (const auto& [name, bytes] : edited.files) {
        const auto was = now.files.find(name);
        if (was == now.files.end() || was->second != bytes)
            files.emplace_back(edited.folder, name, bytes);
    }
    const Note note(edited.folder, files);
    lock.sync();
    for (Replacement& file : files) file.swap();
    for (Replacement& file : files) file.keep();
    lock.sync();
    return etag_of(edited);
}

}  // namespace corridor::scenario

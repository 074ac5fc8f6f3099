// Small files written whole and read whole.
#include "log/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "stet/error.h"

namespace stet::log {
namespace {

[[noreturn]] void fail(const char* what, const std::string& path) {
  throw Error(Code::io, std::string("cannot ") + what + " " + path + ": " + std::strerror(errno));
}

// A descriptor that closes itself.
class File {
 public:
  File(const std::string& path, int flags, mode_t mode)
      : fd_(::open(path.c_str(), flags | O_CLOEXEC, mode)) {}
  ~File() {
    if (fd_ >= 0) ::close(fd_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  int fd() const { return fd_; }
  bool good() const { return fd_ >= 0; }

 private:
  int fd_;
};

void put(const File& file, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const ssize_t done = ::write(file.fd(), bytes.data(), bytes.size());
    if (done < 0 && errno == EINTR) continue;
    if (done < 0) fail("write", path);
    bytes.remove_prefix(static_cast<std::size_t>(done));
  }
}

void sync_folder(const std::string& path) {
  const std::string folder = std::filesystem::path(path).parent_path().string();
  const File file(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY, 0);
  if (file.good()) ::fsync(file.fd());
}

}  // namespace

void write_whole(const std::string& path, std::string_view bytes, FileMode mode,
                 Durability durability) {
  const std::string fresh = path + ".new-" + std::to_string(::getpid());
  {
    const File file(fresh, O_WRONLY | O_CREAT | O_TRUNC, mode == FileMode::secret ? 0600 : 0644);
    if (!file.good()) fail("create", fresh);
    put(file, bytes, fresh);
    if (durability == Durability::synced && ::fsync(file.fd()) != 0) fail("write", fresh);
  }
  if (std::rename(fresh.c_str(), path.c_str()) != 0) {
    const int cause = errno;
    ::unlink(fresh.c_str());
    errno = cause;
    fail("write", path);
  }
  if (durability == Durability::synced) sync_folder(path);
}

std::optional<std::string> read_whole(const std::string& path) {
  const File file(path, O_RDONLY, 0);
  if (!file.good()) {
    if (errno == ENOENT || errno == ENOTDIR) return std::nullopt;
    fail("read", path);
  }
  std::string out;
  for (char buffer[65536];;) {
    const ssize_t got = ::read(file.fd(), buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail("read", path);
    if (got == 0) return out;
    out.append(buffer, static_cast<std::size_t>(got));
  }
}

std::string require_whole(const std::string& path) {
  if (std::optional<std::string> bytes = read_whole(path)) return *std::move(bytes);
  throw Error(Code::not_found, "cannot read " + path + ": there is no such file");
}

struct PieceFile::State {
  std::string path;
  File file;
  std::string pending;

  void flush() {
    put(file, pending, path);
    pending.clear();
  }
};

PieceFile::PieceFile(const std::string& path)
    : state_(new State{path, File(path, O_WRONLY | O_CREAT | O_TRUNC, 0644), {}}) {
  if (!state_->file.good()) fail("create", path);
}
PieceFile::~PieceFile() = default;

void PieceFile::write(std::string_view piece) {
  constexpr std::size_t kBuffer = 1 << 16;
  state_->pending += piece;
  if (state_->pending.size() >= kBuffer) state_->flush();
}

void PieceFile::finish() { state_->flush(); }

bool readable_by_others(const std::string& path) {
  struct stat status;
  return ::stat(path.c_str(), &status) == 0 && (status.st_mode & 077) != 0;
}

}  // namespace stet::log

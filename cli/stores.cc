// Opening the store that the user named.
#include "stores.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "stet/error.h"

namespace stet::cli {
namespace {

Store open(const Common& common, const OpenOptions& options) {
  std::error_code failure;
  if (!std::filesystem::exists(common.db, failure))
    throw Error(
        Code::not_found,
        "cannot open store " + common.db +
            ": no such file; make one with `stet init`, or name it with --db FILE or STET_DB");
  return Store::open(common.db, options, system_environment());
}

OpenOptions access(const Common& common, bool read_only) {
  return {.read_only = read_only,
          .key_path = common.key_path,
          .passphrase = given_passphrase(common),
          .ask_passphrase = asked_passphrase};
}

// The controlling terminal, with echo off while something secret is typed.
class Terminal {
 public:
  Terminal() : fd_(::open("/dev/tty", O_RDWR | O_CLOEXEC)) {}
  ~Terminal() {
    if (fd_ >= 0) ::close(fd_);
  }
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;
  bool good() const { return fd_ >= 0 && ::isatty(STDIN_FILENO) == 1; }

  std::string ask(std::string_view question) const {
    termios before{};
    ::tcgetattr(fd_, &before);
    termios silent = before;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(fd_, TCSAFLUSH, &silent);
    std::string answer;
    say(question);
    for (char c; ::read(fd_, &c, 1) == 1 && c != '\n';) answer += c;
    ::tcsetattr(fd_, TCSAFLUSH, &before);
    say("\n");
    return answer;
  }

 private:
  void say(std::string_view words) const {
    if (::write(fd_, words.data(), words.size()) < 0)
      throw Error(Code::io, "cannot write to the terminal");
  }
  int fd_;
};

}  // namespace

std::string given_passphrase(const Common& common) {
  if (common.passphrase_file.empty()) {
    const char* variable = std::getenv("STET_PASSPHRASE");
    return variable ? variable : "";
  }
  std::ifstream file(common.passphrase_file);
  std::string line;
  if (!std::getline(file, line) || line.empty())
    throw Error(Code::invalid, "cannot read a passphrase from " + common.passphrase_file +
                                   ": its first line must hold it");
  if (line.ends_with('\r')) line.pop_back();  // written on Windows
  return line;
}

std::string asked_passphrase() {
  const Terminal terminal;
  return terminal.good() ? terminal.ask("Passphrase of the keys: ") : std::string();
}

std::string new_passphrase(const Common& common) {
  std::string given = given_passphrase(common);
  const Terminal terminal;
  if (!given.empty() || !terminal.good()) return given;
  given = terminal.ask("Passphrase for the keys (empty: none): ");
  if (!given.empty() && terminal.ask("Once more: ") != given)
    throw Error(Code::invalid, "the two passphrases differ; run it again");
  return given;
}

Store open_to_read(const Common& common) { return open(common, access(common, true)); }
Store open_to_write(const Common& common) { return open(common, access(common, false)); }

}  // namespace stet::cli

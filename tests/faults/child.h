// The program `stet` run as a child: started, killed, waited for; its output in a file.
#pragma once

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>
#include <vector>

#include "support/temporary.h"

namespace stet::testing {

struct ChildLimits {
  rlim_t file_size = RLIM_INFINITY;  // beyond it every write fails, as on a full disk
};

class Child {
 public:
  // Starts `stet` with these arguments; standard output and error go to `output`.
  Child(const std::vector<std::string>& arguments, const std::string& output,
        ChildLimits limits = {})
      : output_(output) {
    std::vector<std::string> words = {STET_PROGRAM};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    process_ = ::fork();
    if (process_ != 0) return;
    const int file = ::open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ::dup2(file, 1);
    ::dup2(file, 2);
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit size{limits.file_size, limits.file_size};
    ::setrlimit(RLIMIT_FSIZE, &size);
    ::execv(argv[0], argv.data());
    ::_exit(127);
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    if (!waited_) kill_now();
  }

  void kill_now() {
    ::kill(process_, SIGKILL);
    wait();
  }
  // The exit status, or -1 where a signal ended it.
  int wait() {
    int status = 0;
    ::waitpid(process_, &status, 0);
    waited_ = true;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }
  std::string output() const { return read_file(output_); }

 private:
  pid_t process_ = 0;
  std::string output_;
  bool waited_ = false;
};

// Runs to the end and returns the exit status.
inline int run_stet(const std::vector<std::string>& arguments, const std::string& output) {
  return Child(arguments, output).wait();
}

}  // namespace stet::testing

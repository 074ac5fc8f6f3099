// Spreads tasks over the cores.
#include "text/workers.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <limits>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace stet::text {
namespace {

constexpr std::size_t kMostThreads = 8;

// How many threads the tasks of this one may be spread over: its share where it works on a task
// that was spread itself.
thread_local std::size_t share = kMostThreads;

class Sharing {
 public:
  explicit Sharing(std::size_t threads) : before_(share) {
    share = std::max<std::size_t>(1, threads);
  }
  ~Sharing() { share = before_; }
  Sharing(const Sharing&) = delete;
  Sharing& operator=(const Sharing&) = delete;

 private:
  std::size_t before_;
};

// The first failure by task, whichever thread met it first.
class Failure {
 public:
  void note(std::size_t task) {
    const std::lock_guard lock(mutex_);
    if (task >= task_) return;
    task_ = task;
    error_ = std::current_exception();
  }
  void rethrow() const {
    if (error_) std::rethrow_exception(error_);
  }

 private:
  std::mutex mutex_;
  std::size_t task_ = std::numeric_limits<std::size_t>::max();
  std::exception_ptr error_;
};

}  // namespace

std::size_t cores() {
  // Asked once: glibc opens a file each time.
  static const std::size_t count =
      std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, kMostThreads);
  return count;
}

void spread(std::size_t count, const std::function<void(std::size_t)>& task) {
  const std::size_t most = std::min(share, cores());
  const std::size_t threads = std::min(count, most);
  std::atomic<std::size_t> next = 0;
  Failure failure;
  const auto work = [&] {
    const Sharing sharing(most / std::max<std::size_t>(1, threads));
    for (std::size_t i = next++; i < count; i = next++) try {
        task(i);
      } catch (...) {
        failure.note(i);
      }
  };
  std::vector<std::thread> helpers;
  try {
    for (std::size_t t = 1; t < threads; ++t) helpers.emplace_back(work);
  } catch (const std::system_error&) {
    // No more threads to be had: those that there are do it all.
  }
  work();
  for (std::thread& helper : helpers) helper.join();
  failure.rethrow();
}

}  // namespace stet::text

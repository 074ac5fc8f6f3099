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

void spread(std::size_t count, const std::function<void(std::size_t)>& task) {
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  const std::size_t threads = std::min({count, cores, kMostThreads});
  std::atomic<std::size_t> next = 0;
  Failure failure;
  const auto work = [&] {
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

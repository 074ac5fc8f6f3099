// Edit distance between names.
#include "verify/spelling.h"

#include <algorithm>
#include <vector>

namespace stet::verify {
namespace {

constexpr std::size_t kShortest = 4;  // letters; shorter names differ by a letter too easily
constexpr std::size_t kLong = 7;      // letters from which on two may differ

}  // namespace

std::size_t letters_apart(const std::string& a, const std::string& b, std::size_t most) {
  if (a.size() > b.size() + most || b.size() > a.size() + most) return most + 1;
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t corner = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      std::size_t next =
          std::min({row[j] + 1, row[j - 1] + 1, corner + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      corner = row[j];
      row[j] = next;
    }
  }
  return std::min(row[b.size()], most + 1);
}

bool off_by_letters(const std::string& a, const std::string& b) {
  if (a == b || a.size() < kShortest || b.size() < kShortest || a.front() != b.front())
    return false;
  if (a + "s" == b || b + "s" == a) return false;
  std::size_t most = std::min(a.size(), b.size()) >= kLong ? 2 : 1;
  return letters_apart(a, b, most) <= most;
}

}  // namespace stet::verify

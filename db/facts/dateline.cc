// Datelines at the head of a story.
#include "facts/dateline.h"

#include <algorithm>

namespace stet::facts {
namespace {

constexpr std::size_t kLongest = 80;  // bytes

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

// The first word is in capitals, two letters or more.
bool opens_shouted(std::string_view head) {
  std::size_t letters = 0;
  for (const char c : head) {
    if (c == ' ' || c == ',') break;
    if (is_lower(c)) return false;
    if (is_upper(c) || static_cast<unsigned char>(c) >= 0x80) ++letters;
  }
  return letters >= 2;
}

}  // namespace

std::size_t dateline_end(std::string_view text, Span passage) {
  const std::string_view head = text.substr(passage.start, std::min(passage.size(), kLongest));
  if (!opens_shouted(head)) return passage.start;
  for (std::size_t i = 0; i < head.size(); ++i) {
    const std::string_view rest = head.substr(i);
    std::size_t dash = 0;
    if (rest.starts_with("\xE2\x80\x94 ") || rest.starts_with("\xE2\x80\x93 "))
      dash = 4;
    else if (rest.starts_with(" - ") || rest.starts_with(" -- "))
      dash = rest.find(' ', 1) + 1;
    if (dash > 0 && i + dash < passage.size()) return passage.start + i + dash;
    if (head[i] == '.' || head[i] == ':' || head[i] == ';' || head[i] == '?' || head[i] == '!') {
      // "Oct. 16" goes on, a sentence does not.
      const bool abbreviation = head[i] == '.' && i + 2 < head.size() && head[i + 1] == ' ' &&
                                head[i + 2] >= '0' && head[i + 2] <= '9';
      if (!abbreviation) break;
    }
  }
  return passage.start;
}

}  // namespace stet::facts

// Reads ages word by word.
#include "verify/ages_told.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "facts/words.h"
#include "verify/remembered.h"

namespace stet::verify {
namespace {

constexpr int kYoungest = 5, kOldest = 115;
constexpr std::size_t kMostNames = 4;

bool letters(std::string_view word) {
  return !word.empty() && facts::is_capitalised(word) &&
         std::ranges::any_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

int years_of(std::string_view digits) {
  if (digits.empty() || digits.size() > 3 ||
      !std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; }))
    return 0;
  const int out = std::atoi(std::string(digits).c_str());
  return out >= kYoungest && out <= kOldest ? out : 0;
}

class Scanner {
 public:
  explicit Scanner(std::string_view text)
      : text_(text), words_(facts::words_of(text, {0, text.size()})) {}

  std::vector<AgeTold> read() const {
    std::vector<AgeTold> out;
    for (std::size_t i = 0; i < words_.size(); ++i)
      for (auto form : {&Scanner::set_off, &Scanner::before_name, &Scanner::stated})
        if (std::optional<AgeTold> found = (this->*form)(i)) out.push_back(std::move(*found));
    return out;
  }

 private:
  std::string_view at(std::size_t i) const {
    return i < words_.size() ? words_[i].text : std::string_view();
  }
  std::string lower(std::size_t i) const { return facts::lower(at(i)); }

  // Two names or more side by side that end before a word, or begin at it.
  std::string name_before(std::size_t end) const {
    std::size_t first = end;
    while (first > 0 && end - first < kMostNames && letters(at(first - 1))) --first;
    return joined(first, end);
  }
  std::string name_from(std::size_t first) const {
    std::size_t end = first;
    while (end < words_.size() && end - first < kMostNames && letters(at(end))) ++end;
    return joined(first, end);
  }
  std::string joined(std::size_t first, std::size_t end) const {
    if (end < first + 2) return {};
    std::string out;
    for (std::size_t i = first; i < end; ++i) out += (i > first ? " " : "") + lower(i);
    return out;
  }

  bool ends(std::size_t i) const {
    return i >= words_.size() || at(i) == "," || at(i) == "." || at(i) == ")" || at(i) == ";";
  }

  // "Ida Berg, 34, ...", "Ida Berg (34)", "Ida Berg, aged 34,".
  std::optional<AgeTold> set_off(std::size_t i) const {
    const std::size_t mark = i > 0 && lower(i - 1) == "aged" ? i - 2 : i - 1;
    const int years = i >= 2 && mark < i ? years_of(at(i)) : 0;
    if (years == 0 || (at(mark) != "," && at(mark) != "(") || !ends(i + 1) ||
        (at(mark) == "," && at(i + 1) == ")"))
      return std::nullopt;
    std::string name = name_before(mark);
    if (name.empty()) return std::nullopt;
    return AgeTold{std::move(name), years, words_[i].span, false};
  }

  // "34-year-old Ida Berg".
  std::optional<AgeTold> before_name(std::size_t i) const {
    const std::string word = lower(i);
    const std::size_t hyphen = word.find("-year-old");
    const int years = hyphen == std::string::npos ? 0 : years_of(word.substr(0, hyphen));
    std::string name = years > 0 ? name_from(i + 1) : std::string();
    if (name.empty()) return std::nullopt;
    return AgeTold{std::move(name), years, words_[i].span, false};
  }

  // "Ida Berg is only 34", "she is 34 years old".
  std::optional<AgeTold> stated(std::size_t i) const {
    if (lower(i) != "is" || i == 0) return std::nullopt;
    std::size_t next = i + 1;
    while (lower(next) == "only" || lower(next) == "just" || lower(next) == "now" ||
           lower(next) == "still" || lower(next) == "already")
      ++next;
    const int years = years_of(at(next));
    const std::size_t behind =
        lower(next + 1) == "years" && lower(next + 2) == "old" ? next + 3 : next + 1;
    if (years == 0 || !ends(behind)) return std::nullopt;
    const std::string before = lower(i - 1);
    std::string name = before == "he" || before == "she" ? std::string() : name_before(i);
    if (name.empty() && before != "he" && before != "she") return std::nullopt;
    return AgeTold{std::move(name), years, words_[next].span, true};
  }

  std::string_view text_;
  std::vector<facts::Word> words_;
};

}  // namespace

std::vector<AgeTold> ages_in(std::string_view text) {
  thread_local Remembered<std::vector<AgeTold>> known;
  return known.of(text, [&] { return Scanner(text).read(); });
}

}  // namespace stet::verify

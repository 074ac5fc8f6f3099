// Reads multiples word by word.
#include "verify/multiples.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>
#include <optional>
#include <string>

#include "facts/number_words.h"
#include "facts/words.h"
#include "verify/remembered.h"

namespace stet::verify {
namespace {

constexpr double kInfinite = std::numeric_limits<double>::infinity();
constexpr double kRoom = 0.08;          // about a bare factor
constexpr double kWideRoom = 0.12;      // about one that "about" or "nearly" stands before
constexpr std::size_t kToSecondAs = 5;  // words

constexpr auto kParts = std::to_array<std::string_view>(
    {"half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"});

class Scanner {
 public:
  explicit Scanner(std::string_view text)
      : text_(text), words_(facts::words_of(text, {0, text.size()})) {
    for (const facts::Word& word : words_) lower_.push_back(facts::lower(word.text));
  }

  std::vector<Multiple> read() const {
    std::vector<Multiple> out;
    for (std::size_t i = 0; i < lower_.size(); ++i)
      if (std::optional<Multiple> found = at(i)) out.push_back(*found);
    return out;
  }

 private:
  std::string_view word(std::size_t i) const {
    return i < lower_.size() ? std::string_view(lower_[i]) : std::string_view();
  }
  bool is(std::size_t i, std::initializer_list<std::string_view> any) const {
    return std::ranges::find(any, word(i)) != any.end();
  }

  struct Factor {
    double value = 0;
    std::size_t next = 0;  // the word behind it
  };

  double number(std::size_t i) const {
    const std::string_view own = word(i);
    if (own.empty()) return 0;
    if (own[0] >= '0' && own[0] <= '9') return std::atof(std::string(own).c_str());
    return own == "a" || own == "one" ? 1 : facts::number_word(std::string(own)).value;
  }

  // "Twice", "three times", "half", "a third", "two thirds".
  std::optional<Factor> factor(std::size_t i) const {
    if (is(i, {"twice", "double"})) return Factor{2, i + 1};
    if (is(i, {"triple", "thrice"})) return Factor{3, i + 1};
    if (word(i) == "half" && !is(i, {"a"})) return Factor{0.5, i + 1};
    const double count = number(i);
    if (count <= 0) return std::nullopt;
    if (word(i + 1) == "times") return Factor{count, i + 2};
    for (std::size_t part = 1; part < kParts.size(); ++part) {
      const std::string plural = std::string(kParts[part]) + "s";
      if (count == 1 ? word(i + 1) == kParts[part] : word(i + 1) == plural)
        return Factor{count / static_cast<double>(part + 2), i + 2};
    }
    return std::nullopt;
  }

  // Where what it is a multiple of begins: behind "as long as", "of that of", "what", "the length
  // of".
  std::optional<std::size_t> term(std::size_t i) const {
    if (word(i) == "as")
      for (std::size_t j = i + 2; j <= i + kToSecondAs && j < lower_.size(); ++j)
        if (word(j) == "as") return j + 1;
    if (is(i + 1, {"than"}) && word(i).ends_with("er")) return i + 2;
    if (word(i) == "what") return i + 1;
    if (word(i) == "of" && is(i + 1, {"what"})) return i + 2;
    if (word(i) == "of" && is(i + 1, {"that", "those"}) && word(i + 2) == "of") return i + 3;
    if (word(i) == "that" && word(i + 1) == "of") return i + 2;
    if (word(i) == "the" && word(i + 2) == "of") return i + 3;
    if (word(i) == "of" && word(i + 1) == "the" && word(i + 3) == "of") return i + 4;
    return std::nullopt;
  }

  std::size_t clause_end(std::size_t from) const {
    for (std::size_t i = from; i < lower_.size(); ++i)
      if (words_[i].kind == facts::Word::Kind::mark && word(i) != "'" && word(i) != "-")
        return words_[i].span.start;
      else if (is(i, {"and", "but", "which", "while", "when"}))
        return words_[i].span.start;
    return text_.size();
  }

  std::optional<Multiple> at(std::size_t i) const {
    const std::optional<Factor> found = factor(i);
    const std::optional<std::size_t> begins = found ? term(found->next) : std::nullopt;
    if (!begins || *begins >= words_.size()) return std::nullopt;
    Multiple out;
    const bool than = i >= 2 && word(i - 1) == "than";
    const std::string_view before = than ? word(i - 2) : i > 0 ? word(i - 1) : std::string_view();
    const double room = before == "about" || before == "around" || before == "nearly" ||
                                before == "almost" || before == "roughly"
                            ? kWideRoom
                            : kRoom;
    out.low = found->value * (1 - room);
    out.high = found->value * (1 + room);
    if ((than && before == "more") || before == "over")
      out.low = found->value, out.high = kInfinite;
    if ((than && (before == "less" || before == "fewer")) || before == "under")
      out.low = 0, out.high = found->value;
    out.words = {words_[i].span.start, words_[*begins].span.start};
    out.term = {words_[*begins].span.start, clause_end(*begins)};
    return out.term.empty() ? std::nullopt : std::optional(out);
  }

  std::string_view text_;
  std::vector<facts::Word> words_;
  std::vector<std::string> lower_;
};

}  // namespace

std::vector<Multiple> multiples_in(std::string_view text) {
  thread_local Remembered<std::vector<Multiple>> known;
  return known.of(text, [&] { return Scanner(text).read(); });
}

}  // namespace stet::verify

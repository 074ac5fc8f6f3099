// Reads lines of results: name, points, name, points.
#include "facts/score_line.h"

#include <array>
#include <charconv>

#include "facts/word_classes.h"
#include "facts/words.h"

namespace stet::facts {
namespace {

constexpr int kLongestName = 4;  // words
constexpr std::size_t kMostDigits = 3;

bool is_label(std::string_view word) {
  const std::string low = lower(word);
  for (const std::string_view label : {"women", "men", "yes", "no", "for", "against", "total",
                                       "boys", "girls", "adults", "children", "home", "away"})
    if (low == label) return true;
  const WordClasses classes = word_classes(low);
  return classes.has(WordClass::designator) || classes.has(WordClass::title) ||
         classes.has(WordClass::month) || classes.has(WordClass::time_unit);
}

class Line {
 public:
  explicit Line(const Tree& tree) : tree_(tree) {}

  std::optional<ScoreLine> read() {
    ScoreLine out;
    if (!name(out.home) || !points(out.home_points)) return std::nullopt;
    const bool dash = take("-") || take("–");
    if (dash && points(out.away_points))
      return name(out.away) && ends() ? std::optional(out) : std::nullopt;
    if (dash) return std::nullopt;
    if (!take(",")) take(";");
    if (!name(out.away) || !points(out.away_points) || !ends()) return std::nullopt;
    return out;
  }

 private:
  std::string_view word() const {
    return at_ < tree_.size() ? tree_.word(at_) : std::string_view();
  }

  bool take(std::string_view mark) {
    if (word() != mark) return false;
    ++at_;
    return true;
  }

  bool name(Span& out) {
    const int first = at_;
    while (at_ < tree_.size() && at_ - first < kLongestName && word()[0] >= 'A' && word()[0] <= 'Z')
      ++at_;
    if (at_ == first || is_label(tree_.word(at_ - 1)) || is_label(tree_.word(first))) return false;
    out = {tree_.token(first).span.start, tree_.token(at_ - 1).span.end};
    return true;
  }

  bool points(double& out) {
    int value = 0;
    const std::string_view digits = word();
    if (digits.empty() || digits.size() > kMostDigits) return false;
    const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (end.ptr != digits.data() + digits.size() || value < 0) return false;
    out = value;
    ++at_;
    return true;
  }

  bool ends() const {
    return at_ >= tree_.size() || word() == "(" ||
           ((word() == "." || word() == ";") && at_ + 1 == tree_.size());
  }

  const Tree& tree_;
  int at_ = 0;
};

}  // namespace

std::optional<ScoreLine> score_line(const Tree& tree) { return Line(tree).read(); }

}  // namespace stet::facts

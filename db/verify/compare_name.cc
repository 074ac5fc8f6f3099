// Names one or two letters off from the way that the sources spell them.
#include <algorithm>

#include "verify/compare.h"

namespace stet::verify {
namespace {

constexpr std::size_t kShortest = 4;  // letters; shorter names differ by a letter too easily

// Letters to change, add or drop to make one of the other (Levenshtein), at most `most` + 1.
std::size_t distance(const std::string& a, const std::string& b, std::size_t most) {
  if (a.size() > b.size() + most || b.size() > a.size() + most) return most + 1;
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t corner = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      std::size_t next = std::min({row[j] + 1, row[j - 1] + 1, corner + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      corner = row[j];
      row[j] = next;
    }
  }
  return row[b.size()];
}

bool off_by_letters(const std::string& a, const std::string& b) {
  if (a == b || a.size() < kShortest || b.size() < kShortest || a.front() != b.front()) return false;
  // An "s" more is another form, not another name.
  if (a + "s" == b || b + "s" == a) return false;
  std::size_t most = std::min(a.size(), b.size()) >= 7 ? 2 : 1;
  return distance(a, b, most) <= most;
}

bool side_by_side(const Reading& reading, const Term& a, const Term& b) {
  return b.span.start == a.span.end + 1 && reading.text[a.span.end] == ' ';
}

}  // namespace

std::optional<Assessment> compare_name(const Bout& bout) {
  const Terms &here = bout.statement.reading.terms, &there = bout.passage.reading.terms;
  for (std::size_t i = 0; i + 1 < here.size(); ++i) {
    if (!here[i].name || !here[i + 1].name || !side_by_side(bout.statement.reading, here[i], here[i + 1])) continue;
    std::string whole = here[i].lower + " " + here[i + 1].lower;
    const std::vector<std::string>& unknown = bout.statement.unknown_names;
    if (std::find(unknown.begin(), unknown.end(), whole) == unknown.end()) continue;
    for (std::size_t j = 0; j + 1 < there.size(); ++j) {
      if (!there[j].name || !there[j + 1].name || !side_by_side(bout.passage.reading, there[j], there[j + 1])) continue;
      bool last = here[i].lower == there[j].lower && off_by_letters(here[i + 1].lower, there[j + 1].lower);
      bool first = here[i + 1].lower == there[j + 1].lower && off_by_letters(here[i].lower, there[j].lower);
      if (!last && !first) continue;
      Assessment out{.stance = Stance::refutes, .rule = "name.spelling", .reason = "wrong_entity", .steps = {}, .strength = 0.85};
      Span spelt{there[j].span.start, there[j + 1].span.end};
      out.steps = {"the sources spell the name " + std::string(spelt.of(bout.passage.reading.text)) + " and nowhere as the draft does"};
      return out;
    }
  }
  return std::nullopt;
}

}  // namespace stet::verify

// Finds the stretch of a passage nearest to a quotation, and what differs in it.
#include "verify/word_diff.h"

#include <algorithm>
#include <utility>

#include "facts/words.h"

namespace stet::verify {
namespace {

WordDiff diff(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::vector<std::size_t>> table(a.size() + 1,
                                              std::vector<std::size_t>(b.size() + 1, 0));
  for (std::size_t i = a.size(); i-- > 0;)
    for (std::size_t j = b.size(); j-- > 0;)
      table[i][j] =
          a[i] == b[j] ? table[i + 1][j + 1] + 1 : std::max(table[i + 1][j], table[i][j + 1]);
  WordDiff out{.common = table[0][0], .only_a = {}, .only_b = {}};
  std::size_t i = 0, j = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && a[i] == b[j]) {
      ++i, ++j;
    } else if (j >= b.size() || (i < a.size() && table[i + 1][j] >= table[i][j + 1])) {
      out.only_a.push_back(a[i++]);
    } else {
      out.only_b.push_back(b[j++]);
    }
  }
  return out;
}

// The best stretch of a passage for the words: a window of about their length.
WordDiff best_window(const std::vector<std::string>& words,
                     const std::vector<std::string>& passage) {
  WordDiff best;
  std::size_t width = words.size() + 2;
  for (std::size_t start = 0; start < passage.size(); ++start) {
    if (passage[start] != words.front() && start % 2 == 1 && passage.size() > 40) continue;
    std::size_t end = std::min(passage.size(), start + width);
    std::vector<std::string> window(passage.begin() + static_cast<std::ptrdiff_t>(start),
                                    passage.begin() + static_cast<std::ptrdiff_t>(end));
    WordDiff here = diff(words, window);
    if (here.common > best.common ||
        (here.common == best.common && here.only_b.size() < best.only_b.size()))
      best = std::move(here);
  }
  return best;
}

}  // namespace

std::vector<std::string> unmarked_words(std::string_view text) {
  std::vector<std::string> out;
  for (const facts::Word& word : facts::words_of(text, {0, text.size()}))
    if (word.kind != facts::Word::Kind::mark) out.push_back(facts::lower(word.text));
  return out;
}

WordDiff nearest_words(const std::vector<std::string>& words, const Prepared& passage) {
  WordDiff best = best_window(words, unmarked_words(passage.record.text));
  for (const Claim& claim : passage.record.claims) {
    if (claim.kind != ClaimKind::quote || !claim.direct || claim.quote.empty()) continue;
    WordDiff here = best_window(words, unmarked_words(claim.quote));
    if (here.common >= best.common && here.only_b.size() <= best.only_b.size())
      best = std::move(here);
  }
  return best;
}

}  // namespace stet::verify

// Result claims: votes and scores, "passed 312 to 245", "by 17 to 11", "won 3-1".
#include <algorithm>
#include <cctype>

#include "facts/sentence_view.h"
#include "facts/words.h"

namespace stet::facts {
namespace {

// Verbs and nouns that go with a result. Anything else with two numbers is a range or a change.
bool is_contest(std::string_view lemma) {
  return lemma == "win" || lemma == "lose" || lemma == "beat" || lemma == "defeat" ||
         lemma == "draw" || lemma == "pass" || lemma == "vote" || lemma == "approve" ||
         lemma == "reject" || lemma == "carry" || lemma == "lead" || lemma == "score" ||
         lemma == "tie" || lemma == "adopt";
}

std::optional<double> whole_number(std::string_view word) {
  if (word.empty() || word.size() > 6) return std::nullopt;
  double out = 0;
  for (const char c : word) {
    if (c == ',') continue;
    if (!std::isdigit(static_cast<unsigned char>(c))) return std::nullopt;
    out = out * 10 + (c - '0');
  }
  return out;
}

Quantity exact(double value, std::string_view text) {
  return {.figure = value,
          .low = value,
          .high = value,
          .high_closed = true,
          .unit = {},
          .text = std::string(text)};
}

}  // namespace

std::vector<Claim> result_claims(const SentenceView& view) {
  std::vector<Claim> out;
  const Tree& tree = view.tree;
  for (const Clause& clause : view.clauses) {
    if (!is_contest(tree.lemma(clause.core)) || !is_checkable(view, clause)) continue;
    for (std::size_t k = 0; k + 2 < clause.tokens.size(); ++k) {
      const int a = clause.tokens[k], b = clause.tokens[k + 2];
      const std::string_view between = tree.word(clause.tokens[k + 1]);
      if (b != a + 2 ||
          (between != "to" && between != "-" && between != "–" && between != "against"))
        continue;
      const auto first = whole_number(tree.word(a)), second = whole_number(tree.word(b));
      if (!first || !second || (a > 0 && lower(tree.word(a - 1)) == "from")) continue;
      Claim claim = make_claim(view, clause, ClaimKind::result);
      claim.from = exact(*first, tree.word(a));
      claim.to = exact(*second, tree.word(b));
      claim.value = exact(*first - *second,
                          Span{tree.token(a).span.start, tree.token(b).span.end}.of(view.text()));
      out.push_back(std::move(claim));
      break;
    }
  }
  return out;
}

}  // namespace stet::facts

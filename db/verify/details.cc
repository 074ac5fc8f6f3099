// Walks the tree of a statement and cuts its details off.
#include "verify/details.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "facts/words.h"

namespace stet::verify {
namespace {

using grammar::Relation;
using grammar::Sentence;
using grammar::Token;
using grammar::Upos;

// Lead on, weigh or hedge; beside a figure they are read with it.
constexpr auto kSayNothing = std::to_array<std::string_view>(
    {"about",      "accordingly",   "actually", "after",        "again",   "ago",
     "ahead",      "all",           "almost",   "already",      "also",    "altogether",
     "apparently", "approximately", "around",   "as",           "away",    "back",
     "before",     "besides",       "both",     "certainly",    "clearly", "consequently",
     "currently",  "down",          "earlier",  "else",         "even",    "eventually",
     "ever",       "exactly",       "far",      "finally",      "first",   "further",
     "hence",      "here",          "hitherto", "how",          "however", "indeed",
     "instead",    "just",          "later",    "least",        "less",    "likewise",
     "long",       "meanwhile",     "more",     "moreover",     "most",    "much",
     "namely",     "nearly",        "never",    "nevertheless", "not",     "now",
     "nowadays",   "obviously",     "of",       "off",          "on",      "once",
     "only",       "otherwise",     "out",      "over",         "overall", "perhaps",
     "quite",      "rather",        "recently", "reportedly",   "roughly", "similarly",
     "so",         "some",          "soon",     "still",        "then",    "there",
     "thereby",    "therefore",     "though",   "thus",         "time",    "times",
     "together",   "too",           "up",       "very",         "well",    "when",
     "where",      "why",           "yet"});
static_assert(std::ranges::is_sorted(kSayNothing));

bool opens_detail(const Token& token) {
  switch (token.relation) {
    case Relation::acl:
    case Relation::acl_relcl:
    case Relation::advcl:
    case Relation::advmod:
    case Relation::appos:
    case Relation::conj:
    case Relation::dep:
    case Relation::dislocated:
    case Relation::nmod:
    case Relation::nmod_unmarked:
    case Relation::obl:
    case Relation::obl_agent:
    case Relation::obl_unmarked:
      return true;
    default:
      return false;
  }
}

bool says_something(const Token& token) {
  switch (token.upos) {
    case Upos::adj:
    case Upos::adv:
    case Upos::noun:
    case Upos::num:
    case Upos::propn:
    case Upos::verb:
      return !std::ranges::binary_search(kSayNothing, std::string_view(facts::lower(token.word)));
    default:
      return false;
  }
}

bool of_noun(Relation relation) {
  return relation == Relation::acl || relation == Relation::acl_relcl ||
         relation == Relation::appos || relation == Relation::nmod ||
         relation == Relation::nmod_unmarked;
}

// One of its words told is enough for a clause, whatever hangs on which.
bool is_clause(Relation relation) {
  return relation == Relation::acl || relation == Relation::acl_relcl ||
         relation == Relation::advcl || relation == Relation::appos;
}

// The token that opens the detail in which each token stands; -1 outside of all.
std::vector<int> openers(const Sentence& sentence) {
  const int count = static_cast<int>(sentence.tokens.size());
  std::vector<int> out(sentence.tokens.size(), -1);
  // "The border at Sollen": a name tells which one is meant.
  auto names = [&](int at, int opener) {
    const Token& token = sentence.tokens[static_cast<std::size_t>(at)];
    return at == opener && token.upos == Upos::propn && token.relation == Relation::nmod;
  };
  for (int i = 0; i < count; ++i) {
    int& opener = out[static_cast<std::size_t>(i)];
    for (int at = i, step = 0; at >= 0 && step < count; ++step) {
      const Token& token = sentence.tokens[static_cast<std::size_t>(at)];
      if (opens_detail(token) && (opener < 0 || is_clause(token.relation) || names(i, opener)))
        opener = at;
      at = token.head;
    }
  }
  return out;
}

// Which bytes stand in quotation marks, by the marks before them.
std::vector<bool> in_marks(std::string_view text) {
  std::vector<bool> out(text.size(), false);
  int open = 0;
  bool straight = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    out[i] = straight || open > 0;
    if (text[i] == '"') straight = !straight;
    if (text.substr(i, 3) == "\xE2\x80\x9C") ++open;
    if (text.substr(i, 3) == "\xE2\x80\x9D" && open > 0) --open;
  }
  return out;
}

}  // namespace

std::vector<Detail> details_of(const facts::Analysis& analysis, std::size_t passage, Span span) {
  if (passage >= analysis.sentences.size()) return {};
  const Sentence& sentence = analysis.sentences[passage];
  const Span home = analysis.document.passages[passage].span;
  const std::vector<bool> marked = in_marks(home.of(analysis.document.text));
  const std::vector<int> opener = openers(sentence);
  std::vector<Detail> out;
  std::vector<int> of;  // the opener of each of `out`
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    const Token& token = sentence.tokens[i];
    const Span at = token.span;
    if (opener[i] < 0 || !span.contains(at) || !says_something(token) ||
        marked[at.start - home.start])
      continue;
    // A clause may be a statement by itself: what opens outside of it is no detail of it.
    if (!span.contains(sentence.tokens[static_cast<std::size_t>(opener[i])].span)) continue;
    const Span own{at.start - span.start, at.end - span.start};
    const auto known = std::ranges::find(of, opener[i]);
    if (known == of.end()) {
      of.push_back(opener[i]);
      const Relation relation = sentence.tokens[static_cast<std::size_t>(opener[i])].relation;
      out.push_back({own, {own}, of_noun(relation)});
    } else {
      Detail& detail = out[static_cast<std::size_t>(known - of.begin())];
      detail.span.end = own.end;
      detail.words.push_back(own);
    }
  }
  return out;
}

}  // namespace stet::verify

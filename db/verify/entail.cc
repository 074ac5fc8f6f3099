// Reads how far a statement contains what a passage claims.
#include "verify/entail.h"

#include <algorithm>
#include <array>

#include "facts/words.h"
#include "verify/frames.h"
#include "verify/lower_words.h"

namespace stet::verify {
namespace {

constexpr double kTelling = 0.4;  // lighter words may come and go

constexpr auto kNegating = std::to_array<std::string_view>(
    {"alone", "any", "anybody", "anyone", "anything", "decline", "fail", "neither", "never", "no",
     "nobody", "none", "nor", "not", "nothing", "refuse", "thus", "too", "yet"});
static_assert(std::ranges::is_sorted(kNegating));

bool contains_word(const Terms& terms, const std::string& word) {
  return std::any_of(terms.begin(), terms.end(),
                     [&](const Term& t) { return t.lower == word || t.base == word; });
}

// The members of a list, or the phrase itself.
std::vector<std::string> members(const std::string& text) {
  std::vector<std::string> out;
  std::size_t from = 0;
  while (from <= text.size()) {
    std::size_t comma = std::min(text.find(", ", from), text.size());
    std::size_t joined = std::min({text.find(" and ", from), text.find(" or ", from), text.size()});
    std::size_t end = std::min(comma, joined);
    if (end > from) out.push_back(text.substr(from, end - from));
    if (end >= text.size()) break;
    from = end + (end == comma ? 2 : text.compare(end, 4, " or ") == 0 ? 4 : 5);
  }
  return out;
}

bool in_statement(const Bout& bout, const Term& term) {
  const Statement& statement = bout.statement;
  for (const Term& own : statement.reading.terms)
    if (bout.matcher.bears_out(term, own)) return true;
  return std::any_of(statement.implied.begin(), statement.implied.end(),
                     [&](const std::string& name) {
                       return (" " + name + " ").find(" " + term.lower + " ") != std::string::npos;
                     });
}

// The words of the members that are left out, where a slot of the claim is a list and one of them
// is the statement's.
Terms left_out(const Bout& bout, const Claim& found) {
  Terms out;
  for (const Phrase* phrase : {&found.subject, &found.object}) {
    std::vector<std::string> parts = members(phrase->text);
    if (parts.size() < 2) continue;
    auto met = std::find_if(parts.begin(), parts.end(), [&](const std::string& part) {
      Terms terms = telling_terms(part);
      return !terms.empty() && std::all_of(terms.begin(), terms.end(),
                                           [&](const Term& t) { return in_statement(bout, t); });
    });
    if (met == parts.end()) continue;
    for (const std::string& part : parts)
      if (part != *met)
        for (Term& term : telling_terms(part)) out.push_back(std::move(term));
  }
  return out;
}

// "The public prosecutor in Estrey has not charged anyone": who has done it to nobody is the
// statement's own prosecutor, where that one is told by no other words and the names are the
// draft's.
Terms told_apart(const Bout& bout, const Claim& found) {
  constexpr auto kAnybody = std::to_array<std::string_view>(
      {"any", "anybody", "anyone", "anything", "no", "nobody", "nothing"});
  const std::vector<std::string> object = lower_words(found.object.text);
  if (object.empty() || !std::ranges::binary_search(kAnybody, std::string_view(object.front())) ||
      !facts::lower(found.subject.text).starts_with("the "))
    return {};
  const Statement& statement = bout.statement;
  const Terms there = phrase_terms(found.subject);
  const bool same = std::ranges::any_of(statement.claims, [&](const Claim& claim) {
    return !claim.subject.head.empty() &&
           bout.matcher.bears_out(word_term(claim.subject.head), word_term(found.subject.head)) &&
           cover(bout.matcher, phrase_terms(claim.subject), there).missing.empty();
  });
  Terms out;
  if (!same) return out;
  for (Term& term : telling_terms(found.subject.text))
    if (!facts::is_capitalised(term.span.of(found.subject.text)) ||
        std::ranges::find(statement.topic_names, term.base) != statement.topic_names.end())
      out.push_back(std::move(term));
  return out;
}

}  // namespace

Terms telling_terms(const std::string& text) {
  Terms out = terms_of(text, {0, text.size()}, {});
  std::erase_if(out, [](const Term& t) {
    return t.weight < kTelling ||
           std::ranges::binary_search(kNegating, std::string_view(t.lower)) ||
           std::ranges::binary_search(kNegating, std::string_view(t.base)) ||
           std::all_of(t.lower.begin(), t.lower.end(), [](char c) { return c >= '0' && c <= '9'; });
  });
  return out;
}

Entailed entailed(const Bout& bout, const Claim& found) {
  Entailed out;
  Terms skip = left_out(bout, found);
  for (Term& term : told_apart(bout, found)) skip.push_back(std::move(term));
  std::string text;
  for (const std::string& term : found.terms) text += term + " ";
  out.all = true;
  for (const Term& term : telling_terms(text)) {
    bool verb = (" " + found.predicate + " ").find(" " + term.lower + " ") != std::string::npos ||
                term.base == found.predicate;
    if (verb || (contains_word(skip, term.lower) && !in_statement(bout, term))) continue;
    if (in_statement(bout, term)) {
      ++out.anchors;
    } else {
      out.all = false;
    }
  }
  out.deed = !found.predicate.empty() && in_statement(bout, word_term(found.predicate));
  for (const Claim& claim : bout.statement.claims)
    out.opposed =
        out.opposed || (!is_colourless(claim.predicate) &&
                        relate(claim.predicate, found.predicate) == WordRelation::opposite);
  return out;
}

bool same_story(const Bout& bout) {
  const Statement& statement = bout.statement;
  bool named = std::any_of(statement.reading.terms.begin(), statement.reading.terms.end(),
                           [](const Term& t) { return t.name; });
  if (named) return bout.alignment.name_share >= 0.99;
  if (statement.topic.empty() && statement.implied.empty()) return true;
  auto speaks = [&](const Terms& terms) {
    return std::any_of(terms.begin(), terms.end(), [&](const Term& t) {
      bool topic = std::find(statement.topic.begin(), statement.topic.end(), t.base) !=
                   statement.topic.end();
      return topic ||
             std::any_of(statement.implied.begin(), statement.implied.end(),
                         [&](const std::string& name) {
                           return (" " + name + " ").find(" " + t.lower + " ") != std::string::npos;
                         });
    });
  };
  return speaks(bout.passage.reading.terms) || speaks(bout.passage.background);
}

}  // namespace stet::verify

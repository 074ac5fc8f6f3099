// Reads who else may have spoken.
#include "verify/speakers.h"

#include <algorithm>

#include "facts/words.h"
#include "verify/lower_words.h"
#include "verify/memory_library.h"

namespace stet::verify {
namespace {

bool starts_with_article(const std::string& text) {
  const std::string lower = facts::lower(text);
  return lower.starts_with("the ") || lower.starts_with("a ");
}

// The two stand side by side somewhere: "Jan Tolk, the forecaster".
bool side_by_side(const Bout& bout, const Term& own, const Term& other) {
  constexpr std::size_t kBeside = 25;  // letters
  const std::string name = " " + own.lower + " ", noun = " " + other.lower + " ";
  const PassageRecord& record = bout.passage.record;
  for (const std::string& text :
       {record.before, outside_marks(record.text), record.after, bout.statement.sentence}) {
    const std::string around = " " + plain_words(text) + " ";
    for (std::size_t at = around.find(name); at != std::string::npos;
         at = around.find(name, at + 1)) {
      const std::size_t from = at - std::min(at, kBeside);
      if (around.substr(from, at - from + name.size() + kBeside).find(noun) != std::string::npos)
        return true;
    }
  }
  return false;
}

// The passage has names beside its quotation, and none of them is the speaker's.
bool named_otherwise(const Bout& bout, const Terms& own) {
  const std::vector<std::string> names = names_in(outside_marks(bout.passage.record.text));
  return !names.empty() && std::ranges::none_of(names, [&](const std::string& name) {
    return std::ranges::any_of(own, [&](const Term& term) { return has_word(name, {term.lower}); });
  });
}

}  // namespace

// Whom a pronoun stands for is too often guessed to hold it against anybody.
bool is_speaking_pronoun(const std::string& text) {
  std::string lower = facts::lower(text);
  return lower == "he" || lower == "she" || lower == "they" || lower == "it" || lower == "who";
}

// The text without what stands in quotation marks.
std::string outside_marks(const std::string& text) {
  std::string out;
  bool inside = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool opens = text.compare(i, 3, "\xE2\x80\x9C") == 0,
               closes = text.compare(i, 3, "\xE2\x80\x9D") == 0;
    if (opens || closes)
      inside = opens, i += 2;
    else if (text[i] == '"')
      inside = !inside;
    else if (!inside)
      out += text[i];
  }
  return out;
}

// The names of a text, those that stand side by side as one.
std::vector<std::string> names_in(const std::string& text) {
  std::vector<std::string> out;
  std::size_t end = std::string::npos;
  for (const Term& term : terms_of(text, {0, text.size()}, {})) {
    if (!term.name) continue;
    if (!out.empty() && end + 1 == term.span.start)
      out.back() += " " + std::string(term.span.of(text));
    else
      out.emplace_back(term.span.of(text));
    end = term.span.end;
  }
  return out;
}

bool somebody_else(const Bout& bout, const Claim& claim, const std::string& there) {
  const Terms own = terms_of(claim.attribution.text, {0, claim.attribution.text.size()}, {}),
              other = terms_of(there, {0, there.size()}, {});
  if (own.empty() || other.empty() || is_speaking_pronoun(there)) return false;
  if (!own.back().name)
    return starts_with_article(there) && starts_with_article(claim.attribution.text) &&
           !other.back().name && own.back().base != other.back().base;
  if (side_by_side(bout, own.back(), other.back())) return false;
  return starts_with_article(there) || (!other.back().name && named_otherwise(bout, own));
}

bool only_quoted(const Bout& bout, const Claim& claim) {
  auto quotes = [](const Claim& one) {
    return one.kind == ClaimKind::quote && is_one_of(one.predicate, {"cite", "quote"});
  };
  return !quotes(claim) && std::ranges::any_of(bout.passage.record.claims, quotes);
}

}  // namespace stet::verify

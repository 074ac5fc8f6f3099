// Who came after whom: "Brandt succeeded Conti", "took over from Conti", "her predecessor was
// Conti", "Conti was replaced by Brandt".
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "facts/words.h"
#include "verify/frames.h"
#include "verify/further.h"
#include "verify/lower_words.h"
#include "verify/word_view.h"

namespace stet::verify {
namespace {

constexpr double kSure = 0.85;
constexpr double kSaying = 0.4;  // lighter words need not be met

// Two people, or two organisations, of whom one came into the other's place.
struct Succession {
  Terms after, before;  // their names
  Span told;            // the words of the text that tell it
  Modality modality = Modality::happened;
};

Terms names_of(const Terms& terms) {
  Terms out;
  for (const Term& term : terms)
    if (term.name) out.push_back(term);
  return out;
}

// The names of a phrase, or of whom its pronoun stands for.
Terms names_of(const Phrase& phrase) {
  Terms named = names_of(terms_of(phrase.text, {0, phrase.text.size()}, {}));
  if (!named.empty() || phrase.entity.empty() || phrase.text.find(' ') != std::string::npos)
    return named;
  Terms known = terms_of(phrase.entity, {0, phrase.entity.size()}, {});
  for (Term& term : known) term.name = true;
  return known;
}

bool says_so(const Claim& claim, const Reading& reading, std::string_view verb,
             std::string_view next) {
  const std::vector<std::string> words = lower_words(words_of_claim(claim, reading.text));
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (has_base(words[i], {verb}) && words[i + 1] == next) return true;
  return false;
}

// "Succeeded", "took over from", "handed over to", "followed as".
std::optional<Succession> by_verb(const Claim& claim, const Reading& reading) {
  const Phrase *after = &claim.subject, *before = nullptr;
  if (claim.predicate == "succeed" || claim.predicate == "replace")
    before = &claim.object;
  else if (claim.predicate == "follow" &&
           std::ranges::any_of(claim.others, [](const Phrase& p) { return p.marker == "as"; }))
    before = &claim.object;
  else if (claim.predicate == "take" && claim.recipient.marker == "from" &&
           says_so(claim, reading, "take", "over"))
    before = &claim.recipient;
  else if (claim.predicate == "hand" && claim.recipient.marker == "to" &&
           says_so(claim, reading, "hand", "over"))
    before = &claim.subject, after = &claim.recipient;
  if (!before || claim.polarity == Polarity::negated) return std::nullopt;
  Succession out{names_of(*after), names_of(*before), claim.span, claim.modality};
  if (out.after.empty() || out.before.empty()) return std::nullopt;
  return out;
}

// The run of capitalised words that begins or ends at a place of the text, as names.
Terms run_of_names(const WordView& words, std::size_t at, int step, const Reading& reading) {
  Terms out;
  for (std::size_t i = at; i < words.size(); i += static_cast<std::size_t>(step)) {
    const auto term = std::ranges::find_if(reading.terms, [&](const Term& t) {
      return t.name && t.span.overlaps(words.words[i].span);
    });
    if (term == reading.terms.end()) break;
    if (out.empty() || out.back().span != term->span) out.push_back(*term);
    if (i == 0) break;
  }
  if (step < 0) std::ranges::reverse(out);
  return out;
}

bool is_link(const WordView& words, std::size_t at) {
  return words.is(at, {",", ":", "is", "of", "the", "to", "was"});
}

Terms names_behind(const WordView& words, std::size_t at, const Reading& reading) {
  while (is_link(words, at)) ++at;
  return run_of_names(words, at, 1, reading);
}

Terms names_before(const WordView& words, std::size_t at, const Reading& reading) {
  while (at > 0 && is_link(words, at)) --at;
  return run_of_names(words, at, -1, reading);
}

// Whom a pronoun of a statement stands for: the only name that its draft gives it, or else the
// first one of its sentence.
Terms pronoun_names(const Statement* statement) {
  if (!statement) return {};
  if (statement->implied.size() == 1)
    return terms_of(statement->implied[0], {0, statement->implied[0].size()}, {});
  Terms out;
  for (const Term& term :
       names_of(terms_of(statement->sentence, {0, statement->sentence.size()}, {})))
    if (out.empty() || term.span.start <= out.back().span.end + 1) out.push_back(term);
  return out;
}

// What stands around "predecessor" or "successor" at a place: "her predecessor was Conti",
// "Brandt's predecessor, Conti", "Conti is Brandt's successor", "Brandt, the successor to Conti".
std::pair<Terms, Terms> owner_and_other(const WordView& words, std::size_t at,
                                        const Reading& reading, const Statement* statement) {
  Terms owner, other;
  std::size_t before = at - 1, behind = at + 1;
  if (words.is(before, {"her", "his", "its", "their"})) {
    owner = pronoun_names(statement);
  } else if (before > 0 && words.is(before, {"'s", "\xE2\x80\x99s"})) {
    owner = run_of_names(words, before - 1, -1, reading);
    before -= std::min(before, owner.size() + 1);
  } else if (words.is(behind, {"of", "to"})) {
    owner = names_behind(words, behind, reading);
    behind += owner.size() + 1;
  }
  other = names_behind(words, behind, reading);
  if (other.empty()) other = names_before(words, before, reading);
  return {owner, other};
}

std::optional<Succession> by_noun(const Reading& reading, const Statement* statement) {
  if (!has_word(reading.text, {"predecessor", "successor"})) return std::nullopt;
  const WordView words(reading.text);
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (!words.is(i, {"predecessor", "successor"})) continue;
    auto [owner, other] = owner_and_other(words, i, reading, statement);
    if (owner.empty() || other.empty() || owner.front().lower == other.front().lower) continue;
    const Span told{words.words.front().span.start, words.words.back().span.end};
    return words.is(i, {"predecessor"}) ? Succession{owner, other, told}
                                        : Succession{other, owner, told};
  }
  return std::nullopt;
}

// The successions that a text tells; `statement` where it is the statement's own.
std::vector<Succession> successions(const std::vector<Claim>& claims, const Reading& reading,
                                    const Statement* statement) {
  std::vector<Succession> out;
  for (const Claim& claim : claims)
    if (claim.kind != ClaimKind::quote && claim.kind != ClaimKind::role)
      if (std::optional<Succession> found = by_verb(claim, reading)) out.push_back(*found);
  if (std::optional<Succession> found = by_noun(reading, statement)) out.push_back(*found);
  return out;
}

bool no_name_shared(Matcher& matcher, const Terms& a, const Terms& b) {
  return cover(matcher, a, b).share == 0 && cover(matcher, b, a).share == 0;
}

// The words of the statement besides the two and their verb stand in the passage: office and time.
bool rest_met(const Bout& bout) {
  const Terms& terms = bout.statement.reading.terms;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (terms[i].weight < kSaying || bout.alignment.words.found[i] >= 0 || terms[i].name) continue;
    if (has_base(terms[i].lower, {"follow", "hand", "predecessor", "replace", "succeed",
                                  "successor", "take", "take over", "hand over"}))
      continue;
    return false;
  }
  return true;
}

std::string shown(const Terms& after, const Terms& before) {
  auto join = [](const Terms& names) {
    std::string out;
    for (const Term& term : names) {
      std::string word = term.lower;
      if (!word.empty())
        word[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(word[0])));
      out += (out.empty() ? "" : " ") + word;
    }
    return out;
  };
  return join(after) + " came after " + join(before);
}

}  // namespace

std::optional<Assessment> compare_succession(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  if (!here.negations.empty() || !there.negations.empty()) return std::nullopt;
  const std::vector<Succession> claimed = successions(bout.statement.claims, here, &bout.statement);
  if (claimed.size() != 1) return std::nullopt;
  const Succession& own = claimed.front();
  for (const Succession& found : successions(bout.passage.record.claims, there, nullptr)) {
    Assessment out{.rule = "role.succession", .strength = kSure};
    out.steps = {"the draft: " + shown(own.after, own.before),
                 "the source: " + shown(found.after, found.before)};
    const bool after = one_bearer(bout.matcher, own.after, found.after),
               before = one_bearer(bout.matcher, own.before, found.before);
    if (after && before) {
      if (own.modality == Modality::happened && found.modality != Modality::happened)
        return std::nullopt;
      out.stance = Stance::supports;
      out.reason = "exact";
      out.about = own.told;
      return rest_met(bout) ? std::optional(out) : std::nullopt;
    }
    const bool swapped = one_bearer(bout.matcher, own.after, found.before) &&
                         one_bearer(bout.matcher, own.before, found.after);
    const bool other = (after && no_name_shared(bout.matcher, own.before, found.before)) ||
                       (before && no_name_shared(bout.matcher, own.after, found.after));
    if (!swapped && !(other && rest_met(bout) && own.modality == found.modality)) continue;
    out.stance = Stance::refutes;
    out.reason = "wrong_entity";
    return out;
  }
  return std::nullopt;
}

}  // namespace stet::verify

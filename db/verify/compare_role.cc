// Offices and their holders: one holder of an office at a time; former, acting and deputy are other
// offices.
#include <algorithm>
#include <array>
#include <string_view>

#include "facts/words.h"
#include "verify/compare.h"
#include "verify/frames.h"
#include "verify/lexicon.h"
#include "verify/lower_words.h"
#include "verify/turned_about.h"

namespace stet::verify {
namespace {

constexpr double kSame = 0.8, kOtherOffice = 0.9;
constexpr double kOtherHolder = 0.55;  // less sure than a source that names the claimed holder: two
                                       // countries have two ministers

Terms terms_of_text(const std::string& text) { return terms_of(text, {0, text.size()}, {}); }

// "former", "acting", "deputy" make an office another one.
std::string rank_of(const std::string& office) {
  std::string lower = facts::lower(office);
  for (const char* word :
       {"former", "ex-", "acting", "deputy", "vice", "interim", "designate", "elect", "assistant"})
    if (lower.find(word) != std::string::npos) return word;
  return {};
}

// One who deputises does not hold the office at the same time.
bool deputises(const std::string& rank) {
  return rank == "deputy" || rank == "vice" || rank == "assistant";
}

std::string holder(const Claim& claim) {
  return facts::lower(claim.subject.entity.empty() ? claim.subject.text : claim.subject.entity);
}

std::string last_word(const std::string& text) {
  Terms terms = terms_of_text(text);
  return terms.empty() ? std::string() : terms.back().lower;
}

bool contains_all(const Terms& less, const Terms& more) {
  return std::all_of(less.begin(), less.end(), [&](const Term& t) {
    return std::any_of(more.begin(), more.end(), [&](const Term& o) { return o.lower == t.lower; });
  });
}

// "Wang" is "Wang Yi"; "Erik Roy" is not "Declan Roy".
bool same_person(const std::string& a, const std::string& b) {
  Terms x = terms_of_text(a), y = terms_of_text(b);
  if (x.empty() || y.empty()) return false;
  return x.size() <= y.size() ? contains_all(x, y) : contains_all(y, x);
}

// The head of an office: "minister" of "foreign minister".
std::string head_of(const Claim& claim) {
  if (!claim.object.head.empty()) return facts::lower(claim.object.head);
  return last_word(claim.object.text);
}

// Without the words that only rank an office.
Terms office_terms(const Claim& claim) {
  Terms out = terms_of_text(claim.object.text);
  std::string rank = rank_of(claim.object.text);
  std::erase_if(out, [&](const Term& t) { return t.lower == rank; });
  return out;
}

// A ministry has one minister; of other high offices there is one for each jurisdiction.
bool one_minister(const Claim& claim, const Terms& office) {
  std::string head = head_of(claim);
  return (head == "minister" || head == "secretary") && office.size() >= 2 &&
         facts::lower(claim.object.text) != "prime minister";
}

bool one_holder(const Claim& claim) {
  constexpr auto kOffices = std::to_array<std::string_view>({"archbishop",
                                                             "ceo",
                                                             "chair",
                                                             "chairman",
                                                             "chairwoman",
                                                             "chancellor",
                                                             "chief executive",
                                                             "chief executive officer",
                                                             "emperor",
                                                             "governor",
                                                             "king",
                                                             "mayor",
                                                             "pope",
                                                             "premier",
                                                             "president",
                                                             "prime minister",
                                                             "queen",
                                                             "rector",
                                                             "speaker",
                                                             "vice-chancellor"});
  std::string office = facts::lower(claim.object.text);
  return std::ranges::any_of(kOffices, [&](std::string_view o) { return office == o; });
}

enum class Realm : unsigned char { same, open, other };

Realm realms(Matcher& matcher, const Claim& a, const Claim& b) {
  if (a.recipient.empty() || b.recipient.empty()) return Realm::open;
  Fit there = fit(matcher, a.recipient, b.recipient), back = fit(matcher, b.recipient, a.recipient);
  if (there == Fit::same || back == Fit::same) return Realm::same;
  return there == Fit::clash ? Realm::other : Realm::open;
}

// "The mayor of Harmel", "the mayor of Westerlo": no word of the one is said of the other.
bool strangers(Matcher& matcher, const Claim& a, const Claim& b) {
  const Terms here = phrase_terms(a.recipient), there = phrase_terms(b.recipient);
  return !here.empty() && !there.empty() && cover(matcher, here, there).share == 0 &&
         cover(matcher, there, here).share == 0;
}

struct Offices {
  bool there = false, back = false;  // one has all words of the other
};

Offices same_office(Matcher& matcher, const Terms& a, const Terms& b) {
  return {cover(matcher, a, b).share >= 0.99, cover(matcher, b, a).share >= 0.99};
}

// From the person to the office: what is told beside that is no matter of this rule. "King Baldwin"
// is both in one.
Span role_words(const Statement& statement, const Claim& claim) {
  Span out = claim.subject.span;  // in the draft
  for (const Phrase* phrase : {&claim.object, &claim.recipient})
    if (!phrase->empty())
      out = {std::min(out.start, phrase->span.start), std::max(out.end, phrase->span.end)};
  return {out.start - std::min(out.start, statement.span.start),
          out.end - std::min(out.end, statement.span.start)};
}

Assessment answer(const Claim& claim, const Claim& other, Stance stance, double strength) {
  Assessment out{.stance = stance,
                 .rule = "role.office",
                 .reason = stance == Stance::supports ? "exact" : "wrong_entity",
                 .steps = {},
                 .strength = strength};
  auto told = [](const Claim& c) {
    return c.subject.text + ", " + c.object.text +
           (c.recipient.empty() ? "" : " (" + c.recipient.text + ")");
  };
  out.steps = {stance == Stance::supports
                   ? "the source, too, has " + told(claim)
                   : "the draft has " + told(claim) + "; the source " + told(other)};
  return out;
}

std::optional<Assessment> compare_person(const Bout& bout, const Claim& claim, const Claim& other) {
  Terms office = office_terms(claim), found = office_terms(other);
  std::string rank = rank_of(claim.object.text), other_rank = rank_of(other.object.text);
  Offices same = same_office(bout.matcher, office, found);
  Realm realm = realms(bout.matcher, claim, other);
  if (rank != other_rank) {
    bool deputy =
        (rank.empty() && deputises(other_rank)) || (other_rank.empty() && deputises(rank));
    if (deputy && same.there && same.back && realm != Realm::other)
      return answer(claim, other, Stance::refutes, kOtherOffice);
    return std::nullopt;
  }
  if (same.there) {
    if (realm == Realm::other) return answer(claim, other, Stance::refutes, kOtherOffice);
    if (realm == Realm::open && strangers(bout.matcher, claim, other)) return std::nullopt;
    if (bout.alignment.name_share >= 0.99 || realm == Realm::same)
      return answer(claim, other, Stance::supports, kSame);
    return std::nullopt;
  }
  if (head_of(claim) == head_of(other) && !same.back && realm != Realm::other)
    return answer(claim, other, Stance::refutes, kOtherOffice);
  return std::nullopt;
}

// Another person in the very same office.
std::optional<Assessment> compare_holder(const Bout& bout, const Claim& claim, const Claim& other) {
  if (!rank_of(claim.object.text).empty() || !rank_of(other.object.text).empty())
    return std::nullopt;
  Terms x = terms_of_text(holder(claim)), y = terms_of_text(holder(other));
  // People of one family name may be one person or two.
  if (x.empty() || y.empty() || x.back().lower == y.back().lower ||
      claim.subject.entity_type != "person" || other.subject.entity_type != "person")
    return std::nullopt;
  Terms office = office_terms(claim);
  Offices same = same_office(bout.matcher, office, office_terms(other));
  if (!same.there || !same.back) return std::nullopt;
  Realm realm = realms(bout.matcher, claim, other);
  bool unsaid = claim.recipient.empty() && other.recipient.empty();
  bool one = (one_holder(claim) && realm == Realm::same) ||
             (one_minister(claim, office) && (realm == Realm::same || unsaid));
  if (!one) return std::nullopt;
  return answer(claim, other, Stance::refutes, realm == Realm::same ? kSame : kOtherHolder);
}

// "Kade has stepped down as minister": the office is over.
bool tells_an_end(std::string_view words) {
  return std::ranges::any_of(lower_words(words), [](const std::string& word) {
    return has_base(word, {"depose", "dismiss", "fire", "leave", "oust", "quit", "remove",
                           "replace", "resign", "retire", "sack", "step", "succeed"});
  });
}

// "... said Lydia Marsh, chief executive officer": the words of office and name side by side.
std::optional<Assessment> beside_name(const Bout& bout, const Claim& claim) {
  Terms office = terms_of_text(claim.object.text), person = terms_of_text(claim.subject.text);
  const Reading& passage = bout.passage.reading;
  if (office.empty() || person.empty() || bout.alignment.name_share < 0.99) return std::nullopt;
  auto position = [&](const Term& wanted) {
    return std::find_if(passage.terms.begin(), passage.terms.end(),
                        [&](const Term& t) { return t.lower == wanted.lower; });
  };
  std::ptrdiff_t low = std::ssize(passage.terms), high = -1;
  for (const Terms* list : {&office, &person})
    for (const Term& term : *list) {
      auto at = position(term);
      if (at == passage.terms.end()) return std::nullopt;
      low = std::min(low, at - passage.terms.begin());
      high = std::max(high, at - passage.terms.begin());
    }
  const Span stretch{passage.terms[static_cast<std::size_t>(low)].span.start,
                     passage.terms[static_cast<std::size_t>(high)].span.end};
  std::string words(stretch.of(passage.text));
  std::size_t room = office.size() + person.size() + 1;  // "chief executive officer": one word more
  if (static_cast<std::size_t>(high - low + 1) > room || words.find(" and ") != std::string::npos ||
      !rank_of(words).empty() || tells_an_end(words) || words.find(';') != std::string::npos ||
      words.find('"') != std::string::npos || words.find(" of ") != std::string::npos)
    return std::nullopt;
  if (low > 0 && !rank_of(passage.terms[static_cast<std::size_t>(low) - 1].lower).empty())
    return std::nullopt;
  Assessment out{.stance = Stance::supports,
                 .rule = "role.office",
                 .reason = "exact",
                 .steps = {},
                 .strength = 0.7};
  out.steps = {"the source has \"" + words + "\""};
  return out;
}

}  // namespace

std::optional<Assessment> compare_role(const Bout& bout) {
  std::optional<Assessment> best;
  auto take = [&](std::optional<Assessment> found) {
    if (found && (!best || best->stance != Stance::supports)) best = std::move(found);
  };
  for (const Claim& claim : bout.statement.claims) {
    if (claim.kind != ClaimKind::role || claim.subject.empty() || claim.object.empty()) continue;
    bool named = false;
    for (const Claim& other : bout.passage.record.claims) {
      if (other.kind != ClaimKind::role || other.subject.empty() || other.object.empty()) continue;
      // Who is to hold an office is not borne out by who holds one.
      if (claim.modality == Modality::planned && other.modality == Modality::happened) continue;
      bool person = same_person(holder(claim), holder(other));
      named = named || person;
      take(person ? compare_person(bout, claim, other) : compare_holder(bout, claim, other));
    }
    if (!named && !best && claim.modality != Modality::planned &&
        rank_of(claim.object.text).empty())
      take(beside_name(bout, claim));
    if (best && best->about.empty()) best->about = role_words(bout.statement, claim);
  }
  if (best && best->stance == Stance::supports && !office_apart(bout).empty()) best.reset();
  return best;
}

}  // namespace stet::verify

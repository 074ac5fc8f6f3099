// Quotations: the words one by one, and who spoke them. A quotation is never matched to a
// look-alike.
#include <algorithm>
#include <array>
#include <vector>

#include "facts/words.h"
#include "verify/compare.h"
#include "verify/frames.h"
#include "verify/lower_words.h"
#include "verify/memory_library.h"
#include "verify/speakers.h"
#include "verify/word_diff.h"

namespace stet::verify {
namespace {

constexpr std::size_t kEnoughWords = 4;  // shorter quotations are too common to be called altered
constexpr double kNamed = 0.8;
constexpr double kAltered = 0.7;  // of the words in order: the same quotation, changed

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

// As written; what a pronoun stands for is known in lower case.
std::string name_of(const Phrase& speaker) {
  if (speaker.entity.empty() || !is_speaking_pronoun(speaker.text)) return speaker.text;
  std::string out = speaker.entity;
  for (std::size_t i = 0; i < out.size(); ++i)
    if (out[i] >= 'a' && out[i] <= 'z' && (i == 0 || out[i - 1] == ' '))
      out[i] = static_cast<char>(out[i] - 'a' + 'A');
  return out;
}

// Names of speakers: one is the other where the shorter is part of the longer ("Wang", "Wang Yi"),
// not where only the family is the same ("Rufus Penn", "Dorothea Penn"). An unknown one is
// nobody's.
Stance same_speaker(Matcher& matcher, const std::string& a, const std::string& b) {
  Terms x = terms_of(a, {0, a.size()}, {}), y = terms_of(b, {0, b.size()}, {});
  if (x.empty() || y.empty()) return Stance::neutral;
  const Terms &less = x.size() <= y.size() ? x : y, &more = x.size() <= y.size() ? y : x;
  return cover(matcher, less, more).missing.empty() ? Stance::supports : Stance::refutes;
}

// A quotation without the comma that leads on to its speaker.
std::string without_last_mark(std::string quote) {
  while (!quote.empty() && (quote.back() == ',' || quote.back() == ' ')) quote.pop_back();
  return quote;
}

// The word after "told", or after "to" behind another word of saying: whom it was said to. Empty
// where that is nobody in particular, or the press.
std::string audience(const Reading& reading) {
  std::vector<facts::Word> words = facts::words_of(reading.text, {0, reading.text.size()});
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    std::string verb = base_form(facts::lower(words[i].text));
    std::size_t at = i + 1;
    if (verb != "tell") {
      if ((verb != "write" && verb != "say" && verb != "speak") ||
          facts::lower(words[at].text) != "to")
        continue;
      ++at;
    }
    while (at < words.size() && facts::is_stop_word(facts::lower(words[at].text))) {
      if (facts::lower(words[at].text) == "that") return {};
      ++at;
    }
    if (at >= words.size() || words[at].kind != facts::Word::Kind::word ||
        facts::is_capitalised(words[at].text))
      return {};
    std::string out = base_form(facts::lower(words[at].text));
    for (std::string_view anybody :
         {"reporter", "journalist", "press", "news", "newspaper", "radio", "television",
          "broadcaster", "crowd", "audience", "people", "listener", "viewer", "meeting",
          "conference", "gathering", "court"})
      if (out == anybody) return {};
    return out;
  }
  return {};
}

bool other_audience(const Bout& bout) {
  std::string here = audience(bout.statement.reading), there = audience(bout.passage.reading);
  if (here.empty() || there.empty() || here == there) return false;
  return relate(here, there) == WordRelation::none || relate(here, there) == WordRelation::sister;
}

// Who speaks in the passage, by the claim that holds most of the words.
std::string speaker_in(const Prepared& passage, const std::string& words) {
  for (const Claim& claim : passage.record.claims)
    if (claim.kind == ClaimKind::quote && !claim.attribution.empty() &&
        (plain_words(claim.quote).find(words) != std::string::npos ||
         words.find(plain_words(claim.quote)) != std::string::npos))
      return is_speaking_pronoun(claim.attribution.text) ? std::string()
                                                         : name_of(claim.attribution);
  return {};
}

// The passage itself names the claimed speaker.
bool near_quote(const Bout& bout, const std::string& speaker) {
  std::string around = " " + plain_words(bout.passage.record.text) + " ";
  Terms names = terms_of(speaker, {0, speaker.size()}, {});
  return !names.empty() && std::all_of(names.begin(), names.end(), [&](const Term& t) {
    return around.find(" " + t.lower + " ") != std::string::npos;
  });
}

// The text names somebody who may be the claimed speaker: by last name, and by no other first name
// ("Rufus Penn" for "Dorothea Penn").
bool names_person(const std::string& text, const Terms& person) {
  Terms terms = terms_of(text, {0, text.size()}, {});
  auto is = [](const Term& a, const Term& b) { return a.lower == b.lower; };
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (!is(terms[i], person.back())) continue;
    bool first = i > 0 && terms[i - 1].name && terms[i - 1].span.end + 1 == terms[i].span.start;
    if (!first || person.size() == 1 ||
        std::any_of(person.begin(), person.end() - 1,
                    [&](const Term& t) { return is(t, terms[i - 1]); }))
      return true;
  }
  return false;
}

// Whom the "he" that speaks in the passage stands for: the only name of the sentence before, first
// and last, where the passage has none of its own and tells of no second "he" or "she". Empty where
// it is not certain.
std::string sole_speaker(const Prepared& passage) {
  const std::string own = outside_marks(passage.record.text),
                    before = outside_marks(passage.record.before);
  const bool he = has_word(own, {"he"}), she = has_word(own, {"she"});
  if (he == she || has_word(own, {"her", "him", "them"}) || !names_in(own).empty()) return {};
  if (he ? has_word(before, {"she", "her", "hers", "him"})
         : has_word(before, {"he", "him", "his", "her"}))
    return {};
  const std::vector<std::string> names = names_in(before);
  return names.size() == 1 && std::count(names.front().begin(), names.front().end(), ' ') == 1
             ? names.front()
             : std::string();
}

// The claimed speaker may have been named further up: the source has the family name, and the one
// before is of another family.
bool may_be_further_up(const Bout& bout, const std::string& claimed, const std::string& sole) {
  const std::vector<std::int64_t>& sources = bout.statement.speaker_sources;
  const bool one_family =
      claimed.substr(claimed.rfind(' ') + 1) == sole.substr(sole.rfind(' ') + 1);
  return !one_family &&
         std::find(sources.begin(), sources.end(), bout.passage.source.id) != sources.end();
}

// A talk goes on in which "she" was the last to speak: nobody is named in it or right before.
bool goes_on(const PassageRecord& record) {
  const std::string around = outside_marks(record.before) + " " + outside_marks(record.text);
  return record.before.find_first_of("\"\xE2") != std::string::npos &&
         has_word(around, {"he", "she"}) && names_in(around).empty();
}

// The passage or its neighbours name the claimed speaker; or its source does, and nobody else is
// near: an interview.
bool names_speaker(const Bout& bout, const std::string& speaker) {
  Terms person = terms_of(speaker, {0, speaker.size()}, {});
  if (person.empty()) return false;
  const PassageRecord& record = bout.passage.record;
  std::string around =
      record.before + " " + record.text + " " + record.after + " " + bout.passage.source.title;
  if (names_person(around, person)) return true;
  const bool nobody = names_in(around).empty() || goes_on(record);
  const std::vector<std::int64_t>& sources = bout.statement.speaker_sources;
  return nobody &&
         std::find(sources.begin(), sources.end(), bout.passage.source.id) != sources.end();
}

// Only a speaker whom the source names refutes another one; "its president" may be anybody.
bool is_named(const Prepared& passage, const std::string& words) {
  for (const Claim& claim : passage.record.claims)
    if (claim.kind == ClaimKind::quote && plain_words(claim.quote).find(words) != std::string::npos)
      return !claim.attribution.entity.empty();
  return true;
}

// The passage has the words in this order, or a quotation that runs on into the next passage has
// them.
bool holds(const PassageRecord& passage, const std::string& words) {
  auto has = [&](const std::string& text) {
    return (" " + plain_words(text) + " ").find(" " + words + " ") != std::string::npos;
  };
  return has(passage.text) || std::ranges::any_of(passage.claims, [&](const Claim& claim) {
           return claim.kind == ClaimKind::quote && claim.direct && has(claim.quote);
         });
}

// The draft names the source's speaker before the quotation: its "he" may be that one.
bool named_earlier(const Statement& statement, const std::string& speaker) {
  Terms terms = terms_of(speaker, {0, speaker.size()}, {});
  return !terms.empty() && std::find(statement.earlier_names.begin(), statement.earlier_names.end(),
                                     terms.back().lower) != statement.earlier_names.end();
}

// "Never asked for this", quoted as "asked for this": the word that denies it was left out.
bool denial_left_out(const Bout& bout, const std::string& words) {
  auto denied = [&](const std::string& text) {
    const std::string plain = " " + plain_words(text) + " ";
    const std::size_t at = plain.find(" " + words + " ");
    if (at == std::string::npos) return false;
    const std::vector<std::string> before = lower_words(std::string_view(plain).substr(0, at));
    return !before.empty() &&
           (is_one_of(before.back(), {"cannot", "hardly", "never", "no", "not", "nothing"}) ||
            before.back().ends_with("n't"));
  };
  return denied(bout.passage.record.text) && !denied(bout.statement.reading.text);
}

Assessment found_whole(const Bout& bout, const Claim& claim, const std::string& words) {
  Assessment out{.stance = Stance::supports,
                 .rule = "quote.words",
                 .reason = "exact",
                 .steps = {},
                 .strength = 0.9};
  out.steps = {"the source has the words \"" + without_last_mark(claim.quote) + "\""};
  std::string claimed = name_of(claim.attribution), there = speaker_in(bout.passage, words);
  const std::string sole = sole_speaker(bout.passage);
  if (there.empty() && !sole.empty() && !names_in(claimed).empty() &&
      !may_be_further_up(bout, claimed, sole))
    there = sole;
  Stance speaker = same_speaker(bout.matcher, claimed, there);
  bool named = names_speaker(bout, claimed);
  if (speaker == Stance::refutes && is_speaking_pronoun(claim.attribution.text) &&
      named_earlier(bout.statement, there)) {
    out.steps.push_back("\"" + claim.attribution.text + "\" may stand for " + there +
                        ", whom the draft names before");
    return out;
  }
  if (only_quoted(bout, claim) || denial_left_out(bout, words)) {
    out.stance = Stance::neutral;
  } else if (speaker == Stance::supports && other_audience(bout)) {
    out.stance = Stance::refutes;
    out.rule = "quote.speaker";
    out.reason = "wrong_attribution";
    out.steps.insert(out.steps.begin(), "in the draft it was said to " +
                                            audience(bout.statement.reading) +
                                            ", in the source to " + audience(bout.passage.reading));
  } else if (speaker == Stance::supports) {
    out.steps.push_back("the speaker is the same: " + there);
  } else if (speaker == Stance::refutes && (is_named(bout.passage, words) || !sole.empty()) &&
             !near_quote(bout, claimed)) {
    out.stance = Stance::refutes;
    out.rule = "quote.speaker";
    out.reason = "wrong_attribution";
    out.steps.insert(out.steps.begin(),
                     "in the draft " + claimed + " says this, in the source " + there);
  } else if (!claimed.empty()) {
    out.strength = named ? 0.8 : 0.6;
    const bool another = speaker == Stance::refutes && somebody_else(bout, claim, there);
    if (!named || another) out.stance = Stance::neutral;
  }
  return out;
}

// Words in marks that nobody is said to say are a title or a word held at arm's length: the rest of
// the statement decides.
bool nobody_says(const Claim& quote, const Reading& reading, const std::string& words) {
  constexpr double kTelling = 0.4;
  if (!quote.attribution.empty()) return false;
  return std::ranges::any_of(reading.terms, [&](const Term& term) {
    return term.weight >= kTelling &&
           (" " + words + " ").find(" " + term.lower + " ") == std::string::npos;
  });
}

// "Called the school 'outstanding'", "judged the school 'good'": what the same thing is named, in
// marks, by the same.
bool named_otherwise(const Bout& bout, const std::string& words) {
  constexpr auto kNaming = std::to_array<std::string_view>(
      {"call", "class", "classify", "deem", "describe", "grade", "judge", "label", "rank", "rate"});
  auto names = [&](const Claim& claim) {
    return claim.kind != ClaimKind::quote &&
           std::ranges::binary_search(kNaming, std::string_view(claim.predicate));
  };
  auto same = [&](const Phrase& a, const Phrase& b) {
    return fit(bout.matcher, a, b) == Fit::same && fit(bout.matcher, b, a) == Fit::same;
  };
  const std::string& text = bout.passage.record.text;
  const bool marked = std::count(text.begin(), text.end(), '"') == 2 ||
                      text.find("\xE2\x80\x9C") != std::string::npos;
  if (!marked || (" " + plain_words(text) + " ").find(" " + words + " ") != std::string::npos ||
      bout.alignment.negation_differs)
    return false;
  for (const Claim& claim : bout.statement.claims)
    for (const Claim& other : bout.passage.record.claims)
      if (names(claim) && names(other) && same(claim.subject, other.subject) &&
          same(claim.object, other.object) && claim.polarity == other.polarity &&
          periods_meet(claim, other))
        return true;
  return false;
}

}  // namespace

std::optional<Assessment> compare_quote(const Bout& bout) {
  const Claim* claim = nullptr;
  for (const Claim& c : bout.statement.claims)
    if (c.kind == ClaimKind::quote && c.direct && !c.quote.empty()) claim = &c;
  if (!claim) return std::nullopt;
  const std::string quoted = quoted_words(bout.statement);
  std::string words = plain_words(quoted);
  if (words.empty() || nobody_says(*claim, bout.statement.reading, words)) return std::nullopt;
  if (holds(bout.passage.record, words)) return found_whole(bout, *claim, words);

  std::vector<std::string> list = unmarked_words(quoted),
                           there = unmarked_words(bout.passage.record.text);
  Assessment out{.rule = "quote.words", .reason = "quote_not_found"};
  if (named_otherwise(bout, words)) {
    out.stance = Stance::refutes;
    out.reason = "quote_altered";
    out.strength = kNamed;
    out.steps = {"the source does not have \"" + quoted + "\" here",
                 "the source has: " + bout.passage.record.text};
    return out;
  }
  if (list.size() < kEnoughWords || there.size() < kEnoughWords) return out;
  WordDiff change = nearest_words(list, bout.passage);
  double share = static_cast<double>(change.common) / static_cast<double>(list.size());
  bool spoken = bout.passage.record.text.find('"') != std::string::npos ||
                bout.passage.record.text.find("\xE2\x80\x9C") != std::string::npos;
  if (share < kAltered || !spoken) return out;
  out.stance = Stance::refutes;
  out.reason = "quote_altered";
  out.strength = share;
  if (!change.only_a.empty())
    out.steps.push_back("the source does not have \"" + joined(change.only_a) + "\" here");
  if (!change.only_b.empty())
    out.steps.push_back("the source has \"" + joined(change.only_b) + "\" " +
                        (change.only_a.empty() ? "besides" : "instead"));
  return out;
}

}  // namespace stet::verify

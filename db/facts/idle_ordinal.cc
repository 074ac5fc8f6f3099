// Recognises ordinals that say when, or that belong to a name or an idiom.
#include "facts/idle_ordinal.h"

namespace stet::facts {
namespace {

// "the 18th and 19th centuries"
bool is_century(const Tokens& t, const Figure& f) {
  const std::size_t after = f.next;
  const auto century = [&](std::size_t i) { return t.is_any(i, {"century", "centuries"}); };
  if (century(after) || (t.joint(after) && century(after + 1))) return true;
  if (!t.is_any(after, {"and", "to", "or"})) return false;
  return century(after + 2) || (t[after + 1].is_number() && century(after + 3));
}

// "a second", "per second", "every second", "5 second": a length of time or "another".
bool is_second_of_time(const Tokens& t, const Figure& f) {
  const std::size_t before = f.first - 1;
  if (t.is_any(before, {"a", "one", "per", "each", "every", "split", "another", "any", "this",
                        "that", "last"}))
    return true;
  const std::size_t number = t.joint(before) ? before - 1 : before;
  if (t[number].is_number() || t.number(number).kind != Numeric::none) return true;
  return t.is_any(f.next, {"thoughts", "thought", "hand", "nature", "guess", "homes", "home"}) &&
         !t.is(before, "the");
}

bool is_auxiliary_or_pronoun(const Tokens& t, std::size_t i) {
  return t.is_any(i, {"was", "were", "is", "are", "be", "been", "being", "had", "has", "have", "he",
                      "she", "they", "who", "which", "that", "when"});
}

// Past tenses that do not end in -ed, as they follow "first".
bool is_irregular_past(const Tokens& t, std::size_t i) {
  return t.is_any(
      i, {"began",  "begun", "brought", "built",  "came",   "found", "gave", "given", "gone",
          "grown",  "heard", "held",    "joined", "known",  "laid",  "led",  "made",  "met",
          "put",    "read",  "rose",    "run",    "said",   "saw",   "seen", "sent",  "set",
          "shown",  "sold",  "sought",  "spoke",  "spoken", "stood", "sung", "sworn", "taken",
          "taught", "told",  "took",    "used",   "went",   "won",   "worn", "wrote", "written"});
}

// "were first held", "the board first wrote": when, not which.
bool is_adverb_first(const Tokens& t, std::size_t first) {
  if (!t[first + 1].is_word() || !t[first - 1].is_word()) return false;
  const std::string_view verb = t.bytes(first + 1);
  if (verb.size() > 3 && verb.ends_with("ed") && is_auxiliary_or_pronoun(t, first - 1)) return true;
  if (!is_irregular_past(t, first + 1)) return false;
  return is_auxiliary_or_pronoun(t, first - 1) || !t.has(first - 1, WordClass::function);
}

// "read the small print first.", "wages first;": what is done before the rest. Whoever finishes
// first has a rank.
bool is_last_adverb(const Tokens& t, std::size_t first) {
  if (!t.closes(first + 1) || t[first + 1].kind == LexemeKind::end || !t[first - 1].is_word())
    return false;
  const std::string_view before = t.bytes(first - 1);
  if (t.has(first - 1, WordClass::function) || t[first - 1].capital || before.ends_with("ed") ||
      before.ends_with("ing"))
    return false;
  return !t.is_any(first - 1,
                   {"finish", "finishes", "came",   "come", "comes", "coming", "placed", "rank",
                    "ranks",  "stood",    "stands", "home", "joint", "still",  "its",    "my",
                    "lies",   "lay",      "run",    "ran",  "place", "places"});
}

bool is_idle_first(const Tokens& t, const Figure& f) {
  if (is_adverb_first(t, f.first) || is_last_adverb(t, f.first)) return true;
  if (t.is_any(f.first - 1,
               {"at", "feet", "head", "safety", "ladies", "women", "come", "comes", "came"}))
    return true;
  if (t.is(f.next, "of") && t.is(f.next + 1, "all")) return true;
  return t.is_any(f.next, {"lady", "minister", "aid", "name", "names", "responders", "responder",
                           "secretary", "refusal", "hand"});
}

// "Fifth Avenue", "the 93rd Brigade", "the Second World War": parts of names.
bool is_named_ordinal(const Tokens& t, const Figure& f) {
  const std::size_t after = f.next;
  if (t.is(after, "world") && t.is(after + 1, "war")) return true;
  if (!t[after].capital || !(t[f.first].capital || t[f.first].is_number())) return false;
  return t.is_any(after, {"avenue", "street", "amendment", "brigade", "division", "regiment",
                          "battalion", "fleet", "army", "airborne", "corps", "infantry", "congress",
                          "republic", "district", "circuit", "ward", "squadron", "parachute"});
}

}  // namespace

bool is_idle_ordinal(const Tokens& t, const Figure& f) {
  const std::size_t after = f.next;
  if (is_century(t, f) || is_named_ordinal(t, f) || t.is(after, "sense")) return true;
  if (t.joint(after) &&
      t.is_any(after + 1, {"hand", "guess", "rate", "degree", "ever", "party", "name", "aid"}))
    return true;
  if (f.next != f.first + 1) return false;
  if (t[after].is(U',') && t.opens_sentence(f.first))
    return true;  // "Second, business was on the agenda"
  if (t.is(f.first, "second")) return is_second_of_time(t, f);
  if (t.is(f.first, "first")) return is_idle_first(t, f);
  return t.is_any(f.first, {"third", "fourth"}) &&
         t.is_any(after, {"party", "parties", "world", "estate", "reich"});
}

}  // namespace stet::facts

// Reads who is whose kin: "his sister, Gail", "Eva is a sister of Max", "the founder's wife", "Max
// and Eva are cousins".
#include <algorithm>
#include <optional>

#include "facts/words.h"
#include "verify/kin.h"
#include "verify/lexicon.h"
#include "verify/lower_words.h"
#include "verify/word_view.h"

namespace stet::verify {
namespace {

using Words = std::vector<facts::Word>;

struct View : WordView {
  using WordView::WordView;
  bool name(std::size_t i) const { return WordView::name(i) && !kin_word(lower[i]); }
};

bool is_age(std::string_view word) {
  return is_one_of(word, {"big", "eldest", "elder", "favourite", "identical", "late", "little",
                          "older", "oldest", "only", "own", "twin", "younger", "youngest"});
}

Person named(const View& view, std::size_t from, std::size_t to) {
  Person out;
  for (std::size_t i = from; i < to; ++i) out.name.push_back(view.lower[i]);
  if (from < to) out.span = {view.words[from].span.start, view.words[to - 1].span.end};
  return out;
}

// The noun phrase that ends before `end`: a name ("mayor Max Dorn" by the name alone), or what
// somebody is called by an article and nouns.
Person ending_at(const View& view, std::size_t end) {
  std::size_t from = end;
  while (from > 0 && view.name(from - 1)) --from;
  if (from < end) return named(view, from, end);
  Person out;
  while (from > 0 && !view.mark(from - 1) && !view.owns(from - 1) &&
         !facts::is_stop_word(view.lower[from - 1]) && end - from < 3)
    --from;
  if (from == end || from == 0 || !view.is(from - 1, {"the", "its"})) return out;
  for (std::size_t i = from; i < end; ++i)
    out.office += (out.office.empty() ? "" : " ") + view.lower[i];
  out.span = {view.words[from - 1].span.start, view.words[end - 1].span.end};
  return out;
}

// The one that begins there: "Max Dorn", "the vice-chancellor", "her predecessor Lars".
Person starting_at(const View& view, std::size_t from) {
  std::size_t at = from;
  while (view.is(at, {"the", "her", "his", "its", "their", "a"})) ++at;
  std::size_t nouns = at;
  while (nouns < view.size() && !view.name(nouns) && !view.mark(nouns) && !view.owns(nouns) &&
         !facts::is_stop_word(view.lower[nouns]) && nouns - at < 3)
    ++nouns;
  std::size_t end = nouns;
  while (view.name(end)) ++end;
  if (view.owns(end)) return {};
  if (end > nouns) {
    Person out = named(view, nouns, end);
    out.span.start = view.words[from].span.start;
    return out;
  }
  if (!view.is(from, {"the"}) || nouns == at) return {};
  Person out;
  // "The vice-chancellor spoke": one noun, or two where a mark ends them.
  const std::size_t to = nouns == view.size() || view.mark(nouns) ? nouns : at + 1;
  for (std::size_t i = at; i < to; ++i)
    out.office += (out.office.empty() ? "" : " ") + view.lower[i];
  out.span = {view.words[from].span.start, view.words[to - 1].span.end};
  return out;
}

// The last name before a place that can be somebody's: two words at least.
Person last_named(const View& view, std::size_t end) {
  for (std::size_t i = end; i > 0; --i) {
    if (!view.name(i - 1)) continue;
    std::size_t from = i;
    while (from > 0 && view.name(from - 1)) --from;
    const bool led = from > 0 && view.is(from - 1, {"at", "from", "in", "near", "of", "to"});
    if (i - from >= 2 && !led) {
      Person out = named(view, from, i);
      out.span = {};
      return out;
    }
    i = from + 1;
  }
  return {};
}

std::size_t sentence_start(const View& view, std::size_t at) {
  while (at > 0 && !view.is(at - 1, {".", "!", "?", ";", ":"})) --at;
  return at;
}

struct Reader {
  const View view, before;
  std::string_view pronoun;

  Person he(std::size_t at) const {
    if (!pronoun.empty()) return Person{lower_words(pronoun), {}, {}};
    Person out = last_named(view, sentence_start(view, at));
    return out.known() ? out : last_named(before, before.size());
  }

  // Whose kin: what stands before the kin word.
  Person owner(std::size_t first) const {
    if (first == 0) return {};
    if (view.owns(first - 1)) return ending_at(view, first - 1);
    return view.is(first - 1, {"her", "his"}) ? he(first) : Person{};
  }

  // Who is said to be it before "is": the first name of the clause, or its pronoun.
  Person subject(std::size_t verb) const {
    const std::size_t from = sentence_start(view, verb);
    if (view.is(from, {"he", "she"})) return he(from);
    for (std::size_t i = from; i < verb; ++i)
      if (view.name(i)) {
        std::size_t end = i;
        while (view.name(end)) ++end;
        // "The husband of Eva Dorn is", "Eva's mother is": somebody else.
        const bool plain = end == verb || view.mark(end);
        const bool led = i > from && view.is(i - 1, {"of", "with", "to", "and"});
        return plain && !led && i <= from + 3 ? named(view, i, end) : Person{};
      }
    return {};
  }

  // "Max and Eva", "he and the treasurer", from the start of a clause on.
  std::optional<std::pair<Person, Person>> pair(std::size_t from, std::size_t end) const {
    std::size_t joint = from;
    while (joint < end && lower(joint) != "and") ++joint;
    if (joint == end || joint == from) return std::nullopt;
    const bool short_form = joint == from + 1 && view.is(from, {"he", "she"});
    Person a = short_form ? he(from) : ending_at(view, joint), b = starting_at(view, joint + 1);
    if (!a.known() || !b.known()) return std::nullopt;
    return std::pair{std::move(a), std::move(b)};
  }
  const std::string& lower(std::size_t i) const { return view.lower[i]; }
};

bool copula(const View& view, std::size_t i) { return view.is(i, {"are", "is", "was", "were"}); }

// Negated, past or uncertain in its clause.
bool uncertain(const View& view, std::size_t at) {
  for (std::size_t i = at; i > 0 && !view.is(i - 1, {".", ";", "!", "?"}); --i)
    if (view.is(i - 1, {"former", "ex", "if", "may", "might", "never", "no", "not", "or", "perhaps",
                        "reportedly", "said", "says", "unrelated", "whether"}))
      return true;
  return false;
}

// "They are cousins", "Max and Eva are brother and sister".
std::optional<KinTold> of_both(const Reader& reader, std::size_t kin, const KinWord& word) {
  const View& view = reader.view;
  std::size_t verb = kin;
  while (verb > 0 && is_age(view.lower[verb - 1])) --verb;
  if (verb == 0 || !copula(view, verb - 1)) return std::nullopt;
  --verb;
  std::size_t from = verb;
  while (from > 0 && !view.mark(from - 1)) --from;
  auto both = reader.pair(from, verb);
  if (!both && verb == from + 1 && view.is(from, {"they"}) && from > 0)
    both = reader.pair(sentence_start(view, from - 1), from - 1);
  if (!both && view.is(from, {"they"}) && from > 0) {
    // "She and Jon are not married, whatever they say; they are cousins".
    std::size_t start = from;
    while (start > 0 && !view.is(start - 1, {".", "!", "?"})) --start;
    std::size_t end = start;
    while (end < from && !copula(view, end) && !view.mark(end)) ++end;
    both = reader.pair(start, end);
  }
  if (!both) return std::nullopt;
  return KinTold{&word, both->first, both->second, view.words[kin].span};
}

std::optional<KinTold> of_one(const Reader& reader, std::size_t kin, const KinWord& word) {
  const View& view = reader.view;
  std::size_t first = kin;
  while (first > 0 && is_age(view.lower[first - 1])) --first;
  KinTold out{&word, {}, reader.owner(first), view.words[kin].span};
  std::size_t start = first, next = kin + 1;  // of the phrase; behind it
  if (out.of.known()) {
    // The owner belongs to the phrase.
    while (start > 0 &&
           (view.owns(start - 1) || view.name(start - 1) || view.is(start - 1, {"her", "his"})))
      --start;
    while (!out.of.office.empty() && start > 0 && view.words[start].span.start > out.of.span.start)
      --start;
  } else if (view.is(next, {"of", "to"})) {
    out.of = starting_at(view, next + 1);
    while (next < view.size() && view.words[next].span.end <= out.of.span.end) ++next;
    if (start > 0 && view.is(start - 1, {"a", "an", "the"})) --start;
  }
  if (!out.of.known()) return std::nullopt;
  if (start > 0 && copula(view, start - 1)) {
    out.who = reader.subject(start - 1);
    return out;
  }
  const std::size_t name = view.is(next, {","}) ? next + 1 : next;
  if (name < view.size() && view.name(name) && !view.is(kin + 1, {"of"})) {
    std::size_t end = name;
    while (view.name(end)) ++end;
    const bool closed = end == view.size() || view.mark(end) || view.is(end, {"who"});
    if (!view.owns(end) && (name == next || closed)) out.who = named(view, name, end);
    return out;
  }
  // "Lars Ekman, a brother of Bo Ekman, resigned".
  if (start > 1 && view.is(start - 1, {","}) && view.name(start - 2) &&
      (next == view.size() || view.mark(next)))
    out.who = ending_at(view, start - 1);
  return out;
}

}  // namespace

std::vector<KinTold> kin_told(std::string_view text, std::string_view before,
                              std::string_view pronoun) {
  const Reader reader{View(text), View(before), pronoun};
  const View& view = reader.view;
  std::vector<KinTold> out;
  for (std::size_t i = 0; i < view.size(); ++i) {
    const KinWord* word = kin_word(view.lower[i]);
    const bool plural = !word;
    if (!word) word = kin_word(base_form(view.lower[i]));
    if (!word || uncertain(view, i)) continue;
    const bool couple = view.is(i + 1, {"and"}) && i + 2 < view.size() &&
                        kin_word(view.lower[i + 2]) &&
                        kin_word(view.lower[i + 2])->bond == word->bond;
    std::optional<KinTold> told =
        plural || couple ? of_both(reader, i, *word) : of_one(reader, i, *word);
    if (told) out.push_back(std::move(*told));
    if (couple) i += 2;
  }
  return out;
}

}  // namespace stet::verify

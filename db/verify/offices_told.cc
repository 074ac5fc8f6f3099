// Reads names, offices and what they are of from the words around an office.
#include "verify/offices_told.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "facts/words.h"
#include "text/word_set.h"
#include "verify/lexicon.h"
#include "verify/lower_words.h"
#include "verify/remembered.h"
#include "verify/word_view.h"

namespace stet::verify {
namespace {

// An office, and the first of those that say the same.
struct Office {
  std::string_view word, group;
};

// Curated; sorted.
constexpr auto kOffices = std::to_array<Office>({
    {"boss", "head"},
    {"captain", "captain"},
    {"captains", "captain"},
    {"chair", "chair"},
    {"chaired", "chair"},
    {"chairman", "chair"},
    {"chairperson", "chair"},
    {"chairs", "chair"},
    {"chairwoman", "chair"},
    {"chief executive", "chief executive"},
    {"coach", "coach"},
    {"coached", "coach"},
    {"coaches", "coach"},
    {"director", "director"},
    {"director-general", "director"},
    {"editor", "editor"},
    {"edits", "editor"},
    {"head", "head"},
    {"headed", "head"},
    {"headmaster", "head"},
    {"headmistress", "head"},
    {"heads", "head"},
    {"leader", "leader"},
    {"leads", "leader"},
    {"led", "leader"},
    {"managed", "manager"},
    {"manager", "manager"},
    {"manages", "manager"},
    {"managing director", "chief executive"},
    {"president", "president"},
    {"principal", "head"},
    {"rector", "head"},
    {"run", "runs"},
    {"runs", "runs"},
    {"secretary-general", "secretary-general"},
    {"speaks for", "speaks for"},
    {"spokesman", "speaks for"},
    {"spokesperson", "speaks for"},
    {"spokeswoman", "speaks for"},
    {"treasurer", "treasurer"},
});
static_assert(std::ranges::is_sorted(kOffices, {}, &Office::word));

template <class Part>
constexpr auto words_of_offices(Part part) {
  std::array<std::string_view, kOffices.size()> out;
  std::ranges::transform(kOffices, out.begin(),
                         [&](const Office& office) { return part(office.word); });
  return text::WordSet(out);
}
constexpr auto kWords = words_of_offices([](std::string_view office) { return office; }),
               kFirstWords = words_of_offices(
                   [](std::string_view office) { return office.substr(0, office.find(' ')); });

std::string_view group_of(std::string_view office) {
  if (!kWords.contains(office)) return {};  // most words
  return std::ranges::lower_bound(kOffices, office, {}, &Office::word)->group;
}

// Who holds the second leads the first in that sense, too; each with its own group besides.
constexpr auto kBorneOutBy = std::to_array<Office>({
    {"head", "chief executive"},
    {"head", "director"},
    {"head", "leader"},
    {"head", "president"},
    {"leader", "captain"},
    {"leader", "chief executive"},
    {"leader", "director"},
    {"leader", "head"},
    {"leader", "president"},
    {"runs", "chief executive"},
    {"runs", "director"},
    {"runs", "head"},
    {"runs", "manager"},
    {"speaks for", "chair"},
    {"speaks for", "chief executive"},
    {"speaks for", "director"},
    {"speaks for", "head"},
    {"speaks for", "leader"},
    {"speaks for", "president"},
    {"speaks for", "secretary-general"},
});

bool by_verb(std::string_view word) {
  return is_one_of(word, {"captains", "chairs", "coaches", "edits", "heads", "leads", "manages",
                          "runs", "speaks for"});
}
bool by_participle(std::string_view word) {
  return is_one_of(word, {"chaired", "coached", "headed", "led", "managed", "run"});
}

struct View : WordView {
  using WordView::WordView;
  bool name(std::size_t i) const {
    return word(i) && facts::is_capitalised(words[i].text) &&
           !is(i, {"the", "a", "an", "its", "in", "at"});
  }
  bool noun(std::size_t i) const { return word(i) && !facts::is_stop_word(lower[i]); }
};

struct Part {
  std::size_t from = 0, to = 0;  // indices; to is behind the last
  bool empty() const { return from >= to; }
};

// A name that ends before `end`: two words at least, or one that begins no sentence.
Part name_before(const View& view, std::size_t end) {
  std::size_t from = end;
  while (from > 0 && view.name(from - 1) && group_of(view.lower[from - 1]).empty()) --from;
  return {from, end};
}

Part name_at(const View& view, std::size_t from) {
  std::size_t to = from;
  while (view.name(to) && group_of(view.lower[to]).empty()) ++to;
  return view.owns(to) ? Part{from, from} : Part{from, to};
}

bool ends(const View& view, std::size_t at) { return at >= view.size() || view.mark(at); }

// "The board of the bank", "hotels and restaurants", from its article on.
Part body_at(const View& view, std::size_t from) {
  constexpr std::size_t kMost = 9;
  std::size_t to = from;
  while (to < view.size() && to < from + kMost &&
         (view.noun(to) || view.owns(to) ||
          view.is(to, {"a", "an", "and", "for", "its", "of", "the"})))
    ++to;
  while (to > from && (view.is(to - 1, {"a", "an", "and", "for", "its", "of", "the"}))) --to;
  return {from, to};
}

// What ends before `end` and is no more than nouns, articles and "of".
Part body_before(const View& view, std::size_t end) {
  std::size_t from = end;
  while (from > 0 && (view.noun(from - 1) || view.owns(from - 1) ||
                      view.is(from - 1, {"a", "an", "of", "the"})))
    --from;
  return {from, end};
}

void set_body(OfficeTold& out, const View& view, Part part) {
  bool open = true;  // before the first "of"
  for (std::size_t i = part.from; i < part.to; ++i) {
    if (view.is(i, {"for", "of"})) open = false;
    if (!view.noun(i)) continue;
    out.body.push_back(base_form(view.lower[i]));
    if (open) out.head = out.body.back();
  }
}

// An office in the text: its word or words, and all that belongs to its phrase.
struct Found {
  Part office, phrase, body;
  std::string word;
};

void cover_span(OfficeTold& out, const View& view, std::initializer_list<Part> parts) {
  std::size_t from = view.size(), to = 0;
  for (const Part& part : parts)
    if (!part.empty()) from = std::min(from, part.from), to = std::max(to, part.to);
  if (from < to) out.span = {view.words[from].span.start, view.words[to - 1].span.end};
}

void add(std::vector<OfficeTold>& out, const View& view, const Found& found, OfficeTold told,
         Part name) {
  if (name.empty() || found.body.empty()) return;
  for (std::size_t i = name.from; i < name.to; ++i) told.name.push_back(view.lower[i]);
  told.office = found.word;
  set_body(told, view, found.body);
  cover_span(told, view, {name, found.phrase, found.body});
  if (!told.body.empty()) out.push_back(std::move(told));
}

// "Per Lund heads the museum", "Anna Holt, who chairs the board".
void read_verb(std::vector<OfficeTold>& out, const View& view, std::size_t at, std::size_t behind,
               const std::string& word) {
  std::size_t before = at;
  if (before > 0 && view.is(before - 1, {"who"})) --before;
  if (before < at && before > 0 && view.is(before - 1, {","})) --before;
  const Part name = name_before(view, before);
  const Found found{{at, behind}, {at, behind}, body_at(view, behind), word};
  add(out, view, found, {}, name);
}

// "The museum is led by Per Lund", "the committee, headed by Nora Feld".
void read_participle(std::vector<OfficeTold>& out, const View& view, std::size_t at,
                     const std::string& word) {
  if (!view.is(at + 1, {"by"})) return;
  const Part name = name_at(view, at + 2);
  std::size_t before = at;
  const bool past = before > 0 && view.is(before - 1, {"was", "were"});
  if (before > 0 && view.is(before - 1, {"is", "are", "was", "were"})) --before;
  if (before > 0 && view.is(before - 1, {"which"})) --before;
  if (before > 0 && view.is(before - 1, {","})) --before;
  OfficeTold told;
  told.held = !past;
  add(out, view, {{at, at + 2}, {at, at + 2}, body_before(view, before), word}, told, name);
}

// The words right before an office that belong to it: "finance" director, "former" "managing" ...
Part words_before(const View& view, std::size_t at) {
  constexpr std::size_t kMost = 3;
  std::size_t from = at;
  while (from > 0 && at - from < kMost && view.noun(from - 1) && !view.name(from - 1)) --from;
  return {from, at};
}

// The office noun with what it is of: behind it, or before it as an owner.
Found phrase_of(const View& view, std::size_t at, std::size_t behind, const std::string& word,
                OfficeTold& told) {
  Found out{{at, behind}, {at, behind}, {}, word};
  const Part before = words_before(view, at);
  for (std::size_t i = before.from; i < before.to; ++i) told.narrowing.push_back(view.lower[i]);
  out.phrase.from = before.from;
  if (view.is(behind, {"of", "at", "for"})) out.body = body_at(view, behind + 1);
  if (out.body.empty() && before.from > 0 && view.owns(before.from - 1)) {
    out.body = body_before(view, before.from - 1);
    out.phrase.from = out.body.from;
  } else if (out.body.empty() && !told.narrowing.empty()) {
    // "The museum director": the noun before it is what it is of.
    out.body = {before.to - 1, before.to};
    told.narrowing.pop_back();
  }
  if (out.phrase.from > 0 && view.is(out.phrase.from - 1, {"a", "an", "the"})) --out.phrase.from;
  if (!out.body.empty()) out.phrase.to = std::max(out.phrase.to, out.body.to);
  return out;
}

void read_noun(std::vector<OfficeTold>& out, const View& view, std::size_t at, std::size_t behind,
               const std::string& word) {
  OfficeTold told;
  Found found = phrase_of(view, at, behind, word, told);
  const std::size_t from = found.phrase.from, to = found.phrase.to;
  // "The clinic, whose head is Sofia Lund".
  if (from > 0 && view.is(from - 1, {"whose"}) && view.is(to, {"is"})) {
    std::size_t end = from - 1;
    if (end > 0 && view.is(end - 1, {","})) --end;
    found.body = body_before(view, end);
    add(out, view, found, told, name_at(view, to + 1));
    return;
  }
  if (view.is(to, {":"})) {
    add(out, view, found, told, name_at(view, to + 1));
    return;
  }
  // "Director Per Lund", "the head of the clinic, Sofia Lund, ...".
  const bool comma = view.is(to, {","});
  const Part behind_it = name_at(view, comma ? to + 1 : to);
  if (!behind_it.empty() && (!comma || ends(view, behind_it.to))) {
    add(out, view, found, told, behind_it);
    return;
  }
  if (from > 0 && view.is(from - 1, {","}) && ends(view, to)) {
    add(out, view, found, told, name_before(view, from - 1));
    return;
  }
  if (from > 0 && view.is(from - 1, {"is", "was"})) {
    told.held = view.is(from - 1, {"is"});
    add(out, view, found, told, name_before(view, from - 1));
  }
}

std::vector<OfficeTold> read_offices(std::string_view text) {
  const View view(text);
  std::vector<OfficeTold> out;
  for (std::size_t i = 0; i < view.size(); ++i) {
    if (!kFirstWords.contains(view.lower[i])) continue;
    std::string word = view.lower[i];
    std::size_t behind = i + 1;
    if (behind < view.size() && !group_of(word + " " + view.lower[behind]).empty())
      word += " " + view.lower[behind++];
    if (group_of(word).empty()) continue;
    if (by_verb(word))
      read_verb(out, view, i, behind, word);
    else if (by_participle(word))
      read_participle(out, view, i, word);
    else
      read_noun(out, view, i, behind, word);
    i = behind - 1;
  }
  return out;
}

}  // namespace

std::vector<OfficeTold> offices_told(std::string_view text) {
  thread_local Remembered<std::vector<OfficeTold>> known;
  return known.of(text, [&] { return read_offices(text); });
}

bool office_bears_out(std::string_view claimed, std::string_view found) {
  const std::string_view own = group_of(claimed), other = group_of(found);
  if (own.empty() || other.empty()) return false;
  return own == other || std::ranges::any_of(kBorneOutBy, [&](const Office& pair) {
           return pair.word == own && pair.group == other;
         });
}

bool held_by_one(std::string_view office) {
  return is_one_of(group_of(office), {"captain", "chair", "head", "president"});
}

}  // namespace stet::verify

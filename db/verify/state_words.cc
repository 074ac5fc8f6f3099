// The table of opposed states, and where its words stand in a text.
//
// Curated for stet from the opposites of WordNet 3.0 (Miller 1995) and the usage of news reports.
#include "verify/state_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "facts/words.h"
#include "text/word_set.h"
#include "verify/lexicon.h"
#include "verify/remembered.h"

namespace stet::verify {
namespace {

using enum Property;
using enum StateForm;

constexpr auto kStates = std::to_array<StateWord>({
    {"abandon", activity, false, deed_to},
    {"absent", presence, false, adjective},
    {"alive", life, true, adjective},
    {"armed", armament, true, adjective},
    {"at large", capture, false, adjective},
    {"attend", presence, true, deed_of},
    {"back at work", work, true, adjective},
    {"be find", search, true, deed},
    {"be locate", search, true, deed},
    {"be rescue", search, true, deed},
    {"be still search", search, false, adjective},
    {"behind bar", custody, true, adjective},
    {"block", admission, false, deed_to},
    {"boycott", presence, false, deed_of},
    {"break down", service, false, deed},
    {"break off", activity, false, deed_to},
    {"burn", structure, false, deed},
    {"burn down", structure, false, deed},
    {"call off", activity, false, deed_to},
    {"call off", event_held, false, deed_to},
    {"cancel", event_held, false, deed_to},
    {"catch", capture, true, deed_to},
    {"close", admission, false, deed_to},
    {"closed", admission, false, adjective},
    {"collapse", structure, false, deed},
    {"contain", fire, true, deed_to},
    {"continue", activity, true, deed},
    {"continuing", activity, true, adjective},
    {"crack", damage, true, deed},
    {"damage", damage, true, deed_to},
    {"damage to", damage, true, noun},
    {"dead", life, false, adjective},
    {"demolish", structure, false, deed_to},
    {"destroy", structure, false, deed_to},
    {"die", life, false, deed},
    {"discontinue", activity, false, deed_to},
    {"drown", life, false, deed},
    {"empty", stock, false, adjective},
    {"end", activity, false, deed_to},
    {"evacuate", shelter, true, deed_to},
    {"go ahead", event_held, true, deed},
    {"go on", activity, true, deed},
    {"ground", flight, false, deed_to},
    {"halt", activity, false, deed_to},
    {"hurt", injury, true, deed_to},
    {"impassable", admission, false, adjective},
    {"in custody", custody, true, adjective},
    {"in effect", force, true, adjective},
    {"in force", force, true, adjective},
    {"in jail", custody, true, adjective},
    {"in prison", custody, true, adjective},
    {"in progress", activity, true, adjective},
    {"in service", service, true, adjective},
    {"in working order", service, true, adjective},
    {"injure", injury, true, deed_to},
    {"intact", damage, false, adjective},
    {"intact", structure, true, adjective},
    {"lapse", force, false, deed},
    {"lift", force, false, deed_to},
    {"missing", search, false, adjective},
    {"on strike", work, false, adjective},
    {"on the run", capture, false, adjective},
    {"ongoing", activity, true, adjective},
    {"open", admission, true, adjective},
    {"out of control", fire, false, adjective},
    {"out of order", service, false, adjective},
    {"out of service", service, false, adjective},
    {"passable", admission, true, adjective},
    {"quit", office, false, deed},
    {"raze", structure, false, deed_to},
    {"release", custody, false, deed_to},
    {"remain in office", office, true, deed},
    {"reopen", admission, true, deed},
    {"repeal", force, false, deed_to},
    {"resign", office, false, deed},
    {"return to work", work, true, deed},
    {"scrap", event_held, false, deed_to},
    {"shut", admission, false, deed_to},
    {"shut down", admission, false, deed_to},
    {"sold out", stock, false, adjective},
    {"stay at home", presence, false, deed},
    {"stay at their base", flight, false, deed},
    {"stay away", presence, false, deed},
    {"stay in office", office, true, deed},
    {"stay in their home", shelter, false, deed},
    {"stay on the ground", flight, false, deed},
    {"step down", office, false, deed},
    {"still burn", fire, false, adjective},
    {"still stand", structure, true, adjective},
    {"survive", life, true, deed},
    {"survive", structure, true, deed},
    {"suspend", activity, false, deed_to},
    {"suspend", force, false, deed_to},
    {"take off", flight, true, deed},
    {"take place", event_held, true, deed},
    {"unaccounted for", search, false, adjective},
    {"unarmed", armament, false, adjective},
    {"undamaged", damage, false, adjective},
    {"under control", fire, true, adjective},
    {"under way", activity, true, adjective},
    {"underway", activity, true, adjective},
    {"unharmed", injury, false, adjective},
    {"unhurt", injury, false, adjective},
    {"uninjured", injury, false, adjective},
    {"unscathed", damage, false, adjective},
    {"unscathed", injury, false, adjective},
    {"walk out", work, false, deed},
    {"withdraw", force, false, deed_to},
    {"work", service, true, deed},
    {"wound", injury, true, deed_to},
});

static_assert(std::ranges::is_sorted(kStates, {}, &StateWord::words));

constexpr std::string_view first_word(std::string_view words) {
  return words.substr(0, words.find(' '));
}

// Most words begin no state.
constexpr text::WordSet kFirstWords([] {
  std::array<std::string_view, kStates.size()> out;
  std::ranges::transform(kStates, out.begin(),
                         [](const StateWord& state) { return first_word(state.words); });
  return out;
}());

bool says(const facts::Word& word, std::string_view wanted) {
  if (word.kind != facts::Word::Kind::word) return false;
  const std::string lower = facts::lower(word.text);
  return lower == wanted || has_base(lower, {wanted});
}

// How many words of the text, from `at` on, say the state; nought where they do not.
std::size_t met(const std::vector<facts::Word>& words, std::size_t at, std::string_view phrase) {
  std::size_t count = 0;
  while (!phrase.empty()) {
    const std::string_view wanted = first_word(phrase);
    phrase.remove_prefix(std::min(wanted.size() + 1, phrase.size()));
    if (at + count >= words.size() || !says(words[at + count], wanted)) return 0;
    ++count;
  }
  return count;
}

// The longest states that begin with this word, and how many words they have.
struct Here {
  std::size_t words = 0;
  std::vector<StateWord> states;
};

Here states_at(const std::vector<facts::Word>& words, std::size_t at) {
  Here out;
  const std::string own = facts::lower(words[at].text);
  std::vector<std::string> firsts;
  for (const std::string& form : forms_known(own))
    if (kFirstWords.contains(form)) firsts.push_back(form);
  if (kFirstWords.contains(own) && std::ranges::find(firsts, own) == firsts.end())
    firsts.push_back(own);
  for (const std::string& form : firsts) {
    const auto range =
        std::ranges::equal_range(kStates, std::string_view(form), {},
                                 [](const StateWord& state) { return first_word(state.words); });
    for (const StateWord& state : range) {
      const std::size_t count = met(words, at, state.words);
      if (count == 0 || count < out.words) continue;
      if (count > out.words) out = {count, {}};
      out.states.push_back(state);
    }
  }
  return out;
}

// "The closed shop", "a missing child": a word before its noun is no more than a part of its name.
bool attributive(const std::vector<facts::Word>& words, std::size_t at, std::size_t end) {
  if (at == 0 || end >= words.size() || words[end].kind != facts::Word::Kind::word) return false;
  const std::string before = facts::lower(words[at - 1].text),
                    after = facts::lower(words[end].text);
  const bool determined =
      before == "the" || before == "a" || before == "an" || before == "of" || before == "with";
  return determined && !facts::is_stop_word(after);
}

std::vector<StateWordFound> states_in(std::string_view text) {
  std::vector<StateWordFound> out;
  const std::vector<facts::Word> words = facts::words_of(text, {0, text.size()});
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].kind != facts::Word::Kind::word) continue;
    const auto [longest, here] = states_at(words, i);
    if (longest == 0) continue;
    const bool name = i > 0 && facts::is_capitalised(words[i].text);
    for (const StateWord& state : here)
      if (!name && (state.form == noun || !attributive(words, i, i + longest)))
        out.push_back({state, {words[i].span.start, words[i + longest - 1].span.end}});
    i += longest - 1;
  }
  return out;
}

}  // namespace

std::vector<StateWordFound> state_words(std::string_view text) {
  thread_local Remembered<std::vector<StateWordFound>> known;
  return known.of(text, [&] { return states_in(text); });
}

bool reversible(Property property) {
  switch (property) {
    case life:
    case structure:
    case damage:
    case injury:
    case presence:
    case event_held:
    case flight:
    case armament:
    case shelter:
      return false;
    default:
      return true;
  }
}

}  // namespace stet::verify

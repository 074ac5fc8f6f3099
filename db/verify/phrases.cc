// Walks from each word along the openings of the families' phrases.
#include "verify/phrases.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/word_set.h"
#include "verify/lexicon.h"
#include "verify/lexicon_tables.h"
#include "verify/remembered.h"

namespace stet::verify {
namespace {

constexpr std::size_t kGap = 5;  // words that may stand where a phrase leaves room

constexpr text::WordSet kPassedOver(std::to_array<std::string_view>(
    {"a", "an", "her", "his", "its", "my", "our", "the", "their", "your"}));

// What a verb may have behind its object: "put the meeting off". "In", "on" and "over" begin too
// much else.
constexpr auto kParticles =
    std::to_array<std::string_view>({"apart", "aside", "away", "back", "down", "off", "out", "up"});
static_assert(std::ranges::is_sorted(kParticles));

constexpr auto kDenying =
    std::to_array<std::string_view>({"neither", "never", "no", "nor", "not", "without"});
static_assert(std::ranges::is_sorted(kDenying));

// The forms of a word that open a phrase of a family; none of most words.
const std::vector<std::string>& openings(std::string_view word) {
  constexpr std::size_t kWords = 20000;
  thread_local Remembered<std::vector<std::string>, kWords> known;
  return known.of(word, [&] {
    std::vector<std::string> out = base_forms(word);
    std::erase_if(out, [](const std::string& form) { return !Tables::get().opens_phrase(form); });
    return out;
  });
}

class Walk {
 public:
  explicit Walk(std::span<const facts::Word> words) : words_(words) {
    lower_.reserve(words.size());
    for (const facts::Word& word : words) lower_.push_back(facts::lower(word.text));
  }

  // The longest phrase whose first word is that one.
  FoundPhrase from(std::size_t first) {
    best_ = {};
    if (!is_word(first) || passed_over(first)) return {};
    own_.assign(1, first);
    for (const std::string& form : openings(lower(first))) {
      on(form, first + 1);
      separated(form, first + 1);
    }
    return std::move(best_);
  }

 private:
  const std::string& lower(std::size_t at) const { return lower_[at]; }
  bool is_mark(std::size_t at) const {
    return at >= words_.size() || words_[at].kind == facts::Word::Kind::mark;
  }
  bool is_word(std::size_t at) const {
    return at < words_.size() && words_[at].kind == facts::Word::Kind::word;
  }
  bool passed_over(std::size_t at) const { return is_word(at) && kPassedOver.contains(lower(at)); }

  // An object may stand from `first` to before `end`; what denies it does not.
  bool room(std::size_t first, std::size_t end) const {
    return end == first || (!is_mark(end - 1) && !std::ranges::binary_search(
                                                     kDenying, std::string_view(lower(end - 1))));
  }

  // Goes on from `sofar`, whose next word may stand at `next`.
  void on(const std::string& sofar, std::size_t next) {
    if (tables_.opens_phrase(sofar + " ~"))
      for (std::size_t at = next; at <= next + kGap && room(next, at); ++at) on(sofar + " ~", at);
    while (passed_over(next) && !tables_.knows_phrase(sofar + " " + lower(next))) ++next;
    if (!is_word(next)) return;
    for (const std::string& form : forms(next)) take(sofar + " " + form, next);
  }

  // As written, and the forms that it may be one of. A noun is followed by nouns: "prices rose" is
  // no "price rise".
  std::vector<std::string> forms(std::size_t at) const {
    if (mostly(base_form(lower(own_.front())), 'n') && !lower(at).ends_with('s'))
      return {lower(at)};
    std::vector<std::string> out = base_forms(lower(at));
    if (std::ranges::find(out, lower(at)) == out.end()) out.push_back(lower(at));
    return out;
  }

  void take(const std::string& sofar, std::size_t at) {
    if (!tables_.knows_phrase(sofar)) return;
    own_.push_back(at);
    if (own_.size() > best_.words.size() && !tables_.families(sofar).empty())
      best_ = {sofar, own_, apart()};
    if (tables_.opens_phrase(sofar)) on(sofar, at + 1);
    own_.pop_back();
  }

  // Words that are passed over are no others.
  bool apart() const {
    for (std::size_t i = 1; i < own_.size(); ++i)
      for (std::size_t at = own_[i - 1] + 1; at < own_[i]; ++at)
        if (!passed_over(at)) return true;
    return false;
  }

  // "Threw the bill out": the particle ends what the verb says, and is no preposition of what
  // follows.
  void separated(const std::string& verb, std::size_t next) {
    for (std::size_t at = next + 1; at <= next + kGap && !is_mark(at - 1) && is_word(at); ++at) {
      if (!std::ranges::binary_search(kParticles, std::string_view(lower(at)))) continue;
      const bool leads = !is_mark(at + 1) && (passed_over(at + 1) || lower(at + 1) == "of" ||
                                              !facts::is_stop_word(lower(at + 1)));
      if (!leads) take(verb + " " + lower(at), at);
      return;
    }
  }

  const Tables& tables_ = Tables::get();
  std::span<const facts::Word> words_;
  std::vector<std::string> lower_;  // of each word
  std::vector<std::size_t> own_;
  FoundPhrase best_;
};

}  // namespace

std::vector<FoundPhrase> phrases_in(std::span<const facts::Word> words) {
  std::vector<FoundPhrase> out;
  std::vector<bool> taken(words.size());
  Walk walk(words);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (taken[i]) continue;
    FoundPhrase found = walk.from(i);
    if (found.words.empty() ||
        std::ranges::any_of(found.words, [&](std::size_t at) { return taken[at]; }))
      continue;
    for (const std::size_t at : found.words) taken[at] = true;
    out.push_back(std::move(found));
  }
  return out;
}

}  // namespace stet::verify

// Reads what leads up to a word, backwards to the end of the clause before.
#include "verify/unmade.h"

#include <algorithm>
#include <array>
#include <vector>

#include "verify/lexicon.h"
#include "verify/lower_words.h"

namespace stet::verify {
namespace {

// Right before the word, small words left out. From general knowledge of English, as are the other
// tables here.
constexpr auto kRightBefore = std::to_array<std::string_view>({
    "about to",      "absolve of",   "accuse of",    "acquit of",    "afraid to",
    "all but",       "almost",       "anything but", "attempt to",   "avoid",
    "bid to",        "brink of",     "cease",        "cease to",     "chance to",
    "charge with",   "clear of",     "close to",     "consider",     "contemplate",
    "could have",    "debate",       "decline to",   "delay",        "deny",
    "discuss",       "eager to",     "envisage",     "exonerate of", "fail to",
    "far from",      "favour",       "forget to",    "free to",      "hope to",
    "instead of",    "intend to",    "keen to",      "less than",    "likely to",
    "little if any", "mean to",      "might have",   "mull",         "near to",
    "nearly",        "offer to",     "oppose",       "option to",    "ought to have",
    "permission to", "point of",     "postpone",     "power to",     "practically",
    "prefer to",     "proposal to",  "propose",      "quit",         "rather than",
    "ready to",      "recommend",    "refrain from", "refuse to",    "reject",
    "reluctant to",  "right to",     "risk",         "rule out",     "seek to",
    "short of",      "should have",  "stop",         "suggest",      "suspect of",
    "talks to",      "threaten to",  "to have",      "try to",       "unable to",
    "unlikely to",   "unwilling to", "verge of",     "virtually",    "vow to",
    "want to",       "was to",       "weigh",        "were to",      "wish to",
    "would have",    "yet to",
});

// Small words between such a phrase and what it leads up to.
constexpr auto kSmall = std::to_array<std::string_view>(
    {"a", "again", "an", "be", "been", "being", "even", "ever", "have", "having", "the"});

// "Ordered the builder to pay": before an infinitive, with somebody in between.
constexpr auto kAsking = std::to_array<std::string_view>(
    {"advise",    "allow",    "appeal",   "ask",     "authorise", "authorize", "challenge",
     "encourage", "forbid",   "instruct", "invite",  "oblige",    "order",     "permit",
     "press",     "pressure", "prompt",   "refusal", "request",   "require",   "tell",
     "tempt",     "urge",     "want",     "warn"});

// "Kept the firm from selling": before a gerund, with somebody in between.
constexpr auto kHindering =
    std::to_array<std::string_view>({"ban", "bar", "block", "deter", "discourage", "dissuade",
                                     "keep", "prevent", "prohibit", "save", "spare", "stop"});

// "The rumour that the prince was poisoned".
constexpr auto kNotHeld = std::to_array<std::string_view>(
    {"allegation", "assumption", "belief",     "chance", "condition",   "deny",        "dispute",
     "doubt",      "fear",       "fiction",    "hope",   "hypothesis",  "idea",        "imagine",
     "impression", "legend",     "likelihood", "myth",   "notion",      "possibility", "pretend",
     "prove",      "risk",       "rumor",      "rumour", "speculation", "suggestion",  "suspicion",
     "theory",     "unlikely",   "wish"});

constexpr auto kDenials = std::to_array<std::string_view>({"deny", "dismiss", "dispute", "reject"});

// Where a condition begins.
constexpr auto kConditions =
    std::to_array<std::string_view>({"if", "lest", "provided", "unless", "whether"});

static_assert(std::ranges::is_sorted(kRightBefore) && std::ranges::is_sorted(kSmall) &&
              std::ranges::is_sorted(kAsking) && std::ranges::is_sorted(kHindering) &&
              std::ranges::is_sorted(kNotHeld) && std::ranges::is_sorted(kConditions));

template <std::size_t N>
bool among(const std::array<std::string_view, N>& table, std::string_view word) {
  return std::ranges::binary_search(table, word);
}

// The words before a place, back to the mark that ends the clause before, in lower case.
std::vector<std::string> leading_up(std::string_view text, Span at) {
  std::vector<std::string> out;
  for (const facts::Word& word : words_up_to(text, at.start)) {
    if (word.kind == facts::Word::Kind::mark && word.text != "'s")
      out.clear();
    else
      out.push_back(facts::lower(word.text));
  }
  return out;
}

template <std::size_t N>
std::string one_of_its_bases(const std::array<std::string_view, N>& table,
                             const std::string& word) {
  for (const std::string& base : forms_known(word))
    if (among(table, base)) return base;
  return among(table, word) ? word : std::string();
}

// The last words, of which the first may be inflected: "refused to". `forms` are those of the very
// last one.
bool ends_with(const std::vector<std::string>& words, const std::vector<std::string>& forms,
               std::string_view phrase) {
  std::size_t last = words.size() - 1;
  const auto inflected = [&] {
    return last + 1 == words.size() ? std::ranges::find(forms, phrase) != forms.end()
                                    : has_base(words[last], {phrase});
  };
  // From the last word of the phrase to the first, which is left of it.
  for (std::size_t blank = phrase.rfind(' '); blank != std::string_view::npos;
       blank = phrase.rfind(' '), --last) {
    if (last == 0 || words[last] != phrase.substr(blank + 1)) return false;
    phrase = phrase.substr(0, blank);
  }
  return words[last] == phrase || inflected();
}

// "Considered selling", "close to closing"; but "the proposed law", "close to the shore".
bool needs_gerund(std::string_view phrase) {
  return is_one_of(phrase,
                   {"absolve of", "accuse of", "acquit of", "charge with", "clear of", "close to",
                    "exonerate of", "near to", "point of", "short of", "suspect of"}) ||
         (phrase.find(' ') == std::string_view::npos && mostly(phrase, 'v'));
}

enum class Form : unsigned char { gerund, other };

// "Closing", and of a verb with its particle ("calling for") the verb.
Form form_of(std::string_view text, Span at) {
  const std::string_view word = at.of(text);
  return word.substr(0, word.find(' ')).ends_with("ing") ? Form::gerund : Form::other;
}

std::string right_before(std::vector<std::string> words, Form form) {
  bool article = false;
  while (!words.empty()) {
    const std::vector<std::string> forms = base_forms(words.back());
    for (std::string_view phrase : kRightBefore) {
      if (!ends_with(words, forms, phrase)) continue;
      if ((form == Form::gerund && !article) || !needs_gerund(phrase)) return std::string(phrase);
    }
    if (!among(kSmall, words.back())) return {};
    article = article || is_one_of(words.back(), {"a", "an", "the"});
    if (is_one_of(words.back(), {"being", "having"})) form = Form::gerund;
    words.pop_back();
  }
  return {};
}

// "Ordered the builder to pay", "kept the firm from selling".
std::string with_somebody_between(const std::vector<std::string>& words, Form form) {
  const bool gerund = form == Form::gerund;
  constexpr std::size_t kReach = 7;
  std::size_t i = words.size();
  while (i > 0 && among(kSmall, words[i - 1])) --i;
  if (i == 0 || words[i - 1] != (gerund ? "from" : "to")) return {};
  for (std::size_t left = kReach; --i > 0 && left > 0; --left) {
    const std::string base = gerund ? one_of_its_bases(kHindering, words[i - 1])
                                    : one_of_its_bases(kAsking, words[i - 1]);
    if (!base.empty()) return base + (gerund ? " from" : " to");
  }
  return {};
}

// "Denied that it had", "if the dam".
std::string in_a_clause_of(const std::vector<std::string>& words) {
  for (std::size_t i = words.size(); i-- > 0;) {
    if (among(kConditions, words[i])) return words[i];
    if (words[i] != "that" || i == 0) continue;
    if (const std::string base = one_of_its_bases(kNotHeld, words[i - 1]); !base.empty())
      return base + " that";
    // "Must show that".
    if (i > 1 &&
        is_one_of(words[i - 2], {"can", "cannot", "could", "may", "might", "must", "should"}))
      return words[i - 2] + " " + words[i - 1] + " that";
    // "Denied a report that".
    for (std::size_t k = i, left = 4; k-- > 0 && left > 0; --left)
      if (has_base(words[k], {"deny", "dismiss", "dispute", "reject"}))
        return one_of_its_bases(kDenials, words[k]) + " that";
    return {};
  }
  // "Had the alarm sounded, ...".
  return !words.empty() && is_one_of(words[0], {"had", "should", "were"}) ? "if" : std::string();
}

}  // namespace

std::string undone_by(std::string_view text, Span at) {
  return right_before(leading_up(text, at), form_of(text, at));
}

std::string asked_by(std::string_view text, Span at) {
  return with_somebody_between(leading_up(text, at), form_of(text, at));
}

std::string supposed_by(std::string_view text, Span at) {
  return in_a_clause_of(leading_up(text, at));
}

std::string excepted_by(std::string_view text, Span at) {
  constexpr std::size_t kReach = 4;
  const std::vector<std::string> words = leading_up(text, at);
  for (std::size_t i = words.size(), left = kReach; i-- > 0 && left > 0; --left) {
    const std::string_view before = i > 0 ? std::string_view(words[i - 1]) : "";
    if (is_one_of(words[i], {"except", "excepting", "excluding", "save"})) return words[i];
    if (words[i] == "from" && is_one_of(before, {"apart", "aside"})) return "apart from";
    if (words[i] == "than" && before == "other") return "other than";
    if (words[i] == "of" && before == "exception") return "with the exception of";
    if (words[i] == "but" && is_one_of(before, {"all", "anybody", "anyone", "everybody", "everyone",
                                                "everything", "nobody", "none", "nothing"}))
      return std::string(before) + " but";
    if (is_one_of(words[i], {"and", "at", "by", "that", "which", "who", "with"})) return {};
  }
  return {};
}

}  // namespace stet::verify

// Reads places in an order from superlatives, comparatives of all or none, "as high as", records
// and ordinals.
#include "verify/tops.h"

#include <algorithm>
#include <array>

#include "facts/words.h"
#include "verify/degrees.h"
#include "verify/lexicon.h"
#include "verify/remembered.h"

namespace stet::verify {
namespace {

constexpr auto kOrdinals = std::to_array<std::string_view>(
    {"second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"});

struct Tokens {
  std::vector<facts::Word> words;
  std::vector<std::string> lower;

  explicit Tokens(std::string_view text) : words(facts::words_of(text, {0, text.size()})) {
    for (const facts::Word& word : words) lower.push_back(facts::lower(word.text));
  }
  std::size_t size() const { return lower.size(); }
  std::string_view at(std::size_t i) const {
    return i < lower.size() ? std::string_view(lower[i]) : std::string_view();
  }
  bool mark(std::size_t i) const {
    return i < words.size() && words[i].kind == facts::Word::Kind::mark;
  }
  // One of the words from `from` on, within `reach` and before a mark; size() where none is.
  std::size_t find(std::size_t from, std::size_t reach,
                   std::initializer_list<std::string_view> any) const {
    for (std::size_t i = from; i < std::min(size(), from + reach) && !mark(i); ++i)
      if (std::ranges::find(any, at(i)) != any.end()) return i;
    return size();
  }
};

bool is(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::ranges::find(list, word) != list.end();
}

int ordinal_of(std::string_view word) {
  const auto at = std::ranges::find(kOrdinals, word);
  if (at != kOrdinals.end()) return static_cast<int>(at - kOrdinals.begin()) + 2;
  return word == "first" ? 1 : 0;
}

// "old" of "oldest" and "older"; empty where the ending is none of degree ("forest", "tower").
std::string without_degree(const std::string& word, std::string_view ending) {
  if (word.size() < ending.size() + 3 || !word.ends_with(ending)) return {};
  for (const std::string& form : forms_known(word))
    if (form.size() < word.size() && !form.ends_with(ending) &&
        word.starts_with(form.substr(0, 2)) && (mostly(form, 'a') || mostly(form, 'r')))
      return form;
  // Families of the lexicon have some degrees as words of their own.
  const std::string stem = word.substr(0, word.size() - ending.size());
  std::vector<std::string> spelt = {stem + "e", stem};
  if (stem.ends_with("i")) spelt.push_back(stem.substr(0, stem.size() - 1) + "y");
  if (stem[stem.size() - 1] == stem[stem.size() - 2])
    spelt.push_back(stem.substr(0, stem.size() - 1));
  const auto adjective =
      std::ranges::find_if(spelt, [](const std::string& form) { return mostly(form, 'a'); });
  return adjective == spelt.end() ? std::string() : *adjective;
}

bool describes(std::string_view word) {
  return std::ranges::any_of(forms_known(word), [](const std::string& form) {
    return mostly(form, 'a') || mostly(form, 'r');
  });
}

// "More", "most": what is more is the adjective behind it, or the number.
std::string behind_more(const Tokens& t, std::size_t i, bool most) {
  const std::string_view next = t.at(i + 1);
  const bool adjective = !next.empty() && !t.mark(i + 1) && describes(next) && !mostly(next, 'n');
  if (adjective) return base_form(next);
  return most == is(t.at(i), {"most", "more"}) ? "many" : "few";
}

// What the word compares: of a comparative or a superlative; empty where it is none.
std::string quality_at(const Tokens& t, std::size_t i, std::string_view ending) {
  const bool superlative = ending == "est";
  if (superlative ? is(t.at(i), {"most", "fewest", "least"})
                  : is(t.at(i), {"more", "fewer", "less"}))
    return behind_more(t, i, !is(t.at(i), {"fewest", "least", "fewer", "less"}));
  if (superlative && is(t.at(i), {"best", "worst"})) return t.at(i) == "best" ? "good" : "bad";
  if (!superlative && is(t.at(i), {"better", "worse"})) return t.at(i) == "better" ? "good" : "bad";
  return without_degree(std::string(t.at(i)), ending);
}

// "Ever" or the like shortly behind, before a mark.
bool told_ever(const Tokens& t, std::size_t from) {
  return t.find(from, 8, {"ever", "history", "record"}) < t.size();
}

bool nobody(const Tokens& t, std::size_t i) {
  return is(t.at(i), {"no", "never", "none", "nobody", "nowhere", "nothing"});
}

Span over(const Tokens& t, std::size_t first, std::size_t last) {
  return {t.words[first].span.start, t.words[std::min(last, t.size() - 1)].span.end};
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : t_(text) {}

  std::vector<Top> read() {
    for (std::size_t i = 0; i < t_.size(); ++i)
      if (!t_.mark(i)) superlative(i), comparative(i), as_much(i), record(i), placing(i);
    return taken_back_ ? std::vector<Top>{} : std::move(out_);
  }

 private:
  void add(Top top) {
    const bool known =
        std::ranges::any_of(out_, [&](const Top& other) { return other.span.overlaps(top.span); });
    if (!known) out_.push_back(std::move(top));
  }

  // "The second-highest", "the fourth largest".
  void superlative(std::size_t i) {
    std::string word(t_.at(i));
    int rank = 1;
    std::size_t first = i;
    if (const std::size_t hyphen = word.find('-'); hyphen != std::string::npos) {
      rank = ordinal_of(std::string_view(word).substr(0, hyphen));
      if (rank == 0) return;
      word.erase(0, hyphen + 1);
    } else if (i > 0 && ordinal_of(t_.at(i - 1)) > 0) {
      rank = ordinal_of(t_.at(i - 1));
      first = i - 1;
    }
    const bool regular = is(word, {"most", "fewest", "least", "best", "worst"});
    std::string quality = regular ? quality_at(t_, i, "est") : without_degree(word, "est");
    if (quality.empty() || word == "latest" ||
        (i > 0 && is(t_.at(i - 1), {"at", "almost", "nearly"}) && first == i))
      return;
    for (std::size_t back = 1; back <= 3 && back <= first; ++back)
      if (is(t_.at(first - back), {"among"}) ||
          (back == 1 && rank > 1 && t_.at(first - 1) == "or") ||
          (t_.at(first - back) == "one" && t_.at(first - back + 1) == "of"))
        taken_back_ = true;
    add({.rank = rank,
         .quality = std::move(quality),
         .ever = told_ever(t_, i + 1),
         .span = over(t_, first, i)});
  }

  // "No bigger theft", "nobody has won more", "more than ever", "more than any other", "only one is
  // older".
  void comparative(std::size_t i) {
    std::string quality = quality_at(t_, i, "er");
    if (quality.empty() || (i > 0 && is(t_.at(i - 1), {"or"}))) return;
    const std::size_t than = t_.find(i + 1, 6, {"than"});
    const std::string_view next = t_.at(than + 1), after = t_.at(than + 2);
    if (than < t_.size() &&
        (next == "ever" || (is(next, {"anybody", "anyone", "everybody", "everyone"})) ||
         (next == "any" && after == "other") || (next == "all" && is(after, {"other", "others"}))))
      return add({.rank = 1,
                  .quality = std::move(quality),
                  .ever = next == "ever",
                  .span = over(t_, i, than + 2)});
    for (std::size_t back = 1; back <= 10 && back <= i; ++back) {
      const std::size_t j = i - back;
      const bool stop = t_.mark(j) && t_.at(j) != ",";
      if (stop) return;
      if (is(t_.at(j), {"only", "just"}) && than >= t_.size()) {
        const std::string_view many = t_.at(j + 1);
        const int ahead = many == "two" ? 2 : many == "three" ? 3 : many == "four" ? 4 : 1;
        // "Only slightly higher" holds no place; "only one is older" and "only Bitter Creek
        // destroyed more" do.
        const bool counted = is(many, {"one", "two", "three", "four"}),
                   named = facts::is_capitalised(t_.words[std::min(j + 1, t_.size() - 1)].text);
        if (back >= 2 && (counted || named))
          return add({.rank = ahead + 1,
                      .quality = std::move(quality),
                      .ever = false,
                      .span = over(t_, i, i)});
        return;
      }
      // "Nobody has scored more than Lund", but not "more than 40".
      const bool bound = than < t_.size() && (than + 1 >= t_.size() ||
                                              t_.words[than + 1].kind == facts::Word::Kind::number);
      if (nobody(t_, j) && !bound && !is(t_.at(j + 1), {"longer", "more", "less", "later"}))
        return add({.rank = 1,
                    .quality = std::move(quality),
                    .ever = t_.at(j) == "never",
                    .span = over(t_, i, i),
                    .denied = true});
    }
  }

  // "Never so many people", "in no other school is the share as high".
  void as_much(std::size_t i) {
    if (!is(t_.at(i), {"so", "as", "such"}) || i + 1 >= t_.size() || t_.mark(i + 1)) return;
    const std::string_view word = t_.at(i + 1);
    const bool number = is(word, {"many", "much", "few", "little"});
    if (!number && (!describes(word) || facts::is_stop_word(word))) return;
    for (std::size_t back = 1; back <= 10 && back <= i; ++back) {
      const std::size_t j = i - back;
      if (t_.mark(j) && t_.at(j) != ",") return;
      const bool other = t_.at(j) == "no" && t_.at(j + 1) == "other";
      if (t_.at(j) != "never" && !is(t_.at(j), {"nobody", "nowhere"}) && !other) continue;
      return add(
          {.rank = 1,
           .quality = number ? (is(word, {"many", "much"}) ? "many" : "few") : base_form(word),
           .ever = t_.at(j) == "never",
           .span = over(t_, i + 1, i + 1),
           .denied = true,
           .others = other ? over(t_, j, j + 2) : Span{}});
    }
  }

  // "A record for the club", "a record 38 million"; not one that was, or that was missed.
  void record(std::size_t i) {
    if (t_.at(i) != "record" || i == 0) return;
    const bool article = is(t_.at(i - 1), {"a", "new"}) ||
                         (i > 1 && is(t_.at(i - 2), {"a", "new"}) &&
                          (facts::is_capitalised(t_.words[i - 1].text) ||
                           is(t_.at(i - 1), {"all-time", "club", "course", "national", "world"})));
    if (!article) return;
    for (std::size_t j = 0; j < i; ++j)
      if (is(t_.at(j), {"not", "no", "never", "without", "previous", "old", "former"})) return;
    // "Close to a record", "equalled a club record": none was set.
    for (std::size_t back = 2; back <= 5 && back <= i && !t_.mark(i - back); ++back)
      if (is(t_.at(i - back),
             {"almost", "below", "close", "equal", "equalled", "equals", "matched", "matching",
              "missed", "near", "nearly", "off", "short", "shy", "under"}))
        return;
    std::string quality =
        is(t_.at(i + 1), {"high", "low"}) ? std::string(t_.at(i + 1)) : std::string();
    add({.rank = 1, .quality = std::move(quality), .ever = true, .span = over(t_, i, i)});
  }

  // "Second in the division", "came fourth", "in ninth place", "ranks sixth", "at the top of the
  // list".
  void placing(std::size_t i) {
    if (t_.at(i) == "top" && t_.at(i + 1) == "of" && is(t_.at(i + 2), {"the", "its", "their"}) &&
        is(t_.at(i + 3), {"list", "table", "ranking", "league"}))
      return add({.rank = 1, .quality = {}, .ever = false, .span = over(t_, i, i + 3)});
    const int rank = ordinal_of(t_.at(i));
    if (rank == 0 || i == 0) return;
    const std::string_view before = t_.at(i - 1), next = t_.at(i + 1);
    const bool ends = i + 1 >= t_.size() || t_.mark(i + 1) ||
                      is(next, {"behind", "in", "on", "after", "last", "that", "overall", "ahead",
                                "among", "of", "by", "with"});
    const bool ranked =
        is(before, {"rank", "ranks", "ranked", "came", "comes", "finished", "finishes", "finishing",
                    "placed", "was", "is", "lies", "lay"}) &&
        ends && rank > 1;
    const bool place = is(next, {"place"}) && is(before, {"in", "took", "takes", "the", "into"});
    const bool set_off = t_.mark(i - 1) && is(next, {"in", "behind", "among", "of", "on"}) &&
                         rank > 1 && is(t_.at(i + 2), {"the", "its", "all"});
    if (ranked || place || set_off)
      add({.rank = rank, .quality = {}, .ever = false, .span = over(t_, i, place ? i + 1 : i)});
  }

  Tokens t_;
  std::vector<Top> out_;
  bool taken_back_ = false;
};

// Words that mean one order beside each other: what is cheap is low in price, what is dear is high.
std::string_view order_of(std::string_view quality) {
  if (is(quality, {"cheap", "low"})) return "low";
  if (is(quality, {"costly", "dear", "expensive", "high"})) return "high";
  if (is(quality, {"big", "great", "large"})) return "large";
  if (is(quality, {"fast", "quick", "speedy"})) return "fast";
  if (is(quality, {"sharp", "steep"})) return "sharp";
  if (is(quality, {"strong", "powerful", "mighty"})) return "strong";
  return quality;
}

}  // namespace

std::vector<Top> tops_in(std::string_view text) {
  thread_local Remembered<std::vector<Top>> known;
  return known.of(text, [&] { return Scanner(text).read(); });
}

std::string compared_quality(const std::string& word) {
  std::string out = without_degree(word, "er");
  return out.empty() ? without_degree(word, "est") : out;
}

bool same_order(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return false;
  return order_of(a) == order_of(b);
}

}  // namespace stet::verify

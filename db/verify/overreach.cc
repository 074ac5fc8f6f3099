// Looks for what a passage tells of somebody or something else.
#include "verify/overreach.h"

#include <algorithm>
#include <array>

#include "facts/reporting.h"
#include "facts/words.h"
#include "verify/degrees.h"
#include "verify/frames.h"
#include "verify/further.h"
#include "verify/lower_words.h"

namespace stet::verify {
namespace {

constexpr double kTelling = 0.8;  // lighter words say too little
constexpr double kBeside = 0.3;   // how near a deed stands to a figure that is told of it

// The index of the term that is the head of a phrase; -1 where it is none.
int head_of(const Terms& terms, const Phrase& phrase) {
  for (std::size_t i = 0; i < terms.size(); ++i)
    if (is_head(terms[i], phrase)) return static_cast<int>(i);
  return -1;
}

bool in_passage(const Bout& bout, int term) {
  return term >= 0 && bout.alignment.words.found[static_cast<std::size_t>(term)] >= 0;
}

// Not a pronoun, nor a word as light as one.
bool says_who(const Phrase& phrase) {
  return std::ranges::any_of(phrase_terms(phrase),
                             [](const Term& term) { return term.weight >= kTelling; });
}

bool alike_heads(Matcher& matcher, const Phrase& a, const Phrase& b) {
  if (a.head.empty() || b.head.empty()) return false;
  const Term here = word_term(a.head), there = word_term(b.head);
  return matcher.bears_out(here, there) || matcher.bears_out(there, here);
}

// "The museum offered a reward", "a reward has been offered by the canton".
bool another_doer(const Bout& bout) {
  const Terms& terms = bout.statement.reading.terms;
  for (const Claim& claim : bout.statement.claims) {
    const int doer = head_of(terms, claim.subject);
    const bool stands_for_one = doer < 0 && !claim.subject.entity.empty();  // a pronoun
    const bool told = doer >= 0 && !in_passage(bout, doer) &&
                      terms[static_cast<std::size_t>(doer)].weight >= kTelling;
    if (!tells_deed(claim) || (!stands_for_one && !told)) continue;
    bool seen = false, other = true;
    for (const Claim& found : bout.passage.record.claims) {
      if (!tells_deed(found) || compare_deeds(claim.predicate, found.predicate) != Deed::same)
        continue;
      seen = true;
      // "The insurer", "Helvor": one may be the other. "Structures destroyed" tells of no doer.
      const bool passive = (found.object.empty() && !claim.object.empty()) ||
                           alike_heads(bout.matcher, claim.object, found.subject);
      const bool alike = !passive && found.subject.entity.empty() == claim.subject.entity.empty() &&
                         says_who(found.subject);
      if (!alike || from_the_other_side(bout.matcher, claim, found) ||
          fit(bout.matcher, claim.subject, found.subject) == Fit::same)
        other = false;
    }
    if (seen && other) return true;
  }
  return false;
}

// "By a majority of three": the rule for results compares it.
bool tells_margin(const Reading& reading, const Phrase& phrase) {
  return (phrase.head == "majority" || phrase.head == "margin") &&
         std::ranges::any_of(reading.figures, [&](const Figure& figure) {
           return phrase.text.find(figure.quantity.text) != std::string::npos;
         });
}

// "Stolen from a bakery", where the bakery stands in the sentence before.
bool led_in_elsewhere(const Bout& bout) {
  constexpr auto kLeadingIn = std::to_array<std::string_view>({"against", "by", "from", "with"});
  const Terms& terms = bout.statement.reading.terms;
  return std::ranges::any_of(bout.statement.claims, [&](const Claim& claim) {
    auto elsewhere = [&](const Phrase& phrase) {
      const int head = head_of(terms, phrase);
      return !tells_margin(bout.statement.reading, phrase) &&
             std::ranges::binary_search(kLeadingIn, std::string_view(phrase.marker)) && head >= 0 &&
             terms[static_cast<std::size_t>(head)].weight >= kTelling && !in_passage(bout, head);
    };
    return tells_deed(claim) &&
           (elsewhere(claim.recipient) || std::ranges::any_of(claim.others, elsewhere));
  });
}

// "By 20 votes to 16" leads in a result.
bool of_a_result(const std::string& head) {
  return head.empty() || (head[0] >= '0' && head[0] <= '9') || head == "vote" || head == "votes";
}

// "Bought by the bank", "bought from the bank": the same word, led in the other way.
bool led_in_otherwise(const Bout& bout) {
  constexpr auto kApart =
      std::to_array<std::string_view>({"against", "by", "from", "through", "to", "without"});
  // "By a fifth, to 14.2 billion": figures are compared by themselves.
  auto figured = [&](const Phrase& phrase) {
    return std::ranges::any_of(bout.statement.reading.figures, [&](const Figure& figure) {
      return phrase.text.ends_with(figure.quantity.text);
    });
  };
  auto leads = [&](const Phrase& phrase) {
    return !phrase_terms(phrase).empty() && !of_a_result(phrase.head) && !figured(phrase) &&
           std::ranges::binary_search(kApart, std::string_view(phrase.marker));
  };
  auto phrases = [](const Claim& claim) {
    std::vector<const Phrase*> out = {&claim.recipient};
    for (const Phrase& phrase : claim.others) out.push_back(&phrase);
    return out;
  };
  auto any_there = [&](auto test) {
    return std::ranges::any_of(bout.passage.record.claims, [&](const Claim& claim) {
      return std::ranges::any_of(phrases(claim), [&](const Phrase* other) { return test(*other); });
    });
  };
  auto otherwise = [&](const Phrase& own) {
    return leads(own) &&
           any_there([&](const Phrase& other) { return other.head == own.head && leads(other); }) &&
           !any_there([&](const Phrase& other) {
             return other.head == own.head && other.marker == own.marker;
           });
  };
  return std::ranges::any_of(bout.statement.claims, [&](const Claim& claim) {
    return tells_deed(claim) &&
           std::ranges::any_of(phrases(claim), [&](const Phrase* own) { return otherwise(*own); });
  });
}

// "Nine of the nine", where the passage has "seven of the nine".
bool one_for_two(const Bout& bout) {
  const std::vector<Figure>&here = bout.statement.reading.figures,
        &there = bout.passage.reading.figures;
  auto times = [](const std::vector<Figure>& figures, const Quantity& value) {
    return std::ranges::count_if(figures, [&](const Figure& figure) {
      return figure.type != MentionType::ordinal && figure.quantity.modifier == Modifier::none &&
             figure.quantity.figure == value.figure && figure.quantity.unit == value.unit;
    });
  };
  return std::ranges::any_of(bout.alignment.figures, [&](const FigureMatch& match) {
    const Quantity& value = here[match.claimed].quantity;
    if (!value.figure || match.answer.reason != "exact") return false;
    const auto own = times(here, value), other = times(there, value);
    return own > 1 && other > 0 && other < own;
  });
}

// ", all of them genuine": what is said of each stands nowhere in the passage.
bool said_of_each(const Bout& bout) {
  const Reading& here = bout.statement.reading;
  const std::string lower = facts::lower(here.text);
  for (std::string_view cue : {", all of them ", ", each of them ", ", most of them ",
                               ", none of them ", ", all of which ", ", all of whom "}) {
    const std::size_t at = lower.find(cue);
    if (at == std::string::npos) continue;
    for (std::size_t i = 0; i < here.terms.size(); ++i)
      if (here.terms[i].span.start >= at + cue.size() && bout.alignment.words.found[i] < 0)
        return true;
  }
  return false;
}

// "The first since 2017", "their lowest since April": the time bounds what is compared.
bool opens_window(const Reading& reading, Span time) {
  constexpr auto kOrders = std::to_array<std::string_view>(
      {"eighth", "fifth", "first", "fourth", "last", "ninth", "only", "record", "second", "seventh",
       "sixth", "tenth", "third", "time"});
  constexpr std::size_t kReach = 3;
  std::vector<std::string> words =
      lower_words(std::string_view(reading.text).substr(0, time.start));
  if (!words.empty() && words.back() == "since") words.pop_back();
  for (std::size_t k = 0; k < kReach && k < words.size(); ++k) {
    const std::string& word = words[words.size() - 1 - k];
    if (word == "," || word == ";") return false;
    if (std::ranges::binary_search(kOrders, std::string_view(word)) || is_superlative(word))
      return true;
  }
  return false;
}

bool other_window(const Bout& bout, const TimeMatch& match) {
  const When &own = bout.statement.reading.times[match.claimed],
             &other = bout.passage.reading.times[*match.found];
  const bool since = own.period.high == Period::kOpenEnd && other.period.high == Period::kOpenEnd;
  return since && opens_window(bout.statement.reading, own.span) !=
                      opens_window(bout.passage.reading, other.span);
}

// "Which was to open in 2027".
bool was_to_be(const Bout& bout, Span found) {
  auto says = [](std::string_view text) {
    const std::string lower = " " + facts::lower(text) + " ";
    return std::ranges::any_of(
        std::to_array<std::string_view>({" was to ", " were to ", " was due to ", " were due to ",
                                         " was supposed to ", " were supposed to ",
                                         " was scheduled to "}),
        [&](std::string_view cue) { return lower.find(cue) != std::string::npos; });
  };
  return says(between_breaks(bout.passage.reading, found)) && !says(bout.statement.reading.text);
}

// "64% of the immigrants of working age" is not 64% of immigrants.
bool narrower_whole(const Bout& bout, const Figure& figure) {
  if (figure.quantity.unit != "%") return false;
  const Terms& own = bout.statement.reading.terms;
  for (const Claim& claim : bout.passage.record.claims) {
    if (claim.kind != ClaimKind::share || !claim.span.contains(figure.span) ||
        claim.value.text != figure.quantity.text)
      continue;
    const Terms whole = phrase_terms(claim.object);
    auto told = [&](const Term& term) {
      return std::ranges::any_of(own, [&](const Term& t) {
        return bout.matcher.bears_out(t, term) || bout.matcher.bears_out(term, t);
      });
    };
    const bool head = std::ranges::any_of(
        whole, [&](const Term& term) { return is_head(term, claim.object) && told(term); });
    if (head && std::ranges::any_of(whole, [&](const Term& term) {
          return term.weight >= kTelling && !term.name && !told(term);
        }))
      return true;
  }
  return false;
}

// "The audience of 900 got out; a stagehand died": the figure is told of one deed, and the
// statement's is another one there.
bool other_deed_has_it(const Bout& bout, Span claimed, Span found) {
  const Claim* own = nullptr;
  for (const Claim& claim : bout.statement.claims)
    if (claim.kind != ClaimKind::quote && claim.kind != ClaimKind::role &&
        !is_colourless(claim.predicate) && claim.span.contains(claimed))
      own = &claim;
  if (!own) return false;
  bool around = false, elsewhere = false;
  for (const Claim& claim : bout.passage.record.claims) {
    if (claim.kind == ClaimKind::quote || claim.kind == ClaimKind::role) continue;
    if (!claim.span.contains(found)) {
      elsewhere = elsewhere || compare_deeds(own->predicate, claim.predicate) == Deed::same;
      continue;
    }
    if (claim.predicate == "be" || claim.predicate == "have" ||
        compare_deeds(own->predicate, claim.predicate) == Deed::same)
      return false;
    around = true;
  }
  if (around && elsewhere) return true;
  const Terms& terms = bout.statement.reading.terms;
  auto verb =
      std::ranges::find_if(terms, [&](const Term& term) { return term.base == own->predicate; });
  if (!around || verb == terms.end()) return false;
  const int at = bout.alignment.words.found[static_cast<std::size_t>(verb - terms.begin())];
  return at >= 0 &&
         nearness(bout.passage.reading,
                  bout.passage.reading.terms[static_cast<std::size_t>(at)].span, found) < kBeside;
}

// "Mayor vows to fight closure": every name of the statement stands around the passage only, and
// nothing in it points at what went before.
bool names_around_only(const Bout& bout) {
  const Terms& terms = bout.statement.reading.terms;
  bool named = false;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (!terms[i].name) continue;
    named = true;
    if (bout.alignment.words.found[i] >= 0) return false;
  }
  return named && !has_word(bout.passage.record.text,
                            {"he", "her", "his", "it", "its", "she", "that", "the", "their", "them",
                             "these", "they", "this", "those", "who"});
}

// "Rose to": the way in which the statement tells that its figure was reached.
Direction way_to(const Reading& reading, Span figure) {
  const std::vector<facts::Word> words = facts::words_of(reading.text, {0, figure.start});
  for (std::size_t i = words.size(), steps = 0; i > 1 && steps < 3; --i, ++steps)
    if (facts::lower(words[i - 1].text) == "to")
      return direction_of_word(facts::lower(words[i - 2].text));
  return Direction::none;
}

// The passage tells no such move: it has no word of it, nor, in the row of a table, a cell before
// the figure from which it went that way.
bool move_untold(const Bout& bout, const Figure& claimed, const FigureMatch& match) {
  const Direction way = way_to(bout.statement.reading, claimed.span);
  if (way != Direction::up && way != Direction::down) return false;
  const Reading& there = bout.passage.reading;
  if (std::ranges::any_of(there.terms,
                          [&](const Term& term) { return direction_of_word(term.lower) == way; }))
    return false;
  const std::size_t at = *match.found;
  if (at == 0 || !is_table_row(bout.passage.record.text)) return true;
  const Quantity &now = there.figures[at].quantity, &before = there.figures[at - 1].quantity;
  if (!now.figure || !before.figure || now.unit != before.unit) return true;
  return (*now.figure > *before.figure) != (way == Direction::up);
}

}  // namespace

std::string overreach(const Bout& bout) {
  if (names_around_only(bout)) return "the source names nobody of the statement there";
  if (another_doer(bout)) return "the source tells it of somebody else";
  if (led_in_otherwise(bout)) return "the source has it the other way";
  if (led_in_elsewhere(bout) || said_of_each(bout)) return "the source says less than the draft";
  return one_for_two(bout) ? "the source has one figure for two of the draft" : "";
}

std::string overreach_at(const Bout& bout, int facet) {
  const std::size_t figures = bout.alignment.figures.size(), at = static_cast<std::size_t>(facet);
  if (facet < 0 || at >= figures + bout.alignment.times.size()) return {};
  if (at >= figures) {
    const TimeMatch& match = bout.alignment.times[at - figures];
    if (!match.found) return {};
    if (was_to_be(bout, bout.passage.reading.times[*match.found].span))
      return "the source says that it was to be so";
    return other_window(bout, match) ? "the time is told of something else" : "";
  }
  const FigureMatch& match = bout.alignment.figures[at];
  if (!match.found) return {};
  const Figure& found = bout.passage.reading.figures[*match.found];
  if (was_to_be(bout, found.span)) return "the source says that it was to be so";
  if (match.answer.reason == "exact" &&
      only_the_whole(bout, bout.statement.reading.figures[at], found))
    return "the figure is the whole there, of which the source tells a part";
  if (narrower_whole(bout, found)) return "the source tells it of a narrower whole";
  if (move_untold(bout, bout.statement.reading.figures[at], match))
    return "the source does not tell that it went there";
  return other_deed_has_it(bout, bout.statement.reading.figures[at].span, found.span)
             ? "the figure is told of something else"
             : "";
}

}  // namespace stet::verify

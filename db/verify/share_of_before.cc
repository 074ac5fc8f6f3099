// Looks for the part in the passages and divides it by the figure told before.
#include "verify/share_of_before.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

#include "facts/words.h"
#include "verify/frames.h"
#include "verify/lower_words.h"
#include "verify/origins.h"
#include "verify/ties.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.7;
constexpr double kTelling = 0.5;
constexpr double kBeside = 0.2;  // how near the words of the part stand to its figure
constexpr double kClearPoints =
    8;  // of a hundred: a share nearer to the claimed one is not refuted
constexpr int kFewDigits = 2;

constexpr auto kPronouns =
    std::to_array<std::string_view>({"it", "that", "them", "these", "this", "those"});

bool pronoun(std::string_view word) { return std::ranges::binary_search(kPronouns, word); }

// The share's figure, told of a pronoun: "... of them", "of these ...".
std::optional<std::size_t> share_told(const Reading& reading) {
  std::optional<std::size_t> out;
  for (std::size_t i = 0; i < reading.figures.size(); ++i) {
    const Figure& figure = reading.figures[i];
    if (figure.quantity.unit != "%" || !figure.quantity.figure || figure.role.part != Part::amount)
      continue;
    const std::string rest = facts::lower(std::string_view(reading.text).substr(figure.span.end));
    const std::vector<std::string> behind = lower_words(rest),
                                   before = lower_words(
                                       std::string_view(reading.text).substr(0, figure.span.start));
    const std::size_t of = behind.size() > 2 && behind[0] == "or" && behind[1] == "so" ? 2 : 0;
    const bool told_behind = behind.size() > of + 1 && behind[of] == "of" &&
                             pronoun(behind[of + 1]) &&
                             (behind.size() == of + 2 || behind[of + 2] != "who");
    const bool led_in =
        before.size() >= 2 && before[0] == "of" && pronoun(before[1]) && before.size() <= 4;
    if (!told_behind && !led_in) continue;
    if (out) return std::nullopt;
    out = i;
  }
  return out;
}

// Words that only say that something is a part of it, or how it came about.
bool says_part(const Term& term) {
  return has_base(term.lower, {"account", "almost", "be", "come", "day", "due", "go", "make",
                               "month", "nearly", "single", "tenth", "third", "week", "year"});
}

bool plain(const Figure& figure) {
  const Quantity& q = figure.quantity;
  return q.figure && *q.figure > 0 && q.unit != "%" && q.unit != "pp" && q.unit != "x" &&
         figure.role.part == Part::amount && figure.type != MentionType::ordinal &&
         figure.type != MentionType::duration && !q.text.ends_with("%)") &&
         (q.modifier == Modifier::none || q.modifier == Modifier::approx);
}

// A figure told as how much more or fewer there are now is a whole as well: "472,000 more".
bool whole(const Figure& figure) {
  Figure amount = figure;
  amount.role.part = Part::amount;
  amount.quantity.modifier = Modifier::none;
  return plain(amount) && telling_digits(figure.quantity) >= kFewDigits;
}

// What the passage counts, the draft speaks of before the statement: 1,240 sailors are no whole of
// 1,240 ships.
bool known(const Statement& statement, const Reading& reading, const Figure& figure) {
  const Term* noun = nullptr;
  for (const Term& term : reading.terms)
    if (figure.of && figure.of->contains(term.span)) noun = &term;
  return !noun || std::ranges::any_of(statement.before.words, [&](const Term& term) {
    const WordRelation relation = relate(term.lower, noun->lower);
    return relation != WordRelation::none && relation != WordRelation::sister &&
           relation != WordRelation::opposite;
  });
}

bool gives(const Statement& statement, const Reading& reading, const Figure& wanted) {
  return std::ranges::any_of(reading.figures, [&](const Figure& figure) {
    // "An increase of 472,000 or 5.5%" has the figure under the unit of the one beside it.
    const bool unit = figure.quantity.unit == wanted.quantity.unit ||
                      (figure.quantity.unit == "%" && *wanted.quantity.figure > 100);
    return unit && figure.quantity.figure == wanted.quantity.figure &&
           known(statement, reading, figure);
  });
}

// The day or year of the statement is that of the part.
bool same_time(const Statement& statement, const Reached& item, const Figure& part) {
  const Reading& there = item.passage->reading;
  for (std::size_t i = 0; i < statement.reading.times.size(); ++i) {
    const TimeMatch& match = item.alignment.times[i];
    if (match.stance != Stance::supports || !match.found) return false;
    const double own = nearness(there, there.times[*match.found].span, part.span);
    if (std::ranges::any_of(there.figures, [&](const Figure& other) {
          return &other != &part && other.quantity.unit == part.quantity.unit &&
                 nearness(there, there.times[*match.found].span, other.span) > own;
        }))
      return false;
  }
  return true;
}

// Every telling word of the statement stands by the part; beside the very day a verb need not.
bool told_of_part(const Statement& statement, const Reached& item, const Figure& part,
                  const Figure& share) {
  const Reading &here = statement.reading, &there = item.passage->reading;
  std::size_t met = here.times.size(), open = 0;
  for (std::size_t i = 0; i < here.terms.size(); ++i) {
    const Term& term = here.terms[i];
    if (term.weight < kTelling || says_part(term) || share.span.overlaps(term.span)) continue;
    const int found = item.alignment.words.found[i];
    if (found < 0) {
      // Of what is measured on the very day, the deed need not be told again.
      if (!term.name && !here.times.empty() && part.type == MentionType::measure && open++ == 0)
        continue;
      return false;
    }
    const Span at = there.terms[static_cast<std::size_t>(found)].span;
    const double own = nearness(there, at, part.span);
    if (own < kBeside) return false;
    for (const Figure& other : there.figures)
      if (&other != &part && plain(other) && nearness(there, at, other.span) > own) return false;
    ++met;
  }
  return met > 0;
}

// A part that a passage tells, and a whole that draft and source both have.
struct Pair {
  const Reached* item = nullptr;
  const Figure* part = nullptr;
  Figure whole;

  double share() const { return *part->quantity.figure / *whole.quantity.figure * 100; }
};

// Who has the part is who has the whole: "the train carried 310 electric cars" is no part of what
// the ferry carried. What is dated by its very day, as the statement is, is known by that.
bool of_same_holder(const Statement& statement, const Reached& part, const Figure& figure,
                    const Reached& whole) {
  if (part.passage == whole.passage || !statement.reading.times.empty()) return true;
  const auto told = [](const Terms& terms, const Phrase& subject) {
    return std::ranges::any_of(terms, [&](const Term& term) { return is_head(term, subject); });
  };
  // "Of these, 640 are in Dunmore"; "immigration accounts for the remaining 411,000".
  const Reading& there = part.passage->reading;
  if (facts::lower(there.text).starts_with("of these") ||
      facts::lower(there.text).starts_with("of them"))
    return true;
  for (const int found : part.alignment.words.found) {
    if (found < 0) continue;
    const Span word = there.terms[static_cast<std::size_t>(found)].span;
    if (word.end <= figure.span.start && std::ranges::none_of(there.breaks, [&](std::size_t mark) {
          return mark >= word.end && mark < figure.span.start;
        }))
      return true;
  }
  const std::vector<Claim>& claims = part.passage->record.claims;
  const auto tells = [&](const Claim& claim) {
    return claim.span.overlaps(figure.span) && !claim.subject.empty();
  };
  return std::ranges::none_of(claims, tells) || std::ranges::any_of(claims, [&](const Claim& c) {
           return tells(c) && (is_pronoun(facts::lower(c.subject.text)) ||
                               told(statement.reading.terms, c.subject) ||
                               told(whole.passage->reading.terms, c.subject));
         });
}

// The figures told before that the part's source has, too.
std::vector<Figure> wholes(const Statement& statement, const std::vector<Reached>& reached,
                           const Reached& item, const Figure& part) {
  std::vector<Figure> out;
  for (const Figure& told : statement.before.figures)
    if (whole(told) && told.quantity.unit == part.quantity.unit &&
        *part.quantity.figure < *told.quantity.figure &&
        std::ranges::any_of(reached, [&](const Reached& other) {
          return other.passage->source.id == item.passage->source.id &&
                 gives(statement, other.passage->reading, told) &&
                 of_same_holder(statement, item, part, other);
        }))
      out.push_back(told);
  return out;
}

// The one share that agrees with the claimed one; where none does, the one share that there is.
std::optional<Pair> chosen(const std::vector<Pair>& pairs, const Figure& claimed) {
  constexpr std::size_t kMost = 4;  // of more than these one agrees by chance
  constexpr double kSame = 0.5;     // of a hundred: a whole told in two units
  const Pair *one = nullptr, *agreeing = nullptr;
  for (const Pair& pair : pairs) {
    if (!one) one = &pair;
    if (compare_values(claimed.quantity, exactly(pair.share(), "%")).stance != Stance::supports)
      continue;
    if (agreeing && std::abs(agreeing->share() - pair.share()) > kSame) return std::nullopt;
    if (!agreeing) agreeing = &pair;
  }
  if (pairs.size() > kMost) return std::nullopt;
  if (agreeing) return *agreeing;
  return one && pairs.size() == 1 ? std::optional(*one) : std::nullopt;
}

}  // namespace

bool tells_share_of_before(std::string_view text) {
  const std::string lower = " " + facts::lower(text) + " ";
  return std::ranges::any_of(kPronouns, [&](std::string_view word) {
    return lower.find(" of " + std::string(word) + " ") != std::string::npos ||
           lower.find(" of " + std::string(word) + ",") != std::string::npos;
  });
}

std::vector<Answer> shares_of_before(const Statement& statement,
                                     const std::vector<Reached>& reached) {
  const Reading& here = statement.reading;
  const std::optional<std::size_t> index =
      statement.before.figures.empty() || !here.negations.empty() ? std::nullopt : share_told(here);
  if (!index || here.figures.size() != 1) return {};
  const Figure& claimed = here.figures[*index];
  std::vector<Pair> pairs;
  for (const Reached& item : reached) {
    const Prepared& passage = *item.passage;
    if (!trusted(passage.source) || passage.plans || !passage.reading.negations.empty()) continue;
    for (const Figure& figure : passage.reading.figures)
      if (plain(figure) && told_of_part(statement, item, figure, claimed) &&
          same_time(statement, item, figure))
        for (const Figure& told : wholes(statement, reached, item, figure))
          pairs.push_back({&item, &figure, told});
  }
  const std::optional<Pair> pair = chosen(pairs, claimed);
  if (!pair) return {};
  const double share = pair->share();
  const ValueAnswer answer = compare_values(claimed.quantity, exactly(share, "%"));
  const bool agrees = answer.stance == Stance::supports;
  const Range range = range_of(claimed.quantity);
  const double off = share < range.low    ? range.low - share
                     : share > range.high ? share - range.high
                                          : 0;
  const auto wholes_told =
      std::ranges::count_if(statement.before.figures, [&](const Figure& figure) {
        return whole(figure) && figure.quantity.unit == pair->part->quantity.unit;
      });
  // What was counted on one day refutes no share of all.
  const Reading& there = pair->item->passage->reading;
  const bool dated = here.times.empty() &&
                     (!there.times.empty() ||
                      has_word(there.text, {"friday", "monday", "saturday", "sunday", "thursday",
                                            "today", "tuesday", "wednesday", "yesterday"}));
  if (!agrees && (wholes_told > 1 || dated)) return {};
  if (!agrees && (answer.stance != Stance::refutes || off < kClearPoints)) return {};
  Assessment out{.stance = agrees ? Stance::supports : Stance::refutes,
                 .rule = "share.before",
                 .reason = agrees ? "derived" : "arithmetic",
                 .steps = {},
                 .strength = kStrength};
  out.steps = {"from the source: " + show(pair->part->quantity) + " of " +
                   show(pair->whole.quantity) + ", " + show(std::round(share * 10) / 10) + "%",
               "the draft has " + show(claimed.quantity)};
  out.about = {0, here.text.size()};
  return {{pair->item->passage, std::move(out)}};
}

}  // namespace stet::verify

// A place in an order against a place in the same one, however the two are told: "the cheapest of
// five bidders" and "the second-lowest", "only one is older" and "the third-oldest", "the fastest
// in the division" and "35.9 km/h, second in the division", "never so many" and "more than ever".
#include <algorithm>
#include <string>
#include <string_view>

#include "facts/dateline.h"
#include "verify/frames.h"
#include "verify/further.h"
#include "verify/ties.h"
#include "verify/tops.h"

namespace stet::verify {
namespace {

constexpr double kSameMatter = 0.8;    // of the statement's words, that of the order left out
constexpr double kPinnedMatter = 0.6;  // beside a figure that both give
constexpr double kBeside = 0.2;        // of a figure that both give to the places
constexpr double kTelling = 0.5;
constexpr double kStrength = 0.78;
constexpr int kFewDigits = 2;

// A phrase of the families counts as a verb, too.
bool is_verb_or_phrase(const Statement& statement, const Term& term) {
  return term.base.find(' ') != std::string::npos || is_verb(statement.claims, term);
}

bool negates(const Reading& reading, const Term& term) {
  return std::ranges::find(reading.negations, term.span) != reading.negations.end();
}

// "The fee, 38 million euros, is": a word for an amount of money that the figure says by itself.
bool names_amount(const Bout& bout, const Term& term) {
  return has_base(term.lower, {"amount", "bill", "cost", "fee", "payment", "price", "sum"}) &&
         std::ranges::any_of(bout.statement.reading.figures, [&](const Figure& figure) {
           return figure.type == MentionType::money &&
                  nearness(bout.statement.reading, term.span, figure.span) >= kBeside;
         });
}

// Who pays has the money from nobody: "paid 38 million", "sold for 38 million" are two sides.
bool other_side(const Bout& bout) {
  const auto pays = [](const Terms& terms) {
    return std::ranges::any_of(terms, [](const Term& term) {
      return has_base(term.lower, {"acquire", "buy", "pay", "purchase", "sign", "spend"});
    });
  };
  const auto gets = [](const Terms& terms) {
    return std::ranges::any_of(terms, [](const Term& term) {
      return has_base(term.lower, {"earn", "get", "receive", "sell", "sale"});
    });
  };
  const Terms &own = bout.statement.reading.terms, &other = bout.passage.reading.terms;
  return (pays(own) && !gets(own) && gets(other) && !pays(other)) ||
         (gets(own) && !pays(own) && pays(other) && !gets(other));
}

// Words of the statement beside those of the order, met in the passage or, names, around it.
struct Matter {
  double share = 0;       // verbs that are not met left out
  std::size_t nouns = 0;  // met
  bool complete = true;   // all of them, verbs that say something as well
};

Matter matter_of(const Bout& bout, const Top& here) {
  double all = 0, got = 0;
  Matter out;
  const Terms& terms = bout.statement.reading.terms;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (terms[i].span.overlaps(here.span) || terms[i].span.overlaps(here.others) ||
        terms[i].weight < kTelling || negates(bout.statement.reading, terms[i]) ||
        names_amount(bout, terms[i]))
      continue;
    const bool met =
        bout.alignment.words.found[i] >= 0 || (terms[i].name && bout.alignment.in_background[i]);
    out.complete = out.complete && (met || is_colourless(terms[i].base));
    if (!met && is_verb_or_phrase(bout.statement, terms[i])) continue;
    all += terms[i].weight;
    got += met ? terms[i].weight : 0;
    out.nouns += met ? 1U : 0U;
  }
  out.share = all > 0 ? got / all : 0;
  return out;
}

bool spoken_of(const Bout& bout, const Term& term) {
  const Statement& statement = bout.statement;
  if (std::ranges::any_of(statement.reading.terms, [&](const Term& own) {
        return bout.matcher.bears_out(term, own) || bout.matcher.bears_out(own, term);
      }))
    return true;
  if (std::ranges::find(statement.topic_names, term.base) != statement.topic_names.end())
    return true;
  return std::ranges::any_of(statement.implied, [&](const std::string& name) {
    return name.find(term.lower) != std::string::npos;
  });
}

// Whose place the passage tells: nobody of another name than the statement or its draft speaks of.
bool same_holder(const Bout& bout, const Top& there) {
  const std::string& text = bout.passage.reading.text;
  const std::size_t told = facts::dateline_end(text, {0, text.size()});
  return std::ranges::all_of(bout.passage.reading.terms, [&](const Term& term) {
    return !term.name || term.span.start < told || term.span.start > there.span.start ||
           spoken_of(bout, term);
  });
}

// The clause that tells the place says of whom: nobody else. Whom it puts behind is not first ("it
// remains the largest, ahead of Orre").
bool held_by_other(const Bout& bout, const Top& there) {
  const std::string& text = bout.passage.reading.text;
  for (const std::string_view word :
       {" ahead of ", " before ", " bigger than ", " followed by ", " in front of "}) {
    const std::size_t at = text.find(word, there.span.end);
    const auto behind = [&](const Term& term) {
      return term.name && term.span.start >= at + word.size() &&
             term.span.start <= at + word.size() + 4 && spoken_of(bout, term);
    };
    if (at != std::string::npos && std::ranges::any_of(bout.passage.reading.terms, behind))
      return true;
  }
  return std::ranges::any_of(bout.passage.record.claims, [&](const Claim& claim) {
    if (claim.subject.entity.empty() || !claim.span.overlaps(there.span)) return false;
    Terms words = phrase_terms(claim.subject);
    return std::ranges::none_of(words, [&](const Term& term) { return spoken_of(bout, term); });
  });
}

// What the place is in, "in the division", "for the club", "of five bidders": words close behind
// it, up to a mark.
std::vector<std::size_t> set_of(const Reading& reading, const Top& top) {
  constexpr std::size_t kReach = 60;
  std::size_t end = std::min(reading.text.size(), top.span.end + kReach);
  for (const std::size_t mark : reading.breaks)
    if (mark >= top.span.end) end = std::min(end, mark);
  for (std::string_view word :
       {" behind ", " after ", " with ", " since ", " when ", " that ", " who "})
    end = std::min(end, reading.text.find(word, top.span.end));
  std::size_t start = end;
  for (std::string_view word : {" among ", " at ", " for ", " in ", " of ", " on "})
    start = std::min(start, reading.text.find(word, top.span.end));
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < reading.terms.size(); ++i)
    if (reading.terms[i].span.start >= start && reading.terms[i].span.end <= end &&
        reading.terms[i].weight >= kTelling)
      out.push_back(i);
  return out;
}

// The two are places in one set: neither names one that the other lacks.
bool same_set(const Bout& bout, const Top& here, const Top& there) {
  const std::vector<std::size_t> own = set_of(bout.statement.reading, here),
                                 other = set_of(bout.passage.reading, there);
  const auto met = [&](std::size_t i) {
    return bout.alignment.words.found[i] >= 0 || bout.alignment.in_background[i] ||
           is_verb_or_phrase(bout.statement, bout.statement.reading.terms[i]);
  };
  // "A record for the club": that of whom it is told.
  const auto own_house = [&](const Term& term) {
    return there.quality.empty() &&
           has_base(term.lower, {"club", "company", "firm", "history", "team"});
  };
  const auto told = [&](std::size_t i) {
    return spoken_of(bout, bout.passage.reading.terms[i]) ||
           own_house(bout.passage.reading.terms[i]);
  };
  return std::ranges::all_of(own, met) && std::ranges::all_of(other, told);
}

// The same figure beside both places.
bool pinned(const Bout& bout, const Top& here, const Top& there) {
  const Reading &own = bout.statement.reading, &other = bout.passage.reading;
  return std::ranges::any_of(pins(bout, kFewDigits), [&](const Pin& pin) {
    const Figure &claimed = own.figures[pin.here], &found = other.figures[pin.there];
    return !claimed.quantity.unit.empty() && nearness(own, claimed.span, here.span) >= kBeside &&
           nearness(other, found.span, there.span) >= kBeside;
  });
}

// A record without a word of what it is in is of the most, not of the least.
bool of_little(std::string_view quality) {
  return has_base(quality, {"cheap", "few", "light", "low", "poor", "slow", "small", "weak"});
}

// The same order, or a place told without one beside the same figure.
bool comparable(const Bout& bout, const Top& here, const Top& there) {
  if (here.quality.empty() && there.quality.empty()) return false;
  if (same_order(here.quality, there.quality)) return true;
  return (here.quality.empty() || there.quality.empty()) && !of_little(here.quality) &&
         !of_little(there.quality) && pinned(bout, here, there);
}

// A time that the place is told of: before it, or behind it in the same clause.
bool dated(const Reading& reading, const Top& top) {
  const std::size_t told = facts::dateline_end(reading.text, {0, reading.text.size()});
  return std::ranges::any_of(reading.times, [&](const When& when) {
    if (when.span.start < told) return false;
    return when.span.start < top.span.end ||
           std::ranges::none_of(reading.breaks, [&](std::size_t mark) {
             return mark >= top.span.end && mark < when.span.start;
           });
  });
}

// What holds now need not have held in another year.
bool dated_apart(const Bout& bout, const Top& here, const Top& there) {
  const Reading &own = bout.statement.reading, &other = bout.passage.reading;
  return dated(own, here) != dated(other, there) ||
         (dated(own, here) && times_exclude(bout, here.span, there.span));
}

// Something is negated besides what tells the place.
bool denied(const Reading& reading, const Top& top) {
  return reading.negations.size() > (top.denied ? 1U : 0U);
}

std::string told(const Reading& reading, const Top& top) {
  return "\"" + std::string(top.span.of(reading.text)) + "\", place " + std::to_string(top.rank);
}

std::optional<Assessment> judge(const Bout& bout, const Top& here, const Top& there) {
  const Matter matter = matter_of(bout, here);
  const bool pin = pinned(bout, here, there),
             holder = same_holder(bout, there) && bout.alignment.name_share >= 0.99;
  if (!holder || denied(bout.statement.reading, here) || denied(bout.passage.reading, there) ||
      dated_apart(bout, here, there) || plan_only(bout))
    return std::nullopt;
  Assessment out{.rule = "superlative.rank", .strength = kStrength};
  out.steps = {"the draft has " + told(bout.statement.reading, here) + ", the source " +
               told(bout.passage.reading, there)};
  if (here.rank != there.rank) {
    const bool tied = (matter.nouns >= 2 && matter.share >= kSameMatter) ||
                      (pin && matter.nouns >= 1 && same_set(bout, here, there) &&
                       !set_of(bout.statement.reading, here).empty());
    if (!tied || std::max(here.rank, there.rank) < 2) return std::nullopt;
    out.stance = Stance::refutes;
    out.reason = "value_mismatch";
    return out;
  }
  const bool as_old = !here.ever || there.ever,
             related = bout.statement.picked || bout.passage.related;
  if (!as_old || !related || other_side(bout) || held_by_other(bout, there) ||
      !same_set(bout, here, there) || !(matter.complete || (pin && matter.share >= kPinnedMatter)))
    return std::nullopt;
  out.stance = Stance::supports;
  out.reason = "derived";
  out.about = here.span;
  return out;
}

}  // namespace

bool other_place(const Bout& bout) {
  const std::vector<Top> here = tops_in(bout.statement.reading.text),
                         there = tops_in(bout.passage.reading.text);
  return std::ranges::any_of(here, [&](const Top& own) {
    const auto same = [&](const Top& top) {
      return same_order(own.quality, top.quality) && own.rank == top.rank;
    };
    const auto other = [&](const Top& top) {
      return same_order(own.quality, top.quality) && own.rank != top.rank;
    };
    return std::ranges::any_of(there, other) && std::ranges::none_of(there, same);
  });
}

std::optional<Assessment> compare_rank(const Bout& bout) {
  const std::vector<Top> here = tops_in(bout.statement.reading.text),
                         there = tops_in(bout.passage.reading.text);
  if (here.size() != 1) return std::nullopt;
  const Top* only = nullptr;
  for (const Top& top : there) {
    if (!comparable(bout, here[0], top)) continue;
    if (only) return std::nullopt;
    only = &top;
  }
  return only ? judge(bout, here[0], *only) : std::nullopt;
}

}  // namespace stet::verify

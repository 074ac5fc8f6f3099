// Looks for content that the passages of a `supported` do not have.
#include "verify/borne_out.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "facts/reporting.h"
#include "verify/frames.h"
#include "verify/idle_words.h"
#include "verify/lexicon.h"
#include "verify/lower_words.h"
#include "verify/overreach.h"
#include "verify/restrictors.h"
#include "verify/votes.h"

namespace stet::verify {
namespace {

constexpr double kCovered =
    0.72;  // of all content, figures and times counted, before figures support
constexpr double kWordsCovered = 0.6;  // of the words alone
constexpr double kRest = 0.5;          // of the words beside what a rule accounts for
constexpr double kTelling = 0.8;       // lighter words say too little to leave a statement open
constexpr double kMostOpen = 1.6;      // words' worth that may be said otherwise in the passages
constexpr double kAround = 0.6;        // of a word that stands around the passages only

// "20 votes to 16": the figures of a vote say that there was one.
bool told_by_result(std::string_view word, const Supports& supports) {
  return std::ranges::any_of(supports, [&](const Answer* a) {
    return a->assessment.rule == "result.value" &&
           (is_one_of(word, {"ballot", "majority", "margin", "vote"}) ||
            (tells_agreement(word) && agreed_by_vote(a->passage->record.text)));
  });
}

// "Exports rose 20%", where they were 14.2 billion after 11.8: the change has been reckoned, and
// the way it went with it.
bool told_by_change(const Reading& own, const std::vector<Reached>& reached,
                    const Supports& supports, const Term& term) {
  const bool reckoned = std::ranges::any_of(supports, [](const Answer* a) {
    return a->assessment.reason == "derived" &&
           (a->assessment.rule == "figure.pinned" || a->assessment.rule == "change.value");
  });
  if (!reckoned || direction_of_word(term.lower) == Direction::none) return false;
  // "Operating profit rose", where the net profit did: what changed has to be told in full.
  for (std::size_t i = 0; i < own.terms.size(); ++i) {
    if (own.terms[i].weight < kTelling || direction_of_word(own.terms[i].lower) != Direction::none)
      continue;
    if (std::ranges::none_of(reached, [&](const Reached& item) {
          return rests_on(supports, item.passage) &&
                 (item.alignment.words.found[i] >= 0 || item.alignment.in_background[i]);
        }))
      return false;
  }
  return true;
}

// A rule has settled the words by itself: those of "six million more than Mbaye cost".
bool accounted_for(const Supports& supports, Span words) {
  return std::ranges::any_of(supports, [&](const Answer* answer) {
    return answer->assessment.facet != Assessment::kWhole &&
           answer->assessment.about.contains(words);
  });
}

// How far the passages have a term: 1 in one of them, less around them.
double had(const Reading& own, const std::vector<Reached>& reached, const Supports& supports,
           const Term& term, std::size_t index) {
  if (told_by_result(term.base, supports) || told_by_change(own, reached, supports, term)) return 1;
  double out = 0;
  for (const Reached& item : reached) {
    if (!rests_on(supports, item.passage)) continue;
    if (item.alignment.words.found[index] >= 0 || told_by_figure(item, own, index)) return 1;
    if (item.alignment.in_background[index]) out = term.name ? 0.9 : 0.5;
  }
  return out;
}

// "Jonas Verrick, the defense minister": a few words between a name and the end of the clause.
bool in_apposition(const Reading& reading, const Term& term) {
  constexpr std::size_t kLongest = 45;
  std::string_view text = reading.text;
  std::size_t comma = text.substr(0, term.span.start).rfind(", ");
  if (comma == std::string_view::npos || term.span.start - comma > kLongest) return false;
  std::string_view between = text.substr(comma + 2);
  bool article = between.starts_with("the ") || between.starts_with("its ") ||
                 between.starts_with("a ") || between.starts_with("his ") ||
                 between.starts_with("her ");
  return article && std::any_of(reading.terms.begin(), reading.terms.end(), [&](const Term& name) {
           return name.name && name.span.end == comma;
         });
}

// "Nine persons suffered burns", and the deaths are those that the next sentence denies: all that
// the passages tell is another deed.
bool told_of_another_deed(const std::vector<Reached>& reached, const Supports& supports,
                          const Claim& claim) {
  return std::ranges::all_of(reached, [&](const Reached& item) {
    if (!rests_on(supports, item.passage)) return true;
    const std::vector<Claim>& claims = item.passage->record.claims;
    auto is = [&](Deed deed) {
      return [&claim, deed](const Claim& found) {
        return found.kind != ClaimKind::quote && found.kind != ClaimKind::role &&
               compare_deeds(claim.predicate, found.predicate) == deed;
      };
    };
    return std::ranges::any_of(claims, is(Deed::other)) &&
           std::ranges::none_of(claims, is(Deed::same));
  });
}

// The statement's verb, where it says something of its own, stands in one of the passages or around
// them in some form.
void add_deed(std::vector<std::string>& out, const Statement& statement,
              const std::vector<Reached>& reached, const Supports& supports) {
  for (const Claim& claim : statement.claims) {
    if (claim.kind == ClaimKind::change || is_colourless(claim.predicate)) continue;
    if (facts::reporting_kind(claim.predicate) != facts::Reporting::none) continue;
    const Terms& terms = statement.reading.terms;
    auto verb = std::find_if(terms.begin(), terms.end(), [&](const Term& t) {
      const std::span<const std::string> forms = forms_known(t.lower);
      const std::string deed = claim.predicate.substr(0, claim.predicate.find(' '));  // "throw up"
      return t.base == claim.predicate || t.base == deed ||
             std::find(forms.begin(), forms.end(), deed) != forms.end();
    });
    if (verb == terms.end() || verb->weight < 0.5 || accounted_for(supports, verb->span)) continue;
    if (told_by_result(claim.predicate, supports)) continue;
    const double had_it = had(statement.reading, reached, supports, *verb,
                              static_cast<std::size_t>(verb - terms.begin()));
    if (had_it == 0 || (had_it < 1 && told_of_another_deed(reached, supports, claim)))
      out.push_back(verb->lower);
  }
}

// "They are not eating", "they are not seated": both deny something, and not the same.
void add_denied(std::vector<std::string>& out, const Statement& statement,
                const std::vector<Reached>& reached, const Supports& supports) {
  for (const Claim& claim : statement.claims) {
    if (claim.polarity != Polarity::negated || claim.kind == ClaimKind::quote ||
        is_colourless(claim.predicate))
      continue;
    const bool same = std::ranges::any_of(reached, [&](const Reached& item) {
      return rests_on(supports, item.passage) &&
             std::ranges::any_of(item.passage->record.claims, [&](const Claim& other) {
               return other.polarity == Polarity::negated &&
                      compare_deeds(claim.predicate, other.predicate) == Deed::same;
             });
    });
    if (!same) out.push_back(claim.verb.empty() ? claim.predicate : claim.verb);
  }
}

// "Comes from an insurer", "signed with a bank": whoever a preposition leads in has to stand in the
// passages or around them.
void add_participants(std::vector<std::string>& out, const Statement& statement,
                      const std::vector<Reached>& reached, const Supports& supports) {
  constexpr auto kLeadingIn =
      std::to_array<std::string_view>({"against", "by", "from", "to", "with"});
  const Terms& terms = statement.reading.terms;
  for (const Claim& claim : statement.claims) {
    if (claim.kind == ClaimKind::quote || claim.kind == ClaimKind::role) continue;
    for (const Phrase& phrase : claim.others) {
      auto head =
          std::ranges::find_if(terms, [&](const Term& term) { return is_head(term, phrase); });
      if (head == terms.end() || head->weight < kTelling ||
          !std::ranges::binary_search(kLeadingIn, std::string_view(phrase.marker)))
        continue;
      if (had(statement.reading, reached, supports, *head,
              static_cast<std::size_t>(head - terms.begin())) == 0)
        out.push_back(head->lower);
    }
  }
}

// Nothing but passages that tell it of somebody else, or of less.
void add_overreach(std::vector<std::string>& out, const Statement& statement,
                   const std::vector<Reached>& reached, const Supports& supports) {
  Matcher matcher;
  const bool all = std::ranges::all_of(reached, [&](const Reached& item) {
    return !rests_on(supports, item.passage) ||
           !overreach({matcher, statement, *item.passage, item.alignment}).empty();
  });
  if (all) out.push_back(statement.reading.text);
}

// "Her grandfather carried it", "my grandmother carried it": who or what it is told of is another
// one of its kind.
bool is_another(const Statement& statement, const std::vector<Reached>& reached,
                const Supports& supports, const Term& term) {
  const bool head =
      std::any_of(statement.claims.begin(), statement.claims.end(), [&](const Claim& claim) {
        return claim.subject.head == term.base || claim.object.head == term.base ||
               claim.measure.head == term.base;
      });
  if (!head) return false;
  return std::any_of(reached.begin(), reached.end(), [&](const Reached& item) {
    const Terms& terms = item.passage->reading.terms;
    if (!rests_on(supports, item.passage)) return false;
    for (std::size_t j = 0; j < terms.size(); ++j) {
      if (terms[j].name || covers(item.alignment.words, j)) continue;
      WordRelation relation = relate(term.lower, terms[j].lower);
      if (relation == WordRelation::sister || relation == WordRelation::opposite) return true;
    }
    return false;
  });
}

// "Opened the library", "opened the swimming pool": the same is done to something else.
bool done_to_another(const Statement& statement, const Supports& supports, const Term& term) {
  auto known = [&](const std::string& head) {
    return head.empty() || std::ranges::any_of(statement.reading.terms, [&](const Term& own) {
             WordRelation relation = relate(head, own.lower);
             return relation == WordRelation::same || relation == WordRelation::synonym ||
                    relation == WordRelation::broader || relation == WordRelation::derived;
           });
  };
  for (const Claim& claim : statement.claims) {
    if (claim.object.head != term.base || is_colourless(claim.predicate)) continue;
    for (const Answer* answer : supports)
      for (const Claim& other : answer->passage->record.claims)
        if (other.object.entity.empty() &&
            compare_deeds(claim.predicate, other.predicate) == Deed::same &&
            !known(other.object.head))
          return true;
  }
  return false;
}

// A word of whoever is said to say it: "according to the ministry".
bool says_so(const Statement& statement, const Term& term) {
  return std::any_of(statement.claims.begin(), statement.claims.end(), [&](const Claim& claim) {
    return claim.kind != ClaimKind::quote &&
           (claim.attribution.head == term.base || claim.attribution.head == term.lower);
  });
}

// Figures that cannot agree by chance need less else.
double less_needed(const Statement& statement, const Supports& supports) {
  int digits = 0;
  for (const Answer* answer : supports)
    if (answer->assessment.reason == "exact" && answer->assessment.facet >= 0 &&
        answer->assessment.facet < std::ssize(statement.reading.figures))
      digits += std::max(
          0, telling_digits(
                 statement.reading.figures[static_cast<std::size_t>(answer->assessment.facet)]
                     .quantity) -
                 1);
  return digits >= 4 ? 0.2 : digits >= 2 ? 0.12 : 0;
}

// "Mayor Ruth Lang voted against it": an office bears out no deed; its source has to tell that one
// as well, with the same words around it.
std::vector<std::string> deeds_open(const Statement& statement, const std::vector<Reached>& reached,
                                    const Answer& answer) {
  std::vector<std::string> out;
  if (answer.assessment.rule != "role.office") return out;
  Matcher matcher;
  auto around = [&](const Claim& claim, const Claim& other) {
    return std::ranges::all_of(claim.others, [&](const Phrase& own) {
      return std::ranges::any_of(other.others, [&](const Phrase& phrase) {
        return phrase.marker == own.marker && fit(matcher, own, phrase) == Fit::same;
      });
    });
  };
  for (const Claim& claim : statement.claims) {
    if (claim.kind == ClaimKind::role || claim.kind == ClaimKind::quote ||
        is_colourless(claim.predicate) || answer.assessment.about.contains(claim.span))
      continue;
    const bool told = std::ranges::any_of(reached, [&](const Reached& item) {
      return item.passage->source.id == answer.passage->source.id &&
             std::ranges::any_of(item.passage->record.claims, [&](const Claim& other) {
               return other.polarity == claim.polarity &&
                      compare_deeds(claim.predicate, other.predicate) == Deed::same &&
                      around(claim, other);
             });
    });
    if (!told) out.push_back(claim.predicate);
  }
  return out;
}

// The number of what the passages tell nothing of: they change, or count, something else.
bool number_open(const Statement& statement, const std::vector<Reached>& reached,
                 const Supports& supports, std::size_t index) {
  if (!is_number_of(statement.reading, index)) return false;
  return claim_of(statement, ClaimKind::change) ||
         std::ranges::any_of(reached, [&](const Reached& item) {
           return rests_on(supports, item.passage) &&
                  counts_another(item, statement.reading, index);
         });
}

}  // namespace

bool rests_on(const Supports& supports, const Prepared* passage) {
  return std::any_of(supports.begin(), supports.end(), [&](const Answer* a) {
    return a->passage == passage || a->assessment.beside == passage;
  });
}

std::vector<std::string> left_open(const Statement& statement, const std::vector<Reached>& reached,
                                   const Supports& supports) {
  const Terms& terms = statement.reading.terms;
  std::vector<std::string> out, open;
  double all = 0, got = 0, mass = 0;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (accounted_for(supports, terms[i].span)) continue;
    double part = had(statement.reading, reached, supports, terms[i], i);
    all += terms[i].weight;
    got += terms[i].weight * part;
    if (terms[i].name && part == 0) out.push_back(terms[i].lower);
    if (part < 1 && number_open(statement, reached, supports, i)) out.push_back(terms[i].lower);
    if (terms[i].name || terms[i].weight < kTelling || part == 1) continue;
    open.push_back(terms[i].lower);
    mass += terms[i].weight * (part > 0 ? 1 - kAround : 1);
    if (part == 0 && says_so(statement, terms[i])) out.push_back(terms[i].lower);
    if (part == 0 && (in_apposition(statement.reading, terms[i]) ||
                      is_another(statement, reached, supports, terms[i]) ||
                      done_to_another(statement, supports, terms[i])))
      out.push_back(terms[i].lower);
  }
  add_restrictors(out, statement, reached, supports);
  add_comparisons(out, statement, reached, supports);
  add_deed(out, statement, reached, supports);
  add_participants(out, statement, reached, supports);
  add_denied(out, statement, reached, supports);
  add_overreach(out, statement, reached, supports);
  auto facets =
      static_cast<double>(statement.reading.figures.size() + statement.reading.times.size());
  double less = less_needed(statement, supports);
  bool words = all == 0 || got / all >= kWordsCovered - less;
  bool enough =
      words && (got + 2 * facets) / (all + 2 * facets) >= kCovered - less && mass <= kMostOpen;
  if (!enough) out.insert(out.end(), open.begin(), open.end());
  if (!enough && out.empty()) out.push_back(statement.reading.text);
  return out;
}

std::vector<std::string> left_open_beside(const Statement& statement,
                                          const std::vector<Reached>& reached,
                                          const Answer& answer) {
  const Reading& reading = statement.reading;
  std::vector<std::string> out;
  auto elsewhere = [&](const Span& span) { return !answer.assessment.about.overlaps(span); };
  auto any = [&](auto test) {
    return std::any_of(reached.begin(), reached.end(), [&](const Reached& item) {
      return item.passage->source.id == answer.passage->source.id && test(item.alignment);
    });
  };
  for (std::size_t i = 0; i < reading.figures.size(); ++i) {
    if (reading.figures[i].type == MentionType::ordinal)
      continue;  // "the first strike in 12 years": what the rule compares
    if (elsewhere(reading.figures[i].span) &&
        !any([&](const Alignment& a) { return a.figures[i].answer.stance == Stance::supports; }))
      out.push_back(show(reading.figures[i].quantity));
  }
  for (std::size_t i = 0; i < reading.times.size(); ++i) {
    // A time that the source does not give at all may be that of its own telling ("on Thursday").
    const bool clash = std::ranges::any_of(reached, [&](const Reached& item) {
      return item.passage == answer.passage && item.alignment.times[i].stance == Stance::refutes;
    });
    if (clash && elsewhere(reading.times[i].span) &&
        !any([&](const Alignment& a) { return a.times[i].stance == Stance::supports; }))
      out.emplace_back(reading.times[i].span.of(reading.text));
  }
  double all = 0, got = 0;
  std::size_t names = 0, named = 0;
  std::vector<std::string> open;
  for (std::size_t i = 0; i < reading.terms.size(); ++i) {
    if (!elsewhere(reading.terms[i].span)) continue;
    bool met = any([&](const Alignment& a) { return a.words.found[i] >= 0 || a.in_background[i]; });
    all += reading.terms[i].weight;
    got += met ? reading.terms[i].weight : 0;
    names += reading.terms[i].name ? 1U : 0U;
    named += reading.terms[i].name && met ? 1U : 0U;
    if (!met) open.push_back(reading.terms[i].lower);
  }
  if (2 * named < names || (all > 0 && got / all < kRest))
    out.insert(out.end(), open.begin(), open.end());
  if (out.empty()) out = deeds_open(statement, reached, answer);
  return out;
}

}  // namespace stet::verify

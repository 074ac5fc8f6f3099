// The form of a deed: what can be done is not done, what used to be is no more, what somebody
// stopped doing is the end of it.
#include <algorithm>
#include <array>
#include <string_view>

#include "facts/words.h"
#include "verify/frames.h"
#include "verify/lower_words.h"
#include "verify/turned_about.h"

namespace stet::verify {
namespace {

// "Makes", "is": told as of now.
bool is_present(const Claim& claim) {
  const std::vector<std::string> words = lower_words(claim.verb);
  if (words.size() != 1) return false;
  if (words[0] == "was") return false;
  return is_one_of(words[0], {"are", "has", "have", "is"}) || words[0] == claim.predicate ||
         (words[0].ends_with('s') && has_base(words[0], {claim.predicate}));
}

// "Made", "was made", "had made": told as done.
bool is_past(const Claim& claim) {
  const std::vector<std::string> words = lower_words(claim.verb);
  return !words.empty() && !is_present(claim) &&
         !is_one_of(words[0], {"can", "could", "may", "might", "must", "shall", "should", "to",
                               "used", "will", "would"});
}

bool starts_with(const Claim& claim, std::initializer_list<std::string_view> verbs) {
  const std::vector<std::string> words = lower_words(claim.verb);
  return words.size() > 1 && is_one_of(words[0], verbs);
}

bool used_to(const Claim& claim) { return claim.verb.starts_with("used to "); }

// "Played for Arden until 2019": it has an end, and the end is past.
bool has_ended(const Bout& bout, const Claim& other) {
  const Reading& there = bout.passage.reading;
  return is_past(other) && std::ranges::any_of(there.times, [&](const When& when) {
           return other.span.overlaps(when.span) && when.period.low == Period::kOpenStart &&
                  facts::lower(when.span.of(there.text)).starts_with("until");
         });
}

std::string apart(const Bout& bout, const Claim& claim, const Claim& other) {
  if (starts_with(other, {"can", "could", "may", "might"}) && is_past(claim))
    return "the source tells what can be, the draft what was";
  if (used_to(other) != used_to(claim) && (is_present(claim) || is_present(other)))
    return "one tells what is, the other what used to be";
  if (is_present(claim) && has_ended(bout, other)) return "the source tells of its end";
  return {};
}

// "Was once home to", "formerly had": what was so once is so no more.
bool once_was(std::string_view text) {
  const std::vector<std::string> words = lower_words(text);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const bool past = is_one_of(words[i], {"had", "was", "were"}),
               then = is_one_of(words[i + 1], {"formerly", "once", "previously"});
    if ((past && then) || (is_one_of(words[i], {"formerly", "once", "previously"}) &&
                           is_one_of(words[i + 1], {"had", "was", "were"})))
      return true;
    // "Was the youngest until".
    if (past && std::find(words.begin() + static_cast<std::ptrdiff_t>(i), words.end(), "until") !=
                    words.end())
      return true;
  }
  return false;
}

std::string no_more(const Bout& bout) {
  const std::vector<Claim>&here = bout.statement.claims, &there = bout.passage.record.claims;
  const bool now = !here.empty() && std::ranges::all_of(here, is_present);
  return now && once_was(bout.passage.record.text) && std::ranges::none_of(there, is_present)
             ? "the source tells what was once so"
             : "";
}

// "Should have had 12", "ought to have been told": of one that tells the same thing of the same.
std::string only_ought(const Bout& bout) {
  auto ought = [](const Claim& claim) {
    return starts_with(claim, {"could", "might", "ought", "should", "would"});
  };
  for (const Claim& claim : bout.statement.claims) {
    if (ought(claim) || !is_past(claim) || claim.object.head.empty()) continue;
    bool seen = false, like = false;
    for (const Claim& other : bout.passage.record.claims) {
      if (other.predicate != claim.predicate || other.object.head != claim.object.head) continue;
      (ought(other) ? seen : like) = true;
    }
    if (seen && !like) return "the source tells only what should have been";
  }
  return {};
}

// "Stopped selling", "refused to sell": the word before a deed that undoes it; empty where there is
// none.
std::string undone_by(std::string_view text, Span deed) {
  constexpr std::size_t kReach = 32;  // bytes
  const std::size_t start = deed.start > kReach ? deed.start - kReach : 0;
  const std::vector<std::string> words = lower_words(text.substr(start, deed.start - start));
  for (std::size_t i = words.size(), left = 2; i-- > 0 && left > 0; --left) {
    if (has_base(words[i],
                 {"avoid", "cease", "decline", "forget", "quit", "refrain", "refuse", "stop"}))
      return words[i];
    if (!is_one_of(words[i], {"from", "to"})) return {};
  }
  return {};
}

}  // namespace

bool never_was(const Bout& bout) {
  const Reading& there = bout.passage.reading;
  auto unreal = [&](const Figure& figure) {
    const std::string clause = facts::lower(between_breaks(there, figure.span));
    return std::ranges::any_of(
        std::to_array<std::string_view>({"could have ", "might have ", "ought to have ",
                                         "should have ", "was to have ", "were to have ",
                                         "would have "}),
        [&](std::string_view cue) { return clause.find(cue) != std::string::npos; });
  };
  auto given = [&](const Figure& own) {
    return std::ranges::any_of(there.figures, [&](const Figure& figure) {
      return !unreal(figure) && own.quantity.figure == figure.quantity.figure &&
             own.quantity.unit == figure.quantity.unit;
    });
  };
  return std::ranges::any_of(there.figures, unreal) &&
         std::ranges::all_of(bout.statement.reading.figures, given);
}

std::string done_otherwise(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  for (std::size_t i = 0; i < here.terms.size(); ++i) {
    if (bout.alignment.words.found[i] < 0) continue;
    const Term& met = *met_term(bout, i);
    const std::string own = undone_by(here.text, here.terms[i].span),
                      other = undone_by(there.text, met.span);
    // "Refused to sign", "did not sign".
    const bool denied =
        own.empty() ? negated_at(here, here.terms[i].span) : negated_at(there, met.span);
    if (own.empty() != other.empty() && !denied)
      return "only " + std::string(own.empty() ? "the source" : "the draft") + " has \"" +
             (own.empty() ? other : own) + "\"";
  }
  for (const Claim& claim : bout.statement.claims)
    for (const Claim& other : bout.passage.record.claims)
      if (!is_colourless(claim.predicate) && claim.predicate == other.predicate)
        if (std::string why = apart(bout, claim, other); !why.empty()) return why;
  return first_reason(bout, {no_more, only_ought});
}

}  // namespace stet::verify

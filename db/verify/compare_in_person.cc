// Who was there in person and who only by video, telephone or letter: of one occasion one of the
// two is true.
#include <algorithm>
#include <optional>
#include <string_view>

#include "facts/words.h"
#include "verify/frames.h"
#include "verify/further.h"
#include "verify/lower_words.h"
#include "verify/scope.h"
#include "verify/ties.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.8;
constexpr double kTelling = 0.4;

enum class Way : unsigned char { unsaid, in_person, from_afar };

struct Told {
  Way way = Way::unsaid;
  Span words;
};

// "In person", "by video link", "over the telephone". "Not in person" says neither by itself.
Told way_in(std::string_view text) {
  if (!has_word(text, {"letter", "person", "phone", "telephone", "video", "video-link", "videolink",
                       "zoom"}))
    return {};
  const std::vector<facts::Word> words = facts::words_of(text, {0, text.size()});
  const std::vector<std::string> lower = lower_words(text);
  Told out;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    Way way = Way::unsaid;
    std::size_t end = i + 1;
    if (lower[i] == "in" && lower[i + 1] == "person")
      way = Way::in_person;
    else if (is_one_of(lower[i], {"by", "via", "through", "over", "on"})) {
      if (is_one_of(lower[end], {"a", "the"}) && end + 1 < words.size()) ++end;
      if (is_one_of(lower[end],
                    {"letter", "phone", "telephone", "video", "video-link", "videolink", "zoom"}) &&
          (lower[i] != "on" || lower[end] == "zoom"))
        way = Way::from_afar;
    }
    if (way == Way::unsaid) continue;
    if (out.way != Way::unsaid) return {};  // told both ways
    if (i > 0 && is_one_of(lower[i - 1], {"not", "or", "either"})) return {};
    out = {way, {words[i].span.start, words[end].span.end}};
  }
  return out;
}

// "Followed the hearing", "appeared in court": to be at it, however it is told.
bool attends(std::string_view verb) {
  return is_one_of(verb, {"appear", "attend", "follow", "join", "participate", "take part"});
}

bool same_subject(const Bout& bout, const Claim& claim, const Claim& other) {
  if (fit(bout.matcher, claim.subject, other.subject) == Fit::same) return true;
  return is_pronoun(claim.subject.text) && !other.subject.entity.empty() &&
         std::ranges::any_of(bout.statement.implied, [&](const std::string& name) {
           return name == other.subject.entity || name.ends_with(" " + other.subject.entity);
         });
}

// The occasion: all that the statement's clause tells besides, in the passage's.
bool same_occasion(const Bout& bout, const Claim& claim, const Claim& other, const Told& own) {
  const Terms& terms = bout.statement.reading.terms;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const Term& term = terms[i];
    if (!claim.span.contains(term.span)) continue;
    if (term.weight < kTelling || own.words.overlaps(term.span) || term.base == claim.predicate ||
        term.base == "court")
      continue;
    if (bout.alignment.words.found[i] < 0 && !(term.name && bout.alignment.in_background[i]))
      return false;
  }
  // A court sits for a hearing or a trial.
  const bool court = has_word(bout.statement.reading.text, {"court"});
  return !court ||
         has_word(bout.passage.record.text, {"court", "hearing", "trial", "judge", "judges"}) ||
         other.predicate == claim.predicate;
}

}  // namespace

std::optional<Assessment> compare_in_person(const Bout& bout) {
  const Reading &here = bout.statement.reading, &there = bout.passage.reading;
  const Told own = way_in(here.text), found = way_in(there.text);
  if (own.way == Way::unsaid || found.way == Way::unsaid || own.way == found.way ||
      bout.statement.attributed || !here.negations.empty() || !there.negations.empty())
    return std::nullopt;
  for (const Claim& claim : bout.statement.claims)
    for (const Claim& other : bout.passage.record.claims) {
      const bool deed = compare_deeds(claim.predicate, other.predicate) == Deed::same ||
                        (attends(claim.predicate) && attends(other.predicate));
      if (!deed || claim.modality != other.modality || claim.subject.empty() ||
          !other.span.contains(found.words) || !same_subject(bout, claim, other) ||
          !periods_meet(claim, other) || !same_occasion(bout, claim, other, own) ||
          !figures_hold(bout) || other_time(bout) || other_name(bout))
        continue;
      Assessment out{.stance = Stance::refutes,
                     .rule = "event.detail",
                     .reason = "value_mismatch",
                     .steps = {},
                     .strength = kStrength};
      out.steps = {"the draft has \"" + std::string(own.words.of(here.text)) + "\", the source \"" +
                   std::string(found.words.of(there.text)) + "\""};
      return out;
    }
  return std::nullopt;
}

}  // namespace stet::verify

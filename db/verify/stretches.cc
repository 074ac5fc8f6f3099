// Cuts and joins the stretches of claims.
#include "verify/stretches.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include "facts/words.h"
#include "verify/reading.h"

namespace stet::verify {

Span trimmed(std::string_view text, Span span) {
  while (!span.empty()) {
    std::string_view words = span.of(text);
    std::size_t end = words.find_last_not_of(" ,;:\n");
    span.end = span.start + (end == std::string_view::npos ? 0 : end + 1);
    words = span.of(text);
    std::size_t space = words.find_last_of(' ');
    std::string last = facts::lower(words.substr(space == std::string_view::npos ? 0 : space + 1));
    if (space == std::string_view::npos ||
        (last != "and" && last != "for" && last != "with" && last != "but" && last != "while"))
      return span;
    span.end = span.start + space;
  }
  return span;
}

namespace {

// A window, a share or a change at the end of a longer statement is a statement of its own; what is
// left is the rest.
bool stands_alone(ClaimKind kind) {
  switch (kind) {
    case ClaimKind::recency:
    case ClaimKind::share:
    case ClaimKind::count:
    case ClaimKind::money:
    case ClaimKind::measure:
    case ClaimKind::change:
    case ClaimKind::duration:
      return true;
    default:
      return false;
  }
}

void cut_tails(std::vector<Group>& groups, const facts::Analysis& analysis) {
  constexpr std::size_t kEnough = 15;
  std::string_view text = analysis.document.text;
  for (Group& group : groups) {
    for (const Group& other : groups) {
      bool inside = group.span.contains(other.span) && group.span != other.span &&
                    group.claims.front().passage == other.claims.front().passage;
      if (!inside || other.span.end + 3 < group.span.end ||
          other.span.start < group.span.start + kEnough)
        continue;
      bool window = std::any_of(other.claims.begin(), other.claims.end(),
                                [](const Claim& c) { return c.kind == ClaimKind::recency; });
      if (!window && read_stretch(analysis, other.span, {}).terms.size() < 2) continue;
      if (std::any_of(other.claims.begin(), other.claims.end(),
                      [](const Claim& c) { return stands_alone(c.kind); }))
        group.span = trimmed(text, {group.span.start, other.span.start});
    }
  }
}

// "..., so that ...", "...; ...": two statements where each side has something to check.
// A few words that make no statement of their own ("about 132 miles") belong to what stands before
// them.
void join_fragments(std::vector<Group>& groups, const facts::Analysis& analysis) {
  for (std::size_t i = 1; i < groups.size();) {
    Group &before = groups[i - 1], &group = groups[i];
    bool window = std::any_of(group.claims.begin(), group.claims.end(), [](const Claim& c) {
      return c.kind == ClaimKind::recency || c.kind == ClaimKind::quote ||
             c.kind == ClaimKind::role;
    });
    bool near = before.claims.front().passage == group.claims.front().passage &&
                group.span.start >= before.span.end && group.span.start - before.span.end <= 6;
    if (window || !near || read_stretch(analysis, group.span, {}).terms.size() > 1) {
      ++i;
      continue;
    }
    before.span.end = group.span.end;
    before.claims.insert(before.claims.end(), group.claims.begin(), group.claims.end());
    groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

// "It had 94, | which is 44% fewer than ten years earlier": what the clause counts stands before
// it.
void join_comparisons(std::vector<Group>& groups, const facts::Analysis& analysis) {
  constexpr std::size_t kReach = 40;
  std::string_view text = analysis.document.text;
  for (std::size_t i = 1; i < groups.size();) {
    Group &before = groups[i - 1], &group = groups[i];
    const std::string_view words = group.span.of(text), opening = words.substr(0, kReach);
    bool relative = words.starts_with("which is ") || words.starts_with("which was ") ||
                    words.starts_with("that is ");
    bool compares = false;
    for (std::string_view cue : {" fewer", " less", " lower", " more", " higher"})
      compares = compares || opening.find(cue) != std::string_view::npos;
    const bool near = before.claims.front().passage == group.claims.front().passage &&
                      group.span.start > before.span.start &&
                      group.span.start <= before.span.end + 2;
    if (!relative || !compares || !near) {
      ++i;
      continue;
    }
    before.span.end = std::max(before.span.end, group.span.end);
    before.claims.insert(before.claims.end(), group.claims.begin(), group.claims.end());
    groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

std::size_t joint_in(std::string_view text, Span span) {
  std::string lower = facts::lower(span.of(text));
  for (std::string_view joint :
       {"; ", ", so that ", ", but ", ", while ", ", whereas ", ", yet "}) {
    std::size_t at = lower.find(joint);
    if (at != std::string::npos && at >= 20 && span.size() - at >= 25) return span.start + at;
  }
  return std::string::npos;
}

// Has the stretch a verb of its own among those of the claims?
bool has_deed(const Reading& reading, const std::vector<Claim>& claims) {
  return std::any_of(reading.terms.begin(), reading.terms.end(), [&](const Term& term) {
    const std::span<const std::string> forms = forms_known(term.lower);
    return std::any_of(claims.begin(), claims.end(), [&](const Claim& c) {
      return !c.predicate.empty() &&
             std::find(forms.begin(), forms.end(), c.predicate) != forms.end();
    });
  });
}

// "He points to the forests: a fifth of them has gone": two clauses, unlike "Revenue: 3 billion".
std::size_t colon_in(const facts::Analysis& analysis, const Group& group) {
  std::string_view text = analysis.document.text;
  std::size_t at = group.span.of(text).find(": ");
  if (at == std::string_view::npos || at < 20 || group.span.size() - at < 15)
    return std::string::npos;
  at += group.span.start;
  bool both = has_deed(read_stretch(analysis, {group.span.start, at}, {}), group.claims) &&
              has_deed(read_stretch(analysis, {at + 2, group.span.end}, {}), group.claims);
  return both ? at : std::string::npos;
}

bool has_content(const facts::Analysis& analysis, Span span) {
  Reading reading = read_stretch(analysis, span, {});
  return !reading.figures.empty() || !reading.times.empty() || reading.terms.size() >= 3;
}

// "... 7.9 terawatt-hours; in 2025, | one turbine short, it made 5.6": what stands behind the joint
// belongs to what follows.
void move_tails(std::vector<Group>& groups, const facts::Analysis& analysis) {
  constexpr std::size_t kLongestTail = 25;
  std::string_view text = analysis.document.text;
  for (std::size_t i = 0; i + 1 < groups.size(); ++i) {
    Group &group = groups[i], &next = groups[i + 1];
    std::size_t at = group.span.of(text).rfind("; ");
    if (at == std::string_view::npos || at + kLongestTail < group.span.size()) continue;
    if (group.claims.front().passage != next.claims.front().passage ||
        next.span.start < group.span.end || next.span.start > group.span.end + 3)
      continue;
    group.span.end = group.span.start + at;
    next.span.start = group.span.end + 2;
  }
}

void split_joints(std::vector<Group>& groups, const facts::Analysis& analysis) {
  const std::string& text = analysis.document.text;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    bool quote = std::any_of(groups[i].claims.begin(), groups[i].claims.end(),
                             [](const Claim& c) { return c.kind == ClaimKind::quote; });
    std::size_t at = quote ? std::string::npos : joint_in(text, groups[i].span);
    if (!quote && at == std::string::npos) at = colon_in(analysis, groups[i]);
    if (at == std::string::npos) continue;
    Span head = trimmed(text, {groups[i].span.start, at}), tail{at + 2, groups[i].span.end};
    if (!has_content(analysis, head) || !has_content(analysis, tail)) continue;
    Group second{tail, {}};
    std::string_view words = head.of(text);
    std::vector<Claim> first;
    for (const Claim& claim : groups[i].claims)
      (words.find(claim.value.text) != std::string_view::npos ? first : second.claims)
          .push_back(claim);
    if (first.empty()) first.push_back(groups[i].claims.front());
    if (second.claims.empty()) second.claims.push_back(groups[i].claims.front());
    groups[i] = {head, std::move(first)};
    groups.insert(groups.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(second));
  }
}

// "Of the 38 million asked for" is no statement without what follows it.
void join_openings(std::vector<Group>& groups, const facts::Analysis& analysis) {
  std::string_view text = analysis.document.text;
  for (std::size_t i = 0; i + 1 < groups.size(); ++i) {
    Group &group = groups[i], &next = groups[i + 1];
    bool opening = group.span.of(text).starts_with("Of ") &&
                   group.claims.front().passage == next.claims.front().passage;
    if (!opening || next.span.start < group.span.end || next.span.start > group.span.end + 2)
      continue;
    group.span.end = next.span.end;
    group.claims.insert(group.claims.end(), next.claims.begin(), next.claims.end());
    groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

// "His successor will be Erik Roy, now chief operating officer": what is foretold of the name is no
// less of the statement than the office that stands behind it.
void take_in_predicates(std::vector<Group>& groups, const facts::Analysis& analysis) {
  constexpr std::size_t kClause = 90;
  std::string_view text = analysis.document.text;
  for (Group& group : groups) {
    if (std::any_of(group.claims.begin(), group.claims.end(),
                    [](const Claim& c) { return c.kind != ClaimKind::role; }))
      continue;
    std::size_t start = analysis.document.passages[group.claims.front().passage].span.start;
    std::string_view before = text.substr(start, group.span.start - start);
    const bool told = before.ends_with(" will be ") || before.ends_with(" is to be ") ||
                      before.ends_with(" would be ") || before.ends_with(" becomes ");
    if (!told) continue;
    std::size_t joint = before.find_last_of(";:,.");
    std::size_t from =
        joint == std::string_view::npos ? 0 : before.find_first_not_of(" ", joint + 1);
    if (from == std::string_view::npos || before.size() - from > kClause) continue;
    group.span.start = start + from;
    for (Claim& claim : group.claims) claim.modality = Modality::planned;
  }
}

// "..., said the president, when she opened the dam that had cost 4 billion": what the writer adds
// behind the speaker is a statement of its own where a figure of it was read.
void split_behind_quotes(std::vector<Group>& groups, const facts::Analysis& analysis) {
  const std::string& text = analysis.document.text;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const bool quote = std::any_of(groups[i].claims.begin(), groups[i].claims.end(),
                                   [](const Claim& c) { return c.kind == ClaimKind::quote; });
    if (!quote) continue;
    std::string_view words = groups[i].span.of(text);
    std::size_t closed = words.find_last_of('"');
    if (std::size_t curly = words.rfind("\xE2\x80\x9D");
        curly != std::string_view::npos && (closed == std::string_view::npos || curly > closed))
      closed = curly;
    if (closed == std::string_view::npos) continue;
    std::size_t joint = words.find(", when ", closed);
    if (joint == std::string_view::npos) joint = words.find(", as ", closed);
    if (joint == std::string_view::npos) joint = words.find(", after ", closed);
    if (joint == std::string_view::npos) continue;
    Span tail{groups[i].span.start + joint + 2, groups[i].span.end};
    Group rest{tail, {}};
    std::vector<Claim> kept;
    for (const Claim& claim : groups[i].claims) {
      bool own = claim.kind != ClaimKind::quote && !claim.value.text.empty() &&
                 tail.of(text).find(claim.value.text) != std::string_view::npos;
      (own ? rest.claims : kept).push_back(claim);
    }
    if (rest.claims.empty() || kept.empty()) continue;
    groups[i] = {{groups[i].span.start, groups[i].span.start + joint}, std::move(kept)};
    groups.insert(groups.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(rest));
  }
}

}  // namespace

void arrange(std::vector<Group>& groups, const facts::Analysis& analysis) {
  join_openings(groups, analysis);
  cut_tails(groups, analysis);
  join_fragments(groups, analysis);
  join_comparisons(groups, analysis);
  move_tails(groups, analysis);
  split_joints(groups, analysis);
  split_behind_quotes(groups, analysis);
  take_in_predicates(groups, analysis);
}

}  // namespace stet::verify

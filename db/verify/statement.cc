// Groups the claims of a draft into statements.
#include "verify/statement.h"

#include <algorithm>
#include <array>
#include <map>

#include "facts/words.h"
#include "verify/memory_library.h"

namespace stet::verify {
namespace {

// Two claims over about the same words are one statement.
bool same_stretch(const Span& a, const Span& b) {
  std::size_t from = std::max(a.start, b.start), to = std::min(a.end, b.end);
  if (to <= from) return false;
  return (to - from) * 10 >= std::max(a.size(), b.size()) * 7;
}

// Kinds from the least to the most telling.
int weight_of(ClaimKind kind) {
  switch (kind) {
    case ClaimKind::event: return 0;
    case ClaimKind::property: return 1;
    case ClaimKind::role: return 2;
    case ClaimKind::date:
    case ClaimKind::order:
    case ClaimKind::duration: return 3;
    case ClaimKind::count:
    case ClaimKind::comparison: return 4;
    case ClaimKind::money:
    case ClaimKind::measure:
    case ClaimKind::result:
    case ClaimKind::share: return 5;
    case ClaimKind::change:
    case ClaimKind::rank:
    case ClaimKind::superlative: return 6;
    case ClaimKind::recency:
    case ClaimKind::anniversary: return 7;
    case ClaimKind::quote: return 8;
  }
  return 0;
}

void add_implied(Statement& out, const Claim& claim, std::string_view text) {
  for (const Phrase* phrase : {&claim.subject, &claim.object, &claim.recipient, &claim.attribution}) {
    if (phrase->entity.empty()) continue;
    std::string written = facts::lower(phrase->text);
    if (written.find(phrase->entity) != std::string::npos || facts::lower(text).find(phrase->entity) != std::string::npos) continue;
    if (std::find(out.implied.begin(), out.implied.end(), phrase->entity) == out.implied.end())
      out.implied.push_back(phrase->entity);
  }
}

Statement make_statement(const facts::Analysis& analysis, Span span, std::vector<Claim> claims, std::string_view published) {
  Statement out;
  out.span = out.shown = span;
  out.passage = claims.front().passage;
  out.reading = read_stretch(analysis, span, published);
  out.sentence = analysis.document.passages[out.passage].span.of(analysis.document.text);
  out.kind = claims.front().kind;
  claims = with_known_predicates(std::move(claims));
  for (Claim& claim : claims) {
    if (weight_of(claim.kind) > weight_of(out.kind)) out.kind = claim.kind;
    if (claim.modality != Modality::happened) out.modality = claim.modality;
    if (!claim.attribution.empty() && claim.kind != ClaimKind::quote) out.attributed = true;
    add_implied(out, claim, out.reading.text);
    claim.span = {claim.span.start - std::min(claim.span.start, span.start), claim.span.end - std::min(claim.span.end, span.start)};
    out.claims.push_back(std::move(claim));
  }
  return out;
}

struct Topic {
  std::vector<std::string> words, names;
};

// What a document is about: the names and nouns of its title, and the names that it has most often (a headline may be a figure of
// speech).
Topic topic_of(const facts::Analysis& analysis) {
  constexpr std::size_t kOften = 3;
  std::string title = analysis.document.front_matter.title;
  for (const text::Passage& passage : analysis.document.passages)
    if (title.empty() && passage.kind == text::PassageKind::heading) title = passage.span.of(analysis.document.text);
  Topic out;
  for (const Term& term : terms_of(title, {0, title.size()}, {}))
    if (term.weight >= 1) out.words.push_back(term.base);
  std::map<std::string, std::size_t> names;
  for (const Mention& mention : analysis.mentions)
    if (mention.type == MentionType::name)
      for (const Term& term : terms_of(mention.span.of(analysis.document.text), {0, mention.span.size()}, {})) ++names[term.base];
  std::vector<std::pair<std::size_t, std::string>> often;
  for (const auto& [name, count] : names) often.emplace_back(count, name);
  std::stable_sort(often.begin(), often.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  for (const std::string& word : out.words)
    if (names.contains(word)) out.names.push_back(word);
  for (const auto& [count, name] : often)
    if (std::find(out.names.begin(), out.names.end(), name) == out.names.end()) out.names.push_back(name);
  for (std::size_t i = 0; i < std::min(often.size(), kOften) && often[i].first > 1; ++i) out.words.push_back(often[i].second);
  return out;
}

// Words by which a text speaks of what is still to come or only meant.
constexpr auto kPlans = std::to_array<std::string_view>(
    {"will", "would", "is to", "are to", "is set to", "are set to", "plans to", "plan to", "planned", "hopes to",
     "hope to", "hoped to", "expects to", "expected to", "is expected", "are expected", "was expected", "were expected", "due to", "scheduled to",
     "intends to", "aims to", "wants to", "shall", "promised to", "pledged to", "asked to", "going to",
     "proposed", "proposal", "is likely to", "was to", "were to", "ready to", "about to", "claim of"});

// Do the words from `at` on begin with one of the cues? `plain` has a space behind every word.
bool cue_at(std::string_view plain, std::size_t at) {
  return std::any_of(kPlans.begin(), kPlans.end(), [&](std::string_view cue) {
    return plain[at] == cue.front() && plain.substr(at).starts_with(cue) && plain[at + cue.size()] == ' ';
  });
}

}  // namespace

namespace {

struct Group {
  Span span;
  std::vector<Claim> claims;
};

// A window, a share or a change at the end of a longer statement is a statement of its own; what is left is the rest.
bool stands_alone(ClaimKind kind) {
  switch (kind) {
    case ClaimKind::recency:
    case ClaimKind::share:
    case ClaimKind::count:
    case ClaimKind::money:
    case ClaimKind::measure:
    case ClaimKind::change:
    case ClaimKind::duration: return true;
    default: return false;
  }
}

// Without the words that only led over to what was cut off: ", and", "with".
Span trimmed(std::string_view text, Span span) {
  while (!span.empty()) {
    std::string_view words = span.of(text);
    std::size_t end = words.find_last_not_of(" ,;:\n");
    span.end = span.start + (end == std::string_view::npos ? 0 : end + 1);
    words = span.of(text);
    std::size_t space = words.find_last_of(' ');
    std::string last = facts::lower(words.substr(space == std::string_view::npos ? 0 : space + 1));
    if (space == std::string_view::npos || (last != "and" && last != "for" && last != "with" && last != "but" && last != "while")) return span;
    span.end = span.start + space;
  }
  return span;
}

void cut_tails(std::vector<Group>& groups, const facts::Analysis& analysis) {
  constexpr std::size_t kEnough = 15;
  std::string_view text = analysis.document.text;
  for (Group& group : groups) {
    for (const Group& other : groups) {
      bool inside = group.span.contains(other.span) && group.span != other.span && group.claims.front().passage == other.claims.front().passage;
      if (!inside || other.span.end + 3 < group.span.end || other.span.start < group.span.start + kEnough) continue;
      bool window = std::any_of(other.claims.begin(), other.claims.end(), [](const Claim& c) { return c.kind == ClaimKind::recency; });
      if (!window && read_stretch(analysis, other.span, {}).terms.size() < 2) continue;
      if (std::any_of(other.claims.begin(), other.claims.end(), [](const Claim& c) { return stands_alone(c.kind); }))
        group.span = trimmed(text, {group.span.start, other.span.start});
    }
  }
}

// "..., so that ...", "...; ...": two statements where each side has something to check.
// A few words that make no statement of their own ("about 132 miles") belong to what stands before them.
void join_fragments(std::vector<Group>& groups, const facts::Analysis& analysis) {
  for (std::size_t i = 1; i < groups.size();) {
    Group &before = groups[i - 1], &group = groups[i];
    bool window = std::any_of(group.claims.begin(), group.claims.end(), [](const Claim& c) {
      return c.kind == ClaimKind::recency || c.kind == ClaimKind::quote || c.kind == ClaimKind::role;
    });
    bool near = before.claims.front().passage == group.claims.front().passage && group.span.start >= before.span.end &&
                group.span.start - before.span.end <= 6;
    if (window || !near || read_stretch(analysis, group.span, {}).terms.size() > 1) {
      ++i;
      continue;
    }
    before.span.end = group.span.end;
    before.claims.insert(before.claims.end(), group.claims.begin(), group.claims.end());
    groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

std::size_t joint_in(std::string_view text, Span span) {
  std::string lower = facts::lower(span.of(text));
  for (std::string_view joint : {"; ", ", so that ", ", but ", ", while ", ", whereas ", ", yet "}) {
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
      return !c.predicate.empty() && std::find(forms.begin(), forms.end(), c.predicate) != forms.end();
    });
  });
}

// "He points to the forests: a fifth of them has gone": two clauses, unlike "Revenue: 3 billion".
std::size_t colon_in(const facts::Analysis& analysis, const Group& group) {
  std::string_view text = analysis.document.text;
  std::size_t at = group.span.of(text).find(": ");
  if (at == std::string_view::npos || at < 20 || group.span.size() - at < 15) return std::string::npos;
  at += group.span.start;
  bool both = has_deed(read_stretch(analysis, {group.span.start, at}, {}), group.claims) &&
              has_deed(read_stretch(analysis, {at + 2, group.span.end}, {}), group.claims);
  return both ? at : std::string::npos;
}

bool has_content(const facts::Analysis& analysis, Span span) {
  Reading reading = read_stretch(analysis, span, {});
  return !reading.figures.empty() || !reading.times.empty() || reading.terms.size() >= 3;
}

// "... 7.9 terawatt-hours; in 2025, | one turbine short, it made 5.6": what stands behind the joint belongs to what follows.
void move_tails(std::vector<Group>& groups, const facts::Analysis& analysis) {
  constexpr std::size_t kLongestTail = 25;
  std::string_view text = analysis.document.text;
  for (std::size_t i = 0; i + 1 < groups.size(); ++i) {
    Group &group = groups[i], &next = groups[i + 1];
    std::size_t at = group.span.of(text).rfind("; ");
    if (at == std::string_view::npos || at + kLongestTail < group.span.size()) continue;
    if (group.claims.front().passage != next.claims.front().passage || next.span.start < group.span.end || next.span.start > group.span.end + 3) continue;
    group.span.end = group.span.start + at;
    next.span.start = group.span.end + 2;
  }
}

void split_joints(std::vector<Group>& groups, const facts::Analysis& analysis) {
  const std::string& text = analysis.document.text;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    bool quote = std::any_of(groups[i].claims.begin(), groups[i].claims.end(), [](const Claim& c) { return c.kind == ClaimKind::quote; });
    std::size_t at = quote ? std::string::npos : joint_in(text, groups[i].span);
    if (!quote && at == std::string::npos) at = colon_in(analysis, groups[i]);
    if (at == std::string::npos) continue;
    Span head = trimmed(text, {groups[i].span.start, at}), tail{at + 2, groups[i].span.end};
    if (!has_content(analysis, head) || !has_content(analysis, tail)) continue;
    Group second{tail, {}};
    std::string_view words = head.of(text);
    std::vector<Claim> first;
    for (const Claim& claim : groups[i].claims)
      (words.find(claim.value.text) != std::string_view::npos ? first : second.claims).push_back(claim);
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
    bool opening = group.span.of(text).starts_with("Of ") && group.claims.front().passage == next.claims.front().passage;
    if (!opening || next.span.start < group.span.end || next.span.start > group.span.end + 2) continue;
    group.span.end = next.span.end;
    group.claims.insert(group.claims.end(), next.claims.begin(), next.claims.end());
    groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

// "Anna Berg, the finance minister, has resigned": the office is a statement of its own, and the finding of the sentence marks
// what is left.
void mark_apart(std::vector<Statement>& statements, std::string_view text) {
  constexpr std::size_t kLeft = 12;
  for (Statement& whole : statements) {
    if (whole.kind == ClaimKind::quote) continue;
    for (const Statement& part : statements) {
      if (part.kind != ClaimKind::role || part.passage != whole.passage || !whole.span.contains(part.span) || part.span == whole.span) continue;
      Span left = whole.shown;
      if (part.span.start <= whole.shown.start + 2) left.start = part.span.end;
      if (part.span.end + 2 >= whole.shown.end) left.end = part.span.start;
      if (left == whole.shown || left.end < left.start + kLeft) continue;
      while (!left.empty() && (text[left.start] == ',' || text[left.start] == ' ')) ++left.start;
      left = trimmed(text, left);
      if (left.size() >= kLeft) whole.shown = left;
    }
  }
}

}  // namespace

std::vector<Statement> statements_of(const facts::Analysis& analysis, std::string_view published) {
  std::vector<Group> groups;
  for (const Claim& claim : analysis.claims) {
    // What somebody is reported to have said is judged by the claims of its content.
    if (claim.kind == ClaimKind::quote && !claim.direct) continue;
    auto home = std::find_if(groups.begin(), groups.end(), [&](const Group& group) {
      return group.claims.front().passage == claim.passage && same_stretch(group.span, claim.span);
    });
    if (home == groups.end()) {
      groups.push_back({claim.span, {claim}});
    } else {
      home->span = {std::min(home->span.start, claim.span.start), std::max(home->span.end, claim.span.end)};
      home->claims.push_back(claim);
    }
  }
  std::stable_sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) { return a.span < b.span; });
  join_openings(groups, analysis);
  cut_tails(groups, analysis);
  join_fragments(groups, analysis);
  move_tails(groups, analysis);
  split_joints(groups, analysis);
  std::vector<Statement> out;
  const Topic topic = topic_of(analysis);
  for (Group& group : groups) {
    out.push_back(make_statement(analysis, group.span, std::move(group.claims), published));
    out.back().topic = topic.words;
    out.back().topic_names = topic.names;
  }
  mark_apart(out, analysis.document.text);
  return out;
}

const Claim* claim_of(const Statement& statement, ClaimKind kind) {
  auto at = std::find_if(statement.claims.begin(), statement.claims.end(), [&](const Claim& c) { return c.kind == kind; });
  return at == statement.claims.end() ? nullptr : &*at;
}

std::string quoted_words(const Statement& statement) {
  std::string own = " " + plain_words(statement.reading.text) + " ";
  for (const Claim& claim : statement.claims) {
    if (claim.kind != ClaimKind::quote || !claim.direct || claim.quote.empty()) continue;
    if (own.find(" " + plain_words(claim.quote) + " ") != std::string::npos) return claim.quote;
    std::string out;
    std::size_t from = 0;
    while (from < claim.quote.size()) {
      std::size_t end = claim.quote.find_first_of(".!?", from);
      end = end == std::string::npos ? claim.quote.size() : end + 1;
      std::string sentence = claim.quote.substr(from, end - from);
      std::string words = plain_words(sentence);
      if (!words.empty() && own.find(" " + words + " ") != std::string::npos) out += sentence;
      from = end;
    }
    return out.empty() ? claim.quote : out;
  }
  return {};
}

bool speaks_of_plans(std::string_view text) {
  std::string plain;
  std::vector<std::size_t> starts;
  for (const facts::Word& word : facts::words_of(text, {0, text.size()})) {
    if (word.kind == facts::Word::Kind::mark) continue;
    starts.push_back(plain.size());
    plain += facts::lower(word.text);
    plain += ' ';
  }
  return std::any_of(starts.begin(), starts.end(), [&](std::size_t at) { return cue_at(plain, at); });
}

}  // namespace stet::verify

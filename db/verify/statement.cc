// Groups the claims of a draft into statements.
#include "verify/statement.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>

#include "facts/words.h"
#include "text/word_set.h"
#include "verify/details.h"
#include "verify/lower_words.h"
#include "verify/memory_library.h"
#include "verify/multiples.h"
#include "verify/remembered.h"
#include "verify/share_of_before.h"
#include "verify/stretches.h"

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
    case ClaimKind::event:
      return 0;
    case ClaimKind::property:
      return 1;
    case ClaimKind::role:
      return 2;
    case ClaimKind::date:
    case ClaimKind::order:
    case ClaimKind::duration:
      return 3;
    case ClaimKind::count:
    case ClaimKind::comparison:
      return 4;
    case ClaimKind::money:
    case ClaimKind::measure:
    case ClaimKind::result:
    case ClaimKind::share:
      return 5;
    case ClaimKind::change:
    case ClaimKind::rank:
    case ClaimKind::superlative:
      return 6;
    case ClaimKind::recency:
    case ClaimKind::anniversary:
      return 7;
    case ClaimKind::quote:
      return 8;
  }
  return 0;
}

void add_implied(Statement& out, const Claim& claim, std::string_view text) {
  for (const Phrase* phrase :
       {&claim.subject, &claim.object, &claim.recipient, &claim.attribution}) {
    if (phrase->entity.empty()) continue;
    std::string written = facts::lower(phrase->text);
    if (written.find(phrase->entity) != std::string::npos ||
        facts::lower(text).find(phrase->entity) != std::string::npos)
      continue;
    if (std::find(out.implied.begin(), out.implied.end(), phrase->entity) == out.implied.end())
      out.implied.push_back(phrase->entity);
  }
}

// "In Ostrey, where the mill is to close": the name that a relative clause hangs on.
void add_antecedent(Statement& out, const facts::Analysis& analysis) {
  const std::vector<std::string> words =
      lower_words(std::string_view(out.reading.text).substr(0, 8));
  constexpr auto kRelative = std::to_array<std::string_view>({"where", "which", "who", "whose"});
  if (words.empty() || !std::ranges::binary_search(kRelative, std::string_view(words.front())))
    return;
  for (const Mention& mention : analysis.mentions) {
    if (mention.type != MentionType::name || mention.span.end + 2 != out.span.start ||
        analysis.document.text.compare(mention.span.end, 2, ", ") != 0)
      continue;
    std::string name = facts::lower(mention.span.of(analysis.document.text));
    if (std::find(out.implied.begin(), out.implied.end(), name) == out.implied.end())
      out.implied.push_back(std::move(name));
  }
}

// "Six million more than Mbaye cost": what is compared may stand in the clause before.
void add_lead(Statement& out, const facts::Analysis& analysis, std::string_view published) {
  const Span home = analysis.document.passages[out.passage].span;
  const std::string& words = out.reading.text;
  const bool compares =
      words.find(" than ") != std::string::npos || words.find(" times ") != std::string::npos ||
      !multiples_in(words).empty() || facts::lower(words).find("twice") != std::string::npos;
  if (!compares || out.span.start <= home.start) return;
  out.lead = read_stretch(analysis, {home.start, out.span.start}, published).figures;
}

Statement make_statement(const facts::Analysis& analysis, Span span, std::vector<Claim> claims,
                         std::string_view published) {
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
    claim.span = {claim.span.start - std::min(claim.span.start, span.start),
                  claim.span.end - std::min(claim.span.end, span.start)};
    out.claims.push_back(std::move(claim));
  }
  out.details = details_of(analysis, out.passage, span);
  add_lead(out, analysis, published);
  out.before = told_before(analysis, out.passage, span, published);
  add_antecedent(out, analysis);
  return out;
}

struct Topic {
  std::vector<std::string> words, names;
};

// What a document is about: the names and nouns of its title, and the names that it has most often
// (a headline may be a figure of speech).
Topic topic_of(const facts::Analysis& analysis) {
  constexpr std::size_t kOften = 3;
  std::string title = analysis.document.front_matter.title;
  for (const text::Passage& passage : analysis.document.passages)
    if (title.empty() && passage.kind == text::PassageKind::heading)
      title = passage.span.of(analysis.document.text);
  Topic out;
  for (const Term& term : terms_of(title, {0, title.size()}, {}))
    if (term.weight >= 1) out.words.push_back(term.base);
  std::map<std::string, std::size_t> names;
  for (const Mention& mention : analysis.mentions)
    if (mention.type == MentionType::name)
      for (const Term& term :
           terms_of(mention.span.of(analysis.document.text), {0, mention.span.size()}, {}))
        ++names[term.base];
  std::vector<std::pair<std::size_t, std::string>> often;
  for (const auto& [name, count] : names) often.emplace_back(count, name);
  std::stable_sort(often.begin(), often.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  for (const std::string& word : out.words)
    if (names.contains(word)) out.names.push_back(word);
  for (const auto& [count, name] : often)
    if (std::find(out.names.begin(), out.names.end(), name) == out.names.end())
      out.names.push_back(name);
  for (std::size_t i = 0; i < std::min(often.size(), kOften) && often[i].first > 1; ++i)
    out.words.push_back(often[i].second);
  return out;
}

// Words by which a text speaks of what is still to come or only meant.
constexpr auto kPlans = std::to_array<std::string_view>(
    {"will",          "would",    "is to",        "are to",      "is set to",    "are set to",
     "plans to",      "plan to",  "planned",      "hopes to",    "hope to",      "hoped to",
     "expects",       "expect",   "expected to",  "is expected", "are expected", "was expected",
     "were expected", "due to",   "scheduled to", "intends to",  "intend to",    "aims to",
     "aim to",        "wants to", "want to",      "shall",       "promised to",  "pledged to",
     "asked to",      "going to", "proposed",     "proposal",    "is likely to", "was to",
     "were to",       "ready to", "about to",     "claim of"});

// Their first words.
constexpr text::WordSet kPlansBegin([] {
  std::array<std::string_view, kPlans.size()> out;
  std::ranges::transform(kPlans, out.begin(),
                         [](std::string_view cue) { return cue.substr(0, cue.find(' ')); });
  return out;
}());

// Do the words from `at` on begin with one of the cues? `plain` has a space behind every word.
// "More than planned" tells what came.
bool cue_at(std::string_view plain, std::size_t at) {
  const std::string_view rest = plain.substr(at);
  if (!kPlansBegin.contains(rest.substr(0, rest.find(' '))) ||
      plain.substr(0, at).ends_with("than "))
    return false;
  return std::ranges::any_of(kPlans, [&](std::string_view cue) {
    return rest.starts_with(cue) && rest[cue.size()] == ' ';
  });
}

bool has_cue(std::string_view text) {
  std::string plain;
  std::vector<std::size_t> starts;
  for (const facts::Word& word : facts::words_of(text, {0, text.size()})) {
    if (word.kind == facts::Word::Kind::mark) continue;
    starts.push_back(plain.size());
    plain += facts::lower(word.text);
    plain += ' ';
  }
  return std::any_of(starts.begin(), starts.end(),
                     [&](std::size_t at) { return cue_at(plain, at); });
}

// "Anna Berg, the finance minister, has resigned": the office is a statement of its own, and the
// finding of the sentence marks what is left.
void mark_apart(std::vector<Statement>& statements, std::string_view text) {
  constexpr std::size_t kLeft = 12;
  for (Statement& whole : statements) {
    if (whole.kind == ClaimKind::quote) continue;
    for (const Statement& part : statements) {
      if (part.kind != ClaimKind::role || part.passage != whole.passage ||
          !whole.span.contains(part.span) || part.span == whole.span)
        continue;
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

// For quotations that open a paragraph: a pronoun there may stand for anybody named before.
void add_earlier_names(Statement& statement, const facts::Analysis& analysis) {
  const std::vector<text::Passage>& passages = analysis.document.passages;
  const bool opens = statement.passage == 0 || passages[statement.passage - 1].paragraph !=
                                                   passages[statement.passage].paragraph;
  if (statement.kind != ClaimKind::quote || !opens) return;
  for (const Mention& mention : analysis.mentions) {
    if (mention.type != MentionType::name || mention.span.start >= statement.span.start) continue;
    for (const Term& term :
         terms_of(mention.span.of(analysis.document.text), {0, mention.span.size()}, {}))
      if (std::find(statement.earlier_names.begin(), statement.earlier_names.end(), term.lower) ==
          statement.earlier_names.end())
        statement.earlier_names.push_back(term.lower);
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
      home->span = {std::min(home->span.start, claim.span.start),
                    std::max(home->span.end, claim.span.end)};
      home->claims.push_back(claim);
    }
  }
  std::stable_sort(groups.begin(), groups.end(),
                   [](const Group& a, const Group& b) { return a.span < b.span; });
  arrange(groups, analysis);
  std::vector<Statement> out;
  const Topic topic = topic_of(analysis);
  for (Group& group : groups) {
    out.push_back(make_statement(analysis, group.span, std::move(group.claims), published));
    out.back().topic = topic.words;
    out.back().topic_names = topic.names;
  }
  mark_apart(out, analysis.document.text);
  for (Statement& statement : out) add_earlier_names(statement, analysis);
  return out;
}

Before told_before(const facts::Analysis& analysis, std::size_t passage, Span span,
                   std::string_view published) {
  constexpr std::size_t kBack = 2;  // passages
  const std::vector<text::Passage>& passages = analysis.document.passages;
  if (!tells_share_of_before(span.of(analysis.document.text))) return {};
  Before out;
  for (std::size_t i = passage - std::min(passage, kBack); i <= passage; ++i) {
    if (passages[i].paragraph != passages[passage].paragraph) continue;
    const Span stretch{passages[i].span.start, i == passage
                                                   ? std::max(span.start, passages[i].span.start)
                                                   : passages[i].span.end};
    if (stretch.empty()) continue;
    Reading reading = read_stretch(analysis, stretch, published);
    std::ranges::move(reading.figures, std::back_inserter(out.figures));
    std::ranges::move(reading.terms, std::back_inserter(out.words));
  }
  return out;
}

const Claim* claim_of(const Statement& statement, ClaimKind kind) {
  auto at = std::find_if(statement.claims.begin(), statement.claims.end(),
                         [&](const Claim& c) { return c.kind == kind; });
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
  thread_local Remembered<bool> known;
  return known.of(text, [&] { return has_cue(text); });
}

}  // namespace stet::verify

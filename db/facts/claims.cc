// The claims of a document: which sentences are checkable, and what each of them says.
#include "facts/claims.h"

#include <algorithm>
#include <iterator>

#include "facts/clause_words.h"
#include "facts/respective.h"
#include "facts/score_line.h"
#include "facts/sentence_view.h"
#include "facts/table_rows.h"
#include "facts/words.h"
#include "text/workers.h"

namespace stet::facts {
namespace {

using R = Relation;

// Tokens. Nobody writes longer sentences; what has more is a list or a damaged text, and reading it
// would not stay linear.
constexpr std::size_t kLongestSentence = 300;

bool is_read(const text::Passage& passage) {
  return passage.kind != text::PassageKind::heading && passage.kind != text::PassageKind::furniture;
}

// A short line without a full stop looks like a heading; the result of a match still states one.
bool is_result(const Analysis& analysis, std::size_t index) {
  return analysis.document.passages[index].kind == text::PassageKind::heading &&
         index < analysis.sentences.size() && score_line(Tree(analysis.sentences[index]));
}

// What is known of a sentence without a tree: its words.
Claim terms_only(std::string_view text, const text::Passage& passage, std::size_t index) {
  Claim claim;
  claim.span = passage.span;
  claim.passage = index;
  for (const Word& word : words_of(text, passage.span)) {
    if (word.kind != Word::Kind::word) continue;
    std::string term = lower(word.text);
    if (!is_stop_word(term)) claim.terms.push_back(std::move(term));
  }
  claim.sentence = passage.span.of(text);
  return claim;
}

// A clause without anything of its own to compare: "what they want", "sells little".
bool says_nothing(const SentenceView& view, const Clause& clause, const Claim& claim) {
  if (claim.terms.empty()) return true;
  // "6-4, 3-6, 7-5": an insertion of figures alone.
  const bool words = std::ranges::any_of(clause.tokens, [&](int i) {
    const Upos upos = view.tree.token(i).upos;
    return upos != Upos::num && upos != Upos::punct && upos != Upos::sym;
  });
  if (clause.fragment && !words) return true;
  const std::string subject =
      clause.subject >= 0 ? lower(view.tree.word(clause.subject)) : std::string();
  if (subject == "what" || subject == "whatever") return true;
  // "Researchers found that ...": what they found is claimed beside it.
  const int content = view.tree.child(clause.core, {R::ccomp});
  if (content >= 0 && claim.object.empty() && claim.others.empty() &&
      !std::ranges::binary_search(clause.tokens, content))
    return true;
  return claim.subject.empty() && claim.object.empty() && claim.terms.size() < 2;
}

// The clause does no more than give a quotation its speaker, or stands in one for the most part.
bool speaks_quotation(const SentenceView& view, const Clause& clause) {
  std::size_t quoted = 0;
  for (const int i : clause.tokens)
    if (view.in_quotes(view.tree.token(i).span)) ++quoted;
  if (quoted * 2 >= clause.tokens.size()) return true;
  const auto is_cue = [&](const Mention* q) {
    return q->cue && q->cue->contains(view.tree.token(clause.core).span);
  };
  if (std::ranges::any_of(view.quotations, is_cue)) return true;
  return quoted > 0 && std::ranges::any_of(view.quotations, [&](const Mention* q) {
           return q->cue && clause.span.contains(*q->cue);
         });
}

// What lists and tables say, which are no sentences.
std::vector<Claim> line_claims(const SentenceView& view) {
  std::vector<Claim> places = placing_claims(view);
  return places.empty() ? table_claims(view) : places;
}

// The two sides of a result are no counts of their own.
void drop_sides(std::vector<Claim>& claims) {
  std::vector<Claim> results;
  for (const Claim& claim : claims)
    if (claim.kind == ClaimKind::result) results.push_back(claim);
  std::erase_if(claims, [&](const Claim& claim) {
    return claim.kind == ClaimKind::count && std::ranges::any_of(results, [&](const Claim& result) {
             return result.span.overlaps(claim.span) &&
                    (claim.value.figure == result.from->figure ||
                     claim.value.figure == result.to->figure);
           });
  });
}

// Every typed claim of the sentence, and an event for each checkable clause: what is said beside
// its figures.
std::vector<Claim> claims_of(const SentenceView& view) {
  constexpr std::size_t kUsual = 6;  // room for most sentences' claims: they are large
  std::vector<Claim> out;
  out.reserve(kUsual);
  const auto take = [&](std::vector<Claim> more) {
    out.insert(out.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
  };
  if (score_line(view.tree)) return result_claims(view);
  if (std::vector<Claim> lines = line_claims(view); !lines.empty()) return lines;
  take(quote_claims(view));
  const std::vector<Claim> windows = recency_claims(view), changes = change_claims(view);
  take(windows);
  take(anniversary_claims(view));
  take(superlative_claims(view, windows));
  take(changes);
  take(result_claims(view));
  take(quantity_claims(view, changes, windows));
  drop_sides(out);
  take(quantifier_claims(view));
  take(date_claims(view));
  take(role_claims(view));
  for (const Clause& clause : view.clauses) {
    if (!is_checkable(view, clause) || view.in_quotes(view.tree.token(clause.head).span)) continue;
    const bool stated = std::ranges::any_of(out, [&](const Claim& c) {
      const bool indirect = c.kind == ClaimKind::quote && !c.direct;
      return c.span.contains(clause.span) && c.kind != ClaimKind::role &&
             c.kind != ClaimKind::property && !indirect;
    });
    if (stated || clause.is_reporting || speaks_quotation(view, clause)) continue;
    Claim claim = make_claim(view, clause, ClaimKind::event);
    if (says_nothing(view, clause, claim)) continue;
    claim.sentence = words_of_clause(view, clause, claim);
    out.push_back(std::move(claim));
  }
  return out;
}

// Mentions and quotations by passage, in one walk over both.
class Views {
 public:
  Views(const Analysis& analysis, const Context& context, const Discourse& discourse)
      : analysis_(analysis),
        context_(context),
        discourse_(discourse),
        head_rows_(header_rows(analysis.document)) {}

  std::size_t head_row(std::size_t passage) const { return head_rows_[passage]; }

  SentenceView at(std::size_t passage) const {
    const Span span = analysis_.document.passages[passage].span;
    SentenceView view{.analysis = analysis_,
                      .context = context_,
                      .discourse = discourse_,
                      .passage = passage,
                      .tree = Tree(analysis_.sentences[passage]),
                      .clauses = {},
                      .mentions = {},
                      .quotations = {},
                      .quoted = {},
                      .respective = {},
                      .checkable = {},
                      .head_row = head_rows_[passage]};
    const auto& mentions = analysis_.mentions;
    // A quotation may begin in an earlier passage and reach into this one.
    auto first = std::ranges::partition_point(
        mentions, [&](const Mention& m) { return m.span.start < span.start; });
    for (auto it = first; it != mentions.begin() && first - it < 8;) {
      --it;
      if (it->type == MentionType::quote && it->span.end > span.start)
        view.quotations.push_back(&*it);
    }
    for (auto it = first; it != mentions.end() && it->span.start < span.end; ++it) {
      view.mentions.push_back(&*it);
      if (it->type == MentionType::quote) view.quotations.push_back(&*it);
    }
    for (const Mention* quotation : view.quotations) view.quoted.push_back(quotation->span);
    view.respective = respective_pairs(view.tree, view.text(), view.mentions);
    std::ranges::sort(view.quoted);
    std::vector<Span> whole = view.quoted;
    for (const Mention* m : view.mentions)
      if (m->type == MentionType::date || m->type == MentionType::time) whole.push_back(m->span);
    view.clauses = clauses_of(view.tree, whole);
    return view;
  }

 private:
  const Analysis& analysis_;
  const Context& context_;
  const Discourse& discourse_;
  std::vector<std::size_t> head_rows_;
};

bool is_share_word(std::string_view head) {
  return head == "share" || head == "proportion" || head == "percentage" || head == "part";
}

// "Russia's share was 12%": a share without its whole is one of the whole that the passage before
// spoke of.
void carry_wholes(std::vector<Claim>& claims) {
  const Claim* last = nullptr;
  for (Claim& claim : claims) {
    if (claim.kind != ClaimKind::share) continue;
    const bool elliptic = is_share_word(claim.object.head) ||
                          (claim.object.entity.empty() && is_share_word(claim.measure.head));
    if (elliptic && last && last->passage + 2 > claim.passage) {
      const Phrase whole = last->object;
      claim.terms.insert(claim.terms.end(), whole.terms.begin(), whole.terms.end());
      claim.object = whole;
      claim.sentence = plain_sentence(claim);
    }
    if (!claim.object.entity.empty()) last = &claim;
  }
}

// The claims of one passage.
std::vector<Claim> claims_in(const Analysis& analysis, const Views& views, std::size_t index) {
  const std::string& text = analysis.document.text;
  const text::Passage& passage = analysis.document.passages[index];
  if (!is_read(passage) && !is_result(analysis, index)) return {};
  if (is_header(analysis, index, views.head_row(index))) return {};
  const bool parsed = index < analysis.sentences.size() &&
                      !analysis.sentences[index].tokens.empty() &&
                      analysis.sentences[index].english &&
                      analysis.sentences[index].tokens.size() <= kLongestSentence;
  std::vector<Claim> found;
  if (!parsed && index < analysis.sentences.size() &&
      analysis.sentences[index].tokens.size() <= kLongestSentence)
    found = line_claims(views.at(index));
  if (!parsed && found.empty()) {
    Claim claim = terms_only(text, passage, index);
    if (claim.terms.empty() || passage.span.of(text).ends_with('?')) return {};
    return {std::move(claim)};
  }
  if (parsed) found = claims_of(views.at(index));
  for (Claim& claim : found) claim.sentence = plain_sentence(claim);
  const auto place = [](const Claim& c) { return c.span.start; };
  if (!std::ranges::is_sorted(found, {}, place)) std::ranges::stable_sort(found, {}, place);
  return found;
}

}  // namespace

std::vector<Claim> read_claims(const Analysis& analysis, const Context& context,
                               const NameTable& names) {
  constexpr std::size_t kBlock = 16;  // passages: enough to be worth a thread
  const Discourse discourse(analysis.document, analysis.sentences, names);
  const Views views(analysis, context, discourse);
  const std::size_t passages = analysis.document.passages.size();
  std::vector<std::vector<Claim>> found(passages);
  text::spread((passages + kBlock - 1) / kBlock, [&](std::size_t block) {
    for (std::size_t i = block * kBlock; i < std::min(passages, (block + 1) * kBlock); ++i)
      found[i] = claims_in(analysis, views, i);
  });
  std::size_t count = 0;
  for (const std::vector<Claim>& more : found) count += more.size();
  std::vector<Claim> claims;
  claims.reserve(count);
  for (std::vector<Claim>& more : found)
    claims.insert(claims.end(), std::make_move_iterator(more.begin()),
                  std::make_move_iterator(more.end()));
  carry_wholes(claims);
  return claims;
}

}  // namespace stet::facts

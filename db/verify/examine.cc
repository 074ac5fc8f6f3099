// Examines a claim sentence by sentence; where a sentence as a whole stays open, clause by clause.
#include "verify/examine.h"

#include <algorithm>

#include "verify/details.h"

namespace stet::verify {
namespace {

constexpr double kSpanned =
    0.95;  // of a sentence's content that its clauses must hold between them to stand for it

MemoryLibrary library_of(const facts::Analysis& evidence, std::string_view bytes,
                         std::string_view published) {
  MemoryLibrary out;
  SourceRecord source;
  source.id = 1;
  source.published = published;
  out.add(std::move(source), evidence, bytes);
  return out;
}

// The claims that were read from a stretch; their spans count in it.
std::vector<Claim> claims_in(const facts::Analysis& analysis, Span span) {
  std::vector<Claim> out;
  for (const Claim& claim : analysis.claims) {
    if (!span.contains(claim.span)) continue;
    out.push_back(claim);
    out.back().span = {claim.span.start - span.start, claim.span.end - span.start};
  }
  return with_known_predicates(std::move(out));
}

// A sentence from which no claim was read is still one statement: its words.
Statement whole_sentence(const facts::Analysis& analysis, std::size_t passage, Span span,
                         std::string_view published) {
  Statement out;
  out.span = span;
  out.passage = passage;
  out.reading = read_stretch(analysis, span, published);
  out.claims = claims_in(analysis, span);
  out.sentence = span.of(analysis.document.text);
  out.details = details_of(analysis, passage, span);
  out.before = told_before(analysis, passage, span, published);
  for (const Claim& claim : out.claims)
    if (claim.modality != Modality::happened) out.modality = claim.modality;
  return out;
}

// How much a verdict weighs where several statements make one claim.
int weight_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::refuted:
      return 3;
    case Verdict::conflicting:
      return 2;
    case Verdict::supported:
      return 0;
    default:
      return 1;
  }
}

bool worse(const Examined& a, const Examined& b) {
  return weight_of(a.decision.verdict) < weight_of(b.decision.verdict);
}

double content(const Terms& terms) {
  double out = 0;
  for (const Term& term : terms) out += term.weight;
  return out;
}

Tree tree_of(const facts::Analysis& analysis, std::size_t passage, std::size_t start) {
  return passage < analysis.sentences.size() ? Tree{&analysis.sentences[passage], start} : Tree{};
}

}  // namespace

Examination::Examination(const facts::Analysis& claim, const facts::Analysis& evidence,
                         std::string_view bytes, std::string_view published)
    : claim_(claim),
      evidence_(evidence),
      library_(library_of(evidence, bytes, published)),
      reader_(library_, {}) {
  const std::vector<text::Passage>& passages = claim.document.passages;
  for (std::size_t i = 0; i < passages.size(); ++i)
    if (!passages[i].span.empty())
      sentences_.push_back(examine(whole_sentence(claim, i, passages[i].span, published)));
  if (sentences_.empty())
    sentences_.push_back(
        examine(whole_sentence(claim, 0, {0, claim.document.text.size()}, published)));
  for (std::size_t i = 0; i < sentences_.size(); ++i) decide_clauses(claim, i, published);
}

Examined Examination::examine(Statement statement) {
  Examined out{std::move(statement), {}, {}, {}};
  out.statement.picked = true;
  out.found = reader_.retrieve(out.statement);
  for (const Prepared* passage : out.found.passages)
    out.reached.push_back(heard(matcher_, out.statement, *passage));
  out.decision = decide(out.statement, out.reached);
  return out;
}

void Examination::decide_clauses(const facts::Analysis& claim, std::size_t sentence,
                                 std::string_view published) {
  const Examined& whole = sentences_[sentence];
  deciding_.push_back(&whole);
  if (whole.decision.verdict != Verdict::not_enough_evidence) return;
  std::vector<Statement> statements = statements_of(claim, published);
  std::erase_if(statements, [&](const Statement& statement) {
    return statement.passage != whole.statement.passage;
  });
  // A single clause says no more than the sentence.
  if (statements.size() < 2) return;
  double held = 0;
  std::vector<Examined> clauses;
  for (Statement& statement : statements) {
    held += content(statement.reading.terms);
    clauses.push_back(examine(std::move(statement)));
  }
  auto worst = std::max_element(clauses.begin(), clauses.end(), worse);
  const bool all = held >= kSpanned * content(whole.statement.reading.terms);
  if (worst->decision.verdict == Verdict::supported && !all) return;
  clauses_.push_back(std::move(*worst));
  deciding_.back() = &clauses_.back();
}

const Examined& Examination::deciding() const {
  return **std::max_element(deciding_.begin(), deciding_.end(),
                            [](const Examined* a, const Examined* b) { return worse(*a, *b); });
}

Features Examination::features() {
  std::vector<Covered> parts;
  for (const Examined& sentence : sentences_) {
    Covered part{&sentence.statement,
                 &sentence.reached,
                 tree_of(claim_, sentence.statement.passage, sentence.statement.span.start),
                 {}};
    for (const Reached& item : sentence.reached) {
      const std::size_t index = item.passage->record.index;
      part.passages.push_back(
          index < evidence_.document.passages.size()
              ? tree_of(evidence_, index, evidence_.document.passages[index].span.start)
              : Tree{});
    }
    parts.push_back(std::move(part));
  }
  return features_of(matcher_, parts);
}

}  // namespace stet::verify

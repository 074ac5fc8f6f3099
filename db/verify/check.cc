// Checks a draft: its statements one by one against the library, and the draft against itself.
#include <algorithm>
#include <cstdint>
#include <cstdio>

#include "verify/decide.h"
#include "verify/draft_checks.h"
#include "verify/messages.h"
#include "verify/retrieve.h"
#include "verify/verify.h"

namespace stet::verify {
namespace {

constexpr std::size_t kTermsShown = 12;

// Stable over runs and machines (FNV-1a, 64 bits): an id, not a proof.
std::string fingerprint(std::string_view path, std::string_view quote, int occurrence) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  auto mix = [&](std::string_view text) {
    for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    hash = (hash ^ 0xff) * 0x100000001b3ULL;
  };
  mix(path);
  mix(quote);
  mix(std::to_string(occurrence));
  char out[17];
  std::snprintf(out, sizeof out, "%016llx", static_cast<unsigned long long>(hash));
  return out;
}

struct Place {
  std::size_t line = 1, column = 1;
};

Place place_of(std::string_view bytes, std::size_t at) {
  Place out;
  for (std::size_t i = 0; i < std::min(at, bytes.size()); ++i) {
    if (bytes[i] == '\n') {
      out = {out.line + 1, 1};
    } else if ((static_cast<unsigned char>(bytes[i]) & 0xC0) != 0x80) {
      ++out.column;
    }
  }
  return out;
}

class Check {
 public:
  Check(const facts::Analysis& draft, std::string_view bytes, const Library& library,
        const Options& options)
      : draft_(draft),
        bytes_(bytes),
        library_(library),
        options_(options),
        reader_(library, options.as_of) {}

  std::vector<Finding> run() {
    const std::string& published = draft_.document.front_matter.published;
    std::string date = options_.published.empty() ? published : options_.published;
    errors_ = check_draft(draft_, date);
    used_.assign(errors_.size(), false);
    std::vector<Statement> statements = statements_of(draft_, date);
    std::vector<Retrieved> found;
    for (Statement& statement : statements) found.push_back(reader_.retrieve(statement));
    // What a source is about shows by all that was found in it.
    if (!statements.empty()) reader_.relate(statements.front().topic_names);
    for (std::size_t i = 0; i < statements.size(); ++i)
      findings_.push_back(judge_statement(statements[i], std::move(found[i])));
    for (const Contradiction& clash : contradictions(draft_, statements, date))
      take_contradiction(clash);
    for (const NameVariants& names : name_variants(draft_))
      findings_.push_back(from_error(name_error(names)));
    for (std::size_t i = 0; i < errors_.size(); ++i)
      if (!used_[i]) findings_.push_back(from_error(errors_[i]));
    std::stable_sort(findings_.begin(), findings_.end(),
                     [](const Finding& a, const Finding& b) { return a.span < b.span; });
    finish();
    return std::move(findings_);
  }

 private:
  Finding judge_statement(const Statement& statement, Retrieved found) {
    Finding out = located(statement.shown, statement.passage);
    out.kind = statement.kind;
    std::vector<Reached> reached;
    for (const Prepared* passage : found.passages)
      reached.push_back(heard(matcher_, statement, *passage));
    Decision decision = decide(statement, reached);
    if (decision.verdict == Verdict::supported && hear_more(statement, decision, reached))
      decision = decide(statement, reached);
    out.verdict = decision.verdict;
    out.rule = decision.rule;
    out.reason = decision.reason;
    out.derivation = decision.derivation;
    out.supporting_origins = decision.supporting;
    out.refuting_origins = decision.refuting;
    out.searched_passages = found.passages.size();
    out.searched_terms = std::move(found.terms);
    out.searched_terms.resize(std::min(out.searched_terms.size(), kTermsShown));
    out.message = message_of(decision, statement, out.searched_passages);
    for (std::size_t i = 0; i < decision.shown.size(); ++i)
      out.evidence.push_back(evidence_of(decision.shown[i], decision.origins[i]));
    take_errors(statement.span, out);
    return out;
  }

  // What others say in the words of whoever bears the statement out. True where that is more.
  bool hear_more(const Statement& statement, const Decision& decision,
                 std::vector<Reached>& reached) {
    constexpr std::size_t kVoices = 2;
    const std::size_t before = reached.size();
    std::size_t voices = 0;
    for (const Answer& shown : decision.shown) {
      if (shown.assessment.stance != Stance::supports || voices++ >= kVoices) continue;
      for (const Prepared* passage : reader_.beside(*shown.passage))
        if (std::ranges::find(reached, passage, &Reached::passage) == reached.end())
          reached.push_back(heard(matcher_, statement, *passage)), reached.back().looked_up = true;
    }
    return reached.size() > before;
  }

  // An error of the draft itself settles the statement that it stands in.
  void take_errors(Span span, Finding& out) {
    for (std::size_t i = 0; i < errors_.size(); ++i) {
      const DraftError& error = errors_[i];
      if (used_[i] || !span.contains(error.span) || span.size() > 3 * error.span.size()) continue;
      used_[i] = true;
      apply(error, out);
    }
  }

  // Where the sources settle which of the two holds, only the other one is wrong; otherwise both
  // are named.
  void take_contradiction(const Contradiction& found) {
    Finding &one = findings_[found.one], &other = findings_[found.other];
    if (one.verdict == Verdict::refuted || other.verdict == Verdict::refuted) return;
    bool one_stands = one.verdict == Verdict::supported,
         other_stands = other.verdict == Verdict::supported;
    if (one_stands && other_stands) return;
    if (!one_stands) contradict(other, one);
    if (!other_stands) contradict(one, other);
  }

  void contradict(const Finding& by, Finding& out) {
    Place at = place_of(bytes_, by.span.start);
    out.verdict = Verdict::refuted;
    out.rule = "draft.contradiction";
    out.reason = "inconsistent_draft";
    out.message = "The draft contradicts itself: line " + std::to_string(at.line) + " says \"" +
                  by.quote + "\"" +
                  (by.verdict == Verdict::supported ? ", which the sources bear out."
                                                    : "; one of the two is wrong.");
    out.derivation = {
        "line " + std::to_string(place_of(bytes_, out.span.start).line) + ": " + out.quote,
        "line " + std::to_string(at.line) + ": " + by.quote};
    // The two statements are the whole case: passages that were near to one of them have nothing to
    // do with it.
    out.evidence.clear();
    out.supporting_origins = out.refuting_origins = 0;
  }

  // The form that the sources have is right; where they have both or neither, the one that the
  // draft has less often is named.
  DraftError name_error(const NameVariants& found) {
    bool slip_known = known(found.slip_name), kept_known = known(found.kept_name);
    bool swapped = slip_known && !kept_known;
    const std::string &wrong = swapped ? found.kept_name : found.slip_name,
                      &other = swapped ? found.slip_name : found.kept_name;
    DraftError out{.span = (swapped ? found.kept : found.slip).front(),
                   .kind = ClaimKind::property,
                   .rule = "draft.names",
                   .reason = "inconsistent_draft",
                   .message = {},
                   .derivation = {}};
    out.message = "The draft spells this name two ways: " + wrong + " here, " + other +
                  " elsewhere" +
                  (slip_known == kept_known ? "." : "; the sources have " + other + ".");
    return out;
  }

  bool known(const std::string& name) const { return library_.has_phrase(name, options_.as_of); }

  static void apply(const DraftError& error, Finding& out) {
    out.verdict = Verdict::refuted;
    out.rule = error.rule;
    out.reason = error.reason;
    out.message = error.message;
    out.derivation = error.derivation;
  }

  Finding from_error(const DraftError& error) {
    std::size_t passage = 0;
    for (std::size_t i = 0; i < draft_.document.passages.size(); ++i)
      if (draft_.document.passages[i].span.overlaps(error.span)) passage = i;
    Finding out = located(error.span, passage);
    out.kind = error.kind;
    apply(error, out);
    return out;
  }

  Finding located(Span text, std::size_t passage) const {
    Finding out;
    out.span = draft_.document.map.to_bytes(text);
    if (out.span.end <= bytes_.size()) out.quote = out.span.of(bytes_);
    out.suppressed = draft_.document.passages.at(passage).suppressed;
    return out;
  }

  static Evidence evidence_of(const Answer& answer, int origin) {
    const SourceRecord& source = answer.passage->source;
    Evidence out;
    out.source = source.sha256;
    out.path = source.path;
    out.title = source.title;
    out.publisher = source.publisher;
    out.published = source.published;
    if (!source.digital_source_type.empty()) out.digital_source_type = source.digital_source_type;
    out.span = answer.passage->record.span;
    out.quote = answer.passage->record.quote;
    out.stance = answer.assessment.stance;
    out.origin = origin;
    out.statement = source.statement;
    out.log_index = source.log_index;
    return out;
  }

  void finish() {
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      Finding& finding = findings_[i];
      int occurrence = 0;
      for (std::size_t j = 0; j < i; ++j) occurrence += findings_[j].quote == finding.quote ? 1 : 0;
      finding.id = fingerprint(options_.path, finding.quote, occurrence);
      Place start = place_of(bytes_, finding.span.start), end = place_of(bytes_, finding.span.end);
      finding.line = start.line;
      finding.column = start.column;
      finding.end_line = end.line;
      finding.end_column = end.column;
    }
  }

  const facts::Analysis& draft_;
  std::string_view bytes_;
  const Library& library_;
  const Options& options_;
  Reader reader_;
  Matcher matcher_;
  std::vector<DraftError> errors_;
  std::vector<bool> used_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> check(const facts::Analysis& draft, std::string_view bytes,
                           const Library& library, const Options& options) {
  return Check(draft, bytes, library, options).run();
}

}  // namespace stet::verify

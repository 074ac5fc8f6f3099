// The facade: the facts on which the sources disagree.
//
// Every source is judged as if it were a draft, against all the others: where another source
// refutes one of its statements, the two disagree. So disputes and checks rest on the same
// comparisons and cannot differ.
#include <algorithm>
#include <map>
#include <set>

#include "cross_check.h"
#include "log/crypto.h"
#include "store/readings.h"
#include "store/sources.h"
#include "store_impl.h"

namespace stet {
namespace {

// A claim's value in words: its figure, else its period, else nothing.
std::string value_of(const Claim& claim) {
  if (!claim.value.text.empty()) return claim.value.text;
  return claim.period.stated ? claim.period.text : std::string();
}

// The claim of that kind that overlaps a span of the file.
const ClaimRow* claim_at(const std::vector<ClaimRow>& claims, ClaimKind kind, Span span) {
  const ClaimRow* any = nullptr;
  for (const ClaimRow& row : claims) {
    if (!row.span.overlaps(span)) continue;
    if (row.claim.kind == kind && !value_of(row.claim).empty()) return &row;
    if (!any) any = &row;
  }
  return any;
}

std::string shown(const Phrase& phrase) {
  return phrase.entity.empty() ? phrase.text : phrase.entity;
}

std::string said_by(const Evidence& evidence) {
  const std::string who = evidence.publisher.empty() ? evidence.path : evidence.publisher;
  return evidence.published.empty() ? who : who + " (" + evidence.published + ")";
}

Evidence own_evidence(const store::ReadSource& source, const Finding& finding) {
  return {.source = log::to_hex(source.source.sha256),
          .path = source.source.path,
          .title = source.source.title,
          .publisher = source.source.publisher,
          .published = source.source.published,
          .digital_source_type = source.source.digital_source_type,
          .span = finding.span,
          .quote = finding.quote,
          .stance = Stance::neutral,
          .origin = 1,
          .log_index = source.log_index};
}

}  // namespace

std::vector<Dispute> Store::disputes() {
  const store::Database& database = impl_->database;
  std::map<std::string, std::vector<ClaimRow>> claims;
  const auto claims_of = [&](const std::string& source) -> const std::vector<ClaimRow>& {
    auto [place, is_new] = claims.try_emplace(source);
    if (is_new) place->second = this->claims(source, 100000, 0);
    return place->second;
  };
  const auto side_of = [&](const Evidence& evidence, ClaimKind kind) {
    const ClaimRow* claim = claim_at(claims_of(evidence.source), kind, evidence.span);
    return DisputeSide{.value = claim ? value_of(claim->claim) : std::string(),
                       .period = claim ? claim->claim.period.timex : std::string(),
                       .evidence = {evidence},
                       .origins = 1};
  };
  std::vector<Dispute> out;
  std::set<std::set<std::pair<std::string, std::size_t>>> seen;
  for (const store::ReadSource& source : store::read_sources(database)) {
    for (const Finding& finding : judge_by_others(database, source)) {
      if (finding.suppressed || finding.refuting_origins == 0) continue;
      const Evidence own = own_evidence(source, finding);
      std::set<std::pair<std::string, std::size_t>> places = {{own.source, own.span.start}};
      Dispute dispute = {.subject = {},
                         .measure = {},
                         .kind = std::string(to_string(finding.kind)),
                         .message = {},
                         .sides = {side_of(own, finding.kind)}};
      for (const Evidence& evidence : finding.evidence) {
        if (evidence.stance != Stance::refutes) continue;
        places.insert({evidence.source, evidence.span.start});
        dispute.sides.push_back(side_of(evidence, finding.kind));
      }
      if (dispute.sides.size() < 2 || !seen.insert(std::move(places)).second) continue;
      if (const ClaimRow* claim = claim_at(claims_of(own.source), finding.kind, own.span)) {
        dispute.subject = shown(claim->claim.subject);
        dispute.measure =
            claim->claim.measure.empty() ? claim->claim.predicate : claim->claim.measure.text;
      }
      for (const DisputeSide& side : dispute.sides)
        dispute.message +=
            (dispute.message.empty() ? "" : "; ") + said_by(side.evidence.front()) + ": " +
            (side.value.empty() ? "\u201c" + side.evidence.front().quote + "\u201d" : side.value);
      dispute.message += " (" + finding.rule + ")";
      out.push_back(std::move(dispute));
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const Dispute& a, const Dispute& b) {
    return std::tie(a.subject, a.measure) < std::tie(b.subject, b.measure);
  });
  return out;
}

}  // namespace stet

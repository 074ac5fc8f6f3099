// Reads claims out of sentences, for tests.
#pragma once

#include <string>
#include <vector>

#include "facts/analysis.h"
#include "facts/support.h"
#include "stet/claim.h"

namespace stet::facts {

struct ReadClaims {
  Analysis analysis;

  explicit ReadClaims(const Paragraph& paragraph, const std::string& published = "2025-09-30")
      : analysis(analyse(document_of({paragraph}),
                         {.published = published, .title = {}, .publisher = {}})) {}
  explicit ReadClaims(const std::string& sentence, const std::string& published = "2025-09-30")
      : ReadClaims(Paragraph{sentence}, published) {}

  // The first claim of that kind, in text order; a blank one with an empty span where there is
  // none.
  Claim first(ClaimKind kind, std::size_t skip = 0) const {
    for (const Claim& claim : analysis.claims)
      if (claim.kind == kind && skip-- == 0) return claim;
    return {};
  }
  bool has(ClaimKind kind) const { return !first(kind).span.empty(); }
  std::string words(const Claim& claim) const {
    return std::string(claim.span.of(analysis.document.text));
  }
};

}  // namespace stet::facts

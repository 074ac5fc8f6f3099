// The rules for the surfaces: the catalogue, and the digest of what judges, which is rule catalogue
// and lexicon.
#include "log/crypto.h"
#include "stet/engine.h"
#include "stet/rules.h"
#include "verify/rules.h"

namespace stet {

// Computed once: the text is megabytes of lexicon, and every source that is added names its digest.
std::string rules_digest() {
  static const std::string digest = log::to_hex(log::view(log::sha256(verify::rules_text())));
  return digest;
}

std::vector<RuleSummary> rule_catalogue() {
  std::vector<RuleSummary> out;
  for (const verify::Rule& rule : verify::rules())
    out.push_back({std::string(rule.name), std::string(rule.compares)});
  return out;
}

}  // namespace stet

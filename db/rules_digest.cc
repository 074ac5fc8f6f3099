// The digest of what judges: rule catalogue and lexicon.
#include "log/crypto.h"
#include "stet/engine.h"
#include "verify/rules.h"

namespace stet {

// Computed once: the text is megabytes of lexicon, and every source that is added names its digest.
std::string rules_digest() {
  static const std::string digest = log::to_hex(log::view(log::sha256(verify::rules_text())));
  return digest;
}

}  // namespace stet

// The digest of what judges: rule catalogue and lexicon.
#include "log/crypto.h"
#include "stet/engine.h"
#include "verify/rules.h"

namespace stet {

std::string rules_digest() { return log::to_hex(log::view(log::sha256(verify::rules_text()))); }

}  // namespace stet

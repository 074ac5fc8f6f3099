// What a log says, as records of W3C PROV-DM (2013): who made what out of what, and what was taken
// back. How they are written down is view_prov.cc's business.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "view_records.h"

namespace stet {

struct ProvAttribute {
  std::string name, value;
  bool qualified = false;  // a name, not a text
};

// A PROV record: its kind, its own id (empty for relations), its arguments by role, in the order of
// PROV-N. `time` is empty where there is none; "endTime" of activities, the time of the event of
// relations.
struct ProvRecord {
  std::string kind, id;
  std::vector<std::pair<std::string, std::string>> arguments;
  std::string time;
  std::vector<ProvAttribute> attributes;
};

// The kinds in the order of PROV-JSON's groups.
extern const std::vector<std::string> kProvKinds;

using ProvUse = std::function<void(const ProvRecord&)>;

// Every record, in log order; agents and drafts come up once for each act of theirs. `kind` empty:
// all of them; otherwise only those of that kind, and what only the others need is not read.
//
// Sources, claims, drafts and findings are entities; captures, extractions, checks, decisions,
// sign-offs, retractions and erasures are activities; the engine, publishers and the people that
// acts name are agents. A claim is derived from its source as a quotation; a finding from the
// sources that it shows; retracted and erased records are invalidated.
void prov_records(const ViewLog& records, std::string_view kind, const ProvUse& use);

}  // namespace stet

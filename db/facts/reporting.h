// Verbs that report what somebody says or thinks, and phrases that do ("according to").
#pragma once

#include <string_view>

namespace stet::facts {

enum class Reporting : unsigned char {
  none,
  speech,   // the words were said: say, tell, warn
  thought,  // held to be so: think, expect, reckon
  denial,   // said not to be so: deny, reject
  doubtful  // said, and the writer keeps a distance: allege, claim
};

struct ReportingVerb {
  std::string_view lemma;  // empty where the word is none
  Reporting kind = Reporting::none;
  bool finite = true;  // false for "-ing" forms
};

// What a verb form reports: "said", "warns", "insisting". Takes lower case.
ReportingVerb reporting_verb(std::string_view form);
// The same for a lemma.
Reporting reporting_kind(std::string_view lemma);

}  // namespace stet::facts

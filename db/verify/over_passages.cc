// Asks them one after the other.
#include "verify/over_passages.h"

#include "verify/derived_figures.h"
#include "verify/hours_between.h"
#include "verify/kin_by_name.h"
#include "verify/moved_dates.h"
#include "verify/second_term.h"
#include "verify/share_of_before.h"
#include "verify/spells.h"
#include "verify/tolls.h"
#include "verify/years_between.h"

namespace stet::verify {

std::vector<Answer> answers_over_passages(const Statement& statement,
                                          const std::vector<Reached>& reached) {
  std::vector<Answer> out;
  for (auto rule : {derive_figures, years_between, hours_between, moved_dates, tolls, second_terms,
                    kin_by_name, shares_of_before, spells_until_now})
    for (Answer& answer : rule(statement, reached)) out.push_back(std::move(answer));
  return out;
}

}  // namespace stet::verify

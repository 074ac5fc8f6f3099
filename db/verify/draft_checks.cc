// Reads a draft once and runs all the checks of it against itself.
#include "verify/draft_checks.h"

#include <algorithm>

namespace stet::verify {

std::vector<DraftPassage> read_draft(const facts::Analysis& draft, std::string_view published) {
  std::vector<DraftPassage> out;
  for (const text::Passage& passage : draft.document.passages)
    if (passage.kind != text::PassageKind::furniture)
      out.push_back({passage.kind, passage.span, read_stretch(draft, passage.span, published)});
  return out;
}

std::vector<DraftError> check_draft(const facts::Analysis& draft, std::string_view published) {
  std::vector<DraftError> out = check_weekdays(draft, published);
  auto add = [&](std::vector<DraftError> errors) {
    out.insert(out.end(), errors.begin(), errors.end());
  };
  std::vector<DraftPassage> passages = read_draft(draft, published);
  add(check_sums(passages));
  add(check_totals(passages));
  add(check_changes(passages));
  add(check_anniversaries(passages));
  add(check_ages(draft, passages));
  std::stable_sort(out.begin(), out.end(),
                   [](const DraftError& a, const DraftError& b) { return a.span < b.span; });
  return out;
}

}  // namespace stet::verify

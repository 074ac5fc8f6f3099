// Tells what sort of claim a figure makes.
#include "facts/figure_kind.h"

#include "facts/compared_figures.h"
#include "facts/words.h"

namespace stet::facts {
namespace {

using R = Relation;

bool is_fraction(const Mention& m) {
  return m.type == MentionType::number && m.value && *m.value > 0 && *m.value < 1;
}

// "the two capitals", "both", "one of them", "on one track": the figure counts nothing new.
bool is_anaphoric(const SentenceView& view, const Mention& m) {
  if (!m.value || *m.value > 3) return false;
  const int first = view.tree.at(m.span.start);
  const std::string before = first > 0 ? lower(view.tree.word(first - 1)) : "";
  if (before == "the" || before == "these" || before == "those" || before == "its" ||
      before == "their")
    return true;
  return *m.value == 1 && before != "only" && before != "just";
}

// "She is 22", "Kask, who is 38, ran": what a person is by a bare number is the age.
bool is_bare_age(const SentenceView& view, const Mention& m) {
  if (m.type != MentionType::number || !m.value || *m.value < 1 || *m.value > 115 || m.step < 1)
    return false;
  const Clause* clause = view.clause_at(m);
  if (!clause) return false;
  const Clause own = narrowed(view.tree, *clause, view.token_of(m));
  if (!own.copular || own.core != view.token_of(m) || own.subject < 0) return false;
  const Phrase who = view.discourse.phrase(view.tree, own.subject);
  return who.entity_type == "person" || who.head == "he" || who.head == "she";
}

// "from the age of nine", "at age 11": how old somebody was then, or anybody; nobody's age now.
bool is_age_then(const SentenceView& view, const Mention& m) {
  const int first = view.tree.at(m.span.start);
  return (first > 0 && view.tree.lemma(first - 1) == "age") ||
         (first > 1 && view.tree.lemma(first - 2) == "age");
}

// "the 10-year bond", "its full-year profit": which one, and no length that anything took.
bool names_a_kind(const SentenceView& view, const Mention& m) {
  const std::string words = lower(m.span.of(view.text()));
  if (words.starts_with("full-") || words.starts_with("half-")) return true;
  const int next = view.tree.at(m.span.end - 1) + 1;
  if (next <= 0 || next >= view.tree.size() || words.find('-') == std::string::npos) return false;
  const std::string noun = lower(view.tree.lemma(next));
  return noun == "bond" || noun == "note" || noun == "yield" || noun == "bill" || noun == "gilt" ||
         noun == "treasury" || noun == "rate" || noun == "treasuries" || noun == "government";
}

}  // namespace

bool is_magnitude(const SentenceView& view, const Mention& m) {
  const int first = view.tree.at(m.span.start), last = view.tree.at(m.span.end - 1);
  if (first < 0 || last < 0) return false;
  const auto is_word = [&](int i) {
    return i >= 0 && i < view.tree.size() && view.tree.lemma(i) == "magnitude";
  };
  return is_word(first - 1) || is_word(last + 1) ||
         (last + 2 < view.tree.size() && view.tree.word(last + 1) == "-" && is_word(last + 2)) ||
         (first > 1 && view.tree.word(first - 1) == "of" && is_word(first - 2));
}

std::optional<ClaimKind> kind_of(const SentenceView& view, const Mention& m) {
  switch (m.type) {
    case MentionType::percent:
      return m.unit == "pp" ? std::nullopt : std::optional(ClaimKind::share);
    case MentionType::money:
      return ClaimKind::money;
    case MentionType::measure:
      if (m.unit == "year" && is_age_then(view, m)) return std::nullopt;
      return m.unit == "year" ? ClaimKind::property : ClaimKind::measure;
    case MentionType::count:
      return is_anaphoric(view, m) ? std::nullopt : std::optional(ClaimKind::count);
    case MentionType::number: {
      if (is_fraction(m)) return ClaimKind::share;
      if (is_magnitude(view, m)) return ClaimKind::measure;
      if (is_bare_age(view, m)) return ClaimKind::property;
      if (is_anaphoric(view, m)) return std::nullopt;
      const int i = view.token_of(m);
      if (i < 0) return std::nullopt;
      // "Eighteen are missing", "passed 312 to 245" (a result): a bare number counts where it is an
      // argument.
      if (!view.label_of(*view.clause_at(m)).empty()) return ClaimKind::count;
      return view.tree.is(i, {R::nsubj, R::nsubj_pass, R::nummod, R::obj}) ||
                     !line_label(view, m).empty() || i == view.clause_at(m)->core
                 ? std::optional(ClaimKind::count)
                 : std::nullopt;
    }
    case MentionType::duration:
      return names_a_kind(view, m) ? std::nullopt : std::optional(ClaimKind::duration);
    default:
      return std::nullopt;
  }
}

}  // namespace stet::facts

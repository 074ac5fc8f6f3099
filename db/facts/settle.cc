// Settles which of several overlapping mentions stands.
#include <algorithm>
#include <cmath>
#include <tuple>

#include "facts/analysis.h"

namespace stet::facts {
namespace {

bool is_temporal(MentionType type) {
  return type == MentionType::date || type == MentionType::time || type == MentionType::duration ||
         type == MentionType::set;
}

bool is_layer(MentionType type) {
  return type == MentionType::quote || type == MentionType::name || type == MentionType::role;
}

// Quotations, names and roles are layers of their own: what stands inside a quotation still counts.
bool competes(const Mention& mention) { return !is_layer(mention.type); }

bool is_bare(MentionType type) {
  return type == MentionType::number || type == MentionType::ordinal || type == MentionType::count;
}

// A date that says no year: "XXXX-03-04" for "3/4", "XXXX-XX-21" for "21st".
bool is_vague_date(const Mention& m) {
  return m.type == MentionType::date && m.timex.rfind("XXXX-", 0) == 0;
}

// A year in words outside living memory is a number: "two thousand and two hundred".
bool is_unlikely_year(const Mention& date, const Mention& number) {
  return date.timex.size() == 4 && number.value && (*number.value < 1900 || *number.value > 2100);
}

// Of two readings of the very same words: a unit says more than a date, a date more than a bare
// figure. But a rank is no day without a month, and a fraction or decimal is no day without a year
// and no number of months ("three quarters").
int rank(const Mention& m, const Mention& other) {
  if (is_bare(m.type)) {
    const bool fraction = m.value && *m.value != std::floor(*m.value);
    if (is_vague_date(other) && (m.type == MentionType::ordinal || fraction)) return 0;
    if (other.type == MentionType::duration && (fraction || m.type == MentionType::ordinal))
      return 0;
    return other.type == MentionType::date && is_unlikely_year(other, m) ? 0 : 3;
  }
  return is_temporal(m.type) ? 2 : 1;
}

bool better(const Mention& a, const Mention& b) {
  if (a.span.size() != b.span.size()) return a.span.size() > b.span.size();
  return std::make_tuple(rank(a, b), a.span.start) < std::make_tuple(rank(b, a), b.span.start);
}

// The figures of a name ("Boeing 737") are no quantities.
bool inside_a_name(const Mention& mention, const std::vector<Span>& names) {
  const auto after =
      std::upper_bound(names.begin(), names.end(), mention.span.start,
                       [](std::size_t at, const Span& name) { return at < name.start; });
  return after != names.begin() && std::prev(after)->contains(mention.span) &&
         std::prev(after)->size() > mention.span.size();
}

bool in_order(const Mention& a, const Mention& b) {
  return std::tie(a.span.start, b.span.end, a.type) < std::tie(b.span.start, a.span.end, b.type);
}

// Pointers are sorted in place of the mentions themselves, which are some hundred bytes each.
std::vector<Mention*> in_text_order(std::vector<Mention>& mentions) {
  std::vector<Mention*> out;
  out.reserve(mentions.size());
  for (Mention& mention : mentions) out.push_back(&mention);
  std::stable_sort(out.begin(), out.end(),
                   [](const Mention* a, const Mention* b) { return in_order(*a, *b); });
  return out;
}

}  // namespace

std::vector<Mention> settle(std::vector<Mention> mentions) {
  const std::vector<Mention*> ordered = in_text_order(mentions);
  std::vector<Span> names;
  for (const Mention* mention : ordered)
    if (mention->type == MentionType::name) names.push_back(mention->span);
  std::vector<Mention> out;
  out.reserve(mentions.size());
  std::size_t last = 0;  // one past the index, in out, of the last mention that competes
  for (Mention* next : ordered) {
    Mention& mention = *next;
    if (is_bare(mention.type) && inside_a_name(mention, names)) continue;
    if (!competes(mention)) {
      out.push_back(std::move(mention));
      continue;
    }
    if (last > 0 && out[last - 1].span.overlaps(mention.span)) {
      if (better(mention, out[last - 1])) out[last - 1] = std::move(mention);
      continue;
    }
    out.push_back(std::move(mention));
    last = out.size();
  }
  if (!std::is_sorted(out.begin(), out.end(), in_order))
    std::stable_sort(out.begin(), out.end(), in_order);
  return out;
}

}  // namespace stet::facts

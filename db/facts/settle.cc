// Settles which of several overlapping mentions stands.
#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
#include <utility>

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

// Sorts by places in the list first: mentions are some hundred bytes each, and nearly in order as
// they come. Each moves once.
void sort_in_place(std::vector<Mention>& mentions) {
  if (std::is_sorted(mentions.begin(), mentions.end(), in_order)) return;
  std::vector<std::size_t> from(mentions.size());  // where the mention of each place comes from
  std::iota(from.begin(), from.end(), std::size_t{0});
  std::stable_sort(from.begin(), from.end(), [&](std::size_t a, std::size_t b) {
    return in_order(mentions[a], mentions[b]);
  });
  for (std::size_t start = 0; start < from.size(); ++start) {
    if (from[start] == start) continue;
    Mention held = std::move(mentions[start]);
    std::size_t at = start;
    while (from[at] != start) {
      mentions[at] = std::move(mentions[from[at]]);
      at = std::exchange(from[at], at);
    }
    mentions[at] = std::move(held);
    from[at] = at;
  }
}

}  // namespace

std::vector<Mention> settle(std::vector<Mention> mentions) {
  sort_in_place(mentions);
  std::vector<Span> names;
  for (const Mention& mention : mentions)
    if (mention.type == MentionType::name) names.push_back(mention.span);
  std::size_t kept = 0;  // those that stand so far, at the front
  std::size_t last = 0;  // one past the index of the last of them that competes
  for (Mention& mention : mentions) {
    if (is_bare(mention.type) && inside_a_name(mention, names)) continue;
    const bool competing = competes(mention);
    if (competing && last > 0 && mentions[last - 1].span.overlaps(mention.span)) {
      if (better(mention, mentions[last - 1])) mentions[last - 1] = std::move(mention);
      continue;
    }
    if (&mentions[kept] != &mention) mentions[kept] = std::move(mention);
    ++kept;
    if (competing) last = kept;
  }
  mentions.resize(kept);
  sort_in_place(mentions);
  return mentions;
}

}  // namespace stet::facts

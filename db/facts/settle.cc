// Settles which of several overlapping mentions stands.
#include <algorithm>
#include <tuple>

#include "facts/analysis.h"

namespace stet::facts {
namespace {

bool is_temporal(MentionType type) {
  return type == MentionType::date || type == MentionType::time || type == MentionType::duration || type == MentionType::set;
}

bool is_layer(MentionType type) {
  return type == MentionType::quote || type == MentionType::name || type == MentionType::role;
}

// Quotations, names and roles are layers of their own: what stands inside a quotation still counts.
bool competes(const Mention& mention) { return !is_layer(mention.type); }

// Of two spans of one length a date says more than a number, and a unit says more than a bare figure.
int weight(MentionType type) {
  if (is_temporal(type)) return 0;
  if (type == MentionType::number || type == MentionType::ordinal || type == MentionType::count) return 2;
  return 1;
}

bool better(const Mention& a, const Mention& b) {
  return std::make_tuple(b.span.size(), weight(a.type), a.span.start) < std::make_tuple(a.span.size(), weight(b.type), b.span.start);
}

// The figures of a name ("Boeing 737") are no quantities.
bool inside_a_name(const Mention& mention, const std::vector<Span>& names) {
  const auto after = std::upper_bound(names.begin(), names.end(), mention.span.start,
                                      [](std::size_t at, const Span& name) { return at < name.start; });
  return after != names.begin() && std::prev(after)->contains(mention.span) && std::prev(after)->size() > mention.span.size();
}

bool is_bare(MentionType type) {
  return type == MentionType::number || type == MentionType::ordinal || type == MentionType::count;
}

bool in_order(const Mention& a, const Mention& b) {
  return std::tie(a.span.start, b.span.end, a.type) < std::tie(b.span.start, a.span.end, b.type);
}

}  // namespace

std::vector<Mention> settle(std::vector<Mention> mentions) {
  std::stable_sort(mentions.begin(), mentions.end(), in_order);
  std::vector<Span> names;
  for (const Mention& mention : mentions)
    if (mention.type == MentionType::name) names.push_back(mention.span);
  std::vector<Mention> out;
  std::size_t last = 0;  // one past the index, in out, of the last mention that competes
  for (Mention& mention : mentions) {
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
  std::stable_sort(out.begin(), out.end(), in_order);
  return out;
}

}  // namespace stet::facts

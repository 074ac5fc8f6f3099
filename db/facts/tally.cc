// Reads counts of votes: figures beside "for", "against" and "abstentions".
#include "facts/tally.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "facts/words.h"

namespace stet::facts {
namespace {

constexpr double kMostVotes = 1e10;  // nothing larger is a number of votes

enum class Side : unsigned char { none, in_favour, against, abstaining };

constexpr auto kFor = std::to_array<std::string_view>(
    {"aye", "ayes", "favor", "favour", "for", "yea", "yeas", "yes"});
constexpr auto kAgainst =
    std::to_array<std::string_view>({"against", "nay", "nays", "no", "noes", "opposed"});
constexpr auto kAbstaining =
    std::to_array<std::string_view>({"abstained", "abstaining", "abstention", "abstentions"});
// What those who vote are called, and what they do.
constexpr auto kVoters = std::to_array<std::string_view>(
    {"councillors", "delegates", "lawmakers", "members", "mps", "people", "senators", "vote",
     "voted", "voters", "votes", "voting", "were"});
static_assert(std::ranges::is_sorted(kFor) && std::ranges::is_sorted(kAgainst) &&
              std::ranges::is_sorted(kAbstaining) && std::ranges::is_sorted(kVoters));

template <std::size_t N>
bool is_in(const std::array<std::string_view, N>& table, std::string_view word) {
  return std::ranges::binary_search(table, word);
}

Side side(std::string_view word) {
  if (is_in(kFor, word)) return Side::in_favour;
  if (is_in(kAgainst, word)) return Side::against;
  return is_in(kAbstaining, word) ? Side::abstaining : Side::none;
}

class Reader {
 public:
  explicit Reader(const Tree& tree) : tree_(tree) {}

  // The side that the figure from token `first` to token `last` is a number of votes of.
  Side side_of(int first, int last) const {
    int after = last + 1;
    while (is_in(kVoters, word(after))) ++after;
    if (word(after) == "in" && (word(after + 1) == "favour" || word(after + 1) == "favor")) ++after;
    if (const Side behind = side(word(after)); behind != Side::none) return behind;
    // "For 20, against 16"; not "paid for 20 meals".
    return after == last + 1 && ends_item(after) ? side(word(first - 1)) : Side::none;
  }

 private:
  std::string word(int i) const {
    return i >= 0 && i < tree_.size() ? lower(tree_.word(i)) : std::string();
  }
  bool ends_item(int i) const {
    const std::string next = word(i);
    return next.empty() || next == "," || next == ";" || next == "." || next == "and" ||
           next == ")";
  }

  const Tree& tree_;
};

bool counts_votes(const Mention& m) {
  return (m.type == MentionType::number || m.type == MentionType::count) && m.value &&
         *m.value >= 0 && *m.value < kMostVotes && *m.value == std::floor(*m.value) &&
         m.modifier == Modifier::none;
}

// The last token of the figure itself: a count's span takes in what is counted.
int last_of_figure(const SentenceView& view, const Mention& m, int first) {
  if (m.type != MentionType::count) return view.tree.at(m.span.end - 1);
  int last = first;
  while (last + 1 < view.tree.size() && view.tree.token(last + 1).upos == Upos::num &&
         view.tree.token(last + 1).span.end <= m.span.end)
    ++last;
  return last;
}

}  // namespace

std::optional<Tally> tally_of(const SentenceView& view) {
  const Reader reader(view.tree);
  Tally out;
  for (const Mention* m : view.mentions) {
    const int first = view.tree.at(m->span.start);
    if (!counts_votes(*m) || first < 0 || view.in_quotes(m->span)) continue;
    const Side found = reader.side_of(first, last_of_figure(view, *m, first));
    if (found == Side::none) continue;
    const Mention*& place = found == Side::in_favour ? out.in_favour
                            : found == Side::against ? out.against
                                                     : out.abstaining;
    if (place) return std::nullopt;
    place = m;
    out.span = out.span.empty() ? m->span : Span{out.span.start, m->span.end};
  }
  return out.in_favour && out.against ? std::optional(out) : std::nullopt;
}

}  // namespace stet::facts

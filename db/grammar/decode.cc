// Greedy heads and Eisner's algorithm.
#include "grammar/decode.h"

#include <algorithm>
#include <cstdint>

namespace stet::grammar {
namespace {

struct Best {
  int at = 0;
  float score = 0;
};

// The first index at which a[i] + b[i] is greatest; count is at least 1.
Best best_sum(const float* a, const float* b, int count) {
  typedef float Eight __attribute__((vector_size(32)));
  typedef float Loose __attribute__((vector_size(32), aligned(4), may_alias));
  float top = a[0] + b[0];
  int i = 0;
  if (count >= 8) {
    Eight tops = Eight{} + top;
    for (; i + 8 <= count; i += 8) {
      const Eight sum =
          *reinterpret_cast<const Loose*>(a + i) + *reinterpret_cast<const Loose*>(b + i);
      tops = sum > tops ? sum : tops;
    }
    for (int lane = 0; lane < 8; ++lane) top = std::max(top, tops[lane]);
  }
  for (; i < count; ++i) top = std::max(top, a[i] + b[i]);
  int at = 0;
  while (a[at] + b[at] < top) ++at;
  return {at, top};
}

// Tables over spans [s, t]: open (s and t joined by an arc) and closed (s or t heads all between),
// headed by the left end (kRight, arcs go right) or by the right end. Each table that is searched
// along both ends is kept twice, by its first and by its last token, so that every search runs over
// neighbours in memory.
class Eisner {
 public:
  Eisner(const std::vector<float>& scores, int n) : scores_(scores), n_(n) {
    const std::size_t size = static_cast<std::size_t>(n) * n;
    for (auto* table : {&right_by_first_, &right_by_last_, &left_by_first_, &left_by_last_,
                        &open_right_by_first_, &open_left_by_last_})
      table->assign(size, 0);
    for (auto* table : {&open_at_, &right_at_, &left_at_}) table->assign(size, 0);
  }

  std::vector<int> run() {
    for (int width = 1; width < n_; ++width) {
      for (int s = 0; s + width < n_; ++s) fill(s, s + width);
    }
    int root = 0;
    float top = 0;
    for (int r = 0; r < n_; ++r) {
      const float score = left_by_first_[at(0, r)] + right_by_first_[at(r, n_ - 1)] +
                          scores_[static_cast<std::size_t>(r) * (n_ + 1) + n_];
      if (r == 0 || score > top) {
        top = score;
        root = r;
      }
    }
    heads_.assign(static_cast<std::size_t>(n_), -1);
    work_.push_back({kLeft, true, 0, root});
    work_.push_back({kRight, true, root, n_ - 1});
    while (!work_.empty()) unfold();
    return heads_;
  }

 private:
  enum Side : std::uint8_t { kLeft, kRight };
  struct Item {
    Side side;
    bool closed;
    int s, t;
  };

  std::size_t at(int row, int column) const { return static_cast<std::size_t>(row) * n_ + column; }
  float arc(int head, int dependent) const {
    return scores_[static_cast<std::size_t>(dependent) * (n_ + 1) + head];
  }

  void fill(int s, int t) {
    const int width = t - s;
    const Best cut = best_sum(&right_by_first_[at(s, s)], &left_by_last_[at(t, s + 1)], width);
    open_at_[at(s, t)] = s + cut.at;
    open_left_by_last_[at(t, s)] = cut.score + arc(t, s);
    open_right_by_first_[at(s, t)] = cut.score + arc(s, t);
    const Best left = best_sum(&left_by_first_[at(s, s)], &open_left_by_last_[at(t, s)], width);
    left_at_[at(s, t)] = s + left.at;
    left_by_first_[at(s, t)] = left_by_last_[at(t, s)] = left.score;
    const Best right =
        best_sum(&open_right_by_first_[at(s, s + 1)], &right_by_last_[at(t, s + 1)], width);
    right_at_[at(s, t)] = s + 1 + right.at;
    right_by_first_[at(s, t)] = right_by_last_[at(t, s)] = right.score;
  }

  void unfold() {
    const Item item = work_.back();
    work_.pop_back();
    if (item.s >= item.t) return;
    const std::size_t place = at(item.s, item.t);
    if (item.closed && item.side == kLeft) {
      work_.push_back({kLeft, true, item.s, left_at_[place]});
      work_.push_back({kLeft, false, left_at_[place], item.t});
    } else if (item.closed) {
      work_.push_back({kRight, false, item.s, right_at_[place]});
      work_.push_back({kRight, true, right_at_[place], item.t});
    } else {
      (item.side == kLeft ? heads_[item.s] : heads_[item.t]) = item.side == kLeft ? item.t : item.s;
      work_.push_back({kRight, true, item.s, open_at_[place]});
      work_.push_back({kLeft, true, open_at_[place] + 1, item.t});
    }
  }

  const std::vector<float>& scores_;
  int n_;
  std::vector<float> right_by_first_, right_by_last_, left_by_first_, left_by_last_,
      open_right_by_first_, open_left_by_last_;
  std::vector<int> open_at_, right_at_, left_at_, heads_;
  std::vector<Item> work_;
};

}  // namespace

bool is_tree(const std::vector<int>& heads) {
  const int n = static_cast<int>(heads.size());
  if (std::count(heads.begin(), heads.end(), -1) != 1) return false;
  std::vector<int> seen(n, -1);  // the walk that came by first
  for (int start = 0; start < n; ++start) {
    for (int i = start; i >= 0 && (seen[i] < 0 || seen[i] == start); i = heads[i]) {
      if (heads[i] >= n || seen[i] == start) return false;
      seen[i] = start;
    }
  }
  return true;
}

std::vector<int> best_tree(const std::vector<float>& scores, int n) {
  std::vector<int> heads(n);
  for (int d = 0; d < n; ++d) {
    const auto row = scores.begin() + static_cast<long>(d) * (n + 1);
    int best = d == 0 ? n : 0;
    for (int h = 0; h <= n; ++h) {
      if (h != d && row[h] > row[best]) best = h;
    }
    heads[d] = best == n ? -1 : best;
  }
  return is_tree(heads) ? heads : Eisner(scores, n).run();
}

}  // namespace stet::grammar

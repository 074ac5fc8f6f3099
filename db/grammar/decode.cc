// Greedy heads and Eisner's algorithm.
#include "grammar/decode.h"

#include <algorithm>
#include <cstdint>

namespace stet::grammar {
namespace {

// Tables over spans [s, t]: open (s and t joined by an arc) and closed (s or t heads all between), headed left or right.
class Eisner {
 public:
  Eisner(const std::vector<float>& scores, int n) : scores_(scores), n_(n) {
    for (auto& side : open_) side.assign(static_cast<std::size_t>(n) * n, 0);
    for (auto& side : closed_) side.assign(static_cast<std::size_t>(n) * n, 0);
    for (auto& side : closed_at_) side.assign(static_cast<std::size_t>(n) * n, 0);
    open_at_.assign(static_cast<std::size_t>(n) * n, 0);
  }

  std::vector<int> run() {
    for (int width = 1; width < n_; ++width) {
      for (int s = 0; s + width < n_; ++s) fill(s, s + width);
    }
    int root = 0;
    float top = 0;
    for (int r = 0; r < n_; ++r) {
      const float score = closed_[kLeft][at(0, r)] + closed_[kRight][at(r, n_ - 1)] + scores_[static_cast<std::size_t>(r) * (n_ + 1) + n_];
      if (r == 0 || score > top) {
        top = score;
        root = r;
      }
    }
    heads_.assign(n_, -1);
    work_.push_back({kLeft, true, 0, root});
    work_.push_back({kRight, true, root, n_ - 1});
    while (!work_.empty()) unfold();
    return heads_;
  }

 private:
  enum Side : std::uint8_t { kLeft, kRight };  // kLeft: headed by the right end
  struct Item {
    Side side;
    bool closed;
    int s, t;
  };

  std::size_t at(int s, int t) const { return static_cast<std::size_t>(s) * n_ + t; }
  float arc(int head, int dependent) const { return scores_[static_cast<std::size_t>(dependent) * (n_ + 1) + head]; }

  void fill(int s, int t) {
    int cut = s;
    float top = 0;
    for (int m = s; m < t; ++m) {
      const float score = closed_[kRight][at(s, m)] + closed_[kLeft][at(m + 1, t)];
      if (m == s || score > top) {
        top = score;
        cut = m;
      }
    }
    open_at_[at(s, t)] = cut;
    open_[kLeft][at(s, t)] = top + arc(t, s);
    open_[kRight][at(s, t)] = top + arc(s, t);
    for (int m = s; m < t; ++m) {
      const float score = closed_[kLeft][at(s, m)] + open_[kLeft][at(m, t)];
      if (m == s || score > closed_[kLeft][at(s, t)]) {
        closed_[kLeft][at(s, t)] = score;
        closed_at_[kLeft][at(s, t)] = m;
      }
    }
    for (int m = s + 1; m <= t; ++m) {
      const float score = open_[kRight][at(s, m)] + closed_[kRight][at(m, t)];
      if (m == s + 1 || score > closed_[kRight][at(s, t)]) {
        closed_[kRight][at(s, t)] = score;
        closed_at_[kRight][at(s, t)] = m;
      }
    }
  }

  void unfold() {
    const Item item = work_.back();
    work_.pop_back();
    if (item.s >= item.t) return;
    if (item.closed) {
      const int m = closed_at_[item.side][at(item.s, item.t)];
      if (item.side == kLeft) {
        work_.push_back({kLeft, true, item.s, m});
        work_.push_back({kLeft, false, m, item.t});
      } else {
        work_.push_back({kRight, false, item.s, m});
        work_.push_back({kRight, true, m, item.t});
      }
      return;
    }
    if (item.side == kLeft) heads_[item.s] = item.t;
    else heads_[item.t] = item.s;
    const int m = open_at_[at(item.s, item.t)];
    work_.push_back({kRight, true, item.s, m});
    work_.push_back({kLeft, true, m + 1, item.t});
  }

  const std::vector<float>& scores_;
  int n_;
  std::vector<float> open_[2], closed_[2];
  std::vector<int> closed_at_[2], open_at_, heads_;
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

// Searches the small space of operations over a handful of figures.
#include "verify/derive.h"

#include <algorithm>
#include <cmath>

#include "verify/values.h"

namespace stet::verify {
namespace {

constexpr std::size_t kMostFigures = 6;
constexpr int kMostSummands = 4;

std::vector<double> plain_figures(const std::vector<Quantity>& given) {
  std::vector<double> out;
  for (const Quantity& q : given)
    if (q.figure && (q.modifier == Modifier::none || q.modifier == Modifier::approx))
      out.push_back(*q.figure);
  if (out.size() > kMostFigures) out.clear();
  return out;
}

class Search {
 public:
  Search(const Quantity& figure, std::vector<double> given)
      : target_(*figure.figure), given_(std::move(given)) {
    // A figure that is rounded is met by what rounds to it; an exact one by itself.
    room_ =
        std::max(1e-3 * std::abs(target_), std::isfinite(figure.high) && std::isfinite(figure.low)
                                               ? (figure.high - figure.low) / 2
                                               : 0);
    room_ = std::min(room_, 0.05 * std::abs(target_));
  }

  std::string sums() { return add(0, 0, 0, {}) ? steps_ : std::string(); }

  std::string products() {
    for (std::size_t i = 0; i < given_.size(); ++i)
      for (std::size_t j = 0; j < given_.size(); ++j)
        if (i != j && (scale(given_[i], show(given_[i]), j) || over_sum(i, j))) return steps_;
    return {};
  }

 private:
  bool met(double value) const {
    return std::abs(value - target_) <= room_ || std::abs(-value - target_) <= room_;
  }

  bool add(std::size_t at, int summands, double sum, const std::string& words) {
    if (summands >= 2 && met(sum)) {
      steps_ = words + " = " + show(std::abs(sum));
      return true;
    }
    if (at == given_.size() || summands == kMostSummands) return false;
    const std::string figure = show(given_[at]);
    return add(at + 1, summands + 1, sum + given_[at],
               words.empty() ? figure : words + " + " + figure) ||
           (summands > 0 && add(at + 1, summands + 1, sum - given_[at], words + " - " + figure)) ||
           add(at + 1, summands, sum, words);
  }

  // The value times, or by, another figure.
  bool scale(double value, const std::string& words, std::size_t other) {
    double by = given_[other];
    if (by == 0 || by == 1 || value == 0) return false;
    if (met(value * by)) return said(words + " x " + show(by), value * by);
    if (met(value / by)) return said(words + " / " + show(by), value / by);
    return false;
  }

  // A sum or a difference of the two, times or by a third.
  bool over_sum(std::size_t i, std::size_t j) {
    for (std::size_t k = 0; k < given_.size(); ++k) {
      if (k == i || k == j) continue;
      if (i < j &&
          scale(given_[i] + given_[j], "(" + show(given_[i]) + " + " + show(given_[j]) + ")", k))
        return true;
      if (scale(given_[i] - given_[j], "(" + show(given_[i]) + " - " + show(given_[j]) + ")", k))
        return true;
    }
    return false;
  }

  bool said(const std::string& words, double value) {
    steps_ = words + " = " + show(value);
    return true;
  }

  double target_, room_ = 0;
  std::vector<double> given_;
  std::string steps_;
};

bool askable(const Quantity& figure, const std::vector<double>& given) {
  return figure.figure && *figure.figure != 0 && given.size() >= 2;
}

}  // namespace

std::string sum_for(const Quantity& figure, const std::vector<Quantity>& given) {
  std::vector<double> figures = plain_figures(given);
  return askable(figure, figures) ? Search(figure, std::move(figures)).sums() : std::string();
}

std::string derivation_of(const Quantity& figure, const std::vector<Quantity>& given) {
  std::vector<double> figures = plain_figures(given);
  if (!askable(figure, figures)) return {};
  Search search(figure, std::move(figures));
  std::string out = search.sums();
  return out.empty() ? search.products() : out;
}

}  // namespace stet::verify

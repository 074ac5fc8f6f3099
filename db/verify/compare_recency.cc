// "First since", "highest since", "for the first time in N years": the last time before, as the sources have it.
#include "verify/compare.h"
#include "verify/windows.h"

namespace stet::verify {
namespace {

constexpr double kSameEvent = 0.4;  // of the sentence's words: one window is seldom told of two like things

std::string told(const Window& window) {
  return window.exact ? "last in " + std::to_string(window.year) : "last in or before " + std::to_string(window.year);
}

Stance compare_windows(const Window& claimed, const Window& found) {
  if (claimed.exact && found.exact) return claimed.year == found.year ? Stance::supports : Stance::refutes;
  int later = found.year - claimed.year;  // by how many years the source's last time is later than the draft's
  if (later == 0) return Stance::supports;
  if (later == 1 || later == -1) return !claimed.exact && later < 0 ? Stance::supports : Stance::neutral;
  if (!claimed.exact && later < 0) return Stance::supports;  // a shorter window than the true one still holds
  return Stance::refutes;
}

}  // namespace

std::optional<Assessment> compare_recency(const Bout& bout) {
  std::optional<Window> claimed = recency_window(bout.statement.reading);
  std::optional<Window> found = recency_window(bout.passage.reading);
  if (!claimed || !found) return std::nullopt;
  Assessment out{.rule = "recency.window"};
  Terms sentence = terms_of(bout.statement.sentence, {0, bout.statement.sentence.size()}, {});
  Coverage around = cover(bout.matcher, sentence, bout.passage.reading.terms);
  double own = bout.statement.reading.terms.size() >= 2 ? bout.alignment.word_share : around.share;
  out.strength = 0.7 + 0.1 * own;
  if (own < kSameEvent) return out;
  out.stance = compare_windows(*claimed, *found);
  out.reason = out.stance == Stance::supports ? (claimed->exact == found->exact ? "exact" : "derived") : "counterexample";
  out.steps = {"the draft: " + std::string(claimed->span.of(bout.statement.reading.text)) + ", that is " + told(*claimed),
               "the source: " + std::string(found->span.of(bout.passage.reading.text)) + ", that is " + told(*found)};
  return out;
}

}  // namespace stet::verify

// The derivation engine: pairs of figures, the operations that the statement's words name, and what
// has to be covered.
#include "verify/derived_figures.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "facts/calendar.h"
#include "facts/words.h"
#include "verify/second_term.h"
#include "verify/windows.h"

namespace stet::verify {
namespace {

constexpr std::size_t kPassages = 14;  // those that share most with the statement
constexpr std::size_t kFigures = 60;   // operands tried for one figure
constexpr double kLeastShare = 0.15;   // of the statement's words in the passage of an operand
constexpr double kBackground = 0.5;

struct Operand {
  std::size_t at = 0;  // in `reached`
  const Figure* figure = nullptr;
};

struct Derived {
  double value = 0;
  std::string step;
};

using Op = std::optional<Derived> (*)(double, double);

std::string percent(double value) { return show(std::round(value * 10) / 10) + "%"; }

std::optional<Derived> difference(double a, double b) {
  if (a <= b) return std::nullopt;
  return Derived{a - b, show(a) + " - " + show(b) + " = " + show(a - b)};
}
std::optional<Derived> sum(double a, double b) {
  if (a < b) return std::nullopt;  // one order is enough
  return Derived{a + b, show(a) + " + " + show(b) + " = " + show(a + b)};
}
std::optional<Derived> part(double a, double b) {
  if (b <= 0 || a >= b) return std::nullopt;
  return Derived{a / b * 100, show(a) + " / " + show(b) + " = " + percent(a / b * 100)};
}
std::optional<Derived> growth(double a, double b) {
  if (b <= 0 || a <= b) return std::nullopt;
  return Derived{(a - b) / b * 100, "(" + show(a) + " - " + show(b) + ") / " + show(b) + " = " +
                                        percent((a - b) / b * 100)};
}
std::optional<Derived> decline(double a, double b) {
  if (b <= 0 || a >= b) return std::nullopt;
  return Derived{(b - a) / b * 100, "(" + show(b) + " - " + show(a) + ") / " + show(b) + " = " +
                                        percent((b - a) / b * 100)};
}
std::optional<Derived> multiple(double a, double b) {
  if (b <= 0 || a <= b) return std::nullopt;
  return Derived{a / b, show(a) + " / " + show(b) + " = " + show(std::round(a / b * 100) / 100)};
}

bool has_word(const Reading& reading, Span figure, std::initializer_list<std::string_view> words,
              double near) {
  for (const ReadWord& word : reading.words) {
    if (std::find(words.begin(), words.end(), word.lower) != words.end() &&
        nearness(reading, word.span, figure) >= near)
      return true;
  }
  return false;
}

bool tells_sum(const Reading& reading, Span figure) {
  return has_word(reading, figure,
                  {"total", "together", "altogether", "all", "sum", "combined", "overall", "both"},
                  0.3);
}

// The operations that the words around a figure name, for operands of a unit.
std::vector<Op> operations(const Reading& reading, const Figure& figure,
                           const std::string& operand) {
  const std::string& unit = figure.quantity.unit;
  bool differs = figure.role.part == Part::difference;
  if (figure.role.part == Part::factor) return {multiple};
  if (unit == "%" && operand != "%") {
    // Any two figures in two make "most of" or "less than half".
    const bool bound = !std::isfinite(figure.quantity.low) ||
                       !std::isfinite(figure.quantity.high) || figure.quantity.low <= 0;
    if (!differs) return bound ? std::vector<Op>{} : std::vector<Op>{part};
    if (figure.role.direction == Direction::up) return {growth};
    if (figure.role.direction == Direction::down) return {decline};
    return {};
  }
  if (unit == "pp" && operand == "%") return {difference};
  if (unit != operand || unit == "%") return {};
  std::vector<Op> out;
  if (differs) out.push_back(difference);
  if (!differs && tells_sum(reading, figure.span)) out.push_back(sum);
  return out;
}

bool usable(const Figure& figure) {
  const Quantity& q = figure.quantity;
  return q.figure && *q.figure != 0 && figure.type != MentionType::ordinal &&
         figure.role.part == Part::amount &&
         (q.modifier == Modifier::none || q.modifier == Modifier::approx);
}

double shared_words(const Reached& item) {
  for (int found : item.alignment.words.found)
    if (found >= 0) return item.alignment.word_share;
  return 0;
}

// The noun that a figure counts; empty where it stands without one.
std::string counted_noun(const Reading& reading, const Figure& figure) {
  if (!figure.of) return {};
  const std::vector<facts::Word> words = facts::words_of(reading.text, *figure.of);
  return words.empty() ? std::string() : facts::lower(words.back().text);
}

// "Two plants", "640 jobs": counts of things that have nothing to do with each other are not added
// up, nor taken from each other.
bool of_one_kind(const Reached& one, const Figure& a, const Reached& two, const Figure& b) {
  const std::string x = counted_noun(one.passage->reading, a),
                    y = counted_noun(two.passage->reading, b);
  return !a.quantity.unit.empty() || x.empty() || y.empty() || relate(x, y) != WordRelation::none;
}

// Of the passage's figures of that unit, the one that stands nearest to a word owns it: every word
// that the statement shares with the passage has to belong to one of the operands.
bool owns_words(const Statement& statement, const Reached& item,
                const std::vector<const Figure*>& operands) {
  const Reading& reading = item.passage->reading;
  for (std::size_t i = 0; i < statement.reading.terms.size(); ++i) {
    int found = item.alignment.words.found[i];
    if (found < 0 || statement.reading.terms[i].weight < 0.8) continue;
    Span word = reading.terms[static_cast<std::size_t>(found)].span;
    double own = 0, other = 0;
    for (const Figure& figure : reading.figures) {
      if (figure.quantity.unit != operands.front()->quantity.unit || !usable(figure)) continue;
      bool chosen = std::find(operands.begin(), operands.end(), &figure) != operands.end();
      double& best = chosen ? own : other;
      best = std::max(best, nearness(reading, figure.span, word));
    }
    if (other > own * 1.01) return false;
  }
  return true;
}

struct Covered {
  double words = 0;
  bool names = true;
};

Covered cover_both(const Statement& statement, const Reached& a, const Reached& b) {
  double all = 0, got = 0;
  Covered out;
  for (std::size_t i = 0; i < statement.reading.terms.size(); ++i) {
    const Term& term = statement.reading.terms[i];
    double best = 0;
    for (const Reached* item : {&a, &b}) {
      if (item->alignment.words.found[i] >= 0) best = 1;
      if (item->alignment.in_background[i]) best = std::max(best, term.name ? 0.9 : kBackground);
    }
    all += term.weight;
    got += term.weight * best;
    if (term.name && best == 0) out.names = false;
  }
  out.words = all > 0 ? got / all : 0;
  return out;
}

double needed(int digits, bool one_passage) {
  if (digits >= 3) return one_passage ? 0.4 : 0.5;
  if (digits == 2) return one_passage ? 0.5 : 0.62;
  return one_passage ? 0.7 : 0.85;
}

std::vector<Operand> operands_of(const std::vector<Reached>& reached) {
  std::vector<std::size_t> order(reached.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return shared_words(reached[a]) > shared_words(reached[b]);
  });
  if (order.size() > kPassages) order.resize(kPassages);
  std::vector<Operand> out;
  for (std::size_t at : order) {
    if (shared_words(reached[at]) < kLeastShare) continue;
    for (const Figure& figure : reached[at].passage->reading.figures)
      if (usable(figure) && out.size() < kFigures) out.push_back({at, &figure});
  }
  return out;
}

bool stated(const std::vector<Reached>& reached, int facet) {
  for (const Reached& item : reached)
    for (const Assessment& assessment : item.assessments)
      if (assessment.facet == facet && assessment.stance == Stance::supports) return true;
  return false;
}

struct Candidate {
  double worth = 0;
  Operand a, b;
  std::string step;
};

std::optional<Candidate> best_pair(const Statement& statement, const std::vector<Reached>& reached,
                                   const Figure& claimed, const std::vector<Operand>& operands) {
  std::optional<Candidate> best;
  int digits = claimed.role.part == Part::factor ? 1 : telling_digits(claimed.quantity);
  for (const Operand& a : operands) {
    for (const Operand& b : operands) {
      const Reached &one = reached[a.at], &two = reached[b.at];
      if (a.figure == b.figure || a.figure->quantity.unit != b.figure->quantity.unit) continue;
      if (one.passage->source.id != two.passage->source.id) continue;
      for (Op op : operations(statement.reading, claimed, a.figure->quantity.unit)) {
        std::optional<Derived> got = op(*a.figure->quantity.figure, *b.figure->quantity.figure);
        if (!got || !of_one_kind(one, *a.figure, two, *b.figure) ||
            (op == sum &&
             compare_values(claimed.quantity, a.figure->quantity).stance == Stance::supports) ||
            compare_values(claimed.quantity, exactly(got->value, claimed.quantity.unit)).stance !=
                Stance::supports)
          continue;
        bool same = a.at == b.at;
        Covered cover = cover_both(statement, one, two);
        if (!cover.names || cover.words < needed(digits, same)) continue;
        bool owned =
            same ? owns_words(statement, one, {a.figure, b.figure})
                 : owns_words(statement, one, {a.figure}) && owns_words(statement, two, {b.figure});
        double worth = cover.words + (same ? 0.2 : 0);
        if (owned && (!best || worth > best->worth)) best = Candidate{worth, a, b, got->step};
      }
    }
  }
  return best;
}

std::string rule_for(const Figure& claimed) {
  if (claimed.role.part != Part::amount || claimed.quantity.unit == "pp") return "change.value";
  return claimed.quantity.unit == "%" ? "share.value" : "arithmetic.value";
}

Assessment years_between(int facet, Stance stance, int from, int to, const Figure& claimed,
                         double strength) {
  Assessment out{.facet = facet,
                 .stance = stance,
                 .rule = "duration.value",
                 .reason = stance == Stance::supports ? "derived" : "arithmetic",
                 .steps = {},
                 .strength = strength};
  out.steps = {"from the source: " + std::to_string(to) + " - " + std::to_string(from) + " = " +
                   std::to_string(to - from) + " years",
               "the draft has " + show(claimed.quantity)};
  return out;
}

// "from 2010 to 2018": the first and the last year.
std::optional<std::pair<int, int>> year_range(const When& when) {
  const Period& p = when.period;
  if (p.timex.size() != 9 || p.timex[4] != '/' || p.low == Period::kOpenStart ||
      p.high == Period::kOpenEnd)
    return std::nullopt;
  return std::pair{facts::year_of(facts::day_of(p.low)), facts::year_of(facts::day_of(p.high - 1))};
}

// "for the past twelve years", said in 2026, where a source has "since 2014"; "for eight years",
// where it has "from 2010 to 2018".
std::vector<Answer> count_years(const Statement& statement, const std::vector<Reached>& reached,
                                int facet, const Figure& claimed) {
  std::optional<int> now = year_of_text(statement.reading);
  double exact = *claimed.quantity.figure / kYearSeconds;
  int years = static_cast<int>(std::round(exact));
  if (years < 2 || years > 2000 || std::abs(exact - years) > 0.05 + 0.001 * years) return {};
  for (const Reached& item : reached) {
    if (item.alignment.word_share < 0.5 || item.alignment.name_share < 0.99) continue;
    for (const When& when : item.passage->reading.times) {
      if (std::optional<std::pair<int, int>> range = year_range(when)) {
        bool all = item.alignment.word_share >= 0.95 && item.passage->reading.times.size() == 1;
        if (range->second - range->first == years)
          return {{item.passage, years_between(facet, Stance::supports, range->first, range->second,
                                               claimed, 0.7)}};
        if (all && std::abs(range->second - range->first - years) >= 2)
          return {{item.passage, years_between(facet, Stance::refutes, range->first, range->second,
                                               claimed, 0.7)}};
      }
      std::string_view words = when.span.of(item.passage->reading.text);
      std::optional<int> year = year_of_period(when.period);
      bool written = std::count_if(words.begin(), words.end(),
                                   [](char c) { return c >= '0' && c <= '9'; }) >= 4;
      // "Began in 2019 and were finished in 2023": what has an end does not last until now.
      const bool ended =
          year && std::ranges::any_of(item.passage->reading.times, [&](const When& other) {
            const auto end = year_of_period(other.period);
            return end && *end > *year && end <= now;
          });
      if (now && year && written && !ended && *now - *year == years)
        return {{item.passage, years_between(facet, Stance::supports, *year, *now, claimed, 0.6)}};
    }
  }
  return {};
}

// "Of the 31 miles 13% were finished": a figure of the statement that is reckoned with is borne out
// where the reckoning found it.
void add_operands(std::vector<Answer>& out, const Statement& statement,
                  const std::vector<Reached>& reached, const Candidate& pair, std::size_t claimed) {
  for (const Operand& operand : {pair.a, pair.b})
    for (std::size_t i = 0; i < statement.reading.figures.size(); ++i) {
      const int facet = static_cast<int>(i);
      const ValueAnswer answer =
          compare_values(statement.reading.figures[i].quantity, operand.figure->quantity);
      if (i == claimed || answer.stance != Stance::supports || answer.reason != "exact" ||
          stated(reached, facet))
        continue;
      Assessment found{.facet = facet,
                       .stance = Stance::supports,
                       .rule = figure_rule(statement.reading.figures[i]),
                       .reason = "exact",
                       .steps = {},
                       .strength = 0.6};
      found.steps = {"the source has " + show(operand.figure->quantity) +
                     ", too, and it is reckoned with"};
      out.push_back({reached[operand.at].passage, std::move(found)});
    }
}

}  // namespace

std::vector<Answer> derive_figures(const Statement& statement,
                                   const std::vector<Reached>& reached) {
  std::vector<Answer> out;
  std::vector<Operand> operands;
  const std::vector<std::size_t> compared = with_second_term(statement);
  for (std::size_t i = 0; i < statement.reading.figures.size(); ++i) {
    const Figure& claimed = statement.reading.figures[i];
    int facet = static_cast<int>(i);
    if (!claimed.quantity.figure || claimed.type == MentionType::ordinal ||
        stated(reached, facet) || std::ranges::find(compared, i) != compared.end())
      continue;
    if (claimed.type == MentionType::duration)
      for (Answer& answer : count_years(statement, reached, facet, claimed))
        out.push_back(std::move(answer));
    if (operands.empty()) operands = operands_of(reached);
    std::optional<Candidate> pair = best_pair(statement, reached, claimed, operands);
    if (!pair) continue;
    add_operands(out, statement, reached, *pair, i);
    Assessment found{.facet = facet,
                     .stance = Stance::supports,
                     .rule = rule_for(claimed),
                     .reason = "derived",
                     .steps = {},
                     .strength = 0.6};
    found.steps = {"from the source: " + pair->step, "the draft has " + show(claimed.quantity)};
    const Prepared *one = reached[pair->a.at].passage, *two = reached[pair->b.at].passage;
    found.beside = one == two ? nullptr : two;
    out.push_back({one, found});
    if (one == two) continue;
    found.beside = one;
    out.push_back({two, std::move(found)});
  }
  return out;
}

}  // namespace stet::verify

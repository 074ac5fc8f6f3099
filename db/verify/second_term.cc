// Finds the two terms of a comparison and reckons with them.
#include "verify/second_term.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>

#include "verify/origins.h"
#include "verify/term_told.h"
#include "verify/ties.h"
#include "verify/windows.h"

namespace stet::verify {
namespace {

constexpr double kBeside = 0.2;   // how near to its first term a stated difference stands
constexpr double kClearly = 1.3;  // by how much one figure has to stand nearer than another
constexpr double kRoundTwice =
    0.02;  // both terms are rounded: so far off a percentage is not refuted
constexpr double kStrength = 0.72;
constexpr int kFewDigits = 2;

// "<first>, <figure> more than <term>".
struct Compared {
  std::size_t figure = 0;  // in the statement's figures
  Span part;               // of the statement's text: from the figure to the end of the clause
  Span term;               // what stands behind "than"
  const Figure* first = nullptr;
  std::optional<std::size_t>
      own;  // the first term's index, where it stands in the statement itself
};

bool plain(const Quantity& q) {
  return q.figure && *q.figure > 0 &&
         (q.modifier == Modifier::none || q.modifier == Modifier::approx);
}
bool amount(const Figure& figure) {
  return plain(figure.quantity) && figure.role.part == Part::amount &&
         figure.type != MentionType::ordinal && figure.type != MentionType::duration;
}

std::size_t clause_end(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    const bool mark =
        text[at] == ',' || text[at] == ';' || text[at] == ':' || text[at] == '.' || text[at] == ')';
    if (mark && (at + 1 == text.size() || text[at + 1] == ' ')) return at;
    if (text.substr(at).starts_with(" and ") || text.substr(at).starts_with(" but ")) return at;
  }
  return text.size();
}

// Where what is compared with begins: behind "than", or behind "twice as many as", "three times
// the".
std::optional<std::size_t> term_start(std::string_view text, const Figure& figure) {
  constexpr std::size_t kReach = 48;
  const std::size_t from = figure.of ? std::max(figure.of->end, figure.span.end) : figure.span.end,
                    end = clause_end(text, from);
  const std::string_view rest = text.substr(from, end - from), near = rest.substr(0, kReach);
  if (std::size_t than = near.find(" than "); than != std::string_view::npos)
    return from + than + 6;
  if (figure.role.part != Part::factor) return std::nullopt;
  if (near.starts_with(" as ")) {
    const std::size_t as = near.find(" as ", 4);
    return as == std::string_view::npos ? std::nullopt : std::optional(from + as + 4);
  }
  if (near.starts_with(" the ") || near.starts_with(" that ") || near.starts_with(" what "))
    return from + 1;
  return std::nullopt;
}

// Two terms of one kind, and the figure as a difference or a multiple of such.
bool fits(const Figure& difference, const Figure& first) {
  const std::string &unit = difference.quantity.unit, &own = first.quantity.unit;
  if (!amount(first)) return false;
  if (difference.role.part == Part::factor) return own != "%" && own != "x";
  if (unit == "pp") return own == "%";
  if (unit == "%") return own != "%" && own != "x";
  // "38 million euros, six and a half million more".
  return unit == own ||
         (unit.empty() && first.type == MentionType::money && *difference.quantity.figure >= 1e5);
}

std::vector<Compared> comparisons(const Statement& statement) {
  const Reading& here = statement.reading;
  std::vector<Compared> out;
  for (std::size_t i = 0; i < here.figures.size(); ++i) {
    const Figure& figure = here.figures[i];
    const bool told =
        figure.role.part == Part::factor ||
        (figure.role.part == Part::difference && figure.role.direction != Direction::none &&
         figure.role.direction != Direction::flat);
    if (!told || !figure.quantity.figure || figure.type == MentionType::duration) continue;
    const std::optional<std::size_t> term = term_start(here.text, figure);
    if (!term) continue;
    Compared found{.figure = i,
                   .part = {figure.span.start, clause_end(here.text, *term)},
                   .term = {*term, clause_end(here.text, *term)},
                   .first = nullptr,
                   .own = std::nullopt};
    for (std::size_t j = 0; j < here.figures.size(); ++j) {
      const bool nearer = here.figures[j].span.end <= figure.span.start &&
                          (!found.first || here.figures[j].span.start > found.first->span.start);
      if (nearer && fits(figure, here.figures[j])) found.first = &here.figures[j], found.own = j;
    }
    for (const Figure& lead : statement.lead)
      if (!found.own && fits(figure, lead)) found.first = &lead;
    if (found.first) out.push_back(found);
  }
  return out;
}

// The figure that the second term has in a passage: the only one of the first term's unit, or the
// one that stands clearly nearest to the words that stand behind "than".
const Figure* second_in(const Statement& statement, const Reached& item, const Compared& compared,
                        const std::string& unit) {
  const Reading &here = statement.reading, &there = item.passage->reading;
  const Figure *best = nullptr, *only = nullptr;
  double most = 0, next = 0;
  std::size_t count = 0;
  for (const Figure& figure : there.figures) {
    if (!amount(figure) || figure.quantity.unit != unit ||
        compare_values(figure.quantity, compared.first->quantity).reason == "exact")
      continue;
    ++count, only = &figure;
    double near = 0;
    for (std::size_t i = 0; i < here.terms.size(); ++i) {
      const int at = item.alignment.words.found[i];
      if (at >= 0 && compared.term.contains(here.terms[i].span))
        near += nearness(there, there.terms[static_cast<std::size_t>(at)].span, figure.span);
    }
    for (std::size_t i = 0; i < here.times.size(); ++i)
      if (compared.term.overlaps(here.times[i].span) && item.alignment.times[i].found &&
          item.alignment.times[i].stance == Stance::supports)
        near += nearness(there, there.times[*item.alignment.times[i].found].span, figure.span);
    if (near > most)
      next = most, most = near, best = &figure;
    else
      next = std::max(next, near);
  }
  if (count == 1) return only;
  return best && most >= next * kClearly ? best : nullptr;
}

struct Reckoned {
  double value = 0;
  std::string step;
};

std::optional<Reckoned> reckon(const Figure& difference, double first, double second) {
  if (second <= 0) return std::nullopt;
  if (difference.role.part == Part::factor)
    return Reckoned{first / second, show(first) + " / " + show(second) + " = " +
                                        show(std::round(first / second * 100) / 100)};
  const double apart = difference.role.direction == Direction::up ? first - second : second - first;
  const std::string sum = difference.role.direction == Direction::up
                              ? show(first) + " - " + show(second)
                              : show(second) + " - " + show(first);
  if (difference.quantity.unit != "%") return Reckoned{apart, sum + " = " + show(apart)};
  const double share = apart / second * 100;
  return Reckoned{
      share, "(" + sum + ") / " + show(second) + " = " + show(std::round(share * 10) / 10) + "%"};
}

// Whether all that stands behind "than" is told where the second term was found: only then is it
// surely the one that is meant.
enum class SecondTerm : unsigned char { all, in_part };

// The first term as a passage has it, and where.
struct First {
  const Reached* item = nullptr;
  const Figure* figure = nullptr;
};

std::vector<First> first_terms(const std::vector<Reached>& reached, const Figure& first) {
  std::vector<First> out;
  for (const Reached& item : reached) {
    if (!trusted(item.passage->source)) continue;
    for (const Figure& figure : item.passage->reading.figures)
      if (amount(figure) &&
          compare_values(first.quantity, figure.quantity).stance == Stance::supports &&
          figure.quantity.unit == first.quantity.unit) {
        out.push_back({&item, &figure});
        break;
      }
  }
  return out;
}

class Judge {
 public:
  Judge(const Statement& statement, const std::vector<Reached>& reached, const Compared& compared)
      : statement_(statement),
        reached_(reached),
        compared_(compared),
        difference_(statement.reading.figures[compared.figure]),
        firsts_(first_terms(reached, *compared.first)) {}

  std::vector<Answer> answers() {
    for (auto way : {&Judge::stated_beside, &Judge::earlier_beside, &Judge::told_elsewhere})
      if (std::vector<Answer> out = (this->*way)(); !out.empty()) return out;
    return {};
  }

 private:
  bool pinned() const { return telling_digits(compared_.first->quantity) >= kFewDigits; }

  // The passage of the first term states the difference itself: "1,312 seats, 108 fewer than
  // before".
  std::vector<Answer> stated_beside() {
    for (const First& first : firsts_) {
      if (!pinned() || !term_told(statement_, *first.item, compared_.term).enough) continue;
      const Reading& there = first.item->passage->reading;
      for (const Figure& figure : there.figures) {
        const bool alike = figure.role.part == difference_.role.part &&
                           figure.role.direction == difference_.role.direction &&
                           figure.quantity.unit == difference_.quantity.unit;
        if (!alike || nearness(there, figure.span, first.figure->span) < kBeside) continue;
        if (compare_values(difference_.quantity, figure.quantity).stance != Stance::supports)
          continue;
        return borne_out(
            {"beside " + show(first.figure->quantity) + " the source has " + show(figure.quantity),
             "the draft has " + show(difference_.quantity)},
            *first.item, *first.item);
      }
    }
    return {};
  }

  // The passage of the first term gives the value before it: "94, against 168 in January 2016".
  std::vector<Answer> earlier_beside() {
    for (const First& first : firsts_) {
      const Reading& there = first.item->passage->reading;
      const Figure* before = pinned() ? earlier_value(there, *first.figure) : nullptr;
      const TermTold told = term_told(statement_, *first.item, compared_.term);
      if (!before || !told.enough || !year_fits(there, *before)) continue;
      if (std::vector<Answer> out =
              reckoned(first.item, *first.item, first.figure->quantity, before->quantity,
                       told.all ? SecondTerm::all : SecondTerm::in_part);
          !out.empty())
        return out;
    }
    return {};
  }

  // Another passage tells what stands behind "than": "31.5 million euros paid for striker Kaito
  // Mbaye".
  std::vector<Answer> told_elsewhere() {
    if (telling_digits(difference_.quantity) < kFewDigits &&
        difference_.role.part != Part::factor && difference_.quantity.unit != "%")
      return {};
    const Reached* home = nullptr;
    const Figure* second = nullptr;
    std::size_t most = 0;
    for (const Reached& item : reached_) {
      const TermTold told = term_told(statement_, item, compared_.term);
      if (!trusted(item.passage->source) || !told.enough || told.telling == 0 ||
          told.telling < most)
        continue;
      const Figure* figure = second_in(statement_, item, compared_, compared_.first->quantity.unit);
      if (!figure || !alike_in_kind(item, *figure, told)) continue;
      // Two passages that fit as well and differ leave it open.
      const bool apart =
          second && told.telling == most &&
          compare_values(second->quantity, figure->quantity).stance == Stance::refutes;
      if (apart) return {};
      home = &item, second = figure, most = told.telling;
    }
    if (!second) return {};
    return reckoned(firsts_.empty() ? nullptr : firsts_.front().item, *home,
                    compared_.first->quantity, second->quantity, SecondTerm::in_part);
  }

  // What is counted has to be the same, where one of the two says what it counts; figures that few
  // digits tell need every word.
  bool alike_in_kind(const Reached& item, const Figure& second, const TermTold& told) const {
    const bool telling =
        telling_digits(difference_.quantity) >= kFewDigits && difference_.role.part != Part::factor;
    if (!second.quantity.unit.empty()) return telling || told.telling >= 2;
    if (!second.of || !compared_.first->of) return telling && told.all;
    for (std::size_t i = 0; i < statement_.reading.terms.size(); ++i) {
      const int at = item.alignment.words.found[i];
      if (compared_.own && at >= 0 &&
          compared_.first->of->contains(statement_.reading.terms[i].span) &&
          second.of->contains(item.passage->reading.terms[static_cast<std::size_t>(at)].span))
        return true;
    }
    return false;
  }

  bool year_fits(const Reading& there, const Figure& before) const {
    const std::optional<int> wanted = year_back(statement_, compared_.term);
    const When* own = nullptr;
    double best = kBeside;
    for (const When& when : there.times)
      if (double near = nearness(there, when.span, before.span); near >= best)
        best = near, own = &when;
    const std::optional<int> year = own ? year_of_period(own->period) : std::nullopt;
    return !wanted || !year || *wanted == *year;
  }

  std::vector<Answer> reckoned(const Reached* one, const Reached& two, const Quantity& first,
                               const Quantity& second, SecondTerm term) const {
    const std::optional<Reckoned> got = reckon(difference_, *first.figure, *second.figure);
    if (!got) return {};
    const ValueAnswer answer =
        compare_values(difference_.quantity, exactly(got->value, difference_.quantity.unit));
    std::vector<std::string> steps = {"from the source: " + got->step,
                                      "the draft has " + show(difference_.quantity)};
    if (answer.stance == Stance::supports)
      return borne_out(std::move(steps), one ? *one : two, two);
    const double room = difference_.quantity.unit == "%"
                            ? 1 + 100 * kRoundTwice
                            : kRoundTwice * std::abs(*difference_.quantity.figure);
    if (answer.stance != Stance::refutes || term != SecondTerm::all ||
        std::abs(got->value - *difference_.quantity.figure) <= room)
      return {};
    Assessment out{.facet = static_cast<int>(compared_.figure),
                   .stance = Stance::refutes,
                   .rule = "difference.term",
                   .reason = "arithmetic",
                   .steps = std::move(steps),
                   .strength = kStrength};
    return {{two.passage, std::move(out)}};
  }

  // Everything from the figure to the end of its clause is accounted for, and the first term with
  // it.
  std::vector<Answer> borne_out(std::vector<std::string> steps, const Reached& one,
                                const Reached& two) const {
    std::vector<int> facets = {static_cast<int>(compared_.figure)};
    const Reading& here = statement_.reading;
    for (std::size_t i = 0; i < here.figures.size(); ++i)
      if (i != compared_.figure && compared_.part.overlaps(here.figures[i].span))
        facets.push_back(static_cast<int>(i));
    for (std::size_t i = 0; i < here.times.size(); ++i)
      if (compared_.part.overlaps(here.times[i].span))
        facets.push_back(static_cast<int>(here.figures.size() + i));
    if (compared_.own && pinned() && !firsts_.empty())
      facets.push_back(static_cast<int>(*compared_.own));
    std::vector<Answer> out;
    for (int facet : facets) {
      Assessment found{.facet = facet,
                       .stance = Stance::supports,
                       .rule = "difference.term",
                       .reason = "derived",
                       .steps = steps,
                       .strength = kStrength};
      found.beside = one.passage == two.passage ? nullptr : two.passage;
      found.about = compared_.part;
      out.push_back({one.passage, std::move(found)});
    }
    return out;
  }

  const Statement& statement_;
  const std::vector<Reached>& reached_;
  const Compared& compared_;
  const Figure& difference_;
  const std::vector<First> firsts_;
};

}  // namespace

std::vector<std::size_t> with_second_term(const Statement& statement) {
  std::vector<std::size_t> out;
  for (const Compared& compared : comparisons(statement)) out.push_back(compared.figure);
  return out;
}

std::vector<Answer> second_terms(const Statement& statement, const std::vector<Reached>& reached) {
  std::vector<Answer> out;
  for (const Compared& compared : comparisons(statement))
    for (Answer& answer : Judge(statement, reached, compared).answers())
      out.push_back(std::move(answer));
  return out;
}

}  // namespace stet::verify

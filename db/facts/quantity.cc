// Intervals of figures, by the table in quantity.h.
#include "facts/quantity.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "facts/hedges.h"
#include "facts/units.h"

namespace stet::facts {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

bool is_share(const Mention& m) {
  return m.type == MentionType::number && m.unit.empty() && m.step == 0 && m.value &&
         *m.value > 0 && *m.value < 1;
}

// The place of the last digit that is not zero: 1000 for 31,000.
double last_place(double figure) {
  double place = 1;
  while (place < figure && std::fmod(figure, place * 10) == 0) place *= 10;
  return place;
}

// Does the mention begin with a hedge that stays close to its figure ("nearly", "just over")?
bool stays_close(std::string_view written) {
  std::string lower(written.substr(0, 40));
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  bool close = false;
  for (std::size_t end = lower.find(' '); end != std::string::npos;
       end = lower.find(' ', end + 1)) {
    const HedgeWords* found = hedge_words(std::string_view(lower).substr(0, end));
    if (found) close = found->close;
  }
  return close;
}

double approximate_width(const Mention& m, double figure, double half) {
  const double size = std::fabs(figure);
  if (m.type == MentionType::percent) return std::max(4 * half, 0.03 * size);
  return std::max({half, 0.05 * size, std::min(3 * half, 0.1 * size)});
}

double close_width(const Mention& m, double figure, double half) {
  const double tenth = 0.1 * std::fabs(figure);
  return std::max(2 * half, m.type == MentionType::percent ? std::min(tenth, 5.0) : tenth);
}

void bound(Quantity& q, const Mention& m, double figure, double half, bool close) {
  q.low = figure - half;
  q.high = figure + half;
  const double floor = m.type == MentionType::count && figure > 0 ? 0 : -kInfinity;
  switch (m.modifier) {
    case Modifier::none:
      return;
    case Modifier::approx:
      q.low = figure - approximate_width(m, figure, half);
      q.high = figure + approximate_width(m, figure, half);
      return;
    case Modifier::lt:
    case Modifier::le:
      q.low = close ? figure - close_width(m, figure, half) : floor;
      q.high = figure;
      q.high_closed = m.modifier == Modifier::le;
      return;
    case Modifier::gt:
    case Modifier::ge:
      q.low = figure;
      q.low_closed = m.modifier == Modifier::ge;
      q.high = close ? figure + close_width(m, figure, half) : kInfinity;
      return;
  }
}

void between(Quantity& q, const Mention& m) {
  const double half = m.step / 2;
  const bool wide = m.modifier == Modifier::approx;
  q.low = m.low ? *m.low - half - (wide ? 0.05 * std::fabs(*m.low) : 0) : -kInfinity;
  q.high = m.high ? *m.high + half + (wide ? 0.05 * std::fabs(*m.high) : 0) : kInfinity;
  if (m.modifier == Modifier::gt || m.modifier == Modifier::ge) q.high = kInfinity;
  if (m.modifier == Modifier::lt || m.modifier == Modifier::le)
    q.low = m.type == MentionType::count ? 0 : -kInfinity;
}

double base_value(double value, const Conversion& to) { return (value + to.offset) * to.factor; }

void convert(Quantity& q, const Mention& m) {
  const std::optional<Conversion> to =
      m.type == MentionType::measure ? conversion(m.unit) : std::nullopt;
  if (!to) return;
  q.unit = to->base;
  q.low = base_value(q.low, *to);
  q.high = base_value(q.high, *to);
  if (q.figure) q.figure = base_value(*q.figure, *to);
}

Quantity share(const Mention& m, bool close) {
  Mention percent = m;
  percent.type = MentionType::percent;
  const double figure = *m.value * 100;
  const double half = figure < 10 ? figure / 10 : 2.5;
  Quantity q{.figure = figure, .unit = "%", .modifier = m.modifier};
  bound(q, percent, figure, half, close);
  if (m.modifier == Modifier::approx) q.low = figure - 2 * half, q.high = figure + 2 * half;
  return q;
}

// The digits behind the point of "P1.5Y", "PT4M1.87S"; empty where it has none.
std::string_view decimals(std::string_view timex) {
  const std::size_t point = timex.rfind('.');
  return point == std::string_view::npos ? std::string_view()
                                         : timex.substr(point + 1, timex.size() - point - 2);
}

// The place of the last of them: hundredths of "87".
double last_place(std::string_view digits) {
  double out = 1;
  for (std::size_t i = 0; i < digits.size(); ++i) out /= 10;
  return out;
}

// What is read as halves or quarters of a unit is told by them: "half an hour" leaves room for 28
// minutes, and none for six.
double part_of_unit(std::string_view digits) {
  if (digits == "5") return 0.5;
  if (digits == "25" || digits == "75") return 0.25;
  return last_place(digits);
}

// The length of the last unit of "P1Y6M", "PT90S", or of the part of it that is told.
double last_unit(std::string_view timex) {
  const std::string_view digits = decimals(timex);
  const double part = part_of_unit(digits);
  const bool clock = timex.find('T') != std::string_view::npos;
  switch (timex.empty() ? '\0' : timex.back()) {
    case 'Y':
      return part * 31557600;
    case 'M':
      return part * (clock ? 60 : 2629800);
    case 'W':
      return part * 604800;
    case 'D':
      return part * 86400;
    case 'H':
      return part * 3600;
    case 'S':
      return last_place(digits);
    default:
      return 0;
  }
}

Quantity duration(const Mention& m, bool close) {
  Quantity q{.figure = m.seconds, .unit = "s", .modifier = m.modifier};
  if (!m.seconds && m.low && m.high) {
    q.low = *m.low;
    q.high = *m.high;
    q.high_closed = true;
  }
  if (m.seconds) bound(q, m, *m.seconds, last_unit(m.timex) / 2, close);
  return q;
}

}  // namespace

double half_width(const Mention& m, double figure) {
  const double size = std::fabs(figure);
  if (m.type == MentionType::percent) return m.step > 0 ? m.step / 2 : 0.5;
  if (m.step == 0) return 0.05 * size;  // a mixed number without decimals
  if (m.step != 1 || size < 100) return m.step / 2;
  return std::clamp(last_place(size) / 2, 0.5, (size >= 1000 ? 0.05 : 0.025) * size);
}

Quantity quantity_of(const Mention& m, std::string_view text) {
  const std::string_view written = m.span.of(text);
  const bool close = stays_close(written);
  Quantity q;
  if (m.type == MentionType::duration) {
    q = duration(m, close);
  } else if (m.type > MentionType::count) {
    return q;  // dates, names and quotations have no figure
  } else if (is_share(m)) {
    q = share(m, close);
  } else {
    q = Quantity{.figure = m.value, .unit = m.unit, .modifier = m.modifier};
    if (m.type == MentionType::ordinal && m.value) {
      q.low = q.high = *m.value;
      q.high_closed = true;
    } else if (!m.value) {
      between(q, m);
    } else if (m.type == MentionType::measure && m.unit == "year" && m.modifier == Modifier::none) {
      q.low = *m.value;
      q.high = *m.value + 1;
    } else {
      bound(q, m, *m.value, half_width(m, *m.value), close);
    }
    convert(q, m);
  }
  q.text = written;
  return q;
}

}  // namespace stet::facts

// Annotated mentions, scored: same span, overlapping span, and whether the value agrees.
#include <algorithm>
#include <cmath>
#include <iomanip>
#include <optional>
#include <sstream>

#include "eval.h"
#include "input.h"
#include "stet/engine.h"

namespace stet::cli {
namespace {

struct Counts {
  std::size_t expected = 0, given = 0, strict = 0, relaxed = 0, valued = 0, cases = 0, whole = 0;
};

bool close(double a, double b) {
  return std::fabs(a - b) <= 1e-9 + 1e-5 * std::max(std::fabs(a), std::fabs(b));
}

// One acceptable reading of a time: its TIMEX3 value, its length, its start, or its first day.
bool reading_agrees(const Json& reading, const Mention& mention) {
  if (const Json* timex = reading.find("timex")) return timex->as_string() == mention.timex;
  if (const Json* seconds = reading.find("seconds"))
    return mention.seconds && std::fabs(*mention.seconds - seconds->as_number()) < 1;
  if (const Json* first = reading.find("first"))
    return mention.low_time.starts_with(first->as_string());
  const std::string start = reading.text("start");
  return !start.empty() &&
         (mention.low_time.starts_with(start) || start.starts_with(mention.low_time + "T00:00"));
}

bool value_agrees(const Json& expected, const Mention& mention) {
  if (const Json* accept = expected.find("accept"); accept && accept->is_array())
    return std::any_of(accept->items().begin(), accept->items().end(),
                       [&](const Json& reading) { return reading_agrees(reading, mention); });
  const Json* value = expected.find("value");
  if (!value || value->is_null()) return true;
  if (value->is_number()) return mention.value && close(value->as_number(), *mention.value);
  if (value->is_string()) return value->as_string() == mention.timex;
  const Json* low = value->find("lo");
  const Json* high = value->find("hi");
  return (!low || (mention.low && close(low->as_number(), *mention.low))) &&
         (!high || (mention.high && close(high->as_number(), *mention.high)));
}

std::optional<Span> span_of(const Json& expected) {
  const Json* start = expected.find("start");
  if (!start || start->is_null()) return std::nullopt;
  return Span{static_cast<std::size_t>(start->as_integer()),
              static_cast<std::size_t>(expected.at("end").as_integer())};
}

// Types that both sides name are compared; a foreign type name says nothing.
bool type_fits(const Json& expected, const Mention& mention) {
  const std::string type = expected.text("type");
  for (int known = 0; known <= static_cast<int>(MentionType::role); ++known)
    if (type == to_string(static_cast<MentionType>(known))) return type == to_string(mention.type);
  return true;
}

bool score_case(const Json& line, Counts& counts) {
  const auto mentions = extract(line.at("text").as_string(), line.text("reference_time"));
  const Json::Array& expected = line.at("expect").items();
  std::vector<bool> used(mentions.size());
  std::size_t right = 0;
  for (const Json& want : expected) {
    const auto span = span_of(want);
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      const bool agrees = value_agrees(want, mentions[i]);
      const bool near = span ? mentions[i].span.overlaps(*span) : agrees;
      if (used[i] || !near || !type_fits(want, mentions[i])) continue;
      used[i] = true;
      const bool exact = !span || mentions[i].span == *span;
      ++counts.relaxed;
      counts.strict += exact;
      counts.valued += agrees;
      right += exact && agrees;
      break;
    }
  }
  counts.expected += expected.size();
  counts.given += mentions.size();
  ++counts.cases;
  const bool whole = right == expected.size() && mentions.size() == expected.size();
  counts.whole += whole;
  return whole;
}

}  // namespace

Evaluation evaluate_mentions(const std::string& file) {
  Counts counts;
  Evaluation result;
  for_each_json_line(file, [&](const Json& line) {
    if (!score_case(line, counts))
      result.failures.push_back(line.text("id") + ": " + line.at("text").as_string());
  });
  result.figures = Json::object(
      {{"cases", counts.cases},
       {"cases_right", counts.whole},
       {"strict", precision_recall(counts.strict, counts.given, counts.expected)},
       {"relaxed", precision_recall(counts.relaxed, counts.given, counts.expected)},
       {"relaxed_value", precision_recall(counts.valued, counts.given, counts.expected)}});
  std::ostringstream text;
  text << std::fixed << std::setprecision(1);
  for (const char* column : {"strict", "relaxed", "relaxed_value"}) {
    const Json& row = result.figures.at(column);
    text << std::left << std::setw(15) << column;
    for (const char* figure : {"precision", "recall", "f1"})
      text << ' ' << figure << ' '
           << (row.at(figure).is_null() ? 0.0 : 100 * row.at(figure).as_number());
    text << '\n';
  }
  text << "cases " << counts.cases << " wholly right " << counts.whole << '\n';
  result.text = std::move(text).str();
  return result;
}

}  // namespace stet::cli

// A figure revised from one value to another, told the other way round: "first put at 6.6 and later
// raised to 6.8", where the source has "revised from 6.8 to 6.6".
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "facts/analysis.h"
#include "facts/figures.h"
#include "facts/words.h"
#include "verify/frames.h"
#include "verify/further.h"
#include "verify/lower_words.h"

namespace stet::verify {
namespace {

constexpr double kStrength = 0.84;
constexpr double kTelling = 0.5;
constexpr int kFewDigits = 2;
constexpr std::size_t kVerbReach = 9;  // words before "from"

struct Value {
  Span span;
  Quantity quantity;
};

struct Revision {
  Value from, to;
  Span what{};  // the words between the verb and the first value
};

bool revises(std::string_view word) {
  return has_base(word, {"change", "correct", "cut", "downgrade", "increase", "lower", "raise",
                         "reduce", "revise", "upgrade"});
}

// "Revised the magnitude from 6.8 to 6.6".
std::optional<Revision> told_at_once(std::string_view text, const std::vector<Value>& values) {
  for (std::size_t i = 0; i + 1 < values.size(); ++i) {
    const Span a = values[i].span, b = values[i + 1].span;
    if (!text.substr(0, a.start).ends_with(" from ") || b.start < a.end ||
        text.substr(a.end, b.start - a.end) != " to ")
      continue;
    const std::vector<facts::Word> before = words_up_to(text, a.start);
    for (std::size_t back = 1; back <= std::min(before.size(), kVerbReach); ++back) {
      const facts::Word& word = before[before.size() - back];
      if (word.kind == facts::Word::Kind::mark) break;
      if (!revises(facts::lower(word.text))) continue;
      const auto end = static_cast<std::size_t>(word.text.data() + word.text.size() - text.data());
      return Revision{values[i], values[i + 1], {end, a.start}};
    }
  }
  return std::nullopt;
}

// "First put the magnitude at 6.6 and later raised it to 6.8".
std::optional<Revision> told_in_turn(std::string_view text, const std::vector<Value>& values) {
  for (std::size_t i = 0; i + 1 < values.size(); ++i) {
    const std::string_view before = text.substr(0, values[i].span.start),
                           between = text.substr(
                               values[i].span.end,
                               values[i + 1].span.start -
                                   std::min(values[i].span.end, values[i + 1].span.start));
    const std::vector<std::string> words = lower_words(between);
    const bool first = has_word(before, {"first", "initially", "originally"}),
               later = std::ranges::any_of(words, [](const std::string&word) {
                 return is_one_of(word, {"afterwards", "later", "subsequently", "then"});
               });
    if (!first || !later || words.empty() || words.back() != "to" ||
        std::ranges::none_of(words, [](const std::string& word) { return revises(word); }))
      continue;
    return Revision{values[i], values[i + 1], {0, values[i].span.start}};
  }
  return std::nullopt;
}

std::vector<Value> values_of(std::string_view text, const std::string& published) {
  std::vector<Value> out;
  for (const Mention& mention : facts::read_figures(text, published)) {
    if (mention.type == MentionType::ordinal || mention.type == MentionType::date ||
        mention.type == MentionType::time || mention.type == MentionType::duration)
      continue;
    Quantity quantity = facts::quantity_of(mention, text);
    if (quantity.figure) out.push_back({mention.span, std::move(quantity)});
  }
  return out;
}

std::vector<Value> values_of(const Reading& reading) {
  std::vector<Value> out;
  for (const Figure& figure : reading.figures)
    if (figure.type != MentionType::ordinal && figure.type != MentionType::duration &&
        figure.quantity.figure)
      out.push_back({figure.span, figure.quantity});
  return out;
}

bool equal(const Value& a, const Value& b) {
  return a.quantity.figure == b.quantity.figure && a.quantity.unit == b.quantity.unit;
}

// Houses that would each have a figure of their own.
bool is_body(const std::string& head) {
  return has_base(head,
                  {"agency", "authority", "bank", "board", "commission", "company", "council",
                   "government", "institute", "ministry", "observatory", "office", "university"});
}

bool of_another_body(const Bout& bout) {
  for (const Claim& own : bout.statement.claims)
    for (const Claim& other : bout.passage.record.claims)
      if (is_body(own.subject.head) && is_body(other.subject.head) &&
          own.subject.head != other.subject.head)
        return true;
  return false;
}

// What the source says was revised is what the draft's sentence speaks of.
bool same_thing(const Bout& bout, const Revision& there) {
  const std::string& sentence = bout.statement.sentence;
  const Terms own = terms_of(sentence, {0, sentence.size()}, {});
  bool told = false;
  for (const Term& term : bout.passage.reading.terms) {
    if (!there.what.contains(term.span) || term.weight < kTelling) continue;
    if (std::ranges::none_of(own, [&](const Term& mine) {
          const WordRelation relation = bout.matcher.relate(mine, term);
          return relation == WordRelation::same || relation == WordRelation::derived;
        }))
      return false;
    told = true;
  }
  return told;
}

}  // namespace

std::optional<Assessment> compare_revised(const Bout& bout) {
  const std::string& sentence = bout.statement.sentence;
  const Reading& there = bout.passage.reading;
  if (there.text.find(" from ") == std::string::npos || bout.alignment.name_share < 0.99 ||
      !bout.statement.reading.negations.empty() || !there.negations.empty() || bout.passage.plans)
    return std::nullopt;
  const std::optional<Revision> found = told_at_once(there.text, values_of(there));
  if (!found) return std::nullopt;
  const std::vector<Value> own = values_of(sentence, bout.statement.reading.published);
  std::optional<Revision> claimed = told_at_once(sentence, own);
  if (!claimed) claimed = told_in_turn(sentence, own);
  if (!claimed || !equal(claimed->from, found->to) || !equal(claimed->to, found->from) ||
      telling_digits(found->from.quantity) < kFewDigits ||
      telling_digits(found->to.quantity) < kFewDigits || !same_thing(bout, *found) ||
      of_another_body(bout))
    return std::nullopt;
  const bool in_clause =
      std::ranges::any_of(bout.statement.reading.figures, [&](const Figure& figure) {
        return figure.quantity.figure == claimed->from.quantity.figure ||
               figure.quantity.figure == claimed->to.quantity.figure;
      });
  if (!in_clause) return std::nullopt;
  Assessment out{.stance = Stance::refutes,
                 .rule = "figure.turned",
                 .reason = "value_mismatch",
                 .steps = {},
                 .strength = kStrength};
  out.steps = {"the draft has it go from " + show(claimed->from.quantity) + " to " +
                   show(claimed->to.quantity),
               "the source has it go from " + show(found->from.quantity) + " to " +
                   show(found->to.quantity)};
  out.about = {0, bout.statement.reading.text.size()};
  return out;
}

}  // namespace stet::verify

// The rule catalogue.
#include "verify/rules.h"

#include <algorithm>
#include <array>

extern "C" const char stet_embed_wordnet[], stet_embed_wordnet_end[];
extern "C" const char stet_embed_coverage[], stet_embed_coverage_end[];
extern "C" const char stet_embed_families[], stet_embed_families_end[];

namespace stet::verify {
namespace {

// Sharpening a rule changes what it finds: the number goes up with it.
constexpr std::string_view kRevision = "7";

constexpr auto kRules = std::to_array<Rule>({
    {"age.draft", "a person's age against the birth that the same sentence dates"},
    {"age.value", "how old somebody is"},
    {"anniversary.base", "the year that an anniversary counts from, against the sources' year"},
    {"anniversary.draft", "an anniversary or age of an event against a year in the same sentence"},
    {"arithmetic.ratio", "so many for every one, and the margin of a result, from two figures"},
    {"arithmetic.value", "a sum or a difference that follows from figures of one source"},
    {"attribution.source", "who says so, where no quotation marks stand"},
    {"change.draft", "a change against the two end points that the same sentence gives"},
    {"change.unchanged", "a change against what stayed as it was"},
    {"change.unit", "per cent against percentage points"},
    {"change.value", "the size and direction of a change, given or worked out from two values"},
    {"comparison.order", "which of two things has more"},
    {"correction.notice", "a figure that a source's own correction takes back"},
    {"count.value", "a number of things"},
    {"date.moved", "a planned date and the delay that moves it"},
    {"date.tied", "the time of what begins, ends or happens but once"},
    {"date.value", "a day, month or year"},
    {"date.weekday", "a weekday against the calendar"},
    {"difference.multiple",
     "how many times something else it is, told of the same or from its other side"},
    {"difference.term", "a difference or a multiple told with what it is reckoned from"},
    {"draft.contradiction", "two statements of one draft that give one thing two values"},
    {"draft.names", "one person's name spelt two ways in one draft"},
    {"draft.parts", "parts against the total that the same sentence states"},
    {"draft.shares", "the shares of one whole, which cannot pass 100%"},
    {"duration.between", "the years between two events that the source dates"},
    {"duration.value", "how long something takes or lasts"},
    {"event.detail", "one detail of what both tell, where only one can be true"},
    {"event.doer", "who did what only one can have done"},
    {"event.opposite", "a word against a word that says the opposite"},
    {"event.place", "where it happened"},
    {"event.polarity", "a statement against its negation"},
    {"event.roles", "who did it and to whom"},
    {"event.told", "the same told in another construction"},
    {"event.words", "all the content of a statement without figures"},
    {"figure.label", "a line of a fact box: what its label names"},
    {"figure.pinned",
     "a figure beside one that both give, and the change from the value before it"},
    {"figure.slip", "the same digits at another scale or in another unit"},
    {"figure.swapped", "a figure of a list against the member that it belongs to"},
    {"figure.turned", "the same figure with the opposite sign: a loss for a profit"},
    {"measure.value", "a physical quantity, in whatever unit"},
    {"modality.done", "a thing told as done against a plan for it"},
    {"money.value", "an amount of money in one currency"},
    {"name.spelling", "the spelling of a name against the sources' spelling"},
    {"ordinal.value", "a place in a series"},
    {"price.each", "what one costs, from the price of all and how many they are"},
    {"quote.speaker", "the speaker of a quotation"},
    {"quote.words", "the words of a quotation, one by one"},
    {"recency.window",
     "\"first since\", \"highest since\" against the last time that the sources give"},
    {"result.value", "the two sides of a vote or a match, and its margin"},
    {"role.kin", "what kin one person is to another"},
    {"role.office", "the office of a person, the holder of an office"},
    {"role.succession", "who came after whom"},
    {"share.before", "a share of what the draft has told a figure of just before"},
    {"share.median", "what half of a set lie beyond, against the median of it"},
    {"share.part", "a share in words or figures against a part of the same whole"},
    {"share.quantifier", "all, most, half or none against a share of the same whole"},
    {"share.value", "a part of a whole, in per cent or as a fraction"},
    {"share.whole", "a share against the other shares of the same whole"},
    {"superlative.holder", "the one that is the most or the least of a set"},
    {"superlative.rank", "a place in an order against a place in the same one"},
    {"table.gap", "how far two rows of a table lie apart, or two dated columns of one"},
    {"table.order", "which of two rows of a table has more"},
    {"table.top", "the first or the last of a table's rows"},
});
static_assert(std::ranges::is_sorted(kRules, {}, &Rule::name));

}  // namespace

std::span<const Rule> rules() { return kRules; }

std::string rules_text() {
  std::string out = "revision ";
  out += kRevision;
  out += '\n';
  for (const Rule& rule : kRules) {
    out += rule.name;
    out += '\t';
    out += rule.compares;
    out += '\n';
  }
  out.append(stet_embed_coverage, stet_embed_coverage_end);
  out.append(stet_embed_families, stet_embed_families_end);
  out.append(stet_embed_wordnet, stet_embed_wordnet_end);
  return out;
}

}  // namespace stet::verify

// A first place against a later one in the same order: "the cheapest of five bidders", where the source has "the second-lowest of five
// bidders"; "only one is older", where it has "the third-oldest".
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "facts/words.h"
#include "verify/further.h"
#include "verify/ties.h"

namespace stet::verify {
namespace {

constexpr double kSameMatter = 0.8;  // of the statement's words, that of the order left out
constexpr double kStrength = 0.78;

constexpr auto kOrdinals = std::to_array<std::string_view>({"second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"});

struct Ranked {
  int rank = 1;
  std::string quality;  // base form: "old"
  std::size_t at = 0;   // where its words begin
  Span word;            // that of the quality
};

int ordinal_of(std::string_view word) {
  auto at = std::ranges::find(kOrdinals, word);
  return at == kOrdinals.end() ? 0 : static_cast<int>(at - kOrdinals.begin()) + 2;
}

// "old" of "oldest" and "older"; empty where the ending is none of degree ("forest", "tower").
std::string without_degree(const std::string& word, std::string_view ending) {
  if (word.size() < ending.size() + 3 || !word.ends_with(ending)) return {};
  for (const std::string& form : forms_known(word))
    if (form.size() < word.size() && !form.ends_with(ending) && word.starts_with(form.substr(0, 2))) return form;
  return {};
}

bool is_copula(std::string_view word) { return word == "is" || word == "are" || word == "was" || word == "were"; }

// "Only one is older": in the second place.
std::vector<Ranked> only_so_many(const std::vector<facts::Word>& words) {
  std::vector<Ranked> out;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const std::string next = facts::lower(words[i + 1].text);
    const int ahead = next == "one" ? 1 : next == "two" ? 2 : next == "three" ? 3 : 0;
    if (facts::lower(words[i].text) != "only" || ahead == 0) continue;
    for (std::size_t j = i + 3; j < words.size(); ++j)
      if (std::string base = !is_copula(words[j - 1].text) ? std::string() : without_degree(facts::lower(words[j].text), "er"); !base.empty()) out.push_back({ahead + 1, std::move(base), words[i].span.start, words[j].span});
  }
  return out;
}

// Every place in an order that a text tells; "one of the largest" is none.
std::vector<Ranked> ranks_in(std::string_view text) {
  const std::vector<facts::Word> words = facts::words_of(text, {0, text.size()});
  std::vector<Ranked> out = only_so_many(words);
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string word = facts::lower(words[i].text);
    int rank = 1;
    std::size_t at = words[i].span.start;
    if (std::size_t hyphen = word.find('-'); hyphen != std::string::npos) {
      rank = ordinal_of(word.substr(0, hyphen));
      if (rank == 0) continue;
      word.erase(0, hyphen + 1);
    } else if (i > 0 && ordinal_of(facts::lower(words[i - 1].text)) > 0) {
      rank = ordinal_of(facts::lower(words[i - 1].text));
      at = words[i - 1].span.start;
    }
    std::string base = without_degree(word, "est");
    if (base.empty()) continue;
    const std::string before = facts::lower(text.substr(0, at));
    if (before.ends_with("one of the ") || before.ends_with("among the ") || before.ends_with("of its ") || before.ends_with("at ")) return {};
    out.push_back({rank, std::move(base), at, words[i].span});
  }
  return out;
}

// What is cheap is low in price, what is dear is high.
std::string_view order_of(std::string_view quality) {
  constexpr auto kCheap = std::to_array<std::string_view>({"cheap", "low"});
  constexpr auto kDear = std::to_array<std::string_view>({"costly", "dear", "expensive", "high"});
  constexpr auto kLarge = std::to_array<std::string_view>({"big", "great", "large"});
  if (std::ranges::binary_search(kCheap, quality)) return "low";
  if (std::ranges::binary_search(kDear, quality)) return "high";
  return std::ranges::binary_search(kLarge, quality) ? std::string_view("large") : quality;
}

// Of the statement's words without that of the order, those that the passage itself has.
bool same_matter(const Bout& bout, const Ranked& here) {
  double all = 0, got = 0;
  const Terms& terms = bout.statement.reading.terms;
  std::size_t nouns = 0;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (terms[i].span.overlaps(here.word) || terms[i].weight < 0.5) continue;
    const bool met = bout.alignment.words.found[i] >= 0 || (terms[i].name && bout.alignment.in_background[i]);
    const bool verb = terms[i].base.find(' ') != std::string::npos || std::ranges::any_of(bout.statement.claims, [&](const Claim& claim) { return claim.predicate == terms[i].base; });
    if (verb && !met) continue;
    all += terms[i].weight;
    got += met ? terms[i].weight : 0;
    nouns += met ? 1U : 0U;
  }
  return nouns >= 2 && got >= kSameMatter * all;
}

// Whose place the passage tells: nobody of another name than the statement or its draft speaks of.
bool same_holder(const Bout& bout, const Ranked& there) {
  const Statement& statement = bout.statement;
  return std::ranges::all_of(bout.passage.reading.terms, [&](const Term& term) {
    if (!term.name || term.span.start > there.at) return true;
    auto own = [&](const Term& other) { return bout.matcher.bears_out(term, other); };
    if (std::ranges::any_of(statement.reading.terms, own) || std::ranges::find(statement.topic_names, term.base) != statement.topic_names.end()) return true;
    return std::ranges::any_of(statement.implied, [&](const std::string& name) { return name.find(term.lower) != std::string::npos; });
  });
}

}  // namespace

std::optional<Assessment> compare_rank(const Bout& bout) {
  const std::vector<Ranked> here = ranks_in(bout.statement.reading.text), there = ranks_in(bout.passage.reading.text);

  if (here.size() != 1 || there.size() != 1 || here[0].rank == there[0].rank || std::max(here[0].rank, there[0].rank) < 2) return std::nullopt;
  if (order_of(here[0].quality) != order_of(there[0].quality) || bout.alignment.name_share < 0.99) return std::nullopt;
  const bool negated = !bout.statement.reading.negations.empty() || !bout.passage.reading.negations.empty();
  if (negated || !same_matter(bout, here[0]) || !same_holder(bout, there[0]) || times_exclude(bout, here[0].word, there[0].word)) return std::nullopt;
  // What holds now need not have held in another year.
  const bool dated = bout.statement.reading.times.empty() != bout.passage.reading.times.empty();
  if (dated || plan_only(bout)) return std::nullopt;
  Assessment out{.stance = Stance::refutes, .rule = "superlative.rank", .reason = "value_mismatch", .steps = {}, .strength = kStrength};
  auto told = [](const Reading& reading, const Ranked& ranked) { return "\"" + std::string(Span{ranked.at, ranked.word.end}.of(reading.text)) + "\", place " + std::to_string(ranked.rank); };
  out.steps = {"the draft has " + told(bout.statement.reading, here[0]) + ", the source " + told(bout.passage.reading, there[0])};
  return out;
}

}  // namespace stet::verify

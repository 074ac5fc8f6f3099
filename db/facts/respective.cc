// Two lists of one length, paired in order.
#include "facts/respective.h"

#include <algorithm>

#include "facts/words.h"
#include "grammar/clause.h"

namespace stet::facts {
namespace {

bool joins(std::string_view between) {
  return between == ", " || between == " and " || between == ", and " || between == " or ";
}

// The figures that stand as a list in front of a byte: "3%, 4% and 5%".
std::vector<const Mention*> list_before(std::size_t byte, std::string_view text,
                                        const std::vector<const Mention*>& mentions) {
  std::vector<const Mention*> out;
  for (auto it = mentions.rbegin(); it != mentions.rend(); ++it) {
    const Mention& m = **it;
    if (m.type > MentionType::count || m.span.end > byte) continue;
    const std::size_t next = out.empty() ? byte : out.back()->span.start;
    const std::string_view between = Span{m.span.end, next}.of(text);
    const bool fits = out.empty() ? between == " " || between == ", " : joins(between);
    if (!fits) break;
    out.push_back(&m);
  }
  std::ranges::reverse(out);
  return out;
}

}  // namespace

std::vector<std::pair<Span, Span>> respective_pairs(const Tree& tree, std::string_view text,
                                                    const std::vector<const Mention*>& mentions) {
  int word = -1;
  for (int i = 0; i < tree.size(); ++i)
    if (tree.lower_word(i) == "respectively") word = i;
  if (word < 0) return {};
  const grammar::Tree grammatical(tree.sentence());
  std::vector<std::pair<Span, Span>> out;
  // The figures by the words alone: few parsers get both lists right.
  const auto figures = list_before(tree.token(word).span.start, text, mentions);
  for (int i = 0; i < word && figures.size() > 1; ++i) {
    if (!tree.is_noun(i) || tree.relation(i) == Relation::conj) continue;
    const std::vector<int> list = grammar::conjuncts(grammatical, i);
    if (list.size() != figures.size() ||
        tree.token(list.back()).span.end > figures.front()->span.start)
      continue;
    for (std::size_t k = 0; k < list.size(); ++k)
      out.emplace_back(grammatical.span(grammatical.core(list[k])), figures[k]->span);
    return out;
  }
  for (const auto& [name, value] : grammar::respective_pairs(grammatical))
    out.emplace_back(grammatical.span(grammatical.core(name)), tree.token(value).span);
  return out;
}

}  // namespace stet::facts

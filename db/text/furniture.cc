// Marks page furniture, notices of machine-written text, and stories glued to the end of a page.
#include "text/furniture.h"

#include "text/furniture_table.h"
#include "text/unicode.h"

namespace stet::text {
namespace {

// As the tables want it. Only the head of a long block matters: furniture is short.
std::string folded(std::string_view block) {
  constexpr std::size_t kHead = 400;
  std::string_view head = block.substr(0, kHead);
  while (head.size() < block.size() && !head.empty() && !decode_before(head, head.size()).valid)
    head.remove_suffix(1);
  std::string out = fold_case(head);
  for (const std::string_view quote : {"\u2018", "\u2019"})
    for (std::size_t at = out.find(quote); at != std::string::npos; at = out.find(quote, at + 1))
      out.replace(at, quote.size(), "'");
  while (!out.empty() && std::string_view(".!?:|»> ").find(out.back()) != std::string_view::npos)
    out.pop_back();
  return out;
}

}  // namespace

void mark_furniture(Draft& draft) {
  for (Block& block : draft.blocks) {
    if (is_furniture(folded(block.span.of(draft.text)))) {
      block.kind = PassageKind::furniture;
    }
  }
}

std::optional<std::string> mark_notices(std::string_view text, std::vector<Passage>& passages) {
  constexpr std::size_t kLongestNotice = 300;
  std::optional<std::string> source_type;
  for (Passage& passage : passages) {
    if (passage.span.size() > kLongestNotice || !is_machine_notice(folded(passage.span.of(text))))
      continue;
    passage.kind = PassageKind::furniture;
    source_type = "trainedAlgorithmicMedia";
  }
  return source_type;
}

void mark_unrelated(std::string_view text, std::vector<Passage>& passages) {
  std::size_t paragraph = std::string_view::npos;
  bool unrelated = false;
  for (Passage& passage : passages) {
    const bool opens_paragraph = passage.paragraph != paragraph;
    paragraph = passage.paragraph;
    if (opens_paragraph && passage.span.start * 2 > text.size() &&
        turns_to_other_story(folded(passage.span.of(text)))) {
      unrelated = true;
    }
    passage.unrelated = unrelated;
  }
}

}  // namespace stet::text

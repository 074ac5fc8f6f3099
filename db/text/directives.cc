// Reads stet's comments and marks the passages that they cover.
#include "text/directives.h"

#include <optional>
#include <string>
#include <string_view>

namespace stet::text {
namespace {

struct Directive {
  enum class Kind { ignore_next, off, on } kind = Kind::ignore_next;
  std::string rule;
  std::string reason;
};

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t\n";
  const std::size_t start = text.find_first_not_of(kBlank);
  if (start == text.npos) return {};
  return text.substr(start, text.find_last_not_of(kBlank) - start + 1);
}

// "RULE -- reason"; without the dashes, one word is a rule and more are a reason.
Directive rule_and_reason(std::string_view words) {
  constexpr std::string_view kDashes = "--";
  Directive out;
  const std::size_t dashes = words.find(kDashes);
  if (dashes != words.npos) {
    out.rule = trimmed(words.substr(0, dashes));
    out.reason = trimmed(words.substr(dashes + kDashes.size()));
  } else if (words.find(' ') == words.npos) {
    out.rule = words;
  } else {
    out.reason = words;
  }
  return out;
}

std::optional<Directive> parse(std::string_view words) {
  const std::size_t colon = words.find(':');
  const std::string_view name = trimmed(words.substr(0, colon));
  const std::string_view rest =
      colon == words.npos ? std::string_view() : trimmed(words.substr(colon + 1));
  using Kind = Directive::Kind;
  if (name == "stet-ignore-next" || name == "stet ignore-next")
    return Directive{Kind::ignore_next, {}, std::string(rest)};
  if (name == "stet ignore" || name == "stet-ignore") return rule_and_reason(rest);
  if (name == "stet off" || name == "stet-off") return Directive{Kind::off, {}, std::string(rest)};
  if (name == "stet on" || name == "stet-on") return Directive{Kind::on, {}, {}};
  return std::nullopt;
}

bool is_sentence_like(const Passage& passage) {
  return passage.kind != PassageKind::heading && passage.kind != PassageKind::furniture;
}

}  // namespace

void apply_directives(const std::vector<Comment>& comments, std::vector<Passage>& passages) {
  std::optional<Directive> next, block;
  auto comment = comments.begin();
  for (Passage& passage : passages) {
    for (; comment != comments.end() && comment->at <= passage.span.start; ++comment) {
      std::optional<Directive> directive = parse(comment->words);
      if (!directive) continue;
      if (directive->kind == Directive::Kind::ignore_next) {
        next = std::move(directive);
      } else {
        block = directive->kind == Directive::Kind::off ? std::move(directive) : std::nullopt;
      }
    }
    if (block) passage.suppressed = block->reason;
    if (next && is_sentence_like(passage)) {
      passage.suppressed = next->reason;
      passage.suppressed_rule = next->rule;
      next.reset();
    }
  }
}

}  // namespace stet::text

// Claims of a list of placings in one line: "Javelin: 1. Mikko Saar FIN 86.42; 2. Jan Kohl
// GER 81.77".
#include <algorithm>

#include "facts/sentence_view.h"
#include "facts/words.h"

namespace stet::facts {
namespace {

constexpr std::size_t kLongestName = 60;  // bytes
constexpr int kMostPlaces = 99;

// One entry: the place, who holds it, and the mark behind the name where there is one.
struct Placing {
  Span span;
  int place = 0;
  Span name;
  const Mention* mark = nullptr;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

Span trimmed(std::string_view text, Span span) {
  while (span.start < span.end && text[span.start] == ' ') ++span.start;
  while (span.end > span.start && (text[span.end - 1] == ' ' || text[span.end - 1] == ','))
    --span.end;
  return span;
}

bool is_mark(const Mention& m) {
  return m.type == MentionType::number || m.type == MentionType::count ||
         m.type == MentionType::measure || m.type == MentionType::duration;
}

// Words that begin with capitals, as far as names go.
bool is_name(std::string_view words) {
  if (words.empty() || words.size() > kLongestName) return false;
  bool start = true;
  for (const char c : words) {
    if (start && !is_upper(c) && static_cast<unsigned char>(c) < 0xC0) return false;
    start = c == ' ';
  }
  return !start;
}

// "Mikko Saar FIN": the code of a country or club is no part of the name.
Span without_code(std::string_view text, Span name) {
  const std::string_view words = name.of(text);
  const std::size_t gap = words.rfind(' ');
  if (gap == std::string_view::npos || words.size() - gap != 4) return name;
  if (!std::ranges::all_of(words.substr(gap + 1), is_upper)) return name;
  return {name.start, name.start + gap};
}

class Reader {
 public:
  explicit Reader(const SentenceView& view) : view_(view), text_(view.text()) {}

  // The entries, where the line is a list of at least two in order; its label in front of them.
  std::vector<Placing> read(Span& label) const {
    const Span line = view_.span();
    const std::size_t colon = line.of(text_).find(": 1. ");
    if (colon == std::string_view::npos || colon == 0) return {};
    label = {line.start, line.start + colon};
    if (const std::size_t bracket = label.of(text_).find(" ("); bracket != std::string_view::npos)
      label.end = label.start + bracket;
    std::vector<Placing> out;
    for (std::size_t at = line.start + colon + 2; at < line.end;) {
      const std::size_t semicolon = text_.find(';', at);
      const std::size_t end = std::min(semicolon, line.end);
      auto placing = entry({at, end});
      if (!placing || (!out.empty() && placing->place < out.back().place)) break;
      out.push_back(*placing);
      at = end + 1;
    }
    if (out.size() < 2) out.clear();
    return out;
  }

 private:
  std::optional<Placing> entry(Span span) const {
    Placing out{.span = trimmed(text_, span), .name = {}};
    std::size_t at = out.span.start;
    for (; at < out.span.end && is_digit(text_[at]) && out.place <= kMostPlaces; ++at)
      out.place = out.place * 10 + (text_[at] - '0');
    if (out.place == 0 || at >= out.span.end || (text_[at] != '.' && text_[at] != ')'))
      return std::nullopt;
    for (const Mention* m : view_.mentions)
      if (!out.mark && is_mark(*m) && m->span.start > at && m->span.end <= out.span.end)
        out.mark = m;
    const std::size_t end = out.mark ? out.mark->span.start : out.span.end;
    out.name = without_code(text_, trimmed(text_, {at + 1, end}));
    return is_name(out.name.of(text_)) ? std::optional(out) : std::nullopt;
  }

  const SentenceView& view_;
  std::string_view text_;
};

// "Women" above the line: whose event it is.
std::string heading_of(const SentenceView& view) {
  const auto& passages = view.analysis.document.passages;
  for (std::size_t i = view.passage; i-- > 0 && view.passage - i <= 16;)
    if (passages[i].kind == text::PassageKind::heading)
      return lower(passages[i].span.of(view.text())) + " ";
  return {};
}

Claim common(const SentenceView& view, const Placing& placing, ClaimKind kind,
             const Phrase& label) {
  Claim claim;
  claim.kind = kind;
  claim.passage = view.passage;
  claim.span = placing.span;
  claim.predicate = "be";
  claim.subject = view.discourse.phrase_at(placing.name);
  claim.terms = claim.subject.terms;
  claim.terms.insert(claim.terms.end(), label.terms.begin(), label.terms.end());
  return claim;
}

Claim place_claim(const SentenceView& view, const Placing& placing, const Phrase& label) {
  Claim claim = common(view, placing, ClaimKind::rank, label);
  const double place = placing.place;
  claim.value = {.figure = place,
                 .low = place,
                 .high = place,
                 .high_closed = true,
                 .unit = {},
                 .text = std::to_string(placing.place)};
  claim.direction = "more";
  claim.scope = "in " + heading_of(view) + label.text;
  return claim;
}

Claim mark_claim(const SentenceView& view, const Placing& placing, const Phrase& label) {
  const bool time = placing.mark->type == MentionType::duration;
  Claim claim = common(view, placing, time ? ClaimKind::duration : ClaimKind::measure, label);
  claim.measure = label;
  claim.value = quantity_of(*placing.mark, view.text());
  return claim;
}

}  // namespace

std::vector<Claim> placing_claims(const SentenceView& view) {
  Span words;
  std::vector<Claim> out;
  const std::vector<Placing> list = Reader(view).read(words);
  if (list.empty()) return out;
  const Phrase label = view.discourse.phrase_at(words);
  for (const Placing& placing : list) {
    out.push_back(place_claim(view, placing, label));
    if (placing.mark) out.push_back(mark_claim(view, placing, label));
  }
  return out;
}

}  // namespace stet::facts

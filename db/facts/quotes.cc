// Quotation mentions: the spans in marks, scare quotes and titles told apart, with speaker and cue.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "facts/analysis.h"
#include "facts/quote_marks.h"
#include "facts/reporting.h"
#include "facts/speaker.h"
#include "facts/token_index.h"
#include "facts/words.h"

namespace stet::facts {
namespace {

using text::Document;
using text::Passage;

std::vector<Span> paragraphs_of(const Document& document) {
  std::vector<Span> out;
  std::optional<std::size_t> number;
  for (const Passage& passage : document.passages) {
    if (passage.kind == text::PassageKind::furniture) continue;
    if (number != passage.paragraph || out.empty()) out.push_back(passage.span);
    out.back().end = passage.span.end;
    number = passage.paragraph;
  }
  return out;
}

// Verbs and phrases that give a thing its name or label: what follows in marks was not said by
// anybody. Sorted.
constexpr auto kNaming = std::to_array<std::string_view>({
    "are",
    "be",
    "been",
    "being",
    "called",
    "dubbed",
    "entitled",
    "is",
    "known",
    "named",
    "nicknamed",
    "so-called",
    "termed",
    "titled",
    "was",
    "were",
});
// Nouns for works that bear titles. Sorted.
constexpr auto kWorks = std::to_array<std::string_view>({
    "album",      "anthem", "article", "ballad", "book",  "drama",   "episode", "essay",
    "exhibition", "film",   "hit",     "memoir", "movie", "musical", "novel",   "opera",
    "painting",   "play",   "poem",    "series", "show",  "single",  "song",    "track",
});
static_assert(std::ranges::is_sorted(kNaming) && std::ranges::is_sorted(kWorks));

bool is_short_word(const std::string& low) { return low.size() <= 4 && is_stop_word(low); }

// Every word of weight is capitalised, and there are two words or more: "One Hundred Years of
// Solitude".
bool is_title_case(const std::vector<Word>& words) {
  std::size_t capitals = 0, count = 0;
  for (const Word& word : words) {
    if (word.kind == Word::Kind::mark) continue;
    ++count;
    if (is_capitalised(word.text) || word.kind == Word::Kind::number)
      ++capitals;
    else if (!is_short_word(lower(word.text)))
      return false;
  }
  return count >= 2 && capitals >= 2;
}

// What a quotation stands in: the words of its sentence on either side, up to its neighbours.
struct Frame {
  std::vector<Word> before, after;
  bool opens_sentence = false, closes_sentence = false;
};

class QuoteReader {
 public:
  QuoteReader(const Document& document, const std::vector<grammar::Sentence>& sentences)
      : document_(document),
        text_(document.text),
        tokens_(sentences),
        paragraphs_(paragraphs_of(document)),
        quotes_(quotations(text_, paragraphs_)) {}

  std::vector<Mention> run() {
    std::vector<Mention> out;
    for (std::size_t i = 0; i < quotes_.size(); ++i) {
      const Frame frame = frame_of(i);
      if (is_name_tag(i, frame)) continue;
      std::optional<Attribution> found = attribution(i, frame);
      if (!found && is_label(i, frame)) continue;
      if (!found) found = from_next_door(i, frame);
      Mention mention{.span = quotes_[i].span, .type = MentionType::quote};
      if (found) {
        mention.speaker = found->speaker;
        if (!found->cue.empty()) mention.cue = found->cue;
      }
      last_ = Last{.index = i, .attribution = found, .whole = frame.opens_sentence};
      out.push_back(std::move(mention));
    }
    return out;
  }

 private:
  struct Last {
    std::size_t index = 0;
    std::optional<Attribution> attribution;
    bool whole = false;  // it opened its sentence
  };

  // The passage that holds the byte, or that begins after it.
  std::size_t passage_at(std::size_t byte) const {
    const auto it = std::ranges::partition_point(
        document_.passages, [&](const Passage& p) { return p.span.end <= byte; });
    return static_cast<std::size_t>(it - document_.passages.begin());
  }

  Frame frame_of(std::size_t i) const {
    const Quotation& quote = quotes_[i];
    const Span paragraph = paragraphs_[quote.paragraph];
    Frame frame;
    const std::size_t first = passage_at(quote.span.start);
    std::size_t start =
        std::max(paragraph.start,
                 first < document_.passages.size() ? document_.passages[first].span.start : 0);
    if (i > 0) start = std::max(start, quotes_[i - 1].span.end);
    start = std::min(start, quote.span.start);
    frame.before = words_of(text_, {start, quote.span.start});

    std::size_t end = quote.span.end;
    const std::size_t next = next_word(quote.span.end, paragraph.end);
    if (next < paragraph.end && belongs_to_frame(quote, next)) {
      const std::size_t last = passage_at(next);
      end = last < document_.passages.size()
                ? std::min(document_.passages[last].span.end, paragraph.end)
                : paragraph.end;
      if (i + 1 < quotes_.size()) end = std::min(end, quotes_[i + 1].span.start);
      end = std::max(end, quote.span.end);
    }
    frame.after = words_of(text_, {quote.span.end, end});
    frame.opens_sentence = frame.before.empty();
    frame.closes_sentence =
        std::ranges::all_of(frame.after, [](const Word& w) { return w.kind == Word::Kind::mark; });
    return frame;
  }

  std::size_t next_word(std::size_t at, std::size_t limit) const {
    while (at < limit && (text_[at] == ' ' || text_[at] == '\n' || text_[at] == '\t')) ++at;
    return at;
  }

  // Whether what follows the quotation still speaks of it: the same sentence, or one that a "!" or
  // "?" seemed to end.
  bool belongs_to_frame(const Quotation& quote, std::size_t next) const {
    const std::size_t own = passage_at(quote.span.end == 0 ? 0 : quote.span.end - 1);
    if (passage_at(next) == own) {
      const char last = text_[quote.inside.end - 1];
      // Where sentences were not told apart, a full stop inside the marks ends the quotation's own.
      return last != '.' || !is_capitalised(std::string_view(text_).substr(next));
    }
    const char last = text_[quote.inside.end - 1];
    return last != '.' && (last == '!' || last == '?' || last == ',');
  }

  // "William "Bill" Clinton": marks between two parts of a name.
  bool is_name_tag(std::size_t i, const Frame& frame) const {
    const std::vector<Word> words = words_of(text_, quotes_[i].inside);
    return words.size() <= 2 && is_capitalised(words[0].text) && !frame.before.empty() &&
           !frame.after.empty() && is_capitalised(frame.before.back().text) &&
           is_capitalised(frame.after.front().text) && frame.before.back().kind == Word::Kind::word;
  }

  // Scare quotes behind a copula, and titles of works.
  bool is_label(std::size_t i, const Frame& frame) const {
    const std::vector<Word> words = words_of(text_, quotes_[i].inside);
    std::string before;
    for (auto it = frame.before.rbegin(); it != frame.before.rend() && before.empty(); ++it)
      if (lower(it->text) != "the" && lower(it->text) != "a" && lower(it->text) != "as")
        before = lower(it->text);
    const bool named = std::ranges::binary_search(kNaming, std::string_view(before));
    const bool work = std::ranges::binary_search(kWorks, std::string_view(before));
    if (is_title_case(words)) return named || work;
    return (named || work) && words.size() == 1;
  }

  std::optional<Attribution> attribution(std::size_t i, const Frame& frame) const {
    const VerbTest can_be_verb = [this](std::size_t byte) { return tokens_.can_be_verb(byte); };
    const char last = text_[quotes_[i].inside.end - 1];
    const bool outside_comma = !frame.after.empty() && frame.after.front().text == ",";
    const bool ends_open = last == ',' || last == '!' || last == '?' || last == '-' ||
                           outside_comma || static_cast<unsigned char>(last) >= 0x80;
    const bool dangling = frame.opens_sentence ||
                          (!frame.before.empty() && frame.before.back().kind == Word::Kind::mark);
    const bool stopped = !frame.after.empty() && frame.after.front().text == ".";
    if (!frame.after.empty() && !stopped && (ends_open || dangling))
      if (auto found = attribution_after(frame.after, can_be_verb); found && usable(i, *found))
        return found;
    if (!frame.before.empty())
      if (auto found = attribution_before(frame.before, can_be_verb); found && usable(i, *found))
        return found;
    return std::nullopt;
  }

  // A label is only put into somebody's mouth by a verb of speaking: "thinks that cats are
  // "cuties"" quotes nobody, and the title of a book is a title whoever names it.
  bool usable(std::size_t i, const Attribution& found) const {
    const Frame frame = frame_of(i);
    if (!is_label(i, frame)) return true;
    return !is_title_case(words_of(text_, quotes_[i].inside)) &&
           reporting_kind(found.lemma) != Reporting::thought;
  }

  // A quotation that is a sentence of its own goes on with the speaker of the one before it, in its
  // own paragraph or in a paragraph that ended without a closing mark; else it belongs to the
  // subject of the sentence before it.
  std::optional<Attribution> from_next_door(std::size_t i, const Frame& frame) const {
    if (!frame.opens_sentence || !frame.closes_sentence) return std::nullopt;
    const Quotation& quote = quotes_[i];
    if (last_ && last_->index + 1 == i && last_->attribution) {
      const Quotation& before = quotes_[last_->index];
      if (before.paragraph == quote.paragraph || before.continued) return last_->attribution;
    }
    const std::size_t own = passage_at(quote.span.start);
    if (own == 0 || own >= document_.passages.size()) return std::nullopt;
    const Passage& previous = document_.passages[own - 1];
    if (previous.kind != text::PassageKind::sentence) return std::nullopt;
    const bool leads_in = previous.span.of(text_).ends_with(':');
    if (previous.paragraph != document_.passages[own].paragraph && !leads_in) return std::nullopt;
    const std::vector<Word> words = words_of(text_, previous.span);
    if (auto found = attribution_before(
            words, [this](std::size_t byte) { return tokens_.can_be_verb(byte); }))
      return found;
    if (const auto subject = opening_subject(words))
      return Attribution{.speaker = *subject, .cue = {}, .lemma = {}};
    return std::nullopt;
  }

  const Document& document_;
  const std::string& text_;
  TokenIndex tokens_;
  std::vector<Span> paragraphs_;
  std::vector<Quotation> quotes_;
  std::optional<Last> last_;
};

}  // namespace

std::vector<Mention> read_quotes(const Document& document,
                                 const std::vector<grammar::Sentence>& sentences) {
  return QuoteReader(document, sentences).run();
}

}  // namespace stet::facts

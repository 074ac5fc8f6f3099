// Cuts a long document into windows and moves what was read in each back to its place.
#include "facts/long_text.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "facts/table_rows.h"
#include "text/workers.h"

namespace stet::facts {
namespace {

using text::Document;
using text::Passage;
using text::PassageKind;

constexpr std::size_t kLead = 4 << 10,
                      kTail = 2 << 10;  // bytes read with a window before and behind it
constexpr std::size_t kNotes = 2;       // passages above a table that may speak of its units
constexpr std::size_t kMostAtOnce = 4;  // windows

// Passages [first, last) are the window's own; [from, to) are read, and [notes, noted) before them:
// the head of a table that goes on at `from`.
struct Window {
  std::size_t notes = 0, noted = 0;
  std::size_t from = 0, first = 0, last = 0, to = 0;
};

// Where a passage's part of the text begins: with the first what is before it, with the end what is
// behind all.
std::size_t start_of(const Document& document, std::size_t passage) {
  if (passage == 0) return 0;
  return passage < document.passages.size() ? document.passages[passage].span.start
                                            : document.text.size();
}

bool opens_paragraph(const Document& document, std::size_t passage) {
  return document.passages[passage].paragraph != document.passages[passage - 1].paragraph &&
         document.passages[passage].kind != PassageKind::table_row;
}

// The end of the window that begins at a passage: about `size` bytes on, before a paragraph where
// one begins soon.
std::size_t end_of(const Document& document, std::size_t first, std::size_t size) {
  const std::size_t count = document.passages.size();
  std::size_t last = first + 1;
  const auto length = [&] { return start_of(document, last) - start_of(document, first); };
  while (last < count && length() < size) ++last;
  while (last < count && length() < size + size / 4 && !opens_paragraph(document, last)) ++last;
  return last;
}

std::vector<Window> windows_of(const Document& document) {
  const std::size_t count = document.passages.size();
  const std::size_t parts = document.text.size() / kWindow + 1;
  const std::size_t size = document.text.size() / parts + 1;
  const std::vector<std::size_t> heads = header_rows(document);
  std::vector<Window> out;
  for (std::size_t first = 0; first < count;) {
    Window window{.from = first, .first = first, .last = end_of(document, first, size)};
    while (window.from > 0 &&
           start_of(document, first) - start_of(document, window.from - 1) <= kLead)
      --window.from;
    window.to = window.last;
    while (window.to < count &&
           start_of(document, window.to + 1) - start_of(document, window.last) <= kTail)
      ++window.to;
    window.noted = std::min(heads[window.from] + 1, window.from);
    window.notes =
        window.noted - std::min(window.noted, heads[window.from] < window.from ? kNotes + 1 : 0);
    first = window.last;
    out.push_back(window);
  }
  return out;
}

// A window as a document of its own.
class Excerpt {
 public:
  Excerpt(const Document& document, const Window& window)
      : document_(document),
        window_(window),
        notes_start_(start_of(document, window.notes)),
        start_(start_of(document, window.from)) {
    add(window.notes, window.noted);
    notes_size_ = excerpt_.text.size();
    add(window.from, window.to);
  }

  Findings read(const Context& context, Wanted wanted) && {
    std::vector<ToAnalyse> one;
    one.push_back({std::move(excerpt_), context, wanted});
    Analysis analysis = std::move(analyse_whole(std::move(one)).front());
    Findings out{.mentions = std::move(analysis.mentions), .claims = std::move(analysis.claims)};
    for (Mention& mention : out.mentions) move_back(mention);
    for (Claim& claim : out.claims) move_back(claim);
    const auto is_other = [&](const auto& found) {
      return found.span.start < start_of(document_, window_.first) ||
             (window_.last < document_.passages.size() &&
              found.span.start >= start_of(document_, window_.last));
    };
    std::erase_if(out.mentions, is_other);
    std::erase_if(out.claims, is_other);
    return out;
  }

 private:
  void add(std::size_t first, std::size_t last) {
    if (first == last) return;
    const std::size_t start = start_of(document_, first);
    const std::size_t end = start_of(document_, last);
    for (std::size_t i = first; i < last; ++i) {
      Passage passage = document_.passages[i];
      passage.span.start += excerpt_.text.size() - start;
      passage.span.end += excerpt_.text.size() - start;
      excerpt_.passages.push_back(std::move(passage));
    }
    excerpt_.text.append(document_.text, start, end - start);
  }

  Span back(Span span) const {
    const std::size_t start =
        span.start < notes_size_ ? span.start + notes_start_ : span.start - notes_size_ + start_;
    return {start, start + span.size()};
  }
  void move_back(Mention& mention) const {
    mention.span = back(mention.span);
    for (std::optional<Span>* part : {&mention.of, &mention.speaker, &mention.cue})
      if (*part) *part = back(**part);
  }
  void move_back(Claim& claim) const {
    claim.span = back(claim.span);
    const std::size_t notes = window_.noted - window_.notes;
    claim.passage += claim.passage < notes ? window_.notes : window_.from - notes;
    for (Phrase* phrase : {&claim.subject, &claim.object, &claim.recipient, &claim.place,
                           &claim.measure, &claim.attribution})
      if (!phrase->empty()) phrase->span = back(phrase->span);
    for (Phrase& phrase : claim.others) phrase.span = back(phrase.span);
  }

  const Document& document_;
  const Window& window_;
  std::size_t notes_start_, start_;  // in the document's text
  std::size_t notes_size_ = 0;
  Document excerpt_;
};

}  // namespace

void read_windows(const Document& document, const Context& context, Wanted wanted,
                  const std::function<void(Findings)>& use) {
  if (document.text.size() <= kWindow) {
    std::vector<ToAnalyse> one;
    one.push_back({document, context, wanted});
    Analysis analysis = std::move(analyse_whole(std::move(one)).front());
    use({.mentions = std::move(analysis.mentions), .claims = std::move(analysis.claims)});
    return;
  }
  const std::vector<Window> windows = windows_of(document);
  const std::size_t at_once = std::min(text::cores(), kMostAtOnce);
  for (std::size_t first = 0; first < windows.size(); first += at_once) {
    std::vector<Findings> found(std::min(at_once, windows.size() - first));
    text::spread(found.size(), [&](std::size_t i) {
      found[i] = Excerpt(document, windows[first + i]).read(context, wanted);
    });
    for (Findings& one : found) use(std::move(one));
  }
}

}  // namespace stet::facts

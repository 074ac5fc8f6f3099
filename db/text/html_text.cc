// Brings the text of a page into the order of the file and keeps its map exact.
#include "text/html_text.h"

#include <algorithm>
#include <utility>

namespace stet::text {
namespace {

// How many bytes two texts have in common from their starts, up to an ampersand, in whole
// characters.
std::size_t common_size(std::string_view raw, std::string_view decoded) {
  const std::size_t most = std::min({raw.size(), decoded.size(), raw.find('&')});
  const auto first_difference =
      std::mismatch(raw.begin(), raw.begin() + static_cast<std::ptrdiff_t>(most), decoded.begin());
  auto same = static_cast<std::size_t>(first_difference.first - raw.begin());
  const auto continues = [&](std::size_t at) {
    return at < raw.size() && (raw[at] & 0xC0) == 0x80;
  };
  while (same > 0 && continues(same)) --same;
  return same;
}

}  // namespace

void HtmlText::push(Piece piece) {
  last_source_ = std::max(last_source_, piece.source.end);
  piece.block = kinds_.size() - 1;
  piece.in_link = in_link_;
  piece.starts_cell = std::exchange(cell_starts_, false);
  if (!pieces_.empty() && piece.as_is && !piece.starts_cell) {
    Piece& last = pieces_.back();
    if (last.as_is && last.source.end == piece.source.start && last.block == piece.block &&
        last.in_link == piece.in_link) {
      last.source.end = piece.source.end;
      return;
    }
  }
  pieces_.push_back(std::move(piece));
}

void HtmlText::add_space() {
  if (last_source_ > 0) push({.source = {last_source_, last_source_}, .text = " "});
}

void HtmlText::add_comment(Span raw, std::string_view words) {
  pieces_.push_back(
      {.source = raw, .text = std::string(words), .block = kinds_.size() - 1, .is_comment = true});
}

// Cuts a text node into stretches that stand for themselves and character references. Where the
// tree's text and ours part ways (it dropped or moved something), the rest of the node maps as a
// whole.
void HtmlText::add(Span raw_span, std::string_view decoded) {
  std::string_view raw = raw_span.of(guarded_.text);
  std::size_t start = raw_span.start;
  const auto consume = [&](std::size_t from_raw, std::size_t from_decoded) {
    raw.remove_prefix(from_raw);
    start += from_raw;
    decoded.remove_prefix(from_decoded);
  };
  while (!raw.empty() && !decoded.empty()) {
    if (const std::size_t same = common_size(raw, decoded); same > 0) {
      push({.source = {start, start + same}, .as_is = true});
      consume(same, same);
    } else if (raw.front() == '\n') {  // the one behind <pre> is not shown
      consume(1, 0);
    } else if (raw.front() == '<' &&
               raw.find('>') != raw.npos) {  // a tag of no use to the tree: a lone <td>
      consume(raw.find('>') + 1, 0);
    } else {
      const Reference reference = raw.front() == '&' ? references_.read(raw) : Reference();
      if (reference.size == 0 || !decoded.starts_with(reference.text)) {
        push({.source = {start, start + raw.size()}, .text = std::string(decoded)});
        return;
      }
      const bool as_is = reference.text == raw.substr(0, reference.size);  // just an ampersand
      push({.source = {start, start + reference.size},
            .text = as_is ? std::string() : reference.text,
            .as_is = as_is});
      consume(reference.size, reference.text.size());
    }
  }
  if (!decoded.empty()) push({.source = {start, start}, .text = std::string(decoded)});
}

// Items that are nothing but a link lead to other pages.
std::vector<bool> HtmlText::link_only_blocks() const {
  constexpr std::size_t kLongestTeaser = 160;
  std::vector<std::size_t> all(kinds_.size()), linked(kinds_.size());
  for (const Piece& piece : pieces_) {
    const std::string_view visible = piece.source.of(guarded_.text);
    if (piece.is_comment || visible.find_first_not_of(" \t\n") == visible.npos) continue;
    all[piece.block] += piece.source.size();
    if (piece.in_link) linked[piece.block] += piece.source.size();
  }
  std::vector<bool> out(kinds_.size());
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] = kinds_[i] == PassageKind::sentence && all[i] > 0 && all[i] <= kLongestTeaser &&
             linked[i] * 10 >= all[i] * 9;
  }
  return out;
}

// The tree moves misplaced text about; in the document everything stands in the order of the file.
void HtmlText::build(Builder& builder) && {
  std::stable_sort(pieces_.begin(), pieces_.end(),
                   [](const Piece& a, const Piece& b) { return a.source.start < b.source.start; });
  const std::vector<bool> link_only = link_only_blocks();
  std::size_t block = kinds_.size();
  for (const Piece& piece : pieces_) {
    if (piece.is_comment) {
      builder.comment(piece.text);
      continue;
    }
    if (piece.block != block) {
      block = piece.block;
      builder.begin_block(link_only[block] ? PassageKind::furniture : kinds_[block]);
    }
    if (piece.starts_cell) builder.add_cell();
    give(piece, builder);
  }
  builder.end_block();
}

void HtmlText::give(const Piece& piece, Builder& builder) const {
  if (!piece.as_is) {
    const Span source = guarded_.map.to_bytes(piece.source);
    builder.add(piece.text, {source.start + offset_, source.end + offset_});
    return;
  }
  // Byte by byte where the guarded HTML is the original, through whatever was cut out in between.
  for (const PositionMap::Run& run : guarded_.map.between(piece.source)) {
    const std::string_view text = Span{run.text, run.text + run.text_size}.of(guarded_.text);
    const std::size_t start = run.bytes + offset_;
    if (run.text_size == run.byte_size) {
      builder.add_byte_wise(text, start);
    } else {
      builder.add(text, {start, start + run.byte_size});
    }
  }
}

}  // namespace stet::text

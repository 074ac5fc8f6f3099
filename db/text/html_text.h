// The text of a page on its way from the tree to the builder: pieces in blocks, with character
// references resolved.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/builder.h"
#include "text/references.h"
#include "text/unicode.h"

namespace stet::text {

// Collects pieces in whatever order the tree has them and hands them to a builder in the order of
// the file. `guarded` is the HTML that the tree was read from, with its map to the part of the
// source that starts at `offset`.
class HtmlText {
 public:
  HtmlText(const Mapped& guarded, std::size_t offset) : guarded_(guarded), offset_(offset) {}

  void begin_block(PassageKind kind) { kinds_.push_back(kind); }
  void set_kind(PassageKind kind) { kinds_.back() = kind; }  // of the block that was begun last
  void set_in_link(bool in_link) { in_link_ = in_link; }
  void begin_cell() { cell_starts_ = true; }
  // A text node: its bytes in the guarded HTML, and how they read.
  void add(Span raw, std::string_view decoded);
  // White space that the page shows but the file does not have: a line break.
  void add_space();
  void add_comment(Span raw, std::string_view words);

  void build(Builder& builder) &&;

 private:
  struct Piece {
    Span source;       // in the guarded HTML
    std::string text;  // unless the bytes stand for themselves; of a comment: its words
    std::size_t block = 0;
    bool as_is = false;
    bool in_link = false;
    bool starts_cell = false;
    bool is_comment = false;
  };

  void push(Piece piece);
  std::vector<bool> link_only_blocks() const;
  void give(const Piece& piece, Builder& builder) const;

  const Mapped& guarded_;
  std::size_t offset_;
  References references_;
  std::vector<PassageKind> kinds_;  // of the blocks, by number
  std::vector<Piece> pieces_;
  bool in_link_ = false;
  bool cell_starts_ = false;
  std::size_t last_source_ = 0;
};

}  // namespace stet::text

// Collects the normalised text of a document block by block, with the map back to what it was read
// from.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace stet::text {

// A run of text that becomes one or more passages: a paragraph, a heading, a list item, a table
// row, a caption.
struct Block {
  Span span;  // in the text
  PassageKind kind = PassageKind::sentence;
  std::size_t paragraph = 0;
};

// An HTML comment that speaks to stet ("stet-ignore-next: reason"), and the text offset in front of
// which it stands.
struct Comment {
  std::size_t at = 0;
  std::string words;  // without the comment's marks
};

// What the readers hand over: the text in NFC, blocks in text order, and the map to the source that
// was read.
struct Draft {
  std::string text;
  PositionMap map;
  std::vector<Block> blocks;
  std::vector<Comment> comments;
  FrontMatter front_matter;
};

// Use: begin_block, add ..., end_block, again and again, then finish. Source spans must come in
// ascending order. White space collapses to one space and vanishes at the ends of blocks; blocks
// are held apart by an empty line. Invisible characters (soft hyphens, zero-width spaces, direction
// marks) are left out; a no-break or thin space between two digits is kept, because it groups them.
// The source must outlive the builder.
class Builder {
 public:
  explicit Builder(std::string_view source) : source_(source) {}

  void begin_block(PassageKind kind);
  void add(Span source);                         // these bytes as they are
  void add(std::string_view text, Span source);  // other text in their place: a decoded entity
  void add_byte_wise(std::string_view text,
                     std::size_t offset);  // text that stands byte by byte for the source
  void add_cell();  // the next cell of a table row begins; cells are parted by a tab
  void end_block();
  bool in_block() const { return in_block_; }
  // Remembers an HTML comment's words where it stands, when they speak to stet.
  void comment(std::string_view words);
  FrontMatter& front_matter() { return draft_.front_matter; }
  Draft finish() &&;

 private:
  void emit(std::string_view text, Span source);
  void hold_space(std::string_view space);
  void release_space(bool before_digit, std::size_t source_start);

  std::string_view source_;
  Draft draft_;
  bool in_block_ = false;
  bool block_is_empty_ = true;
  Block block_;
  std::size_t source_end_ = 0;  // behind the last source byte that gave text
  std::string space_;  // what to emit in front of the next character; maps to whatever the source
                       // has in between
};

}  // namespace stet::text

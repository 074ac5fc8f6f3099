// A document as stet reads it: normalised text, its passages, and a byte-exact map back to the
// file.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stet/span.h"

namespace stet::text {

enum class Format { plain, markdown, html };

// Maps spans of the normalised text to spans of the file's bytes. Runs are sorted and cover the
// whole text.
class PositionMap {
 public:
  struct Run {
    std::size_t text = 0;   // offset in the text
    std::size_t bytes = 0;  // offset in the file
    std::size_t text_size = 0;
    std::size_t byte_size =
        0;                 // equal sizes map byte by byte; unequal ones ("&amp;") map as a whole
    std::size_t step = 0;  // unless set: then each `step` bytes of text stand for as many bytes of
                           // the file (UTF-16)
  };
  // Adds a run behind the last one; joins the two where one run can say both.
  void append(Run run);
  // The smallest span of the file that holds the given span of the text. An empty span maps to an
  // empty one.
  Span to_bytes(Span text) const;
  const std::vector<Run>& runs() const { return runs_; }
  // The runs that cover a span of the text, cut to it; a run that maps as a whole comes whole.
  std::vector<Run> between(Span text) const;
  // The map from this map's text to the bytes that `next` maps to, where this map's "bytes" are
  // next's text.
  PositionMap then(const PositionMap& next) const;

 private:
  std::size_t first_run_ending_after(std::size_t text) const;
  std::vector<Run> runs_;
};

enum class PassageKind {
  sentence,
  heading,
  caption,
  table_row,
  furniture,  // not the article: cookie banners, share buttons, "AI Generated Content"
};

struct Passage {
  Span span;  // in the normalised text
  PassageKind kind = PassageKind::sentence;
  std::size_t paragraph =
      0;  // same number, same paragraph; list items and cells are paragraphs of their own
  // True for a paragraph that is glued to the page and belongs to another story ("In other news,
  // ...").
  bool unrelated = false;
  std::optional<std::string> suppressed;  // the reason of a stet-ignore comment that covers it
  std::string suppressed_rule;            // only findings of this rule; empty: all
};

struct FrontMatter {
  std::string title;
  std::string published;  // YYYY-MM-DD
  std::string language;
  std::string publisher;
};

struct Document {
  Format format = Format::plain;
  std::string text;  // normalised: UTF-8, NFC, \n line ends, typographic marks kept
  PositionMap map;
  std::vector<Passage> passages;  // in text order, not overlapping
  FrontMatter front_matter;
  std::optional<std::string>
      digital_source_type;  // set by a notice in the text: "trainedAlgorithmicMedia"
};

// Reads a file's bytes. UTF-8 (BOM and CRLF accepted), UTF-16 with BOM; other encodings that are
// declared or safely detected are converted. Throws Error(unsupported) for a binary file or an
// unknown encoding, Error(invalid) for text that is broken in a way that cannot be read around.
// Never crashes on any bytes; time is linear in the size.
Document read(std::string_view bytes, Format format);

// By file name ("a.md", "b.html"), then by a look at the bytes; plain where nothing says otherwise.
Format detect_format(std::string_view path, std::string_view bytes);

}  // namespace stet::text

// Reads Markdown through md4c, which hands back pointers into the source; the only file that
// includes md4c.
#include <md4c.h>

#include <algorithm>
#include <exception>
#include <functional>
#include <string>

#include "stet/error.h"
#include "text/front_matter.h"
#include "text/html.h"
#include "text/readers.h"
#include "text/references.h"

namespace stet::text {
namespace {

class MarkdownReader {
 public:
  MarkdownReader(std::string_view source, std::size_t start)
      : source_(source),
        body_(source.substr(start)),
        builder_(source),
        budget_(kBudgetFloor + 16 * source.size()) {}

  Draft read(FrontMatter fields) && {
    const MD_PARSER parser = {
        .abi_version = 0,
        // Indented prose is prose: four spaces in front of a paragraph must not make its statements
        // vanish.
        .flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOINDENTEDCODEBLOCKS,
        .enter_block =
            [](MD_BLOCKTYPE type, void* detail, void* self) {
              return at(self).guarded([&] { return at(self).enter_block(type, detail); });
            },
        .leave_block =
            [](MD_BLOCKTYPE type, void*, void* self) {
              return at(self).guarded([&] { return at(self).leave_block(type); });
            },
        .enter_span =
            [](MD_SPANTYPE type, void* detail, void* self) {
              return at(self).guarded([&] { return at(self).enter_span(type, detail); });
            },
        .leave_span =
            [](MD_SPANTYPE type, void*, void* self) {
              return at(self).guarded([&] { return at(self).leave_span(type); });
            },
        .text =
            [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
              return at(self).guarded([&] { return at(self).text(type, {text, size}); });
            },
        .debug_log = nullptr,
        .syntax = nullptr,
    };
    const int result = md_parse(body_.data(), static_cast<MD_SIZE>(body_.size()), &parser, this);
    if (failure_) std::rethrow_exception(failure_);
    if (result != 0) {
      throw Error(Code::unsupported,
                  "cannot read the Markdown: its tables or link references unfold to far more than "
                  "its size; "
                  "remove the oversized table or read the file as plain text");
    }
    if (fields.title.empty()) fields.title = first_heading_;
    builder_.front_matter() = std::move(fields);
    return std::move(builder_).finish();
  }

 private:
  static constexpr std::size_t kBudgetFloor = 1 << 20;

  static MarkdownReader& at(void* self) { return *static_cast<MarkdownReader*>(self); }

  // No exception may pass through md4c's C frames: it waits until they are gone.
  template <typename Callback>
  int guarded(Callback callback) {
    try {
      return callback();
    } catch (...) {
      failure_ = std::current_exception();
      return -1;
    }
  }

  // Hostile tables and link references unfold quadratically inside md4c; a negative
  // result makes it stop.
  int spend(std::size_t cost) {
    if (cost > budget_) return -1;
    budget_ -= cost;
    return 0;
  }

  int enter_block(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_H:
        builder_.begin_block(PassageKind::heading);
        in_title_ = static_cast<MD_BLOCK_H_DETAIL*>(detail)->level == 1 && first_heading_.empty();
        break;
      case MD_BLOCK_P:
      case MD_BLOCK_LI:
        builder_.begin_block(PassageKind::sentence);
        break;
      case MD_BLOCK_TR:
        builder_.begin_block(PassageKind::table_row);
        break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        builder_.add_cell();
        return spend(1);
      case MD_BLOCK_CODE:
        in_code_ = true;
        break;
      case MD_BLOCK_HTML:
        builder_.end_block();
        in_html_ = true;
        html_ = {};
        break;
      default:
        builder_.end_block();
    }
    return 0;
  }

  int leave_block(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) return 0;
    if (type == MD_BLOCK_CODE) in_code_ = false;
    if (type == MD_BLOCK_HTML) {
      in_html_ = false;
      if (!html_.empty()) append_html(source_, html_, builder_);
    }
    in_title_ = false;
    builder_.end_block();
    return 0;
  }

  int enter_span(MD_SPANTYPE type, void* detail) {
    if (type == MD_SPAN_DEL) ++left_out_depth_;
    if (type == MD_SPAN_IMG) {
      ++left_out_depth_;
      const auto* image = static_cast<MD_SPAN_IMG_DETAIL*>(detail);
      return spend(image->src.size + image->title.size);
    }
    if (type == MD_SPAN_A) {
      const auto* link = static_cast<MD_SPAN_A_DETAIL*>(detail);
      return spend(link->href.size + link->title.size);
    }
    return 0;
  }

  int leave_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_IMG || type == MD_SPAN_DEL) --left_out_depth_;
    return 0;
  }

  int text(MD_TEXTTYPE type, std::string_view piece) {
    if (in_code_ || left_out_depth_ > 0) return 0;
    const Span span = span_of(piece);
    if (in_html_) {
      if (!span.empty()) html_ = html_.empty() ? span : Span{html_.start, span.end};
      return 0;
    }
    if (!builder_.in_block())
      builder_.begin_block(PassageKind::sentence);  // a tight list item goes on
    switch (type) {
      case MD_TEXT_BR:
      case MD_TEXT_SOFTBR:
        builder_.add(" ", {last_end_, last_end_});
        return 0;
      case MD_TEXT_HTML:
        inline_html(piece);
        return 0;
      case MD_TEXT_ENTITY:
        reference(piece, span);
        break;
      default:
        if (span.empty()) return 0;
        builder_.add(span);
        if (in_title_) first_heading_ += piece;
    }
    last_end_ = span.end;
    return 0;
  }

  void reference(std::string_view piece, Span span) {
    const std::string decoded = references_.read(piece).text;
    builder_.add(decoded, span);
    if (in_title_) first_heading_ += decoded;
  }

  // Tags within a line give nothing; a comment may speak to stet.
  void inline_html(std::string_view piece) {
    constexpr std::string_view kOpen = "<!--", kClose = "-->";
    if (!piece.starts_with(kOpen) || !piece.ends_with(kClose)) return;
    builder_.comment(piece.substr(
        kOpen.size(), piece.size() - std::min(piece.size(), kOpen.size() + kClose.size())));
  }

  // Where a piece stands in the source; empty for md4c's own strings.
  Span span_of(std::string_view piece) const {
    const auto less = std::less<const char*>();
    if (less(piece.data(), source_.data()) || !less(piece.data(), source_.data() + source_.size()))
      return {};
    const auto start = static_cast<std::size_t>(piece.data() - source_.data());
    return {start, start + piece.size()};
  }

  std::string_view source_;
  std::string_view body_;
  Builder builder_;
  References references_;
  std::size_t budget_;
  std::exception_ptr failure_;
  std::string first_heading_;
  bool in_title_ = false;
  bool in_code_ = false;
  bool in_html_ = false;
  int left_out_depth_ = 0;  // struck-out text and the descriptions of images are not statements
  Span html_;
  std::size_t last_end_ = 0;
};

}  // namespace

Draft read_markdown(std::string_view source) {
  FrontMatterBlock front = read_front_matter(source);
  return MarkdownReader(source, front.size).read(std::move(front.fields));
}

}  // namespace stet::text

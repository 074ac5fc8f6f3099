// Where quotations stand, by their marks alone.
#include "facts/quote_marks.h"

#include <algorithm>
#include <array>
#include <optional>

#include "facts/words.h"

namespace stet::facts {
namespace {

enum class Family : unsigned char { straight, curly, guillemet, straight_single, curly_single };
enum class Role : unsigned char { open, close, either };

struct Mark {
  std::size_t at = 0, size = 0;
  Family family = Family::straight;
  Role role = Role::either;
};

struct Glyph {
  std::string_view bytes;
  Family family;
  Role role;
};
constexpr auto kGlyphs = std::to_array<Glyph>({
    {"\"", Family::straight, Role::either},
    {"''", Family::straight, Role::close},
    {"``", Family::straight, Role::open},
    {"\xE2\x80\x9C", Family::curly, Role::either},  // “ opens in English, closes in German
    {"\xE2\x80\x9D", Family::curly, Role::close},
    {"\xE2\x80\x9E", Family::curly, Role::open},
    {"\xC2\xAB", Family::guillemet, Role::either},
    {"\xC2\xBB", Family::guillemet, Role::either},
    {"'", Family::straight_single, Role::either},
    {"\xE2\x80\x98", Family::curly_single, Role::open},
    {"\xE2\x80\x99", Family::curly_single, Role::close},
});

// The bytes that a mark begins with; most of a text is none.
constexpr auto kBegins = [] {
  std::array<bool, 256> out{};
  for (const Glyph& glyph : kGlyphs) out[static_cast<unsigned char>(glyph.bytes[0])] = true;
  return out;
}();

bool is_single(Family family) {
  return family == Family::straight_single || family == Family::curly_single;
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool is_word(unsigned char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0xC3;
}

// What stands on either side of a mark, as far as opening and closing go.
struct Sides {
  bool blank_before, blank_after;  // space, bracket, dash or the edge of the paragraph
  bool word_before, word_after;
};

Sides sides_of(std::string_view text, const Span& paragraph, std::size_t at, std::size_t size) {
  const bool first = at == paragraph.start, last = at + size >= paragraph.end;
  const char b = first ? ' ' : text[at - 1];
  const char a = last ? ' ' : text[at + size];
  const std::string_view before = text.substr(paragraph.start, at - paragraph.start);
  const bool dash_before = before.ends_with("\xE2\x80\x94") || before.ends_with("\xE2\x80\x93") ||
                           before.ends_with("\xC2\xA0");
  return {
      .blank_before = is_space(b) || b == '(' || b == '[' || b == '-' || b == '/' || dash_before,
      .blank_after = is_space(a) || a == '\0',
      .word_before = is_word(static_cast<unsigned char>(b)) && !dash_before,
      .word_after =
          is_word(static_cast<unsigned char>(a)) && text.substr(at + size, 2) != "\xE2\x80"};
}

bool is_elision(std::string_view after) {
  constexpr auto kElided =
      std::to_array<std::string_view>({"cause", "em", "n", "round", "til", "tis", "twas", "twere"});
  std::size_t end = 0;
  while (end < after.size() && is_word(static_cast<unsigned char>(after[end]))) ++end;
  const std::string word = lower(after.substr(0, std::min<std::size_t>(end, 8)));
  const bool decade =
      end >= 2 && after[0] >= '0' && after[0] <= '9' && after[1] >= '0' && after[1] <= '9';
  return decade || std::ranges::binary_search(kElided, std::string_view(word));
}

// Settles whether an ambiguous mark can open, close, or both.
std::optional<Role> role_in_place(std::string_view text, const Span& paragraph, const Mark& mark,
                                  Role role) {
  const Sides s = sides_of(text, paragraph, mark.at, mark.size);
  if (is_single(mark.family)) {
    const std::string_view after =
        text.substr(mark.at + mark.size, paragraph.end - mark.at - mark.size);
    if (role != Role::close && s.blank_before && s.word_after && !is_elision(after))
      return Role::open;
    if (role != Role::open && !s.blank_before && !s.word_after) return Role::close;
    return std::nullopt;
  }
  if (role != Role::either) return role;
  if (s.blank_before && !s.blank_after) return Role::open;
  if (!s.blank_before && (s.blank_after || !s.word_after)) return Role::close;
  if (mark.family == Family::guillemet && s.blank_before)
    return text[mark.at + 1] == '\xAB' ? Role::open : Role::close;
  return s.blank_before && s.blank_after ? std::nullopt : std::optional(Role::either);
}

std::vector<Mark> marks_of(std::string_view text, const Span& paragraph) {
  std::vector<Mark> marks;
  for (std::size_t at = paragraph.start; at < paragraph.end;) {
    if (!kBegins[static_cast<unsigned char>(text[at])]) {
      ++at;
      continue;
    }
    const std::string_view rest = text.substr(at, paragraph.end - at);
    const Glyph* glyph = nullptr;
    for (const Glyph& g : kGlyphs)
      if (rest.starts_with(g.bytes) && (!glyph || g.bytes.size() > glyph->bytes.size())) glyph = &g;
    if (!glyph) {
      ++at;
      continue;
    }
    Mark mark{.at = at, .size = glyph->bytes.size(), .family = glyph->family};
    if (const auto role = role_in_place(text, paragraph, mark, glyph->role)) {
      mark.role = *role;
      marks.push_back(mark);
    }
    at += mark.size;
  }
  return marks;
}

// The closing mark of a single quotation that opens at `first`, or marks.size(). A plural
// possessive looks like a closing mark: one after an "s" only closes where none follows.
std::size_t single_close(std::string_view text, const std::vector<Mark>& marks, std::size_t first) {
  std::size_t found = marks.size();
  for (std::size_t i = first + 1; i < marks.size(); ++i) {
    if (marks[i].family != marks[first].family) continue;
    if (marks[i].role == Role::open) break;
    found = i;
    if (text[marks[i].at - 1] != 's') break;
  }
  return found;
}

class Pairing {
 public:
  Pairing(std::string_view text, const std::vector<Span>& paragraphs)
      : text_(text), paragraphs_(paragraphs) {}

  std::vector<Quotation> run() {
    for (std::size_t p = 0; p < paragraphs_.size(); ++p) paragraph(p);
    return std::move(out_);
  }

 private:
  void paragraph(std::size_t p) {
    const std::vector<Mark> marks = marks_of(text_, paragraphs_[p]);
    Mark open;
    int depth = 0;  // none is open at 0
    for (std::size_t i = 0; i < marks.size(); ++i) {
      const Mark& mark = marks[i];
      if (is_single(mark.family)) {
        // Inside double marks single ones are nested, or apostrophes.
        if (depth > 0 || mark.role != Role::open) continue;
        const std::size_t close = single_close(text_, marks, i);
        if (close == marks.size()) continue;
        emit(mark, marks[close].at, marks[close].size, p);
        i = close;
      } else if (depth == 0) {
        if (mark.role == Role::close) continue;
        open = mark;
        depth = 1;
      } else if (mark.family == open.family) {
        if (mark.role == Role::open && mark.family != Family::straight) {
          ++depth;
        } else if (mark.role == Role::open) {
          open = mark;  // the one before was never closed
        } else if (--depth == 0) {
          emit(open, mark.at, mark.size, p);
        }
      }
    }
    if (depth > 0 && opens_again(p + 1, open.family)) emit(open, paragraphs_[p].end, 0, p);
  }

  bool opens_again(std::size_t p, Family family) const {
    if (p >= paragraphs_.size()) return false;
    const std::string_view rest = text_.substr(paragraphs_[p].start, paragraphs_[p].size());
    return std::ranges::any_of(kGlyphs, [&](const Glyph& g) {
      return g.family == family && g.role != Role::close && rest.starts_with(g.bytes);
    });
  }

  void emit(const Mark& open, std::size_t close_at, std::size_t close_size, std::size_t p) {
    const Span inside{open.at + open.size, close_at};
    if (inside.empty() || words_of(text_, inside).empty()) return;
    out_.push_back({.span = {open.at, close_at + close_size},
                    .inside = inside,
                    .paragraph = p,
                    .continued = close_size == 0});
  }

  std::string_view text_;
  const std::vector<Span>& paragraphs_;
  std::vector<Quotation> out_;
};

}  // namespace

std::vector<Quotation> quotations(std::string_view text, const std::vector<Span>& paragraphs) {
  return Pairing(text, paragraphs).run();
}

}  // namespace stet::facts

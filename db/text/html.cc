// Reads HTML through Gumbo, which gives the byte offset of each text node; the only file that
// includes Gumbo.
#include "text/html.h"

#include <gumbo.h>

#include <algorithm>
#include <map>
#include <memory>
#include <vector>

#include "text/front_matter.h"
#include "text/html_guard.h"
#include "text/page_furniture.h"
#include "text/readers.h"

namespace stet::text {
namespace {

class Tree {
 public:
  explicit Tree(std::string_view html) : html_(html) {
    options_.max_errors = 0;  // we read around errors; a list of them would only cost memory
    output_ = gumbo_parse_with_options(&options_, html.data(), html.size());
  }
  ~Tree() { gumbo_destroy_output(&options_, output_); }
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;

  const GumboNode& root() const { return *output_->root; }
  const GumboVector& top() const {
    return output_->document->v.document.children;
  }  // the root and comments beside it
  // Where a node's original text stands in the HTML.
  Span span_of(const GumboStringPiece& piece) const {
    if (piece.length == 0) return {};
    const auto start = static_cast<std::size_t>(piece.data - html_.data());
    return {start, start + piece.length};
  }

 private:
  std::string_view html_;
  GumboOptions options_ = kGumboDefaultOptions;
  GumboOutput* output_ = nullptr;
};

bool is_element(const GumboNode& node) { return node.type == GUMBO_NODE_ELEMENT; }
bool is_text(const GumboNode& node) {
  return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
         node.type == GUMBO_NODE_CDATA;
}

template <typename Visit>
void each_child(const GumboNode& element, Visit visit) {
  const GumboVector& children = element.v.element.children;
  for (unsigned i = 0; i < children.length; ++i)
    visit(*static_cast<const GumboNode*>(children.data[i]));
}

std::string_view attribute(const GumboNode& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.v.element.attributes, name);
  return found == nullptr ? std::string_view() : found->value;
}
bool has_attribute(const GumboNode& element, const char* name) {
  return gumbo_get_attribute(&element.v.element.attributes, name) != nullptr;
}

bool holds(const GumboNode& node, std::initializer_list<GumboTag> tags) {
  if (!is_element(node)) return false;
  if (std::find(tags.begin(), tags.end(), node.v.element.tag) != tags.end()) return true;
  bool found = false;
  each_child(node, [&](const GumboNode& child) { found = found || holds(child, tags); });
  return found;
}

// What character references stand for, looked up once each.
class References {
 public:
  // How a reference at the start of `raw` reads: its size and its text. Size 0 where the "&" is
  // just an ampersand.
  struct Reading {
    std::size_t size = 0;
    std::string text;
  };

  Reading read(std::string_view raw) {
    constexpr std::size_t kLongest = 40, kMostKnown = 8192;  // HTML has 2,231 names
    std::size_t end = 1;
    while (end < raw.size() && end < kLongest &&
           (is_name_character(raw[end]) || (end == 1 && raw[end] == '#')))
      ++end;
    if (end < raw.size() && raw[end] == ';') ++end;
    const std::string reference(raw.substr(0, end));
    const auto known = known_.find(reference);
    if (known != known_.end()) return known->second;
    if (known_.size() >= kMostKnown) return {};
    return known_[reference] = look_up(reference);
  }

 private:
  static bool is_name_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  // "&copyfoo" reads "©foo": what the two end with in common was not part of the reference.
  static Reading look_up(std::string_view reference) {
    Reading out{reference.size(), decode_reference(reference)};
    if (out.text == reference) return {};
    while (!out.text.empty() && out.size > 1 && out.text.back() == reference[out.size - 1]) {
      if (reference[out.size - 1] == ';') break;
      out.text.pop_back();
      --out.size;
    }
    return out;
  }

  std::map<std::string, Reading> known_;
};

bool is_heading(GumboTag tag) { return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6; }

bool is_skipped(const GumboNode& node) {
  switch (node.v.element.tag) {
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_MENU:
      return true;
    case GUMBO_TAG_FORM:  // some systems wrap the whole page in one
      return !holds(node, {GUMBO_TAG_H1, GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN, GUMBO_TAG_H2});
    default:
      return has_attribute(node, "hidden") || is_furniture_role(attribute(node, "role")) ||
             attribute(node, "style").find("display:none") != std::string_view::npos;
  }
}

// Elements that do not begin a new block.
bool is_inline(const GumboNode& node) {
  switch (node.v.element.tag) {
    case GUMBO_TAG_TIME:
    case GUMBO_TAG_OUTPUT:
    case GUMBO_TAG_DATA:
    case GUMBO_TAG_UNKNOWN:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TFOOT:
      return true;
    default:
      return false;
  }
}

bool is_layout_row(const GumboNode& row) {
  return holds(row, {GUMBO_TAG_TABLE, GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_ARTICLE,
                     GUMBO_TAG_SECTION, GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_DIV});
}

class HtmlReader {
 public:
  HtmlReader(std::string_view html, std::size_t offset, Builder& builder)
      : offset_(offset), builder_(builder), guarded_(guard_html(html)), tree_(guarded_.text) {}

  void read() {
    if (has_attribute(tree_.root(), "lang"))
      front_matter().language = attribute(tree_.root(), "lang");
    find_main(tree_.root());
    begin(PassageKind::sentence);
    for (unsigned i = 0; i < tree_.top().length; ++i)
      walk(*static_cast<const GumboNode*>(tree_.top().data[i]), {});
    if (front_matter().published.empty()) front_matter().published = first_time_;
    if (front_matter().title.empty()) front_matter().title = page_title_;
    build();
  }

 private:
  struct State {
    PassageKind kind = PassageKind::sentence;  // of the text here
    bool in_link = false;
    bool in_row = false;         // blocks inside a table row are not blocks
    bool only_headings = false;  // a page header: its headings count, the rest is furniture
  };

  struct Piece {
    Span source;       // in the guarded HTML
    std::string text;  // unless the bytes stand for themselves
    bool as_is = false;
    bool in_link = false;
    bool starts_cell = false;
    std::string comment;
    std::size_t block = 0;
  };

  FrontMatter& front_matter() { return builder_.front_matter(); }

  void begin(PassageKind kind) { kinds_.push_back(kind); }

  // Text outside the one <main> or <article> is furniture.
  void find_main(const GumboNode& root) {
    std::vector<const GumboNode*> mains, articles;
    collect(root, mains, articles);
    if (mains.size() == 1) main_ = mains[0];
    if (mains.empty() && articles.size() == 1) main_ = articles[0];
  }
  static void collect(const GumboNode& node, std::vector<const GumboNode*>& mains,
                      std::vector<const GumboNode*>& articles) {
    if (!is_element(node)) return;
    if (node.v.element.tag == GUMBO_TAG_MAIN) mains.push_back(&node);
    if (node.v.element.tag == GUMBO_TAG_ARTICLE) articles.push_back(&node);
    each_child(node, [&](const GumboNode& child) { collect(child, mains, articles); });
  }

  void walk(const GumboNode& node, State state) {
    if (is_text(node)) return text(node, state);
    if (node.type == GUMBO_NODE_COMMENT) return comment(node);
    if (is_element(node)) element(node, state);
  }

  void element(const GumboNode& node, State state) {
    const GumboTag tag = node.v.element.tag;
    if (tag == GUMBO_TAG_META) return meta(node);
    if (tag == GUMBO_TAG_BR) return line_break(state);
    if (tag == GUMBO_TAG_HEAD)
      return each_child(node, [&](const GumboNode& child) { head(child); });
    if (is_skipped(node)) return;
    if (tag == GUMBO_TAG_TIME && first_time_.empty())
      first_time_ = date_of(attribute(node, "datetime"));
    if (&node == main_) main_depth_ = 1;
    if (tag == GUMBO_TAG_UNKNOWN && is_link(node)) state.in_link = true;
    const PassageKind outer = state.kind;
    const bool within_row = state.in_row && tag != GUMBO_TAG_TD && tag != GUMBO_TAG_TH;
    if (within_row && !is_inline(node)) add_space(state);
    if (is_inline(node) || within_row) {
      each_child(node, [&](const GumboNode& child) { walk(child, state); });
      return;
    }
    enter(node, state);
    each_child(node, [&](const GumboNode& child) { walk(child, state); });
    if (tag != GUMBO_TAG_TD && tag != GUMBO_TAG_TH) begin(outer);
    if (&node == main_) main_depth_ = 0;
  }

  // Begins the element's block and sets what its content is.
  void enter(const GumboNode& node, State& state) {
    const GumboTag tag = node.v.element.tag;
    const bool furniture = state.kind == PassageKind::furniture || is_furniture(node);
    if (furniture) {
      state.kind = PassageKind::furniture;
    } else if (is_heading(tag)) {
      state.kind = PassageKind::heading;
    } else if (tag == GUMBO_TAG_CAPTION || tag == GUMBO_TAG_FIGCAPTION) {
      state.kind = PassageKind::caption;
    } else if (tag == GUMBO_TAG_TR && !is_layout_row(node)) {
      state.kind = PassageKind::table_row;
      state.in_row = true;
    }
    if (tag == GUMBO_TAG_HEADER) state.only_headings = true;
    if ((tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) && state.in_row) {
      cell_starts_ = true;
      return;
    }
    begin(state.kind);
  }

  bool is_furniture(const GumboNode& node) const {
    const GumboTag tag = node.v.element.tag;
    if (tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_MAIN ||
        tag == GUMBO_TAG_ARTICLE)
      return false;
    if (!names_furniture(attribute(node, "class")) && !names_furniture(attribute(node, "id")))
      return false;
    return !holds(node, {GUMBO_TAG_H1, GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN});
  }

  bool is_link(const GumboNode& node) const {
    const Span tag = tree_.span_of(node.v.element.original_tag);
    return !tag.empty() && tag.of(guarded_.text).starts_with("<x-link");
  }

  PassageKind kind_here(const State& state) const {
    const bool heading = state.kind == PassageKind::heading;
    if (state.only_headings && !heading) return PassageKind::furniture;
    if (main_ != nullptr && main_depth_ == 0 && !heading) return PassageKind::furniture;
    return state.kind;
  }

  void line_break(const State& state) {
    if (after_break_ && !state.in_row) {
      begin(state.kind);
    } else {
      after_break_ = true;
      add_space(state);
    }
  }

  void add_space(const State& state) {
    if (last_source_ > 0) add({.source = {last_source_, last_source_}, .text = " "}, state);
  }

  void comment(const GumboNode& node) {
    const Span source = tree_.span_of(node.v.text.original_text);
    pieces_.push_back({.source = source, .comment = node.v.text.text, .block = kinds_.size() - 1});
  }

  void add(Piece piece, const State& state) {
    piece.in_link = state.in_link;
    piece.starts_cell = cell_starts_;
    piece.block = kinds_.size() - 1;
    cell_starts_ = false;
    last_source_ = std::max(last_source_, piece.source.end);
    pieces_.push_back(std::move(piece));
  }

  void text(const GumboNode& node, const State& state) {
    const std::string_view decoded = node.v.text.text;
    const Span source = tree_.span_of(node.v.text.original_text);
    const std::string_view raw = source.of(guarded_.text);
    if (decoded.find_first_not_of(" \t\n\f") != decoded.npos) {
      after_break_ = false;
      kinds_.back() = kind_here(state);
    }
    align(raw, decoded, source.start, state);
  }

  // Cuts a text node into stretches that stand for themselves and character references. Where
  // Gumbo's text and ours part ways (it dropped or moved something), the rest of the node maps as a
  // whole.
  void align(std::string_view raw, std::string_view decoded, std::size_t start,
             const State& state) {
    std::size_t at = 0, seen = 0;
    while (at < raw.size() && seen < decoded.size()) {
      std::size_t same = 0;
      while (at + same < raw.size() && seen + same < decoded.size() &&
             raw[at + same] == decoded[seen + same] && raw[at + same] != '&') {
        ++same;
      }
      if (same > 0) add({.source = {start + at, start + at + same}, .as_is = true}, state);
      at += same;
      seen += same;
      if (at == raw.size() || seen == decoded.size()) return;
      if (raw[at] == '\n') {  // the one behind <pre>
        ++at;
        continue;
      }
      References::Reading reading;
      if (raw[at] == '&') reading = references_.read(raw.substr(at));
      if (raw[at] == '&' && reading.size == 0) reading = {1, "&"};
      if (reading.size == 0 || !decoded.substr(seen).starts_with(reading.text)) {
        add({.source = {start + at, start + raw.size()}, .text = std::string(decoded.substr(seen))},
            state);
        return;
      }
      add({.source = {start + at, start + at + reading.size}, .text = reading.text}, state);
      at += reading.size;
      seen += reading.text.size();
    }
  }

  void head(const GumboNode& node) {
    if (!is_element(node)) return;
    if (node.v.element.tag == GUMBO_TAG_META) meta(node);
    if (node.v.element.tag != GUMBO_TAG_TITLE) return;
    each_child(node, [&](const GumboNode& child) {
      if (is_text(child) && page_title_.empty()) page_title_ = child.v.text.text;
    });
  }

  void meta(const GumboNode& node) {
    std::string_view name = attribute(node, "property");
    if (name.empty()) name = attribute(node, "name");
    if (name.empty()) name = attribute(node, "itemprop");
    const std::string_view content = attribute(node, "content");
    FrontMatter& fields = front_matter();
    if (name == "og:title" && fields.title.empty()) fields.title = content;
    if (name == "og:site_name" && fields.publisher.empty()) fields.publisher = content;
    const bool date = name == "article:published_time" || name == "datePublished" ||
                      name == "date" || name == "dc.date" || name == "DC.date" ||
                      name == "pubdate" || name == "parsely-pub-date";
    if (date && fields.published.empty()) fields.published = date_of(content);
  }

  // Items that are nothing but a link lead to other pages.
  std::vector<bool> link_only_blocks() const {
    std::vector<std::size_t> all(kinds_.size()), linked(kinds_.size());
    for (const Piece& piece : pieces_) {
      const std::string_view visible = piece.source.of(guarded_.text);
      if (visible.find_first_not_of(" \t\n") == visible.npos) continue;
      all[piece.block] += piece.source.size();
      if (piece.in_link) linked[piece.block] += piece.source.size();
    }
    constexpr std::size_t kLongestTeaser = 160;
    std::vector<bool> out(kinds_.size());
    for (std::size_t i = 0; i < out.size(); ++i)
      out[i] = all[i] > 0 && all[i] <= kLongestTeaser && linked[i] * 10 >= all[i] * 9;
    return out;
  }

  // Gumbo moves misplaced text about; in the document everything stands in the order of the file.
  void build() {
    std::stable_sort(pieces_.begin(), pieces_.end(), [](const Piece& a, const Piece& b) {
      return a.source.start < b.source.start;
    });
    const std::vector<bool> link_only = link_only_blocks();
    std::size_t block = kinds_.size();
    for (const Piece& piece : pieces_) {
      if (!piece.comment.empty()) {
        builder_.comment(piece.comment);
        continue;
      }
      if (piece.block != block) {
        block = piece.block;
        const bool teaser = link_only[block] && kinds_[block] == PassageKind::sentence;
        builder_.begin_block(teaser ? PassageKind::furniture : kinds_[block]);
      }
      if (piece.starts_cell) builder_.add_cell();
      add_to_builder(piece);
    }
    builder_.end_block();
  }

  void add_to_builder(const Piece& piece) {
    if (!piece.as_is) {
      const Span source = guarded_.map.to_bytes(piece.source);
      builder_.add(piece.text, {source.start + offset_, source.end + offset_});
      return;
    }
    // Byte by byte where the guarded HTML is the original, through whatever was cut out in between.
    for (const PositionMap::Run& run : guarded_.map.between(piece.source)) {
      const std::string_view text = Span{run.text, run.text + run.text_size}.of(guarded_.text);
      const std::size_t start = run.bytes + offset_;
      if (run.text_size == run.byte_size) {
        builder_.add_byte_wise(text, start);
      } else {
        builder_.add(text, {start, start + run.byte_size});
      }
    }
  }

  std::size_t offset_;
  Builder& builder_;
  Mapped guarded_;
  Tree tree_;
  References references_;
  std::vector<PassageKind> kinds_;  // of the blocks, by number
  std::vector<Piece> pieces_;
  const GumboNode* main_ = nullptr;
  int main_depth_ = 0;
  bool cell_starts_ = false;
  bool after_break_ = false;
  std::size_t last_source_ = 0;
  std::string first_time_, page_title_;
};

}  // namespace

std::string decode_reference(std::string_view reference) {
  const Tree tree(reference);
  std::string out;
  const GumboNode* node = &tree.root();
  while (is_element(*node) && node->v.element.children.length > 0) {
    const GumboVector& children = node->v.element.children;
    node = static_cast<const GumboNode*>(children.data[children.length - 1]);
  }
  if (is_text(*node)) out = node->v.text.text;
  return out.empty() ? std::string(reference) : out;
}

void append_html(std::string_view source, Span part, Builder& builder) {
  HtmlReader(part.of(source), part.start, builder).read();
}

Draft read_html(std::string_view source) {
  Builder builder(source);
  append_html(source, {0, source.size()}, builder);
  return std::move(builder).finish();
}

}  // namespace stet::text

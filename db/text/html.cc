// Reads HTML through Gumbo, which gives the byte offset of each text node; the only file that
// includes Gumbo.
#include "text/html.h"

#include <gumbo.h>

#include <algorithm>
#include <initializer_list>
#include <string>
#include <vector>

#include "text/front_matter.h"
#include "text/html_guard.h"
#include "text/html_text.h"
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

bool is_furniture(const GumboNode& node) {
  const GumboTag tag = node.v.element.tag;
  if (tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_MAIN ||
      tag == GUMBO_TAG_ARTICLE)
    return false;
  const bool named =
      names_furniture(attribute(node, "class")) || names_furniture(attribute(node, "id"));
  return named && !holds(node, {GUMBO_TAG_H1, GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN});
}

class HtmlReader {
 public:
  HtmlReader(std::string_view html, std::size_t offset, Builder& builder)
      : builder_(builder),
        guarded_(guard_html(html)),
        tree_(guarded_.text),
        text_(guarded_, offset) {}

  void read() && {
    if (has_attribute(tree_.root(), "lang")) fields().language = attribute(tree_.root(), "lang");
    find_main(tree_.root());
    text_.begin_block(PassageKind::sentence);
    for (unsigned i = 0; i < tree_.top().length; ++i) {
      walk(*static_cast<const GumboNode*>(tree_.top().data[i]), {});
    }
    if (fields().published.empty()) fields().published = first_time_;
    if (fields().title.empty()) fields().title = page_title_;
    std::move(text_).build(builder_);
  }

 private:
  struct State {
    PassageKind kind = PassageKind::sentence;  // of the text here
    bool in_link = false;
    bool in_row = false;         // blocks inside a table row are not blocks
    bool only_headings = false;  // a page header: its headings count, the rest is furniture
  };

  FrontMatter& fields() { return builder_.front_matter(); }

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

  void walk(const GumboNode& node, const State& state) {
    if (is_text(node)) return text(node, state);
    if (is_element(node)) return element(node, state);
    if (node.type == GUMBO_NODE_COMMENT) {
      text_.add_comment(tree_.span_of(node.v.text.original_text), node.v.text.text);
    }
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
    if (is_link(node)) state.in_link = true;
    const bool is_main = &node == main_;
    in_main_ = in_main_ || is_main;
    const bool is_cell = tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH;
    if (is_inline(node) || (state.in_row && !is_cell)) {
      if (!is_inline(node)) text_.add_space();
      each_child(node, [&](const GumboNode& child) { walk(child, state); });
      return;
    }
    const PassageKind outer = state.kind;
    enter(node, state);
    each_child(node, [&](const GumboNode& child) { walk(child, state); });
    if (!is_cell) text_.begin_block(outer);
    if (is_main) in_main_ = false;
  }

  // Begins the element's block and sets what its content is.
  void enter(const GumboNode& node, State& state) {
    const GumboTag tag = node.v.element.tag;
    if (state.kind == PassageKind::furniture || is_furniture(node)) {
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
    const bool is_cell = tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH;
    if (is_cell && state.in_row) return text_.begin_cell();
    text_.begin_block(state.kind);
  }

  bool is_link(const GumboNode& node) const {
    if (node.v.element.tag != GUMBO_TAG_UNKNOWN) return false;
    const Span tag = tree_.span_of(node.v.element.original_tag);
    return !tag.empty() && tag.of(guarded_.text).starts_with("<x-link");
  }

  PassageKind kind_here(const State& state) const {
    if (state.kind == PassageKind::heading) return state.kind;
    const bool outside = main_ != nullptr && !in_main_;
    return outside || state.only_headings ? PassageKind::furniture : state.kind;
  }

  // One break wraps a line, two part paragraphs.
  void line_break(const State& state) {
    if (after_break_ && !state.in_row) {
      text_.begin_block(state.kind);
    } else {
      after_break_ = true;
      text_.add_space();
    }
  }

  void text(const GumboNode& node, const State& state) {
    const std::string_view decoded = node.v.text.text;
    if (decoded.find_first_not_of(" \t\n\f") != decoded.npos) {
      after_break_ = false;
      text_.set_kind(kind_here(state));
    }
    text_.set_in_link(state.in_link);
    text_.add(tree_.span_of(node.v.text.original_text), decoded);
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
    if (name == "og:title" && fields().title.empty()) fields().title = content;
    if (name == "og:site_name" && fields().publisher.empty()) fields().publisher = content;
    if (names_publication_date(name) && fields().published.empty())
      fields().published = date_of(content);
  }

  Builder& builder_;
  const Mapped guarded_;
  const Tree tree_;
  HtmlText text_;
  const GumboNode* main_ = nullptr;
  bool in_main_ = false;
  bool after_break_ = false;
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

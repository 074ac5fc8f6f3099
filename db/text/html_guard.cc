// Rewrites hostile or bulky HTML into a form that Gumbo reads in linear time, keeping a map to the
// original.
#include "text/html_guard.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "stet/error.h"

namespace stet::text {
namespace {

constexpr std::size_t kMostTags = 1'000'000;
constexpr std::size_t kDeepest = 256;
constexpr std::size_t kMostAttributes = 32;

enum class Role {
  structure,  // kept and counted in the depth
  implied,    // kept; closes its predecessor by itself and so cannot pile up
  void_,      // kept; has no content
  once,       // kept the first time
  inline_,    // the tag goes, the content stays
  raw,        // goes with its content, up to the end of the file where it never closes
  content,    // goes with its content where it closes
  link,
  quote,
  raised,
};

struct TagRole {
  std::string_view name;
  Role role;
};

// Sorted. Names that are not listed are structure.
constexpr auto kRoles = std::to_array<TagRole>({
    {"a", Role::link},
    {"abbr", Role::inline_},
    {"acronym", Role::inline_},
    {"area", Role::inline_},
    {"audio", Role::content},
    {"b", Role::inline_},
    {"base", Role::inline_},
    {"bdi", Role::inline_},
    {"bdo", Role::inline_},
    {"big", Role::inline_},
    {"body", Role::once},
    {"br", Role::void_},
    {"button", Role::content},
    {"canvas", Role::content},
    {"cite", Role::inline_},
    {"code", Role::inline_},
    {"col", Role::inline_},
    {"colgroup", Role::inline_},
    {"datalist", Role::content},
    {"dd", Role::implied},
    {"del", Role::content},
    {"dfn", Role::inline_},
    {"dt", Role::implied},
    {"em", Role::inline_},
    {"embed", Role::inline_},
    {"font", Role::inline_},
    {"frame", Role::inline_},
    {"frameset", Role::inline_},
    {"head", Role::once},
    {"hr", Role::void_},
    {"html", Role::once},
    {"i", Role::inline_},
    {"iframe", Role::raw},
    {"image", Role::inline_},
    {"img", Role::inline_},
    {"input", Role::inline_},
    {"ins", Role::inline_},
    {"isindex", Role::inline_},
    {"kbd", Role::inline_},
    {"keygen", Role::inline_},
    {"li", Role::implied},
    {"link", Role::inline_},
    {"mark", Role::inline_},
    {"math", Role::content},
    {"meta", Role::void_},
    {"nobr", Role::inline_},
    {"noembed", Role::raw},
    {"noframes", Role::raw},
    {"noscript", Role::content},
    {"object", Role::content},
    {"optgroup", Role::inline_},
    {"option", Role::inline_},
    {"p", Role::implied},
    {"param", Role::inline_},
    {"plaintext", Role::inline_},
    {"q", Role::quote},
    {"rb", Role::inline_},
    {"rp", Role::inline_},
    {"rt", Role::content},
    {"rtc", Role::inline_},
    {"ruby", Role::inline_},
    {"s", Role::content},
    {"samp", Role::inline_},
    {"script", Role::raw},
    {"select", Role::content},
    {"small", Role::inline_},
    {"source", Role::inline_},
    {"span", Role::inline_},
    {"strike", Role::content},
    {"strong", Role::inline_},
    {"style", Role::raw},
    {"sub", Role::inline_},
    {"sup", Role::raised},
    {"svg", Role::content},
    {"tbody", Role::implied},
    {"td", Role::implied},
    {"template", Role::content},
    {"textarea", Role::raw},
    {"tfoot", Role::implied},
    {"th", Role::implied},
    {"thead", Role::implied},
    {"title", Role::structure},
    {"tr", Role::implied},
    {"track", Role::inline_},
    {"tt", Role::inline_},
    {"u", Role::inline_},
    {"var", Role::inline_},
    {"video", Role::content},
    {"wbr", Role::inline_},
    {"xmp", Role::raw},
});

Role role_of(std::string_view name) {
  const auto found =
      std::lower_bound(kRoles.begin(), kRoles.end(), name,
                       [](const TagRole& tag, std::string_view n) { return tag.name < n; });
  return found != kRoles.end() && found->name == name ? found->role : Role::structure;
}

// End tags do not reach across these.
bool is_barrier(std::string_view name) {
  return name == "table" || name == "caption" || name == "marquee" || name == "applet" ||
         name == "html";
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_alpha(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f'; }

bool equals_ignoring_case(std::string_view text, std::string_view lower_case) {
  return text.size() == lower_case.size() &&
         std::equal(text.begin(), text.end(), lower_case.begin(),
                    [](char a, char b) { return lower(a) == b; });
}

struct Tag {
  std::string name;                // lower case, cut at 32 bytes
  std::size_t end = 0;             // behind the ">"
  std::size_t attributes_end = 0;  // behind the last attribute that is kept
};

class Guard {
 public:
  explicit Guard(std::string_view html) : html_(html) { out_.text.reserve(html.size()); }

  Mapped run() && {
    std::size_t at = 0;
    while (at < html_.size()) {
      const std::size_t mark = std::min(html_.find('<', at), html_.size());
      keep(at, mark);
      if (mark == html_.size()) break;
      at = markup(mark);
    }
    return std::move(out_);
  }

 private:
  // Handles what starts with "<" at `at`; returns where to go on.
  std::size_t markup(std::size_t at) {
    const char next = at + 1 < html_.size() ? html_[at + 1] : '\0';
    if (next == '!' || next == '?') return declaration(at);
    const bool closes = next == '/';
    const std::size_t name = at + (closes ? 2 : 1);
    if (name < html_.size() && is_alpha(html_[name])) {
      const Tag tag = tag_at(name);
      if (html_[tag.end - 1] != '>')
        return html_.size();  // a tag that the file's end cuts off is none
      return closes ? end_tag(at, tag) : start_tag(at, tag);
    }
    if (closes) return std::min(html_.find('>', at), html_.size() - 1) + 1;  // a bogus comment
    keep(at, at + 1);
    return at + 1;
  }

  std::size_t declaration(std::size_t at) {
    constexpr std::string_view kOpen = "<!--", kClose = "-->", kDoctype = "<!doctype";
    if (!html_.substr(at).starts_with(kOpen)) {
      const std::size_t end = std::min(html_.find('>', at), html_.size() - 1) + 1;
      if (out_.text.empty() && equals_ignoring_case(html_.substr(at, kDoctype.size()), kDoctype))
        keep(at, end);
      return end;
    }
    const std::size_t close = html_.find(kClose, at + 2);
    if (close == html_.npos) return html_.size();
    const std::size_t end = close + kClose.size();
    const std::string_view words =
        html_.substr(at + kOpen.size(), std::max(close, at + kOpen.size()) - at - kOpen.size());
    const std::size_t first = words.find_first_not_of(" \t\n");
    if (first != words.npos && words.substr(first).starts_with("stet")) keep(at, end);
    return end;
  }

  Tag tag_at(std::size_t at) const {
    constexpr std::size_t kLongestName = 32;
    Tag tag;
    while (at < html_.size() && !is_blank(html_[at]) && html_[at] != '/' && html_[at] != '>') {
      if (tag.name.size() < kLongestName) tag.name += lower(html_[at]);
      ++at;
    }
    tag.attributes_end = at;
    std::size_t attributes = 0;
    while (at < html_.size() && html_[at] != '>') {
      if (is_blank(html_[at]) || html_[at] == '/') {
        ++at;
        continue;
      }
      at = attribute_end(at);
      if (++attributes <= kMostAttributes) tag.attributes_end = at;
    }
    tag.end = std::min(at + 1, html_.size());
    return tag;
  }

  std::size_t attribute_end(std::size_t at) const {
    ++at;  // a leading "=" is part of the name
    while (at < html_.size() && !is_blank(html_[at]) && html_[at] != '/' && html_[at] != '>' &&
           html_[at] != '=')
      ++at;
    std::size_t value = at;
    while (value < html_.size() && is_blank(html_[value])) ++value;
    if (value >= html_.size() || html_[value] != '=') return at;
    ++value;
    while (value < html_.size() && is_blank(html_[value])) ++value;
    if (value >= html_.size()) return value;
    const char quote = html_[value];
    if (quote == '"' || quote == '\'')
      return std::min(html_.find(quote, value + 1), html_.size() - 1) + 1;
    while (value < html_.size() && !is_blank(html_[value]) && html_[value] != '>') ++value;
    return value;
  }

  std::size_t start_tag(std::size_t at, const Tag& tag) {
    switch (role_of(tag.name)) {
      case Role::inline_:
        return tag.end;
      case Role::raw:
        return end_of_content(tag, html_.size());
      case Role::content:
        return end_of_content(tag, tag.end);
      case Role::quote:
        insert("\u201C", at, tag.end);
        return tag.end;
      case Role::raised:
        return raised(at, tag);
      case Role::once:
        if (++times_[tag.name] == 1) keep_tag(at, tag);
        return tag.end;
      case Role::implied:
      case Role::void_:
        keep_tag(at, tag);
        return tag.end;
      case Role::link:
        if (!open_.empty() && open_.back() == kLink) close_link(at, at);
        open(at, tag, kLink);
        return tag.end;
      case Role::structure:
        open(at, tag, tag.name);
        return tag.end;
    }
    return tag.end;
  }

  std::size_t end_tag(std::size_t at, const Tag& tag) {
    const Role role = role_of(tag.name);
    if (role == Role::quote) insert("\u201D", at, tag.end);
    if (role == Role::implied) keep_tag(at, tag);
    if (role == Role::link && !open_.empty() && open_.back() == kLink) close_link(at, tag.end);
    if (role != Role::structure) return tag.end;
    for (std::size_t i = open_.size(); i > 0; --i) {
      if (open_[i - 1] == tag.name) {
        open_.resize(i - 1);
        keep_tag(at, tag);
        break;
      }
      if (is_barrier(open_[i - 1])) break;
    }
    return tag.end;
  }

  void open(std::size_t at, const Tag& tag, std::string_view name) {
    if (open_.size() >= kDeepest) return;
    open_.emplace_back(name);
    if (name != kLink) {
      keep_tag(at, tag);
    } else {
      count_tag();
      insert("<x-link>", at, tag.end);
    }
  }

  void close_link(std::size_t start, std::size_t end) {
    open_.pop_back();
    count_tag();
    insert("</x-link>", start, end);
  }

  // <sup>2</sup> is a raised figure, <sup><a>2</a></sup> a reference mark, <sup>th</sup> plain
  // letters.
  std::size_t raised(std::size_t at, const Tag& tag) {
    constexpr std::array<std::string_view, 10> kRaised = {"⁰", "¹", "²", "³", "⁴",
                                                          "⁵", "⁶", "⁷", "⁸", "⁹"};
    constexpr std::size_t kLongestMark = 400;
    std::size_t end = tag.end;
    std::string figures;
    for (; end < html_.size() && html_[end] >= '0' && html_[end] <= '9'; ++end) {
      if (figures.size() < kLongestMark)
        figures += kRaised[static_cast<std::size_t>(html_[end] - '0')];
    }
    if (!figures.empty() && html_.substr(end).starts_with("</")) insert(figures, tag.end, end);
    if (!figures.empty()) return html_.substr(end).starts_with("</") ? end : tag.end;
    if (!html_.substr(tag.end).starts_with('<') && !html_.substr(tag.end).starts_with('['))
      return tag.end;
    const std::size_t close = html_.substr(at, kLongestMark).find("</sup");
    return close == html_.npos ? tag.end : at + close;
  }

  // Behind the element's end tag, or `otherwise` where it has none. Each stretch is looked through
  // once a name.
  std::size_t end_of_content(const Tag& tag, std::size_t otherwise) {
    const auto absent = unclosed_from_.find(tag.name);
    if (absent != unclosed_from_.end() && tag.end >= absent->second) return otherwise;
    for (std::size_t at = html_.find("</", tag.end); at != html_.npos;
         at = html_.find("</", at + 2)) {
      if (equals_ignoring_case(html_.substr(at + 2, tag.name.size()), tag.name)) {
        return std::min(html_.find('>', at), html_.size() - 1) + 1;
      }
    }
    unclosed_from_[tag.name] = tag.end;
    return otherwise;
  }

  void keep_tag(std::size_t at, const Tag& tag) {
    count_tag();
    if (tag.end > tag.attributes_end + 1 && tag.end <= html_.size() && html_[tag.end - 1] == '>') {
      keep(at, tag.attributes_end);
      insert(">", tag.attributes_end, tag.end);
    } else {
      keep(at, tag.end);
    }
  }

  void count_tag() {
    if (++tags_ <= kMostTags) return;
    throw Error(Code::unsupported,
                "cannot read the HTML: it has more than " + std::to_string(kMostTags) +
                    " tags; save the article alone, or as plain text, and try again");
  }

  void keep(std::size_t start, std::size_t end) {
    out_.map.append({out_.text.size(), start, end - start, end - start});
    out_.text += html_.substr(start, end - start);
  }

  void insert(std::string_view text, std::size_t start, std::size_t end) {
    out_.map.append({out_.text.size(), start, text.size(), end - start});
    out_.text += text;
  }

  static constexpr std::string_view kLink = "x-link";

  std::string_view html_;
  Mapped out_;
  std::vector<std::string> open_;
  std::map<std::string, std::size_t> times_;
  std::map<std::string, std::size_t> unclosed_from_;
  std::size_t tags_ = 0;
};

}  // namespace

Mapped guard_html(std::string_view html) { return Guard(html).run(); }

}  // namespace stet::text

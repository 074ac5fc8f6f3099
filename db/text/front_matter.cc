// Reads the front matter of a Markdown text, tolerantly.
#include "text/front_matter.h"

#include <algorithm>
#include <chrono>
#include <string>

#include "stet/error.h"
#include "text/unicode.h"

namespace stet::text {
namespace {

constexpr std::string_view kFence = "---";

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t";
  const std::size_t start = text.find_first_not_of(kBlank);
  if (start == text.npos) return {};
  return text.substr(start, text.find_last_not_of(kBlank) - start + 1);
}

// A scalar: in double quotes with backslashes, in single quotes with '' for ', or bare up to " #".
std::string scalar(std::string_view value) {
  if (value.empty()) return {};
  const char quote = value.front();
  if (quote != '"' && quote != '\'') return std::string(trimmed(value.substr(0, value.find(" #"))));
  std::string out;
  for (std::size_t at = 1; at < value.size(); ++at) {
    const bool another = at + 1 < value.size();
    if (quote == '"' && value[at] == '\\' && another) {
      out += value[++at];
    } else if (value[at] == quote) {
      if (quote != '\'' || !another || value[at + 1] != quote) break;
      out += value[++at];
    } else {
      out += value[at];
    }
  }
  return out;
}

void set_field(FrontMatter& fields, std::string_view line, std::size_t number) {
  const std::size_t colon = line.find(':');
  if (colon == line.npos || line.starts_with(' ') || line.starts_with('#')) return;
  const std::string key = to_lower(trimmed(line.substr(0, colon)));
  const std::string value = scalar(trimmed(line.substr(colon + 1)));
  if (value.empty()) return;
  if (key == "title") {
    fields.title = value;
  } else if (key == "language" || key == "lang") {
    fields.language = value;
  } else if (key == "publisher") {
    fields.publisher = value;
  } else if (key == "date" && fields.published.empty()) {
    fields.published = date_of(value);
  } else if (key == "published") {
    fields.published = date_of(value);
    if (fields.published.empty()) {
      throw Error(Code::invalid, "cannot read the front matter, line " + std::to_string(number) +
                                     ": field \"published\" is \"" + value +
                                     "\", which is not a date; write it as YYYY-MM-DD");
    }
  }
}

}  // namespace

std::string_view date_of(std::string_view value) {
  constexpr std::size_t kSize = 10;
  const auto number = [&](std::size_t at, std::size_t size) {
    int out = 0;
    for (const char c : value.substr(at, size)) out = out * 10 + (c - '0');
    return out;
  };
  if (value.size() < kSize || value[4] != '-' || value[7] != '-') return {};
  for (const std::size_t at : {0, 1, 2, 3, 5, 6, 8, 9}) {
    if (value[at] < '0' || value[at] > '9') return {};
  }
  if (value.size() > kSize && value[kSize] != 'T' && value[kSize] != ' ') return {};
  const std::chrono::year_month_day day{std::chrono::year(number(0, 4)),
                                        std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                        std::chrono::day(static_cast<unsigned>(number(8, 2)))};
  return day.ok() ? value.substr(0, kSize) : std::string_view();
}

FrontMatterBlock read_front_matter(std::string_view source) {
  FrontMatterBlock out;
  std::size_t number = 0;
  for (std::size_t start = 0; start < source.size();) {
    const std::size_t end = std::min(source.find('\n', start), source.size());
    std::string_view line = source.substr(start, end - start);
    while (line.ends_with(' ') || line.ends_with('\t')) line.remove_suffix(1);
    start = std::min(end + 1, source.size());
    ++number;
    if (number == 1) {
      if (line != kFence) return {};
    } else if (line == kFence || line == "...") {
      out.size = start;
      return out;
    } else {
      set_field(out.fields, line, number);
    }
  }
  if (number == 0) return out;
  throw Error(Code::invalid,
              "cannot read the front matter: it opens at line 1 with --- and never closes; "
              "end it with a line of --- or remove the first line");
}

}  // namespace stet::text

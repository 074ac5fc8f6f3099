// Offices and their holders, where they stand beside each other.
#include "facts/roles.h"

#include <algorithm>
#include <optional>

#include "facts/countries.h"
#include "facts/name_words.h"

namespace stet::facts {
namespace {

std::string last_part(const std::string& word) {
  const std::size_t hyphen = word.rfind('-');
  return hyphen == std::string::npos ? word : word.substr(hyphen + 1);
}
bool is_office(std::string_view word) {
  return is_office_noun(last_part(lower(word))) || is_office_noun(lower(word));
}
bool is_determiner(const std::string& low) {
  return low == "the" || low == "a" || low == "an" || low == "its" || low == "their" ||
         low == "his" || low == "her" || low == "our";
}

class Roles {
 public:
  explicit Roles(const NameTable& table) : table_(table) {}

  // Over the names [first, last).
  std::vector<Role> run(std::size_t first, std::size_t last) {
    for (std::size_t n = first; n < last; ++n) {
      const Name& name = table_.names[n];
      if ((name.label == "place" || name.label == "organisation") && name.sure) continue;
      if (auto role = before(n)) out_.push_back(*role);
      if (auto role = after(n)) out_.push_back(*role);
    }
    std::ranges::stable_sort(out_, {}, [](const Role& r) { return r.span; });
    return with_counterparts(std::move(out_));
  }

 private:
  const std::vector<Word>& words(std::size_t n) const {
    return table_.words[table_.names[n].passage];
  }

  // "Foreign Minister Choe and her Chinese counterpart, Wang Yi": the same office in another place.
  static std::vector<Role> with_counterparts(std::vector<Role> roles) {
    std::vector<Role> out;
    for (Role& role : roles) {
      if (role.title == "counterpart") {
        if (out.empty() || out.back().passage != role.passage) continue;
        role.title = out.back().title;
      }
      out.push_back(std::move(role));
    }
    return out;
  }

  // Fills title, qualifier and office span from the words [first, last), of which the last is the
  // office noun.
  static void name_office(Role& role, const std::vector<Word>& words, std::size_t first,
                          std::size_t last) {
    std::size_t start = first;
    for (std::size_t i = first; i < last; ++i) {
      const std::string low = lower(words[i].text);
      const bool vice = low == "vice" || (low == "founding" && i + 1 == last);
      if (is_office_qualifier(low) && !vice && role.title.empty()) {
        role.qualifier += (role.qualifier.empty() ? "" : " ") + low;
        start = i + 1;
        continue;
      }
      role.title += (role.title.empty() ? "" : " ") + low;
    }
    // "Lanz's deputy", "the acting": a qualifier by itself is the office.
    if (role.title.empty()) {
      role.title = lower(words[last - 1].text);
      role.qualifier.erase(role.qualifier.size() -
                           std::min(role.qualifier.size(), role.title.size()));
      while (role.qualifier.ends_with(' ')) role.qualifier.pop_back();
      start = last - 1;
    }
    role.office = {words[std::min(start, last - 1)].span.start, words[last - 1].span.end};
  }

  // "Chinese Foreign Minister Wang Yi", "the hydrologist Mara Quint of Estremo University", "its
  // president, Maud Ellery".
  std::optional<Role> before(std::size_t n) const {
    const Name& name = table_.names[n];
    const std::vector<Word>& w = words(n);
    std::size_t end = name.first;
    const bool comma = end > 0 && w[end - 1].text == ",";
    if (comma) --end;
    if (comma && end > 0 && !is_office(w[end - 1].text)) return before_of_phrase(n, end);
    if (end == 0 || !is_office(w[end - 1].text)) return std::nullopt;
    std::size_t start = end - 1;
    while (start > 0 && belongs(w, start - 1)) --start;
    const std::string opener = start > 0 ? lower(w[start - 1].text) : "";
    if (comma && !is_determiner(opener) && opener != "'s" && opener != "’s" &&
        !is_country_adjective(w, start))
      return std::nullopt;
    // "said the minister, Wang" closes again; "praised by the minister, Wang Yi left" does not.
    if (comma && name.last < w.size() && w[name.last].kind != Word::Kind::mark &&
        lower(w[name.last].text) != "and")
      return std::nullopt;
    Role role{.passage = name.passage, .holder = n};
    name_office(role, w, start, end);
    role.jurisdiction = jurisdiction_before(w, start);
    if (role.jurisdiction.empty()) role.jurisdiction = of_phrase(n, name.last);
    role.span = {role.jurisdiction.empty() || role.jurisdiction.start > role.office.start
                     ? w[start].span.start
                     : role.jurisdiction.start,
                 std::max(name.span.end, role.jurisdiction.end)};
    return role;
  }

  // "the Chairman of the State Council of Lethonia, Sey Arvand,": the words before the comma at
  // `end` are the office and its jurisdiction.
  std::optional<Role> before_of_phrase(std::size_t n, std::size_t end) const {
    const Name& name = table_.names[n];
    const std::vector<Word>& w = words(n);
    const bool closed = name.last >= w.size() || w[name.last].kind == Word::Kind::mark;
    const bool other = name.sure && (name.label == "place" || name.label == "organisation");
    if (!closed || other) return std::nullopt;
    std::size_t of = end;
    for (std::size_t i = end; i-- > 1 && end - i < 9 && w[i].kind == Word::Kind::word;) {
      const std::string low = lower(w[i].text);
      if (low == "of" && is_office(w[i - 1].text)) of = i;
      if (is_stop_word(low) && low != "of" && low != "the" && low != "and") break;
    }
    if (of == end) return std::nullopt;
    std::size_t start = of - 1;
    while (start > 0 && belongs(w, start - 1)) --start;
    if (start == 0 || lower(w[start - 1].text) != "the") return std::nullopt;
    Role role{.passage = name.passage, .holder = n};
    name_office(role, w, start, of);
    role.jurisdiction = of_phrase(n, of);
    role.span = {w[start].span.start, name.span.end};
    return role;
  }

  // "Wang Yi, the Chinese foreign minister", "Margit Solheim, Chief Executive", "Erik Roy, now
  // chief operating officer".
  std::optional<Role> after(std::size_t n) const {
    const Name& name = table_.names[n];
    const std::vector<Word>& w = words(n);
    if (name.last + 1 >= w.size() || w[name.last].text != ",") return std::nullopt;
    // "President of the Republic of Orsavia, the ...": what stands behind is not the republic's
    // office.
    if (name.label != "person" && name.first > 0 &&
        (lower(w[name.first - 1].text) == "of" || lower(w[name.first - 1].text) == "the"))
      return std::nullopt;
    std::size_t i = name.last + 1;
    // an age may stand between: "Anna Berg, 47, a pilot"
    if (w[i].kind == Word::Kind::number && i + 2 < w.size() && w[i + 1].text == ",") i += 2;
    if (lower(w[i].text) == "now" || lower(w[i].text) == "then") ++i;
    const bool determined = i < w.size() && is_determiner(lower(w[i].text));
    if (determined) ++i;
    std::size_t start = i;
    std::size_t office = kNoName;
    for (std::size_t k = i; k < w.size() && k < i + 7 && w[k].kind == Word::Kind::word; ++k) {
      const std::string low = lower(w[k].text);
      if (is_stop_word(low) && low != "'s" && low != "’s") break;
      if (is_office(low)) office = k;
      if (low == "'s" || low == "’s") start = k + 1;
    }
    if (office == kNoName || office < start) return std::nullopt;
    std::size_t end = office + 1;
    if (end < w.size() && lower(w[end].text) == "general") ++end;
    // "minister of defence", "secretary of state": the branch belongs to the office.
    if (end + 1 < w.size() && lower(w[end].text) == "of" &&
        is_office_modifier(lower(w[end + 1].text)))
      end += 2;
    // "Kim, leaders said," is no office; "Solheim, chief executive," is.
    if (!determined && start == i && !closes(w, end)) return std::nullopt;
    Role role{.passage = name.passage, .holder = n};
    const std::size_t adjective = past_adjective(w, start, office);
    name_office(role, w, adjective, end);
    role.jurisdiction = start > i           ? before_possessive(w, start, i)
                        : adjective > start ? Span{w[start].span.start, w[adjective - 1].span.end}
                                            : Span{};
    if (role.jurisdiction.empty()) role.jurisdiction = of_phrase(n, end);
    role.span = {name.span.start, std::max(role.office.end, role.jurisdiction.end)};
    return role;
  }

  static bool closes(const std::vector<Word>& w, std::size_t at) {
    return at >= w.size() || w[at].kind == Word::Kind::mark || lower(w[at].text) == "of" ||
           lower(w[at].text) == "at";
  }
  static bool belongs(const std::vector<Word>& w, std::size_t i) {
    const std::string low = lower(w[i].text);
    if (w[i].kind != Word::Kind::word) return false;
    return is_office(low) || is_office_modifier(low) || is_office_qualifier(low) ||
           low == "central-bank" ||
           (low == "and" && i > 0 && is_office_modifier(lower(w[i - 1].text)));
  }
  static bool is_country_adjective(const std::vector<Word>& w, std::size_t start) {
    return start > 0 && country_of(fold_name(w[start - 1].text)).kind == CountryWord::demonym;
  }
  // Capitalised words before the office's own: "Chinese foreign minister", "North Korean leader".
  static std::size_t past_adjective(const std::vector<Word>& w, std::size_t start,
                                    std::size_t office) {
    std::size_t i = start;
    while (i < office && is_capitalised(w[i].text) && !belongs(w, i)) ++i;
    return i;
  }
  static Span before_possessive(const std::vector<Word>& w, std::size_t start, std::size_t first) {
    return start >= first + 2 ? Span{w[first].span.start, w[start - 2].span.end} : Span{};
  }
  // "Lethonia's trade minister", "Chinese Foreign Minister", "Students' Union president".
  static Span jurisdiction_before(const std::vector<Word>& w, std::size_t start) {
    std::size_t end = start;
    if (end > 0 && (w[end - 1].text == "'s" || w[end - 1].text == "’s")) --end;
    std::size_t first = end;
    while (first > 0 && w[first - 1].kind == Word::Kind::word &&
           is_capitalised(w[first - 1].text) && !is_stop_word(lower(w[first - 1].text)))
      --first;
    return first == end ? Span{} : Span{w[first].span.start, w[end - 1].span.end};
  }
  // "of Estremo University", "at the University of Drovny", "of North Korea".
  Span of_phrase(std::size_t n, std::size_t at) const {
    const std::vector<Word>& w = words(n);
    if (at + 1 >= w.size()) return {};
    const std::string low = lower(w[at].text);
    if (low != "of" && low != "at" && low != "for" && low != "in") return {};
    std::size_t i = at + 1;
    if (is_determiner(lower(w[i].text)) && i + 1 < w.size()) ++i;
    const auto other = std::ranges::lower_bound(table_.names, w[i].span.start, {},
                                                [](const Name& name) { return name.span.start; });
    return other != table_.names.end() && other->span.start == w[i].span.start ? other->span
                                                                               : Span{};
  }

  const NameTable& table_;
  std::vector<Role> out_;
};

}  // namespace

std::vector<Role> find_roles(const NameTable& table) {
  return Roles(table).run(0, table.names.size());
}

std::vector<Role> find_roles_in(const NameTable& table, std::size_t passage) {
  const auto range = std::ranges::equal_range(table.names, passage, {}, &Name::passage);
  return Roles(table).run(static_cast<std::size_t>(range.begin() - table.names.begin()),
                          static_cast<std::size_t>(range.end() - table.names.begin()));
}

}  // namespace stet::facts

// One person's name spelt two ways in one draft.
#include <algorithm>
#include <map>
#include <optional>

#include "facts/words.h"
#include "verify/draft_checks.h"
#include "verify/spelling.h"

namespace stet::verify {
namespace {

constexpr std::size_t kLongEnough = 5;  // letters of a last name: "Lee" and "Li" are two families
constexpr std::size_t kAloneLongEnough = 6;  // of one that stands without a first name
constexpr std::size_t kMostNames =
    1000;  // different ones; what a longer list has more of is not compared

struct PersonName {
  std::string written;
  std::vector<std::string> given;  // lower case, in order; empty where the last name stands alone
  std::string last;
  std::vector<Span> spans;  // where it stands, in order
};

PersonName person_name(std::string_view text) {
  PersonName out;
  out.written = text;
  for (const facts::Word& word : facts::words_of(text, {0, text.size()})) {
    if (word.kind != facts::Word::Kind::word || word.text == "'s" || word.text == "\xE2\x80\x99s")
      continue;
    if (!out.last.empty()) out.given.push_back(std::move(out.last));
    out.last = facts::lower(word.text);
  }
  return out;
}

std::vector<PersonName> person_names(const facts::Analysis& draft) {
  std::vector<PersonName> out;
  std::map<std::string, std::size_t> known;
  for (const Mention& mention : draft.mentions) {
    if (mention.type != MentionType::name || mention.label != "person") continue;
    std::string written(mention.span.of(draft.document.text));
    auto at = known.find(written);
    if (at == known.end()) {
      if (out.size() == kMostNames) continue;
      at = known.emplace(written, out.size()).first;
      out.push_back(person_name(written));
    }
    out[at->second].spans.push_back(mention.span);
  }
  return out;
}

// A woman's and a man's form of one family name ("Petrov", "Petrova") are two people's names.
bool forms_by_sex(const std::string& a, const std::string& b) {
  const std::string &shorter = a.size() < b.size() ? a : b, &longer = a.size() < b.size() ? b : a;
  return longer.starts_with(shorter) && (longer.back() == 'a' || longer.back() == 'e');
}

// The last word of a name may be a given name where the family's comes first ("Wong Kwok-hing"):
// brothers share half of it.
bool given_last(const PersonName& name) { return name.last.find('-') != std::string::npos; }

bool last_names_alike(const PersonName& a, const PersonName& b, std::size_t shortest) {
  return !given_last(a) && !given_last(b) && std::min(a.last.size(), b.last.size()) >= shortest &&
         off_by_letters(a.last, b.last) && !forms_by_sex(a.last, b.last);
}

// Initials and middle names come and go; the first name must be the same word.
bool one_person(const PersonName& a, const PersonName& b) {
  return !a.given.empty() && !b.given.empty() && a.given.front() == b.given.front() &&
         a.given.front().size() > 2 && last_names_alike(a, b, kLongEnough);
}

// "Ms Lindkvist" in a draft that has presented a Maria Lindqvist and nobody whose last name is
// Lindkvist.
bool later_mention(const PersonName& full, const PersonName& alone,
                   const std::vector<PersonName>& all) {
  if (full.given.empty() || !alone.given.empty() || alone.spans.front() < full.spans.front())
    return false;
  if (!last_names_alike(full, alone, kAloneLongEnough) ||
      letters_apart(full.last, alone.last, 1) > 1)
    return false;
  return std::none_of(all.begin(), all.end(), [&](const PersonName& other) {
    bool own =
        !other.given.empty() && (other.last == alone.last || other.given.front() == alone.last);
    bool twin = !other.given.empty() && other.written != full.written &&
                last_names_alike(other, alone, kAloneLongEnough);
    return own || twin;
  });
}

}  // namespace

std::vector<NameVariants> name_variants(const facts::Analysis& draft) {
  std::vector<PersonName> names = person_names(draft);
  std::vector<NameVariants> out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (std::size_t j = i + 1; j < names.size(); ++j) {
      const PersonName *kept = &names[i], *slip = &names[j];
      if (!one_person(*kept, *slip) && !later_mention(*kept, *slip, names)) continue;
      // The form that stands less often is taken for the slip, of two that stand equally often the
      // later one.
      if (!slip->given.empty() && slip->spans.size() > kept->spans.size()) std::swap(kept, slip);
      out.push_back({kept->written, slip->written, kept->spans, slip->spans});
    }
  }
  return out;
}

}  // namespace stet::verify

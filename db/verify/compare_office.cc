// Offices told by a verb or in another construction: "Per Lund heads the museum", "the museum's
// director, Per Lund, ..."; "leads the council", "leads the opposition".
//
// Both texts are read for who holds what office of what (offices_told.h). Support asks for the same
// person, an office that bears the statement's out and the same thing that it is of, narrowed by
// nothing that the draft does not tell; refutation for another person in the same single office of
// the same thing, or for one who leads the opposition where the draft has the leader of the whole.
#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "facts/words.h"
#include "verify/further.h"
#include "verify/kin.h"
#include "verify/lower_words.h"
#include "verify/offices_told.h"
#include "verify/turned_about.h"

namespace stet::verify {
namespace {

constexpr double kSame = 0.8, kOther = 0.85;

bool same_person(const OfficeTold& a, const OfficeTold& b) {
  return may_be_one(a.name, b.name) &&
         (a.name.size() == 1 || b.name.size() == 1 || a.name.back() == b.name.back());
}

bool same_word(Matcher& matcher, const std::string& a, const std::string& b) {
  return a == b || matcher.bears_out(word_term(a), word_term(b)) ||
         matcher.bears_out(word_term(b), word_term(a));
}

bool has_all(Matcher& matcher, const std::vector<std::string>& claimed,
             const std::vector<std::string>& found) {
  return std::ranges::all_of(claimed, [&](const std::string& word) {
    return std::ranges::any_of(
        found, [&](const std::string& other) { return same_word(matcher, word, other); });
  });
}

// Words that tell what kind of body speaks for somebody.
bool of_interests(std::string_view word) {
  return is_one_of(word, {"alliance", "association", "chamber", "council", "employer", "federation",
                          "group", "guild", "industry", "institute", "league", "lobby", "national",
                          "society", "trade", "union"});
}

bool known(const Statement& statement, const std::string& word) {
  return std::ranges::find(statement.topic, word) != statement.topic.end() ||
         std::ranges::any_of(lower_words(statement.sentence), [&](const std::string& own) {
           return own == word || base_form(own) == word;
         });
}

// The same museum: the same head, the words of the one in the other, and nothing more in the source
// than the draft knows.
bool same_body(const Bout& bout, const OfficeTold& own, const OfficeTold& found) {
  const bool speaks = office_bears_out("speaks for", own.office) && own.office != found.office &&
                      (own.office == "speaks for" || own.office.starts_with("spokes"));
  if (!speaks && !same_word(bout.matcher, own.head, found.head)) return false;
  return has_all(bout.matcher, own.body, found.body) &&
         std::ranges::all_of(found.body, [&](const std::string& word) {
           return has_all(bout.matcher, {word}, own.body) || known(bout.statement, word) ||
                  (speaks && of_interests(word));
         });
}

// "The new director", "the long-serving head": no narrower office.
bool is_neutral(const std::string& word) {
  return is_one_of(word, {"current", "long-serving", "long-standing", "longstanding", "longtime",
                          "new", "present", "serving", "sole", "veteran"});
}

bool as_narrow(const OfficeTold& own, const OfficeTold& found) {
  auto has = [](const OfficeTold& office, const std::string& word) {
    return std::ranges::find(office.narrowing, word) != office.narrowing.end();
  };
  return std::ranges::all_of(
             own.narrowing,
             [&](const std::string& word) { return is_neutral(word) || has(found, word); }) &&
         std::ranges::all_of(found.narrowing, [&](const std::string& word) {
           return is_neutral(word) || has(own, word);
         });
}

Assessment answer(Stance stance, const OfficeTold& own, std::string_view here,
                  const OfficeTold& found, std::string_view there) {
  Assessment out{.stance = stance,
                 .rule = "role.office",
                 .reason = stance == Stance::supports ? "exact" : "wrong_entity",
                 .steps = {},
                 .strength = stance == Stance::supports ? kSame : kOther};
  out.about = own.span;
  out.steps = {"the draft has \"" + std::string(own.span.of(here)) + "\", the source \"" +
               std::string(found.span.of(there)) + "\""};
  return out;
}

// "Heads the museum in Brod": what stands behind the office may tell which one it is.
bool goes_on(std::string_view text, const OfficeTold& office) {
  const std::vector<std::string> behind = lower_words(text.substr(office.span.end));
  return !behind.empty() &&
         is_one_of(behind[0], {"at", "by", "for", "from", "in", "near", "of", "on", "with"});
}

// Another person in the same office, both by their full names, and no sign of two who share it.
bool other_holder(const Bout& bout, const OfficeTold& own, const OfficeTold& found) {
  if (!held_by_one(own.office) || !office_bears_out(own.office, found.office) ||
      !office_bears_out(found.office, own.office) || own.name.size() < 2 || found.name.size() < 2 ||
      own.name.back() == found.name.back() || !own.narrowing.empty() || !found.narrowing.empty())
    return false;
  auto has = [](std::string_view text, const std::string& word) {
    const std::vector<std::string> words = lower_words(text);
    return std::ranges::find(words, word) != words.end();
  };
  return same_word(bout.matcher, own.head, found.head) &&
         has_all(bout.matcher, own.body, found.body) &&
         has_all(bout.matcher, found.body, own.body) &&
         !has(bout.passage.record.text, own.name.back()) &&
         !goes_on(bout.passage.record.text, found) && !goes_on(bout.statement.reading.text, own) &&
         !has_word(bout.passage.record.text, {"also", "co", "former", "formerly", "joint",
                                              "jointly", "then", "together", "until", "with"});
}

bool leads(const OfficeTold& office) {
  return office_bears_out("leads", office.office) && office.narrowing.empty();
}

bool governs(const OfficeTold& office) {
  return is_one_of(office.head,
                   {"administration", "assembly", "cabinet", "city", "council", "country", "county",
                    "government", "house", "parliament", "region", "state"});
}

// "The Independents, the largest opposition group": the phrase itself or the next one says so.
bool of_opposition(const OfficeTold& office, std::string_view text) {
  std::size_t end = text.find(',', office.span.end);
  if (end != std::string_view::npos) end = text.find_first_of(",.;", end + 1);
  return has_word(
      text.substr(office.span.start, end == std::string_view::npos ? end : end - office.span.start),
      {"opposition"});
}

bool opposes(const Statement& statement, const OfficeTold& own, const OfficeTold& found,
             std::string_view there) {
  return leads(own) && governs(own) && !has_word(statement.sentence, {"opposition"}) &&
         leads(found) && of_opposition(found, there);
}

// The offices of the statement, with what its sentence has of them: "Denis Harker, the leader" goes
// on with "of the council". Spans count in the statement's own text.
std::vector<OfficeTold> own_offices(const Statement& statement) {
  const std::string& text = statement.reading.text;
  const std::size_t at = statement.sentence.find(text);
  if (text.empty() || at == std::string::npos) return offices_told(text);
  std::vector<OfficeTold> out;
  for (OfficeTold& office : offices_told(statement.sentence)) {
    const Span here{std::max(office.span.start, at), std::min(office.span.end, at + text.size())};
    if (here.start >= here.end) continue;
    office.span = {here.start - at, here.end - at};
    out.push_back(std::move(office));
  }
  return out;
}

}  // namespace

std::optional<Assessment> compare_office(const Bout& bout) {
  const std::string &here = bout.statement.reading.text, &there = bout.passage.record.text;
  if (!bout.statement.reading.negations.empty() || bout.statement.modality == Modality::planned)
    return std::nullopt;
  const std::vector<OfficeTold> all = offices_told(there);
  for (const OfficeTold& own : own_offices(bout.statement)) {
    if (!own.held) continue;
    for (const OfficeTold& found : all) {
      if (!found.held) continue;
      const bool same = same_person(own, found);
      if (same && office_bears_out(own.office, found.office) && as_narrow(own, found) &&
          same_body(bout, own, found))
        return answer(Stance::supports, own, here, found, there);
      if (same ? opposes(bout.statement, own, found, there) : other_holder(bout, own, found))
        return answer(Stance::refutes, own, here, found, there);
    }
  }
  return std::nullopt;
}

std::string office_apart(const Bout& bout) {
  const std::string& there = bout.passage.record.text;
  const std::vector<OfficeTold> own = own_offices(bout.statement);
  if (own.empty()) return {};
  const std::vector<OfficeTold> all = offices_told(there);
  for (const OfficeTold& claimed : own) {
    const OfficeTold* other = nullptr;
    bool same = false;
    for (const OfficeTold& found : all) {
      if (!same_person(claimed, found)) continue;
      const bool meets = office_bears_out(claimed.office, found.office) ||
                         office_bears_out(found.office, claimed.office);
      if (!meets) continue;
      const bool body =
          same_word(bout.matcher, claimed.head, found.head) || claimed.office == "speaks for";
      const bool narrower = std::ranges::any_of(found.narrowing, [&](const std::string& word) {
        return !is_neutral(word) && !known(bout.statement, word);
      });
      same = same || (body && !narrower);
      if (!body || narrower) other = &found;
    }
    if (other && !same) return "the source has \"" + std::string(other->span.of(there)) + "\"";
  }
  return {};
}

}  // namespace stet::verify

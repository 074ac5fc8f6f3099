// Two statements of one draft that give one thing two values.
#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "verify/draft_checks.h"
#include "verify/memory_library.h"
#include "verify/retrieve.h"

namespace stet::verify {
namespace {

constexpr std::size_t kMostPassages = 2000;   // of a draft that is searched
constexpr std::size_t kMostStatements = 400;  // with a value, that are compared
constexpr std::size_t kLeastWords = 2;        // that both have
constexpr double kSure = 0.6;                 // strength of a comparison that counts

// Comparisons of values: a word against a word is no contradiction of a writer who tells one story.
constexpr auto kTyped = std::to_array<std::string_view>(
    {"anniversary.base", "count.value", "date.value", "duration.value", "measure.value",
     "money.value", "ordinal.value", "role.office", "share.value"});

// A whole sentence: what stands in tables and lists has its scope elsewhere.
bool is_sentence(std::string_view text) {
  while (!text.empty() && (text.back() == '"' || text.back() == '\'' || text.back() == ')' ||
                           text.ends_with("\xE2\x80\x9D")))
    text.remove_suffix(text.back() == '\x9D' ? 3 : 1);
  return text.ends_with('.') || text.ends_with('!');
}

// Every name that the one has stands in the other: other names, other people or places.
bool names_within(const Terms& inner, const Terms& outer) {
  return std::all_of(inner.begin(), inner.end(), [&](const Term& term) {
    return !term.name || std::any_of(outer.begin(), outer.end(),
                                     [&](const Term& other) { return other.lower == term.lower; });
  });
}

// The statement's own names, and the one that its pronoun stands for.
bool same_names(const Statement& statement, const Reading& passage) {
  bool implied =
      std::all_of(statement.implied.begin(), statement.implied.end(), [&](const std::string& name) {
        return std::any_of(passage.terms.begin(), passage.terms.end(), [&](const Term& term) {
          return term.name && name.find(term.lower) != std::string::npos;
        });
      });
  return implied && (names_within(statement.reading.terms, passage.terms) ||
                     names_within(passage.terms, statement.reading.terms));
}

// Whatever the one says besides its values, the other says in the same words.
bool rest_is_same(const Statement& statement, const Prepared& passage, const Alignment& alignment) {
  const Terms& terms = statement.reading.terms;
  std::size_t same = 0;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    int at = alignment.words.found[i];
    same += at >= 0 && passage.reading.terms[static_cast<std::size_t>(at)].base == terms[i].base
                ? 1U
                : 0U;
  }
  return same == std::min(terms.size(), passage.reading.terms.size()) && same >= kLeastWords;
}

// The only value that clashes: where two do, figure and year, it is told of another time.
std::optional<Assessment> one_clash(const std::vector<Assessment>& answers,
                                    const Statement& statement) {
  std::optional<Assessment> out;
  std::size_t agree = 0;
  for (const Assessment& item : answers) {
    bool typed = std::find(kTyped.begin(), kTyped.end(), item.rule) != kTyped.end();
    agree += item.stance == Stance::supports && item.facet != Assessment::kWhole ? 1U : 0U;
    if (!typed || item.stance != Stance::refutes || item.strength < kSure) continue;
    if (out) return std::nullopt;
    out = item;
  }
  std::size_t facets = statement.reading.figures.size() + statement.reading.times.size();
  return out && agree + 1 >= facets ? out : std::nullopt;
}

bool compared(const Statement& statement) {
  if (!is_sentence(statement.sentence)) return false;
  bool value = !statement.reading.figures.empty() || !statement.reading.times.empty();
  return value && !statement.attributed && statement.modality == Modality::happened &&
         quoted_words(statement).empty();
}

class Search {
 public:
  Search(const facts::Analysis& draft, const std::vector<Statement>& statements,
         std::string_view published)
      : statements_(statements), library_(library_of(draft, published)), reader_(library_, {}) {}

  std::vector<Contradiction> run() {
    std::size_t done = 0;
    for (std::size_t i = 0; i < statements_.size() && done < kMostStatements; ++i) {
      if (!compared(statements_[i])) continue;
      ++done;
      look(i);
    }
    std::vector<Contradiction> out;
    for (const auto& [at, item] : against_) {
      std::optional<std::size_t> other = statement_back(at.first, at.second, item.rule);
      if (other && *other < at.first) out.push_back({*other, at.first});
    }
    return out;
  }

 private:
  static MemoryLibrary library_of(const facts::Analysis& draft, std::string_view published) {
    MemoryLibrary out;
    SourceRecord source;
    source.id = 1;
    source.published = published;
    out.add(std::move(source), draft, {});
    return out;
  }

  void look(std::size_t index) {
    Statement statement = statements_[index];
    statement.picked = true;  // a draft tells of one matter
    for (const Prepared* passage : reader_.retrieve(statement).passages) {
      if (passage->record.index == statement.passage || !is_sentence(passage->record.text) ||
          !same_names(statement, passage->reading))
        continue;
      Alignment alignment =
          align(matcher_, statement.reading, passage->reading, passage->background);
      std::vector<Assessment> answers = assess({matcher_, statement, *passage, alignment});
      std::optional<Assessment> item = one_clash(answers, statement);
      if (item && rest_is_same(statement, *passage, alignment))
        against_.try_emplace({index, passage->record.index}, std::move(*item));
    }
  }

  // The statement of that passage that the same comparison finds refuted by this statement's own
  // passage.
  std::optional<std::size_t> statement_back(std::size_t index, std::size_t passage,
                                            const std::string& rule) const {
    for (const auto& [at, item] : against_)
      if (statements_[at.first].passage == passage && at.second == statements_[index].passage &&
          item.rule == rule)
        return at.first;
    return std::nullopt;
  }

  const std::vector<Statement>& statements_;
  MemoryLibrary library_;
  Reader reader_;
  Matcher matcher_;
  std::map<std::pair<std::size_t, std::size_t>, Assessment>
      against_;  // statement and passage that refutes it
};

}  // namespace

std::vector<Contradiction> contradictions(const facts::Analysis& draft,
                                          const std::vector<Statement>& statements,
                                          std::string_view published) {
  if (draft.document.passages.size() > kMostPassages) return {};
  return Search(draft, statements, published).run();
}

}  // namespace stet::verify

// Retrieval by names, rarer words and their synonyms.
#include "verify/retrieve.h"

#include <algorithm>
#include <array>
#include <set>

#include "facts/words.h"
#include "verify/degrees.h"
#include "verify/lower_words.h"
#include "verify/tolls.h"

namespace stet::verify {
namespace {

constexpr std::size_t kPassages = 24;       // read for one statement
constexpr std::size_t kPhrasePassages = 6;  // that hold a quotation word for word
constexpr std::size_t kSynonyms = 4;        // tried for a word
constexpr std::size_t kLooked = 12;         // at, to find them among phrases

void add(std::vector<std::string>& list, std::string word) {
  if (!word.empty() && std::find(list.begin(), list.end(), word) == list.end())
    list.push_back(std::move(word));
}

// Words under which a source tells the same by other means: the median for "half of them are over
// 40", the contract for "signed until 2030", the whole for "a third of them".
void add_ways_round(std::vector<std::string>& terms, const Statement& statement) {
  const std::string& text = statement.reading.text;
  const bool beyond = has_word(text, {"above", "below", "over", "than", "under"});
  if (has_word(text, {"half"}) && beyond) add(terms, "median");
  const bool until = has_word(text, {"until", "till", "to"});
  if (until && has_word(text, {"sign", "signed", "extended", "renewed"})) add(terms, "contract");
  for (const Figure& figure : statement.before.figures)
    for (const facts::Word& word :
         facts::words_of(figure.quantity.text, {0, figure.quantity.text.size()}))
      if (word.kind == facts::Word::Kind::number && word.text.size() >= 3)
        add(terms, std::string(word.text));
}

Query query_of(const Statement& statement, const std::string& as_of) {
  Query out;
  out.as_of = as_of;
  out.limit = kPassages;
  for (const std::string& name : statement.implied) add(out.entities, name);
  for (const Claim& claim : statement.claims) {
    add(out.entities, claim.subject.entity);
    add(out.entities, claim.object.entity);
    add(out.entities, claim.recipient.entity);
    add(out.entities, claim.place.entity);
    // The whole of a share may have been carried over from the sentence before.
    if (claim.kind == ClaimKind::share)
      for (const std::string& term : claim.object.terms) add(out.terms, term);
    if (claim.kind != ClaimKind::event &&
        std::find(out.kinds.begin(), out.kinds.end(), claim.kind) == out.kinds.end())
      out.kinds.push_back(claim.kind);
    if (out.unit.empty()) out.unit = claim.value.unit;
  }
  for (const Term& term : statement.reading.terms) {
    if (term.name) {
      add(out.entities, term.lower);
    } else if (term.weight > 0.3) {
      add(out.terms, term.base);
      std::size_t tried = 0;
      for (std::string& word : synonyms(term.base, kLooked))
        if (word.find(' ') == std::string::npos && tried++ < kSynonyms)
          add(out.terms, std::move(word));
    }
  }
  // Years and figures are rare words.
  const Reading& reading = statement.reading;
  for (const ReadWord& word : reading.words)
    if (word.kind == facts::Word::Kind::number && word.span.size() >= 2)
      add(out.terms, std::string(word.span.of(reading.text)));
  // "The last time it was higher", "the highest since": the same word in another degree.
  for (const ReadWord& word : reading.words)
    if (word.lower.ends_with("er") && is_comparative(word.lower))
      add(out.terms, word.lower.substr(0, word.lower.size() - 2) + "est");
  add_ways_round(out.terms, statement);
  // A clause without words of its own ("the first in ten years") borrows its sentence's.
  if (out.terms.size() + out.entities.size() < 3)
    for (const Term& term : terms_of(statement.sentence, {0, statement.sentence.size()}, {}))
      add(term.name ? out.entities : out.terms, term.name ? term.lower : term.base);
  return out;
}

// The last names of those to whom the statement gives its quotations.
std::vector<std::string> speakers(const Statement& statement) {
  std::vector<std::string> out;
  for (const Claim& claim : statement.claims) {
    if (claim.kind != ClaimKind::quote || claim.attribution.empty()) continue;
    const std::string& name =
        claim.attribution.entity.empty() ? claim.attribution.text : claim.attribution.entity;
    Terms terms = terms_of(name, {0, name.size()}, {});
    if (!terms.empty()) add(out, terms.back().lower);
  }
  return out;
}

// Without the label of an interview: "Q: Did it rain?", "Anna Berg: No."
std::vector<facts::Word> unlabelled(std::string_view text) {
  constexpr std::size_t kLabel = 3;
  std::vector<facts::Word> out = facts::words_of(text, {0, text.size()});
  for (std::size_t i = 1; i < std::min(kLabel, out.size()); ++i)
    if (out[i].text == ":") {
      out.erase(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      break;
    }
  return out;
}

// "Did it rain? No.": what the next passage answers a question that wants a yes or a no.
YesNo answer_of(const PassageRecord& record) {
  constexpr auto kAsking =
      std::to_array<std::string_view>({"are", "can", "could", "did", "do", "does", "had", "has",
                                       "have", "is", "was", "were", "will", "would"});
  if (record.text.empty() || record.text.back() != '?') return YesNo::none;
  const std::vector<facts::Word> asked = unlabelled(record.text), next = unlabelled(record.after);
  if (asked.empty() || next.size() < 2 ||
      std::ranges::find(kAsking, facts::lower(asked.front().text)) == kAsking.end())
    return YesNo::none;
  bool marked = next[1].kind == facts::Word::Kind::mark;
  std::string first = facts::lower(next.front().text);
  return marked && first == "no" ? YesNo::no : marked && first == "yes" ? YesNo::yes : YesNo::none;
}

// The passage has words in quotation marks, and a figure of the statement.
bool quotes_figure(const PassageRecord& record, const Reading& statement) {
  if (record.text.find('"') == std::string::npos &&
      record.text.find("\xE2\x80\x9C") == std::string::npos)
    return false;
  return std::ranges::any_of(statement.figures, [&](const Figure& figure) {
    return figure.quantity.text.size() >= 2 &&
           record.text.find(figure.quantity.text) != std::string::npos;
  });
}

}  // namespace

const Prepared* Reader::prepare(PassageRecord record) {
  auto [at, added] = prepared_.try_emplace(record.id);
  if (!added) return at->second.get();
  auto out = std::make_unique<Prepared>();
  auto source = sources_.find(record.source);
  if (source == sources_.end())
    source = sources_.emplace(record.source, library_.source(record.source)).first;
  out->source = source->second;
  record.claims = with_known_predicates(std::move(record.claims));
  out->reading = read_passage(record, out->source.published);
  std::string around =
      out->source.title + ". " + out->source.publisher + ". " + record.before + " " + record.after;
  out->background = terms_of(around, {0, around.size()}, {});
  out->plans = speaks_of_plans(record.text);
  out->answer = answer_of(record);
  out->record = std::move(record);
  out->table = table_of(*out);
  at->second = std::move(out);
  return at->second.get();
}

const Table* Reader::table_of(const Prepared& passage) {
  constexpr std::size_t kReach = 60;  // rows on either side
  const PassageRecord& record = passage.record;
  const auto keep = [&](std::size_t first, std::optional<Table> table) {
    auto [at, added] = tables_.try_emplace({record.source, first});
    if (added && table) at->second = std::make_unique<Table>(std::move(*table));
    return at->second.get();
  };
  if (!is_table_row(record.text)) {
    const bool list = record.text.find("1. ") != std::string::npos;
    return list ? keep(record.index, read_result_list(record.text, record.before)) : nullptr;
  }
  const std::size_t from = record.index - std::min(record.index, kReach);
  const std::vector<std::string> around = library_.texts(record.source, from, 2 * kReach + 1);
  std::size_t first = record.index - from;
  // Where positions are left out the rows cannot be told from their neighbours.
  if (first >= around.size() || around[first] != record.text) return nullptr;
  std::size_t last = first + 1;
  while (first > 0 && is_table_row(around[first - 1])) --first;
  while (last < around.size() && is_table_row(around[last])) ++last;
  if (auto known = tables_.find({record.source, from + first}); known != tables_.end())
    return known->second.get();
  const std::vector<std::string> lines(around.begin() + static_cast<std::ptrdiff_t>(first),
                                       around.begin() + static_cast<std::ptrdiff_t>(last));
  const std::string above = first > 0 ? around[first - 1] : std::string();
  return keep(from + first, read_table(lines, above, passage.source.published));
}

Retrieved Reader::retrieve(Statement& statement) {
  Query query = query_of(statement, as_of_);
  Retrieved out;
  for (std::string& word : toll_words(statement)) add(query.terms, std::move(word));
  out.terms = query.entities;
  for (const std::string& term : query.terms) add(out.terms, term);
  auto take = [&](std::vector<PassageRecord> found) {
    for (PassageRecord& record : found) {
      if (record.unrelated) continue;
      const Prepared* passage = prepare(std::move(record));
      if (std::find(out.passages.begin(), out.passages.end(), passage) == out.passages.end())
        out.passages.push_back(passage);
    }
  };
  for (const PassageRecord& record : with_words(speakers(statement), kPassages))
    statement.speaker_sources.push_back(record.source);
  find_unknown_names(statement);
  if (std::string words = quoted_words(statement); !words.empty())
    take(library_.find_phrase(words, as_of_, kPhrasePassages));
  if (!query.terms.empty() || !query.entities.empty()) take(library_.find(query));
  // Whoever quotes a figure may go on to contest it.
  if (!statement.picked)
    for (const Prepared* passage : std::vector(out.passages))
      if (quotes_figure(passage->record, statement.reading))
        if (std::optional<PassageRecord> next = library_.next(passage->record))
          take({std::move(*next)});
  return out;
}

void Reader::meet(const Prepared& passage) {
  for (const Terms* terms : {&passage.reading.terms, &passage.background})
    for (const Term& term : *terms)
      if (auto at = std::ranges::find(topic_, term.base); at != topic_.end())
        met_[passage.source.id].insert(static_cast<std::size_t>(at - topic_.begin()));
}

bool Reader::related(std::int64_t source) const {
  constexpr std::size_t kFirst = 3, kTwo = 2;
  const auto own = met_.find(source);
  return own != met_.end() && (own->second.size() >= kTwo || *own->second.begin() < kFirst);
}

void Reader::relate(const std::vector<std::string>& names) {
  constexpr std::size_t kAll = 10;
  topic_.assign(names.begin(),
                names.begin() + static_cast<std::ptrdiff_t>(std::min(kAll, names.size())));
  met_.clear();
  for (const auto& [id, passage] : prepared_) meet(*passage);
  for (auto& [id, passage] : prepared_) passage->related = related(passage->source.id);
}

std::vector<const Prepared*> Reader::beside(const Prepared& bearing) {
  constexpr double kTelling = 0.4;
  constexpr std::size_t kBeside = 16;
  Query query;
  query.as_of = as_of_;
  query.limit = kBeside;
  for (const Term& term : bearing.reading.terms)
    if (term.name || term.weight >= kTelling)
      add(term.name ? query.entities : query.terms, term.name ? term.lower : term.base);
  std::vector<const Prepared*> out;
  if (query.entities.empty() && query.terms.empty()) return out;
  for (PassageRecord& record : library_.find(query)) {
    if (record.unrelated || record.source == bearing.source.id) continue;
    const std::int64_t id = record.id;
    const bool known = prepared_.contains(id);
    const Prepared* passage = prepare(std::move(record));
    if (!known) {
      meet(*passage);
      prepared_.at(id)->related = related(passage->source.id);
    }
    out.push_back(passage);
  }
  return out;
}

void Reader::find_unknown_names(Statement& statement) {
  const Terms& terms = statement.reading.terms;
  for (std::size_t i = 0; i + 1 < terms.size(); ++i) {
    if (!terms[i].name || !terms[i + 1].name || terms[i + 1].span.start != terms[i].span.end + 1)
      continue;
    std::string whole = terms[i].lower + " " + terms[i + 1].lower;
    if (!library_.has_phrase(whole, as_of_)) statement.unknown_names.push_back(std::move(whole));
  }
}

std::vector<PassageRecord> Reader::with_words(const std::vector<std::string>& words,
                                              std::size_t limit) const {
  if (words.empty()) return {};
  Query query;
  query.entities = words;
  query.as_of = as_of_;
  query.limit = limit;
  std::vector<PassageRecord> out = library_.find(query);
  std::erase_if(out, [](const PassageRecord& record) { return record.unrelated; });
  return out;
}

}  // namespace stet::verify

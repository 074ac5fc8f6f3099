// The sources of a store as the verifier's library.
#include "store/library.h"

#include <algorithm>
#include <limits>

#include "log/statement.h"
#include "stet/error.h"
#include "store/acts.h"
#include "store/bytes.h"
#include "store/log_rows.h"
#include "store/ranking.h"
#include "store/readings.h"
#include "store/sources.h"
#include "store/sql.h"
#include "text/unicode.h"

namespace stet::store {
namespace {

// What a library keeps of what it has read before it starts anew.
constexpr std::size_t kKeptPostings = 2000;
constexpr std::size_t kKeptRecords = 4000;
constexpr std::size_t kKeptRankings = 50'000;

Span within(Span span, std::size_t start, std::size_t size) {
  if (span.start < start || span.end > start + size) return {};
  return {span.start - start, span.end - start};
}

// Moves the spans of a claim from its document's text to its passage's; one that stands elsewhere
// becomes empty.
void rebase(Claim& claim, std::size_t start, std::size_t size) {
  const auto move = [&](Phrase& phrase) { phrase.span = within(phrase.span, start, size); };
  claim.span = within(claim.span, start, size);
  for (Phrase* phrase : {&claim.subject, &claim.object, &claim.recipient, &claim.place,
                         &claim.measure, &claim.attribution})
    move(*phrase);
  for (Phrase& phrase : claim.others) move(phrase);
}

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> out;
  for (const Span& word : text::words(text)) {
    std::string folded = text::fold_case(word.of(text));
    for (std::size_t at; (at = folded.find("\u2019")) != std::string::npos;)
      folded.replace(at, 3, "'");
    out.push_back(std::move(folded));
  }
  return out;
}

// Matches these words as a run in a passage's own text; empty where they hold no letter or digit.
std::string phrase_expression(std::string_view words) {
  const std::string run = run_expression(words);
  return run.empty() ? run : "text : " + run;
}

// The index knows stems; a quotation is of the words themselves. `text` asks for a passage's text.
bool holds_words(sql::Statement& text, std::int64_t passage,
                 const std::vector<std::string>& sought) {
  text.reset();
  text.bind(passage);
  return text.step() && holds(folded_words(text.text(0)), sought);
}

enum class Enough : unsigned char { no, yes };

std::int64_t integer_or(sql::Statement row, std::int64_t fallback) {
  return row.step() && !row.null(0) ? row.integer(0) : fallback;
}

}  // namespace

Extent extent_of(const Database& database, const View& view) {
  constexpr std::int64_t kAll = std::numeric_limits<std::int64_t>::max();
  if (view.log_size < 0)
    return {.last_source = kAll, .last_passage = kAll, .totals = store::totals(database)};
  sql::Connection& connection = database.connection();
  Extent out;
  out.last_source =
      integer_or(std::move(connection
                               .prepare("select s.id from log_entries l join sources s on "
                                        "s.capture = l.statement where l.position < ? "
                                        "order by l.position desc limit 1")
                               .bind(view.log_size)),
                 0);
  out.last_passage =
      integer_or(std::move(connection
                               .prepare("select id from passages where source <= ? order by source "
                                        "desc, position desc limit 1")
                               .bind(out.last_source)),
                 0);
  auto row = connection.prepare(
      "select count(*), coalesce(sum(passages), 0), coalesce(sum(claims), 0) from texts where "
      "source <= ?");
  row.bind(out.last_source).step();
  out.totals = {row.integer(0), row.integer(1), row.integer(2)};
  return out;
}

Library::Library(const Database& database, View view)
    : database_(database),
      view_(std::move(view)),
      extent_(extent_of(database, view_)),
      passages_(static_cast<double>(extent_.totals.passages)) {}

bool Library::retracted(const std::string& capture) const {
  for (const std::int64_t position :
       acts_on(database_, log::predicate_type(log::Act::retraction), capture))
    if (view_.log_size < 0 || position < view_.log_size) return true;
  return false;
}

const Library::Stretches& Library::later_than(const std::string& day) const {
  auto [at, added] = later_.try_emplace(day);
  if (!added || day.empty()) return at->second;
  // A source's passages have ids one after the other. `cross` keeps the planner from walking all
  // passages in their order.
  auto row = database_.connection().prepare(
      "select p.id, p.id + t.passages - 1 from texts t cross join passages p on p.source = "
      "t.source and p.position = 0 "
      "where t.published > ? order by p.id");
  row.bind(day);
  Stretches& out = at->second;
  while (row.step()) {
    if (!out.empty() && out.back().second + 1 == row.integer(0))
      out.back().second = row.integer(1);
    else
      out.emplace_back(row.integer(0), row.integer(1));
  }
  return out;
}

// Rowids that match, newest first. A limit, or bounds that bound nothing, cost a third of a list's
// reading: whoever has enough stops.
sql::Statement Library::matches(const std::string& expression, Reach reach) const {
  sql::Connection& connection = database_.connection();
  const bool bounded = reach.first > 0 || reach.last != Reach{}.last;
  auto row =
      bounded
          ? connection.prepare(
                "select rowid from words where words match ?1 and rowid <= ?2 and "
                "rowid >= ?3 order by rowid desc")
          : connection.prepare("select rowid from words where words match ?1 order by rowid desc");
  row.bind(expression);
  if (bounded) row.bind(reach.last).bind(reach.first);
  return row;
}

template <class Use>
void Library::each_posting(const std::string& expression, const std::string& as_of, Reach reach,
                           Use use) const {
  if (expression.empty()) return;
  const Stretches& later = later_than(as_of);
  const auto left_out = [&](std::int64_t passage) {
    const auto stretch =
        std::lower_bound(later.begin(), later.end(), passage,
                         [](const auto& s, std::int64_t id) { return s.second < id; });
    return stretch != later.end() && stretch->first <= passage;
  };
  // Sixteen times as many are looked at, so that an as-of date in the past still finds some.
  std::int64_t looked_at = later.empty() ? reach.most : 16 * kPostings;
  auto row = matches(expression,
                     {.first = reach.first, .last = std::min(extent_.last_passage, reach.last)});
  for (std::int64_t left = reach.most; left > 0 && looked_at-- > 0 && row.step();) {
    const std::int64_t passage = row.integer(0);
    if (left_out(passage)) continue;
    --left;
    if (use(passage) == Enough::yes) return;
  }
}

const Library::Postings& Library::postings(const std::string& expression, const std::string& as_of,
                                           Reach reach) const {
  const std::string key = as_of + '\n' + std::to_string(reach.most) + '\n' + expression;
  if (auto found = postings_.find(key); found != postings_.end()) return found->second;
  if (postings_.size() >= kKeptPostings) postings_.clear();
  Postings list;
  each_posting(expression, as_of, reach, [&](std::int64_t passage) {
    list.push_back(passage);
    return Enough::no;
  });
  return postings_.emplace(key, std::move(list)).first->second;
}

const Rankable& Library::ranking(std::int64_t passage) const {
  if (auto found = rankings_.find(passage); found != rankings_.end()) return found->second;
  if (rankings_.size() >= kKeptRankings) rankings_.clear();
  std::optional<Rankable> row = rankable(database_, passage);
  if (!row)
    throw Error(Code::corrupt,
                "store " + database_.path() +
                    ": the word index names a passage that is not there; run `stet audit`");
  return rankings_.emplace(passage, std::move(*row)).first->second;
}

std::vector<verify::PassageRecord> Library::find(const verify::Query& query) const {
  std::vector<verify::PassageRecord> out;
  for (const Ranked& hit : rank(query)) out.push_back(record(hit.passage));
  return out;
}

std::vector<std::int64_t> Library::phrase(const std::string& words, const std::string& as_of,
                                          std::size_t limit) const {
  std::vector<std::int64_t> out;
  const std::vector<std::string> sought = folded_words(words);
  Postings list = postings(phrase_expression(words), as_of, {});
  std::sort(list.begin(), list.end());
  auto text = database_.connection().prepare("select text from passages where id = ?");
  for (const std::int64_t id : list) {
    if (out.size() >= limit) break;
    if (holds_words(text, id, sought)) out.push_back(id);
  }
  return out;
}

bool Library::has_phrase(const std::string& words, const std::string& as_of) const {
  const std::vector<std::string> sought = folded_words(words);
  bool found = false;
  auto text = database_.connection().prepare("select text from passages where id = ?");
  each_posting(phrase_expression(words), as_of, {}, [&](std::int64_t id) {
    found = holds_words(text, id, sought);
    return found ? Enough::yes : Enough::no;
  });
  return found;
}

std::vector<verify::PassageRecord> Library::find_phrase(const std::string& words,
                                                        const std::string& as_of,
                                                        std::size_t limit) const {
  std::vector<verify::PassageRecord> out;
  for (const std::int64_t id : phrase(words, as_of, limit)) out.push_back(record(id));
  return out;
}

std::optional<verify::PassageRecord> Library::next(const verify::PassageRecord& passage) const {
  const std::optional<std::int64_t> id =
      passage_at(database_, passage.source, static_cast<std::int64_t>(passage.index) + 1);
  return id ? std::optional(record(*id)) : std::nullopt;
}

const verify::PassageRecord& Library::record(std::int64_t id) const {
  if (auto found = records_.find(id); found != records_.end()) return found->second;
  if (records_.size() >= kKeptRecords) records_.clear();
  const std::optional<Passage> row = passage(database_, id);
  if (!row)
    throw Error(Code::corrupt,
                "store " + database_.path() + ": a passage is missing; run `stet audit`");
  verify::PassageRecord out;
  out.id = row->id;
  out.source = row->source;
  out.index = static_cast<std::size_t>(row->position);
  out.text = row->text;
  out.span = row->span;
  out.quote = row->quote;
  auto [before, after] = around(database_, id, row->source);
  out.before = std::move(before);
  out.after = std::move(after);
  out.heading = row->kind == "heading";
  out.unrelated = row->unrelated;
  out.claims = claims_of_passage(database_, id);
  for (Claim& claim : out.claims) rebase(claim, row->text_start, row->text.size());
  return records_.emplace(id, std::move(out)).first->second;
}

std::vector<std::string> Library::texts(std::int64_t source, std::size_t first,
                                        std::size_t limit) const {
  return texts_from(database_, source, static_cast<std::int64_t>(first),
                    static_cast<std::int64_t>(limit));
}

verify::SourceRecord Library::source(std::int64_t id) const {
  if (auto found = sources_.find(id); found != sources_.end()) return found->second;
  const std::optional<ReadSource> row = read_source(database_, id);
  if (!row)
    throw Error(Code::corrupt, "store " + database_.path() + ": source " + std::to_string(id) +
                                   " is missing; run `stet audit`");
  verify::SourceRecord out;
  out.id = id;
  out.sha256 = hex_of(row->source.sha256);
  out.path = row->source.path;
  out.title = row->source.title;
  out.publisher = row->source.publisher;
  out.published = row->source.published;
  out.digital_source_type = row->source.digital_source_type.value_or("");
  out.statement = hex_of(row->extraction);
  out.log_index = row->log_index;
  out.retracted = id == view_.retracted_source || retracted(row->source.capture);
  out.shingles = row->shingles;
  return sources_.emplace(id, out).first->second;
}

}  // namespace stet::store

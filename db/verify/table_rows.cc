// Matches words of a statement with the labels, heads and dates of a table.
#include "verify/table_rows.h"

#include <algorithm>
#include <cmath>

#include "facts/analysis.h"
#include "facts/words.h"
#include "verify/frames.h"
#include "verify/lower_words.h"

namespace stet::verify {
namespace {

constexpr double kSaying = 0.4;

const Table& table_of(const Bout& bout) { return *bout.passage.table; }

bool meets(const Bout& bout, const Term& a, const Term& b) {
  return a.lower == b.lower || a.base == b.base || bout.matcher.bears_out(a, b);
}

bool in(const Bout& bout, const Terms& terms, const Term& wanted) {
  return std::ranges::any_of(terms, [&](const Term& term) { return meets(bout, wanted, term); });
}

bool says(const Term& term) { return term.weight >= kSaying; }

bool is_own_name(const Table& table, const TableRow& row, const Term& term) {
  return std::ranges::none_of(table.rows, [&](const TableRow& other) {
    return &other != &row && std::ranges::any_of(other.words, [&](const Term& word) {
      return word.lower == term.lower;
    });
  });
}

// One name of several stands for the row ("Berg", "Calder") where no other row has it and no other
// name stands beside it ("Ida Berg").
bool short_name(const Bout& bout, const TableRow& row, const Terms& terms, Span name) {
  constexpr std::size_t kMost = 3;
  if (row.words.size() > kMost) return false;
  auto own = std::ranges::find(row.words, true, &Term::name);
  for (; own != row.words.end(); ++own)
    if (std::ranges::any_of(
            terms, [&](const Term& term) { return term.span == name && term.lower == own->lower; }))
      break;
  return own != row.words.end() && own->name && is_own_name(table_of(bout), row, *own) &&
         std::ranges::none_of(terms, [&](const Term& term) {
           const bool beside = term.span.end + 1 == name.start || name.end + 1 == term.span.start;
           return term.name && beside;
         });
}

// The stretch from the first to the last of the terms that name the row; empty where they do not.
// All words of its label, or of a person's name the last, where no other row has it.
Span names_in(const Bout& bout, const TableRow& row, const Terms& terms) {
  Span out{};
  std::size_t met = 0, telling = 0;
  for (const Term& word : row.words) {
    if (!says(word)) continue;
    ++telling;
    auto found = std::ranges::find_if(terms, [&](const Term& term) {
      return term.lower == word.lower || (!word.name && meets(bout, word, term));
    });
    if (found == terms.end()) continue;
    ++met;
    out = out.empty()
              ? found->span
              : Span{std::min(out.start, found->span.start), std::max(out.end, found->span.end)};
  }
  if (telling == 0) return {};
  return met == telling || (met > 0 && out.size() > 0 && short_name(bout, row, terms, out))
             ? out
             : Span{};
}

// The one row that the terms name; of several the one with the longest label where it holds the
// others' words ("Upper Lenta", "Lenta").
std::optional<Named> only_named(const Bout& bout, const Terms& terms) {
  std::optional<Named> out;
  std::size_t best = 0;
  bool several = false;
  for (std::size_t i = 0; i < table_of(bout).rows.size(); ++i) {
    const TableRow& row = table_of(bout).rows[i];
    const Span words = names_in(bout, row, terms);
    if (words.empty()) continue;
    if (row.words.size() > best) {
      several = out && !words.contains(out->words);
      out = Named{i, words}, best = row.words.size();
    } else {
      several = several || !out->words.contains(words) || row.words.size() == best;
    }
  }
  return several ? std::nullopt : out;
}

Terms within(const Terms& terms, Span stretch) {
  Terms out;
  std::ranges::copy_if(terms, std::back_inserter(out),
                       [&](const Term& term) { return stretch.contains(term.span); });
  return out;
}

// "The runner-up", "the next man", "the second": the words of it.
Span next_one(std::string_view text, Span stretch) {
  const std::string lower = facts::lower(stretch.of(text));
  for (const std::string_view words :
       {"the runner-up", "the runner up", "the next man", "the next woman", "the next best",
        "the next runner", "second place", "the second-placed", "the silver medallist"})
    if (const std::size_t at = lower.find(words); at != std::string::npos)
      return {stretch.start + at, stretch.start + at + words.size()};
  return {};
}

bool ranked(const Table& table) {
  return table.columns.size() == 1 &&
         std::ranges::all_of(table.rows, [](const TableRow& row) { return row.place > 0; });
}

// The claim that was read from the passage's figure in that column.
const Claim* claim_at(const Bout& bout, std::size_t column) {
  const std::optional<std::size_t> own = row_of_passage(bout);
  if (!own || ranked(table_of(bout))) return nullptr;
  const auto& field = table_of(bout).rows[*own].fields[column];
  if (!field) return nullptr;
  const std::vector<Claim>& claims = bout.passage.record.claims;
  auto found = std::ranges::find_if(claims, [&](const Claim& claim) {
    return claim.value.figure && claim.span.end == field->span.end;
  });
  return found == claims.end() ? nullptr : &*found;
}

// Words that only say that rows are set against each other, or that a row has what it has.
bool sets_against(const Term& term) {
  return has_base(term.lower,
                  {"adrift", "ahead",     "be",       "behind",   "clear",    "collect", "come",
                   "earn",   "end",       "exceed",   "finish",   "get",      "go",      "have",
                   "lie",    "outnumber", "outstrip", "outweigh", "overtake", "place",   "point",
                   "stand",  "surpass",   "take",     "win"}) ||
         is_one_of(term.lower, {"faster", "fewer", "higher", "less", "lower", "more", "slower"});
}

}  // namespace

std::optional<std::size_t> row_of_passage(const Bout& bout) {
  const Table& table = table_of(bout);
  if (ranked(table) && !is_table_row(bout.passage.record.text)) {
    const std::optional<Named> named = only_named(bout, bout.statement.reading.terms);
    return named ? std::optional(named->row) : std::nullopt;
  }
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const TableRow& row = table.rows[i];
    const std::string& text = bout.passage.record.text;
    const bool all = std::ranges::all_of(row.fields, [&](const std::optional<Field>& field) {
      return !field || (field->span.end <= text.size() && field->span.of(text) == field->shown);
    });
    if (all && row.text == text) return i;
  }
  if (!bout.passage.reading.figures.empty()) return std::nullopt;
  std::optional<std::size_t> told;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (!row_is_told(bout, i)) continue;
    if (told) return std::nullopt;
    told = i;
  }
  return told;
}

std::optional<Named> row_before(const Bout& bout, std::size_t place) {
  const Statement& statement = bout.statement;
  if (auto named = only_named(bout, within(statement.reading.terms, {0, place}))) {
    return named;
  }
  if (!within(statement.reading.terms, {0, place}).empty() &&
      std::ranges::any_of(within(statement.reading.terms, {0, place}),
                          [](const Term& term) { return term.name; }))
    return std::nullopt;
  std::string implied;
  for (const std::string& name : statement.implied) implied += name + ". ";
  if (auto named = only_named(bout, terms_of(implied, {0, implied.size()}, {})))
    return Named{named->row, {}};
  const std::string& sentence = statement.sentence;
  const std::size_t at = sentence.find(statement.reading.text);
  if (at == std::string::npos) return std::nullopt;
  auto named = only_named(bout, terms_of(sentence, {0, at}, {}));
  return named ? std::optional(Named{named->row, {}}) : std::nullopt;
}

std::optional<Named> row_behind(const Bout& bout, std::size_t place, std::size_t reach,
                                const std::optional<Named>& one) {
  const Reading& reading = bout.statement.reading;
  const Span stretch{place, std::min(reading.text.size(), place + reach)};
  if (auto named = only_named(bout, within(reading.terms, stretch))) return named;
  const Span next = next_one(reading.text, stretch);
  if (next.empty() || !one || !ranked(table_of(bout)) || one->row != 0) return std::nullopt;
  return Named{1, next};
}

bool named_fully(const Bout& bout, const TableRow& row) {
  return !names_in(bout, row, bout.statement.reading.terms).empty();
}

bool row_is_told(const Bout& bout, std::size_t row) {
  const Table& table = table_of(bout);
  const std::optional<Named> named = only_named(bout, bout.statement.reading.terms);
  if (named) return named->row == row;
  const auto dated = [&](const TableRow& other) {
    return std::ranges::any_of(other.times, [&](const When& when) {
      return std::ranges::any_of(bout.statement.reading.times, [&](const When& own) {
        return own.period.low >= when.period.low && own.period.high <= when.period.high;
      });
    });
  };
  return dated(table.rows[row]) && std::ranges::count_if(table.rows, dated) == 1;
}

std::string told_unit(const Bout& bout, std::size_t column) {
  const Claim* claim = claim_at(bout, column);
  return claim ? claim->value.unit : std::string();
}

bool counts_things(const Bout& bout, std::size_t column, Span things) {
  const Terms wanted = within(bout.statement.reading.terms, things);
  if (wanted.empty()) return false;
  const Claim* claim = claim_at(bout, column);
  return std::ranges::all_of(wanted, [&](const Term& term) {
    return !says(term) || in(bout, table_of(bout).columns[column].words, term) ||
           (claim && (claim->measure.head == term.base || claim->measure.head == term.lower));
  });
}

bool head_in_statement(const Bout& bout, std::size_t column) {
  return std::ranges::any_of(table_of(bout).columns[column].words, [&](const Term& word) {
    return says(word) && std::ranges::any_of(bout.statement.reading.terms, [&](const Term& term) {
             return term.base == word.base || term.lower == word.lower;
           });
  });
}

bool pinned(const Bout& bout, std::size_t row, std::size_t column, std::size_t except) {
  constexpr int kFewDigits = 2;
  const auto& field = table_of(bout).rows[row].fields[column];
  const std::vector<Figure>& figures = bout.statement.reading.figures;
  for (std::size_t i = 0; i < figures.size() && field; ++i) {
    const Quantity& own = figures[i].quantity;
    if (i != except && own.figure && telling_digits(own) >= kFewDigits &&
        std::abs(*own.figure - field->value) <= 1e-9 * std::abs(field->value))
      return true;
  }
  return false;
}

std::optional<int> size_of_set(const Bout& bout, Span top) {
  constexpr std::size_t kNear = 5;  // words
  const std::string& text = bout.statement.reading.text;
  const std::vector<std::string> words = lower_words(std::string_view(text).substr(top.end));
  for (std::size_t i = 0; i + 1 < std::min(words.size(), kNear); ++i) {
    if (words[i] != "of" && words[i] != "among") continue;
    const std::string& number =
        words[i + 1] == "the" && i + 2 < words.size() ? words[i + 2] : words[i + 1];
    const std::string counted = number + " rows";  // a bare numeral is no figure
    const std::vector<Mention> found = facts::read_quantities(counted);
    if (found.size() == 1 && found[0].value && found[0].span.start == 0)
      return static_cast<int>(std::clamp(*found[0].value, 0.0, 1e6));
  }
  return std::nullopt;
}

// "Over 10,000 m": what the list is headed with.
bool over_list(const Bout& bout, const Figure& figure) {
  const std::string& head = table_of(bout).columns.front().head;
  return ranked(table_of(bout)) &&
         std::ranges::any_of(bout.passage.reading.figures, [&](const Figure& other) {
           return other.span.end <= head.size() && other.quantity.figure &&
                  other.quantity.unit == figure.quantity.unit &&
                  *other.quantity.figure == *figure.quantity.figure;
         });
}

bool figures_met(const Bout& bout, std::size_t row, Span about) {
  const TableRow& own = table_of(bout).rows[row];
  return std::ranges::all_of(bout.statement.reading.figures, [&](const Figure& figure) {
    if (about.overlaps(figure.span)) return true;
    if (!figure.quantity.figure) return false;
    const double value = *figure.quantity.figure;
    return (figure.type == MentionType::ordinal && value == own.place) || over_list(bout, figure) ||
           std::ranges::any_of(own.fields, [&](const std::optional<Field>& field) {
             return field && std::abs(field->value - value) <= 1e-9 * std::abs(value);
           });
  });
}

bool has_total(const Table& table) {
  return std::ranges::any_of(table.rows, [](const TableRow& row) { return row.total; });
}

bool closed(const Bout& bout, const Cells& cells, Span about) {
  const Table& table = table_of(bout);
  const TableRow &one = table.rows[cells.one], &two = table.rows[cells.two];
  const Claim* claim = claim_at(bout, cells.column);
  const std::string origin = bout.passage.source.title + ". " + bout.passage.source.publisher;
  const Terms source = terms_of(origin, {0, origin.size()}, {});
  const auto met = [&](const Term& term) {
    if (!says(term) || about.contains(term.span) || sets_against(term)) return true;
    if (in(bout, one.words, term) || in(bout, two.words, term) || in(bout, table.above, term) ||
        in(bout, table.columns[cells.column].words, term) ||
        in(bout, table.columns[0].words, term) || in(bout, source, term))
      return true;
    return claim && claim->measure.head == term.base;
  };
  const auto& dated = table.columns[cells.column].when;
  const auto time_met = [&](const When& when) {
    const auto meets_period = [&](const Period& own) {
      return when.period.low < own.high && own.low < when.period.high;
    };
    return (dated && meets_period(*dated)) || std::ranges::any_of(one.times, [&](const When& own) {
             return meets_period(own.period);
           });
  };
  // Light words that tell another time than the table's.
  const bool elsewhen =
      has_word(bout.statement.reading.text,
               {"earlier", "formerly", "half", "month", "months", "once", "previous", "previously",
                "season", "seasons", "then", "week", "weeks", "year", "years"});
  return !elsewhen && bout.statement.reading.negations.empty() &&
         std::ranges::all_of(bout.statement.reading.terms, met) &&
         std::ranges::all_of(bout.statement.reading.times, time_met);
}

}  // namespace stet::verify

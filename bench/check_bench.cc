// What the check of a draft costs as its store grows, beside a plain FTS5 OR query with bm25 for
// the same sentences over the same passages.
//
// Sources are the beginnings of the scenarios' articles with other names and figures. The first 400
// are added as an editor would add them. Reading 100,000 by grammar takes most of an hour, so every
// further source is one of those readings with its names changed once more, to names of the same
// length: bytes, passages, claims, entities and shingles are renamed alike, and capture,
// extraction, digests and index rows are written by the functions that `add` calls. Its figures are
// those of the reading that it was made from, so that figures are less rare than in life. Names are
// drawn from a few thousand, some often and most seldom.
//
// Each round opens the store, checks a draft of 1,000 words made of sentences of the first sources,
// every other one with its figures changed, and closes it. The plain query takes a minute of
// processor time for a draft in the largest store: there it is asked for every eighth line alone,
// and what that took is scaled by the number of lines; such a figure has a ~. STET_BENCH_SOURCES is
// the largest store (default 10,000); STET_BENCH_FOLDER is where the stores are made and, where it
// is given, kept.
#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "claim_bytes.h"
#include "cost.h"
#include "facts/words.h"
#include "log/crypto.h"
#include "log/disclosure.h"
#include "log/statement.h"
#include "reading.h"
#include "stet/json.h"
#include "stet/store.h"
#include "store/readings.h"
#include "store/sources.h"
#include "store/sql.h"
#include "store_impl.h"
#include "store_write.h"
#include "verify/lexicon.h"

namespace {

using namespace stet;
using bench::Cost;
using bench::cost_of;

constexpr unsigned kRead = 400;       // sources that are read
constexpr std::size_t kLength = 500;  // bytes of an article, to the end of its paragraph
constexpr unsigned kAtOnce = 1000;    // renamed sources a transaction
constexpr unsigned kAllLines =
    10'000;  // in larger stores the plain query is asked for a sample of the draft's lines
constexpr std::size_t kSampled = 8;  // of so many lines one

std::uint64_t mixed(std::uint64_t x) {
  x = (x ^ (x >> 31)) * 0x7fb5d329728ea185ULL;
  x = (x ^ (x >> 27)) * 0x81dadef4bc2dd44dULL;
  return x ^ (x >> 33);
}

std::uint64_t hash_of(std::string_view text) {
  std::uint64_t out = 0xcbf29ce484222325ULL;
  for (const char c : text) out = (out ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return out;
}

bool letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

// The beginnings of the scenarios' articles.
std::vector<std::string> articles() {
  std::vector<std::string> out;
  for (const char* name : {"airline-auralis", "athletics-parnu", "budget-averland", "dam-luwena",
                           "flood-vessa", "summit-drovny", "university-aldermere"}) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(
             std::filesystem::path(STET_SOURCE_DIR) / "fixtures/scenarios" / name))
      if (entry.path().extension() == ".txt") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const auto& file : files) {
      std::ifstream in(file, std::ios::binary);
      std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
      out.push_back(text.substr(0, text.find("\n\n", std::min(kLength, text.size()))) + "\n");
    }
  }
  return out;
}

// Capitalised words that no article writes small and no dictionary knows: the words to be renamed.
std::vector<std::string> name_words(const std::vector<std::string>& articles) {
  std::map<std::string, bool> small;
  for (const std::string& text : articles)
    for (const facts::Word& word : facts::words_of(text, {0, text.size()}))
      if (word.kind == facts::Word::Kind::word && word.text.size() > 4 &&
          std::all_of(word.text.begin(), word.text.end(), letter)) {
        const bool capital = facts::is_capitalised(word.text);
        auto [at, added] = small.try_emplace(facts::lower(word.text), !capital);
        at->second = at->second || !capital;
      }
  std::vector<std::string> out;
  for (const auto& [word, is_small] : small) {
    if (!is_small && !verify::known_word(word) && !facts::is_stop_word(word)) out.push_back(word);
  }
  return out;
}

// A name of that length: one of some hundreds, the first ones far more often than the last.
std::string invented(std::size_t length, std::uint64_t seed) {
  const double u = static_cast<double>(mixed(seed) >> 11) * 0x1p-53;
  std::uint64_t number = mixed(static_cast<std::uint64_t>(u * u * 700) * 64 + length);
  std::string out;
  for (std::size_t i = 0; i < length; ++i) {
    const std::string_view letters = i % 2 == 0 ? "bdfghklmnprstvz" : "aeiou";
    out += letters[number % letters.size()];
    number = mixed(number);
  }
  return out;
}

using Names = std::map<std::string, std::string, std::less<>>;  // lower case

Names names_for(const std::vector<std::string>& words, std::uint64_t seed) {
  Names out;
  for (const std::string& word : words) out[word] = invented(word.size(), seed ^ hash_of(word));
  return out;
}

// `text` with its words renamed, each as it was written: small, capitalised or in capitals.
std::string renamed(std::string text, const Names& names) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && letter(text[end])) ++end;
    if (end - at > 4)
      if (const auto name = names.find(facts::lower(std::string_view(text).substr(at, end - at)));
          name != names.end())
        for (std::size_t i = at; i < end; ++i) {
          const bool capital = std::isupper(static_cast<unsigned char>(text[i])) != 0;
          const char c = name->second[i - at];
          text[i] = capital ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
        }
    at = std::max(end, at + 1);
  }
  return text;
}

// Every figure but those of years changed, to one as long.
std::string refigured(std::string text, std::uint64_t seed) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && std::isdigit(static_cast<unsigned char>(text[end]))) ++end;
    const bool year = end - at == 4 && (text[at] == '1' || text[at] == '2');
    if (end - at > 1 && !year && (at == 0 || !letter(text[at - 1])))
      for (std::size_t i = at; i < end; ++i)
        text[i] = static_cast<char>('1' + mixed(seed + at * 31 + i) % 9);
    at = std::max(end, at + 1);
  }
  return text;
}

struct Read {
  store::Source source;
  store::Reading reading;
  std::string bytes;
};

Read read(const std::string& bytes, unsigned number) {
  Read out;
  out.bytes = bytes;
  out.source.sha256 = log::view(log::sha256(bytes));
  out.source.size = static_cast<std::int64_t>(bytes.size());
  out.source.format = "plain";
  out.source.path = std::to_string(number) + ".txt";
  out.source.published =
      "2025-0" + std::to_string(1 + number % 9) + "-1" + std::to_string(number % 10);
  out.reading = read_source_file(out.source, bytes);
  return out;
}

Read renamed(const Read& model, const Names& names, unsigned number) {
  Read out = model;
  out.bytes = renamed(model.bytes, names);
  out.source.sha256 = log::view(log::sha256(out.bytes));
  out.source.path = std::to_string(number) + ".txt";
  out.reading.title = renamed(model.reading.title, names);
  std::string text;
  for (store::Passage& passage : out.reading.passages) {
    passage.text = renamed(passage.text, names);
    passage.quote = renamed(passage.quote, names);
    passage.also = renamed(passage.also, names);
    text += passage.text + "\n";
  }
  out.reading.text_sha256 = log::view(log::sha256(text));
  out.reading.shingles = text::shingles(text);
  const std::string before = log::to_hex(model.source.sha256), now = log::to_hex(out.source.sha256);
  for (store::StoredClaim& claim : out.reading.claims) {
    claim.record = renamed(claim.record, names);
    if (const std::size_t at = claim.record.find(before); at != std::string::npos)
      claim.record.replace(at, before.size(), now);
    claim.packed = claim_bytes(claim_of_record(Json::parse(claim.record)));
    claim.digest = log::view(log::sha256(claim.record));
    for (std::string& entity : claim.entities) entity = renamed(entity, names);
  }
  return out;
}

// What Store::add() writes of a source once it has been read.
void keep(store::Database& database, SignedWrite& write, Read& read,
          const Environment& environment) {
  if (store::find_source(database, read.source.sha256)) return;
  store::similar_sources(database, read.reading.shingles, 0.8);
  read.source.capture =
      log::from_hex(write.ledger()
                        .append(log::capture({.sha256 = log::to_hex(read.source.sha256),
                                              .size = static_cast<std::uint64_t>(read.source.size),
                                              .path = read.source.path,
                                              .media_type = "text/plain",
                                              .published = read.source.published}))
                        .digest)
          .value();
  store::insert_blob(database, read.source.sha256, read.bytes);
  read.source.id = store::insert_source(database, read.source);
  record_reading(database, write.ledger(), read.source, read.reading, environment);
}

class Growth {
 public:
  explicit Growth(std::filesystem::path folder)
      : folder_(std::move(folder)),
        models_(articles()),
        words_(name_words(models_)),
        bare_(store::sql::Connection::open((folder_ / "bare.db").string(),
                                           store::sql::Access::create)) {
    Store::create(path(), {}, system_environment());
    bare_.execute(
        "pragma journal_mode = wal; pragma synchronous = off; create virtual table t using "
        "fts5(text)");
  }
  std::string path() const { return (folder_ / "store.db").string(); }

  Cost grow(unsigned size) {
    return cost_of([&] {
      while (added_ < std::min(size, kRead)) add();
      store::Database database = store::Database::open(path(), store::Mode::write);
      const log::KeyRing keys = load_keys(log::default_key_path(path()), {});
      while (added_ < size) some(database, keys, std::min(size, added_ + kAtOnce));
    });
  }

  // A thousand words.
  std::string draft() const {
    std::string out;
    for (unsigned i = 0, words = 0; words < 1000; ++i) {
      const Read& source = read_.at(i * 7 % read_.size());
      const store::Passage& passage = source.reading.passages.at(
          2 + i % std::max<std::size_t>(1, source.reading.passages.size() - 2));
      if (passage.kind != "sentence") continue;
      words += static_cast<unsigned>(1 + std::count(passage.text.begin(), passage.text.end(), ' '));
      out += (i % 2 == 0 ? passage.text : refigured(passage.text, i)) + "\n\n";
    }
    return out;
  }

  // Beside the store, for whoever keeps the folder.
  void note(const std::string& draft) const {
    std::ofstream(folder_ / "draft.txt", std::ios::binary) << draft;
  }

  // The same sentences, or every `step`th of them, asked of a bare FTS5 table: any of their words,
  // best 24 by bm25. How many of all there are were asked.
  double plain_search(const std::string& text, std::size_t step) {
    std::size_t from = 0, met = 0, asked = 0;
    for (std::size_t to = text.find('\n'); to != std::string::npos;
         from = to + 1, to = text.find('\n', from)) {
      std::string expression;
      for (const facts::Word& word : facts::words_of(text, {from, to}))
        if (word.kind != facts::Word::Kind::mark)
          expression += (expression.empty() ? "\"" : " OR \"") + std::string(word.text) + "\"";
      if (expression.empty() || met++ % step != 0) continue;
      ++asked;
      auto row = bare_.prepare("select rowid from t where t match ? order by bm25(t) limit 24");
      row.bind(expression);
      while (row.step()) continue;
    }
    return static_cast<double>(asked) / static_cast<double>(met);
  }

 private:
  void add() {
    const unsigned number = added_++;
    const std::string text =
        refigured(renamed(models_.at(number % models_.size()), names_for(words_, number)), number);
    read_.push_back(read(text, number));
    Store store = Store::open(path(), {}, system_environment());
    store.add({.path = read_.back().source.path,
               .bytes = text,
               .published = read_.back().source.published});
    index(read_.back());
  }

  void some(store::Database& database, const log::KeyRing& keys, unsigned size) {
    const Environment environment = system_environment();
    SignedWrite write(database, keys, environment);
    bare_.execute("begin");
    for (; added_ < size; ++added_) {
      Names names;
      for (const auto& [word, old] : names_for(words_, added_ % kRead))
        names[old] = invented(old.size(), added_ ^ hash_of(old) << 20);
      Read next = renamed(read_.at(added_ % kRead), names, added_);
      keep(database, write, next, environment);
      index(next);
    }
    bare_.execute("commit");
    write.commit();
  }

  void index(const Read& source) {
    for (const store::Passage& passage : source.reading.passages)
      if (passage.kind != "furniture")
        bare_.prepare("insert into t values (?)").bind(passage.text).run();
  }

  std::filesystem::path folder_;
  std::vector<std::string> models_, words_;
  store::sql::Connection bare_;
  std::vector<Read> read_;
  unsigned added_ = 0;
};

void measure(Growth& growth, unsigned size, double& first) {
  constexpr int kRounds = 5;
  const Cost built = growth.grow(size);
  const std::string text = growth.draft();
  growth.note(text);
  std::vector<Cost> opened, checked;
  for (int round = 0; round < kRounds; ++round) {
    Cost open;
    checked.push_back(cost_of([&] {
      std::optional<Store> store;
      open = cost_of(
          [&] { store = Store::open(growth.path(), {.read_only = true}, system_environment()); });
      store->check({.path = "draft.txt", .bytes = text, .published = "2025-12-01"}, {});
    }));
    opened.push_back(open);
  }
  std::sort(opened.begin(), opened.end());
  std::sort(checked.begin(), checked.end());
  const std::size_t step = size > kAllLines ? kSampled : 1;
  double asked = 1;
  const Cost ours = checked[kRounds / 2],
             plain = cost_of([&] { asked = growth.plain_search(text, step); });
  if (first == 0) first = ours.processor;
  std::printf("%8u  %9.0f  %9.0f  %9.1f  %11s%.0f  %17.2f  %8.0f\n", size, 1e3 * ours.processor,
              1e3 * ours.wall, 1e3 * opened[kRounds / 2].processor, step > 1 ? "~" : "",
              1e3 * plain.processor / asked, ours.processor / first, built.wall);
  std::fflush(stdout);
}

}  // namespace

int main() {
  const char *wanted = std::getenv("STET_BENCH_SOURCES"), *kept = std::getenv("STET_BENCH_FOLDER");
  const auto largest = static_cast<unsigned>(std::max(1000, wanted ? std::atoi(wanted) : 10'000));
  const std::filesystem::path folder =
      kept ? std::filesystem::path(kept)
           : std::filesystem::temp_directory_path() / "stet-check-bench";
  if (!kept) std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  std::printf(
      "open and check of a draft of 1,000 words, ms, the middle of five; the plain OR query with "
      "bm25 once\n"
      " sources  processor       wall  open alone  plain search  times the smallest  built, s\n");
  Growth growth(folder);
  double first = 0;
  for (unsigned size = 1000; size <= largest; size *= 10) measure(growth, size, first);
  if (!kept) std::filesystem::remove_all(folder);
  return 0;
}

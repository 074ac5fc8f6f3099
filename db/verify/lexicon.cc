// Reads the embedded word tables and answers how two words are related.
#include "verify/lexicon.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <span>
#include <utility>

extern "C" const char stet_embed_wordnet[], stet_embed_wordnet_end[];
extern "C" const char stet_embed_families[], stet_embed_families_end[];

namespace stet::verify {
namespace {

constexpr std::size_t kSensesOfRelation = 4;  // further senses are too rare to be meant
constexpr int kBroaderSteps = 3;

struct Entry {
  std::vector<std::uint32_t> senses;
  std::vector<std::string_view> irregular_of;
};

struct Synset {
  char kind = 'n';
  std::vector<std::uint32_t> broader, opposites, derived;
};

template <class Each>
void split(std::string_view text, char at, Each each) {
  while (!text.empty()) {
    std::size_t end = std::min(text.find(at), text.size());
    if (end > 0) each(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

std::uint32_t number(std::string_view digits) {
  std::uint32_t out = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), out);
  return out;
}

std::vector<std::uint32_t> numbers(std::string_view list) {
  std::vector<std::uint32_t> out;
  split(list, ',', [&](std::string_view item) { out.push_back(number(item)); });
  return out;
}

// One side of a curated line, by number; the opposite side is `id ^ 1`.
using Families = std::map<std::string, std::vector<std::uint32_t>, std::less<>>;

class Tables {
 public:
  static const Tables& get() {
    static const Tables tables;
    return tables;
  }

  std::optional<Entry> find(std::string_view word) const {
    auto at = std::lower_bound(lemmas_.begin(), lemmas_.end(), word,
                               [](std::string_view line, std::string_view key) { return lemma_of(line) < key; });
    if (at == lemmas_.end() || lemma_of(*at) != word) return std::nullopt;
    Entry out;
    split(at->substr(word.size() + 1), ' ', [&](std::string_view field) {
      if (field.front() == '=') {
        out.irregular_of.push_back(field.substr(1));
      } else {
        out.senses.push_back(number(field));
      }
    });
    return out;
  }

  Synset synset(std::uint32_t id) const {
    std::string_view line = synsets_.at(id);
    Synset out;
    out.kind = line.front();
    std::array<std::vector<std::uint32_t>*, 3> parts = {&out.broader, &out.opposites, &out.derived};
    line.remove_prefix(2);
    for (std::vector<std::uint32_t>* part : parts) {
      std::size_t end = std::min(line.find('|'), line.size());
      *part = numbers(line.substr(0, end));
      line.remove_prefix(std::min(end + 1, line.size()));
    }
    return out;
  }

  std::span<const std::uint32_t> families(std::string_view word) const {
    auto at = families_.find(word);
    return at == families_.end() ? std::span<const std::uint32_t>{} : std::span<const std::uint32_t>(at->second);
  }
  const std::vector<std::string>& members(std::uint32_t family) const { return members_.at(family); }

 private:
  Tables() {
    read_wordnet({stet_embed_wordnet, stet_embed_wordnet_end});
    read_families({stet_embed_families, stet_embed_families_end});
  }

  static std::string_view lemma_of(std::string_view line) { return line.substr(0, line.find('\t')); }

  void read_wordnet(std::string_view text) {
    bool second = false;
    split(text, '\n', [&](std::string_view line) {
      if (line.front() == '#') return;
      if (line == "%") {
        second = true;
      } else {
        (second ? synsets_ : lemmas_).push_back(line);
      }
    });
  }

  void read_families(std::string_view text) {
    split(text, '\n', [&](std::string_view line) {
      if (line.front() == '#') return;
      std::size_t bar = std::min(line.find('|'), line.size());
      for (std::string_view side : {line.substr(0, bar), line.substr(std::min(bar + 1, line.size()))}) {
        auto id = static_cast<std::uint32_t>(members_.size());
        members_.emplace_back();
        split(side, ' ', [&](std::string_view item) {
          std::string word(item);
          std::replace(word.begin(), word.end(), '_', ' ');
          families_[word].push_back(id);
          members_.back().push_back(std::move(word));
        });
      }
    });
  }

  std::vector<std::string_view> lemmas_, synsets_;
  Families families_;
  std::vector<std::vector<std::string>> members_;
};

bool ends_with(std::string_view word, std::string_view tail) {
  return word.size() > tail.size() + 1 && word.substr(word.size() - tail.size()) == tail;
}

struct Ending {
  std::string_view tail, instead;
};
// WordNet's own detachment rules (morphy), longest endings first.
constexpr std::array<Ending, 18> kEndings = {{{"ches", "ch"}, {"shes", "sh"}, {"sses", "ss"}, {"xes", "x"},
                                              {"zes", "z"},   {"ies", "y"},   {"ied", "y"},   {"iest", "y"},
                                              {"ier", "y"},   {"es", "e"},    {"es", ""},     {"s", ""},
                                              {"ing", "e"},   {"ing", ""},    {"ed", "e"},    {"ed", ""},
                                              {"est", ""},    {"er", ""}}};

// "stopped" -> "stop": the consonant that was doubled before the ending.
std::string undouble(std::string stem) {
  std::size_t n = stem.size();
  if (n > 3 && stem[n - 1] == stem[n - 2] && std::string_view("bdgklmnprtvz").find(stem[n - 1]) != std::string_view::npos)
    stem.pop_back();
  return stem;
}

// Without a table entry the endings that are nearly always inflection still go.
std::string strip_unknown(std::string_view word) {
  if (ends_with(word, "ies")) return std::string(word.substr(0, word.size() - 3)) + "y";
  if (ends_with(word, "s") && !ends_with(word, "ss") && !ends_with(word, "us") && !ends_with(word, "is"))
    return std::string(word.substr(0, word.size() - 1));
  return std::string(word);
}

struct Senses {
  std::vector<std::uint32_t> first;  // those that count
  std::vector<std::uint32_t> all;
};

Senses senses_of(const std::string& word) {
  Senses out;
  if (std::optional<Entry> entry = Tables::get().find(word)) {
    out.all = entry->senses;
    out.first.assign(out.all.begin(), out.all.begin() + static_cast<std::ptrdiff_t>(std::min(out.all.size(), kSensesOfRelation)));
  }
  return out;
}

bool meets(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  return std::any_of(a.begin(), a.end(), [&](std::uint32_t id) { return std::find(b.begin(), b.end(), id) != b.end(); });
}

std::vector<std::uint32_t> gather(const std::vector<std::uint32_t>& from, std::vector<std::uint32_t> Synset::*part) {
  std::vector<std::uint32_t> out;
  for (std::uint32_t id : from) {
    Synset set = Tables::get().synset(id);
    out.insert(out.end(), (set.*part).begin(), (set.*part).end());
  }
  return out;
}

bool reaches(std::vector<std::uint32_t> from, const std::vector<std::uint32_t>& goal) {
  for (int step = 0; step < kBroaderSteps && !from.empty(); ++step) {
    from = gather(from, &Synset::broader);
    if (meets(from, goal)) return true;
  }
  return false;
}

// Opposites of a word's senses, also by way of the adjective that it is similar to ("tiny" by way of "small").
bool opposed(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::vector<std::uint32_t> direct = gather(a, &Synset::opposites);
  if (meets(direct, b)) return true;
  auto adjectives = [](const std::vector<std::uint32_t>& ids) {
    std::vector<std::uint32_t> out;
    for (std::uint32_t id : ids)
      if (Tables::get().synset(id).kind == 'a') out.push_back(id);
    return out;
  };
  std::vector<std::uint32_t> heads_a = adjectives(a), heads_b = adjectives(b);
  for (std::uint32_t id : gather(heads_a, &Synset::broader)) heads_a.push_back(id);
  for (std::uint32_t id : gather(heads_b, &Synset::broader)) heads_b.push_back(id);
  return meets(gather(heads_a, &Synset::opposites), heads_b);
}

std::optional<WordRelation> curated(const std::string& a, const std::string& b) {
  std::optional<WordRelation> out;
  for (std::uint32_t x : Tables::get().families(a)) {
    for (std::uint32_t y : Tables::get().families(b)) {
      if (x == y) return WordRelation::synonym;
      if (x == (y ^ 1)) out = WordRelation::opposite;
    }
  }
  return out;
}

WordRelation relate_bases(const std::string& a, const std::string& b) {
  if (a == b) return WordRelation::same;
  if (std::optional<WordRelation> known = curated(a, b)) return *known;
  Senses x = senses_of(a), y = senses_of(b);
  if (x.all.empty() || y.all.empty()) return WordRelation::none;
  if (meets(x.first, y.first)) return WordRelation::synonym;
  if (opposed(x.first, y.first)) return WordRelation::opposite;
  std::vector<std::uint32_t> derived = gather(x.first, &Synset::derived);
  if (meets(derived, y.all) || meets(gather(y.first, &Synset::derived), x.all)) return WordRelation::derived;
  std::vector<std::uint32_t> lead_x(x.first.begin(), x.first.begin() + std::min<std::ptrdiff_t>(2, std::ssize(x.first)));
  std::vector<std::uint32_t> lead_y(y.first.begin(), y.first.begin() + std::min<std::ptrdiff_t>(2, std::ssize(y.first)));
  if (reaches(lead_x, y.first)) return WordRelation::narrower;
  if (reaches(lead_y, x.first)) return WordRelation::broader;
  if (meets(gather(lead_x, &Synset::broader), gather(lead_y, &Synset::broader))) return WordRelation::sister;
  return WordRelation::none;
}

int rank(WordRelation relation) {
  switch (relation) {
    case WordRelation::same: return 7;
    case WordRelation::synonym: return 6;
    case WordRelation::opposite: return 5;
    case WordRelation::derived: return 4;
    case WordRelation::narrower: return 3;
    case WordRelation::broader: return 2;
    case WordRelation::sister: return 1;
    case WordRelation::none: return 0;
  }
  return 0;
}

}  // namespace

std::vector<std::string> base_forms(std::string_view word) {
  const Tables& tables = Tables::get();
  std::vector<std::string> out;
  auto add = [&](std::string form) {
    if (std::find(out.begin(), out.end(), form) == out.end()) out.push_back(std::move(form));
  };
  std::optional<Entry> entry = tables.find(word);
  bool word_itself = entry && !entry->senses.empty();
  // A word of its own that only looks like a plural or a comparative stands first ("news", "worker").
  if (word_itself && (ends_with(word, "s") || ends_with(word, "er") || ends_with(word, "est"))) add(std::string(word));
  if (entry)
    for (std::string_view base : entry->irregular_of) add(std::string(base));
  for (const Ending& ending : kEndings) {
    if (!ends_with(word, ending.tail)) continue;
    std::string stem(word.substr(0, word.size() - ending.tail.size()));
    std::string plain = stem + std::string(ending.instead);
    for (const std::string& form : {plain, undouble(stem)})
      if (form.size() > 1 && tables.find(form)) add(form);
  }
  // An inflected form that is also a word of its own keeps both readings: "meeting", "left".
  if (word_itself) {
    add(std::string(word));
  } else if (out.empty()) {
    add(strip_unknown(word));
  }
  return out;
}

std::string base_form(std::string_view word) { return base_forms(word).front(); }

WordRelation relate(std::string_view a, std::string_view b) {
  if (a == b) return WordRelation::same;
  WordRelation best = WordRelation::none;
  for (const std::string& x : base_forms(a))
    for (const std::string& y : base_forms(b))
      if (WordRelation found = relate_bases(x, y); rank(found) > rank(best)) best = found;
  return best;
}

bool mostly(std::string_view word, char kind) {
  std::optional<Entry> entry = Tables::get().find(word);
  return entry && !entry->senses.empty() && Tables::get().synset(entry->senses.front()).kind == kind;
}

bool known_word(std::string_view word) { return Tables::get().find(word).has_value(); }

bool known_phrase(std::string_view phrase) { return !Tables::get().families(phrase).empty(); }

std::vector<std::string> synonyms(std::string_view word, std::size_t limit) {
  std::vector<std::string> out;
  for (const std::string& base : base_forms(word))
    for (std::uint32_t family : Tables::get().families(base))
      for (const std::string& member : Tables::get().members(family))
        if (member != base && out.size() < limit && std::find(out.begin(), out.end(), member) == out.end())
          out.push_back(member);
  return out;
}

}  // namespace stet::verify

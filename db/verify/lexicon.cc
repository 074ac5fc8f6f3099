// How two words are related, by WordNet and the curated families.
#include "verify/lexicon.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

#include "verify/lexicon_tables.h"

namespace stet::verify {
namespace {

constexpr std::size_t kSensesOfRelation = 4;  // further senses are too rare to be meant
constexpr std::size_t kLeadingSenses = 2;     // of a kind of something, only these
constexpr int kBroaderSteps = 3;
constexpr std::size_t kRemembered = 20000;  // words, before a thread's memory starts anew

bool ends_with(std::string_view word, std::string_view tail) {
  return word.size() > tail.size() + 1 && word.substr(word.size() - tail.size()) == tail;
}

struct Ending {
  std::string_view tail, instead;
};
// WordNet's own detachment rules (morphy), longest endings first.
constexpr std::array<Ending, 18> kEndings = {{{"ches", "ch"},
                                              {"shes", "sh"},
                                              {"sses", "ss"},
                                              {"xes", "x"},
                                              {"zes", "z"},
                                              {"ies", "y"},
                                              {"ied", "y"},
                                              {"iest", "y"},
                                              {"ier", "y"},
                                              {"es", "e"},
                                              {"es", ""},
                                              {"s", ""},
                                              {"ing", "e"},
                                              {"ing", ""},
                                              {"ed", "e"},
                                              {"ed", ""},
                                              {"est", ""},
                                              {"er", ""}}};

// "stopped" -> "stop": the consonant that was doubled before the ending.
std::string undouble(std::string stem) {
  std::size_t n = stem.size();
  if (n > 3 && stem[n - 1] == stem[n - 2] &&
      std::string_view("bdgklmnprtvz").find(stem[n - 1]) != std::string_view::npos)
    stem.pop_back();
  return stem;
}

// Without a table entry the endings that are nearly always inflection still go.
std::string strip_unknown(std::string_view word) {
  if (ends_with(word, "ies")) return std::string(word.substr(0, word.size() - 3)) + "y";
  if (ends_with(word, "s") && !ends_with(word, "ss") && !ends_with(word, "us") &&
      !ends_with(word, "is"))
    return std::string(word.substr(0, word.size() - 1));
  return std::string(word);
}

// Synsets, sorted, with a signature: sets whose signatures share no bit do not meet.
struct Synsets {
  std::vector<std::uint32_t> ids;
  std::uint64_t signature = 0;
};

Synsets sorted(std::vector<std::uint32_t> ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  Synsets out{std::move(ids), 0};
  for (std::uint32_t id : out.ids) out.signature |= std::uint64_t{1} << (id * 0x9E3779B1U >> 26);
  return out;
}

bool meets(const Synsets& a, const Synsets& b) {
  if ((a.signature & b.signature) == 0) return false;
  auto x = a.ids.begin(), y = b.ids.begin();
  while (x != a.ids.end() && y != b.ids.end()) {
    if (*x == *y) return true;
    ++(*x < *y ? x : y);
  }
  return false;
}

std::vector<std::uint32_t> gather(const std::vector<std::uint32_t>& from,
                                  std::vector<std::uint32_t> Synset::*part) {
  std::vector<std::uint32_t> out;
  for (std::uint32_t id : from) {
    Synset set = Tables::get().synset(id);
    out.insert(out.end(), (set.*part).begin(), (set.*part).end());
  }
  return out;
}

// What the tables say of a base form, ready to be set against another's.
struct Profile {
  std::vector<std::uint32_t> families;
  Synsets first, all;             // the senses that count, and all
  Synsets opposites;              // of the first senses
  Synsets heads, head_opposites;  // adjectives with those that they are similar to ("tiny": small),
                                  // and their opposites
  Synsets derived;
  Synsets above, parents;  // of the leading senses: broader by up to three steps, and by one
};

Profile profile_of(const std::string& word) {
  Profile out;
  auto families = Tables::get().families(word);
  out.families.assign(families.begin(), families.end());
  std::optional<Entry> entry = Tables::get().find(word);
  if (!entry || entry->senses.empty()) return out;
  auto leading = [&](std::size_t count) {
    return std::vector<std::uint32_t>(
        entry->senses.begin(),
        entry->senses.begin() + static_cast<std::ptrdiff_t>(std::min(count, entry->senses.size())));
  };
  std::vector<std::uint32_t> first = leading(kSensesOfRelation), heads, above;
  for (std::uint32_t id : first)
    if (Tables::get().synset(id).kind == 'a') heads.push_back(id);
  for (std::uint32_t id : gather(heads, &Synset::broader)) heads.push_back(id);
  std::vector<std::uint32_t> level = leading(kLeadingSenses);
  for (int step = 0; step < kBroaderSteps && !level.empty(); ++step) {
    level = gather(level, &Synset::broader);
    if (step == 0) out.parents = sorted(level);
    above.insert(above.end(), level.begin(), level.end());
  }
  out.opposites = sorted(gather(first, &Synset::opposites));
  out.head_opposites = sorted(gather(heads, &Synset::opposites));
  out.derived = sorted(gather(first, &Synset::derived));
  out.heads = sorted(std::move(heads));
  out.above = sorted(std::move(above));
  out.first = sorted(std::move(first));
  out.all = sorted(std::move(entry->senses));
  return out;
}

std::optional<WordRelation> curated(const Profile& a, const Profile& b) {
  std::optional<WordRelation> out;
  for (std::uint32_t x : a.families) {
    for (std::uint32_t y : b.families) {
      if (x == y) return WordRelation::synonym;
      if (x == (y ^ 1)) out = WordRelation::opposite;
    }
  }
  return out;
}

WordRelation relate_profiles(const Profile& x, const Profile& y) {
  if (std::optional<WordRelation> known = curated(x, y)) return *known;
  if (x.all.ids.empty() || y.all.ids.empty()) return WordRelation::none;
  if (meets(x.first, y.first)) return WordRelation::synonym;
  if (meets(x.opposites, y.first) || meets(x.head_opposites, y.heads))
    return WordRelation::opposite;
  if (meets(x.derived, y.all) || meets(y.derived, x.all)) return WordRelation::derived;
  if (meets(x.above, y.first)) return WordRelation::narrower;
  if (meets(y.above, x.first)) return WordRelation::broader;
  if (meets(x.parents, y.parents)) return WordRelation::sister;
  return WordRelation::none;
}

// "Privatise", "privatize", "privatisation", "electrification": the verb, spelt one way, that a
// word with such an ending goes back to.
std::string spelt_verb(std::string_view word) {
  constexpr std::size_t kShortest = 7;
  struct Suffix {
    std::string_view tail, verb;
  };
  constexpr auto kSuffixes = std::to_array<Suffix>({{"ification", "ify"},
                                                    {"isation", "ise"},
                                                    {"ization", "ise"},
                                                    {"ize", "ise"},
                                                    {"ise", "ise"},
                                                    {"ify", "ify"}});
  if (word.size() < kShortest) return {};
  for (const Suffix& suffix : kSuffixes)
    if (ends_with(word, suffix.tail))
      return std::string(word.substr(0, word.size() - suffix.tail.size())).append(suffix.verb);
  return {};
}

WordRelation by_spelling(std::string_view a, std::string_view b) {
  const std::string verb = spelt_verb(a);
  if (verb.empty() || verb != spelt_verb(b)) return WordRelation::none;
  return ends_with(a, "ation") == ends_with(b, "ation") ? WordRelation::synonym
                                                        : WordRelation::derived;
}

int rank(WordRelation relation) {
  switch (relation) {
    case WordRelation::same:
      return 7;
    case WordRelation::synonym:
      return 6;
    case WordRelation::opposite:
      return 5;
    case WordRelation::derived:
      return 4;
    case WordRelation::narrower:
      return 3;
    case WordRelation::broader:
      return 2;
    case WordRelation::sister:
      return 1;
    case WordRelation::none:
      return 0;
  }
  return 0;
}

std::vector<std::string> detach(std::string_view word) {
  const Tables& tables = Tables::get();
  std::vector<std::string> out;
  auto add = [&](std::string form) {
    if (std::find(out.begin(), out.end(), form) == out.end()) out.push_back(std::move(form));
  };
  std::optional<Entry> entry = tables.find(word);
  bool word_itself = entry && !entry->senses.empty();
  // A word of its own that only looks like a plural or a comparative stands first ("news",
  // "worker").
  if (word_itself && (ends_with(word, "s") || ends_with(word, "er") || ends_with(word, "est")))
    add(std::string(word));
  if (entry)
    for (std::string_view base : entry->irregular_of) add(std::string(base));
  for (const Ending& ending : kEndings) {
    if (!ends_with(word, ending.tail)) continue;
    std::string stem(word.substr(0, word.size() - ending.tail.size()));
    std::string plain = stem + std::string(ending.instead);
    for (const std::string& form : {plain, undouble(stem)})
      if (form.size() > 1 && tables.has(form)) add(form);
  }
  // An inflected form that is also a word of its own keeps both readings: "meeting", "left".
  if (word_itself) {
    add(std::string(word));
  } else if (out.empty()) {
    add(strip_unknown(word));
  }
  // A curated family may list what the table does not ("lender", "goods"); degrees go by their
  // adjectives.
  if (!word_itself && !ends_with(word, "est") && !tables.families(word).empty())
    add(std::string(word));
  return out;
}

// What a thread has looked up: the tables never change, so that remembering changes no answer.
// Given up as a whole when full.
class Memory {
 public:
  static Memory& mine() {
    thread_local Memory memory;
    return memory;
  }

  // Forgets where it has grown large; references handed out before are void after this.
  void tidy() {
    if (forms_.size() < kRemembered && profiles_.size() < kRemembered &&
        kinds_.size() < kRemembered)
      return;
    forms_.clear();
    profiles_.clear();
    kinds_.clear();
  }

  struct Kind {
    bool known = false;
    char first = 0;  // of the first sense; nought where there is none
  };
  Kind kind(std::string_view word) {
    auto at = kinds_.find(word);
    if (at != kinds_.end()) return at->second;
    std::optional<Entry> entry = Tables::get().find(word);
    Kind out{entry.has_value(), 0};
    if (entry && !entry->senses.empty())
      out.first = Tables::get().synset(entry->senses.front()).kind;
    return kinds_.emplace(std::string(word), out).first->second;
  }

  struct Forms {
    std::vector<std::string> words;
    std::vector<const Profile*> profiles;  // of each, once they were asked for
  };

  const Forms& forms(std::string_view word) { return entry(word); }

  // With their profiles: most words are never set against another.
  const Forms& profiled(std::string_view word) {
    Forms& out = entry(word);
    if (out.profiles.empty())
      for (const std::string& form : out.words) out.profiles.push_back(&profile(form));
    return out;
  }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const {
      return std::hash<std::string_view>{}(word);
    }
  };
  template <class Value>
  using Table = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

  Forms& entry(std::string_view word) {
    auto at = forms_.find(word);
    if (at != forms_.end()) return at->second;
    return forms_.emplace(std::string(word), Forms{detach(word), {}}).first->second;
  }

  const Profile& profile(const std::string& form) {
    auto [at, added] = profiles_.try_emplace(form);
    if (added) at->second = profile_of(form);
    return at->second;
  }

  Table<Forms> forms_;
  Table<Profile> profiles_;
  Table<Kind> kinds_;
};

const Memory::Forms& forms_of(std::string_view word) {
  Memory::mine().tidy();
  return Memory::mine().forms(word);
}

Memory::Kind kind_of(std::string_view word) {
  Memory::mine().tidy();
  return Memory::mine().kind(word);
}

}  // namespace

std::vector<std::string> base_forms(std::string_view word) { return forms_of(word).words; }

std::span<const std::string> forms_known(std::string_view word) { return forms_of(word).words; }

bool has_base(std::string_view word, std::initializer_list<std::string_view> bases) {
  const std::vector<std::string>& forms = forms_of(word).words;
  return std::find_first_of(forms.begin(), forms.end(), bases.begin(), bases.end()) != forms.end();
}

std::string base_form(std::string_view word) { return forms_of(word).words.front(); }

WordRelation relate(std::string_view a, std::string_view b) {
  if (a == b) return WordRelation::same;
  Memory& memory = Memory::mine();
  memory.tidy();
  const Memory::Forms &x = memory.profiled(a), &y = memory.profiled(b);
  WordRelation best = WordRelation::none;
  for (std::size_t i = 0; i < x.words.size(); ++i) {
    for (std::size_t j = 0; j < y.words.size(); ++j) {
      WordRelation found = x.words[i] == y.words[j]
                               ? WordRelation::same
                               : relate_profiles(*x.profiles[i], *y.profiles[j]);
      if (found == WordRelation::none) found = by_spelling(x.words[i], y.words[j]);
      if (rank(found) > rank(best)) best = found;
    }
  }
  return best;
}

bool mostly(std::string_view word, char kind) { return kind_of(word).first == kind; }

bool known_word(std::string_view word) { return kind_of(word).known; }

std::vector<std::string> synonyms(std::string_view word, std::size_t limit) {
  std::vector<std::string> out;
  for (const std::string& base : base_forms(word))
    for (std::uint32_t family : Tables::get().families(base))
      for (const std::string& member : Tables::get().members(family))
        if (member != base && out.size() < limit &&
            std::find(out.begin(), out.end(), member) == out.end())
          out.push_back(member);
  return out;
}

}  // namespace stet::verify

// Cuts GUM's entity mentions down to names.
#include "grammar/entity_names.h"

#include <algorithm>
#include <optional>
#include <string>

#include "grammar/titles.h"

namespace stet::grammar {
namespace {

struct Mention {
  std::string_view id;
  NameType type = NameType::person;
  bool named = false;  // of a type that names have
  int first = 0, last = 0;
};

std::string_view entity_of(std::string_view misc) {
  const auto at = misc.find("Entity=");
  if (at == std::string_view::npos) return {};
  const std::string_view rest = misc.substr(at + 7);
  return rest.substr(0, rest.find('|'));
}

std::string_view until_dash(std::string_view text) { return text.substr(0, text.find('-')); }

// Opens and closes are written "(7-person-...", "7)" and "(7-person-...)", run together in one
// value.
std::vector<Mention> mentions_of(const std::vector<EntityColumns>& columns) {
  std::vector<Mention> open, done;
  for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
    std::string_view text = entity_of(columns[i].misc);
    while (!text.empty()) {
      const bool opens = text[0] == '(';
      if (opens) text.remove_prefix(1);
      const std::size_t size = std::min(text.find_first_of("()"), text.size());
      const std::string_view body = text.substr(0, size);
      text.remove_prefix(size);
      const bool closes = text.starts_with(')');
      if (closes) text.remove_prefix(1);
      const std::string_view id = until_dash(body);
      if (opens) {
        const std::string_view type = until_dash(body.substr(std::min(body.size(), id.size() + 1)));
        Mention mention{.id = id, .first = i};
        mention.named = type == "person" || type == "organization" || type == "place";
        mention.type = type == "person"  ? NameType::person
                       : type == "place" ? NameType::place
                                         : NameType::organisation;
        open.push_back(mention);
      }
      if (!closes) continue;
      const auto it =
          std::find_if(open.rbegin(), open.rend(), [&](const Mention& m) { return m.id == id; });
      if (it == open.rend()) continue;
      it->last = i + 1;
      done.push_back(*it);
      open.erase(std::next(it).base());
    }
  }
  return done;
}

int head_of(const Mention& mention, const Sentence& sentence) {
  for (int i = mention.first; i < mention.last; ++i) {
    const int head = sentence.tokens[i].head;
    if (head < mention.first || head >= mention.last) return i;
  }
  return mention.first;
}

class Core {
 public:
  Core(const Sentence& sentence, const std::vector<EntityColumns>& columns, const Mention& mention)
      : sentence_(sentence), columns_(columns), mention_(mention) {}

  std::optional<Name> cut() const {
    const int head = head_of(mention_, sentence_);
    if (sentence_.tokens[head].upos != Upos::propn) return std::nullopt;
    if (mention_.type == NameType::person && columns_[head].xpos == "NNPS") return std::nullopt;
    int first = head, last = head + 1;
    while (first > mention_.first && proper(first - 1) && !title(first - 1)) --first;
    while (first - 1 > mention_.first && joint(first - 1) && proper(first - 2) &&
           !title(first - 2)) {
      first -= 2;
      while (first > mention_.first && proper(first - 1) && !title(first - 1)) --first;
    }
    last = extend_right(last);
    while (first < last - 1 && is_title_word(sentence_.tokens[first].word) &&
           mention_.type == NameType::person)
      ++first;
    if (mention_.type == NameType::person && is_title_word(sentence_.tokens[first].word))
      return std::nullopt;
    return Name{mention_.type,
                first,
                last,
                {sentence_.tokens[first].span.start, sentence_.tokens[last - 1].span.end}};
  }

 private:
  bool proper(int i) const { return columns_[i].xpos.starts_with("NNP"); }
  bool title(int i) const { return columns_[i].deprel == "nmod:desc"; }
  bool joint(int i) const {
    const std::string_view word = sentence_.tokens[i].word;
    return word == "-" || word == "\u2013" || word == "&" || word == "'";
  }
  bool inner(int i) const {
    const std::string_view word = sentence_.tokens[i].word;
    return word == "of" || word == "for" || word == "the" || word == "de" || word == "del" ||
           word == "von";
  }
  int extend_right(int last) const {
    for (;;) {
      while (last < mention_.last && proper(last)) ++last;
      int next = last;
      if (next < mention_.last && joint(next)) {
        ++next;
      } else if (mention_.type != NameType::person) {
        while (next < mention_.last && next < last + 2 && inner(next)) ++next;
      }
      if (next == last || next >= mention_.last || !proper(next)) return last;
      last = next;
    }
  }

  const Sentence& sentence_;
  const std::vector<EntityColumns>& columns_;
  const Mention& mention_;
};

}  // namespace

std::vector<Name> names_from_entities(const Sentence& sentence,
                                      const std::vector<EntityColumns>& columns) {
  std::vector<Name> found;
  for (const Mention& mention : mentions_of(columns)) {
    if (!mention.named) continue;
    if (const auto name = Core(sentence, columns, mention).cut()) found.push_back(*name);
  }
  std::stable_sort(found.begin(), found.end(), [](const Name& a, const Name& b) {
    return a.last - a.first != b.last - b.first ? a.last - a.first > b.last - b.first
                                                : a.first < b.first;
  });
  std::vector<Name> out;
  for (const Name& name : found) {
    const bool taken = std::any_of(out.begin(), out.end(), [&](const Name& other) {
      return name.first < other.last && other.first < name.last;
    });
    if (!taken) out.push_back(name);
  }
  std::sort(out.begin(), out.end(), [](const Name& a, const Name& b) { return a.first < b.first; });
  return out;
}

}  // namespace stet::grammar

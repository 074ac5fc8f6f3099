// Cuts GUM's entity mentions down to names.
#include "grammar/entity_names.h"

#include <algorithm>
#include <initializer_list>
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
  Core(const Sentence& sentence, const std::vector<EntityColumns>& columns,
       const std::vector<Mention>& mentions, const Mention& mention)
      : sentence_(sentence), columns_(columns), mentions_(mentions), mention_(mention) {}

  std::optional<Name> cut() const {
    const int head = name_head();
    if (head < 0) return std::nullopt;
    if (mention_.type == NameType::person && columns_[head].xpos == "NNPS") return std::nullopt;
    int first = extend_left(head);
    const int last = extend_right(head + 1);
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
  bool word(int i, std::initializer_list<std::string_view> words) const {
    return std::find(words.begin(), words.end(), sentence_.tokens[i].word) != words.end();
  }
  bool begins_mention(int i) const {
    return std::any_of(mentions_.begin(), mentions_.end(),
                       [&](const Mention& m) { return m.first == i; });
  }
  bool ends_mention(int i) const {
    return std::any_of(mentions_.begin(), mentions_.end(),
                       [&](const Mention& m) { return m.last == i + 1; });
  }
  bool ends_nested(int i) const {
    return std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention& m) {
      return m.last == i + 1 && m.first > mention_.first;
    });
  }
  bool inside_nested(int i) const {
    return std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention& m) {
      return m.first < i && i + 1 < m.last && mention_.first <= m.first && m.last < mention_.last;
    });
  }
  // Marks between words of one name; "and" and a possessive where no other name ends there ("King's
  // College", "Globe and Mail", not "Peru and Chile", "Ann's Inn") or one spans it ("Newfoundland
  // and Labrador Court").
  bool joint(int i) const {
    if (word(i, {"-", "\u2013", "&", "'"})) return true;
    if (mention_.type == NameType::person || i == 0) return false;
    if (word(i, {"and"}) && inside_nested(i)) return true;
    if (ends_mention(i - 1)) return false;
    if (word(i, {"'s", "\u2019s"})) return !ends_mention(i);
    return word(i, {"and"}) && !begins_mention(i + 1);
  }
  bool inner(int i) const { return word(i, {"of", "for", "the", "de", "del", "von"}); }
  // The mention's head, or the one proper noun that a common noun introduces ("researcher Mu Li",
  // "the island of Busuanga") where no mention of its own has it; -1 where there is none.
  int name_head() const {
    const int top = head_of(mention_, sentence_);
    if (sentence_.tokens[top].upos == Upos::propn) return top;
    int found = -1, last = -1;
    for (int i = mention_.first; i < mention_.last; ++i) {
      const Token& token = sentence_.tokens[i];
      if (token.head != top || token.upos != Upos::propn || !introduced(i, top) || nested(i))
        continue;
      if (found >= 0 && (token.relation != Relation::flat || i != last + 1)) return -1;
      found = found < 0 ? i : found;
      last = i;
    }
    return found;
  }
  bool introduced(int i, int top) const {
    const Relation relation = sentence_.tokens[i].relation;
    return i > top && (relation == Relation::appos || relation == Relation::flat ||
                       (relation == Relation::nmod && word(top + 1, {"of"}) && i <= top + 4));
  }
  bool nested(int i) const {
    return std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention& m) {
      return m.first <= i && i < m.last && (m.first > mention_.first || m.last < mention_.last);
    });
  }
  bool own(int i) const { return proper(i) && columns_[i].deprel != "nmod:desc"; }
  // "Terminal 2", "I-44"; of a person "Norton I".
  bool number(int i) const {
    const std::string_view form = sentence_.tokens[i].word;
    if (mention_.type == NameType::person)
      return columns_[i].xpos != "PRP" && form.find_first_not_of("IVX") == std::string_view::npos;
    return columns_[i].xpos == "CD" && !ends_nested(i) && !begins_mention(i);
  }

  int extend_left(int first) const {
    for (;;) {
      if (first > mention_.first && own(first - 1))
        --first;
      else if (first - 1 > mention_.first && joint(first - 1) && own(first - 2))
        first -= 2;
      else
        return first;
    }
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
      if (next < mention_.last && next <= last + 1 && number(next) && !inner(next - 1)) {
        last = next + 1;
        continue;
      }
      if (next == last || next >= mention_.last || !proper(next)) return last;
      last = next;
    }
  }

  const Sentence& sentence_;
  const std::vector<EntityColumns>& columns_;
  const std::vector<Mention>& mentions_;
  const Mention& mention_;
};

}  // namespace

std::vector<Name> names_from_entities(const Sentence& sentence,
                                      const std::vector<EntityColumns>& columns) {
  std::vector<Name> found;
  const std::vector<Mention> mentions = mentions_of(columns);
  for (const Mention& mention : mentions) {
    if (!mention.named) continue;
    if (const auto name = Core(sentence, columns, mentions, mention).cut()) found.push_back(*name);
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

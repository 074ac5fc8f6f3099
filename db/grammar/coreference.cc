// Pronouns and definite descriptions, resolved from the names of the last sentences.
#include "grammar/coreference.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "grammar/descriptions.h"
#include "grammar/tree.h"
#include "grammar/word_features.h"

namespace stet::grammar {
namespace {

constexpr std::size_t kReach = 3;  // sentences back
constexpr std::size_t kMostNames =
    60;  // looked at for one reference, so that a list of thousands of names stays linear

struct Candidate {
  std::size_t sentence = 0, name = 0;
  int entity = 0;
  bool subject = false;
  bool same = false;  // in the sentence of the reference
};

// A noun that is no name; the model may take an official word for one ("the ministry").
bool common(const Token& token) {
  const bool lower = !token.word.empty() && token.word[0] >= 'a' && token.word[0] <= 'z';
  return token.upos == Upos::noun || (token.upos == Upos::propn && lower);
}

class Resolver {
 public:
  explicit Resolver(const std::vector<Sentence>& document)
      : document_(document), entities_(join_names(document)) {
    for (std::size_t s = 0; s < document.size(); ++s) {
      trees_.emplace_back(document[s]);
      for (std::size_t n = 0; n < document[s].names.size(); ++n) note(s, n);
    }
  }

  std::vector<Reference> run() const {
    std::vector<Reference> out;
    for (std::size_t s = 0; s < document_.size(); ++s) {
      const auto& tokens = document_[s].tokens;
      for (int i = 0; i < static_cast<int>(tokens.size()); ++i) {
        const auto found = tokens[i].upos == Upos::pron ? pronoun(s, i)
                           : common(tokens[i])          ? description(s, i)
                                                        : std::nullopt;
        if (found) out.push_back({s, i, found->sentence, found->name});
      }
    }
    return out;
  }

 private:
  int entity(std::size_t s, std::size_t n) const { return entities_[s][n]; }

  // The head of a name: its token whose head is outside.
  int head_of(std::size_t s, const Name& name) const {
    for (int i = name.first; i < name.last; ++i) {
      const int head = document_[s].tokens[i].head;
      if (head < name.first || head >= name.last) return i;
    }
    return name.first;
  }

  // What the text says of the entity beside its name: titles, and nouns in apposition or in front
  // ("carmaker Tesla").
  void note(std::size_t s, std::size_t n) {
    const Name& name = document_[s].names[n];
    const auto& tokens = document_[s].tokens;
    Knowledge& known = known_[entity(s, n)];
    if (name.first > 0) {
      const PronounKind kind = title_kind(lower_form(tokens[name.first - 1].word));
      if (kind != PronounKind::none) known.kind = kind;
    }
    const int head = head_of(s, name);
    const Tree& tree = trees_[s];
    for (int i = name.first; i < name.last; ++i) known.nouns.push_back(lower_form(tokens[i].word));
    for (const int c : tree.children(
             head, {Relation::appos, Relation::nmod_desc, Relation::compound, Relation::nmod})) {
      const bool beside =
          tree.relation(c) != Relation::nmod || tree.child(c, {Relation::case_}) < 0;
      if (beside) known.nouns.push_back(tokens[c].lemma);
    }
    if (tokens[head].relation == Relation::appos || tokens[head].relation == Relation::nsubj) {
      const int over = tokens[head].head;
      const bool says =
          tokens[head].relation == Relation::appos || tree.child(over, {Relation::cop}) >= 0;
      if (over >= 0 && says && tokens[over].upos == Upos::noun)
        known.nouns.push_back(tokens[over].lemma);
    }
  }

  // Names of the types before a token, the nearest first, each entity once.
  std::vector<Candidate> before(std::size_t s, int token,
                                std::initializer_list<NameType> types) const {
    std::vector<Candidate> out;
    std::size_t looked = 0;
    for (std::size_t back = 0; back <= kReach && back <= s; ++back) {
      const std::size_t at = s - back;
      for (std::size_t n = document_[at].names.size(); n-- > 0 && looked < kMostNames;) {
        const Name& name = document_[at].names[n];
        ++looked;
        if ((back == 0 && name.last > token) ||
            std::find(types.begin(), types.end(), name.type) == types.end())
          continue;
        const int id = entity(at, n);
        const Relation r = document_[at].tokens[head_of(at, name)].relation;
        const bool subject = r == Relation::nsubj || r == Relation::nsubj_pass;
        const auto seen = std::find_if(out.begin(), out.end(),
                                       [&](const Candidate& c) { return c.entity == id; });
        if (seen == out.end()) out.push_back({at, n, id, subject, back == 0});
      }
    }
    return out;
  }

  bool fits(int id, PronounKind kind) const {
    const auto it = known_.find(id);
    return it == known_.end() || it->second.kind == PronounKind::none || it->second.kind == kind;
  }

  // One candidate, or one subject nearer than all others; else nothing.
  static std::optional<Candidate> only(const std::vector<Candidate>& candidates) {
    if (candidates.size() == 1) return candidates[0];
    if (candidates.empty()) return std::nullopt;
    const std::size_t nearest = candidates[0].sentence;
    std::optional<Candidate> subject;
    for (const Candidate& c : candidates) {
      if (c.sentence != nearest || !c.subject) continue;
      if (subject) return std::nullopt;
      subject = c;
    }
    return subject;
  }

  std::optional<Candidate> pronoun(std::size_t s, int i) const {
    const PronounKind kind = pronoun_kind(lower_form(document_[s].tokens[i].word));
    if (kind == PronounKind::none || document_[s].tokens[i].relation == Relation::expl)
      return std::nullopt;
    if (kind == PronounKind::thing) return thing(s, i);
    std::vector<Candidate> persons = before(s, i, {NameType::person});
    persons.erase(std::remove_if(persons.begin(), persons.end(),
                                 [&](const Candidate& c) { return !fits(c.entity, kind); }),
                  persons.end());
    const std::optional<Candidate> found = only(persons);
    return found && !found->subject && unnamed_subject(found->sentence) ? std::nullopt : found;
  }

  // A proper noun is the subject that no name was found for: the pronoun may well mean that one.
  bool unnamed_subject(std::size_t s) const {
    const Sentence& sentence = document_[s];
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      const Token& token = sentence.tokens[i];
      const bool subject =
          token.relation == Relation::nsubj || token.relation == Relation::nsubj_pass;
      if (!subject || token.upos != Upos::propn) continue;
      const int at = static_cast<int>(i);
      if (std::none_of(sentence.names.begin(), sentence.names.end(),
                       [&](const Name& name) { return name.first <= at && at < name.last; }))
        return true;
    }
    return false;
  }

  // "its" goes with the subject of its clause; "it" as a subject with the subject of the sentence
  // before.
  std::optional<Candidate> thing(std::size_t s, int i) const {
    const Token& token = document_[s].tokens[i];
    std::vector<Candidate> things = before(s, i, {NameType::organisation, NameType::place});
    const bool own = token.relation == Relation::nmod_poss;
    if (!own && token.relation != Relation::nsubj && token.relation != Relation::nsubj_pass)
      return std::nullopt;
    things.erase(std::remove_if(things.begin(), things.end(),
                                [&](const Candidate& c) { return !c.subject || c.same != own; }),
                 things.end());
    if (things.size() > 1) things.resize(things[0].sentence == things[1].sentence ? 0 : 1);
    return only(things);
  }

  // "the ministry": no other word but "the" on it, and a name that is known to be one.
  std::optional<Candidate> description(std::size_t s, int i) const {
    const Token& token = document_[s].tokens[i];
    const auto type = described_type(token.lemma);
    if (!type || token.features.number == Features::Number::plural) return std::nullopt;
    const auto& children = trees_[s].children(i);
    const bool the = std::any_of(children.begin(), children.end(), [&](int c) {
      return trees_[s].lemma_is(c, {"the"}) && document_[s].tokens[c].relation == Relation::det;
    });
    const bool plain = std::none_of(children.begin(), children.end(), [&](int c) {
      const Relation r = document_[s].tokens[c].relation;
      return r == Relation::amod || r == Relation::nmod || r == Relation::compound ||
             r == Relation::acl_relcl || r == Relation::appos || r == Relation::flat ||
             r == Relation::conj;
    });
    if (!the || !plain || token.relation == Relation::appos ||
        token.relation == Relation::compound || token.relation == Relation::nmod_desc)
      return std::nullopt;
    std::vector<Candidate> all = before(s, i, {*type});
    std::vector<Candidate> said;
    for (const Candidate& c : all) {
      const auto it = known_.find(c.entity);
      if (it != known_.end() && std::find(it->second.nouns.begin(), it->second.nouns.end(),
                                          token.lemma) != it->second.nouns.end())
        said.push_back(c);
    }
    if (said.size() == 1) return said[0];
    return said.empty() && all.size() == 1 && *type == NameType::organisation
               ? std::optional(all[0])
               : std::nullopt;
  }

  struct Knowledge {
    PronounKind kind = PronounKind::none;
    std::vector<std::string> nouns;  // of its own name, too: "Ministry of Defence" is a ministry
  };

  const std::vector<Sentence>& document_;
  std::vector<std::vector<int>> entities_;
  std::vector<Tree> trees_;
  std::map<int, Knowledge> known_;
};

}  // namespace

std::vector<Reference> resolve(const std::vector<Sentence>& document) {
  return Resolver(document).run();
}

}  // namespace stet::grammar

// Reads and writes CoNLL-U.
#include "grammar/conllu.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "grammar/entity_names.h"
#include "grammar/labels.h"
#include "stet/error.h"

namespace stet::grammar {
namespace {

using Columns = std::array<std::string_view, 10>;

[[noreturn]] void refuse(std::size_t line, const std::string& why) {
  throw Error(Code::invalid, "cannot read CoNLL-U, line " + std::to_string(line) + ": " + why);
}

Columns split(std::string_view line, std::size_t number) {
  Columns out;
  for (std::size_t i = 0; i < out.size(); ++i) {
    const auto tab = line.find('\t');
    if ((tab == std::string_view::npos) != (i + 1 == out.size()))
      refuse(number, "a word line has ten columns");
    out[i] = line.substr(0, tab);
    line.remove_prefix(std::min(line.size(), out[i].size() + 1));
  }
  return out;
}

int number_of(std::string_view text, std::size_t line) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size())
    refuse(line, "\"" + std::string(text) + "\" is no number");
  return value;
}

// Gathers the lines of one sentence after another.
class Reader {
 public:
  std::vector<AnnotatedSentence> read(std::string_view file) {
    std::size_t number = 0;
    while (!file.empty()) {
      ++number;
      std::string_view line = file.substr(0, file.find('\n'));
      file.remove_prefix(std::min(file.size(), line.size() + 1));
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (line.empty()) {
        finish(number);
      } else if (line[0] == '#') {
        comment(line);
      } else {
        word(split(line, number), number);
      }
    }
    finish(number);
    mark_documents();
    return std::move(out_);
  }

 private:
  void comment(std::string_view line) {
    for (const std::string_view key : {"# newdoc id = ", "# sent_id = "}) {
      if (!line.starts_with(key)) continue;
      (key == "# sent_id = " ? current_.id : document_) = line.substr(key.size());
    }
  }

  void word(const Columns& columns, std::size_t line) {
    if (columns[0].find('.') != std::string_view::npos) return;
    const bool tight = columns[9].find("SpaceAfter=No") != std::string_view::npos;
    if (const auto dash = columns[0].find('-'); dash != std::string_view::npos) {
      group_end_ = number_of(columns[0].substr(dash + 1), line);
      group_tight_ = tight;
      return;
    }
    auto& tokens = current_.sentence.tokens;
    if (number_of(columns[0], line) != static_cast<int>(tokens.size()) + 1)
      refuse(line, "words are not numbered in order");
    Token token{.word = columns[1], .lemma = std::string(columns[2])};
    token.upos = upos_from_string(columns[3]).value_or(Upos::x);
    token.features = features_from_string(columns[5]);
    token.relation = relation_from_string(columns[7]);
    token.head = number_of(columns[6], line) - 1;
    const int id = static_cast<int>(tokens.size()) + 1;
    token.space_after = id < group_end_ ? false : id == group_end_ ? !group_tight_ : !tight;
    token.span = {current_.text.size(), current_.text.size() + token.word.size()};
    current_.text += token.word;
    if (token.space_after) current_.text += ' ';
    tokens.push_back(std::move(token));
    current_.deprels.push_back(columns[7]);
    columns_.push_back({columns[4], columns[7], columns[9]});
  }

  void finish(std::size_t line) {
    if (current_.sentence.tokens.empty()) return;
    const int size = static_cast<int>(current_.sentence.tokens.size());
    for (const Token& token : current_.sentence.tokens) {
      if (token.head < -1 || token.head >= size)
        refuse(line, "the sentence above has a head outside of itself");
    }
    current_.document = document_;
    current_.sentence.names = names_from_entities(current_.sentence, columns_);
    current_.has_entities = std::any_of(
        columns_.begin(), columns_.end(),
        [](const EntityColumns& c) { return c.misc.find("Entity=") != std::string_view::npos; });
    out_.push_back(std::move(current_));
    current_ = {};
    columns_.clear();
    group_end_ = 0;
  }

  // A document without one entity is not annotated for them; a sentence without one may well be.
  void mark_documents() {
    for (std::size_t first = 0, last = 0; first < out_.size(); first = last) {
      bool any = false;
      for (last = first; last < out_.size() && out_[last].document == out_[first].document;
           ++last) {
        any = any || out_[last].has_entities;
      }
      for (std::size_t i = first; i < last; ++i) out_[i].has_entities = any;
    }
  }

  std::vector<AnnotatedSentence> out_;
  AnnotatedSentence current_;
  std::vector<EntityColumns> columns_;
  std::string_view document_;
  int group_end_ = 0;  // of a multiword token ("don't"): its last word's number
  bool group_tight_ = false;
};

}  // namespace

std::vector<AnnotatedSentence> read_conllu(std::string_view file) { return Reader().read(file); }

std::string to_conllu(const Sentence& sentence, std::string_view text) {
  std::string out;
  const auto& tokens = sentence.tokens;
  if (tokens.empty()) return out;
  out += "# text = ";
  for (const char c :
       text.substr(tokens.front().span.start, tokens.back().span.end - tokens.front().span.start)) {
    out += c == '\n' || c == '\r' ? ' ' : c;
  }
  out += '\n';
  std::vector<std::string> entities(tokens.size());
  for (const Name& name : sentence.names) {
    static constexpr std::array<const char*, 3> kTypes = {"person", "organization", "place"};
    entities[name.first] = std::string("B-") + kTypes.at(static_cast<std::size_t>(name.type));
    for (int i = name.first + 1; i < name.last; ++i) {
      entities[i] = std::string("I-") + kTypes.at(static_cast<std::size_t>(name.type));
    }
  }
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& t = tokens[i];
    out += std::to_string(i + 1) + '\t' + std::string(t.word) + '\t' + t.lemma + '\t';
    out += std::string(to_string(t.upos)) + "\t_\t" + to_string(t.features) + '\t' +
           std::to_string(t.head + 1) + '\t';
    out += std::string(to_string(t.relation)) + "\t_\t";
    std::string misc;
    if (!entities[i].empty()) misc = "Name=" + entities[i];
    if (!t.space_after) misc += misc.empty() ? "SpaceAfter=No" : "|SpaceAfter=No";
    out += (misc.empty() ? "_" : misc) + '\n';
  }
  return out + '\n';
}

}  // namespace stet::grammar

// The weights' file as named sections, to be written and changed (layout: db/grammar/model.h).
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "grammar/train/lexicon_table.h"

namespace stet::grammar::train {

class ModelFile {
 public:
  ModelFile() = default;
  // Of a file's bytes. Throws Error(corrupt) where it is no model.
  explicit ModelFile(const std::string& bytes);

  // Adds a section, in place of one of the same name.
  void add(const std::string& name, const void* data, std::size_t size);
  template <typename T>
  void add(const std::string& name, const std::vector<T>& values) {
    add(name, values.data(), values.size() * sizeof(T));
  }
  std::string bytes() const;

 private:
  std::vector<std::pair<std::string, std::string>> sections_;
};

void add_lexicon(ModelFile& file, const LexiconTable& lexicon);
// Throw Error(io).
void write_file(const std::string& path, const std::string& bytes);
std::string read_file(const std::string& path);

}  // namespace stet::grammar::train

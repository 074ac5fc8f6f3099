// Header, directory, sections at multiples of 64, checksum.
#include "grammar/train/model_file.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <sstream>

#include "grammar/model.h"
#include "stet/error.h"

namespace stet::grammar::train {
namespace {

constexpr std::size_t kHeader = 64, kEntry = 48, kName = 24;

std::size_t padded(std::size_t size) { return (size + kHeader - 1) / kHeader * kHeader; }

}  // namespace

ModelFile::ModelFile(const std::string& bytes) {
  std::uint32_t numbers[2];
  if (bytes.size() < kHeader || !bytes.starts_with("STETGRAM"))
    throw Error(Code::corrupt, "cannot change the model: it is another kind of file");
  std::memcpy(numbers, bytes.data() + 8, sizeof(numbers));
  for (std::size_t i = 0; i < numbers[1]; ++i) {
    const char* entry = bytes.data() + kHeader + i * kEntry;
    std::uint64_t place[2];
    std::memcpy(place, entry + kName, sizeof(place));
    add(std::string(entry, strnlen(entry, kName)), bytes.data() + place[0], place[1]);
  }
}

void ModelFile::add(const std::string& name, const void* data, std::size_t size) {
  std::string content(static_cast<const char*>(data), size);
  const auto it = std::find_if(sections_.begin(), sections_.end(),
                               [&](const auto& section) { return section.first == name; });
  if (it != sections_.end())
    it->second = std::move(content);
  else
    sections_.emplace_back(name, std::move(content));
}

std::string ModelFile::bytes() const {
  std::string body(padded(sections_.size() * kEntry), '\0');
  for (std::size_t i = 0; i < sections_.size(); ++i) {
    const auto& [name, content] = sections_[i];
    const std::uint64_t place[2] = {kHeader + body.size(), content.size()};
    std::memcpy(body.data() + i * kEntry, name.data(), std::min(name.size(), kName));
    std::memcpy(body.data() + i * kEntry + kName, place, sizeof(place));
    body += content;
    body.resize(padded(body.size()));
  }
  std::string header(kHeader, '\0');
  const std::uint32_t numbers[2] = {kModelVersion, static_cast<std::uint32_t>(sections_.size())};
  const std::uint64_t checksum = model_checksum(body);
  std::memcpy(header.data(), "STETGRAM", 8);
  std::memcpy(header.data() + 8, numbers, sizeof(numbers));
  std::memcpy(header.data() + 16, &checksum, sizeof(checksum));
  return header + body;
}

void add_lexicon(ModelFile& file, const LexiconTable& lexicon) {
  file.add("lexicon.keys", lexicon.keys);
  file.add("lexicon.bits", lexicon.bits);
}

void write_file(const std::string& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary);
  out << bytes;
  if (!out) throw Error(Code::io, "cannot write " + path);
}

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(Code::io, "cannot open " + path);
  std::stringstream all;
  all << in.rdbuf();
  return all.str();
}

}  // namespace stet::grammar::train

// Saves and loads the values of all parameters.
#include "grammar/train/checkpoint.h"

#include <filesystem>
#include <fstream>

#include "stet/error.h"

namespace stet::grammar::train {

Sizes default_sizes(const Inventory& inventory) {
  Sizes sizes;
  sizes.features = static_cast<int>(inventory.keys.size());
  sizes.tags = static_cast<int>(inventory.tags.size());
  sizes.relations = kRelationCount;
  return sizes;
}

void save_checkpoint(Network& network, const std::string& path) {
  const std::string temporary = path + ".new";
  {
    std::ofstream out(temporary, std::ios::binary);
    for (const Parameter& p : network.parameters().all()) {
      out.write(reinterpret_cast<const char*>(p.value.data()),
                static_cast<std::streamsize>(p.value.size() * sizeof(float)));
    }
    if (!out) throw Error(Code::io, "cannot write " + temporary);
  }
  std::filesystem::rename(temporary, path);
}

void load_checkpoint(Network& network, const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  for (Parameter& p : network.parameters().all()) {
    in.read(reinterpret_cast<char*>(p.value.data()),
            static_cast<std::streamsize>(p.value.size() * sizeof(float)));
  }
  if (!in || in.peek() != std::ifstream::traits_type::eof()) {
    throw Error(Code::invalid,
                "checkpoint " + path + " is not of this network's shape; train it again");
  }
}

}  // namespace stet::grammar::train

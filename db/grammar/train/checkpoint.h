// The network's floats on disk between training and packing: a plain private format, never shipped.
#pragma once

#include <string>

#include "grammar/train/corpus.h"
#include "grammar/train/network.h"

namespace stet::grammar::train {

// The shape that ships.
Sizes default_sizes(const Inventory& inventory);
void save_checkpoint(Network& network, const std::string& path);
// Throws Error(invalid) when the file is of another shape.
void load_checkpoint(Network& network, const std::string& path);

}  // namespace stet::grammar::train

// Opening the store that the user named.
#pragma once

#include "parser.h"
#include "stet/store.h"

namespace stet::cli {

// For commands that only look. Throws Error(not_found) with what to do where there is no store.
Store open_to_read(const Common& common);
// The passphrase of the keys, where the user gave one: the first line of --passphrase-file, or
// STET_PASSPHRASE. Empty otherwise.
std::string given_passphrase(const Common& common);
// Asked for on the terminal, without showing it; empty where there is no terminal.
std::string asked_passphrase();
// For new keys: the passphrase given, or typed twice on a terminal, where empty means none; empty
// where there is no terminal. Throws Error(invalid) where the two differ.
std::string new_passphrase(const Common& common);

// For commands that add to it.
Store open_to_write(const Common& common);

}  // namespace stet::cli

// The list of checks that an audit ran: each with how much it looked at, and the first thing that
// was wrong.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "stet/error.h"
#include "stet/store.h"

namespace stet::log {

// What a failure makes of the whole: something is missing or does not count, or something is wrong.
enum class Severity { incomplete, invalid };

// What a comparison throws: Error(corrupt) with the sentence.
[[noreturn]] void wrong(const std::string& detail);

class Checklist {
 public:
  // Begins a check, in the order of the report. `meaning` is for an editor: what a failure means
  // and what to do.
  void open(std::string_view name, std::string_view meaning);
  // One more thing was looked at and found good.
  void good(std::string_view name);
  void fail(std::string_view name, Severity severity, const std::string& detail);
  // Runs one comparison, which throws Error to say what is wrong; false where it did.
  template <class Act>
  bool attempt(std::string_view name, Act act) {
    if (!attempt_quietly(name, act)) return false;
    good(name);
    return true;
  }
  // The same without counting what was good.
  template <class Act>
  bool attempt_quietly(std::string_view name, Act act) {
    try {
      act();
      return true;
    } catch (const Error& error) {
      fail(name, Severity::invalid, error.what());
      return false;
    }
  }
  // Said beside the count of a check that passed.
  void note(std::string_view name, const std::string& words);
  bool passed(std::string_view name) const;
  // An entry without content, and the entry that says so; kept sorted by entry, each once.
  void erased(std::uint64_t index, std::uint64_t notice);
  const std::vector<ErasedEntry>& erased_entries() const { return erased_; }

  AuditReport report() const;

 private:
  struct Item {
    std::string name, meaning, note, fault;
    std::uint64_t good = 0, bad = 0;
  };
  Item& item(std::string_view name);

  std::vector<Item> items_;
  std::vector<ErasedEntry> erased_;
  AuditOutcome outcome_ = AuditOutcome::valid;
};

}  // namespace stet::log

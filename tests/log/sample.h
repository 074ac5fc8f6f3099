// A log with content, as an `add` of a few sources makes it: captures, extractions, sources' bytes,
// claims' disclosures.
#pragma once

#include "../log/memory_log.h"
#include "../log/support.h"
#include "log/disclosure.h"
#include "log/ledger.h"

namespace stet::log::testing {

struct Sample {
  Environment environment = fixed_environment();
  KeyRing keys = KeyRing::generate({"log", "author", "archive"}, {.origin = "stet.example/sample"},
                                   environment);
  KeyRing root = KeyRing::generate({"root"}, {}, environment);
  MemoryLog log;

  Sample() {
    Ledger ledger(log, keys, environment, "");
    ledger.begin(root, "stet test");
    ledger.sign();
  }
  explicit Sample(int sources) : Sample() {
    for (int i = 0; i < sources; ++i) add("Source " + std::to_string(i) + " says 97 per cent.\n");
  }

  // Capture and extraction of one source with two claims; returns the extraction.
  Appended add(const std::string& text) {
    Ledger ledger(log, keys, environment, "");
    const Digest digest = sha256(text);
    const Appended captured = ledger.append(capture({.sha256 = to_hex(digest),
                                                     .size = text.size(),
                                                     .path = "a.txt",
                                                     .published = "2025-09-29"}));
    const std::string secret = random_bytes(environment, 32);
    std::vector<std::string> shown, digests;
    for (std::uint64_t i = 0; i < 2; ++i) {
      shown.push_back(
          disclosure(item_salt(secret, i),
                     Json::object({{"source", to_hex(digest)}, {"start", i}, {"end", i + 5}})));
      digests.push_back(disclosure_digest(shown.back()));
    }
    const Appended extracted = ledger.append(extraction({.capture = captured.digest,
                                                         .engine_version = "0.1.0",
                                                         .rules_digest = to_hex(sha256("rules")),
                                                         .text_sha256 = to_hex(digest),
                                                         .claim_digests = digests}));
    ledger.sign();
    log.blobs[digest] = text;
    log.shown[*digest_from_hex(extracted.digest)] = shown;
    return extracted;
  }

  Appended append(const Statement& statement, const SigningKey& key) {
    Ledger ledger(log, keys, environment, "");
    const Appended out = ledger.append_signed_by(key, statement);
    ledger.sign();
    return out;
  }
};

}  // namespace stet::log::testing

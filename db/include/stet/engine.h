// The engine on its own, without a store: reading facts out of a text, judging a claim against
// given passages.
//
//   for (const Mention& m : stet::extract("Exports rose 3% in 2023.", "2024-02-01")) ...
//   stet::Judged j = stet::judge("Exports fell 3%.", {"Exports rose 3% in 2023."}, "2024-02-01");
//
// Thread-safe; deterministic; opens no file and no socket.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "stet/claim.h"
#include "stet/mention.h"
#include "stet/report.h"

namespace stet {

// The mentions of a plain text, in text order. `reference_time` (ISO date or date-time, may be
// empty) resolves relative dates.
std::vector<Mention> extract(std::string_view text, std::string_view reference_time);

// The claims of a plain text, in text order. `published` (YYYY-MM-DD, may be empty) resolves
// relative dates.
std::vector<Claim> extract_claims(std::string_view text, std::string_view published);

// The same one by one, in text order, for long texts: what is read is not held. Memory grows with
// the text alone, by a few bytes for each of its own, from 128 kB on, where trees are given up part
// by part. An exception of `use` ends the reading.
void for_each_mention(std::string_view text, std::string_view reference_time,
                      const std::function<void(const Mention&)>& use);
void for_each_claim(std::string_view text, std::string_view published,
                    const std::function<void(const Claim&)>& use);

struct Judged {
  Verdict verdict = Verdict::not_enough_evidence;
  std::string reason, rule, message;
  std::vector<std::string> derivation;
  double support = 0;  // [-1, 1]; its sign is the answer when one is forced
};
Judged judge(std::string_view claim, const std::vector<std::string>& evidence,
             std::string_view published);

// Many claims, each against its own passages: what judge() gives for each, several times as fast. A
// text that occurs again is read once; memory grows with the number of pairs, and a hundred at a
// time are as fast as more.
struct ToJudge {
  std::string claim;
  std::vector<std::string> evidence;
  std::string published;  // YYYY-MM-DD or empty
};
std::vector<Judged> judge_all(const std::vector<ToJudge>& pairs);

// Trees of a plain text as CoNLL-U.
std::string parse_conllu(std::string_view text);

// "0.1.0"
std::string_view engine_version();
// SHA-256 over the rule catalogue and the lexicon data, hex: two engines with the same digest judge
// alike.
std::string rules_digest();

}  // namespace stet

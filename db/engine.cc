// The engine without a store: joins text, grammar, facts and verify for one text at a time.
#include "stet/engine.h"

#include <optional>
#include <utility>

#include "facts/long_text.h"
#include "text/document.h"
#include "verify/verify.h"

namespace stet {
namespace {

// A text given to the engine is taken as it stands: its offsets must be the caller's own.
Mention in_bytes(Mention mention, const text::PositionMap& map) {
  mention.span = map.to_bytes(mention.span);
  for (std::optional<Span>* part : {&mention.speaker, &mention.cue, &mention.of})
    if (*part) *part = map.to_bytes(**part);
  return mention;
}

Claim in_bytes(Claim claim, const text::PositionMap& map) {
  claim.span = map.to_bytes(claim.span);
  for (Phrase* phrase : {&claim.subject, &claim.object, &claim.recipient, &claim.place,
                         &claim.measure, &claim.attribution})
    if (!phrase->empty()) phrase->span = map.to_bytes(phrase->span);
  for (Phrase& other : claim.others) other.span = map.to_bytes(other.span);
  return claim;
}

void read_plain(std::string_view text, std::string_view published, facts::Wanted wanted,
                const std::function<void(facts::Findings, const text::PositionMap&)>& use) {
  const text::Document document = text::read(text, text::Format::plain);
  facts::read_windows(document, {.published = std::string(published), .title = {}, .publisher = {}},
                      wanted, [&](facts::Findings found) { use(std::move(found), document.map); });
}

}  // namespace

void for_each_mention(std::string_view text, std::string_view reference_time,
                      const std::function<void(const Mention&)>& use) {
  read_plain(text, reference_time, facts::Wanted::mentions,
             [&](facts::Findings found, const text::PositionMap& map) {
               for (Mention& mention : found.mentions) use(in_bytes(std::move(mention), map));
             });
}

void for_each_claim(std::string_view text, std::string_view published,
                    const std::function<void(const Claim&)>& use) {
  read_plain(text, published, facts::Wanted::mentions_and_claims,
             [&](facts::Findings found, const text::PositionMap& map) {
               for (Claim& claim : found.claims) use(in_bytes(std::move(claim), map));
             });
}

std::vector<Mention> extract(std::string_view text, std::string_view reference_time) {
  std::vector<Mention> out;
  for_each_mention(text, reference_time, [&](const Mention& mention) { out.push_back(mention); });
  return out;
}

std::vector<Claim> extract_claims(std::string_view text, std::string_view published) {
  std::vector<Claim> out;
  for_each_claim(text, published, [&](const Claim& claim) { out.push_back(claim); });
  return out;
}

std::vector<Judged> judge_all(const std::vector<ToJudge>& pairs) {
  std::vector<verify::Pair> given;
  for (const ToJudge& pair : pairs) given.push_back({pair.claim, pair.evidence, pair.published});
  std::vector<Judged> out;
  for (verify::Judgement& got : verify::judge_all(given))
    out.push_back({.verdict = got.verdict,
                   .reason = std::move(got.reason),
                   .rule = std::move(got.rule),
                   .message = std::move(got.message),
                   .derivation = std::move(got.derivation),
                   .support = got.support});
  return out;
}

Judged judge(std::string_view claim, const std::vector<std::string>& evidence,
             std::string_view published) {
  return std::move(judge_all({{std::string(claim), evidence, std::string(published)}}).front());
}

std::string_view engine_version() { return STET_VERSION; }

}  // namespace stet

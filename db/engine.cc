// The engine without a store: joins text, grammar, facts and verify for one text at a time.
#include "stet/engine.h"

#include "facts/analysis.h"
#include "text/document.h"
#include "verify/verify.h"

namespace stet {
namespace {

// A text given to the engine is taken as it stands: its offsets must be the caller's own.
facts::Analysis analyse_plain(std::string_view text, std::string_view published) {
  return facts::analyse(text::read(text, text::Format::plain),
                        {.published = std::string(published), .title = {}, .publisher = {}});
}

}  // namespace

std::vector<Mention> extract(std::string_view text, std::string_view reference_time) {
  facts::Analysis analysis = analyse_plain(text, reference_time);
  for (Mention& mention : analysis.mentions) {
    const text::PositionMap& map = analysis.document.map;
    mention.span = map.to_bytes(mention.span);
    if (mention.speaker) mention.speaker = map.to_bytes(*mention.speaker);
    if (mention.cue) mention.cue = map.to_bytes(*mention.cue);
    if (mention.of) mention.of = map.to_bytes(*mention.of);
  }
  return std::move(analysis.mentions);
}

std::vector<Claim> extract_claims(std::string_view text, std::string_view published) {
  facts::Analysis analysis = analyse_plain(text, published);
  const text::PositionMap& map = analysis.document.map;
  for (Claim& claim : analysis.claims) {
    claim.span = map.to_bytes(claim.span);
    for (Phrase* phrase : {&claim.subject, &claim.object, &claim.recipient, &claim.place, &claim.measure, &claim.attribution})
      if (!phrase->empty()) phrase->span = map.to_bytes(phrase->span);
    for (Phrase& other : claim.others) other.span = map.to_bytes(other.span);
  }
  return std::move(analysis.claims);
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

Judged judge(std::string_view claim, const std::vector<std::string>& evidence, std::string_view published) {
  return std::move(judge_all({{std::string(claim), evidence, std::string(published)}}).front());
}

std::string_view engine_version() { return STET_VERSION; }

}  // namespace stet

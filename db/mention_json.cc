// A mention as `stet extract` prints it.
#include "json_text.h"
#include "stet/json.h"
#include "stet/mention.h"

namespace stet {
namespace {

Json part(const std::optional<Span>& span, std::string_view text) {
  if (!span) return {};
  return Json::object({{"start", span->start}, {"end", span->end}, {"text", span->of(text)}});
}

void put_figure(Json& out, const Mention& mention, std::string_view text) {
  out["value"] = mention.value;
  out["low"] = mention.low;
  out["high"] = mention.high;
  out["unit"] = text_or_null(mention.unit);
  out["modifier"] = text_or_null(std::string(to_string(mention.modifier)));
  if (mention.of) out["of"] = part(mention.of, text);
}

void put_time(Json& out, const Mention& mention) {
  out["value"] = text_or_null(mention.timex);
  out["low"] = text_or_null(mention.low_time);
  out["high"] = text_or_null(mention.high_time);
  out["unit"] = nullptr;
  out["modifier"] = text_or_null(std::string(to_string(mention.modifier)));
  if (mention.seconds) out["seconds"] = mention.seconds;
}

}  // namespace

Json to_json(const Mention& mention, std::string_view text) {
  Json out = Json::object({{"start", mention.span.start},
                           {"end", mention.span.end},
                           {"text", mention.span.of(text)},
                           {"type", to_string(mention.type)}});
  switch (mention.type) {
    case MentionType::date:
    case MentionType::time:
    case MentionType::duration:
    case MentionType::set:
      put_time(out, mention);
      break;
    case MentionType::quote:
      out["speaker"] = part(mention.speaker, text);
      out["cue"] = part(mention.cue, text);
      break;
    case MentionType::name:
    case MentionType::role:
      out["label"] = text_or_null(mention.label);
      out["entity"] = text_or_null(mention.entity);
      break;
    default:
      put_figure(out, mention, text);
  }
  return out;
}

}  // namespace stet

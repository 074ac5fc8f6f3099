// A claim with something in every slot, and with blank parts where they differ from absent ones.
#pragma once

#include "stet/claim.h"

namespace stet::testing {

inline Phrase phrase(const std::string& text) {
  return {.span = {3, 9},
          .text = text,
          .head = "head",
          .terms = {"a", "b"},
          .entity = "north korea",
          .entity_type = "place",
          .marker = "with"};
}

inline Claim full_claim() {
  Claim c;
  c.kind = ClaimKind::share;
  c.span = {0, 20};
  c.passage = 7;
  c.subject = phrase("the North");
  c.predicate = "account for";
  c.verb = "accounts for";
  c.object = phrase("trade");
  c.recipient = phrase("China");
  c.place = phrase("Beijing");
  c.others = {phrase("one"), {}, phrase("two")};
  c.terms = {"trade", "share"};
  c.measure = phrase("external trade");
  c.dimension = "length";
  c.value = {.figure = 97,
             .low = 96.5,
             .high = 97.5,
             .unit = "%",
             .modifier = Modifier::approx,
             .text = "about 97%"};
  c.from = Quantity{.figure = 0.1, .low = 0.05, .high_closed = true, .text = "a tenth"};
  c.to = Quantity{};
  c.direction = "up";
  c.scope = "in Europe";
  c.period = {.low = -5, .high = 17, .timex = "2023", .text = "in 2023", .stated = true};
  c.reference = {.low = 12};
  c.polarity = Polarity::negated;
  c.modality = Modality::alleged;
  c.hedge = "about";
  c.attribution = phrase("Wang");
  c.cue = "say";
  c.quote = "all \"forms\"\n";
  c.direct = true;
  c.sentence = "North Korea: x = 97%";
  return c;
}

}  // namespace stet::testing

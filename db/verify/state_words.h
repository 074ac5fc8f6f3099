// Words that say in which of two states a thing is: open or closed, going on or called off, alive
// or dead.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "stet/span.h"

namespace stet::verify {

// What the two states are of. Of a `lasting` one the thing can be in both one after the other; the
// outcomes of one event it has for good.
enum class Property : std::uint8_t {
  activity,
  admission,
  armament,
  capture,
  custody,
  damage,
  event_held,
  fire,
  flight,
  force,
  injury,
  life,
  office,
  presence,
  search,
  service,
  shelter,
  stock,
  structure,
  work
};

// How the words stand to the thing: "the road is closed", "the road reopened", "they closed the
// road", "she attended", "damage to the dam".
enum class StateForm : std::uint8_t { adjective, deed, deed_to, deed_of, noun };

struct StateWord {
  std::string_view words;  // base forms
  Property property;
  bool positive = true;
  StateForm form = StateForm::adjective;
};

struct StateWordFound {
  StateWord word;
  Span span;
};

// The states told in a text, in order, the longest words first where two begin at one place.
std::vector<StateWordFound> state_words(std::string_view text);

// True where what was so yesterday may be otherwise today.
bool reversible(Property property);

}  // namespace stet::verify

// Tables of auxiliaries and of verbs that plan, try or fail.
#include "grammar/force.h"

#include <algorithm>
#include <array>

#include "grammar/word_features.h"

namespace stet::grammar {
namespace {

struct Entry {
  std::string_view word;
  Force force;
};

constexpr auto kAuxiliaries = std::to_array<Entry>({{"can", Force::possible},
                                                    {"could", Force::possible},
                                                    {"may", Force::possible},
                                                    {"might", Force::possible},
                                                    {"must", Force::required},
                                                    {"ought", Force::required},
                                                    {"shall", Force::future},
                                                    {"should", Force::required},
                                                    {"will", Force::future},
                                                    {"would", Force::conditional},
                                                    {"'ll", Force::future},
                                                    {"wo", Force::future},
                                                    {"'d", Force::conditional}});

// Words with an infinitive under them.
constexpr auto kGovernors = std::to_array<Entry>(
    {{"agree", Force::planned},     {"aim", Force::planned},        {"anticipate", Force::planned},
     {"attempt", Force::attempted}, {"decide", Force::planned},     {"decline", Force::attempted},
     {"design", Force::planned},    {"due", Force::planned},        {"expect", Force::planned},
     {"fail", Force::attempted},    {"forecast", Force::planned},   {"go", Force::future},
     {"have", Force::required},     {"hope", Force::planned},       {"intend", Force::planned},
     {"likely", Force::possible},   {"need", Force::required},      {"neglect", Force::attempted},
     {"offer", Force::planned},     {"order", Force::planned},      {"plan", Force::planned},
     {"pledge", Force::planned},    {"poise", Force::planned},      {"poised", Force::planned},
     {"prepare", Force::planned},   {"project", Force::planned},    {"promise", Force::planned},
     {"propose", Force::planned},   {"ready", Force::planned},      {"refuse", Force::attempted},
     {"schedule", Force::planned},  {"seek", Force::attempted},     {"set", Force::planned},
     {"slate", Force::planned},     {"struggle", Force::attempted}, {"supposed", Force::planned},
     {"threaten", Force::planned},  {"try", Force::attempted},      {"vow", Force::planned},
     {"want", Force::planned}});

template <std::size_t N>
const Entry* find(const std::array<Entry, N>& table, std::string_view word) {
  const auto it =
      std::find_if(table.begin(), table.end(), [&](const Entry& e) { return e.word == word; });
  return it == table.end() ? nullptr : &*it;
}

bool infinitive(const Tree& tree, const Clause& clause) {
  return clause.marker >= 0 && tree.token(clause.marker).upos == Upos::part;
}

}  // namespace

Pull force_of(const Tree& tree, const Clause& clause, const std::vector<int>& auxiliaries) {
  if (clause.marker >= 0 && tree.lemma_is(clause.marker, {"if", "unless", "whether"}))
    return {Force::conditional, false};
  for (const int a : auxiliaries) {
    const Entry* entry = find(kAuxiliaries, lower_form(tree.token(a).word));
    if (entry != nullptr) return {entry->force, false};
  }
  const bool governed = clause.governor >= 0 &&
                        (clause.role == Relation::xcomp || clause.role == Relation::ccomp) &&
                        infinitive(tree, clause);
  if (!governed) return {};
  const Entry* entry = find(kGovernors, tree.token(clause.governor).lemma);
  if (entry == nullptr) return {};
  return {entry->force, tree.lemma_is(clause.governor, {"fail", "refuse", "decline", "neglect"})};
}

std::string_view to_string(Force force) {
  static constexpr std::array<std::string_view, 7> kNames = {
      "fact", "possible", "required", "future", "planned", "conditional", "attempted"};
  return kNames.at(static_cast<std::size_t>(force));
}

}  // namespace stet::grammar

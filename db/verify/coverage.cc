// The names, products and weights of coverage.
#include "verify/coverage.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>

#include "verify/coverage_names.h"

extern "C" const char stet_embed_coverage[], stet_embed_coverage_end[];

namespace stet::verify {
namespace {

// A feature by its place, its name in the weights file, and how sentences of one claim share it:
// what one sentence says wrong the whole claim says wrong (worst); what is lacking is lacking in
// part (mean).
enum class Share : unsigned char { mean, worst };
struct Named {
  std::string_view name;
  Share share;
};
constexpr std::array<Named, kFeatures> kNamed = {{
    {"words_missing", Share::mean},       // words, names left out, that no passage has
    {"words_missing_best", Share::mean},  // that the best passage lacks
    {"rest_missing", Share::mean},        // of the words and names after the subject
    {"last_missing", Share::worst},       // the last word, which mostly says the point
    {"verb_missing", Share::worst},
    {"subject_missing", Share::mean},  // a passage may well call the subject "he"
    {"names_missing", Share::mean},    // names beside the subject
    {"any_name_missing", Share::worst},
    {"figures_missing", Share::mean},
    {"any_figure_missing", Share::worst},  // and not derived
    {"figure_derived", Share::worst},      // follows from figures of the passages
    {"figure_clash",
     Share::worst},  // a figure of that kind stands in the same place with another value
    {"figure_loose", Share::mean},  // the figure is there, among other words
    {"figure_loosest", Share::worst},
    {"times_missing", Share::mean},
    {"time_clash", Share::worst},
    {"time_loose", Share::mean},
    {"opposite", Share::worst},
    {"negation_differs", Share::worst},
    {"rival", Share::worst},  // the passage has another of its kind in the place of a missing word
    {"name_rival", Share::worst},  // and of a missing name
    {"country_rival", Share::worst},
    {"month_rival", Share::worst},
    {"only_here",
     Share::worst},         // "only", "never", "all" and the like, where the passages have none
    {"soft", Share::mean},  // words that are covered by another word
    {"scattered",
     Share::mean},  // the covered words stand apart where they stand together in the claim
    {"pairs_broken", Share::mean},  // neighbours in the claim that no passage has near each other
    {"order_turned", Share::mean},  // covered words in another order
    {"planned", Share::worst},
    {"weak_refute", Share::worst},  // how near a comparison came to refuting
    {"weak_support", Share::mean},
    {"figure_lone", Share::worst},  // one figure is missing and follows from none, others are there
    {"other_modifier",
     Share::worst},  // in_place.h: what the passages have in the place of a missing word
    {"other_object", Share::worst},
    {"other_subject", Share::worst},
    {"other_oblique", Share::worst},
    {"other_attribute", Share::worst},
    {"other_head", Share::worst},
    {"other_kin", Share::worst},
    {"other_name", Share::worst},
    {"parted", Share::mean},
    {"attribute_elsewhere", Share::worst},
    {"turned_opposite", Share::worst},  // turned.h: what turns the claim round
    {"turned_link", Share::worst},
    {"other_quarter", Share::worst},
    {"other_year", Share::worst},
    {"other_life", Share::worst},
    {"same_life", Share::worst},
    {"negated", Share::worst},
    {"affirmed", Share::worst},
    {"negated_missing",
     Share::worst},  // negated, and words are missing: what is denied is indeed not there
    {"negated_other", Share::worst},  // negated, and something else stands in a word's place
    {"affirmed_missing", Share::worst},
    {"any_time_missing", Share::worst},
}};

// Chosen by what cross-validation gained from them, over all sets of pairs at once and held to half
// of the data first.
struct Together {
  Feature one, other;
};
constexpr std::array<Together, kProducts> kTogether = {{
    {kFigureDerived, kNegated},  // "he did not sell 12": what follows from the figures is denied
    {kFigureDerived, kNegationDiffers},
    {kFigureDerived, kOnlyHere},
    {kFigureLoosest, kNegated},
    {kFigureLoosest, kNegatedMissing},
    {kFiguresMissing, kNegated},
    {kFigureLoosest, kOnlyHere},
    {kTimeLoose, kOnlyHere},
    {kFigureLoosest, kTurnedOpposite},  // the figure is there, of a rise instead of a fall
    {kFigureLoose, kTurnedOpposite},
    {kSubjectMissing, kTurnedOpposite},
    {kAnyNameMissing, kTurnedOpposite},
    {kScattered, kTurnedOpposite},
    {kFigureLoose, kOtherQuarter},
    {kScattered, kOtherQuarter},
    {kOrderTurned, kOtherQuarter},
    {kRestMissing, kFiguresMissing},
    {kSubjectMissing, kNegatedMissing},
}};

struct Weights {
  double bias = 0;
  Inputs of{};
};

const Weights& weights() {
  static const Weights loaded = [] {
    Weights out;
    std::string_view text(stet_embed_coverage,
                          static_cast<std::size_t>(stet_embed_coverage_end - stet_embed_coverage));
    while (!text.empty()) {
      std::size_t end = std::min(text.find('\n'), text.size());
      std::string_view line = text.substr(0, end);
      text.remove_prefix(std::min(end + 1, text.size()));
      std::size_t space = line.find(' ');
      if (line.empty() || line.front() == '#' || space == std::string_view::npos) continue;
      double value = 0;
      std::string_view digits = line.substr(line.find_first_not_of(' ', space));
      std::from_chars(digits.data(), digits.data() + digits.size(), value);
      std::string_view name = line.substr(0, space);
      if (name == "bias") out.bias = value;
      for (std::size_t i = 0; i < kInputs; ++i)
        if (input_name(i) == name) out.of[i] = value;
    }
    return out;
  }();
  return loaded;
}

}  // namespace

Features of_all(const std::vector<Features>& sentences) {
  Features out{};
  for (const Features& one : sentences)
    for (std::size_t i = 0; i < kFeatures; ++i)
      out[i] = kNamed[i].share == Share::worst
                   ? std::max(out[i], one[i])
                   : out[i] + one[i] / static_cast<double>(sentences.size());
  return out;
}

std::string input_name(std::size_t input) {
  if (input < kFeatures) return std::string(kNamed[input].name);
  const Together& pair = kTogether.at(input - kFeatures);
  return std::string(kNamed[pair.one].name) + "*" + std::string(kNamed[pair.other].name);
}

Inputs inputs_of(const Features& features) {
  Inputs out{};
  std::ranges::copy(features, out.begin());
  for (std::size_t i = 0; i < kProducts; ++i)
    out[kFeatures + i] = features[kTogether[i].one] * features[kTogether[i].other];
  return out;
}

double coverage(const Features& features) {
  const Inputs inputs = inputs_of(features);
  double sum = weights().bias;
  for (std::size_t i = 0; i < kInputs; ++i) sum += weights().of[i] * inputs[i];
  return 1 / (1 + std::exp(-sum));
}

}  // namespace stet::verify

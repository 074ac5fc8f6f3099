// The features of coverage by their places, for the files that fill them in and name them.
#pragma once

#include <cstddef>
#include <vector>

#include "verify/coverage.h"

namespace stet::verify {

enum Feature : std::size_t {
  kWordsMissing,
  kWordsMissingBest,
  kRestMissing,
  kLastMissing,
  kVerbMissing,
  kSubjectMissing,
  kNamesMissing,
  kAnyNameMissing,
  kFiguresMissing,
  kAnyFigureMissing,
  kFigureDerived,
  kFigureClash,
  kFigureLoose,
  kFigureLoosest,
  kTimesMissing,
  kTimeClash,
  kTimeLoose,
  kOpposite,
  kNegationDiffers,
  kRival,
  kNameRival,
  kCountryRival,
  kMonthRival,
  kOnlyHere,
  kSoft,
  kScattered,
  kPairsBroken,
  kOrderTurned,
  kPlanned,
  kWeakRefute,
  kWeakSupport,
  kFigureLone,
  kOtherModifier,
  kOtherObject,
  kOtherSubject,
  kOtherOblique,
  kOtherAttribute,
  kOtherHead,
  kOtherKin,
  kOtherName,
  kParted,
  kAttributeElsewhere,
  kTurnedOpposite,
  kTurnedLink,
  kOtherQuarter,
  kOtherYear,
  kOtherLife,
  kSameLife,
  kNegated,
  kAffirmed,
  kNegatedMissing,
  kNegatedOther,
  kAffirmedMissing,
  kAnyTimeMissing
};

// The features of a claim from those of its sentences: the mean of each and, for what is said only
// once, the worst.
Features of_all(const std::vector<Features>& sentences);

}  // namespace stet::verify

// A person's age against the year of birth that the same sentence states, and against the year of
// death where it states that.
#include <algorithm>
#include <optional>

#include "facts/calendar.h"
#include "facts/words.h"
#include "verify/draft_checks.h"
#include "verify/kin.h"
#include "verify/lexicon.h"
#include "verify/lower_words.h"
#include "verify/reading.h"

namespace stet::verify {
namespace {

constexpr std::size_t kWordsFromVerb = 6;  // "born in the port of Varna in 1970"
constexpr std::int64_t kDay = 86400;
constexpr std::chrono::days kNowSlack{
    7};  // an age holds when it was written, not when it was printed
constexpr double kOldest = 125;

// Full years from one day to another.
int years_between(facts::Day from, facts::Day to) {
  int years = facts::year_of(to) - facts::year_of(from);
  return facts::add_years(from, years) > to ? years - 1 : years;
}

facts::Day day_at(std::int64_t second) {
  return facts::Day(std::chrono::days(second / kDay - (second % kDay < 0 ? 1 : 0)));
}

std::vector<facts::Word> words_between(const Reading& reading, std::size_t from, std::size_t to) {
  return from < to ? facts::words_of(reading.text, {from, to}) : std::vector<facts::Word>{};
}

// The one time that one of these words introduces: "born on 12 March 1967", "died in 2020".
const When* time_after(const Reading& reading, std::initializer_list<std::string_view> verbs) {
  const When* out = nullptr;
  for (const When& when : reading.times) {
    if (when.period.low == Period::kOpenStart || when.period.high == Period::kOpenEnd) continue;
    std::size_t from = 0;
    for (const When& other : reading.times)
      if (other.span.end <= when.span.start) from = std::max(from, other.span.end);
    std::vector<facts::Word> before = words_between(reading, from, when.span.start);
    auto at = std::find_if(before.rbegin(), before.rend(), [&](const facts::Word& word) {
      return std::find(verbs.begin(), verbs.end(), facts::lower(word.text)) != verbs.end();
    });
    if (at == before.rend() || static_cast<std::size_t>(at - before.rbegin()) > kWordsFromVerb)
      continue;
    if (out) return nullptr;
    out = &when;
  }
  return out;
}

// "Maria Holm, 47,": how old somebody is as the text is written; "aged 81", "at the age of 81": at
// the time that it tells of.
enum class AgeForm : unsigned char { none, now, then };

AgeForm age_form(const Reading& reading, const Figure& figure) {
  const std::optional<double>& age = figure.quantity.figure;
  if (!age || *age != static_cast<int>(*age) || *age < 1 || *age > kOldest ||
      figure.quantity.modifier != Modifier::none)
    return AgeForm::none;
  std::string before = facts::lower(reading.text.substr(0, figure.span.start));
  std::string_view after = std::string_view(reading.text).substr(figure.span.end);
  for (std::string_view cue : {"aged ", "at the age of ", "at age "})
    if (before.ends_with(cue)) return AgeForm::then;
  bool apposed = before.ends_with(", ") && (after.starts_with(",") || after.starts_with(" ,"));
  return apposed && figure.type == MentionType::measure ? AgeForm::now : AgeForm::none;
}

struct Age {
  const Figure* figure = nullptr;
  AgeForm form = AgeForm::none;
};

// The only age of the stretch; none where there are two.
std::optional<Age> only_age(const Reading& reading) {
  std::optional<Age> out;
  for (const Figure& figure : reading.figures) {
    AgeForm form = age_form(reading, figure);
    if (form == AgeForm::none) continue;
    if (out) return std::nullopt;
    out = Age{&figure, form};
  }
  return out;
}

// Between whom and whom would be a guess where the sentence names two people, or kin of one.
bool one_person(const facts::Analysis& draft, const DraftPassage& passage) {
  const Reading& reading = passage.reading;
  std::string entity;
  for (const Mention& mention : draft.mentions) {
    if (mention.type != MentionType::name || mention.label != "person" ||
        !passage.span.contains(mention.span))
      continue;
    const std::string& name =
        mention.entity.empty() ? std::string(mention.span.of(draft.document.text)) : mention.entity;
    if (!entity.empty() && name != entity) return false;
    entity = name;
  }
  std::vector<facts::Word> words = facts::words_of(reading.text, {0, reading.text.size()});
  return std::none_of(
             words.begin(), words.end(),
             [](const facts::Word& word) { return is_kin(base_form(facts::lower(word.text))); }) &&
         !has_word(reading.text, {"baby", "boyfriend", "child", "children", "couple", "girlfriend",
                                  "parent", "parents", "partner", "whose"});
}

struct Days {
  facts::Day first, last;
};
Days days_of(const Period& period) { return {day_at(period.low), day_at(period.high - 1)}; }

// When the age counts: at death where that is dated, else as the text is written; nullopt where it
// could be another time.
std::optional<Days> counted_at(const Reading& reading, const Age& age, const When& born) {
  const When* died = time_after(reading, {"died", "dies", "killed", "executed"});
  bool dead =
      has_word(reading.text, {"died", "dies", "death", "killed", "executed", "late", "buried"});
  if (died)
    return age.form == AgeForm::then && died != &born ? std::optional(days_of(died->period))
                                                      : std::nullopt;
  if (dead || age.form != AgeForm::now || reading.times.size() != 1) return std::nullopt;
  std::optional<facts::Day> published =
      facts::parse_day(std::string_view(reading.published).substr(0, 10));
  if (!published) return std::nullopt;
  return Days{*published - kNowSlack, *published};
}

// "in 1970", "on 12 March 1970".
std::string born_when(const When& born, const std::string& text) {
  return (born.period.high - born.period.low > kDay ? "in " : "on ") + text;
}

std::string years_text(int low, int high) {
  return low == high ? std::to_string(low) : std::to_string(low) + " or " + std::to_string(high);
}

}  // namespace

std::vector<DraftError> check_ages(const facts::Analysis& draft,
                                   const std::vector<DraftPassage>& passages) {
  std::vector<DraftError> out;
  for (const DraftPassage& passage : passages) {
    const Reading& reading = passage.reading;
    std::optional<Age> age = only_age(reading);
    const When* born = age ? time_after(reading, {"born"}) : nullptr;
    if (!born || !one_person(draft, passage)) continue;
    std::optional<Days> at = counted_at(reading, *age, *born);
    Days birth = days_of(born->period);
    if (!at || at->first < birth.last) continue;
    int low = years_between(birth.last, at->first), high = years_between(birth.first, at->last);
    int said = static_cast<int>(*age->figure->quantity.figure);
    // A span of more than two years says too little of the birth.
    if (high - low > 2 || (said >= low && said <= high)) continue;
    std::string birth_text(born->span.of(reading.text));
    Span span{std::min(born->span.start, age->figure->span.start),
              std::max(born->span.end, age->figure->span.end)};
    out.push_back(
        {.span = passage.in_draft(span),
         .kind = ClaimKind::measure,
         .rule = "age.draft",
         .reason = "arithmetic",
         .message = "Somebody born " + born_when(*born, birth_text) + " was " +
                    years_text(low, high) + " then, not " + std::to_string(said) + ".",
         .derivation = {"from " + birth_text + " to " + std::to_string(facts::year_of(at->last)) +
                        " are " + years_text(low, high) + " years"}});
  }
  return out;
}

}  // namespace stet::verify

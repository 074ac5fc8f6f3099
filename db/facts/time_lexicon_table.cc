// The table of words that expressions of time are made of, and the cues of tense around them.
#include <map>

#include "facts/calendar.h"
#include "facts/time_lexicon.h"

namespace stet::facts::times {
namespace {

struct Entry {
  std::string_view word;
  Term term = Term::none;
  int value = 0;
  std::uint8_t cues = 0;
};

constexpr int of(Grain grain) { return static_cast<int>(grain); }
constexpr int of(Daypart part) { return static_cast<int>(part); }

constexpr Entry kCalendar[] = {
    {"january", Term::month, 1},
    {"february", Term::month, 2},
    {"march", Term::month, 3},
    {"april", Term::month, 4},
    {"may", Term::month, 5},
    {"june", Term::month, 6},
    {"july", Term::month, 7},
    {"august", Term::month, 8},
    {"september", Term::month, 9},
    {"october", Term::month, 10},
    {"november", Term::month, 11},
    {"december", Term::month, 12},
    {"jan", Term::month_short, 1},
    {"feb", Term::month_short, 2},
    {"mar", Term::month_short, 3},
    {"apr", Term::month_short, 4},
    {"jun", Term::month_short, 6},
    {"jul", Term::month_short, 7},
    {"aug", Term::month_short, 8},
    {"sep", Term::month_short, 9},
    {"sept", Term::month_short, 9},
    {"oct", Term::month_short, 10},
    {"nov", Term::month_short, 11},
    {"dec", Term::month_short, 12},
    {"monday", Term::weekday, 0},
    {"tuesday", Term::weekday, 1},
    {"wednesday", Term::weekday, 2},
    {"thursday", Term::weekday, 3},
    {"friday", Term::weekday, 4},
    {"saturday", Term::weekday, 5},
    {"sunday", Term::weekday, 6},
    {"mon", Term::weekday_short, 0},
    {"tue", Term::weekday_short, 1},
    {"tues", Term::weekday_short, 1},
    {"wed", Term::weekday_short, 2},
    {"weds", Term::weekday_short, 2},
    {"wedn", Term::weekday_short, 2},
    {"thu", Term::weekday_short, 3},
    {"thur", Term::weekday_short, 3},
    {"thurs", Term::weekday_short, 3},
    {"fri", Term::weekday_short, 4},
    {"sat", Term::weekday_short, 5},
    {"sun", Term::weekday_short, 6},
    {"mondays", Term::weekdays, 0},
    {"tuesdays", Term::weekdays, 1},
    {"wednesdays", Term::weekdays, 2},
    {"thursdays", Term::weekdays, 3},
    {"fridays", Term::weekdays, 4},
    {"saturdays", Term::weekdays, 5},
    {"sundays", Term::weekdays, 6},
    {"spring", Term::season, 0},
    {"summer", Term::season, 1},
    {"autumn", Term::season, 2},
    {"fall", Term::season, 2},
    {"winter", Term::season, 3},
    {"today", Term::relative_day, 0},
    {"yesterday", Term::relative_day, -1},
    {"tomorrow", Term::relative_day, 1},
    {"tomorrows", Term::relative_day, 1},
    {"tommorrow", Term::relative_day, 1},
    {"tmrw", Term::relative_day, 1},
    {"tonight", Term::tonight, 0},
    {"tonite", Term::tonight, 0},
    {"noon", Term::noon, 0},
    {"midday", Term::noon, 0},
    {"midnight", Term::midnight, 0},
};

constexpr Entry kNumbers[] = {
    {"zero", Term::cardinal, 0},       {"one", Term::cardinal, 1},
    {"two", Term::cardinal, 2},        {"three", Term::cardinal, 3},
    {"four", Term::cardinal, 4},       {"five", Term::cardinal, 5},
    {"six", Term::cardinal, 6},        {"seven", Term::cardinal, 7},
    {"eight", Term::cardinal, 8},      {"nine", Term::cardinal, 9},
    {"ten", Term::cardinal, 10},       {"eleven", Term::cardinal, 11},
    {"twelve", Term::cardinal, 12},    {"thirteen", Term::cardinal, 13},
    {"fourteen", Term::cardinal, 14},  {"fifteen", Term::cardinal, 15},
    {"sixteen", Term::cardinal, 16},   {"seventeen", Term::cardinal, 17},
    {"eighteen", Term::cardinal, 18},  {"nineteen", Term::cardinal, 19},
    {"twenty", Term::tens, 20},        {"thirty", Term::tens, 30},
    {"forty", Term::tens, 40},         {"fifty", Term::tens, 50},
    {"sixty", Term::tens, 60},         {"seventy", Term::tens, 70},
    {"eighty", Term::tens, 80},        {"ninety", Term::tens, 90},
    {"first", Term::ordinal, 1},       {"third", Term::ordinal, 3},
    {"fourth", Term::ordinal, 4},      {"fifth", Term::ordinal, 5},
    {"sixth", Term::ordinal, 6},       {"seventh", Term::ordinal, 7},
    {"eighth", Term::ordinal, 8},      {"ninth", Term::ordinal, 9},
    {"tenth", Term::ordinal, 10},      {"eleventh", Term::ordinal, 11},
    {"twelfth", Term::ordinal, 12},    {"thirteenth", Term::ordinal, 13},
    {"fourteenth", Term::ordinal, 14}, {"fifteenth", Term::ordinal, 15},
    {"sixteenth", Term::ordinal, 16},  {"seventeenth", Term::ordinal, 17},
    {"eighteenth", Term::ordinal, 18}, {"nineteenth", Term::ordinal, 19},
    {"twentieth", Term::ordinal, 20},  {"thirtieth", Term::ordinal, 30},
    {"tens", Term::decade, 10},        {"twenties", Term::decade, 20},
    {"thirties", Term::decade, 30},    {"forties", Term::decade, 40},
    {"fifties", Term::decade, 50},     {"sixties", Term::decade, 60},
    {"seventies", Term::decade, 70},   {"eighties", Term::decade, 80},
    {"nineties", Term::decade, 90},    {"noughties", Term::decade, 0},
    {"naughties", Term::decade, 0},    {"second", Term::second, 2},
    {"quarter", Term::quarter, 1},     {"quarters", Term::quarter, 2},
    {"qtr", Term::quarter, 1},         {"half", Term::half, 0},
    {"hundred", Term::hundred, 100},   {"thousand", Term::thousand, 1000},
    {"thousands", Term::thousand, 2},  {"couple", Term::couple, 2},
    {"pair", Term::couple, 2},         {"few", Term::few, 3},
    {"several", Term::several, 7},     {"dozen", Term::dozen, 12},
};

constexpr Entry kUnits[] = {
    {"sec", Term::unit_short, of(Grain::second)},
    {"secs", Term::unit_short, of(Grain::second)},
    {"seconds", Term::unit, of(Grain::second)},
    {"min", Term::unit_short, of(Grain::minute)},
    {"mins", Term::unit_short, of(Grain::minute)},
    {"minute", Term::unit, of(Grain::minute)},
    {"minutes", Term::unit, of(Grain::minute)},
    {"hr", Term::unit_short, of(Grain::hour)},
    {"hrs", Term::unit_short, of(Grain::hour)},
    {"hour", Term::unit, of(Grain::hour)},
    {"hours", Term::unit, of(Grain::hour)},
    {"day", Term::unit, of(Grain::day)},
    {"days", Term::unit, of(Grain::day)},
    {"week", Term::unit, of(Grain::week)},
    {"weeks", Term::unit, of(Grain::week)},
    {"wk", Term::unit_short, of(Grain::week)},
    {"wks", Term::unit_short, of(Grain::week)},
    {"fortnight", Term::unit, of(Grain::fortnight)},
    {"fortnights", Term::unit, of(Grain::fortnight)},
    {"month", Term::unit, of(Grain::month)},
    {"months", Term::unit, of(Grain::month)},
    {"mo", Term::unit_letter, of(Grain::month)},
    {"semester", Term::unit, of(Grain::half)},
    {"semesters", Term::unit, of(Grain::half)},
    {"year", Term::unit, of(Grain::year)},
    {"years", Term::unit, of(Grain::year)},
    {"yr", Term::unit_short, of(Grain::year)},
    {"yrs", Term::unit_short, of(Grain::year)},
    {"decade", Term::unit, of(Grain::decade)},
    {"decades", Term::unit, of(Grain::decade)},
    {"century", Term::unit, of(Grain::century)},
    {"centuries", Term::unit, of(Grain::century)},
    {"d", Term::unit_letter, of(Grain::day)},
    {"s", Term::unit_letter, of(Grain::second)},
    {"w", Term::unit_letter, of(Grain::week)},
    {"y", Term::unit_letter, of(Grain::year)},
    {"weekend", Term::weekend, 1},
    {"weekends", Term::weekend, 2},
    {"wkend", Term::weekend, 1},
    {"hourly", Term::adverb, of(Grain::hour)},
    {"daily", Term::adverb, of(Grain::day)},
    {"nightly", Term::adverb, of(Grain::day)},
    {"weekly", Term::adverb, of(Grain::week)},
    {"fortnightly", Term::adverb, of(Grain::fortnight)},
    {"biweekly", Term::adverb, of(Grain::fortnight)},
    {"monthly", Term::adverb, of(Grain::month)},
    {"quarterly", Term::adverb, of(Grain::quarter)},
    {"annual", Term::adverb, of(Grain::year)},
    {"annually", Term::adverb, of(Grain::year)},
    {"yearly", Term::adverb, of(Grain::year)},
    {"morning", Term::daypart, of(Daypart::morning)},
    {"mornings", Term::daypart, of(Daypart::morning)},
    {"afternoon", Term::daypart, of(Daypart::afternoon)},
    {"afternoons", Term::daypart, of(Daypart::afternoon)},
    {"afternoonish", Term::daypart, of(Daypart::afternoon)},
    {"evening", Term::daypart, of(Daypart::evening)},
    {"evenings", Term::daypart, of(Daypart::evening)},
    {"night", Term::daypart, of(Daypart::night)},
    {"nights", Term::daypart, of(Daypart::night)},
    {"lunchtime", Term::daypart, of(Daypart::lunchtime)},
    {"lunch", Term::daypart, of(Daypart::lunchtime)},
    {"midmorning", Term::daypart, of(Daypart::midmorning)},
    {"midafternoon", Term::daypart, of(Daypart::midafternoon)},
    {"dawn", Term::daypart, of(Daypart::dawn)},
    {"dusk", Term::daypart, of(Daypart::dusk)},
    {"sunrise", Term::daypart, of(Daypart::dawn)},
    {"sunset", Term::daypart, of(Daypart::dusk)},
    {"dinnertime", Term::daypart, of(Daypart::dinner)},
};

constexpr Entry kSmall[] = {
    {"last", Term::last},
    {"past", Term::past},
    {"previous", Term::previous},
    {"preceding", Term::previous},
    {"prior", Term::previous},
    {"next", Term::next},
    {"coming", Term::coming},
    {"upcoming", Term::coming},
    {"following", Term::following},
    {"subsequent", Term::following},
    {"current", Term::current},
    {"this", Term::this_},
    {"that", Term::that},
    {"same", Term::same},
    {"early", Term::early},
    {"mid", Term::mid},
    {"middle", Term::mid},
    {"late", Term::late},
    {"end", Term::end},
    {"close", Term::end},
    {"beginning", Term::beginning},
    {"start", Term::beginning},
    {"rest", Term::rest},
    {"remainder", Term::rest},
    {"later", Term::later},
    {"earlier", Term::earlier},
    {"the", Term::the},
    {"a", Term::a},
    {"an", Term::a},
    {"of", Term::of},
    {"in", Term::in},
    {"on", Term::on},
    {"at", Term::at},
    {"to", Term::to},
    {"until", Term::until},
    {"till", Term::until},
    {"til", Term::until},
    {"untill", Term::until},
    {"through", Term::through},
    {"thru", Term::through},
    {"from", Term::from},
    {"between", Term::between},
    {"and", Term::and_},
    {"or", Term::or_},
    {"since", Term::since},
    {"before", Term::before},
    {"after", Term::after},
    {"by", Term::by},
    {"during", Term::during},
    {"within", Term::within},
    {"for", Term::for_},
    {"per", Term::per},
    {"around", Term::around},
    {"about", Term::around},
    {"approximately", Term::around},
    {"roughly", Term::around},
    {"nearly", Term::around},
    {"almost", Term::around},
    {"ago", Term::ago},
    {"back", Term::ago, 1},
    {"hence", Term::hence},
    {"now", Term::now},
    {"every", Term::every},
    {"each", Term::every, 1},
    {"other", Term::other},
    {"another", Term::another},
    {"all", Term::all},
    {"full", Term::all},
    {"whole", Term::all},
    {"entire", Term::all},
    {"business", Term::business},
    {"working", Term::business},
    {"old", Term::old},
    {"olds", Term::old},
    {"once", Term::once},
    {"twice", Term::twice},
    {"thrice", Term::twice, 3},
    {"times", Term::times},
    {"more", Term::more},
    {"additional", Term::more, 1},
    {"extra", Term::more, 1},
    {"less", Term::less},
    {"fewer", Term::less},
    {"than", Term::than},
    {"least", Term::least},
    {"most", Term::most},
    {"up", Term::up},
    {"my", Term::my},
    {"no", Term::no},
    {"am", Term::meridiem, 0},
    {"pm", Term::meridiem, 12},
    {"p", Term::p_letter},
    {"m", Term::m_letter},
    {"t", Term::t_letter},
    {"q", Term::q_letter},
    {"h", Term::h_letter},
    {"clock", Term::clock},
    {"oclock", Term::clock, 1},
    {"sharp", Term::sharp},
    {"ish", Term::ish},
    {"fiscal", Term::fiscal},
    {"financial", Term::fiscal},
    {"fy", Term::fiscal, 1},
    {"academic", Term::fiscal, 2},
    {"ad", Term::era, 1},
    {"ce", Term::era, 1},
    {"bc", Term::era, -1},
    {"bce", Term::era, -1},
    {"time", Term::time},
    {"anniversary", Term::anniversary},
};

// Offsets in quarters of an hour; zones with two readings ("IST", "BST" before 1972) as the news
// uses them most.
constexpr Entry kZones[] = {
    {"utc", Term::zone, 0},   {"gmt", Term::zone, 0},   {"bst", Term::zone, 4},
    {"cet", Term::zone, 4},   {"cest", Term::zone, 8},  {"eet", Term::zone, 8},
    {"eest", Term::zone, 12}, {"msk", Term::zone, 12},  {"ist", Term::zone, 22},
    {"hkt", Term::zone, 32},  {"sgt", Term::zone, 32},  {"jst", Term::zone, 36},
    {"kst", Term::zone, 36},  {"aest", Term::zone, 40}, {"aedt", Term::zone, 44},
    {"est", Term::zone, -20}, {"edt", Term::zone, -16}, {"cst", Term::zone, -24},
    {"cdt", Term::zone, -20}, {"mst", Term::zone, -28}, {"mdt", Term::zone, -24},
    {"pst", Term::zone, -32}, {"pdt", Term::zone, -28}, {"et", Term::zone, -20},
};

constexpr std::string_view kFunctionWords[] = {
    "with", "as",    "when",  "while",   "but",    "if",      "because",  "where",  "who",
    "whom", "which", "whose", "he",      "she",    "it",      "they",     "we",     "i",
    "you",  "his",   "her",   "its",     "their",  "our",     "your",     "is",     "are",
    "be",   "being", "do",    "does",    "not",    "also",    "then",     "there",  "so",
    "over", "under", "near",  "against", "amid",   "despite", "into",     "onto",   "out",
    "off",  "down",  "via",   "without", "upon",   "unless",  "although", "though", "whether",
    "what", "how",   "why",   "both",    "either", "nor",     "only",     "just",   "too",
    "even", "still", "yet",   "again",   "here",   "these",   "those",    "such",   "very",
    "can",  "could", "might",
};
// First words of named days.
constexpr std::string_view kOpeners[] = {
    "abraham",  "anzac",        "armistice",  "ascension",    "ash",        "ashura",
    "bastille", "bonfire",      "boxing",     "christmas",    "cinco",      "corpus",
    "cyber",    "daisy",        "decoration", "diwali",       "easter",     "eid",
    "eidul",    "emancipation", "groundhog",  "groundhogs",   "halloween",  "hanukkah",
    "hijri",    "holocaust",    "intl",       "juneteenth",   "koningsdag", "kwanzaa",
    "lincoln",  "lincolns",     "mardi",      "maundy",       "mlk",        "nowruz",
    "passover", "pentecost",    "ramadan",    "ramadhan",     "ramathan",   "ramazan",
    "ramzan",   "rosh",         "shrove",     "thanksgiving", "valentine",  "valentines",
    "vernal",   "veteran",      "veterans",   "washingtons",  "xmas",       "yom",
    "yuandan",
};
// The same for words that are common in lower case, and other openers.
constexpr std::string_view kCapitalOpeners[] = {
    "administrative", "admins",     "arabic",     "asap",          "atm",      "australia",
    "black",          "boss",       "burns",      "canada",        "canadian", "chinese",
    "civil",          "clean",      "columbus",   "daylight",      "earth",    "election",
    "ending",         "father",     "fathers",    "festival",      "final",    "george",
    "giving",         "good",       "guy",        "harvey",        "holy",     "inauguration",
    "independence",   "indigenous", "int",        "international", "islamic",  "king",
    "kings",          "labor",      "labour",     "law",           "lei",      "loyalty",
    "lunar",          "martin",     "memorial",   "midsummer",     "military", "mother",
    "mothers",        "national",   "new",        "palm",          "patriot",  "pearl",
    "president",      "presidents", "purple",     "remembrance",   "right",    "saint",
    "secretaries",    "sibling",    "siblings",   "sooner",        "st",       "starting",
    "super",          "tax",        "thanks",     "trinity",       "twelfth",  "ve",
    "victoria",       "vj",         "washington", "whit",          "women",    "womens",
    "world",
};

constexpr std::string_view kPastCues[] = {
    "was",    "were",  "had",   "did",    "said",    "told",     "met",    "won",   "lost",
    "made",   "took",  "came",  "went",   "gave",    "began",    "left",   "held",  "found",
    "saw",    "rose",  "fell",  "became", "got",     "led",      "kept",   "sent",  "spoke",
    "wrote",  "broke", "drove", "flew",   "grew",    "knew",     "ran",    "sat",   "stood",
    "struck", "threw", "built", "bought", "brought", "caught",   "fought", "sold",  "paid",
    "spent",  "shot",  "swore", "sought", "thought", "withdrew", "has",    "have",  "been",
    "sank",   "sang",  "swept", "slept",  "stole",   "chose",    "drew",   "dealt", "felt",
    "forgot", "hung",  "laid",  "lent",   "meant",   "overtook", "rode",   "shook", "shone",
    "shown",  "taken", "given", "seen",   "done",    "gone",     "known",  "arose", "awoke",
    "blew",   "bore",  "born",  "ve",     "died",    "sued",     "tied",   "lied",  "owed",
};
constexpr std::string_view kFutureCues[] = {"will",      "shall",    "ll",      "due",
                                            "scheduled", "expected", "would",   "slated",
                                            "must",      "should",   "planned", "please"};
// At the head of a sentence these order or ask for what is still to come.
constexpr std::string_view kOrderCues[] = {"schedule", "book",       "arrange", "organize",
                                           "organise", "coordinate", "remind",  "meet"};
constexpr std::string_view kAheadCues[] = {
    "is",     "are",     "agreed",   "ready",      "promised", "vowed",   "decided",  "pledged",
    "poised", "likely",  "set",      "asked",      "told",     "ordered", "urged",    "invited",
    "plans",  "plan",    "planning", "hopes",      "hope",     "intends", "intend",   "aims",
    "aim",    "expects", "expect",   "wants",      "want",     "going",   "called",   "planned",
    "hoped",  "sworn",   "offered",  "threatened", "have",     "has",     "scheduled"};
constexpr std::string_view kArrangedCues[] = {
    "begins",  "starts",  "opens", "ends",  "expires", "finishes", "reopens", "meets",  "resumes",
    "arrives", "travels", "hosts", "faces", "takes",   "convenes", "kicks",   "departs"};
constexpr std::string_view kAttributeCues[] = {
    "be",    "is",  "are",   "being", "remain", "remains", "stay", "stays", "get", "gets", "keep",
    "keeps", "its", "their", "his",   "her",    "our",     "with", "and",   "as",  "not",  "the",
    "a",     "an",  "of",    "in",    "on",     "by",      "for",  "to",    "from"};
constexpr std::string_view kNotPastCues[] = {"hundred", "sacred", "naked", "wicked",
                                             "related", "based",  "aged",  "united"};

// The first table says what a word is; cues add up.
class Builder {
 public:
  WordTable<Word> build() {
    for (const auto& entry : kCalendar) insert(entry);
    for (const auto& entry : kNumbers) insert(entry);
    for (const auto& entry : kUnits) insert(entry);
    for (const auto& entry : kSmall) insert(entry);
    for (const auto& entry : kZones) insert(entry);
    for (const auto word : kPastCues) insert({word, Term::past_cue, 0, kPast});
    for (const auto word : kFutureCues) insert({word, Term::future_cue, 0, kFuture});
    for (const auto word : kFunctionWords) insert({word, Term::function});
    for (const auto word : kOpeners) insert({word, Term::opener});
    for (const auto word : kCapitalOpeners) insert({word, Term::opener, 1});
    for (const auto word : kAheadCues) insert({word, Term::none, 0, kAhead});
    for (const auto word : kOrderCues) insert({word, Term::none, 0, kOrder});
    for (const auto word : kArrangedCues) insert({word, Term::none, 0, kArranged});
    for (const auto word : kAttributeCues) insert({word, Term::none, 0, kAttribute});
    for (const auto word : kNotPastCues) insert({word, Term::none, 0, kNotPast});
    WordTable<Word> out;
    for (const auto& [word, value] : words_) out.insert(word, value);
    return out;
  }

 private:
  void insert(const Entry& entry) {
    const Word value{entry.term, static_cast<std::int16_t>(entry.value), entry.cues};
    if (const auto [at, fresh] = words_.try_emplace(entry.word, value); !fresh)
      at->second.cues |= entry.cues;
  }

  std::map<std::string_view, Word> words_;
};

}  // namespace

const WordTable<Word>& time_words() {
  static const WordTable<Word> table = Builder().build();
  return table;
}

}  // namespace stet::facts::times

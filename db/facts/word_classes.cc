// Word lists by hand, from reading news; each list is sorted by what it is for, and a word may
// stand in several.
#include "facts/word_classes.h"

#include <map>

#include "facts/word_table.h"

namespace stet::facts {
namespace {

struct List {
  WordClass word_class;
  std::string_view words;
};

constexpr List kLists[] = {
    {WordClass::function,
     "a an the this that these those his her its their our my your each every another any no none "
     "some such both all "
     "and or but nor yet so than then as if because while when where who whom whose which what why "
     "how whether though although until unless since before after once "
     "of in on at by to from for with without within into onto upon over under above below about "
     "against among between during through throughout across along around "
     "behind beside besides beyond despite except inside outside like near off out up down toward "
     "towards per via amid amidst plus minus including excluding according due versus vs "
     "is are was were be been being am has have had having do does did done will would shall "
     "should can could may might must ought cannot "
     "i you he she it we they them him us me himself herself itself themselves there here not "
     "never also only just even still already again ever too very "
     "said says say saying told tells tell added adds reported reports announced according "
     "equals means becomes includes represents seems gives brings keeps comes goes gets makes "
     "takes sees wants knows thinks allows provides requires suggests happens exists belongs "
     "ago later earlier away today tomorrow yesterday now respectively"},
    {WordClass::month,
     "january february march april may june july august september october november december jan "
     "feb mar apr jun jul aug sep sept oct nov dec"},
    {WordClass::time_unit,
     "second seconds minute minutes hour hours day days week weeks fortnight fortnights month "
     "months year years decade decades century centuries millennium millennia "
     "sec secs min mins hr hrs weekday weekdays weekend weekends night nights morning mornings "
     "evening evenings afternoon afternoons semester semesters yr yrs"},
    {WordClass::designator,
     "article articles section sections chapter chapters clause paragraph page pages verse "
     "resolution proposition "
     "channel route highway interstate motorway junction flight flights boeing airbus embraer "
     "cessna antonov tupolev iphone ipad windows android playstation xbox apollo soyuz "
     "voyager formula room gate type category grade division appendix annex fig exhibit episode "
     "season vol psalm corinthians no nr nos nrs mach "
     "platform terminal subsection vostok sputnik chandrayaan ariane falcon apt docket berth tram"},
    {WordClass::title,
     "line lines rule rules area terminal platform pier unit block level phase stage tier cat "
     "class group gp schedule figure table part act scene version release model series euro catch "
     "count local "
     "number studio ward precinct district building day week lot plot floor step game set match "
     "heat leg race round matchday agenda mark mk title form runway track hangar locker cell bay "
     "zone "
     "sector ring pillar protocol directive regulation order decree law bill file case box "
     "apartment suite bus train exit galaxy volume band chapter lane street avenue road company "
     "regiment "
     "brigade battalion squadron hall house shed pit well mine reactor boat force section camp "
     "team cluster option plan question scenario grade year priority source witness suspect juror "
     "player "
     "q h"},
    {WordClass::change,
     "rise rises rose risen rising fall falls fell fallen falling grow grows grew grown growing "
     "increase increased increases increasing decrease decreased decreases decreasing "
     "climb climbs climbed climbing drop drops dropped dropping decline declined declines "
     "declining cut cuts cutting reduce reduced reduces reducing raise raised raises raising "
     "lower lowered lowers lowering jump jumped jumps jumping slip slipped slips slide slid slides "
     "sink sank sunk surge surged surges soar soared soars plunge plunged plunges "
     "widen widened narrow narrowed shrink shrank shrunk expand expanded double doubled triple "
     "tripled halve halved ease eased edged inched tumbled tumble went go goes gone move moved "
     "moves "
     "change changed changes extend extended up down improve improved worsen worsened"},
    {WordClass::contest,
     "won win wins winning beat beats beaten lost lose loses loss drew draw draws defeat defeated "
     "defeats victory voted vote votes voting passed pass approved approve rejected reject "
     "score scored led lead leads trail trailed thrashed edged overcame result ruling ruled "
     "adopted ballot tied tie margin majority"},
    {WordClass::talk,
     "talk talks talked talking speak speaks spoke spoken speaking know knows knew known worry "
     "worries worried concern concerns concerned question questions asked ask asks debate debates "
     "doubt doubts complain complained warn warned think thinks thought thinking write wrote "
     "writes written story stories book books report reports news information facts truth lie lies "
     "lied "
     "joke joked joking care cares cared learn learned hear heard hears read tell told say said "
     "says statement statements fears optimistic pessimistic clear sure happy angry excited "
     "what something nothing anything all film films article articles comments comment remarks "
     "details argue argued disagree arguments discussion discussions"},
    {WordClass::plural,
     "people men women children police staff personnel crew cattle sheep fish deer aircraft "
     "spacecraft hovercraft series species headquarters troops folk clergy youth offspring poultry "
     "teeth geese mice oxen media data bacteria criteria phenomena alumni fungi stimuli "
     "schoolchildren grandchildren policemen policewomen firemen gunmen businessmen "
     "businesswomen fishermen salesmen congressmen congresswomen servicemen servicewomen craftsmen "
     "clansmen spokesmen spokeswomen lawmen tribesmen militiamen cameramen workmen seamen airmen "
     "infantrymen sportsmen sportswomen statesmen councilmen assemblymen postmen englishmen "
     "frenchmen irishmen welshmen scotsmen chinese japanese vietnamese portuguese sudanese "
     "lebanese taiwanese swiss "
     "percent lives wives wolves thieves halves leaves shelves knives loaves calves selves"},
    {WordClass::casualty,
     "dead injured wounded missing killed hurt displaced hospitalised hospitalized arrested "
     "detained stranded homeless rescued evacuated infected sick ill unaccounted unemployed "
     "jobless uninsured unvaccinated poor undecided"},
    {WordClass::modifier,
     "senior junior former new old young big small large little great long short high low good bad "
     "major minor key top chief main local foreign national international federal public private "
     "other more additional further extra fewer fresh final full free single separate different "
     "similar possible dead injured wounded missing white black red green blue british french "
     "german "
     "american russian chinese japanese indian israeli palestinian ukrainian armed elderly "
     "pregnant off-duty civilian military political human serious last whole total"},
    {WordClass::attributive,
     "sports arms sales goods savings news customs human-rights rights drugs games systems "
     "operations futures bonds gas mathematics physics economics politics works hours-long women "
     "men children people"},
    {WordClass::total,
     "toll total number tally count turnout attendance population membership headcount tolls crowd "
     "audience"},
    {WordClass::adverb,
     "always perhaps less unless thus towards besides sometimes afterwards upwards downwards "
     "backwards forwards yes alas overseas indoors outdoors nowadays whereas perhaps nonetheless "
     "nevertheless regardless "
     "times this is was has does says its his us as gas plus bus minus across previous various"},
    {WordClass::idiom,
     "way ways tier fold figure figures letter faced pronged dimensional star sided party piece "
     "nation state step time part point cylinder off and to two hit stop size class degree born "
     "rate ever hand aid "
     "half timer track third quarter fifths something"},
};

}  // namespace

const WordTable<WordClasses>& word_class_table() {
  static const WordTable<WordClasses> table = [] {
    std::map<std::string_view, std::uint32_t> all;
    for (const List& list : kLists)
      for_each_word(list.words, [&](std::string_view word) {
        all[word] |= static_cast<std::uint32_t>(list.word_class);
      });
    WordTable<WordClasses> out;
    for (const auto& [word, bits] : all) out.insert(word, {bits});
    return out;
  }();
  return table;
}

WordClasses word_classes(std::string_view lower) {
  const WordClasses* found = word_class_table().find(lower);
  return found ? *found : WordClasses{};
}

}  // namespace stet::facts

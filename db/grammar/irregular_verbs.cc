// Irregular pasts and participles with their verbs, sorted. Own compilation; what is regular, or the
// same as the base form ("cut"), is left to the learned rules.
#include "grammar/irregular_verbs.h"

#include <algorithm>
#include <array>

namespace stet::grammar {
namespace {

struct Form {
  std::string_view form, verb;
};

constexpr auto kForms = std::to_array<Form>({
    {"arisen", "arise"}, {"arose", "arise"}, {"ate", "eat"}, {"awoke", "awake"},
    {"awoken", "awake"}, {"bade", "bid"}, {"beaten", "beat"}, {"became", "become"},
    {"befallen", "befall"}, {"befell", "befall"}, {"began", "begin"}, {"begun", "begin"},
    {"bent", "bend"}, {"bidden", "bid"}, {"bit", "bite"}, {"bitten", "bite"}, {"bled", "bleed"},
    {"blew", "blow"}, {"blown", "blow"}, {"bore", "bear"}, {"borne", "bear"}, {"bought", "buy"},
    {"bound", "bind"}, {"bred", "breed"}, {"broke", "break"}, {"broken", "break"},
    {"brought", "bring"}, {"built", "build"}, {"burnt", "burn"}, {"came", "come"},
    {"caught", "catch"}, {"chose", "choose"}, {"chosen", "choose"}, {"clung", "cling"},
    {"crept", "creep"}, {"dealt", "deal"}, {"drank", "drink"}, {"drawn", "draw"},
    {"dreamt", "dream"}, {"drew", "draw"}, {"driven", "drive"}, {"drove", "drive"},
    {"drunk", "drink"}, {"dug", "dig"}, {"dwelt", "dwell"}, {"eaten", "eat"}, {"fallen", "fall"},
    {"fed", "feed"}, {"fell", "fall"}, {"felt", "feel"}, {"fled", "flee"}, {"flew", "fly"},
    {"flown", "fly"}, {"flung", "fling"}, {"forbade", "forbid"}, {"forbidden", "forbid"},
    {"foresaw", "foresee"}, {"foreseen", "foresee"}, {"forgave", "forgive"},
    {"forgiven", "forgive"}, {"forgone", "forgo"}, {"forgot", "forget"}, {"forgotten", "forget"},
    {"forwent", "forgo"}, {"fought", "fight"}, {"found", "find"}, {"froze", "freeze"},
    {"frozen", "freeze"}, {"gave", "give"}, {"given", "give"}, {"gone", "go"}, {"got", "get"},
    {"gotten", "get"}, {"grew", "grow"}, {"ground", "grind"}, {"grown", "grow"}, {"heard", "hear"},
    {"held", "hold"}, {"hid", "hide"}, {"hidden", "hide"}, {"hung", "hang"}, {"kept", "keep"},
    {"knelt", "kneel"}, {"knew", "know"}, {"known", "know"}, {"laid", "lay"}, {"lain", "lie"},
    {"lay", "lie"}, {"leant", "lean"}, {"leapt", "leap"}, {"learnt", "learn"}, {"led", "lead"},
    {"left", "leave"}, {"lent", "lend"}, {"lit", "light"}, {"lost", "lose"}, {"made", "make"},
    {"meant", "mean"}, {"met", "meet"}, {"misled", "mislead"}, {"mistaken", "mistake"},
    {"mistook", "mistake"}, {"outdid", "outdo"}, {"outdone", "outdo"}, {"outgrew", "outgrow"},
    {"outgrown", "outgrow"}, {"overcame", "overcome"}, {"oversaw", "oversee"},
    {"overseen", "oversee"}, {"overtaken", "overtake"}, {"overthrew", "overthrow"},
    {"overthrown", "overthrow"}, {"overtook", "overtake"}, {"paid", "pay"}, {"ran", "run"},
    {"rang", "ring"}, {"rebuilt", "rebuild"}, {"repaid", "repay"}, {"resold", "resell"},
    {"rewritten", "rewrite"}, {"rewrote", "rewrite"}, {"ridden", "ride"}, {"risen", "rise"},
    {"rode", "ride"}, {"rose", "rise"}, {"rung", "ring"}, {"said", "say"}, {"sang", "sing"},
    {"sank", "sink"}, {"sat", "sit"}, {"saw", "see"}, {"seen", "see"}, {"sent", "send"},
    {"shaken", "shake"}, {"shone", "shine"}, {"shook", "shake"}, {"shot", "shoot"},
    {"shown", "show"}, {"shrank", "shrink"}, {"shrunk", "shrink"}, {"slain", "slay"},
    {"slept", "sleep"}, {"slew", "slay"}, {"slid", "slide"}, {"sold", "sell"}, {"sought", "seek"},
    {"spat", "spit"}, {"sped", "speed"}, {"spelt", "spell"}, {"spent", "spend"}, {"spilt", "spill"},
    {"spoilt", "spoil"}, {"spoke", "speak"}, {"spoken", "speak"}, {"sprang", "spring"},
    {"sprung", "spring"}, {"spun", "spin"}, {"stank", "stink"}, {"stole", "steal"},
    {"stolen", "steal"}, {"stood", "stand"}, {"stricken", "strike"}, {"striven", "strive"},
    {"strove", "strive"}, {"struck", "strike"}, {"stuck", "stick"}, {"stung", "sting"},
    {"stunk", "stink"}, {"sung", "sing"}, {"sunk", "sink"}, {"swam", "swim"}, {"swept", "sweep"},
    {"swollen", "swell"}, {"swore", "swear"}, {"sworn", "swear"}, {"swum", "swim"},
    {"swung", "swing"}, {"taken", "take"}, {"taught", "teach"}, {"thought", "think"},
    {"threw", "throw"}, {"thrown", "throw"}, {"told", "tell"}, {"took", "take"}, {"tore", "tear"},
    {"torn", "tear"}, {"trod", "tread"}, {"trodden", "tread"}, {"undergone", "undergo"},
    {"understood", "understand"}, {"undertaken", "undertake"}, {"undertook", "undertake"},
    {"underwent", "undergo"}, {"undid", "undo"}, {"undone", "undo"}, {"upheld", "uphold"},
    {"went", "go"}, {"wept", "weep"}, {"withdrawn", "withdraw"}, {"withdrew", "withdraw"},
    {"withheld", "withhold"}, {"withstood", "withstand"}, {"woke", "wake"}, {"woken", "wake"},
    {"won", "win"}, {"wore", "wear"}, {"worn", "wear"}, {"wound", "wind"}, {"wove", "weave"},
    {"woven", "weave"}, {"written", "write"}, {"wrote", "write"}, {"wrung", "wring"},
});
static_assert(std::ranges::is_sorted(kForms, {}, &Form::form));

}  // namespace

std::string_view irregular_verb(std::string_view form) {
  const auto it = std::ranges::lower_bound(kForms, form, {}, &Form::form);
  return it != kForms.end() && it->form == form ? it->verb : std::string_view();
}

}  // namespace stet::grammar

// Sentences of news, written for these tests, each with the arcs that facts hang on: "dependent
// relation head", ROOT for none.
#pragma once

#include <string_view>
#include <vector>

namespace stet::grammar {

struct NewsSentence {
  std::string_view text;
  std::vector<std::string_view>
      arcs;  // words that stand once in the sentence; relations with their subtypes
};

inline const std::vector<NewsSentence>& news_sentences() {
  static const std::vector<NewsSentence> kSentences = {
      // Actives.
      {"The central bank raised interest rates on Thursday.",
       {"bank nsubj raised", "rates obj raised", "Thursday obl raised", "raised root ROOT"}},
      {"Exports to Japan grew by 3 percent last year.",
       {"Exports nsubj grew", "Japan nmod Exports", "percent obl grew", "year obl:unmarked grew"}},
      {"The airline cancelled 40 flights because of the storm.",
       {"airline nsubj cancelled", "flights obj cancelled", "40 nummod flights",
        "storm obl cancelled"}},
      {"Volunteers rescued two hikers from the mountain early on Sunday.",
       {"Volunteers nsubj rescued", "hikers obj rescued", "two nummod hikers",
        "mountain obl rescued"}},
      {"The president gave the committee a new deadline.",
       {"president nsubj gave", "committee iobj gave", "deadline obj gave"}},
      // Passives.
      {"The bridge was closed by the police after the flood.",
       {"bridge nsubj:pass closed", "was aux:pass closed", "police obl:agent closed",
        "flood obl closed"}},
      {"Three people were killed in the explosion.",
       {"people nsubj:pass killed", "Three nummod people", "explosion obl killed"}},
      {"The former minister has been charged with fraud.",
       {"minister nsubj:pass charged", "former amod minister", "fraud obl charged"}},
      {"The law was passed by parliament in 2019.",
       {"law nsubj:pass passed", "parliament obl:agent passed", "2019 obl passed"}},
      {"A 26-year-old man was arrested at the airport.",
       {"man nsubj:pass arrested", "airport obl arrested"}},
      // Relative clauses.
      {"The company that built the dam went bankrupt.",
       {"built acl:relcl company", "that nsubj built", "dam obj built", "company nsubj went"}},
      {"The mayor, who took office in May, rejected the plan.",
       {"took acl:relcl mayor", "who nsubj took", "mayor nsubj rejected", "plan obj rejected"}},
      {"Investigators found the car which the suspect had rented.",
       {"rented acl:relcl car", "suspect nsubj rented", "car obj found"}},
      {"The treaty signed by both countries expires next month.",
       {"signed acl treaty", "countries obl:agent signed", "treaty nsubj expires"}},
      {"Families whose homes were destroyed received aid.",
       {"destroyed acl:relcl Families", "homes nsubj:pass destroyed", "Families nsubj received",
        "aid obj received"}},
      // Coordination.
      {"France and Germany signed the agreement.",
       {"France nsubj signed", "Germany conj France", "agreement obj signed"}},
      {"The firm closed two factories and cut 300 jobs.",
       {"firm nsubj closed", "factories obj closed", "cut conj closed", "jobs obj cut"}},
      {"The storm damaged roads, bridges and schools.",
       {"roads obj damaged", "bridges conj roads", "schools conj roads"}},
      {"Sales rose in Asia but fell in Europe.",
       {"Sales nsubj rose", "fell conj rose", "Asia obl rose", "Europe obl fell"}},
      {"The minister resigned and was replaced by his deputy.",
       {"minister nsubj resigned", "replaced conj resigned", "deputy obl:agent replaced"}},
      // Apposition and titles.
      {"Marta Lindqvist, the head of the agency, resigned on Monday.",
       {"head appos Marta", "Marta nsubj resigned", "agency nmod head"}},
      {"The capital, Luwena, lies on the river.", {"Luwena appos capital", "capital nsubj lies"}},
      {"Foreign Minister Wang Yi met the ambassador in Geneva.",
       {"ambassador obj met", "Geneva obl met", "Yi flat Wang"}},
      {"The port, the largest in the country, reopened on Friday.",
       {"port nsubj reopened", "Friday obl reopened"}},
      // Quotes and reports.
      {"\"We will not raise taxes,\" the finance minister said.",
       {"minister nsubj said", "raise ccomp said", "not advmod raise", "taxes obj raise"}},
      {"The ministry said that the talks had failed.",
       {"ministry nsubj said", "failed ccomp said", "talks nsubj failed", "that mark failed"}},
      {"Officials said the death toll had reached 45.",
       {"Officials nsubj said", "reached ccomp said", "toll nsubj reached", "45 obj reached"}},
      {"According to the report, prices fell in March.",
       {"report obl fell", "prices nsubj fell", "March obl fell"}},
      {"The company denied that it had broken the law.",
       {"company nsubj denied", "broken ccomp denied", "it nsubj broken", "law obj broken"}},
      {"He told reporters that the strike would end soon.",
       {"He nsubj told", "end ccomp told", "strike nsubj end"}},
      // Figures.
      {"China accounts for 97 percent of the country's foreign trade.",
       {"China nsubj accounts", "percent obl accounts", "97 nummod percent", "trade nmod percent",
        "country nmod:poss trade"}},
      {"About 40% of voters backed the proposal.",
       {"% nsubj backed", "voters nmod %", "proposal obj backed", "40 nummod %"}},
      {"Unemployment fell to 4.2% in June from 4.5% in May.",
       {"Unemployment nsubj fell", "June obl fell"}},
      {"The fund lost $3.2 billion last quarter.",
       {"fund nsubj lost", "$ obj lost", "quarter obl:unmarked lost"}},
      {"More than 200 people attended the funeral.",
       {"people nsubj attended", "200 nummod people", "funeral obj attended"}},
      {"The tower is 120 metres tall.", {"tower nsubj tall", "is cop tall"}},
      {"The city has a population of 500,000.",
       {"city nsubj has", "population obj has", "500,000 nmod population"}},
      // Rank and recency.
      {"It was the first visit by a pope since 1989.",
       {"visit root ROOT", "first amod visit", "was cop visit"}},
      {"The country is the second-largest producer of coffee.",
       {"country nsubj producer", "is cop producer", "coffee nmod producer"}},
      {"Inflation reached its highest level in six years.",
       {"Inflation nsubj reached", "level obj reached", "highest amod level", "six nummod years"}},
      {"China is North Korea's biggest trading partner.",
       {"China nsubj partner", "biggest amod partner"}},
      {"Smith became the first woman to lead the bank.",
       {"Smith nsubj became", "lead acl woman", "bank obj lead"}},
      // Negation and modality.
      {"The court did not overturn the verdict.",
       {"court nsubj overturn", "not advmod overturn", "verdict obj overturn", "did aux overturn"}},
      {"The government has never published the figures.",
       {"government nsubj published", "never advmod published", "figures obj published"}},
      {"No passengers were injured in the crash.",
       {"passengers nsubj:pass injured", "No det passengers"}},
      {"The union may call a strike next week.",
       {"union nsubj call", "may aux call", "strike obj call"}},
      {"The prime minister is expected to visit Berlin in October.",
       {"minister nsubj:pass expected", "visit xcomp expected", "Berlin obj visit"}},
      // Subordinate clauses.
      {"The plant shut down after the pipe burst.",
       {"plant nsubj shut", "burst advcl shut", "pipe nsubj burst", "down compound:prt shut"}},
      {"If the vote fails, the prime minister will resign.",
       {"fails advcl resign", "vote nsubj fails", "minister nsubj resign", "will aux resign"}},
      {"The team left the island to avoid the storm.",
       {"team nsubj left", "island obj left", "avoid advcl left", "storm obj avoid"}},
      {"Speaking in Leeds, the minister defended the budget.",
       {"Speaking advcl defended", "minister nsubj defended", "budget obj defended"}},
      {"Leeds and York grew by 3% and 5% respectively.",
       {"Leeds nsubj grew", "York conj Leeds", "respectively advmod grew"}},
  };
  return kSentences;
}

}  // namespace stet::grammar

// Clauses, phrases and lists of parsed sentences.
#include "grammar/clause.h"

#include <gtest/gtest.h>

#include <string>

namespace stet::grammar {
namespace {

// A parsed sentence with its tree, and words instead of indices.
struct Parsed {
  explicit Parsed(std::string words)
      : text(std::move(words)),
        sentence(std::move(parse(text, {{0, text.size()}}).front())),
        tree(sentence) {}
  std::string word(int i) const { return i < 0 ? "" : std::string(tree.token(i).word); }
  std::string list(const std::vector<int>& tokens) const {
    std::string out;
    for (const int i : tokens) out += (out.empty() ? "" : " ") + word(i);
    return out;
  }
  int find(std::string_view wanted) const {
    for (int i = 0; i < tree.size(); ++i) {
      if (tree.token(i).word == wanted) return i;
    }
    return -1;
  }
  Clause clause(std::string_view predicate) const {
    for (const Clause& c : clauses(tree)) {
      if (word(c.predicate) == predicate) return c;
    }
    ADD_FAILURE() << "no clause " << predicate << " in " << text;
    return {};
  }
  std::string phrase(std::string_view wanted) const {
    return std::string(tree.span(tree.phrase(find(wanted))).of(text));
  }

  std::string text;
  Sentence sentence;
  Tree tree;
};

TEST(Clause, HasAgentAndPatientOfAnActiveSentence) {
  const Parsed p("The regulator fined the bank on Tuesday.");
  const Clause c = p.clause("fined");
  EXPECT_EQ(p.list(c.agents), "regulator");
  EXPECT_EQ(p.list(c.patients), "bank");
  EXPECT_FALSE(c.passive);
  ASSERT_EQ(c.obliques.size(), 1U);
  EXPECT_EQ(p.word(c.obliques[0].noun), "Tuesday");
  EXPECT_EQ(p.word(c.obliques[0].preposition), "on");
}

TEST(Clause, TurnsAPassiveRound) {
  const Parsed p("The bank was fined by the regulator.");
  const Clause c = p.clause("fined");
  EXPECT_TRUE(c.passive);
  EXPECT_EQ(p.list(c.agents), "regulator");
  EXPECT_EQ(p.list(c.patients), "bank");
}

TEST(Clause, SharesTheSubjectOfConjoinedVerbs) {
  const Parsed p("The company closed two factories and opened a third.");
  const Clause c = p.clause("opened");
  EXPECT_EQ(p.list(c.subjects), "company");
  EXPECT_TRUE(c.subject_inherited);
  EXPECT_EQ(p.list(c.objects), "third");
}

TEST(Clause, ExpandsConjoinedSubjects) {
  const Parsed p("France and Germany signed the treaty.");
  EXPECT_EQ(p.list(p.clause("signed").subjects), "France Germany");
}

TEST(Clause, ResolvesTheRelativePronoun) {
  const Parsed p("The minister, who resigned in May, declined to comment.");
  const Clause c = p.clause("resigned");
  EXPECT_EQ(p.list(c.subjects), "minister");
  EXPECT_EQ(c.role, Relation::acl_relcl);
  EXPECT_EQ(p.list(relative_clauses(p.tree, p.find("minister"))), "resigned");
}

TEST(Clause, KnowsWhatIsDenied) {
  EXPECT_TRUE(Parsed("The court did not overturn the ruling.").clause("overturn").negated);
  EXPECT_TRUE(Parsed("The mayor never signed the contract.").clause("signed").negated);
  EXPECT_TRUE(Parsed("No soldiers were killed in the attack.").clause("killed").negated);
  EXPECT_TRUE(Parsed("The parties failed to reach a deal.").clause("reach").negated);
  EXPECT_FALSE(Parsed("The court overturned the ruling.").clause("overturned").negated);
}

TEST(Clause, TellsPlansFromFacts) {
  EXPECT_EQ(Parsed("The central bank raised interest rates.").clause("raised").force, Force::fact);
  EXPECT_EQ(Parsed("The bank will raise rates.").clause("raise").force, Force::future);
  EXPECT_EQ(Parsed("The bank may raise rates.").clause("raise").force, Force::possible);
  EXPECT_EQ(Parsed("The bank is expected to raise rates.").clause("raise").force, Force::planned);
  EXPECT_EQ(Parsed("The bank planned to raise rates.").clause("raise").force, Force::planned);
}

TEST(Clause, LendsTheSubjectToAnInfinitive) {
  const Parsed p("The airline agreed to cut 300 jobs.");
  const Clause c = p.clause("cut");
  EXPECT_EQ(p.list(c.subjects), "airline");
  EXPECT_EQ(p.list(c.objects), "jobs");
}

TEST(Clause, TakesTheCopulaWithANominalPredicate) {
  const Parsed p("China is the country's largest trading partner.");
  const Clause c = p.clause("partner");
  EXPECT_EQ(p.word(c.copula), "is");
  EXPECT_EQ(p.list(c.subjects), "China");
}

TEST(Clause, FindsAppositions) {
  const Parsed p("Ann Lee, the head of the agency, resigned.");
  EXPECT_EQ(p.list(appositions(p.tree, p.find("Ann"))), "head");
  EXPECT_EQ(p.list(appositions(p.tree, p.find("head"))), "Ann");
}

TEST(Tree, UnderlinesANounPhrase) {
  const Parsed p("The lower house of parliament, which met on Monday, passed the new budget law.");
  EXPECT_EQ(p.phrase("house"), "The lower house of parliament");
  EXPECT_EQ(p.phrase("law"), "the new budget law");
  EXPECT_EQ(p.tree.span(p.tree.core(p.find("house"))).of(p.text), "The lower house");
}

}  // namespace
}  // namespace stet::grammar

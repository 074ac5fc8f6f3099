// Names, countries, offices: what they are and whom they stand for.
#include "facts/names.h"

#include <gtest/gtest.h>

#include "facts/analysis.h"
#include "facts/countries.h"
#include "facts/roles.h"
#include "facts/support.h"

namespace stet::facts {
namespace {

using Strings = std::vector<std::string>;

// Each name as `words = entity (label)`.
Strings names(const std::vector<Paragraph>& paragraphs) {
  const text::Document document = document_of(paragraphs);
  Strings out;
  for (const Name& n : find_names(document, {}).names)
    out.push_back(std::string(n.span.of(document.text)) + " = " + n.entity + " (" + n.label + ")");
  return out;
}
Strings names_in(const std::string& sentence) { return names({Paragraph{sentence}}); }

// Each role as `holder: qualifier title of jurisdiction`.
Strings roles(const std::string& sentence) {
  const text::Document document = document_of({Paragraph{sentence}});
  const NameTable table = find_names(document, {});
  Strings out;
  for (const Role& r : find_roles(table)) {
    std::string line = table.names[r.holder].entity + ":";
    if (!r.qualifier.empty()) line += " " + r.qualifier;
    line += " " + r.title;
    if (!r.jurisdiction.empty()) line += " of " + std::string(r.jurisdiction.of(document.text));
    out.push_back(line);
  }
  return out;
}

TEST(Countries, NamesDemonymsAndCapitalsMeanOneCountry) {
  EXPECT_EQ(country_of("north korea").country, "north korea");
  EXPECT_EQ(country_of("north korean").kind, CountryWord::demonym);
  EXPECT_EQ(country_of("north korean").country, "north korea");
  EXPECT_EQ(country_of("pyongyang").kind, CountryWord::capital);
  EXPECT_EQ(country_of("russians").country, "russia");
  EXPECT_EQ(country_of("u.s.").country, "united states");
  EXPECT_EQ(country_of("dutch").country, "netherlands");
  EXPECT_EQ(country_of("nigerien").country, "niger");
  EXPECT_EQ(country_of("nigerian").country, "nigeria");
  EXPECT_EQ(country_of("atlantis").kind, CountryWord::none);
}

TEST(Countries, TheTableIsSorted) {
  for (std::size_t i = 1; i < kCountryNameCount; ++i)
    EXPECT_LT(kCountryNames[i - 1].word, kCountryNames[i].word);
}

TEST(Countries, AccentsAndApostrophesAreFolded) {
  EXPECT_EQ(fold_name("Côte d’Ivoire"), "cote d'ivoire");
  EXPECT_EQ(fold_name("PÄRNU"), "parnu");
  EXPECT_EQ(fold_name("\xC3"), "\xC3");
}

TEST(Names, ALaterShortFormJoinsTheFirstFullOne) {
  EXPECT_EQ(
      names({{"President Ana Lopez met Omar Haddad in Lisbon.", "Then Lopez left with Haddad."}}),
      (Strings{"Ana Lopez = Ana Lopez (person)", "Omar Haddad = Omar Haddad (person)",
               "Lisbon = Lisbon (place)", "Lopez = Ana Lopez (person)",
               "Haddad = Omar Haddad (person)"}));
  EXPECT_EQ(
      names({{"The leader Kim Jong Un travels to Beijing.", "For Kim it is the first visit."}})[2],
      "Kim = Kim Jong Un (person)");
}

TEST(Names, ASharedSurnameMeansWhoeverWasNamedLast) {
  const Strings got = names({{"Mayor Ada Stone met the baker Tom Stone.", "We asked Stone."}});
  EXPECT_EQ(got.back(), "Stone = Tom Stone (person)");
}

TEST(Names, AnOrganisationIsShortenedFromItsEndOrToItsInitials) {
  EXPECT_EQ(names({{"The carrier Nordal Airways plc grew.", "Shares in Nordal rose."}}),
            (Strings{"Nordal Airways = Nordal Airways (organisation)",
                     "Nordal = Nordal Airways (organisation)"}))
      << "a lower-case plc is no part";
}

TEST(Names, InitialsStandForTheFullName) {
  EXPECT_EQ(names({{"The Nordic Harbour Union warned.", "The strike, said the NHU, goes on."}})[1],
            "NHU = Nordic Harbour Union (organisation)");
}

TEST(Names, OfficesAndDemonymsAreCutOff) {
  EXPECT_EQ(names_in("They met Chinese Foreign Minister Wang Yi."),
            Strings{"Wang Yi = Wang Yi (person)"});
  EXPECT_EQ(names_in("They read about Russian troops."), Strings{});
  EXPECT_EQ(names_in("They read the Korean Central News Agency."),
            Strings{"Korean Central News Agency = Korean Central News Agency (organisation)"});
}

TEST(Names, ACapitalAtTheStartProvesNothing) {
  EXPECT_EQ(names_in("Rents rose again."), Strings{});
  EXPECT_EQ(names_in("Two dikes broke in March, on a Friday."), Strings{});
  EXPECT_EQ(names({{"Lanz left.", "Then they saw Lanz."}}).size(), 2u);
}

TEST(Names, AnInstitutionMayHoldOf) {
  EXPECT_EQ(names_in("She spoke to the House of Delegates."),
            Strings{"House of Delegates = House of Delegates (organisation)"});
  EXPECT_EQ(names_in("the Ministry of the Interior said"),
            Strings{"Ministry of the Interior = Ministry of the Interior (organisation)"});
  EXPECT_EQ(names_in("its ruling Workers' Party won"),
            Strings{"Workers' Party = Workers' Party (organisation)"});
}

TEST(Names, ADatelineIsWrittenAsTheTextWritesIt) {
  const Strings got = names({{"TARNBY, Belmara, Oct 16 (Wire) - The river at Tarnby rose."}});
  EXPECT_EQ(got.front(), "TARNBY = Tarnby ()");
}

TEST(Roles, StandBeforeTheName) {
  EXPECT_EQ(roles("Chinese Foreign Minister Wang Yi spoke."),
            Strings{"Wang Yi: foreign minister of Chinese"});
  EXPECT_EQ(roles("The hydrologist Mara Quint of Estremo University spoke."),
            Strings{"Mara Quint: hydrologist of Estremo University"});
  EXPECT_EQ(roles("The city praised deputy mayor Kai Toom."), Strings{"Kai Toom: deputy mayor"});
  EXPECT_EQ(roles("Former President Ada Stone spoke."), Strings{"Ada Stone: former president"});
}

TEST(Roles, StandBehindTheName) {
  EXPECT_EQ(roles("He met Wang Yi, the Chinese foreign minister, on Sunday."),
            Strings{"Wang Yi: foreign minister of Chinese"});
  EXPECT_EQ(roles("She met Gregor Ames, director general of the Federation of Industry."),
            Strings{"Gregor Ames: director general of Federation of Industry"});
  EXPECT_EQ(roles("They like Erik Roy, now chief operating officer."),
            Strings{"Erik Roy: chief operating officer"});
  EXPECT_EQ(roles("It was Ada Stone, 61, the acting mayor of Tarnby, who left."),
            Strings{"Ada Stone: acting mayor of Tarnby"});
}

TEST(Roles, StandBeforeACommaAndTheName) {
  EXPECT_EQ(
      roles(
          "There sat Ruritania's trade minister, Nila Osk, and its energy minister, Bram Teller."),
      (Strings{"Nila Osk: trade minister of Ruritania", "Bram Teller: energy minister"}));
}

TEST(Roles, AClauseThatGoesOnIsNone) {
  EXPECT_EQ(roles("Praised by the minister, Wang Yi left."), Strings{});
  EXPECT_EQ(roles("He met Ada Stone, who left."), Strings{});
}

TEST(Names, MentionsHoldNamesAndRoles) {
  const text::Document document = document_of({{"Mayor Ada Stone left Lisbon."}});
  const std::vector<Mention> got = read_names(document, {});
  ASSERT_EQ(got.size(), 3u);
  EXPECT_EQ(got[0].type, MentionType::role);
  EXPECT_EQ(got[0].label, "mayor");
  EXPECT_EQ(got[0].entity, "Ada Stone");
  EXPECT_EQ(got[2].label, "place");
}

}  // namespace
}  // namespace stet::facts

// Quotations: their marks, what is none, and who says them.
#include <gtest/gtest.h>

#include "facts/analysis.h"
#include "facts/quote_marks.h"
#include "facts/support.h"

namespace stet::facts {
namespace {

using Strings = std::vector<std::string>;

// Each quotation as `words <- speaker / cue`.
Strings read_all(const std::vector<Paragraph>& paragraphs) {
  const text::Document document = document_of(paragraphs);
  Strings out;
  for (const Mention& m : read_quotes(document, {})) {
    std::string line(m.span.of(document.text));
    if (m.speaker) line += " <- " + std::string(m.speaker->of(document.text));
    if (m.cue) line += " / " + std::string(m.cue->of(document.text));
    out.push_back(line);
  }
  return out;
}
Strings read(const std::string& sentence) { return read_all({Paragraph{sentence}}); }

TEST(Quotes, SpeakerAfterBeforeAndInverted) {
  EXPECT_EQ(read("\"We lost the boat,\" Anna Berg said."),
            Strings{"\"We lost the boat,\" <- Anna Berg / said"});
  EXPECT_EQ(read("“We lost the boat,” said Anna Berg, 47, who lives there."),
            Strings{"“We lost the boat,” <- Anna Berg / said"});
  EXPECT_EQ(read("Anna Berg warned: \"We lose the boat.\""),
            Strings{"\"We lose the boat.\" <- Anna Berg / warned"});
  EXPECT_EQ(read("“Never again!” shouted the captain."),
            Strings{"“Never again!” <- the captain / shouted"});
}

TEST(Quotes, AppositionBetweenSubjectAndVerbIsPassedOver) {
  EXPECT_EQ(read("Anna Berg, the harbour master, said: \"We lost the boat.\""),
            Strings{"\"We lost the boat.\" <- Anna Berg / said"});
}

TEST(Quotes, SeveralInsertionsLeadBackToTheNameTheyDescribe) {
  EXPECT_EQ(
      read("Anna Berg, who leads the Pilots, the largest of the unions, told him: \"We wait.\""),
      Strings{"\"We wait.\" <- Anna Berg / told"});
  EXPECT_EQ(read("Anna Berg, a spokeswoman for the Guild of Pilots, the oldest in town, said: \"We "
                 "wait.\""),
            Strings{"\"We wait.\" <- Anna Berg / said"});
  EXPECT_EQ(read("In Tarnby, the pilots, who are tired, said: \"We wait.\""),
            Strings{"\"We wait.\" <- the pilots / said"});
}

TEST(Quotes, InterruptedSpeechHasOneSpeaker) {
  EXPECT_EQ(read("\"The boat,\" she said, \"is lost.\""),
            (Strings{"\"The boat,\" <- she / said", "\"is lost.\" <- she / said"}));
  EXPECT_EQ(read("“The boat,” scoffed Berg, “is lost.”"),
            (Strings{"“The boat,” <- Berg / scoffed", "“is lost.” <- Berg / scoffed"}));
}

TEST(Quotes, PartialQuotationsTakeTheVerbOfTheirSentence) {
  EXPECT_EQ(read("The port, Berg said, rejects \"every kind of delay\"."),
            Strings{"\"every kind of delay\" <- Berg / said"});
  EXPECT_EQ(read("The agency quoted Berg as saying that the port rejects \"every delay\"."),
            Strings{"\"every delay\" <- Berg / saying"});
  EXPECT_EQ(read("Berg, the Danish agency said, told him that she was ready to \"sail at once\"."),
            Strings{"\"sail at once\" <- Berg / told"});
  EXPECT_EQ(read("The quay is \"not safe\", according to Anna Berg."),
            Strings{"\"not safe\" <- Anna Berg / according to"});
}

TEST(Quotes, ASentenceOfItsOwnGoesOnWithTheSpeakerBefore) {
  EXPECT_EQ(
      read_all({{"\"We had no time,\" said Berg.", "\"The siren came late.\""}}),
      (Strings{"\"We had no time,\" <- Berg / said", "\"The siren came late.\" <- Berg / said"}));
  EXPECT_EQ(read_all({{"Berg was angry.", "\"The siren came late.\""}}),
            Strings{"\"The siren came late.\" <- Berg"});
}

TEST(Quotes, AnExclamationDoesNotEndTheFrame) {
  EXPECT_EQ(read_all({{"\"I love boats!\"", "insists Berg."}}),
            Strings{"\"I love boats!\" <- Berg / insists"});
}

TEST(Quotes, AQuotationMayRunOverParagraphs) {
  EXPECT_EQ(
      read_all({{"Berg said: \"We lost the boat."}, {"\"We lost the quay, too.\""}}),
      (Strings{"\"We lost the boat. <- Berg / said", "\"We lost the quay, too.\" <- Berg / said"}));
}

TEST(Quotes, MarksInsideMarksBelongToTheOuterQuotation) {
  EXPECT_EQ(read("“He said ‘never’ to me,” said Berg."),
            Strings{"“He said ‘never’ to me,” <- Berg / said"});
  EXPECT_EQ(read("'He said \"never\" to me,' said Berg."),
            Strings{"'He said \"never\" to me,' <- Berg / said"});
}

TEST(Quotes, ApostrophesInchesAndLoneMarksAreNone) {
  EXPECT_EQ(read("The workers' party met in '98 and 'twas the members' choice."), Strings{});
  EXPECT_EQ(read("He is 6'2\" tall."), Strings{});
  EXPECT_EQ(read("She heard \"the bell ring."), Strings{});
}

TEST(Quotes, ASingleQuotationEndsAfterAPluralPossessiveInIt) {
  EXPECT_EQ(read("Berg said 'the workers' boats are lost' today."),
            Strings{"'the workers' boats are lost' <- Berg / said"});
}

TEST(Quotes, TitlesLabelsAndNicknamesAreNone) {
  EXPECT_EQ(read("Her favourite novel is \"The Long Way Home\"."), Strings{});
  EXPECT_EQ(read("Berg says her favourite book is \"The Long Way Home\"."), Strings{});
  EXPECT_EQ(read("Berg believes that boats are \"toys\"."), Strings{});
  EXPECT_EQ(read("William \"Bill\" Hansen came first."), Strings{});
  EXPECT_EQ(read("The song \"Yesterday\" was played."), Strings{});
}

TEST(Quotes, ALabelThatSomebodySpokeIsAQuotation) {
  EXPECT_EQ(read("Berg said the plan was \"reckless\"."), Strings{"\"reckless\" <- Berg / said"});
}

TEST(Quotes, OtherMarksAreRead) {
  EXPECT_EQ(read("Il dit «jamais» deux fois."), Strings{"«jamais»"});
  EXPECT_EQ(read("Il dit « jamais » deux fois."), Strings{"« jamais »"});
  EXPECT_EQ(read("„Niemals“, sagte er."), Strings{"„Niemals“"});
}

TEST(Quotes, ANounThatLooksLikeAVerbIsNoCue) {
  EXPECT_EQ(read("The claims \"of the fleet\" were paid."), Strings{"\"of the fleet\""});
}

TEST(Quotes, AnyBytesAreReadInLinearTime) {
  std::string marks;
  for (int i = 0; i < 200000; ++i) marks += i % 3 == 0 ? "\"a " : i % 3 == 1 ? "'b " : "s' ";
  EXPECT_NO_THROW(quotations(marks, {{0, marks.size()}}));
  const std::string broken = "\"\xE2\x80\" '\xC3' \xC2\xAB\xC2";
  for (std::size_t end = 0; end <= broken.size(); ++end)
    EXPECT_NO_THROW(quotations(broken, {{0, end}}));
}

}  // namespace
}  // namespace stet::facts

// Tests of the Markdown reader, front matter and the comments that speak to stet.
#include <gtest/gtest.h>

#include "stet/error.h"
#include "support.h"

namespace stet::text::testing {
namespace {

TEST(Markdown, StripsMarkupAndMapsBack) {
  const std::string source = "China has **97%** of [its *trade*](http://x \"t\") &amp; `aid`.\n";
  EXPECT_EQ(markdown(source), (Texts{"China has 97% of its trade & aid."}));
  const Document document = read(source, Format::markdown);
  const std::size_t percent = document.text.find("97%");
  EXPECT_EQ(document.map.to_bytes({percent, percent + 3}).of(source), "97%");
  const std::size_t amp = document.text.find('&');
  EXPECT_EQ(document.map.to_bytes({amp, amp + 1}).of(source), "&amp;");
}

TEST(Markdown, ReadsHeadingsListsAndQuotes) {
  const Document document = read(
      "# Head *one*\n\nText.\n\n- item one\n  wrapped\n- item two. More.\n  - nested\n\n> "
      "quoted\n> text\n\n1. first\n2. second\n",
      Format::markdown);
  EXPECT_EQ(passages(document, PassageKind::heading), (Texts{"Head one"}));
  EXPECT_EQ(passages(document, PassageKind::sentence),
            (Texts{"Text.", "item one wrapped", "item two.", "More.", "nested", "quoted text",
                   "first", "second"}));
  EXPECT_EQ(document.front_matter.title, "Head one");
}

TEST(Markdown, ReadsTableRowsWithTabsBetweenCells) {
  const Document document =
      read("| | 2025 |\n|---|---|\n| Spending | **398** |\n| a \\| b | |\n", Format::markdown);
  EXPECT_EQ(passages(document, PassageKind::table_row), (Texts{"2025", "Spending\t398", "a | b"}));
}

TEST(Markdown, LeavesOutCodeImagesAndStruckText) {
  EXPECT_EQ(
      markdown("One.\n\n```\ncode. More code.\n```\n\nTwo ~~gone~~ ![alt text](x.png) end.\n"),
      (Texts{"One.", "Two end."}));
  EXPECT_EQ(markdown("    Indented prose stays.\n"), (Texts{"Indented prose stays."}));
}

TEST(Markdown, ReadsHtmlInside) {
  EXPECT_EQ(markdown("<div>\n<p>Block &eacute;. Two.</p>\n</div>\n\nIn<b>line</b> <i>tags</i>.\n"),
            (Texts{"Block é.", "Two.", "Inline tags."}));
}

TEST(Markdown, JoinsWrappedLinesWithASpaceThatMapsToTheLineEnd) {
  const std::string source = "one\ntwo **three**\n";
  const Document document = read(source, Format::markdown);
  EXPECT_EQ(document.text, "one two three");
  EXPECT_EQ(document.map.to_bytes({3, 4}).of(source), "\n");
  EXPECT_EQ(document.map.to_bytes({0, 13}).of(source), "one\ntwo **three");
}

TEST(FrontMatter, GivesItsFields) {
  const Document document = read(
      "---\ntitle: \"A \\\"quoted\\\" head\" \npublished: 2025-09-30T10:00:00Z\nlang: en # "
      "English\n"
      "publisher: 'It''s'\ntags:\n  - title: no\n---\n# Other\n\nText.\n",
      Format::markdown);
  EXPECT_EQ(document.front_matter.title, "A \"quoted\" head");
  EXPECT_EQ(document.front_matter.published, "2025-09-30");
  EXPECT_EQ(document.front_matter.language, "en");
  EXPECT_EQ(document.front_matter.publisher, "It's");
  EXPECT_EQ(passages(document), (Texts{"Other", "Text."}));
}

TEST(FrontMatter, WorksBehindAByteOrderMarkAndWithWindowsLineEnds) {
  const std::string source = "\xEF\xBB\xBF---\r\npublished: 2025-09-30\r\n---\r\nText.\r\n";
  const Document document = read(source, Format::markdown);
  EXPECT_EQ(document.front_matter.published, "2025-09-30");
  EXPECT_EQ(bytes_of_passages(source, Format::markdown), (Texts{"Text."}));
}

std::string refusal(std::string_view source) {
  try {
    read(source, Format::markdown);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Code::invalid);
    return error.what();
  }
  return "";
}

TEST(FrontMatter, IsRefusedWithLineAndFieldWhereItIsBroken) {
  EXPECT_NE(refusal("---\ntitle: x\nText goes on.\n").find("never closes"), std::string::npos);
  for (const std::string date :
       {"yesterday", "2025-13-01", "2025-02-29", "30.09.2025", "2025-9-3", "2025-09-30x"}) {
    const std::string sentence = refusal("---\ntitle: x\npublished: " + date + "\n---\n");
    EXPECT_NE(sentence.find("line 3"), std::string::npos) << date;
    EXPECT_NE(sentence.find("\"published\""), std::string::npos);
  }
  EXPECT_EQ(refusal("---\ntitle\n: \n\npublished:\ndate: soon\n---\n"), "");
}

// The reasons of the suppressed passages' comments; "-" for the others.
Texts suppressed(std::string_view source, Format format) {
  Texts out;
  for (const Passage& passage : read(source, format).passages) {
    out.push_back(passage.suppressed ? *passage.suppressed + "|" + passage.suppressed_rule : "-");
  }
  return out;
}

TEST(Directives, CoverTheNextSentence) {
  EXPECT_EQ(suppressed("One.\n\n<!-- stet-ignore-next: archive -->\n\n## Head\n\nTwo. Three.\n",
                       Format::markdown),
            (Texts{"-", "-", "archive|", "-"}));
  EXPECT_EQ(suppressed("One. <!-- stet-ignore-next: why --> Two. Three.\n", Format::markdown),
            (Texts{"-", "why|", "-"}));
  EXPECT_EQ(
      suppressed("<!-- stet ignore: share.value -- by hand -->\nOne. Two.\n", Format::markdown),
      (Texts{"by hand|share.value", "-"}));
  EXPECT_EQ(suppressed("<!-- stet-ignore-next -->\nOne.\n", Format::markdown), (Texts{"|"}));
}

TEST(Directives, CoverABlockUntilItEnds) {
  EXPECT_EQ(
      suppressed("One.\n\n<!-- stet off: old -->\n\nTwo. Three.\n\n<!-- stet on -->\n\nFour.\n",
                 Format::markdown),
      (Texts{"-", "old|", "old|", "-"}));
  EXPECT_EQ(suppressed("<!-- stet off: all -->\nOne.\n\nTwo.\n", Format::markdown),
            (Texts{"all|", "all|"}));
}

TEST(Directives, WorkInHtmlAndPlainText) {
  EXPECT_EQ(
      suppressed("<p>One.</p><!-- stet-ignore-next: why --><p>Two.</p><p>Three.</p>", Format::html),
      (Texts{"-", "why|", "-"}));
  EXPECT_EQ(suppressed("<!-- stet off: top --><p>One.</p>", Format::html), (Texts{"top|"}));
  EXPECT_EQ(suppressed("One is here.\n<!-- stet-ignore-next: why -->\nTwo is here.\n\nThree.\n",
                       Format::plain),
            (Texts{"-", "why|", "-"}));
}

TEST(Directives, LeaveOtherCommentsAlone) {
  EXPECT_EQ(
      suppressed("<!-- note to the desk -->\nOne.\n\n<!-- stet -->\nTwo.\n", Format::markdown),
      (Texts{"-", "-"}));
}

}  // namespace
}  // namespace stet::text::testing

// Tests of the HTML reader.
#include <gtest/gtest.h>

#include "stet/error.h"
#include "support.h"

namespace stet::text::testing {
namespace {

TEST(Html, ReadsBlocksOfEachKind) {
  const Document document = read(
      "<!DOCTYPE html><html lang=en><body><h1>Head</h1><p>One. "
      "Two.</p><ul><li>item<ul><li>nested</li></ul></ul>"
      "<figure><img alt=x><figcaption>Kim in Beijing.</figcaption></figure>"
      "<table><caption>Spending</caption><tr><th>a<th>b<tr><td>1<td><p>2</p></table></body></html>",
      Format::html);
  EXPECT_EQ(passages(document, PassageKind::heading), (Texts{"Head"}));
  EXPECT_EQ(passages(document, PassageKind::sentence), (Texts{"One.", "Two.", "item", "nested"}));
  EXPECT_EQ(passages(document, PassageKind::caption), (Texts{"Kim in Beijing.", "Spending"}));
  EXPECT_EQ(passages(document, PassageKind::table_row), (Texts{"a\tb", "1\t2"}));
}

TEST(Html, MapsTextBackToItsBytes) {
  const std::string source =
      "<p>un<b>believ</b>able <i>97</i>% caf&eacute; &#8220;x&#x201D; AT&T &amp;amp; &copy2020 "
      "5&nbsp;000</p>";
  const Document document = read(source, Format::html);
  ASSERT_EQ(passages(document), (Texts{"unbelievable 97% café “x” AT&T &amp; ©2020 5\u00A0000"}));
  const auto bytes = [&](std::string_view words) {
    const std::size_t at = document.text.find(words);
    return std::string(document.map.to_bytes({at, at + words.size()}).of(source));
  };
  EXPECT_EQ(bytes("unbelievable"), "un<b>believ</b>able");
  EXPECT_EQ(bytes("believ"), "believ");
  EXPECT_EQ(bytes("97%"), "97</i>%");
  EXPECT_EQ(bytes("é"), "&eacute;");
  EXPECT_EQ(bytes("“x”"), "&#8220;x&#x201D;");
  EXPECT_EQ(bytes("AT&T"), "AT&T");
  EXPECT_EQ(bytes("&amp;"), "&amp;amp;");
  EXPECT_EQ(bytes("©2020"), "&copy2020");
  EXPECT_EQ(bytes("5\u00A0000"), "5&nbsp;000");
}

TEST(Html, ComposesCharactersAcrossReferences) {
  const std::string source = "<p>Cafe&#x301; open</p>";
  const Document document = read(source, Format::html);
  EXPECT_EQ(document.text, "Café open");
  EXPECT_EQ(document.map.to_bytes({0, 5}).of(source), "Cafe&#x301;");
}

TEST(Html, SkipsWhatIsNotTheArticle) {
  EXPECT_EQ(
      html("<head><style>p{}</style><title>t</title></head><nav>Home</nav><script>var "
           "a='<p>no</p>';</script>"
           "<form><label>q</label><input></form><button>Go</button><p>Text.</p><aside>Fact</aside>"
           "<p hidden>no</p><p style='display:none'>no</p><div "
           "role=dialog>no</div><footer>foot</footer>"
           "<noscript>no</noscript><template><p>no</p></template><svg><text>no</text></"
           "svg><del>old</del>"),
      (Texts{"Text."}));
}

TEST(Html, MarksNamedFurniture) {
  const Document document = read(
      "<div class='cookie-banner'><p>Hello.</p></div><div id=social-share>Send</div>"
      "<header><h1>Head</h1><p>Slogan</p></header><p class=shared-power>Text.</p>"
      "<ul><li><a href=x>Another story entirely</a></ul>",
      Format::html);
  EXPECT_EQ(passages(document, PassageKind::furniture),
            (Texts{"Hello.", "Send", "Slogan", "Another story entirely"}));
  EXPECT_EQ(passages(document, PassageKind::sentence), (Texts{"Text."}));
  EXPECT_EQ(passages(document, PassageKind::heading), (Texts{"Head"}));
}

TEST(Html, TakesTheOneArticleAsThePage) {
  const Document document =
      read("<div>Teaser text.</div><article><p>Text.</p></article><div>More.</div>", Format::html);
  EXPECT_EQ(passages(document, PassageKind::sentence), (Texts{"Text."}));
  EXPECT_EQ(passages(document, PassageKind::furniture), (Texts{"Teaser text.", "More."}));
}

TEST(Html, ReadsAFormThatWrapsThePage) {
  EXPECT_EQ(html("<form><h1>Head</h1><p>Text.</p><input></form>"), (Texts{"Head", "Text."}));
}

TEST(Html, KeepsFiguresThatAreRaised) {
  EXPECT_EQ(html("<p>10<sup>6</sup> m<sup>2</sup>, the 5<sup>th</sup>, in 1990<sup><a "
                 "href=#1>3</a></sup> and "
                 "1991<sup>[4]</sup>.</p>"),
            (Texts{"10⁶ m², the 5th, in 1990 and 1991."}));
}

TEST(Html, TurnsQuoteElementsIntoMarks) {
  const std::string source = "<p>He said <q>all forms</q>.</p>";
  EXPECT_EQ(html(source), (Texts{"He said “all forms”."}));
  EXPECT_EQ(bytes_of_passages(source, Format::html), (Texts{"He said <q>all forms</q>."}));
}

TEST(Html, SplitsParagraphsAtTwoLineBreaks) {
  EXPECT_EQ(html("<div>one<br>two<br><br>three</div>"), (Texts{"one two", "three"}));
}

TEST(Html, ReadsLayoutTablesAsText) {
  EXPECT_EQ(html("<table><tr><td><h1>Head</h1><p>One.</p><p>Two.</p></td></tr></table>"),
            (Texts{"Head", "One.", "Two."}));
}

TEST(Html, GivesTitleDatePublisherAndLanguage) {
  const Document document = read(
      "<html lang='en-GB'><head><title>Head | Site</title><meta property='og:site_name' "
      "content='Site &amp; Co'><meta property=article:published_time "
      "content='2025-09-29T10:00:00Z'></head><p>x</p>",
      Format::html);
  EXPECT_EQ(document.front_matter.title, "Head | Site");
  EXPECT_EQ(document.front_matter.publisher, "Site & Co");
  EXPECT_EQ(document.front_matter.published, "2025-09-29");
  EXPECT_EQ(document.front_matter.language, "en-GB");
  EXPECT_EQ(
      read("<meta property=og:title content=H><title>T</title>", Format::html).front_matter.title,
      "H");
  EXPECT_EQ(read("<p>On <time datetime=2025-09-28>Sunday</time></p>", Format::html)
                .front_matter.published,
            "2025-09-28");
  EXPECT_EQ(read("<p><time datetime='noon'>x</time></p>", Format::html).front_matter.published, "");
}

TEST(Html, KeepsTheOrderOfTheFileWhereTheTreeMovesText) {
  const Document document =
      read("<table><tr><td>cell</td></tr>stray</table><p>end</p>", Format::html);
  EXPECT_EQ(passages(document), (Texts{"cell", "stray", "end"}));
}

TEST(Html, SurvivesBrokenMarkup) {
  EXPECT_EQ(html("<p>a < b and 3 > 2 & c</p"), (Texts{"a < b and 3 > 2 & c"}));
  EXPECT_EQ(html("<p>one<div>two</p></i></div><b>three"), (Texts{"one", "two", "three"}));
  EXPECT_EQ(html("text <!-- never closed"), (Texts{"text"}));
  EXPECT_EQ(html("<p>x</p><script>never closed"), (Texts{"x"}));
  EXPECT_EQ(html("<p title='>'>x</p><!DOCTYPE html><?php y ?><![CDATA[z]]>"), (Texts{"x"}));
  EXPECT_EQ(html("<pre>\nkept</pre>"), (Texts{"kept"}));
  EXPECT_TRUE(html("").empty());
}

}  // namespace
}  // namespace stet::text::testing

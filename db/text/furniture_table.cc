// Phrases of page furniture in English, as news sites and their content systems use them; notices
// of machine-written text follow the wording that the IPTC, the AP and the big content systems
// recommend or produce.
#include "text/furniture_table.h"

#include <algorithm>
#include <array>

namespace stet::text {
namespace {

using namespace std::string_view_literals;

// A block that is exactly this.
constexpr auto kWhole = std::to_array<std::string_view>({
    "accept",
    "accept all",
    "accept all cookies",
    "ad",
    "advert",
    "advertisement",
    "advertisement feature",
    "back to top",
    "click here",
    "close",
    "comments",
    "continue reading",
    "copy link",
    "copy link to clipboard",
    "cookie settings",
    "email",
    "facebook",
    "follow us",
    "leave a comment",
    "linkedin",
    "load more",
    "log in",
    "manage cookies",
    "manage preferences",
    "menu",
    "most popular",
    "most read",
    "more on this story",
    "more stories",
    "next article",
    "no comments",
    "pinterest",
    "post a comment",
    "previous article",
    "print",
    "read also",
    "read more",
    "recommended",
    "recommended for you",
    "related articles",
    "related stories",
    "related topics",
    "reject all",
    "save",
    "scroll to continue",
    "search",
    "share",
    "share on facebook",
    "share on linkedin",
    "share on twitter",
    "share on whatsapp",
    "share on x",
    "share this",
    "share this article",
    "share this page",
    "share this story",
    "sign in",
    "sign up",
    "skip to content",
    "skip to main content",
    "sponsored",
    "sponsored content",
    "story continues below",
    "story continues below advertisement",
    "subscribe",
    "subscribe now",
    "top stories",
    "trending",
    "trending now",
    "tweet",
    "twitter",
    "view comments",
    "whatsapp",
    "you may also like",
    "you might also like",
});

// A short block that begins like this.
constexpr auto kStarts = std::to_array<std::string_view>({
    "all rights reserved",
    "also read:",
    "click here to",
    "copyright ©",
    "did you find this article",
    "did you find this helpful",
    "download our app",
    "enter your email",
    "file photo:",
    "follow us on",
    "get our",
    "get the latest",
    "have your say",
    "illustration:",
    "image copyright",
    "image credit",
    "image source",
    "image:",
    "join our",
    "join the conversation",
    "like us on",
    "listen to this article",
    "photo by",
    "photo credit",
    "photo:",
    "photograph:",
    "picture:",
    "read also:",
    "read more about",
    "read more on",
    "read more:",
    "read next",
    "related:",
    "see also:",
    "share this",
    "sign up for",
    "sign up to",
    "subscribe to",
    "thank you for reading",
    "thanks for reading",
    "this article was updated",
    "was this article helpful",
    "was this article useful",
    "was this content helpful",
    "was this helpful",
    "was this page helpful",
    "was this page useful",
    "watch:",
    "we use cookies",
    "we value your privacy",
    "your email address will not be published",
    "©",
});

// A short block that has this anywhere.
constexpr auto kInside = std::to_array<std::string_view>({
    "agree to our terms",
    "by clicking accept",
    "by continuing to use",
    "by using this site",
    "consent to the use of cookies",
    "our cookie policy",
    "our newsletter",
    "our privacy policy",
    "our use of cookies",
    "straight to your inbox",
    "this site uses cookies",
    "this website uses cookies",
});

// Who or what wrote a text, as the subject of a notice ("this summary", "ai"), and how ("was
// generated").
constexpr auto kNoticeSubjects = std::to_array<std::string_view>({
    "the article",    "the content",      "the overview",  "the summary",  "the text",
    "this analysis",  "this article",     "this brief",    "this content", "this digest",
    "this explainer", "this guide",       "this overview", "this page",    "this piece",
    "this post",      "this report",      "this roundup",  "this story",   "this summary",
    "this text",      "this translation",
});
constexpr auto kNoticeVerbs = std::to_array<std::string_view>({
    "compiled",
    "created",
    "drafted",
    "generated",
    "prepared",
    "produced",
    "summarised",
    "summarized",
    "written",
});
constexpr auto kNoticeMeans = std::to_array<std::string_view>({
    "a chatbot",
    "a language model",
    "a large language model",
    "a machine",
    "ai",
    "an algorithm",
    "an automated",
    "artificial intelligence",
    "automatically",
    "chatgpt",
    "generative ai",
    "language models",
    "large language models",
});
// What may follow the means; "written by AI researchers" is no notice.
constexpr auto kNoticeRests = std::to_array<std::string_view>({
    "and",     "assistant",  "based",   "but",     "for",     "from",     "in",
    "model",   "models",     "process", "program", "service", "software", "system",
    "systems", "technology", "tool",    "tools",   "using",   "with",     "without",
});
constexpr auto kNotices = std::to_array<std::string_view>({
    "ai generated",
    "ai generated content",
    "ai generated summary",
    "ai summary",
    "ai-assisted content",
    "ai-generated",
    "ai-generated article",
    "ai-generated content",
    "ai-generated summary",
    "ai-generated text",
    "automatically generated",
    "automatically generated content",
    "generated by ai",
    "generated with ai",
    "machine-generated",
    "machine-generated content",
    "summary by ai",
    "written by ai",
});

// A paragraph that begins like this turns to another story.
constexpr auto kOtherStory = std::to_array<std::string_view>({
    "also in the news",
    "also making headlines",
    "also making news",
    "also today,",
    "elsewhere in the news",
    "elsewhere in the world",
    "elsewhere,",
    "elsewhere:",
    "in other developments",
    "in other headlines",
    "in other news",
    "in unrelated news",
    "more headlines",
    "other headlines",
    "other news",
    "other stories",
    "separately, in other news",
});

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
}

// Finds a phrase as whole words.
bool has_words(std::string_view text, std::string_view phrase) {
  for (std::size_t at = text.find(phrase); at != text.npos; at = text.find(phrase, at + 1)) {
    const std::size_t end = at + phrase.size();
    if ((at == 0 || !is_word_character(text[at - 1])) &&
        (end == text.size() || !is_word_character(text[end])))
      return true;
  }
  return false;
}

template <typename Table>
bool any_inside(const Table& table, std::string_view text) {
  return std::any_of(table.begin(), table.end(),
                     [&](std::string_view phrase) { return has_words(text, phrase); });
}

template <typename Table>
bool any_start(const Table& table, std::string_view text) {
  return std::any_of(table.begin(), table.end(),
                     [&](std::string_view phrase) { return text.starts_with(phrase); });
}

template <typename Table>
bool any_whole(const Table& table, std::string_view text) {
  return std::find(table.begin(), table.end(), text) != table.end();
}

// The words "by ai" or "using an automated" and what may come behind them.
bool names_machine(std::string_view text) {
  for (const std::string_view means : kNoticeMeans) {
    for (std::size_t at = text.find(means); at != text.npos; at = text.find(means, at + 1)) {
      const std::size_t end = at + means.size();
      if ((at > 0 && text[at - 1] != ' ') || (end < text.size() && is_word_character(text[end])))
        continue;
      if (end == text.size() || text[end] != ' ') return true;
      const std::string_view rest = text.substr(end + 1);
      if (any_whole(kNoticeRests, rest.substr(0, rest.find_first_of(" ,;.")))) return true;
    }
  }
  return false;
}

}  // namespace

// "this article was generated by ai", "please note that this overview was generated automatically",
// "written by an automated system"
bool is_machine_notice(std::string_view text) {
  constexpr std::size_t kLongestNotice = 260, kLongestLabel = 60;
  if (text.size() > kLongestNotice) return false;
  if (any_whole(kNotices, text)) return true;
  for (const std::string_view lead :
       {"please note that "sv, "please note: "sv, "note: "sv, "disclaimer: "sv, "notice: "sv}) {
    if (text.starts_with(lead)) text.remove_prefix(lead.size());
  }
  const bool label = text.size() <= kLongestLabel && any_start(kNoticeVerbs, text);
  const bool sentence = any_start(kNoticeSubjects, text) && any_inside(kNoticeVerbs, text);
  return (label || sentence) && names_machine(text);
}

bool is_furniture(std::string_view folded) {
  constexpr std::size_t kLongest = 200;
  if (folded.size() > kLongest) return false;
  return any_whole(kWhole, folded) || any_start(kStarts, folded) || any_inside(kInside, folded);
}

bool turns_to_other_story(std::string_view folded) { return any_start(kOtherStory, folded); }

}  // namespace stet::text

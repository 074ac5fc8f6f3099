// Words in class and id attributes that mark page furniture; collected from the templates of common
// news systems (WordPress, Drupal, Arc, AMP) and from WAI-ARIA 1.2 landmark roles.
#include "text/page_furniture.h"

#include <algorithm>
#include <array>
#include <string>

namespace stet::text {
namespace {

// Sorted.
constexpr auto kWords = std::to_array<std::string_view>({
    "advert",     "advertisement", "adverts",    "breadcrumb", "breadcrumbs", "comments",
    "consent",    "cookie",        "cookies",    "disqus",     "feedback",    "gdpr",
    "newsletter", "onetrust",      "outbrain",   "paywall",    "popup",       "promo",
    "related",    "share",         "sharedaddy", "sharing",    "sidebar",     "signup",
    "skip",       "social",        "sponsored",  "subscribe",  "taboola",
});

constexpr auto kRoles = std::to_array<std::string_view>({
    "alertdialog",
    "banner",
    "complementary",
    "contentinfo",
    "dialog",
    "form",
    "menu",
    "menubar",
    "navigation",
    "search",
    "toolbar",
});

// Open Graph, schema.org, Dublin Core and the names of older systems.
constexpr auto kDates = std::to_array<std::string_view>({
    "DC.date",
    "DC.date.issued",
    "article:published_time",
    "date",
    "datePublished",
    "dc.date",
    "dcterms.date",
    "parsely-pub-date",
    "pubdate",
    "publish-date",
    "sailthru.date",
});

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

}  // namespace

bool names_furniture(std::string_view class_or_id) {
  for (std::size_t at = 0; at < class_or_id.size();) {
    std::string word;
    while (at < class_or_id.size() && is_word_character(class_or_id[at])) {
      const char c = class_or_id[at++];
      word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    if (std::binary_search(kWords.begin(), kWords.end(), word)) return true;
    ++at;
  }
  return false;
}

bool is_furniture_role(std::string_view role) {
  return std::binary_search(kRoles.begin(), kRoles.end(), role);
}

bool names_publication_date(std::string_view meta_name) {
  return std::binary_search(kDates.begin(), kDates.end(), meta_name);
}

}  // namespace stet::text

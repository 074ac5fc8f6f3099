// Tables of how pages name what is not the article (classes, ids, roles) and when it was published.
#pragma once

#include <string_view>

namespace stet::text {

// True for class and id values ("share-bar sticky") one of whose words names page furniture.
bool names_furniture(std::string_view class_or_id);

// True for the names of <meta> elements that hold a page's date of publication.
bool names_publication_date(std::string_view meta_name);

// True for the ARIA roles of navigation, banners, dialogs and the like.
bool is_furniture_role(std::string_view role);

}  // namespace stet::text

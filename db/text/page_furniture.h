// Tables of how pages name the parts that are not the article: classes, ids and roles.
#pragma once

#include <string_view>

namespace stet::text {

// True for class and id values ("share-bar sticky") one of whose words names page furniture.
bool names_furniture(std::string_view class_or_id);

// True for the ARIA roles of navigation, banners, dialogs and the like.
bool is_furniture_role(std::string_view role);

}  // namespace stet::text

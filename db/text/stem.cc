// The only file that includes libstemmer.
#include "text/stem.h"

#include <libstemmer.h>

#include <memory>

#include "stet/error.h"

namespace stet::text {

std::string stem(std::string_view word) {
  // A stemmer holds a buffer, so each thread keeps its own.
  thread_local const std::unique_ptr<sb_stemmer, decltype(&sb_stemmer_delete)> stemmer(
      sb_stemmer_new("english", "UTF_8"), &sb_stemmer_delete);
  if (!stemmer) throw Error(Code::internal, "cannot stem words: libstemmer has no English stemmer");
  constexpr std::size_t kLongestWord = 128;  // longer "words" are data; stemming them helps nobody
  if (word.size() > kLongestWord) return std::string(word);
  const sb_symbol* stemmed =
      sb_stemmer_stem(stemmer.get(), reinterpret_cast<const sb_symbol*>(word.data()),
                      static_cast<int>(word.size()));
  if (stemmed == nullptr) return std::string(word);
  return {reinterpret_cast<const char*>(stemmed),
          static_cast<std::size_t>(sb_stemmer_length(stemmer.get()))};
}

}  // namespace stet::text

// The first bytes of common file formats. Source: the formats' specifications, as collected in
// file(1)'s magic.
#include "text/magic.h"

#include <array>

namespace stet::text {
namespace {

using namespace std::string_view_literals;

struct Magic {
  std::string_view start;
  Lookalike lookalike;
};

constexpr auto kTextOfIt = "save its text as .txt, .md or .html and add that"sv;
constexpr auto kUnpack = "unpack it and add the text files inside"sv;
constexpr auto kTranscribe = "add a transcript or a caption as text"sv;

constexpr auto kMagic = std::to_array<Magic>({
    {"%PDF-"sv, {"a PDF document"sv, "convert it with pdftotext and add the result"sv}},
    {"PK\x03\x04"sv, {"a ZIP archive or an Office document (docx, odt, epub)"sv, kTextOfIt}},
    {"\xD0\xCF\x11\xE0"sv, {"an old Office document (doc, xls)"sv, kTextOfIt}},
    {"{\\rtf"sv, {"an RTF document"sv, kTextOfIt}},
    {"\x89PNG"sv, {"a PNG image"sv, kTranscribe}},
    {"\xFF\xD8\xFF"sv, {"a JPEG image"sv, kTranscribe}},
    {"GIF8"sv, {"a GIF image"sv, kTranscribe}},
    {"RIFF"sv, {"a RIFF file (WebP, WAV, AVI)"sv, kTranscribe}},
    {"II*\0"sv, {"a TIFF image"sv, kTranscribe}},
    {"MM\0*"sv, {"a TIFF image"sv, kTranscribe}},
    {"ID3"sv, {"an MP3 recording"sv, kTranscribe}},
    {"OggS"sv, {"an Ogg recording"sv, kTranscribe}},
    {"fLaC"sv, {"a FLAC recording"sv, kTranscribe}},
    {"\x1F\x8B"sv, {"a gzip file"sv, kUnpack}},
    {"BZh"sv, {"a bzip2 file"sv, kUnpack}},
    {"\xFD"
     "7zXZ"sv,
     {"an xz file"sv, kUnpack}},
    {"7z\xBC\xAF"sv, {"a 7-Zip archive"sv, kUnpack}},
    {"Rar!"sv, {"a RAR archive"sv, kUnpack}},
    {"\x28\xB5\x2F\xFD"sv, {"a Zstandard file"sv, kUnpack}},
    {"SQLite format 3\0"sv, {"an SQLite database"sv, "export the texts from it and add those"sv}},
    {"\x7F"
     "ELF"sv,
     {"a program"sv, "add a text file instead"sv}},
    {"MZ\x90"sv, {"a program"sv, "add a text file instead"sv}},
});

}  // namespace

Lookalike recognise_binary(std::string_view bytes) {
  for (const Magic& magic : kMagic) {
    if (bytes.starts_with(magic.start)) return magic.lookalike;
  }
  // MP4 and its kin name themselves behind a length.
  if (bytes.size() > 8 && bytes.substr(4, 4) == "ftyp")
    return {"an MP4 recording or image", kTranscribe};
  return {};
}

}  // namespace stet::text

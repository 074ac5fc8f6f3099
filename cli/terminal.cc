// Text for a person: wrapping, colour, progress.
#include "terminal.h"

#include <unistd.h>

#include <cstdlib>
#include <iostream>

namespace stet::cli {
namespace {

bool wants_colour() {
  static const bool wanted = [] {
    const char* no_colour = std::getenv("NO_COLOR");
    return isatty(STDOUT_FILENO) == 1 && (!no_colour || !*no_colour);
  }();
  return wanted;
}

const char* code(Colour colour) {
  switch (colour) {
    case Colour::none:
      return "";
    case Colour::bold:
      return "\x1b[1m";
    case Colour::dim:
      return "\x1b[2m";
    case Colour::red:
      return "\x1b[31;1m";
    case Colour::green:
      return "\x1b[32m";
    case Colour::yellow:
      return "\x1b[33m";
    case Colour::cyan:
      return "\x1b[36m";
  }
  return "";
}

// Columns of UTF-8 text, one for each code point: close enough for wrapping prose.
std::size_t columns(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

// The text without anything that a terminal would obey.
std::string tame(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool c1 =
        byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F || c1) {
      out += "\xEF\xBF\xBD";
      i += c1;
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace

std::string coloured(Colour colour, std::string_view text) {
  if (!wants_colour() || colour == Colour::none) return std::string(text);
  return code(colour) + std::string(text) + "\x1b[0m";
}

std::string wrapped(std::string_view raw, std::string_view first, std::string_view next,
                    std::size_t width) {
  const std::string text = tame(raw);
  std::string out(first), line;
  std::size_t room = width - columns(first);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = text.find_first_not_of(" \n\t", at);
    if (start == std::string::npos) break;
    const std::size_t end = std::min(text.find_first_of(" \n\t", start), text.size());
    const std::string word = text.substr(start, end - start);
    if (!line.empty() && columns(line) + 1 + columns(word) > room) {
      out += line + "\n" + std::string(next);
      room = width - columns(next);
      line.clear();
    }
    line += (line.empty() ? "" : " ") + word;
    at = end;
  }
  return out + line + "\n";
}

std::string counted(std::size_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

Progress::Progress(std::string doing, std::size_t total)
    : doing_(std::move(doing)),
      total_(total),
      watched_(isatty(STDERR_FILENO) == 1),
      start_(std::chrono::steady_clock::now()) {}

Progress::~Progress() { wipe(); }

void Progress::step() {
  ++done_;
  if (!watched_) return;
  const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start_;
  if (!shown_ && spent.count() < 0.3) return;
  const double left =
      spent.count() / static_cast<double>(done_) * static_cast<double>(total_ - done_);
  std::cerr << "\r\x1b[K" << doing_ << " " << done_ << " of " << total_ << ", about "
            << static_cast<long>(left + 0.5) << " s left" << std::flush;
  shown_ = true;
}

void Progress::wipe() {
  if (shown_) std::cerr << "\r\x1b[K" << std::flush;
  shown_ = false;
}

}  // namespace stet::cli

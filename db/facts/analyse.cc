// Reads everything out of a document: trees, then mentions, then claims.
#include "facts/batch.h"
#include "facts/claims.h"
#include "facts/dateline.h"
#include "facts/figures.h"
#include "facts/long_text.h"
#include "facts/names.h"
#include "grammar/batch.h"

namespace stet::facts {
namespace {

template <class Found>
void append(std::vector<Found>& all, std::vector<Found> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

bool is_one_passage(const text::Document& document) {
  return document.passages.size() == 1 &&
         document.passages.front().span == Span{0, document.text.size()};
}

std::vector<Mention> read_mentions(const Analysis& analysis, const NameTable& names,
                                   std::vector<Mention> all) {
  append(all, read_quotes(analysis.document, analysis.sentences));
  append(all, read_names(names));
  return settle(std::move(all));
}

// Without its trees, which would fill the memory.
Analysis analyse_long(ToAnalyse given) {
  Analysis out;
  read_windows(given.document, given.context, given.wanted, [&](Findings found) {
    append(out.mentions, std::move(found.mentions));
    append(out.claims, std::move(found.claims));
  });
  out.document = std::move(given.document);
  out.sentences.resize(out.document.passages.size());
  return out;
}

// The stretches to be parsed: one for each passage.
std::vector<Span> sentences_of(const text::Document& document) {
  std::vector<Span> out;
  out.reserve(document.passages.size());
  for (const text::Passage& passage : document.passages)
    // Page furniture is not the article, and nobody writes sentences as long as a window: an empty
    // span keeps the place and costs nothing.
    out.push_back(passage.kind == text::PassageKind::furniture || passage.span.size() > kWindow
                      ? Span{passage.span.start, passage.span.start}
                      : Span{dateline_end(document.text, passage.span), passage.span.end});
  return out;
}

}  // namespace

std::vector<Analysis> analyse_whole(std::vector<ToAnalyse> documents) {
  std::vector<Analysis> out(documents.size());
  std::vector<grammar::ToParse> texts;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    out[i].document = std::move(documents[i].document);
    // Words are views of the text: it must stand on the heap, so that it stays where it is when the
    // analysis is moved.
    out[i].document.text.reserve(sizeof(std::string));
    texts.push_back({out[i].document.text, sentences_of(out[i].document)});
  }
  std::vector<std::vector<grammar::Sentence>> sentences = grammar::parse_all(texts);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    out[i].sentences = std::move(sentences[i]);
    const NameTable names = find_names(out[i].document, out[i].sentences);
    const std::string& published = documents[i].context.published;
    std::vector<Mention> figures = read_figures(out[i].document.text, published);
    if (is_one_passage(out[i].document)) out[i].figures = {published, figures};
    out[i].mentions = read_mentions(out[i], names, std::move(figures));
    if (documents[i].wanted == Wanted::mentions_and_claims)
      out[i].claims = read_claims(out[i], documents[i].context, names);
  }
  return out;
}

std::vector<Analysis> analyse_all(std::vector<ToAnalyse> documents) {
  std::vector<Analysis> out(documents.size());
  std::vector<ToAnalyse> together;
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (documents[i].document.text.size() > kWindow) {
      out[i] = analyse_long(std::move(documents[i]));
      continue;
    }
    together.push_back(std::move(documents[i]));
    places.push_back(i);
  }
  std::vector<Analysis> read = analyse_whole(std::move(together));
  for (std::size_t i = 0; i < read.size(); ++i) out[places[i]] = std::move(read[i]);
  return out;
}

Analysis analyse(text::Document document, const Context& context) {
  std::vector<ToAnalyse> one;
  one.push_back({std::move(document), context});
  return std::move(analyse_all(std::move(one)).front());
}

}  // namespace stet::facts

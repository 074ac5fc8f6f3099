// The editors' page: a draft pasted in, its statements marked up, each with its verdict, evidence
// and arithmetic.
//
// Rendered here and free of scripts, so it reads the same with JavaScript off and nothing a draft
// or a source says can run.
#include <algorithm>
#include <array>

#include "routes.h"
#include "stet/error.h"

extern "C" const char stet_embed_page_css[], stet_embed_page_css_end[];

namespace stet::http {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string spoken(std::string_view label) {
  std::string out(label);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

std::string field(const Request& request, const std::string& name) {
  const auto found = request.form.find(name);
  return found == request.form.end() ? std::string() : found->second;
}

std::string frame(std::string_view content) {
  return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>stet</title>"
         "<meta name=\"viewport\" content=\"width=device-width\"><link rel=\"stylesheet\" "
         "href=\"/style.css\"></head><body>\n" +
         std::string(content) + "</body></html>\n";
}

// The draft comes as a multipart form: url-encoded bodies are cut at 8 KiB by the HTTP library.
std::string form(std::string_view text, std::string_view published) {
  return "<form method=\"post\" action=\"/\" enctype=\"multipart/form-data\">\n"
         "<label for=\"text\">The draft (Markdown or plain text)</label>\n"
         "<textarea id=\"text\" name=\"text\" required autofocus>\n" +
         escaped(text) +
         "</textarea>\n<label for=\"published\">Publication date, from which \"today\" and \"last "
         "year\" count</label>\n"
         "<input id=\"published\" name=\"published\" type=\"date\" value=\"" +
         escaped(published) + "\">\n<div><button>Check</button></div>\n</form>\n";
}

// The draft with its statements linked to their findings. Where findings overlap, the most severe
// one is linked.
std::string marked_draft(std::string_view text, const std::vector<Finding>& findings) {
  std::vector<std::size_t> cuts = {0, text.size()};
  for (const Finding& finding : findings) {
    cuts.push_back(std::min(finding.span.start, text.size()));
    cuts.push_back(std::min(finding.span.end, text.size()));
  }
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  std::string out = "<pre class=\"draft\">";
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    const Span piece{cuts[i], cuts[i + 1]};
    const Finding* worst = nullptr;
    for (const Finding& finding : findings)
      if (!finding.suppressed && finding.span.contains(piece) &&
          (!worst || finding.verdict > worst->verdict))
        worst = &finding;
    if (worst)
      out += "<a class=\"" + std::string(to_string(worst->verdict)) + "\" href=\"#f" +
             escaped(worst->id) + "\">" + escaped(piece.of(text)) + "</a>";
    else
      out += escaped(piece.of(text));
  }
  return out + "</pre>\n";
}

std::string evidence_html(const Evidence& evidence) {
  std::string head = evidence.publisher.empty() ? evidence.path : evidence.publisher;
  if (!evidence.title.empty()) head += ", \u201c" + evidence.title + "\u201d";
  if (!evidence.published.empty()) head += ", " + evidence.published;
  if (evidence.digital_source_type) head += ", " + *evidence.digital_source_type;
  return "<blockquote>" + escaped(evidence.quote) + "<div class=\"small\">" +
         std::string(to_string(evidence.stance)) + " \u00b7 " + escaped(head) + " \u00b7 origin " +
         std::to_string(evidence.origin) + " \u00b7 <a href=\"/api/v1/sources/" +
         escaped(evidence.source) + "\">source</a></div></blockquote>\n";
}

std::string finding_html(const Finding& finding) {
  std::string out = "<article class=\"" + std::string(to_string(finding.verdict)) + "\" id=\"f" +
                    escaped(finding.id) + "\">\n<h2>" +
                    escaped(finding.suppressed ? "suppressed: " + *finding.suppressed
                                               : spoken(to_string(finding.verdict))) +
                    " <span class=\"small\">" + escaped(spoken(finding.reason)) + ", " +
                    escaped(finding.rule) + ", line " + std::to_string(finding.line) +
                    "</span></h2>\n<p><q>" + escaped(finding.quote) + "</q></p>\n<p>" +
                    escaped(finding.message) + "</p>\n";
  if (!finding.derivation.empty()) {
    out += "<details" + std::string(finding.verdict == Verdict::refuted ? " open" : "") +
           "><summary>why</summary><ol>\n";
    for (const std::string& step : finding.derivation) out += "<li>" + escaped(step) + "</li>\n";
    out += "</ol></details>\n";
  }
  for (const Evidence& evidence : finding.evidence) out += evidence_html(evidence);
  return out + "</article>\n";
}

std::string summary_html(const Report& report) {
  std::array<std::size_t, 5> counts{};
  for (const Finding& finding : report.findings)
    if (!finding.suppressed) ++counts[static_cast<std::size_t>(finding.verdict)];
  std::string out = "<p>" + std::to_string(report.sentences) + " sentences: ";
  for (const Verdict verdict :
       {Verdict::refuted, Verdict::conflicting, Verdict::not_enough_evidence, Verdict::supported})
    out += std::to_string(counts[static_cast<std::size_t>(verdict)]) + " " +
           spoken(to_string(verdict)) + (verdict == Verdict::supported ? "" : ", ");
  return out + ". By " + std::to_string(report.sources) + " sources.</p>\n";
}

Response html(std::string body, int status = 200) {
  return {.status = status, .type = "text/html; charset=utf-8", .body = std::move(body)};
}

}  // namespace

Response page(Store& store, const Request&) {
  const std::size_t sources = store.sources().size();
  return html(
      frame("<h1>stet: does this draft hold, by our own sources?</h1>\n<p class=\"small\">" +
            std::to_string(sources) +
            " sources in this store. The draft stays on this machine and is not kept.</p>\n" +
            form("", "")));
}

Response page_check(Store& store, const Request& request) {
  const std::string text = field(request, "text"), published = field(request, "published");
  try {
    const Report report =
        store.check({.path = "draft.md", .bytes = text, .published = published}, {});
    std::string findings;
    for (const Finding& finding : report.findings) findings += finding_html(finding);
    return html(frame("<h1>stet</h1>\n" + summary_html(report) +
                      "<div class=\"columns\">\n<section aria-label=\"draft\">" +
                      marked_draft(text, report.findings) +
                      "</section>\n<section aria-label=\"findings\">\n" + findings +
                      "</section>\n</div>\n<hr>\n" + form(text, published)));
  } catch (const Error& error) {
    if (error.code() != Code::invalid && error.code() != Code::unsupported) throw;
    return html(frame("<h1>stet</h1>\n<p role=\"alert\">" + escaped(error.what()) + "</p>\n" +
                      form(text, published)),
                400);
  }
}

Response page_style(Store&, const Request&) {
  return {.type = "text/css; charset=utf-8",
          .body = {stet_embed_page_css, stet_embed_page_css_end}};
}

}  // namespace stet::http

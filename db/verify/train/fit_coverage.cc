// Fits the weights of coverage by logistic regression and says, by cross-validation, what they are
// worth.
//
//   fit_coverage OUT.txt PAIRS.jsonl...
//
// Each line of a pairs file is {"id","claim","evidence","label"}. Besides the pairs themselves it
// learns from altered ones: a supported claim with a number or a name exchanged or its verb negated
// is no longer supported (the method of FactCC, Kryscinski et al. 2020). Only pairs on which no
// comparison answers teach: the others are not coverage's to decide. Every file counts alike, and
// in it supported ones as much as the rest. Deterministic.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>

#include "stet/error.h"
#include "stet/json.h"
#include "verify/examine.h"

namespace {

using namespace stet;
using namespace stet::verify;

constexpr int kFolds = 5;
constexpr double kRidge = 3;                // L2, in pairs
constexpr double kMost = 400;               // pairs of a kind that a file counts for
constexpr double kAltered = 0.3;            // of a pair, for one altered by rule
constexpr std::size_t kSize = kInputs + 1;  // the bias is the last
using Vector = std::array<double, kSize>;

struct Sample {
  Vector x{};
  bool supported = false;
  bool altered = false;
  Verdict verdict = Verdict::not_enough_evidence;
  int file = 0, fold = 0;
  double weight = 0;
};

std::uint32_t hash_of(std::string_view text) {
  std::uint32_t out = 2166136261U;
  for (char c : text) out = (out ^ static_cast<unsigned char>(c)) * 16777619U;
  return out;
}

facts::Analysis read(std::string_view text) {
  return facts::analyse(text::read(text, text::Format::plain), {});
}

Sample sample_of(const std::string& claim, const std::string& evidence,
                 const facts::Analysis& passages) {
  const facts::Analysis own = read(claim);
  Examination examination(own, passages, evidence, {});
  const Inputs inputs = inputs_of(examination.features());
  Sample out;
  std::copy(inputs.begin(), inputs.end(), out.x.begin());
  out.x.back() = 1;
  out.verdict = examination.deciding().decision.verdict;
  return out;
}

// The claim with its first figure changed; empty where it has none.
std::string other_number(const std::string& claim) {
  std::size_t at = claim.find_first_of("123456789");
  if (at == std::string::npos) return {};
  std::string out = claim;
  out[at] = out[at] == '9' ? '4' : static_cast<char>(out[at] + 1);
  return out;
}

// The claim with its last name exchanged for one of another claim.
std::string other_name(const std::string& claim, const std::string& from) {
  auto last_name = [](const std::string& text) -> Span {
    Span out;
    for (const Term& term : terms_of(text, {0, text.size()}, {}))
      if (term.name) out = term.span;
    return out;
  };
  Span old = last_name(claim), instead = last_name(from);
  if (old.empty() || instead.empty() || old.of(claim) == instead.of(from)) return {};
  return claim.substr(0, old.start) + std::string(instead.of(from)) + claim.substr(old.end);
}

std::string negated(const std::string& claim) {
  for (std::string_view verb :
       {" is ", " was ", " are ", " were ", " has ", " have ", " had ", " will ", " can "}) {
    std::size_t at = claim.find(verb);
    if (at == std::string::npos || claim.find(" not ") != std::string::npos) continue;
    return claim.substr(0, at + verb.size()) + "not " + claim.substr(at + verb.size());
  }
  return {};
}

// Pairs made of one another are judged by weights that have seen none of them: those of a group, or
// with the same evidence.
std::string group_of(const Json& pair, const std::string& evidence) {
  const Json* meta = pair.find("meta");
  const Json* group = meta ? meta->find("group") : nullptr;
  return group ? group->as_string() : evidence;
}

void read_file(const char* path, int number, std::vector<Sample>& out) {
  std::ifstream file(path);
  if (!file) throw Error(Code::not_found, std::string("cannot read ") + path);
  std::string line, last;
  while (std::getline(file, line)) {
    Json pair = Json::parse(line);
    std::string claim = pair.at("claim").as_string(), evidence;
    for (const Json& passage : pair.at("evidence").items())
      evidence += passage.as_string() + "\n\n";
    facts::Analysis passages = read(evidence);
    std::uint32_t hash = hash_of(pair.at("id").as_string()),
                  group = hash_of(group_of(pair, evidence));
    auto keep = [&](Sample sample, bool supported, bool altered) {
      sample.supported = supported;
      sample.altered = altered;
      sample.file = number;
      sample.fold = static_cast<int>(group / 7 % kFolds);
      out.push_back(sample);
    };
    bool supported = pair.at("label").as_string() == "supported";
    keep(sample_of(claim, evidence, passages), supported, false);
    if (supported) {
      std::array<std::string, 3> altered = {other_number(claim), other_name(claim, last),
                                            negated(claim)};
      if (const std::string& one = altered[hash % 3]; !one.empty())
        keep(sample_of(one, evidence, passages), false, true);
    }
    last = claim;
  }
}

bool open(const Sample& sample) {
  return sample.verdict != Verdict::supported && sample.verdict != Verdict::refuted;
}

// In each file the supported and the others teach as much as the rarer of them can, and no file
// more than kMost of each.
void set_weights(std::vector<Sample>& samples) {
  std::map<std::pair<int, bool>, double> count;
  auto own = [](const Sample& s) { return s.altered ? kAltered : 1; };
  for (const Sample& s : samples)
    if (open(s)) count[{s.file, s.supported}] += own(s);
  for (Sample& s : samples) {
    double least = std::min({count[{s.file, true}], count[{s.file, false}], kMost});
    s.weight = open(s) ? own(s) * least / count[{s.file, s.supported}] : 0;
  }
}

// Solves A x = b in place by elimination with pivots.
Vector solve(std::array<Vector, kSize> a, Vector b) {
  for (std::size_t i = 0; i < kSize; ++i) {
    std::size_t pivot = i;
    for (std::size_t r = i + 1; r < kSize; ++r)
      if (std::abs(a[r][i]) > std::abs(a[pivot][i])) pivot = r;
    std::swap(a[i], a[pivot]);
    std::swap(b[i], b[pivot]);
    for (std::size_t r = i + 1; r < kSize; ++r) {
      double factor = a[r][i] / a[i][i];
      for (std::size_t c = i; c < kSize; ++c) a[r][c] -= factor * a[i][c];
      b[r] -= factor * b[i];
    }
  }
  for (std::size_t i = kSize; i-- > 0;) {
    for (std::size_t c = i + 1; c < kSize; ++c) b[i] -= a[i][c] * b[c];
    b[i] /= a[i][i];
  }
  return b;
}

double probability(const Vector& w, const Sample& s) {
  double sum = 0;
  for (std::size_t i = 0; i < kSize; ++i) sum += w[i] * s.x[i];
  return 1 / (1 + std::exp(-sum));
}

// Newton's method; samples of fold `left_out` do not teach.
Vector fit(const std::vector<Sample>& samples, int left_out) {
  Vector w{};
  for (int step = 0; step < 25; ++step) {
    std::array<Vector, kSize> hessian{};
    Vector gradient{};
    for (std::size_t i = 0; i < kSize; ++i) {
      double ridge = i + 1 == kSize ? 1e-6 : kRidge;
      hessian[i][i] += ridge;
      gradient[i] -= ridge * w[i];
    }
    for (const Sample& s : samples) {
      if (s.weight == 0 || s.fold == left_out) continue;
      double p = probability(w, s);
      for (std::size_t i = 0; i < kSize; ++i) {
        gradient[i] += s.weight * ((s.supported ? 1 : 0) - p) * s.x[i];
        for (std::size_t j = 0; j < kSize; ++j)
          hessian[i][j] += s.weight * p * (1 - p) * s.x[i] * s.x[j];
      }
    }
    Vector move = solve(hessian, gradient);
    for (std::size_t i = 0; i < kSize; ++i) w[i] += move[i];
  }
  return w;
}

struct Score {
  double right[2] = {0, 0}, all[2] = {0, 0};
  void add(bool truth, bool said) {
    all[truth] += 1;
    right[truth] += truth == said ? 1 : 0;
  }
  double accuracy() const { return 100 * (right[0] + right[1]) / std::max(1.0, all[0] + all[1]); }
  double balanced() const {
    return 50 * (right[0] / std::max(1.0, all[0]) + right[1] / std::max(1.0, all[1]));
  }
};

std::string name_of(const char* path) {
  std::string out = path;
  return out.substr(out.find_last_of('/') + 1);
}

// Forced answers where every fold is judged by weights that have not seen it.
std::string cross_validate(const std::vector<Sample>& samples,
                           const std::vector<const char*>& files) {
  std::vector<Score> all(files.size()), undecided(files.size());
  for (int fold = 0; fold < kFolds; ++fold) {
    Vector w = fit(samples, fold);
    for (const Sample& s : samples) {
      if (s.fold != fold || s.altered) continue;
      bool said = open(s) ? probability(w, s) > 0.5 : s.verdict == Verdict::supported;
      all[static_cast<std::size_t>(s.file)].add(s.supported, said);
      if (open(s)) undecided[static_cast<std::size_t>(s.file)].add(s.supported, said);
    }
  }
  std::string out;
  for (std::size_t i = 0; i < files.size(); ++i) {
    std::array<char, 200> line{};
    std::snprintf(
        line.data(), line.size(),
        "# %-28s forced %.1f balanced %.1f; where nothing else answers %.1f balanced %.1f\n",
        name_of(files[i]).c_str(), all[i].accuracy(), all[i].balanced(), undecided[i].accuracy(),
        undecided[i].balanced());
    out += line.data();
  }
  return out;
}

void write(const char* path, const Vector& w, const std::string& validation) {
  std::ofstream out(path);
  out << "# Weights of coverage (verify/coverage.h), written by fit_coverage: a line a feature. A "
         "positive weight speaks for the claim.\n"
         "# Learned from the pairs of FeverSymmetric (CC BY-SA 3.0), Fool Me Twice (Apache-2.0), "
         "Breaking NLI (CC BY-SA 4.0),\n"
         "# negation-and-nli (MIT), EQUATE (MIT) and SummEdits (Apache-2.0), and from claims of "
         "them altered by rule.\n"
         "# Cross-validated in five parts, per cent:\n"
      << validation;
  std::array<char, 80> line{};
  for (std::size_t i = 0; i < kSize; ++i) {
    std::string name(i + 1 == kSize ? "bias" : input_name(i));
    std::snprintf(line.data(), line.size(), "%-40s %+.3f\n", name.c_str(), w[i]);
    std::string text = line.data();
    if (text.find('+') != std::string::npos) text.replace(text.find('+'), 1, " ");
    out << text;
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: fit_coverage OUT.txt PAIRS.jsonl...\n";
    return 2;
  }
  try {
    std::vector<const char*> files(argv + 2, argv + argc);
    std::vector<Sample> samples;
    for (std::size_t i = 0; i < files.size(); ++i)
      read_file(files[i], static_cast<int>(i), samples);
    set_weights(samples);
    std::string validation = cross_validate(samples, files);
    std::cout << validation;
    write(argv[1], fit(samples, -1), validation);
  } catch (const Error& error) {
    std::cerr << "fit_coverage: " << error.what() << '\n';
    return 1;
  }
  return 0;
}

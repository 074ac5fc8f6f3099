// A stranger's program: judges one claim through the installed library.
#include <stet/engine.h>

#include <iostream>

int main() {
  const stet::Judged judged =
      stet::judge("Exports rose 5% in 2023.", {"Exports rose 3% in 2023."}, "2024-02-01");
  std::cout << to_string(judged.verdict) << ": " << judged.message << '\n';
  return judged.verdict == stet::Verdict::refuted ? 0 : 1;
}

// Chooses the kernels by what the processor can do.
#include "grammar/kernels.h"

namespace stet::grammar {

#if defined(STET_X86_KERNELS)
const Kernels& avx2_kernels();
const Kernels& vnni_kernels();
#endif

int kernel_paths(const Kernels** out, int room) {
  int count = 0;
  const auto add = [&](const Kernels& kernels) {
    if (count < room) out[count++] = &kernels;
  };
  add(baseline_kernels());
#if defined(STET_X86_KERNELS)
  if (__builtin_cpu_supports("avx2")) add(avx2_kernels());
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vnni")) {
    add(vnni_kernels());
  }
#endif
  return count;
}

const Kernels& best_kernels() {
  static const Kernels* const kBest = [] {
    const Kernels* paths[3];
    return paths[kernel_paths(paths, 3) - 1];
  }();
  return *kBest;
}

}  // namespace stet::grammar

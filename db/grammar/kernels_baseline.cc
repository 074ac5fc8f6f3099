// The plain path: any processor.
#include "grammar/kernels_body.h"

namespace stet::grammar {
namespace {

// A row at a time over a block of 16 outputs; compilers turn the inner loops into whatever vectors
// they may use.
void product_kernel(const std::uint8_t* x, int x_stride, int rows, const Matrix& m,
                    const std::int32_t* const* from, std::int32_t* sums) {
  for (int block = 0; block * kBlock < m.outputs; ++block) {
    const std::int8_t* weights = m.weights + block * m.stride;
    for (int r = 0; r < rows; ++r) {
      const std::uint8_t* row = x + static_cast<long>(r) * x_stride;
      std::int32_t sum[kBlock] = {};
      if (from != nullptr) __builtin_memcpy(sum, from[r] + block * kBlock, sizeof(sum));
      for (int k = 0; k < m.depth; k += 4) {
        const std::int8_t* w = weights + static_cast<long>(k) * kBlock;
        for (int o = 0; o < kBlock; ++o) {
          sum[o] += row[k] * w[4 * o] + row[k + 1] * w[4 * o + 1] + row[k + 2] * w[4 * o + 2] +
                    row[k + 3] * w[4 * o + 3];
        }
      }
      __builtin_memcpy(sums + static_cast<long>(r) * m.outputs + block * kBlock, sum, sizeof(sum));
    }
  }
}

}  // namespace

const Kernels& baseline_kernels() {
  static constexpr Kernels kKernels = {"baseline",    product_kernel, cells_kernel,
                                       finish_kernel, squash_kernel,  accumulate_kernel,
                                       dot_kernel};
  return kKernels;
}

}  // namespace stet::grammar

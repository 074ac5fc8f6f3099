// The AVX-512 path with VNNI (compiled with -mavx512f -mavx512bw -mavx512vl -mavx512vnni): four
// products in one instruction.
#if defined(__AVX512VNNI__)
#include <immintrin.h>

#include "grammar/kernels_body.h"

namespace stet::grammar {
namespace {

// kRows rows by 16 outputs.
template <int kRows>
inline void tile(const std::uint8_t* x, int x_stride, const std::int8_t* weights, int depth,
                 std::int32_t* sums, int outputs) {
  __m512i sum[kRows];
  for (int r = 0; r < kRows; ++r) sum[r] = _mm512_setzero_si512();
  for (int k = 0; k < depth; k += 4) {
    const __m512i w = _mm512_load_si512(weights + static_cast<long>(k) * kBlock);
    for (int r = 0; r < kRows; ++r) {
      std::int32_t four;
      __builtin_memcpy(&four, x + static_cast<long>(r) * x_stride + k, 4);
      sum[r] = _mm512_dpbusd_epi32(sum[r], _mm512_set1_epi32(four), w);
    }
  }
  for (int r = 0; r < kRows; ++r)
    _mm512_storeu_si512(sums + static_cast<long>(r) * outputs, sum[r]);
}

void product_kernel(const std::uint8_t* x, int x_stride, int rows, const Matrix& m,
                    std::int32_t* sums) {
  for (int block = 0; block < m.outputs; block += kBlock) {
    const std::int8_t* weights = m.weights + static_cast<long>(block) * m.depth;
    int r = 0;
    for (; r + 8 <= rows; r += 8) {
      tile<8>(x + static_cast<long>(r) * x_stride, x_stride, weights, m.depth,
              sums + static_cast<long>(r) * m.outputs + block, m.outputs);
    }
    for (; r + 4 <= rows; r += 4) {
      tile<4>(x + static_cast<long>(r) * x_stride, x_stride, weights, m.depth,
              sums + static_cast<long>(r) * m.outputs + block, m.outputs);
    }
    for (; r < rows; ++r) {
      tile<1>(x + static_cast<long>(r) * x_stride, x_stride, weights, m.depth,
              sums + static_cast<long>(r) * m.outputs + block, m.outputs);
    }
  }
}

}  // namespace

const Kernels& vnni_kernels() {
  static constexpr Kernels kKernels = {"avx512-vnni", product_kernel, cells_kernel,
                                       finish_kernel, squash_kernel,  accumulate_kernel,
                                       dot_kernel};
  return kKernels;
}

}  // namespace stet::grammar
#endif

// The AVX-512 path with VNNI (compiled with -mavx512f -mavx512bw -mavx512vl -mavx512vnni): four
// products in one instruction.
#if defined(__AVX512VNNI__)
#include <immintrin.h>

#include "grammar/kernels_body.h"

namespace stet::grammar {
namespace {

// kRows rows by kBlocks blocks of 16 outputs. An instruction waits five for the one before it on
// the same sums, two can begin at once: ten sums or more keep the processor busy.
template <int kRows, int kBlocks>
inline void tile(const std::uint8_t* x, int x_stride, const Matrix& m, int block,
                 const std::int32_t* const* from, std::int32_t* sums) {
  __m512i sum[kBlocks][kRows];
  for (int b = 0; b < kBlocks; ++b)
    for (int r = 0; r < kRows; ++r)
      sum[b][r] = from == nullptr ? _mm512_setzero_si512()
                                  : _mm512_loadu_si512(from[r] + (block + b) * kBlock);
  const std::int8_t* weights = m.weights + block * m.stride;
  for (int k = 0; k < m.depth; k += 4) {
    __m512i w[kBlocks];
    for (int b = 0; b < kBlocks; ++b)
      w[b] = _mm512_load_si512(weights + b * m.stride + static_cast<long>(k) * kBlock);
    for (int r = 0; r < kRows; ++r) {
      std::int32_t four;
      __builtin_memcpy(&four, x + static_cast<long>(r) * x_stride + k, 4);
      const __m512i row = _mm512_set1_epi32(four);
      for (int b = 0; b < kBlocks; ++b) sum[b][r] = _mm512_dpbusd_epi32(sum[b][r], row, w[b]);
    }
  }
  for (int b = 0; b < kBlocks; ++b)
    for (int r = 0; r < kRows; ++r)
      _mm512_storeu_si512(sums + static_cast<long>(r) * m.outputs + (block + b) * kBlock,
                          sum[b][r]);
}

// All rows of some blocks: eight at a time, and the rest together.
template <int kBlocks>
void columns(const std::uint8_t* x, int x_stride, int rows, const Matrix& m, int block,
             const std::int32_t* const* from, std::int32_t* sums) {
  for (; rows >= 8; rows -= 8, x += 8L * x_stride, sums += 8L * m.outputs) {
    tile<8, kBlocks>(x, x_stride, m, block, from, sums);
    if (from != nullptr) from += 8;
  }
  switch (rows) {
    case 7:
      return tile<7, kBlocks>(x, x_stride, m, block, from, sums);
    case 6:
      return tile<6, kBlocks>(x, x_stride, m, block, from, sums);
    case 5:
      return tile<5, kBlocks>(x, x_stride, m, block, from, sums);
    case 4:
      return tile<4, kBlocks>(x, x_stride, m, block, from, sums);
    case 3:
      return tile<3, kBlocks>(x, x_stride, m, block, from, sums);
    case 2:
      return tile<2, kBlocks>(x, x_stride, m, block, from, sums);
    case 1:
      return tile<1, kBlocks>(x, x_stride, m, block, from, sums);
    default:
      return;
  }
}

void product_kernel(const std::uint8_t* x, int x_stride, int rows, const Matrix& m,
                    const std::int32_t* const* from, std::int32_t* sums) {
  const int blocks = m.outputs / kBlock;
  int block = 0;
  for (; rows == 1 && block + 8 <= blocks; block += 8)
    tile<1, 8>(x, x_stride, m, block, from, sums);
  for (; rows == 2 && block + 4 <= blocks; block += 4)
    tile<2, 4>(x, x_stride, m, block, from, sums);
  for (; block + 2 <= blocks; block += 2) columns<2>(x, x_stride, rows, m, block, from, sums);
  for (; block < blocks; ++block) columns<1>(x, x_stride, rows, m, block, from, sums);
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

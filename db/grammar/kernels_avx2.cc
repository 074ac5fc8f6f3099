// The AVX2 path (compiled with -mavx2): products of bytes, four summed in 16 bits.
#if defined(__AVX2__)
#include <immintrin.h>

#include "grammar/kernels_body.h"

namespace stet::grammar {
namespace {

// kRows rows by a block of 16 outputs.
template <int kRows>
inline void tile(const std::uint8_t* x, int x_stride, const Matrix& m, int block,
                 const std::int32_t* const* from, std::int32_t* sums) {
  const __m256i ones = _mm256_set1_epi16(1);
  __m256i sum[kRows][2];
  for (int r = 0; r < kRows; ++r) {
    sum[r][0] = sum[r][1] = _mm256_setzero_si256();
    if (from == nullptr) continue;
    const auto* start = reinterpret_cast<const __m256i*>(from[r] + block * kBlock);
    sum[r][0] = _mm256_loadu_si256(start), sum[r][1] = _mm256_loadu_si256(start + 1);
  }
  const std::int8_t* weights = m.weights + block * m.stride;
  for (int k = 0; k < m.depth; k += 8) {
    const auto* w = reinterpret_cast<const __m256i*>(weights + static_cast<long>(k) * kBlock);
    const __m256i w0 = _mm256_load_si256(w), w1 = _mm256_load_si256(w + 1),
                  w2 = _mm256_load_si256(w + 2), w3 = _mm256_load_si256(w + 3);
    for (int r = 0; r < kRows; ++r) {
      std::int32_t four[2];
      __builtin_memcpy(four, x + static_cast<long>(r) * x_stride + k, 8);
      const __m256i row0 = _mm256_set1_epi32(four[0]), row1 = _mm256_set1_epi32(four[1]);
      const __m256i low =
          _mm256_add_epi16(_mm256_maddubs_epi16(row0, w0), _mm256_maddubs_epi16(row1, w2));
      const __m256i high =
          _mm256_add_epi16(_mm256_maddubs_epi16(row0, w1), _mm256_maddubs_epi16(row1, w3));
      sum[r][0] = _mm256_add_epi32(sum[r][0], _mm256_madd_epi16(low, ones));
      sum[r][1] = _mm256_add_epi32(sum[r][1], _mm256_madd_epi16(high, ones));
    }
  }
  for (int r = 0; r < kRows; ++r) {
    auto* to = reinterpret_cast<__m256i*>(sums + static_cast<long>(r) * m.outputs + block * kBlock);
    _mm256_storeu_si256(to, sum[r][0]);
    _mm256_storeu_si256(to + 1, sum[r][1]);
  }
}

// All rows of a block: four at a time, and the rest together.
void column(const std::uint8_t* x, int x_stride, int rows, const Matrix& m, int block,
            const std::int32_t* const* from, std::int32_t* sums) {
  for (; rows >= 4; rows -= 4, x += 4L * x_stride, sums += 4L * m.outputs) {
    tile<4>(x, x_stride, m, block, from, sums);
    if (from != nullptr) from += 4;
  }
  if (rows == 3) tile<3>(x, x_stride, m, block, from, sums);
  if (rows == 2) tile<2>(x, x_stride, m, block, from, sums);
  if (rows == 1) tile<1>(x, x_stride, m, block, from, sums);
}

void product_kernel(const std::uint8_t* x, int x_stride, int rows, const Matrix& m,
                    const std::int32_t* const* from, std::int32_t* sums) {
  for (int block = 0; block * kBlock < m.outputs; ++block)
    column(x, x_stride, rows, m, block, from, sums);
}

}  // namespace

const Kernels& avx2_kernels() {
  static constexpr Kernels kKernels = {"avx2",        product_kernel, cells_kernel,
                                       finish_kernel, squash_kernel,  accumulate_kernel,
                                       dot_kernel};
  return kKernels;
}

}  // namespace stet::grammar
#endif

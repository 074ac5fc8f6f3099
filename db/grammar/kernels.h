// The arithmetic of the model at run time: products of bytes in 32-bit integers, exact on every
// processor, and the few float steps between them in a fixed order without fused operations. So
// each instruction set gives the same bits.
//
// Activations are bytes of seven bits: 64 + 63 a for a in [-1, 1]. Weights are signed bytes within
// +-63, so that four products fit the 16-bit lanes of AVX2 without saturating.
#pragma once

#include <cstdint>

namespace stet::grammar {

inline constexpr int kActivationZero = 64,
                     kActivationOne = 63;  // the byte of 0, and how far that of 1 is from it
inline constexpr int kBlock = 16;          // outputs of a packed matrix come in blocks

// y = scale * (W x) + bias, for the byte activations above; scale and bias hold the correction for
// the offset of 64. Packed as [output block][depth / 4][16 outputs][4 inputs]; depth is a multiple
// of 8, outputs of 16 (zero padded).
struct Matrix {
  const std::int8_t* weights = nullptr;
  const float* scale = nullptr;
  const float* bias = nullptr;
  int depth = 0;
  int outputs = 0;
  long stride = 0;  // bytes from one block to the next: more than depth * 16 in a part of a matrix
};

struct Kernels {
  const char* name;
  // sums[r * outputs + o] for each row r of x, added to from[r][o]; from nothing where `from` is
  // null.
  void (*product)(const std::uint8_t* x, int x_stride, int rows, const Matrix& matrix,
                  const std::int32_t* const* from, std::int32_t* sums);
  // One LSTM step of one sentence: sums of the gates (input, forget, output, candidate), cells in
  // and out, bytes of h out.
  void (*cells)(const std::int32_t* sums, const Matrix& matrix, int cells, float* c,
                std::uint8_t* h);
  // y = scale * sums + bias, n a multiple of 16.
  void (*finish)(const std::int32_t* sums, const Matrix& matrix, float* y);
  // Bytes of tanh(y), n a multiple of 16; y becomes tanh(y).
  void (*squash)(float* y, int n, std::uint8_t* bytes);
  // y[i] += factor * row[i], n a multiple of 16.
  void (*accumulate)(const std::int8_t* row, float factor, int n, float* y);
  // The inner product, n a multiple of 8.
  float (*dot)(const float* a, const float* b, int n);
};

// The plain path, and the best one that this processor has.
const Kernels& baseline_kernels();
const Kernels& best_kernels();
// All paths that this processor can run, the plain one first: for the test that they agree.
int kernel_paths(const Kernels** out, int room);

}  // namespace stet::grammar

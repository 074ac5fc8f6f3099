// The float kernels, compiled once for each instruction set: included by kernels_*.cc alone, inside
// their own namespace. Nothing of the standard library may be used here: its inline functions would
// be compiled for a processor that the rest of the program does not ask for.
#pragma once

#include "grammar/kernels.h"

namespace stet::grammar {
namespace {

// Wide vectors where the processor has them: what is done to each number is the same.
#if defined(__AVX512F__)
constexpr int kLanes = 16;
#else
constexpr int kLanes = 8;
#endif
typedef float Floats __attribute__((vector_size(4 * kLanes)));
typedef float LooseFloats __attribute__((vector_size(4 * kLanes), aligned(4), may_alias));
typedef std::int32_t Ints __attribute__((vector_size(4 * kLanes)));
typedef std::int32_t LooseInts __attribute__((vector_size(4 * kLanes), aligned(4), may_alias));
typedef std::uint8_t Bytes __attribute__((vector_size(kLanes)));
typedef std::uint8_t LooseBytes __attribute__((vector_size(kLanes), aligned(1), may_alias));
typedef std::int8_t LooseSignedBytes __attribute__((vector_size(kLanes), aligned(1), may_alias));
typedef float Eight __attribute__((vector_size(32)));
typedef float LooseEight __attribute__((vector_size(32), aligned(4), may_alias));

inline const LooseFloats* floats(const float* p) { return reinterpret_cast<const LooseFloats*>(p); }
inline LooseFloats* floats(float* p) { return reinterpret_cast<LooseFloats*>(p); }

// Bytes of activations in [-1, 1]. The sum is positive, so cutting off rounds to nearest.
inline __attribute__((always_inline)) void store_bytes(const Floats& a, std::uint8_t* to) {
  const Ints whole = __builtin_convertvector(
      a * static_cast<float>(kActivationOne) + (static_cast<float>(kActivationZero) + 0.5f), Ints);
  *reinterpret_cast<LooseBytes*>(to) = __builtin_convertvector(whole, Bytes);
}

inline __attribute__((always_inline)) void load_gate(const std::int32_t* sums, const Matrix& m,
                                                     int at, Floats& out) {
  const Ints whole = *reinterpret_cast<const LooseInts*>(sums + at);
  out = __builtin_convertvector(whole, Floats) * *floats(m.scale + at) + *floats(m.bias + at);
}

// tanh as a fraction (Lambert), so that products of several need one division. |x| is clamped where
// it reaches 1.
struct Fraction {
  Floats above, below;
};
inline __attribute__((always_inline)) void tanh_fraction(const Floats& in, Fraction& out) {
  const Floats limit = Floats{} + 4.97f;
  Floats x = in > limit ? limit : in;
  x = x < -limit ? -limit : x;
  const Floats s = x * x;
  out.above = x * (((s + 378.0f) * s + 17325.0f) * s + 135135.0f);
  out.below = ((s * 28.0f + 3150.0f) * s + 62370.0f) * s + 135135.0f;
}
inline __attribute__((always_inline)) void logistic_fraction(const Floats& in, Fraction& out) {
  tanh_fraction(in * 0.5f, out);
  out.above = out.above + out.below;
  out.below = out.below + out.below;
}

void cells_kernel(const std::int32_t* sums, const Matrix& m, int cells, float* c, std::uint8_t* h) {
  for (int i = 0; i < cells; i += kLanes) {
    Floats z;
    Fraction in, forget, output, candidate;
    load_gate(sums, m, i, z);
    logistic_fraction(z, in);
    load_gate(sums, m, cells + i, z);
    logistic_fraction(z, forget);
    load_gate(sums, m, 2 * cells + i, z);
    logistic_fraction(z, output);
    load_gate(sums, m, 3 * cells + i, z);
    tanh_fraction(z, candidate);
    const Floats entering = in.below * candidate.below;
    const Floats state =
        (forget.above * *floats(c + i) * entering + in.above * candidate.above * forget.below) /
        (forget.below * entering);
    *floats(c + i) = state;
    Fraction squashed;
    tanh_fraction(state, squashed);
    store_bytes(output.above * squashed.above / (output.below * squashed.below), h + i);
  }
}

void finish_kernel(const std::int32_t* sums, const Matrix& m, float* y) {
  for (int i = 0; i < m.outputs; i += kLanes) {
    Floats out;
    load_gate(sums, m, i, out);
    *floats(y + i) = out;
  }
}

void squash_kernel(float* y, int n, std::uint8_t* bytes) {
  for (int i = 0; i < n; i += kLanes) {
    Fraction fraction;
    const Floats x = *floats(y + i);  // a reference to it would claim an alignment that it has not
    tanh_fraction(x, fraction);
    const Floats a = fraction.above / fraction.below;
    *floats(y + i) = a;
    store_bytes(a, bytes + i);
  }
}

void accumulate_kernel(const std::int8_t* row, float factor, int n, float* y) {
  for (int i = 0; i < n; i += kLanes) {
    const LooseSignedBytes bytes = *reinterpret_cast<const LooseSignedBytes*>(row + i);
    *floats(y + i) = *floats(y + i) + __builtin_convertvector(bytes, Floats) * factor;
  }
}

// Eight sums on every processor, joined in one order.
float dot_kernel(const float* a, const float* b, int n) {
  Eight sum{};
  for (int i = 0; i < n; i += 8)
    sum = sum +
          *reinterpret_cast<const LooseEight*>(a + i) * *reinterpret_cast<const LooseEight*>(b + i);
  return ((sum[0] + sum[4]) + (sum[1] + sum[5])) + ((sum[2] + sum[6]) + (sum[3] + sum[7]));
}

}  // namespace
}  // namespace stet::grammar

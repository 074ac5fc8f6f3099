// The float kernels, compiled once for each instruction set: included by kernels_*.cc alone, inside their own namespace.
// Nothing of the standard library may be used here: its inline functions would be compiled for a processor that the
// rest of the program does not ask for.
#pragma once

#include "grammar/activation.h"
#include "grammar/kernels.h"

namespace stet::grammar {
namespace {

typedef float Floats __attribute__((vector_size(32)));
typedef float LooseFloats __attribute__((vector_size(32), aligned(4), may_alias));
typedef std::int32_t Ints __attribute__((vector_size(32)));
typedef std::int32_t LooseInts __attribute__((vector_size(32), aligned(4), may_alias));
typedef std::uint8_t Bytes __attribute__((vector_size(8)));
typedef std::uint8_t LooseBytes __attribute__((vector_size(8), aligned(1), may_alias));
typedef std::int8_t LooseSignedBytes __attribute__((vector_size(8), aligned(1), may_alias));

inline const LooseFloats* floats(const float* p) { return reinterpret_cast<const LooseFloats*>(p); }
inline LooseFloats* floats(float* p) { return reinterpret_cast<LooseFloats*>(p); }

// Bytes of activations in [-1, 1]. The sum is positive, so cutting off rounds to nearest.
inline __attribute__((always_inline)) void store_bytes(const Floats& a, std::uint8_t* to) {
  const Ints whole = __builtin_convertvector(a * 127.0f + 128.5f, Ints);
  *reinterpret_cast<LooseBytes*>(to) = __builtin_convertvector(whole, Bytes);
}

inline __attribute__((always_inline)) void load_gate(const std::int32_t* sums, const Matrix& m, int at, Floats& out) {
  const Ints whole = *reinterpret_cast<const LooseInts*>(sums + at);
  out = __builtin_convertvector(whole, Floats) * *floats(m.scale + at) + *floats(m.bias + at);
}

void cells_kernel(const std::int32_t* sums, const Matrix& m, int cells, float* c, std::uint8_t* h) {
  for (int i = 0; i < cells; i += 8) {
    Floats in, forget, output, candidate;
    load_gate(sums, m, i, in);
    load_gate(sums, m, cells + i, forget);
    load_gate(sums, m, 2 * cells + i, output);
    load_gate(sums, m, 3 * cells + i, candidate);
    logistic_in_place(in);
    logistic_in_place(forget);
    logistic_in_place(output);
    tanh_in_place(candidate);
    Floats state = forget * *floats(c + i) + in * candidate;
    *floats(c + i) = state;
    tanh_in_place(state);
    store_bytes(output * state, h + i);
  }
}

void finish_kernel(const std::int32_t* sums, const Matrix& m, float* y) {
  for (int i = 0; i < m.outputs; i += 8) {
    Floats out;
    load_gate(sums, m, i, out);
    *floats(y + i) = out;
  }
}

void squash_kernel(float* y, int n, std::uint8_t* bytes) {
  for (int i = 0; i < n; i += 8) {
    Floats a = *floats(y + i);
    tanh_in_place(a);
    *floats(y + i) = a;
    store_bytes(a, bytes + i);
  }
}

void accumulate_kernel(const std::int8_t* row, float factor, int n, float* y) {
  for (int i = 0; i < n; i += 8) {
    const LooseSignedBytes bytes = *reinterpret_cast<const LooseSignedBytes*>(row + i);
    *floats(y + i) = *floats(y + i) + __builtin_convertvector(bytes, Floats) * factor;
  }
}

float dot_kernel(const float* a, const float* b, int n) {
  Floats sum{};
  for (int i = 0; i < n; i += 8) sum = sum + *floats(a + i) * *floats(b + i);
  return ((sum[0] + sum[4]) + (sum[1] + sum[5])) + ((sum[2] + sum[6]) + (sum[3] + sum[7]));
}

}  // namespace
}  // namespace stet::grammar
